import { GraphQLError } from 'graphql';
import { type Instant, parseInstant, utcNanoseconds } from '../dates.js';

/** A position in an ordered list: the value of the ordering column, and the id of the row. */
export interface Position {
  at: Instant;
  id: number;
}

export function encodeCursor({ at, id }: Position): string {
  return Buffer.from(`${utcNanoseconds(at)};${id}`).toString('base64url');
}

/**
 * Reads a cursor. As on the server, a text that is not base64 is an error without a code. For base64 without a date the
 * result is `null`, and the page has to be empty.
 */
export function decodeCursor(cursor: string): Position | null {
  const [unpadded = ''] = cursor.split('=', 1);
  if (!/^[\w+/-]+={0,2}$/.test(cursor) || unpadded.length % 4 === 1) {
    throw new GraphQLError(`Invalid input: ${JSON.stringify(cursor)}`);
  }
  const [timestamp = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(';');
  const at = parseInstant(timestamp);
  return at === undefined ? null : { at, id: Number.parseInt(id, 10) || 0 };
}

export function compare(a: Position, b: Position): number {
  return a.at - b.at || a.id - b.id;
}
