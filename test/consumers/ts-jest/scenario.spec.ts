import { type Dossier, DsClient } from '@org/ds-client';
import type { DownloadedFile } from '@org/ds-client/download';
import { createEmulator } from '@org/ds-client/testing';
import { scenario } from './scenario.js';

const number = (dossier: Dossier): number => dossier.number;
const size = (file: DownloadedFile): number => file.byteLength;

test('reads through an emulator', async () => {
  const emulator = createEmulator();
  const client = new DsClient({ token: emulator.token, endpoint: emulator.endpoint, fetch: emulator.fetch });
  expect(number(await client.getDossier(20001))).toBe(20001);
  expect(typeof size).toBe('function');
});

test('does what every consumer does', async () => {
  await expect(scenario({ url: process.env.DS_API_URL, token: process.env.DS_API_TOKEN })).resolves.toBe(
    'ok',
  );
});
