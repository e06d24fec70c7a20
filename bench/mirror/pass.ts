// One pass in a process of its own: pass.ts ENDPOINT TOKEN WHAT [PLACE]. Prints its cost as JSON.
import { DsClient } from '@org/ds-client';
import { mirror, postgres, sqlite } from '@org/ds-client/mirror';

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
  const to = place.startsWith('postgres:') ? postgres(place) : sqlite(place);
  for await (const step of mirror(client, 1, { to, reconcile })) {
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
