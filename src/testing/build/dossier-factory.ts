import { DsInputError } from '../../errors.js';
import { someContent } from '../content/dossier-content.js';
import { emptyChamp } from '../content/natural-value.js';
import { DAY, type Instant, SECOND, toInstant } from '../dates.js';
import type { Demarche } from '../model/demarche.js';
import { Dossier } from '../model/dossier.js';
import type { DossierState } from '../model/people.js';
import { Random } from '../random.js';
import type { Store } from '../store.js';
import type { DemarcheOptions } from './demarche-factory.js';
import type { DossierBuilder } from './dossier-builder.js';

const STATES = ['en_construction', 'en_instruction', 'accepte', 'refuse', 'sans_suite'] as const;

/** Adds as many dossiers as the options ask for. Their content is only made when it is read. */
export function addDossiers(
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
  // Deposits are spread over some twenty months. In a rich demarche some share their microsecond with another.
  const step = Math.floor((600 * DAY) / Math.max(count, 300));
  let deposit = start;
  for (let i = 0; i < count; i++) {
    if (fixed !== undefined) deposit = fixed;
    else if (!options.rich || random.integer(0, 9) > 0) deposit += random.integer(Math.floor(step / 2), step);
    const state = options.dossierState ?? random.pick(STATES);
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
  const dates = fixed ? sameMoment(state, deposit) : history(state, deposit, random);
  const dossier = new Dossier(
    {
      number,
      demarche,
      revision: revisionAt(demarche, deposit),
      groupe: demarche.groupes[random.integer(0, demarche.groupes.length - 1)] ?? demarche.defaultGroupe,
      state,
      deposeAt: deposit,
      ...dates,
    },
    (self) => someContent(store, self, { seed, rich: options.rich ?? false, linkable: store.linkable }),
    store.recent,
  );
  if (options.rich) addOddities(dossier, random);
  return dossier;
}

/** The revision that was published at that moment. */
function revisionAt(demarche: Demarche, at: Instant) {
  return demarche.revisions.findLast(({ publishedAt }) => (publishedAt ?? 0) <= at) ?? demarche.draftRevision;
}

type History = Pick<Dossier, 'createdAt' | 'updatedAt' | 'enInstructionAt' | 'processedAt'>;

function sameMoment(state: DossierState, at: Instant): History {
  return {
    createdAt: at,
    updatedAt: at,
    enInstructionAt: state === 'en_construction' ? null : at,
    processedAt: state === 'en_construction' || state === 'en_instruction' ? null : at,
  };
}

function history(state: DossierState, deposit: Instant, random: Random): History {
  const randomSpan = (days: number) => random.integer(1, days * 86_400) * SECOND;
  const enInstructionAt = state === 'en_construction' ? null : deposit + randomSpan(10);
  const processedAt =
    enInstructionAt === null || state === 'en_instruction' ? null : enInstructionAt + randomSpan(30);
  const last = processedAt ?? enInstructionAt ?? deposit;
  return {
    createdAt: deposit - random.integer(1, 600) * SECOND,
    updatedAt: last + randomSpan(3) + random.integer(0, 999_999),
    enInstructionAt,
    processedAt,
  };
}

function addOddities(dossier: Dossier, random: Random): void {
  const { deposeAt, updatedAt, processedAt } = dossier;
  dossier.archived = dossier.decided && random.chance(0.15);
  dossier.prefilled = random.chance(0.1);
  dossier.connection = random.pick(['password', 'password', 'france_connect', 'password', 'deleted']);
  dossier.champsUpdatedAt = random.chance(0.6) ? updatedAt : null;
  dossier.annotationsUpdatedAt = random.chance(0.3) ? updatedAt : null;
  dossier.expiredAt =
    dossier.state === 'en_construction' ? deposeAt + 180 * DAY : (processedAt ?? deposeAt) + 365 * DAY;
  // A decided dossier that its user deleted stays listed.
  if (dossier.decided && random.chance(0.08)) dossier.hiddenByUserAt = updatedAt;
}

/** Adds the dossier that a builder describes. Champs that it does not fill in stay blank. */
export function buildDossier(
  store: Store,
  demarche: Demarche,
  builder: DossierBuilder,
  seed: string | number,
): Dossier {
  const number = builder.number ?? store.nextDossierNumber();
  if (store.dossiers.has(number)) throw new DsInputError(`There is a dossier ${number} already.`);
  const base = demarche.revisions[0]?.createdAt ?? 0;
  const deposit =
    builder.deposited === undefined
      ? base + 21 * DAY + demarche.dossiers.length * 3_600 * SECOND
      : toInstant(builder.deposited);
  const dossier = new Dossier(
    {
      number,
      demarche,
      revision: revisionAt(demarche, deposit),
      groupe: demarche.defaultGroupe,
      state: builder.state,
      deposeAt: deposit,
      ...sameMoment(builder.state, deposit),
    },
    (self) => blankContent(store, self, seed),
    store.recent,
  );
  store.add(dossier);
  store.reserveDossierNumbers(number + 1);
  builder.apply(dossier, store);
  demarche.touch();
  return dossier;
}

function blankContent(store: Store, dossier: Dossier, seed: string | number) {
  const content = someContent(store, dossier, { seed, rich: false, linkable: [] });
  const { champs, annotations } = dossier.revision;
  return {
    ...content,
    followers: [],
    motivation: null,
    champs: champs.map((descriptor) => emptyChamp(descriptor, dossier.deposeAt, null)),
    annotations: annotations.map((descriptor) => emptyChamp(descriptor, dossier.createdAt, null)),
  };
}
