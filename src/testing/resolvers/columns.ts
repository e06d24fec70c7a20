import { parisDateTime } from '../dates.js';
import type { StoredFile } from '../files.js';
import type { ResolverContext } from '../graphql/context.js';
import { typedId } from '../ids.js';
import type { Descriptor } from '../model/descriptor.js';
import type { Address, Association, Champ, Etablissement, GeoArea } from '../model/values.js';
import type { ServerRules } from '../server/version.js';
import { displayedCivilite, rawValue } from './string-value.js';
import type { Resolvers } from './types.js';

/** One flat value of a champ. */
export type Column = { id: string; label: string } & (
  | { type: 'Attachments'; value: readonly StoredFile[] }
  | { type: 'Boolean'; value: boolean | null }
  | { type: 'Date' | 'DateTime' | 'Enum' | 'Integer' | 'Text'; value: string | null }
  | { type: 'Decimal'; value: number | null }
  | { type: 'Enums'; value: readonly string[] }
  | { type: 'GeoJSON'; value: readonly GeoArea[] }
);

type Valued<Each = Column> = Each extends Column ? Omit<Each, 'id' | 'label'> : never;

export const columnType = ({ type }: Column, { hasType }: ResolverContext): string =>
  hasType(`${type}Column`) ? `${type}Column` : 'TextColumn';

const ids = new WeakMap<Descriptor, Map<string, string>>();

/** Cached: a page of dossiers needs the same few ids thousands of times. */
function columnId(descriptor: Descriptor, path: string): string {
  let known = ids.get(descriptor);
  if (!known) {
    known = new Map();
    ids.set(descriptor, known);
  }
  let id = known.get(path);
  if (id === undefined) {
    id = typedId('Column', `type_de_champ/${descriptor.stableId}${path}`);
    known.set(path, id);
  }
  return id;
}

/** Makes the columns of one champ. They are identified by their labels; `facts/champs.ts` has the source of each. */
class Columns {
  readonly #descriptor: Descriptor;
  readonly #rules: ServerRules;

  constructor(descriptor: Descriptor, rules: ServerRules) {
    this.#descriptor = descriptor;
    this.#rules = rules;
  }

