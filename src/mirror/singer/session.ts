import type { Row, Table, TableModel } from '../../tables/index.js';
import type {
  Applied,
  KnownDossier,
  RefusedRow,
  TargetBatch,
  TargetSession,
  TargetState,
} from '../target.js';
import { deletionOf, keyOf, recordOf, schemaOf, shapeOf } from './messages.js';
import type { KeyPart, SentDemarche, SentDossier, SentKeys } from './state.js';

/** Where messages go. */
export interface SingerOutput {
  /** Sends one message. */
  message(text: string): Promise<void>;
  /** Sends where everything stands, at once or when it is worth it. */
  state(when: 'now' | 'seldom'): Promise<void>;
  /** The run has ended: another may begin. */
  end(): void;
}

/** One run of one demarche, as messages. */
export class SingerSession implements TargetSession {
  readonly #sent: SentDemarche;
  readonly #output: SingerOutput;
  /** A run that was killed had sent more than its last STATE says. */
  readonly mayHoldMore: boolean;
  readonly #schemas = new Map<string, string>();
  #tables = new Map<string, Table>();
  #isChanged = false;

  constructor(sent: SentDemarche, output: SingerOutput) {
    this.#sent = sent;
    this.#output = output;
    this.mayHoldMore = sent.progress !== null;
  }

  get state(): TargetState {
    return { memory: this.#sent.memory, progress: this.#sent.progress };
  }

  async prepare(model: TableModel, memory: unknown): Promise<boolean> {
    for (const table of model.tables) {
      const schema = schemaOf(table);
      if (this.#schemas.get(table.id) === schema) continue;
      this.#schemas.set(table.id, schema);
      await this.#output.message(schema);
    }
    this.#tables = new Map(model.tables.map((table) => [table.id, table]));
    this.#sent.schemas = Object.fromEntries(this.#schemas);
    this.#sent.memory = memory;
    return true;
  }

  async known(numbers: readonly number[]): Promise<ReadonlyMap<number, KnownDossier>> {
    return new Map(
      numbers.flatMap((number): Array<[number, SentDossier]> => {
        const dossier = this.#sent.dossiers.get(number);
        return dossier ? [[number, dossier]] : [];
      }),
    );
  }

  async numbers(): Promise<readonly number[]> {
    return [...this.#sent.dossiers.keys()];
  }

  async refused(): Promise<ReadonlyMap<number, KnownDossier>> {
    return new Map([...this.#sent.dossiers].filter(([, { refused }]) => refused.length > 0));
  }

  async apply({ dossiers, removed, unread, tables, progress }: TargetBatch): Promise<Applied> {
    const now = new Date();
    for (const { number, rows, fingerprint, refused } of dossiers) {
      const keys = await this.#send(rows, this.#sent.dossiers.get(number)?.keys ?? {}, now);
      this.#sent.dossiers.set(number, { fingerprint, keys, refused });
      this.#sent.gone.delete(number);
    }
    for (const number of removed) {
      if (this.#sent.gone.has(number)) continue;
      await this.#send({}, this.#sent.dossiers.get(number)?.keys ?? this.#dossierKeys(number), now);
      this.#sent.dossiers.delete(number);
      this.#sent.gone.add(number);
    }
    for (const [number, rows] of groupByDossier(unread)) {
      const { keys = {} }: Partial<SentDossier> = this.#sent.dossiers.get(number) ?? {};
      this.#sent.dossiers.set(number, { fingerprint: '', keys, refused: rows });
      this.#sent.gone.delete(number);
    }
    const before = Object.fromEntries(
      Object.entries(this.#sent.keys).filter(([table]) => tables[table] !== undefined),
    );
    this.#sent.keys = { ...this.#sent.keys, ...(await this.#send(tables, before, now)) };
    this.#sent.progress = progress;
    this.#isChanged = true;
    await this.#output.state('seldom');
    return { refused: [], left: [] };
  }

  async finish(): Promise<void> {}

  /** What was sent is told also where the run fails: the next one need not send it again. */
  async close(): Promise<void> {
    try {
      if (this.#isChanged) await this.#output.state('now');
    } finally {
      this.#output.end();
    }
  }

  /** Sends rows, and the end of those that were there before; gives the keys of what is there now. */
  async #send(
    rows: { readonly [table: string]: readonly Row[] },
    before: SentKeys,
    now: Date,
  ): Promise<SentKeys> {
    const keys: { [table: string]: KeyPart[][] } = {};
    for (const [id, table] of this.#tables) {
      const there = new Set<string>();
      for (const row of rows[id] ?? []) {
        const key = keyOf(table, row);
        there.add(JSON.stringify(key));
        keys[id] = [...(keys[id] ?? []), key];
        await this.#output.message(recordOf(table, row, now));
      }
      for (const key of before[id] ?? []) {
        if (!there.has(JSON.stringify(key))) await this.#output.message(deletionOf(shapeOf(table), key, now));
      }
    }
    return keys;
  }

  /** The row of a dossier in the table of dossiers, whose key is its number. */
  #dossierKeys(number: number): SentKeys {
    const table = [...this.#tables.values()].find(({ kind }) => kind === 'dossiers');
    return table ? { [table.id]: [[number]] } : {};
  }
}

function groupByDossier(rows: readonly RefusedRow[]): ReadonlyMap<number, RefusedRow[]> {
  const found = new Map<number, RefusedRow[]>();
  for (const row of rows) {
    const list = found.get(row.dossier);
    if (list) list.push(row);
    else found.set(row.dossier, [row]);
  }
  return found;
}
