export { DsClient } from './client.js';
export type { Champ, GeoArea, RepetitionChamp, Row, SimpleChamp, UnknownChamp } from './core/champs.js';
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
  SizeMismatchError,
  UrlExpiredError,
} from './core/errors.js';
export type { DossierFilesOptions, ListFilesOptions } from './core/files.js';
export type {
  Hooks,
  Logger,
  PageEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  Warning,
} from './core/hooks.js';
export type { DossierInclude, DossierPart } from './core/include.js';
export type { DossierFilters, DossierListOptions, WalkListOptions } from './core/list-options.js';
export { type CallOptions, type DsClientOptions, ENDPOINT, type RateLimiter } from './core/options.js';
export type { Page, Paginated } from './core/paginate.js';
export * from './generated/operations.js';
export type { AnyDocument } from './internal/document-info.js';
