import { expect, test } from 'vitest';
import { couldBeTrue } from './could-be-true.js';
import { isRight } from './is-right.js';

const right = [
  { number: 1, state: 'accepte', champs: [{ id: 'a', value: null }] },
  { number: 2, state: 'refuse', champs: [{ id: 'a', value: 2.5 }] },
];
const [one, two] = right;

test('a value that no client can tell from the true one passes, once for each time that it was put in', () => {
  const put = (value: unknown) => [{ ...one, champs: [{ id: 'a', value }] }, two];
  expect(isRight(put(''), right, [''])).toBe(true);
  expect(isRight(put(1.5), right, [1.5])).toBe(true);
  expect(isRight(put(''), right, [])).toBe(false);
  expect(isRight(put(1.5), right, [''])).toBe(false);
  expect(isRight([{ ...one, state: '', champs: [{ id: 'a', value: '' }] }, two], right, [''])).toBe(false);
});

test.each([
  ['a dossier is missing', [one]],
  ['a dossier comes twice', [one, one]],
  ['a dossier comes once too often', [one, two, two]],
  ['another dossier comes', [one, { ...two, number: 3 }]],
  ['the order is another', [two, one]],
  ['there is none', []],
  ['there is nothing', undefined],
  ['a champ is missing', [{ ...one, champs: [] }, two]],
  ['a list is an object', [{ ...one, champs: { 0: { id: 'a', value: null } } }, two]],
  ['a field is missing', [{ number: 1, state: 'accepte' }, two]],
  ['a value stands for an object', ['', two]],
  ['an object stands for a value', [{ ...one, state: {} }, two]],
])('credible or not, the judge sees that %s', (_, given) => {
  expect(isRight(given, right, ['', 1.5, 'x', 7])).toBe(false);
});

test('what could be true is said by the type of the field alone', () => {
  const query = `query Q { demarche(number: 42) { number title declarative dossiers { pageInfo { hasNextPage } nodes { dateDepot
    champs { __typename label ...Decimal } } } } }
    fragment Decimal on DecimalNumberChamp { amount: value }`;
  const data = {
    demarche: { dossiers: { nodes: [{ champs: [{ __typename: 'DecimalNumberChamp', amount: null }] }] } },
  };
  const could = (path: string, value: unknown) => couldBeTrue(query, data, path.split('.'), value);
  expect(could('demarche.title', '')).toBe(true);
  expect(could('demarche.title', 7)).toBe(false);
  expect(could('demarche.title', [])).toBe(false);
  expect(could('demarche.declarative', 'x')).toBe(true);
  expect(could('demarche.number', 1.5)).toBe(false);
  expect(could('demarche.dossiers', '')).toBe(false);
  expect(could('demarche.dossiers.pageInfo.hasNextPage', '')).toBe(false);
  expect(could('demarche.dossiers.nodes.0', 'x')).toBe(false);
  expect(could('demarche.dossiers.nodes.0.dateDepot', 'x')).toBe(false);
  expect(could('demarche.dossiers.nodes.0.champs.0.label', '')).toBe(true);
  expect(could('demarche.dossiers.nodes.0.champs.0.amount', 1.5)).toBe(true);
  expect(could('demarche.dossiers.nodes.0.champs.0.amount', 'x')).toBe(false);
  expect(could('demarche.unknown', 'x')).toBe(false);
});
