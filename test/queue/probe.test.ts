// What a look at a demarche cannot see is no peace: the same odd answer each time would keep the demarche from being walked.
import { DsClient } from '@org/ds-client';
import { expect, it } from 'vitest';
import { probe } from '../../src/queue/walks/probe.js';

const dossier = { number: 1, dateDerniereModification: '2026-01-01T00:00:00+01:00' };
const deletion = { number: 2, dateSupression: '2026-01-01T00:00:00+01:00' };

async function seen(d5: unknown): Promise<boolean> {
  const answer = () => Promise.resolve(new Response(JSON.stringify({ data: { d5 } })));
  const client = new DsClient({ token: 'a-token', fetch: answer, maxRetries: 0 });
  return (await probe([client], [5], undefined)).has(5);
}
const list = (...nodes: unknown[]) => ({ nodes });

it('a whole answer is seen', async () => {
  const [dossiers, deletedDossiers] = [list(dossier), list(deletion)];
  expect(await seen({ dossiers, deletedDossiers, pendingDeletedDossiers: list({ number: 3 }) })).toBe(true);
  expect(await seen({ dossiers: list(), deletedDossiers: list(), pendingDeletedDossiers: list() })).toBe(
    true,
  );
});

it.each<[string, unknown]>([
  ['a null', list(null)],
  ['an empty object', list({})],
  ['a text', list('x')],
  ['no date', list({ number: 1 })],
  ['a date that is none', list({ number: 1, dateDerniereModification: 'soon', dateSupression: 'soon' })],
  ['a number that is none', list({ ...dossier, ...deletion, number: '1' })],
  ['no list', { nodes: {} }],
  ['nothing', null],
])('%s in a list is no answer', async (_, odd) => {
  const whole = { dossiers: list(), deletedDossiers: list(), pendingDeletedDossiers: list() };
  expect(await seen({ ...whole, dossiers: odd })).toBe(false);
  expect(await seen({ ...whole, deletedDossiers: odd })).toBe(false);
});
