import type { SyncBatch, SyncCheckpoint } from '@org/ds-client';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, MINUTE, ModelServer, type Row, SECOND } from './model-server.js';

/** What happens to the demarche, or on the follower's side, some time after what came before. */
type Step = { readonly gap: number } & (Change | Call);

interface Change {
  readonly kind: 'deposit' | 'edit' | 'decide' | 'reopen' | 'relabel' | 'hide' | 'restore';
  /** Which dossier, of those there are. */
  readonly which: number;
  readonly by: 'user' | 'administration' | 'expiry';
  /** Microseconds from the stamp of the transaction to its commit. */
  readonly delay: number;
}

interface Call {
  readonly kind: 'sync';
  readonly reconcile: boolean;
  /** The call dies at this batch, at this moment of its processing; or the server does at this request. */
  readonly crash: { readonly at: number; readonly when: 'unprocessed' | 'unstored' | 'stored' | 'outage' };
  /** How many checkpoints were lost: the call starts from an older one, or from none. */
  readonly lost: number;
  readonly pageSize: number;
  /** Time that each request, and the processing of each batch, takes. */
  readonly pace: number;
}

const OVERLAP = 5 * MINUTE;
/** For a machine that is busy with other things: a few seconds are enough for each. */
const TIME_LIMIT = 120_000;

interface Tempo {
  /** Between two steps, and for each request and each batch. */
  readonly gap: fc.Arbitrary<number>;
  readonly pace: fc.Arbitrary<number>;
  readonly kinds: ReadonlyArray<Change['kind']>;
  readonly length: number;
}

const upTo = (max: number) => fc.integer({ min: 0, max });

const YEAR: Tempo = {
  gap: fc.oneof(upTo(2 * SECOND), upTo(10 * MINUTE), upTo(2 * DAY), upTo(20 * DAY)),
  pace: fc.oneof(fc.constant(10_000), upTo(3 * MINUTE), upTo(9 * DAY)),
  kinds: ['deposit', 'deposit', 'edit', 'edit', 'decide', 'reopen', 'relabel', 'hide', 'restore'],
  length: 120,
};

/** So much at once that the order of commits, pages and crashes is all that matters. */
const BUSY_HOUR: Tempo = {
  gap: fc.oneof(upTo(3 * SECOND), upTo(MINUTE), upTo(4 * MINUTE)),
  pace: fc.oneof(upTo(SECOND), upTo(MINUTE), upTo(4 * MINUTE)),
  kinds: ['deposit', 'edit', 'edit', 'edit', 'hide', 'restore'],
  length: 60,
};

function history({ gap, pace, kinds, length }: Tempo): fc.Arbitrary<Step[]> {
  const change: fc.Arbitrary<Step> = fc.record({
    gap,
    kind: fc.constantFrom(...kinds),
    which: fc.nat({ max: 1_000 }),
    by: fc.constantFrom('user', 'user', 'administration', 'expiry'),
    delay: fc.oneof(fc.constant(0), upTo(OVERLAP)),
  });
  const call: fc.Arbitrary<Step> = fc.record({
    gap,
    kind: fc.constant('sync'),
    reconcile: fc.nat({ max: 9 }).map((n) => n === 0),
    crash: fc.record({
      at: fc.oneof(fc.constant(1_000), fc.nat({ max: 8 })),
      when: fc.constantFrom('unprocessed', 'unstored', 'stored', 'outage'),
    }),
    lost: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 40 }) }),
    pageSize: fc.integer({ min: 1, max: 8 }),
    pace,
  });
  const step = fc.oneof({ weight: 4, arbitrary: change }, { weight: 1, arbitrary: call });
  return fc.array(step, { minLength: 5, maxLength: length, size: 'max' });
}

/** A user of `sync`: does with each batch what the documentation says, and nothing else. */
class Follower {
  readonly mirror = new Map<number, string>();
  readonly deleted = new Set<number>();
  readonly #server: ModelServer;
  readonly #stored: string[] = [];

  constructor(server: ModelServer) {
    this.#server = server;
  }

  async follow({ reconcile, crash, lost, pageSize, pace }: Omit<Call, 'kind'>): Promise<void> {
    this.#stored.splice(Math.max(0, this.#stored.length - lost));
    const text = this.#stored.at(-1);
    const checkpoint = text === undefined ? null : (JSON.parse(text) as SyncCheckpoint);
    const server = this.#server;
    let requests = 0;
    server.beforeAnswer = () => {
      requests += 1;
      if (requests > 2_000) throw new Error('endless');
      server.advanceTo(server.now + pace);
      if (crash.when === 'outage' && requests > crash.at) throw new Error('down');
    };
    let left = crash.when === 'outage' ? Number.POSITIVE_INFINITY : crash.at;
    try {
      const options = { checkpoint, reconcile, pageSize, prefetch: 0, overlap: OVERLAP / 1_000 };
      for await (const batch of server.client.sync(1234, options)) {
        if (left === 0 && crash.when === 'unprocessed') return;
        this.#process(batch);
        server.advanceTo(server.now + pace);
        if (left === 0 && crash.when === 'unstored') return;
        this.#stored.push(JSON.stringify(batch.checkpoint));
        if (left-- === 0) return;
      }
    } catch (error) {
      if (crash.when !== 'outage' || requests > 2_000) throw error;
    }
  }

