import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DownloadError, downloadFile, saveFile, streamFile, type Transport } from '@org/ds-client/download';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { temporaryDirectory } from '../directory.js';

// No jitter: every wait is over at once, and thousands of failing downloads take seconds.
beforeAll(() => void vi.spyOn(Math, 'random').mockReturnValue(0));
afterAll(() => vi.restoreAllMocks());

/** What a host can do to one request. `at` is where in the body it does it, from 0 to 1. */
interface Mishap {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
}

const kinds = [
  'none',
  'cut',
  'cut without a length',
  'end too soon, without a length',
  'reset before the head',
  'unavailable',
  'too many requests',
  'flipped byte',
  'bytes after the end',
  'length too long',
  'length is rubbish',
  'encoded',
  'empty',
  'whole file in the place of a part',
  'part as 200',
  'part that ends early',
  'part from elsewhere',
  'part without Content-Range',
  'part of another total',
  'nothing to send',
  'redirect',
  'expired',
] as const;

const mishaps = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  { maxLength: 8 },
);
const body = fc.uint8Array({ maxLength: 2_000 }).map((array) => Buffer.from(array));
const announced = fc.constantFrom('md5', 'md5 and size', 'sha256', 'sha256 and size');
const scenario = fc.record({ mishaps, body, announced });

/** A host that has one mishap after the other, and then none. */
function host(content: Buffer, script: readonly Mishap[]): Transport {
  let requests = 0;
  return async (_, { headers }) => {
    const { kind, at } = script[requests++] ?? { kind: 'none', at: 0 };
    const range = /^bytes=(\d+)-$/.exec(headers.range ?? '');
    const offset = Math.min(Number(range?.[1] ?? 0), content.byteLength);
    const isPart = range !== null && kind !== 'whole file in the place of a part';
    const bytes = isPart ? content.subarray(offset) : content;
    const place = Math.floor(at * bytes.byteLength);
    const total = content.byteLength;
    const partHeaders: Record<string, string> = isPart
      ? { 'content-range': `bytes ${offset}-${total - 1}/${total}` }
      : {};
    const plain = { 'content-length': String(bytes.byteLength), ...partHeaders };
    const status = isPart ? 206 : 200;
    switch (kind) {
      case 'cut':
        return reply(status, plain, bytes.subarray(0, place), 'cut');
      case 'cut without a length':
        return reply(status, partHeaders, bytes.subarray(0, place), 'cut');
      case 'end too soon, without a length':
        return reply(status, partHeaders, bytes.subarray(0, place));
      case 'reset before the head':
        throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
      case 'unavailable':
        return reply(503, {}, Buffer.from('later'));
      case 'too many requests':
        return reply(429, { 'retry-after': '0' }, Buffer.alloc(100_000), 'cut');
      case 'flipped byte':
        return reply(status, plain, flip(bytes, place));
      case 'bytes after the end':
        return reply(status, partHeaders, Buffer.concat([bytes, Buffer.from('more')]));
      case 'length too long':
        return reply(
          status,
          { ...partHeaders, 'content-length': String(bytes.byteLength + 5) },
          bytes,
          'cut',
        );
      case 'length is rubbish':
        return reply(status, { ...plain, 'content-length': '12abc' }, bytes);
      case 'encoded':
        return reply(status, { ...plain, 'content-encoding': 'gzip' }, bytes);
      case 'empty':
        return reply(200, { 'content-length': '0' }, Buffer.alloc(0));
      case 'part as 200':
        return reply(200, plain, bytes);
      case 'part that ends early': {
        const part = bytes.subarray(0, Math.max(1, place));
        const end = offset + part.byteLength - 1;
        const headersOfPart = { 'content-range': `bytes ${offset}-${end}/${total}` };
        return isPart ? reply(206, headersOfPart, part) : reply(200, plain, bytes);
      }
      case 'part from elsewhere':
        return reply(
          206,
          { 'content-range': `bytes ${place}-${total - 1}/${total}` },
          content.subarray(place),
        );
      case 'part without Content-Range':
        return reply(206, {}, bytes);
      case 'part of another total':
        return reply(206, { 'content-range': `bytes ${offset}-${total + 4}/${total + 5}` }, bytes, 'cut');
      case 'nothing to send':
        return reply(416, { 'content-range': `bytes */${offset + (at < 0.5 ? 0 : 1)}` }, Buffer.alloc(0));
      case 'redirect':
        return reply(302, { location: at < 0.5 ? '/elsewhere' : 'http://example.org/' }, Buffer.alloc(0));
      case 'expired':
        return reply(401, {}, Buffer.alloc(0));
      default:
        return reply(status, plain, bytes);
    }
  };
}

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  if (at < copy.byteLength) copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

