import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
  TypeNode,
  ValueNode,
} from 'graphql';
import { DsInputError } from '../errors.js';
import { Kind, parse, print, visit } from './graphql.js';
import {
  canBeBoth,
  isComposite,
  isInputType,
  namedType,
  type Schema,
  type SchemaInput,
  type SchemaType,
} from './schema.js';

/** A document cut to what an instance has. Worth keeping: it depends on the document and the schema only. */
export interface PrunedDocument {
  /** The text to send: the very text that was given where nothing was cut. */
  readonly text: string;
  /** Coordinates of what was cut: `Type`, `Type.field`, `Type.field(argument:)`, `Input.field`. */
  readonly cut: readonly string[];
  /**
   * Coordinates of the arguments and input fields that the instance lacks although these variables give them a
   * value. Sent without, the request would mean something else: a filter left out gives too much.
   */
  unsupportedArguments(variables?: Readonly<Record<string, unknown>>): readonly string[];
}

/**
 * Cuts what `schema` does not have out of a document: fields, arguments, fragments on types that it does not know,
 * and the variables that are left without a use.
 *
 * A fragment on a type that is known stays even where nothing is left in it, because this API serves an object as
 * an older type to documents that do not name its own. A field whose every part is gone goes too.
 *
 * @throws {@link DsInputError} naming the root field that the instance lacks: nothing is left to ask then.
 */
export function pruneDocument(document: string | DocumentNode, schema: Schema): PrunedDocument {
  const tree = typeof document === 'string' ? parse(document, { noLocation: true }) : document;
  const pruning = new Pruning(tree, schema);
  const pruned = pruning.run();
  return {
    text: pruning.cut.size === 0 ? textOf(document) : print(pruned),
    cut: [...pruning.cut],
    unsupportedArguments: (variables = {}) => [
      ...new Set([...pruning.droppedVariables(variables), ...unknownInputs(pruned, schema, variables)]),
    ],
  };
}

class Pruning {
  /** What was cut, in the order of the document. */
  readonly cut = new Set<string>();
  /** Arguments and input fields that were cut, and the variable that would have given their value, if one does. */
  readonly #dropped: { coordinate: string; variable: string | undefined }[] = [];
  readonly #operations: readonly OperationDefinitionNode[];
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Variables of a type that the instance does not know. */
  readonly #unknownVariables: ReadonlySet<string>;

