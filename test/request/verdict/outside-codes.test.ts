import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { DsClient, DsNetworkError, toId } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import { ProxyAgent, fetch as undiciFetch } from 'undici';
import { describe, expect, test } from 'vitest';
import { failureBeforeHead, failureOfStatus } from '../../../src/download/transfer/head-failure.js';
import { connectionFailure, meaningOfStatus } from '../../../src/request/verdict/outside-codes.js';

const coded = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });
const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause });

describe('statuses', () => {
  test('API, storage and upload read one table', () => {
    const nothing = { get: () => null };
    for (let status = 400; status < 600; status++) {
      const meaning = meaningOfStatus(status);
      const { kind } = failureOfStatus(status, nothing, 0);
      if (kind === 'expired') continue;
      expect([status, kind === 'busy']).toEqual([status, meaning === 'later' || meaning === 'rate_limited']);
    }
    expect([501, 505, 506, 511].map(meaningOfStatus)).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect([408, 500, 503, 520, 530].map(meaningOfStatus)).toEqual(Array(5).fill('later'));
    expect([204, 302, 407, 429].map(meaningOfStatus)).toEqual([
      'success',
      'redirect',
      'proxy',
      'rate_limited',
    ]);
  });
});

describe('connections', () => {
  const dual = (...inner: Error[]) =>
    fetchFailed(
      Object.assign(new AggregateError(inner), { code: inner[0] && Reflect.get(inner[0], 'code') }),
    );
  test.each<[string, unknown, boolean, boolean, string]>([
    [
      'dual stack, both time out',
      dual(...['a', 'b'].map(() => coded('ETIMEDOUT', { syscall: 'connect' }))),
      true,
      false,
      'connection',
    ],
    [
      'dual stack, one unreachable',
      dual(coded('ENETUNREACH', { syscall: 'connect' }), coded('ETIMEDOUT', { syscall: 'connect' })),
      true,
      false,
      'connection',
    ],
    [
      'dual stack, one lost later',
      dual(coded('ETIMEDOUT', { syscall: 'connect' }), coded('ECONNRESET', { syscall: 'read' })),
      false,
      false,
      'connection',
    ],
    ['no name', fetchFailed(coded('ENOTFOUND', { syscall: 'getaddrinfo' })), true, false, 'connection'],
    [
      'reset while connecting',
      fetchFailed(coded('ECONNRESET', { syscall: 'connect' })),
      true,
      false,
      'connection',
    ],
    ['reset while read', fetchFailed(coded('ECONNRESET', { syscall: 'read' })), false, false, 'connection'],
    [
      'route lost while read',
      fetchFailed(coded('EHOSTUNREACH', { syscall: 'read' })),
      false,
      false,
      'connection',
    ],
    [
      'timed out while read',
      fetchFailed(coded('ETIMEDOUT', { syscall: 'read' })),
      false,
      false,
      'connection',
    ],
    [
      'a record that is broken',
      fetchFailed(coded('ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC')),
      false,
      false,
      'connection',
    ],
    ['EPROTO', fetchFailed(coded('EPROTO')), false, false, 'connection'],
    ['plain http', fetchFailed(coded('ERR_SSL_WRONG_VERSION_NUMBER')), true, false, 'tls'],
    [
      'plain http, older Node',
      fetchFailed(coded('EPROTO', { message: 'write EPROTO ssl3_get_record:wrong version number' })),
      true,
      false,
      'tls',
    ],
    ['a certificate', fetchFailed(coded('CERT_HAS_EXPIRED')), true, true, 'certificate'],
    ['another name', fetchFailed(coded('ERR_TLS_CERT_ALTNAME_INVALID')), true, true, 'certificate'],
    [
      'a proxy over plain http',
      fetchFailed(coded('UND_ERR_INVALID_ARG', { message: 'Proxy Authentication Required (407)' })),
      true,
      true,
      'proxy',
    ],
    [
      "Node's own agent",
      fetchFailed(
        coded('ERR_PROXY_TUNNEL', { message: 'Failed to establish tunnel via x: HTTP/1.1 403 Forbidden' }),
      ),
      true,
      true,
      'proxy',
    ],
    ['nothing said', 'a text', false, false, 'connection'],
  ])('%s', (_, error, neverSent, isPermanent, kind) => {
    expect(connectionFailure(error)).toMatchObject({ neverSent, isPermanent, kind });
  });

  test('causes that go round in a circle end', () => {
    const error = coded('ECONNRESET');
    error.cause = error;
    expect(connectionFailure(error).kind).toBe('connection');
  });
});

