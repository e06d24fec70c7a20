import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Row, Table, TableModel } from '../../tables/index.js';
import { isOfDemarche } from '../sql/layout.js';
import type { FolderFormat, PlacedFiles } from './format.js';
import type { Journal } from './journal.js';

/** Where files of a demarche are made, and what was made of which state. */
export interface Publication extends PlacedFiles {
  readonly directory: string;
  /** A directory of the mirror's own, on the same disk. */
  readonly home: string;
  readonly format: FolderFormat;
  readonly formatName: string;
}

/**
 * Makes the files of a demarche anew from its journal, where they are not those of what it holds. Each gets its name
 * once it is whole: whoever opens one meanwhile reads the last one.
 */
export async function publish(publication: Publication, model: TableModel, journal: Journal): Promise<void> {
  const { directory, home, format, formatName } = publication;
  const names = [...new Set(model.tables.map((table) => format.fileOf(model, table)))];
  const note = join(home, 'published.json');
  const before = await readText(note);
  // A purge knows of no files: they stay where the last run had them.
  const filesAt = publication.filesAt ?? filesBefore(before);
  const state = JSON.stringify({ format: formatName, content: journal.contentSize, filesAt });
  if (before === state && (await allExist(directory, names))) return;
  const drafts = join(home, 'drafts');
  await rm(drafts, { recursive: true, force: true });
  await mkdir(drafts, { recursive: true });
  await rm(note, { force: true });
  await format.write(model, (table) => rowsOf(table, journal), drafts, { filesAt });
  for (const name of names) await rename(join(drafts, name), join(directory, name));
  await rm(drafts, { recursive: true, force: true });
  await writeFile(note, state);
}

function filesBefore(note: string | undefined): string | undefined {
  const before: { readonly filesAt?: string } = note === undefined ? {} : JSON.parse(note);
  return before.filesAt;
}

async function* rowsOf(table: Table, journal: Journal): AsyncGenerator<Row, void, undefined> {
  if (isOfDemarche(table)) {
    yield* journal.tables[table.id] ?? [];
    return;
  }
  for await (const rows of journal.rows()) yield* rows[table.id] ?? [];
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function allExist(directory: string, names: readonly string[]): Promise<boolean> {
  const found = await Promise.allSettled(names.map((name) => stat(join(directory, name))));
  return found.every(({ status }) => status === 'fulfilled');
}
