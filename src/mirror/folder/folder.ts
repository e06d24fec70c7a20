import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkOptions } from '../../arguments/check-options.js';
import { oneOf } from '../../arguments/checks.js';
import { DsInputError } from '../../errors.js';
import { parquet, xlsx } from '../../formats/index.js';
import type { TableModel } from '../../tables/index.js';
import type {
  OpenOptions,
  PlannedStep,
  Target,
  TargetNames,
  TargetPurge,
  TargetSession,
  TargetState,
} from '../target.js';
import type { FolderFormat } from './format.js';
import { Journal } from './journal.js';
import { LeaseFile } from './lease-file.js';
import { type Publication, publish } from './publish.js';
import { FolderSession } from './session.js';
import { csv, jsonLines } from './text-formats.js';

const formats = { csv, jsonl: jsonLines, xlsx, parquet } as const satisfies Readonly<
  Record<string, FolderFormat>
>;

/** How the files of a folder are written. */
export type FolderFormatName = keyof typeof formats;

/** Options of {@link folder}. */
export interface FolderOptions {
  /**
   * `csv`: for Excel in French (semicolons, UTF-8 with its mark, labels as names), a text that a spreadsheet would
   * run gets an apostrophe. `jsonl`: one JSON object a line, ids as names. `xlsx`: one workbook a
   * demarche, with typed cells (needs `write-excel-file`). `parquet`: typed columns (needs `hyparquet-writer`).
   * Default: `csv`.
   */
  readonly format?: FolderFormatName | undefined;
}

/**
 * A folder as a target, with a file for each table. Files are made when a run ends, and only where something changed;
 * each gets its name once it is whole.
 *
 * What is stored stands in the folder `.ds-mirror` beside them, a journal for each demarche: it is as personal as the
 * files, and the mirror goes on from it. A new file of yours in the folder is left alone.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { folder, mirror } from '@org/ds-client/mirror';
 *
 * const client = new DsClient({ token: 'a-token' });
 * const to = folder('./demarche', { format: 'csv' });
 * for await (const step of mirror(client, 1234, { to })) console.log(step.dossiers);
 * ```
 */
export function folder(directory: string, options: FolderOptions = {}): Target {
  if (typeof directory !== 'string' || directory === '' || directory.includes('\0')) {
    throw new DsInputError('folder() takes the path of a directory.');
  }
  checkOptions<FolderOptions>('folder()', options, { format: oneOf(Object.keys(formats)) });
  return new FolderTarget(resolve(directory), options.format ?? 'csv');
}

class FolderTarget implements Target {
  readonly label = 'The folder';
  readonly #directory: string;
  readonly #formatName: FolderFormatName;
  readonly #format: FolderFormat;

  constructor(directory: string, format: FolderFormatName) {
    this.#directory = directory;
    this.#formatName = format;
    this.#format = formats[format];
  }

  async open(demarche: number, { signal, files }: OpenOptions = {}): Promise<TargetSession> {
    signal?.throwIfAborted();
    await this.#format.prepare?.();
    const { journal, lease } = await this.#take(demarche);
    return new FolderSession(journal, lease, this.#publication(demarche, files), signal);
  }

  async read(demarche: number): Promise<TargetState> {
    const path = this.#journalPath(demarche);
    if (!existsSync(path)) return { memory: null, progress: null };
    const journal = await Journal.read(path);
    try {
      return { memory: journal.memory, progress: journal.progress };
    } finally {
      await journal.close();
    }
  }

  async plan(model: TableModel): Promise<readonly PlannedStep[]> {
    await this.#format.prepare?.();
    return model.tables.map((table) => {
      const name = this.#format.fileOf(model, table);
      const verb = existsSync(join(this.#directory, name)) ? 'Writes anew, if anything changed,' : 'Makes';
      return { what: `${verb} ${name} (${table.label}, ${table.columns.length} columns)`, statement: null };
    });
  }

  async names(model: TableModel): Promise<TargetNames> {
    return Object.fromEntries(
      model.tables.map((table) => {
        const header = this.#format.headerOf(table).map(({ id, name }): [string, string] => [id, name]);
        return [table.id, { name: this.#format.fileOf(model, table), columns: Object.fromEntries(header) }];
      }),
    );
  }

  async purge(demarche: number, { dossiers }: TargetPurge = {}): Promise<void> {
    if (!existsSync(this.#journalPath(demarche))) return;
    const { journal, lease } = await this.#take(demarche);
    try {
      await journal.forget(dossiers);
      if (journal.model) await publish(this.#publication(demarche), journal.model, journal);
    } finally {
      await journal.close();
      await lease.giveBack();
    }
  }

  async #take(demarche: number): Promise<{ journal: Journal; lease: LeaseFile }> {
    await mkdir(this.#home(demarche), { recursive: true });
    const path = join(this.#home(demarche), 'lease.json');
    const lease = new LeaseFile(path, randomUUID(), demarche, this.label);
    await lease.take();
    try {
      return { journal: await Journal.open(this.#journalPath(demarche)), lease };
    } catch (error) {
      await lease.giveBack();
      throw error;
    }
  }

  #publication(demarche: number, files?: string): Publication {
    const home = this.#home(demarche);
    const filesAt = files === undefined ? undefined : placeFrom(this.#directory, files);
    return { directory: this.#directory, home, format: this.#format, formatName: this.#formatName, filesAt };
  }

  #home(demarche: number): string {
    return join(this.#directory, '.ds-mirror', String(demarche));
  }

  #journalPath(demarche: number): string {
    return join(this.#home(demarche), 'journal.jsonl');
  }
}

/** A directory as links of a workbook lead to it, which moves together with it. On another drive, there is no such way. */
function placeFrom(directory: string, files: string): string {
  const way = relative(directory, resolve(files));
  if (isAbsolute(way)) return `${decodeURIComponent(pathToFileURL(way).href)}/`;
  return way === '' ? '' : `${way.split(sep).join('/')}/`;
}
