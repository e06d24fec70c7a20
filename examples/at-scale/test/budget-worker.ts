// One of the processes of shared-budget.test.ts: asks as fast as the shared budget lets it, until told to stop.
import { once } from 'node:events';
import { DsClient } from '@org/ds-client';
import pg from 'pg';
import { postgresBudget } from '../src/postgres-budget.js';

const [url, endpoint, token, budget] = process.argv.slice(2);
if (!url || !endpoint || !token || !budget)
  throw new Error('budget-worker.ts <database> <endpoint> <token> <budget>');

const pool = new pg.Pool({ connectionString: url, max: 2 });
const client = new DsClient({
  endpoint,
  token,
  rateLimit: postgresBudget(pool, JSON.parse(budget)),
});
const ask = (signal?: AbortSignal) =>
  client.request('query Titre { demarche(number: 1) { title } }', {}, { signal });
// Connections and compiled code are no part of what is measured.
await ask();
process.send?.('ready');
const [end] = await once(process, 'message');
const signal = AbortSignal.timeout(Number(end) - Date.now());
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
await pool.end();
process.disconnect?.();
