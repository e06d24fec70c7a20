import { isDeepStrictEqual } from 'node:util';
import { DsError } from '../../errors.js';
import type { DsClient, SyncBatch, SyncCheckpoint } from '../../index.js';
import type { MirrorOptions, MirrorStep } from '../../mirror/index.js';
import { sleep } from '../../request/abort.js';
import { type FileParts, PARTS, withFiles } from '../ledger/piece.js';
import { olderCheckpoint } from './older-checkpoint.js';

/** Tables that are fed by the walks of a queue; see `mirror` of `@org/ds-client/mirror`. */
export interface MirrorFeed extends Omit<MirrorOptions, 'signal' | 'plan' | 'reconcile' | 'writeBack'> {
  /** Told of each step, once it is stored: what was refused is in there. */
  readonly onStep?: ((step: MirrorStep) => void | Promise<void>) | undefined;
}

/** Longer than the mirror's lease outlives a producer that was killed. */
const PATIENCE = 65_000;

/** Who is fed by a walk beside the queue. */
export interface Feeds {
  readonly mirror: MirrorFeed | undefined;
  readonly onBatch: (demarche: number, batch: SyncBatch<FileParts>, walkId: string) => void | Promise<void>;
}

/** What a walk reads. */
export interface ChangesOf {
  readonly checkpoint: SyncCheckpoint | null;
  readonly include: FileParts;
  readonly reconcile: boolean;
}

type Batches = (changes: ChangesOf) => AsyncIterable<SyncBatch<FileParts>>;

/**
 * Reads a demarche once for all who follow it. The queue has stored a batch before the mirror is given it, so that the mirror is
 * the one behind after a kill; both take what they know already for what it is.
 */
export async function feed(
  client: DsClient,
  demarche: number,
  checkpoint: SyncCheckpoint | null,
  { mirror, reconcile, signal }: Feeds & { reconcile: boolean; signal: AbortSignal | undefined },
  batches: Batches,
): Promise<void> {
  if (!mirror) {
    const all = batches({ checkpoint, include: PARTS, reconcile })[Symbol.asyncIterator]();
    while (!(await all.next()).done);
    return;
  }
  const { mirrorDemarche } = await import('../../mirror/fed.js');
  const { onStep, ...options } = mirror;
  const include = withFiles(options.include);
  let isBegun = false;
  const steps = () =>
    mirrorDemarche(client, demarche, { ...options, include, signal, reconcile }, (_, wanted) => {
      isBegun = true;
      return batches({
        checkpoint: olderCheckpoint(wanted.checkpoint, checkpoint),
        include,
        reconcile: wanted.reconcile,
      });
    });
  for (const end = Date.now() + PATIENCE; ; await sleep(2_000, signal)) {
    try {
      for await (const step of steps()) await onStep?.(step);
      return;
    } catch (error) {
      const isBusy = error instanceof DsError && error.code === 'busy';
      if (isBegun || !isBusy || Date.now() > end) throw error;
    }
  }
}

/** Whether the mirror has all that the walks of this queue have read. Costs no request. */
export async function isMirrored(
  demarche: number,
  checkpoint: SyncCheckpoint | null,
  { mirror }: Feeds,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (!mirror) return true;
  const { mirroredUntil } = await import('../../mirror/fed.js');
  const { onStep: _, ...options } = mirror;
  const until = await mirroredUntil(demarche, { ...options, include: withFiles(options.include), signal });
  return until !== null && isDeepStrictEqual(until, checkpoint);
}

/** Refuses what a mirror refuses, before anything is connected to. */
export async function checkFeed(
  where: string,
  clients: readonly DsClient[],
  demarches: readonly number[],
  mirror: MirrorFeed | undefined,
): Promise<void> {
  const [client] = clients;
  if (!mirror || !client) return;
  const { checkMirror } = await import('../../mirror/fed.js');
  const { onStep: _, ...options } = mirror;
  try {
    checkMirror(client, demarches, options);
  } catch (error) {
    if (error instanceof Error) error.message = `${where}: mirror: ${error.message}`;
    throw error;
  }
}
