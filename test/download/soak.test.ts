import { downloadFiles, streamFile } from '@org/ds-client/download';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Answer, answer, bytes, cutAfter, fileOf, Host, honest, reset, whole } from './host.js';

// No jitter: every wait is over at once.
beforeAll(() => void vi.spyOn(Math, 'random').mockReturnValue(0));
afterAll(() => vi.restoreAllMocks());

const BODY = bytes(30_000);

/** The same numbers in each run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function flipped(at: number): Buffer {
  const body = Buffer.from(BODY);
  body.writeUInt8(body.readUInt8(at) ^ 1, at);
  return body;
}

const faults: readonly ((at: number) => Answer)[] = [
  (at) => cutAfter(BODY, at, 'fin'),
  (at) => cutAfter(BODY, at, 'rst'),
  (at) => whole(flipped(at)),
  (at) => answer(200, {}, BODY.subarray(0, at)),
  () => reset,
  () => answer(500, { 'content-length': 0 }),
  () => answer(503, { 'retry-after': 0 }, 'later'),
  () => answer(200, { 'content-length': '12abc' }, BODY),
  () => answer(404, { 'content-length': 0 }),
  () => answer(400, { 'content-length': 0 }),
];

describe('fault 54: 2 000 files, of which one request in twenty fails', () => {
  it('all arrive verified or end with a typed error, and memory stays flat', {
    timeout: 120_000,
  }, async () => {
    const random = sequence(20_26);
    await using host = await Host.start(() => {
      if (random() > 0.05) return honest(BODY);
      const fault = faults[Math.floor(random() * faults.length)] ?? faults[0];
      return fault?.(Math.floor(random() * BODY.byteLength)) ?? reset;
    });
    async function* files() {
      for (let index = 0; index < 2_000; index++) yield fileOf(host, BODY, `${index}.pdf`);
    }
    const codes = new Map<string, number>();
    let verified = 0;
    let most = 0;
    for await (const result of downloadFiles(files(), { onError: 'yield' })) {
      if (result.error) {
        const code = 'code' in result.error ? String(result.error.code) : 'untyped';
        codes.set(code, (codes.get(code) ?? 0) + 1);
      } else {
        expect(result.buffer.equals(BODY)).toBe(true);
        verified++;
      }
      most = Math.max(most, process.memoryUsage().arrayBuffers);
    }
    // Only what cannot pass ends a file: a 404 without a refresh, and a 400.
    const errors = [...codes.values()].reduce((sum, count) => sum + count, 0);
    expect(verified + errors).toBe(2_000);
    expect([...codes.keys()].sort()).toEqual(['http', 'url_expired']);
    expect(errors).toBeGreaterThan(5);
    expect(errors).toBeLessThan(60);
    // All bodies together are 60 MB.
    expect(most).toBeLessThan(40_000_000);
  });
});

describe('a cut anywhere', () => {
  it('three hundred times, by FIN and by RST: the bytes of the stream are those of the file', async () => {
    const random = sequence(7);
    await using host = await Host.start((request) => {
      if (request.headers.has('range')) return honest(BODY, {}, random() < 0.5 ? 206 : 200);
      return cutAfter(BODY, Math.floor(random() * BODY.byteLength), random() < 0.5 ? 'fin' : 'rst');
    });
    for (let run = 0; run < 300; run++) {
      const chunks: Buffer[] = [];
      for await (const chunk of streamFile(fileOf(host, BODY, `${run}.pdf`), { maxRetries: 50 }))
        chunks.push(chunk);
      expect(Buffer.concat(chunks).equals(BODY)).toBe(true);
    }
  });
});
