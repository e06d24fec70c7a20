import { expect, test } from 'vitest';
import { parseId, toId, toNumber } from '../../src/dossiers/ids.js';
import { DsInputError } from '../../src/errors.js';

test('an id is the padded base64 of its kind and key', () => {
  expect(toId('Dossier', 1234)).toBe('RG9zc2llci0xMjM0');
  expect(toId('Instructeur', 42)).toBe('SW5zdHJ1Y3RldXItNDI=');
  expect(toNumber('RG9zc2llci0xMjM0')).toBe(1234);
  expect(parseId(toId('Champ', '12|01J8'))).toEqual({ kind: 'Champ', key: '12|01J8' });
});

test('types whose ids carry another word are known by their own name', () => {
  expect(parseId(toId('Demarche', 7))).toEqual({ kind: 'Procedure', key: '7' });
  expect(toNumber(toId('Procedure', 7), 'DemarcheDescriptor')).toBe(7);
  expect(parseId(toId('Message', 7), 'Message').kind).toBe('Commentaire');
  expect(parseId(toId('Revision', 7)).kind).toBe('ProcedureRevision');
});

test('a kind newer than this package is read', () => {
  expect(parseId(Buffer.from('Hologram-3').toString('base64'))).toEqual({ kind: 'Hologram', key: '3' });
});

test.each([
  ['', 'nothing'],
  ['1234', 'a number'],
  ['RG9zc2llci0xMjM0=', 'one padding too many'],
  ['SW5zdHJ1Y3RldXItNDI', 'no padding'],
  ['SW5zdHJ1Y3RldXItNDJ=', 'bits that the padding should not hold'],
  [' RG9zc2llci0xMjM0', 'a space'],
  [Buffer.from('Dossier').toString('base64'), 'no key'],
  [Buffer.from('Dossier-').toString('base64'), 'an empty key'],
  [Buffer.from('-12').toString('base64'), 'no kind'],
  [Buffer.from([0x44, 0x2d, 0xff]).toString('base64'), 'bytes that are not text'],
])('%j is refused: %s', (id) => {
  expect(() => parseId(id)).toThrow(DsInputError);
});

test('the id of a deleted account says why it is none', () => {
  expect(() => parseId('<deleted>')).toThrow(/account was deleted/);
});

test('an id of another kind is refused, and both kinds are named', () => {
  expect(() => parseId(toId('User', 1), 'Instructeur')).toThrow(/kind Instructeur.*kind User/);
  expect(() => toNumber(toId('User', 1), 'Dossier')).toThrow(DsInputError);
});

test('a key that is not a number has no number', () => {
  for (const key of ['12|01J8', '1.5', '-1', '007', '99999999999999999999']) {
    expect(() => toNumber(toId('Champ', key)), key).toThrow(DsInputError);
  }
});

test('no id is made of what is not a key', () => {
  for (const key of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '']) {
    expect(() => toId('Dossier', key), String(key)).toThrow(DsInputError);
  }
  // @ts-expect-error -- not a kind
  expect(() => toId('toString', 1)).toThrow(DsInputError);
});
