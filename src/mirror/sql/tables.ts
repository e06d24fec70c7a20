import type { PlannedStep } from '../target.js';
import { quoteName } from './dialect.js';
import type { Addition, Made } from './layout.js';

/** A step that is one statement. */
export type Statement = PlannedStep & { readonly statement: string };

/** The statement that makes what is missing; `qualify` names a table as the database takes it. */
export function additionStep(addition: Addition, qualify: (name: string) => string): Statement {
  if (addition.made === 'column') {
    const { name, column } = addition;
    return {
      what: `Adds the column ${column.name} (${column.label}) to the table ${name}`,
      statement: `ALTER TABLE ${qualify(name)} ADD COLUMN ${definition(column)}`,
    };
  }
  const { name, columns, table } = addition;
  const keys = columns.filter(({ isKey }) => isKey).map(({ name: key }) => quoteName(key));
  const lines = [...columns.map(definition), `PRIMARY KEY (${keys.join(', ')})`];
  return {
    what: `Makes the table ${name} (${table.label}) of ${columns.length} columns`,
    statement: `CREATE TABLE ${qualify(name)} (\n  ${lines.join(',\n  ')}\n)`,
  };
}

function definition({ name, type, isKey }: Made): string {
  return `${quoteName(name)} ${type}${isKey ? ' NOT NULL' : ''}`;
}
