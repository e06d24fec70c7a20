import path from 'node:path';
import { sqlite } from '@org/ds-client/mirror';
import { createEmulator } from '@org/ds-client/testing';
import { expect, it, onTestFinished } from 'vitest';
import { unionOf } from '../../src/mirror/sql/union-views.js';
import { openFile } from '../../src/mirror/sqlite/driver.js';
import { clientOf, run } from '../mirror/emulated.js';
import { rowsOf, temporaryDirectory } from './open-file.js';

it('shows the dossiers of all demarches in one view', async () => {
  const directory = await temporaryDirectory();
  onTestFinished(() => directory.remove());
  const file = path.join(directory.path, 'all.db');
  const ds = createEmulator({
    demarches: [7, 8].map((number) => ({ number, dossiers: number, rich: true })),
  });
  for (const number of [7, 8]) await run(clientOf(ds), number, { to: sqlite(file) });
  const rows = await rowsOf(file, 'SELECT demarche, date_depot FROM all_dossiers');
  expect(rows.map(({ demarche }) => demarche).sort()).toEqual([...Array(7).fill(7), ...Array(8).fill(8)]);
  const one = await rowsOf(file, 'SELECT date_depot FROM d7_dossiers');
  expect(rows.filter(({ demarche }) => demarche === 7).map(({ date_depot }) => date_depot)).toEqual(
    one.map(({ date_depot }) => date_depot),
  );
});

it.each([1, 400, 401, 501, 1_201])('holds the union of %i tables', async (tables) => {
  const connection = await openFile(':memory:');
  const selects = Array.from({ length: tables }, (_, index) => `SELECT ${index} AS demarche, 'x' AS state`);
  connection.exec(`CREATE VIEW v AS ${unionOf(selects)}`);
  const rows = connection.prepare('SELECT DISTINCT demarche, state FROM v').all();
  connection.close();
  expect(rows).toHaveLength(tables);
});
