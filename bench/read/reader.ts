// One reader of a list in a process of its own: what one side leaves to the garbage collector is not paid by the other.
//   reader.ts <file of the built package, or 'fetch'> <endpoint> <count>
import { fetchLoop } from './fetch-loop.js';
import type { Cost } from './measure.js';

const [file = 'fetch', endpoint = '', count = '0'] = process.argv.slice(2);
const read = file === 'fetch' ? readByHand : await readerOf(file);

process.on('message', async () => {
  const began = performance.now();
  const before = process.cpuUsage();
  const found = await read();
  const { user, system } = process.cpuUsage(before);
  if (found !== Number(count)) throw new Error(`${found} dossiers were read, not ${count}.`);
  const cost: Cost = { wall: performance.now() - began, cpu: (user + system) / 1_000 };
  process.send?.(cost);
});
process.on('disconnect', () => process.exit());

async function readByHand(): Promise<number> {
  let found = 0;
  await fetchLoop(endpoint, (nodes) => {
    found += nodes.length;
  });
  return found;
}

async function readerOf(path: string): Promise<() => Promise<number>> {
  const { DsClient }: typeof import('@org/ds-client') = await import(path);
  const client = new DsClient({ token: 'a-token', endpoint, rateLimit: false });
  return async () => {
    let found = 0;
    for await (const { nodes } of client.dossiers(1, { prefetch: 0 }).pages()) found += nodes.length;
    return found;
  };
}
