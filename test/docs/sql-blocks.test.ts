// The SQL of docs/mirror.md, on the tables that the mirror makes. French blocks are the same, which french.test.ts holds.
import { DsClient } from '@org/ds-client';
import { mirror, postgres } from '@org/ds-client/mirror';
import { createEmulator } from '@org/ds-client/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { codeBlocks } from './markdown.js';

const queries = codeBlocks('docs/mirror.md').filter(({ language }) => language === 'sql');
let server: LocalPostgres;
let pool: pg.Pool;

beforeAll(async () => {
  server = await startPostgres();
  const shape = { rich: true, routing: true, forIndividual: false };
  const ds = createEmulator({ demarches: [{ ...shape, number: 1234, dossiers: 40 }] });
  const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch });
  for await (const { refused } of mirror(client, 1234, { to: postgres(server.url) }))
    expect(refused).toEqual([]);
  pool = new pg.Pool({ connectionString: server.url });
}, 120_000);

afterAll(async () => {
  await pool?.end();
  await server?.stop();
});

it('is there', () => {
  expect(queries.length).toBeGreaterThanOrEqual(4);
});

it.each(queries)('docs/mirror.md:$line gives rows', async ({ code }) => {
  // dbt puts the name of the table there.
  const query = code.replace(/\{\{ source\('[^']+', '(\w+)'\) \}\}/g, '"$1"');
  const { rows } = await pool.query(query);
  expect(rows.length).toBeGreaterThan(0);
});
