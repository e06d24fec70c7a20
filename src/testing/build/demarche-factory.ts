import { COMPLETE_ANNOTATIONS, COMPLETE_FORM, SIMPLE_ANNOTATIONS, SIMPLE_FORM } from '../content/forms.js';
import { DAY, type Instant, type Moment, toInstant } from '../dates.js';
import { typedId } from '../ids.js';
import { Demarche, type DemarcheSettings } from '../model/demarche.js';
import { type Descriptor, type DescriptorInput, makeDescriptor } from '../model/descriptor.js';
import type { DossierState } from '../model/people.js';
import type { Store } from '../store.js';
import type { DossierBuilder } from './dossier-builder.js';
import { addDossiers, buildDossier } from './dossier-factory.js';

export const ADMINISTRATEUR = 'admin@administration.example';

export interface GroupeOptions {
  label: string;
  instructeurs: readonly string[];
  closed?: boolean;
  /** The groupe that gets the dossiers that no routing rule matches; it cannot be closed. Default: the first. */
  default?: boolean;
}

/** A demarche to make. Options that are left out get plain values, the same each time. */
export interface DemarcheOptions extends Partial<Omit<DemarcheSettings, 'createdAt' | 'updatedAt'>> {
  number: number;
  /** The form; default: a short one (`rich`: one with every kind of champ). */
  champs?: readonly DescriptorInput[];
  annotations?: readonly DescriptorInput[];
  /** How many dossiers to make, in every state (or in `dossierState`). Up to 100 000 are cheap. */
  dossiers?: number;
  dossierState?: DossierState;
  /** Number of the first dossier; default: the next free one. */
  firstDossier?: number;
  /** Deposits (and modifies) all dossiers at this very microsecond. */
  depositedAt?: Moment;
  /** When the first dossier was deposited, if `depositedAt` is not given. Default 6 January 2025. */
  since?: Moment;
  /** Every kind of champ, messages, avis, labels, corrections, unusual files, companies without data. Default false. */
  rich?: boolean;
  /** Dossiers to make one by one. */
  with?: readonly DossierBuilder[];
  /** Default: one groupe (`rich`: three) of two instructeurs. */
  groupes?: readonly GroupeOptions[];
  labels?: readonly string[];
  /** Address of the administrateur; default: the one that the emulator's first token belongs to. */
  administrateur?: string;
}

/** Adds a demarche, its form, its groupes and its dossiers to the store. */
export function addDemarche(store: Store, options: DemarcheOptions, seed: string | number): Demarche {
  const start = toInstant(options.since ?? '2025-01-06T08:00:00+01:00');
  const demarche = new Demarche(options.number, settingsOf(options, start));
  store.demarches.set(demarche.number, demarche);
  demarche.administrateurs.push(store.person('Administrateur', options.administrateur ?? ADMINISTRATEUR));
  demarche.service = {
    id: options.number,
    nom: 'Service des subventions',
    organisme: 'Préfecture exemple',
    typeOrganisme: 'service_deconcentre_de_l_etat',
    siret: '13000548100010',
    departement: '35',
  };
  addGroupes(store, demarche, options);
  addRevisions(store, demarche, options, start);
  addLabels(demarche, options.labels ?? (options.rich ? ['À relancer', 'Prioritaire', 'À signer'] : []));
  addDossiers(store, demarche, options, start, seed);
  for (const builder of options.with ?? []) buildDossier(store, demarche, builder, seed);
  return demarche;
}

