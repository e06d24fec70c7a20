import { mirror, postgres, purge } from '@org/ds-client/mirror';
import { tableModel } from '@org/ds-client/tables';
import { createEmulator, demarche } from '@org/ds-client/testing';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { answered, clientOf, run } from './emulated.js';

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
beforeEach(async () => {
  schemas += 1;
  schema = `s${schemas}`;
  await pool.query(`CREATE SCHEMA ${schema}`);
});

const target = (options: { lockPatience?: number } = {}) => postgres(server.url, { schema, ...options });
const rowsOf = async (query: string) => (await pool.query(query.replaceAll('$s', schema))).rows;

describe('what is written', () => {
  it('has the types of the model, and the labels in a view', async () => {
    const ds = createEmulator({
      demarches: [
        demarche(7)
          .withChamp('integer_number', 'Nombre')
          .withChamp('decimal_number', 'Montant (€)')
          .withChamp('date', 'Jour')
          .withChamp('multiple_drop_down_list', 'Choix', { options: ['a', 'b', 'c'] })
          .withChamp('text', 'id')
          .withDossier(
            answered({
              Nombre: '9007199254740993',
              'Montant (€)': 12.5,
              Jour: '2026-02-28',
              Choix: ['c', 'a'],
              id: '007',
            }),
          ),
      ],
    });
    await run(clientOf(ds), 7, { to: target() });
    const [row] = await rowsOf('SELECT * FROM $s.d7_dossiers_labels');
    expect(row).toMatchObject({
      Nombre: '9007199254740993',
      'Montant (€)': '12.5',
      Choix: ['c', 'a'],
      id: '007',
    });
    const types = await rowsOf(
      `SELECT attname, format_type(atttypid, atttypmod) AS type FROM pg_attribute
       WHERE attrelid = '$s.d7_dossiers_labels'::regclass AND attname IN ('Nombre', 'Montant (€)', 'Jour', 'Choix')`,
    );
    expect(Object.fromEntries(types.map(({ attname, type }) => [attname, type]))).toEqual({
      Nombre: 'bigint',
      'Montant (€)': 'numeric',
      Jour: 'date',
      Choix: 'text[]',
    });
  });

  it('is copied as it was given, whatever is in it, and the same as it is inserted', async () => {
    const hostile = ['\\N', '\\.', 'a\tb', 'a\r\nb\nc', 'null', '{"a",\\"b"}', "d'été; «œ» 🚲", ' '];
    const ds = createEmulator({
      demarches: [
        demarche(7)
          .withChamp('text', 'Nom')
          .withChamp('multiple_drop_down_list', 'Choix', { options: hostile })
          .withDossier(...hostile.map((one) => answered({ Nom: one, Choix: ['NULL', one] }))),
      ],
    });
    const client = clientOf(ds);
    const cells = () => rowsOf('SELECT nom, choix FROM $s.d7_dossiers ORDER BY dossier');
    await run(client, 7, { to: target() });
    const copied = await cells();
    expect(copied).toEqual(hostile.map((one) => ({ nom: one, choix: ['NULL', one] })));
    // The fingerprints are lost, not the rows: each is written in place of what is there.
    await pool.query(`UPDATE ${schema}.ds_mirror_dossiers SET fingerprint = ''`);
    await run(client, 7, { to: target(), reconcile: true });
    expect(await cells()).toEqual(copied);
  });

  it('is not written again while nothing changes, reconciled or not', async () => {
    const ds = createEmulator({ demarches: [{ number: 7, dossiers: 30, rich: true }] });
    const client = clientOf(ds);
    const to = target();
    expect(await run(client, 7, { to })).toMatchObject({ dossiers: 30, refused: [] });
    const versions = () =>
      rowsOf(
        'SELECT dossier, xmin FROM $s.d7_dossiers UNION ALL SELECT demarche, xmin FROM $s.d7_demarche ORDER BY 1',
      );
    const before = await versions();
    expect(await run(client, 7, { to })).toMatchObject({ dossiers: 0 });
    expect(await run(client, 7, { to, reconcile: true })).toMatchObject({ dossiers: 0, unchanged: 30 });
    expect(await versions()).toEqual(before);
  });

  it('is put in place of what was there, row by row, and keeps what a user added', async () => {
    const ds = createEmulator({ demarches: [{ number: 7, dossiers: 3 }] });
    const client = clientOf(ds);
    const to = target();
    await run(client, 7, { to });
    const [first] = ds.demarche(7).dossiers;
    await pool.query(`ALTER TABLE ${schema}.d7_dossiers ADD COLUMN note text`);
    await pool.query(`UPDATE ${schema}.d7_dossiers SET note = 'à rappeler'`);
    await pool.query(`CREATE VIEW ${schema}.mine AS SELECT * FROM ${schema}.d7_dossiers_labels`);
    ds.modify(first?.number ?? 0, (one) => {
      one.archived = true;
    });
    expect(await run(client, 7, { to })).toMatchObject({ dossiers: 1 });
    expect(await rowsOf('SELECT archived, note FROM $s.d7_dossiers WHERE archived')).toEqual([
      { archived: true, note: 'à rappeler' },
    ]);
  });
});

