import type { CallOptions } from '../options.js';

/** The options of a call and nothing else of an object that may hold more: what is passed on is picked by name. */
export function callOptions({ signal, timeout, maxRetries, headers }: CallOptions): CallOptions {
  if (headers === undefined) return { signal, timeout, maxRetries };
  // A copy of a plain object; anything else is left for the check that refuses it.
  const isPlain = typeof headers === 'object' && headers !== null && !(Symbol.iterator in headers);
  return { signal, timeout, maxRetries, headers: isPlain ? { ...headers } : headers };
}
