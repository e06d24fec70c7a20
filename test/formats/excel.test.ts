import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvHeader, csvRecord, excelCsv, frenchWord } from '../../src/formats/index.js';
import { type CellValue, type ColumnKind, tableModel } from '../../src/tables/index.js';
import { mistakable, plainTexts } from './excel-cases.js';
import { enums } from './schema-enums.js';

function excel(value: CellValue, kind: ColumnKind = 'text'): string {
  const record = csvRecord([value], [kind], excelCsv);
  expect(record.endsWith('\r\n')).toBe(true);
  const text = record.slice(0, -2);
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}

describe('excelCsv', () => {
  it.each<[CellValue, ColumnKind, string]>([
    [12.5, 'decimal', '12,5'],
    [-0.25, 'decimal', '-0,25'],
    [1e-7, 'decimal', '0,0000001'],
    [1234567.891, 'decimal', '1234567,891'],
    [42, 'integer', '42'],
    [-3, 'integer', '-3'],
    [1_234_567_890_123_456, 'integer', '="1234567890123456"'],
    [1e21, 'decimal', `="1${'0'.repeat(21)}"`],
    [12_345_678_901_234_567_890n, 'integer', '="12345678901234567890"'],
    ['2026-01-31', 'date', '31/01/2026'],
    ['1789-07-14', 'date', '="14/07/1789"'],
    ['2026-01-31T23:30:00Z', 'datetime', '01/02/2026 00:30'],
    ['2026-07-14T09:00:00+02:00', 'datetime', '14/07/2026 09:00'],
    [true, 'boolean', 'Oui'],
    [false, 'boolean', 'Non'],
    [['Lundi', 'Mardi'], 'choices', 'Lundi; Mardi'],
    [null, 'text', ''],
  ])('writes %s, which is %s, as %s', (value, kind, expected) => {
    expect(excel(value, kind)).toBe(expected);
  });

  it.each(mistakable)('guards %j, which Excel would take for something else', (text) => {
    expect(excel(text)).toBe(`="${text.replaceAll('"', '""')}"`);
  });

  it.each(plainTexts)('leaves %j alone', (text) => {
    expect(excel(text)).toBe(text);
  });

  it.each([
    '=1+1',
    '@SUM(A1)',
    '+cmd|/c calc',
    '-foo(1)',
    '\t=1',
    ' =1',
    '- un\n- deux',
    '＝1',
    `=${'x'.repeat(300)}`,
  ])('writes %j as a text, not a formula', (text) => {
    expect(excel(text)).toBe(`'${text}`);
  });

  it('writes nothing that is computed, whatever the text', () => {
    const hostile = fc.stringMatching(/^[ \t\r\n"',;=+@|-]{0,4}[a-z0-9"',;=()\r\n]{0,6}$/);
    fc.assert(
      fc.property(hostile, (text) => {
        const cell = excel(text);
        if (/^[=+\-@|\t\r\n]/.test(cell)) expect(cell).toMatch(/^="(?:[^"]|"")*"$/);
      }),
    );
  });

  it('guards the names of columns too', () => {
    expect(csvHeader(['=1+1', '1.1', 'Nom'], excelCsv)).toBe('\uFEFF\'=1+1;"=""1.1""";Nom\r\n');
  });

  it('leaves texts as they are where that is asked for', () => {
    expect(csvRecord(['=1+1', 12.5], ['text', 'decimal'], { ...excelCsv, raw: true })).toBe('=1+1;12,5\r\n');
  });
});

describe('frenchWord', () => {
  const { tables } = tableModel({
    number: 1,
    title: 'Aide',
    activeRevision: {
      id: '1',
      dateCreation: '',
      datePublication: null,
      champDescriptors: [],
      annotationDescriptors: [],
    },
  });

  it('knows every word of the API in the tables that every demarche has', () => {
    const free = new Set(['demandeur.civilite']);
    const choices = tables.flatMap(({ columns }) => columns).filter(({ kind }) => kind === 'choice');
    expect(choices.length).toBeGreaterThan(8);
    for (const column of choices) {
      const options = column.options ?? enums(column.part ?? '');
      expect(options, column.part).not.toEqual([]);
      if (free.has(column.part ?? '')) continue;
      for (const option of options) {
        const word = frenchWord(column, option);
        expect(word, `${column.part} ${option}`).toMatch(/^\p{Lu}/u);
        expect(word).not.toMatch(/_/);
      }
    }
  });

  it('never touches what an usager chose', () => {
    const champ = { part: 'state', kind: 'text', descriptorId: 'Q2hhbXAtMQ==' } as const;
    expect(frenchWord(champ, 'accepte')).toBe('accepte');
    expect(frenchWord({ kind: 'choice', descriptorId: 'Q2hhbXAtMQ==' }, 'accepte')).toBe('accepte');
  });
});
