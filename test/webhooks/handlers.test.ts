import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  fetchHandler,
  nodeHandler,
  type WebhookDelivery,
  type WebhookHandlerOptions,
  WebhookVerificationError,
} from '@org/ds-client/webhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { deliveryBody, event, newSecret, type Signing, signedHeaders } from './sign.js';

const secret = newSecret();
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

async function listen(listener: Listener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`;
}

/** What an Express application with `express.raw()` (or another parser) puts in front of a handler. */
function behindParser(parse: (raw: Buffer) => unknown, handler: Listener): Listener {
  return (incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      handler(Object.assign(incoming, { body: parse(Buffer.concat(chunks)) }), response);
    });
  };
}

/** What a framework with `Request` and `Response` does with a route. */
function asFetchServer(route: (request: Request) => Promise<Response>): Listener {
  return (incoming, response) => {
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
    const hasBody = incoming.method === 'POST';
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        incoming.on('data', (chunk: Buffer) => controller.enqueue(new Uint8Array(chunk)));
        incoming.on('end', () => controller.close());
      },
      cancel() {
        incoming.removeAllListeners('data').removeAllListeners('end').resume();
      },
    });
    const made = new Request('http://localhost/webhooks', {
      method: incoming.method ?? 'GET',
      headers,
      ...(hasBody ? { body: stream, duplex: 'half' as const } : {}),
    });
    void route(made).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
    });
  };
}

const frameworks: [string, (options: WebhookHandlerOptions) => Listener][] = [
  ['node:http', nodeHandler],
  ['express.raw()', (options) => behindParser((raw) => raw, nodeHandler(options))],
  ['express.text()', (options) => behindParser(String, nodeHandler(options))],
  ['fetch', (options) => asFetchServer(fetchHandler(options))],
];

async function post(url: string, body: string | Uint8Array, signing: Partial<Signing> = {}) {
  const headers = signedHeaders(body, { secrets: [secret], ...signing });
  const response = await fetch(url, { method: 'POST', body, headers });
  return { status: response.status, text: await response.text() };
}

describe.each(frameworks)('a handler for %s', (_name, make) => {
  function receiver(options: Partial<WebhookHandlerOptions> = {}) {
    const received: WebhookDelivery[] = [];
    const errors: unknown[] = [];
    const handler = make({
      secret,
      onEvents: (delivery) => {
        received.push(delivery);
      },
      onError: (error) => errors.push(error),
      ...options,
    });
    return { received, errors, handler };
  }

  it('answers 204 to a delivery and hands it over', async () => {
    const { received, errors, handler } = receiver();
    const url = await listen(handler);
    const events = [event(1), event(2, 'avis_cree'), event(5, 'not_known_yet')];
    expect(await post(url, deliveryBody(events))).toEqual({ status: 204, text: '' });
    expect(received).toEqual([{ webhook_id: 'V2ViaG9vay0x', demarche_number: 12, events }]);
    expect(errors).toEqual([]);
  });

  it('reads a body that arrives in pieces, cut inside a character', async () => {
    const { received, handler } = receiver();
    const url = await listen(handler);
    const body = Buffer.from(deliveryBody([event(1, 'dossier_é')]));
    const sent = request(url, { method: 'POST', headers: signedHeaders(body, { secrets: [secret] }) });
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
    const cut = body.indexOf(0xc3) + 1;
    sent.write(body.subarray(0, cut));
    await new Promise((resolve) => setImmediate(resolve));
    sent.end(body.subarray(cut));
    const [response] = await answered;
    response.resume();
    expect(response.statusCode).toBe(204);
    expect(received[0]?.events[0]?.type).toBe('dossier_é');
  });

  it('hands repeated events over once, and failed ones again', async () => {
    let broken = true;
    const sequences: number[] = [];
    const { errors, handler } = receiver({
      onEvents: async ({ events }) => {
        if (broken) throw new Error('database is down');
        sequences.push(...events.map((one) => one.sequence));
      },
    });
    const url = await listen(handler);
    expect(await post(url, deliveryBody([event(1), event(2)]))).toEqual({ status: 500, text: 'not handled' });
    expect(errors).toEqual([new Error('database is down')]);
    broken = false;
    expect((await post(url, deliveryBody([event(1), event(2)]))).status).toBe(204);
    expect((await post(url, deliveryBody([event(1), event(2), event(3)]))).status).toBe(204);
    expect(sequences).toEqual([1, 2, 3]);
  });

  it('keeps what it handled in the store it is given', async () => {
    const rows = new Map<string, number>([['V2ViaG9vay0x', 4]]);
    const { received, handler } = receiver({
      store: { get: (id) => rows.get(id), set: (id, sequence) => void rows.set(id, sequence) },
    });
    const url = await listen(handler);
    await post(url, deliveryBody([event(3), event(4), event(6)]));
    expect(received.flatMap(({ events }) => events.map((one) => one.sequence))).toEqual([6]);
    expect(rows.get('V2ViaG9vay0x')).toBe(6);
  });

  it('accepts both secrets during a renewal', async () => {
    const old = newSecret();
    const { received, handler } = receiver({ secret: [secret, old] });
    const url = await listen(handler);
    expect((await post(url, deliveryBody([event(1)]), { secrets: [old] })).status).toBe(204);
    expect((await post(url, deliveryBody([event(2)]), { secrets: [secret, old] })).status).toBe(204);
    expect(received).toHaveLength(2);
  });

  it('answers 401 or 400 to what is not a delivery, says why, and hands nothing over', async () => {
    const { received, errors, handler } = receiver();
    const url = await listen(handler);
    const good = deliveryBody([event(1)]);
    expect(await post(url, good, { secrets: [newSecret()] })).toEqual({ status: 401, text: 'bad_signature' });
    expect(await post(url, good, { at: Date.now() - 600_000 })).toEqual({ status: 401, text: 'too_old' });
    expect(await post(url, good, { at: Date.now() + 600_000 })).toEqual({ status: 401, text: 'too_new' });
    expect(await post(url, 'not json')).toEqual({ status: 400, text: 'bad_body' });
    const unsigned = await fetch(url, { method: 'POST', body: good });
    expect([unsigned.status, await unsigned.text()]).toEqual([401, 'missing_header']);
    expect(errors.map((error) => error instanceof WebhookVerificationError && error.reason)).toEqual([
      'bad_signature',
      'too_old',
      'too_new',
      'bad_body',
      'missing_header',
    ]);
    expect(received).toEqual([]);
  });

  it('answers 405 to other methods', async () => {
    const { handler } = receiver();
    const response = await fetch(await listen(handler));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('answers 413 to a body that is too large, and takes one that just fits', async () => {
    const body = deliveryBody([event(1)]);
    const { received, handler } = receiver({ maxBytes: Buffer.byteLength(body) });
    const url = await listen(handler);
    expect((await post(url, `${body} `)).status).toBe(413);
    expect((await post(url, body)).status).toBe(204);
    expect(received).toHaveLength(1);
  });
});

describe('nodeHandler', () => {
  it('says what to do where the body was parsed before', async () => {
    const errors: unknown[] = [];
    const options = { secret, onEvents: () => {}, onError: (error: unknown) => errors.push(error) };
    const parsed = await listen(behindParser((raw) => JSON.parse(String(raw)), nodeHandler(options)));
    expect((await post(parsed, deliveryBody([event(1)]))).status).toBe(500);
    // Read, and thrown away.
    const drained = await listen(behindParser(() => undefined, nodeHandler(options)));
    expect((await post(drained, deliveryBody([event(1)]))).status).toBe(500);
    for (const error of errors) expect(String(error)).toContain('express.raw');
    expect(errors).toHaveLength(2);
  });

  it('survives a sender that leaves in the middle', async () => {
    let told: (error: unknown) => void = () => {};
    const failure = new Promise<unknown>((resolve) => {
      told = resolve;
    });
    const handler = nodeHandler({ secret, onEvents: () => {}, onError: told });
    const url = await listen(handler);
    const sent = request(url, { method: 'POST', headers: { 'content-length': '1000' } });
    sent.on('error', () => {});
    sent.write('{"webhook_id":');
    const [server] = servers;
    if (!server) throw new Error('No server.');
    await once(server, 'request');
    sent.destroy();
    expect(await failure).toBeInstanceOf(Error);
    expect((await post(url, deliveryBody([event(1)]))).status).toBe(204);
  });

  it('refuses wrong options at once', () => {
    expect(() => nodeHandler({ secret: '', onEvents: () => {} })).toThrow('secret');
    expect(() => fetchHandler({ secret, onEvents: () => {}, maxBytes: 0 })).toThrow('maxBytes');
  });
});

describe('fetchHandler', () => {
  it('says what to do where the body was read before', async () => {
    const errors: unknown[] = [];
    const handler = fetchHandler({ secret, onEvents: () => {}, onError: (error) => errors.push(error) });
    const url = await listen(
      asFetchServer(async (incoming) => {
        await incoming.json();
        return handler(incoming);
      }),
    );
    expect((await post(url, deliveryBody([event(1)]))).status).toBe(500);
    expect(String(errors[0])).toContain('raw body');
  });
});
