import type { Instant } from '../dates.js';
import type { ChampKind, Descriptor } from '../model/descriptor.js';
import type { Champ, GeoArea, Row, StoredValue } from '../model/values.js';
import type { Random } from '../random.js';
import type { Store } from '../store.js';
import { areaId } from './area-id.js';
import { champFiles } from './attachments.js';
import { CITIES, EPCIS, NOMS, PAYS, PHRASES, SUJETS } from './dictionary.js';
import { someAddress, someEtablissement, someRegisteredBody } from './organisations.js';

export interface ChampContext {
  store: Store;
  random: Random;
  /** Part of the keys of files, so that two dossiers never share one. */
  seed: string;
  dossier: number;
  updatedAt: Instant;
  /** Whether files have every size and scan result; see `content/attachments.ts`. */
  rich: boolean;
  /** Dossiers that `dossier_link` champs may point to. */
  linkable: readonly number[];
  /** Share of champs left empty. */
  emptiness: number;
}

/** Makes a champ for each descriptor, with a value that the seed decides. */
export function someChamps(
  descriptors: readonly Descriptor[],
  context: ChampContext,
  rowId?: string,
): Champ[] {
  return descriptors.map((descriptor) => someChamp(descriptor, context, rowId ?? null));
}

function someChamp(descriptor: Descriptor, context: ChampContext, rowId: string | null): Champ {
  const { random } = context;
  const empty = !descriptor.required && random.chance(context.emptiness);
  const prefilled = random.chance(0.05);
  return {
    descriptor,
    rowId,
    value: empty ? emptyValue(descriptor) : someValue(descriptor, context, rowId),
    updatedAt: context.updatedAt,
    prefilled,
    prefilledValueModified: prefilled && random.chance(0.5),
    visible: true,
  };
}

/** The value of a blank champ. */
export function emptyValue(descriptor: Descriptor): StoredValue {
  switch (descriptor.kind) {
    case 'cojo':
      return { type: 'cojo', number: null, birthdate: null };
    case 'checkbox':
      return { type: 'boolean', value: false };
    case 'yes_no':
      return { type: 'boolean', value: null };
    case 'date':
      return { type: 'date', date: null };
    case 'datetime':
      return { type: 'datetime', instant: null };
    case 'number':
    case 'integer_number':
      return { type: 'integer', value: null };
    case 'decimal_number':
      return { type: 'decimal', value: null };
    case 'multiple_drop_down_list':
      return { type: 'choices', values: [] };
    case 'linked_drop_down_list':
      return { type: 'linked', primary: null, secondary: null };
    case 'address':
      return { type: 'address', text: null, address: null };
    case 'communes':
      return { type: 'commune', commune: null, departement: null };
    case 'departements':
      return { type: 'departement', departement: null };
    case 'regions':
      return { type: 'region', region: null };
    case 'pays':
      return { type: 'pays', pays: null };
    case 'epci':
      return { type: 'epci', epci: null, departement: null };
    case 'siret':
      return { type: 'siret', siret: null, etablissement: null };
    case 'rna':
      return { type: 'rna', text: null, rna: null };
    case 'rnf':
      return { type: 'rnf', text: null, rnf: null };
    case 'carte':
      return { type: 'carte', areas: [] };
    case 'piece_justificative':
      return { type: 'files', files: [] };
    case 'dossier_link':
      return { type: 'dossierLink', number: null };
    case 'engagement_juridique':
      return { type: 'engagement', reference: null };
    case 'repetition':
      return { type: 'rows', rows: [] };
    case 'header_section':
    case 'explication':
      return { type: 'none' };
    default:
      return { type: 'text', text: null };
  }
}

