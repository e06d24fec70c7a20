import { raceAbort } from '../../request/abort.js';
import type { TableModel } from '../../tables/index.js';
import type {
  OpenOptions,
  PlannedStep,
  Target,
  TargetNames,
  TargetPurge,
  TargetSession,
  TargetState,
} from '../target.js';
import type { SqlDatabase } from './database.js';
import { additionsOf } from './evolve.js';
import { recall } from './memory.js';
import { purgeDemarche, purgeDossiers } from './purge.js';
import { CELLS, isPrepared, memorySteps } from './schema.js';
import { openSession } from './session.js';
import { namesOf } from './target-names.js';
import { unionAdditions } from './union-views.js';

/** Opens the database; `makes` where it may be made by that, and is not just looked at. */
type Connect = (how: { readonly makes: boolean }) => Promise<SqlDatabase>;

/** A target over a database that is opened for each thing that is done with it. */
export class SqlTarget implements Target {
  readonly label: string;
  readonly keepsEdits = true;
  readonly #connect: Connect;

  constructor(label: string, connect: Connect) {
    this.label = label;
    this.#connect = connect;
  }

  async open(demarche: number, options: OpenOptions = {}): Promise<TargetSession> {
    const database = await this.#connectWithin(options.signal, { makes: true });
    try {
      return await openSession(database, demarche, options);
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  read(demarche: number, { signal }: OpenOptions = {}): Promise<TargetState> {
    return this.#useConnection(async (database) => {
      const { memory, progress } = await database.transaction(
        (transaction) => recall(database, transaction, demarche),
        signal,
      );
      return { memory, progress };
    }, signal);
  }

  plan(model: TableModel, { signal }: OpenOptions = {}): Promise<readonly PlannedStep[]> {
    return this.#useConnection(async (database) => {
      const { isReady, steps } = await this.#additions(database, model, signal);
      return [...(isReady ? [] : memorySteps(database)), ...steps];
    }, signal);
  }

  names(model: TableModel): Promise<TargetNames> {
    return this.#useConnection(async (database) => {
      const { layout, views } = await this.#additions(database, model, undefined);
      return namesOf(model, layout, views);
    }, undefined);
  }

  async purge(demarche: number, { dossiers, signal }: TargetPurge = {}): Promise<void> {
    await this.#useConnection(async (database) => {
      const { layout } = await database.transaction(
        (transaction) => recall(database, transaction, demarche),
        signal,
      );
      if (!layout) return;
      if (dossiers === undefined) await purgeDemarche(database, demarche, layout, signal);
      else await purgeDossiers(database, demarche, layout, dossiers, signal);
      const catalog = await database.transaction((transaction) => transaction.catalog(), signal);
      const rows = Object.values(layout.tables).flatMap(({ parts }) => parts);
      await database.scrub([...rows, ...(catalog.has(CELLS) ? [CELLS] : [])]);
    }, signal);
  }

  async #additions(database: SqlDatabase, model: TableModel, signal: AbortSignal | undefined) {
    return await database.transaction(async (transaction) => {
      const memory = await recall(database, transaction, model.demarche.number);
      const catalog = await transaction.catalog();
      const additions = additionsOf(database, model, memory, catalog);
      const unions = await unionAdditions(database, transaction, model, additions.layout, catalog);
      const steps = [...additions.steps, ...unions.steps];
      return { ...additions, steps, isReady: await isPrepared(transaction) };
    }, signal);
  }

  /** A server that takes the connection and never answers is waited for by nobody whose signal has aborted. */
  async #connectWithin(
    signal: AbortSignal | undefined,
    how: { readonly makes: boolean },
  ): Promise<SqlDatabase> {
    signal?.throwIfAborted();
    const connecting = this.#connect(how);
    try {
      return await raceAbort(connecting, signal);
    } catch (error) {
      if (signal?.aborted) {
        connecting.then(
          (database) => database.close(),
          () => {},
        );
      }
      throw error;
    }
  }

  async #useConnection<T>(
    work: (database: SqlDatabase) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const database = await this.#connectWithin(signal, { makes: false });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }
}
