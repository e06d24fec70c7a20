import { postgres } from '@org/ds-client/mirror';
import { targetSuite } from '@org/ds-client/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';

describe('PostgreSQL keeps what targets promise', () => {
  let server: LocalPostgres;
  let pool: pg.Pool;
  let schema = '';
  let schemas = 0;
  beforeAll(async () => {
    server = await startPostgres();
    pool = new pg.Pool({ connectionString: server.url });
  });
  afterAll(async () => {
    await pool?.end();
    await server?.stop();
  });
  const suite = targetSuite({
    async create() {
      schemas += 1;
      schema = `s${schemas}`;
      await pool.query(`CREATE SCHEMA ${schema}`);
      return postgres(server.url, { schema });
    },
    read: async (table) => (await pool.query(`SELECT * FROM ${schema}."${table}"`)).rows,
  });
  it.each(suite)('$name', ({ run }) => run());
});
