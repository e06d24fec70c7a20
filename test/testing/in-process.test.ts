import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { handlers } from '@org/ds-client/testing/msw';
import { setupServer } from 'msw/node';
import { afterEach, describe, expect, it } from 'vitest';
import { at, type Json, text } from './stranger.js';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const QUERY =
  '{ dossier(number: 1) { number pdf { url } champs { ... on PieceJustificativeChamp { files { url } } } } }';

const emulator = () =>
  createEmulator({
    demarches: [
      demarche(8)
        .withChamp('piece_justificative', 'Devis')
        .withDossier(dossier(1).withFile('Devis', { filename: 'a.txt', content: 'bonjour' })),
    ],
  });

function ask(
  ds: ReturnType<typeof emulator>,
  fetch: typeof globalThis.fetch,
  init: RequestInit = {},
): Promise<Response> {
  return fetch(ds.endpoint, {
    method: 'POST',
    headers: { authorization: `Bearer ${ds.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
    ...init,
  });
}

async function readAll(
  ds: ReturnType<typeof emulator>,
  fetch: typeof globalThis.fetch,
): Promise<[string, string]> {
  const json: Json = JSON.parse(await (await ask(ds, fetch)).text());
  const file = await fetch(text(json, 'data', 'dossier', 'champs', 0, 'files', 0, 'url'));
  const pdf = await fetch(text(json, 'data', 'dossier', 'pdf', 'url'));
  expect(at(json, 'data', 'dossier', 'number')).toBe(1);
  return [await file.text(), (await pdf.text()).slice(0, 5)];
}

describe('ds.fetch', () => {
  it('answers for the API and for the files, without a socket', async () => {
    const ds = emulator();
    expect(await readAll(ds, ds.fetch)).toEqual(['bonjour', '%PDF-']);
  });

  it('knows no other host', async () => {
    await expect(emulator().fetch('https://example.org/')).rejects.toThrow('fetch failed');
  });

  it('takes the addresses of a server that listens', async () => {
    const ds = emulator();
    const server = await ds.listen(0);
    const response = await ds.fetch(server.endpoint, { method: 'POST' });
    expect(response.status).toBe(403);
    await server.close();
    await expect(fetch(server.endpoint, { method: 'POST' })).rejects.toThrow('fetch failed');
  });

  it('obeys a signal, breaks and stalls as a socket would', async () => {
    const ds = emulator();
    const reason = new Error('enough');
    await expect(ask(ds, ds.fetch, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    for (const fault of [
      { fault: 'stall' },
      { fault: 'stall', afterBytes: 3 },
      { fault: 'slow', latency: 60_000 },
    ] as const) {
      for (const moment of [
        'while the answer is made',
        'later, when nothing but the fetch holds it',
      ] as const) {
        const controller = new AbortController();
        const abort = () => {
          collectGarbage();
          controller.abort(reason);
        };
        ds.fail({
          ...fault,
          // From when the fault is met: a deadline that began before could end before, on a busy machine, and leave the
          // fault to the next request.
          when: () => (moment === 'while the answer is made' ? abort() : setTimeout(abort, 20)) !== null,
        });
        const read = async () => (await ask(ds, ds.fetch, { signal: controller.signal })).text();
        await expect(read(), `${JSON.stringify(fault)}, ${moment}`).rejects.toBe(reason);
      }
    }
    ds.fail({ fault: 'reset' });
    await expect(ask(ds, ds.fetch)).rejects.toThrow('fetch failed');
    ds.fail({ fault: 'reset', afterBytes: 3 });
    const broken = await ask(ds, ds.fetch);
    await expect(broken.text()).rejects.toThrow('terminated');
  });

  it('treats a redirect as it is asked to, and loses the POST where it follows one', async () => {
    const ds = emulator();
    ds.fail({ fault: 'redirect', times: 3, location: ds.endpoint });
    expect((await ask(ds, ds.fetch, { redirect: 'manual' })).status).toBe(301);
    await expect(ask(ds, ds.fetch, { redirect: 'error' })).rejects.toThrow('fetch failed');
    expect((await ask(ds, ds.fetch)).status).toBe(404);
    expect(ds.requests.at(-1)).toMatchObject({ method: 'GET', status: 404 });
  });
});

describe('MSW', () => {
  const ds = emulator();
  const server = setupServer(...handlers(ds));
  afterEach(() => server.close());

  it('answers any fetch of the program, for both hosts', async () => {
    server.listen({ onUnhandledRequest: 'error' });
    expect(await readAll(ds, globalThis.fetch)).toEqual(['bonjour', '%PDF-']);
  });
});
