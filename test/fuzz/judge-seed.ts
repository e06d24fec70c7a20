import { isDeepStrictEqual } from 'node:util';
import { DsClient, DsError } from '@org/ds-client';
import { createEmulator, type Emulator } from '@org/ds-client/testing';
import { DEMARCHE, DOSSIERS, type Entry, entries, FIRST } from './entries.js';
import { pick, seeded, spoil } from './spoil.js';

/** Requests that a call may send, whatever it is answered. */
const MOST_REQUESTS = 60;

export interface Finding {
  readonly seed: number;
  readonly entry: string;
  /** What was done to the answers. */
  readonly how: readonly string[];
  readonly problem: string;
}

function emulator(): Emulator {
  const ds = createEmulator({
    now: '2026-03-02T09:00:00Z',
    rateLimit: false,
    demarches: [{ number: DEMARCHE, dossiers: DOSSIERS, firstDossier: FIRST, rich: true, opendata: true }],
  });
  return ds;
}

const shared = emulator();
const expected = new Map<string, unknown>();

function connect(ds: Emulator, fetch: typeof globalThis.fetch): DsClient {
  return new DsClient({ token: ds.token, endpoint: ds.endpoint, rateLimit: false, maxRetries: 2, fetch });
}

async function truth(entry: Entry): Promise<unknown> {
  if (!expected.has(entry.name))
    expected.set(entry.name, await entry.run(connect(shared, shared.fetch), shared));
  return expected.get(entry.name);
}

/** One call whose answers are spoilt as the seed says; `undefined` where it ends as it must. */
export async function judgeSeed(seed: number): Promise<Finding | undefined> {
  const random = seeded(seed);
  const entry = entries[seed % entries.length] ?? pick(random, entries);
  const right = entry.isWrite || entry.isLenient ? undefined : await truth(entry);
  const ds = entry.isWrite ? emulator() : shared;
  const from = Math.floor(random() * 3);
  const isForEver = random() < 0.5;
  const how: string[] = [];
  let requests = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const isQuery = typeof init?.body === 'string' && init.body.startsWith('{"query');
    const response = await ds.fetch(input, init);
    const index = requests++;
    if (requests > 3 * MOST_REQUESTS) throw new DOMException('enough', 'AbortError');
    if (!isQuery || index < from || (!isForEver && how.length > 0)) return response;
    const body: object = JSON.parse(await response.text());
    const spoilt = spoil(body, random);
    how.push(spoilt.how);
    return new Response(spoilt.text ?? JSON.stringify(body), { status: response.status });
  };
  const problem = await problemOf(entry, () => entry.run(connect(ds, fetch), ds), right, how);
  const many = requests > MOST_REQUESTS ? `${requests} requests` : undefined;
  const found = problem ?? many;
  return found === undefined ? undefined : { seed, entry: entry.name, how: how.slice(0, 5), problem: found };
}

async function problemOf(
  entry: Entry,
  run: () => Promise<unknown>,
  right: unknown,
  how: readonly string[],
): Promise<string | undefined> {
  const surprises: string[] = [];
  const surprise = (what: unknown) => surprises.push(String(what));
  process.on('unhandledRejection', surprise);
  process.on('warning', surprise);
  try {
    const given = await run();
    if (
      !entry.isLenient &&
      !entry.isWrite &&
      how.length > 0 &&
      !isDeepStrictEqual(withoutSignatures(given), withoutSignatures(right))
    ) {
      return 'it ended normally, and what it gave is not what there is';
    }
  } catch (error) {
    if (!(error instanceof DsError)) return `a raw ${error instanceof Error ? error.stack : String(error)}`;
  } finally {
    // Rejections that nobody handles are told when the turn is over.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', surprise);
    process.off('warning', surprise);
  }
  return surprises[0];
}

/** URLs are signed anew for each answer. */
function withoutSignatures(value: unknown): unknown {
  const text = JSON.stringify(value, (key, part: unknown) =>
    key === 'url' && typeof part === 'string' ? part.replace(/(?:\?|--).*$/, '') : part,
  );
  return text === undefined ? undefined : JSON.parse(text);
}
