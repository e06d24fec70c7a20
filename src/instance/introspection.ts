import type {
  IntrospectionField,
  IntrospectionInputTypeRef,
  IntrospectionInputValue,
  IntrospectionQuery,
  IntrospectionType,
  IntrospectionTypeRef,
} from 'graphql';
import { DsInputError } from '../errors.js';
import { parseConstValue } from './graphql.js';
import {
  builtInScalars,
  byName,
  type Definition,
  namedType,
  type Schema,
  type SchemaField,
  type SchemaInput,
  type SchemaType,
  typeKinds,
} from './schema.js';
import { defaultText } from './schema-text.js';

/** The schema that an introspection answer describes, completed from `reference` as {@link completeIntrospection} does. */
export function schemaFromIntrospection(answer: unknown, reference?: Schema): Schema {
  const { __schema } = completeIntrospection(answer, reference);
  const { queryType, mutationType, subscriptionType } = __schema;
  try {
    const schema: Schema = {
      roots: {
        query: queryType.name,
        ...(mutationType && { mutation: mutationType.name }),
        ...(subscriptionType && { subscription: subscriptionType.name }),
      },
      types: byName(__schema.types.map(typeOf)),
    };
    refuseUnknownTypes(schema);
    return schema;
  } catch (cause) {
    throw new DsInputError('This introspection result does not describe a whole schema.', { cause });
  }
}

/**
 * An introspection result, `{ __schema }`, out of itself or a whole answer `{ data: { __schema } }`.
 *
 * The introspection that this API answers without a token does not ask for everything: deprecated arguments are
 * left out, `@oneOf` and `@specifiedBy` are not told. What the question left out is taken from `reference`, so that it does not
 * look removed; what the question asked for is believed.
 */
