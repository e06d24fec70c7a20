import http from 'node:http';
import https from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createProxyAgent } from '../proxies/agents.js';
import type { HostBounds } from '../request/wire/hosts.js';
import { outsideLookup } from '../request/wire/outside-lookup.js';
import { MAX_TEXT, type PutReply, type SendPut } from './transport.js';

/**
 * The default transport: it sends the length that it is told, and no header that it was not given, which the global
 * `fetch` does not promise for a stream.
 */
export const httpPut =
  (proxy: URL | undefined, hosts: HostBounds): SendPut =>
  async ({ url, headers, size, body, signal }) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'PUT',
      headers: { ...headers, 'Content-Length': size },
      // No pool: nothing stays open behind a single request.
      agent: proxy ? createProxyAgent(proxy, url.protocol) : false,
      ...(!proxy && { lookup: outsideLookup(hosts) }),
      signal,
    });
    const reply = replyTo(request);
    const source = Readable.from(body, { objectMode: false });
    // What ends the body ends the request too: its error is handled there.
    const sending = pipeline(source, request).catch(() => {});
    try {
      return await reply;
    } finally {
      source.destroy();
      request.destroy();
      await sending;
    }
  };

function replyTo(request: http.ClientRequest): Promise<PutReply> {
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('close', () => reject(new Error('The connection was closed without an answer.')));
    request.on('response', (response) => {
      const { statusCode: status = 0, headers } = response;
      const isRefusal = status >= 300;
      const done = (text: string) => resolve({ status, etag: headers.etag, text });
      if (!isRefusal) return done('');
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
        if (text.length >= MAX_TEXT) done(text.slice(0, MAX_TEXT));
      });
      // A body that is cut does not matter: the status is enough.
      for (const event of ['end', 'error', 'close']) response.on(event, () => done(text));
    });
  });
}
