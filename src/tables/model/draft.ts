import type { ColumnPart } from '../columns/cell.js';
import { partsOf } from '../columns/champ-parts.js';
import { demarcheTable, groupesTable } from '../columns/demarche-tables.js';
import { dossierReference, dossierTables } from '../columns/dossier-tables.js';
import type { Column, Table, TableKind } from '../types.js';
import type { FormChamp } from './form.js';
import { champName, Names } from './names.js';

/**
 * Where champs come from: of a form that is older than the active one, of the active one, of a newer one, or of a
 * dossier whose form is not known.
 */
export type FormAge = 'older' | 'active' | 'newer' | 'met';

type ColumnFacts = Omit<ColumnPart<never>, 'read'>;
type DraftColumn = { -readonly [K in keyof Column]: Column[K] };

interface DraftTable {
  readonly id: string;
  readonly kind: TableKind;
  label: string;
  readonly key: readonly string[];
  readonly descriptorId?: string;
  readonly columns: DraftColumn[];
  readonly names: Names;
  /** The columns that are in the form now, in its order. */
  readonly current: Set<DraftColumn>;
  isCurrent: boolean;
}

/** The tables of a demarche while forms are put into them. Whatever was in them before stays, under its name. */
export class Draft {
  readonly #number: number;
  readonly #tables: DraftTable[];
  readonly #names: Names;

