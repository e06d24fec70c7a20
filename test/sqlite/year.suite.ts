import path from 'node:path';
import { sqlite } from '@org/ds-client/mirror';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { liveThroughAYear, type Store } from '../mirror/year-case.js';
import { rowsOf, temporaryDirectory } from './open-file.js';

describe('a year of a demarche, killed at every point, ends as a fresh mirror', { timeout: 120_000 }, () => {
  let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
  beforeAll(async () => {
    directory = await temporaryDirectory();
  });
  afterAll(() => directory?.remove());

  it('in SQLite', async () => {
    const store = (name: string): Store => {
      const file = path.join(directory.path, `${name}.db`);
      return { to: sqlite(file), read: (table) => rowsOf(file, `SELECT * FROM "${table}"`) };
    };
    await liveThroughAYear(store('year'), store('fresh'));
  });
});
