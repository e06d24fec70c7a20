export {
  ChecksumMismatchError,
  DownloadError,
  DsError,
  type DsErrorCode,
  DsInputError,
  type FailedFile,
  SizeMismatchError,
  UrlExpiredError,
} from '../errors.js';
export { downloadFile } from './buffer.js';
export { type DownloadFilesOptions, downloadFiles } from './download-files.js';
export type {
  BatchOptions,
  DownloadOptions,
  DownloadWarning,
  LayoutDossier,
  SaveOptions,
  TransferOptions,
} from './options.js';
export type { Refresh } from './refresh.js';
export { saveFile } from './save-file.js';
export { type SaveFilesOptions, saveFiles } from './save-files.js';
export { streamFile } from './stream.js';
export type { BatchProgress, DownloadProgress } from './transfer/progress.js';
export type {
  FetchedBody,
  FetchedBodyReader,
  FetchedResponse,
  FetchLike,
} from './transfer/wire/fetch-transport.js';
export type { TakeChunk, Transport, TransportRequest, TransportResponse } from './transfer/wire/transport.js';
export type {
  Batch,
  DigestAlgorithm,
  Digests,
  DownloadableFile,
  DownloadedFile,
  FailedDownload,
  FileStream,
  SavedFile,
  StreamResult,
  Verification,
} from './types.js';
export { type VerifiedFile, type VerifyOptions, type VerifyReport, verifyFiles } from './verify.js';
