import type { Pool } from 'pg';
import type PgBoss from 'pg-boss';
import { BUDGET_SCHEMA } from './postgres-budget.js';

/** The queue of files to fetch, and where a job goes that has failed for good. */
export const QUEUE = 'piece';
export const FAILED_QUEUE = 'piece-failed';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS walk (
    demarche integer PRIMARY KEY,
    checkpoint jsonb NOT NULL
  );
  -- Every file ever found, by what it is; a job of the queue has the same id.
  CREATE TABLE IF NOT EXISTS piece (
    id uuid PRIMARY KEY,
    demarche integer NOT NULL,
    dossier integer NOT NULL,
    filename text NOT NULL,
    byte_size bigint NOT NULL,
    found_at timestamptz NOT NULL DEFAULT now(),
    stored_at timestamptz,
    place text,
    sha256 text
  );
  CREATE INDEX IF NOT EXISTS piece_missing ON piece (demarche, found_at) WHERE stored_at IS NULL;
`;

export interface QueueOptions {
  /** Seconds after which the job of a worker that is gone is given to another. Default 900. */
  expireInSeconds?: number;
}

/** Makes the tables and the queues, once, before any worker starts. */
export async function prepareDatabase(
  pool: Pool,
  boss: PgBoss,
  { expireInSeconds = 900 }: QueueOptions = {},
) {
  await pool.query(SCHEMA);
  await pool.query(BUDGET_SCHEMA);
  await boss.createQueue(FAILED_QUEUE, { name: FAILED_QUEUE });
  await boss.createQueue(QUEUE, {
    name: QUEUE,
    // A worker that dies uses up a try as well: far more of them than a sound job needs.
    retryLimit: 20,
    retryDelay: 1,
    retryBackoff: true,
    expireInSeconds,
    deadLetter: FAILED_QUEUE,
  });
}
