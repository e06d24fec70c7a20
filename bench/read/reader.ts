// A reader of a list in a process of its own, so that neither side pays for the garbage of the other: reads once for
// each message, and answers with what it cost.
//   reader.ts <index.js of a built package, or 'fetch'> <endpoint> <count>
import { fetchLoop } from './fetch-loop.js';
import { cost } from './measure.js';

const [file = 'fetch', endpoint = '', count = '0'] = process.argv.slice(2);
const read = file === 'fetch' ? byHand : await byPackage(file);

process.on('message', () => {
  answer().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit());

async function answer(): Promise<void> {
  let found = 0;
  const measured = await cost(async () => {
    found = await read();
  });
  if (found !== Number(count)) throw new Error(`${found} dossiers were read, not ${count}.`);
  process.send?.(measured);
}

async function byHand(): Promise<number> {
  let found = 0;
  await fetchLoop(endpoint, (nodes) => {
    found += nodes.length;
  });
  return found;
}

async function byPackage(path: string): Promise<() => Promise<number>> {
  const { DsClient }: typeof import('@org/ds-client') = await import(path);
  const client = new DsClient({ token: 'a-token', endpoint, rateLimit: false });
  return async () => {
    let found = 0;
    // One page after the other, as the loop by hand does.
    for await (const { nodes } of client.dossiers(1, { prefetch: 0 }).pages()) found += nodes.length;
    return found;
  };
}
