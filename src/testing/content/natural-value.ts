import { isObject } from '../../arguments/is-object.js';
import { DsInputError } from '../../errors.js';
import { toInstant } from '../dates.js';
import type { FileInput } from '../files.js';
import type { ChampKind, Descriptor } from '../model/descriptor.js';
import type { Address, Champ, Geometry, Place, Row, StoredValue } from '../model/values.js';
import { Random } from '../random.js';
import type { Store } from '../store.js';
import { areaId } from './area-id.js';
import { emptyValue, rowId } from './champ-values.js';
import { someEtablissement } from './organisations.js';

/** One row of a repetition: values by label. */
export type RowInput = Readonly<Record<string, NaturalValue>>;

/**
 * A value in its plainest form: a text, a boolean, a number, a `Date`, `[primary, secondary]`, a list of
 * choices, `{ name, code }` of a place, an address, files, rows, geometries, the number of a dossier.
 */
export type NaturalValue =
  | string
  | boolean
  | number
  | bigint
  | Date
  | readonly string[]
  | (Place & { postalCode?: string })
  | Address
  | readonly FileInput[]
  | readonly RowInput[]
  | readonly Geometry[]
  | null;

export interface ValueOwner {
  store: Store;
  dossier: number;
  /** The id of the row that the champ is in; absent outside of a block. */
  row?: string;
  /** The date of the champ, and of the files in it. */
  updatedAt: number;
}

/** The value of a champ of that kind; a value that the kind cannot hold throws a `TypeError`. */
export function toChampValue(descriptor: Descriptor, natural: NaturalValue, owner: ValueOwner): StoredValue {
  const empty = emptyValue(descriptor);
  if (natural === null) return empty;
  const wrong = () => new TypeError(`A champ of kind ${descriptor.kind} cannot hold ${describe(natural)}`);
  switch (empty.type) {
    case 'text':
      if (typeof natural !== 'string') throw wrong();
      return { ...empty, text: asKept(descriptor.kind, natural) };
    case 'address':
    case 'rna':
    case 'rnf':
    case 'engagement':
    case 'siret':
      return toTextValue(empty, natural, owner) ?? raise(wrong());
    case 'cojo': {
      const parts = typeof natural === 'string' ? natural.split(/\s+–\s+/) : list(natural, isText);
      const [number = null, birthdate = null] = parts ?? raise(wrong());
      return { ...empty, number, birthdate };
    }
    case 'boolean':
      if (typeof natural !== 'boolean') throw wrong();
      return { ...empty, value: natural };
    case 'date':
      if (typeof natural !== 'string' && !(natural instanceof Date)) throw wrong();
      return { ...empty, date: (natural instanceof Date ? natural.toISOString() : natural).slice(0, 10) };
    case 'datetime':
      if (typeof natural !== 'string' && !(natural instanceof Date)) throw wrong();
      return { ...empty, instant: toInstant(natural) };
    case 'integer':
      if (typeof natural !== 'number' && typeof natural !== 'bigint' && typeof natural !== 'string')
        throw wrong();
      return { ...empty, value: String(natural) };
    case 'decimal':
      if (typeof natural !== 'number') throw wrong();
      return { ...empty, value: natural };
    case 'dossierLink':
      if (typeof natural !== 'number') throw wrong();
      return { ...empty, number: natural };
    case 'choices':
      return { ...empty, values: list(natural, isText) ?? raise(wrong()) };
    case 'linked': {
      const [primary = null, secondary = null] = list(natural, isText) ?? raise(wrong());
      return { ...empty, primary, secondary };
    }
    case 'commune':
    case 'departement':
    case 'region':
    case 'pays':
    case 'epci':
      return toPlaceValue(empty, isPlace(natural) ? natural : raise(wrong()));
    case 'carte':
      return {
        ...empty,
        areas: (list(natural, isGeometry) ?? raise(wrong())).map((geometry, index) =>
          areaOf(geometry, areaId(owner.dossier, descriptor.stableId, owner.row ?? null, index)),
        ),
      };
    case 'files':
      return {
        ...empty,
        files: (list(natural, isFile) ?? raise(wrong())).map((input, index) =>
          storedFile(descriptor, input, owner, index),
        ),
      };
    case 'rows':
      return {
        ...empty,
        rows: (list(natural, isRow) ?? raise(wrong())).map((row, index) =>
          toRow(descriptor, row, owner, index),
        ),
      };
    case 'none':
      throw wrong();
  }
}

