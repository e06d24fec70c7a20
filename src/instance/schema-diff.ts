import {
  builtInScalars,
  byName,
  type Definition,
  isRequired,
  type Schema,
  type SchemaField,
  type SchemaInput,
  type SchemaType,
} from './schema.js';

/** One difference between two schemas. */
export interface SchemaChange {
  /** Where: `Type`, `Type.field`, `Type.field(argument:)`, `Enum.value`. */
  readonly coordinate: string;
  readonly kind: SchemaChangeKind;
  /** One sentence for people. */
  readonly message: string;
  /** `breaking`: a document or a variable that was good can now be refused, or mean something else. */
  readonly severity: 'breaking' | 'safe';
  /** Missing on the other side, but only ever promised as a preview; always safe. */
  readonly preview: boolean;
}

export type SchemaChangeKind =
  | 'removed'
  | 'added'
  | 'member-removed'
  | 'member-added'
  | 'kind'
  | 'type'
  | 'default'
  | 'one-of'
  | 'deprecation';

/**
 * What documents written for the schema `from` meet on a server that has the schema `to`.
 *
 * graphql-js compares schemas too (`findBreakingChanges`), but gives no coordinates, and sees neither `@oneOf`,
 * nor defaults of input fields, nor deprecations. A removed type is one change: its fields are not listed.
 */
export function diffSchemas(from: Schema, to: Schema): SchemaChange[] {
  return [...changesOf(from, to)];
}

function* changesOf(from: Schema, to: Schema): Iterable<SchemaChange> {
  for (const [before, after] of pairs(ownTypes(from), ownTypes(to))) {
    const name = before?.name ?? after?.name ?? '';
    if (!after) yield removedChange(name, [before]);
    else if (!before) yield safeChange(name, 'added', `${name} is new.`);
    else yield* typeChanges(before, after);
  }
}

function* typeChanges(before: SchemaType, after: SchemaType): Iterable<SchemaChange> {
  const { name } = before;
  if (before.kind !== after.kind) {
    yield breakingChange(
      name,
      'kind',
      `${name} was ${kindNames[before.kind]}, and is ${kindNames[after.kind]}.`,
    );
    return;
  }
  for (const [was, is] of pairs(before.values, after.values)) {
    yield* compareExistence(`${name}.${was?.name ?? is?.name}`, was, is, [before]);
  }
  for (const [was, is] of pairs(before.inputs, after.inputs)) {
    yield* inputChanges(`${name}.${was?.name ?? is?.name}`, was, is, [before]);
  }
  if (before.isOneOf !== after.isOneOf) {
    const message = `${name} ${after.isOneOf ? 'now takes exactly one field' : 'takes several fields'}.`;
    yield (after.isOneOf ? breakingChange : safeChange)(name, 'one-of', message);
  }
  if (before.kind === 'UNION') yield* memberChanges(name, 'holds', before.members, after.members);
  yield* memberChanges(name, 'implements', before.interfaces, after.interfaces);
  for (const [was, is] of pairs(before.fields, after.fields)) {
    yield* fieldChanges(`${name}.${was?.name ?? is?.name}`, was, is, before);
  }
}

function* fieldChanges(
  coordinate: string,
  before: SchemaField | undefined,
  after: SchemaField | undefined,
  owner: SchemaType,
): Iterable<SchemaChange> {
  yield* compareExistence(coordinate, before, after, [owner]);
  if (!before || !after) return;
  yield* typeChange(coordinate, before.type, after.type, canReplace(before.type, after.type));
  for (const [was, is] of pairs(before.inputs, after.inputs)) {
    yield* inputChanges(`${coordinate}(${was?.name ?? is?.name}:)`, was, is, [owner, before]);
  }
}

