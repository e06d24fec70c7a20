import path from 'node:path';
import { sqlite } from '@org/ds-client/mirror';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openFile } from '../../src/mirror/sqlite/driver.js';
import { writeBackCases } from '../mirror/write-back/cases.js';
import { World } from '../mirror/write-back/world.js';
import { rowsOf, temporaryDirectory } from './open-file.js';

describe('writing back from SQLite', { timeout: 60_000 }, () => {
  let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
  let files = 0;
  beforeAll(async () => {
    directory = await temporaryDirectory();
  });
  afterAll(() => directory?.remove());

  it.each(Object.entries(writeBackCases))('%s', async (_name, check) => {
    files += 1;
    const file = path.join(directory.path, `${files}.db`);
    const query = async (statement: string) => {
      if (/^SELECT/.test(statement)) return await rowsOf(file, statement);
      const connection = await openFile(file);
      try {
        connection.exec(statement);
      } finally {
        connection.close();
      }
      return [];
    };
    const world = await World.start();
    try {
      const [one = 0, two = 0, three = 0, four = 0] = world.numbers;
      await check(world, { to: sqlite(file), stride: 1, query }, [one, two, three, four]);
    } finally {
      await world.close();
    }
  });
});
