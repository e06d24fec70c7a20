import { createQueue } from '@org/ds-client/queue';
import { createEmulator } from '@org/ds-client/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { clientOf, demarcheWithFiles } from './data.js';

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

it('a database made before walks had ids gets what it lacks, and keeps what it has', {
  timeout: 40_000,
}, async () => {
  const ds = createEmulator({ demarches: [demarcheWithFiles(10, 100, 2)], rateLimit: false });
  const queue = () => createQueue({ postgres: postgres.url, schema: 'older', client: clientOf(ds) });
  const before = queue();
  await before.produce([10]);
  await before.close();
  const pool = new pg.Pool({ connectionString: postgres.url });
  await pool.query('ALTER TABLE older.piece DROP COLUMN walk; DROP TABLE older.unread');
  await pool.end();
  ds.modify(100);
  const after = queue();
  onTestFinished(() => after.close());
  expect(await after.produce([10])).toEqual({ demarches: [{ number: 10, queued: 0 }] });
  expect(await after.status()).toMatchObject({ counts: { waiting: 10 }, unread: [] });
});
