import { postgres } from '@org/ds-client/mirror';
import pg from 'pg';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type LocalPostgres, startPostgres } from '../../engines/postgres.js';
import { writeBackCases } from './cases.js';
import { World } from './world.js';

describe('writing back from PostgreSQL', { timeout: 60_000 }, () => {
  let server: LocalPostgres;
  let pool: pg.Pool;
  let schemas = 0;
  beforeAll(async () => {
    server = await startPostgres();
    pool = new pg.Pool({ connectionString: server.url, max: 1 });
  });
  afterAll(async () => {
    await pool?.end();
    await server?.stop();
  });

  it.each(Object.entries(writeBackCases))('%s', async (_name, check) => {
    schemas += 1;
    const schema = `s${schemas}`;
    await pool.query(`CREATE SCHEMA ${schema}`);
    await pool.query(`SET search_path TO ${schema}`);
    const world = await World.start();
    try {
      const [one = 0, two = 0, three = 0, four = 0] = world.numbers;
      const store = {
        to: postgres(server.url, { schema }),
        stride: 5,
        query: async (statement: string) => (await pool.query(statement)).rows,
      };
      await check(world, store, [one, two, three, four]);
    } finally {
      await world.close();
    }
  });
});
