import type { Database } from '../ledger/database.js';
import { QUEUE } from '../ledger/schema.js';
import { dateField, field, textField } from '../ledger/sql.js';

/** The numbers of files in each state. */
export interface StateCounts {
  /** Waiting in the queue. */
  readonly waiting: number;
  /** Being stored by a worker. */
  readonly active: number;
  /** Failed, and waiting for another try. */
  readonly retrying: number;
  readonly stored: number;
  /** No longer in the API when a worker asked for them. */
  readonly gone: number;
  /** Failed for good; `requeue({ failed: true })` sends them again. */
  readonly failed: number;
  /** Known, but neither queued nor finished; `reconcile()` queues them. */
  readonly lost: number;
}

/** The progress of a first walk. */
export interface BackfillStatus {
  /** Dossiers read. */
  readonly read: number;
  /** Dossiers to read, those included; `null` where they are not counted yet. */
  readonly total: number | null;
  /**
   * Milliseconds that are left, estimated from the last pages; `null` until a tenth of the dossiers, or a thousand, was
   * read.
   */
  readonly remaining: number | null;
}

/** The state of one demarche. */
export interface DemarcheStatus {
  readonly number: number;
  /**
   * Milliseconds since the last complete walk began: every change before that moment is known. `null` until a first walk
   * is complete.
   */
  readonly lag: number | null;
  /** The newest modification of a dossier that was seen; ISO 8601. */
  readonly newestChange: string | null;
  readonly counts: StateCounts;
  /** Its first walk, while it is under way. */
  readonly backfill?: BackfillStatus;
  /** Why its last walk failed; absent if it did not. */
  readonly error?: string;
  /** The number of failed walks in a row. */
  readonly failures: number;
  /** Dossiers that the API could not give: none of their files are queued. Each walk asks for them again. */
  readonly unread: number;
}

/** What {@link Queue.status} gives. */
export interface QueueStatus {
  readonly counts: StateCounts;
  /** Milliseconds since the oldest file that is not stored yet was found; `null` where none waits. */
  readonly oldestJobAge: number | null;
  /** The progress of all first walks under way together, at the current concurrency; `null` where there is none. */
  readonly backfill: BackfillStatus | null;
  readonly demarches: readonly DemarcheStatus[];
  /** The newest failures for good, and files that were gone, with their reasons; at most 100. */
  readonly problems: readonly {
    readonly id: string;
    readonly demarche: number;
    readonly dossier: number;
    readonly filename: string;
    readonly state: 'gone' | 'failed';
    readonly reason: string;
  }[];
  /** The dossiers that the API could not give, those that wait longest first; at most 100. */
  readonly unread: readonly {
    readonly demarche: number;
    readonly dossier: number;
    /** When the failure was first seen; ISO 8601. */
    readonly since: string;
    readonly reason: string;
  }[];
}

const NOTHING: StateCounts = { waiting: 0, active: 0, retrying: 0, stored: 0, gone: 0, failed: 0, lost: 0 };

