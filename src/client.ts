import { apiNumber } from './arguments/numbers.js';
import { type ClientChanges, type Connected, changedOptions, connect } from './connect.js';
import { type CatalogueDemarche, type CatalogueOptions, listCatalogue } from './dossiers/catalogue.js';
import type { CheckOptions, CheckReport } from './dossiers/check.js';
import type { CountOptions } from './dossiers/count.js';
import {
  type DeletedDossier,
  type DeletedDossiersOptions,
  listDeletedDossiers,
  listPendingDeletedDossiers,
} from './dossiers/deleted-dossiers.js';
import {
  type DemarcheDescriptorRead,
  type DemarcheRead,
  type FindDemarche,
  type GetDemarcheDescriptorOptions,
  type GetDemarcheOptions,
  type GetGroupeInstructeurOptions,
  type GroupeInstructeurRead,
  getDemarche,
  getDemarcheDescriptor,
  getGroupeInstructeur,
} from './dossiers/demarche.js';
import type {
  DemarcheDescriptorInclude,
  DemarcheInclude,
  GroupeInstructeurInclude,
} from './dossiers/demarche-parts.js';
import type { DossierRead, WithMessages } from './dossiers/dossier.js';
import {
  findDossier,
  type GetDossierOptions,
  getDossier,
  type ListDossiersOptions,
  listDossiers,
  listGroupeInstructeurDossiers,
} from './dossiers/dossiers.js';
import type { DossierInclude, Nothing } from './dossiers/include.js';
import type { ReachableDemarche } from './dossiers/reachable.js';
import type { DossierFile } from './files/dossier-file.js';
import { type DossierFilesOptions, dossierFiles, type ListFilesOptions, listFiles } from './files/files.js';
import { fileRefresher, type RefreshFileOptions } from './files/refresh-file.js';
import type { Capabilities } from './instance/instance.js';
import type { Paginated } from './lists/paginate.js';
import { createMutate, type Mutate } from './mutate/mutations.js';
import { checkedOptions } from './option-doors.js';
import type { CallOptions, DsClientOptions } from './options.js';
import type { PrefilledDossier, PrefilledLink, PrefillOptions } from './prefill/prefill.js';
import type { PrefillState } from './prefill/prefill-state.js';
import type { PrefillValues } from './prefill/resolve-values.js';
import type { AnyDocument } from './request/document/document-info.js';
import { withHome } from './request/wire/hosts.js';
import { type SyncBatch, type SyncOptions, sync } from './sync/sync.js';
import { createUpload, type Upload } from './upload/upload.js';
import { createWrite, type Write } from './write/write.js';

export type { ClientChanges };

/** Clients that `withOptions` was called on, by the options that it made: no object of a caller's is ever one of these. */
const parents = new WeakMap<DsClientOptions, Connected>();

/**
 * A client of the GraphQL API of Démarches simplifiées. One instance serves a whole program: it shares one budget
 * of requests and one pause among all calls, and holds no connection that would keep the process alive.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 *
 * const client = new DsClient({ token: 'a-token' });
 * const dossier = await client.getDossier(1);
 * console.log(dossier.state, dossier.demarche.title, dossier.messages.length);
 * ```
 */
export class DsClient {
  readonly #context;
  readonly #options: DsClientOptions;

