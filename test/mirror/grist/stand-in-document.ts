// The document of the stand-in: tables, columns, rows, history, as the engine of Grist keeps them.

export type Cell = string | number | boolean | null | readonly unknown[];
type Cells = Record<string, Cell>;
type Described = { readonly id: string; readonly fields?: Record<string, unknown> };
type Action = readonly [name: string, ...given: never[]];

interface Column {
  readonly ref: number;
  name: string;
  label: string;
  type: string;
  formula: string;
  isFormula: boolean;
  isUntied: boolean;
  description: string;
  widgetOptions: string;
}

interface Table {
  readonly ref: number;
  name: string;
  columns: Column[];
  rows: Map<number, Cells>;
}

/** What the engine says of an action that it cannot carry out; by `apply` with the status 500. */
export class SandboxError extends Error {
  readonly status: number;

  constructor(message: string, status = 500) {
    super(`[Sandbox] ${message}`);
    this.status = status;
  }
}

export class GristDoc {
  tables: Table[] = [];
  /** All that was done, with what undoes it: deleted rows are in here. */
  history: string[] = [];
  attachments = new Map<number, { filename: string; content: string }>();
  uploads = 0;
  #refs = 0;

  table(name: string): Table {
    const found = this.tables.find((one) => one.name === name);
    if (!found) throw new SandboxError(`KeyError: Table not found "${name}"`, 404);
    return found;
  }

  describeTables() {
    return this.tables.map(({ name, ref }) => ({ id: name, fields: { tableRef: ref, onDemand: false } }));
  }

  describeColumns(table: string) {
    return this.table(table).columns.map((one) => ({
      id: one.name,
      fields: {
        colRef: one.ref,
        label: one.label,
        type: one.type,
        isFormula: one.isFormula,
        formula: one.formula,
        untieColIdFromLabel: one.isUntied,
        description: one.description,
        widgetOptions: one.widgetOptions,
      },
    }));
  }

