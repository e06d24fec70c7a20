import { isObject } from '../arguments/is-object.js';
import { DsInputError } from '../errors.js';
import type { Form, FormEntry } from './form.js';
import { isIdentifier } from './identifier.js';

const mark = '@org/ds-client types';

/** The block at the end of a file of types that remembers its form: JSON in a comment, which no formatter touches. */
export function writeMemory(form: Form): string {
  const { demarche, revision, name, champs, annotations } = form;
  const list = (entries: readonly FormEntry[]) =>
    entries.length === 0
      ? '[]'
      : `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  const json = [
    '{',
    `  "demarche": ${demarche},`,
    `  "revision": ${JSON.stringify(revision)},`,
    `  "name": ${JSON.stringify(name)},`,
    `  "champs": ${list(champs)},`,
    `  "annotations": ${list(annotations)}`,
    '}',
  ].join('\n');
  // A label may contain `*/`, which would end the comment.
  return `/* ${mark}\n${json.replaceAll('*/', '*\\/')}\n*/\n`;
}

/**
 * The form that a file of types remembers.
 *
 * @throws {@link DsInputError} for a text without the block, and for a block whose aliases cannot be used.
 */
export function readMemory(source: string): Form {
  const start = source.lastIndexOf(`/* ${mark}`);
  const end = source.indexOf('*/', start);
  if (start === -1 || end === -1) throw invalidMemory(`it has no block '/* ${mark} … */'`);
  let form: unknown;
  try {
    form = JSON.parse(source.slice(start + mark.length + 3, end));
  } catch {
    throw invalidMemory('its last block is not JSON');
  }
  if (!isForm(form)) throw invalidMemory('its last block lacks something');
  if (!isIdentifier(form.name)) throw invalidMemory(`'${form.name}' cannot be a name`);
  for (const entries of [form.champs, form.annotations]) checkAliases(entries);
  return form;
}

function checkAliases(entries: readonly FormEntry[]): void {
  const seen = new Set<string>();
  for (const { alias, champs } of entries) {
    if (!isIdentifier(alias)) throw invalidMemory(`'${alias}' cannot be an alias`);
    if (seen.has(alias)) throw invalidMemory(`the alias '${alias}' stands there twice`);
    seen.add(alias);
    checkAliases(champs ?? []);
  }
}

function isForm(value: unknown): value is Form {
  return (
    isObject(value) &&
    typeof value.demarche === 'number' &&
    typeof value.revision === 'string' &&
    typeof value.name === 'string' &&
    areEntries(value.champs) &&
    areEntries(value.annotations)
  );
}

function areEntries(value: unknown): value is readonly FormEntry[] {
  return Array.isArray(value) && value.every(isEntry);
}

function isEntry(value: unknown): value is FormEntry {
  return (
    isObject(value) &&
    [value.alias, value.id, value.type, value.label].every((text) => typeof text === 'string') &&
    (value.champs === undefined || areEntries(value.champs)) &&
    (value.retired === undefined || value.retired === true)
  );
}

function invalidMemory(why: string): DsInputError {
  return new DsInputError(
    `The previous file was not made by 'npx @org/ds-client types', or was edited: ${why}.`,
  );
}
