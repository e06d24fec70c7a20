import { someContent } from './content/dossier-content.js';
import { COMPLETE_ANNOTATIONS, COMPLETE_FORM, SIMPLE_ANNOTATIONS, SIMPLE_FORM } from './content/forms.js';
import { DAY, type Instant, type Moment, SECOND, toInstant } from './dates.js';
import { typedId } from './ids.js';
import { Demarche, type DemarcheSettings } from './model/demarche.js';
import { type Descriptor, type DescriptorInput, makeDescriptor } from './model/descriptor.js';
import { Dossier } from './model/dossier.js';
import type { DossierState, GroupeInstructeur } from './model/people.js';
import { Random } from './random.js';
import type { Store } from './store.js';

export const ADMINISTRATEUR = 'admin@administration.example';

/** A demarche to make. Whatever is left out gets a plain, deterministic value. */
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
  /** Every dossier deposited (and modified) at this very microsecond. */
  depositedAt?: Moment;
  /** Deposit of the first dossier, where `depositedAt` is not given. Default 6 January 2025. */
  since?: Moment;
  /** Every kind of champ, messages, avis, labels, corrections, odd files, missing companies. Default false. */
  rich?: boolean;
  /** Address of the administrateur; default: the one whose token the emulator gives out. */
  administrateur?: string;
}

const STATES = ['en_construction', 'en_instruction', 'accepte', 'refuse', 'sans_suite'] as const;

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
  addGroupes(store, demarche, options.rich ? 3 : 1);
  addRevisions(store, demarche, options, start);
  if (options.rich) addLabels(demarche);
  addDossiers(store, demarche, options, start, seed);
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
  };
}

function addGroupes(store: Store, demarche: Demarche, count: number): void {
  const labels = ['défaut', 'Bretagne', 'Isère'];
  for (let i = 0; i < count; i++) {
    const number = demarche.number * 10 + i;
    const groupe: GroupeInstructeur = {
      number,
      demarche: demarche.number,
      label: labels[i] ?? `groupe ${i}`,
      closed: i === 2,
      instructeurs: [
        store.person('Instructeur', `instructeur${i + 1}@administration.example`),
        store.person('Instructeur', 'chef@administration.example'),
      ],
    };
    demarche.groupes.push(groupe);
  }
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
    // The first version of the form had a champ less and an older wording.
    const older = champs
      .slice(0, -1)
      .map((descriptor, index) => (index === 2 ? { ...descriptor, label: 'Titre' } : descriptor));
    add(demarche.number * 10, start - 20 * DAY, start - 20 * DAY, older);
    add(demarche.number * 10 + 1, start + 150 * DAY, start + 151 * DAY, champs);
    return;
  }
  add(demarche.number * 10, start - 20 * DAY, published ? start - 20 * DAY : null, champs);
}

function addLabels(demarche: Demarche): void {
  const labels = [
    ['À relancer', 'pink_macaron'],
    ['Prioritaire', 'yellow_tournesol'],
    ['À signer', 'blue_ecume'],
  ] as const;
  labels.forEach(([name, color], index) => {
    demarche.labels.push({ id: demarche.number * 10 + index, name, color });
  });
}

function addDossiers(
  store: Store,
  demarche: Demarche,
  options: DemarcheOptions,
  start: Instant,
  seed: string | number,
): void {
  const count = options.dossiers ?? 0;
  const first = options.firstDossier ?? store.nextDossierNumber();
  const random = new Random(seed, 'demarche', demarche.number);
  const fixed = options.depositedAt === undefined ? undefined : toInstant(options.depositedAt);
  // A rich demarche spreads over twenty months, with some deposits in the same second.
  const step = Math.floor((600 * DAY) / Math.max(count, 300));
  let deposit = start;
  for (let i = 0; i < count; i++) {
    if (fixed !== undefined) deposit = fixed;
    else if (!options.rich || random.integer(0, 9) > 0) deposit += random.integer(Math.floor(step / 2), step);
    const state = options.dossierState ?? STATES[random.integer(0, 99) % STATES.length] ?? 'en_construction';
    const number = first + i;
    store.add(
      makeDossier(
        store,
        demarche,
        { number, deposit, state, fixed: fixed !== undefined, random },
        options,
        seed,
      ),
    );
  }
  store.reserveDossierNumbers(first + count);
}

interface Draw {
  number: number;
  deposit: Instant;
  state: DossierState;
  fixed: boolean;
  random: Random;
}

function makeDossier(
  store: Store,
  demarche: Demarche,
  { number, deposit, state, fixed, random }: Draw,
  options: DemarcheOptions,
  seed: string | number,
): Dossier {
  const after = (days: number) =>
    fixed ? deposit : deposit + random.integer(1, days * 1_000) * Math.floor(DAY / 1_000);
  const enInstructionAt = state === 'en_construction' ? null : after(10);
  const processedAt =
    state === 'en_construction' || state === 'en_instruction'
      ? null
      : Math.max(after(40), (enInstructionAt ?? 0) + 1);
  const updatedAt = fixed
    ? deposit
    : Math.max(deposit, enInstructionAt ?? 0, processedAt ?? 0) +
      random.integer(0, (3 * DAY) / SECOND) * SECOND +
      random.integer(0, 999_999);
  const revision =
    demarche.revisions.findLast((candidate) => (candidate.publishedAt ?? 0) <= deposit) ??
    demarche.draftRevision;
  const groupes = demarche.groupes;
  const dossier = new Dossier(
    {
      number,
      demarche,
      revision,
      groupe: groupes[random.integer(0, groupes.length - 1)] ?? demarche.defaultGroupe,
      state,
      createdAt: deposit - (fixed ? 0 : random.integer(1, 600) * SECOND),
      deposeAt: deposit,
      updatedAt,
      enInstructionAt,
      processedAt,
    },
    (self) => someContent(store, self, { seed, rich: options.rich ?? false, linkable: store.linkable }),
    store.recent,
  );
  if (options.rich) {
    dossier.archived = dossier.decided && random.chance(0.15);
    dossier.prefilled = random.chance(0.1);
    dossier.connection = random.pick(['password', 'password', 'france_connect', 'password', 'deleted']);
    dossier.champsUpdatedAt = random.chance(0.6) ? updatedAt : null;
    dossier.annotationsUpdatedAt = random.chance(0.3) ? updatedAt : null;
    dossier.expiredAt =
      dossier.state === 'en_construction' ? deposit + 180 * DAY : (processedAt ?? deposit) + 365 * DAY;
    // A user may delete a dossier that is being instructed: it stays listed.
    if (dossier.decided && random.chance(0.08)) dossier.hiddenByUserAt = updatedAt;
  }
  return dossier;
}
