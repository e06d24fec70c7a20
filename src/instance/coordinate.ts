import type { GraphQLSchema } from 'graphql';
import { DsInputError } from '../errors.js';

/** Whether a schema has what a coordinate names: `Dossier`, `Dossier.labels`, `Dossier.champs(id:)`. */
export function hasCoordinate(schema: GraphQLSchema, coordinate: string): boolean {
  const match = /^(\w+)(?:\.(\w+)(?:\((\w+):\))?)?$/.exec(coordinate);
  if (!match) throw new DsInputError(`'${coordinate}' is not a coordinate such as Dossier.champs(id:).`);
  const [, typeName = '', memberName, argumentName] = match;
  const type = schema.getType(typeName);
  if (!type || memberName === undefined) return type !== undefined;
  if ('getValue' in type) return type.getValue(memberName) != null;
  if (!('getFields' in type)) return false;
  const field = type.getFields()[memberName];
  if (!field || argumentName === undefined) return field !== undefined;
  return 'args' in field && field.args.some(({ name }) => name === argumentName);
}
