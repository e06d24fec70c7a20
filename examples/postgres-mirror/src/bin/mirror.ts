// Brings the copies of demarches up to date: DATABASE_URL=… DS_API_TOKEN=… npm run mirror -- 1234 5678
// With RECONCILE=1 it reads everything again, as should happen once a week.
import { DsClient } from '@org/ds-client';
import pg from 'pg';
import { mirror, prepareDatabase } from '../mirror.js';

const controller = new AbortController();
for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => controller.abort());
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
// Idle connections of a server that restarts: the next query opens another.
pool.on('error', (error) => console.error(error.message));
const client = new DsClient({
  userAgent: 'ds-postgres-mirror',
  pageSize: Number(process.env.PAGE_SIZE ?? 100),
});
await prepareDatabase(pool);
for (const demarche of process.argv.slice(2).map(Number)) {
  const options = { client, pool, reconcile: process.env.RECONCILE === '1', signal: controller.signal };
  const report = await mirror(demarche, options);
  console.log(demarche, report ?? 'another process is at it');
}
await pool.end();
