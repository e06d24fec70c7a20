import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A PUT as it came over the wire. */
export interface SeenPut {
  readonly path: string;
  /** Names as they were written, in order, with their values. */
  readonly rawHeaders: readonly string[];
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** What the storage does with one PUT. */
export type PutScript = (
  put: SeenPut,
  index: number,
) => { status?: number; headers?: Record<string, string>; body?: string } | 'reset';

export interface UploadServerOptions {
  readonly onPut?: PutScript;
  /** Breaks the connection of a PUT after so many bytes of its body. */
  readonly resetAfter?: (index: number) => number | undefined;
  /** Reads a PUT and never answers it. */
  readonly silent?: boolean;
  /** The answer to `createDirectUpload`, in place of a good one. */
  readonly onAnnounce?: (input: Record<string, unknown>, index: number) => object | undefined;
  /** Changes the address that an announcement gives. */
  readonly urlOf?: (origin: string, index: number) => string;
  readonly headers?: string;
}

export interface UploadServer {
  readonly endpoint: string;
  readonly announcements: ReadonlyArray<Record<string, unknown>>;
  readonly puts: readonly SeenPut[];
  /** Resolves when the first PUT begins. */
  readonly putBegan: Promise<void>;
  /** Resolves when the connection of the first PUT is closed. */
  readonly putClosed: Promise<void>;
  close(): Promise<void>;
}

/** An API that only announces uploads, and the host that takes them, as told by the test. */
export async function startUploadServer(options: UploadServerOptions = {}): Promise<UploadServer> {
  const announcements: Array<Record<string, unknown>> = [];
  const puts: SeenPut[] = [];
  const sockets = new Set<Socket>();
  let putCount = 0;
  let began = () => {};
  let ended = () => {};
  const putBegan = new Promise<void>((resolve) => {
    began = resolve;
  });
  const putClosed = new Promise<void>((resolve) => {
    ended = resolve;
  });
  let origin = '';

  async function announce(request: IncomingMessage, response: ServerResponse) {
    const { variables } = JSON.parse((await bodyOf(request)).toString());
    const index = announcements.push(variables.input) - 1;
    const url = options.urlOf?.(origin, index) ?? `${origin}/v1/bucket/${index}?temp_url_sig=secret-${index}`;
    const { contentType, checksum } = variables.input;
    const headers =
      options.headers ??
      JSON.stringify({ 'Content-Type': contentType, ETag: Buffer.from(checksum, 'base64').toString('hex') });
    const answer = options.onAnnounce?.(variables.input, index) ?? {
      data: {
        createDirectUpload: {
          directUpload: { url, headers, blobId: `blob-${index}`, signedBlobId: `signed-${index}` },
        },
      },
    };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  }

  async function take(request: IncomingMessage, response: ServerResponse) {
    const index = putCount++;
    began();
    request.socket.on('close', ended);
    const cutAt = options.resetAfter?.(index);
    const body = await bodyOf(request, cutAt);
    if (options.silent) return;
    if (cutAt !== undefined) return request.socket.resetAndDestroy();
    const put = { path: request.url ?? '', rawHeaders: request.rawHeaders, headers: request.headers, body };
    puts.push(put);
    const answer = options.onPut?.(put, index) ?? {};
    if (answer === 'reset') return request.socket.resetAndDestroy();
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    response.writeHead(answer.status ?? 201, { etag, ...answer.headers }).end(answer.body ?? '');
  }

  const server = createServer((request, response) => {
    const work = request.method === 'PUT' ? take(request, response) : announce(request, response);
    work.catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint: `${origin}/api/v2/graphql`,
    announcements,
    puts,
    putBegan,
    putClosed,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function bodyOf(request: IncomingMessage, limit = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= limit) break;
  }
  return Buffer.concat(chunks);
}
