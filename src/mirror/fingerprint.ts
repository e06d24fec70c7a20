import { createHash } from 'node:crypto';
import type { CellValue, TableModel, TableRows } from '../tables/index.js';

/** What the fingerprint of a dossier that is gone begins with. */
const GONE = 'gone ';

/** The same for the same rows: a dossier that comes again as it is stored is not written. */
export function fingerprintOf(model: TableModel, rows: TableRows): string {
  // One text, hashed at once: a call for each cell took longer than the hash.
  let text = '';
  for (const { id: table, columns } of model.tables) {
    for (const row of rows[table] ?? []) {
      text += `\n${table}`;
      // By the column's id, and without empty cells: a new column of the form is no news of a dossier.
      for (const { id } of columns) {
        const value = row[id] ?? null;
        if (value !== null) text += `\n${id} ${textOf(value)}`;
      }
    }
  }
  return createHash('sha256').update(text).digest('base64url').slice(0, 27);
}

/** The fingerprint of a dossier that is gone, of which the table of deleted ones keeps a row. */
export function goneFingerprint(model: TableModel, rows: TableRows): string {
  return `${GONE}${fingerprintOf(model, rows)}`;
}

export function isGone(fingerprint: string | undefined): boolean {
  return fingerprint?.startsWith(GONE) ?? false;
}

function textOf(value: CellValue): string {
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}
