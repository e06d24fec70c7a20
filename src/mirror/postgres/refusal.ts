import type { SqlRefusal } from '../sql/database.js';
import { pgFacts } from './driver.js';

/** Data, constraints, triggers of a user, a view's check, rows that are too wide. */
const ABOUT_A_ROW = /^(22|23|44|P0|54000)/;

const reasons: Readonly<Record<string, string>> = {
  '22001': 'A text is longer than the type of its column allows',
  '22003': 'A number is out of the range of its column',
  '22007': 'A text is no date for its column',
  '22008': 'A date is out of the range of its column',
  '22023': 'A value is not one that its column takes, such as a geometry of another kind',
  '22P02': 'A value does not read as the type of its column',
  '22P05': 'A text has a character that the encoding of the database does not have',
  '23502': 'A column that a constraint wants filled is empty',
  '23503': 'A foreign key refuses it',
  '23505': 'A unique constraint refuses it',
  '23514': 'A check refuses it',
  '23P01': 'An exclusion constraint refuses it',
  '54000': 'The row is wider than a page',
  P0001: 'A trigger refuses it',
};

/** What PostgreSQL said of a row. Its own messages repeat values: only names of the schema are taken from them. */
export function postgresRefusal(error: unknown): SqlRefusal | null {
  const facts = pgFacts(error);
  if (!facts || !ABOUT_A_ROW.test(facts.sqlState)) return null;
  const { sqlState, table, column, constraint } = facts;
  const reason = reasons[sqlState] ?? 'The database refuses it';
  return {
    reason: `${reason}${constraint === null ? '' : `: ${constraint}`} (SQLSTATE ${sqlState})`,
    table,
    column,
    constraint,
  };
}
