import {
  coerceInputValue,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputType,
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

/** Coerces the variables of an operation, with the errors that the server would give for them. */
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
    const problems: Problem[] = [];
    let outOfRange: string | undefined;
    const value = given[name];
    if (value === undefined) {
      if (definition.defaultValue) values[name] = valueFromAST(definition.defaultValue, type);
      else if (isNonNullType(type)) problems.push({ path: [], explanation: 'Expected value to not be null' });
    } else if (value === null && isNonNullType(type)) {
      problems.push({ path: [], explanation: 'Expected value to not be null' });
    } else {
      values[name] = coerceInputValue(value, type, (path, invalid, error) => {
        if (error.message.includes('32-bit signed integer')) {
          outOfRange = `Integer out of bounds: ${invalid}. Consider using GraphQL::Types::BigInt instead.`;
        }
        problems.push({ path, explanation: explain(error, invalid) });
      });
    }
    if (problems.length === 0) continue;
    errors.push(
      new GraphQLError(outOfRange ?? variableMessage(name, print(definition.type), problems), {
        nodes: definition,
        extensions: {
          ...(outOfRange ? { code: 'bad_request' } : {}),
          value: value ?? null,
          problems: problems.map(({ path, explanation }) => ({ path, explanation })),
        },
      }),
    );
  }
  if (errors.length === 0) return { values };
  return { errors, isOutOfRange: errors.some(({ extensions }) => extensions.code === 'bad_request') };

  function explain(error: GraphQLError, invalid: unknown): string {
    const { message } = error;
    if (/non-nullable|required type/.test(message)) return 'Expected value to not be null';
    const field = /Field "(\w+)" is not defined by type "(\w+)"/.exec(message);
    if (field) return `Field is not defined on ${field[2]}`;
    const oneOf = /Exactly one key must be specified for OneOf type "(\w+)"/.exec(message);
    if (oneOf) return `'${oneOf[1]}' requires exactly one argument, but ${countKeys(invalid)} were provided.`;
    const enumName = /does not exist in "(\w+)" enum|Enum "(\w+)" cannot represent/.exec(message);
    if (enumName) {
      const type = schema.getType(enumName[1] ?? enumName[2] ?? '');
      const names = isEnumType(type) ? type.getValues().map((item) => item.name) : [];
      return `Expected ${JSON.stringify(invalid)} to be one of: ${names.join(', ')}`;
    }
    const scalar = /^(\w+) cannot represent/.exec(message);
    return `Could not coerce value ${JSON.stringify(invalid)} to ${scalar?.[1] ?? namedTypeOf(message)}`;
  }

  function namedTypeOf(message: string): string {
    const quoted =
      /Expected type "([^"]+)"/.exec(message)?.[1]?.replace(/[![\]]/g, '') ?? 'the expected type';
    const type = schema.getType(quoted);
    return type ? getNamedType(type).name : quoted;
  }
}

function countKeys(value: unknown): number {
  return value !== null && typeof value === 'object' ? Object.keys(value).length : 0;
}

function variableMessage(name: string, type: string, problems: readonly Problem[]): string {
  const places = problems
    .filter(({ path }) => path.length > 0)
    .map(({ path, explanation }) => `${path.join('.')} (${explanation})`);
  return `Variable $${name} of type ${type} was provided invalid value${places.length > 0 ? ` for ${places.join(', ')}` : ''}`;
}
