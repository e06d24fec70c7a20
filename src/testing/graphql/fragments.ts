import { type DocumentNode, visit } from 'graphql';

const names = new WeakMap<DocumentNode, ReadonlySet<string>>();

/**
 * The types that fragments of the document are on: inline ones and definitions, in every operation and whether
 * they are used or not, since the server looks no further either.
 */
export function fragmentTypes(document: DocumentNode): ReadonlySet<string> {
  let found = names.get(document);
  if (!found) {
    const types = new Set<string>();
    visit(document, {
      InlineFragment: (node) => {
        if (node.typeCondition) types.add(node.typeCondition.name.value);
      },
      FragmentDefinition: (node) => {
        types.add(node.typeCondition.name.value);
      },
    });
    found = types;
    names.set(document, found);
  }
  return found;
}
