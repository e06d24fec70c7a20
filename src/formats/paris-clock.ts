const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
});

/** What a clock in Paris shows, as if it was UTC: spreadsheets know no zones. */
export function parisClock(instant: Date): Date {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const [year = 0, month = 1, date = 1, hour = 0, minute = 0, second = 0] = [
    'year' as const,
    'month' as const,
    'day' as const,
    'hour' as const,
    'minute' as const,
    'second' as const,
  ].map((type) => parts.get(type));
  return new Date(Date.UTC(year, month - 1, date, hour, minute, second));
}
