// Runs snippets one after the other in a process of its own and tells its parent how each one ended. Those of one
// document share an emulator, and an empty folder to work in, as for somebody who follows it from top to bottom.
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createEmulator, dossier } from '@org/ds-client/testing';
import { startPostgres } from '../engines/postgres.js';
import { startRedis } from '../engines/redis.js';
import { CREDENTIALS, startS3 } from '../engines/s3.js';
import { startProxy } from '../proxies/forward-proxy.js';
import { root } from './markdown.js';

export interface Job {
  readonly file: string;
  readonly snippets: ReadonlyArray<{
    readonly place: string;
    readonly name?: string | undefined;
    readonly code: string;
  }>;
}

export interface Outcome {
  readonly place: string;
  /** Undefined where it ran to its end. */
  readonly error: string | undefined;
  readonly output: string;
}

const LONGEST = 60_000;
/** Milliseconds that a service of a document runs. */
const SERVICE = 5_000;
let output: string[] = [];
let stray: unknown[] = [];
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk: string | Uint8Array) => output.push(Buffer.from(chunk).toString()) > 0;
}
process.on('unhandledRejection', (reason) => stray.push(reason));
process.on('uncaughtException', (error) => stray.push(error));

process.on('message', (jobs: Job[]) => {
  void runAll(jobs).then(() => process.exit(0));
});
process.send?.('ready');

/** Servers that some documents need: started for the first that does, ended with the process. */
const engines: ReadonlyArray<{ needed: RegExp; start: () => Promise<NodeJS.ProcessEnv> }> = [
  { needed: /\bDATABASE_URL\b/, start: async () => ({ DATABASE_URL: (await startPostgres()).url }) },
  { needed: /\bREDIS_URL\b/, start: async () => ({ REDIS_URL: (await startRedis()).url }) },
  {
    needed: /@aws-sdk\/client-s3/,
    async start() {
      const { endpoint, region } = await startS3();
      const { accessKeyId, secretAccessKey } = CREDENTIALS;
      return {
        AWS_ENDPOINT_URL_S3: endpoint,
        AWS_REGION: region,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
      };
    },
  },
];
const started = new Set<RegExp>();

async function startEngines({ snippets }: Job): Promise<void> {
  for (const { needed, start } of engines) {
    if (started.has(needed) || !snippets.some(({ code }) => needed.test(code))) continue;
    started.add(needed);
    Object.assign(process.env, await start());
  }
}

async function runAll(jobs: readonly Job[]): Promise<void> {
  const proxy = await startProxy();
  process.env.HTTPS_PROXY = proxy.url;
  process.env.DS_WEBHOOK_SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
  process.env.PORT = '0';
  const project = createProject();
  for (const job of jobs) {
    await startEngines(job);
    await runDocument(project, job);
  }
  proxy.close();
}

/** A project of a reader's: the packages that are here, and this one among them, as npm would install it. */
function createProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'ds-client-docs-'));
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, '@org'), { recursive: true });
  symlinkSync(root, join(modules, '@org', 'ds-client'), 'junction');
  for (const name of readdirSync(join(root, 'node_modules')))
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  return project;
}

async function runDocument(project: string, { snippets }: Job): Promise<void> {
  // As the emulator is by default, with fewer dossiers: documents read whole demarches over and over.
  const shape = { rich: true, routing: true, forIndividual: false };
  const emulator = createEmulator({
    demarches: [{ ...shape, number: 1234, dossiers: 40, firstDossier: 20_001 }],
  });
  // The dossier that the environment names, still to be decided.
  emulator.addDossier(1234, dossier(77_777).enInstruction().withMessage({ body: 'Bonjour' }));
  const server = await emulator.listen(0);
  process.env.DS_API_TOKEN = emulator.token;
  process.env.DS_API_URL = server.endpoint;
  process.env.DEMARCHE_NUMBER = '1234';
  process.env.DOSSIER_NUMBER = '77777';
  const folder = mkdtempSync(join(project, 'document-'));
  process.chdir(folder);

  for (const [index, { place, name, code }] of snippets.entries()) {
    output = [];
    stray = [];
    const path = join(folder, name ?? `snippet-${index}.mts`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
    let failure: unknown;
    // What runs until it is told to end is told.
    const end = code.includes("'SIGTERM'")
      ? globalThis.setTimeout(() => process.emit('SIGTERM'), SERVICE)
      : undefined;
    try {
      await Promise.race([import(pathToFileURL(path).href), tooLate()]);
      await new Promise(setImmediate);
      failure = stray[0];
    } catch (error) {
      failure = error ?? 'threw nothing';
    } finally {
      clearTimeout(end);
    }
    const outcome: Outcome = {
      place,
      error: failure === undefined ? undefined : describe(failure),
      output: output.join(''),
    };
    process.send?.(outcome);
  }
  await server.close();
}

/** A snippet that waits for ever would take the others with it. */
async function tooLate(): Promise<never> {
  await setTimeout(LONGEST, undefined, { ref: false });
  throw new Error(`did not end within ${LONGEST} ms`);
}

function describe(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
