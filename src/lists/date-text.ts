const ISO_8601 =
  /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ](\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?) ?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/**
 * The moment that an ISO 8601 text names, in milliseconds. A day, and a time without a zone, are those of Paris, summer
 * time included: `new Date` would read the one as UTC and the other in the zone of the machine. Of an hour that comes
 * twice (in October) it is the first; one that does not come (in March) is read an hour later. `undefined` for any
 * other text, and for days that there are not: `new Date` takes 31 February for 3 March.
 */
export function readMoment(value: unknown): number | undefined {
  const [, date, time = '00:00', zone] = (typeof value === 'string' && ISO_8601.exec(value)) || [];
  if (date === undefined) return undefined;
  const [day, clock] = [date.padEnd(10, '-01'), time.replace(',', '.')];
  const midnight = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(day)) return undefined;
  const moment =
    zone === undefined
      ? parisMoment(Date.parse(`${day}T${clock}Z`))
      : Date.parse(`${day}T${clock}${fullZone(zone)}`);
  return Number.isNaN(moment) ? undefined : moment;
}

/** Whether a text names a moment that {@link readMoment} can read. */
export function isDateText(value: unknown): value is string {
  return readMoment(value) !== undefined;
}

/** `+02` and `+0200` are ISO 8601 as well, and `Date.parse` reads neither. */
function fullZone(zone: string): string {
  return zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
}

const DAY = 86_400_000;

/** When the clocks of Paris show what `shown` shows in UTC. */
function parisMoment(shown: number): number {
  if (Number.isNaN(shown)) return shown;
  const [before, after] = [shown - parisOffset(shown - DAY), shown - parisOffset(shown + DAY)];
  const isShown = (moment: number) => moment + parisOffset(moment) === shown;
  return isShown(before) || !isShown(after) ? before : after;
}

const paris = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Paris', timeZoneName: 'longOffset' });

/** How far Paris is ahead of UTC at a moment, in milliseconds. */
function parisOffset(moment: number): number {
  const name = paris.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes, seconds] = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name) ?? [];
  const size = Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return (sign === '-' ? -size : size) * 1_000;
}