export function storedFile(
  descriptor: Descriptor,
  input: FileInput,
  { store, dossier, updatedAt }: ValueOwner,
  index: number,
) {
  return store.file(`dossier/${dossier}/${descriptor.stableId}/${index}/${store.nextId()}`, {
    createdAt: updatedAt,
    ...input,
  });
}

/** A row with all champs of its descriptor. Those that are not given are blank. */
export function toRow(descriptor: Descriptor, values: RowInput, owner: ValueOwner, index: number): Row {
  const id = rowId(owner.dossier, descriptor.stableId, index);
  const known = new Set(descriptor.children.map((child) => child.label));
  for (const label of Object.keys(values)) {
    if (!known.has(label)) throw new DsInputError(`The repetition has no champ ${JSON.stringify(label)}.`);
  }
  return {
    id,
    champs: descriptor.children.map((child) =>
      emptyChamp(
        child,
        owner.updatedAt,
        id,
        toChampValue(child, values[child.label] ?? null, { ...owner, row: id }),
      ),
    ),
  };
}

export function emptyChamp(
  descriptor: Descriptor,
  updatedAt: number,
  row: string | null,
  value?: StoredValue,
): Champ {
  return {
    descriptor,
    rowId: row,
    value: value ?? emptyValue(descriptor),
    updatedAt,
    prefilled: false,
    prefilledValueModified: false,
    visible: true,
  };
}

function toTextValue(empty: StoredValue, natural: NaturalValue, owner: ValueOwner): StoredValue | undefined {
  if (empty.type === 'address' && isAddress(natural))
    return { ...empty, text: natural.label, address: natural };
  if (typeof natural !== 'string') return undefined;
  switch (empty.type) {
    case 'address':
      return { ...empty, text: natural };
    case 'rna':
      return { ...empty, text: natural, rna: { id: natural, title: null, address: null } };
    case 'rnf':
      return { ...empty, text: natural, rnf: { id: natural, title: null, address: null } };
    case 'engagement':
      return { ...empty, reference: natural };
    case 'siret': {
      const random = new Random('siret', natural);
      const made = someEtablissement(owner.store, random, {
        id: owner.store.nextId(),
        createdAt: owner.updatedAt,
      });
      return { ...empty, siret: natural, etablissement: { ...made, siret: natural } };
    }
    default:
      return undefined;
  }
}

/** A text as the store keeps it: an IBAN in groups of four, the civilité `M.` by the API's name `M`. */
function asKept(kind: ChampKind, text: string): string {
  if (kind === 'civilite') return text.replace(/^M\.$/, 'M');
  if (kind !== 'iban') return text;
  return text.replace(/\s+/g, '').replace(/(.{4})(?=.)/g, '$1 ');
}

function toPlaceValue(empty: StoredValue, place: Place & { postalCode?: string }): StoredValue {
  const { name, code } = place;
  switch (empty.type) {
    case 'commune':
      return { ...empty, commune: { name, code, postalCode: place.postalCode ?? null } };
    case 'departement':
      return { ...empty, departement: { name, code } };
    case 'region':
      return { ...empty, region: { name, code } };
    case 'pays':
      return { ...empty, pays: { name, code } };
    case 'epci':
      return { ...empty, epci: { name, code } };
    default:
      return empty;
  }
}

function areaOf(geometry: Geometry, id: number) {
  return {
    id,
    source: 'selection_utilisateur' as const,
    description: null,
    geometry,
    commune: '',
    numero: '',
    section: '',
    prefixe: '',
    surface: 0,
  };
}

function list<T>(natural: NaturalValue, is: (item: unknown) => item is T): T[] | undefined {
  if (!Array.isArray(natural)) return undefined;
  const items: unknown[] = natural;
  return items.every(is) ? items : undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isPlace = (value: unknown): value is Place & { postalCode?: string } =>
  isObject(value) && 'name' in value && 'code' in value;
const isAddress = (value: unknown): value is Address =>
  isObject(value) && 'label' in value && 'cityName' in value;
const isGeometry = (value: unknown): value is Geometry => isObject(value) && 'coordinates' in value;
const isFile = (value: unknown): value is FileInput => isObject(value) && 'filename' in value;
const isRow = (value: unknown): value is RowInput => isObject(value) && !(value instanceof Date);

function raise(error: Error): never {
  throw error;
}

function describe(natural: NaturalValue): string {
  return typeof natural === 'bigint' ? `${natural}n` : JSON.stringify(natural);
}