  addTables(tables: readonly { id: string; columns: readonly Described[] }[]) {
    return tables.map(({ id, columns }) => {
      for (const one of columns) checkType(one);
      const name = free(
        identifier(id, 'T', true),
        this.tables.map((one) => one.name),
      );
      const table: Table = { ref: ++this.#refs, name, columns: [], rows: new Map() };
      this.tables.push(table);
      for (const one of columns) this.#addColumn(table, one, false);
      this.#note(['AddTable', name]);
      return { id: name };
    });
  }

  addColumns(name: string, columns: readonly Described[]) {
    const table = this.table(name);
    for (const one of columns) checkType(one);
    return columns.map((one) => ({ id: this.#addColumn(table, one, true).name }));
  }

  changeColumns(name: string, columns: readonly Described[]): null {
    const table = this.table(name);
    const keys = new Set(columns.map(({ fields = {} }) => Object.keys(fields).sort().join()));
    if (keys.size > 1) throw new SandboxError('all records must have the same fields', 400);
    for (const { id, fields = {} } of columns) {
      const column = table.columns.find((one) => one.name === id);
      if (!column) throw new SandboxError(`Column not found "${id}"`, 404);
      if (typeof fields.untieColIdFromLabel === 'boolean') column.isUntied = fields.untieColIdFromLabel;
      if (typeof fields.label === 'string') {
        column.label = fields.label;
        if (!column.isUntied) this.renameColumn(name, id, fields.label);
      }
      if (typeof fields.description === 'string') column.description = fields.description;
      if (typeof fields.widgetOptions === 'string') column.widgetOptions = fields.widgetOptions;
    }
    this.#note(['ModifyColumns', name]);
    return null;
  }

  renameColumn(name: string, from: string, to: string): void {
    const table = this.table(name);
    const column = table.columns.find((one) => one.name === from);
    if (!column) throw new SandboxError(`KeyError: ${from}`);
    const others = table.columns.filter((one) => one !== column).map((one) => one.name);
    column.name = free(identifier(to, 'c', false), [...others, 'id']);
    for (const row of table.rows.values()) {
      const value = row[from] ?? null;
      delete row[from];
      row[column.name] = value;
    }
  }

  removeColumn(name: string, column: string): void {
    const table = this.table(name);
    table.columns = table.columns.filter((one) => one.name !== column);
    for (const row of table.rows.values()) delete row[column];
  }

  records(name: string, filter: Record<string, readonly Cell[]>) {
    const table = this.table(name);
    for (const column of Object.keys(filter)) {
      if (!table.columns.some((one) => one.name === column))
        throw new SandboxError(`KeyError: ${column}`, 400);
    }
    return [...table.rows]
      .filter(([, row]) =>
        Object.entries(filter).every(([column, among]) => among.includes(row[column] ?? null)),
      )
      .map(([id, row]) => ({ id, fields: { ...row } }));
  }

  /** All actions or none. */
  apply(actions: readonly Action[]): unknown[] {
    const before = this.tables.map((table) => ({
      ...table,
      columns: table.columns.map((one) => ({ ...one })),
      rows: new Map([...table.rows].map(([id, row]) => [id, { ...row }])),
    }));
    const past = this.history.length;
    try {
      return actions.map((action) => this.#act(action));
    } catch (error) {
      this.tables = before;
      this.history.length = past;
      throw error;
    }
  }

  attach(files: readonly { filename: string; content: string }[]): number[] {
    return files.map((file) => {
      this.uploads += 1;
      const id = this.uploads;
      this.attachments.set(id, file);
      this.#note(['AddRecord', '_grist_Attachments', id, { fileName: file.filename }]);
      return id;
    });
  }

  describeAttachments() {
    return [...this.attachments].map(([id, { filename }]) => ({ id, fields: { fileName: filename } }));
  }

  removeUnused(): null {
    const used = new Set<unknown>();
    for (const { columns, rows } of this.tables) {
      for (const { name } of columns.filter(({ type }) => type === 'Attachments')) {
        for (const row of rows.values()) for (const id of listOf(row[name])) used.add(id);
      }
    }
    for (const [id, file] of this.attachments) {
      if (used.has(id)) continue;
      this.attachments.delete(id);
      this.#note(['RemoveRecord', '_grist_Attachments', id, file]);
    }
    return null;
  }

  removeHistory(keep: number): null {
    this.history = this.history.slice(-keep);
    return null;
  }

  /** The text of all that a document holds, history and attachments too. */
  everything(): string {
    const tables = this.tables.map(({ name, rows }) => [name, [...rows.values()]]);
    return JSON.stringify([tables, [...this.attachments.values()], this.history]);
  }

  #act([name, ...given]: Action): unknown {
    const [table, ...rest] = given as unknown as [string, never, never];
    switch (name) {
      case 'AddRecord':
        return this.#add(table, [rest[0]], columnsOf([rest[1]]))[0];
      case 'BulkAddRecord':
        return this.#add(table, rest[0], rest[1]);
      case 'UpdateRecord':
        return this.#update(table, [rest[0]], columnsOf([rest[1]]));
      case 'BulkUpdateRecord':
        return this.#update(table, rest[0], rest[1]);
      case 'BulkRemoveRecord':
        return this.#remove(table, rest[0]);
      case 'RemoveTable':
        this.table(table);
        this.tables = this.tables.filter((one) => one.name !== table);
        return null;
      default:
        throw new SandboxError(`ValueError: Unknown action ${name}`);
    }
  }

  #add(name: string, ids: readonly (number | null)[], cells: Record<string, readonly Cell[]>): number[] {
    const table = this.table(name);
    this.#check(table, cells);
    const added = ids.map((given, index) => {
      const id = given ?? Math.max(0, ...table.rows.keys()) + 1;
      if (table.rows.has(id)) throw new SandboxError(`AssertionError: AddRecord for existing record #${id}`);
      const row: Cells = {};
      for (const { name: column, type } of table.columns) {
        const values = cells[column];
        row[column] = values ? converted(values[index] ?? null, type) : defaultOf(type);
      }
      table.rows.set(id, row);
      return id;
    });
    this.#note(['BulkAddRecord', name, added, cells]);
    return added;
  }

  #update(name: string, ids: readonly number[], cells: Record<string, readonly Cell[]>): null {
    const table = this.table(name);
    this.#check(table, cells);
    for (const [index, id] of ids.entries()) {
      const row = table.rows.get(id);
      // What is there already is not written, nor looked at: a row that is not there has the values of its types.
      if (!row) throw new SandboxError(`AssertionError: UpdateRecord for non-existent record #${id}`);
      this.#note(['Undo', name, id, { ...row }]);
      for (const [column, values] of Object.entries(cells)) {
        const type = table.columns.find((one) => one.name === column)?.type ?? 'Any';
        row[column] = converted(values[index] ?? null, type);
      }
    }
    this.#note(['BulkUpdateRecord', name, ids, cells]);
    return null;
  }

  /** Rows that are not there are passed over. */
  #remove(name: string, ids: readonly number[]): null {
    const table = this.table(name);
    for (const id of ids) {
      this.#note(['Undo', name, id, table.rows.get(id)]);
      table.rows.delete(id);
    }
    return null;
  }

  #check(table: Table, cells: Record<string, readonly Cell[]>): void {
    for (const name of Object.keys(cells)) {
      const column = table.columns.find((one) => one.name === name);
      if (!column) throw new SandboxError(`KeyError: '${name}'`);
      if (column.isFormula && column.formula)
        throw new SandboxError(`ValueError: Can't save value to formula column ${name}`);
    }
  }

