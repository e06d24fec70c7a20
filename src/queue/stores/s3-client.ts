import { DsError } from '../../errors.js';
import { loadPeer } from '../../load-peer.js';
import { meaningOfStatus } from '../../request/verdict/outside-codes.js';

/** A client of `@aws-sdk/client-s3`, as far as a store uses it. */
export interface S3Client {
  send(command: object, options?: { abortSignal?: AbortSignal }): Promise<unknown>;
}

export const loadS3 = () => loadPeer('The queue', '@aws-sdk/client-s3', () => import('@aws-sdk/client-s3'));

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

/**
 * What a bucket answered, in words: an answer without a body that the SDK can read is an `UnknownError` there, and says nothing to
 * whoever reads it in the list of failures.
 */
export function toBucketError(error: unknown): unknown {
  if (!(error instanceof Error) || DsError.isInstance(error)) return error;
  const status = statusOf(error);
  const said = error.message === '' || error.message === 'UnknownError' ? '' : `: ${error.message}`;
  const code = ['Unknown', 'Error', 'UnknownError'].includes(error.name) ? '' : ` ${error.name}`;
  const answer =
    status === undefined ? ` did not answer${said || code}` : ` answered ${status}${code}${said}`;
  const isRetryable = status === undefined || ['later', 'rate_limited'].includes(meaningOfStatus(status));
  return new DsError(`The bucket${answer}. ${isRetryable ? 'Another try may succeed.' : advice(status)}`, {
    code: 'store',
    isRetryable,
    cause: error,
  });
}

function advice(status: number): string {
  return status === 403 || status === 401
    ? 'Look at the keys, and at what they may do with this bucket.'
    : status === 404
      ? 'Look at the name of the bucket, and at the endpoint.'
      : 'Another try of the same gives the same.';
}

function statusOf(error: Error): number | undefined {
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined;
  const status: unknown =
    typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, 'httpStatusCode') : undefined;
  return typeof status === 'number' ? status : undefined;
}
