import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  typeFromAST,
  valueFromAST,
} from 'graphql';

export type Variables = Record<string, unknown>;

export interface Cost {
  depth: number;
  complexity: number;
}

interface SelectedSet {
  type: GraphQLCompositeType;
  set: SelectionSetNode;
}

/** Fields by response name, for each type that fragments narrow the selection to. */
type Scopes = Map<GraphQLCompositeType, Map<string, FieldNode[]>>;

/**
 * The complexity of a query by the server's rules: a field costs 1; a connection costs what one item costs, times
 * `first` or `last` (even where that is more than the largest page); of the types that an interface may turn
 * out to be, the most expensive one counts.
 */
export function queryCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Cost {
  return new CostCounter(schema, document, variables).count(operation);
}

const DEFAULT_PAGE_SIZE = 100;

class CostCounter {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #known = new Map<string, number>();
  readonly #identities = new Map<SelectionSetNode, number>();

  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly variables: Variables,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
  }

  count(operation: OperationDefinitionNode): Cost {
    const root = this.schema.getRootType(operation.operation);
    if (!root) return { depth: 0, complexity: 0 };
    return {
      depth: this.#depth(operation.selectionSet),
      complexity: this.#complexityOf([{ type: root, set: operation.selectionSet }]),
    };
  }

  #depth(set: SelectionSetNode): number {
    let deepest = 0;
    for (const selection of set.selections) {
      if (this.#isSkipped(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        deepest = Math.max(deepest, 1 + (selection.selectionSet ? this.#depth(selection.selectionSet) : 0));
      } else {
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
        if (inner) deepest = Math.max(deepest, this.#depth(inner.selectionSet));
      }
    }
    return deepest;
  }

  /** Cached by the selections: thirty types of champ share most of theirs. */
  #complexityOf(parents: readonly SelectedSet[]): number {
    const key = parents.map(({ type, set }) => `${type.name}:${this.#identity(set)}`).join();
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.#compute(parents);
      this.#known.set(key, known);
    }
    return known;
  }

  #identity(set: SelectionSetNode): number {
    let identity = this.#identities.get(set);
    if (identity === undefined) {
      identity = this.#identities.size;
      this.#identities.set(set, identity);
    }
    return identity;
  }

  #compute(parents: readonly SelectedSet[]): number {
    const scopes: Scopes = new Map();
    for (const { type, set } of parents) this.#collect(type, set, scopes);
    const possible = new Set(
      [...scopes.keys()].flatMap((type) =>
        isAbstractType(type) ? [...this.schema.getPossibleTypes(type)] : [type],
      ),
    );
    let dearest = 0;
    for (const type of possible) {
      const fields = new Map<string, { parent: GraphQLCompositeType; node: FieldNode }[]>();
      for (const [scope, byName] of scopes) {
        if (!this.#includesType(scope, type)) continue;
        for (const [name, nodes] of byName) {
          const known = fields.get(name) ?? [];
          known.push(...nodes.map((node) => ({ parent: scope, node })));
          fields.set(name, known);
        }
      }
      let total = 0;
      for (const occurrences of fields.values()) total += this.#fieldComplexity(occurrences);
      dearest = Math.max(dearest, total);
    }
    return dearest;
  }

  #fieldComplexity(occurrences: readonly { parent: GraphQLCompositeType; node: FieldNode }[]): number {
    const [first] = occurrences;
    const field = first && this.#definition(first.parent, first.node.name.value);
    if (!first || !field) return 1;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 1;
    const children = occurrences.flatMap(({ node }) =>
      node.selectionSet ? [{ type, set: node.selectionSet }] : [],
    );
    const inner = this.#complexityOf(children);
    if (!type.name.endsWith('Connection')) return 1 + inner;
    const metadata = this.#connectionMetadata(children);
    return 1 + this.#pageSize(first.node, field) * Math.max(0, inner - metadata) + metadata;
  }

  /** The cost of what a connection has once, and not for each item: `pageInfo` with its fields, and `nodes` itself. */
  #connectionMetadata(children: readonly SelectedSet[]): number {
    const scopes: Scopes = new Map();
    for (const { type, set } of children) this.#collect(type, set, scopes);
    let total = 0;
    for (const byName of scopes.values()) {
      for (const nodes of byName.values()) {
        total += 1;
        const name = nodes[0]?.name.value;
        if (name !== 'nodes' && name !== 'edges')
          total += nodes[0]?.selectionSet ? this.#width(nodes[0].selectionSet) : 0;
      }
    }
    return total;
  }

  #width(set: SelectionSetNode): number {
    let fields = 0;
    for (const selection of set.selections) {
      if (this.#isSkipped(selection)) continue;
      if (selection.kind === Kind.FIELD) fields++;
      else {
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
        if (inner) fields += this.#width(inner.selectionSet);
      }
    }
    return fields;
  }

  #pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
    const value = (name: string) => {
      const argument = node.arguments?.find((candidate) => candidate.name.value === name);
      const definition = field.args.find((candidate) => candidate.name === name);
      const given = argument && definition && valueFromAST(argument.value, definition.type, this.variables);
      return typeof given === 'number' ? given : undefined;
    };
    const [first, last] = [value('first'), value('last')];
    if (first === undefined && last === undefined) return DEFAULT_PAGE_SIZE;
    return Math.max(first ?? 0, last ?? 0);
  }

  #collect(type: GraphQLCompositeType, set: SelectionSetNode, scopes: Scopes): void {
    for (const selection of set.selections) {
      if (this.#isSkipped(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const byName = scopes.get(type) ?? new Map<string, FieldNode[]>();
        scopes.set(type, byName);
        const name = selection.alias?.value ?? selection.name.value;
        byName.set(name, [...(byName.get(name) ?? []), selection]);
        continue;
      }
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (!inner) continue;
      const condition = inner.typeCondition ? typeFromAST(this.schema, inner.typeCondition) : type;
      if (isCompositeType(condition)) this.#collect(condition, inner.selectionSet, scopes);
    }
  }

  #isSkipped(node: { directives?: FieldNode['directives'] }): boolean {
    for (const directive of node.directives ?? []) {
      const name = directive.name.value;
      if (name !== 'skip' && name !== 'include') continue;
      const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
      const truth =
        value?.kind === Kind.VARIABLE
          ? this.variables[value.name.value] === true
          : value?.kind === Kind.BOOLEAN && value.value;
      if (name === 'skip' ? truth : !truth) return true;
    }
    return false;
  }

  #includesType(scope: GraphQLCompositeType, type: GraphQLCompositeType): boolean {
    return (
      scope === type || (isAbstractType(scope) && isObjectType(type) && this.schema.isSubType(scope, type))
    );
  }

  #definition(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  }
}
