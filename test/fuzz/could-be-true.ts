import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type DocumentNode,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

/**
 * Whether a server could answer this value at this place of an answer: a text where the schema says `String`. No client can
 * tell it from the true one. Read from the schema and the document alone, so that a mistake of the door is not taken over.
 */
export function couldBeTrue(query: string, data: unknown, path: readonly string[], value: unknown): boolean {
  const document = parse(query);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return false;
  const root = operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  let types: GraphQLOutputType[] = root ? [root] : [];
  let selections = [operation.selectionSet];
  let holder = data;
  for (const key of path) {
    if (!Array.isArray(holder)) {
      const fields = selections.flatMap((set, index) =>
        fieldsOf(document, set, types[index], typeNameOf(holder), key),
      );
      types = fields.map(({ type }) => type);
      selections = fields.map(
        ({ selectionSet }) => selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] },
      );
    }
    holder = typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
  }
  return types.length > 0 && types.every((type) => isOf(type, value));
}

interface Field {
  readonly type: GraphQLOutputType;
  readonly selectionSet: SelectionSetNode | undefined;
}

/** What a document asks for under one key, in its fragments too. */
function fieldsOf(
  document: DocumentNode,
  { selections }: SelectionSetNode,
  type: GraphQLOutputType | undefined,
  typeName: string | undefined,
  key: string,
): Field[] {
  const named = type && getNamedType(type);
  return selections.flatMap((selection): Field[] => {
    if (selection.kind === Kind.FIELD) {
      if ((selection.alias ?? selection.name).value !== key) return [];
      if (!isObjectType(named) && !isInterfaceType(named)) return [];
      const field = named.getFields()[selection.name.value];
      return field ? [{ type: field.type, selectionSet: selection.selectionSet }] : [];
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find(
            (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
          );
    if (!fragment || !('selectionSet' in fragment)) return [];
    const condition = 'typeCondition' in fragment ? fragment.typeCondition?.name.value : undefined;
    const inner = condition === undefined ? type : schema.getType(condition);
    if (!inner || (!isObjectType(inner) && !isAbstractType(inner)) || !isServed(inner.name, typeName))
      return [];
    return fieldsOf(document, fragment.selectionSet, inner, typeName, key);
  });
}

/** Whether a fragment on a type is filled where the object says what it is. */
function isServed(condition: string, typeName: string | undefined): boolean {
  const type = schema.getType(condition);
  if (typeName === undefined || condition === typeName) return true;
  return isAbstractType(type) && schema.getPossibleTypes(type).some(({ name }) => name === typeName);
}

function typeNameOf(value: unknown): string | undefined {
  const name: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, '__typename') : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** Plain scalars only: dates, ids and numbers written as text have a form that can be told. */
function isOf(type: GraphQLOutputType, value: unknown): boolean {
  const nullable = isNonNullType(type) ? type.ofType : type;
  // A newer version of the server may have words that this schema does not.
  if (isEnumType(nullable)) return typeof value === 'string';
  if (!isScalarType(nullable)) return false;
  if (nullable.name === 'String') return typeof value === 'string';
  if (nullable.name === 'Boolean') return typeof value === 'boolean';
  if (nullable.name === 'Float') return typeof value === 'number';
  return nullable.name === 'Int' && Number.isInteger(value);
}
