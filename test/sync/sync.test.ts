import {
  DsClient,
  DsIncompleteError,
  type SyncBatch,
  type SyncCheckpoint,
  type SyncOptions,
} from '@org/ds-client';
import { createEmulator, type Emulator, type EmulatorServer } from '@org/ds-client/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';

const DEMARCHE = 1234;
const FIRST = 501;
const COUNT = 12;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let ds: Emulator;
let server: EmulatorServer;
let mirror: Map<number, string>;
let checkpoint: string | undefined;

beforeEach(async () => {
  ds = createEmulator({
    now: '2026-03-27T09:00:00Z',
    demarches: [{ number: DEMARCHE, dossiers: COUNT, firstDossier: FIRST, dossierState: 'en_construction' }],
    rateLimit: false,
  });
  // Modified one after the other, in the order of their numbers.
  numbered(FIRST, COUNT).forEach((number, index) => {
    ds.modify(number, undefined, { at: ds.clock.now() - (COUNT - index) * DAY });
  });
  server = await ds.listen(0);
  mirror = new Map();
  checkpoint = undefined;
});
afterEach(() => server.close());

/** What the documentation tells users to do. */
async function follow(options: SyncOptions = {}): Promise<SyncBatch[]> {
  const client = new DsClient({ token: ds.token, endpoint: server.endpoint, maxRetries: 0 });
  const stored = checkpoint === undefined ? undefined : (JSON.parse(checkpoint) as SyncCheckpoint);
  const batches: SyncBatch[] = [];
  for await (const batch of client.sync(DEMARCHE, { checkpoint: stored, pageSize: 5, ...options })) {
    for (const dossier of batch.dossiers) mirror.set(dossier.number, dossier.motivation ?? dossier.state);
    for (const { number } of [...batch.deleted, ...batch.pendingDeleted]) mirror.delete(number);
    checkpoint = JSON.stringify(batch.checkpoint);
    batches.push(batch);
  }
  return batches;
}

const numbers = (batches: SyncBatch[], list: 'dossiers' | 'deleted' | 'pendingDeleted') =>
  batches.flatMap((batch) => batch[list].map(({ number }) => number));
const numbered = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

test('follows a demarche through edits, late commits, deletions and restorations', async () => {
  expect(numbers(await follow(), 'dossiers')).toEqual(numbered(FIRST, COUNT));

  // Stamped before the other edit, seen by nobody until after it was read.
  ds.modify(
    503,
    (dossier) => {
      dossier.state = 'en_instruction';
    },
    {
      at: ds.clock.now() - 2 * MINUTE,
      visibleAt: ds.clock.now() + MINUTE,
    },
  );
  ds.modify(505, (dossier) => {
    dossier.state = 'en_instruction';
  });
  expect(numbers(await follow(), 'dossiers')).toContain(505);
  expect(mirror.get(503)).toBe('en_construction');
  ds.clock.advance(2 * MINUTE);
  expect(numbers(await follow(), 'dossiers')).toContain(503);
  expect(mirror.get(503)).toBe('en_instruction');

  // The clocks change in between: dates are given with another offset from here on.
  ds.clock.advance(3 * DAY);
  ds.delete(507);
  ds.delete(508);
  const deleted = await follow();
  expect(numbers(deleted, 'pendingDeleted')).toEqual([507, 508]);
  expect(mirror.has(507)).toBe(false);

  ds.clock.advance(DAY);
  ds.restore(508);
  const restored = await follow();
  expect(restored.flatMap((batch) => batch.restored)).toEqual([508]);
  expect(mirror.has(508)).toBe(true);

  ds.clock.advance(15 * DAY);
  ds.purge();
  const purged = await follow();
  expect(numbers(purged, 'deleted')).toEqual([507]);
  expect(purged.flatMap((batch) => batch.restored)).toEqual([]);
  expect([...mirror.keys()].sort()).toEqual(numbered(FIRST, COUNT).filter((number) => number !== 507));
});

