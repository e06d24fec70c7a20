import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadPeer } from '../../../load-peer.js';
import type { PostgresPool, Queryable } from '../../../queue/index.js';
import { Turns } from '../../../turns.js';

/** A PostgreSQL in this process, on one directory: for trying, where no server is at hand. One command at a time. */
export interface EmbeddedPostgres extends PostgresPool {
  close(): Promise<void>;
}

/** Throws what `busy` gives where another process uses the directory: two would damage the data. */
export async function embeddedPostgres(
  directory: string,
  busy: (pid: string) => Error,
): Promise<EmbeddedPostgres> {
  const { PGlite } = await loadPeer(
    'The queue',
    '@electric-sql/pglite',
    () => import('@electric-sql/pglite'),
  );
  await mkdir(directory, { recursive: true });
  const lock = path.join(directory, 'ds-client.pid');
  await takeLock(lock, busy);
  const database = await PGlite.create(path.join(directory, 'data'));
  const turns = new Turns();
  const ask: Queryable['query'] = async (text, values) => {
    if (values !== undefined && values.length > 0) return await database.query(text, values);
    // Several statements in one text, as pg-boss sends them.
    const results = await database.exec(text);
    return { rows: results.flatMap(({ rows }) => rows) };
  };
  return {
    // One connection: a statement waits for the transaction of somebody else.
    query: (text, values) => turns.run(() => ask(text, values)),
    connect: async () => ({ query: ask, release: await turns.take() }),
    async close() {
      await database.close();
      await rm(lock, { force: true });
    },
  };
}

async function takeLock(lock: string, busy: (pid: string) => Error): Promise<void> {
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const pid = await readFile(lock, 'utf8').catch(() => '');
    if (isAlive(Number(pid))) throw busy(pid);
    await rm(lock, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
