import { decodeUtf8 } from './decode-utf8.js';

/** The body of an answer is larger than this client reads. */
export class TooLarge extends Error {
  constructor(readonly limit: number) {
    super(`More than ${limit} bytes`);
  }
}

/**
 * The text of an answer, of no more than so many bytes: an endless one would fill the memory in seconds. Read piece by
 * piece, since a compressed body, or one in chunks, does not say how long it will be.
 */
export async function readText(response: Response, limit: number, signal: AbortSignal): Promise<string> {
  const { body } = response;
  if (body === null || typeof body.getReader !== 'function') {
    // A `fetch` of the user's own may give less than a whole Response.
    const text = await response.text();
    if (Buffer.byteLength(text) > limit) throw new TooLarge(limit);
    return text;
  }
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > limit || signal.aborted) {
      // Not awaited; if cancelling fails, the rejection must not end the process.
      reader.cancel().catch(() => {});
      if (length > limit) throw new TooLarge(limit);
      throw signal.reason;
    }
    pieces.push(value);
  }
  const text = decodeUtf8(Buffer.concat(pieces, length));
  // As Response.text() does: JSON takes no byte order mark.
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

const BYTE_ORDER_MARK = 0xfe_ff;
