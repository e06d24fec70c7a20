import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DsClient, type SyncCheckpoint } from '@org/ds-client';
import { folder, mirror } from '@org/ds-client/mirror';
import { createQueue } from '@org/ds-client/queue';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { startPostgres } from '../../test/engines/postgres.js';

/** What a round costs while nothing happens, counted in requests that arrived at the emulator. */
export interface IdleRound {
  readonly demarches: number;
  /** A `sync` from its checkpoint, as the walk of a queue is; of one demarche. */
  readonly sync: number;
  /** A run of `mirror()`; of one demarche. */
  readonly mirror: number;
  /** A round of `produce`; of all demarches. A mirror that it feeds adds none. */
  readonly together: number;
  /** The first round, which walks each of them. */
  readonly first: number;
}

export async function measureIdleRounds(count: number): Promise<IdleRound> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const ds = createEmulator({
    now: '2026-01-01T12:00:00Z',
    demarches: numbers.map((number) => demarche(number).withDossier(dossier(number))),
    rateLimit: false,
  });
  const client = new DsClient({
    endpoint: ds.endpoint,
    token: ds.token,
    fetch: ds.fetch,
    rateLimit: false,
  });
  const sent = async (work: () => Promise<unknown>) => {
    const before = ds.requests.length;
    await work();
    return ds.requests.length - before;
  };
  const directory = await mkdtemp(path.join(os.tmpdir(), 'ds-idle-'));
  const postgres = await startPostgres();
  const queue = createQueue({ postgres: postgres.url, client });
  try {
    let checkpoint: SyncCheckpoint | undefined;
    const syncOnce = async () => {
      for await (const batch of client.sync(1, { checkpoint })) checkpoint = batch.checkpoint;
    };
    const to = folder(directory, { format: 'jsonl' });
    const mirrorOnce = async () => {
      for await (const _ of mirror(client, 1, { to }));
    };
    await syncOnce();
    await mirrorOnce();
    const [sync, mirrored] = [await sent(syncOnce), await sent(mirrorOnce)];
    const first = await sent(() => queue.produce(numbers, { concurrency: 8 }));
    const together = await sent(() => queue.produce(numbers, { concurrency: 8 }));
    return { demarches: count, sync, mirror: mirrored, together, first };
  } finally {
    await queue.close();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
