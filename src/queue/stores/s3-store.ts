import { Readable } from 'node:stream';
import { type Check, checkOptions, type OptionChecks } from '../../arguments/check-options.js';
import { filledText, text, wrongArgument } from '../../arguments/checks.js';
import {
  ChecksumMismatchError,
  SizeMismatchError,
  streamFile,
  UrlExpiredError,
} from '../../download/index.js';
import { DsInputError, DsTimeoutError } from '../../errors.js';
import type { DossierFile } from '../../index.js';
import { loadPeer } from '../../load-peer.js';
import { derivedSignal } from '../../request/abort.js';
import type { Store } from './store.js';

/** A client of `@aws-sdk/client-s3`, as far as a store uses it. */
export interface S3Client {
  send(command: object, options?: { abortSignal?: AbortSignal }): Promise<unknown>;
}

/** Options of {@link s3Store}. */
export interface S3StoreOptions {
  /** `new S3Client({ region, endpoint, credentials, … })` of `@aws-sdk/client-s3`, which signs every request. */
  client: S3Client;
  bucket: string;
  /** Put before each key, as it is: `'pieces/'`. Default: nothing. */
  prefix?: string | undefined;
}

const s3Client: Check = (name, value) => {
  if (typeof value !== 'object' || value === null || !('send' in value))
    throw wrongArgument(name, 'a client of @aws-sdk/client-s3', value);
};
const checks: OptionChecks<S3StoreOptions> = { client: s3Client, bucket: filledText, prefix: text };

/**
 * Objects of a bucket of S3 or of what speaks like it (Swift, MinIO, Ceph): `<prefix><démarche>/<dossier>/<id>`, streamed
 * from host to host in constant memory. The bucket compares each with its MD5 and shows it only once it has it all.
 * One object is one PUT: 5 GB at most.
 *
 * @throws `DsInputError` for a bad option.
 *
 * @example
 * ```ts
 * import { S3Client } from '@aws-sdk/client-s3';
 * import { s3Store } from '@org/ds-client/queue';
 *
 * const s3 = new S3Client({ region: 'gra', endpoint: 'https://s3.example.org' });
 * const store = s3Store({ client: s3, bucket: 'pieces' });
 * console.log(await store.has('1234/20001/no-such-object', {}));
 * ```
 */
export function s3Store(options: S3StoreOptions): Store {
  checkOptions<S3StoreOptions>('s3Store', options, checks);
  const { client, bucket, prefix = '' } = options ?? {};
  if (client === undefined || bucket === undefined) {
    throw new DsInputError(
      's3Store takes { client, bucket }: a client of @aws-sdk/client-s3 and the name of a bucket.',
    );
  }
  return {
    async put({ id, demarche, file, walkId }, { signal, refresh }) {
      const key = `${prefix}${demarche}/${file.dossierNumber}/${id}`;
      const put = async (source: DossierFile) => {
        // What the transfer hangs on it must not stay on the caller's signal, which outlives many transfers.
        const own = derivedSignal(signal);
        return transfer({ client, bucket, key, walkId }, source, own.signal).finally(own.end);
      };
      try {
        return { place: key, sha256: await put(file), skipped: false };
      } catch (error) {
        const isStale = [UrlExpiredError, ChecksumMismatchError, SizeMismatchError].some(
          (kind) => error instanceof kind,
        );
        if (!isStale) throw error;
        // The head of the PUT says size and checksum, so that what has changed meanwhile needs another PUT.
        return { place: key, sha256: await put(await refresh(file, { signal })), skipped: false };
      }
    },
    async has(place, { signal }) {
      const { HeadObjectCommand } = await loadS3();
      try {
        const command = new HeadObjectCommand({ Bucket: bucket, Key: place });
        await client.send(command, signal && { abortSignal: signal });
        return true;
      } catch (error) {
        if (error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchKey')) return false;
        throw error;
      }
    },
  };
}

const SILENCE = 60_000;

const loadS3 = () => loadPeer('The queue', '@aws-sdk/client-s3', () => import('@aws-sdk/client-s3'));

/** A client by the settings of the environment; an endpoint of one's own seldom has a name for each bucket. */
export async function openS3(endpoint: string | undefined, region: string | undefined): Promise<S3Client> {
  const { S3Client } = await loadS3();
  return new S3Client({
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(region && { region }),
    // Without one it writes to the console what is thrown as well: lines between those of a program's log.
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
}

interface S3Destination {
  readonly client: S3Client;
  readonly bucket: string;
  readonly key: string;
  readonly walkId: string | undefined;
}

async function transfer(
  { client, bucket, key, walkId }: S3Destination,
  file: DossierFile,
  signal: AbortSignal,
): Promise<string> {
  const { PutObjectCommand } = await loadS3();
  signal.throwIfAborted();
  // A PUT that fails must end the download too, which would wait for a reader for ever.
  const given = new AbortController();
  await using stream = streamFile(file, { signal: derivedSignal(signal, given.signal).signal });
  const chunks = stream[Symbol.asyncIterator]();
  // An expired URL fails here, before anything is sent to the bucket.
  const first = await chunks.next();
  // A source that fails must end the PUT: the bucket waits for the bytes that were announced.
  const broken = new AbortController();
  let reason: unknown;
  // A bucket that neither reads nor answers would hold the job for ever.
  const silence = setTimeout(() => {
    broken.abort(new DsTimeoutError(`The bucket was silent for ${SILENCE} ms.`));
  }, SILENCE);
  let next: IteratorResult<Buffer, undefined> = first;
  const push = async (body: Readable): Promise<void> => {
    const { value } = next;
    if (value === undefined) {
      body.push(null);
      return;
    }
    silence.refresh();
    // One chunk ahead: the last one goes out only after the file has been verified.
    next = await chunks.next();
    body.push(value);
  };
  const body = new Readable({
    read() {
      push(this).catch((error: unknown) => {
        reason ??= given.signal.aborted ? undefined : error;
        broken.abort(error);
        // Without an error: the AWS client hands an error of the body on to a stream of its own that nobody listens to,
        // which ends the process. The abort is what ends the PUT.
        this.destroy();
      });
    },
  });
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    Body: body,
    ContentLength: file.byteSize,
    ContentType: file.contentType,
    // Who looks at an object finds its walk in the logs.
    ...(walkId !== undefined && { Metadata: { 'ds-walk': walkId } }),
    ...(file.checksum !== '' && { ContentMD5: file.checksum }),
  });
  try {
    await client.send(command, { abortSignal: derivedSignal(signal, broken.signal).signal });
  } catch (error) {
    given.abort(error);
    if (signal.aborted) throw signal.reason;
    throw reason ?? error;
  } finally {
    clearTimeout(silence);
    body.destroy();
  }
  return (await stream.result).sha256;
}
