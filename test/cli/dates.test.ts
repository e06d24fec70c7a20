import { expect, it } from 'vitest';
import { fixture } from './fixture.js';

const { ds, state } = fixture();

// A day in January begins an hour before that of UTC, one in July two hours.
it.each([
  ['2026-01-05', '2026-01-04T23:00:00.000Z'],
  ['2026-07-05', '2026-07-04T22:00:00.000Z'],
  ['2026-01-05T09:00', '2026-01-05T08:00:00.000Z'],
  ['2026-01-05T09:00:00Z', '2026-01-05T09:00:00.000Z'],
])('--created-since %s is a moment of Paris', async (given, sent) => {
  expect((await ds(['dossiers', '42', '--created-since', given])).code).toBe(0);
  const asked = state.emulator.requests.at(-1);
  expect(asked?.kind === 'api' && asked.variables).toMatchObject({ createdSince: sent });
});
