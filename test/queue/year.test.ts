import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { liveThroughAYearOfMany } from './year-of-many.js';

let postgres: LocalPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres?.stop());

it('a year of a few demarches, cut off again and again, ends as a fresh reading', {
  timeout: 120_000,
}, async () => {
  const { kills } = await liveThroughAYearOfMany(postgres, { demarches: 4, rounds: 10 });
  expect(kills).toBeGreaterThan(2);
});
