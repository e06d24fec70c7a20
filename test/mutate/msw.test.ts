import { DsClient } from '@org/ds-client';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { handlers } from '@org/ds-client/testing/msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';

const instructeur = 'camille@administration.example';
const ds = createEmulator({
  demarches: [demarche(42).withGroupe('défaut', [instructeur]).withDossier(dossier(1001).enInstruction())],
});
const server = setupServer(...handlers(ds));
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

// The interceptor replaces the global fetch: what counts is the one of the moment of the call.
const globalFetch = (...args: Parameters<typeof fetch>) => fetch(...args);

it.each([
  ['intercepted sockets', undefined],
  ['an intercepted fetch', globalFetch],
  ['the fetch of the emulator', ds.fetch],
])('a file goes up through %s', async (_name, fetch) => {
  const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch });
  const content = Buffer.from('Décision.\n'.repeat(100_000));
  const { message } = await client.write.envoyerMessage(1001, 'Voici.', {
    instructeur,
    files: [{ source: content, filename: 'décision.txt' }],
  });
  const [file] = message.attachments;
  expect(file).toMatchObject({ filename: 'décision.txt', byteSizeBigInt: String(content.byteLength) });
  const received = await ds.fetch(file?.url ?? '');
  expect(Buffer.from(await received.arrayBuffer()).equals(content)).toBe(true);
});
