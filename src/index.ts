export { DsClient } from './client.js';
export type { Cell } from './core/champ-cells.js';
export { ChampReader, type ReadableChampType, type ReadableValues } from './core/champ-reader.js';
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
} from './core/champ-value.js';
export type { Champ, GeoArea, RepetitionChamp, Row, SimpleChamp, UnknownChamp } from './core/champs.js';
export type { CheckOptions, CheckReport, Finding } from './core/check.js';
export type { DeletedDossier, DeletedDossiersOptions } from './core/deleted-dossiers.js';
export type {
  Demarche,
  DemarcheDescriptor,
  DemarcheDescriptorInclude,
  DemarcheDescriptorPart,
  DemarcheInclude,
  DemarchePart,
  FindDemarche,
  GetDemarcheDescriptorOptions,
  GetDemarcheOptions,
  GetGroupeInstructeurOptions,
  GroupeInstructeur,
  GroupeInstructeurInclude,
  GroupeInstructeurPart,
} from './core/demarche.js';
export {
  type DemarcheTypes,
  type DemarcheTypesOptions,
  type DemarcheWithRevision,
  demarcheTypes,
} from './core/demarche-types.js';
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
} from './core/descriptors.js';
export type { TypedDocument } from './core/document.js';
export type { Avis, Demandeur, Dossier, Message, UnknownDemandeur, WithMessages } from './core/dossier.js';
export type { DossierFile, FileSource } from './core/dossier-file.js';
export type { GetDossierOptions, ListDossiersOptions } from './core/dossiers.js';
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
} from './core/errors.js';
export type { DossierFilesOptions, ListFilesOptions } from './core/files.js';
export type { FormPart } from './core/form.js';
export type { ChangedChamp, FormChange } from './core/form-changes.js';
export {
  type CadastreFacts,
  type DossierWithGeometry,
  type GeoAreaProperties,
  type GeoJsonFeature,
  type GeoJsonFeatureCollection,
  type GeoJsonGeometry,
  type GeoJsonPosition,
  toFeatureCollection,
} from './core/geojson.js';
export type {
  Hooks,
  Logger,
  PageEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  Warning,
} from './core/hooks.js';
export { type IdKind, type IdName, type ParsedId, parseId, toId, toNumber } from './core/ids.js';
export type { DossierInclude, DossierPart } from './core/include.js';
export type { Capabilities } from './core/instance.js';
export type { DossierFilters, DossierListOptions, WalkListOptions } from './core/list-options.js';
export type { AnnotationValue } from './core/mutate/annotation-value.js';
export type { AnnotationValues, WrittenAnnotations } from './core/mutate/annotations.js';
export type { Attachment, NamedSource, Uploaded } from './core/mutate/attachment.js';
export type { Write } from './core/mutate/conveniences.js';
export type {
  AccepterOptions,
  ChangedDossier,
  DossierChange,
  RefuserOptions,
} from './core/mutate/decisions.js';
export type { DossierRef } from './core/mutate/dossier-ref.js';
export type { InstructeurRef } from './core/mutate/instructeurs.js';
export type { EnvoyerMessageOptions, SentMessage, WrittenMessage } from './core/mutate/messages.js';
export type { ActOptions, NotifyOptions } from './core/mutate/write-context.js';
export type { Mutate, MutateOptions, MutationName, MutationResult } from './core/mutations.js';
export { isOption, type Option } from './core/option.js';
export { type CallOptions, type DsClientOptions, ENDPOINT, type RateLimiter } from './core/options.js';
export type { Page, Paginated } from './core/paginate.js';
export { type DossierRecordOptions, dossierToRecord, type FilledDossier } from './core/record.js';
export { type DossierTables, type RowsDossier, type RowsOptions, toRows } from './core/rows.js';
export type { SchemaChange, SchemaChangeKind } from './core/schema-diff.js';
export type { SyncBatch, SyncCheckpoint, SyncOptions } from './core/sync.js';
export type { Table } from './core/table.js';
export type { Upload, UploadOptions, UploadProgress, UploadSource, UploadStream } from './core/upload.js';
export * from './generated/operations.js';
export type { AnyDocument } from './internal/document-info.js';
