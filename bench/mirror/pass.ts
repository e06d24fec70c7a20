// One pass in a process of its own: pass.ts ENDPOINT TOKEN WHAT [PLACE]. Prints its cost as JSON.
import { DsClient } from '@org/ds-client';
import { mirror, postgres, sqlite, type Target } from '@org/ds-client/mirror';
import pg from 'pg';

const [endpoint = '', token = '', what = '', place = ''] = process.argv.slice(2);
const client = new DsClient({ endpoint, token, rateLimit: false });
const reconcile = what.endsWith('again');

const began = performance.now();
const before = process.cpuUsage();
let dossiers = 0;
let written = 0;
if (place === '') {
  for await (const batch of client.sync(1)) dossiers += batch.dossiers.length;
} else {
  for await (const step of mirror(client, 1, { to: targetAt(place), reconcile })) {
    dossiers += step.dossiers + step.unchanged;
    written += step.dossiers;
    if (step.refused.length > 0) throw new Error(`${step.refused.length} refused.`);
  }
}
const { user, system } = process.cpuUsage(before);
const cost = {
  wall: performance.now() - began,
  cpu: (user + system) / 1_000,
  memory: process.resourceUsage().maxRSS / 1_024,
  dossiers,
  written,
};
console.log(JSON.stringify(cost));

function targetAt(place: string): Target {
  if (!place.startsWith('postgres:')) return sqlite(place);
  return what.startsWith('postgres INSERT') ? postgres(withoutCopy(place)) : postgres(place);
}

/** A pool whose connections show no protocol to copy over, as those of a client in native code. */
function withoutCopy(connectionString: string) {
  const pool = new pg.Pool({ connectionString, max: 2, allowExitOnIdle: true });
  return {
    async connect() {
      const client = await pool.connect();
      return {
        query: (statement: string, values?: unknown[]) => client.query(statement, values),
        on: (event: 'error', listener: (error: Error) => void) => client.on(event, listener),
        removeListener: (event: 'error', listener: (error: Error) => void) =>
          client.removeListener(event, listener),
        release: (destroy?: boolean) => client.release(destroy),
      };
    },
  };
}
