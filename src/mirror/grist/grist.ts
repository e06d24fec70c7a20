import { checkOptions } from '../../arguments/check-options.js';
import { callable, filledText, wholeNumberFrom } from '../../arguments/checks.js';
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
import { GristDocument } from './document.js';
import { compare, plannedSteps, predictedColumn, predictedTable } from './evolve.js';
import { GristHttp, LABEL } from './http.js';
import { GristLease } from './lease.js';
import { isPrepared, makeMemory, memoryTables, recall } from './memory.js';
import { openSession } from './open.js';
import { purgeDocument } from './purge.js';
import { addressOf, type DocumentAddress } from './url.js';

/** Options of {@link grist}. */
export interface GristOptions {
  /** The API key of a user who is an editor of the document; for `purge`, an owner. Default: none. */
  readonly apiKey?: string | undefined;
  /** The id of the document, where the address is that of the host, with or without `/api`. */
  readonly document?: string | undefined;
  /** Used instead of the global `fetch`, or of the proxy that the environment names. */
  readonly fetch?: typeof fetch | undefined;
  /** Milliseconds that one answer may take. Default: 120 000. */
  readonly timeout?: number | undefined;
}

/**
 * A document of Grist as a target, by its address as the browser shows it, or by the host and `document`. Needs no
 * package.
 *
 * The document gets a table for each of the model; columns keep their ids while labels follow the form, unless you
 * renamed one by hand. What you add is left alone: columns, formulas, views, tables, choices, colours. Days are `Date`,
 * instants `DateTime` of Paris, integers `Int` (Grist shows those beyond 2^31 as text in the cell), yes and no a choice
 * with three states, lists `ChoiceList`, objects JSON. Where the mirror stands is in the tables `Ds_mirror…`.
 *
 * One request at a time, of less than 800 kB, each carried out whole or not at all. A refusal for too many requests is
 * waited for, five minutes in all. With the option `files` of the mirror, the table of files holds them as attachments.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { grist, mirror } from '@org/ds-client/mirror';
 *
 * const client = new DsClient({ token: 'a-token' });
 * const to = grist('https://grist.example.gouv.fr/o/equipe/aBcDeF123', { apiKey: 'a-key' });
 * for await (const step of mirror(client, 1234, { to })) console.log(step.dossiers);
 * ```
 */
export function grist(url: string, options: GristOptions = {}): Target {
  checkOptions<GristOptions>('grist()', options, {
    apiKey: filledText,
    document: filledText,
    fetch: callable,
    timeout: wholeNumberFrom(1, 3_600_000),
  });
  const address = addressOf(url, options.document);
  return new GristTarget(address, options);
}

class GristTarget implements Target {
  readonly label = LABEL;
  readonly #address: DocumentAddress;
  readonly #http: () => GristHttp;

  constructor(address: DocumentAddress, { apiKey, fetch, timeout = 120_000 }: GristOptions) {
    this.#address = address;
    this.#http = () => new GristHttp({ base: address.base, apiKey, fetch, timeout, pause: 250 });
  }

  async open(demarche: number, { signal, files }: OpenOptions = {}): Promise<TargetSession> {
    signal?.throwIfAborted();
    const http = this.#http();
    const document = new GristDocument(http, this.#address.document, signal);
    const closing = new GristDocument(http, this.#address.document, undefined);
    return await openSession({ document, closing, demarche, files, signal });
  }

  async read(demarche: number, { signal }: OpenOptions = {}): Promise<TargetState> {
    const document = this.#document(signal);
    const memory = (await isPrepared(document)) ? await recall(document, demarche) : null;
    return { memory: memory?.memory ?? null, progress: memory?.progress ?? null };
  }

  async plan(model: TableModel, { signal, files }: OpenOptions = {}): Promise<readonly PlannedStep[]> {
    const document = this.#document(signal);
    const isReady = await isPrepared(document);
    const memory = isReady ? await recall(document, model.demarche.number) : null;
    const compared = await compare(document, model, memory?.layout ?? null, files !== undefined);
    const own = isReady ? [] : memoryTables;
    return [
      ...own.map((id) => ({
        what: `Makes the table ${id}, in which the mirror remembers where it stands`,
        statement: `POST /docs/${this.#address.document}/tables`,
      })),
      ...plannedSteps(compared, this.#address.document),
    ];
  }

  async names(model: TableModel): Promise<TargetNames> {
    const document = this.#document(undefined);
    const memory = (await isPrepared(document)) ? await recall(document, model.demarche.number) : null;
    const { work } = await compare(document, model, memory?.layout ?? null, false);
    return Object.fromEntries(
      work.map(({ table, found, columns }) => [
        table.id,
        {
          name: found?.name ?? predictedTable(table.id),
          columns: Object.fromEntries(
            table.columns.map(({ id }) => [id, columns[id]?.name ?? predictedColumn(id)]),
          ),
        },
      ]),
    );
  }

  async purge(demarche: number, { dossiers, signal }: TargetPurge = {}): Promise<void> {
    const document = this.#document(signal);
    if (!(await isPrepared(document))) return;
    await makeMemory(document);
    const lease = new GristLease(document, demarche);
    await lease.take();
    try {
      await purgeDocument(document, lease, demarche, dossiers);
    } finally {
      await lease.giveBack(this.#document(undefined));
    }
    // The last action of all, which the history keeps, is the one above: it holds nothing of a dossier.
    await document.removeHistory();
  }

  #document(signal: AbortSignal | undefined): GristDocument {
    return new GristDocument(this.#http(), this.#address.document, signal);
  }
}
