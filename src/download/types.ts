/** The digests this helper can compute. */
export type DigestAlgorithm = 'md5' | 'sha256';

/** What was compared with what the file announces. */
export type Verification = 'size' | DigestAlgorithm;

/**
 * What can be downloaded: a `DossierFile`, or any object with a URL and a name. What the object says more about
 * its content is compared with what arrives.
 */
export interface DownloadableFile {
  /** Signed, and valid for about an hour: it opens the file to whoever has it. */
  readonly url: string;
  readonly filename: string;
  readonly contentType?: string | null;
  /** MD5 in base64 (as the API gives it) or hex; empty where it is unknown. */
  readonly checksum?: string | null;
  /** Bytes. 0 is unknown, unless `checksum` is that of an empty file. */
  readonly byteSize?: number | null;
  /** Bytes as the API gives them: decimal digits. Used where `byteSize` is missing. */
  readonly byteSizeBigInt?: string | null;
  /** SHA-256 in hex or base64, for files that come with one. */
  readonly sha256?: string | null;
  /** `pending`, `safe`, `infected` or `integrity_error`. */
  readonly virusScanResult?: string | null;
  /** `pdf` and `geojson` are generated at each download: they are never resumed. */
  readonly source?: string | null;
  readonly dossierNumber?: number | null;
  readonly createdAt?: string | null;
}

/** One digest for each algorithm that was asked for, in lower-case hex. */
export interface Digests<A extends DigestAlgorithm = DigestAlgorithm> {
  readonly md5: 'md5' extends A ? string : undefined;
  readonly sha256: 'sha256' extends A ? string : undefined;
}

/** What is known of the bytes once they are all there. */
export interface StreamResult<A extends DigestAlgorithm = DigestAlgorithm> extends Digests<A> {
  readonly byteLength: number;
  /** What was compared; empty where the file announces nothing. */
  readonly verified: readonly Verification[];
}

/** A result before its type says which digests were asked for. */
export interface UntypedResult<F extends DownloadableFile> {
  readonly file: F;
  readonly byteLength: number;
  readonly md5: string | undefined;
  readonly sha256: string | undefined;
  readonly verified: readonly Verification[];
}

/** A whole, verified file in memory. */
export interface DownloadedFile<
  F extends DownloadableFile = DownloadableFile,
  A extends DigestAlgorithm = DigestAlgorithm,
> extends StreamResult<A> {
  /** The file as it was given, or as `refresh` described it anew where its content had changed meanwhile. */
  readonly file: F;
  readonly buffer: Buffer;
  readonly error?: undefined;
}

/** A whole, verified file on disk. */
export interface SavedFile<
  F extends DownloadableFile = DownloadableFile,
  A extends DigestAlgorithm = DigestAlgorithm,
> extends StreamResult<A> {
  /** The file as it was given, or as `refresh` described it anew where its content had changed meanwhile. */
  readonly file: F;
  /** Absolute, without symbolic links. */
  readonly path: string;
  /** True where the file was already there, whole: nothing was downloaded. */
  readonly skipped: boolean;
  readonly error?: undefined;
}

/** What `onError: 'yield'` gives in the place of a file that failed. */
export interface FailedDownload<F extends DownloadableFile = DownloadableFile> {
  readonly file: F;
  readonly error: Error;
}

/** An async generator that can stand in `await using`: leaving the block stops whatever is under way. */
export interface Batch<T> extends AsyncGenerator<T, void, undefined> {
  [Symbol.asyncIterator](): Batch<T>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * The chunks of one file, read as fast as the consumer asks for them. They are shown **before** they are
 * verified: what was made of them counts only once the iteration has ended without throwing.
 */
export interface FileStream<A extends DigestAlgorithm = DigestAlgorithm> extends AsyncIterable<Buffer> {
  /**
   * Resolves when the iteration has ended well, rejects as it failed or when it was left early. May be
   * ignored: it never causes an unhandled rejection.
   */
  readonly result: Promise<StreamResult<A>>;
  [Symbol.asyncIterator](): AsyncIterator<Buffer, undefined>;
  /** Stops the download. */
  [Symbol.asyncDispose](): Promise<void>;
}