function reply(
  status: number,
  headers: Record<string, string>,
  bytes: Buffer,
  how: 'whole' | 'cut' = 'whole',
) {
  return {
    status,
    headers: new Headers(headers),
    async read(take: (chunk: Buffer) => Promise<void> | undefined) {
      // In pieces of odd sizes, that do not end where anything else does.
      for (let at = 0; at < bytes.byteLength; at += 97) await take(bytes.subarray(at, at + 97));
      if (how === 'cut') throw new Error('cut');
    },
    discard() {},
  };
}

function describedFile(content: Buffer, what: string) {
  return {
    url: 'https://files.example.org/a',
    filename: 'a.bin',
    ...(what.startsWith('md5')
      ? { checksum: createHash('md5').update(content).digest('base64') }
      : { sha256: createHash('sha256').update(content).digest('hex') }),
    ...(what.endsWith('size') ? { byteSize: content.byteLength } : {}),
  };
}

const refresh = <F extends { url: string }>(file: F) => ({ ...file, url: `${file.url}x` });

/** Either the very bytes, or an error of ours: never other bytes, never another error. */
async function expectRightOrTyped(content: Buffer, run: () => Promise<Buffer>): Promise<void> {
  try {
    expect((await run()).equals(content)).toBe(true);
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
  }
}

describe('whatever a host does, wherever it does it, the bytes are right or the error is typed', () => {
  it('in memory', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async ({ mishaps: script, body: content, announced: what }) => {
        const options = { transport: host(content, script), refresh };
        await expectRightOrTyped(
          content,
          async () => (await downloadFile(describedFile(content, what), options)).buffer,
        );
      }),
      { numRuns: 1_500 },
    );
  });

  it('as a stream', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async ({ mishaps: script, body: content, announced: what }) => {
        const stream = streamFile(describedFile(content, what), {
          transport: host(content, script),
          refresh,
        });
        await expectRightOrTyped(content, async () => {
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(chunk);
          return Buffer.concat(chunks);
        });
      }),
      { numRuns: 1_500 },
    );
  });

  it('on disk, where nothing is left of what failed', async () => {
    await using directory = await temporaryDirectory();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(scenario, async ({ mishaps: script, body: content, announced: what }) => {
        const file = { ...describedFile(content, what), dossierNumber: run++ };
        await expectRightOrTyped(content, async () => {
          const { path } = await saveFile(file, directory.path, {
            transport: host(content, script),
            refresh,
          });
          return await readFile(path);
        });
      }),
      { numRuns: 300 },
    );
    expect((await directory.list()).filter((name) => !name.endsWith('/a.bin'))).toEqual([]);
  });

  it('and with few enough mishaps that can pass, the bytes arrive', async () => {
    const passing = fc.array(
      fc.record({
        kind: fc.constantFrom(
          'cut',
          'cut without a length',
          'reset before the head',
          'unavailable',
          'part as 200',
        ),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
      } as const),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(passing, body, async (script, content) => {
        const options = { transport: host(content, script) };
        const { buffer } = await downloadFile(describedFile(content, 'md5 and size'), options);
        expect(buffer.equals(content)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
