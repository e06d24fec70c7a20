import { parisDateTime } from '../dates.js';
import type { StoredFile } from '../files.js';
import type { Context } from '../graphql/context.js';
import { typedId } from '../ids.js';
import type { Descriptor } from '../model/descriptor.js';
import type { Address, Champ, GeoArea } from '../model/values.js';
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

type ColumnValue = Column extends infer Each
  ? Each extends Column
    ? Omit<Each, 'id' | 'label'>
    : never
  : never;

export const columnType = ({ type }: Column, { hasType }: Context): string =>
  hasType(`${type}Column`) ? `${type}Column` : 'TextColumn';

const ids = new WeakMap<Descriptor, Map<string, string>>();

/** Kept, since a page of dossiers asks for the same few thousands of times. */
function columnId(descriptor: Descriptor, path: string): string {
  let known = ids.get(descriptor);
  if (!known) {
    known = new Map();
    ids.set(descriptor, known);
  }
  let id = known.get(path);
  if (id === undefined) {
    id = typedId('Column', `type_de_champ/${descriptor.stableId}${path === '' ? '' : `.${path}`}`);
    known.set(path, id);
  }
  return id;
}

/** The columns of a champ; none for repetitions, identity documents and what is not filled in. */
export function columnsOf(champ: Champ): Column[] {
  const { descriptor, value } = champ;
  const column = (column: ColumnValue, part?: [path: string, label: string]): Column => ({
    ...column,
    id: columnId(descriptor, part?.[0] ?? ''),
    label: part ? `${descriptor.label} – ${part[1]}` : descriptor.label,
  });
  const text = (value: string | null, part?: [string, string]) => column({ type: 'Text', value }, part);
  const ofAddress = (address: Address | null | undefined) => [
    text(address?.postalCode ?? null, ['$.postal_code', 'code postal (5 chiffres)']),
    text(address?.cityName ?? null, ['$.city_name', 'commune']),
    column({ type: 'Enum', value: address?.departmentCode ?? null }, ['$.departement_code', 'département']),
    column({ type: 'Enum', value: address?.regionName ?? null }, ['$.region_name', 'région']),
  ];
  switch (value.type) {
    case 'rows':
    case 'none':
      return [];
    case 'text':
      return [
        descriptor.kind === 'drop_down_list' || descriptor.kind === 'civilite'
          ? column({ type: 'Enum', value: value.text })
          : text(value.text),
      ];
    case 'boolean':
      return [column({ type: 'Boolean', value: value.value })];
    case 'date':
      return [column({ type: 'Date', value: value.date })];
    case 'datetime':
      return [
        column({ type: 'DateTime', value: value.instant === null ? null : parisDateTime(value.instant) }),
      ];
    case 'integer':
      return [column({ type: 'Integer', value: value.value })];
    case 'decimal':
      return [column({ type: 'Decimal', value: value.value })];
    case 'choices':
      return [column({ type: 'Enums', value: value.values })];
    case 'linked':
      return [
        text([value.primary, value.secondary].filter((part) => part !== null).join(' / ') || null),
        column({ type: 'Enum', value: value.primary }, ['primary', 'Primaire']),
        column({ type: 'Enum', value: value.secondary }, ['secondary', 'Secondaire']),
      ];
    case 'address':
      return [text(value.text), ...ofAddress(value.address)];
    case 'rna':
      return [
        text(value.text),
        text(value.rna?.title ?? null, ['$.title', 'titre']),
        ...ofAddress(value.rna?.address),
      ];
    case 'rnf':
      return [
        text(value.text),
        text(value.rnf?.title ?? null, ['$.title', 'nom']),
        ...ofAddress(value.rnf?.address),
      ];
    case 'commune':
      return [
        text(value.commune?.name ?? null),
        text(value.commune?.postalCode ?? null, ['$.postal_code', 'code postal (5 chiffres)']),
        column({ type: 'Enum', value: value.departement?.code ?? null }, [
          '$.departement_code',
          'département',
        ]),
      ];
    case 'departement':
      return [column({ type: 'Enum', value: value.departement?.code ?? null })];
    case 'region':
      return [column({ type: 'Enum', value: value.region?.code ?? null })];
    case 'pays':
      return [column({ type: 'Enum', value: value.pays?.code ?? null })];
    case 'epci':
      return [column({ type: 'Text', value: value.epci?.name ?? null })];
    case 'siret': {
      const entreprise = value.etablissement?.details?.entreprise;
      return [
        text(value.siret),
        text(entreprise?.siren ?? null, ['$.entreprise_siren', 'SIREN']),
        text(entreprise?.raisonSociale ?? null, ['$.entreprise_raison_sociale', 'raison sociale']),
        column({ type: 'Date', value: entreprise?.dateCreation ?? null }, [
          '$.entreprise_date_creation',
          'date de création',
        ]),
        ...ofAddress(value.etablissement?.details?.address),
      ];
    }
    case 'dossierLink':
      return [text(value.number === null ? null : String(value.number))];
    case 'engagement':
      return [text(value.reference)];
    case 'carte':
      return [column({ type: 'GeoJSON', value: value.areas })];
    case 'files':
      // No scan filter here: an infected file that `files` hides is shown.
      return descriptor.nature === 'titre_identite'
        ? []
        : [column({ type: 'Attachments', value: value.files })];
  }
}

const stringValue = (column: Column, _: unknown, { signer, origins, clock }: Context): string | null => {
  switch (column.type) {
    case 'Enums':
      return column.value.join(', ') || null;
    case 'Attachments':
      return column.value.map((file) => signer.file(file, origins, clock.now())).join(', ') || null;
    case 'GeoJSON':
      return column.value.length > 0 ? JSON.stringify(column.value.map(({ geometry }) => geometry)) : null;
    case 'Boolean':
      // Ruby counts false among the blank values.
      return column.value ? 'true' : null;
    default:
      return column.value === null ? null : String(column.value);
  }
};

const text = { stringValue };

export const columnResolvers: Resolvers = {
  AttachmentsColumn: text,
  BooleanColumn: text,
  DateColumn: text,
  DateTimeColumn: text,
  DecimalColumn: text,
  EnumColumn: text,
  EnumsColumn: text,
  IntegerColumn: text,
  TextColumn: { stringValue, value: ({ value }: Column) => (typeof value === 'string' ? value : null) },
  GeoJSONColumn: {
    stringValue,
    value: ({ value }: { value: readonly GeoArea[] }) =>
      value.map(({ geometry, description }) => ({ geometry, properties: { description } })),
  },
};
