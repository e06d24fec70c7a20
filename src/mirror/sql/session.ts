import { randomUUID } from 'node:crypto';
import type { TableModel } from '../../tables/index.js';
import { keepRenewing } from '../lease.js';
import type {
  Applied,
  DossierRows,
  EditedColumn,
  KnownDossier,
  OpenOptions,
  RefusedRow,
  SettledCell,
  TargetBatch,
  TargetEdit,
  TargetSession,
  TargetState,
} from '../target.js';
import type { Catalog } from './catalog.js';
import type { SqlDatabase, SqlRefusal, SqlTransaction } from './database.js';
import { SqlEdits } from './edits/session-edits.js';
import { additionsOf } from './evolve.js';
import type { Layout } from './layout.js';
import { giveBackLease, holdLease, takeLease } from './lease-row.js';
import { knownDossiers, knownNumbers, type Memory, recall, rememberLayout } from './memory.js';
import { beginningsOf, CELLS, DEMARCHES, DOSSIERS, makeMemory } from './schema.js';
import { lockUnions, unionAdditions } from './union-views.js';
import { type Destination, rememberRefused, removeDossiers, writeDemarcheTable } from './write-batch.js';

/** Takes the lease of a demarche, and gives what a run does with it. */
export async function openSession(
  database: SqlDatabase,
  demarche: number,
  { signal }: OpenOptions,
): Promise<SqlSession> {
  const owner = randomUUID();
  await database.transaction((transaction) => makeMemory(database, transaction), signal);
  const { memory, hasCells } = await database.transaction(async (transaction) => {
    await takeLease(database, transaction, demarche, owner);
    const hasCells = (await transaction.catalog([CELLS])).has(CELLS);
    return { memory: await recall(database, transaction, demarche), hasCells };
  }, signal);
  const edits = new SqlEdits(database, demarche, hasCells);
  return new SqlSession(database, demarche, owner, memory, edits, signal);
}

/** So many dossiers are looked at for edited cells at once. */
const LOOKED_AT = 500;

/** What has to be stored of a dossier: its rows, or nothing any more. */
type Change = { readonly number: number; readonly rows: DossierRows | null };

export class SqlSession implements TargetSession {
  readonly state: TargetState;
  readonly #database: SqlDatabase;
  readonly #demarche: number;
  readonly #owner: string;
  readonly #signal: AbortSignal | undefined;
  readonly #endRenewing: () => void;
  readonly #edits: SqlEdits;
  #memory: Memory;
  #model: TableModel | undefined;
  #progress: string;

  constructor(
    database: SqlDatabase,
    demarche: number,
    owner: string,
    memory: Memory,
    edits: SqlEdits,
    signal: AbortSignal | undefined,
  ) {
    this.#database = database;
    this.#demarche = demarche;
    this.#owner = owner;
    this.#memory = memory;
    this.#edits = edits;
    this.#signal = signal;
    this.#progress = JSON.stringify(memory.progress);
    this.state = { memory: memory.memory, progress: memory.progress };
    const renew = () => database.transaction((tx) => holdLease(database, tx, demarche, owner), signal);
    this.#endRenewing = keepRenewing(renew, signal);
  }

