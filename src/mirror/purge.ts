import { checkOptions } from '../arguments/check-options.js';
import { listOf, signal, wholeNumberFrom } from '../arguments/checks.js';
import { MAX_INT32 } from '../arguments/numbers.js';
import { DsInputError } from '../errors.js';
import { checkDemarche } from './check-demarche.js';
import type { Target } from './target.js';

/** Options of {@link purge}. */
export interface PurgeOptions {
  /** Numbers of dossiers. Default: all of the demarche, and where its mirror stands. */
  readonly dossiers?: readonly number[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Takes a demarche, or some of its dossiers, out of a target: rows, attachments, history, journals, and what deleted
 * rows leave in the files of a database. Tables stay, empty, for what users built on them. What a database copies
 * elsewhere (backups, replicas, its log) and files saved by `files` are yours to remove. Grist removes the attachments of a
 * document that no cell uses all at once: yours go too.
 *
 * Dossiers that the API still gives come back when they are modified, or by a reconciliation: purge what is gone there,
 * or mirror it no more. Throws code `busy` while a run is under way.
 *
 * @example
 * ```ts
 * import { postgres, purge } from '@org/ds-client/mirror';
 *
 * await purge(postgres('postgres://localhost/demarches'), 1234, { dossiers: [20001, 20002] });
 * ```
 */
export async function purge(target: Target, demarche: number, options: PurgeOptions = {}): Promise<void> {
  if (typeof target !== 'object' || target === null || typeof target.purge !== 'function') {
    throw new DsInputError(
      'purge() takes a target first, such as postgres(url) makes, then the number of a demarche.',
    );
  }
  checkDemarche('purge()', demarche);
  checkOptions<PurgeOptions>('purge()', options, {
    dossiers: listOf(wholeNumberFrom(1, MAX_INT32)),
    signal,
  });
  options.signal?.throwIfAborted();
  await target.purge(demarche, options);
}
