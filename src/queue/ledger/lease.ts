import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { sleep } from '../../request/abort.js';
import { field, type Queryable } from './sql.js';

/** How long a lease outlives its owner. */
const SECONDS = 30;

/** Who works: the machine, the process, and which of its works. */
export function newOwner(): string {
  return `${hostname()} ${process.pid} ${randomUUID()}`;
}

/** A row that says who works on something, for {@link SECONDS} at a time. */
export class Lease {
  readonly #db: Queryable;
  readonly #schema: string;
  readonly #name: string;
  readonly owner: string;
  #timer: NodeJS.Timeout | undefined;

  constructor(db: Queryable, schema: string, name: string, owner: string = newOwner()) {
    this.#db = db;
    this.#schema = schema;
    this.#name = name;
    this.owner = owner;
  }

  /** Takes it, renewing it until {@link release}; false where another owner still has it after `patience` ms. */
  async acquire(patience: number, signal: AbortSignal | undefined): Promise<boolean> {
    for (const end = Date.now() + patience; ; ) {
      if (await this.#take()) break;
      if (Date.now() >= end) return false;
      await sleep(Math.min(500, Math.max(1, end - Date.now())), signal);
    }
    // An unreachable database is reported by the statement that needs it.
    this.#timer = setInterval(() => void this.holds(this.#db).catch(() => {}), (SECONDS * 1_000) / 3);
    return true;
  }

  /** Renews it in the caller's transaction: what another owner has begun meanwhile must not be overwritten. */
  async holds(db: Queryable): Promise<boolean> {
    const { rows } = await db.query(
      `UPDATE "${this.#schema}".lease SET expires_at = now() + interval '${SECONDS} seconds'
       WHERE name = $1 AND owner = $2 RETURNING owner`,
      [this.#name, this.owner],
    );
    return rows.length > 0;
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    await this.#db
      .query(`DELETE FROM "${this.#schema}".lease WHERE name = $1 AND owner = $2`, [this.#name, this.owner])
      .catch(() => {});
  }

  async #take(): Promise<boolean> {
    const table = `"${this.#schema}".lease`;
    const { rows: held } = await this.#db.query(`SELECT owner FROM ${table} WHERE name = $1`, [this.#name]);
    const other = field(held[0], 'owner');
    const dead = typeof other === 'string' && isDead(other) ? other : '';
    const { rows } = await this.#db.query(
      `INSERT INTO ${table} AS l VALUES ($1, $2, now() + interval '${SECONDS} seconds')
       ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, expires_at = excluded.expires_at
       WHERE l.expires_at < now() OR l.owner IN ($2, $3) RETURNING owner`,
      [this.#name, this.owner, dead],
    );
    return rows.length > 0;
  }
}

/** A process of this machine that is gone need not be waited for. */
export function isDead(owner: string): boolean {
  const [host, pid] = owner.split(' ');
  if (host !== hostname() || !pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
