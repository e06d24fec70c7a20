import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DossierFile, DsClient } from '@org/ds-client';
import { downloadFiles, saveFiles } from '@org/ds-client/download';
import { createEmulator } from '@org/ds-client/testing';
import { expect, test, vi } from 'vitest';

const DOSSIERS = 150;
const DEMARCHE = 9;

/** A demarche over sockets, listed more than an hour ago: every address has expired. */
async function listedTooLongAgo() {
  const ds = createEmulator({
    rateLimit: false,
    demarches: [{ number: DEMARCHE, dossiers: DOSSIERS, rich: true }],
  });
  const server = await ds.listen();
  const client = new DsClient({ token: ds.token, endpoint: server.endpoint, rateLimit: false });
  const files = await client.files(DEMARCHE, { sources: ['champs', 'messages'] }).toArray();
  ds.clock.advance(2 * 3_600_000);
  ds.requests.length = 0;
  const queries = () => ds.requests.filter((one) => one.kind === 'api');
  return { client, files, queries, server };
}

function withSources(files: readonly DossierFile[]): number {
  const kinds = new Map<number, Set<string>>();
  for (const { dossierNumber, source } of files) {
    kinds.set(dossierNumber, (kinds.get(dossierNumber) ?? new Set()).add(source));
  }
  return [...kinds.values()].reduce((queries, sources) => queries + Math.min(2, sources.size), 0);
}

test('late files cost one query a dossier, and one more for other sources, in a download of all', async () => {
  const { client, files, queries, server } = await listedTooLongAgo();
  const directory = await mkdtemp(join(tmpdir(), 'ds-late-'));
  const warnings = vi.fn();
  process.on('warning', warnings);
  try {
    expect(files.length).toBeGreaterThan(2 * DOSSIERS);
    let saved = 0;
    for await (const one of saveFiles(files, directory, { refresh: client.refreshFile, concurrency: 16 })) {
      expect(one.verified).toContain('md5');
      saved++;
    }
    expect(saved).toBe(files.length);
    expect(queries().length).toBeLessThanOrEqual(withSources(files));
    expect(queries().every((one) => one.operationName === 'GetDossierFiles')).toBe(true);
    await new Promise((resolve) => setImmediate(resolve));
    expect(warnings).not.toHaveBeenCalled();
  } finally {
    process.off('warning', warnings);
    await server.close();
    await rm(directory, { recursive: true });
  }
});

test('two downloads at once share the answers, and one that is aborted fails nothing of the other', async () => {
  const { client, files, queries, server } = await listedTooLongAgo();
  try {
    const controller = new AbortController();
    const refresh = client.refreshFile;
    const given = files.filter(({ source }) => source === 'champs');
    const abandoned = (async () => {
      let seen = 0;
      for await (const _ of downloadFiles(given, { refresh, signal: controller.signal })) {
        if (++seen === 20) controller.abort('enough');
      }
    })();
    const whole = (async () => {
      let seen = 0;
      for await (const { verified } of downloadFiles([...given].reverse(), { refresh })) {
        expect(verified).toContain('md5');
        seen++;
      }
      return seen;
    })();
    await expect(abandoned).rejects.toBe('enough');
    expect(await whole).toBe(given.length);
    // A file that both asked for, one after the other, is asked about twice.
    expect(queries().length).toBeLessThanOrEqual(withSources(given) + 40);
  } finally {
    await server.close();
  }
});
