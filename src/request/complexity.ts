import type {
  DirectiveNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
  ValueNode,
} from 'graphql';
import { parse } from 'graphql/language/parser.js';

/** The API's own interfaces: a fragment on any other type concerns one kind of object only. */
const INTERFACES = new Set(['Champ', 'ChampDescriptor', 'Column', 'Demandeur', 'GeoArea']);
const DEFAULT_PAGE = 100;

const trees = new Map<string, DocumentNode>();
const MAX_TREES = 100;

/**
 * What a document costs on the API's scale, counted as the API does: each field is 1, a connection's items count
 * as often as are asked for, and of several kinds of object the dearest counts. Without the schema, so an
 * estimate for documents of the user's own; exact for those of this package.
 */
export function estimateComplexity(
  text: string,
  operationName: string | undefined,
  variables: object,
): number {
  const { definitions } = treeOf(text);
  const operation = definitions.find(
    (node): node is OperationDefinitionNode =>
      node.kind === 'OperationDefinition' &&
      (operationName === undefined || node.name?.value === operationName),
  );
  if (!operation) return 0;
  const fragments = new Map(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === 'FragmentDefinition')
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const given = new Map<string, unknown>(Object.entries(variables));
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue && given.get(variable.name.value) === undefined) {
      given.set(variable.name.value, literal(defaultValue));
    }
  }
  return new Count(fragments, given).selections([operation.selectionSet]);
}

class Count {
  constructor(
    readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    readonly variables: ReadonlyMap<string, unknown>,
  ) {}

  selections(sets: readonly SelectionSetNode[]): number {
    const always = new Map<string, FieldNode[]>();
    const byType = new Map<string, Map<string, FieldNode[]>>();
    for (const set of sets) this.#collect(set, always, byType, always);
    const kinds = [...byType.values()].map((own) => this.#sum(merged(always, own)));
    return Math.max(this.#sum(always), ...kinds);
  }

  #collect(
    { selections }: SelectionSetNode,
    always: Map<string, FieldNode[]>,
    byType: Map<string, Map<string, FieldNode[]>>,
    into: Map<string, FieldNode[]>,
  ): void {
    for (const node of selections) {
      if (this.#isSkipped(node.directives)) continue;
      if (node.kind === 'Field') {
        const key = node.alias?.value ?? node.name.value;
        into.set(key, [...(into.get(key) ?? []), node]);
        continue;
      }
      const fragment = node.kind === 'InlineFragment' ? node : this.fragments.get(node.name.value);
      if (!fragment) continue;
      const type = fragment.typeCondition?.name.value;
      const isAny = type === undefined || INTERFACES.has(type) || node.kind === 'FragmentSpread';
      const own = isAny ? into : (byType.get(type) ?? new Map<string, FieldNode[]>());
      if (!isAny) byType.set(type, own);
      this.#collect(fragment.selectionSet, always, byType, own);
    }
  }

  #sum(fields: ReadonlyMap<string, readonly FieldNode[]>): number {
    let sum = 0;
    for (const nodes of fields.values()) sum += this.#field(nodes);
    return sum;
  }

  #field(nodes: readonly FieldNode[]): number {
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    if (sets.length === 0) return 1;
    const items = this.#items(nodes[0]);
    if (items === undefined) return 1 + this.selections(sets);
    const fields = new Map<string, FieldNode[]>();
    for (const set of sets) this.#collect(set, fields, new Map(), fields);
    let sum = 1;
    for (const [key, children] of fields) {
      const isList = key === 'nodes' || key === 'edges';
      sum += isList ? 1 + items * (this.#field(children) - 1) : this.#field(children);
    }
    return sum;
  }

  /** How many items a connection is asked for; `undefined` for any other field. */
  #items(field: FieldNode | undefined): number | undefined {
    const names = field?.selectionSet?.selections.map((node) =>
      node.kind === 'Field' ? node.name.value : '',
    );
    if (!names?.some((name) => name === 'nodes' || name === 'edges')) return undefined;
    const asked = (field?.arguments ?? [])
      .filter(({ name }) => name.value === 'first' || name.value === 'last')
      .map(({ value }) => this.#value(value))
      .filter((value) => typeof value === 'number');
    return asked.length > 0 ? Math.max(...asked) : DEFAULT_PAGE;
  }

  #isSkipped(directives: readonly DirectiveNode[] = []): boolean {
    return directives.some(({ name, arguments: [condition] = [] }) => {
      const value = condition && this.#value(condition.value);
      return (name.value === 'include' && value === false) || (name.value === 'skip' && value === true);
    });
  }

  #value(node: ValueNode): unknown {
    return node.kind === 'Variable' ? this.variables.get(node.name.value) : literal(node);
  }
}

function literal(node: ValueNode): unknown {
  if (node.kind === 'IntValue') return Number(node.value);
  return node.kind === 'BooleanValue' ? node.value : undefined;
}

function merged(a: ReadonlyMap<string, FieldNode[]>, b: ReadonlyMap<string, FieldNode[]>) {
  const both = new Map(a);
  for (const [key, nodes] of b) both.set(key, [...(both.get(key) ?? []), ...nodes]);
  return both;
}

function treeOf(text: string): DocumentNode {
  const known = trees.get(text);
  if (known) return known;
  const tree = parse(text, { noLocation: true });
  if (trees.size >= MAX_TREES) trees.clear();
  trees.set(text, tree);
  return tree;
}
