import { type DocumentNode, visit } from 'graphql';

const names = new WeakMap<DocumentNode, ReadonlySet<string> | undefined>();

/**
 * The types that fragments of the document are on: inline ones and definitions, in every operation, since the server
 * looks no further either. `undefined` where an inline fragment has no type: the server breaks on it as soon as it
 * looks.
 */
export function fragmentTypes(document: DocumentNode): ReadonlySet<string> | undefined {
  if (names.has(document)) return names.get(document);
  const types = new Set<string>();
  let isBroken = false;
  visit(document, {
    InlineFragment: (node) => {
      if (node.typeCondition) types.add(node.typeCondition.name.value);
      else isBroken = true;
    },
    FragmentDefinition: (node) => {
      types.add(node.typeCondition.name.value);
    },
  });
  const found = isBroken ? undefined : types;
  names.set(document, found);
  return found;
}
