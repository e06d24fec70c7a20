import { createQueue } from '@org/ds-client/queue';
import { createEmulator } from '@org/ds-client/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { clientOf } from './data.js';

let postgres: LocalPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres?.stop());

it('many processes that meet an empty database make one queue of it', { timeout: 40_000 }, async () => {
  const client = clientOf(createEmulator());
  for (const round of [1, 2, 3]) {
    const queues = Array.from({ length: 6 }, () =>
      createQueue({ postgres: postgres.url, schema: `start${round}`, client }),
    );
    const counts = await Promise.all(queues.map(async (queue) => (await queue.status()).counts.waiting));
    expect(counts).toEqual([0, 0, 0, 0, 0, 0]);
    await Promise.all(queues.map((queue) => queue.close()));
  }
});