  #process({ dossiers, deleted, pendingDeleted, restored, existing }: SyncBatch): void {
    for (const { number, motivation } of dossiers) this.mirror.set(number, motivation ?? '');
    for (const { number } of [...deleted, ...pendingDeleted]) this.mirror.delete(number);
    for (const { number } of deleted) this.deleted.add(number);
    if (existing) {
      const numbers = new Set(existing);
      for (const number of this.mirror.keys()) if (!numbers.has(number)) this.mirror.delete(number);
    }
    for (const number of restored) expect(dossiers.map((dossier) => dossier.number)).toContain(number);
  }
}

const WHOLE: Omit<Call, 'kind'> = {
  reconcile: false,
  crash: { at: 1_000, when: 'stored' },
  lost: 0,
  pageSize: 5,
  pace: 10_000,
};

/** Lets the year happen: changes as the clock reaches them, even in the middle of a call. */
async function live(steps: readonly Step[], server: ModelServer, follower: Follower): Promise<void> {
  let moment = server.now;
  const calls: Array<{ at: number; call: Call }> = [];
  for (const step of steps) {
    moment += step.gap;
    if (step.kind === 'sync') calls.push({ at: moment, call: step });
    else plan(server, moment, step);
  }
  for (const { at, call } of calls) {
    server.advanceTo(at);
    await follower.follow(call);
  }
  server.advanceTo(moment + OVERLAP);
}

/** A transaction stamps its rows when it begins, and shows them when it ends. */
function plan(server: ModelServer, stampedAt: number, { kind, which, by, delay }: Change): void {
  server.plan(stampedAt + delay, () => {
    if (kind === 'deposit') {
      server.deposit(stampedAt);
      return;
    }
    const rows = [...server.rows.values()];
    const row = rows[which % rows.length];
    if (row) apply(server, row, kind, by, stampedAt);
  });
}

function apply(
  server: ModelServer,
  row: Row,
  kind: Exclude<Change['kind'], 'deposit'>,
  by: Change['by'],
  stampedAt: number,
): void {
  if (kind === 'edit') server.edit(row, stampedAt);
  else if (kind === 'relabel') row.silent += 1;
  else if (kind === 'hide') {
    // An instructeur cannot hide a dossier that was not taken in hand yet.
    if (by === 'administration' && row.state === 'en_construction') return;
    server.hide(row, by, stampedAt);
  } else if (kind === 'restore') server.restore(row, stampedAt);
  else if (kind === 'decide') {
    row.state = row.state === 'en_construction' ? 'en_instruction' : 'accepte';
    server.edit(row, stampedAt);
  } else if (
    row.state === 'en_instruction' &&
    row.hidden.user === null &&
    row.hidden.administration === null
  ) {
    row.state = 'en_construction';
    server.edit(row, stampedAt);
  }
}

/** The contents of dossiers by number; without the part that the API never announces. */
function announced(rows: Iterable<[number, string]>): Array<[number, string]> {
  return byNumber([...rows].map(([number, content]) => [number, content.split('/')[0] ?? '']));
}

const byNumber = (rows: Iterable<[number, string]>): Array<[number, string]> =>
  [...rows].sort(([a], [b]) => a - b);
const contents = (rows: readonly Row[]) =>
  rows.map(({ number, announced, silent }): [number, string] => [number, `${announced}/${silent}`]);

/** Whatever happened before, one call that nothing disturbs makes a true copy. */
async function expectTrueCopy(server: ModelServer, follower: Follower): Promise<void> {
  await follower.follow(WHOLE);
  const expiring = new Set(
    [...server.rows.values()].filter(({ hidden }) => hidden.expiry !== null).map(({ number }) => number),
  );
  // Nothing announces that a dossier was hidden because it expired, until it is purged.
  const mirror = [...follower.mirror].filter(([number]) => !expiring.has(number));
  expect(announced(mirror)).toEqual(announced(contents(server.visible())));
  expect([...follower.deleted].sort()).toEqual(server.deleted.map(({ number }) => number).sort());
}

test(
  'a year of changes, crashes and lost checkpoints ends with a mirror equal to the server',
  async () => {
    await fc.assert(
      fc.asyncProperty(history(YEAR), async (steps) => {
        const server = new ModelServer();
        const follower = new Follower(server);
        await live(steps, server, follower);
        await expectTrueCopy(server, follower);

        server.advanceTo(server.now + 30 * DAY);
        await expectTrueCopy(server, follower);
        expect(announced(follower.mirror)).toEqual(announced(contents(server.visible())));
      }),
      { numRuns: 150 },
    );
  },
  TIME_LIMIT,
);

test(
  'no commit that comes late, in a busy hour, is missed',
  async () => {
    await fc.assert(
      fc.asyncProperty(history(BUSY_HOUR), async (steps) => {
        const server = new ModelServer();
        const follower = new Follower(server);
        await live(steps, server, follower);
        await expectTrueCopy(server, follower);
      }),
      { numRuns: 250 },
    );
  },
  TIME_LIMIT,
);

test(
  'reconciling finds even what is never announced',
  async () => {
    await fc.assert(
      fc.asyncProperty(history(YEAR), fc.boolean(), async (steps, keepsTrace) => {
        const server = new ModelServer();
        server.keepsTrace = keepsTrace;
        const follower = new Follower(server);
        await live(steps, server, follower);
        // A pass that was interrupted is finished first, with what it read then.
        await follower.follow(WHOLE);
        await follower.follow({ ...WHOLE, reconcile: true });
        expect(byNumber(follower.mirror)).toEqual(byNumber(contents(server.visible())));
      }),
      { numRuns: 80 },
    );
  },
  TIME_LIMIT,
);