function someValue(descriptor: Descriptor, context: ChampContext, rowId: string | null): StoredValue {
  const { random, store } = context;
  const [first = 'Autre', ...others] = descriptor.options.filter((option) => !option.startsWith('--'));
  switch (descriptor.kind) {
    case 'cojo':
      return {
        type: 'cojo',
        number: String(random.integer(10_000_000_000, 99_999_999_999)),
        birthdate: `19${random.integer(60, 99)}-08-22`,
      };
    case 'checkbox':
    case 'yes_no':
      return { type: 'boolean', value: random.chance(0.5) };
    case 'date':
      return {
        type: 'date',
        date: `202${random.integer(3, 6)}-0${random.integer(1, 9)}-1${random.integer(0, 9)}`,
      };
    case 'datetime':
      return { type: 'datetime', instant: context.updatedAt - random.integer(1, 90) * 86_400_000_000 };
    case 'number':
    case 'integer_number':
      // One in eight is larger than `Number.MAX_SAFE_INTEGER`: code that reads it as a number loses digits.
      return {
        type: 'integer',
        value: random.chance(0.12) ? '9007199254740993' : String(random.integer(-5, 250_000)),
      };
    case 'decimal_number':
      return { type: 'decimal', value: random.integer(0, 1_000_000) / 100 };
    case 'multiple_drop_down_list':
      return { type: 'choices', values: random.some([first, ...others], 0.5) };
    case 'linked_drop_down_list':
      return { type: 'linked', primary: 'Culture', secondary: random.pick(['Musique', 'Théâtre', null]) };
    case 'address':
      return random.chance(0.1)
        ? { type: 'address', text: 'chez M. Petit, derrière la mairie', address: null }
        : withText(random);
    case 'communes': {
      const city = random.pick(CITIES);
      const { name, code, postalCode, departement } = city;
      return { type: 'commune', commune: { name, code, postalCode }, departement };
    }
    case 'departements':
      return { type: 'departement', departement: random.pick(CITIES).departement };
    case 'regions':
      return { type: 'region', region: random.pick(CITIES).region };
    case 'pays':
      return { type: 'pays', pays: random.pick(PAYS) };
    case 'epci':
      return { type: 'epci', epci: random.pick(EPCIS), departement: random.pick(CITIES).departement };
    case 'siret': {
      const id = 2_000_000 + context.dossier;
      const made = someEtablissement(store, random, { id, createdAt: context.updatedAt });
      return { type: 'siret', siret: made.siret, etablissement: random.chance(0.1) ? null : made };
    }
    case 'rna': {
      const id = `W${random.digits(9)}`;
      return { type: 'rna', text: id, rna: random.chance(0.2) ? null : someRegisteredBody(random, id) };
    }
    case 'rnf': {
      const id = `075-FDD-${random.digits(5)}-01`;
      return { type: 'rnf', text: id, rnf: random.chance(0.2) ? null : someRegisteredBody(random, id) };
    }
    case 'carte':
      return {
        type: 'carte',
        areas: someAreas(random, (index) => areaId(context.dossier, descriptor.stableId, rowId, index)),
      };
    case 'piece_justificative':
      return { type: 'files', files: champFiles(descriptor, context, rowId) };
    case 'dossier_link': {
      const { linkable } = context;
      return { type: 'dossierLink', number: linkable[random.integer(0, linkable.length - 1)] ?? null };
    }
    case 'engagement_juridique':
      return { type: 'engagement', reference: `EJ-${random.digits(6)}` };
    case 'repetition':
      return { type: 'rows', rows: someRows(descriptor, context) };
    case 'header_section':
    case 'explication':
      return { type: 'none' };
    case 'drop_down_list':
      return { type: 'text', text: random.pick([first, ...others]) };
    default:
      return { type: 'text', text: someText(descriptor.kind, random) };
  }
}

function withText(random: Random): StoredValue {
  const address = someAddress(random);
  return { type: 'address', text: address.label, address };
}

function someText(kind: ChampKind, random: Random): string {
  switch (kind) {
    case 'textarea':
      return `${random.pick(PHRASES)}\n\n${random.pick(SUJETS)}.`;
    case 'email':
      return `contact${random.digits(3)}@exemple.fr`;
    case 'phone':
      return `06 ${random.digits(2)} ${random.digits(2)} ${random.digits(2)} ${random.digits(2)}`;
    case 'iban':
      return 'FR76 3000 6000 0112 3456 7890 189';
    case 'formatted':
      return `REF-${random.digits(4)}`;
    case 'annuaire_education':
      return `0${random.digits(6)}A`;
    case 'civilite':
      return random.pick(['M', 'Mme']);
    case 'quotient_familial':
      return String(random.integer(200, 2_000));
    default:
      return `${random.pick(SUJETS)} (${random.pick(NOMS)})`;
  }
}

function someRows(descriptor: Descriptor, context: ChampContext): Row[] {
  const count = context.random.integer(0, 3);
  return Array.from({ length: count }, (_, index) => {
    const id = rowId(context.dossier, descriptor.stableId, index);
    return { id, champs: someChamps(descriptor.children, context, id) };
  });
}

/** An id with the shape of a ULID, as rows have it. */
export function rowId(dossier: number, stableId: number, index: number): string {
  const digits = (value: number, length: number) => value.toString(32).toUpperCase().padStart(length, '0');
  return `01J${digits(dossier, 9)}${digits(stableId, 8)}${digits(index, 6)}`;
}

function someAreas(random: Random, idOf: (index: number) => number): GeoArea[] {
  const [longitude, latitude] = random.pick(CITIES).center;
  const randomPosition = () => [
    longitude + random.integer(1, 99) / 10_000,
    latitude + random.integer(1, 99) / 10_000,
  ];
  const start = randomPosition();
  const shapes = [
    { type: 'Point', coordinates: randomPosition() },
    { type: 'LineString', coordinates: [randomPosition(), randomPosition(), randomPosition()] },
    { type: 'Polygon', coordinates: [[start, randomPosition(), randomPosition(), start]] },
  ] as const;
  return Array.from({ length: random.integer(1, 3) }, (_, index) => ({
    id: idOf(index),
    source: random.pick(['selection_utilisateur', 'cadastre', 'rpg']),
    description: random.chance(0.5) ? `Zone ${index + 1}` : null,
    geometry: random.pick(shapes),
    commune: '38185',
    numero: random.digits(3),
    section: 'AB',
    prefixe: '000',
    surface: random.integer(100, 9_000),
  }));
}
