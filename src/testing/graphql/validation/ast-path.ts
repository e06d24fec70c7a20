import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';

const parentMaps = new WeakMap<DocumentNode, Map<ASTNode, ASTNode | undefined>>();

/** The node after its ancestors, outermost first. */
function ancestorsOf(document: DocumentNode, target: ASTNode): readonly ASTNode[] {
  let parents = parentMaps.get(document);
  if (!parents) {
    const known = new Map<ASTNode, ASTNode | undefined>();
    const trail: ASTNode[] = [];
    visit(document, {
      enter(node) {
        known.set(node, trail.at(-1));
        trail.push(node);
      },
      leave() {
        trail.pop();
      },
    });
    parents = known;
    parentMaps.set(document, parents);
  }
  const found: ASTNode[] = [];
  for (let node: ASTNode | undefined = target; node; node = parents.get(node)) found.unshift(node);
  return found;
}

/** The nearest ancestor of a kind. */
export function enclosingNode(document: DocumentNode, target: ASTNode, kind: Kind): ASTNode | undefined {
  return ancestorsOf(document, target).findLast((node) => node.kind === kind);
}

/** `["query getDossier", "dossier", "... on TextChamp", "value"]`, as the server's library writes it. */
export function pathOf(document: DocumentNode, target: ASTNode): string[] {
  return ancestorsOf(document, target).flatMap((node) => {
    switch (node.kind) {
      case Kind.OPERATION_DEFINITION:
        return [node.name ? `${node.operation} ${node.name.value}` : node.operation];
      case Kind.FRAGMENT_DEFINITION:
        return [`fragment ${node.name.value}`];
      case Kind.FIELD:
        return [node.alias?.value ?? node.name.value];
      case Kind.INLINE_FRAGMENT:
        return [node.typeCondition ? `... on ${node.typeCondition.name.value}` : '...'];
      case Kind.FRAGMENT_SPREAD:
        return [`... ${node.name.value}`];
      case Kind.ARGUMENT:
      case Kind.OBJECT_FIELD:
        return [node.name.value];
      default:
        return [];
    }
  });
}
