// A demarche of 100 000 dossiers, read to the end: the heap stays flat, and nothing stays open.
//   npm run bench:soak
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DsClient } from '@org/ds-client';
import { startServer } from './read/start-server.js';

const DOSSIERS = 100_000;
const MOST_GROWTH = 10;

const server = await startServer();
const client = new DsClient({
  token: 'a-token',
  endpoint: server.endpoint({ count: DOSSIERS, form: 'plain' }),
  // The limit of 400 requests a minute would only make the soak longer.
  rateLimit: false,
});
const { signal } = new AbortController();

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const megabytes = () => {
  collect();
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
/** What would keep the process alive, by kind. */
const handles = () => {
  const kinds = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return JSON.stringify(Object.fromEntries([...kinds].sort()));
};

let failed = false;
for (const concurrency of [1, 8]) {
  // One page first: connections, compiled code and documents are there from then on.
  for await (const _ of client.dossiers(1, { signal }).pages()) break;
  await new Promise((resolve) => setTimeout(resolve, 100));
  const before = { heap: megabytes(), handles: handles() };
  console.log(
    `\nconcurrency ${concurrency}\n  at the start  ${before.heap.toFixed(1)} MB  ${before.handles}`,
  );
  let count = 0;
  let most = 0;
  for await (const dossier of client.dossiers(1, { concurrency, signal })) {
    count += dossier.number > 0 ? 1 : 0;
    if (count % 20_000 !== 0) continue;
    const heap = megabytes();
    most = Math.max(most, heap - before.heap);
    console.log(`  ${String(count).padStart(7)}       ${heap.toFixed(1)} MB`);
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  const after = { heap: megabytes(), handles: handles() };
  const growth = after.heap - before.heap;
  console.log(`  at the end    ${after.heap.toFixed(1)} MB  ${after.handles}`);
  console.log(
    `  ${count} dossiers, growth ${growth.toFixed(1)} MB, at most ${most.toFixed(1)} MB on the way`,
  );
  if (count !== DOSSIERS || growth > MOST_GROWTH) failed = true;
}
server.stop();
console.log(
  failed ? '\nFAILS' : `\nholds: every dossier was read, the heap grew by less than ${MOST_GROWTH} MB`,
);
process.exitCode = failed ? 1 : 0;
