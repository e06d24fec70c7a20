import { filledText, listOf } from '../arguments/checks.js';
import { apiNumber } from '../arguments/numbers.js';
import { DsHttpError, DsInputError } from '../errors.js';
import type { DossierState } from '../generated/operations.js';
import type { CallOptions } from '../options.js';
import type { Context } from '../request/context.js';
import { sendPublic } from './public-api.js';

/** Where a prefilled dossier stands. */
export interface PrefillState {
  readonly token: string;
  readonly dossierNumber: number;
  readonly dossierId: string;
  /**
   * `prefilled`: nobody has opened it; `brouillon`: somebody has, and has not deposited it; then the states of a
   * deposited dossier.
   */
  readonly state: 'prefilled' | 'brouillon' | DossierState;
  /** For the usager; `undefined` once the dossier has one. */
  readonly url: string | undefined;
  /** ISO 8601. */
  readonly submittedAt: string | undefined;
  /** ISO 8601. */
  readonly processedAt: string | undefined;
}

/** Tokens in one request: some hundred keep the address well below what a web server takes. */
const AT_ONCE = 100;

const states: readonly string[] = [
  'prefilled',
  'brouillon',
  'en_construction',
  'en_instruction',
  'accepte',
  'refuse',
  'sans_suite',
] satisfies readonly PrefillState['state'][];

export async function prefillState(
  context: Context,
  demarcheNumber: number,
  tokens: string | readonly string[],
  call: CallOptions = {},
): Promise<readonly (PrefillState | null)[]> {
  const number = apiNumber('demarche', demarcheNumber);
  const asked = typeof tokens === 'string' ? [tokens] : tokens;
  listOf(filledText)('prefillState: tokens', asked);
  if (asked.some((token) => token.includes(','))) {
    throw new DsInputError('prefillState: a token holds no comma: the server would read two of them.');
  }
  const found = new Map<string, PrefillState>();
  for (let start = 0; start < asked.length; start += AT_ONCE) {
    const some = asked.slice(start, start + AT_ONCE);
    for (const state of await readStates(context, number, some, call)) found.set(state.token, state);
  }
  return asked.map((token) => found.get(token) ?? null);
}

async function readStates(context: Context, number: number, tokens: readonly string[], call: CallOptions) {
  const query = tokens.map((token) => `prefill_token%5B%5D=${encodeURIComponent(token)}`).join('&');
  const answer = await sendPublic(
    context,
    {
      operationName: 'PrefillState',
      method: 'GET',
      path: `/api/public/v1/demarches/${number}/dossiers?${query}`,
      notFound: `PrefillState: demarche ${number} is unknown, closed or not published: its prefilled dossiers can no longer be followed here, deposited ones neither. Read those by client.getDossier(dossierNumber).`,
    },
    call,
  );
  if (!Array.isArray(answer)) throw malformedAnswer();
  return answer.map(readState);
}

function readState(item: unknown): PrefillState {
  const facts = new Map<string, unknown>(
    typeof item === 'object' && item !== null ? Object.entries(item) : [],
  );
  const token = facts.get('dossier_prefill_token');
  const dossierNumber = facts.get('dossier_number');
  const dossierId = facts.get('dossier_id');
  const state = facts.get('state');
  if (
    typeof token !== 'string' ||
    typeof dossierNumber !== 'number' ||
    typeof dossierId !== 'string' ||
    !isState(state)
  ) {
    throw malformedAnswer();
  }
  const textOf = (key: string) => {
    const value = facts.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    token,
    dossierNumber,
    dossierId,
    state,
    url: textOf('dossier_url'),
    submittedAt: textOf('submitted_at'),
    processedAt: textOf('processed_at'),
  };
}

function isState(value: unknown): value is PrefillState['state'] {
  return typeof value === 'string' && states.includes(value);
}

function malformedAnswer(): DsHttpError {
  return new DsHttpError('PrefillState: the answer is not a list of dossiers with their states.', {
    operationName: 'PrefillState',
    code: 'malformed',
    status: 200,
    attempts: 1,
    isRetryable: true,
  });
}
