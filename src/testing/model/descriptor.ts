import type { StoredFile } from '../files.js';
import { typedId } from '../ids.js';

/** The kinds of champ, by their names in the enum `TypeDeChamp` of the API. */
export const CHAMP_KINDS = [
  'text',
  'textarea',
  'email',
  'phone',
  'iban',
  'formatted',
  'annuaire_education',
  'cojo',
  'referentiel',
  'quotient_familial',
  'aah',
  'aeeh',
  'ars',
  'etudiant_boursier',
  'pre_rempli',
  'checkbox',
  'yes_no',
  'date',
  'datetime',
  'number',
  'integer_number',
  'decimal_number',
  'civilite',
  'drop_down_list',
  'multiple_drop_down_list',
  'linked_drop_down_list',
  'address',
  'communes',
  'departements',
  'regions',
  'pays',
  'epci',
  'siret',
  'rna',
  'rnf',
  'carte',
  'piece_justificative',
  'dossier_link',
  'repetition',
  'header_section',
  'explication',
  'engagement_juridique',
] as const;

export type ChampKind = (typeof CHAMP_KINDS)[number];

/** What a `piece_justificative` asks for. The API never gives the files of identity documents. */
export type FileNature = 'non_specifie' | 'titre_identite' | 'rib';

/** One champ of a form, as a revision describes it. */
export interface Descriptor {
  readonly stableId: number;
  /** Typed id. The champ of a dossier has the same one. */
  readonly id: string;
  kind: ChampKind;
  label: string;
  description: string | null;
  required: boolean;
  /** Choices of the drop-down kinds. `'Primary'` lines and `'--'` separators as the API gives them. */
  options: string[];
  otherOption: boolean;
  /** Level of a `header_section`. */
  level: number;
  collapsibleText: string | null;
  nature: FileNature;
  birthdate: boolean;
  fileTemplate: StoredFile | null;
  /** Champs in a row of a `repetition`. */
  children: Descriptor[];
}

export type DescriptorInput = Partial<Omit<Descriptor, 'id' | 'children'>> & {
  kind: ChampKind;
  children?: readonly DescriptorInput[];
};

/** Fills in what the input leaves out; `nextId` numbers the descriptors that came without a `stableId`. */
export function makeDescriptor(input: DescriptorInput, nextId: () => number): Descriptor {
  const stableId = input.stableId ?? nextId();
  return {
    stableId,
    id: typedId('Champ', stableId),
    kind: input.kind,
    label: input.label ?? input.kind.replaceAll('_', ' '),
    description: input.description ?? null,
    required: input.required ?? false,
    options: input.options ?? [],
    otherOption: input.otherOption ?? false,
    level: input.level ?? 1,
    collapsibleText: input.collapsibleText ?? null,
    nature: input.nature ?? 'non_specifie',
    birthdate: input.birthdate ?? false,
    fileTemplate: input.fileTemplate ?? null,
    children: (input.children ?? []).map((child) => makeDescriptor(child, nextId)),
  };
}