export async function readStatus({ pool, schema }: Database): Promise<QueueStatus> {
  // Ended ones are counted in an index; the queue is asked for the open ones only.
  const counted = await pool.query(
    `SELECT p.demarche,
       CASE WHEN p.state <> 'queued' THEN p.state
         WHEN j.state = 'created' THEN 'waiting' WHEN j.state = 'retry' THEN 'retrying'
         WHEN j.state = 'active' THEN 'active' WHEN j.state = 'failed' THEN 'failed' ELSE 'lost' END AS state,
       count(*) AS count
     FROM "${schema}".piece p
     LEFT JOIN ${schema}_boss.job j ON p.state = 'queued' AND j.name = $1 AND j.id = p.id
     GROUP BY 1, 2`,
    [QUEUE],
  );
  const walks = await pool.query(
    `SELECT demarche, newest_change, known_until, failures, error, backfill_read, backfill_total, pace_dossiers, pace_ms,
       (SELECT count(*) FROM "${schema}".unread u WHERE u.demarche = w.demarche) AS unread
     FROM "${schema}".walk w
     -- A hint of a demarche that nobody follows is a row too, of which there is nothing to say.
     WHERE known_until IS NOT NULL OR checkpoint IS NOT NULL OR backfill_read IS NOT NULL OR failures > 0
     ORDER BY demarche`,
  );
  const lanes = await pool.query(
    `SELECT count(*) AS count FROM "${schema}".lease WHERE name LIKE 'walk %' AND expires_at > now()`,
  );
  const oldest = await pool.query(
    `SELECT min(found_at) AS moment FROM "${schema}".piece WHERE state = 'queued'`,
  );
  const problems = await pool.query(
    `SELECT id, demarche, file ->> 'dossierNumber' AS dossier, file ->> 'filename' AS filename, state, reason
     FROM "${schema}".piece WHERE state IN ('gone', 'failed') ORDER BY ended_at DESC LIMIT 100`,
  );
  const unread = await pool.query(
    `SELECT demarche, dossier, found_at, reason FROM "${schema}".unread ORDER BY found_at LIMIT 100`,
  );
  const byDemarche = new Map<number, Record<string, number>>();
  const total: Record<string, number> = {};
  for (const row of counted.rows) {
    const number = Number(field(row, 'demarche'));
    const state = textField(row, 'state');
    const count = Number(field(row, 'count'));
    byDemarche.set(number, { ...byDemarche.get(number), [state]: count });
    total[state] = (total[state] ?? 0) + count;
  }
  const moment = dateField(oldest.rows[0], 'moment');
  return {
    counts: { ...NOTHING, ...total },
    oldestJobAge: moment && ageOf(moment),
    backfill: backfillOfAll(
      walks.rows.flatMap((row) => backfillOf(row) ?? []),
      Number(field(lanes.rows[0], 'count')),
    ),
    demarches: walks.rows.map((row) => {
      const backfill = backfillOf(row);
      const number = Number(field(row, 'demarche'));
      const known = dateField(row, 'known_until');
      const error = field(row, 'error');
      return {
        number,
        lag: known && ageOf(known),
        newestChange: dateField(row, 'newest_change')?.toISOString() ?? null,
        counts: { ...NOTHING, ...byDemarche.get(number) },
        ...(backfill && { backfill }),
        ...(typeof error === 'string' && { error }),
        failures: Number(field(row, 'failures')),
        unread: Number(field(row, 'unread')),
      };
    }),
    problems: problems.rows.map((row) => ({
      id: textField(row, 'id'),
      demarche: Number(field(row, 'demarche')),
      dossier: Number(field(row, 'dossier')),
      filename: textField(row, 'filename'),
      state: field(row, 'state') === 'gone' ? 'gone' : 'failed',
      reason: textField(row, 'reason'),
    })),
    unread: unread.rows.map((row) => ({
      demarche: Number(field(row, 'demarche')),
      dossier: Number(field(row, 'dossier')),
      since: dateField(row, 'found_at')?.toISOString() ?? '',
      reason: textField(row, 'reason'),
    })),
  };
}

function backfillOf(row: unknown): BackfillStatus | undefined {
  const read = field(row, 'backfill_read');
  if (typeof read !== 'number') return undefined;
  const counted = field(row, 'backfill_total');
  // Dossiers that are deposited or moved meanwhile come beside those that were counted.
  const total = typeof counted === 'number' ? Math.max(counted, read) : null;
  const pace = Number(field(row, 'pace_ms')) / Number(field(row, 'pace_dossiers'));
  // A page or two say little; where none was timed yet the pace is 0 / 0.
  const isKnown = total !== null && !Number.isNaN(pace) && read >= Math.min(total / 10, 1_000);
  return { read, total, remaining: !isKnown ? null : (total - read) * pace };
}

/** With `lanes` walks at once, and never less than the longest of them. */
function backfillOfAll(all: readonly BackfillStatus[], lanes: number): BackfillStatus | null {
  if (all.length === 0) return null;
  const sum = (values: readonly (number | null)[]) =>
    values.some((value) => value === null) ? null : values.reduce<number>((a, b) => a + (b ?? 0), 0);
  const work = sum(all.map(({ remaining }) => remaining));
  const atOnce = Math.min(Math.max(1, lanes), all.length);
  return {
    read: all.reduce((a, { read }) => a + read, 0),
    total: sum(all.map(({ total }) => total)),
    remaining: work === null ? null : Math.max(work / atOnce, ...all.map(({ remaining }) => remaining ?? 0)),
  };
}

/** Clocks of two machines may differ by a little. */
function ageOf(moment: Date): number {
  return Math.max(0, Date.now() - moment.getTime());
}
