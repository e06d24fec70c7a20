/** Microseconds since the Unix epoch: the precision of the server's database and of its cursors. */
export type Instant = number;

/** What callers may give as a moment: a `Date`, an ISO 8601 text, or milliseconds since the epoch. */
export type Moment = Date | string | number;

const MICROS_PER_MS = 1_000;

export const SECOND = 1_000_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Reads a moment; a text without offset is read as UTC. */
export function toInstant(moment: Moment): Instant {
  if (moment instanceof Date) return moment.getTime() * MICROS_PER_MS;
  if (typeof moment === 'number') return Math.round(moment * MICROS_PER_MS);
  const instant = parseInstant(moment);
  if (instant === undefined) throw new TypeError(`Not an ISO 8601 date: ${JSON.stringify(moment)}`);
  return instant;
}

export function fromMillis(milliseconds: number): Instant {
  return milliseconds * MICROS_PER_MS;
}

const ISO_8601 =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;

/** The instant that an ISO 8601 text names, to the microsecond; `undefined` for any other text. */
export function parseInstant(text: string): Instant | undefined {
  const match = ISO_8601.exec(text.trim());
  if (!match) return undefined;
  const [, date, time = '00:00', seconds = '00', fraction = '', zone = 'Z'] = match;
  const offset = /^(z|utc)$/i.test(zone) ? 'Z' : zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2');
  const milliseconds = Date.parse(`${date}T${time}:${seconds}${offset}`);
  if (Number.isNaN(milliseconds)) return undefined;
  return milliseconds * MICROS_PER_MS + Number(fraction.slice(0, 6).padEnd(6, '0'));
}

/** ISO 8601 with whole seconds and the offset of Europe/Paris, as every date of the API is written. */
export function parisDateTime(instant: Instant): string {
  const milliseconds = Math.floor(instant / MICROS_PER_MS);
  const summer = isSummerTime(milliseconds);
  const local = new Date(milliseconds + (summer ? 7_200_000 : 3_600_000)).toISOString();
  return `${local.slice(0, 19)}${summer ? '+02:00' : '+01:00'}`;
}

export function parisDate(instant: Instant): string {
  return parisDateTime(instant).slice(0, 10);
}

/** UTC with nine decimals: the first half of a cursor. */
export function utcNanoseconds(instant: Instant): string {
  const seconds = new Date(Math.floor(instant / SECOND) * 1_000).toISOString().slice(0, 19);
  const micros = ((instant % SECOND) + SECOND) % SECOND;
  return `${seconds}.${String(micros).padStart(6, '0')}000Z`;
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

/** `2025-12-08` as `08 décembre 2025`: the day always has two digits. */
export function frenchDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** `08 décembre 2025 09:05`, in Paris. */
export function frenchDateTime(instant: Instant): string {
  const local = parisDateTime(instant);
  return `${frenchDate(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

const summers = new Map<number, { start: number; end: number }>();

/** The first year of today's rule for summer time; earlier years are looked up in the time zone database. */
const EUROPEAN_RULE = 1996;

/** From the last Sunday of March to the last Sunday of October, both at 01:00 UTC. */
function isSummerTime(milliseconds: number): boolean {
  const year = new Date(milliseconds).getUTCFullYear();
  if (year < EUROPEAN_RULE) return isOldSummerTime(milliseconds, year);
  let summer = summers.get(year);
  if (!summer) {
    summer = { start: lastSunday(year, 2), end: lastSunday(year, 9) };
    summers.set(year, summer);
  }
  return milliseconds >= summer.start && milliseconds < summer.end;
}

const paris = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Paris', timeZoneName: 'longOffset' });

/** France had no summer time between 1945 and 1976. */
function isOldSummerTime(milliseconds: number, year: number): boolean {
  if (year < 1976) return false;
  return paris.format(milliseconds).endsWith('GMT+02:00');
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}

/** {@link parisDateTime} of a date that may be null. */
export function date(instant: Instant | null): string | null {
  return instant === null ? null : parisDateTime(instant);
}
