// What docs/proxies.md says, on sockets: the way through a proxy, a private certificate authority, connections kept open.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { DsClient, DsNetworkError } from '@org/ds-client';
import { downloadFiles } from '@org/ds-client/download';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { Agent, ProxyAgent, type RequestInit, fetch as undiciFetch } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { cert, key } from '../download/transfer/certificate.js';
import { startProxy } from '../proxies/forward-proxy.js';
import { root } from './markdown.js';

const run = promisify(execFile);
const emulator = createEmulator({
  demarches: [
    demarche(42)
      .withChamp('piece_justificative', 'Devis')
      .withDossier(dossier(1001).withFile('Devis', { filename: 'devis.pdf', content: 'le devis' })),
  ],
});
const cleanups: Array<() => unknown> = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

describe('a proxy', () => {
  it('carries what the client asks and what is downloaded', async () => {
    const { client, server, proxy, dispatcher } = await behindProxy();
    expect((await client.getDossier(1001)).number).toBe(1001);
    expect(proxy.tunnels).toEqual([new URL(server.origins.api).host]);

    const names: string[] = [];
    const downloads = downloadFiles(client.files(42), {
      refresh: client.refreshFile,
      fetch: (url, init) => undiciFetch(url, { ...init, dispatcher }),
    });
    for await (const { file, verified } of downloads)
      names.push(`${file.filename} ${verified.includes('md5')}`);
    expect(names).toEqual(['devis.pdf true']);
    expect(proxy.tunnels).toContain(new URL(server.origins.storage).host);
  });

  it('carries uploads', async () => {
    const { client, server, proxy } = await behindProxy();
    await client.upload(1001, Buffer.from('une pièce'), { filename: 'piece.txt' });
    expect(emulator.requests.at(-1)).toMatchObject({ kind: 'storage', method: 'PUT' });
    expect(proxy.tunnels).toContain(new URL(server.origins.storage).host);
  });
});

describe('a private certificate authority', { timeout: 60_000 }, () => {
  it('is trusted by an agent that knows it', async () => {
    const endpoint = await serve((listener) => createHttpsServer({ key, cert }, listener), 'https');
    const dispatcher = new Agent({ connect: { ca: cert } });
    cleanups.push(() => dispatcher.destroy());
    const client = new DsClient({
      token: emulator.token,
      endpoint,
      fetch: (url, init) => undiciFetch(String(url), { ...(init as RequestInit), dispatcher }),
    });
    expect((await client.getDossier(1001)).number).toBe(1001);
  });

  it('is refused without it, at once, with advice', async () => {
    const endpoint = await serve((listener) => createHttpsServer({ key, cert }, listener), 'https');
    const client = new DsClient({ token: emulator.token, endpoint });
    const error: unknown = await client.getDossier(1001).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DsNetworkError);
    expect(error).toMatchObject({ attempts: 1, isRetryable: false });
    expect(String(error)).toContain('NODE_EXTRA_CA_CERTS');
  });

  it('is trusted by the client and by downloads where Node was told when it started', async () => {
    const endpoint = await serve((listener) => createHttpsServer({ key, cert }, listener), 'https');
    const folder = mkdtempSync(`${tmpdir()}/ds-client-ca-`);
    writeFileSync(`${folder}/company.pem`, cert);
    writeFileSync(
      `${folder}/program.mts`,
      `import { DsClient } from '@org/ds-client';
       import { downloadFile } from '@org/ds-client/download';
       const dossier = await new DsClient().getDossier(1001);
       const url = new URL('/a-file', process.env.DS_API_URL).href;
       const { buffer } = await downloadFile({ url, filename: 'a-file' });
       console.log(dossier.number, String(buffer));`,
    );
    const { stdout } = await run(
      process.execPath,
      ['--import', `${root}/node_modules/tsx/dist/loader.mjs`, `${folder}/program.mts`],
      {
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          TSX_TSCONFIG_PATH: `${root}/tsconfig.json`,
          NODE_EXTRA_CA_CERTS: `${folder}/company.pem`,
          DS_API_TOKEN: emulator.token,
          DS_API_URL: endpoint,
        },
      },
    );
    expect(stdout).toBe('1001 a file\n');
  });
});

describe('connections', () => {
  it('are kept open between requests, as few as the agent says', async () => {
    const { endpoint, connections } = await countingServer();
    const dispatcher = new Agent({ connections: 1, keepAliveTimeout: 30_000 });
    cleanups.push(() => dispatcher.destroy());
    const client = new DsClient({
      token: emulator.token,
      endpoint,
      fetch: (url, init) => undiciFetch(String(url), { ...(init as RequestInit), dispatcher }),
    });
    for (let request = 0; request < 10; request++) await client.getDossier(1001);
    expect(connections()).toBe(1);
  });

  it('are kept open between requests by the default too', async () => {
    const { endpoint, connections } = await countingServer();
    const client = new DsClient({ token: emulator.token, endpoint });
    for (let request = 0; request < 10; request++) await client.getDossier(1001);
    expect(connections()).toBeLessThan(10);
  });
});

async function behindProxy() {
  const server = await emulator.listen(0);
  const proxy = await startProxy();
  const dispatcher = new ProxyAgent(proxy.url);
  cleanups.push(
    () => server.close(),
    proxy.close,
    () => dispatcher.destroy(),
  );
  const client = new DsClient({
    token: emulator.token,
    endpoint: server.endpoint,
    fetch: (url, init) => undiciFetch(String(url), { ...(init as RequestInit), dispatcher }),
  });
  return { client, server, proxy, dispatcher };
}

async function countingServer(): Promise<{ endpoint: string; connections: () => number }> {
  let count = 0;
  const endpoint = await serve((listener) => {
    const server = createHttpServer(listener);
    return server.on('connection', () => {
      count += 1;
    });
  }, 'http');
  return { endpoint, connections: () => count };
}

/** The emulator's API, and one file, behind a server of this machine. */
async function serve(
  create: (listener: RequestListener) => Server,
  scheme: 'http' | 'https',
): Promise<string> {
  const server = create((request, response) => {
    void (async () => {
      if (request.url === '/a-file') return response.end('a file');
      const answer = await emulator.fetch(emulator.endpoint, {
        method: 'POST',
        headers: {
          authorization: String(request.headers.authorization),
          'content-type': 'application/json',
        },
        body: await buffer(request),
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(await answer.text());
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function')
          server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return `${scheme}://localhost:${port}/api/v2/graphql`;
}
