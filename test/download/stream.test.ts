import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { DownloadError, downloadFile, streamFile } from '@org/ds-client/download';
import { describe, expect, it } from 'vitest';
import { collect } from './collect.js';
import { answer, bytes, cutAfter, fileOf, Host, head, hexOf, honest, reset, whole } from './host.js';

const BODY = bytes(1_000_000);
const HALF = 500_000;
const CHANGED = Buffer.concat([bytes(HALF, 2), BODY.subarray(HALF)]);

async function bytesOf(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  return Buffer.concat(await collect(chunks));
}

describe.each(['http', 'fetch'] as const)('streamFile over %s', (transport) => {
  it('gives the bytes, then what is known of them', async () => {
    await using host = await Host.start([honest(BODY)]);
    const stream = streamFile(fileOf(host, BODY), { transport });
    expect((await bytesOf(stream)).equals(BODY)).toBe(true);
    expect(await stream.result).toEqual({
      byteLength: BODY.byteLength,
      md5: hexOf('md5', BODY),
      sha256: hexOf('sha256', BODY),
      verified: ['size', 'md5'],
    });
  });

  it('throws at its end where the checksum differs, and so does the result', async () => {
    await using host = await Host.start([whole(CHANGED)]);
    const stream = streamFile(fileOf(host, BODY), { transport });
    await expect(bytesOf(stream)).rejects.toMatchObject({ code: 'checksum_mismatch', algorithm: 'md5' });
    await expect(stream.result).rejects.toBeInstanceOf(DownloadError);
  });

  it('resumes where it was cut', async () => {
    await using host = await Host.start([cutAfter(BODY, HALF, 'fin'), honest(BODY)]);
    expect((await bytesOf(streamFile(fileOf(host, BODY), { transport }))).equals(BODY)).toBe(true);
    expect(host.ranges).toEqual([undefined, `bytes=${HALF}-`]);
  });

  it('fault 38: skips what was shown where the host sends the whole file again', async () => {
    await using host = await Host.start([cutAfter(BODY, HALF, 'fin'), whole(BODY)]);
    expect((await bytesOf(streamFile(fileOf(host, BODY), { transport }))).equals(BODY)).toBe(true);
  });

  it('fault 38: skips it again where that is cut too', async () => {
    const again = cutAfter(BODY, 200_000, 'fin');
    await using host = await Host.start([cutAfter(BODY, HALF, 'fin'), again, whole(BODY)]);
    expect((await bytesOf(streamFile(fileOf(host, BODY), { transport, algorithms: [] }))).equals(BODY)).toBe(
      true,
    );
  });

  it('fault 38: fails where what was shown has changed meanwhile', async () => {
    await using host = await Host.start([cutAfter(BODY, HALF, 'fin'), whole(CHANGED)]);
    const file = { ...fileOf(host, BODY), checksum: '', byteSize: 0 };
    await expect(bytesOf(streamFile(file, { transport }))).rejects.toThrow(/changed/);
  });

  it('compares what is announced only later, of what was shown before too', async () => {
    const expired = answer(401, { 'content-length': 0 });
    await using host = await Host.start([cutAfter(BODY, HALF, 'fin'), expired, whole(BODY)]);
    const file = { ...fileOf(host, BODY), checksum: '', byteSize: 0 };
    const refresh = () => ({ ...fileOf(host, BODY), url: `${host.origin}/renewed` });
    const stream = streamFile(file, { transport, refresh, algorithms: ['sha256'] });
    expect((await bytesOf(stream)).equals(BODY)).toBe(true);
    expect(await stream.result).toMatchObject({ verified: ['size', 'md5'] });
  });

  it('fails where the file has become shorter than what was shown', async () => {
    await using host = await Host.start([cutAfter(BODY, HALF, 'fin'), whole(BODY.subarray(0, 1_000))]);
    const file = { ...fileOf(host, BODY), checksum: '', byteSize: 0 };
    await expect(bytesOf(streamFile(file, { transport }))).rejects.toThrow(/shorter/);
  });
});

