/**
 * Whether what `fetch` threw is a framework speaking to itself and no failure: Next.js ends a static rendering, redirects
 * and suspends by errors with a `digest` thrown through `fetch`; others throw a promise or a response. Such a thing passes
 * as it is, neither retried nor wrapped, or the framework would not know it again.
 */
export function isControlFlow(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false;
  if ('digest' in thrown && typeof thrown.digest === 'string') return true;
  if ('$$typeof' in thrown && thrown.$$typeof === Symbol.for('react.postpone')) return true;
  if ('then' in thrown && typeof thrown.then === 'function') return true;
  return !(thrown instanceof Error) && 'status' in thrown && ('headers' in thrown || 'location' in thrown);
}
