import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import * as webhooks from '@org/ds-client/webhooks';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { deliveryBody, event, newSecret, signedHeaders } from './sign.js';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const text = readFileSync(`${root}/docs/webhooks.md`, 'utf8');
const snippets = [...text.matchAll(/^```(ts|js)\n(.*?)^```/gms)].map(([, language = '', code = '']) => ({
  language,
  code,
}));
const secret = newSecret();
const servers: Server[] = [];

beforeAll(() => {
  vi.stubEnv('DS_WEBHOOK_SECRET', secret);
  vi.stubEnv('PORT', '0');
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterAll(() => {
  for (const server of servers) server.close();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** As much of Express as the snippet uses: routes by path, tried in the order they were added. */
function express() {
  const routes: { path: string; handler: RequestListener }[] = [];
  return {
    post: (path: string, handler: RequestListener) => routes.push({ path, handler }),
    use: () => {},
    listen: (port: number) =>
      createServer((request, response) => {
        routes.find((route) => route.path === request.url)?.handler(request, response);
      }).listen(port),
  };
}
/** As much of a queue as a receiver needs: no database is asked. */
const createQueue = () => ({ hint: async () => {} });
const modules: Record<string, unknown> = {
  '@org/ds-client/queue': { createQueue },
  '@org/ds-client/webhooks': webhooks,
  express: Object.assign(express, { default: Object.assign(express, { json: () => {} }), __esModule: true }),
};

/** Runs a snippet and gives what it exports. */
function run(code: string): Record<string, unknown> {
  const module = ts.transpile(code, { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 });
  const exports: Record<string, unknown> = {};
  const load = createRequire(import.meta.url);
  new Function('exports', 'require', module)(exports, (name: string) => modules[name] ?? load(name));
  return exports;
}

async function post(handler: Server): Promise<number> {
  servers.push(handler);
  if (!handler.listening) await once(handler, 'listening');
  const body = deliveryBody([event(1)]);
  const { port } = handler.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/webhooks`, {
    method: 'POST',
    body,
    headers: signedHeaders(body, { secrets: [secret] }),
  });
  return response.status;
}

describe('docs/webhooks.md', () => {
  it('has snippets', () => {
    expect(snippets.length).toBeGreaterThanOrEqual(6);
  });

  it.each(snippets)('runs: $code', async ({ code }) => {
    const exported = run(code);
    const body = deliveryBody([event(1)]);
    const headers = signedHeaders(body, { secrets: [secret] });
    if (exported.server) return expect(await post(exported.server as Server)).toBe(204);
    if (exported.handler) {
      return expect(await post(createServer(exported.handler as RequestListener).listen(0))).toBe(204);
    }
    if (exported.POST) {
      const route = exported.POST as (request: Request) => Promise<Response>;
      const answer = await route(new Request('http://localhost/', { method: 'POST', body, headers }));
      return expect(answer.status).toBe(204);
    }
    const receive = exported.receive as (body: string, headers: Record<string, string>) => number;
    expect([receive(body, headers), receive(`${body} `, headers)]).toEqual([204, 401]);
  });

  it('compiles', () => {
    const config = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
    const files = new Map(
      snippets
        .filter(({ language }) => language === 'ts')
        .map(({ code }, index) => [`${root}/snippet-${index}.ts`, code]),
    );
    const host = ts.createCompilerHost(options);
    const { readFile, fileExists } = host;
    host.readFile = (name) => files.get(name) ?? readFile(name);
    host.fileExists = (name) => files.has(name) || fileExists(name);
    const getSourceFile = host.getSourceFile.bind(host);
    host.getSourceFile = (name, target, ...rest) => {
      const code = files.get(name);
      return code === undefined
        ? getSourceFile(name, target, ...rest)
        : ts.createSourceFile(name, code, target);
    };
    const program = ts.createProgram([...files.keys()], options, host);
    expect([...files.keys()].filter((name) => !program.getSourceFile(name))).toEqual([]);
    const problems = ts
      .getPreEmitDiagnostics(program)
      .filter((one) => files.has(one.file?.fileName ?? ''))
      .map((one) => ts.flattenDiagnosticMessageText(one.messageText, '\n'));
    expect(problems).toEqual([]);
  });
});
