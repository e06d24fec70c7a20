import { DsInputError } from '../errors.js';
import type { Schema } from './schema.js';

/** Whether a schema has what a coordinate names: `Dossier`, `Dossier.labels`, `Dossier.champs(id:)`. */
export function hasCoordinate({ types }: Schema, coordinate: string): boolean {
  const match = /^(\w+)(?:\.(\w+)(?:\((\w+):\))?)?$/.exec(coordinate);
  if (!match) throw new DsInputError(`'${coordinate}' is not a coordinate such as Dossier.champs(id:).`);
  const [, typeName = '', memberName, argumentName] = match;
  const type = types.get(typeName);
  if (!type || memberName === undefined) return type !== undefined;
  if (argumentName !== undefined) return type.fields.get(memberName)?.inputs.has(argumentName) ?? false;
  return [type.fields, type.inputs, type.values].some((members) => members.has(memberName));
}
