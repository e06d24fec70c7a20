import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  DsAuthError,
  DsClient,
  DsError,
  DsHttpError,
  DsInputError,
  DsNetworkError,
  DsTimeoutError,
} from '@org/ds-client';
import { fetch as undiciFetch } from 'undici';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startUploadServer, type UploadServer, type UploadServerOptions } from './upload-server.js';

const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest();
const content = Buffer.from('Décision du 24 novembre\n'.repeat(40_000));
/** Temporary files of an upload that are still there. */
const spools = async () => (await readdir(directory)).filter((name) => name.startsWith('ds-client-upload-'));

let servers: UploadServer[] = [];
let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'upload-test-'));
  vi.stubEnv('TMPDIR', directory);
});

afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
  vi.unstubAllEnvs();
  await rm(directory, { recursive: true });
});

async function start(options?: UploadServerOptions, clientOptions: object = {}) {
  const server = await startUploadServer(options);
  servers.push(server);
  const client = new DsClient({ token: 'a-secret-token', endpoint: server.endpoint, ...clientOptions });
  return { server, client };
}

async function failure(promise: Promise<unknown>): Promise<DsError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DsError)) throw new Error(`Expected a DsError, got ${String(error)}`);
  return error;
}

describe('upload', () => {
  it('announces what the bytes are, and sends them once, under the headers that the API gave and no other', async () => {
    const { server, client } = await start({
      headers: '{"Content-Type":"application/pdf","ETag":"abc","Content-Disposition":"inline"}',
    });
    const signed = await client.upload(1234, content, { filename: 'décision.pdf' });

    expect(signed).toBe('signed-0');
    expect(server.announcements).toEqual([
      {
        dossierId: Buffer.from('Dossier-1234').toString('base64'),
        filename: 'décision.pdf',
        contentType: 'application/pdf',
        byteSize: content.byteLength,
        checksum: md5(content).toString('base64'),
      },
    ]);
    expect(server.puts).toHaveLength(1);
    const [put] = server.puts;
    expect(put?.body.equals(content)).toBe(true);
    const { host, connection, ...headers } = put?.headers ?? {};
    expect(headers).toEqual({
      'content-type': 'application/pdf',
      etag: 'abc',
      'content-disposition': 'inline',
      'content-length': String(content.byteLength),
    });
  });

  it.each([
    ['a path', async (path: string) => path],
    ['a file URL', async (path: string) => new URL(`file://${path}`)],
    ['bytes', async () => new Uint8Array(content)],
    ['an ArrayBuffer', async () => new Uint8Array(content).buffer],
    ['a Blob', async () => new Blob([content])],
    ['a File', async () => new File([content], 'x.txt')],
    ['a Node stream', async (path: string) => createReadStream(path)],
    ['a web stream', async () => new Blob([content]).stream()],
    [
      'a stream with its size',
      async (path: string) => ({ stream: createReadStream(path), size: content.byteLength }),
    ],
    ['a function that opens a stream', async (path: string) => () => createReadStream(path)],
    ['a function that fetches one', async () => async () => Readable.from([content, content.subarray(0, 0)])],
  ])('takes %s, through its own transport and through a given fetch', async (_name, source) => {
    const path = join(directory, 'x.txt');
    await writeFile(path, content);
    const { server, client } = await start();
    const fetching = new DsClient({ token: 't', endpoint: server.endpoint, fetch: globalThis.fetch });
    for (const one of [client, fetching]) {
      await one.upload('RG9zc2llci0xMjM0', await source(path), { filename: 'x.txt' });
      const put = server.puts.at(-1);
      expect(put?.body.equals(content)).toBe(true);
      expect(put?.headers['content-length']).toBe(String(content.byteLength));
      expect(put?.headers['transfer-encoding']).toBeUndefined();
      expect(put?.headers.authorization).toBeUndefined();
      expect(server.announcements.at(-1)).toMatchObject({
        byteSize: content.byteLength,
        contentType: 'text/plain',
      });
    }
    expect(await spools()).toEqual([]);
  });

  it('takes an empty file', async () => {
    const { server, client } = await start();
    await client.upload(1, Buffer.alloc(0), { filename: 'rien.txt' });
    expect(server.puts[0]?.headers['content-length']).toBe('0');
    expect(server.announcements[0]).toMatchObject({ byteSize: 0, checksum: '1B2M2Y8AsgTpgAmY7PhCfg==' });
  });

  it("works with undici's own fetch", async () => {
    const { server, client } = await start({}, { fetch: undiciFetch });
    const path = join(directory, 'plan.PDF');
    await writeFile(path, content);
    await client.upload({ number: 9 }, path);
    expect(server.puts[0]?.body.equals(content)).toBe(true);
    expect(server.puts[0]?.headers['content-length']).toBe(String(content.byteLength));
    expect(server.announcements[0]).toMatchObject({ filename: 'plan.PDF', contentType: 'application/pdf' });
  });

  it.each([200, 201, 204])('takes HTTP %d for success', async (status) => {
    const { client } = await start({ onPut: () => ({ status }) });
    expect(await client.upload(1, content, { filename: 'a' })).toBe('signed-0');
  });

  it('believes an ETag that is no MD5, or missing, and one in capitals', async () => {
    const upper = md5(content).toString('hex').toUpperCase();
    for (const etag of ['"opaque-1"', '', `W/"${upper}"`]) {
      const { server, client } = await start({ onPut: () => ({ headers: { etag } }) });
      await client.upload(1, content, { filename: 'a' });
      expect(server.puts).toHaveLength(1);
    }
  });

  it('reports progress up to the last byte', async () => {
    const { client } = await start();
    const seen: number[] = [];
    await client.upload(1, content, {
      filename: 'a',
      onProgress: ({ filename, sent, total }) => {
        expect(filename).toBe('a');
        expect(total).toBe(content.byteLength);
        seen.push(sent);
      },
    });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toBe(content.byteLength);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
  });
});

