import type { ChampType } from '../values/champ-value.js';
import { champTypeOf } from '../values/descriptor-kinds.js';
import { type ChampDescriptor, descriptorsById, type Revision } from '../values/descriptors.js';
import type { Form, FormEntry, FormPart } from './form.js';
import { writeMemory } from './form-memory.js';
import { capitalize } from './identifier.js';

/** The text of the file of types of a form. */
export function formSource(form: Form, title: string, revision: Revision): string {
  const printer = new Printer(form, revision);
  const body = [
    ...printer.form(title),
    ...printer.part('champs', ''),
    ...printer.part('annotations', 'Annotations'),
    writeMemory(form),
  ];
  return [
    `// Made by \`npx @org/ds-client types ${form.demarche}\`, to be made again when the form changes.`,
    '// Edits are lost, but for the aliases and the name in the block at the end.',
    ...printer.imports(),
    '',
    ...body,
  ].join('\n');
}

class Printer {
  readonly #form: Form;
  readonly #descriptors: ReadonlyMap<string, ChampDescriptor>;
  readonly #imports = new Set<string>();

  constructor(form: Form, revision: Revision) {
    this.#form = form;
    this.#descriptors = descriptorsById(revision);
  }

  /** What the parts printed so far need. */
  imports(): string[] {
    const names = [...this.#imports].sort((a, b) => (stripKeyword(a) < stripKeyword(b) ? -1 : 1));
    return names.length === 0 ? [] : [`import { ${names.join(', ')} } from '@org/ds-client';`];
  }

  /** The constant that holds what is behind each alias. */
  form(title: string): string[] {
    const { name, demarche, revision } = this.#form;
    return [
      `/** Demarche ${demarche}, ${comment(title)}: the descriptor id, the label and the options behind each alias. */`,
      `export const ${name} = {`,
      `  number: ${demarche},`,
      `  revision: ${quote(revision)},`,
      ...this.#ids('champs', this.#form.champs, '  '),
      ...this.#ids('annotations', this.#form.annotations, '  '),
      '} as const;',
      '',
    ];
  }

  /** The interface and the reader of one part; nothing where the form has no such part. */
  part(part: FormPart, suffix: string): string[] {
    const { name, demarche } = this.#form;
    const entries = this.#form[part].filter(isCurrent);
    if (entries.length === 0) return [];
    const type = capitalize(name) + suffix;
    this.#imports.add('type Champ').add('ChampReader');
    return [
      `/** The ${part} of a dossier of demarche ${demarche}. Null is empty, or not in the dossier. */`,
      `export interface ${type} {`,
      ...this.#properties(entries, `${name}.${part}`, '  '),
      '}',
      '',
      `/** Reads the ${part} of a dossier; throws \`DsInputError\` where one has another type than here. */`,
      `export function read${type}(dossier: { readonly ${part}: readonly Champ[] }): ${type} {`,
      `  const champ = new ChampReader(dossier.${part});`,
      '  return {',
      ...this.#reads(entries, `${name}.${part}`, 'champ', '    '),
      '  };',
      '}',
      '',
    ];
  }

  #ids(property: string, entries: readonly FormEntry[], indent: string): string[] {
    const current = entries.filter(isCurrent);
    if (current.length === 0) return [`${indent}${property}: {},`];
    const lines = current.flatMap((entry) => {
      const facts = [`id: ${quote(entry.id)}`, `label: ${quote(entry.label)}`];
      if (entry.type === 'RepetitionChampDescriptor') {
        const deeper = `${indent}  `;
        return [
          `${deeper}${entry.alias}: {`,
          ...facts.map((fact) => `${deeper}  ${fact},`),
          ...this.#ids('champs', entry.champs ?? [], `${deeper}  `),
          `${deeper}},`,
        ];
      }
      const options = this.#options(entry).map(quote);
      if (options.length > 0) facts.push(`options: [${options.join(', ')}]`);
      return [`${indent}  ${entry.alias}: { ${facts.join(', ')} },`];
    });
    return [`${indent}${property}: {`, ...lines, `${indent}},`];
  }

