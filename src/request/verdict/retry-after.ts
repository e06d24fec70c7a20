/**
 * The moment (ms since the epoch) before which a server asks not to be called again, or `undefined` where its
 * headers say nothing usable. `Retry-After` (seconds or an HTTP date) goes before `RateLimit-Reset`, which this
 * API sends as Unix seconds; a small number there is understood as seconds from now.
 */
export function retryAt(headers: { get(name: string): string | null }, now: number): number | undefined {
  return fromRetryAfter(headers.get('retry-after'), now) ?? fromReset(headers.get('ratelimit-reset'), now);
}

/** The end of the minute: the API counts requests in windows aligned on the minutes of the Unix clock. */
export function nextMinute(now: number): number {
  return (Math.floor(now / 60_000) + 1) * 60_000;
}

function fromRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const text = value.trim();
  if (/^\d{1,10}$/.test(text)) return now + Number(text) * 1_000;
  // Only the form that HTTP defines: `Date.parse` alone would read "12abc" or "-5" as years.
  if (!/^[A-Z][a-z]{2,8},? .* GMT$/.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(date, now);
}

function fromReset(value: string | null, now: number): number | undefined {
  if (value === null || !/^\d{1,12}$/.test(value.trim())) return undefined;
  const seconds = Number(value.trim());
  return seconds < 1_000_000_000 ? now + seconds * 1_000 : Math.max(seconds * 1_000, now);
}
