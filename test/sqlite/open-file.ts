import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFile, type SqliteConnection } from '../../src/mirror/sqlite/driver.js';

/** A directory that ends with the test. */
export async function temporaryDirectory(): Promise<{ path: string; remove: () => Promise<void> }> {
  const directory = await mkdtemp(path.join(tmpdir(), 'ds-sqlite-'));
  return { path: directory, remove: () => rm(directory, { recursive: true, force: true }) };
}

/** Rows of a file, by a connection of its own. */
export async function rowsOf(file: string, statement: string): Promise<Record<string, unknown>[]> {
  const connection: SqliteConnection = await openFile(file);
  try {
    return connection
      .prepare(statement)
      .all()
      .map((row) => ({ ...Object(row) }));
  } finally {
    connection.close();
  }
}
