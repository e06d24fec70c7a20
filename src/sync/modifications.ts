import type { DossierRead } from '../dossiers/dossier.js';
import { listDossiers } from '../dossiers/dossiers.js';
import type { DossierInclude } from '../dossiers/include.js';
import { numbersConnection } from '../dossiers/numbers.js';
import type { Warning } from '../hooks.js';
import type { Page } from '../lists/paginate.js';
import { listReader } from '../lists/read-list.js';
import { EVER, earlierOf, type PartStep, type SyncSource, subtractTime } from './step.js';

/** Where the reading of modified dossiers stands. */
export interface Modifications {
  /** The API's cursor of the last dossier read. Once there is one, an empty page never takes it away. */
  readonly cursor: string | null;
  /**
   * The newest modification read, but never later than the moment when its run began: whoever stamped a row
   * before that and commits it later will be found an overlap behind this.
   */
  readonly readUntil: string | null;
  /** A run that was begun and is not finished. */
  readonly run: ModificationRun | null;
}

interface ModificationRun {
  /** The newest modification when the run began; what moves after it is left to the next run. */
  readonly until: string;
  /** What is left to read again: from the cursor `before` back to the moment `from`. */
  readonly again: { readonly before: string; readonly from: string } | null;
}

/** Most runs find next to nothing behind the cursor; a busy one goes on with pages of the usual size. */
const FIRST_PAGE_BACK = 10;

/**
 * The dossiers modified since last time, up to what had been modified when it began.
 *
 * The list is ordered by modification, under one `updatedSince` that never changes. A run first goes back from
 * the cursor over the overlap, for what was committed late behind it, then forward from the cursor. A run that
 * was interrupted is finished first, and keeps its bounds: what it read at first, it read then.
 */
export async function* catchUpModifications<I extends DossierInclude>(
  source: SyncSource<I>,
  state: Modifications,
): AsyncGenerator<PartStep<I, Modifications>, void, undefined> {
  let current = state;
  if (current.run !== null) {
    for await (const step of finishRun(source, current, current.run)) {
      current = step.state;
      yield step;
    }
  }
  const { run, warnings } = await beginRun(source, current);
  if (run !== null) yield* finishRun(source, current, run);
  // All that there is was stepped over: without this, it would look like a demarche without dossiers.
  else if (warnings.length > 0) yield { found: { warnings }, state: current };
}

/** Takes the bounds of a run from the server's own dates, so that no clock has to agree with another. */
async function beginRun<I extends DossierInclude>(
  { context, demarche, since, reading, overlap }: SyncSource<I>,
  { cursor, readUntil }: Modifications,
): Promise<{ readonly run: ModificationRun | null; readonly warnings: readonly Warning[] }> {
  const options = {
    ...reading,
    updatedSince: since ?? EVER,
    direction: 'backward' as const,
    pageSize: 1,
    prefetch: 0,
  };
  const pages = listReader(context, options, numbersConnection(context, demarche, options))();
  // Read as a list is: what is missing there ends the run, and never passes for a demarche without dossiers.
  let newest: string | undefined;
  const passed: Warning[] = [];
  for await (const { nodes, warnings } of pages) {
    passed.push(...warnings);
    newest = nodes[0]?.dateDerniereModification;
    if (newest !== undefined) break;
  }
  if (newest === undefined) return { run: null, warnings: passed };
  const from = readUntil === null ? (since ?? EVER) : subtractTime(readUntil, overlap);
  const again = cursor === null ? null : { before: cursor, from };
  // What was stepped over before the newest comes again in the lists of the run, with its warnings.
  return { run: { until: new Date(newest).toISOString(), again }, warnings: [] };
}

async function* finishRun<I extends DossierInclude>(
  source: SyncSource<I>,
  state: Modifications,
  run: ModificationRun,
): AsyncGenerator<PartStep<I, Modifications>, void, undefined> {
  let { again } = run;
  if (again !== null) {
    const { from } = again;
    for await (const { nodes, startCursor, hasPreviousPage, warnings } of readBack(source, again.before)) {
      const dossiers = nodes.filter((node) => Date.parse(node.dateDerniereModification) >= Date.parse(from));
      const isLast = dossiers.length < nodes.length || !hasPreviousPage || startCursor === null;
      again = isLast ? null : { before: startCursor, from };
      yield { found: { dossiers, warnings }, state: { ...state, run: { ...run, again } } };
      if (isLast) break;
    }
  }

  let { cursor, readUntil } = state;
  for await (const { nodes, endCursor, hasNextPage, warnings } of pagesOn(source, cursor)) {
    const last = nodes.at(-1)?.dateDerniereModification;
    cursor = endCursor ?? cursor;
    if (last !== undefined) readUntil = earlierOf(new Date(last).toISOString(), run.until);
    const isLast = !hasNextPage || (last !== undefined && Date.parse(last) > Date.parse(run.until));
    const left = isLast ? null : { ...run, again: null };
    yield { found: { dossiers: nodes, warnings }, state: { cursor, readUntil, run: left } };
    if (isLast) return;
  }
}

function pagesOn<I extends DossierInclude>(
  { context, demarche, since, include, reading }: SyncSource<I>,
  cursor: string | null,
): AsyncGenerator<Page<DossierRead<I>>, void, undefined> {
  const place = cursor === null ? {} : { after: cursor };
  const options = { ...reading, ...place, include, updatedSince: since ?? EVER };
  return listDossiers<I>(context, demarche, options).pages();
}

async function* readBack<I extends DossierInclude>(
  { context, demarche, since, include, reading }: SyncSource<I>,
  cursor: string,
): AsyncGenerator<Page<DossierRead<I>>, void, undefined> {
  const wanted = reading.pageSize ?? context.pageSize;
  const options = { ...reading, include, updatedSince: since ?? EVER, direction: 'backward' as const };
  const few = { ...options, before: cursor, pageSize: Math.min(wanted, FIRST_PAGE_BACK), prefetch: 0 };
  for await (const page of listDossiers<I>(context, demarche, few).pages()) {
    yield page;
    if (!page.hasPreviousPage || page.startCursor === null) return;
    yield* listDossiers<I>(context, demarche, { ...options, before: page.startCursor }).pages();
    return;
  }
}
