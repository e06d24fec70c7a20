import { isObject } from '../arguments/is-object.js';
import { isDay, isMoment, isTypedDate } from './dates.js';
import { pageMisfit } from './page-misfit.js';
import type { FieldShape, Kind, ObjectShape } from './shape.js';

/** What an answer is judged with besides its shape. */
export interface Asked {
  readonly variables: object;
  /** A document that the server stores chooses its own fields: what is there must fit, and may be absent. */
  readonly isPartial: boolean;
}

/**
 * Where a value is not what was asked for, and how: `.demarche.dossiers.nodes[3].champs is text, not a list`;
 * `undefined` where it is. Never what the value holds, which may be personal.
 */
export function objectMisfit(value: unknown, shape: ObjectShape, asked: Asked): string | undefined {
  if (!isObject(value)) return ` is ${describeValue(value)}, not an object`;
  const fields = shape.kinds?.get(value.__typename) ?? shape.fields;
  let index = 0;
  // V8 reads the fields of an object faster in their own order than by their names. That of the document is the order
  // in which GraphQL answers.
  for (const key in value) {
    const field = fields[index];
    if (field === undefined || field.key !== key) continue;
    index += 1;
    const part = readField(value, key);
    // Nearly all values are texts or null.
    if (typeof part === 'string' ? field.isText : part === null && field.isNullable) continue;
    const misfit = fieldMisfit(part, field, asked);
    if (misfit !== undefined) return `.${key}${misfit}`;
  }
  // What is missing, or stands elsewhere.
  for (; index < fields.length; index++) {
    const field = fields[index];
    if (field === undefined) break;
    const misfit = fieldMisfit(value[field.key], field, asked);
    if (misfit !== undefined) return `.${field.key}${misfit}`;
  }
  return undefined;
}

/**
 * In a function of its own: where `value[key]` stands in the loop itself, Node 24 may believe for ever that `key` is one name, throw
 * the compiled loop away at each other one, and compile it anew. Half of all processes read at half the speed.
 */
function readField(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return value[key];
}

function fieldMisfit(value: unknown, field: FieldShape, asked: Asked): string | undefined {
  // Nearly all values are texts, dates or null.
  if (value === null ? field.isNullable : field.isPlain && fits(value, field.kind)) return undefined;
  return unusualMisfit(value, field, asked);
}

function unusualMisfit(value: unknown, field: FieldShape, asked: Asked): string | undefined {
  if (value === undefined && asked.isPartial) return undefined;
  if (!field.isList) {
    const misfit = itemMisfit(value, field, asked);
    return misfit ?? (field.page && pageMisfit(value, field.page, asked.variables));
  }
  if (!Array.isArray(value)) return ` is ${describeValue(value)}, not a list`;
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index];
    if (item === null && field.areItemsNullable) continue;
    const misfit = itemMisfit(item, field, asked);
    if (misfit !== undefined) return `[${index}]${misfit}`;
  }
  return undefined;
}

function itemMisfit(value: unknown, { kind, shape }: FieldShape, asked: Asked): string | undefined {
  if (shape !== undefined) return objectMisfit(value, shape, asked);
  return fits(value, kind) ? undefined : ` is ${describeValue(value)}, not ${expected[kind]}`;
}

function fits(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return typeof value === 'number';
    case 'digits':
      return typeof value === 'string' && /^-?\d+$/.test(value);
    case 'moment':
      return isMoment(value);
    case 'day':
      return isDay(value);
    case 'typed date':
      return isTypedDate(value);
    case 'coordinates':
      return areCoordinates(value, 0);
    case 'object':
      return isObject(value);
  }
}

/** GeoJSON nests its numbers four lists deep; what goes on for ever would overflow the stack of whoever reads it. */
const DEEPEST_COORDINATES = 8;

function areCoordinates(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return depth > 0;
  if (!Array.isArray(value) || depth >= DEEPEST_COORDINATES) return false;
  return value.every((part) => areCoordinates(part, depth + 1));
}

const expected: Record<Kind, string> = {
  object: 'an object',
  text: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  digits: 'a number written as text',
  moment: 'a date with its time',
  day: 'a date',
  'typed date': 'a date',
  coordinates: 'coordinates',
};

function describeValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}
