import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, getIntrospectionQuery, graphqlSync, introspectionFromSchema } from 'graphql';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { introspect } from '../../scripts/schema/introspect.js';
import { schemaFromIntrospection } from '../../src/instance/introspection.js';
import { diffSchemas } from '../../src/instance/schema-diff.js';
import { schemaFromText } from '../../src/instance/schema-text.js';
import { olderInstance } from './older-instance.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sdl = readFileSync(join(root, 'schema.graphql'), 'utf8');
const schema = buildSchema(sdl);
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

interface Seen {
  body: { queryId?: string; query?: string; operationName?: string };
  authorization: string | undefined;
}

async function serve(answer: (seen: Seen, response: ServerResponse, request: IncomingMessage) => void) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = {
        body: JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}'),
        authorization: request.headers.authorization,
      };
      seen.push(one);
      answer(one, response, request);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}/api/v2/graphql`, seen };
}

function json(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const publicAnswer = graphqlSync({ schema, source: getIntrospectionQuery({ descriptions: false }) });
const refusal = { errors: [{ message: 'no token' }], data: null };

describe('introspect', () => {
  it('asks the public persisted query, without a token even where there is one', async () => {
    const { endpoint, seen } = await serve((_one, response) => json(response, 200, publicAnswer));
    expect(await introspect(endpoint, { token: 'secret' })).toEqual(JSON.parse(JSON.stringify(publicAnswer)));
    expect(seen).toEqual([
      { body: { queryId: 'introspection', operationName: 'IntrospectionQuery' }, authorization: undefined },
    ]);
  });

  it('falls back to the whole query with the token', async () => {
    const { endpoint, seen } = await serve((one, response) =>
      one.authorization
        ? json(response, 200, graphqlSync({ schema, source: one.body.query ?? '' }))
        : json(response, 403, refusal),
    );
    const read = schemaFromIntrospection(await introspect(endpoint, { token: ' secret\n' }));
    // All of it, with nothing to complete it from: the whole query asks what the public one does not.
    expect(diffSchemas(schemaFromText(sdl), read)).toEqual([]);
    expect(seen.map((one) => one.authorization)).toEqual([undefined, 'Bearer secret']);
  });

  it('says why where neither works, without the token', async () => {
    const { endpoint } = await serve((_one, response) => json(response, 403, refusal));
    await expect(introspect(endpoint)).rejects.toThrow(/answered 403: no token.*DS_API_TOKEN/);
    const failure = await introspect(endpoint, { token: 'secret' }).catch((error: unknown) => error);
    expect(String(failure)).toContain('answered 403: no token');
    expect(String(failure)).not.toContain('secret');
  });

  it('refuses to follow a redirect', async () => {
    const { endpoint, seen } = await serve((_one, response) =>
      response.writeHead(301, { location: 'http://127.0.0.1:1/elsewhere' }).end(),
    );
    await expect(introspect(endpoint, { token: 'secret' })).rejects.toThrow(/redirects to .*elsewhere/);
    expect(seen).toHaveLength(1);
  });

  it('gives up on a server that says nothing', async () => {
    const { endpoint } = await serve(() => {});
    await expect(introspect(endpoint, { timeout: 50 })).rejects.toThrow(/gave no answer/);
  });

  it('refuses plain http to another machine', async () => {
    await expect(introspect('http://example.test/api')).rejects.toThrow('not https');
  });
});

describe('the scripts', () => {
  let directory = '';
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'ds-schema-'));
    await writeFile(join(directory, 'same.json'), JSON.stringify({ data: introspectionFromSchema(schema) }));
    await writeFile(join(directory, 'older.json'), JSON.stringify(introspectionFromSchema(olderInstance())));
    await writeFile(join(directory, 'not.json'), 'nothing of the kind');
    return () => rm(directory, { recursive: true });
  });

  async function run(script: string, ...args: string[]) {
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'scripts', script), ...args], {
      cwd: root,
      env: { ...process.env, DS_API_TOKEN: '' },
    });
    const output: string[] = [];
    child.stdout.on('data', (chunk) => output.push(String(chunk)));
    child.stderr.on('data', (chunk) => output.push(String(chunk)));
    const [code] = await once(child, 'close');
    return { code, output: output.join('') };
  }

  it('schema:check ends with 0 where nothing breaks, from a file and from an endpoint', async () => {
    const { endpoint } = await serve((_one, response) => json(response, 200, publicAnswer));
    for (const source of [join(directory, 'same.json'), endpoint]) {
      const { code, output } = await run('schema-check.ts', source);
      expect(output).toMatch(/^0 breaking .*\n\n0 preview .*\n\n0 safe /);
      expect(code).toBe(0);
    }
  });

  it('schema:check ends with 1 and says what breaks, what is a preview and what is safe', async () => {
    const { code, output } = await run('schema-check.ts', join(directory, 'older.json'));
    expect(code).toBe(1);
    expect(output).toContain('90 breaking');
    expect(output).toContain('  Dossier.assignments is missing.');
    expect(output).toMatch(/22 preview .*\n {2}Mutation\.webhookActiver is missing\./);
    expect(output).toMatch(/9 safe .*\n {2}CnafChampDescriptor is new\./);
  });

  it('schema:check ends with 2 where there is nothing to compare', async () => {
    expect(await run('schema-check.ts')).toMatchObject({ code: 2, output: expect.stringContaining('Usage') });
    expect(await run('schema-check.ts', join(directory, 'not.json'))).toMatchObject({
      code: 2,
      output: expect.stringContaining('is not JSON'),
    });
  });

  it('schema:update says that nothing changed', async () => {
    const { code, output } = await run('schema-update.ts', join(directory, 'same.json'));
    expect(output).toBe('schema.graphql is up to date.\n');
    expect(code).toBe(0);
  });
});
