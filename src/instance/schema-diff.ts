import type {
  GraphQLArgument,
  GraphQLField,
  GraphQLInputField,
  GraphQLNamedType,
  GraphQLSchema,
  GraphQLType,
} from 'graphql';
import {
  astFromValue,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isSpecifiedScalarType,
  isUnionType,
  print,
} from './graphql.js';

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
export function diffSchemas(from: GraphQLSchema, to: GraphQLSchema): SchemaChange[] {
  return [...changesOf(from, to)];
}

/** How a definition whose description starts like this is told apart: not every server has it. */
const previewMark = 'Preview';

function* changesOf(from: GraphQLSchema, to: GraphQLSchema): Iterable<SchemaChange> {
  for (const [before, after] of pairs(ownTypes(from), ownTypes(to))) {
    const name = before?.name ?? after?.name ?? '';
    if (!after) yield removed(name, [before]);
    else if (!before) yield safe(name, 'added', `${name} is new.`);
    else yield* typeChanges(before, after);
  }
}

function* typeChanges(before: GraphQLNamedType, after: GraphQLNamedType): Iterable<SchemaChange> {
  const { name } = before;
  if (kindOf(before) !== kindOf(after)) {
    yield breaking(name, 'kind', `${name} was ${kindOf(before)}, and is ${kindOf(after)}.`);
    return;
  }
  if (isEnumType(before) && isEnumType(after)) {
    const values = (type: typeof before) => byName(type.getValues());
    for (const [was, is] of pairs(values(before), values(after))) {
      yield* existence(`${name}.${was?.name ?? is?.name}`, was, is, [before]);
    }
  }
  if (isInputObjectType(before) && isInputObjectType(after)) {
    for (const [was, is] of pairs(before.getFields(), after.getFields())) {
      yield* inputChanges(`${name}.${was?.name ?? is?.name}`, was, is, [before]);
    }
    if (before.isOneOf !== after.isOneOf) {
      const message = `${name} ${after.isOneOf ? 'now takes exactly one field' : 'takes several fields'}.`;
      yield (after.isOneOf ? breaking : safe)(name, 'one-of', message);
    }
  }
  if (isUnionType(before) && isUnionType(after)) {
    yield* memberChanges(name, 'holds', before.getTypes(), after.getTypes());
  }
  if ((isObjectType(before) || isInterfaceType(before)) && (isObjectType(after) || isInterfaceType(after))) {
    yield* memberChanges(name, 'implements', before.getInterfaces(), after.getInterfaces());
    for (const [was, is] of pairs(before.getFields(), after.getFields())) {
      yield* fieldChanges(`${name}.${was?.name ?? is?.name}`, was, is, before);
    }
  }
}

function* fieldChanges(
  coordinate: string,
  before: OutputField | undefined,
  after: OutputField | undefined,
  owner: GraphQLNamedType,
): Iterable<SchemaChange> {
  yield* existence(coordinate, before, after, [owner]);
  if (!before || !after) return;
  yield* typeChange(coordinate, before.type, after.type, canReplace(before.type, after.type));
  for (const [was, is] of pairs(byName(before.args), byName(after.args))) {
    yield* inputChanges(`${coordinate}(${was?.name ?? is?.name}:)`, was, is, [owner, before]);
  }
}

function* inputChanges(
  coordinate: string,
  before: Input | undefined,
  after: Input | undefined,
  owners: readonly WithDescription[],
): Iterable<SchemaChange> {
  if (!before && after && isRequiredArgument(after)) {
    yield breaking(coordinate, 'added', `${coordinate} is new and must be given.`);
    return;
  }
  yield* existence(coordinate, before, after, owners);
  if (!before || !after) return;
  // The other way round than for results: here the server is the one that reads.
  yield* typeChange(coordinate, before.type, after.type, canReplace(after.type, before.type));
  const [was, is] = [defaultOf(before), defaultOf(after)];
  if (was !== is) {
    const message = `${coordinate} had ${was ?? 'no'} default, and has ${is ?? 'none'}.`;
    // Documents that leave it out silently get the new default: they pass, and mean something else.
    yield (was === undefined ? safe : breaking)(coordinate, 'default', message);
  }
}