test('`include` says what a dossier holds, restored ones too', async () => {
  const client = new DsClient({ token: ds.token, endpoint: server.endpoint });
  ds.delete(507);
  let last: SyncCheckpoint | undefined;
  for await (const batch of client.sync(DEMARCHE, { include: { messages: true, champs: false } })) {
    for (const dossier of batch.dossiers) {
      expect(dossier.messages).toBeInstanceOf(Array);
      expect(dossier).not.toHaveProperty('champs');
    }
    last = batch.checkpoint;
  }
  ds.restore(507);
  const options = { include: { avis: true, annotations: false }, checkpoint: last } as const;
  for await (const batch of client.sync(DEMARCHE, options)) {
    for (const dossier of batch.dossiers) {
      expect(dossier.champs.length).toBeGreaterThan(0);
      expect(dossier.avis).toEqual([]);
      expect(dossier).not.toHaveProperty('messages');
      expect(dossier).not.toHaveProperty('annotations');
    }
  }
});

test('a dossier that cannot be read ends the sync before it, or is reported and stepped over', async () => {
  ds.fail({
    fault: 'nullNode',
    dossier: 508,
    alone: true,
    operationName: 'ListDossiers',
    times: Number.POSITIVE_INFINITY,
  });
  const failed = await follow().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(DsIncompleteError);
  expect([...mirror.keys()]).toEqual(numbered(FIRST, 7));

  const batches = await follow({ onUnreadable: 'skip' });
  expect([...mirror.keys()]).toEqual(numbered(FIRST, COUNT).filter((number) => number !== 508));
  const warnings = batches.flatMap((batch) => batch.warnings);
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'unreadable', dossierNumber: 508 }));

  // It exists all the same: nobody may conclude that it is gone.
  const reconciled = await follow({ onUnreadable: 'skip', reconcile: true });
  expect(reconciled.flatMap(({ existing }) => existing ?? [])).toEqual(numbered(FIRST, COUNT));
});

test('where no dossier at all can be given, that is reported too, and the checkpoint stays before them', async () => {
  ds.fail({
    fault: 'nullNode',
    dossier: numbered(FIRST, COUNT),
    alone: true,
    silent: true,
    times: Number.POSITIVE_INFINITY,
  });
  const batches = await follow({ onUnreadable: 'skip' });
  expect(mirror.size).toBe(0);
  const unreadable = batches.flatMap(({ warnings }) => warnings).filter(({ code }) => code === 'unreadable');
  expect(unreadable).toHaveLength(COUNT);
  ds.recover();
  await follow({ checkpoint: batches.at(-1)?.checkpoint });
  expect([...mirror.keys()]).toEqual(numbered(FIRST, COUNT));
});

test('pages that are too heavy are asked for again smaller, and nothing is missed', async () => {
  ds.fail({
    fault: 'timeout',
    pageSizeAbove: 2,
    operationName: 'ListDossiers',
    times: Number.POSITIVE_INFINITY,
  });
  await follow();
  ds.clock.advance(DAY);
  for (const number of numbered(FIRST, COUNT))
    ds.modify(number, (dossier) => {
      dossier.state = 'en_instruction';
    });
  await follow();
  expect([...mirror]).toEqual(numbered(FIRST, COUNT).map((number) => [number, 'en_instruction']));
});

test('reconciling finds what the API does not announce', async () => {
  await follow();
  ds.modify(
    504,
    (dossier) => {
      dossier.state = 'accepte';
    },
    { at: null },
  );
  ds.delete(506, { by: 'expiry' });
  await follow();
  expect(mirror.get(504)).toBe('en_construction');
  expect(mirror.has(506)).toBe(true);

  const batches = await follow({ reconcile: true });
  expect(mirror.get(504)).toBe('accepte');
  const existing = batches.flatMap((batch) => batch.existing ?? []);
  expect(existing).toEqual(numbered(FIRST, COUNT).filter((number) => number !== 506));
});
