// One program that reads, downloads and uploads, started as a user would start it, behind a real proxy.
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { cert, key } from '../download/transfer/certificate.js';
import { type ForwardProxy, startProxy } from './forward-proxy.js';

const root = path.resolve(import.meta.dirname, '../..');
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

const directory = mkdtempSync(path.join(tmpdir(), 'ds-client-proxies-'));
const program = path.join(directory, 'program.mts');
writeFileSync(
  program,
  `import { DsClient } from '@org/ds-client';
   import { downloadFiles } from '@org/ds-client/download';
   const client = new DsClient({ maxRetries: 0 });
   try {
     for (const transport of [undefined, 'fetch'] as const) {
       for await (const { buffer } of downloadFiles(client.files(42), { transport })) console.log(String(buffer));
     }
     console.log(typeof (await client.upload(1001, Buffer.from('une pièce'), { filename: 'piece.txt' })));
     const { findings } = await client.check();
     console.log(findings.find(({ subject }) => subject === 'proxy')?.message);
   } catch (error) {
     console.log(String(error));
   }`,
);
const authority = path.join(directory, 'authority.pem');
writeFileSync(authority, cert);

function started(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const { PATH } = process.env;
  const all = {
    PATH,
    TSX_TSCONFIG_PATH: `${root}/tsconfig.json`,
    DS_API_TOKEN: emulator.token,
    LANG: 'C',
    ...env,
  };
  return new Promise((resolve) => {
    const tsx = `${root}/node_modules/tsx/dist/loader.mjs`;
    execFile(
      process.execPath,
      ['--import', tsx, ...argv],
      { env: all, cwd: root },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}

async function listening(): Promise<{ endpoint: string; api: string; storage: string }> {
  const server = await emulator.listen(0);
  cleanups.push(() => server.close());
  const { api, storage } = server.origins;
  return { endpoint: server.endpoint, api: new URL(api).host, storage: new URL(storage).host };
}

async function proxied(options?: Parameters<typeof startProxy>[0]): Promise<ForwardProxy> {
  const proxy = await startProxy(options);
  cleanups.push(proxy.close);
  return proxy;
}

/** The API alone, over TLS, at a name that only the proxy can resolve. */
async function secureApi(): Promise<{ endpoint: string; port: number }> {
  const answerTo = async (request: IncomingMessage, response: ServerResponse) => {
    const headers = new Headers(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const answer = await emulator.fetch(emulator.endpoint, {
      method: 'POST',
      headers,
      body: String(await buffer(request)),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  };
  const server = createServer({ key, cert }, (request, response) => void answerTo(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { endpoint: 'https://localhost/api/v2/graphql', port };
}

describe('behind a proxy that the environment names', { timeout: 60_000 }, () => {
  it('lists, downloads and uploads go through it, and check says so', async () => {
    const { endpoint, api, storage } = await listening();
    const proxy = await proxied();
    const { stdout } = await started([program], { DS_API_URL: endpoint, HTTP_PROXY: proxy.url });
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      'le devis',
      'le devis',
      'string',
      `Requests to ${api} go through the proxy ${new URL(proxy.url).host}, as the environment says.`,
    ]);
    const hosts = new Set([...proxy.forwarded, ...proxy.tunnels]);
    expect(hosts).toEqual(new Set([api, storage]));
    // Two lists, two downloads and their refreshes, the upload: nothing went another way.
    expect(proxy.forwarded.filter((host) => host === storage).length).toBeGreaterThanOrEqual(3);
  });

  it('so does what a mirror asks of Grist', async () => {
    const grist = createHttpServer((_, response) => response.writeHead(403).end('{"error":"no"}'));
    await new Promise<void>((resolve) => grist.listen(0, '127.0.0.1', resolve));
    cleanups.push(() => grist.close());
    const { port } = grist.address() as AddressInfo;
    const proxy = await proxied();
    const asking = path.join(directory, 'grist.mts');
    writeFileSync(
      asking,
      `import { grist } from '@org/ds-client/mirror';
       await grist('http://127.0.0.1:${port}/document', { apiKey: 'key' }).read(1).catch((error) => console.log(error.code));`,
    );
    expect((await started([asking], { HTTP_PROXY: proxy.url })).stdout).toBe('target\n');
    expect(proxy.forwarded).toEqual([`127.0.0.1:${port}`]);
  });

  it('hosts of NO_PROXY are asked without it', async () => {
    const { endpoint, api } = await listening();
    const proxy = await proxied();
    const env = { DS_API_URL: endpoint, HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' };
    const { stdout } = await started([program], env);
    expect(stdout).toContain('le devis\nle devis\nstring\n');
    expect(stdout).toContain(`Requests to ${api} go without a proxy`);
    expect([...proxy.forwarded, ...proxy.tunnels]).toEqual([]);
  });

  it('https goes through a tunnel, with a private authority', async () => {
    const { endpoint, port } = await secureApi();
    const proxy = await proxied({ resolve: { localhost: port } });
    const { code, stdout, stderr } = await started(
      [
        'src/cli/main.ts',
        'dossier',
        '1001',
        '--endpoint',
        endpoint,
        '--proxy',
        proxy.url,
        '--ca',
        authority,
        '--json',
      ],
      {},
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ number: 1001 });
    expect(proxy.tunnels).toEqual(['localhost:443']);
  });

  it.each([407, 403])('a refusal (%i) is told as the proxy’s, with what to do', async (refusal) => {
    const { endpoint, port } = await secureApi();
    const proxy = await proxied({ refusal, resolve: { localhost: port } });
    const { stdout } = await started([program], { DS_API_URL: endpoint, HTTPS_PROXY: proxy.url });
    expect(stdout).toMatch(refusal === 407 ? /user name and a password \(407\)/ : /NO_PROXY/);
    expect(proxy.tunnels).toEqual(['localhost:443']);
  });

  it('an address that is none is told before anything is sent', async () => {
    const { endpoint } = await listening();
    const before = emulator.requests.length;
    const { stdout } = await started([program], {
      DS_API_URL: endpoint,
      HTTP_PROXY: 'socks5://me:secret@proxy:1',
    });
    expect(stdout).toContain('DsInputError: HTTP_PROXY is not the address of a proxy');
    expect(stdout).not.toContain('secret');
    expect(emulator.requests.length).toBe(before);
  });
});

describe('--proxy and --ca', { timeout: 60_000 }, () => {
  it('are refused where they make no sense, before anything is started', async () => {
    const wrong = [
      ['--proxy', 'socks5://proxy:1'],
      ['--ca', '/nowhere/authority.pem'],
    ];
    for (const options of wrong) {
      const { code, stderr } = await started(['src/cli/main.ts', 'check', ...options], {});
      expect(code).toBe(2);
      expect(stderr).toContain(options[0] === '--ca' ? options[1] : '--proxy');
    }
  });

  it('the exit code is that of the command', async () => {
    const { endpoint } = await listening();
    const proxy = await proxied();
    const argv = ['src/cli/main.ts', 'dossier', '9999', '--endpoint', endpoint, '--proxy', proxy.url];
    const { code, stderr } = await started(argv, {});
    expect(code).toBe(4);
    expect(stderr).toContain('9999');
    expect(proxy.forwarded.length).toBeGreaterThan(0);
  });
});
