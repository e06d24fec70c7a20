import { DAY } from '../dates.js';
import type { Demarche } from '../model/demarche.js';
import type { DeletionReason } from '../model/people.js';
import type { Store } from '../store.js';
import { addDemarche } from './demarche-factory.js';

export const DEFAULT_DEMARCHE = 1234;

/** A demarche of somebody else, which the token may not read: links to it are refused with `unauthorized`. */
const FOREIGN_DEMARCHE = 4321;

/**
 * What an emulator holds without `demarches`: one demarche as an administration would have it, with three
 * hundred dossiers in every state over twenty months, and a second one that its token may not read.
 */
export function addDefaultDemarches(store: Store, seed: string | number): Demarche {
  const foreign = addDemarche(
    store,
    {
      number: FOREIGN_DEMARCHE,
      title: 'Démarche d’une autre administration',
      administrateur: 'autre@ailleurs.example',
      opendata: false,
      dossiers: 3,
      firstDossier: 90_001,
    },
    seed,
  );
  const demarche = addDemarche(
    store,
    {
      number: DEFAULT_DEMARCHE,
      title: 'Subvention aux projets locaux',
      description: 'Demande de subvention pour un projet local d’intérêt général.',
      rich: true,
      routing: true,
      dossiers: 312,
      firstDossier: 20_001,
      // Companies as demandeurs: they use more types of the API than natural persons do.
      forIndividual: false,
      chorus: {
        centreDeCout: 'CC-35',
        domaineFonctionnel: '0119-01',
        referentielDeProgrammation: '011901010101',
      },
      logo: store.file('demarche/logo', { filename: 'logo.png', byteSize: 2_400 }),
      notice: store.file('demarche/notice', { filename: 'notice explicative.pdf', byteSize: 5_300 }),
      deliberation: store.file('demarche/deliberation', { filename: 'délibération.pdf', byteSize: 1_900 }),
    },
    seed,
  );
  const individuals = addDemarche(
    store,
    {
      number: 1235,
      title: 'Aide individuelle',
      rich: true,
      dossiers: 12,
      firstDossier: 30_001,
      forIndividual: true,
    },
    seed,
  );
  hideSome(store, demarche);
  deleteSome(demarche);
  store.linkable.push(
    ...demarche.dossiers.slice(3, 9).flatMap(({ number, visible }) => (visible ? [number] : [])),
  );
  const [individual] = individuals.dossiers;
  if (individual) store.linkable.push(individual.number);
  linkOutOfReach(demarche, foreign);
  return demarche;
}

/** One link to a dossier that the token may not read, and one to a dossier that is hidden. */
function linkOutOfReach(demarche: Demarche, foreign: Demarche): void {
  const targets = [foreign.dossiers[0], demarche.dossiers.find((dossier) => !dossier.visible)];
  const sources = demarche.dossiers.filter((dossier) => dossier.state === 'en_instruction');
  for (const [index, target] of targets.entries()) {
    const link = sources[index]?.edit().champs.find(({ descriptor }) => descriptor.kind === 'dossier_link');
    if (link && target) link.value = { type: 'dossierLink', number: target.number };
  }
}

/** Deleted dossiers that are not purged yet, some of which no list shows. The first dossiers stay. */
function hideSome(store: Store, demarche: Demarche): void {
  const inConstruction = demarche.dossiers.filter((dossier) => dossier.state === 'en_construction');
  const decided = demarche.dossiers.filter((dossier) => dossier.decided && dossier.hiddenByUserAt === null);
  for (const dossier of inConstruction.slice(20, 24)) store.hide(dossier, 'user', dossier.updatedAt + DAY);
  for (const dossier of decided.slice(30, 33)) store.hide(dossier, 'administration', dossier.updatedAt + DAY);
  for (const dossier of decided.slice(33, 35)) store.hide(dossier, 'expiry', dossier.updatedAt + 2 * DAY);
}

const REASONS: readonly DeletionReason[] = ['user_request', 'instructeur_request', 'expired', 'user_removed'];

/** Rows of dossiers purged long ago. Their ids equal numbers of other dossiers: code that mixes up the two fails. */
function deleteSome(demarche: Demarche): void {
  const base = demarche.dossiers[0]?.deposeAt ?? 0;
  for (let i = 0; i < 12; i++) {
    demarche.deleted.push({
      rowId: 20_001 + i,
      number: 19_001 + i * 3,
      groupe: demarche.groupes[i % 2]?.number ?? demarche.defaultGroupe.number,
      // Two rows share each second: a client that resumes by the date alone would skip one.
      deletedAt: base + Math.floor(i / 2) * 30 * DAY,
      state: i % 3 === 0 ? 'en_construction' : 'accepte',
      reason: REASONS[i % REASONS.length] ?? 'user_request',
    });
  }
}
