import type { TableModel } from '../../tables/index.js';
import { keepRenewing } from '../lease.js';
import { isOfDemarche } from '../sql/layout.js';
import type {
  Applied,
  KnownDossier,
  RefusedRow,
  TargetBatch,
  TargetSession,
  TargetState,
} from '../target.js';
import { Attachments } from './attachments.js';
import type { GristChange } from './changes.js';
import type { GristDocument, UserAction } from './document.js';
import { compare, evolve } from './evolve.js';
import type { GristLayout } from './layout.js';
import type { GristLease } from './lease.js';
import { DEMARCHES, type GristMemory, pack, type RememberedDossier } from './memory.js';
import { existingRows, fitDossier, fittingRow, keyOf, rowActions } from './rows.js';
import { gristType } from './values.js';
import { Writer } from './writer.js';

/** So many cells are emptied by one call: a body has a size. */
const CELLS_AT_ONCE = 100_000;

/** What a session is opened with. */
export interface SessionParts {
  readonly document: GristDocument;
  /** The same, asked without the signal of the run. */
  readonly closing: GristDocument;
  readonly demarche: number;
  readonly lease: GristLease;
  readonly memory: GristMemory;
  readonly known: Map<number, RememberedDossier>;
  /** What was remembered of dossiers is gone: their rows are looked for. */
  readonly isForgotten: boolean;
  /** Where the mirror saves files. */
  readonly files: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/** One run of one demarche into a document. */
export class GristSession implements TargetSession {
  readonly state: TargetState;
  readonly #parts: SessionParts;
  readonly #known: Map<number, RememberedDossier>;
  readonly #attachments: Attachments | undefined;
  readonly #endRenewing: () => void;
  #layout: GristLayout | null;
  #remembered: string;
  #generation: number;
  #isForgotten: boolean;
  #model: TableModel | undefined;
  #progress: string;

  constructor(parts: SessionParts) {
    const { document, lease, memory, files, signal } = parts;
    this.#parts = parts;
    this.#known = parts.known;
    this.#layout = memory.layout;
    this.#generation = memory.generation;
    this.#isForgotten = parts.isForgotten;
    this.#remembered = JSON.stringify([memory.memory, memory.layout]);
    this.#progress = JSON.stringify(memory.progress);
    this.#attachments = files === undefined ? undefined : new Attachments(document, lease, files);
    this.state = { memory: memory.memory, progress: memory.progress };
    this.#endRenewing = keepRenewing(() => lease.hold(), signal);
  }

