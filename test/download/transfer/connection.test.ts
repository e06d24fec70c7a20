import { once } from 'node:events';
import https from 'node:https';
import net from 'node:net';
import { DownloadError, DsInputError, downloadFile } from '@org/ds-client/download';
import { describe, expect, it } from 'vitest';
import { createHttpTransport } from '../../../src/download/transfer/wire/http-transport.js';
import { answer, bytes, cutAfter, fileOf, Host, honest } from '../host.js';
import { cert, key } from './certificate.js';

const BODY = bytes(50_000);

async function listenTls(handler: Parameters<typeof https.createServer>[1]) {
  const server = https.createServer({ key, cert }, handler);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    origin: `https://localhost:${typeof address === 'object' ? address?.port : ''}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const trusting = createHttpTransport({ ca: cert });

describe.each(['http', 'fetch'] as const)('a connection over %s', (transport) => {
  it('fault 20: that is refused is tried again, and then told', async () => {
    const host = await Host.start([]);
    const file = fileOf(host, BODY);
    await host.close();
    await expect(downloadFile(file, { transport, maxRetries: 1 })).rejects.toMatchObject({
      code: 'network',
      attempts: 2,
      isRetryable: true,
    });
  });

  it('fault 20: with a certificate that does not hold is given up at once', async () => {
    await using server = await listenTls((_, response) => response.end(BODY));
    const error = await downloadFile({ url: `${server.origin}/a`, filename: 'a' }, { transport }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DownloadError);
    expect(error).toMatchObject({
      attempts: 1,
      isRetryable: false,
      message: expect.stringContaining('certificate'),
    });
  });

  it('fault 20: that speaks no TLS is tried again', async () => {
    const server = net.createServer((socket) => socket.on('error', () => {}).end('hello'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const url = `https://localhost:${typeof address === 'object' ? address?.port : ''}/`;
    await expect(downloadFile({ url, filename: 'a' }, { transport, maxRetries: 1 })).rejects.toMatchObject({
      code: 'network',
      attempts: 2,
    });
    server.close();
  });
});

describe('a redirect', () => {
  it('fault 30: to another origin is followed, with nothing secret', async () => {
    await using target = await Host.start([honest(BODY)]);
    await using host = await Host.start([answer(302, { location: `${target.origin}/signed?x=1` })]);
    expect((await downloadFile(fileOf(host, BODY))).buffer.equals(BODY)).toBe(true);
    const names = [...(target.requests[0]?.headers.keys() ?? [])].sort();
    expect(names).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  });

  it('fault 31: never leaves https, not even for this machine', async () => {
    await using plain = await Host.start([honest(BODY)]);
    await using server = await listenTls((_, response) =>
      response.writeHead(302, { location: `${plain.origin}/a` }).end(),
    );
    const file = { url: `${server.origin}/a`, filename: 'a' };
    await expect(downloadFile(file, { transport: trusting.send })).rejects.toMatchObject({
      code: 'http',
      message: expect.stringContaining('leaves https'),
    });
    expect(plain.requests).toEqual([]);
  });

  it('fault 33: starts again from the URL of the file when it is tried again', async () => {
    await using target = await Host.start([cutAfter(BODY, 20_000, 'fin'), honest(BODY)]);
    let signatures = 0;
    await using host = await Host.start(() =>
      answer(307, { location: `${target.origin}/object?signature=${++signatures}` }),
    );
    expect((await downloadFile(fileOf(host, BODY))).buffer.equals(BODY)).toBe(true);
    expect(target.requests.map((request) => request.target)).toEqual([
      '/object?signature=1',
      '/object?signature=2',
    ]);
  });
});

describe('the URL of a file', () => {
  it.each([
    'http://example.org/a?sig=secret',
    'ftp://example.org/a?sig=secret',
    'file:///etc/passwd?sig=secret',
    'https://user:secret@example.org/a',
    'sig=secret',
  ])('%s is refused before any request, and stays out of the error', async (url) => {
    const send = () => expect.unreachable();
    const error = await downloadFile({ url, filename: 'a' }, { transport: send }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DsInputError);
    expect(String(error)).not.toContain('secret');
  });

  it('may be https, whose connection is kept within one call only', async () => {
    await using server = await listenTls((_, response) => response.end(BODY));
    const result = await downloadFile(
      { url: `${server.origin}/a`, filename: 'a' },
      { transport: trusting.send },
    );
    expect(result.buffer.equals(BODY)).toBe(true);
    trusting.close();
  });
});

describe('an answer that nobody wants', () => {
  it('fault 52: leaves no connection open, a hundred times', async () => {
    const page = bytes(200_000);
    await using host = await Host.start([
      (socket) => {
        // Longer than is read for politeness, and never closed by the host.
        socket.write(`HTTP/1.1 400 No\r\ncontent-length: ${page.byteLength}\r\n\r\n`);
        socket.write(page);
      },
    ]);
    const file = fileOf(host, BODY);
    await Promise.all(
      Array.from({ length: 100 }, () => expect(downloadFile(file)).rejects.toMatchObject({ status: 400 })),
    );
    await expect.poll(() => host.openSockets).toBe(0);
  });
});
