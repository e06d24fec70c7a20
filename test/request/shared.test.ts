import { DsClient } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SharedCalls } from '../../src/request/shared-calls.js';

const warnings = vi.fn();
beforeEach(() => {
  warnings.mockClear();
  process.on('warning', warnings);
});
afterEach(async () => {
  // Warnings are told in a later turn.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', warnings);
  expect(warnings).not.toHaveBeenCalled();
});

function emulated() {
  const ds = createEmulator({ rateLimit: false });
  const connect = (options = {}) =>
    new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch, rateLimit: false, ...options });
  const asked = (operationName: string) =>
    ds.requests.filter((one) => one.kind === 'api' && one.operationName === operationName).length;
  return { ds, connect, asked };
}

describe('SharedCalls', () => {
  test('asks once, keeps neither answer nor failure', async () => {
    const shared = new SharedCalls<number>();
    let started = 0;
    const start = async () => {
      started += 1;
      await Promise.resolve();
      if (started === 2) throw new Error('the second fails');
      return started;
    };
    expect(await Promise.all([shared.ask('a', undefined, start), shared.ask('a', undefined, start)])).toEqual(
      [1, 1],
    );
    const failed = await Promise.allSettled([
      shared.ask('a', undefined, start),
      shared.ask('a', undefined, start),
    ]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await shared.ask('a', undefined, start)).toBe(3);
  });

  test('an abort ends only its own wait; the last one ends the request', async () => {
    const shared = new SharedCalls<string>();
    let own: AbortSignal | undefined;
    const start = (signal: AbortSignal) => {
      own = signal;
      return new Promise<string>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    };
    const [one, two] = [new AbortController(), new AbortController()];
    const calls = [one, two].map(({ signal }) => shared.ask('a', signal, start));
    const settled = Promise.allSettled(calls);
    one.abort('one');
    await expect(calls[0]).rejects.toBe('one');
    expect(own?.aborted).toBe(false);
    two.abort('two');
    await settled;
    expect(own?.aborted).toBe(true);
    const next = shared.ask('a', undefined, async () => 'anew');
    expect(await next).toBe('anew');
  });
});

describe('the schema of an instance is asked for once', () => {
  test('by capabilities() and by documents that are adapted; one abort fails nobody', async () => {
    const { ds, connect, asked } = emulated();
    const client = connect({ adapt: true });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = connect({
      adapt: true,
      async fetch(input: string, init: RequestInit) {
        await held;
        return ds.fetch(input, init);
      },
    });
    const controller = new AbortController();
    const aborted = slow.capabilities({ signal: controller.signal });
    const others = [slow.capabilities(), slow.getDemarche(1234), slow.getDemarche(1234)];
    controller.abort('enough');
    await expect(aborted).rejects.toBe('enough');
    release();
    await Promise.all(others);
    expect(asked('IntrospectionQuery')).toBe(1);
    await client.getDemarche(1234);
    expect(asked('IntrospectionQuery')).toBe(2);
  });

  test("a caller's own signal is obeyed while another waits", async () => {
    const { ds, connect } = emulated();
    const client = connect({ adapt: true });
    ds.fail({ fault: 'stall', operationName: 'IntrospectionQuery' });
    const first = new AbortController();
    const waiting = client.capabilities({ signal: first.signal }).catch((error: unknown) => error);
    await vi.waitFor(() => expect(ds.requests).toHaveLength(1));
    const second = client.getDemarche(1234, { signal: AbortSignal.timeout(20) });
    await expect(second).rejects.toMatchObject({ name: 'TimeoutError' });
    first.abort('first');
    expect(await waiting).toBe('first');
  });

  test('a failure is not kept', async () => {
    const { ds, connect } = emulated();
    const client = connect({ maxRetries: 0 });
    ds.fail({ fault: 'serverError', status: 502, times: 2 });
    await expect(client.capabilities()).rejects.toMatchObject({ status: 502 });
    expect((await client.capabilities()).has('Dossier.number')).toBe(true);
  });
});