describe('a failed PUT', () => {
  it.each([
    ['is cut', { resetAfter: (index: number) => (index === 0 ? 1_000 : undefined) }],
    ['gets no answer', { onPut: (_put: unknown, index: number) => (index === 0 ? 'reset' : {}) }],
    [
      'meets a proxy that is down',
      { onPut: (_put: unknown, index: number) => ({ status: index === 0 ? 502 : 201 }) },
    ],
    [
      'is refused as a second one',
      { onPut: (_put: unknown, index: number) => ({ status: index === 0 ? 403 : 201 }) },
    ],
    [
      'arrives damaged',
      {
        onPut: (_put: unknown, index: number) =>
          index === 0 ? { headers: { etag: `"${'0'.repeat(32)}"` } } : {},
      },
    ],
  ] as Array<[string, UploadServerOptions]>)(
    'that %s is made again at a new address',
    async (_name, options) => {
      for (const fetch of [undefined, globalThis.fetch]) {
        const { server, client } = await start(options, { fetch });
        expect(await client.upload(1, content, { filename: 'a' })).toBe('signed-1');
        expect(server.announcements).toHaveLength(2);
        const paths = server.puts.map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        expect(server.puts.at(-1)?.body.equals(content)).toBe(true);
      }
    },
  );

  it('is tried as often as retries are allowed, each time at a new address', async () => {
    const { server, client } = await start({ onPut: () => ({ status: 503 }) });
    const error = await failure(client.upload(1, content, { filename: 'a', maxRetries: 2 }));
    expect(error).toBeInstanceOf(DsHttpError);
    expect(error).toMatchObject({ status: 503, code: 'http' });
    expect(new Set(server.puts.map(({ path }) => path)).size).toBe(3);
    expect(server.announcements).toHaveLength(3);
  });

  it.each([400, 404, 411, 413])('with HTTP %d is final', async (status) => {
    const { server, client } = await start({ onPut: () => ({ status, body: 'No.' }) });
    const error = await failure(client.upload(1, content, { filename: 'a' }));
    expect(error).toMatchObject({ status, isRetryable: false });
    expect(server.announcements).toHaveLength(1);
  });

  it('that goes on being refused with 403 is made at one new address, not at many', async () => {
    const { server, client } = await start({ onPut: () => ({ status: 403, body: 'Access denied' }) });
    await expect(client.upload(1, content, { filename: 'a' })).rejects.toMatchObject({ status: 403 });
    expect(server.announcements).toHaveLength(2);
  });

  it('says which bytes arrived where they are never the right ones', async () => {
    const { client } = await start({
      onPut: () => ({ headers: { etag: '"00000000000000000000000000000000"' } }),
    });
    const error = await failure(client.upload(1, content, { filename: 'a', maxRetries: 0 }));
    expect(error.code).toBe('checksum_mismatch');
    expect(error.message).toContain(md5(content).toString('hex'));
  });

  it('shows neither the token nor the signed address', async () => {
    const { client } = await start({ resetAfter: () => 10 });
    const error = await failure(client.upload(1, content, { filename: 'a', maxRetries: 0 }));
    expect(error).toBeInstanceOf(DsNetworkError);
    const { inspect } = await import('node:util');
    const shown = inspect(error, { depth: 10, showHidden: true });
    expect(shown).not.toContain('secret');
  });

  it.each([301, 307])('does not follow a redirect (%d)', async (status) => {
    for (const fetch of [undefined, globalThis.fetch]) {
      const { server, client } = await start(
        { onPut: () => ({ status, headers: { location: '/elsewhere' } }) },
        { fetch },
      );
      const error = await failure(client.upload(1, content, { filename: 'a' }));
      expect(error.message).toContain('redirect');
      expect(server.puts).toHaveLength(1);
    }
  });

  it('that stands still ends with a timeout', async () => {
    const { client } = await start({ silent: true });
    const large = Buffer.alloc(8 * 1024 * 1024);
    const error = await failure(client.upload(1, large, { filename: 'a', timeout: 300, maxRetries: 0 }));
    expect(error).toBeInstanceOf(DsTimeoutError);
  });
});

