import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folder, postgres, singer } from '@org/ds-client/mirror';
import pg from 'pg';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { SingerStore } from './singer-store.js';
import { liveThroughAYear, type Store } from './year-case.js';

describe('a year of a demarche, killed at every point, ends as a fresh mirror', { timeout: 120_000 }, () => {
  let server: LocalPostgres;
  let pool: pg.Pool;
  let home = '';
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'ds-year-'));
    server = await startPostgres();
    pool = new pg.Pool({ connectionString: server.url });
  });
  afterAll(async () => {
    await pool?.end();
    await server?.stop();
    await rm(home, { recursive: true, force: true });
  });

  it('in PostgreSQL', async () => {
    const store = async (schema: string): Promise<Store> => {
      await pool.query(`CREATE SCHEMA ${schema}`);
      return {
        to: postgres(pool, { schema }),
        read: async (table) => {
          const { rows } = await pool.query(`SELECT row_to_json(t) AS row FROM ${schema}."${table}" t`);
          return rows.map(({ row }) => row);
        },
      };
    };
    await liveThroughAYear(await store('year'), await store('fresh'));
  });

  it('in a folder', async () => {
    const store = (name: string): Store => ({
      to: folder(path.join(home, name), { format: 'jsonl' }),
      read: async (table) => {
        const text = await readFile(path.join(home, name, table), 'utf8');
        return text
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line));
      },
    });
    await liveThroughAYear(store('year'), store('fresh'));
  });

  it('behind Singer messages', async () => {
    const store = (): Store => {
      const stored = new SingerStore();
      return {
        to: singer({ write: (line) => stored.take(line) }),
        read: async (table) => stored.rows(table),
      };
    };
    await liveThroughAYear(store(), store());
  });
});
