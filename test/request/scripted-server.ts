import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** One GraphQL request, as it came over the wire. */
export interface SeenRequest {
  /** From 0, in the order of arrival. */
  readonly index: number;
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Items asked for, where it reads a page. */
  readonly size: number | undefined;
}

/** What goes out, to the byte. */
export interface ScriptedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Breaks the connection, or goes silent: before the head, or after so many bytes of the body. */
  readonly wire?: { readonly kind: 'reset' | 'stall'; readonly afterBytes?: number };
}

export type Script = (request: SeenRequest) => ScriptedAnswer | Promise<ScriptedAnswer>;

export interface ScriptedServer {
  readonly origin: string;
  readonly endpoint: string;
  readonly requests: readonly SeenRequest[];
  /** Resolves when the n-th request (from 1) has arrived. */
  arrived(count: number): Promise<void>;
  /** Resolves when the client has hung up on so many answers. */
  hungUp(count: number): Promise<void>;
  close(): Promise<void>;
}

/** A server on loopback that answers exactly what the script says. */
export async function startServer(script: Script): Promise<ScriptedServer> {
  const requests: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  const arrivals = new Counter();
  const hangups = new Counter();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const seen = describe(request, Buffer.concat(chunks).toString(), requests.length);
    requests.push(seen);
    response.on('close', () => {
      if (!response.writableFinished) hangups.add();
    });
    arrivals.add();
    send(await script(seen), request, response);
  }

  const server = createServer((request, response) => {
    // A client that hangs up early is part of what is tested here.
    serve(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    endpoint: `${origin}/api/v2/graphql`,
    requests,
    arrived: (count) => arrivals.reaches(count),
    hungUp: (count) => hangups.reaches(count),
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Counts what happens, for those who wait until it has happened often enough. */
class Counter {
  #count = 0;
  #waiting: Array<{ count: number; resolve: () => void }> = [];

  add(): void {
    this.#count += 1;
    for (const { count, resolve } of this.#waiting) if (this.#count >= count) resolve();
  }

  reaches(count: number): Promise<void> {
    if (this.#count >= count) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push({ count, resolve });
    });
  }
}

function describe(request: IncomingMessage, text: string, index: number): SeenRequest {
  const { method, url: path, headers } = request;
  const { operationName, variables } = parse(text);
  const size = variables.first ?? variables.last;
  return {
    index,
    method,
    path,
    headers,
    text,
    operationName,
    variables,
    size: typeof size === 'number' ? size : undefined,
  };
}

function parse(text: string): { operationName: string | undefined; variables: Record<string, unknown> } {
  try {
    const { operationName, variables } = JSON.parse(text);
    return { operationName, variables: variables ?? {} };
  } catch {
    return { operationName: undefined, variables: {} };
  }
}

function send(answer: ScriptedAnswer, request: IncomingMessage, response: ServerResponse): void {
  const { status = 200, headers = {}, body = '', wire } = answer;
  if (wire && wire.afterBytes === undefined) {
    if (wire.kind === 'reset') request.socket.resetAndDestroy();
    return;
  }
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(bytes.length),
    ...headers,
  });
  if (wire?.afterBytes === undefined) {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, wire.afterBytes), () => {
    // Only once the first part is on its way.
    if (wire.kind === 'reset') setImmediate(() => request.socket.resetAndDestroy());
  });
}
