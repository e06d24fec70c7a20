// The views over all demarches, where SQL has them.
import { mirror, postgres } from '@org/ds-client/mirror';
import { createEmulator } from '@org/ds-client/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unionOf } from '../../src/mirror/sql/union-views.js';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { clientOf, run } from './emulated.js';

let server: LocalPostgres;
let pool: pg.Pool;
beforeAll(async () => {
  server = await startPostgres();
  pool = new pg.Pool({ connectionString: server.url });
});
afterAll(async () => {
  await pool?.end();
  await server?.stop();
});

const ds = createEmulator({
  demarches: [7, 8, 9].map((number) => ({ number, dossiers: number, rich: true })),
});
const client = clientOf(ds);
const counts = async (view: string) => {
  const { rows } = await pool.query(
    `SELECT demarche, count(*)::int AS count FROM ${view} GROUP BY demarche ORDER BY demarche`,
  );
  return rows.map(({ demarche, count }) => [demarche, count]);
};

it('show the dossiers of all demarches, under the columns that all of them have', async () => {
  const to = postgres(server.url);
  await run(client, [7, 8], { to });
  expect(await counts('all_dossiers')).toEqual([
    [7, 7],
    [8, 8],
  ]);
  // What a user builds on the view keeps working while demarches are added.
  await pool.query('CREATE VIEW mine AS SELECT demarche, state FROM all_dossiers');
  await run(client, 9, {
    to,
    columns: { pseudonymise: { key: 'k', columns: ['date_depot', 'usager_email'] } },
  });
  expect(await counts('mine')).toEqual([
    [7, 7],
    [8, 8],
    [9, 9],
  ]);
  const { rows } = await pool.query(
    'SELECT demarche, bool_or(date_depot IS NOT NULL) AS dated, max(usager_email) AS email FROM all_dossiers GROUP BY 1 ORDER BY 1',
  );
  // A code is no date: it has no place in the column of the others.
  expect(rows.map(({ dated }) => dated)).toEqual([true, true, false]);
  expect(rows.map(({ email }) => /@/.test(email))).toEqual([true, true, false]);
  expect((await counts('all_traitements')).map(([number]) => number)).toEqual([7, 8, 9]);
});

it('are left alone where a user made one of that name, and are planned before they are made', async () => {
  await pool.query('CREATE SCHEMA s');
  await pool.query('CREATE VIEW s.all_dossiers AS SELECT 1 AS mine');
  const to = postgres(server.url, { schema: 's' });
  const plans = [];
  for await (const { plan } of mirror(client, 7, { to, plan: true })) plans.push(...plan);
  expect(plans.map(({ what }) => what)).toContainEqual(expect.stringMatching(/^Makes the view all_avis/));
  await run(client, 7, { to });
  expect((await pool.query('SELECT * FROM s.all_dossiers')).rows).toEqual([{ mine: 1 }]);
  expect((await counts('s.all_traitements')).length).toBe(1);
  for await (const { plan } of mirror(client, 7, { to, plan: true })) {
    expect(plan.filter(({ what }) => what.includes('view'))).toEqual([]);
  }
});

it('are made whole by runs of several demarches at once', async () => {
  await pool.query('CREATE SCHEMA several');
  const to = () => postgres(server.url, { schema: 'several' });
  await Promise.all([7, 8, 9].map((number) => run(client, number, { to: to() })));
  expect((await counts('several.all_dossiers')).map(([number]) => number)).toEqual([7, 8, 9]);
});

it('stay the same view while the number of demarches grows, and hold all of them', async () => {
  for (const demarches of [400, 401, 901]) {
    const selects = Array.from(
      { length: demarches },
      (_, index) => `SELECT ${index} AS demarche, CAST('x' AS text) AS state`,
    );
    await pool.query(`CREATE OR REPLACE VIEW many AS ${unionOf(selects)}`);
    const { rows } = await pool.query(
      'SELECT count(DISTINCT demarche)::int AS count, max(state) AS state FROM many',
    );
    expect(rows).toEqual([{ count: demarches, state: 'x' }]);
  }
});

it('are no reason to look at the tables of all demarches in each run', async () => {
  await pool.query('CREATE SCHEMA narrow');
  await run(client, [7, 8], { to: postgres(server.url, { schema: 'narrow' }) });
  const relations = new Set<string>();
  const watched = {
    async connect() {
      const connection = await pool.connect();
      return {
        async query(statement: string, values?: unknown[]) {
          const answer = await connection.query(statement, values);
          for (const { relation } of answer.rows) if (typeof relation === 'string') relations.add(relation);
          return answer;
        },
        on: connection.on.bind(connection),
        removeListener: connection.removeListener.bind(connection),
        release: connection.release.bind(connection),
      };
    },
  };
  await run(client, 7, { to: postgres(watched, { schema: 'narrow' }) });
  expect([...relations]).toEqual(expect.arrayContaining(['d7_dossiers', 'all_dossiers']));
  expect([...relations].filter((name) => name.startsWith('d8_'))).toEqual([]);
});
