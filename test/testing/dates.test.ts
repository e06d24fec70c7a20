import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  frenchDate,
  frenchDateTime,
  parisDateTime,
  parseInstant,
  toInstant,
} from '../../src/testing/dates.js';

describe('dates of the API', () => {
  it.each([
    ['2025-03-30T00:59:59Z', '2025-03-30T01:59:59+01:00'],
    ['2025-03-30T01:00:00Z', '2025-03-30T03:00:00+02:00'],
    ['2025-10-26T00:59:59Z', '2025-10-26T02:59:59+02:00'],
    ['2025-10-26T01:00:00Z', '2025-10-26T02:00:00+01:00'],
    ['2024-02-29T23:30:00.999999Z', '2024-03-01T00:30:00+01:00'],
  ])('%s is %s in Paris', (utc, paris) => {
    expect(parisDateTime(toInstant(utc))).toBe(paris);
  });

  it('are written in French with a day of two digits, as the server does', () => {
    expect(frenchDate('2025-12-08')).toBe('08 décembre 2025');
    expect(frenchDateTime(toInstant('2025-12-08T08:05:00Z'))).toBe('08 décembre 2025 09:05');
    expect(parisDateTime(toInstant('1962-09-15T14:35:00Z'))).toBe('1962-09-15T15:35:00+01:00');
  });

  it('agree with the time zone database', () => {
    const paris = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Paris',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const moments = fc.date({
      min: new Date('1946-01-01'),
      max: new Date('2035-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(parisDateTime(toInstant(moment)).slice(0, 19)).toBe(paris.format(moment).replace(' ', 'T'));
      }),
    );
  });

  it.each([
    ['2019-07-10T15:30:00+02:00', '2019-07-10T13:30:00.000000Z'],
    ['2019-07-10', '2019-07-10T00:00:00.000000Z'],
    ['2019-07-10T15:30:00.123456Z', '2019-07-10T15:30:00.123456Z'],
    ['2019-07-10T15:30', '2019-07-10T15:30:00.000000Z'],
  ])('%s is read to the microsecond', (text, utc) => {
    const instant = parseInstant(text) ?? Number.NaN;
    const fraction = String(instant % 1_000_000).padStart(6, '0');
    expect(
      `${new Date(Math.floor(instant / 1_000_000) * 1_000).toISOString().slice(0, 19)}.${fraction}Z`,
    ).toBe(utc);
  });

  it.each(['', 'yesterday', '2019-13-01', '10/07/2019'])('%j is no date', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});
