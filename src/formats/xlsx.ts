import { join } from 'node:path';
import { loadPeer } from '../load-peer.js';
import type { Row, Table } from '../tables/index.js';
import { type FileFormat, type FormatNotice, keyOf } from './format.js';
import { uniqueLabels } from './labels.js';
import { type XlsxCell, xlsxCell } from './xlsx-cell.js';
import { type SheetParts, sheetFeature } from './xlsx-feature.js';

const LARGEST_SHEET = 1_048_576;
const WIDEST_SHEET = 16_384;
/** Excel drops a sheet's links above this number. */
const MOST_LINKS = 65_530;

interface Sheet extends SheetParts {
  readonly name: string;
  readonly data: XlsxCell[][];
}

const loadWriter = () => loadPeer('XLSX', 'write-excel-file', () => import('write-excel-file/node'));

/**
 * One workbook a demarche, one sheet a table, under the labels: a frozen header with a filter, dates as dates, numbers
 * as numbers, and all that only looks like a number (SIRET, postal codes, phones) as text with its zeros. Instants are
 * as a clock in Paris shows them. What Excel cannot hold is told in the last sheet.
 */
export const xlsx: FileFormat = {
  async prepare() {
    await loadWriter();
  },
  fileOf: (model) => `demarche-${model.demarche.number}.xlsx`,
  headerOf: (table) => uniqueLabels(table),
  async write(model, read, directory, { tell = () => {}, filesAt } = {}) {
    const { default: writeXlsxFile } = await loadWriter();
    const notices: FormatNotice[] = [];
    const note = (notice: FormatNotice) => {
      notices.push(notice);
      tell(notice);
    };
    const names = new SheetNames();
    const sheets: Sheet[] = [];
    for (const table of model.tables) {
      const rows: Row[] = [];
      for await (const row of read(table)) rows.push(row);
      sheets.push(...sheetsOf(table, rows, names, filesAt, note));
    }
    if (notices.length > 0) sheets.push(noticeSheet(notices, names));
    await writeXlsxFile(
      sheets.map(({ name, data }) => ({ sheet: name, data, stickyRowsCount: 1 })),
      { features: [sheetFeature(sheets)] },
    ).toFile(join(directory, xlsx.fileOf(model, model.tables[0] ?? noTable)));
  },
};

const noTable: Table = { id: '', label: '', kind: 'dossiers', key: [], columns: [] };

function sheetsOf(
  table: Table,
  rows: readonly Row[],
  names: SheetNames,
  filesAt: string | undefined,
  note: (notice: FormatNotice) => void,
): Sheet[] {
  const columns = table.columns.slice(0, WIDEST_SHEET);
  if (columns.length < table.columns.length) {
    const left = table.columns.length - columns.length;
    note({ table: table.id, what: `Excel a ${WIDEST_SHEET} colonnes au plus : il en manque ${left}.` });
  }
  const header = uniqueLabels(table)
    .slice(0, WIDEST_SHEET)
    .map(({ name }): XlsxCell => {
      return { value: name, type: String, fontWeight: 'bold' };
    });
  const linked = columns.findIndex(({ id }) => id === linkedColumn(table));
  const perSheet = LARGEST_SHEET - 1;
  if (rows.length > perSheet) {
    note({ table: table.id, what: `Plus de ${perSheet} lignes : la suite est dans les feuilles suivantes.` });
  }
  const sheets: Sheet[] = [];
  for (let start = 0; start === 0 || start < rows.length; start += perSheet) {
    const links: SheetParts['links'][number][] = [];
    const data = rows.slice(start, start + perSheet).map((row, place) => {
      const target = columns[linked] && row[columns[linked].id];
      const url = typeof target === 'string' ? linkTo(table, target, filesAt) : undefined;
      if (url !== undefined) links.push({ row: place + 1, column: linked, url });
      return columns.map((column) =>
        xlsxCell(column, row[column.id] ?? null, (what) =>
          note({ table: table.id, column: column.id, key: keyOf(table, row), what }),
        ),
      );
    });
    if (links.length > MOST_LINKS) {
      note({
        table: table.id,
        what: `Excel a ${MOST_LINKS} liens au plus par feuille : les suivants sont du texte.`,
      });
    }
    sheets.push({
      name: names.give(table.label),
      data: [header, ...data],
      width: columns.length,
      height: data.length + 1,
      links: links.slice(0, MOST_LINKS),
    });
  }
  return sheets;
}

/** The column whose cells lead somewhere: a dossier's to its page, a file's to where it is saved. */
function linkedColumn({ kind }: Table): string {
  return kind === 'files' ? 'path' : 'url';
}

function linkTo({ kind }: Table, target: string, filesAt: string | undefined): string | undefined {
  if (kind !== 'files') return target;
  // As Excel writes it: letters with accents as they are, all that means something in an address escaped.
  if (filesAt === undefined) return undefined;
  return `${filesAt}${target}`.replace(/[%"\s<>[\]`^{}#?\\|]/g, encodeURIComponent);
}

function noticeSheet(notices: readonly FormatNotice[], names: SheetNames): Sheet {
  const text = (value: string): XlsxCell => ({ value, type: String });
  // The sheet of notices is limited in rows too.
  const told = notices.slice(0, LARGEST_SHEET - 1).map(({ table, column = '', key = [], what }) => {
    return [text(table), text(column), text(key.join(' / ').slice(0, 1000)), text(what)];
  });
  const header = ['Table', 'Colonne', 'Ligne', 'Ce qu’Excel ne peut pas contenir'].map(text);
  return {
    name: names.give('Limites d’Excel'),
    data: [header, ...told],
    width: 4,
    height: told.length + 1,
    links: [],
  };
}

/** Names of sheets: 31 UTF-16 units at most, none of some characters, each one once whatever its case. */
class SheetNames {
  readonly #taken = new Set<string>(['history', 'historique']);

  give(label: string): string {
    const plain =
      withoutEdges(
        label
          .replace(/[\\/?*[\]:]/g, ' ')
          .replace(/\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu, ' ')
          .replace(/\s+/g, ' '),
      ) || 'Table';
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? '' : ` (${number})`;
      const name = withoutEdges(plain.slice(0, 31 - end.length).replace(/[\uD800-\uDBFF]$/, '')) + end;
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}

/** A text without apostrophes and spaces at its ends; by hand, since an expression takes the square of a long row's time. */
function withoutEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && /[' ]/.test(text.charAt(start))) start += 1;
  while (end > start && /[' ]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
