// The client on both versions of the server: it reads, downloads, writes and syncs, at an address that it has already.
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { DsAuthError, DsClient, toId } from '@org/ds-client';
import { downloadFile } from '@org/ds-client/download';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { handlers } from '@org/ds-client/testing/msw';
import { printSchema } from 'graphql';
import { setupServer } from 'msw/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadSchema } from '../../src/testing/graphql/schema.js';

afterEach(() => vi.unstubAllEnvs());

const ENDPOINT = 'https://demarche.exemple.fr/api/v2/graphql';

const form = () =>
  demarche(8)
    .withChamp('text', 'Nom')
    .withChamp('piece_justificative', 'Devis')
    .withAnnotation('text', 'Note')
    .withGroupe('Nord', ['nord@adm.fr'])
    .withDossier(
      dossier(1)
        .withChamp('Nom', 'Gymnase')
        .withFile('Devis', { filename: 'devis.pdf', content: 'tout petit' }),
      dossier(2).enInstruction(),
    );

describe.each(['2026-01', '2026-09'] as const)('the server of %s', (serverVersion) => {
  it('is read, downloaded from, written to and followed by a client made from the environment, under MSW', async () => {
    const ds = createEmulator({ serverVersion, endpoint: ENDPOINT, token: 'a-token==', demarches: [form()] });
    expect([ds.endpoint, ds.token]).toEqual([ENDPOINT, 'a-token==']);
    vi.stubEnv('DS_API_URL', ENDPOINT);
    vi.stubEnv('DS_API_TOKEN', 'a-token==');
    const server = setupServer(...handlers(ds));
    server.listen({ onUnhandledRequest: 'error' });
    try {
      const client = new DsClient();
      expect((await client.dossiers(8).toArray()).map(({ number }) => number)).toEqual([1, 2]);
      expect((await client.getDossier(1)).champs[0]).toMatchObject({ label: 'Nom', stringValue: 'Gymnase' });
      expect(await client.getDemarche(8)).toMatchObject({ number: 8 });

      const [file] = await client.files(8).toArray();
      if (!file) throw new Error('No file');
      const download = await downloadFile(file, { fetch: globalThis.fetch });
      expect(String(download.buffer)).toBe('tout petit');

      await client.write.passerEnInstruction(1, { instructeur: 'nord@adm.fr' });
      await client.write.modifierAnnotations(1, { Note: 'vu' }, { instructeur: 'nord@adm.fr' });
      await client.write.accepter(1, { instructeur: 'nord@adm.fr', motivation: 'Complet.' });
      expect(await client.getDossier(1)).toMatchObject({ state: 'accepte', motivation: 'Complet.' });
      expect(await client.upload(1, Buffer.from('x'), { filename: 'x.txt' })).toMatch(/--/);

      const seen: number[] = [];
      for await (const batch of client.sync(8)) seen.push(...batch.dossiers.map(({ number }) => number));
      expect([...new Set(seen)].sort()).toEqual([1, 2]);
    } finally {
      server.close();
    }
  });

  it('tells a read-only token of an upload, and the client says the same of both', async () => {
    const ds = createEmulator({ serverVersion, demarches: [form()] });
    const { token } = ds.createToken({ write: false });
    const client = new DsClient({ token, endpoint: ds.endpoint, fetch: ds.fetch });
    const error: unknown = await client
      .upload(1, Buffer.from('x'), { filename: 'x' })
      .catch((thrown) => thrown);
    expect(error).toBeInstanceOf(DsAuthError);
    expect(error).toMatchObject({ reason: 'read_only_token', mayHaveRun: false });
  });

  it('makes a groupe outside of the list of the token, or refuses', async () => {
    const ds = createEmulator({ serverVersion, demarches: [form(), demarche(9)] });
    const { token } = ds.createToken({ demarches: [9] });
    const client = new DsClient({ token, endpoint: ds.endpoint, fetch: ds.fetch });
    const made = client.mutate.groupeInstructeurCreer({
      demarche: { number: 8 },
      groupeInstructeur: { label: 'Sud' },
    });
    const groupes = () => ds.demarche(8).groupes.map(({ label }) => label);
    if (serverVersion === '2026-09') {
      await expect(made).rejects.toMatchObject({ code: 'mutation' });
      expect(groupes()).not.toContain('Sud');
    } else {
      await made.catch(() => undefined);
      expect(groupes()).toContain('Sud');
    }
  });

  it('passes over a second correction, or refuses it', async () => {
    const ds = createEmulator({ serverVersion, demarches: [form()] });
    const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch });
    const instructeurId = toId('Instructeur', ds.demarche(8).groupes[0]?.instructeurs[0]?.id ?? 0);
    const ask = () =>
      client.mutate.dossierEnvoyerMessage({
        dossierId: toId('Dossier', 2),
        instructeurId,
        body: 'À corriger',
        correction: 'incorrect',
      });
    await ask();
    if (serverVersion === '2026-09') await expect(ask()).rejects.toMatchObject({ reason: 'correction' });
    else expect((await ask()).message).toMatchObject({ body: 'À corriger' });
    // The flag that makes a correction block is off unless somebody turns it on.
    await client.mutate.dossierPasserEnInstruction({ dossierId: toId('Dossier', 2), instructeurId });
  });
});

it('the schema of January stays that of January', () => {
  const text = printSchema(loadSchema(undefined, '2026-01'));
  expect(text).not.toMatch(/webhook|prefilledValueModified|demarcheDescriptors|GeoJSONColumn/i);
  expect(text).toContain('type CnafChampDescriptor');
  const names = [...text.matchAll(/^ {2}(\w+)[(:]/gm)].map((match) => match[1]).sort();
  // Of the names of its fields, in order; it changes when a later field slips in, or one gets lost.
  expect(createHash('sha256').update(names.join()).digest('hex').slice(0, 12)).toMatchInlineSnapshot(
    `"c5c11386cf04"`,
  );
});

it('a version or an address that is none is refused', () => {
  // @ts-expect-error: there is no such version.
  expect(() => createEmulator({ serverVersion: '2025-01' })).toThrow('2026-01, 2026-09');
  expect(() => createEmulator({ endpoint: 'nowhere' })).toThrow('endpoint must be an address');
  // @ts-expect-error: a misspelt option would silently change nothing.
  expect(() => createEmulator({ demarche: [] })).toThrow("Did you mean 'demarches'?");
});