  async prepare(model: TableModel, memory: unknown): Promise<boolean> {
    const { document, lease } = this.#parts;
    const evolved = await compare(document, model, this.#layout, this.#attachments !== undefined);
    const { layout, made } = await evolve(document, evolved, this.#layout, () => lease.hold());
    await this.#emptyNewColumns(model, layout, made);
    const isAdopted = evolved.isAdopted || this.#isForgotten;
    const generation = this.#generation + (evolved.isLost || isAdopted ? 1 : 0);
    const remembered = JSON.stringify([memory, layout]);
    if (remembered !== this.#remembered || generation !== this.#generation) {
      const cells = { memory: pack(memory), layout: pack(layout), generation };
      await lease.write([['UpdateRecord', DEMARCHES, this.#parts.memory.row, cells]]);
    }
    if (generation !== this.#generation) {
      for (const [number, one] of this.#known)
        this.#known.set(number, { ...one, fingerprint: one.fingerprint && 'lost' });
    }
    this.#remembered = remembered;
    this.#generation = generation;
    this.#layout = layout;
    this.#model = model;
    this.#isForgotten = false;
    const isFound = isAdopted && (await this.#adopt(model, layout, made));
    return !evolved.isLost && !isFound;
  }

  /** A new column of numbers is 0 in all rows that are there, which is not nothing. */
  async #emptyNewColumns(model: TableModel, layout: GristLayout, made: ReadonlySet<string>): Promise<void> {
    for (const { id, columns } of model.tables) {
      const placed = layout.tables[id];
      const before = this.#layout?.tables[id];
      if (!placed || !before || made.has(id)) continue;
      const names = columns
        .filter(({ kind }) => /^(Int|Numeric)$/.test(gristType(kind)))
        .flatMap((one) => {
          const now = placed.columns[one.id];
          return now && before.columns[one.id]?.ref !== now.ref ? [now.name] : [];
        });
      if (names.length === 0) continue;
      const rows = (await this.#parts.document.records(placed.name)).map((row) => row.id);
      const atOnce = Math.ceil(CELLS_AT_ONCE / names.length);
      for (let start = 0; start < rows.length; start += atOnce) {
        const ids = rows.slice(start, start + atOnce);
        const cells = Object.fromEntries(names.map((name) => [name, ids.map(() => null)]));
        await this.#parts.lease.write([['BulkUpdateRecord', placed.name, ids, cells]]);
      }
    }
  }

  /** Dossiers whose rows are there and of which nothing is remembered are known from now on: they may be gone by now. */
  async #adopt(model: TableModel, layout: GristLayout, made: ReadonlySet<string>): Promise<boolean> {
    const numbers = new Set<number>();
    for (const { id } of model.tables) {
      const placed = layout.tables[id];
      if (!placed || isOfDemarche(placed) || made.has(id)) continue;
      const { existing, extra } = await existingRows(this.#parts.document, placed, 'all');
      for (const { dossier } of [...existing.values(), ...extra]) if (dossier > 0) numbers.add(dossier);
    }
    const changes = [...numbers]
      .filter((number) => !this.#known.has(number))
      .map((number): GristChange => ({ number, rows: 'kept', entry: { fingerprint: 'lost', refused: [] } }));
    await this.#writer(model, layout).write(changes, []);
    return numbers.size > 0;
  }

  async known(numbers: readonly number[]): Promise<Map<number, KnownDossier>> {
    const found = new Map<number, KnownDossier>();
    for (const number of numbers) {
      const one = this.#known.get(number);
      if (one) found.set(number, one);
    }
    return found;
  }

  async numbers(): Promise<number[]> {
    return [...this.#known.keys()].sort((a, b) => a - b);
  }

  async refused(): Promise<Map<number, KnownDossier>> {
    return new Map([...this.#known].filter(([, { refused }]) => refused.length > 0));
  }

  async apply(batch: TargetBatch): Promise<Applied> {
    const { dossiers, removed, unread, tables } = batch;
    const progress = JSON.stringify(batch.progress);
    const isNothing = dossiers.length + removed.length + unread.length + Object.keys(tables).length === 0;
    if (isNothing && progress === this.#progress) return { refused: [], left: [] };
    const { model, layout } = this.#prepared();
    const refused: RefusedRow[] = [];
    const files = model.tables.find(({ kind }) => kind === 'files');
    const uploads = files && (await this.#attachments?.of(dossiers, files));
    const changes: GristChange[] = [
      ...removed.map((number): GristChange => ({ number, rows: null, entry: null })),
      ...unread.map(
        (one): GristChange => ({
          number: one.dossier,
          rows: 'kept',
          entry: { fingerprint: '', refused: [one] },
        }),
      ),
    ];
    for (const given of dossiers) {
      const { dossier, refused: unfit } = fitDossier(given, model.tables);
      const here = [
        ...unfit,
        ...(uploads?.refused.filter(({ dossier: number }) => number === given.number) ?? []),
      ];
      refused.push(...here);
      const attached = files && new Map(attachedTo(dossier.rows[files.id] ?? [], files, uploads?.attached));
      const entry = {
        // What Grist cannot hold is tried again by the next run.
        fingerprint: here.length > 0 ? '' : dossier.fingerprint,
        refused: [...dossier.refused, ...here],
      };
      changes.push({ number: dossier.number, rows: dossier.rows, entry, attached });
    }
    const writer = this.#writer(model, layout);
    await this.#writeDemarche(model, layout, tables);
    const closing: UserAction[] =
      progress === this.#progress
        ? []
        : [['UpdateRecord', DEMARCHES, this.#parts.memory.row, { progress: pack(batch.progress) }]];
    const written = await writer.write(changes, closing);
    this.#progress = progress;
    return { refused: [...refused, ...written.refused], left: written.left };
  }

  async finish(): Promise<void> {}

  async close(): Promise<void> {
    this.#endRenewing();
    await this.#parts.lease.giveBack(this.#parts.closing);
  }

  /** The tables of the demarche itself: few rows, read and written whole. */
  async #writeDemarche(model: TableModel, layout: GristLayout, tables: TargetBatch['tables']): Promise<void> {
    const actions: UserAction[] = [];
    for (const table of model.tables) {
      const rows = tables[table.id];
      const placed = layout.tables[table.id];
      if (!rows || !placed) continue;
      const { existing, extra } = await existingRows(this.#parts.document, placed, 'all');
      actions.push(
        ...rowActions({
          table,
          placed,
          rows: rows.map((row) => fittingRow(row, table, () => {})),
          existing,
          leaving: new Set(existing.keys()),
          extra: extra.map(({ id }) => id),
        }),
      );
    }
    if (actions.length > 0) await this.#parts.lease.write(actions);
  }

  #writer(model: TableModel, layout: GristLayout): Writer {
    const { document, lease, demarche } = this.#parts;
    return new Writer(document, lease, {
      demarche,
      generation: this.#generation,
      model,
      layout,
      known: this.#known,
    });
  }

  #prepared(): { readonly model: TableModel; readonly layout: GristLayout } {
    if (!this.#model || !this.#layout)
      throw new TypeError('A session is prepared before anything is stored.');
    return { model: this.#model, layout: this.#layout };
  }
}

function* attachedTo(
  rows: DossierRowsOf,
  files: Parameters<typeof keyOf>[0],
  attached: ReadonlyMap<string, number> | undefined,
): Generator<[string, number]> {
  for (const row of rows) {
    const key = keyOf(files, row);
    const id = attached?.get(key);
    if (id !== undefined) yield [key, id];
  }
}

type DossierRowsOf = TargetBatch['dossiers'][number]['rows'][string];
