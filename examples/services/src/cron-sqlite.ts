// A job for cron: brings a SQLite file up to date with a demarche, and goes on from where the last run ended. Each batch is a
// transaction of SQLite's own, with the place to go on from. Node 22.13 has SQLite; older ones need better-sqlite3.
// DS_API_TOKEN=… npx tsx src/cron-sqlite.ts 1234 mirror.sqlite
import { pathToFileURL } from 'node:url';
import { DsClient } from '@org/ds-client';
import { mirror, sqlite } from '@org/ds-client/mirror';

/** Gives how many dossiers were new or changed. */
export async function keepMirror(client: DsClient, demarche: number, path: string): Promise<number> {
  let changed = 0;
  for await (const step of mirror(client, demarche, { to: sqlite(path) })) changed += step.dossiers;
  return changed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [number, path = 'mirror.sqlite'] = process.argv.slice(2);
  if (!/^\d+$/.test(number ?? '')) throw new Error('Give the number of a demarche: cron-sqlite.ts 1234');
  console.log(`${await keepMirror(new DsClient(), Number(number), path)} dossiers`);
}
