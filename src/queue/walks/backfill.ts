import type { DsClient, SyncCheckpoint } from '../../index.js';
import type { Database } from '../ledger/database.js';
import type { Queryable } from '../ledger/sql.js';
import { estimateDossiers } from './estimate-dossiers.js';

/** What is left of a pace when the next page has come: some twenty pages count. */
const MEMORY = 0.95;

/** Counts what the first walk of a demarche has read, so that `status` can say how long it still takes. */
export class Backfill {
  readonly #database: Database;
  readonly #client: DsClient;
  readonly #demarche: number;
  /** When the batch before came; what comes before the first one is none of the pace. */
  #last: number | undefined;
  #isCounted: boolean;

  constructor(database: Database, client: DsClient, demarche: number, isCounted: boolean) {
    this.#database = database;
    this.#client = client;
    this.#demarche = demarche;
    this.#isCounted = isCounted;
  }

  /** The first walk begins, from the first dossier. */
  async begin(): Promise<void> {
    const { pool, schema } = this.#database;
    await pool.query(
      `INSERT INTO "${schema}".walk (demarche, backfill_read) VALUES ($1, 0)
       ON CONFLICT (demarche) DO UPDATE SET backfill_read = 0, backfill_total = NULL`,
      [this.#demarche],
    );
    this.#isCounted = false;
  }

  /** A batch was read, in the transaction that stores its checkpoint. */
  async read(db: Queryable, dossiers: number): Promise<void> {
    const now = Date.now();
    const isTimed = this.#last !== undefined;
    const took = Math.max(0, now - (this.#last ?? now));
    this.#last = now;
    if (dossiers === 0) return;
    await db.query(
      `UPDATE "${this.#database.schema}".walk SET backfill_read = backfill_read + $2,
         pace_dossiers = CASE WHEN $4 THEN pace_dossiers * ${MEMORY} + $2 ELSE pace_dossiers END,
         pace_ms = CASE WHEN $4 THEN pace_ms * ${MEMORY} + $3 ELSE pace_ms END
       WHERE demarche = $1 AND backfill_read IS NOT NULL`,
      [this.#demarche, dossiers, took, isTimed],
    );
  }

  /** Once, where more than a page is to come. */
  async count({ modifications }: SyncCheckpoint, signal: AbortSignal | undefined): Promise<void> {
    if (this.#isCounted || modifications.run === null) return;
    this.#isCounted = true;
    const total = await estimateDossiers(this.#client, this.#demarche, signal);
    // The time that counting took does not belong to the pace.
    if (this.#last !== undefined) this.#last = Date.now();
    if (total === undefined) return;
    const { pool, schema } = this.#database;
    await pool.query(
      `UPDATE "${schema}".walk SET backfill_total = $2 WHERE demarche = $1 AND backfill_read IS NOT NULL`,
      [this.#demarche, total],
    );
  }
}
