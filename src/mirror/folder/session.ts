import type { TableModel } from '../../tables/index.js';
import { keepRenewing } from '../lease.js';
import type {
  Applied,
  DossierRows,
  KnownDossier,
  RefusedRow,
  TargetBatch,
  TargetSession,
  TargetState,
} from '../target.js';
import type { Entry } from './entries.js';
import type { Journal } from './journal.js';
import type { LeaseFile } from './lease-file.js';
import { type Publication, publish } from './publish.js';

/** One run of a demarche into a folder: batches go into the journal, files are made in the end. */
export class FolderSession implements TargetSession {
  readonly state: TargetState;
  readonly #journal: Journal;
  readonly #lease: LeaseFile;
  readonly #publication: Publication;
  readonly #endRenewing: () => void;

  constructor(journal: Journal, lease: LeaseFile, publication: Publication, signal: AbortSignal | undefined) {
    this.#journal = journal;
    this.#lease = lease;
    this.#publication = publication;
    this.state = { memory: journal.memory, progress: journal.progress };
    this.#endRenewing = keepRenewing(() => lease.hold(), signal);
  }

  async prepare(model: TableModel, memory: unknown): Promise<boolean> {
    const { model: known, memory: remembered, progress } = this.#journal;
    const isSame = JSON.stringify([known, remembered]) === JSON.stringify([model, memory]);
    if (!isSame) await this.#add([{ is: 'model', model, memory }], progress);
    return true;
  }

  async known(numbers: readonly number[]): Promise<Map<number, KnownDossier>> {
    const known = new Map<number, KnownDossier>();
    for (const number of numbers) {
      const place = this.#journal.places.get(number);
      if (place) known.set(number, place);
    }
    return known;
  }

  async numbers(): Promise<number[]> {
    return [...this.#journal.places.keys()];
  }

  async refused(): Promise<Map<number, KnownDossier>> {
    return new Map([...this.#journal.places].filter(([, { refused }]) => refused.length > 0));
  }

  async apply({ dossiers: given, removed, unread, tables, progress }: TargetBatch): Promise<Applied> {
    const refused: RefusedRow[] = [];
    const dossiers = given.map((dossier) => {
      const cells = this.#unfit(dossier);
      if (cells.length === 0) return dossier;
      refused.push(...cells);
      // Tried again by the next run. The journal keeps the value, for a folder of another format.
      return { ...dossier, fingerprint: '', refused: [...dossier.refused, ...cells] };
    });
    const entries: Entry[] = [
      ...(removed.length > 0 ? [{ is: 'removed' as const, numbers: removed }] : []),
      ...(unread.length > 0 ? [{ is: 'unread' as const, refused: unread }] : []),
      ...(Object.keys(tables).length > 0 ? [{ is: 'tables' as const, tables }] : []),
      ...dossiers.map((dossier) => ({ is: 'dossier' as const, ...dossier })),
    ];
    const isNothing =
      entries.length === 0 && JSON.stringify(progress) === JSON.stringify(this.#journal.progress);
    if (!isNothing) await this.#add(entries, progress);
    return { refused, left: [] };
  }

  /** The cells that the files would not hold. */
  #unfit({ number, rows }: DossierRows): RefusedRow[] {
    const unfit = this.#publication.format.unfit;
    if (!unfit) return [];
    return (this.#journal.model?.tables ?? []).flatMap((table) =>
      (rows[table.id] ?? []).flatMap((row) =>
        table.columns.flatMap(({ id, kind }) => {
          const reason = unfit(row[id] ?? null, kind);
          return reason === null ? [] : [{ dossier: number, table: table.id, column: id, reason }];
        }),
      ),
    );
  }

  async finish(): Promise<void> {
    await this.#lease.hold();
    await this.#journal.compact({ always: false });
    if (this.#journal.model) await publish(this.#publication, this.#journal.model, this.#journal);
  }

  async close(): Promise<void> {
    this.#endRenewing();
    try {
      await this.#journal.close();
    } finally {
      await this.#lease.giveBack();
    }
  }

  async #add(entries: readonly Entry[], progress: unknown): Promise<void> {
    await this.#lease.hold();
    await this.#journal.add(entries, progress);
  }
}
