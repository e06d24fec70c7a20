// The files of docs/in-your-application.md, put together as its reader does, in front of an emulator over sockets.
import { execFile } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as main from '@org/ds-client';
import { createEmulator, type EmulatorServer } from '@org/ds-client/testing';
import type { Express } from 'express';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { codeBlocks, root, textOf } from './markdown.js';

const guide = 'docs/in-your-application.md';
const run = promisify(execFile);
const emulator = createEmulator();
const project = mkdtempSync(join(tmpdir(), 'ds-client-application-'));
let server: EmulatorServer;

beforeAll(async () => {
  server = await emulator.listen(0);
  process.env.DS_API_URL = server.endpoint;
  process.env.DS_API_TOKEN = emulator.token;
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(project, 'tsconfig.json'), '{ "compilerOptions": { "experimentalDecorators": true } }');
  for (const { code } of codeBlocks(guide)) {
    const path = join(project, fileOf(code));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
});

afterEach(() => emulator.recover());

afterAll(async () => {
  await server.close();
  rmSync(project, { recursive: true, force: true });
});

describe('errors as HTTP statuses', () => {
  const rows = textOf(guide)
    .split('\n')
    .flatMap((line) => {
      const [, names = '', status] = /^\| (`\w+Error`.*?) \| (\d{3}) \|/.exec(line) ?? [];
      return [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => [name, Number(status)] as const);
    });

  it('has a line for every class', () => {
    const classes = Object.entries(main).flatMap(([name, value]) =>
      typeof value === 'function' && isErrorClass(value) ? [name] : [],
    );
    expect(classes.length).toBeGreaterThan(12);
    expect(rows.map(([name]) => name).sort()).toEqual(classes.sort());
  });

  it.each(rows)('%s is %d', async (name, status) => {
    const { httpAnswer } = await load('http-answer.ts');
    const kind = Object.entries(main).find(([exported]) => exported === name)?.[1];
    const error = typeof kind === 'function' ? Object.create(kind.prototype) : undefined;
    expect(httpAnswer(error)).toMatchObject({ status });
  });
});

/** Each application, served on a port of this machine. */
const applications: Record<string, () => Promise<{ url: string; close: () => Promise<unknown> }>> = {
  async Fastify() {
    const { app } = await load('fastify-app.ts');
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    return {
      url,
      close() {
        // `fetch` keeps its connections open for some seconds.
        app.server.closeAllConnections();
        return app.close();
      },
    };
  },
  async Express() {
    const { app } = await load('express-app.ts');
    return listening(app.listen(0, '127.0.0.1'));
  },
  async Nest() {
    const { NestFactory } = await import('@nestjs/core');
    const { AppModule } = await load('nest-app.ts');
    const app = await NestFactory.create(AppModule, { logger: false });
    await app.listen(0, '127.0.0.1');
    return { url: await app.getUrl(), close: () => app.close() };
  },
  async 'Next.js'() {
    const { GET } = await load('app/api/dossiers/[number]/route.ts');
    // What Next.js does around a route: a signal that aborts when the connection closes.
    const routes = createServer((request, response) => {
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      const number = request.url?.split('/').pop() ?? '';
      const asked = new Request(`http://localhost${request.url}`, { signal: gone.signal });
      const params = Promise.resolve({ number });
      GET(asked, { params }).then(
        async (answer: Response) => {
          response.writeHead(answer.status, Object.fromEntries(answer.headers));
          response.end(await answer.text());
        },
        () => response.destroy(),
      );
    });
    return listening(routes.listen(0, '127.0.0.1'));
  },
};

describe.each(Object.entries(applications))('%s', (_, start) => {
  let application: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    application = await start();
  }, 60_000);
  afterAll(() => application?.close());
  const get = (path: string, init?: RequestInit) => fetch(`${application.url}/dossiers/${path}`, init);

  it('answers with a dossier', async () => {
    const answer = await get('20001');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ number: 20001, state: expect.any(String) });
  });

  it.each([
    ['1', 404],
    ['abc', 400],
  ])('answers for dossier %s with %d', async (number, status) => {
    expect((await get(number)).status).toBe(status);
  });

  it('tells a visitor when to come again, and nothing of the token', async () => {
    emulator.fail({ fault: 'rateLimited', hint: 'retry-after', seconds: 600 });
    const answer = await get('20001');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([
      503,
      expect.stringMatching(/^(599|60[01])$/),
    ]);
    emulator.fail({ fault: 'wrongToken' });
    const refused = await get('20001');
    expect(refused.status).toBe(502);
    expect(await refused.text()).not.toMatch(/token/i);
  });

  it('ends what it asked for when the visitor leaves', async () => {
    emulator.fail({ fault: 'stall' });
    const outcome = new Promise((resolve) => {
      const listener = (event: unknown) => {
        unsubscribe('ds-client:response', listener);
        resolve(event);
      };
      subscribe('ds-client:response', listener);
    });
    const began = emulator.requests.length;
    const visitor = new AbortController();
    const answer = get('20002', { signal: visitor.signal }).catch((reason: unknown) => reason);
    await expect.poll(() => emulator.requests.length, { timeout: 30_000 }).toBeGreaterThan(began);
    visitor.abort();
    expect(await outcome).toMatchObject({ outcome: 'aborted' });
    expect(await answer).toBe(visitor.signal.reason);
  });
});

