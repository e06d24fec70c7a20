import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DsClient } from '@org/ds-client';
import { downloadFile, downloadFiles, saveFile, streamFile } from '@org/ds-client/download';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { describe, expect, onTestFinished, test } from 'vitest';
import { derivedSignal, onAbort } from '../../src/request/abort.js';
import { temporaryDirectory } from '../download/directory.js';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Collects what nobody holds, again and again, until the test ends. */
function keepCollecting(): void {
  const timer = setInterval(collectGarbage, 50);
  onTestFinished(() => clearInterval(timer));
}

describe('a signal made of others', () => {
  test('aborts with the first of them, at once where one has, and lets go of all', () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const derived = derivedSignal(first.signal, undefined, second.signal);
    second.abort('second');
    first.abort('first');
    expect(derived.signal.reason).toBe('second');
    expect(derivedSignal(new AbortController().signal, first.signal).signal.reason).toBe('first');

    const third = new AbortController();
    const left = derivedSignal(third.signal);
    left.end();
    third.abort();
    expect(left.signal.aborted).toBe(false);
  });

  test('hears a deadline that nobody else holds', async () => {
    const heard = new Promise((resolve) => {
      const { signal } = derivedSignal(new AbortController().signal, AbortSignal.timeout(300));
      onAbort(signal, () => resolve(signal.reason));
    });
    keepCollecting();
    expect(await heard).toMatchObject({ name: 'TimeoutError' });
  });

  test('a call back for a signal that has aborted is made at once', () => {
    const calls: string[] = [];
    onAbort(AbortSignal.abort(), () => calls.push('now'))();
    expect(calls).toEqual(['now']);
  });
});

async function readAll(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}

test.for(['downloadFile', 'streamFile', 'saveFile', 'downloadFiles', 'getDossier', 'files'] as const)(
  '%s ends with the deadline of its caller, whatever is collected meanwhile',
  async (name) => {
    const number = 42;
    const ds = createEmulator({
      demarches: [
        demarche(number)
          .withChamp('piece_justificative', 'Devis')
          .withDossier(dossier(1).withFile('Devis', { filename: 'a.txt', content: 'bonjour' })),
      ],
      rateLimit: false,
    });
    const server = await ds.listen(0);
    onTestFinished(() => server.close());
    const client = new DsClient({ token: ds.token, endpoint: server.endpoint, rateLimit: false });
    const [file] = await client.files(number).toArray();
    if (!file) throw new Error('the dossier has a file');
    for (const on of ['api', 'storage'] as const)
      ds.fail({ fault: 'stall', on, times: Number.POSITIVE_INFINITY });
    keepCollecting();
    await using directory = await temporaryDirectory();
    const run = {
      downloadFile: (signal: AbortSignal) => downloadFile(file, { signal }),
      streamFile: (signal: AbortSignal) => readAll(streamFile(file, { signal })),
      saveFile: (signal: AbortSignal) => saveFile(file, directory.path, { signal }),
      downloadFiles: (signal: AbortSignal) => readAll(downloadFiles([file], { signal })),
      getDossier: (signal: AbortSignal) => client.getDossier(1, { signal }),
      files: (signal: AbortSignal) => client.files(number, { signal }).toArray(),
    };
    await expect(run[name](AbortSignal.timeout(300))).rejects.toMatchObject({ name: 'TimeoutError' });
  },
);
