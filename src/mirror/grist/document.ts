import { type GristHttp, type GristRequest, Unanswered } from './http.js';

/** A table or column of a document, as Grist describes it. */
export interface Described {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface GristRecord {
  readonly id: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One user action: its name, then what it takes. */
export type UserAction = readonly [name: string, ...given: unknown[]];

/** So many values stand in the filter of one request: it is part of the address. */
const FILTER = 200;

/** One document, by the calls of the API that a mirror needs. */
export class GristDocument {
  readonly #http: GristHttp;
  readonly #path: string;
  readonly #signal: AbortSignal | undefined;

  constructor(http: GristHttp, document: string, signal: AbortSignal | undefined) {
    this.#http = http;
    this.#path = `/docs/${encodeURIComponent(document)}`;
    this.#signal = signal;
  }

  now(): number {
    return this.#http.now();
  }

  /** A while before something is tried again. */
  pause(attempt: number): Promise<void> {
    return this.#http.pause(attempt, this.#signal);
  }

  async tables(): Promise<Described[]> {
    return listOf(await this.#get('/tables'), 'tables').filter(isDescribed);
  }

  /** In their order; hidden ones are not told. */
  async columns(table: string): Promise<Described[]> {
    return listOf(await this.#get(`/tables/${encodeURIComponent(table)}/columns`), 'columns').filter(
      isDescribed,
    );
  }

  /** All rows, or those in which a column has one of some values. */
  async records(
    table: string,
    where?: { readonly column: string; readonly among: ReadonlyArray<string | number> },
  ): Promise<GristRecord[]> {
    const path = `/tables/${encodeURIComponent(table)}/records`;
    if (!where) return listOf(await this.#get(path), 'records').filter(isRecord);
    const found: GristRecord[] = [];
    for (let start = 0; start < where.among.length; start += FILTER) {
      const filter = { [where.column]: where.among.slice(start, start + FILTER) };
      const query = `?filter=${encodeURIComponent(JSON.stringify(filter))}`;
      found.push(...listOf(await this.#get(`${path}${query}`), 'records').filter(isRecord));
    }
    return found;
  }

  /** Makes a table; gives the id that it got. */
  async addTable(id: string, columns: readonly Described[]): Promise<string> {
    const answer = await this.#send('POST', '/tables', { tables: [{ id, columns }] });
    const [made] = listOf(answer, 'tables').filter(isNamed);
    return made?.id ?? id;
  }

  async addColumns(table: string, columns: readonly Described[]): Promise<void> {
    await this.#send('POST', `/tables/${encodeURIComponent(table)}/columns`, { columns });
  }

  async changeColumns(table: string, columns: readonly Described[]): Promise<void> {
    const path = `/tables/${encodeURIComponent(table)}/columns`;
    await this.#send('PATCH', path, { columns }, { isRepeatable: true });
  }

  /**
   * Carries out all actions or none; throws `Unanswered` where it is not known which. `actions` is JSON already: its size was
   * looked at. Gives what each gave.
   */
  async apply(
    actions: string,
    repeats: { readonly isRepeatable?: boolean } = {},
  ): Promise<readonly unknown[]> {
    // Without this, Grist parses texts into numbers and dates.
    return listOf(await this.#ask('POST', '/apply?noparse=true', actions, repeats), 'retValues');
  }

  /** Uploads files in one request; gives the id of each. */
  async attach(form: () => Promise<FormData>): Promise<number[]> {
    const answer = await this.#http.send({
      method: 'POST',
      path: `${this.#path}/attachments`,
      form,
      // At worst a file is there twice, used once: Grist forgets what no cell uses.
      isRepeatable: true,
      signal: this.#signal,
    });
    return Array.isArray(answer) ? answer.map(Number) : [];
  }

  /** The ids of all attachments. */
  async attachments(): Promise<ReadonlySet<number>> {
    return new Set(
      listOf(await this.#get('/attachments'), 'records')
        .filter(isRecord)
        .map(({ id }) => id),
    );
  }

  async removeUnusedAttachments(): Promise<void> {
    await this.#send('POST', '/attachments/removeUnused', {}, { isRepeatable: true });
  }

  /** Forgets the history of the document, but for its last action. */
  async removeHistory(): Promise<void> {
    await this.#send('POST', '/states/remove', { keep: 1 }, { isRepeatable: true });
  }

  #get(path: string): Promise<unknown> {
    return this.#send('GET', path, undefined, { isRepeatable: true });
  }

  async #send(
    method: GristRequest['method'],
    path: string,
    json: unknown,
    repeats: { readonly isRepeatable?: boolean } = {},
  ): Promise<unknown> {
    try {
      return await this.#ask(method, path, json, repeats);
    } catch (error) {
      throw error instanceof Unanswered ? error.told : error;
    }
  }

  #ask(
    method: GristRequest['method'],
    path: string,
    json: unknown,
    { isRepeatable = false }: { readonly isRepeatable?: boolean } = {},
  ): Promise<unknown> {
    const request = { method, path: `${this.#path}${path}`, isRepeatable, signal: this.#signal };
    return this.#http.send(json === undefined ? request : { ...request, json });
  }
}

function listOf(answer: unknown, name: string): readonly unknown[] {
  const list: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
  return Array.isArray(list) ? list : [];
}

function isNamed(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

function isDescribed(value: unknown): value is Described {
  return isNamed(value) && 'fields' in value && typeof value.fields === 'object' && value.fields !== null;
}

function isRecord(value: unknown): value is GristRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'number' &&
    'fields' in value &&
    typeof value.fields === 'object' &&
    value.fields !== null
  );
}
