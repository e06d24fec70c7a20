import diagnostics from 'node:diagnostics_channel';
import { afterEach, expect, test, vi } from 'vitest';
import type { RequestEvent } from '../../src/hooks.js';
import { Telemetry } from '../../src/request/telemetry.js';

afterEach(() => {
  vi.restoreAllMocks();
});

const event: RequestEvent = {
  callId: 1,
  operationName: 'Q',
  kind: 'query',
  attempt: 1,
  pageSize: undefined,
};

test('hook, logger and channel hear the same, whichever of them fails', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  const published: unknown[] = [];
  const hear = (fact: unknown) => {
    published.push(fact);
  };
  diagnostics.subscribe('ds-client:request', hear);
  const logged: unknown[] = [];
  const log = (facts: object, message: string) => {
    logged.push([facts, message]);
    throw new Error('the disk is full');
  };
  const telemetry = new Telemetry(
    {
      onRequest: () => {
        throw new Error('a bug of the hook');
      },
    },
    { debug: log, info: log, warn: log, error: log },
  );
  telemetry.request(event);
  diagnostics.unsubscribe('ds-client:request', hear);
  expect(published).toEqual([event]);
  expect(logged).toEqual([[event, 'ds-client request']]);
  expect(warned.mock.calls.map(([text]) => text)).toEqual([
    'A listener of ds-client:request threw: Error: a bug of the hook',
    'A listener of ds-client:request threw: Error: the disk is full',
  ]);
});

test('an async hook that rejects does not end the process', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  const unhandled = vi.fn();
  process.once('unhandledRejection', unhandled);
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- what is tested is exactly that mistake
  new Telemetry({ onRequest: async () => Promise.reject(new Error('later')) }).request(event);
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
  expect(warned).toHaveBeenCalledTimes(1);
});

test('a logger keeps its own this', () => {
  class Log {
    readonly lines: string[] = [];
    debug(_: object, message: string) {
      this.lines.push(message);
    }
    info = this.debug;
    warn = this.debug;
    error = this.debug;
  }
  const log = new Log();
  new Telemetry({}, log).request(event);
  expect(log.lines).toEqual(['ds-client request']);
});