describe('lookups of writes', () => {
  test('many to one dossier ask for its demarche once, and for the groupe once', async () => {
    const { ds, connect, asked } = emulated();
    const demarche = ds.demarche(1234);
    const dossier = demarche.dossiers.find(({ state, visible }) => visible && state === 'en_instruction');
    const [email] = [...(dossier?.groupe.instructeurs ?? [])].map((one) => one.email);
    if (!dossier || !email) throw new Error('The emulator has no such dossier.');
    const client = connect({ allowWrites: { demarches: [1234] } });
    const all = Array.from({ length: 12 }, (_, index) =>
      client.write.envoyerMessage(dossier.number, `Message ${index}`, { instructeur: email }),
    );
    await Promise.all(all);
    expect(asked('GetDossierDemarche')).toBe(1);
    expect(asked('GetDossierInstructeurs')).toBe(1);
    expect(asked('DossierEnvoyerMessage')).toBe(12);
  });
});

describe('signals', () => {
  test('one signal for many calls, lists and a limiter of one’s own: no warning, no listener left', async () => {
    const { connect } = emulated();
    const controller = new AbortController();
    const { signal } = controller;
    const listeners = new Set<unknown>();
    const add = vi.spyOn(signal, 'addEventListener').mockImplementation((...[, listener]: unknown[]) => {
      listeners.add(listener);
    });
    const remove = vi
      .spyOn(signal, 'removeEventListener')
      .mockImplementation((...[, listener]: unknown[]) => {
        listeners.delete(listener);
      });
    const client = connect({
      rateLimit: {
        // As a limiter does that takes the signal at its word.
        acquire: (given: AbortSignal) =>
          new Promise<void>((resolve) => {
            given.addEventListener('abort', () => {});
            setImmediate(resolve);
          }),
        pause: () => {},
      },
    });
    const calls = Array.from({ length: 40 }, () => client.getDemarche(1234, { signal }));
    await Promise.all([...calls, client.dossiers(1234, { signal, concurrency: 16, pageSize: 1 }).toArray()]);
    expect(add.mock.calls.length).toBeGreaterThan(0);
    expect(remove.mock.calls.length).toBeGreaterThan(0);
    expect(listeners.size).toBe(0);
  });

  test('without a spy either, over sockets', async () => {
    const ds = createEmulator({ rateLimit: false });
    const server = await ds.listen();
    const client = new DsClient({ token: ds.token, endpoint: server.endpoint });
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 30 }, () => client.getDemarche(1234, { signal })));
    await client.dossiers(1234, { signal, concurrency: 16, pageSize: 2 }).toArray();
    await server.close();
  });

  test('check() ends with its signal where a limiter is deaf to it', async () => {
    const { connect } = emulated();
    const client = connect({ rateLimit: { acquire: () => new Promise<void>(() => {}), pause: () => {} } });
    await expect(client.check({ signal: AbortSignal.timeout(20) })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });
});

describe('every onRequest has its onResponse', () => {
  test.each(['abort', 'timeout', 'reset', 'framework', 'ok'] as const)('%s', async (what) => {
    const { ds, connect } = emulated();
    const events: string[] = [];
    const controller = new AbortController();
    const client = connect({
      maxRetries: 0,
      hooks: {
        onRequest: ({ callId }: { callId: number }) => {
          events.push(`request ${callId}`);
          if (what === 'abort') setImmediate(() => controller.abort('enough'));
        },
        onResponse: ({ callId, outcome }: { callId: number; outcome: string }) =>
          events.push(`response ${callId} ${outcome}`),
      },
      ...(what === 'framework' && {
        fetch: () => Promise.reject(Object.assign(new Error('NEXT'), { digest: 'NEXT_REDIRECT' })),
      }),
    });
    if (what === 'abort' || what === 'timeout') ds.fail({ fault: 'stall' });
    if (what === 'reset') ds.fail({ fault: 'reset' });
    await client
      .getDemarche(1234, { signal: controller.signal, ...(what === 'timeout' && { timeout: 20 }) })
      .catch(() => {});
    const id = events[0]?.split(' ')[1];
    const outcome = {
      abort: 'aborted',
      framework: 'aborted',
      timeout: 'timeout',
      reset: 'network',
      ok: 'ok',
    };
    expect(events).toEqual([`request ${id}`, `response ${id} ${outcome[what]}`]);
  });
});

test('the emulator is not asked after an abort', async () => {
  const { ds, connect } = emulated();
  const controller = new AbortController();
  controller.abort('before');
  await expect(connect().getDemarche(1234, { signal: controller.signal })).rejects.toBe('before');
  expect(ds.requests).toEqual([]);
});