describe('streamFile', () => {
  it('tells a consumer that was busy with a chunk when the file turned out wrong', async () => {
    await using host = await Host.start([whole(Buffer.from('short'))]);
    const file = { ...fileOf(host, Buffer.from('other')), byteSize: 5 };
    const stream = streamFile(file);
    const seen: string[] = [];
    const reading = (async () => {
      for await (const chunk of stream) {
        seen.push(chunk.toString());
        // Whether the rest has failed meanwhile shows here, and must not end the process as an unhandled rejection.
        await stream.result.catch(() => {});
        await new Promise(setImmediate);
      }
    })();
    await expect(reading).rejects.toMatchObject({ code: 'checksum_mismatch' });
    expect(seen).toEqual(['short']);
  });

  it('asks for nothing before it is iterated', async () => {
    await using host = await Host.start([honest(BODY)]);
    const stream = streamFile(fileOf(host, BODY));
    await stream[Symbol.asyncDispose]();
    expect(host.requests).toEqual([]);
    await expect(stream.result).rejects.toMatchObject({ code: 'incomplete' });
  });

  it('can be iterated once only', async () => {
    await using host = await Host.start([honest(BODY)]);
    const stream = streamFile(fileOf(host, BODY));
    await bytesOf(stream);
    await expect(bytesOf(stream)).rejects.toThrow(/once/);
  });

  it('ends a second time as it ended the first', async () => {
    await using host = await Host.start([honest(Buffer.from('a'))]);
    const iterator = streamFile(fileOf(host, Buffer.from('a')))[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toEqual(Buffer.from('a'));
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  it('answers readers that ask at once in their order', async () => {
    await using host = await Host.start([honest(BODY)]);
    const iterator = streamFile(fileOf(host, BODY))[Symbol.asyncIterator]();
    const results = await Promise.all(Array.from({ length: 500 }, () => iterator.next()));
    const chunks = results.flatMap(({ value }) => (value === undefined ? [] : [value]));
    expect(Buffer.concat(chunks).equals(BODY)).toBe(true);
    expect(results.at(-1)).toEqual({ done: true, value: undefined });
  });

  it('pipes', async () => {
    await using host = await Host.start([honest(BODY)]);
    const hash = createHash('sha256');
    for await (const chunk of Readable.from(streamFile(fileOf(host, BODY)))) hash.update(chunk);
    expect(hash.digest('hex')).toBe(hexOf('sha256', BODY));
  });

  it('fault 50: closes the connection when the loop is left', async () => {
    await using host = await Host.start([
      (socket) => {
        socket.write(head(200, { 'content-length': BODY.byteLength }));
        socket.write(BODY.subarray(0, HALF));
      },
    ]);
    const stream = streamFile(fileOf(host, BODY));
    for await (const chunk of stream) {
      expect(chunk.byteLength).toBeGreaterThan(0);
      break;
    }
    await expect.poll(() => host.openSockets).toBe(0);
    await expect(stream.result).rejects.toMatchObject({ code: 'incomplete' });
  });

  it('closes the connection when its block is left', async () => {
    await using host = await Host.start([
      (socket) => {
        socket.write(head(200, { 'content-length': BODY.byteLength }));
        socket.write(BODY.subarray(0, HALF));
      },
    ]);
    {
      await using stream = streamFile(fileOf(host, BODY));
      await stream[Symbol.asyncIterator]().next();
      expect(host.openSockets).toBe(1);
    }
    await expect.poll(() => host.openSockets).toBe(0);
  });

  it('a consumer that stops stops the sender', async () => {
    const endless = bytes(64 * 1024);
    let sent = 0;
    let onFull = () => {};
    const full = new Promise<void>((resolve) => {
      onFull = resolve;
    });
    await using host = await Host.start([
      (socket) => {
        socket.write(head(200));
        let quiet = setTimeout(onFull, 300);
        const more = () => {
          while (!socket.destroyed && socket.write(endless)) sent += endless.byteLength;
          sent += endless.byteLength;
          clearTimeout(quiet);
          quiet = setTimeout(onFull, 300);
          socket.once('drain', more);
        };
        more();
      },
    ]);
    await using stream = streamFile({ url: `${host.origin}/endless`, filename: 'endless' });
    await stream[Symbol.asyncIterator]().next();
    // Told by the sender itself: nothing more could be written for a while.
    await full;
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });

  it('fault 19: a consumer that is slower than the timeout is no fault of the host', async () => {
    await using host = await Host.start([honest(BODY)]);
    let received = 0;
    for await (const chunk of streamFile(fileOf(host, BODY), { timeout: 50, maxRetries: 0 })) {
      if (received === 0) await new Promise((resolve) => setTimeout(resolve, 250));
      received += chunk.byteLength;
    }
    expect(received).toBe(BODY.byteLength);
    expect(host.requests).toHaveLength(1);
  });

  it('nobody has to read its result', async () => {
    const rejections: unknown[] = [];
    const note = (reason: unknown) => rejections.push(reason);
    process.on('unhandledRejection', note);
    await using host = await Host.start([reset]);
    await expect(bytesOf(streamFile(fileOf(host, BODY), { maxRetries: 0 }))).rejects.toThrow();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(rejections).toEqual([]);
  });
});

describe('the policies', () => {
  it.each([
    ['infected', {}, 'infected'],
    ['pending', { virusScan: 'require-safe' }, 'infected'],
    [undefined, { virusScan: 'require-safe' }, 'infected'],
    ['safe', { maxBytes: 10 }, 'too_large'],
    ['safe', { maxBufferBytes: 10 }, 'too_large'],
  ] as const)(
    'a file that is %s, with %o, is refused before any request',
    async (virusScanResult, options, code) => {
      await using host = await Host.start([honest(BODY)]);
      const file = { ...fileOf(host, BODY), virusScanResult };
      await expect(downloadFile(file, options)).rejects.toMatchObject({ code, attempts: 0 });
      expect(host.requests).toEqual([]);
    },
  );

  it.each([
    ['infected', { virusScan: 'any' }],
    ['pending', {}],
    ['safe', { virusScan: 'require-safe' }],
  ] as const)('a file that is %s, with %o, is taken', async (virusScanResult, options) => {
    await using host = await Host.start([honest(BODY)]);
    const file = { ...fileOf(host, BODY), virusScanResult };
    expect((await downloadFile(file, options)).byteLength).toBe(BODY.byteLength);
  });

  it.each([
    ['its head says so', whole(BODY)],
    ['its bytes become too many', answer(200, {}, BODY)],
  ])('a file of unknown size is refused once %s', async (_, reply) => {
    await using host = await Host.start([reply]);
    const file = { url: `${host.origin}/a`, filename: 'a' };
    await expect(downloadFile(file, { maxBytes: 100_000 })).rejects.toMatchObject({ code: 'too_large' });
    await expect(downloadFile(file, { maxBufferBytes: 100_000 })).rejects.toMatchObject({
      code: 'too_large',
    });
    expect(host.requests).toHaveLength(2);
  });

  it('a content type that was not announced is told', async () => {
    await using host = await Host.start([answer(200, { 'content-type': 'text/html' }, '%PDF-1.7')]);
    const file = { url: `${host.origin}/a`, filename: 'a.pdf', contentType: 'application/pdf' };
    const warnings: string[] = [];
    const { verified } = await downloadFile(file, { onWarning: ({ message }) => warnings.push(message) });
    expect({ verified, warnings }).toEqual({
      verified: [],
      warnings: [expect.stringContaining('text/html')],
    });
  });
});
