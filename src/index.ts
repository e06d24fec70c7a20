export { type ClientChanges, DsClient } from './client.js';
export type { CatalogueDemarche, CatalogueOptions } from './dossiers/catalogue.js';
export type {
  Champ,
  GeoArea,
  GeoAreaWithGeometry,
  GeoAreaWithoutGeometry,
  RepetitionChamp,
  Row,
  SimpleChamp,
  UnknownChamp,
} from './dossiers/champs.js';
export type { CheckOptions, CheckReport, Finding } from './dossiers/check.js';
export type { CountOptions } from './dossiers/count.js';
export type { Champ as DefaultChamp, Message as DefaultMessage } from './dossiers/default-champ.js';
export type {
  Demarche as DefaultDemarche,
  DemarcheDescriptor as DefaultDemarcheDescriptor,
  Dossier as DefaultDossier,
  GroupeInstructeur as DefaultGroupeInstructeur,
} from './dossiers/default-read.js';
export type { DeletedDossier, DeletedDossiersOptions } from './dossiers/deleted-dossiers.js';
export type {
  DemarcheDescriptorRead as DemarcheDescriptor,
  DemarcheRead as Demarche,
  FindDemarche,
  GetDemarcheDescriptorOptions,
  GetDemarcheOptions,
  GetGroupeInstructeurOptions,
  GroupeInstructeurRead as GroupeInstructeur,
} from './dossiers/demarche.js';
export type {
  Demarche as DemarcheWith,
  DemarcheDescriptor as DemarcheDescriptorWith,
  DemarcheDescriptorInclude,
  DemarcheDescriptorPart,
  DemarcheInclude,
  DemarchePart,
  GroupeInstructeur as GroupeInstructeurWith,
  GroupeInstructeurInclude,
  GroupeInstructeurPart,
} from './dossiers/demarche-parts.js';
export type { DossierRead as Dossier, WithMessages } from './dossiers/dossier.js';
export type {
  Avis,
  Demandeur,
  Dossier as DossierWith,
  MessageRead as Message,
  MessageWithCorrection,
  UnknownDemandeur,
} from './dossiers/dossier-parts.js';
export type { DossierRef } from './dossiers/dossier-ref.js';
export type { GetDossierOptions, ListDossiersOptions } from './dossiers/dossiers.js';
export { type IdKind, type IdName, type ParsedId, parseId, toId, toNumber } from './dossiers/ids.js';
export { type DossierInclude, type DossierPart, dossierParts } from './dossiers/include.js';
export type { ReachableDemarche } from './dossiers/reachable.js';
export {
  type ApiError,
  type AuthReason,
  ChecksumMismatchError,
  DownloadError,
  DsAuthError,
  DsError,
  type DsErrorCode,
  DsGraphQLError,
  DsHttpError,
  DsIncompleteError,
  DsInputError,
  DsMutationError,
  DsNetworkError,
  DsNotFoundError,
  DsRateLimitError,
  DsTimeoutError,
  type FailedFile,
  type MutationMessage,
  type RefusalReason,
  SizeMismatchError,
  UrlExpiredError,
} from './errors.js';
export { explain, type Language } from './explain/index.js';
export { type DossierFile, type FileSource, fileSources } from './files/dossier-file.js';
export type { DossierFilesOptions, ListFilesOptions } from './files/files.js';
export type { RefreshFileOptions } from './files/refresh-file.js';
export {
  type DemarcheTypes,
  type DemarcheTypesOptions,
  type DemarcheWithRevision,
  demarcheTypes,
} from './forms/demarche-types.js';
export type { FormPart } from './forms/form.js';
export type { ChangedChamp, FormChange } from './forms/form-changes.js';
export * from './generated/documents.js';
export type {
  Hooks,
  Logger,
  PageEvent,
  RateLimitState,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  Warning,
} from './hooks.js';
export type { Capabilities } from './instance/instance.js';
export type { SchemaChange, SchemaChangeKind } from './instance/schema-diff.js';
export type { ListedDossier } from './lists/client-filters.js';
export type { DossierFilters, DossierListOptions, WalkListOptions } from './lists/list-options.js';
export type { Page, Paginated } from './lists/paginate.js';
export type { Mutate, MutateOptions, MutationName, MutationResult } from './mutate/mutations.js';
export { type CallOptions, type DsClientOptions, ENDPOINT, type RateLimiter } from './options.js';
export type { PrefilledDossier, PrefilledLink, PrefillOptions } from './prefill/prefill.js';
export type { PrefillState } from './prefill/prefill-state.js';
export type { PrefillRow, PrefillValue, PrefillValues, RefusedValue } from './prefill/resolve-values.js';
export type { TypedDocument } from './request/document/document.js';
export type { AnyDocument } from './request/document/document-info.js';
export type { SyncBatch, SyncCheckpoint, SyncOptions } from './sync/sync.js';
export type { Cell, RowTable } from './tables/named-table.js';
export { type DossierTables, type RefusedCell, type RowsOptions, toRows } from './tables/rows.js';
export type { RowsDossier, TablesDemarche } from './tables/types.js';
export type { Upload, UploadOptions, UploadProgress, UploadSource, UploadStream } from './upload/upload.js';
export { ChampReader, type ReadableChampType, type ReadableValues } from './values/champ-reader.js';
export {
  type ChampRecord,
  type ChampType,
  type ChampValue,
  type ChampValueOptions,
  type ChampValues,
  champValue,
  type LinkedChoice,
  type LookedUp,
  type RecordKey,
} from './values/champ-value.js';
export {
  type ChampDescriptor,
  type DescribedChamp,
  type DescribedDossier,
  type DescribedRow,
  type DossierWithRevision,
  descriptorsById,
  joinDescriptors,
  type Revision,
  type RowChampDescriptor,
} from './values/descriptors.js';
export {
  type CadastreFacts,
  type DossierWithGeometry,
  type GeoAreaProperties,
  type GeoJsonFeature,
  type GeoJsonFeatureCollection,
  type GeoJsonGeometry,
  type GeoJsonPosition,
  toFeatureCollection,
} from './values/geojson.js';
export { isOption, type Option } from './values/option.js';
export { type DossierRecordOptions, dossierToRecord, type FilledDossier } from './values/record.js';
export type { AnnotationValue, CellValue, RowsValue, RowValues } from './write/annotation-value.js';
export type { AnnotationValues, WrittenAnnotations } from './write/annotations.js';
export type { Attachment, NamedSource, Uploaded } from './write/attachment.js';
export type {
  AccepterOptions,
  ChangedDossier,
  DossierChange,
  RefuserOptions,
} from './write/decisions.js';
export type { ChangingWith, DryRun, DryRunOption, Writing, WritingWith } from './write/dry-run.js';
export type { InstructeurRef } from './write/instructeurs.js';
export type { ChangeOptions } from './write/labels.js';
export type { EnvoyerMessageOptions, RemovedMessage, SentMessage, WrittenMessage } from './write/messages.js';
export type { Write } from './write/write.js';
export type { ActOptions, NotifyOptions } from './write/write-context.js';