  #properties(entries: readonly FormEntry[], path: string, indent: string): string[] {
    return entries.flatMap((entry) => {
      const doc = `${indent}/** ${comment(entry.label)} (${this.#kind(entry)}) */`;
      const rows = (entry.champs ?? []).filter(isCurrent);
      if (entry.type !== 'RepetitionChampDescriptor') {
        return [doc, `${indent}readonly ${entry.alias}: ${this.#type(entry, `${path}.${entry.alias}`)};`];
      }
      if (rows.length === 0)
        return [doc, `${indent}readonly ${entry.alias}: ReadonlyArray<Record<never, never>>;`];
      return [
        doc,
        `${indent}readonly ${entry.alias}: ReadonlyArray<{`,
        ...this.#properties(rows, `${path}.${entry.alias}.champs`, `${indent}  `),
        `${indent}}>;`,
      ];
    });
  }

  #reads(entries: readonly FormEntry[], path: string, reader: string, indent: string): string[] {
    return entries.flatMap((entry) => {
      const at = `${path}.${entry.alias}`;
      if (entry.type !== 'RepetitionChampDescriptor') {
        return [`${indent}${entry.alias}: ${reader}.value(${at}.id, ${quote(champType(entry))}),`];
      }
      const rows = (entry.champs ?? []).filter(isCurrent);
      if (rows.length === 0) return [`${indent}${entry.alias}: ${reader}.rows(${at}.id, () => ({})),`];
      return [
        `${indent}${entry.alias}: ${reader}.rows(${at}.id, (row) => ({`,
        ...this.#reads(rows, `${at}.champs`, 'row', `${indent}  `),
        `${indent}})),`,
      ];
    });
  }

  #type(entry: FormEntry, path: string): string {
    const type = champType(entry);
    const hasOptions = this.#options(entry).length > 0;
    if (hasOptions) this.#imports.add('type Option');
    if (type === 'DropDownListChamp' && hasOptions) return `Option<typeof ${path}.options> | null`;
    if (type === 'MultipleDropDownListChamp') {
      return hasOptions ? `ReadonlyArray<Option<typeof ${path}.options>>` : 'readonly string[]';
    }
    const scalar = scalars[type];
    if (scalar !== undefined) return `${scalar} | null`;
    this.#imports.add('type ChampValues');
    return `ChampValues[${quote(type)}]`;
  }

  #options(entry: FormEntry): readonly string[] {
    const descriptor = this.#descriptors.get(entry.id);
    switch (descriptor?.__typename) {
      case 'DropDownListChampDescriptor':
      case 'MultipleDropDownListChampDescriptor':
        return descriptor.options ?? [];
      default:
        return [];
    }
  }

  #kind(entry: FormEntry): string {
    const kind = entry.type.replace(/ChampDescriptor$/, '');
    return this.#descriptors.get(entry.id)?.required ? `${kind}, required` : kind;
  }
}

const scalars: { readonly [T in ChampType]?: string } = {
  TextChamp: 'string',
  CheckboxChamp: 'boolean',
  YesNoChamp: 'boolean',
  DateChamp: 'string',
  DatetimeChamp: 'string',
  IntegerNumberChamp: 'bigint',
  DecimalNumberChamp: 'number',
  DropDownListChamp: 'string',
  TitreIdentiteChamp: 'boolean',
  EngagementJuridiqueChamp: 'string',
  UnknownChamp: 'string',
};

function isCurrent(entry: FormEntry): boolean {
  return !entry.retired;
}

function champType(entry: FormEntry): ChampType {
  return champTypeOf({ __typename: entry.type });
}

/** A text that can stand in a comment. */
function comment(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replaceAll('*/', '*\\/');
}

/** A string literal in single quotes. */
function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function stripKeyword(name: string): string {
  return name.replace('type ', '');
}