describe('nothing is sent', () => {
  it.each([
    ['a file that is not there', '/nowhere/x.pdf', {}],
    ['a directory', tmpdir(), {}],
    ['bytes without a name', Buffer.from('x'), {}],
    ['a stream without a name', Readable.from([Buffer.from('x')]), {}],
    ['text for bytes', Readable.from(['x']), { filename: 'a' }],
    ['a number', 5 as unknown as string, { filename: 'a' }],
    [
      'another size than announced',
      { stream: Readable.from([Buffer.from('xyz')]), size: 2 },
      { filename: 'a' },
    ],
    ['another size than asked for', Buffer.from('xyz'), { filename: 'a', size: 4 }],
    ['a web address', new URL('https://example.org/x.pdf'), {}],
  ])('for %s', async (_name, source, options) => {
    const { server, client } = await start();
    expect(await failure(client.upload(1, source, options))).toBeInstanceOf(DsInputError);
    expect(server.announcements).toEqual([]);
    expect(await spools()).toEqual([]);
  });

  it('for what is not a dossier', async () => {
    const { server, client } = await start();
    for (const dossier of [0, 1.5, 'SW5zdHJ1Y3RldXItNDI=', 'x', 2 ** 31]) {
      expect(await failure(client.upload(dossier, content, { filename: 'a' }))).toBeInstanceOf(DsInputError);
    }
    expect(server.announcements).toEqual([]);
  });

  it('to an address that is not https', async () => {
    const { server, client } = await start({ urlOf: () => 'http://storage.example.org/x' });
    expect((await failure(client.upload(1, content, { filename: 'a' }))).message).toContain('not https');
    expect(server.puts).toEqual([]);
  });

  it('under headers that are not JSON', async () => {
    const { server, client } = await start({ headers: 'Content-Type: text/plain' });
    expect((await failure(client.upload(1, content, { filename: 'a' }))).code).toBe('unreadable');
    expect(server.puts).toEqual([]);
  });

  // January answers with a null and no reason; the specs of September 2026 expect the sentence, as `unauthorized`.
  const answers = {
    January: {
      message: 'Cannot return null for non-nullable field CreateDirectUploadPayload.directUpload',
      path: ['createDirectUpload', 'directUpload'],
      extensions: { code: 'invalid_null' },
    },
    September: {
      message: 'Le jeton utilisé est configuré seulement en lecture',
      path: ['createDirectUpload'],
      extensions: { code: 'unauthorized' },
    },
  };
  it.each(Object.entries(answers))('with a token that may only read, as told in %s', async (_, told) => {
    for (const strict of [false, true]) {
      const { server, client } = await start(
        { onAnnounce: () => ({ data: { createDirectUpload: null }, errors: [told] }) },
        { strict },
      );
      const error = await failure(client.upload(1, content, { filename: 'a' }));
      expect(error).toBeInstanceOf(DsAuthError);
      expect(error).toMatchObject({ reason: 'read_only_token', code: 'unauthorized', mayHaveRun: false });
      expect(error.message).toContain('right to write');
      expect(server.announcements).toHaveLength(1);
      expect(server.puts).toEqual([]);
    }
  });
});

