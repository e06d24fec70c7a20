// One of the processes of shared-budget.test.ts: asks as fast as the shared budget lets it, until told to stop.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { DsClient } from '@org/ds-client';
import { openStore } from './budget-store.js';

const [url, endpoint, token, budget] = process.argv.slice(2);
if (!url || !endpoint || !token || !budget)
  throw new Error('budget-worker.ts <store> <endpoint> <token> <budget>');

const store = await openStore(url);
const client = new DsClient({ endpoint, token, rateLimit: store.budget(JSON.parse(budget)) });
const ask = (signal?: AbortSignal) =>
  client.request('query Titre { demarche(number: 1) { title } }', {}, { signal });
// Connections and compiled code are no part of what is measured.
await ask();
process.send?.('ready');
const [{ begin, end }] = await once(process, 'message');
await sleep(begin - Date.now());
const signal = AbortSignal.timeout(end - Date.now());
let sent = 0;
while (!signal.aborted) {
  try {
    await ask(signal);
    sent++;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
process.send?.(sent);
await store.close();
process.disconnect?.();
