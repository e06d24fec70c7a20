import { Readable } from 'node:stream';
import { DsInputError } from '../errors.js';
import { raceAbort } from '../request/abort.js';

/** A Node or web stream of bytes, or anything that can be iterated as one. */
export type UploadStream = AsyncIterable<Uint8Array>;

/** The pieces of a stream of somebody else's; an abort ends the wait for one that never comes. */
export async function* chunksOf(
  stream: UploadStream,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const iterator = stream[Symbol.asyncIterator]();
  let isDone = false;
  try {
    for (;;) {
      const next = await raceAbort(iterator.next(), signal);
      if (next.done) {
        isDone = true;
        return;
      }
      const piece: unknown = next.value;
      if (!(piece instanceof Uint8Array)) {
        throw new DsInputError(
          'The stream given to upload yields text or objects: only bytes can be uploaded.',
        );
      }
      if (piece.byteLength > 0) yield piece;
    }
  } catch (error) {
    // A stream that failed needs no closing.
    isDone ||= !signal?.aborted && !(error instanceof DsInputError);
    throw error;
  } finally {
    if (!isDone) letGo(stream, iterator);
  }
}

/** Ends a stream early. Not waited for: one that hangs would hold its own end back. */
export function letGo(stream: UploadStream, iterator = stream[Symbol.asyncIterator]()): void {
  if (stream instanceof Readable) stream.destroy();
  iterator.return?.().catch(() => {});
}
