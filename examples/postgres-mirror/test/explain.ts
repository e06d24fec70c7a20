// Mirrors a demarche of many dossiers and prints the plans of the queries: npm run explain
import { DsClient } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import pg from 'pg';
import { startPostgres } from '../../at-scale/src/local-postgres.js';
import { mirror, prepareDatabase } from '../src/mirror.js';
import { QUERIES } from '../src/queries.js';

const DOSSIERS = Number(process.env.DOSSIERS ?? 5_000);
const postgres = await startPostgres();
const pool = new pg.Pool({ connectionString: postgres.url });
try {
  await prepareDatabase(pool);
  const ds = createEmulator({
    demarches: [{ number: 10, dossiers: DOSSIERS, rich: true }],
    rateLimit: false,
  });
  const client = new DsClient({ endpoint: ds.endpoint, token: ds.token, fetch: ds.fetch, rateLimit: false });
  console.log(await mirror(10, { client, pool }));
  await pool.query('VACUUM ANALYZE');
  const sizes = await pool.query(`
    SELECT relname AS "table", n_live_tup AS rows, pg_size_pretty(pg_total_relation_size(relid)) AS size,
      pg_size_pretty(pg_indexes_size(relid)) AS indexes
    FROM pg_stat_user_tables ORDER BY relname`);
  console.table(sizes.rows);
  const answer = await pool.query(
    "SELECT champ_descriptor_id, string_value FROM champ WHERE type = 'TextChamp' ORDER BY dossier LIMIT 1",
  );
  const file = await pool.query('SELECT checksum FROM file ORDER BY dossier LIMIT 1');
  const { champ_descriptor_id, string_value } = answer.rows[0];
  const parameters: Record<keyof typeof QUERIES, unknown[]> = {
    waiting: [10],
    answer: [champ_descriptor_id, string_value],
    lastMessage: [10],
    sameFile: [file.rows[0].checksum],
  };
  for (const name of ['waiting', 'answer', 'lastMessage', 'sameFile'] as const) {
    const plan = await pool.query({
      text: `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ${QUERIES[name]}`,
      values: parameters[name],
      rowMode: 'array',
    });
    console.log(`\n${name}\n${plan.rows.map(([line]) => line).join('\n')}`);
  }
} finally {
  await pool.end();
  await postgres.stop();
}
