import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { open, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const MIB = 1024 * 1024;
const SIZE = 200 * MIB;
/** What a process may grow by while it uploads: buffers, code and garbage, but never the file. */
const GROWTH = 100 * MIB;

const path = join(tmpdir(), `upload-memory-${process.pid}.bin`);
const program = fileURLToPath(new URL('./upload-memory.ts', import.meta.url));
let md5 = '';

beforeAll(async () => {
  const hash = createHash('md5');
  const file = await open(path, 'w');
  for (let written = 0; written < SIZE; written += MIB) {
    const piece = Buffer.alloc(MIB, written / MIB);
    hash.update(piece);
    await file.write(piece);
  }
  await file.close();
  md5 = hash.digest('hex');
});

afterAll(() => rm(path, { force: true }));

it.each(['path', 'fetch'])(
  '200 MB take no more memory than a little (%s)',
  async (how) => {
    const answer = async (request: IncomingMessage, response: ServerResponse) => {
      if (request.method !== 'PUT') {
        const url = `http://${request.headers.host}/put`;
        const directUpload = { url, headers: '{}', blobId: 'b', signedBlobId: 'signed' };
        response.end(JSON.stringify({ data: { createDirectUpload: { directUpload } } }));
        return;
      }
      const hash = createHash('md5');
      let size = 0;
      for await (const chunk of request) {
        hash.update(chunk);
        size += chunk.length;
      }
      received = { size, md5: hash.digest('hex') };
      response.writeHead(201, { etag: `"${received.md5}"` }).end();
    };
    const server = createServer((request, response) => {
      answer(request, response).catch(() => response.destroy());
    });
    let received: { size: number; md5: string } | undefined;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2/graphql`;
    try {
      const child = spawn(process.execPath, ['--import', 'tsx', program, endpoint, path, how], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let output = '';
      child.stdout.on('data', (piece) => {
        output += piece;
      });
      const [code] = await once(child, 'close');
      expect(code).toBe(0);
      const { signed, growth } = JSON.parse(output);
      expect(signed).toBe('signed');
      expect(received).toEqual({ size: SIZE, md5 });
      expect(growth).toBeLessThan(GROWTH);
    } finally {
      server.close();
    }
  },
  120_000,
);
