import { apiNumber } from '../arguments/numbers.js';
import { DsGraphQLError, DsIncompleteError, DsInputError } from '../errors.js';
import type { DemarcheState } from '../generated/operations.js';
import type { CallOptions } from '../options.js';
import type { Context } from '../request/context.js';

/** Whether the token reaches a demarche. */
export type ReachableDemarche =
  | {
      readonly number: number;
      readonly reachable: true;
      readonly title: string;
      readonly state: DemarcheState;
    }
  | {
      readonly number: number;
      readonly reachable: false;
      /** `scope`: it exists, and the token may not read it; `not_found`: there is none, or it was deleted. */
      readonly reason: 'scope' | 'not_found';
      readonly message: string;
    };

/** Demarches in one request: the API allows far more by its cost, and not by the size of a document. */
const AT_ONCE = 50;

interface ReachedDemarche {
  readonly number: number;
  readonly title: string;
  readonly state: DemarcheState;
}
type DemarchesByAlias = Readonly<Record<string, ReachedDemarche | null>>;

/**
 * Asks for many demarches in one request, by aliases. `demarche` cannot be null, so one that is refused leaves the whole
 * answer without data, and only that one is named: each would cost a request. `demarcheDescriptor` can be null, and names
 * all that it refuses at once; it goes first, and leaves to `demarche` what exists and is ours, or open data of others.
 */
export async function findReachable(
  { executor, hasToken }: Context,
  numbers: readonly number[],
  call: CallOptions = {},
): Promise<readonly ReachableDemarche[]> {
  if (!Array.isArray(numbers)) throw new DsInputError('reachable takes a list of the numbers of demarches.');
  const asked = [...new Set(numbers.map((number) => apiNumber('demarche', number)))];
  if (!hasToken) throw new DsInputError('reachable asks what a token reaches, and the client has none.');
  const found = new Map<number, ReachableDemarche>();
  const ask = (document: string) => executor.execute<DemarchesByAlias, object>(document, {}, call);
  for (let start = 0; start < asked.length; start += AT_ONCE) {
    const some = asked.slice(start, start + AT_ONCE);
    for (const refused of await refusedDescriptors(ask, some)) found.set(refused.number, refused);
    let left = some.filter((number) => !found.has(number));
    while (left.length > 0) {
      for (const one of await askForDemarches(ask, left)) found.set(one.number, one);
      const rest = left.filter((number) => !found.has(number));
      if (rest.length === left.length) throw noProgress(left);
      left = rest;
    }
  }
  return numbers.flatMap((number) => found.get(number) ?? []);
}

type Ask = (document: string) => Promise<{ readonly data: DemarchesByAlias }>;

async function refusedDescriptors(ask: Ask, numbers: readonly number[]): Promise<ReachableDemarche[]> {
  const fields = numbers.map(
    (number) => `d${number}: demarcheDescriptor(demarche: { number: ${number} }) { number }`,
  );
  try {
    await ask(`query ReachableDescriptors { ${fields.join(' ')} }`);
    return [];
  } catch (error) {
    return refusalsOrThrow(error, numbers);
  }
}

async function askForDemarches(ask: Ask, numbers: readonly number[]): Promise<ReachableDemarche[]> {
  const fields = numbers.map((number) => `d${number}: demarche(number: ${number}) { number title state }`);
  try {
    const { data } = await ask(`query Reachable { ${fields.join(' ')} }`);
    return numbers.flatMap((number) => {
      const sent = data[`d${number}`];
      return sent ? [{ number, reachable: true, title: sent.title, state: sent.state }] : [];
    });
  } catch (error) {
    return refusalsOrThrow(error, numbers);
  }
}

function refusalsOrThrow(error: unknown, numbers: readonly number[]): ReachableDemarche[] {
  const refused = error instanceof DsGraphQLError ? refusedIn(error, numbers) : [];
  if (refused.length === 0) throw error;
  return refused;
}

/** The demarches that the errors name, where they are errors about demarches and nothing else. */
function refusedIn({ errors }: DsGraphQLError, numbers: readonly number[]): ReachableDemarche[] {
  const refused: ReachableDemarche[] = [];
  for (const { path, extensions, message } of errors) {
    const number = numbers.find((one) => path?.[0] === `d${one}`);
    const code = extensions?.code;
    if (number === undefined || (code !== 'unauthorized' && code !== 'not_found')) return [];
    const reason = code === 'unauthorized' ? 'scope' : 'not_found';
    refused.push({ number, reachable: false, reason, message: adviceOn(number, reason, message) });
  }
  return refused;
}

function adviceOn(number: number, reason: 'scope' | 'not_found', said: string): string {
  return reason === 'scope'
    ? `Demarche ${number} exists, and the token does not reach it: make its administrateur add it to the token, or use a token of an administrateur of it.`
    : `There is no demarche ${number} (${said}): check the number.`;
}

function noProgress(numbers: readonly number[]): DsIncompleteError {
  return new DsIncompleteError(
    `Reachable: the API answered for none of ${numbers.length} demarches, and named none as refused.`,
    { operationName: 'Reachable', isRetryable: true, attempts: 1 },
  );
}
