import { getEventListeners } from 'node:events';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RetryEvent } from '../../src/hooks.js';
import { Executor, type ExecutorOptions } from '../../src/request/execute.js';
import { rateLimiter } from '../../src/request/rate-limiter.js';
import { Redactor } from '../../src/request/redact.js';
import { RetryQuota } from '../../src/request/retry-quota.js';
import { Telemetry } from '../../src/request/telemetry.js';
import type { TransportReply } from '../../src/request/wire/transport.js';

// The parser of a caller's own document comes from the disk, which no fake clock moves.
beforeAll(() => import('../../src/request/document/syntax.js'));
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-01T08:00:30Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const query = 'query Q { a }';
const good: TransportReply = { kind: 'answer', status: 200, data: { a: 1 }, errors: [] };
const refused = (status: number, headers: Record<string, string> = {}): TransportReply => ({
  kind: 'refused',
  status,
  headers: new Headers(headers),
  body: '',
});

/** An executor whose server answers these replies, the last one for ever. */
function executor(replies: readonly TransportReply[], options: Partial<ExecutorOptions> = {}) {
  const sent: number[] = [];
  const retries: RetryEvent[] = [];
  const executor = new Executor({
    transport: {
      async send() {
        sent.push(Date.now());
        const reply = replies[Math.min(sent.length, replies.length) - 1];
        if (!reply) throw new Error('The test has no reply.');
        return reply;
      },
    },
    token: async () => 'a-token',
    limiter: rateLimiter(false),
    quota: new RetryQuota(),
    telemetry: new Telemetry({ onRetry: (event) => retries.push(event) }),
    redactor: new Redactor(),
    timeout: 60_000,
    maxRetries: 4,
    strict: false,
    readOnly: false,
    judge: async () => undefined,
    guard: () => {},
    ...options,
  });
  return { executor, sent, retries };
}

describe('waits between attempts', () => {
  test('full jitter below a bound that doubles', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.999_999);
    const { executor: run, retries } = executor([refused(502)]);
    const failed = expect(run.execute(query, {})).rejects.toMatchObject({ status: 502, attempts: 5 });
    await vi.runAllTimersAsync();
    await failed;
    expect(retries.map(({ wait }) => wait)).toEqual([499, 999, 1_999, 3_999]);
  });

  test('never more than the cap, however many retries', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.999_999);
    const { executor: run, retries } = executor([refused(502)], { maxRetries: 12 });
    const failed = expect(run.execute(query, {})).rejects.toMatchObject({ attempts: 13 });
    await vi.runAllTimersAsync();
    await failed;
    expect(Math.max(...retries.map(({ wait }) => wait))).toBe(19_999);
  });

  test('a server that hints is obeyed, and a second more', async () => {
    const { executor: run, sent } = executor([refused(503, { 'retry-after': '30' }), good]);
    const done = run.execute(query, {});
    await vi.runAllTimersAsync();
    await done;
    expect((sent[1] ?? 0) - (sent[0] ?? 0)).toBe(31_000);
  });

  test('429 without a hint waits for the next minute, and pauses every other call', async () => {
    const { executor: run, sent } = executor([refused(429), good]);
    const first = run.execute(query, {});
    await vi.advanceTimersByTimeAsync(10);
    const second = run.execute(query, {});
    await vi.advanceTimersByTimeAsync(30_989);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all([first, second]);
    expect(sent.map((at) => at - (sent[0] ?? 0))).toEqual([0, 31_000, 31_000]);
  });

  test('a hint beyond five minutes is an error at once', async () => {
    for (const reply of [refused(503, { 'retry-after': '400' }), refused(429, { 'retry-after': '400' })]) {
      const { executor: run, sent } = executor([reply, good]);
      await expect(run.execute(query, {})).rejects.toMatchObject({ attempts: 1 });
      await run.execute(query, {});
      expect(sent).toHaveLength(2);
    }
  });

  test('an outage is not multiplied: the calls share one quota of retries', async () => {
    const { executor: run, sent } = executor([refused(503)], { quota: new RetryQuota({ capacity: 5 }) });
    const calls = Array.from({ length: 20 }, () => run.execute(query, {}));
    const settled = Promise.allSettled(calls);
    await vi.runAllTimersAsync();
    expect((await settled).every(({ status }) => status === 'rejected')).toBe(true);
    expect(sent).toHaveLength(25);
  });
});

describe('how often', () => {
  test.each([
    ['maxRetries: 0', { maxRetries: 0 }, refused(502), 1],
    ['the default', {}, refused(502), 5],
    ['500: a few times', {}, refused(500), 3],
    ['maxRetries: 1 and 500', { maxRetries: 1 }, refused(500), 2],
    ['a page that is too heavy: its caller asks for a smaller one', { pageSize: 10 }, { kind: 'timeout' }, 1],
    ['a page of one that times out', { pageSize: 1 }, { kind: 'timeout' }, 5],
  ] as ReadonlyArray<[string, object, TransportReply, number]>)('%s', async (_, options, reply, requests) => {
    const { executor: run, sent } = executor([reply]);
    const failed = expect(run.execute(query, {}, options, options)).rejects.toMatchObject({
      attempts: requests,
    });
    await vi.runAllTimersAsync();
    await failed;
    expect(sent).toHaveLength(requests);
  });

  test('a mutation goes out once, unless its caller says that it may go twice', async () => {
    const { executor: run, sent } = executor([refused(502), good]);
    await expect(run.execute('mutation M { a }', {})).rejects.toMatchObject({ mayHaveRun: true });
    expect(sent).toHaveLength(1);
    const again = executor([refused(502), good]);
    const done = again.executor.execute('mutation M { a }', {}, {}, { retryMutation: true });
    await vi.runAllTimersAsync();
    await done;
    expect(again.sent).toHaveLength(2);
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'maxRetries: %d is refused',
    async (maxRetries) => {
      const { executor: run, sent } = executor([refused(502)]);
      await expect(run.execute(query, {}, { maxRetries })).rejects.toMatchObject({ code: 'input' });
      expect(sent).toHaveLength(0);
    },
  );

  test.each([0, -1, Number.NaN, 2 ** 31])('timeout: %d is refused', async (timeout) => {
    const { executor: run, sent } = executor([good]);
    await expect(run.execute(query, {}, { timeout })).rejects.toMatchObject({ code: 'input' });
    expect(sent).toHaveLength(0);
  });
});

describe('an abort ends every wait at once, with its own reason, and leaves no listener', () => {
  const never = () => new Promise<never>(() => {});
  const waits: ReadonlyArray<[string, readonly TransportReply[], Partial<ExecutorOptions>]> = [
    ['a limiter deaf to the signal', [good], { limiter: { acquire: never, pause: () => {} } }],
    ['a token function that hangs', [good], { token: never }],
    ['a backoff', [refused(502, { 'retry-after': '60' })], {}],
    ['a pause after 429', [refused(429)], {}],
  ];
  test.each(waits)('%s', async (_, replies, options) => {
    const { executor: run } = executor(replies, options);
    const controller = new AbortController();
    const reason = { why: 'enough' };
    const call = run.execute(query, {}, { signal: controller.signal });
    const failed = expect(call).rejects.toBe(reason);
    await vi.advanceTimersByTimeAsync(5);
    controller.abort(reason);
    await failed;
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('before it began: nothing is sent', async () => {
    const { executor: run, sent } = executor([good]);
    const reason = new Error('enough');
    await expect(run.execute(query, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(sent).toHaveLength(0);
  });
});
