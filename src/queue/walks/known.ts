import type { SyncCheckpoint } from '../../index.js';
import type { Database } from '../ledger/database.js';
import { dateField, field } from '../ledger/sql.js';
import type { Seen } from './probe.js';
import type { Known } from './schedule.js';

/** A demarche as its row has it. */
export interface KnownWalk extends Known {
  readonly checkpoint: SyncCheckpoint | null;
  /** Dossiers were stepped over: they are asked for again, whether or not anything moved. */
  readonly hasUnread: boolean;
}

export async function readKnown(
  { pool, schema }: Database,
  demarches: readonly number[],
): Promise<KnownWalk[]> {
  const { rows } = await pool.query(
    `SELECT n AS number, checkpoint, seen, newest_change, walked_at, known_until, hinted_at, not_before,
       EXISTS (SELECT FROM "${schema}".unread u WHERE u.demarche = n) AS has_unread
     FROM unnest($1::integer[]) WITH ORDINALITY AS given(n, place) LEFT JOIN "${schema}".walk w ON w.demarche = n
     ORDER BY place`,
    [demarches],
  );
  return rows.map((row) => {
    const moment = (name: string) => dateField(row, name)?.getTime() ?? null;
    const seen = field(row, 'seen');
    const checkpoint = field(row, 'checkpoint');
    return {
      number: Number(field(row, 'number')),
      checkpoint: isCheckpoint(checkpoint) ? checkpoint : null,
      hasUnread: field(row, 'has_unread') === true,
      seen: typeof seen === 'string' ? seen : null,
      newestChange: moment('newest_change'),
      walkedAt: moment('walked_at'),
      knownUntil: moment('known_until'),
      isHinted: moment('hinted_at') !== null,
      notBefore: moment('not_before'),
    };
  });
}

/** The client refuses what is none of its own. */
export function isCheckpoint(value: unknown): value is SyncCheckpoint {
  return typeof value === 'object' && value !== null;
}

/** What a look showed before a walk that ended. */
export async function remember(
  { pool, schema }: Database,
  demarche: number,
  seen: Seen | undefined,
): Promise<void> {
  await pool.query(`UPDATE "${schema}".walk SET seen = $2 WHERE demarche = $1`, [
    demarche,
    seen?.text ?? null,
  ]);
}

/** A look has shown that nothing moved: all until now is known. */
export async function remainIdle(
  { pool, schema }: Database,
  demarches: readonly number[],
  at: Date = new Date(),
): Promise<void> {
  if (demarches.length === 0) return;
  await pool.query(`UPDATE "${schema}".walk SET known_until = $2 WHERE demarche = ANY($1)`, [demarches, at]);
}

/** Somebody heard of changes: what follows the demarches looks at these next. */
export async function hint({ pool, schema }: Database, demarches: readonly number[]): Promise<void> {
  await pool.query(
    `INSERT INTO "${schema}".walk (demarche, hinted_at) SELECT n, now() FROM unnest($1::integer[]) AS n
     ON CONFLICT (demarche) DO UPDATE SET hinted_at = excluded.hinted_at`,
    [demarches],
  );
}
