import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { abstractTypes, fieldTypes } from '../generated/type-table.js';
import { ByName } from './by-name.js';

/** What the value of a field can be, without `null` and lists. */
export type Kind =
  | 'object'
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'digits'
  | 'moment'
  | 'day'
  | 'typed date'
  | 'coordinates';

/** What was asked for under one key of an object. */
export interface FieldShape {
  readonly key: string;
  readonly kind: Kind;
  readonly isList: boolean;
  /** Neither a list nor an object. */
  readonly isPlain: boolean;
  /** Text, as most values are. */
  readonly isText: boolean;
  readonly isNullable: boolean;
  readonly areItemsNullable: boolean;
  /** Of an object. */
  readonly shape: ObjectShape | undefined;
  /** Of a list that is read page by page: the variables that its arguments take. */
  readonly page: PageVariables | undefined;
}

export interface ObjectShape {
  /** Asked for whatever the object is. */
  readonly fields: readonly FieldShape[];
  /** By `__typename`, all that is asked for of one kind; absent where there is but one. */
  readonly kinds: ByName<readonly FieldShape[]> | undefined;
}

/** The names of the variables that say which page is asked for. */
export type PageVariables = Readonly<Partial<Record<'first' | 'last' | 'after' | 'before', string>>>;

const scalars: Readonly<Record<string, Kind>> = {
  ID: 'text',
  String: 'text',
  URL: 'text',
  Int: 'integer',
  Float: 'number',
  Boolean: 'boolean',
  BigInt: 'digits',
  ISO8601DateTime: 'moment',
  ISO8601Date: 'day',
  Coordinates: 'coordinates',
};

const rootTypes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

const types = new Map<string, ReadonlyMap<string, string>>();

function typeOf(parent: string, field: string): string | undefined {
  let fields = types.get(parent);
  if (!fields) {
    const pairs = Object.hasOwn(fieldTypes, parent) ? (fieldTypes[parent] ?? '').split(' ') : [];
    fields = new Map(
      pairs.map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
    );
    types.set(parent, fields);
  }
  return fields.get(field);
}

type Selected = Map<string, Array<{ readonly node: FieldNode; readonly parent: string }>>;

/** Makes the shape of an answer out of the document that asks for it, with the parts that its variables turn on. */
export class ShapeMaker {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #operation: OperationDefinitionNode;
  readonly #isOn: (variable: string) => boolean;

  constructor(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    isOn: (variable: string) => boolean,
  ) {
    this.#operation = operation;
    this.#isOn = isOn;
    this.#fragments = new Map(
      document.definitions.flatMap((one) =>
        one.kind === 'FragmentDefinition' ? [[one.name.value, one] as const] : [],
      ),
    );
  }

  make(): ObjectShape {
    const { operation, selectionSet } = this.#operation;
    return this.#object([{ set: selectionSet, parent: rootTypes[operation] }]);
  }

  #object(sets: ReadonlyArray<{ set: SelectionSetNode; parent: string }>): ObjectShape {
    const named = new Set<string>();
    const shapeOf = (kind: string | undefined) => {
      const selected: Selected = new Map();
      for (const { set, parent } of sets) this.#collect(set, parent, kind, selected, named);
      return [...selected].flatMap(([key, nodes]) => this.#field(key, nodes));
    };
    const isAbstract = sets.some(({ parent }) => abstractTypes.includes(parent));
    const fields = shapeOf(undefined);
    if (!isAbstract || named.size === 0) return { fields, kinds: undefined };
    // The type of such an object is what its fields are found by: it need not be read again.
    const fieldsOf = (kind: string) => shapeOf(kind).filter(({ key }) => key !== '__typename');
    return { fields, kinds: new ByName([...named].map((kind) => [kind, fieldsOf(kind)] as const)) };
  }

  /** The fields of a selection, for an object of one kind; `undefined`: of a kind that no fragment names. */
  #collect(
    { selections }: SelectionSetNode,
    parent: string,
    kind: string | undefined,
    into: Selected,
    named: Set<string>,
  ): void {
    for (const node of selections) {
      if (!this.#isIncluded(node)) continue;
      if (node.kind === 'Field') {
        const key = node.alias?.value ?? node.name.value;
        const nodes = into.get(key) ?? [];
        nodes.push({ node, parent });
        into.set(key, nodes);
        continue;
      }
      const fragment = node.kind === 'InlineFragment' ? node : this.#fragments.get(node.name.value);
      if (!fragment) continue;
      const type = fragment.typeCondition?.name.value ?? parent;
      if (type !== parent && !abstractTypes.includes(type)) {
        named.add(type);
        if (type !== kind) continue;
      }
      this.#collect(fragment.selectionSet, type, kind, into, named);
    }
  }

  #field(key: string, selected: ReadonlyArray<{ node: FieldNode; parent: string }>): FieldShape[] {
    const [first] = selected;
    if (!first) return [];
    const { node, parent } = first;
    const name = node.name.value;
    const written = name === '__typename' ? 'String!' : typeOf(parent, name);
    // Neither a document of another schema nor an introspection is judged here.
    const type = written === undefined ? null : /^(\[)?(\w+)(!)?(?:\](!)?)?$/.exec(written);
    if (!type) return [];
    const [, bracket, inner = '', firstMark, secondMark] = type;
    const isList = bracket !== undefined;
    const sets = selected.flatMap(({ node: { selectionSet } }) =>
      selectionSet ? [{ set: selectionSet, parent: inner }] : [],
    );
    const shape = sets.length > 0 ? this.#object(sets) : undefined;
    const kind = kindOf(inner, parent, shape !== undefined);
    if (kind === undefined) return [];
    const isPage = shape?.fields.some((field) => field.key === 'nodes') ?? false;
    return [
      {
        key: asProperty(key),
        kind,
        isList,
        isPlain: !isList && shape === undefined,
        isText: !isList && kind === 'text',
        isNullable: (isList ? secondMark : firstMark) === undefined,
        areItemsNullable: isList && firstMark === undefined,
        shape,
        page: isPage ? pageVariables(node) : undefined,
      },
    ];
  }

  #isIncluded({ directives = [] }: { readonly directives?: FieldNode['directives'] }): boolean {
    return directives.every(({ name, arguments: [condition] = [] }) => {
      const value = condition?.value;
      const isTrue =
        value?.kind === 'Variable'
          ? this.#isOn(value.name.value)
          : value?.kind === 'BooleanValue' && value.value;
      return name.value === 'include' ? isTrue : name.value === 'skip' ? !isTrue : true;
    });
  }
}

function kindOf(type: string, parent: string, hasShape: boolean): Kind | undefined {
  if (hasShape) return 'object';
  const kind = Object.hasOwn(scalars, type) ? scalars[type] : undefined;
  const isTyped = parent.endsWith('Champ') && (kind === 'moment' || kind === 'day');
  return isTyped ? 'typed date' : kind;
}

function pageVariables({ arguments: given = [] }: FieldNode): PageVariables {
  const names: Partial<Record<keyof PageVariables, string>> = {};
  for (const { name, value } of given) {
    const key = name.value;
    if (key !== 'first' && key !== 'last' && key !== 'after' && key !== 'before') continue;
    if (value.kind === 'Variable') names[key] = value.name.value;
  }
  return names;
}

/** A text that names a property as V8 keeps them: any other is looked up among all texts at each access. */
function asProperty(name: string): string {
  return Object.keys({ [name]: true })[0] ?? name;
}
