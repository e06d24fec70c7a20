import { DsError } from '../../errors.js';
import type { RefusedRow } from '../target.js';
import {
  actionsOf,
  type GristChange,
  type GristDestination,
  isNewEntries,
  newEntries,
  readStored,
  type StoredRows,
} from './changes.js';
import type { GristDocument, UserAction } from './document.js';
import { compare } from './evolve.js';
import { GristRefusal, LABEL } from './http.js';
import type { GristLease } from './lease.js';
import { type RememberedDossier, recallDossiers } from './memory.js';
import { rowActions } from './rows.js';
import { BODY_LIMIT } from './values.js';

/** What a body holds beside the actions: those of the lease. */
const ROOM = 4_000;

/** Stores changes of dossiers, each whole, in as few calls as their size allows. */
export class Writer {
  readonly #document: GristDocument;
  readonly #lease: GristLease;
  readonly #destination: GristDestination & { readonly known: Map<number, RememberedDossier> };
  readonly #refused: RefusedRow[] = [];
  readonly #left: number[] = [];
  #stored: StoredRows = new Map();
  #isChecked = false;

  constructor(
    document: GristDocument,
    lease: GristLease,
    destination: GristDestination & { readonly known: Map<number, RememberedDossier> },
  ) {
    this.#document = document;
    this.#lease = lease;
    this.#destination = destination;
  }

  /**
   * `closing` is carried out together with the last of the changes. A change that Grist refuses is remembered as
   * such: what is stored of its dossier stays.
   */
  async write(changes: readonly GristChange[], closing: readonly UserAction[]) {
    this.#stored = await readStored(this.#document, this.#destination, changes);
    const groups = groupChanges(changes);
    for (const group of groups.slice(0, -1)) await this.#write(group, []);
    await this.#write(groups.at(-1) ?? [], closing);
    return { refused: this.#refused, left: this.#left };
  }

  async #write(changes: readonly GristChange[], closing: readonly UserAction[]): Promise<void> {
    const actions = [...actionsOf(this.#destination, changes, this.#stored), ...closing];
    if (actions.length === 0) return;
    const [first] = changes;
    if (isTooLarge(actions)) {
      if (changes.length > 1) return await this.#halve(changes, closing);
      if (first) await this.#writeInPieces(first);
      return await this.#write([], closing);
    }
    try {
      await this.#carryOut(changes, actions);
    } catch (error) {
      if (!(error instanceof GristRefusal)) throw error;
      await this.#check();
      if (changes.length > 1) return await this.#halve(changes, closing);
      if (!first) throw wholeRefusal(error);
      await this.#refuse(first, error, closing);
    }
  }

  async #halve(changes: readonly GristChange[], closing: readonly UserAction[]): Promise<void> {
    const middle = Math.ceil(changes.length / 2);
    await this.#write(changes.slice(0, middle), []);
    await this.#write(changes.slice(middle), closing);
  }

  async #carryOut(changes: readonly GristChange[], actions: readonly UserAction[]): Promise<void> {
    const given = await this.#lease.write(actions);
    const { known, demarche, generation } = this.#destination;
    const added = newEntries(changes, known);
    const ids = given?.[actions.findIndex(isNewEntries)];
    const isTold = Array.isArray(ids) && ids.length === added.length;
    if (added.length > 0 && !isTold) {
      // The answer was lost: the ids of the rows are read.
      const now = await recallDossiers(this.#document, demarche, generation);
      for (const { number } of added)
        known.set(number, now.get(number) ?? { row: 0, fingerprint: '', refused: [] });
    }
    for (const { number, entry } of changes) {
      if (entry === null) {
        known.delete(number);
        continue;
      }
      const place = added.findIndex((one) => one.number === number);
      const row = isTold && place >= 0 ? Number(ids[place]) : (known.get(number)?.row ?? 0);
      known.set(number, { row, ...entry });
    }
  }

  async #refuse(change: GristChange, error: GristRefusal, closing: readonly UserAction[]): Promise<void> {
    const { number } = change;
    const main = this.#destination.model.tables.find(({ kind }) => kind === 'dossiers')?.id ?? '';
    const one: RefusedRow = { dossier: number, table: main, column: null, reason: error.reason };
    this.#refused.push(one);
    this.#left.push(number);
    await this.#write([{ number, rows: 'kept', entry: { fingerprint: '', refused: [one] } }], closing);
  }

