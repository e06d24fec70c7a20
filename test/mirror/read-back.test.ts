// The files of a folder, read back by readers that others wrote: what is in them is what was mirrored.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type FolderFormatName, folder } from '@org/ds-client/mirror';
import { createEmulator, demarche } from '@org/ds-client/testing';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answered, clientOf, run } from './emulated.js';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'ds-read-back-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const to = (format: FolderFormatName) => folder(path.join(home, format), { format });
const rowsOf = async (table: string): Promise<Array<Record<string, unknown>>> =>
  (await readFile(path.join(home, 'jsonl', `${table}.jsonl`), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** What a separator, a quote, the end of a line or a spreadsheet could make of a text. */
const hostile = [
  ...['a;b', 'a,b', '"', '""', 'il a dit "non"', 'une\nligne', 'une\r\nautre', '\r', '\n', '', ' ', ' bord '],
  ...[
    '=1+1',
    '+cmd',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    "'=1",
    '=HYPERLINK("http://x";"y")',
    '-12',
    '0012',
    'é€🚲',
    '\uFEFFx',
  ],
];

it('CSV gives every cell of every table back: typed kinds, hostile texts, nothing as nothing', async () => {
  const ds = createEmulator({
    demarches: [
      { number: 7, dossiers: 25, rich: true },
      demarche(8)
        .withChamp('textarea', 'Texte; "le"\nlong')
        .withChamp('multiple_drop_down_list', 'Choix', {
          options: hostile.filter((one) => one.trim() !== ''),
        })
        .withDossier(
          ...hostile.map((one) =>
            answered({ 'Texte; "le"\nlong': one, ...(one.trim() !== '' && { Choix: [one, one] }) }),
          ),
        ),
    ],
  });
  const include = { messages: true, avis: true, geometry: true, corrections: true } as const;
  for (const format of ['csv', 'jsonl'] as const)
    await run(clientOf(ds), [7, 8], { to: to(format), include });
  const tables = (await readdir(path.join(home, 'csv'))).filter((name) => name.endsWith('.csv'));
  expect(tables.length).toBeGreaterThan(20);
  let cells = 0;
  const guarded = new Set<string>();
  for (const name of tables) {
    const table = path.basename(name, '.csv');
    const records: Array<Array<string | null>> = parse(await readFile(path.join(home, 'csv', name)), {
      bom: true,
      delimiter: ';',
      record_delimiter: '\r\n',
      cast: (value, { quoting }) => (value === '' && !quoting ? null : value),
    });
    const [header = [], ...read] = records;
    const expected = await rowsOf(table);
    expect(new Set(header).size, table).toBe(header.length);
    expect(read.length, table).toBe(expected.length);
    for (const [place, row] of expected.entries()) {
      const values = Object.values(row);
      expect(read[place]?.length, table).toBe(values.length);
      for (const [column, value] of values.entries()) {
        cells += 1;
        const cell = read[place]?.[column] ?? null;
        const text =
          value === null ? null : typeof value === 'object' ? JSON.stringify(value) : String(value);
        const isFormula = typeof value === 'string' && cell === `'${value}`;
        if (isFormula) guarded.add(value);
        expect(isFormula ? text : cell, `${table} ${header[column]}`).toBe(text);
        // Whatever it is, a spreadsheet computes none of it.
        expect(/^[=@|]|^[+-](?!\d+([.,]\d+)?$)|^[\t\r\n]/.test(cell ?? ''), String(cell)).toBe(false);
      }
    }
  }
  expect(cells).toBeGreaterThan(2_000);
  expect([...guarded]).toEqual(expect.arrayContaining(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1']));
});

it('an integer that Parquet cannot hold is refused by every run, and kept for a folder that can', async () => {
  const large = '123456789012345678901';
  const ds = createEmulator({
    demarches: [
      demarche(7)
        .withChamp('integer_number', 'Nombre')
        .withDossier(answered({ Nombre: '9223372036854775807' }), answered({ Nombre: large })),
    ],
  });
  const client = clientOf(ds);
  for (let time = 0; time < 2; time++) {
    const { refused } = await run(client, 7, { to: to('parquet') });
    expect(refused).toMatchObject([
      { dossier: 10_002, table: 'd7_dossiers', column: 'nombre', reason: expect.stringContaining('64 bits') },
    ]);
    expect(JSON.stringify(refused)).not.toContain(large);
  }
  const file = await asyncBufferFromFile(path.join(home, 'parquet', 'd7_dossiers.parquet'));
  const rows = await parquetReadObjects({ file });
  expect(rows.map(({ nombre }) => nombre ?? null)).toEqual([9_223_372_036_854_775_807n, null]);
  await run(client, 7, { to: folder(path.join(home, 'parquet'), { format: 'csv' }) });
  expect(await readFile(path.join(home, 'parquet', 'd7_dossiers.csv'), 'utf8')).toContain(large);
});
