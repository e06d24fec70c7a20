import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { S3Client } from '@aws-sdk/client-s3';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { DsClient } from '@org/ds-client';
import { createEmulator, type EmulatorServer } from '@org/ds-client/testing';
import { keepMirror } from '../src/cron-sqlite.js';
import { DownloadQueue } from '../src/download-queue.js';
import { createApp as createExpressApp } from '../src/express.js';
import { createApp as createFastifyApp } from '../src/fastify.js';
import { traceClient } from '../src/opentelemetry.js';
import { copyFiles, keyOf } from '../src/s3.js';
import { createReceiver, workInbox } from '../src/webhook-receiver.js';

const emulator = createEmulator();
let server: EmulatorServer;
let client: DsClient;
let directory: string;
let someDossier: number;
let dossierCount = 0;

before(async () => {
  server = await emulator.listen(0);
  client = new DsClient({ token: emulator.token, endpoint: server.endpoint, rateLimit: false });
  directory = await mkdtemp(join(tmpdir(), 'ds-client-services-'));
  for await (const { number } of client.dossiers(1234, { include: { champs: false, annotations: false } })) {
    someDossier ??= number;
    dossierCount += 1;
  }
});

after(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

test('Express', async () => {
  const http = createExpressApp(client).listen(0, '127.0.0.1');
  const port = await portOf(http);
  const found = await fetch(`http://127.0.0.1:${port}/dossiers/${someDossier}`);
  assert.equal(found.status, 200);
  assert.equal(((await found.json()) as { number: number }).number, someDossier);
  assert.equal((await fetch(`http://127.0.0.1:${port}/dossiers/2000000000`)).status, 404);
  http.close();
});

test('Fastify', async () => {
  const app = createFastifyApp(client);
  const { body } = await app.inject('/demarches/1234/dossiers');
  const lines = body.trimEnd().split('\n');
  assert.equal(lines.length, dossierCount);
  assert.equal(JSON.parse(lines[0] ?? '').number, someDossier);
  await app.close();
});

test('NestJS, in CommonJS', async () => {
  process.env.DS_API_TOKEN = emulator.token;
  process.env.DS_API_URL = server.endpoint;
  const require = createRequire(import.meta.url);
  const { NestFactory } = require('@nestjs/core');
  const { DossierModule } = require('../nest/dist/dossiers.js');
  const app = await NestFactory.create(DossierModule, { logger: false });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address();
  const found = await fetch(`http://127.0.0.1:${port}/dossiers/${someDossier}`);
  assert.equal(((await found.json()) as { number: number }).number, someDossier);
  assert.equal((await fetch(`http://127.0.0.1:${port}/dossiers/2000000000`)).status, 404);
  await app.close();
});

test('a cron job into SQLite goes on from where it ended', async () => {
  const path = join(directory, 'mirror.sqlite');
  assert.equal(await keepMirror(client, 1234, path), dossierCount);
  const asked = emulator.requests.length;
  assert.equal(await keepMirror(client, 1234, path), 0);
  assert.ok(emulator.requests.length - asked < 8, 'the second run reads what is new, not everything');
});

test('S3-compatible storage, by stream', async () => {
  const bucket = await createBucket();
  const s3 = new S3Client({
    endpoint: bucket.endpoint,
    region: 'fr-par',
    forcePathStyle: true,
    credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const files = await client.files(1234, { state: 'sans_suite' }).toArray();
  assert.equal(await copyFiles(client, 1234, s3, 'pieces', { state: 'sans_suite' }), files.length);
  for (const file of files) {
    assert.equal(bucket.objects.get(`/pieces/${keyOf(file)}`), file.checksum, file.filename);
  }
  // A run whose transfer breaks leaves the objects of the run before alone.
  const before = new Map(bucket.objects);
  emulator.fail({ fault: 'corrupt', times: Number.POSITIVE_INFINITY });
  await assert.rejects(copyFiles(client, 1234, s3, 'pieces', { state: 'sans_suite' }));
  emulator.recover();
  assert.deepEqual(bucket.objects, before);
  await bucket.close();
});

test('a webhook receiver stores and answers; the dossiers that changed are read after', async () => {
  const seen: Array<[number, string, readonly string[]]> = [];
  const secretOf = (text: string) => `whsec_${Buffer.from(text.repeat(2)).toString('base64')}`;
  const [old, secret] = [secretOf('0123456789abcdef'), secretOf('fedcba9876543210')];
  const inbox = join(directory, 'inbox');
  const http = createReceiver(inbox, [old, secret]).listen(0, '127.0.0.1');
  const port = await portOf(http);
  const { Webhook } = createRequire(import.meta.url)('standardwebhooks');
  const payload = JSON.stringify({
    webhook_id: 'V2ViaG9vay0x',
    demarche_number: 1234,
    events: [
      {
        sequence: 1,
        type: 'dossier_accepte',
        dossier_number: someDossier,
        timestamp: new Date().toISOString(),
      },
    ],
  });
  const now = new Date();
  const headers = {
    'webhook-id': 'msg_1_1_1',
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign('msg_1_1_1', now, payload),
    'content-type': 'application/json',
  };
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body: payload });
  assert.equal(answer.status, 204);
  // What fails stays in the inbox, and comes again.
  const failed = await workInbox(client, inbox, () => Promise.reject(new Error('away')));
  assert.deepEqual([...failed.keys()], [someDossier]);
  const asked = emulator.requests.length;
  await workInbox(client, inbox, (...told) => void seen.push(told));
  assert.equal(emulator.requests.length, asked + 1);
  await workInbox(client, inbox, () => assert.fail('It was done.'));
  assert.deepEqual(
    seen.map(([number, , events]) => [number, events]),
    [[someDossier, ['dossier_accepte']]],
  );
  http.close();
});

test('OpenTelemetry spans out of the diagnostics channels', async () => {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const stop = traceClient(provider.getTracer('test'));
  await client.getDossier(someDossier);
  await client.findDossier(2_000_000_000);
  stop();
  const spans = exporter.getFinishedSpans();
  assert.deepEqual(
    spans.map(({ name }) => name),
    ['query GetDossier', 'query GetDossier'],
  );
  assert.equal(spans[0]?.attributes['http.response.status_code'], 200);
  assert.equal(spans[1]?.status.message, 'not_found');
});

test('a queue of downloads', async () => {
  const queue = new DownloadQueue(client, join(directory, 'files'));
  const files = await client.files(1234, { state: 'sans_suite' }).toArray();
  const saved = await Promise.all(files.map((file) => queue.add(file)));
  assert.equal(saved.length, files.length);
  const onDisk = await readdir(join(directory, 'files'), { recursive: true, withFileTypes: true });
  assert.equal(
    onDisk.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).length,
    new Set(saved.map(({ path }) => path)).size,
  );
  await queue.stop();
});

async function portOf(http: Server): Promise<number> {
  if (!http.listening) await once(http, 'listening');
  return (http.address() as AddressInfo).port;
}

/** The two requests of S3 that copying makes, and the MD5 of what came. */
async function createBucket() {
  const objects = new Map<string, string>();
  const http = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (request.method === 'DELETE') objects.delete(path);
    if (request.method === 'PUT') objects.set(path, await digest(request));
    response.setHeader('etag', '"etag"');
    response.end();
  });
  const port = await portOf(http.listen(0, '127.0.0.1'));
  return { endpoint: `http://127.0.0.1:${port}`, objects, close: async () => void http.close() };
}

async function digest(request: IncomingMessage): Promise<string> {
  const hash = createHash('md5');
  for await (const chunk of request) hash.update(chunk);
  return hash.digest('base64');
}
