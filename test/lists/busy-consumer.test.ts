import { DsClient, type DsClientOptions } from '@org/ds-client';
import { downloadFiles } from '@org/ds-client/download';
import { createEmulator, type Fault } from '@org/ds-client/testing';
import { describe, expect, it, onTestFinished } from 'vitest';

/** Long enough that what runs ahead of the consumer has failed; a rejection nobody awaits fails the run. */
async function beBusy(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
}

const DEMARCHE = 7;
const LISTS: Readonly<Record<string, (client: DsClient) => AsyncIterable<unknown>>> = {
  dossiers: (client) => client.dossiers(DEMARCHE),
  pages: (client) => client.dossiers(DEMARCHE).pages(),
  ranges: (client) => client.dossiers(DEMARCHE, { concurrency: 4 }),
  files: (client) => client.files(DEMARCHE),
  sync: (client) => client.sync(DEMARCHE),
  downloads: (client) =>
    downloadFiles(client.files(DEMARCHE), { concurrency: 4, refresh: client.refreshFile }),
};
const API: readonly Fault[] = [
  { fault: 'reset' },
  { fault: 'serverError' },
  { fault: 'cutJson' },
  { fault: 'stuckCursor' },
];
const STORAGE: readonly Fault[] = [
  { fault: 'status', on: 'storage', status: 404 },
  { fault: 'corrupt' },
  { fault: 'truncate' },
];

const CASES = Object.keys(LISTS).flatMap((list) =>
  [...API, ...(list === 'downloads' ? STORAGE : [])].map((fault) => ({ list, fault })),
);

describe('a consumer that is busy while the rest fails', () => {
  it.each(CASES)('is told so by its next read of $list: $fault.fault', async ({ list, fault }) => {
    const ds = createEmulator({ demarches: [{ number: DEMARCHE, dossiers: 40, firstDossier: 1 }] });
    const server = await ds.listen();
    onTestFinished(() => server.close());
    const options: DsClientOptions = {
      token: ds.token,
      endpoint: server.endpoint,
      pageSize: 5,
      maxRetries: 0,
    };
    const reading = (async () => {
      let first = true;
      for await (const _ of LISTS[list]?.(new DsClient(options)) ?? []) {
        if (first) ds.fail({ ...fault, times: 10_000 });
        first = false;
        await beBusy();
      }
    })();
    await expect(reading).rejects.toMatchObject({ name: expect.stringMatching(/Error$/) });
  });
});