/** Removed, added, or there on both sides and (no longer) deprecated. */
function* existence(
  coordinate: string,
  before: Definition | undefined,
  after: Definition | undefined,
  owners: readonly WithDescription[],
): Iterable<SchemaChange> {
  if (!after) yield removed(coordinate, [...owners, before]);
  else if (!before) yield safe(coordinate, 'added', `${coordinate} is new.`);
  else if (isDeprecated(before) !== isDeprecated(after)) {
    const message = `${coordinate} is ${isDeprecated(after) ? 'deprecated' : 'no longer deprecated'}.`;
    yield safe(coordinate, 'deprecation', message);
  }
}

function* typeChange(
  coordinate: string,
  before: GraphQLType,
  after: GraphQLType,
  isSafe: boolean,
): Iterable<SchemaChange> {
  if (String(before) === String(after)) return;
  yield (isSafe ? safe : breaking)(coordinate, 'type', `${coordinate} was ${before}, and is ${after}.`);
}

function* memberChanges(
  name: string,
  verb: string,
  before: readonly GraphQLNamedType[],
  after: readonly GraphQLNamedType[],
): Iterable<SchemaChange> {
  for (const [was, is] of pairs(byName(before), byName(after))) {
    if (was && !is) yield breaking(name, 'member-removed', `${name} no longer ${verb} ${was.name}.`);
    if (is && !was) yield safe(name, 'member-added', `${name} now ${verb} ${is.name}.`);
  }
}

/** Whether a reader who expects `expected` can always be given `given`: the same, or the same and never null. */
function canReplace(expected: GraphQLType, given: GraphQLType): boolean {
  if (isNonNullType(expected)) return isNonNullType(given) && canReplace(expected.ofType, given.ofType);
  if (isNonNullType(given)) return canReplace(expected, given.ofType);
  if (isListType(expected)) return isListType(given) && canReplace(expected.ofType, given.ofType);
  return String(expected) === String(given);
}

type OutputField = GraphQLField<unknown, unknown>;
type Input = GraphQLArgument | GraphQLInputField;
type WithDescription = { description?: string | null | undefined } | undefined;
type Definition = WithDescription & { deprecationReason?: string | null | undefined };

function isDeprecated(definition: Definition): boolean {
  return definition.deprecationReason !== undefined && definition.deprecationReason !== null;
}

function defaultOf(input: Input): string | undefined {
  const node = input.defaultValue === undefined ? undefined : astFromValue(input.defaultValue, input.type);
  return node ? print(node) : undefined;
}

function ownTypes(schema: GraphQLSchema): Record<string, GraphQLNamedType> {
  const types = Object.values(schema.getTypeMap());
  return byName(types.filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type)));
}

function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return 'an object';
  if (isInterfaceType(type)) return 'an interface';
  if (isUnionType(type)) return 'a union';
  if (isEnumType(type)) return 'an enum';
  return isInputObjectType(type) ? 'an input' : 'a scalar';
}

function byName<T extends { name: string }>(items: readonly T[]): Record<string, T> {
  return Object.fromEntries(items.map((item) => [item.name, item]));
}

function* pairs<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): Iterable<[T | undefined, T | undefined]> {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    yield [before[name], after[name]];
  }
}

function removed(coordinate: string, definitions: readonly WithDescription[]): SchemaChange {
  const preview = definitions.some((definition) => definition?.description?.startsWith(previewMark));
  const message = `${coordinate} is missing.`;
  return { coordinate, kind: 'removed', message, severity: preview ? 'safe' : 'breaking', preview };
}

function breaking(coordinate: string, kind: SchemaChangeKind, message: string): SchemaChange {
  return { coordinate, kind, message, severity: 'breaking', preview: false };
}

function safe(coordinate: string, kind: SchemaChangeKind, message: string): SchemaChange {
  return { coordinate, kind, message, severity: 'safe', preview: false };
}
