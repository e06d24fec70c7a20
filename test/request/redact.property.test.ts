import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Redactor } from '../../src/request/redact.js';

/** Any text that can be a token: visible ASCII, long enough not to be a word of ours. */
const token = fc
  .string({
    minLength: 12,
    maxLength: 60,
    unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  })
  .filter((text) => text.replace(/=+$/, '').length >= 12);

test('no text, JSON or error keeps a token, wherever it stands in it', () => {
  fc.assert(
    fc.property(token, fc.string(), fc.string(), fc.json({ maxDepth: 3 }), (secret, before, after, json) => {
      const redactor = new Redactor();
      redactor.add(secret);
      const text = `${before}${secret}${after}`;
      expect(redactor.text(text)).not.toContain(secret);
      expect(redactor.text(encodeURIComponent(secret))).not.toContain(secret);
      const value = redactor.json({ [secret]: [text, { deep: text }], json: JSON.parse(json) });
      expect(inspect(value, { depth: 9 }).includes(secret)).toBe(false);
      expect(JSON.stringify(value).includes(JSON.stringify(secret).slice(1, -1))).toBe(false);
      const cause = redactor.cause(
        Object.assign(new Error(text, { cause: new Error(text) }), { code: text, own: text }),
      );
      expect(inspect(cause, { depth: 9, showHidden: true }).includes(secret)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('what holds no token comes out as it went in', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const redactor = new Redactor();
      redactor.add('NGY3YjE2ODctZjE0Ni00Zjg0LWI4NDktMGM1ZDtTZWNyZXQ==');
      expect(redactor.text(json)).toBe(json);
      expect(redactor.json(JSON.parse(json))).toEqual(JSON.parse(json));
    }),
  );
});
