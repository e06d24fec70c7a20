// Tables as files, read back by readers that others wrote.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { type FormatNotice, parquet, singerRecord, singerSchema, xlsx } from '../../src/formats/index.js';
import {
  type Column,
  type ColumnKind,
  joinTexts,
  type Row,
  splitTexts,
  type Table,
  type TableModel,
} from '../../src/tables/index.js';

const column = (id: string, kind: ColumnKind, label = id): Column => ({ id, label, kind, personal: false });
const table: Table = {
  id: 'd1_dossiers',
  label: 'Dossiers : ce qui est [vraiment] très long / à nommer',
  kind: 'dossiers',
  key: ['dossier'],
  columns: [
    column('dossier', 'integer', 'N° de dossier'),
    column('url', 'text', 'Lien'),
    column('siret', 'text', 'SIRET'),
    column('gros', 'integer', 'Gros'),
    column('montant', 'decimal', 'Montant'),
    column('oui', 'boolean', 'Oui'),
    column('jour', 'date', 'Jour'),
    column('instant', 'datetime', 'Instant'),
    column('choix', 'choices', 'Choix'),
    column('carte', 'geometry', 'Choix'),
  ],
};
const model: TableModel = {
  version: 1,
  demarche: {
    ...{ number: 1, title: 'Essai', description: null, state: null, service: null, organisme: null },
    ...{ dateCreation: null, datePublication: null, dateDepublication: null, dateFermeture: null },
    ...{ dateDerniereModification: null, serviceSiret: null, groupes: [] },
  },
  tables: [table],
  changes: [],
};
const full: Row = {
  dossier: 7,
  url: 'https://example.org/?a=1&b="2"',
  siret: '00123456700012',
  gros: 9007199254740993n,
  montant: 0.1,
  oui: false,
  jour: '2024-02-29',
  instant: '2024-07-01T23:30:00+02:00',
  choix: ['a; b', 'c\\', ''],
  carte: { type: 'Point', coordinates: [2.35, 48.85] },
};
const empty: Row = Object.fromEntries(table.columns.map(({ id }) => [id, id === 'dossier' ? 8 : null]));

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'formats-'));
  return () => rm(directory, { recursive: true });
});

test('Parquet is read back equal, typed, null as null', async () => {
  await parquet.write(model, () => [full, empty], directory);
  const file = await asyncBufferFromFile(join(directory, 'd1_dossiers.parquet'));
  const [first, second] = await parquetReadObjects({ file });
  expect(first).toEqual({
    ...full,
    dossier: 7n,
    jour: new Date('2024-02-29T00:00:00Z'),
    instant: new Date('2024-07-01T21:30:00Z'),
  });
  expect(Object.values(second ?? {}).filter((value) => value !== null && value !== undefined)).toEqual([8n]);
});

test('a Parquet file without rows has its columns, and what 64 bits cannot hold is told', async () => {
  const told: FormatNotice[] = [];
  await parquet.write(model, () => [], directory);
  const file = await asyncBufferFromFile(join(directory, 'd1_dossiers.parquet'));
  expect(await parquetReadObjects({ file })).toEqual([]);
  await parquet.write(model, () => [{ ...full, gros: 2n ** 70n }], directory, {
    tell: (notice) => told.push(notice),
  });
  expect(told).toMatchObject([{ table: 'd1_dossiers', column: 'gros', key: [7] }]);
});

test('Parquet is written in groups of rows, none of which is lost or doubled', async () => {
  const wide: Table = {
    ...table,
    columns: [
      column('dossier', 'integer'),
      ...Array.from({ length: 199 }, (_, index) => column(`c${index}`, 'text')),
    ],
  };
  const rows = Array.from({ length: 2_100 }, (_, index): Row => ({ dossier: index, c0: `n° ${index}` }));
  await parquet.write({ ...model, tables: [wide] }, () => rows, directory);
  const file = await asyncBufferFromFile(join(directory, 'd1_dossiers.parquet'));
  const { row_groups: groups } = await parquetMetadataAsync(file);
  expect(groups.map(({ num_rows: count }) => Number(count))).toEqual([1_000, 1_000, 100]);
  const read = await parquetReadObjects({ file, columns: ['dossier', 'c0', 'c198'] });
  expect(read).toEqual(rows.map(({ dossier, c0 }) => ({ dossier: BigInt(Number(dossier)), c0, c198: null })));
});