function* inputChanges(
  coordinate: string,
  before: SchemaInput | undefined,
  after: SchemaInput | undefined,
  owners: readonly (Definition | undefined)[],
): Iterable<SchemaChange> {
  if (!before && after && isRequired(after)) {
    yield breakingChange(coordinate, 'added', `${coordinate} is new and must be given.`);
    return;
  }
  yield* compareExistence(coordinate, before, after, owners);
  if (!before || !after) return;
  // The reverse of results: arguments are read by the server.
  yield* typeChange(coordinate, before.type, after.type, canReplace(after.type, before.type));
  const [was, is] = [before.defaultValue, after.defaultValue];
  if (was !== is) {
    const message = `${coordinate} had ${was ?? 'no'} default, and has ${is ?? 'none'}.`;
    // Documents that leave it out silently get the new default: they pass, and mean something else.
    yield (was === undefined ? safeChange : breakingChange)(coordinate, 'default', message);
  }
}

/** Removed, added, or there on both sides and (no longer) deprecated. */
function* compareExistence(
  coordinate: string,
  before: Definition | undefined,
  after: Definition | undefined,
  owners: readonly (Definition | undefined)[],
): Iterable<SchemaChange> {
  if (!after) yield removedChange(coordinate, [...owners, before]);
  else if (!before) yield safeChange(coordinate, 'added', `${coordinate} is new.`);
  else if (isDeprecated(before) !== isDeprecated(after)) {
    const message = `${coordinate} is ${isDeprecated(after) ? 'deprecated' : 'no longer deprecated'}.`;
    yield safeChange(coordinate, 'deprecation', message);
  }
}

function* typeChange(
  coordinate: string,
  before: string,
  after: string,
  isSafe: boolean,
): Iterable<SchemaChange> {
  if (before === after) return;
  yield (isSafe ? safeChange : breakingChange)(
    coordinate,
    'type',
    `${coordinate} was ${before}, and is ${after}.`,
  );
}

function* memberChanges(
  name: string,
  verb: string,
  before: readonly string[],
  after: readonly string[],
): Iterable<SchemaChange> {
  for (const member of new Set([...before, ...after])) {
    if (!after.includes(member))
      yield breakingChange(name, 'member-removed', `${name} no longer ${verb} ${member}.`);
    if (!before.includes(member)) yield safeChange(name, 'member-added', `${name} now ${verb} ${member}.`);
  }
}

/** Whether a reader who expects `expected` can always be given `given`: the same, or the same and never null. */
function canReplace(expected: string, given: string): boolean {
  if (expected.endsWith('!'))
    return given.endsWith('!') && canReplace(expected.slice(0, -1), given.slice(0, -1));
  if (given.endsWith('!')) return canReplace(expected, given.slice(0, -1));
  if (expected.startsWith('['))
    return given.startsWith('[') && canReplace(expected.slice(1, -1), given.slice(1, -1));
  return expected === given;
}

function isDeprecated({ deprecationReason }: Definition): boolean {
  return deprecationReason !== undefined;
}

/** Those that a server has of its own accord: the rest is in every schema. */
function ownTypes({ types }: Schema): ReadonlyMap<string, SchemaType> {
  return byName(
    [...types.values()].filter(({ name }) => !name.startsWith('__') && !builtInScalars.includes(name)),
  );
}

const kindNames: Readonly<Record<SchemaType['kind'], string>> = {
  OBJECT: 'an object',
  INTERFACE: 'an interface',
  UNION: 'a union',
  ENUM: 'an enum',
  INPUT_OBJECT: 'an input',
  SCALAR: 'a scalar',
};

function* pairs<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): Iterable<[T | undefined, T | undefined]> {
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    yield [before.get(name), after.get(name)];
  }
}

function removedChange(coordinate: string, definitions: readonly (Definition | undefined)[]): SchemaChange {
  const preview = definitions.some((definition) => definition?.isPreview);
  const message = `${coordinate} is missing.`;
  return { coordinate, kind: 'removed', message, severity: preview ? 'safe' : 'breaking', preview };
}

function breakingChange(coordinate: string, kind: SchemaChangeKind, message: string): SchemaChange {
  return { coordinate, kind, message, severity: 'breaking', preview: false };
}

function safeChange(coordinate: string, kind: SchemaChangeKind, message: string): SchemaChange {
  return { coordinate, kind, message, severity: 'safe', preview: false };
}
