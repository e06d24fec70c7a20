import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folder, postgres } from '@org/ds-client/mirror';
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

describe.each(['csv', 'jsonl'] as const)('a folder of %s keeps what targets promise', (format) => {
  let home = '';
  let directory = '';
  let folders = 0;
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'ds-folder-'));
  });
  afterAll(() => rm(home, { recursive: true, force: true }));
  const suite = targetSuite({
    create() {
      folders += 1;
      directory = path.join(home, String(folders));
      return folder(directory, { format });
    },
    async read(table) {
      const text = await readFile(path.join(directory, table), 'utf8');
      return format === 'jsonl'
        ? text
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line))
        : csvRows(text);
    },
  });
  it.each(suite)('$name', ({ run }) => run());
});

/** Reads RFC 4180 with semicolons, by a reader of the test's own. */
function csvRows(text: string): Record<string, string | null>[] {
  const records: Array<Array<string | null>> = [];
  const cell = /("(?:[^"]|"")*"|[^;\r\n"]*)(;|\r\n)/gy;
  let record: Array<string | null> = [];
  for (const [, value = '', end] of text.replace(/^\uFEFF/, '').matchAll(cell)) {
    record.push(
      value === '' ? null : value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value,
    );
    if (end === ';') continue;
    records.push(record);
    record = [];
  }
  const [header = [], ...rows] = records;
  return rows.map((row) =>
    Object.fromEntries(header.map((name, index) => [String(name), row[index] ?? null])),
  );
}
