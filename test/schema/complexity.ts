import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

/** What the server takes where a connection gives neither `first` nor `last`. */
const defaultPageSize = 100;

export type Variables = Readonly<Record<string, unknown>>;

/**
 * What a document costs, as the server counts before it runs one: 1 for each field; a connection counts what it
 * says about itself once, and all the rest as many times as nodes are asked for, even beyond the largest page.
 * Under an interface or a union, the dearest of the possible types counts.
 *
 * `__typename` counts too, to stay on the safe side.
 */
export function complexityOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables = {},
): number {
  const operation = operationOf(document);
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation}.`);
  return new Cost(schema, document, withDefaults(operation, variables)).ofSelections(root, [
    operation.selectionSet,
  ]);
}

/** How many fields stand inside each other, the outermost one included. */
export function depthOf(document: DocumentNode): number {
  const fragments = fragmentsOf(document);
  const depth = (set: SelectionSetNode | undefined): number =>
    Math.max(0, ...(set?.selections ?? []).map((selection) => selectionDepth(selection)));
  const selectionDepth = (selection: SelectionNode): number => {
    if (selection.kind === Kind.FIELD) return 1 + depth(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return depth(selection.selectionSet);
    return depth(fragments.get(selection.name.value)?.selectionSet);
  };
  return depth(operationOf(document).selectionSet);
}

class Cost {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly variables: Variables,
  ) {
    this.#fragments = fragmentsOf(document);
  }

  ofSelections(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): number {
    const objects = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    return Math.max(0, ...objects.map((object) => sum(this.#costs(object, sets).values())));
  }

  /** The cost of each response key of one object type. */
  #costs(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Map<string, number> {
    const fields = new Map<string, FieldNode[]>();
    for (const set of sets) this.#collect(type, set, fields);
    return new Map([...fields].map(([key, nodes]) => [key, this.#ofField(type, nodes)]));
  }

  #collect(type: GraphQLObjectType, set: SelectionSetNode, fields: Map<string, FieldNode[]>): void {
    for (const selection of set.selections) {
      if (this.#isSkipped(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        fields.set(key, [...(fields.get(key) ?? []), selection]);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (fragment && this.#applies(fragment.typeCondition?.name.value, type)) {
        this.#collect(type, fragment.selectionSet, fields);
      }
    }
  }

  #ofField(parent: GraphQLObjectType, nodes: readonly FieldNode[]): number {
    const [node] = nodes;
    const field = parent.getFields()[node?.name.value ?? ''];
    const type = field && getNamedType(field.type);
    if (!node || !type || !isCompositeType(type)) return 1;
    const sets = nodes.flatMap((one) => one.selectionSet ?? []);
    const children = this.ofSelections(type, sets);
    if (isAbstractType(type) || !type.name.endsWith('Connection')) return 1 + children;
    const own = sum(
      [...this.#costs(type, sets)].map(([key, cost]) => {
        if (metadata.has(key)) return cost;
        // The list itself is there once: only what it holds is multiplied.
        return key === 'nodes' || key === 'edges' ? 1 : 0;
      }),
    );
    return 1 + own + this.#pageSize(node) * (children - own);
  }

  #pageSize(node: FieldNode): number {
    const asked = ['first', 'last']
      .map((name) => node.arguments?.find((argument) => argument.name.value === name))
      .map((argument) => (argument ? this.#value(argument.value) : undefined))
      .filter((value) => typeof value === 'number');
    return asked.length > 0 ? Math.max(...asked) : defaultPageSize;
  }

  #isSkipped(selection: SelectionNode): boolean {
    return (selection.directives ?? []).some((directive) => {
      const condition = directive.arguments?.find((argument) => argument.name.value === 'if');
      const value = condition ? this.#value(condition.value) : undefined;
      if (directive.name.value === 'include') return value !== true;
      return directive.name.value === 'skip' && value === true;
    });
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const abstract = this.schema.getType(condition);
    return isAbstractType(abstract) && this.schema.isSubType(abstract, type);
  }

  #value(node: ValueNode): unknown {
    return valueFromASTUntyped(node, { ...this.variables });
  }
}

/** What a connection says about itself, whatever the size of the page. */
const metadata = new Set(['pageInfo', 'count', 'total', 'totalCount']);

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (!operation || operations.length > 1) throw new Error('One operation, please.');
  return operation;
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function withDefaults(operation: OperationDefinitionNode, variables: Variables): Variables {
  const defaults = (operation.variableDefinitions ?? [])
    .filter((definition) => definition.defaultValue)
    .map((definition) => [
      definition.variable.name.value,
      definition.defaultValue && valueFromASTUntyped(definition.defaultValue),
    ]);
  return { ...Object.fromEntries(defaults), ...variables };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