  constructor(number: number, previous: readonly Table[] = []) {
    this.#number = number;
    this.#tables = previous.map(({ columns, retired: _, ...table }) => ({
      ...table,
      columns: columns.map(({ retired: __, ...column }) => ({ ...column })),
      names: new Names(columns.map(({ id }) => id)),
      current: new Set(),
      isCurrent: table.kind !== 'block',
    }));
    this.#names = new Names(
      previous.map(({ id }) => id),
      // Stores have a view `<table>_labels` beside each table.
      (name) => name.includes('_block_') && name.endsWith('_labels'),
    );
    for (const { kind, label, key, columns } of [demarcheTable, groupesTable, ...dossierTables]) {
      this.#putFixed(this.#fixedTable(kind, label, key), columns);
    }
  }

  /** Counts as current what was so in the tables that the draft began with. */
  keepCurrent(previous: readonly Table[]): void {
    for (const [index, { columns, retired }] of previous.entries()) {
      const table = this.#tables[index];
      if (!table) continue;
      table.isCurrent = !retired;
      for (const [place, column] of table.columns.entries()) {
        if (columns[place] && !columns[place].retired) table.current.add(column);
      }
    }
  }

  put(champs: readonly FormChamp[], age: FormAge): void {
    for (const champ of champs) {
      if (champ.type === 'RepetitionChamp') this.#putBlock(champ, age);
      else this.#putChamp(this.#fixedTable('dossiers', '', []), champ, age);
    }
  }

  /** The tables, each with what every dossier has, then what the form has, in its order, then what is retired. */
  build(): Table[] {
    const tables = this.#tables.map(({ names: _, columns, current, isCurrent, ...table }): Table => {
      const fixed = columns.filter(({ descriptorId }) => descriptorId === undefined);
      const kept = isCurrent ? [...current].filter(({ descriptorId }) => descriptorId !== undefined) : [];
      const gone = columns.filter((column) => !fixed.includes(column) && !kept.includes(column));
      const all: Column[] = [
        ...fixed,
        ...kept,
        ...gone.map((column) => ({ ...column, retired: true as const })),
      ];
      return { ...table, columns: all, ...(isCurrent ? {} : { retired: true as const }) };
    });
    return [
      ...tables.filter(({ kind }) => kind !== 'block'),
      ...tables.filter(({ kind }) => kind === 'block'),
    ];
  }

  #fixedTable(kind: TableKind, label: string, key: readonly string[]): DraftTable {
    return (
      this.#tables.find((one) => one.kind === kind) ??
      this.#addTable({ id: this.#names.give(`d${this.#number}_${kind}`), kind, label, key, isCurrent: true })
    );
  }

  #addTable(facts: Omit<DraftTable, 'columns' | 'names' | 'current'>): DraftTable {
    const table = { ...facts, columns: [], names: new Names([]), current: new Set<DraftColumn>() };
    this.#tables.push(table);
    return table;
  }

  #putFixed(table: DraftTable, columns: readonly ColumnFacts[]): void {
    for (const { id, part, label, kind, personal, options, references } of columns) {
      if (table.columns.some((one) => one.descriptorId === undefined && one.part === part)) continue;
      const target = references && this.#fixedTable(references, '', []).id;
      table.columns.push({
        id: table.names.give(id),
        label,
        kind,
        part,
        personal,
        ...(options && { options }),
        ...(target && { references: target }),
      });
    }
  }

  #putBlock(champ: FormChamp, age: FormAge): void {
    let table = this.#tables.find((one) => one.kind === 'block' && one.descriptorId === champ.id);
    if (!table) {
      const start = `d${this.#number}_block_${champName(champ.label, champ.isAnnotation, new Set())}`;
      table = this.#addTable({
        id: this.#names.give(start),
        kind: 'block',
        label: champ.label,
        key: ['dossier', 'row_id'],
        descriptorId: champ.id,
        isCurrent: false,
      });
      this.#putFixed(table, blockColumns);
    }
    if (age === 'active' || (age !== 'met' && !table.isCurrent)) table.label = champ.label;
    if (age === 'active' || age === 'newer') table.isCurrent = true;
    for (const one of champ.champs) this.#putChamp(table, { ...one, isAnnotation: false }, age);
  }

  #putChamp(table: DraftTable, champ: FormChamp, age: FormAge): void {
    for (const part of partsOf(champ.type)) {
      const same = table.columns.filter((one) => one.descriptorId === champ.id && one.part === part.part);
      let column = same.find(({ kind }) => kind === part.kind);
      const label = part.label === '' ? champ.label : `${champ.label} (${part.label})`;
      const options = optionsOf(champ, part);
      if (!column) {
        column = {
          id: this.#nameOf(table, champ, part, same[0]),
          label,
          kind: part.kind,
          descriptorId: champ.id,
          ...(part.part !== undefined && { part: part.part }),
          personal: part.personal,
          ...(options && { options }),
        };
        table.columns.push(column);
      } else if (age === 'active' || (age !== 'met' && !table.current.has(column))) {
        column.label = label;
        delete column.options;
        if (options) column.options = options;
      }
      const isOvertaken = age === 'newer' && same.some((one) => table.current.has(one));
      if (age === 'active' || (age === 'newer' && !isOvertaken)) table.current.add(column);
    }
  }

  /** A part is called after its champ, and a champ of another kind after what it was. */
  #nameOf(table: DraftTable, champ: FormChamp, part: ColumnFacts, before: Column | undefined): string {
    if (before) return table.names.give(before.id, `_${part.kind}`);
    const whole = table.columns.find((one) => one.descriptorId === champ.id && one.part === undefined);
    const own = new Set(table.columns.filter((one) => one.descriptorId === undefined).map(({ id }) => id));
    const start = whole?.id ?? champName(champ.label, champ.isAnnotation, own);
    return table.names.give(start, part.id === '' ? '' : `_${part.id}`);
  }
}

const blockColumns: readonly ColumnFacts[] = [
  dossierReference,
  { id: 'row_id', label: 'Identifiant de la ligne', part: 'row_id', kind: 'text', personal: false },
  { id: 'position', label: 'Position', part: 'position', kind: 'integer', personal: false },
];

function optionsOf({ type, options }: FormChamp, part: ColumnFacts): readonly string[] | undefined {
  if (part.options) return part.options;
  if (options === undefined) return undefined;
  if (type !== 'LinkedDropDownListChamp') return options;
  // One list: a principal choice stands between dashes, and its secondary ones follow.
  const isPrimary = (option: string) => /^--.*--$/.test(option);
  return part.part === 'primaryValue'
    ? options.filter(isPrimary).map((option) => option.slice(2, -2))
    : options.filter((option) => !isPrimary(option));
}