  get #label(): string {
    return this.#descriptor.label;
  }

  /** The label; for a SIRET, it says so even if the champ's label does not. */
  get #titled(): string {
    const { kind, label } = this.#descriptor;
    return kind === 'siret' && !label.toUpperCase().includes('SIRET') ? `${label} – SIRET` : label;
  }

  /** The column of the value itself. */
  main(column: Valued): Column {
    return this.#make(column, '', this.#titled);
  }

  /** The column of a part of the JSON that the server stores next to the value. */
  part(column: Valued, key: string, label: string): Column {
    return this.#make(column, `-$.${key}`, label);
  }

  linked(primary: string | null, secondary: string | null): Column[] {
    const both = primary === null && secondary === null ? null : `${primary ?? ''} / ${secondary ?? ''}`;
    return [
      this.#make({ type: 'Text', value: both }, '.value', this.#label),
      this.#make({ type: 'Enum', value: primary }, '.primary', `${this.#label} (Primaire)`),
      this.#make({ type: 'Enum', value: secondary }, '.secondary', `${this.#label} (Secondaire)`),
    ];
  }

  address(address: Address | null | undefined): Column[] {
    const title = this.#titled;
    return [
      this.part(text(address?.postalCode), 'postal_code', `${title} – Code postal (5 chiffres)`),
      this.part(text(address?.cityName), 'city_name', `${title} – Commune`),
      this.part(choice(address?.departmentCode), 'department_code', `${title} – Département`),
      ...this.#rules.regionColumns.map((kind) =>
        kind === 'code'
          ? this.part(choice(address?.regionCode), 'region_code', `${title} – Région`)
          : this.part(choice(address?.regionName), 'region_name', `${title} – Région`),
      ),
    ];
  }

  commune(value: Extract<Champ['value'], { type: 'commune' }>): Column[] {
    // As on the server: a hyphen and lower case, unlike the labels of an address.
    return [
      this.part(text(value.commune?.postalCode), 'code_postal', `${this.#label} - code postal (5 chiffres)`),
      this.part(text(value.departement?.code), 'code_departement', `${this.#label} - département`),
    ];
  }

  etablissement(etablissement: Etablissement | null): Column[] {
    const details = etablissement?.details;
    const entreprise = details?.entreprise;
    const named = (column: Valued, key: string, label: string) =>
      this.part(column, key, `${this.#label} – ${label}`);
    return [
      named(text(entreprise?.raisonSociale), 'entreprise_raison_sociale', 'Entreprise raison sociale'),
      named(text(entreprise?.siren), 'entreprise_siren', 'Entreprise SIREN'),
      named(text(entreprise?.nomCommercial), 'entreprise_nom_commercial', 'Entreprise nom commercial'),
      named(text(entreprise?.formeJuridique), 'entreprise_forme_juridique', 'Entreprise forme juridique'),
      named(
        { type: 'Date', value: entreprise?.dateCreation ?? null },
        'entreprise_date_creation',
        'Entreprise date de création',
      ),
      named(text(details?.libelleNaf), 'libelle_naf', 'Libellé NAF'),
      ...(this.#rules.naf2025Column
        ? [named(text(details?.libelleNaf2025), 'libelle_naf_2025', 'Libellé NAF 2025')]
        : []),
      ...this.address(details?.address),
    ];
  }

  association(association: Association | null | undefined, title: string | null | undefined): Column[] {
    const named = (value: string | null | undefined, key: string, label: string) =>
      this.part(text(value), key, `${this.#label} – ${label}`);
    return [
      named(association?.rna, 'association_rna', 'Association RNA'),
      named(association?.titre, 'association_titre', 'Association titre'),
      named(association?.objet, 'association_objet', 'Association objet'),
      named(association?.dateCreation, 'association_date_creation', 'Association date de création'),
      named(association?.dateDeclaration, 'association_date_declaration', 'Association date de déclaration'),
      named(association?.datePublication, 'association_date_publication', 'Association date de publication'),
      named(title, 'title', 'Titre au répertoire national des associations'),
    ];
  }

  fondation(title: string | null | undefined): Column {
    // As on the server: with a space at the end.
    return this.part(text(title), 'title', `${this.#label} – Titre au répertoire national des fondations `);
  }

  /** The columns of what the server reads from a RIB. They are null: the emulator reads no documents. */
  rib(): Column[] {
    const parts = [
      ['account_holder', 'Titulaire'],
      ['iban', 'IBAN'],
      ['bic', 'BIC'],
      ['bank_name', 'Nom de la Banque'],
    ] as const;
    return parts.map(([key, label]) => this.part(text(null), `rib.${key}`, `${this.#label} – ${label}`));
  }

  #make(column: Valued, path: string, label: string): Column {
    return { ...column, id: columnId(this.#descriptor, path), label };
  }
}

const text = (value: string | null | undefined): Valued => ({ type: 'Text', value: value ?? null });
const choice = (value: string | null | undefined): Valued => ({ type: 'Enum', value: value ?? null });