describe('XLSX', () => {
  async function sheet(rows: readonly Row[], told: FormatNotice[] = []) {
    await xlsx.write(model, () => rows, directory, { tell: (notice) => told.push(notice) });
    const path = join(directory, 'demarche-1.xlsx');
    const sheets = await readXlsxFile(path, { trim: false });
    return { names: sheets.map(({ sheet: name }) => name), data: sheets[0]?.data ?? [] };
  }

  test('has typed cells: codes as text with their zeros, numbers, days, a clock of Paris', async () => {
    const { data, names } = await sheet([full, empty]);
    expect(names).toEqual(['Dossiers ce qui est vraiment tr']);
    expect(data[0]).toEqual([
      ...[
        'N° de dossier',
        'Lien',
        'SIRET',
        'Gros',
        'Montant',
        'Oui',
        'Jour',
        'Instant',
        'Choix',
        'Choix (2)',
      ],
    ]);
    expect(data[1]).toEqual([
      7,
      full.url,
      '00123456700012',
      '9007199254740993',
      0.1,
      false,
      new Date('2024-02-29T00:00:00Z'),
      new Date('2024-07-01T23:30:00Z'),
      'a\\; b; c\\\\; ',
      '{"type":"Point","coordinates":[2.35,48.85]}',
    ]);
    expect(data[2]?.filter((cell) => cell !== null)).toEqual([8]);
  });

  test('tells in its last sheet what Excel cannot hold, and stays a file that opens', async () => {
    const told: FormatNotice[] = [];
    const { names, data } = await sheet([{ ...full, siret: `a\u0001${'é'.repeat(40_000)}` }], told);
    expect(names).toHaveLength(2);
    expect(names[1]).toBe('Limites d’Excel');
    expect(told.map(({ column: id }) => id)).toEqual(['siret', 'siret']);
    expect(String(data[1]?.[2])).toHaveLength(32_767);
  });

  test('writes a day before Excel’s first as text', async () => {
    const { data } = await sheet([{ ...full, jour: '1850-01-02' }]);
    expect(data[1]?.[6]).toBe('1850-01-02');
  });

  test('is a text and no formula, whatever it begins with', async () => {
    const { data } = await sheet([{ ...full, siret: '=1+1' }]);
    expect(data[1]?.[2]).toBe('=1+1');
  });
});

test('joined texts come apart again', () => {
  for (const texts of [[''], ['a', 'b'], ['a; b', '\\'], ['', ''], [';', '; ', '\\;']]) {
    expect(splitTexts(joinTexts(texts))).toEqual(texts);
  }
});

test('Singer messages: keys are never null, digits stay, instants are date-times', () => {
  const schema = JSON.parse(singerSchema(table));
  expect(schema).toMatchObject({ type: 'SCHEMA', stream: 'd1_dossiers', key_properties: ['dossier'] });
  expect(schema.schema.properties.dossier.type).toEqual(['integer']);
  expect(schema.schema.properties.instant).toMatchObject({ type: ['null', 'string'], format: 'date-time' });
  const record = singerRecord(table, full, new Date(0));
  expect(record).toContain('"gros":9007199254740993,');
  expect(JSON.parse(record)).toMatchObject({ type: 'RECORD', stream: 'd1_dossiers', record: { dossier: 7 } });
});

test('the workbook has a filter, a frozen header and links', async () => {
  await xlsx.write(model, () => [full], directory);
  const files = unzipSync(await readFile(join(directory, 'demarche-1.xlsx')));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  expect(text('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:J2"/>');
  expect(text('xl/worksheets/sheet1.xml')).toContain('state="frozen"');
  expect(text('xl/worksheets/sheet1.xml')).toContain('<hyperlink ref="B2" r:id="rId-link-1"/>');
  expect(text('xl/worksheets/_rels/sheet1.xml.rels')).toContain('a=1&amp;b=&quot;2&quot;');
});

test('the table of files leads to where they are saved, and nowhere where none are', async () => {
  const files: Table = {
    ...table,
    kind: 'files',
    columns: [column('dossier', 'integer'), column('path', 'text')],
  };
  const rows = [
    { dossier: 7, path: '7/plan & été #2 100%.pdf' },
    { dossier: 8, path: null },
  ];
  const linksOf = async (filesAt: string | undefined) => {
    await xlsx.write({ ...model, tables: [files] }, () => rows, directory, { filesAt });
    const parts = unzipSync(await readFile(join(directory, 'demarche-1.xlsx')));
    const text = new TextDecoder().decode(parts['xl/worksheets/_rels/sheet1.xml.rels']);
    return [...text.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, target]) => target);
  };
  const name = '7/plan%20&amp;%20été%20%232%20100%25.pdf';
  expect(await linksOf('files/')).toEqual([`files/${name}`]);
  expect(await linksOf('../saved/')).toEqual([`../saved/${name}`]);
  expect(await linksOf('')).toEqual([name]);
  expect(await linksOf(undefined)).toEqual([]);
});
