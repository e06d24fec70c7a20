import type { RowsDossier } from '../types.js';
import { boolean, type ColumnPart, date, datetime, type ReadCell, text, texts } from './cell.js';
import { personneMoraleParts } from './personne-morale.js';

/** A dossier, and what else a row is made of. */
export interface DossierSource {
  readonly dossier: RowsDossier;
  readonly url: string | null;
}

type DossierFact = ColumnPart<DossierSource>;
type Reader = (dossier: RowsDossier) => ReadCell;

/** The columns that the table of dossiers has whatever the form. */
// Pure: a bundle of a program that makes no tables leaves it out.
export const dossierColumns: readonly DossierFact[] = /* @__PURE__ */ (() => [
  { ...fact('dossier', 'N° de dossier', 'number', ({ number }) => number), kind: 'integer' },
  { ...fact('url', 'Lien', 'url', () => null), read: ({ url }) => url },
  fact('dossier_id', 'Identifiant', 'id', ({ id }) => text(id)),
  {
    ...fact('state', 'État', 'state', ({ state }) => text(state)),
    kind: 'choice',
    options: ['en_construction', 'en_instruction', 'accepte', 'refuse', 'sans_suite'],
  },
  yesNo('archived', 'Archivé', 'archived', ({ archived }) => boolean(archived)),
  yesNo('prefilled', 'Prérempli', 'prefilled', ({ prefilled }) => boolean(prefilled)),
  instant('date_depot', 'Déposé le', 'dateDepot'),
  instant('date_passage_en_construction', 'Passé en construction le', 'datePassageEnConstruction'),
  instant('date_passage_en_instruction', 'Passé en instruction le', 'datePassageEnInstruction'),
  instant('date_traitement', 'Traité le', 'dateTraitement'),
  instant('date_expiration', 'Expire le', 'dateExpiration'),
  instant('date_derniere_modification', 'Dernière modification', 'dateDerniereModification'),
  instant(
    'date_derniere_modification_champs',
    'Dernière modification des champs',
    'dateDerniereModificationChamps',
  ),
  instant(
    'date_derniere_modification_annotations',
    'Dernière modification des annotations',
    'dateDerniereModificationAnnotations',
  ),
  instant('date_derniere_correction_en_attente', 'Correction demandée le', 'dateDerniereCorrectionEnAttente'),
  instant('date_suppression_par_usager', 'Supprimé par l’usager le', 'dateSuppressionParUsager'),
  instant(
    'date_suppression_par_administration',
    'Supprimé par l’administration le',
    'dateSuppressionParAdministration',
  ),
  {
    ...fact(
      'date_previsionnelle_decision_svasvr',
      'Décision SVA/SVR prévue le',
      'datePrevisionnelleDecisionSVASVR',
      (dossier) => date(dossier.datePrevisionnelleDecisionSVASVR),
    ),
    kind: 'date',
  },
  instant('date_traitement_svasvr', 'Décision SVA/SVR le', 'dateTraitementSVASVR'),
  person('motivation', 'Motivation', 'motivation', ({ motivation }) => text(motivation)),
  {
    ...fact('groupe', 'N° du groupe instructeur', 'groupeInstructeur.number', (dossier) => {
      return dossier.groupeInstructeur?.number ?? null;
    }),
    kind: 'reference',
    references: 'groupes',
  },
  fact('groupe_label', 'Groupe instructeur', 'groupeInstructeur.label', (dossier) =>
    text(dossier.groupeInstructeur?.label),
  ),
  {
    ...person('instructeurs', 'Instructeurs', 'instructeurs', ({ instructeurs }) =>
      texts(instructeurs?.map(({ email }) => email)),
    ),
    kind: 'choices',
  },
  {
    ...fact('labels', 'Étiquettes', 'labels', ({ labels }) => texts(labels?.map(({ name }) => name))),
    kind: 'choices',
  },
  person('usager_email', 'Adresse électronique de l’usager', 'usager.email', ({ usager }) =>
    text(usager?.email),
  ),
  {
    ...fact('connection_usager', 'Connexion de l’usager', 'connectionUsager', (dossier) =>
      text(dossier.connectionUsager),
    ),
    kind: 'choice',
    options: ['password', 'france_connect', 'deleted'],
  },
  yesNo('depose_par_un_tiers', 'Déposé par un tiers', 'deposeParUnTiers', (dossier) =>
    boolean(dossier.deposeParUnTiers),
  ),
  person('mandataire_prenom', 'Prénom du mandataire', 'prenomMandataire', (dossier) =>
    text(dossier.prenomMandataire),
  ),
  person('mandataire_nom', 'Nom du mandataire', 'nomMandataire', (dossier) => text(dossier.nomMandataire)),
  {
    ...fact('demandeur_type', 'Type de demandeur', 'demandeur.__typename', ({ demandeur }) =>
      text(demandeur?.__typename === 'UnknownDemandeur' ? demandeur.typename : demandeur?.__typename),
    ),
    kind: 'choice',
    options: ['PersonnePhysique', 'PersonneMorale', 'PersonneMoraleIncomplete'],
  },
  {
    ...person('demandeur_civilite', 'Civilité du demandeur', 'demandeur.civilite', (dossier) =>
      text(physique(dossier)?.civilite),
    ),
    kind: 'choice',
    options: ['M', 'Mme'],
  },
  person('demandeur_nom', 'Nom du demandeur', 'demandeur.nom', (dossier) => text(physique(dossier)?.nom)),
  person('demandeur_prenom', 'Prénom du demandeur', 'demandeur.prenom', (dossier) =>
    text(physique(dossier)?.prenom),
  ),
  person('demandeur_email', 'Adresse électronique du demandeur', 'demandeur.email', (dossier) =>
    text(physique(dossier)?.email),
  ),
  {
    ...person(
      'demandeur_date_de_naissance',
      'Date de naissance du demandeur',
      'demandeur.dateDeNaissance',
      (dossier) => date(physique(dossier)?.dateDeNaissance),
    ),
    kind: 'date',
  },
  fact('demandeur_siret', 'SIRET du demandeur', 'demandeur.siret', ({ demandeur }) =>
    demandeur?.__typename === 'PersonneMorale' || demandeur?.__typename === 'PersonneMoraleIncomplete'
      ? text(demandeur.siret)
      : null,
  ),
  ...personneMoraleParts.map(
    ({ inChamp: _, read, ...part }): DossierFact => ({
      ...part,
      id: `demandeur_${part.id}`,
      label: `Demandeur : ${part.label}`,
      part: `demandeur.${part.part}`,
      read: ({ dossier: { demandeur } }) =>
        demandeur?.__typename === 'PersonneMorale' ? read(demandeur) : null,
    }),
  ),
])();

function physique({ demandeur }: RowsDossier) {
  return demandeur?.__typename === 'PersonnePhysique' ? demandeur : undefined;
}

function fact(id: string, label: string, part: string, read: Reader): DossierFact {
  return { id, label, part, kind: 'text', personal: false, read: ({ dossier }) => read(dossier) };
}

function person(id: string, label: string, part: string, read: Reader): DossierFact {
  return { ...fact(id, label, part, read), personal: true };
}

function yesNo(id: string, label: string, part: string, read: Reader): DossierFact {
  return { ...fact(id, label, part, read), kind: 'boolean' };
}

type DossierDate = Extract<keyof RowsDossier, `date${string}`>;

function instant(id: string, label: string, field: DossierDate): DossierFact {
  return { ...fact(id, label, field, (dossier) => datetime(dossier[field])), kind: 'datetime' };
}
