import { type GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { parseInstant } from '../dates.js';

type InputScalar = Pick<GraphQLScalarType<unknown>, 'parseValue' | 'parseLiteral'>;

/** How the API's own scalars are read from arguments. In answers, the resolvers give them in their final form. */
export const inputScalars: Record<string, InputScalar> = {
  ISO8601DateTime: toInputScalar((value) => parseInstant(value)),
  ISO8601Date: toInputScalar((value) => (parseInstant(value) === undefined ? undefined : isoDay(value))),
  BigInt: toInputScalar((value) => (/^-?\d+$/.test(value) ? value : undefined)),
};

function isoDay(value: string): string {
  const day = value.slice(0, 10);
  // `new Date` takes 31 February for 3 March; the server refuses it.
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? day : value;
}

function toInputScalar(read: (value: string) => unknown): InputScalar {
  const parseValue = (value: unknown) => {
    const parsed = typeof value === 'string' || typeof value === 'number' ? read(String(value)) : undefined;
    if (parsed === undefined) throw new TypeError(`Could not coerce value ${JSON.stringify(value)}`);
    return parsed;
  };
  return {
    parseValue,
    parseLiteral: (node, variables) => {
      if (node.kind !== Kind.STRING && node.kind !== Kind.INT) {
        throw new TypeError(`Could not coerce value ${JSON.stringify(valueFromASTUntyped(node, variables))}`);
      }
      return parseValue(node.value);
    },
  };
}
