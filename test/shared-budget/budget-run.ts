// One of the processes of shared-budget.test.ts: asks as fast as the shared budget lets it, until told to stop.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { DsClient } from '@org/ds-client';
import { type Kind, openStore } from './stores.js';

interface Job {
  readonly kind: Kind;
  readonly url: string;
  readonly endpoint: string;
  readonly token: string;
  readonly budget: { key: string; requests: number; interval: number; guard: number };
}

const job: Job = JSON.parse(process.argv[2] ?? '');
const store = await openStore(job.kind, job.url);
const errors: string[] = [];
const rateLimit = store.budget({ ...job.budget, onError: (error) => errors.push(error.message) });
const client = new DsClient({ endpoint: job.endpoint, token: job.token, rateLimit });
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
process.send?.({ sent, errors });
await store.close();
process.disconnect?.();
