import { connect } from './connect.js';
import { type CheckOptions, type CheckReport, check } from './dossiers/check.js';
import {
  type DeletedDossier,
  type DeletedDossiersOptions,
  listDeletedDossiers,
  listPendingDeletedDossiers,
} from './dossiers/deleted-dossiers.js';
import {
  type Demarche,
  type DemarcheDescriptor,
  type DemarcheDescriptorInclude,
  type DemarcheInclude,
  type FindDemarche,
  type GetDemarcheDescriptorOptions,
  type GetDemarcheOptions,
  type GetGroupeInstructeurOptions,
  type GroupeInstructeur,
  type GroupeInstructeurInclude,
  getDemarche,
  getDemarcheDescriptor,
  getGroupeInstructeur,
} from './dossiers/demarche.js';
import type { Dossier, WithMessages } from './dossiers/dossier.js';
import {
  findDossier,
  type GetDossierOptions,
  getDossier,
  type ListDossiersOptions,
  listDossiers,
  listGroupeInstructeurDossiers,
} from './dossiers/dossiers.js';
import type { DossierInclude } from './dossiers/include.js';
import type { DossierFile } from './files/dossier-file.js';
import {
  type DossierFilesOptions,
  dossierFiles,
  fileRefresher,
  type ListFilesOptions,
  listFiles,
} from './files/files.js';
import type { Capabilities } from './instance/instance.js';
import type { Paginated } from './lists/paginate.js';
import { createMutate, type Mutate } from './mutate/mutations.js';
import type { CallOptions, DsClientOptions } from './options.js';
import { apiNumber } from './request/arguments.js';
import type { AnyDocument } from './request/document-info.js';
import { type SyncBatch, type SyncOptions, sync } from './sync/sync.js';
import { createUpload, type Upload } from './upload/upload.js';
import { createConveniences, type Write } from './write/write.js';

/** What `include` is where a call gives none. */
type Nothing = Record<never, never>;

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

  /** Throws `DsInputError` for a bad option, and where there is no token at all. Sends nothing. */
  constructor(options: DsClientOptions = {}) {
    this.#context = connect(options);
    this.refreshFile = fileRefresher(this.#context);
    this.mutate = createMutate(this.#context);
    this.upload = createUpload({ ...this.#context, mutate: this.mutate });
    this.write = createConveniences({ ...this.#context, mutate: this.mutate, upload: this.upload });
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
  getDossier<const I extends DossierInclude = Nothing>(
    number: number,
    options?: GetDossierOptions<I>,
  ): Promise<Dossier<WithMessages<I>>> {
    return getDossier(this.#context, number, options);
  }

  /** The same, or `null` where the API knows no such dossier. */
  findDossier<const I extends DossierInclude = Nothing>(
    number: number,
    options?: GetDossierOptions<I>,
  ): Promise<Dossier<WithMessages<I>> | null> {
    return findDossier(this.#context, number, options);
  }

  /** The web address of a dossier, on the site that the endpoint belongs to. */
  dossierUrl(number: number): string {
    return new URL(`/dossiers/${apiNumber('dossier', number)}`, this.#context.endpoint).href;
  }

  /** A demarche without its dossiers. */
  getDemarche<const I extends DemarcheInclude = Nothing>(
    number: number,
    options?: GetDemarcheOptions<I>,
  ): Promise<Demarche<I>> {
    return getDemarche(this.#context, number, options);
  }

  /**
   * What a demarche tells of itself. Without a token (`{ token: null }`) it can be read where the demarche is
   * published and open data. Throws `DsNotFoundError` where it cannot be read.
   */
  getDemarcheDescriptor<const I extends DemarcheDescriptorInclude = Nothing>(
    demarche: FindDemarche,
    options?: GetDemarcheDescriptorOptions<I>,
  ): Promise<DemarcheDescriptor<I>> {
    return getDemarcheDescriptor(this.#context, demarche, options);
  }

  /** A groupe instructeur without its dossiers. */
  getGroupeInstructeur<const I extends GroupeInstructeurInclude = Nothing>(
    number: number,
    options?: GetGroupeInstructeurOptions<I>,
  ): Promise<GroupeInstructeur<I>> {
    return getGroupeInstructeur(this.#context, number, options);
  }

  /** Every dossier of a demarche that passes the filters; messages are on request. */
  dossiers<const I extends DossierInclude = Nothing>(
    demarcheNumber: number,
    options?: ListDossiersOptions<I>,
  ): Paginated<Dossier<I>> {
    return listDossiers(this.#context, demarcheNumber, options);
  }

  /** Every dossier of a groupe instructeur that passes the filters. */
  groupeInstructeurDossiers<const I extends DossierInclude = Nothing>(
    groupeInstructeurNumber: number,
    options?: ListDossiersOptions<I>,
  ): Paginated<Dossier<I>> {
    return listGroupeInstructeurDossiers(this.#context, groupeInstructeurNumber, options);
  }

  /** The dossiers that were deleted for good. */
  deletedDossiers(demarcheNumber: number, options?: DeletedDossiersOptions): Paginated<DeletedDossier> {
    return listDeletedDossiers(this.#context, demarcheNumber, options);
  }

  /** The dossiers that are hidden and will be deleted, or restored. */
  pendingDeletedDossiers(
    demarcheNumber: number,
    options?: DeletedDossiersOptions,
  ): Paginated<DeletedDossier> {
    return listPendingDeletedDossiers(this.#context, demarcheNumber, options);
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
    return listFiles(this.#context, demarcheNumber, options);
  }

  /** The files of one dossier. */
  dossierFiles(dossierNumber: number, options?: DossierFilesOptions): Promise<DossierFile[]> {
    return dossierFiles(this.#context, dossierNumber, options);
  }

  /**
   * The same file, with a URL that is valid again, found by its place and its checksum. May be passed on its own:
   * `{ refresh: client.refreshFile }`. Throws `DsNotFoundError` where the dossier no longer has it.
   */
  readonly refreshFile: (file: DossierFile, options?: CallOptions) => Promise<DossierFile>;

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
    return sync(this.#context, demarcheNumber, options);
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
  capabilities(options: CallOptions = {}): Promise<Capabilities> {
    return this.#context.instance.capabilities(options);
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
  check(options?: CheckOptions): Promise<CheckReport> {
    return check(this.#context, options);
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
    options: CallOptions & { operationName?: string } = {},
  ): Promise<Result> {
    const { data } = await this.#context.executor.execute(document, variables, options);
    return data;
  }
}
