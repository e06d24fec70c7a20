import path from 'node:path';
import { sqlite } from '@org/ds-client/mirror';
import { targetSuite } from '@org/ds-client/testing';
import { afterAll, beforeAll, describe, it } from 'vitest';
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
});
