// A server that takes the connection and never says a word holds nobody up for longer than his signal lets it.
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { DsClient } from '@org/ds-client';
import { mirror, postgres, purge } from '@org/ds-client/mirror';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

let hole: Server;
let url = '';
beforeAll(async () => {
  hole = createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1');
  await once(hole, 'listening');
  const address = hole.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  url = `postgres://postgres@127.0.0.1:${address.port}/demarches`;
});
afterAll(() => void hole.close());

const { token, endpoint, fetch } = createEmulator({ demarches: [demarche(42).withDossier(dossier(1001))] });
const client = new DsClient({ token, endpoint, fetch });

it.each([
  ['mirror', (signal: AbortSignal) => mirror(client, 42, { to: postgres(url), signal }).next()],
  ['plan', (signal: AbortSignal) => mirror(client, 42, { to: postgres(url), plan: true, signal }).next()],
  ['purge', (signal: AbortSignal) => purge(postgres(url), 42, { dossiers: [1001], signal })],
])('%s', async (_, run) => {
  const began = performance.now();
  await expect(run(AbortSignal.timeout(300))).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(performance.now() - began).toBeLessThan(10_000);
});
