// A Grist server for tests: what a mirror asks of one, answered as grist-core 1.7.17 does.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Cell, GristDoc, SandboxError } from './stand-in-document.js';

/** What goes wrong with a request: before it is carried out, after it, or instead. */
export type Trouble = 'refuse' | 'lose' | 'cut' | 'busy' | 'error' | 'page' | undefined;

interface Given {
  readonly tables: Parameters<GristDoc['addTables']>[0];
  readonly columns: Parameters<GristDoc['addColumns']>[1];
  readonly keep: number;
}

export class GristStandIn {
  doc = new GristDoc();
  readonly key = 'a-secret-key';
  /** Decides what happens to a request. */
  trouble: (request: { method: string; path: string; body: string; count: number }) => Trouble = () =>
    undefined;
  readonly requests: Array<{ method: string; path: string; bytes: number; body: string }> = [];
  /** The most requests that were under way at once. */
  mostAtOnce = 0;
  #atOnce = 0;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#atOnce += 1;
      this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
      this.#answer(request, response)
        .catch((error: unknown) => send(response, 500, { error: String(error) }))
        .finally(() => {
          this.#atOnce -= 1;
        });
    });
  }

  static async start(): Promise<GristStandIn> {
    const standIn = new GristStandIn();
    await new Promise<void>((resolve) => standIn.#server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  get origin(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  get url(): string {
    return `${this.origin}/o/equipe/doc1/Essai/p/2`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const { method = 'GET' } = request;
    const url = new URL(request.url ?? '/', this.origin);
    const isUpload = request.headers['content-type']?.startsWith('multipart/');
    const body = isUpload ? '' : bytes.toString('utf8');
    const path = url.pathname.replace(/^\/o\/equipe/, '');
    this.requests.push({ method, path, bytes: bytes.length, body });
    const trouble = this.trouble({ method, path, body, count: this.requests.length });
    if (trouble === 'cut') return void request.socket.destroy();
    if (trouble === 'busy') {
      response.setHeader('retry-after', '0');
      return send(response, 429, { error: 'Too many backlogged requests for document doc1' });
    }
    if (trouble === 'error') return send(response, 500, { error: 'internal error' });
    if (trouble === 'page') return void response.writeHead(503).end('<html>maintenance</html>');
    if (trouble === 'refuse') return send(response, 400, { error: 'Blocked by a rule' });
    if (request.headers.authorization !== `Bearer ${this.key}`) {
      return send(response, 401, { error: 'invalid API key' });
    }
    if (!isUpload && bytes.length > 1024 * 1024)
      return send(response, 413, { error: 'request entity too large' });
    const { status, answer } = this.#carryOut(
      method,
      path,
      url,
      isUpload ? files(bytes, request) : parsed(body),
    );
    if (trouble === 'lose') return void request.socket.destroy();
    send(response, status, answer);
  }

  #carryOut(method: string, path: string, url: URL, body: unknown): { status: number; answer: unknown } {
    const ok = (answer: unknown) => ({ status: 200, answer });
    const [, rest] = /^\/api\/docs\/doc1(\/.*)$/.exec(path) ?? [];
    if (rest === undefined) return { status: 404, answer: { error: 'document not found' } };
    const given = (typeof body === 'object' && body !== null ? body : {}) as Given;
    const route = `${method} ${rest}`;
    const [, table = '', part = ''] = /^\/tables\/([^/]+)\/(\w+)/.exec(rest) ?? [];
    try {
      if (route === 'GET /tables') return ok({ tables: this.doc.describeTables() });
      if (route === 'POST /tables') return ok({ tables: this.doc.addTables(given.tables) });
      if (part === 'columns' && method === 'GET') return ok({ columns: this.doc.describeColumns(table) });
      if (part === 'columns' && method === 'POST')
        return ok({ columns: this.doc.addColumns(table, given.columns) });
      if (part === 'columns' && method === 'PATCH') return ok(this.doc.changeColumns(table, given.columns));
      if (part === 'records' && method === 'GET') {
        const filter: Record<string, Cell[]> = JSON.parse(url.searchParams.get('filter') ?? '{}');
        return ok({ records: this.doc.records(table, filter) });
      }
      if (route === 'POST /apply') {
        if (url.searchParams.get('noparse') === null) throw new Error('Texts would be parsed.');
        return ok({ retValues: this.doc.apply(body as never) });
      }
      if (route === 'POST /attachments') return ok(this.doc.attach(body as never));
      if (route === 'GET /attachments') return ok({ records: this.doc.describeAttachments() });
      if (route === 'POST /attachments/removeUnused') return ok(this.doc.removeUnused());
      if (route === 'POST /states/remove') return ok(this.doc.removeHistory(Number(given.keep)));
      return { status: 404, answer: { error: `not found: ${rest}` } };
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error;
      return { status: error.status, answer: { error: error.message } };
    }
  }
}

function send(response: ServerResponse, status: number, answer: unknown): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}

function parsed(text: string): unknown {
  return text === '' ? null : JSON.parse(text);
}

/** The files of a multipart body: name and content. */
function files(body: Buffer, request: IncomingMessage): Array<{ filename: string; content: string }> {
  const [, boundary = ''] = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '') ?? [];
  return body
    .toString('latin1')
    .split(`--${boundary}`)
    .flatMap((part) => {
      const [, name] = /filename="([^"]*)"/.exec(part) ?? [];
      if (name === undefined) return [];
      const content = part.slice(part.indexOf('\r\n\r\n') + 4, -2);
      return [{ filename: Buffer.from(name, 'latin1').toString('utf8'), content }];
    });
}
