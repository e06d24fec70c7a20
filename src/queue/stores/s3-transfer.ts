import { Readable } from 'node:stream';
import { downloadFile, streamFile } from '../../download/index.js';
import { DsTimeoutError } from '../../errors.js';
import type { DossierFile } from '../../index.js';
import { derivedSignal } from '../../request/abort.js';
import { loadS3, type S3Client, toBucketError } from './s3-client.js';

const SILENCE = 60_000;
const LEAST_BYTES_PER_MS = 100;

interface S3Destination {
  readonly client: S3Client;
  readonly bucket: string;
  readonly key: string;
  readonly walkId: string | undefined;
}

/** Puts a file where it belongs; gives its SHA-256. */
export async function transfer(
  destination: S3Destination,
  file: DossierFile,
  signal: AbortSignal,
): Promise<string> {
  signal.throwIfAborted();
  // The head of a PUT says how many bytes come. Where the API does not know, the file has to be had first: an object as
  // long as was announced would be an empty one.
  return file.byteSize > 0
    ? await stream(destination, file, signal)
    : await putWhole(destination, file, signal);
}

async function putWhole(destination: S3Destination, file: DossierFile, signal: AbortSignal): Promise<string> {
  const { buffer, md5, sha256 } = await downloadFile(file, { signal, algorithms: ['md5', 'sha256'] });
  const command = await putCommand(
    destination,
    { ...file, byteSize: buffer.length, checksum: Buffer.from(md5, 'hex').toString('base64') },
    buffer,
  );
  // Of bytes that go at once nobody hears how far they are: a slow bucket has the time that all of them take.
  const time = SILENCE + Math.ceil(buffer.length / LEAST_BYTES_PER_MS);
  const limit = AbortSignal.timeout(time);
  const { signal: abortSignal, end } = derivedSignal(signal, limit);
  try {
    await destination.client.send(command, { abortSignal }).finally(end);
  } catch (error) {
    signal.throwIfAborted();
    if (limit.aborted)
      throw new DsTimeoutError(`The bucket did not take ${buffer.length} bytes in ${time} ms.`);
    throw toBucketError(error);
  }
  return sha256;
}

async function stream(destination: S3Destination, file: DossierFile, signal: AbortSignal): Promise<string> {
  // A PUT that fails must end the download too, which would wait for a reader for ever.
  const given = new AbortController();
  await using source = streamFile(file, { signal: derivedSignal(signal, given.signal).signal });
  const chunks = source[Symbol.asyncIterator]();
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
        // Destroyed without the error: the AWS client passes it on to a stream without listeners, which would end the
        // process. The abort ends the PUT.
        this.destroy();
      });
    },
  });
  const command = await putCommand(destination, file, body);
  try {
    await destination.client.send(command, { abortSignal: derivedSignal(signal, broken.signal).signal });
  } catch (error) {
    given.abort(error);
    if (signal.aborted) throw signal.reason;
    throw reason ?? (broken.signal.aborted ? broken.signal.reason : toBucketError(error));
  } finally {
    clearTimeout(silence);
    body.destroy();
  }
  return (await source.result).sha256;
}

async function putCommand(
  { bucket, key, walkId }: S3Destination,
  file: DossierFile,
  body: Readable | Buffer,
): Promise<object> {
  const { PutObjectCommand } = await loadS3();
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    Body: body,
    ContentLength: file.byteSize,
    // A type that cannot be a header would keep the file out of the bucket for ever.
    ContentType: /^[\x21-\x7e][\x20-\x7e]*$/.test(file.contentType)
      ? file.contentType
      : 'application/octet-stream',
    // Who looks at an object finds its walk in the logs.
    ...(walkId !== undefined && { Metadata: { 'ds-walk': walkId } }),
    ...(file.checksum !== '' && { ContentMD5: file.checksum }),
  });
  if (file.checksum === '') return command;
  // Its MD5 goes ahead of it. The checksum that the SDK would add behind a stream frames the body in a way that many buckets
  // which are not Amazon's refuse, or store as if it were content.
  const resolve = command.resolveMiddleware.bind(command);
  command.resolveMiddleware = (stack, configuration, options) =>
    resolve(stack, { ...configuration, requestChecksumCalculation: async () => 'WHEN_REQUIRED' }, options);
  return command;
}
