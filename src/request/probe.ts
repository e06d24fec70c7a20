import type { CallOptions, RateLimiter } from '../options.js';
import type { Redactor } from './redact.js';
import type { Transport } from './transport.js';
import { classify } from './verdict/classify.js';

/** Asks the endpoint for next to nothing, without the token: whoever answers like the API is reachable. */
export function createProbe(
  transport: Transport,
  limiter: RateLimiter,
  redactor: Redactor,
  timeout: number,
): (call: CallOptions) => Promise<{ status: number; date: number | undefined }> {
  return async (call) => {
    await limiter.acquire(call.signal);
    const limits = { timeout: call.timeout ?? timeout, signal: call.signal };
    const message = { operationName: undefined, document: { text: '{ __typename }' }, variables: '{}' };
    const reply = await transport.send(message, null, limits);
    const isRefusal = reply.kind === 'refused' && (reply.status === 401 || reply.status === 403);
    if (reply.kind === 'answer' || isRefusal) return { status: reply.status, date: reply.date };
    const question = {
      operationName: 'Probe',
      kind: 'query',
      attempts: 1,
      timeout: limits.timeout,
      hasToken: false,
      strict: false,
      isPage: false,
    } as const;
    const verdict = classify(reply, question, redactor, Date.now());
    throw verdict.ok ? new Error('An answer that is none.') : verdict.error;
  };
}
