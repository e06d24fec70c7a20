import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import type { Row, Table } from '../../tables/index.js';
import type { DossierRows, RefusedRow } from '../target.js';
import type { GristDocument } from './document.js';
import { GristRefusal } from './http.js';
import type { GristLease } from './lease.js';
import { FILES } from './memory.js';
import { keyOf } from './rows.js';
import { ATTACHMENT } from './wanted.js';

/** What goes into one upload: Grist takes several files, and counts requests. */
const FILES_AT_ONCE = 20;
const BYTES_AT_ONCE = 20_000_000;

interface AttachmentFile {
  readonly content: string;
  readonly path: string;
  readonly filename: string;
  readonly checksum: string;
  readonly size: number;
}

/** Files that the mirror saved, as attachments of the document: each content once, by its checksum. */
export class Attachments {
  readonly #document: GristDocument;
  readonly #lease: GristLease;
  readonly #directory: string;
  /** The id of the attachment that has a content. */
  #known: Map<string, number> | undefined;

  constructor(document: GristDocument, lease: GristLease, directory: string) {
    this.#document = document;
    this.#lease = lease;
    this.#directory = directory;
  }

  /** Uploads what the document lacks. Gives the ids by the keys of rows, and what could not be uploaded. */
  async of(
    dossiers: readonly DossierRows[],
    table: Table,
  ): Promise<{ readonly attached: ReadonlyMap<string, number>; readonly refused: readonly RefusedRow[] }> {
    const rows = dossiers.flatMap(({ number, rows: all }) =>
      (all[table.id] ?? []).flatMap((row) => {
        const file = savedFile(row);
        return file ? [{ number, key: keyOf(table, row), file }] : [];
      }),
    );
    if (rows.length === 0) return { attached: new Map(), refused: [] };
    const known = await this.#read();
    const missing = new Map(
      rows.flatMap(({ file }) => (known.has(file.content) ? [] : [[file.content, file]])),
    );
    const reasons = new Map<string, string>();
    for (const some of pieces([...missing.values()])) await this.#upload(some, known, reasons);
    const attached = new Map<string, number>();
    const refused: RefusedRow[] = [];
    for (const { number, key, file } of rows) {
      const id = known.get(file.content);
      if (id !== undefined) attached.set(key, id);
      else
        refused.push({
          dossier: number,
          table: table.id,
          column: ATTACHMENT,
          reason: reasons.get(file.content) ?? 'The file could not be attached',
        });
    }
    return { attached, refused };
  }

  async #upload(
    files: readonly AttachmentFile[],
    known: Map<string, number>,
    reasons: Map<string, string>,
  ): Promise<void> {
    const form = async () => {
      const data = new FormData();
      for (const { path, filename } of files)
        data.append('upload', await openAsBlob(join(this.#directory, path)), filename);
      return data;
    };
    let ids: number[];
    try {
      ids = await this.#document.attach(form);
    } catch (error) {
      if (!(error instanceof GristRefusal)) throw error;
      if (files.length > 1) {
        for (const one of files) await this.#upload([one], known, reasons);
        return;
      }
      for (const { content } of files)
        reasons.set(content, `${error.reason}: it may be larger than an attachment may be`);
      return;
    }
    if (ids.length !== files.length) {
      for (const { content } of files) reasons.set(content, 'Grist has not told the id of the attachment');
      return;
    }
    const cells = {
      checksum: files.map(({ checksum }) => checksum),
      size: files.map(({ size }) => size),
      attachment: ids,
    };
    // Before the rows that use them: a run that is killed in between uploads none of them again.
    await this.#lease.write([['BulkAddRecord', FILES, files.map(() => null), cells]]);
    for (const [index, { content }] of files.entries()) known.set(content, ids[index] ?? 0);
  }

  /** What is remembered, as far as it is still there: Grist forgets what no cell has used for a while. */
  async #read(): Promise<Map<string, number>> {
    if (this.#known) return this.#known;
    const there = await this.#document.attachments();
    this.#known = new Map();
    for (const { fields } of await this.#document.records(FILES)) {
      const id = Number(fields.attachment);
      if (there.has(id)) this.#known.set(contentOf(String(fields.checksum), Number(fields.size)), id);
    }
    return this.#known;
  }
}

function savedFile({ path, filename, checksum, byte_size: size }: Row): AttachmentFile | undefined {
  if (typeof path !== 'string' || typeof checksum !== 'string') return undefined;
  const name = typeof filename === 'string' && filename !== '' ? filename : (path.split('/').at(-1) ?? path);
  return { content: contentOf(checksum, Number(size)), path, filename: name, checksum, size: Number(size) };
}

function contentOf(checksum: string, size: number): string {
  return `${checksum} ${size}`;
}

function* pieces(files: readonly AttachmentFile[]): Generator<readonly AttachmentFile[]> {
  let piece: AttachmentFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (piece.length > 0 && (piece.length >= FILES_AT_ONCE || bytes + file.size > BYTES_AT_ONCE)) {
      yield piece;
      piece = [];
      bytes = 0;
    }
    piece.push(file);
    bytes += file.size;
  }
  if (piece.length > 0) yield piece;
}
