import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8 } from '../../../src/request/wire/decode-utf8.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

test('a text comes back as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeUtf8(Buffer.from(text))).toBe(decoder.decode(Buffer.from(text)));
    }),
  );
});

test('any bytes are decoded as TextDecoder decodes them, those that are no UTF-8 included', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(decodeUtf8(Buffer.from(bytes))).toBe(decoder.decode(bytes));
    }),
  );
});

test('a text of accents only is decoded too, and one cut within a character', () => {
  const bytes = Buffer.from('é’€'.repeat(20_000));
  expect(decodeUtf8(bytes)).toBe('é’€'.repeat(20_000));
  expect(decodeUtf8(bytes.subarray(0, -1))).toBe(decoder.decode(bytes.subarray(0, -1)));
});
