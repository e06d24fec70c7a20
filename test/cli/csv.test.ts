import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockFileNames, toCsv } from '../../src/cli/say/csv.js';

const cells = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
);
const hostile = fc.stringMatching(/^[ \t\r\n"',;=+@|-]{0,4}[a-z0-9"',;=()\r\n]{0,6}$/);

function csvOf(
  columns: readonly string[],
  rows: ReadonlyArray<readonly (string | number | boolean | null)[]>,
  options = {},
) {
  const table = {
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))),
  };
  return [...toCsv(table, options)].join('');
}

/** RFC 4180, read the other way round and written apart from what it checks. */
function parse(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        at += 1;
        for (;;) {
          const quote = text.indexOf('"', at);
          expect(quote).toBeGreaterThanOrEqual(0);
          cell += text.slice(at, quote);
          at = quote + 1;
          if (text[at] !== '"') break;
          cell += '"';
          at += 1;
        }
      } else {
        const end = at + text.slice(at).search(new RegExp(`[${delimiter}\\r\\n"]`));
        cell = text.slice(at, end);
        at = end;
      }
      record.push(cell);
      if (text[at] === delimiter) at += 1;
      else break;
    }
    expect(text.slice(at, at + 2)).toBe('\r\n');
    at += 2;
    records.push(record);
  }
  return records;
}

describe('toCsv', () => {
  it.each([',', ';'] as const)('gives every cell back to a reader of RFC 4180, with %j', (delimiter) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(cells, hostile), fc.oneof(cells, hostile))), (rows) => {
        const read = parse(csvOf(['a', 'b'], rows, { delimiter, raw: true }), delimiter);
        expect(read).toEqual([
          ['a', 'b'],
          ...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
        ]);
      }),
    );
  });

  it('leaves no text that a spreadsheet would compute', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const read = parse(csvOf(['a'], [[text]]), ',')[1]?.[0] ?? '';
        const isNumber = /^[+-]?\d+([.,]\d+)?$/.test(read);
        expect(isNumber || !/^\s*[=+\-@|]|^[\t\r\n]/.test(read)).toBe(true);
        expect([text, `'${text}`]).toContain(read);
      }),
    );
  });

  it.each([
    '=1+1',
    '+cmd',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '＝1',
    '\u200b=1',
    '=HYPERLINK("http://x";"y")',
  ])('defuses %j', (text) => {
    expect(parse(csvOf(['a'], [[text]]), ',')[1]).toEqual([`'${text}`]);
    expect(parse(csvOf(['a'], [[text]], { raw: true }), ',')[1]).toEqual([text]);
  });

  it.each(['-12', '+33612345678', '-1,5', 'a=b', '', "l'été"])('leaves %j as it is', (text) => {
    expect(parse(csvOf(['a'], [[text]]), ',')[1]).toEqual([text]);
  });

  it('leaves negative numbers as numbers, and defuses labels too', () => {
    expect(csvOf(['=label', 'b'], [[-1.5, true]])).toBe("'=label,b\r\n-1.5,true\r\n");
  });

  it('begins with a byte order mark where that is asked for', () => {
    expect(csvOf(['a'], [], { byteOrderMark: true })).toBe('\uFEFFa\r\n');
  });
});

describe('blockFileNames', () => {
  it('gives each block a name of its own that any system can store', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.oneof(
            fc.string({ unit: 'grapheme', maxLength: 100 }),
            fc.constantFrom('Été', 'été', '../x', 'CON', 'a/b', 'a b'),
          ),
        ),
        (blocks) => {
          const names = [...blockFileNames(blocks).values()];
          expect(names).toHaveLength(blocks.length);
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(blocks.length);
          for (const name of names) {
            expect(name).toMatch(/^dossiers\.[\p{L}\p{M}\p{N}-]+\.csv$/u);
            expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
          }
        },
      ),
    );
  });
});
