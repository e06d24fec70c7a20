/** What matters of an answer, whether a part or the whole was asked for. */
export interface Reply {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

/** What was asked for, and what is known from the answers before. */
export interface AskedRange {
  /** First byte asked for; 0 is the whole file. */
  readonly offset: number;
  /** Size of the whole file, where it is known. */
  readonly total?: number | undefined;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

export type RangeVerdict =
  /** Bytes from `start` on: `length` of them, of `total` in all, where the head says so. */
  | {
      readonly kind: 'body';
      readonly start: number;
      readonly length: number | undefined;
      readonly total: number | undefined;
    }
  /** Nothing is missing. */
  | { readonly kind: 'complete' }
  /** Not the rest of what is there: ask for the whole file. */
  | { readonly kind: 'unusable'; readonly why: string }
  /** An answer without bytes of the file. */
  | { readonly kind: 'status' };

/**
 * Judges the head of an answer. Its status alone says little: the encrypting proxy in front of the storage
 * answered 200 to a request for a part until August 2026, with the part as its body and only `Content-Range` to
 * tell; other hosts answer 200 with the whole file, and both must not be mistaken for one another.
 */
export function judgeReply({ status, headers }: Reply, asked: AskedRange): RangeVerdict {
  if (status === 416) return judgeUnsatisfiable(headers, asked);
  if (status === 204 && asked.offset === 0) return { kind: 'body', start: 0, length: 0, total: 0 };
  if (status !== 200 && status !== 206) return { kind: 'status' };

  const length = contentLength(headers);
  if (length === 'invalid') return unusableReply('its length is not a number');
  const range = headers.get('content-range');
  if (range === null) {
    if (status === 206) return unusableReply('it is a part without saying which');
    return { kind: 'body', start: 0, length, total: length };
  }

  const part = parseContentRange(range);
  if (!part) return unusableReply('its Content-Range makes no sense');
  if (part.start !== asked.offset) return unusableReply(`it starts at ${part.start}, not at ${asked.offset}`);
  const promised = part.end - part.start + 1;
  if (length !== undefined && length !== promised) {
    return unusableReply('its Content-Range and its length disagree');
  }
  if (asked.total !== undefined && part.total !== undefined && part.total !== asked.total) {
    return unusableReply(`it is a part of ${part.total} bytes, not of ${asked.total}`);
  }
  if (asked.offset > 0 && hasChanged(headers, asked)) return unusableReply('the file has changed since');
  return { kind: 'body', start: part.start, length: promised, total: part.total };
}

/** `*` + `/total`: everything is there already, or what is there belongs to something else. */
function judgeUnsatisfiable(headers: Reply['headers'], asked: AskedRange): RangeVerdict {
  const total = /^bytes \*\/(\d{1,15})$/i.exec(headers.get('content-range')?.trim() ?? '')?.[1];
  if (asked.offset === 0) return { kind: 'status' };
  const isWhole = total !== undefined && Number(total) === asked.offset;
  const fits = asked.total === undefined || asked.total === asked.offset;
  return isWhole && fits ? { kind: 'complete' } : unusableReply('the rest does not exist there');
}

function hasChanged(headers: Reply['headers'], asked: AskedRange): boolean {
  const etag = headers.get('etag');
  if (asked.etag !== undefined && etag !== null && etag !== asked.etag) return true;
  const lastModified = headers.get('last-modified');
  return asked.lastModified !== undefined && lastModified !== null && lastModified !== asked.lastModified;
}

function contentLength(headers: Reply['headers']): number | undefined | 'invalid' {
  const text = headers.get('content-length')?.trim();
  if (text === undefined) return undefined;
  const value = Number(text);
  return /^\d+$/.test(text) && Number.isSafeInteger(value) ? value : 'invalid';
}

function parseContentRange(text: string): { start: number; end: number; total?: number } | undefined {
  const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/i.exec(text.trim());
  if (!match) return undefined;
  const [start, end, total] = [Number(match[1]), Number(match[2]), match[3]];
  if (end < start) return undefined;
  if (total === '*') return { start, end };
  return Number(total) > end ? { start, end, total: Number(total) } : undefined;
}

function unusableReply(why: string): RangeVerdict {
  return { kind: 'unusable', why };
}
