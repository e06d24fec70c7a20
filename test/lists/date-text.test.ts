// One rule for every date that is given without a zone: Paris, whatever the machine's zone, summer time included.
import { DsClient } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readMoment } from '../../src/lists/date-text.js';

const iso = (text: string) => {
  const moment = readMoment(text);
  return moment === undefined ? undefined : new Date(moment).toISOString().replace('.000Z', 'Z');
};

const machine = process.env.TZ;
afterEach(() => {
  if (machine === undefined) delete process.env.TZ;
  else process.env.TZ = machine;
});

describe('a text is read', () => {
  it.each([
    ['2026-01-31', '2026-01-30T23:00:00Z'],
    ['2026-07-01', '2026-06-30T22:00:00Z'],
    ['2026-07', '2026-06-30T22:00:00Z'],
    ['2026', '2025-12-31T23:00:00Z'],
    ['2026-01-31T09:00', '2026-01-31T08:00:00Z'],
    ['2026-07-31 09:00:30', '2026-07-31T07:00:30Z'],
    ['2026-07-31T09:00:30.250', '2026-07-31T07:00:30.250Z'],
    ['2026-07-31T24:00', '2026-07-31T22:00:00Z'],
    // The nights when the clocks change: an hour that does not come, and one that comes twice.
    ['2026-03-29T01:59:59', '2026-03-29T00:59:59Z'],
    ['2026-03-29T02:30', '2026-03-29T01:30:00Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00Z'],
    ['2026-10-25T01:59', '2026-10-24T23:59:00Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00Z'],
    // Summer time began in 1976.
    ['1962-09-15T15:35', '1962-09-15T14:35:00Z'],
    // A zone is obeyed.
    ['2026-01-31T09:00Z', '2026-01-31T09:00:00Z'],
    ['2026-01-31T09:00:00+01:00', '2026-01-31T08:00:00Z'],
    ['2026-01-31T09:00:00-0330', '2026-01-31T12:30:00Z'],
    ['2026-01-31T09:00+02', '2026-01-31T07:00:00Z'],
  ])('%s', (text, moment) => {
    for (const zone of ['UTC', 'America/Los_Angeles', 'Asia/Tokyo']) {
      process.env.TZ = zone;
      expect(iso(text)).toBe(moment);
    }
  });

  it.each([
    '2026-02-31',
    '2026-13',
    '2026-01-31T25:00',
    '2026-01-31T09',
    '2026-01-31Z',
    '2026-01-31T09:00 soon',
    'yesterday',
    '3',
    '',
  ])('%j is none', (text) => {
    expect(readMoment(text)).toBeUndefined();
  });

  it('as what the clocks of Paris show at that moment', () => {
    const shown = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Paris',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const range = { min: new Date('1920-01-01'), max: new Date('2090-01-01'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const text = shown.format(date);
        const moment = readMoment(text);
        expect(moment).toBeDefined();
        expect(shown.format(moment)).toBe(text);
      }),
    );
  });
});

it('every filter of the client sends that moment', async () => {
  const ds = createEmulator();
  const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch });
  const sent = async (read: () => Promise<unknown>) => {
    ds.requests.length = 0;
    await read();
    return JSON.stringify(ds.requests.map((request) => request.kind === 'api' && request.variables));
  };
  const reads = {
    createdSince: () => client.dossiers(1234, { createdSince: '2026-07-01' }).toArray(),
    updatedSince: () => client.dossiers(1234, { updatedSince: '2026-07-01T00:00' }).toArray(),
    files: () => client.files(1234, { updatedSince: '2026-07-01' }).toArray(),
    deletedSince: () => client.deletedDossiers(1234, { deletedSince: '2026-07-01' }).toArray(),
    pending: () => client.pendingDeletedDossiers(1234, { deletedSince: '2026-07-01' }).toArray(),
    sync: async () => {
      for await (const _ of client.sync(1234, { since: '2026-07-01' })) break;
    },
  };
  for (const read of Object.values(reads)) expect(await sent(read)).toContain('2026-06-30T22:00:00.000Z');
});
