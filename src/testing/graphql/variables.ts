import {
  coerceInputValue,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  print,
  typeFromAST,
  valueFromAST,
} from 'graphql';
import type { Variables } from './complexity.js';

interface Problem {
  path: readonly (string | number)[];
  explanation: string;
}

export type CoercedVariables = { values: Variables } | { errors: GraphQLError[]; isOutOfRange: boolean };

/** Coerces the variables of an operation. Errors are those that the server gives. */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Variables,
): CoercedVariables {
  const values: Variables = {};
  const errors: GraphQLError[] = [];
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!type || !isInputType(type)) continue;
    const value = given[name];
    if (value === undefined && definition.defaultValue) {
      values[name] = valueFromAST(definition.defaultValue, type);
      continue;
    }
    if (value === undefined && !isNonNullType(type)) continue;
    const problems = problemsOf(type, value ?? null, []);
    if (problems.length === 0) {
      values[name] = coerceInputValue(value, type);
      continue;
    }
    const outOfRange = problems.find(({ explanation }) => explanation.startsWith(OUT_OF_BOUNDS));
    errors.push(
      new GraphQLError(outOfRange?.explanation ?? variableMessage(name, print(definition.type), problems), {
        nodes: definition,
        extensions: { ...(outOfRange ? { code: 'bad_request' } : {}), value: value ?? null, problems },
      }),
    );
  }
  if (errors.length === 0) return { values };
  return { errors, isOutOfRange: errors.some(({ extensions }) => extensions.code === 'bad_request') };
}

const NOT_NULL = 'Expected value to not be null';
const OUT_OF_BOUNDS = 'Integer out of bounds: ';

/** The problems of a value, by path, in the server's order: given fields first, then missing ones. */
function problemsOf(type: GraphQLInputType, value: unknown, path: Problem['path']): Problem[] {
  const at = (explanation: string): Problem[] => [{ path, explanation }];
  if (isNonNullType(type)) return value === null ? at(NOT_NULL) : problemsOf(type.ofType, value, path);
  if (value === null) return [];
  if (isListType(type)) {
    if (!Array.isArray(value)) return problemsOf(type.ofType, value, path);
    return value.flatMap((item: unknown, index) => problemsOf(type.ofType, item ?? null, [...path, index]));
  }
  const shown = JSON.stringify(value);
  if (isEnumType(type)) {
    const names = type.getValues().map((item) => item.name);
    return typeof value === 'string' && names.includes(value)
      ? []
      : at(`Expected ${shown} to be one of: ${names.join(', ')}`);
  }
  if (!isInputObjectType(type)) {
    try {
      type.parseValue(value);
      return [];
    } catch (error) {
      const isTooLarge = error instanceof Error && error.message.includes('32-bit signed integer');
      return at(
        isTooLarge
          ? `${OUT_OF_BOUNDS}${shown}. Consider using GraphQL::Types::BigInt instead.`
          : `Could not coerce value ${shown} to ${type.name}`,
      );
    }
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    return at(`Expected ${shown} to be a key-value object.`);
  }
  const fields = type.getFields();
  const given = Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const field = fields[name];
    if (!field) return [{ path: [...path, name], explanation: `Field is not defined on ${type.name}` }];
    return problemsOf(field.type, inner ?? null, [...path, name]);
  });
  const missing = Object.values(fields)
    .filter(
      ({ name, type: wanted, defaultValue }) =>
        !(name in value) && isNonNullType(wanted) && defaultValue === undefined,
    )
    .map(({ name }) => ({ path: [...path, name], explanation: NOT_NULL }));
  const count = Object.keys(value).length;
  const oneOf =
    type.isOneOf && count !== 1
      ? at(`'${type.name}' requires exactly one argument, but ${count} were provided.`)
      : [];
  return [...given, ...missing, ...oneOf];
}

function variableMessage(name: string, type: string, problems: readonly Problem[]): string {
  const places = problems
    .filter(({ path }) => path.length > 0)
    .map(({ path, explanation }) => `${path.join('.')} (${explanation})`);
  return `Variable $${name} of type ${type} was provided invalid value${places.length > 0 ? ` for ${places.join(', ')}` : ''}`;
}
