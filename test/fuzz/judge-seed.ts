import { DsClient, DsError } from '@org/ds-client';
import { createEmulator, type Emulator } from '@org/ds-client/testing';
import { couldBeTrue } from './could-be-true.js';
import { DEMARCHE, DOSSIERS, type Entry, entries, FIRST } from './entries.js';
import { isRight } from './is-right.js';
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
  if (!expected.has(entry.name)) {
    const ds = entry.writes ? emulator() : shared;
    expected.set(entry.name, await entry.run(connect(ds, ds.fetch), ds));
  }
  return expected.get(entry.name);
}

/** One call whose answers are spoilt as the seed says; `undefined` where it ends as it must. */
export async function judgeSeed(seed: number): Promise<Finding | undefined> {
  const random = seeded(seed);
  const entry = entries[seed % entries.length] ?? pick(random, entries);
  const right = entry.isLenient ? undefined : await truth(entry);
  const ds = entry.writes ? emulator() : shared;
  const from = Math.floor(random() * 3);
  const isForEver = random() < 0.5;
  const how: string[] = [];
  const credible: unknown[] = [];
  let requests = 0;
  const writes: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const sent = typeof init?.body === 'string' ? init.body : '';
    const query = queryOf(sent);
    if (entry.writes && isWrite(query, init?.method)) writes.push(query ?? sent);
    const response = await ds.fetch(input, init);
    const index = requests++;
    if (requests > 3 * MOST_REQUESTS) throw new DOMException('enough', 'AbortError');
    if (!isJson(response) || index < from || (!isForEver && how.length > 0)) return response;
    const body: object = JSON.parse(await response.text());
    const { data } = structuredClone({ data: Reflect.get(body, 'data') });
    const spoilt = spoil(body, random);
    how.push(spoilt.how);
    if (spoilt.put && query !== undefined) {
      const { path, value } = spoilt.put;
      if (couldBeTrue(query, data, path.slice(1), value)) credible.push(value);
    }
    return new Response(spoilt.text ?? JSON.stringify(body), {
      status: response.status,
      headers: { 'content-type': 'application/json' },
    });
  };
  const ended = await endOf(() => entry.run(connect(ds, fetch), ds));
  const problem =
    ended.problem ??
    (requests > MOST_REQUESTS ? `${requests} requests` : undefined) ??
    (writes.length > (entry.writes ?? 0) ? `it wrote ${writes.length} times` : undefined) ??
    (entry.isLenient || how.length === 0 || !('given' in ended) || isRight(ended.given, right, credible)
      ? undefined
      : 'it ended normally, and what it gave is not what there is');
  return problem === undefined ? undefined : { seed, entry: entry.name, how: how.slice(0, 5), problem };
}

interface End {
  readonly given?: unknown;
  readonly problem?: string;
}

async function endOf(run: () => Promise<unknown>): Promise<End> {
  const surprises: string[] = [];
  const surprise = (what: unknown) => surprises.push(String(what));
  process.on('unhandledRejection', surprise);
  process.on('warning', surprise);
  let end: End = {};
  try {
    end = { given: await run() };
  } catch (error) {
    if (!(error instanceof DsError))
      end = { problem: `a raw ${error instanceof Error ? error.stack : String(error)}` };
  } finally {
    // Rejections that nobody handles are told when the turn is over.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', surprise);
    process.off('warning', surprise);
  }
  const [problem = end.problem] = surprises;
  return problem === undefined ? end : { problem };
}

function queryOf(body: string): string | undefined {
  if (!body.startsWith('{"query')) return undefined;
  const query: unknown = Reflect.get(JSON.parse(body), 'query');
  return typeof query === 'string' ? query : undefined;
}

/** A direct upload only makes room for bytes: a second one changes nothing. */
function isWrite(query: string | undefined, method: string | undefined): boolean {
  if (query === undefined) return method === 'POST';
  return query.startsWith('mutation') && !query.includes('createDirectUpload');
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.includes('json') ?? false;
}
