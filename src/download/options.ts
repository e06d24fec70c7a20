import { signal } from '../arguments/checks.js';
import { MAX_INT32 } from '../arguments/numbers.js';
import { DsInputError } from '../errors.js';
import { checkedHosts, type HostBounds, homeOf } from '../request/wire/hosts.js';
import type { Refresh } from './refresh.js';
import type { DownloadProgress } from './transfer/progress.js';
import type { FetchLike } from './transfer/wire/fetch-transport.js';
import type { Transport } from './transfer/wire/transport.js';
import type { DigestAlgorithm, DownloadableFile } from './types.js';

/** What every function of the helper understands. */
export interface TransferOptions<
  F extends DownloadableFile = DownloadableFile,
  A extends DigestAlgorithm = DigestAlgorithm,
> {
  /**
   * Retries of one file after failures that can pass. Progress of 1 MiB renews them. Default 4.
   */
  readonly maxRetries?: number | undefined;
  /**
   * Milliseconds without a byte before an attempt is given up. Default 30 000. The first byte of a generated
   * file, and of the rest of a file, may take four times as long. Time in which the consumer holds the download
   * back does not count.
   */
  readonly timeout?: number | undefined;
  /**
   * Gives the same file with a valid URL: pass `client.refreshFile`. Called when the host's answer can mean that
   * the URL has expired, shortly before a URL expires that says when, and once when size or checksum differ,
   * since the server rewrites some images after listing them. Without it an expired URL is an `UrlExpiredError`.
   */
  readonly refresh?: Refresh<F> | undefined;
  /** Ends the call; it then rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /** A `fetch` to use in the place of the default transport: behind a proxy, in tests. */
  readonly fetch?: FetchLike | undefined;
  /**
   * How bytes are fetched. `'http'`, the default, is `node:http` and `node:https`, the fastest that Node has;
   * `'fetch'` is the global `fetch`; a function is your own.
   */
  readonly transport?: 'http' | 'fetch' | Transport | undefined;
  /** Called as bytes arrive, at most some twenty times a second for each file, and at its end. */
  readonly onProgress?: ((progress: DownloadProgress<F>) => void) | undefined;
  /** Called for what is suspicious but no failure: an answer of another content type than announced. */
  readonly onWarning?: ((warning: DownloadWarning<F>) => void) | undefined;
  /** The digests to report. Default both. What the file itself comes with is compared in any case. */
  readonly algorithms?: readonly A[] | undefined;
  /**
   * The hosts that files may come from, redirects included: names, of which one that begins with `*.` stands for all
   * below it. Default: any public host. This machine and private networks are refused unless the API is there itself,
   * as far as `refresh: client.refreshFile` says where it is, and so are names that stand for an address there, where the
   * helper looks the name up itself; without `refresh`, a redirect may not lead there from a public host.
   */
  readonly allowedHosts?: readonly string[] | undefined;
  /** The largest file to accept, in bytes. Default: any. */
  readonly maxBytes?: number | undefined;
  /** Whether an interrupted file is resumed where it stopped, rather than read anew. Default true. */
  readonly resume?: boolean | undefined;
  /**
   * What to do with files by the API's virus scan. `'reject-infected'` (default) refuses those found infected,
   * `'require-safe'` also those not scanned yet (generated files excepted: they never are), `'any'` none.
   */
  readonly virusScan?: 'reject-infected' | 'require-safe' | 'any' | undefined;
}

/** What `downloadFile` understands. */
export interface DownloadOptions<
  F extends DownloadableFile = DownloadableFile,
  A extends DigestAlgorithm = DigestAlgorithm,
> extends TransferOptions<F, A> {
  /**
   * The largest file to hold in memory, in bytes, and the most that the finished and unfinished buffers of a
   * batch may take together. Default 256 MiB.
   */
  readonly maxBufferBytes?: number | undefined;
}

/** What the functions for many files understand on top. */
export interface BatchOptions {
  /** Files under way at once. Default 8. No more than that are read ahead of the consumer. */
  readonly concurrency?: number | undefined;
  /** `'completion'` (default) gives each file as soon as it is there, `'input'` in the order they were given. */
  readonly order?: 'completion' | 'input' | undefined;
  /**
   * `'throw'` (default) ends the batch with the first failure, `'yield'` gives `{ file, error }` and goes on.
   * A full disk and an aborted signal end it in any case.
   */
  readonly onError?: 'throw' | 'yield' | undefined;
}

/** What a layout sees of a dossier: what `client.getDossier` gives has all of it. */
export interface LayoutDossier {
  readonly number?: number;
  readonly state?: string;
  readonly champs?: readonly {
    readonly label: string;
    readonly champDescriptorId?: string;
    readonly stringValue?: string | null;
  }[];
}

/** What `saveFile` understands. */
export interface SaveOptions<
  F extends DownloadableFile = DownloadableFile,
  A extends DigestAlgorithm = DigestAlgorithm,
