import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { liveThroughAYearOfMany } from '../queue/year-of-many.js';

let postgres: LocalPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres?.stop());

it('a year of 200 demarches, cut off again and again, ends as a fresh reading', {
  timeout: 1_500_000,
}, async () => {
  const result = await liveThroughAYearOfMany(postgres, { demarches: 200, rounds: 13 });
  console.log('A year of 200 demarches:', result);
  expect(result.kills).toBeGreaterThan(100);
});
