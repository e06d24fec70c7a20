import type { CellValue, Column } from '../tables/index.js';

/** What the API's own words are called on the site, by the last name of the part that holds them. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  state: {
    brouillon: 'Brouillon',
    publiee: 'Publiée',
    close: 'Close',
    depubliee: 'Dépubliée',
    en_construction: 'En construction',
    en_instruction: 'En instruction',
    accepte: 'Accepté',
    refuse: 'Refusé',
    sans_suite: 'Classé sans suite',
  },
  connectionUsager: {
    password: 'Mot de passe',
    france_connect: 'FranceConnect',
    deleted: 'Compte supprimé',
  },
  __typename: {
    PersonnePhysique: 'Personne physique',
    PersonneMorale: 'Personne morale',
    PersonneMoraleIncomplete: 'Personne morale (informations incomplètes)',
  },
  event: {
    depose: 'Déposé',
    depose_correction_usager: 'Correction déposée par l’usager',
    depose_correction_instructeur: 'Correction déposée par l’instructeur',
    passe_en_instruction: 'Passé en instruction',
    passe_en_instruction_automatiquement: 'Passé en instruction automatiquement',
    repasse_en_construction: 'Repassé en construction',
    repasse_en_instruction: 'Repassé en instruction',
    accepte: 'Accepté',
    accepte_automatiquement: 'Accepté automatiquement',
    refuse: 'Refusé',
    refuse_automatiquement: 'Refusé automatiquement',
    classe_sans_suite: 'Classé sans suite',
  },
  reason: {
    incorrect: 'Incorrect',
    incomplete: 'Incomplet',
    outdated: 'Périmé',
    expired: 'Expiré',
    instructeur_request: 'À la demande de l’instructeur',
    manager_request: 'À la demande de l’exploitant du site',
    procedure_removed: 'Démarche supprimée',
    user_expired: 'Compte de l’usager expiré',
    user_removed: 'Compte de l’usager supprimé',
    user_request: 'À la demande de l’usager',
  },
  source: {
    champs: 'Formulaire',
    annotations: 'Annotations privées',
    messages: 'Messagerie',
    avis: 'Avis',
    motivation: 'Motivation',
    attestation: 'Attestation',
    pdf: 'Dossier en PDF',
    geojson: 'Carte',
    etablissement: 'Établissement',
    cadastre: 'Cadastre',
    rpg: 'Registre parcellaire graphique',
    selection_utilisateur: 'Dessin de l’usager',
  },
  attestation: { fiscale: 'Fiscale', sociale: 'Sociale' },
  virusScanResult: {
    pending: 'En attente d’analyse',
    safe: 'Sain',
    infected: 'Infecté',
    integrity_error: 'Fichier altéré',
  },
  grantType: { france_connect: 'FranceConnect', piece_justificative: 'Pièce justificative' },
  etatAdministratif: { Actif: 'Actif', Ferme: 'Fermé' },
};

/** A word of the API as people in France read it; every other value as it is. */
export function frenchWord(
  { part, kind, descriptorId }: Pick<Column, 'part' | 'kind' | 'descriptorId'>,
  value: CellValue,
): CellValue {
  // What an usager chose or wrote is never translated, even where it is `accepte`.
  if (typeof value !== 'string' || part === undefined) return value;
  if (descriptorId !== undefined && kind !== 'choice') return value;
  const name = part
    .slice(part.lastIndexOf('.') + 1)
    .replace(/(?<=[a-z])_([a-z])/g, (_, letter) => letter.toUpperCase());
  const known = Object.hasOwn(words, name) ? words[name] : undefined;
  return known !== undefined && Object.hasOwn(known, value) ? (known[value] ?? value) : value;
}
