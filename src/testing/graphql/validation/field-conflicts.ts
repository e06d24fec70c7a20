import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  print,
  type SelectionSetNode,
} from 'graphql';

/** A field of a selection, with the types that fragments have narrowed the selection to, outermost first. */
interface SelectedField {
  readonly node: FieldNode;
  readonly parents: readonly GraphQLNamedType[];
  readonly returns: GraphQLNamedType | undefined;
}

type ConflictKind = 'field' | 'argument';

interface Conflict {
  readonly kind: ConflictKind;
  readonly key: string;
  readonly nodes: FieldNode[];
  readonly texts: string[];
}

/**
 * Finds fields under one response key that the server's library refuses to merge. It compares names and arguments,
 * never types of values, and takes fields narrowed to different depths as never on one object.
 */
export function fieldConflicts(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  return new ConflictFinder(schema, document).find();
}

class ConflictFinder {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #errors: GraphQLError[] = [];
  /** Conflicts of the current selection, by kind and key. */
  #conflicts = new Map<string, Conflict>();
  readonly #compared = new WeakMap<FieldNode, Map<FieldNode, boolean>>();
  readonly #visited = new WeakMap<SelectionSetNode, Set<GraphQLNamedType>>();

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    this.#document = document;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
  }

  find(): GraphQLError[] {
    for (const definition of this.#document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const root = this.#schema.getRootType(definition.operation);
      if (root) this.#checkSelection(definition.selectionSet, root);
    }
    return this.#errors;
  }

  /** Looks for conflicts in a selection, and in the selections of its fields. */
  #checkSelection(set: SelectionSetNode, type: GraphQLNamedType): void {
    const types = this.#visited.get(set) ?? new Set();
    this.#visited.set(set, types);
    if (types.has(type)) return;
    types.add(type);
    const fields = this.#collect(set, type, []);
    this.#conflicts = new Map();
    for (const group of byKey(fields).values()) {
      group.forEach((one, index) => {
        for (const other of group.slice(index + 1)) this.#compare(one, other, false);
      });
    }
    const found = [...this.#conflicts.values()];
    for (const kind of ['field', 'argument'])
      this.#errors.push(...found.filter((conflict) => conflict.kind === kind).map(toError));
    for (const { node, returns } of fields) {
      if (node.selectionSet && returns) this.#checkSelection(node.selectionSet, returns);
    }
  }

  #compare(one: SelectedField, other: SelectedField, outerExclusive: boolean): void {
    if (one.node === other.node || !one.returns || !other.returns) return;
    const exclusive = outerExclusive || this.#areExclusive(one.parents, other.parents);
    // A pair compared as non-exclusive was compared in full. Comparing it again, in each selection that spreads the
    // same fragment, would take exponential time.
    const known = this.#compared.get(one.node) ?? new Map<FieldNode, boolean>();
    this.#compared.set(one.node, known);
    const before = known.get(other.node);
    if (before !== undefined && (exclusive || !before)) return;
    known.set(other.node, exclusive);
    if (!exclusive) {
      const [name, otherName] = [one.node.name.value, other.node.name.value];
      if (name !== otherName) this.#add('field', [one.node, name], [other.node, otherName]);
      const [args, otherArgs] = [argumentsOf(one.node), argumentsOf(other.node)];
      if (args.sorted !== otherArgs.sorted)
        this.#add('argument', [one.node, args.text], [other.node, otherArgs.text]);
    }
    this.#compareSelections(one, other, exclusive);
  }

  #compareSelections(one: SelectedField, other: SelectedField, exclusive: boolean): void {
    const [set, otherSet] = [one.node.selectionSet, other.node.selectionSet];
    if (!set || !otherSet || !one.returns || !other.returns) return;
    const others = byKey(this.#collect(otherSet, other.returns, [other.returns]));
    for (const field of this.#collect(set, one.returns, [one.returns])) {
      for (const match of others.get(keyOf(field.node)) ?? []) this.#compare(field, match, exclusive);
    }
  }

  #add(kind: ConflictKind, ...sides: readonly (readonly [FieldNode, string])[]): void {
    const key = sides[0] ? keyOf(sides[0][0]) : '';
    const conflict = this.#conflicts.get(`${kind} ${key}`) ?? { kind, key, nodes: [], texts: [] };
    this.#conflicts.set(`${kind} ${key}`, conflict);
    for (const [node, text] of sides) {
      if (conflict.nodes.includes(node)) continue;
      conflict.nodes.push(node);
      conflict.texts.push(text);
    }
  }

  #collect(
    set: SelectionSetNode,
    type: GraphQLNamedType,
    parents: readonly GraphQLNamedType[],
    seen: readonly string[] = [],
  ): SelectedField[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) {
        return [{ node: selection, parents, returns: this.#returns(type, selection.name.value) }];
      }
      const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      if (!inner || (name !== undefined && seen.includes(name))) return [];
      const condition = inner.typeCondition ? this.#schema.getType(inner.typeCondition.name.value) : type;
      if (!condition) return [];
      const trail = name === undefined ? seen : [...seen, name];
      return this.#collect(inner.selectionSet, condition, [...parents, condition], trail);
    });
  }

  #returns(type: GraphQLNamedType, field: string): GraphQLNamedType | undefined {
    if (field === '__typename') return this.#schema.getType('String');
    if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
    const definition = type.getFields()[field];
    return definition && getNamedType(definition.type);
  }

  /** Whether the library holds that no object can be of both lists of types. */
  #areExclusive(one: readonly GraphQLNamedType[], other: readonly GraphQLNamedType[]): boolean {
    if (one.length === 0 || other.length === 0) return false;
    if (one.length !== other.length) return true;
    return one.some((type, index) => {
      const opposite = other[index];
      if (!opposite || type === opposite) return false;
      const possible = this.#possibleTypes(opposite);
      return !this.#possibleTypes(type).some((candidate) => possible.includes(candidate));
    });
  }

  #possibleTypes(type: GraphQLNamedType): readonly GraphQLNamedType[] {
    return isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
  }
}

function keyOf({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

function byKey(fields: readonly SelectedField[]): Map<string, SelectedField[]> {
  const groups = new Map<string, SelectedField[]>();
  for (const field of fields) {
    const key = keyOf(field.node);
    const group = groups.get(key);
    if (group) group.push(field);
    else groups.set(key, [field]);
  }
  return groups;
}

/** Arguments as `{number:"1"}`: each value is a JSON string of its GraphQL text. */
function argumentsOf(node: FieldNode): { text: string; sorted: string } {
  const parts = (node.arguments ?? []).map(
    ({ name, value }: ArgumentNode) => `${name.value}:${JSON.stringify(print(value))}`,
  );
  return { text: `{${parts.join(',')}}`, sorted: parts.toSorted().join(',') };
}

function toError({ kind, key, nodes, texts }: Conflict): GraphQLError {
  const conflicts = texts.join(' or ');
  const article = kind === 'argument' ? 'an' : 'a';
  return new GraphQLError(`Field '${key}' has ${article} ${kind} conflict: ${conflicts}?`, {
    nodes,
    path: [],
    extensions: { code: 'fieldConflict', fieldName: key, conflicts },
  });
}
