import { type Champ, type RepetitionChamp, toChamp } from '../dossiers/champs.js';
import type { MutationMessage } from '../errors.js';
import type { ChampFragment } from '../generated/operations.js';

type Payload<Mutation> = NonNullable<Mutation[keyof Mutation]>;
type Value<Key, Sent> = Key extends 'annotations'
  ? ReadonlyArray<Champ>
  : Key extends 'annotation'
    ? [Sent] extends [{ readonly __typename: 'RepetitionChamp' } | null]
      ? RepetitionChamp
      : Champ
    : NonNullable<Sent>;

interface Warned {
  /** What the API left out although it did the rest. */
  readonly warnings: ReadonlyArray<MutationMessage>;
}

/**
 * What a mutation gives once its refusals are thrown: the fields of the API's payload, none of them null, and its
 * warnings, an empty list where it has none. `Nullable` names the fields that stay empty in some successes.
 */
export type MutationResult<Mutation, Nullable extends string = never> = {
  readonly [K in keyof (Payload<Mutation> & Warned) as K extends 'errors' ? never : K]: K extends 'warnings'
    ? Warned['warnings']
    : Value<K, (Payload<Mutation> & Warned)[K]> | (K extends Nullable ? null : never);
};

/** The sentences that a payload has under `key`. */
export function messagesOf(payload: object, key: 'errors' | 'warnings'): readonly MutationMessage[] {
  const list: unknown = Reflect.get(payload, key);
  return Array.isArray(list) ? list : [];
}

/** The fields of a payload that hold what was done, by name. */
export function resultFields(payload: object): Array<[string, unknown]> {
  return Object.entries(payload).filter(([key]) => key !== 'errors' && key !== 'warnings');
}

/** The champs that a payload gives back. */
export function savedChamps(payload: object): readonly Champ[] {
  return 'annotations' in payload && isChampList(payload.annotations) ? payload.annotations.map(toChamp) : [];
}

/** A payload without errors, made into the typed result. */
export function toResult<Mutation, Nullable extends string>(
  payload: object,
): MutationResult<Mutation, Nullable> {
  const result: Record<string, unknown> = { warnings: messagesOf(payload, 'warnings') };
  for (const [key, value] of resultFields(payload)) {
    if (key === 'annotations') result[key] = savedChamps(payload);
    else if (key === 'annotation' && isChamp(value)) result[key] = toChamp(value);
    else result[key] = value;
  }
  // The document's own type says what the payload holds; only its champs had to change.
  return result as MutationResult<Mutation, Nullable>;
}

function isChampList(value: unknown): value is readonly ChampFragment[] {
  return Array.isArray(value) && value.every(isChamp);
}

function isChamp(value: unknown): value is ChampFragment {
  return typeof value === 'object' && value !== null && '__typename' in value && 'champDescriptorId' in value;
}