describe('AWS Lambda', () => {
  const event = { pathParameters: { number: '20001' } };
  const context = (milliseconds: number) => ({ getRemainingTimeInMillis: () => milliseconds });

  it('answers with a dossier, or with the status of the error', async () => {
    const { handler } = await load('lambda.ts');
    expect(await handler(event, context(30_000))).toMatchObject({ statusCode: 200 });
    expect(await handler({}, context(30_000))).toMatchObject({ statusCode: 400 });
  });

  it('answers before its time is up', async () => {
    const { handler } = await load('lambda.ts');
    emulator.fail({ fault: 'stall' });
    expect(await handler(event, context(1_200))).toMatchObject({ statusCode: 504 });
  });
});

describe('programs', { timeout: 60_000 }, () => {
  it('log with pino, without the token', async () => {
    const loader = join(root, 'node_modules/tsx/dist/loader.mjs');
    const { stdout } = await run(process.execPath, ['--import', loader, 'log.ts'], {
      cwd: project,
      env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'), NODE_OPTIONS: '' },
    });
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 50, msg: 'the dossier was not read', err: { code: 'not_found' }, callId: expect.any(Number) },
    ]);
    expect(stdout).not.toContain(emulator.token);
  });

  it('are tested as the guide says', async () => {
    const { config } = JSON.parse(`{ "config": ${readFileSync(join(root, 'tsconfig.json'), 'utf8')} }`);
    const alias = Object.entries<string[]>(config.compilerOptions.paths).map(([name, [file = '']]) => ({
      find: name,
      replacement: join(root, file),
    }));
    const options = { resolve: { alias: alias.reverse() }, test: { globals: true, include: ['*.test.*'] } };
    writeFileSync(join(project, 'vitest.config.js'), `export default ${JSON.stringify(options)};`);
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const { NODE_OPTIONS: _, VITEST: __, ...env } = process.env;
    const { stdout } = await run(process.execPath, [vitest, 'run', '--reporter=json'], { cwd: project, env });
    const report = JSON.parse(stdout.slice(stdout.indexOf('{')));
    expect(report).toMatchObject({ success: true, numTotalTestSuites: 2, numPassedTests: 5 });
  });

  it('of the guide is what Jest runs, too', () => {
    const block = codeBlocks(guide).find(({ code }) => fileOf(code) === 'dossier.test.js');
    expect(textOf('test/consumers/babel-jest/dossier.test.js')).toBe(`${block?.code}\n`);
  });
});

/** Each block names its file in its first line. */
function fileOf(code: string): string {
  const name = /^\/\/ (\S+)\n/.exec(code)?.[1];
  if (name === undefined) throw new Error(`This block names no file: ${code.slice(0, 80)}`);
  return name;
}

/** What the files export; docs.test.ts compiles them. */
interface Files {
  'http-answer.ts': { httpAnswer(error: unknown): { status: number } };
  'fastify-app.ts': { app: FastifyInstance };
  'express-app.ts': { app: Express };
  'nest-app.ts': { AppModule: new () => object };
  'app/api/dossiers/[number]/route.ts': {
    GET(request: Request, context: { params: Promise<{ number: string }> }): Promise<Response>;
  };
  'lambda.ts': { handler(event: object, context: { getRemainingTimeInMillis(): number }): Promise<object> };
}

async function load<F extends keyof Files>(file: F): Promise<Files[F]> {
  const exported: Files[F] = await import(join(project, file));
  return exported;
}

async function listening(listener: Server): Promise<{ url: string; close: () => Promise<unknown> }> {
  if (!listener.listening) await new Promise((resolve) => listener.once('listening', resolve));
  const { port } = listener.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => listener.close(resolve).closeAllConnections()),
  };
}

function isErrorClass(value: object): boolean {
  return value === main.DsError || ('prototype' in value && value.prototype instanceof main.DsError);
}