describe('what leaves', () => {
  it('goes with its children, and comes back', async () => {
    const ds = createEmulator({ demarches: [{ number: 7, dossiers: 5, rich: true }] });
    const client = clientOf(ds);
    const to = target();
    await run(client, 7, { to });
    const number = ds.demarche(7).dossiers[0]?.number ?? 0;
    ds.delete(number, { by: 'administration' });
    expect(await run(client, 7, { to })).toMatchObject({ deleted: 1 });
    expect(await rowsOf(`SELECT FROM $s.d7_traitements WHERE dossier = ${number}`)).toEqual([]);
    expect(await rowsOf('SELECT FROM $s.d7_dossiers')).toHaveLength(4);
    ds.restore(number);
    expect(await run(client, 7, { to })).toMatchObject({ restored: 1, dossiers: 1 });
    expect(await rowsOf('SELECT FROM $s.d7_dossiers')).toHaveLength(5);
  });

  it('leaves number, date and reason where they are kept, and nothing personal', async () => {
    const ds = createEmulator({ demarches: [{ number: 7, dossiers: 5 }] });
    const client = clientOf(ds);
    const to = target();
    await run(client, 7, { to, keepDeleted: true });
    const number = ds.demarche(7).dossiers[0]?.number ?? 0;
    ds.delete(number);
    expect(await run(client, 7, { to, keepDeleted: true })).toMatchObject({ deleted: 1 });
    expect(await run(client, 7, { to, keepDeleted: true })).toMatchObject({ deleted: 0 });
    expect(await rowsOf('SELECT dossier, reason FROM $s.d7_deleted')).toEqual([
      { dossier: String(number), reason: 'user_request' },
    ]);
    ds.restore(number);
    await run(client, 7, { to, keepDeleted: true });
    expect(await rowsOf('SELECT FROM $s.d7_deleted')).toEqual([]);
    expect(await rowsOf('SELECT FROM $s.d7_dossiers')).toHaveLength(5);
  });

  it('is purged with all that remembers it', async () => {
    const ds = createEmulator({ demarches: [{ number: 7, dossiers: 5, rich: true }] });
    const to = target();
    await run(clientOf(ds), 7, { to });
    const numbers = ds.demarche(7).dossiers.map((one) => one.number);
    await purge(to, 7, { dossiers: numbers.slice(0, 2) });
    expect(await rowsOf('SELECT FROM $s.d7_dossiers')).toHaveLength(3);
    await purge(to, 7);
    const tables = await rowsOf(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = '$s'::regnamespace`,
    );
    for (const { relname } of tables) {
      if (relname !== 'ds_mirror') expect(await rowsOf(`SELECT FROM $s."${relname}"`), relname).toEqual([]);
    }
    expect(await run(clientOf(ds), 7, { to })).toMatchObject({ dossiers: 5 });
  });
});

describe('what is refused', () => {
  it('is told by each run, with its column, until it is in; the rest is stored', async () => {
    const ds = createEmulator({
      demarches: [
        demarche(7)
          .withChamp('integer_number', 'Montant')
          .withDossier(answered({ Montant: 5 }), answered({ Montant: 500 })),
      ],
    });
    const client = clientOf(ds);
    const to = target();
    const [, second] = ds.demarche(7).dossiers;
    const number = second?.number ?? 0;
    // Makes the tables, and stores nothing yet.
    for await (const _ of mirror(
      clientOf(createEmulator({ demarches: [demarche(7).withChamp('integer_number', 'Montant')] })),
      7,
      { to },
    ))
      break;
    await pool.query(`ALTER TABLE ${schema}.d7_dossiers ADD CONSTRAINT small CHECK (montant < 100)`);
    const refused = [
      { dossier: number, table: 'd7_dossiers', column: 'montant', reason: expect.stringContaining('small') },
    ];
    expect(await run(client, 7, { to, reconcile: true })).toMatchObject({ dossiers: 1, refused });
    expect(await run(client, 7, { to })).toMatchObject({ dossiers: 0, refused });
    await pool.query(`ALTER TABLE ${schema}.d7_dossiers DROP CONSTRAINT small`);
    expect(await run(client, 7, { to })).toMatchObject({ dossiers: 1, refused: [] });
    expect(await run(client, 7, { to })).toMatchObject({ dossiers: 0, refused: [] });
  });

  it('is one cell where only that does not fit', async () => {
    const ds = createEmulator({
      demarches: [
        demarche(7)
          .withChamp('text', 'Nom')
          .withDossier(answered({ Nom: 'a\0b' })),
      ],
    });
    const step = await run(clientOf(ds), 7, { to: target() });
    expect(step).toMatchObject({ dossiers: 1, refused: [{ column: 'nom', table: 'd7_dossiers' }] });
    expect(await rowsOf('SELECT nom FROM $s.d7_dossiers')).toEqual([{ nom: null }]);
  });
});

describe('who else is there', () => {
  it('a second run ends as busy, whatever the first is doing', async () => {
    const ds = createEmulator({ demarches: [{ number: 7, dossiers: 5 }] });
    const client = clientOf(ds, { pageSize: 1 });
    const first = mirror(client, 7, { to: target() });
    await first.next();
    await expect(run(client, 7, { to: target() })).rejects.toMatchObject({ code: 'busy', isRetryable: true });
    await first.return();
    expect(await run(client, 7, { to: target() })).toMatchObject({ dossiers: 4 });
  });

  it('a lock that stays ends as busy, and readers go on meanwhile', async () => {
    const ds = createEmulator({ demarches: [{ number: 7, dossiers: 2 }] });
    const client = clientOf(ds);
    await run(client, 7, { to: target() });
    ds.modify(ds.demarche(7).dossiers[0]?.number ?? 0, (one) => {
      one.archived = true;
    });
    const other = await pool.connect();
    try {
      await other.query('BEGIN');
      await other.query(`LOCK TABLE ${schema}.d7_dossiers IN SHARE MODE`);
      const failed = expect(run(client, 7, { to: target({ lockPatience: 1_500 }) })).rejects.toMatchObject({
        code: 'busy',
      });
      await rowsOf('SELECT FROM $s.d7_dossiers');
      await failed;
      await other.query('ROLLBACK');
    } finally {
      other.release();
    }
    expect(await run(client, 7, { to: target() })).toMatchObject({ dossiers: 1 });
  });
});

describe('a form of many champs', () => {
  it.each([600, 2_000])('of %i is written whole, each column by its name', async (count) => {
    const builder = demarche(7);
    const values: Record<string, string> = {};
    for (let index = 0; index < count; index++) {
      builder.withChamp('text', `Champ ${index}`);
      values[`Champ ${index}`] = `valeur assez longue pour ne pas tenir dans vingt-quatre octets ${index}`;
    }
    builder.withDossier(answered(values));
    const ds = createEmulator({ demarches: [builder] });
    const client = clientOf(ds);
    const to = target();
    expect(await run(client, 7, { to })).toMatchObject({ dossiers: 1, refused: [] });
    const model = tableModel(await client.getDemarche(7));
    const names = (await to.names(model)).d7_dossiers;
    expect(names?.parts?.length).toBeGreaterThan(1);
    const found = new Map<string, unknown>();
    for (const { name, columns } of names?.parts ?? []) {
      const [row] = await rowsOf(`SELECT * FROM $s."${name}"`);
      for (const [id, column] of Object.entries(columns)) found.set(id, row[column]);
    }
    const main = model.tables.find(({ kind }) => kind === 'dossiers');
    for (const { id, label } of main?.columns ?? []) {
      if (values[label] !== undefined) expect(found.get(id)).toBe(values[label]);
    }
    const [whole] = await rowsOf(`SELECT * FROM $s."${names?.name}"`);
    expect(Object.keys(whole)).toHaveLength(Math.min(1_600, main?.columns.length ?? 0));
  });
});
