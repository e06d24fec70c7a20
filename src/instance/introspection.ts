import type {
  GraphQLArgument,
  GraphQLInputField,
  GraphQLInputType,
  GraphQLSchema,
  IntrospectionInputTypeRef,
  IntrospectionInputValue,
  IntrospectionQuery,
  IntrospectionType,
} from 'graphql';
import { DsInputError } from '../errors.js';
import {
  astFromValue,
  buildClientSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  print,
} from './graphql.js';

/**
 * The schema that an introspection answer describes: `{ __schema }`, or a whole answer `{ data: { __schema } }`.
 *
 * The introspection that this API answers without a token does not ask for everything: deprecated arguments are
 * left out, `@oneOf` and `@specifiedBy` are not told. What the question left out is taken from `reference`, so that it does not
 * look removed; what the question asked for is believed.
 */
export function schemaFromIntrospection(answer: unknown, reference?: GraphQLSchema): GraphQLSchema {
  const introspection = introspectionOf(answer);
  if (introspection === undefined) {
    throw new DsInputError('This is not an introspection result: it has no list of types under `__schema`.');
  }
  try {
    return buildClientSchema(reference ? completed(introspection, reference) : introspection);
  } catch (cause) {
    throw new DsInputError('This introspection result does not describe a whole schema.', { cause });
  }
}

function introspectionOf(answer: unknown): IntrospectionQuery | undefined {
  if (isIntrospection(answer)) return answer;
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) return undefined;
  return isIntrospection(answer.data) ? answer.data : undefined;
}

function isIntrospection(value: unknown): value is IntrospectionQuery {
  if (typeof value !== 'object' || value === null || !('__schema' in value)) return false;
  const schema = value.__schema;
  if (typeof schema !== 'object' || schema === null) return false;
  return 'queryType' in schema && 'types' in schema && Array.isArray(schema.types);
}

function completed(introspection: IntrospectionQuery, reference: GraphQLSchema): IntrospectionQuery {
  const { types } = introspection.__schema;
  const names = new Set(types.map((type) => type.name));
  const asked = {
    oneOf: types.some((type) => type.kind === 'INPUT_OBJECT' && typeof type.isOneOf === 'boolean'),
    specifiedBy: types.some((type) => type.kind === 'SCALAR' && type.specifiedByURL !== undefined),
    deprecatedInputs: inputValues(types).some((input) => input.isDeprecated !== undefined),
  };

  /** The inputs of the answer, with the deprecated ones of the reference that it could not show. */
  const withHidden = (
    told: readonly IntrospectionInputValue[],
    all: readonly (GraphQLArgument | GraphQLInputField)[] = [],
  ): readonly IntrospectionInputValue[] => {
    if (asked.deprecatedInputs) return told;
    const shown = new Set(told.map((input) => input.name));
    const hidden = all
      .filter((input) => input.deprecationReason != null && !shown.has(input.name))
      .map(inputValue)
      .filter((input) => names.has(namedType(input.type)));
    return [...told, ...hidden];
  };

  const complete = (type: IntrospectionType): IntrospectionType => {
    const other = reference.getType(type.name);
    if (type.kind === 'INPUT_OBJECT' && isInputObjectType(other)) {
      return {
        ...type,
        isOneOf: asked.oneOf ? type.isOneOf : other.isOneOf,
        inputFields: withHidden(type.inputFields, Object.values(other.getFields())),
      };
    }
    if (type.kind === 'OBJECT' && isObjectType(other)) {
      const fields = other.getFields();
      return {
        ...type,
        fields: type.fields.map((field) => ({
          ...field,
          args: withHidden(field.args, fields[field.name]?.args),
        })),
      };
    }
    if (type.kind === 'SCALAR' && isScalarType(other) && !asked.specifiedBy) {
      return { ...type, specifiedByURL: other.specifiedByURL };
    }
    return type;
  };

  return { __schema: { ...introspection.__schema, types: types.map(complete) } };
}

function inputValues(types: readonly IntrospectionType[]): IntrospectionInputValue[] {
  return types.flatMap((type) => {
    if (type.kind === 'INPUT_OBJECT') return [...type.inputFields];
    return type.kind === 'OBJECT' ? type.fields.flatMap((field) => [...field.args]) : [];
  });
}

function namedType(type: IntrospectionInputValue['type']): string {
  return type.kind === 'LIST' || type.kind === 'NON_NULL' ? namedType(type.ofType) : type.name;
}

/** An input of a schema, as introspection tells it. */
function inputValue({ name, type, defaultValue, deprecationReason }: GraphQLArgument | GraphQLInputField) {
  const value = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  return {
    name,
    type: typeRef(type),
    defaultValue: value ? print(value) : null,
    isDeprecated: deprecationReason != null,
    deprecationReason,
  } satisfies IntrospectionInputValue;
}

function typeRef(type: GraphQLInputType): IntrospectionInputTypeRef {
  if (isNonNullType(type)) {
    const ofType = typeRef(type.ofType);
    return ofType.kind === 'NON_NULL' ? ofType : { kind: 'NON_NULL', ofType };
  }
  if (isListType(type)) return { kind: 'LIST', ofType: typeRef(type.ofType) };
  if (isEnumType(type)) return { kind: 'ENUM', name: type.name };
  return { kind: isInputObjectType(type) ? 'INPUT_OBJECT' : 'SCALAR', name: type.name };
}