  /** Throws `DsInputError` for a bad option, and where there is no token at all. Sends nothing. */
  constructor(options: DsClientOptions = {}) {
    this.#context = connect(options, parents.get(options)?.common);
    this.#options = { ...options };
    this.refreshFile = withHome(fileRefresher(this.#context), this.#context.endpoint);
    this.mutate = createMutate(this.#context);
    this.upload = createUpload({ ...this.#context, mutate: this.mutate });
    this.write = createWrite({ ...this.#context, mutate: this.mutate, upload: this.upload });
    bindMethods(this, DsClient.prototype);
  }

  /**
   * A client with some options changed, which shares this one's token and budget of requests: any number of them together
   * send no more than one. Options that are not given, or `undefined`, stay as they are. `token`, `endpoint` and
   * `rateLimit` cannot be changed: they are what is shared. Throws `DsInputError` for these and for a bad option.
   *
   * @example
   * ```ts
   * import { DsClient } from '@org/ds-client';
   *
   * const client = new DsClient({ token: 'a-token' });
   * const reader = client.withOptions({ readOnly: true, timeout: 10_000 });
   * console.log((await reader.getDossier(1)).state);
   * ```
   */
  withOptions(changes: ClientChanges): DsClient {
    const options = changedOptions(this.#options, changes);
    parents.set(options, this.#context);
    return new DsClient(options);
  }

  /**
   * One dossier, with its messages, champs, annotations, traitements, instructeurs, demandeur, groupe instructeur
   * and labels, unless `include` turns them off. Throws `DsNotFoundError` for a dossier that does not exist, is a
   * draft or hidden; `DsAuthError` for one of a demarche that the token does not reach.
   *
   * @example
   * ```ts
   * import { DsClient } from '@org/ds-client';
   *
   * const client = new DsClient({ token: 'a-token' });
   * const dossier = await client.getDossier(1, { include: { avis: true, messages: false } });
   * console.log(dossier.avis.length);
   * ```
   */
  async getDossier<const I extends DossierInclude = Nothing>(
    number: number,
    options?: GetDossierOptions<I>,
  ): Promise<DossierRead<WithMessages<I>>> {
    return getDossier(this.#context, number, checkedOptions('getDossier', options));
  }

  /** The same, or `null` where the API knows no such dossier. */
  async findDossier<const I extends DossierInclude = Nothing>(
    number: number,
    options?: GetDossierOptions<I>,
  ): Promise<DossierRead<WithMessages<I>> | null> {
    return findDossier(this.#context, number, checkedOptions('findDossier', options));
  }

  /** The web address of a dossier, on the site that the endpoint belongs to. */
  dossierUrl(number: number): string {
    return new URL(`/dossiers/${apiNumber('dossier', number)}`, this.#context.endpoint).href;
  }

  /** A demarche without its dossiers. */
  async getDemarche<const I extends DemarcheInclude = Nothing>(
    number: number,
    options?: GetDemarcheOptions<I>,
  ): Promise<DemarcheRead<I>> {
    return getDemarche(this.#context, number, checkedOptions('getDemarche', options));
  }

  /**
   * What a demarche tells of itself. Without a token (`{ token: null }`) it can be read where the demarche is
   * published and open data. Throws `DsNotFoundError` where it cannot be read.
   */
  async getDemarcheDescriptor<const I extends DemarcheDescriptorInclude = Nothing>(
    demarche: FindDemarche,
    options?: GetDemarcheDescriptorOptions<I>,
  ): Promise<DemarcheDescriptorRead<I>> {
    return getDemarcheDescriptor(this.#context, demarche, checkedOptions('getDemarcheDescriptor', options));
  }

  /** A groupe instructeur without its dossiers. */
  async getGroupeInstructeur<const I extends GroupeInstructeurInclude = Nothing>(
    number: number,
    options?: GetGroupeInstructeurOptions<I>,
  ): Promise<GroupeInstructeurRead<I>> {
    return getGroupeInstructeur(this.#context, number, checkedOptions('getGroupeInstructeur', options));
  }

  /** Every dossier of a demarche that passes the filters; messages are on request. */
  dossiers<const I extends DossierInclude = Nothing>(
    demarcheNumber: number,
    options?: ListDossiersOptions<I>,
  ): Paginated<DossierRead<I>> {
    return listDossiers(this.#context, demarcheNumber, checkedOptions('dossiers', options));
  }

  /** Every dossier of a groupe instructeur that passes the filters. */
  groupeInstructeurDossiers<const I extends DossierInclude = Nothing>(
    groupeInstructeurNumber: number,
    options?: ListDossiersOptions<I>,
  ): Paginated<DossierRead<I>> {
    return listGroupeInstructeurDossiers(
      this.#context,
      groupeInstructeurNumber,
      checkedOptions('groupeInstructeurDossiers', options),
    );
  }

  /** The dossiers that were deleted for good. */
  deletedDossiers(demarcheNumber: number, options?: DeletedDossiersOptions): Paginated<DeletedDossier> {
    return listDeletedDossiers(this.#context, demarcheNumber, checkedOptions('deletedDossiers', options));
  }

  /** The dossiers that are hidden and will be deleted, or restored. */
  pendingDeletedDossiers(
    demarcheNumber: number,
    options?: DeletedDossiersOptions,
  ): Paginated<DeletedDossier> {
    return listPendingDeletedDossiers(
      this.#context,
      demarcheNumber,
      checkedOptions('pendingDeletedDossiers', options),
    );
  }

  /**
   * How many dossiers of a demarche pass the filters, exactly: their numbers are read, a hundred a request. The
   * `dossiersCount` of the catalogue is an estimate that lags and counts purged dossiers: good for a progress bar only.
   *
   * @example
   * ```ts
   * import { DsClient } from '@org/ds-client';
   *
   * const client = new DsClient({ token: 'a-token' });
   * console.log(await client.count(1234, { state: 'en_instruction' }));
   * ```
   */
  async count(demarcheNumber: number, options?: CountOptions): Promise<number> {
    const call = { ...checkedOptions('count', options) };
    const { countDossiers } = await import('./dossiers/count.js');
    return countDossiers(this.#context, demarcheNumber, call);
  }

  /**
   * Which of some demarches the token reaches, in the order given, and why not the others. No field of the API lists the
   * demarches of a token: the numbers must come from elsewhere. Fifty are asked for in one request.
   *
   * @example
   * ```ts
   * import { DsClient } from '@org/ds-client';
   *
   * const client = new DsClient({ token: 'a-token' });
   * for (const demarche of await client.reachable([1234, 5678])) {
   *   console.log(demarche.number, demarche.reachable ? demarche.title : demarche.message);
   * }
   * ```
   */
  async reachable(numbers: readonly number[], options?: CallOptions): Promise<readonly ReachableDemarche[]> {
    const call = { ...checkedOptions('reachable', options) };
    const given = Array.isArray(numbers) ? [...numbers] : numbers;
    const { findReachable } = await import('./dossiers/reachable.js');
    return findReachable(this.#context, given, call);
  }

  /**
   * The public catalogue: demarches that are open data and have dossiers, the same for every token; those of your own
   * token that are drafts or not open data are not in it. The API gives it in no order: each demarche comes once, and
   * one that moves between pages meanwhile may be missed. Needs no token. Throws `DsInputError` on an instance that is
   * older than the catalogue.
   *
   * @example
   * ```ts
   * import { DsClient } from '@org/ds-client';
   *
   * const client = new DsClient({ token: null });
   * for await (const { number, title } of client.catalogue()) console.log(number, title);
   * ```
   */
  catalogue(options?: CatalogueOptions): Paginated<CatalogueDemarche> {
    return listCatalogue(this.#context, checkedOptions('catalogue', options));
  }

  /**
   * A link that opens the form of a demarche with values filled in; with `create: true` a dossier that waits for its
   * usager. The server takes anything and drops what it does not like without a word, so each value is checked here
   * against the form first, and what would be lost is refused by name. Throws `DsInputError` for those, and where the
   * demarche is closed. The values are personal data: a link shows them to whoever sees it.
   *
   * @example
   * ```ts
   * import { DsClient } from '@org/ds-client';
   *
   * const client = new DsClient({ token: 'a-token' });
   * const { url } = await client.prefill(1234, { 'Nom du projet': 'Toit' });
   * const { dossierNumber, token } = await client.prefill(1234, { 'Nom du projet': 'Toit' }, { create: true });
   * console.log(url, dossierNumber, await client.prefillState(1234, token));
   * ```
   */
  prefill(
    demarcheNumber: number,
    values: PrefillValues,
    options: PrefillOptions & { create: true; dryRun?: false | undefined },
  ): Promise<PrefilledDossier>;
  prefill(demarcheNumber: number, values: PrefillValues, options?: PrefillOptions): Promise<PrefilledLink>;
  async prefill(
    demarcheNumber: number,
    values: PrefillValues,
    options?: PrefillOptions,
  ): Promise<PrefilledLink | PrefilledDossier> {
    // Copied: the module is loaded first, and the caller may change the objects meanwhile.
    const call = { ...checkedOptions('prefill', options) };
    const given = typeof values === 'object' && !Array.isArray(values) ? { ...values } : values;
    const { prefill } = await import('./prefill/prefill.js');
    return prefill(this.#context, demarcheNumber, given, call);
  }

  /**
   * Where prefilled dossiers stand, by their tokens and in their order; `null` for one that is unknown, expired or
   * deleted. Throws `DsNotFoundError` once the demarche is closed, even for deposited dossiers: read those by
   * `getDossier`.
   */
  async prefillState(
    demarcheNumber: number,
    tokens: string | readonly string[],
    options?: CallOptions,
  ): Promise<readonly (PrefillState | null)[]> {
    const call = { ...checkedOptions('prefillState', options) };
    const given = Array.isArray(tokens) ? [...tokens] : tokens;
    const { prefillState } = await import('./prefill/prefill-state.js');
    return prefillState(this.#context, demarcheNumber, given, call);
  }

  /**
   * Every file of every dossier of a demarche, by the document `ListOnlyFilesUrl`. URLs live for an hour: hand
   * the files to the download helper as they come, with `refresh: client.refreshFile`.
   *
   * @example
   * ```ts
   * import { DsClient } from '@org/ds-client';
   * import { downloadFiles } from '@org/ds-client/download';
   *
   * const client = new DsClient({ token: 'a-token' });
   * for await (const { file, buffer } of downloadFiles(client.files(1234), { refresh: client.refreshFile })) {
   *   console.log(file.filename, buffer.byteLength);
   * }
   * ```
   */
  files(demarcheNumber: number, options?: ListFilesOptions): Paginated<DossierFile> {
    return listFiles(this.#context, demarcheNumber, checkedOptions('files', options));
  }

  /** The files of one dossier. */
  async dossierFiles(dossierNumber: number, options?: DossierFilesOptions): Promise<DossierFile[]> {
    return dossierFiles(this.#context, dossierNumber, checkedOptions('dossierFiles', options));
  }

  /**
   * The same file, with a URL that is valid again, found by its place and its checksum. May be passed on its own:
   * `{ refresh: client.refreshFile }`. One query serves all files of a dossier, whoever asks and whatever signals they
   * pass (a second one where they are of several sources). Throws `DsNotFoundError` where the dossier no longer has it.
   */
  readonly refreshFile: (file: DossierFile, options?: RefreshFileOptions) => Promise<DossierFile>;

  /**
   * Every mutation of the API, one method each, under its own name. A refusal (the API answers those as data)
   * throws `DsMutationError`; nothing that may have run is sent a second time by itself.
   *
   * @example
   * ```ts
   * import { DsClient, toId } from '@org/ds-client';
   *
   * const client = new DsClient({ token: 'a-token' });
   * const { dossier } = await client.mutate.dossierPasserEnInstruction({
   *   dossierId: toId('Dossier', 1),
   *   instructeurId: toId('Instructeur', 1),
   * });
   * console.log(dossier.state);
   * ```
   */
  readonly mutate: Mutate;

  /**
   * Uploads a file for a dossier and gives the signed id that mutations take as `attachment` or `justificatif`,
   * once and within the hour. The MD5 is computed first, the bytes are sent in one PUT, in constant memory.
   */
  readonly upload: Upload;

  /**
   * What programs do with `mutate` most, in one call each: the dossier by its number, the instructeur by e-mail, an
   * annotation by its label, the file by its path. See {@link Write}.
   */
  readonly write: Write;

  /**
   * What changed in a demarche since a checkpoint: dossiers, deletions and restorations, at least once and in
   * order, in batches that each end with the checkpoint to store. See {@link SyncBatch}.
   *
   * @example
   * ```ts
   * import { DsClient, type SyncCheckpoint } from '@org/ds-client';
   *
   * const client = new DsClient({ token: 'a-token' });
   * const mirror = new Map<number, string>();
   * let checkpoint: SyncCheckpoint | undefined;
   * for await (const batch of client.sync(1234, { checkpoint })) {
   *   for (const dossier of batch.dossiers) mirror.set(dossier.number, dossier.state);
   *   for (const { number } of [...batch.deleted, ...batch.pendingDeleted]) mirror.delete(number);
   *   checkpoint = batch.checkpoint;
   * }
   * ```
   */
  sync<const I extends DossierInclude = Nothing>(
    demarcheNumber: number,
    options?: SyncOptions<I>,
  ): AsyncIterable<SyncBatch<I>> {
    return sync(this.#context, demarcheNumber, checkedOptions('sync', options));
  }

  /**
   * What the instance behind the endpoint has, next to what this package was written for. Asked for once.
   *
   * @example
   * ```ts
   * import { DsClient } from '@org/ds-client';
   *
   * const client = new DsClient({ token: 'a-token' });
   * const capabilities = await client.capabilities();
   * if (!capabilities.has('Mutation.webhookCreer')) console.log(capabilities.missing.mutations);
   * ```
   */
  async capabilities(options?: CallOptions): Promise<Capabilities> {
    return this.#context.instance.capabilities(checkedOptions('capabilities', options) ?? {});
  }

  /**
   * Looks at everything a token can be refused for, and says what to do about each: whether the API answers,
   * this clock, the token, its networks and its expiry, a demarche, and writing. Changes nothing.
   *
   * @example
   * ```ts
   * import { DsClient } from '@org/ds-client';
   *
   * const client = new DsClient({ token: 'a-token' });
   * const { ok, findings } = await client.check({ demarche: 1234 });
   * if (!ok) for (const finding of findings) console.log(finding.subject, finding.ok, finding.message);
   * ```
   */
  async check(options?: CheckOptions): Promise<CheckReport> {
    const call = { ...checkedOptions('check', options) };
    const { check } = await import('./dossiers/check.js');
    return check(this.#context, call);
  }

  /**
   * Sends a document of your own: text, a parsed `DocumentNode` or a typed document, with the same retries,
   * limits and errors as every other call. The answer is given as the API sent it.
   *
   * @example
   * ```ts
   * import { DsClient } from '@org/ds-client';
   *
   * const client = new DsClient({ token: 'a-token' });
   * const query = 'query Titre($number: Int!) { demarche(number: $number) { title } }';
   * const { demarche } = await client.request<{ demarche: { title: string } }>(query, { number: 1234 });
   * console.log(demarche.title);
   * ```
   */
  async request<Result = unknown, Variables extends object = Record<string, unknown>>(
    document: AnyDocument<Result, Variables>,
    variables?: NoInfer<Variables>,
    options?: CallOptions & { operationName?: string | undefined },
  ): Promise<Result> {
    const { operationName, ...call } = checkedOptions('request', options) ?? {};
    const { data } = await this.#context.executor.execute(document, variables, call, {
      operationName,
      isForeign: true,
    });
    return data;
  }
}

/** Gives an object its methods as functions of its own, so that each works when it is passed on: `const { a } = object`. */
function bindMethods(object: object, prototype: object): void {
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const method: unknown = name === 'constructor' ? undefined : Reflect.get(object, name);
    if (typeof method !== 'function') continue;
    Object.defineProperty(object, name, {
      value: method.bind(object),
      enumerable: false,
      writable: true,
      configurable: true,
    });
  }
}

Object.defineProperty(DsClient.prototype, Symbol.for('nodejs.util.inspect.custom'), {
  value: function describe(this: DsClient): string {
    return `DsClient { endpoint: '${new URL(this.dossierUrl(1)).origin}' }`;
  },
});
