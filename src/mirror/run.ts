import type { DeletedDossier, DossierInclude, DsClient, SyncBatch, SyncCheckpoint } from '../index.js';
import { gapIn } from '../sync/unread.js';
import { type Content, Contents, type ReadDossier } from './contents.js';
import { fingerprintOf, goneFingerprint, isGone } from './fingerprint.js';
import { oneAhead } from './one-ahead.js';
import type { MirrorOptions, MirrorStep } from './options.js';
import { type Progress, readState, settingsOf } from './progress.js';
import { readRefused, unreadableRows } from './read-again.js';
import { SavedFiles } from './saved-files.js';
import type { DossierRows, RefusedRow, TargetSession } from './target.js';
import type { WritableColumn } from './write-back/columns.js';
import { lostEdits, sendEdits } from './write-back/write-back.js';

/** So many dossiers that were refused are read again for one batch. */
const AGAIN = 20;

/** What a run reads changes with: `client.sync`, or a walk that feeds others as well. */
export type Changes = (
  demarche: number,
  options: {
    readonly checkpoint: SyncCheckpoint | null;
    readonly include: DossierInclude | undefined;
    readonly reconcile: boolean;
    readonly onUnreadable: 'skip';
    readonly signal: AbortSignal | undefined;
  },
) => AsyncIterable<SyncBatch<DossierInclude>>;

/** One run of one demarche, under its lease. */
export async function* mirrorDemarche(
  client: DsClient,
  number: number,
  options: MirrorOptions,
  changes: Changes = (demarche, given) => client.sync<DossierInclude>(demarche, given),
): AsyncGenerator<MirrorStep, void, undefined> {
  const { files, signal, to } = options;
  const session = await to.open(number, { files, signal });
  try {
    yield* new Run(client, number, session, options, changes).steps();
    await session.finish();
  } finally {
    await session.close();
  }
}

type Facts = Omit<MirrorStep, 'demarche' | 'checkpoint'>;

class Run {
  readonly #client: DsClient;
  readonly #number: number;
  readonly #session: TargetSession;
  readonly #options: MirrorOptions;
  readonly #changes: Changes;
  readonly #wanted: string;
  readonly #files: SavedFiles | undefined;
  /** What this run has told already, by dossier. */
  readonly #told = new Map<number, ReadonlySet<string>>();
  #progress: Progress;
  /** All dossiers are read again, since they would give other rows now. */
  #isPass = false;

  constructor(
    client: DsClient,
    number: number,
    session: TargetSession,
    options: MirrorOptions,
    changes: Changes,
  ) {
    this.#client = client;
    this.#number = number;
    this.#session = session;
    this.#options = options;
    this.#changes = changes;
    const { include, columns = {}, fetch, files, signal } = options;
    this.#files = files === undefined ? undefined : new SavedFiles(client, files, { fetch, signal });
    this.#wanted = settingsOf(include, columns, files !== undefined);
    const { progress } = readState(session.state);
    this.#progress = progress ?? { checkpoint: null, settings: this.#wanted, pass: null, demarche: null };
  }

