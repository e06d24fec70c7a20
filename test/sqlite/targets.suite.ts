import path from 'node:path';
import { DsClient } from '@org/ds-client';
import { mirror, sqlite } from '@org/ds-client/mirror';
import { createEmulator, targetSuite } from '@org/ds-client/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf, temporaryDirectory } from './open-file.js';

describe('SQLite keeps what targets promise', () => {
  let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
  let files = 0;
  const file = () => path.join(directory.path, `${files}.db`);
  beforeAll(async () => {
    directory = await temporaryDirectory();
  });
  afterAll(() => directory?.remove());
  const suite = targetSuite({
    create() {
      files += 1;
      return sqlite(file());
    },
    read: (table) => rowsOf(file(), `SELECT * FROM "${table}"`),
  });
  it.each(suite)('$name', ({ run }) => run());

  it.each([
    ['in no directory', 'nowhere/demarche.db'],
    ['a directory', '.'],
  ])('and names the file that it cannot open: one %s', async (_, place) => {
    const { token, endpoint, fetch } = createEmulator({ demarches: [{ number: 42, dossiers: 1 }] });
    const run = mirror(new DsClient({ token, endpoint, fetch }), 42, {
      to: sqlite(path.join(directory.path, place)),
    });
    await expect(run.next()).rejects.toMatchObject({ name: 'DsError', code: 'target' });
  });
});