describe('a stream where no temporary file can be written', () => {
  it('is refused, and says what else can be done', async () => {
    const { server, client } = await start();
    vi.stubEnv('TMPDIR', join(directory, 'nowhere'));
    const stream = Readable.from([content]);
    const error = await failure(client.upload(1, stream, { filename: 'a' }));
    expect(error).toBeInstanceOf(DsInputError);
    expect(error.message).toMatch(/nowhere' \(ENOENT\).*TMPDIR.*function that opens the stream/);
    expect(stream.destroyed).toBe(true);
    expect(server.announcements).toEqual([]);
    // Which it then can.
    await client.upload(1, () => Readable.from([content]), { filename: 'a' });
    expect(server.puts).toHaveLength(1);
  });
});

describe('content that changes', () => {
  it('between the announcement and the PUT is refused', async () => {
    const path = join(directory, 'log.txt');
    await writeFile(path, content);
    const { server, client } = await start({
      onAnnounce: () => {
        // Before the answer goes out, so that it has changed when the client gets it.
        writing = appendFile(path, 'one more line\n');
        return undefined;
      },
    });
    let writing: Promise<void> | undefined;
    const error = await failure(
      client.upload(1, path).finally(async () => {
        await writing;
      }),
    );
    expect(error).toBeInstanceOf(DsInputError);
    expect(server.puts).toEqual([]);
  });

  it('from one opening of a stream to the next never becomes a whole upload', async () => {
    for (const second of [Buffer.from('other'), Buffer.from('short'), Buffer.from('a much longer one')]) {
      const { server, client } = await start();
      let opened = 0;
      const source = () => Readable.from([opened++ === 0 ? Buffer.from('first') : second]);
      const error = await failure(client.upload(1, source, { filename: 'a' }));
      expect(error).toBeInstanceOf(DsInputError);
      expect(error.message).toContain('changed');
      expect(server.puts).toEqual([]);
    }
  });

  it('is not blamed on the network where its own stream fails', async () => {
    const { server, client } = await start();
    let opened = 0;
    const broken = new Error('disk on fire');
    const source = () =>
      opened++ === 0
        ? Readable.from([Buffer.from('first')])
        : new Readable({
            read() {
              this.destroy(broken);
            },
          });
    await expect(client.upload(1, source, { filename: 'a' })).rejects.toBe(broken);
    expect(server.announcements).toHaveLength(1);
  });
});

describe('an abort', () => {
  it('ends the PUT with its own reason, and leaves no socket behind', async () => {
    for (const fetch of [undefined, globalThis.fetch]) {
      const { server, client } = await start({ silent: true }, { fetch });
      const path = join(directory, 'large.bin');
      await writeFile(path, Buffer.alloc(8 * 1024 * 1024));
      const controller = new AbortController();
      const reason = new Error('enough');
      const uploading = client.upload(1, path, { signal: controller.signal });
      const outcome = expect(uploading).rejects.toBe(reason);
      await server.putBegan;
      controller.abort(reason);
      await outcome;
      await server.putClosed;
      expect(server.announcements).toHaveLength(1);
      expect(server.puts).toEqual([]);
    }
  });

  it('ends the wait for a stream that gives nothing, and leaves no temporary file', async () => {
    const { server, client } = await start();
    let reads = 0;
    let waiting = () => {};
    const isWaiting = new Promise<void>((resolve) => {
      waiting = resolve;
    });
    const stream = new Readable({
      read() {
        if (reads++ === 0) this.push(Buffer.from('a beginning'));
        else waiting();
      },
    });
    const controller = new AbortController();
    const reason = new Error('enough');
    const uploading = client.upload(1, stream, { filename: 'a', signal: controller.signal });
    const outcome = expect(uploading).rejects.toBe(reason);
    await isWaiting;
    controller.abort(reason);
    await outcome;
    expect(stream.destroyed).toBe(true);
    expect(await spools()).toEqual([]);
    expect(server.announcements).toEqual([]);
  });

  it('before the start sends nothing', async () => {
    const { server, client } = await start();
    const signal = AbortSignal.abort('no');
    await expect(client.upload(1, content, { filename: 'a', signal })).rejects.toBe('no');
    expect(server.announcements).toEqual([]);
  });
});
