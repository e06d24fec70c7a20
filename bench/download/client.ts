// One measurement in a process of its own: `client.js <case> <port> <directory>` prints its figures as JSON.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { downloadFiles, saveFile, saveFiles, streamFile } from '@org/ds-client/download';
import { BIG, MANY, SMALL, WARM_UP } from './sizes.js';

const [name = '', port = '', directory = ''] = process.argv.slice(2);
const origin = `http://127.0.0.1:${port}`;

async function describedFile(size: number, query = '') {
  const url = `${origin}/${size}${query}`;
  const head = await fetch(url, { method: 'HEAD' });
  return { url, filename: `${size}.bin`, byteSize: size, checksum: head.headers.get('x-md5') ?? '' };
}

/** The large file; while the code warms up, a smaller one. */
let big = await describedFile(WARM_UP);
const small = await describedFile(SMALL);
const late = await describedFile(SMALL, '?latency=50');
const copies = <T>(file: T, count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...file, filename: `${index}.bin` }));

const md5 = { algorithms: ['md5'] as const };

const cases: Record<string, () => Promise<void>> = {
  async 'stream md5'() {
    for await (const chunk of streamFile(big, md5)) void chunk;
  },
  async 'save md5'() {
    await saveFile(big, directory, md5);
  },
  async 'save md5 durable'() {
    await saveFile(big, directory, { ...md5, durable: true });
  },
  async 'save md5 sha256'() {
    await saveFile(big, directory);
  },
  async 'save 8'() {
    for await (const saved of saveFiles(copies(big, 8), directory, md5)) void saved;
  },
  async 'many late'() {
    for await (const file of downloadFiles(copies(late, MANY), { ...md5, concurrency: 32 })) void file;
  },
  async many() {
    for await (const file of downloadFiles(copies(small, MANY), { ...md5, concurrency: 8 })) void file;
  },

  // What one would write by hand.
  async 'hand fetch md5 sha256 pipeline'() {
    const response = await fetch(big.url);
    const hashes = [createHash('md5'), createHash('sha256')];
    if (!response.body) throw new Error('no body');
    await pipeline(
      Readable.fromWeb(response.body),
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          for (const hash of hashes) hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(path.join(directory, 'by-hand.bin')),
    );
    if (hashes[0]?.digest('hex') !== big.checksum) throw new Error('wrong bytes');
    hashes[1]?.digest('hex');
  },
  async 'hand arrayBuffer'() {
    const bytes = Buffer.from(await (await fetch(big.url)).arrayBuffer());
    if (createHash('md5').update(bytes).digest('hex') !== big.checksum) throw new Error('wrong bytes');
    await writeFile(path.join(directory, 'by-hand.bin'), bytes);
  },
  async 'hand many'() {
    let next = 0;
    const worker = async () => {
      while (next++ < MANY) {
        const bytes = Buffer.from(await (await fetch(small.url)).arrayBuffer());
        if (createHash('md5').update(bytes).digest('hex') !== small.checksum) throw new Error('wrong bytes');
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
  },
};

const run = cases[name];
if (!run) throw new Error(`There is no case "${name}"`);

await mkdir(directory, { recursive: true });
// Code that has not run yet is slow, ours and that of others alike.
for (let round = 0; round < (name.includes('many') ? 1 : 4); round++) {
  await run();
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory);
}
big = await describedFile(BIG);

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const cpu = process.cpuUsage();
const start = performance.now();
await run();
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
delay.disable();
await rm(directory, { recursive: true, force: true });
console.log(
  JSON.stringify({
    ms,
    cpu: (user + system) / 1_000,
    rss: process.resourceUsage().maxRSS / 1_024,
    stall: delay.max / 1e6,
  }),
);
