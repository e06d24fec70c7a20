import type { Demarche, Dossier, DossierInclude, DossierPart } from '../../index.js';
import {
  type Column,
  extendModel,
  type Row,
  type Table,
  type TableKind,
  tableModel,
  toTables,
} from '../../tables/index.js';
import { withoutChamps } from '../../tables/model/form.js';
import { blockFileNames } from '../say/block-file-names.js';
import { WrongUse } from '../say/failures.js';
import type { Messages } from '../say/messages.js';

/** One file of the CSV: which it is, its columns, and its rows. */
export interface CsvFile {
  readonly name: string;
  readonly table: Table;
  readonly rows: readonly Row[];
}

/** The file of values that did not fit; written where there are some. */
export const REFUSED = 'refused.csv';

/** The tables that a part of a dossier has beside its own; those of the parts asked for are written. */
const tablesOfPart: { readonly [Part in DossierPart]?: readonly TableKind[] } = {
  messages: ['messages'],
  corrections: ['messages', 'corrections'],
  avis: ['avis'],
  geometry: ['areas'],
  traitements: ['traitements'],
  instructeurs: ['instructeurs'],
  labels: ['labels'],
};

/** What is asked of the API: traitements have no column of their own. */
export const csvDefaults: DossierInclude = { traitements: false };

/** Refuses parts that no table has a place for, before anything is read. */
export function checkParts(asked: readonly DossierPart[], messages: Messages): void {
  for (const part of asked) {
    if (part === 'service' || part === 'revision') throw new WrongUse(messages.usage.noTable(part));
  }
}

/**
 * The tables of dossiers. Which files there are, and which columns they have, depends on the form and on what was
 * asked for, never on the dossiers.
 */
export function csvFiles(
  demarche: Demarche<{ revisions: true }>,
  dossiers: ReadonlyArray<Dossier<DossierInclude>>,
  {
    include,
    asked,
    dossierUrl,
    wasRefused,
  }: {
    readonly include: DossierInclude;
    readonly asked: readonly DossierPart[];
    readonly dossierUrl: (number: number) => string;
    /** Whether an earlier run left a file of refused values, which is out of date. */
    readonly wasRefused: boolean;
  },
): { readonly files: readonly CsvFile[]; readonly refused: readonly Row[] } {
  let form: Parameters<typeof tableModel>[0] = demarche;
  for (const part of ['champs', 'annotations'] as const) {
    if (include[part] === false) form = withoutChamps(form, part);
  }
  const model = extendModel(tableModel(form), dossiers);
  const rows = toTables(model, dossiers, { dossierUrl });
  const kinds = new Set(asked.flatMap((part) => tablesOfPart[part] ?? []));
  const blocks = model.tables.filter(({ kind }) => kind === 'block');
  const blockNames = blockFileNames(blocks.map(({ label }) => label));
  const written = model.tables.flatMap((table) => {
    const name = table.kind === 'block' ? blockNames[blocks.indexOf(table)] : `${table.kind}.csv`;
    const isWritten = table.kind === 'dossiers' || table.kind === 'block' || kinds.has(table.kind);
    if (!isWritten || name === undefined) return [];
    const columns = table.columns.filter((column) => isRead(column, include));
    return [{ name, table: { ...table, columns }, rows: rows[table.id] ?? [] }];
  });
  const table = model.tables.find(({ kind }) => kind === 'refused');
  const refused = (table && rows[table.id]) ?? [];
  const isTold = table && (refused.length > 0 || wasRefused);
  const told = isTold ? [{ name: REFUSED, table, rows: refused }] : [];
  return { files: [...written, ...told], refused };
}

/** Whether a column can hold anything: an empty one would say that there is nothing. */
function isRead({ part = '', kind, descriptorId }: Column, include: DossierInclude): boolean {
  if (kind === 'geometry') return include.geometry === true;
  if (descriptorId !== undefined) return true;
  const [field = ''] = part.split('.');
  const ofPart = ['demandeur', 'groupeInstructeur', 'labels', 'instructeurs'] as const;
  return ofPart.every((one) => one !== field || include[one] !== false);
}