  /** A refusal of everything because a user removed a table or a column meanwhile is none of the rows. */
  async #check(): Promise<void> {
    if (this.#isChecked) return;
    this.#isChecked = true;
    const { model, layout } = this.#destination;
    const { work } = await compare(this.#document, model, layout, false);
    const gone = work.find(({ found, missing }) => !found || missing.length > 0);
    const renamed = work.some(
      ({ table, found, columns }) =>
        found?.name !== layout.tables[table.id]?.name ||
        Object.entries(columns).some(([id, { name }]) => name !== layout.tables[table.id]?.columns[id]?.name),
    );
    if (!gone && !renamed) return;
    throw new DsError(
      `${LABEL}: a table or a column of the mirror was ${gone ? 'removed' : 'renamed'} while it was written` +
        `${gone ? ` (${gone.table.id})` : ''}. What was stored before is whole; run it again.`,
      { code: 'target', isRetryable: true },
    );
  }

  /**
   * A dossier that is larger than a request, in several: first it is remembered as not whole, in the end as whole. Each
   * piece is some rows, or some columns of one.
   */
  async #writeInPieces(change: GristChange): Promise<void> {
    const { number, rows, entry, attached } = change;
    const writeOne = (one: GristChange) =>
      this.#carryOut([one], actionsOf(this.#destination, [one], this.#stored));
    if (rows === null || rows === 'kept') return await writeOne(change);
    await writeOne({ number, rows: 'kept', entry: { fingerprint: '', refused: [] } });
    const { model, layout } = this.#destination;
    for (const table of model.tables) {
      const placed = layout.tables[table.id];
      const own = rows[table.id] ?? [];
      if (!placed) continue;
      // The rows with nothing but their keys, for what is too large to come with them; those that are gone leave.
      const bare = own.map((row) => Object.fromEntries(table.key.map((id) => [id, row[id] ?? null])));
      const keys = { ...table, columns: table.columns.filter(({ id }) => table.key.includes(id)) };
      const before = this.#stored.get(table.id) ?? { existing: new Map(), extra: [] };
      await this.#pieces(bare, (some, isFirst) =>
        rowActions({
          table: keys,
          placed,
          rows: some,
          existing: before.existing,
          leaving: isFirst ? goneKeys(before.existing, number, own, table.key) : new Set(),
          extra: isFirst ? before.extra.filter(({ dossier }) => dossier === number).map(({ id }) => id) : [],
        }),
      );
      if (own.length === 0) continue;
      const { known } = this.#destination;
      const now = await readStored(
        this.#document,
        { ...this.#destination, known, layout: { tables: { [table.id]: placed } } },
        [change],
      );
      const existing = now.get(table.id)?.existing ?? new Map();
      const files = placed.kind === 'files' ? new Map(attached ?? []) : undefined;
      await this.#pieces(own, (some) => {
        const whole = rowActions({
          table,
          placed,
          rows: some,
          existing,
          leaving: new Set(),
          extra: [],
          attached: files,
        });
        return some.length > 1 || !isTooLarge(whole) ? whole : splitColumns(whole);
      });
    }
    await writeOne({ number, rows: 'kept', entry });
  }

  /** As many rows at once as go into a request. */
  async #pieces<T>(
    rows: readonly T[],
    actionsFor: (some: readonly T[], isFirst: boolean) => readonly UserAction[],
    isFirst = true,
  ): Promise<void> {
    const actions = actionsFor(rows, isFirst);
    if (actions.length === 0) return;
    if (!isTooLarge(actions)) {
      await this.#lease.write(actions);
      return;
    }
    if (rows.length <= 1) {
      for (const action of actions) await this.#lease.write([action]);
      return;
    }
    const middle = Math.ceil(rows.length / 2);
    await this.#pieces(rows.slice(0, middle), actionsFor, isFirst);
    await this.#pieces(rows.slice(middle), actionsFor, false);
  }
}

/** Groups of changes that go into a request each, as far as their texts tell. */
function groupChanges(changes: readonly GristChange[]): GristChange[][] {
  const groups: GristChange[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const change of changes) {
    const size = change.rows === 'kept' || change.rows === null ? 100 : sizeOf(change.rows);
    if (bytes + size > BODY_LIMIT * 0.8) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(change);
    bytes += size;
  }
  return groups;
}

function isTooLarge(actions: readonly UserAction[]): boolean {
  return sizeOf(actions) > BODY_LIMIT - ROOM;
}

function sizeOf(value: unknown): number {
  return Buffer.byteLength(
    JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? String(one) : one)),
  );
}

function goneKeys(
  existing: ReadonlyMap<string, { readonly dossier: number }>,
  number: number,
  own: ReadonlyArray<Readonly<Record<string, unknown>>>,
  key: readonly string[],
): ReadonlySet<string> {
  const staying = new Set(own.map((row) => JSON.stringify(key.map((id) => String(row[id])))));
  return new Set(
    [...existing]
      .filter(([text, { dossier }]) => dossier === number && !staying.has(text))
      .map(([text]) => text),
  );
}

/** One row whose cells are too much for a request, as several changes of it. */
function splitColumns(actions: readonly UserAction[]): UserAction[] {
  return actions.flatMap((action): UserAction[] => {
    const [name, table, ids, cells] = action;
    if (name !== 'BulkUpdateRecord' || typeof cells !== 'object' || cells === null) return [action];
    const pieces: UserAction[] = [];
    let piece: Record<string, unknown> = {};
    let bytes = 0;
    for (const [column, values] of Object.entries(cells)) {
      const size = sizeOf(values) + column.length;
      if (bytes > 0 && bytes + size > BODY_LIMIT - ROOM) {
        pieces.push([name, table, ids, piece]);
        piece = {};
        bytes = 0;
      }
      piece[column] = values;
      bytes += size;
    }
    return [...pieces, [name, table, ids, piece]];
  });
}

function wholeRefusal(error: GristRefusal): DsError {
  return new DsError(
    `${error.reason}: what the mirror remembers, or the tables of the demarche itself. What was stored before is whole.`,
    { code: 'target', cause: error },
  );
}
