import { createHash } from 'node:crypto';
import type { Table } from '../../tables/index.js';
import type { FoundColumn } from './catalog.js';
import type { Described } from './document.js';
import { choicesOf, gristType } from './values.js';

/** The column of a table of files that holds the files themselves. */
export const ATTACHMENT = 'piece_jointe';

/** The name of the mark among the options of a column, which come with it when it is made. */
const MARK = 'dsMirror';

/** A column that is to be created. */
export interface Wanted {
  readonly id: string;
  /** `table.column`, by which it is known. */
  readonly tag: string;
  readonly label: string;
  readonly type: string;
  readonly description: string;
  readonly choices: readonly string[] | undefined;
  /** Another whenever label, description or choices are. */
  readonly digest: string;
}

export function wantedColumns(table: Table, attaches: boolean): Wanted[] {
  const columns = table.columns.map((column): Wanted => {
    const { id, label, kind, descriptorId = '' } = column;
    return wantedColumn(table, id, label, gristType(kind), descriptorId, choicesOf(column));
  });
  if (attaches && table.kind === 'files') {
    columns.push(wantedColumn(table, ATTACHMENT, 'Pièce jointe', 'Attachments', '', undefined));
  }
  return columns;
}

function wantedColumn(
  table: Table,
  id: string,
  label: string,
  type: string,
  description: string,
  choices: readonly string[] | undefined,
): Wanted {
  const facts = JSON.stringify([label, description, choices]);
  const digest = createHash('sha256').update(facts).digest('base64url').slice(0, 12);
  return { id, tag: `${table.id}.${id}`, label, type, description, choices, digest };
}

/** As the API takes a column that is made: a type beside `fields` would be ignored. */
export function newColumn({ id, label, type, choices, tag }: Wanted): Described {
  const options = JSON.stringify({ [MARK]: tag, ...(choices && { choices }) });
  return { id, fields: { type, label, isFormula: false, widgetOptions: options } };
}

/** The changes to a column that exists. Options of a user, such as colours of choices, stay. */
export function changedColumn(wanted: Wanted, found: FoundColumn, isLabelOurs: boolean): Described {
  const known = Array.isArray(found.options.choices) ? found.options.choices : [];
  const more = wanted.choices?.filter((choice) => !known.includes(choice)) ?? [];
  return {
    id: found.name,
    fields: {
      ...(found.description === '' && wanted.description !== '' && { description: wanted.description }),
      ...(isLabelOurs && found.label !== wanted.label && { label: wanted.label }),
      ...(more.length > 0 && {
        widgetOptions: JSON.stringify({ ...found.options, choices: [...known, ...more] }),
      }),
    },
  };
}

export function tagOf({ options }: FoundColumn): string | undefined {
  const mark = options[MARK];
  return typeof mark === 'string' ? mark : undefined;
}