export function completeIntrospection(answer: unknown, reference?: Schema): IntrospectionQuery {
  const introspection = introspectionOf(answer);
  if (introspection === undefined) {
    throw new DsInputError('This is not an introspection result: it has no list of types under `__schema`.');
  }
  try {
    return reference ? complete(introspection, reference) : introspection;
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

function complete(introspection: IntrospectionQuery, reference: Schema): IntrospectionQuery {
  const { types } = introspection.__schema;
  const names = new Set([...builtInScalars, ...types.map((type) => type.name)]);
  const asked = {
    oneOf: types.some((type) => type.kind === 'INPUT_OBJECT' && typeof type.isOneOf === 'boolean'),
    specifiedBy: types.some((type) => type.kind === 'SCALAR' && type.specifiedByURL !== undefined),
    deprecatedInputs: inputValues(types).some((input) => input.isDeprecated !== undefined),
  };

  /** The inputs of the answer, with the deprecated ones of the reference that it could not show. */
  const withHidden = (
    told: readonly IntrospectionInputValue[],
    all: ReadonlyMap<string, SchemaInput> = new Map(),
  ): readonly IntrospectionInputValue[] => {
    if (asked.deprecatedInputs) return told;
    const shown = new Set(told.map((input) => input.name));
    const hidden = [...all.values()]
      .filter(({ deprecationReason, name }) => deprecationReason !== undefined && !shown.has(name))
      .filter(({ type }) => names.has(namedType(type)))
      .map((input) => inputValue(input, reference));
    return [...told, ...hidden];
  };

  const complete = (type: IntrospectionType): IntrospectionType => {
    const other = reference.types.get(type.name);
    if (other?.kind !== type.kind) return type;
    if (type.kind === 'INPUT_OBJECT') {
      return {
        ...type,
        isOneOf: asked.oneOf ? type.isOneOf : other.isOneOf,
        inputFields: withHidden(type.inputFields, other.inputs),
      };
    }
    if (type.kind === 'OBJECT') {
      const fields = type.fields.map((field) => ({
        ...field,
        args: withHidden(field.args, other.fields.get(field.name)?.inputs),
      }));
      return { ...type, fields };
    }
    if (type.kind === 'SCALAR' && !asked.specifiedBy) return { ...type, specifiedByURL: other.specifiedBy };
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

/** An input of a schema, as introspection tells it. */
function inputValue({ name, type, defaultValue, deprecationReason }: SchemaInput, schema: Schema) {
  return {
    name,
    type: typeRef(type, schema),
    defaultValue: defaultValue ?? null,
    isDeprecated: deprecationReason !== undefined,
    deprecationReason,
  } satisfies IntrospectionInputValue;
}

function typeRef(type: string, schema: Schema): IntrospectionInputTypeRef {
  if (type.endsWith('!')) {
    const ofType = typeRef(type.slice(0, -1), schema);
    return ofType.kind === 'NON_NULL' ? ofType : { kind: 'NON_NULL', ofType };
  }
  if (type.startsWith('[')) return { kind: 'LIST', ofType: typeRef(type.slice(1, -1), schema) };
  const kind = schema.types.get(type)?.kind;
  return { kind: kind === 'ENUM' || kind === 'INPUT_OBJECT' ? kind : 'SCALAR', name: type };
}

function typeOf(type: IntrospectionType): SchemaType {
  if (!typeKinds.includes(type.kind)) throw new Error(`${type.name} is of no kind.`);
  const isOutput = type.kind === 'OBJECT' || type.kind === 'INTERFACE';
  const isAbstract = type.kind === 'INTERFACE' || type.kind === 'UNION';
  return {
    ...definition(type),
    kind: type.kind,
    fields: byName(isOutput ? type.fields.map(field) : []),
    inputs: byName(type.kind === 'INPUT_OBJECT' ? type.inputFields.map(input) : []),
    values: byName(type.kind === 'ENUM' ? type.enumValues.map(definition) : []),
    members: isAbstract ? type.possibleTypes.map(({ name }) => name) : [],
    // Servers from before interfaces could implement interfaces say null.
    interfaces: isOutput ? (type.interfaces ?? []).map(({ name }) => name) : [],
    isOneOf: type.kind === 'INPUT_OBJECT' && type.isOneOf === true,
    specifiedBy: type.kind === 'SCALAR' ? (type.specifiedByURL ?? undefined) : undefined,
  };
}

function field({ type, args, ...rest }: IntrospectionField): SchemaField {
  return { ...definition(rest), type: printType(type), inputs: byName(args.map(input)) };
}

function input({ type, defaultValue, ...rest }: IntrospectionInputValue): SchemaInput {
  const value = typeof defaultValue === 'string' ? parseConstValue(defaultValue) : undefined;
  return { ...definition(rest), type: printType(type), defaultValue: value && defaultText(value) };
}

interface Told {
  readonly name: string;
  readonly isDeprecated?: boolean | undefined;
  readonly deprecationReason?: string | null | undefined;
}

function definition({ name, isDeprecated, deprecationReason }: Told): Definition {
  if (typeof name !== 'string') throw new Error('A definition has no name.');
  const reason = isDeprecated === true ? 'No longer supported' : undefined;
  return { name, deprecationReason: deprecationReason ?? reason, isPreview: false };
}

/** A type in the syntax of a schema: `[String!]!`. */
function printType(type: IntrospectionTypeRef): string {
  if (type.kind === 'NON_NULL') return `${printType(type.ofType)}!`;
  if (type.kind === 'LIST') return `[${printType(type.ofType)}]`;
  if (typeof type.name !== 'string') throw new Error('A type is told without its name.');
  return type.name;
}

function refuseUnknownTypes({ roots, types }: Schema): void {
  const refuse = (name: string, where: string) => {
    if (!types.has(name) && !builtInScalars.includes(name))
      throw new Error(`${where} is of ${name}, which is not told.`);
  };
  for (const [operation, name] of Object.entries(roots)) refuse(name, operation);
  for (const type of types.values()) {
    for (const name of [...type.members, ...type.interfaces]) refuse(name, type.name);
    for (const one of type.inputs.values()) refuse(namedType(one.type), `${type.name}.${one.name}`);
    for (const one of type.fields.values()) {
      refuse(namedType(one.type), `${type.name}.${one.name}`);
      for (const argument of one.inputs.values())
        refuse(namedType(argument.type), `${type.name}.${one.name}`);
    }
  }
}
