// A job for cron: brings a SQLite file up to date with a demarche, and goes on from where the last run ended.
// DS_API_TOKEN=… DEMARCHE_NUMBER=… npx tsx src/cron-sqlite.ts mirror.sqlite
import { readFile, rename, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { DsClient, type SyncCheckpoint } from '@org/ds-client';
import initSqlJs, { type Database } from 'sql.js';

export async function mirror(
  client: DsClient,
  demarche: number,
  path: string,
): Promise<{ dossiers: number }> {
  const SQL = await initSqlJs();
  const database = new SQL.Database(await readFile(path).catch(() => undefined));
  database.run(`
    CREATE TABLE IF NOT EXISTS dossier (number INTEGER PRIMARY KEY, state TEXT NOT NULL, updated TEXT NOT NULL, json TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS checkpoint (demarche INTEGER PRIMARY KEY, json TEXT NOT NULL);
  `);
  const checkpoint = storedCheckpoint(database, demarche);

  for await (const batch of client.sync(demarche, { checkpoint })) {
    database.run('BEGIN');
    for (const dossier of batch.dossiers) {
      database.run('INSERT OR REPLACE INTO dossier VALUES (?, ?, ?, ?)', [
        dossier.number,
        dossier.state,
        dossier.dateDerniereModification,
        JSON.stringify(dossier),
      ]);
    }
    for (const { number } of [...batch.deleted, ...batch.pendingDeleted]) {
      database.run('DELETE FROM dossier WHERE number = ?', [number]);
    }
    // What a batch changed and the place to go on from are kept together, or not at all.
    database.run('INSERT OR REPLACE INTO checkpoint VALUES (?, ?)', [
      demarche,
      JSON.stringify(batch.checkpoint),
    ]);
    database.run('COMMIT');
    await save(database, path);
  }

  const [counted] = database.exec('SELECT count(*) FROM dossier');
  database.close();
  return { dossiers: Number(counted?.values[0]?.[0]) };
}

function storedCheckpoint(database: Database, demarche: number): SyncCheckpoint | undefined {
  const [found] = database.exec('SELECT json FROM checkpoint WHERE demarche = ?', [demarche]);
  const json = found?.values[0]?.[0];
  return typeof json === 'string' ? JSON.parse(json) : undefined;
}

/** This SQLite lives in memory: its file is replaced whole, so that a crash leaves the last good one. */
async function save(database: Database, path: string): Promise<void> {
  await writeFile(`${path}.next`, database.export());
  await rename(`${path}.next`, path);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { dossiers } = await mirror(
    new DsClient(),
    Number(process.env.DEMARCHE_NUMBER),
    process.argv[2] ?? 'mirror.sqlite',
  );
  console.log(`${dossiers} dossiers`);
}
