import { grist } from '@org/ds-client/mirror';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { liveThroughAYear, type Store } from '../year-case.js';
import { rowsOf } from './read-rows.js';
import { GristStandIn } from './stand-in.js';

const servers: GristStandIn[] = [];
beforeAll(async () => {
  servers.push(await GristStandIn.start(), await GristStandIn.start());
});
afterAll(async () => {
  for (const server of servers) await server.stop();
});

it('a year of a demarche, killed at every point, ends as a fresh mirror in Grist, too', {
  timeout: 120_000,
}, async () => {
  const [year, fresh] = servers.map(
    (server): Store => ({
      to: grist(server.url, { apiKey: server.key }),
      read: async (table) => rowsOf(server.doc, table),
    }),
  );
  if (!year || !fresh) throw new Error('Both servers run.');
  await liveThroughAYear(year, fresh);
  for (const { requests } of servers)
    expect(Math.max(...requests.map(({ bytes }) => bytes))).toBeLessThan(800_000);
});