  async prepare(model: TableModel, toRemember: unknown): Promise<boolean> {
    const { memory, isWhole } = await this.#transaction(async (transaction) => {
      const catalog = await transaction.catalog(beginningsOf(this.#demarche));
      const additions = additionsOf(this.#database, model, this.#memory, catalog);
      for (const { statement } of additions.steps) await transaction.run(statement);
      await this.#makeUnions(transaction, model, additions.layout, catalog);
      if (additions.isLost) {
        const { dialect } = this.#database;
        await transaction.run(
          `UPDATE ${dialect.qualify(DOSSIERS)} SET fingerprint = 'lost' ` +
            `WHERE demarche = ${dialect.parameter(1)}`,
          [this.#demarche],
        );
        // A column that was dropped and is made again is empty: nobody emptied its cells.
        await this.#edits.forget(transaction);
      }
      const next = { ...this.#memory, memory: toRemember, layout: additions.layout, views: additions.views };
      const isNew = additions.isNew || JSON.stringify(toRemember) !== JSON.stringify(this.#memory.memory);
      if (isNew) await rememberLayout(this.#database, transaction, this.#demarche, next);
      return { memory: next, isWhole: !additions.isLost };
    });
    this.#memory = memory;
    this.#model = model;
    return isWhole;
  }

  /** Seldom: another look under the lock of all demarches, since another run may have made them meanwhile. */
  async #makeUnions(transaction: SqlTransaction, model: TableModel, layout: Layout, catalog: Catalog) {
    const find = (there: Catalog) => unionAdditions(this.#database, transaction, model, layout, there);
    if ((await find(catalog)).isCurrent) return;
    await lockUnions(this.#database, transaction);
    const { steps, remember } = await find(await transaction.catalog());
    for (const { statement } of steps) await transaction.run(statement);
    await remember();
  }

  known(numbers: readonly number[]): Promise<Map<number, KnownDossier>> {
    return this.#read((transaction) => knownDossiers(this.#database, transaction, this.#demarche, numbers));
  }

  numbers(): Promise<number[]> {
    return this.#read((transaction) => knownNumbers(this.#database, transaction, this.#demarche));
  }

  refused(): Promise<Map<number, KnownDossier>> {
    return this.#read((transaction) => knownDossiers(this.#database, transaction, this.#demarche, 'refused'));
  }

  async keepEdits(columns: readonly EditedColumn[]): Promise<void> {
    await this.#transaction((transaction) => this.#edits.begin(transaction, columns));
  }

  async *edits(dossiers?: readonly number[]): AsyncGenerator<readonly TargetEdit[], void, undefined> {
    const numbers = dossiers ?? (await this.numbers());
    for (let start = 0; start < numbers.length; start += LOOKED_AT) {
      const some = numbers.slice(start, start + LOOKED_AT);
      const found = await this.#read((transaction) => {
        const { destination, model } = this.#prepared(transaction);
        return this.#edits.find(transaction, model, destination.layout, some);
      });
      if (found.length > 0) yield found;
    }
  }

  async settle(cells: readonly SettledCell[]): Promise<void> {
    if (cells.length > 0) await this.#transaction((transaction) => this.#edits.settle(transaction, cells));
  }

  async apply(batch: TargetBatch): Promise<Applied> {
    const progress = JSON.stringify(batch.progress);
    const { dossiers, removed, unread, tables, same = [] } = batch;
    const isNothing =
      dossiers.length + removed.length + unread.length + Object.keys(tables).length + same.length === 0;
    if (isNothing && progress === this.#progress) return { refused: [], left: [] };
    let applied: Applied;
    try {
      applied = await this.#transaction((transaction) => this.#applyWhole(transaction, batch, progress));
    } catch (error) {
      if (!this.#database.refusal(error)) throw error;
      // A row of the batch is refused: writing dossier by dossier shows which one.
      applied = await this.#transaction((transaction) => this.#applyEach(transaction, batch, progress));
    }
    this.#progress = progress;
    return applied;
  }

  async finish(): Promise<void> {}

  async close(): Promise<void> {
    this.#endRenewing();
    try {
      await this.#database.transaction((transaction) =>
        giveBackLease(this.#database, transaction, this.#demarche, this.#owner),
      );
    } finally {
      await this.#database.close();
    }
  }

  async #applyWhole(transaction: SqlTransaction, batch: TargetBatch, progress: string): Promise<Applied> {
    const { destination, model } = this.#prepared(transaction);
    await this.#writeTables(destination, model, batch);
    await this.#remove(destination, batch.removed);
    await rememberRefused(destination, batch.unread);
    await this.#edits.remember(destination, model, batch.same);
    const numbers = batch.dossiers.map(({ number }) => number);
    const known = await knownDossiers(this.#database, transaction, this.#demarche, numbers);
    const refused = await this.#edits.write(destination, model, batch.dossiers, new Set(known.keys()));
    await this.#writeProgress(transaction, progress);
    return { refused, left: [] };
  }

  async #applyEach(transaction: SqlTransaction, batch: TargetBatch, progress: string): Promise<Applied> {
    const { destination, model } = this.#prepared(transaction);
    const { checkConstraints } = this.#database.dialect;
    await this.#writeTables(destination, model, batch);
    await rememberRefused(destination, batch.unread);
    await this.#edits.remember(destination, model, batch.same);
    const refused: RefusedRow[] = [];
    const left: number[] = [];
    const changes: Change[] = [
      ...batch.removed.map((number) => ({ number, rows: null })),
      ...batch.dossiers.map((rows) => ({ number: rows.number, rows })),
    ];
    for (const { number, rows } of changes) {
      await transaction.run('SAVEPOINT dossier');
      try {
        if (rows === null) await this.#remove(destination, [number]);
        else refused.push(...(await this.#edits.write(destination, model, [rows], new Set([number]))));
        if (checkConstraints !== null) await transaction.run(checkConstraints);
      } catch (error) {
        const refusal = this.#database.refusal(error);
        if (!refusal) throw error;
        await transaction.run('ROLLBACK TO SAVEPOINT dossier');
        const { table, constraint } = refusal;
        const column =
          refusal.column ??
          (table !== null && constraint !== null
            ? await transaction.constrainedColumn(table, constraint)
            : null);
        const one = this.#toRefusedRow(model, number, { ...refusal, column });
        await rememberRefused(destination, [one]);
        refused.push(one);
        left.push(number);
      }
      await transaction.run('RELEASE SAVEPOINT dossier');
    }
    await this.#writeProgress(transaction, progress);
    return { refused, left };
  }

  async #remove(destination: Destination, numbers: readonly number[]): Promise<void> {
    await removeDossiers(destination, numbers);
    if (numbers.length > 0) await this.#edits.forget(destination.transaction, numbers);
  }

  /** What a database says of its own names, under the ids of the model. */
  #toRefusedRow(model: TableModel, dossier: number, { reason, column, table }: SqlRefusal): RefusedRow {
    const placed = Object.entries(this.#memory.layout?.tables ?? {}).find(
      ([, { parts }]) => table !== null && parts.includes(table),
    );
    const known = Object.entries(placed?.[1].columns ?? {}).find(([, { name }]) => name === column);
    const main = model.tables.find(({ kind }) => kind === 'dossiers')?.id ?? '';
    return { dossier, table: placed?.[0] ?? main, column: known?.[0] ?? column, reason };
  }

  async #writeTables(destination: Destination, model: TableModel, { tables }: TargetBatch): Promise<void> {
    for (const table of model.tables) {
      const rows = tables[table.id];
      if (rows) await writeDemarcheTable(destination, table, rows);
    }
  }

  async #writeProgress(transaction: SqlTransaction, progress: string): Promise<void> {
    if (progress === this.#progress) return;
    const { dialect } = this.#database;
    await transaction.run(
      `UPDATE ${dialect.qualify(DEMARCHES)} SET progress = ${dialect.parameter(1)} WHERE demarche = ${dialect.parameter(2)}`,
      [progress, this.#demarche],
    );
  }

  #prepared(transaction: SqlTransaction): { destination: Destination; model: TableModel } {
    const { layout } = this.#memory;
    if (!this.#model || !layout) throw new TypeError('A session is prepared before anything is stored.');
    const destination = { database: this.#database, transaction, demarche: this.#demarche, layout };
    return { destination, model: this.#model };
  }

  /** Writes under the lease, or not at all. */
  #transaction<T>(work: (transaction: SqlTransaction) => Promise<T>): Promise<T> {
    return this.#database.transaction(async (transaction) => {
      await holdLease(this.#database, transaction, this.#demarche, this.#owner);
      return await work(transaction);
    }, this.#signal);
  }

  #read<T>(work: (transaction: SqlTransaction) => Promise<T>): Promise<T> {
    return this.#database.transaction(work, this.#signal);
  }
}
