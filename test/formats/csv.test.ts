import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvOptions, toCsv } from '../../src/formats/index.js';
import type { CellValue } from '../../src/tables/index.js';

const cells = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
);
const hostile = fc.stringMatching(/^[ \t\r\n"',;=+@|-]{0,4}[a-z0-9"',;=()\r\n]{0,6}$/);

function csvOf(
  columns: readonly string[],
  rows: ReadonlyArray<readonly CellValue[]>,
  options: CsvOptions = {},
) {
  const table = { columns: columns.map((name) => ({ name, kind: 'text' as const })), rows };
  return [...toCsv(table, options)].join('');
}

/** As a reader written by others has it; records end with CRLF, and nothing else ends one. */
function parse(text: string, delimiter: string): string[][] {
  return parseCsv(text, { delimiter, record_delimiter: '\r\n' });
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

  it('tells an empty text from nothing', () => {
    const csv = csvOf(['a', 'b'], [['', null]]);
    expect(csv).toBe('a,b\r\n"",\r\n');
    const cast = (value: string, { quoting }: { quoting: boolean }) =>
      value === '' && !quoting ? null : value;
    expect(parseCsv(csv, { cast, from: 2 })).toEqual([['', null]]);
  });

  it('writes typed cells as the format says, labels as they are, and defuses what it gives', () => {
    const columns = [
      { name: 'Oui ?', kind: 'boolean' },
      { name: 'Choix', kind: 'choices' },
      { name: 'Montant', kind: 'decimal' },
    ] as const;
    const rows = [[true, ['=a', 'b'], -1.5]];
    const format = (value: CellValue, kind: string) =>
      kind === 'boolean' ? 'Oui' : kind === 'decimal' ? String(value).replace('.', ',') : String(value);
    expect([...toCsv({ columns, rows }, { delimiter: ';', format })].join('')).toBe(
      "Oui ?;Choix;Montant\r\nOui;'=a,b;-1,5\r\n",
    );
    expect([...toCsv({ columns, rows })].join('')).toBe("Oui ?,Choix,Montant\r\ntrue,'=a; b,-1.5\r\n");
  });
});
