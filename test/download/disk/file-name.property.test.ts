import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, numberedName, safeName } from '../../../src/download/disk/file-name.js';

/** Any string at all, and strings made of the pieces that names are attacked with. */
const piece = fc.constantFrom(
  ...[
    '.',
    '..',
    '/',
    '\\',
    ':',
    ' ',
    '\0',
    '\n',
    '%',
    '~',
    '-',
    '$',
    '*',
    'con',
    'AUX',
    'com¹',
    'lpt9',
    'nul',
  ],
  ...[
    '.pdf',
    '.tar.gz',
    '\u202e',
    '\u200d',
    '\ufeff',
    '\u0301',
    '\u0338',
    '\ud800',
    '\udfff',
    '\ufffe',
    '\ue000',
  ],
  ...[
    'é',
    'e\u0301',
    '\u1100\u1161',
    '\u0130',
    '\u2126',
    '😀',
    '🇫🇷',
    'x'.repeat(120),
    'é'.repeat(120),
    ' '.repeat(200),
  ],
);
const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 12 }).map((pieces) => pieces.join('')),
);
const runs = { numRuns: 2_000 };

/** The rules of the three systems, written down without looking at how they are kept. */
function expectSafe(safe: string): void {
  expect(safe).not.toBe('');
  expect(safe).not.toMatch(/^\.{1,2}$/);
  // Linux, macOS: these two; the length in bytes.
  expect(safe).not.toMatch(/[/\0]/);
  expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(240);
  // What is written is what is read back.
  expect(Buffer.from(safe).toString()).toBe(safe);
  // Windows: reserved characters, ends, devices.
  for (const character of '<>:"\\|?*') expect(safe).not.toContain(character);
  expect(safe).not.toMatch(/\p{Cc}/u);
  expect(safe).not.toMatch(/[. ]$/);
  const stem = (safe.split('.')[0] ?? '').trimEnd().toUpperCase();
  expect(['CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$']).not.toContain(stem);
  expect(stem).not.toMatch(/^(COM|LPT)[0-9¹²³]$/);
  // macOS: one Unicode form.
  expect(safe.normalize('NFC')).toBe(safe);
  // Whoever reads or types it: no hidden file, no option, no home, no direction, nothing invisible.
  expect(safe).not.toMatch(/^[-.~\s]/);
  expect(safe).not.toMatch(/[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/);
}

describe('any name', () => {
  it('becomes safe, and stays as it is then', () => {
    fc.assert(
      fc.property(name, (wanted) => {
        const safe = safeName(wanted);
        expectSafe(safe);
        expect(safeName(safe)).toBe(safe);
      }),
      runs,
    );
  });

  it('is safe with a number too, and keeps its short extension', () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 2, max: 1_000_000 }), (wanted, number) => {
        const safe = safeName(wanted);
        const numbered = numberedName(safe, number);
        expectSafe(numbered);
        expect(numbered).toContain(` (${number})`);
        const extension = /[^.](\.[^.]{1,4})$/.exec(safe)?.[1];
        if (extension !== undefined) expect(numbered.endsWith(extension)).toBe(true);
      }),
      runs,
    );
  });

  it('has a key that is equal wherever a file system would take two names for one', () => {
    fc.assert(
      fc.property(name, (wanted) => {
        const safe = safeName(wanted);
        for (const form of ['NFC', 'NFD'] as const) {
          expect(nameKey(safe.normalize(form))).toBe(nameKey(safe));
          expect(nameKey(safe.normalize(form).toLowerCase())).toBe(nameKey(safe));
        }
      }),
      runs,
    );
  });

  it('that is short and plain is left alone', () => {
    const plain = fc.stringMatching(/^[a-zA-Z0-9é][a-zA-Z0-9éà _()-]{0,30}[a-z0-9]\.(pdf|jpg|docx)$/);
    fc.assert(
      fc.property(
        plain.filter((wanted) => !/^(con|prn|aux|nul|com\d|lpt\d)\s*\./i.test(wanted)),
        (wanted) => {
          expect(safeName(wanted)).toBe(wanted);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
