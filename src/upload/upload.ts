import { callChecks } from '../arguments/call-checks.js';
import { callOptions } from '../arguments/call-options.js';
import { checkOptions, type OptionChecks } from '../arguments/check-options.js';
import { anything, callable, text } from '../arguments/checks.js';
import { type DossierRef, dossierRef } from '../dossiers/dossier-ref.js';
import { DsError, DsHttpError, DsInputError } from '../errors.js';
import type { Mutate } from '../mutate/mutate.js';
import type { CallOptions } from '../options.js';
import { sleep } from '../request/abort.js';
import { backoffDelay } from '../request/backoff.js';
import { checkDuration, readOnlyClient } from '../request/execute.js';
import { checkedHosts, type HostBounds } from '../request/wire/hosts.js';
import type { UploadStream } from './chunks.js';
import { bytesIn, openContent, ownName, type UploadContent, type UploadSource } from './content.js';
import { contentChanged, type Measure, measure, measureBytes } from './measure.js';

export type { UploadSource, UploadStream };

/** How far an upload has come. */
export interface UploadProgress {
  readonly filename: string;
  /** Bytes that the storage host took. Counts anew where an upload had to begin again. */
  readonly sent: number;
  /** Bytes of the whole. */
  readonly total: number;
}

/** Options of `upload`. `timeout` also ends a transfer that stands still for that long. */
export interface UploadOptions extends CallOptions {
  /** The name under which the file appears. Default: the name of the path or of the `File`. Streams and bytes need one. */
  filename?: string | undefined;
  /** Default: the type of the `Blob`, else what the name's extension stands for, else `application/octet-stream`. */
  contentType?: string | undefined;
  /**
   * The hosts that the file may be sent to: names, of which one that begins with `*.` stands for all below it. Default:
   * any public host; this machine and private networks, and names that stand for an address there, only where the API
   * is there itself.
   */
  allowedHosts?: readonly string[] | undefined;
  /** Bytes that the source must have; any other size is refused before anything is sent. */
  size?: number | undefined;
  /** Called as the bytes go out. What it throws ends the upload. */
  onProgress?: ((progress: UploadProgress) => void) | undefined;
}

const uploadChecks: OptionChecks<UploadOptions> = {
  ...callChecks,
  filename: text,
  contentType: text,
  size: anything,
  allowedHosts: anything,
  onProgress: callable,
};

export type Upload = (dossier: DossierRef, source: UploadSource, options?: UploadOptions) => Promise<string>;

export interface UploadContext {
  readonly mutate: Pick<Mutate, 'createDirectUpload'>;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly endpoint: URL;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly readOnly: boolean;
}

const BACKOFF = { base: 500, cap: 20_000 };

/** Makes the client's `upload`. */
export function createUpload(context: UploadContext): Upload {
  return async (dossier, source, options = {}) => {
    checkOptions<UploadOptions>('upload', options, uploadChecks);
    // Checked before the source is opened, which may be readable only once.
    if (context.readOnly) throw readOnlyClient('CreateDirectUpload');
    // Read before the first wait: the caller may use the object again at once.
    const { size, onProgress, contentType: givenType } = options;
    const call = callOptions(options);
    const hosts = { allowed: checkedHosts(options.allowedHosts), home: context.endpoint.hostname };
    const { signal, maxRetries = context.maxRetries } = call;
    const timeout = checkDuration(options.timeout, context.timeout);
    const { id } = dossierRef(dossier);
    signal?.throwIfAborted();
    const filename = uploadName(source, options);
    const bytes = bytesIn(source);
    const measuredNow = bytes && measureBytes(bytes);
    const opened = await openContent(source, signal);
    try {
      const content = size === undefined ? opened : withSize(opened, size);
      const contentType = givenType ?? content.contentType ?? (await guessedType(filename));
      const file = { filename, contentType };
      const measured = measuredNow ?? (await measure(content, signal));
      for (let attempts = 1; ; attempts++) {
        try {
          return await uploadOnce({ ...call, timeout }, hosts, onProgress, id, file, content, measured);
        } catch (error) {
          if (!(error instanceof DsError) || !mayTryAgain(error, attempts, maxRetries)) throw error;
          await sleep(backoffDelay(attempts - 1, BACKOFF), signal);
        }
      }
    } finally {
      await opened.close();
    }
  };

  /** One slot, one PUT: an address that was used is never used again. */
  async function uploadOnce(
    call: CallOptions & { timeout: number },
    hosts: HostBounds,
    onProgress: UploadOptions['onProgress'],
    dossierId: string,
    { filename, contentType }: UploadDescription,
    content: UploadContent,
    measured: Measure,
  ): Promise<string> {
    const { directUpload } = await context.mutate.createDirectUpload(
      {
        dossierId,
        filename,
        contentType,
        byteSize: measured.size,
        checksum: Buffer.from(measured.md5, 'hex').toString('base64'),
      },
      // Asking again only leaves an unused slot behind, which the server clears away.
      { ...call, retryMutation: true },
    );
    const headers = parseHeaders(directUpload.headers);
    if (await content.hasChanged()) throw contentChanged();
    let sent = 0;
    const { put } = await import('./put.js');
    await put({
      filename,
      url: directUpload.url,
      hosts,
      headers,
      content,
      measure: measured,
      fetch: context.fetch,
      timeout: call.timeout,
      signal: call.signal,
      onSent(bytes) {
        sent += bytes;
        onProgress?.({ filename, sent, total: measured.size });
      },
    });
    return directUpload.signedBlobId;
  }
}

async function guessedType(filename: string): Promise<string> {
  const { contentTypeOf } = await import('./content-type.js');
  return contentTypeOf(filename);
}

/** A refusal of the address itself is worth one new address; what passes is worth as many as retries are allowed. */
function mayTryAgain(error: DsError, attempts: number, maxRetries: number): boolean {
  // A mutation that failed was tried again where that makes sense.
  if (!error.isRetryable || error.operationName !== undefined) return false;
  const isRefusal = error instanceof DsHttpError && error.status === 403;
  return attempts <= (isRefusal ? Math.min(1, maxRetries) : maxRetries);
}

interface UploadDescription {
  readonly filename: string;
  readonly contentType: string;
}

/** The name that a file will have; throws `DsInputError` where there is none. */
export function uploadName(source: UploadSource, { filename = ownName(source) }: UploadOptions): string {
  if (typeof filename !== 'string' || filename.trim() === '') {
    throw new DsInputError('A file needs a { filename }: bytes and streams have none of their own.');
  }
  return filename;
}

function withSize(content: UploadContent, size: number): UploadContent {
  if (!Number.isSafeInteger(size) || size < 0) throw new DsInputError('size must be a number of bytes.');
  if (content.size !== undefined && content.size !== size) {
    throw new DsInputError(`The source has ${content.size} bytes, and { size } says ${size}.`);
  }
  return { ...content, size };
}

/** The API gives the headers of the PUT as the text of a JSON object. */
function parseHeaders(text: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(parseObject(text))) {
    // The transport sets this header from the body.
    if (name.toLowerCase() !== 'content-length') headers[name] = String(value);
  }
  return headers;
}

function parseObject(text: string): object {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch {
    // Falls through to the error that says what was expected.
  }
  throw new DsError('createDirectUpload: the headers that the API gave are not a JSON object.', {
    code: 'unreadable',
  });
}