  async *steps(): AsyncGenerator<MirrorStep, void, undefined> {
    const { include, signal } = this.#options;
    const { remembered } = readState(this.#session.state);
    const contents = await Contents.read(this.#client, this.#number, this.#options, remembered);
    const writtenBack = contents.writtenBackColumns();
    const isWhole = await this.#session.prepare(contents.model, contents.remembered);
    await this.#session.keepEdits?.(contents.editedColumns(writtenBack));
    this.#isPass = this.#beginPass(isWhole);
    const batches = this.#changes(this.#number, {
      checkpoint: this.#progress.checkpoint,
      include,
      reconcile: this.#options.reconcile === true || this.#isPass,
      onUnreadable: 'skip',
      signal,
    });
    let gap: Error | undefined;
    for await (const batch of oneAhead(batches)) {
      gap ??= gapIn(batch.warnings);
      // After a gap the checkpoint does not move: the next run reads again from there.
      if (!gap) this.#progress = this.#progressAfter(batch);
      yield this.#step(await this.#apply(contents, batch));
    }
    yield* this.#tryAgain(contents);
    yield* this.#writeBack(contents, writtenBack);
    if (gap) throw gap;
    const refused = [...(await this.#session.refused())].filter(([dossier]) => !this.#told.has(dossier));
    yield this.#step({ ...nothing, refused: refused.flatMap(([, known]) => known.refused) });
  }

  #progressAfter({ checkpoint, existing }: SyncBatch<DossierInclude>): Progress {
    // The list of all there is comes once every dossier of a pass has been read.
    const isRead = existing !== undefined && this.#progress.pass === this.#wanted;
    return { ...this.#progress, checkpoint, ...(isRead && { settings: this.#wanted, pass: null }) };
  }

  /** Whether dossiers that are stored would give other rows now: then all are read again, from the first. */
  #beginPass(isWhole: boolean): boolean {
    const { checkpoint, settings, pass } = this.#progress;
    if (checkpoint === null && isWhole) {
      // Nothing is stored yet.
      this.#progress = { ...this.#progress, settings: this.#wanted, pass: null };
      return false;
    }
    if (isWhole && settings === this.#wanted && pass === null) return false;
    if (isWhole && pass === this.#wanted) return true;
    this.#progress = {
      ...this.#progress,
      // A pass that began under other settings has read its first dossiers under those.
      checkpoint: checkpoint && { ...checkpoint, reconciliation: null },
      pass: this.#wanted,
    };
    return true;
  }

  async #apply(contents: Contents, batch: SyncBatch<DossierInclude>): Promise<Facts> {
    await this.#extend(contents, batch.dossiers);
    // One that moved while it was read is there twice, its newest version last.
    const latest = [...new Map(batch.dossiers.map((dossier) => [dossier.number, dossier])).values()];
    const gone = [...batch.deleted, ...batch.pendingDeleted];
    const missing = batch.existing ? await this.#missing(batch.existing) : [];
    return await this.#store(contents, {
      dossiers: latest,
      gone: [...new Map(gone.map((one) => [one.number, one])).values()],
      missing,
      unread: unreadableRows(batch.warnings, contents.dossiersTable),
      restored: batch.restored.length,
    });
  }

  async #extend(contents: Contents, dossiers: readonly ReadDossier[]): Promise<void> {
    if (await contents.extend(dossiers)) await this.#session.prepare(contents.model, contents.remembered);
  }

  /** Numbers that are stored, and that no longer exist. */
  async #missing(existing: readonly number[]): Promise<number[]> {
    const there = new Set(existing);
    return (await this.#session.numbers()).filter((number) => !there.has(number));
  }

  async #store(
    contents: Contents,
    found: {
      readonly dossiers: readonly ReadDossier[];
      readonly gone: readonly DeletedDossier[];
      readonly missing: readonly number[];
      readonly unread: readonly RefusedRow[];
      readonly restored: number;
      /** Stores the dossiers though they come as they are stored: a cell of theirs is not. */
      readonly isForced?: boolean;
    },
  ): Promise<Facts> {
    const { keepDeleted = false, writeBack } = this.#options;
    const coming = contents.of(found.dossiers);
    const leaving = [...found.gone.map(({ number }) => number), ...found.missing];
    const known = await this.#session.known([...coming.map(({ number }) => number), ...leaving]);
    const isThere = (number: number) => known.has(number) && !isGone(known.get(number)?.fingerprint);

    const changed: DossierRows[] = [];
    const kept: RefusedRow[] = [];
    const same: DossierRows[] = [];
    for (const content of await this.#withFiles(contents, coming)) {
      const rows = { ...content, fingerprint: fingerprintOf(contents.model, content.rows) };
      const isSame = known.get(content.number)?.fingerprint === rows.fingerprint && !content.isIncomplete;
      if (isSame && !found.isForced) {
        same.push(rows);
        continue;
      }
      changed.push(content.isIncomplete ? { ...rows, fingerprint: '' } : rows);
      kept.push(...content.refused);
    }
    const written = changed.length;
    const removed: number[] = [];
    for (const deleted of found.gone) {
      const rows = contents.deletedRows(deleted);
      const fingerprint = goneFingerprint(contents.model, rows);
      if (keepDeleted && known.get(deleted.number)?.fingerprint !== fingerprint) {
        changed.push({ number: deleted.number, fingerprint, rows, refused: [] });
      } else if (!keepDeleted && (known.has(deleted.number) || this.#session.mayHoldMore)) {
        removed.push(deleted.number);
      }
    }
    removed.push(...found.missing.filter(isThere));

    const demarche = contents.demarcheRows();
    const isNewDemarche = demarche.fingerprint !== this.#progress.demarche;
    const progress = { ...this.#progress, demarche: demarche.fingerprint };
    const edits = writeBack ? await lostEdits(this.#session, leaving) : [];
    const { refused, left } = await this.#session.apply({
      dossiers: changed,
      removed,
      unread: found.unread,
      tables: isNewDemarche ? demarche.rows : {},
      // A pass gives dossiers stored by an earlier version their fingerprints.
      ...(this.#isPass && { same }),
      progress,
    });
    this.#progress = progress;
    const all = [...found.unread, ...kept, ...refused].filter(
      (one) => !this.#told.get(one.dossier)?.has(nameOf(one)),
    );
    for (const one of all) {
      this.#told.set(one.dossier, new Set([...(this.#told.get(one.dossier) ?? []), nameOf(one)]));
    }
    const isLeft = new Set(left);
    return {
      dossiers: written - changed.slice(0, written).filter(({ number }) => isLeft.has(number)).length,
      unchanged: same.length,
      deleted: new Set(leaving.filter((number) => isThere(number) && !isLeft.has(number))).size,
      restored: found.restored,
      refused: all,
      edits,
    };
  }

  async #withFiles(contents: Contents, coming: readonly Content[]): Promise<readonly Content[]> {
    return this.#files ? await this.#files.save(coming, contents.filesTable) : coming;
  }

  /** What earlier runs could not store or read, once more. */
  async *#tryAgain(contents: Contents): AsyncGenerator<MirrorStep, void, undefined> {
    const refused = await this.#session.refused();
    const numbers = [...refused]
      .filter(([dossier, { fingerprint }]) => fingerprint === '' && !this.#told.has(dossier))
      .map(([dossier]) => dossier);
    for (let start = 0; start < numbers.length; start += AGAIN) {
      const { dossiers, missing, unread } = await readRefused(
        this.#client,
        numbers.slice(start, start + AGAIN),
        { include: this.#options.include, signal: this.#options.signal, table: contents.dossiersTable },
      );
      await this.#extend(contents, dossiers);
      yield this.#step(await this.#store(contents, { dossiers, gone: [], missing, unread, restored: 0 }));
    }
  }

  /** What people changed in the target, once everything that the API has is there. */
  async *#writeBack(
    contents: Contents,
    columns: readonly WritableColumn[],
  ): AsyncGenerator<MirrorStep, void, undefined> {
    const { writeBack } = this.#options;
    if (!writeBack) return;
    const run = {
      client: this.#client,
      session: this.#session,
      contents,
      columns,
      options: this.#options,
      writeBack,
      extend: (dossiers: readonly ReadDossier[]) => this.#extend(contents, dossiers),
    };
    for await (const { edits, dossiers } of sendEdits(run)) {
      const found = { dossiers, gone: [], missing: [], unread: [], restored: 0, isForced: true };
      const facts = dossiers.length > 0 ? await this.#store(contents, found) : nothing;
      yield this.#step({ ...facts, edits });
    }
  }

  #step(facts: Facts): MirrorStep {
    return { demarche: this.#number, ...facts, checkpoint: this.#progress.checkpoint };
  }
}

function nameOf({ table, column }: RefusedRow): string {
  return `${table}.${column}`;
}

const nothing: Facts = { dossiers: 0, unchanged: 0, deleted: 0, restored: 0, refused: [], edits: [] };
