import { alreadyRunning, LEASE, leaseLost } from '../lease.js';
import type { SqlDatabase, SqlTransaction } from './database.js';
import { DEMARCHES } from './schema.js';

/**
 * A lease is a row with an end, by the clock of the database: a lock of the connection would not survive a pooler
 * that gives each transaction another connection.
 */
export async function takeLease(
  { dialect, label }: SqlDatabase,
  transaction: SqlTransaction,
  demarche: number,
  owner: string,
): Promise<void> {
  const table = dialect.qualify(DEMARCHES);
  const [first, second] = [1, 2].map(dialect.parameter);
  await transaction.run(`INSERT INTO ${table} (demarche) VALUES (${first}) ON CONFLICT DO NOTHING`, [
    demarche,
  ]);
  const taken = await transaction.run(
    `UPDATE ${table} SET lease_owner = ${second}, lease_until = ${dialect.now} + ${LEASE} ` +
      `WHERE demarche = ${first} AND lease_until < ${dialect.now}`,
    [demarche, owner],
  );
  if (taken !== 1) throw alreadyRunning(demarche, label);
}

/** Renews it, and keeps everybody else out until the transaction ends. Throws where another run has it. */
export async function holdLease(
  { dialect, label }: SqlDatabase,
  transaction: SqlTransaction,
  demarche: number,
  owner: string,
): Promise<void> {
  const [first, second] = [1, 2].map(dialect.parameter);
  const held = await transaction.run(
    `UPDATE ${dialect.qualify(DEMARCHES)} SET lease_until = ${dialect.now} + ${LEASE} ` +
      `WHERE demarche = ${first} AND lease_owner = ${second}`,
    [demarche, owner],
  );
  if (held !== 1) throw leaseLost(demarche, label);
}

export async function giveBackLease(
  { dialect }: SqlDatabase,
  transaction: SqlTransaction,
  demarche: number,
  owner: string,
): Promise<void> {
  const [first, second] = [1, 2].map(dialect.parameter);
  await transaction.run(
    `UPDATE ${dialect.qualify(DEMARCHES)} SET lease_owner = NULL, lease_until = 0 ` +
      `WHERE demarche = ${first} AND lease_owner = ${second}`,
    [demarche, owner],
  );
}