> extends Omit<TransferOptions<F, A>, 'resume'> {
  /**
   * Whether an interrupted file is resumed where it stopped. Default true. `'across-processes'` also keeps the
   * unfinished file of a run that fails or dies, and goes on with it in the next.
   */
  readonly resume?: boolean | 'across-processes' | undefined;
  /**
   * Where files go. By default into a directory for each dossier, named by its number; `'flat'` puts all into
   * `directory` itself. A template names facts of the file in braces (`'{dossierNumber}/{champLabel}/{filename}'`), and
   * of its dossier, given `dossier`: `{champ:Commune}` is the value of the champ of that label
   * (or of that id of its descriptor, which stays when a later form renames it), `{dossier.state}` the state. A function gives the path below `directory`, in parts or with `/` between them. What ends in `/` is a
   * directory, where the file keeps its own name; empty parts are left out. Each part is made safe, and unique if need
   * be. Another layout than that of the run before saves all files again, and leaves those of before.
   */
  readonly layout?:
    | 'flat'
    | `${string}{${string}}${string}`
    | ((
        file: F,
        dossier: LayoutDossier | undefined,
      ) => string | readonly string[] | Promise<string | readonly string[]>)
    | undefined;
  /** Reads the dossier of a file for `layout`, once for the files of one dossier: pass `client.getDossier`. */
  readonly dossier?: ((dossierNumber: number) => Promise<LayoutDossier>) | undefined;
  /** Whether to keep `manifest.jsonl` in `directory`, for `verifyFiles` and for faster re-runs. Default false. */
  readonly manifest?: boolean | undefined;
  /** Whether file and directory are flushed to the disk before the file gets its name. Default false. */
  readonly durable?: boolean | undefined;
}

/** Something suspicious about a file that is no failure. */
export interface DownloadWarning<F extends DownloadableFile = DownloadableFile> {
  readonly file: F;
  readonly message: string;
}

/** The options of a transfer with their defaults filled in. */
export interface TransferSettings<F extends DownloadableFile> {
  readonly maxRetries: number;
  readonly timeout: number;
  readonly refresh: Refresh<F> | undefined;
  readonly hosts: HostBounds;
  readonly onWarning: ((warning: DownloadWarning<F>) => void) | undefined;
  /** The digests to report. */
  readonly algorithms: readonly DigestAlgorithm[];
  /** The digests to compute: a manifest lists both. */
  readonly computed: readonly DigestAlgorithm[];
  readonly maxBytes: number;
  readonly resume: boolean;
  readonly virusScan: 'reject-infected' | 'require-safe' | 'any';
}

/** Fills in the defaults. Throws `DsInputError` for what makes no sense. */
export function transferSettings<F extends DownloadableFile>(
  options: TransferOptions<F> | SaveOptions<F>,
): TransferSettings<F> {
  const algorithms: readonly DigestAlgorithm[] = options.algorithms ?? ['md5', 'sha256'];
  for (const algorithm of algorithms) oneOf('algorithms', algorithm, ['md5', 'sha256']);
  callback('fetch', options.fetch);
  callback('onProgress', options.onProgress);
  if (options.signal !== undefined) signal('signal', options.signal);
  if (options.transport !== undefined && typeof options.transport !== 'function') {
    oneOf('transport', options.transport, ['http', 'fetch']);
  }
  return {
    maxRetries: count('maxRetries', options.maxRetries ?? 4, 0),
    timeout: count('timeout', options.timeout ?? 30_000, 1),
    refresh: callback('refresh', options.refresh),
    hosts: { allowed: checkedHosts(options.allowedHosts), home: homeOf(options.refresh) },
    onWarning: callback('onWarning', options.onWarning),
    algorithms,
    computed: 'manifest' in options && options.manifest ? ['md5', 'sha256'] : algorithms,
    maxBytes: limit('maxBytes', options.maxBytes ?? Number.POSITIVE_INFINITY),
    resume: options.resume !== false,
    virusScan: oneOf('virusScan', options.virusScan ?? 'reject-infected', [
      'reject-infected',
      'require-safe',
      'any',
    ]),
  };
}

export interface BatchSettings {
  readonly concurrency: number;
  readonly order: 'completion' | 'input';
  readonly onError: 'throw' | 'yield';
}

export function batchSettings(options: BatchOptions): BatchSettings {
  return {
    concurrency: count('concurrency', options.concurrency ?? 8, 1),
    order: oneOf('order', options.order ?? 'completion', ['completion', 'input']),
    onError: oneOf('onError', options.onError ?? 'throw', ['throw', 'yield']),
  };
}

/** The default of `maxBufferBytes`: the largest file that the API accepts, and some room. */
export function bufferLimit(options: Pick<DownloadOptions, 'maxBufferBytes'>): number {
  return limit('maxBufferBytes', options.maxBufferBytes ?? 256 * 1024 * 1024);
}

function count(name: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least && value <= MAX_INT32) return value;
  throw new DsInputError(`${name} must be a whole number of at least ${least}, not ${String(value)}`);
}

function limit(name: string, value: number): number {
  if (typeof value === 'number' && value >= 0) return value;
  throw new DsInputError(`${name} must be a number of bytes, not ${String(value)}`);
}

function oneOf<T extends string>(name: string, value: T, values: readonly T[]): T {
  if (values.includes(value)) return value;
  throw new DsInputError(`${name} must be one of ${values.join(', ')}, not ${String(value)}`);
}

function callback<T>(name: string, value: T): T {
  if (value === undefined || value === null || typeof value === 'function') return value;
  throw new DsInputError(`${name} must be a function`);
}
