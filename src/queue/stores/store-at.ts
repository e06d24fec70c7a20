import { DsInputError } from '../../errors.js';
import { diskStore } from './disk-store.js';
import { openS3 } from './s3-client.js';
import { s3Store } from './s3-store.js';
import type { Store } from './store.js';

/** `s3:` begins no name of a directory that anybody means. */
export function isStorePlace(place: string): boolean {
  return place !== '' && (!place.startsWith('s3:') || bucketOf(place) !== undefined);
}

function bucketOf(place: string): { readonly bucket: string; readonly prefix: string } | undefined {
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(place) ?? [];
  return bucket === undefined ? undefined : { bucket, prefix };
}

/**
 * The store that a place names, as the setting `DS_STORE` has it: a directory, or `s3://bucket/prefix`. Keys, region and endpoint of
 * S3 are those that its own tools read from the environment (`AWS_REGION`, `AWS_ENDPOINT_URL_S3`, `AWS_ACCESS_KEY_ID`, …).
 *
 * @param env - Where region and endpoint are looked for. Default: `process.env`.
 * @throws `DsInputError` for what is no place, and where `@aws-sdk/client-s3` is needed and not installed.
 *
 * @example
 * ```ts
 * import { storeAt } from '@org/ds-client/queue';
 *
 * const store = await storeAt('./files');
 * console.log(await store.has('1234/20001/no-such-file', {}));
 * ```
 */
export async function storeAt(
  place: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Store> {
  if (typeof place !== 'string' || !isStorePlace(place)) {
    throw new DsInputError('A store is at a directory, at s3://bucket, or at s3://bucket/prefix.');
  }
  const found = bucketOf(place);
  if (!found) return diskStore(place);
  const { bucket, prefix } = found;
  const client = await openS3(env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL, env.AWS_REGION);
  return s3Store({ client, bucket, prefix: prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/` });
}
