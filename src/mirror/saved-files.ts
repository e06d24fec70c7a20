import { relative, resolve, sep } from 'node:path';
import { type FetchLike, saveFiles } from '../download/index.js';
import { storedFileSources } from '../files/dossier-file.js';
import type { DossierFile, DsClient } from '../index.js';
import { fileIds, type Row } from '../tables/index.js';
import type { Content } from './contents.js';
import type { RefusedRow } from './target.js';

/** Saves the files of dossiers below a directory, and says in their rows where. */
export class SavedFiles {
  readonly #client: DsClient;
  readonly #directory: string;
  readonly #fetch: FetchLike | undefined;
  readonly #signal: AbortSignal | undefined;

  constructor(
    client: DsClient,
    directory: string,
    { fetch, signal }: { fetch?: FetchLike | undefined; signal?: AbortSignal | undefined },
  ) {
    this.#client = client;
    this.#directory = resolve(directory);
    this.#fetch = fetch;
    this.#signal = signal;
  }

  /**
   * The same contents, with the path of each file. A file that was saved already is not downloaded again; one whose
   * content was replaced is another file, by its checksum. One that cannot be had is told, and tried by each run.
   */
  async save(contents: readonly Content[], table: string): Promise<readonly Content[]> {
    const withFiles = contents.filter(({ rows }) => (rows[table] ?? []).length > 0);
    if (withFiles.length === 0) return contents;
    const files = new Map<string, DossierFile>();
    for (const { number } of withFiles) {
      const listed = await this.#client.dossierFiles(number, {
        sources: storedFileSources,
        signal: this.#signal,
      });
      for (const [index, id] of fileIds(listed).entries()) {
        const file = listed[index];
        if (file) files.set(`${number} ${id}`, file);
      }
    }
    const wanted = withFiles.flatMap(({ number, rows }) =>
      (rows[table] ?? []).flatMap((row) => files.get(keyOf(number, row)) ?? []),
    );
    const { paths, reasons } = await this.#download(wanted);
    return contents.map((content) => {
      const { number, rows } = content;
      const refused: RefusedRow[] = [];
      const withPaths = (rows[table] ?? []).map((row): Row => {
        const file = files.get(keyOf(number, row));
        const path = file && paths.get(file);
        if (path !== undefined) return { ...row, path };
        const reason = (file && reasons.get(file)) ?? 'The dossier no longer has this file';
        refused.push({ dossier: number, table, column: 'path', reason });
        return row;
      });
      if (withPaths.length === 0) return content;
      return {
        ...content,
        rows: { ...rows, [table]: withPaths },
        refused: [...content.refused, ...refused],
        isIncomplete: content.isIncomplete || refused.length > 0,
      };
    });
  }

  async #download(files: readonly DossierFile[]) {
    const paths = new Map<DossierFile, string>();
    const reasons = new Map<DossierFile, string>();
    // A refreshed file is another object than the one that was given.
    const given = new Map(files.map((file) => [placeOf(file), file]));
    const saved = saveFiles(files, this.#directory, {
      refresh: this.#client.refreshFile,
      onError: 'yield',
      manifest: true,
      ...(this.#fetch && { fetch: this.#fetch }),
      signal: this.#signal,
    });
    for await (const one of saved) {
      const file = given.get(placeOf(one.file));
      if (!file) continue;
      if (one.error) reasons.set(file, `The file could not be saved (${codeOf(one.error)})`);
      else paths.set(file, relative(this.#directory, one.path).split(sep).join('/'));
    }
    return { paths, reasons };
  }
}

function keyOf(number: number, row: Row): string {
  return `${number} ${String(row.file_id)}`;
}

function placeOf({
  dossierNumber,
  source,
  champId,
  rowId,
  index,
  ownerId,
  attestation,
}: DossierFile): string {
  return JSON.stringify([dossierNumber, source, champId, rowId, index, ownerId, attestation]);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