  /** Of what is said of a column only some counts when it is made. A new column of a table is a formula unless told. */
  #addColumn(table: Table, { id, fields = {} }: Described, isFormula: boolean): Column {
    const textOf = (key: string, otherwise: string) =>
      typeof fields[key] === 'string' ? fields[key] : otherwise;
    const name = free(identifier(id, 'c', false), [...table.columns.map((one) => one.name), 'id']);
    const formula = typeof fields.isFormula === 'boolean' ? fields.isFormula : isFormula;
    const column: Column = {
      ref: ++this.#refs,
      name,
      label: textOf('label', name),
      type: textOf('type', formula ? 'Any' : 'Text'),
      formula: textOf('formula', ''),
      isFormula: formula,
      isUntied: false,
      description: '',
      widgetOptions: textOf('widgetOptions', ''),
    };
    table.columns.push(column);
    for (const row of table.rows.values()) row[name] = defaultOf(column.type);
    return column;
  }

  #note(action: readonly unknown[]): void {
    this.history.push(JSON.stringify(action));
  }
}

const types =
  /^(Text|Int|Numeric|Bool|Date|DateTime(:.+)?|Choice|ChoiceList|Ref:\w+|RefList:\w+|Attachments|Any)$/;

function checkType({ fields = {} }: Described): void {
  if (fields.type !== undefined && !types.test(String(fields.type))) {
    throw new SandboxError(`KeyError: '${String(fields.type)}'`);
  }
}

function columnsOf(rows: readonly Cells[]): Record<string, Cell[]> {
  const [first = {}] = rows;
  return Object.fromEntries(Object.keys(first).map((name) => [name, rows.map((row) => row[name] ?? null)]));
}

function defaultOf(type: string): Cell {
  if (type === 'Int' || type === 'Numeric') return 0;
  if (type === 'Text' || type === 'Choice') return '';
  return type === 'Bool' ? false : null;
}

/** A value that does not fit its type is kept as a text. */
function converted(value: Cell, type: string): Cell {
  if (value === null) return type === 'Bool' ? false : null;
  if (type === 'Int')
    return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31 ? value : String(value);
  if (/^(Numeric|Date)/.test(type)) return typeof value === 'number' ? value : String(value);
  if (type === 'ChoiceList' || type === 'Attachments') return Array.isArray(value) ? value : String(value);
  return Array.isArray(value) ? value : String(value);
}

function listOf(cell: Cell | undefined): readonly unknown[] {
  return Array.isArray(cell) ? cell.slice(1) : [];
}

const keywords =
  /^(False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield)$/;

function identifier(text: string, prefix: string, isCapital: boolean): string {
  let name = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zA-Z0-9_]+/g, '_')
    .replace(/^_+/, '')
    .replace(/^(?=[0-9])/, prefix);
  if (isCapital) name = name.slice(0, 1).toUpperCase() + name.slice(1);
  while (keywords.test(name)) name = prefix + name;
  return name;
}

function free(name: string, taken: readonly string[]): string {
  const upper = new Set(taken.map((one) => one.toUpperCase()));
  if (!upper.has(name.toUpperCase())) return name;
  const start = /\d$/.test(name) ? `${name}_` : name;
  for (let number = 2; ; number++) {
    if (!upper.has(`${start}${number}`.toUpperCase())) return `${start}${number}`;
  }
}