/** The columns of a champ. A repetition, an identity document and a blank champ have none. */
export function columnsOf({ descriptor, value }: Champ, rules: ServerRules): Column[] {
  const columns = new Columns(descriptor, rules);
  switch (value.type) {
    case 'rows':
    case 'none':
      return [];
    case 'text':
      if (descriptor.kind === 'drop_down_list') return [columns.main(choice(value.text))];
      if (descriptor.kind !== 'civilite') return [columns.main(text(value.text))];
      return [columns.main(choice(value.text === null ? null : displayedCivilite(value.text)))];
    case 'boolean':
      return [columns.main({ type: 'Boolean', value: value.value })];
    case 'date':
      return [columns.main({ type: 'Date', value: value.date })];
    case 'datetime':
      return [
        columns.main({
          type: 'DateTime',
          value: value.instant === null ? null : parisDateTime(value.instant),
        }),
      ];
    case 'integer':
      return [columns.main({ type: 'Integer', value: value.value })];
    case 'decimal':
      return [columns.main({ type: 'Decimal', value: value.value })];
    case 'choices':
      return [columns.main({ type: 'Enums', value: value.values })];
    case 'linked':
      return columns.linked(value.primary, value.secondary);
    case 'address':
      return [columns.main(text(value.text)), ...columns.address(value.address)];
    case 'rna':
      return [
        columns.main(text(value.text)),
        ...columns.address(value.rna?.address),
        ...columns.association(
          value.rna && {
            rna: value.rna.id,
            titre: value.rna.title ?? '',
            objet: null,
            dateCreation: null,
            dateDeclaration: null,
            datePublication: null,
          },
          value.rna?.title,
        ),
      ];
    case 'rnf':
      return [
        columns.main(text(value.text)),
        ...columns.address(value.rnf?.address),
        columns.fondation(value.rnf?.title),
      ];
    case 'commune':
      return [columns.main(text(value.commune?.name)), ...columns.commune(value)];
    case 'departement':
      return [columns.main(choice(value.departement?.code))];
    case 'region':
      return [columns.main(choice(value.region?.code))];
    case 'siret':
      return [columns.main(text(value.siret)), ...columns.etablissement(value.etablissement)];
    case 'carte':
      return rules.carteColumn ? [columns.main({ type: 'GeoJSON', value: value.areas })] : [];
    case 'files':
      if (descriptor.nature === 'titre_identite') return [];
      return [
        // As on the server: columns do not filter by virus scan, so that an infected file is here and not in `files`.
        columns.main({ type: 'Attachments', value: value.files }),
        ...(descriptor.nature === 'rib' ? columns.rib() : []),
      ];
    case 'cojo':
      // As on the server: number and date are not stored in the value, so that the column is empty.
      return [columns.main(text(null))];
    default:
      return [columns.main(text(rawValue(value)))];
  }
}

const stringValue = (
  column: Column,
  _: unknown,
  { signer, origins, clock }: ResolverContext,
): string | null => {
  switch (column.type) {
    case 'Enums':
      return column.value.join(', ') || null;
    case 'Attachments':
      return column.value.map((file) => signer.file(file, origins, clock.now())).join(', ') || null;
    case 'GeoJSON':
      return column.value.length > 0 ? JSON.stringify(column.value.map(({ geometry }) => geometry)) : null;
    case 'Boolean':
      // The server tests for a present value, and Ruby on Rails counts false as blank.
      return column.value ? 'true' : null;
    case 'Decimal':
      return column.value === null ? null : rubyFloat(column.value);
    case 'DateTime':
      return column.value === null ? null : rubyTime(column.value);
    default:
      return column.value || null;
  }
};

/** A number as Ruby writes a float, always with a point. */
function rubyFloat(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? `${value}.0` : String(value);
}

/** `2025-12-08T09:05:00+01:00` as Ruby writes a time: `2025-12-08 09:05:00 +0100`. */
function rubyTime(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} ${iso.slice(19).replace(':', '')}`;
}

const resolved = { stringValue };

export const columnResolvers: Resolvers = {
  AttachmentsColumn: resolved,
  BooleanColumn: resolved,
  DateColumn: resolved,
  DateTimeColumn: resolved,
  DecimalColumn: resolved,
  EnumColumn: resolved,
  EnumsColumn: resolved,
  IntegerColumn: resolved,
  TextColumn: {
    stringValue,
    value: ({ value }: Column) => (typeof value === 'string' ? value : null),
  },
  GeoJSONColumn: {
    stringValue,
    value: ({ value }: { value: readonly GeoArea[] }) =>
      value.map(({ geometry, description }) => ({ geometry, properties: { description } })),
  },
};
