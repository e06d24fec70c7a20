import type { RateLimitState } from '../../hooks.js';
import type { Redactor } from '../redact.js';
import { retryAt } from '../verdict/retry-after.js';

/** The beginning of an answer: all there is of one whose body never came. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: Headers;
}

/** The server's own clock (ms since the epoch), where it tells. */
export function serverDate(headers: Headers): number | undefined {
  return Date.parse(headers.get('date') ?? '') || undefined;
}

/** The headers as plain data, without cookies and without the token. */
export function shownHeaders(
  { headers }: ResponseHead,
  redactor: Redactor,
): Readonly<Record<string, string>> {
  const shown: Record<string, string> = {};
  headers.forEach((value, name) => {
    if (!/^set-cookie2?$/i.test(name)) shown[name.toLowerCase()] = redactor.text(value);
  });
  return shown;
}

/** What the headers say of the budget of requests. */
export function rateLimitState({ headers }: ResponseHead, now: number): RateLimitState | undefined {
  const limit = count(headers.get('ratelimit-limit'));
  const remaining = count(headers.get('ratelimit-remaining'));
  const reset = retryAt({ get: (name) => (name === 'ratelimit-reset' ? headers.get(name) : null) }, now);
  if (limit === undefined && remaining === undefined && reset === undefined) return undefined;
  return { limit, remaining, resetAt: reset === undefined ? undefined : new Date(reset) };
}

function count(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
