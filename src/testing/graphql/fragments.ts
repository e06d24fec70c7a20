import { type DocumentNode, visit } from 'graphql';

const names = new WeakMap<DocumentNode, ReadonlySet<string> | undefined>();

/**
 * The types named by fragments, inline or defined, anywhere in the document: the server does not check whether the
 * operation uses them. `undefined` where an inline fragment has no type, on which the server raises an exception.
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