  constructor(
    readonly document: DocumentNode,
    readonly schema: Schema,
  ) {
    this.#operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
    this.#unknownVariables = new Set(
      this.#operations
        .flatMap((operation) => operation.variableDefinitions ?? [])
        .filter((variable) => !isInputType(schema, typeName(variable.type)))
        .map((variable) => variable.variable.name.value),
    );
  }

  run(): DocumentNode {
    const operations = this.#operations.map((operation) => this.#operation(operation));
    const fragments = [...this.#fragments.values()].flatMap((fragment) => this.#fragment(fragment) ?? []);
    return withoutUnused(this.document, operations, fragments);
  }

  droppedVariables(variables: Readonly<Record<string, unknown>>): string[] {
    const defaults = new Map(
      this.#operations
        .flatMap((operation) => operation.variableDefinitions ?? [])
        .map((node) => [node.variable.name.value, node.defaultValue]),
    );
    const isGiven = (name: string) => {
      const value = variables[name];
      if (value !== undefined) return value !== null;
      const byDefault = defaults.get(name);
      return byDefault !== undefined && byDefault.kind !== Kind.NULL;
    };
    return this.#dropped
      .filter(({ variable }) => variable === undefined || isGiven(variable))
      .map(({ coordinate }) => coordinate);
  }

  #operation(operation: OperationDefinitionNode): OperationDefinitionNode {
    const root = rootType(this.schema, operation);
    if (!root) throw new DsInputError(`This instance has no ${operation.operation} at all.`);
    return { ...operation, selectionSet: this.#selections(operation.selectionSet, root) ?? onlyTypename };
  }

  #fragment(fragment: FragmentDefinitionNode): FragmentDefinitionNode | undefined {
    const type = this.schema.types.get(fragment.typeCondition.name.value);
    if (!isComposite(type)) return undefined;
    return { ...fragment, selectionSet: this.#selections(fragment.selectionSet, type) ?? onlyTypename };
  }

  /** What is left of a selection set, or `undefined` where nothing is. */
  #selections(set: SelectionSetNode, parent: SchemaType): SelectionSetNode | undefined {
    const kept = set.selections.flatMap((selection) => this.#selection(selection, parent) ?? []);
    return kept.length === 0 ? undefined : setOf(kept);
  }

  #selection(selection: SelectionNode, parent: SchemaType): SelectionNode | undefined {
    if (selection.kind === Kind.FIELD) return this.#field(selection, parent);
    const condition =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.typeCondition?.name.value
        : this.#fragments.get(selection.name.value)?.typeCondition.name.value;
    const type = condition === undefined ? parent : this.schema.types.get(condition);
    if (!isComposite(type) || !canBeBoth(parent, type)) {
      this.cut.add(condition ?? parent.name);
      return undefined;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    const left = this.#selections(selection.selectionSet, type);
    if (!left && condition === undefined) return undefined;
    return { ...selection, selectionSet: left ?? onlyTypename };
  }

  #field(node: FieldNode, parent: SchemaType): FieldNode | undefined {
    const name = node.name.value;
    if (name.startsWith('__')) return node;
    const coordinate = `${parent.name}.${name}`;
    const field = parent.fields.get(name);
    const type = field && this.schema.types.get(namedType(field.type));
    // A field that became an object, or stopped being one, is not the field that the document asks for.
    if (!field || isComposite(type) !== (node.selectionSet !== undefined)) {
      return this.#withoutField(coordinate, parent);
    }
    const args = this.#inputs(node.arguments ?? [], field.inputs, (arg) => `${coordinate}(${arg}:)`);
    if (!node.selectionSet || !isComposite(type)) return { ...node, arguments: args };
    const selectionSet = this.#selections(node.selectionSet, type);
    return selectionSet ? { ...node, arguments: args, selectionSet } : this.#withoutField(coordinate, parent);
  }

  #withoutField(coordinate: string, parent: SchemaType): undefined {
    const isRoot = this.#operations.some((operation) => rootType(this.schema, operation) === parent);
    if (isRoot) {
      throw new DsInputError(
        `This instance has no ${coordinate}: it is older than this document, or the feature is not turned on there.`,
      );
    }
    this.cut.add(coordinate);
  }

  /** Arguments of a field, or fields of an input written out in the document. */
  #inputs<T extends { name: { value: string }; value: ValueNode }>(
    given: readonly T[],
    known: ReadonlyMap<string, SchemaInput>,
    coordinateOf: (name: string) => string,
  ): T[] {
    return given.flatMap((input) => {
      const name = input.name.value;
      const definition = known.get(name);
      if (definition && !this.#usesUnknownVariable(input.value)) {
        return { ...input, value: this.#value(input.value, definition.type) };
      }
      const coordinate = coordinateOf(name);
      const variable = input.value.kind === Kind.VARIABLE ? input.value.name.value : undefined;
      this.cut.add(coordinate);
      this.#dropped.push({ coordinate, variable });
      return [];
    });
  }

  #value(value: ValueNode, type: string): ValueNode {
    const named = this.schema.types.get(namedType(type));
    if (named?.kind !== 'INPUT_OBJECT') return value;
    if (value.kind === Kind.LIST) {
      return { ...value, values: value.values.map((one) => this.#value(one, type)) };
    }
    if (value.kind !== Kind.OBJECT) return value;
    return { ...value, fields: this.#inputs(value.fields, named.inputs, (name) => `${named.name}.${name}`) };
  }

  #usesUnknownVariable(value: ValueNode): boolean {
    return (
      this.#unknownVariables.size > 0 && variablesIn([value]).some((name) => this.#unknownVariables.has(name))
    );
  }
}

/** Leaves out the fragments that nothing spreads any more, and the variables that nothing uses. */
function withoutUnused(
  document: DocumentNode,
  operations: readonly OperationDefinitionNode[],
  fragments: readonly FragmentDefinitionNode[],
): DocumentNode {
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  const reachableFragments = (operation: OperationDefinitionNode) => {
    const reached = new Map<string, FragmentDefinitionNode>();
    const open: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const name of spreadNames(node)) {
        const fragment = byName.get(name);
        if (!fragment || reached.has(name)) continue;
        reached.set(name, fragment);
        open.push(fragment);
      }
    }
    return reached;
  };
  const used = new Set<string>();
  const trimmed = operations.map((operation) => {
    const reached = reachableFragments(operation);
    for (const name of reached.keys()) used.add(name);
    const variables = new Set(variablesIn([operation.selectionSet, ...reached.values()]));
    for (const name of variablesIn(operation.directives ?? [])) variables.add(name);
    return {
      ...operation,
      variableDefinitions: operation.variableDefinitions?.filter((node) =>
        variables.has(node.variable.name.value),
      ),
    };
  });
  const kept = fragments.filter((fragment) => used.has(fragment.name.value));
  return { ...document, definitions: [...trimmed, ...kept] };
}

/** Input fields that these variables give a value and that the instance does not know. */
function unknownInputs(
  document: DocumentNode,
  schema: Schema,
  variables: Readonly<Record<string, unknown>>,
): string[] {
  const unknown = (value: unknown, type: string): string[] => {
    const named = schema.types.get(type);
    if (named?.kind !== 'INPUT_OBJECT' || typeof value !== 'object' || value === null) return [];
    if (Array.isArray(value)) return value.flatMap((one) => unknown(one, type));
    return Object.entries(value).flatMap(([name, inner]) => {
      const field = named.inputs.get(name);
      if (field) return unknown(inner, namedType(field.type));
      return inner === undefined || inner === null ? [] : [`${named.name}.${name}`];
    });
  };
  return document.definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .flatMap((operation) => operation.variableDefinitions ?? [])
    .flatMap((node) => unknown(variables[node.variable.name.value], typeName(node.type)));
}

function rootType({ roots, types }: Schema, { operation }: OperationDefinitionNode): SchemaType | undefined {
  return types.get(roots[operation] ?? '');
}

function typeName(node: TypeNode): string {
  return node.kind === Kind.NAMED_TYPE ? node.name.value : typeName(node.type);
}

type Visitable = Parameters<typeof visit>[0];

function variablesIn(nodes: readonly Visitable[]): string[] {
  const names: string[] = [];
  for (const node of nodes) visit(node, { Variable: ({ name }) => void names.push(name.value) });
  return names;
}

function spreadNames(node: Visitable): string[] {
  const names: string[] = [];
  visit(node, { FragmentSpread: ({ name }) => void names.push(name.value) });
  return names;
}

function setOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

const onlyTypename = setOf([{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }]);

/** Documents of this package know their text; those of others are printed. */
function textOf(document: string | DocumentNode): string {
  if (typeof document === 'string') return document;
  return Object.hasOwn(document, 'toString') ? String(document) : print(document);
}
