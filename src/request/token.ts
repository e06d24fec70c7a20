import { DsInputError } from '../errors.js';
import type { DsClientOptions } from '../options.js';
import type { Redactor } from './redact.js';
import { codeOf } from './verdict/outside-codes.js';

/** Gives the token of the next attempt; `null` where the client has none. */
export type TokenSource = () => Promise<string | null>;

/** Reads the `token` option and the environment; throws `DsInputError` where there is no token at all. */
export function tokenSource(
  option: DsClientOptions['token'],
  redactor: Redactor,
  env = process.env,
): TokenSource {
  if (option === null) return async () => null;
  const given = option ?? (env.DS_API_TOKEN || env.API_TOKEN);
  if (given === undefined) {
    throw new DsInputError(
      'No API token: pass { token }, or set DS_API_TOKEN. Use { token: null } for the public queries only.',
    );
  }
  if (typeof given !== 'function') {
    const token = checkToken(given, redactor);
    return async () => token;
  }
  return async () => {
    let token: string;
    try {
      token = await given();
    } catch (error) {
      throw new DsInputError(
        `The token function failed (${kindOf(error)}). What it said is left out: it may hold the token.`,
      );
    }
    return checkToken(token, redactor);
  };
}

/** The kind of an error in words that cannot be a token. */
function kindOf(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  const words = [name, codeOf(error) ?? ''].filter((word) => /^[A-Z][A-Za-z_]{2,40}$/.test(word));
  return words.join(' ') || 'no reason given';
}

function checkToken(token: unknown, redactor: Redactor): string {
  if (typeof token !== 'string') throw new DsInputError('The token must be a string.');
  const trimmed = token.trim();
  // Only visible ASCII: anything else cannot be a header, and fetch would put the token into its own error.
  if (!/^[\x21-\x7e]+$/.test(trimmed)) {
    throw new DsInputError(
      trimmed === ''
        ? 'The token is empty.'
        : 'The token has characters that a header cannot hold: pass it as it was given, without the word Bearer.',
    );
  }
  redactor.add(trimmed);
  return trimmed;
}
