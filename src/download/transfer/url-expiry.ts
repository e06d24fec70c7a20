import type { DownloadableFile } from '../types.js';

/** Generated files carry an opaque signature that holds for one hour from the query that gave the URL. */
const GENERATED_URL_LIFE = 3_600_000;

/** When the URL of `file` stops to be valid, in ms since the epoch, as far as it can be read off. */
export function urlExpiry(file: DownloadableFile): number | undefined {
  const { searchParams } = new URL(file.url);
  const expiry =
    swiftExpiry(searchParams.get('temp_url_expires')) ??
    s3Expiry(searchParams.get('X-Amz-Date'), searchParams.get('X-Amz-Expires'));
  if (expiry !== undefined) return expiry;
  if (file.source !== 'pdf' && file.source !== 'geojson') return undefined;
  // Their `createdAt` is the time of the query.
  const created = Date.parse(file.createdAt ?? '');
  return Number.isNaN(created) ? undefined : created + GENERATED_URL_LIFE;
}

/** OpenStack Swift: seconds since the epoch, or ISO 8601. */
function swiftExpiry(text: string | null): number | undefined {
  if (text === null) return undefined;
  if (/^\d{1,12}$/.test(text)) return Number(text) * 1_000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : date;
}

/** S3: the time of signing as `20260101T120000Z`, and how many seconds it holds. */
function s3Expiry(date: string | null, seconds: string | null): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date ?? '');
  if (!parts || !/^\d{1,9}$/.test(seconds ?? '')) return undefined;
  const [, year, month, day, hour, minute, second] = parts.map(Number);
  const signed = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  return signed + Number(seconds) * 1_000;
}
