import { checkOptions, type OptionChecks } from '../arguments/check-options.js';
import { object, text } from '../arguments/checks.js';
import { DsInputError } from '../errors.js';
import type { Revision } from '../values/descriptors.js';
import { type Form, formEntries } from './form.js';
import { type FormChange, formChanges } from './form-changes.js';
import { readMemory } from './form-memory.js';
import { formSource } from './form-source.js';
import { isIdentifier, toIdentifier } from './identifier.js';

/** What `getDemarche` and `getDemarcheDescriptor` give of a demarche: its number, its title and a revision. */
export interface DemarcheWithRevision {
  readonly number: number;
  readonly title: string;
  /** Of `getDemarcheDescriptor`. */
  readonly revision?: Revision | undefined;
  /** Of `getDemarche`. */
  readonly activeRevision?: Revision | undefined;
}

export interface DemarcheTypesOptions {
  /** The text of the file as it was made before: its aliases are kept, and what is different is reported. */
  readonly previous?: string | undefined;
  /**
   * What the types and functions are named after: `subvention` gives `Subvention` and `readSubvention`. By default
   * the name in the previous file, else one made of the demarche's title.
   */
  readonly name?: string | undefined;
}

const checks: OptionChecks<DemarcheTypesOptions> = { previous: text, name: text };

/** What {@link demarcheTypes} gives. */
export interface DemarcheTypes {
  /** The text of the `.ts` file. */
  readonly source: string;
  /** What is different since `previous`; empty without one. */
  readonly changes: readonly FormChange[];
}

/**
 * Writes the TypeScript of one demarche's form: an interface with a property for each champ, another one for the
 * annotations, functions that read a dossier into them, and the descriptor ids behind the aliases.
 *
 * - An alias is made of the label when a champ is first seen, and stays the champ's own: a renamed champ keeps it,
 *   and no other champ ever gets it. It may be changed in the block at the end of the file.
 * - Every property can be null, or an empty list: a champ may be hidden by a condition, or be missing in a dossier
 *   of another revision.
 * - The file imports nothing but this package.
 *
 * @throws {@link DsInputError} where the demarche was read without a revision, `previous` is not such a file, or
 * `name` is not an identifier.
 *
 * @example
 * ```ts
 * import { writeFile } from 'node:fs/promises';
 * import { DsClient, demarcheTypes } from '@org/ds-client';
 *
 * const client = new DsClient();
 * const { source, changes } = demarcheTypes(await client.getDemarche(1234));
 * await writeFile('subvention.ts', source);
 * for (const change of changes) console.log(change.kind);
 * ```
 */
export function demarcheTypes(
  demarche: DemarcheWithRevision,
  options: DemarcheTypesOptions = {},
): DemarcheTypes {
  checkOptions('demarcheTypes', options, checks);
  object('demarcheTypes: demarche', demarche);
  const revision = demarche.revision ?? demarche.activeRevision;
  if (revision === undefined) {
    throw new DsInputError(
      "The demarche was read without a revision: ask for 'activeRevision' or 'revision'.",
    );
  }
  const previous = options.previous === undefined ? undefined : readMemory(options.previous);
  const form: Form = {
    demarche: demarche.number,
    revision: revision.id,
    name: formName(demarche, options.name ?? previous?.name),
    ...formEntries(revision, previous),
  };
  return {
    source: formSource(form, demarche.title, revision),
    changes: previous === undefined ? [] : formChanges(previous, form),
  };
}

function formName(demarche: DemarcheWithRevision, wish: string | undefined): string {
  const name = wish ?? titleName(demarche);
  if (!isIdentifier(name) || taken.has(name)) {
    throw new DsInputError(
      `'${name}' cannot be the name of the types: give another identifier in camelCase.`,
    );
  }
  return name;
}

function titleName({ number, title }: DemarcheWithRevision): string {
  const name = toIdentifier(title, 'demarche');
  return name === 'demarche' || taken.has(name) ? `demarche${number}` : name;
}

/** What the file itself uses, as it is or with a capital. */
const taken: ReadonlySet<string> = new Set([
  ...['champ', 'champReader', 'champValues', 'option', 'dossier', 'row', 'readonlyArray', 'record'],
  ...['Champ', 'ChampReader', 'ChampValues', 'Option', 'ReadonlyArray', 'Record'],
]);
