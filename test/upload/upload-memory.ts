// Run as a program of its own, so that nothing but the upload grows: prints what came of it as JSON.
import { createReadStream } from 'node:fs';
import { setInterval } from 'node:timers';
import { DsClient } from '@org/ds-client';

const [endpoint = '', path = '', how = ''] = process.argv.slice(2);
const client = new DsClient({
  token: 't',
  endpoint,
  ...(how === 'fetch' ? { fetch: globalThis.fetch } : {}),
});
const filename = 'large.bin';

// Everything is loaded, and one small upload is done, before the measure begins.
await client.upload(1, Buffer.from('small'), { filename });
global.gc?.();
const before = process.memoryUsage.rss();
let most = before;
const look = () => {
  most = Math.max(most, process.memoryUsage.rss());
};
const timer = setInterval(look, 20);
const signed = await client.upload(1, how === 'stream' ? createReadStream(path) : path, {
  filename,
  onProgress: look,
});
clearInterval(timer);
process.stdout.write(JSON.stringify({ signed, growth: most - before }));
