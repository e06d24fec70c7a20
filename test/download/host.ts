import { createHash } from 'node:crypto';
import { once } from 'node:events';
import net from 'node:net';

/** A request as it came over the wire. */
export interface HostRequest {
  readonly number: number;
  readonly target: string;
  readonly headers: ReadonlyMap<string, string>;
  /** First byte of the range that was asked for; 0 without one. */
  readonly offset: number;
}

export type Answer = (socket: net.Socket, request: HostRequest) => void;

/**
 * A storage host that answers each request as it is told, byte for byte: a `net` server, since an HTTP server would
 * refuse to send most of what is tested here.
 */
export class Host {
  readonly requests: HostRequest[] = [];
  readonly #server: net.Server;
  readonly #sockets = new Set<net.Socket>();
  readonly #used = new Set<net.Socket>();

  private constructor(answer: (request: HostRequest) => Answer) {
    this.#server = net.createServer((socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        this.#used.delete(socket);
      });
      socket.on('error', () => {});
      let text = '';
      socket.on('data', (data) => {
        text += data.toString('latin1');
        for (let end = text.indexOf('\r\n\r\n'); end >= 0; end = text.indexOf('\r\n\r\n')) {
          const request = parse(text.slice(0, end), this.requests.length + 1);
          text = text.slice(end + 4);
          this.requests.push(request);
          this.#used.add(socket);
          answer(request)(socket, request);
        }
      });
    });
  }

  /** `answers` are given in turn, the last one again and again. */
  static async start(answers: readonly Answer[] | ((request: HostRequest) => Answer)): Promise<Host> {
    const choose =
      typeof answers === 'function'
        ? answers
        : (request: HostRequest) => answers[Math.min(request.number, answers.length) - 1] ?? reset;
    const host = new Host(choose);
    host.#server.listen(0, '127.0.0.1');
    await once(host.#server, 'listening');
    return host;
  }

  get origin(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  /** Connections on which something was asked. (Node's `fetch` opens others in advance.) */
  get openSockets(): number {
    return this.#used.size;
  }

  /** The `Range` of each request. */
  get ranges(): (string | undefined)[] {
    return this.requests.map(({ headers }) => headers.get('range'));
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

function parse(head: string, number: number): HostRequest {
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const offset = Number(/^bytes=(\d+)-$/.exec(headers.get('range') ?? '')?.[1] ?? 0);
  return { number, target: first.split(' ')[1] ?? '', headers, offset };
}

type Headers = Readonly<Record<string, string | number | undefined>>;

/** The head of an answer, as text; `Connection: close`, as the real host has it. */
export function head(status: number | string, headers: Headers = {}): string {
  const lines = Object.entries({ connection: 'close', ...headers })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Whatever\r\n${lines.join('')}\r\n`;
}

/** A head, a body, and a proper end. */
export function answer(status: number | string, headers: Headers = {}, body: Buffer | string = ''): Answer {
  return (socket) => {
    socket.write(head(status, headers));
    socket.end(body);
  };
}

/** The whole file, whatever was asked for. */
export function whole(body: Buffer, headers: Headers = {}): Answer {
  return answer(200, { 'content-length': body.byteLength, ...headers }, body);
}

/** What a well-behaved host does: the file, or the part of it that was asked for. */
export function honest(body: Buffer, headers: Headers = {}, partStatus = 206): Answer {
  return (socket, request) => {
    if (!request.headers.has('range')) return whole(body, headers)(socket, request);
    const part = body.subarray(request.offset);
    const range = `bytes ${request.offset}-${body.byteLength - 1}/${body.byteLength}`;
    answer(
      partStatus,
      { 'content-length': part.byteLength, 'content-range': range, ...headers },
      part,
    )(socket, request);
  };
}

/** The head promises the whole body; `count` bytes of it come, then the connection ends in the given way. */
export function cutAfter(body: Buffer, count: number, how: 'fin' | 'rst', headers: Headers = {}): Answer {
  return (socket) => {
    socket.write(head(200, { 'content-length': body.byteLength, ...headers }));
    const end = () => (how === 'fin' ? socket.end() : socket.resetAndDestroy());
    if (count === 0) end();
    else socket.write(body.subarray(0, count), end);
  };
}

/** Closes without an answer. */
export const reset: Answer = (socket) => {
  socket.resetAndDestroy();
};

/** Takes the request and never answers. */
export const silence: Answer = () => {};

/** Bytes that have no period, the same in each run. */
export function bytes(count: number, seed = 1): Buffer {
  const buffer = Buffer.alloc(count);
  let state = seed;
  for (let index = 0; index < count; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    buffer[index] = state >>> 24;
  }
  return buffer;
}

export function md5Of(body: Buffer | string): string {
  return createHash('md5').update(body).digest('base64');
}

export function hexOf(algorithm: 'md5' | 'sha256', body: Buffer | string): string {
  return createHash(algorithm).update(body).digest('hex');
}

/** A description of `body` as the API gives it. */
export function fileOf(host: Host, body: Buffer, name = 'piece.pdf') {
  return {
    url: `${host.origin}/object/${encodeURIComponent(name)}?temp_url_sig=secret`,
    filename: name,
    contentType: 'application/pdf',
    checksum: md5Of(body),
    byteSize: body.byteLength,
  };
}