/** A proxy that answers every CONNECT with `status`. */
async function refusingProxy(status: number) {
  const proxy = createServer();
  proxy.on('connect', (_, socket) => socket.end(`HTTP/1.1 ${status} No\r\n\r\n`));
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    close: () => proxy.close(),
  };
}

describe('a proxy that refuses CONNECT is named, with what to do', () => {
  test.each([
    [407, /user name and a password/, 1],
    [403, /does not let this host through/, 1],
    [503, /could not open the connection \(503\)/, 2],
  ])('%d', async (status, message, requests) => {
    const proxy = await refusingProxy(status);
    const dispatcher = new ProxyAgent(proxy.url);
    let sent = 0;
    const client = new DsClient({
      token: 'a-token',
      endpoint: 'https://api.example/graphql',
      maxRetries: 1,
      hooks: { onRequest: () => sent++ },
      // The types of two versions of undici differ, the values do not.
      fetch: ((input: string, init: object) =>
        undiciFetch(input, { ...init, dispatcher })) as unknown as typeof fetch,
    });
    const error: unknown = await client.getDossier(1).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DsNetworkError);
    expect(error).toMatchObject({ isRetryable: requests > 1, message: expect.stringMatching(message) });
    expect(sent).toBe(requests);
    const writing = await client.mutate
      .dossierArchiver({ dossierId: toId('Dossier', 1), instructeurId: toId('Instructeur', 1) })
      .catch((thrown: unknown) => thrown);
    expect(writing).toMatchObject({ mayHaveRun: false });
    const cause = await undiciFetch('https://files.example/', { dispatcher }).catch(
      (thrown: unknown) => thrown,
    );
    expect(failureBeforeHead(cause).message).toMatch(message);
    await dispatcher.close();
    proxy.close();
  });
});

test('a mutation that no address of a dual-stack host took is sent again by itself', async () => {
  const ds = createEmulator({ rateLimit: false });
  const server = await ds.listen();
  const closed = createSocketServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  let attempts = 0;
  const client = new DsClient({
    token: ds.token,
    endpoint: server.endpoint,
    fetch: async (input, init) => {
      attempts += 1;
      if (attempts > 1) return fetch(input, init);
      const inner = await fetch(`http://127.0.0.1:${port}/`).catch((error: unknown) => error);
      const cause = inner instanceof Error ? inner.cause : undefined;
      throw fetchFailed(new AggregateError([cause, coded('ETIMEDOUT', { syscall: 'connect' })]));
    },
  });
  const dossier = ds
    .demarche(1234)
    .dossiers.find(({ state, visible }) => visible && state === 'en_construction');
  const [instructeur] = dossier?.groupe.instructeurs ?? [];
  if (!dossier || !instructeur) throw new Error('The emulator has no such dossier.');
  const { dossier: changed } = await client.mutate.dossierPasserEnInstruction({
    dossierId: toId('Dossier', dossier.number),
    instructeurId: toId('Instructeur', ds.store.person('Instructeur', instructeur.email).id),
  });
  expect(changed.state).toBe('en_instruction');
  expect(attempts).toBe(2);
  await server.close();
});

test('a token that is a part of every word changes neither the class nor the code of an error', async () => {
  for (const token of ['x', 'o', 'e', 'extensions', 'not_found']) {
    const body = {
      data: { dossier: null },
      errors: [{ message: 'Dossier not found', path: ['dossier'], extensions: { code: 'not_found' } }],
    };
    const client = new DsClient({
      token,
      endpoint: 'https://api.example/',
      fetch: async () => Response.json(body),
    });
    const error: unknown = await client.getDossier(1).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'DsNotFoundError', code: 'not_found' });
    expect(await client.findDossier(1)).toBeNull();
  }
});
