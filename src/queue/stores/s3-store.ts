import { type Check, checkOptions, type OptionChecks } from '../../arguments/check-options.js';
import { filledText, text, wrongArgument } from '../../arguments/checks.js';
import { ChecksumMismatchError, SizeMismatchError, UrlExpiredError } from '../../download/index.js';
import { DsInputError } from '../../errors.js';
import type { DossierFile } from '../../index.js';
import { derivedSignal } from '../../request/abort.js';
import { loadS3, type S3Client, toBucketError } from './s3-client.js';
import { transfer } from './s3-transfer.js';
import type { Store } from './store.js';

/** Options of {@link s3Store}. */
export interface S3StoreOptions {
  /** `new S3Client({ region, endpoint, credentials, … })` of `@aws-sdk/client-s3`, which signs every request. */
  client: S3Client;
  bucket: string;
  /** A prefix of each key, such as `'pieces/'`. Default: none. */
  prefix?: string | undefined;
}

const s3Client: Check = (name, value) => {
  if (typeof value !== 'object' || value === null || !('send' in value))
    throw wrongArgument(name, 'a client of @aws-sdk/client-s3', value);
};
const checks: OptionChecks<S3StoreOptions> = { client: s3Client, bucket: filledText, prefix: text };

/**
 * Stores files in a bucket of S3 or a compatible service (Swift, MinIO, Ceph), as `<prefix><démarche>/<dossier>/<id>`, streamed
 * from host to host in constant memory. The bucket verifies the MD5 of each, and shows an object only when it is whole.
 * Each object is one PUT of 5 GB at most.
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
        // The caller's signal outlives many transfers: listeners of each would pile up on it.
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
        // The headers of the PUT announce size and checksum: content that has changed meanwhile needs another PUT.
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
        signal?.throwIfAborted();
        throw toBucketError(error);
      }
    },
  };
}