function settingsOf(options: DemarcheOptions, start: Instant): DemarcheSettings {
  const state = options.state ?? 'publiee';
  return {
    title: options.title ?? `Démarche ${options.number}`,
    description: options.description ?? 'Demande d’aide à un projet local.',
    state,
    declarative: options.declarative ?? null,
    forIndividual: options.forIndividual ?? true,
    opendata: options.opendata ?? true,
    path: options.path ?? `demarche-${options.number}`,
    tags: options.tags ?? ['subvention'],
    zones: options.zones ?? ['Ministère exemple'],
    createdAt: start - 30 * DAY,
    updatedAt: start - DAY,
    publishedAt: options.publishedAt ?? (state === 'brouillon' ? null : start - 20 * DAY),
    unpublishedAt: options.unpublishedAt ?? null,
    closedAt: options.closedAt ?? null,
    dateLimite: options.dateLimite ?? null,
    dureeConservation: options.dureeConservation ?? 6,
    lienSiteWeb: options.lienSiteWeb ?? 'https://www.exemple.fr/aides',
    lienDpo: options.lienDpo ?? 'mailto:dpo@exemple.fr',
    lienNotice: options.lienNotice ?? null,
    cadreJuridique: options.cadreJuridique ?? 'https://www.legifrance.example/article',
    chorus: options.chorus ?? null,
    logo: options.logo ?? null,
    notice: options.notice ?? null,
    deliberation: options.deliberation ?? null,
    webhooks: options.webhooks ?? true,
    routing: options.routing ?? false,
    attestation: options.attestation ?? true,
    blockingCorrections: options.blockingCorrections ?? false,
  };
}

const DEFAULT_GROUPES = ['défaut', 'Bretagne', 'Isère'].map((label, index) => ({
  label,
  instructeurs: [`instructeur${index + 1}@administration.example`, 'chef@administration.example'],
  closed: index === 2,
}));

function addGroupes(store: Store, demarche: Demarche, options: DemarcheOptions): void {
  const groupes: readonly GroupeOptions[] = options.groupes ?? DEFAULT_GROUPES.slice(0, options.rich ? 3 : 1);
  groupes.forEach(({ label, instructeurs, closed = false, ...groupe }, index) => {
    if (groupe.default) demarche.defaultGroupeIndex = index;
    demarche.groupes.push({
      number: demarche.number * 10 + index,
      demarche: demarche.number,
      label,
      closed,
      instructeurs: instructeurs.map((email) => store.person('Instructeur', email)),
    });
  });
}

function addRevisions(store: Store, demarche: Demarche, options: DemarcheOptions, start: Instant): void {
  const make = (inputs: readonly DescriptorInput[]): Descriptor[] =>
    inputs.map((input) => makeDescriptor(input, () => store.nextId()));
  const champs = make(options.champs ?? (options.rich ? COMPLETE_FORM : SIMPLE_FORM));
  const annotations = make(options.annotations ?? (options.rich ? COMPLETE_ANNOTATIONS : SIMPLE_ANNOTATIONS));
  const published = demarche.settings.state !== 'brouillon';
  const add = (number: number, createdAt: Instant, publishedAt: Instant | null, form: Descriptor[]) =>
    demarche.revisions.push({
      number,
      id: typedId('ProcedureRevision', number),
      createdAt,
      publishedAt,
      champs: form,
      annotations,
    });
  if (options.rich) {
    // The first revision of the form: one champ fewer, and an older label.
    const older = champs
      .slice(0, -1)
      .map((descriptor, index) => (index === 2 ? { ...descriptor, label: 'Titre' } : descriptor));
    add(demarche.number * 10, start - 20 * DAY, start - 20 * DAY, older);
    add(demarche.number * 10 + 1, start + 150 * DAY, start + 151 * DAY, champs);
    return;
  }
  add(demarche.number * 10, start - 20 * DAY, published ? start - 20 * DAY : null, champs);
}

const COLORS = ['pink_macaron', 'yellow_tournesol', 'blue_ecume', 'green_menthe'] as const;

function addLabels(demarche: Demarche, names: readonly string[]): void {
  names.forEach((name, index) => {
    const color = COLORS[index % COLORS.length] ?? 'blue_ecume';
    demarche.labels.push({ id: demarche.number * 10 + index, name, color });
  });
}
