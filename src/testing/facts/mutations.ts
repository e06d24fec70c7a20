import type { Source } from './source.js';

/** What one mutation does beyond its schema, and the refusals that only it gives. */
export interface MutationFact {
  readonly rule: string;
  /** Rows of the table of refusals, without those that all mutations share. */
  readonly refusals: readonly string[];
  readonly source: Source;
}

const SPEC = 'spec/controllers/api/v2/graphql_controller_stored_mutations_spec.rb';
const INCOMPLETE =
  'Les informations du SIRET du dossier ne sont pas complètes. Veuillez réessayer plus tard.';
const ALREADY = 'Le dossier est déjà …';

const server = (file: string): Source => `server app/graphql/mutations/${file}.rb`;

function decision(file: string): MutationFact {
  return {
    rule: 'A dossier en instruction, whose companies are all known; the state is looked at before the instructeur.',
    refusals: [ALREADY, INCOMPLETE],
    source: `server app/graphql/mutations/${file}.rb; ${SPEC} « when in degraded mode »`,
  };
}

function oneAnnotation(file: string): MutationFact {
  return {
    rule: 'Writes one annotation of its own kinds, at the root or in a row; deprecated.',
    refusals: ['L’annotation … n’existe pas'],
    source: `server app/graphql/mutations/${file}.rb; spec/graphql/annotation_spec.rb`,
  };
}

function webhook(rule: string, ...refusals: string[]): MutationFact {
  return {
    rule,
    refusals: ['Les webhooks ne sont pas activés sur cette démarche.', ...refusals],
    source: 'ours: the API of webhooks is a preview without public specification of its refusals',
  };
}

/** One row a mutation. */
export const MUTATION_FACTS: Readonly<Record<string, MutationFact>> = {
  createDirectUpload: {
    rule: 'Has no place for errors: a read-only token gets a null and a root error, invalid_null in January, unauthorized since.',
    refusals: ['Le jeton utilisé est configuré seulement en lecture'],
    source: `server app/graphql/mutations/create_direct_upload.rb; ${SPEC} « with a read-only token » (September 2026)`,
  },
  dossierEnvoyerMessage: {
    rule: 'Each call sends one more. A second correction while one is pending: in January the message goes and the correction is passed over, since it is refused.',
    refusals: [
      'Le champ « Votre message » ne peut être vide',
      'Le champ « Dossier » Il n’est pas possible d’envoyer un message sur un dossier supprimé, à archiver ou en brouillon',
      'Une demande de correction est déjà en attente sur ce dossier',
      'Le dossier ne peut pas faire l’objet d’une demande de correction car il est …',
    ],
    source: server('dossier_envoyer_message'),
  },
  dossierSupprimerMessage: {
    rule: 'Only by the instructeur who wrote it; cancelCorrection: false on a pending correction is refused.',
    refusals: ['Le message ne peut pas être supprimé'],
    source: `server ${SPEC} « cancel_correction: false »`,
  },
  dossierAnnulerDemandeCorrection: {
    rule: 'Any instructeur of the dossier; the message stays.',
    refusals: ['La demande de correction ne peut pas être annulée'],
    source: `server ${SPEC} « dossierAnnulerDemandeCorrection »`,
  },
  dossierPasserEnInstruction: {
    rule: 'A pending correction stops it only where the demarche is published and the flag is on, which is off by default.',
    refusals: [ALREADY, 'Le dossier est en attente de correction'],
    source: `server app/graphql/mutations/dossier_passer_en_instruction.rb; app/models/dossier.rb blocked_with_pending_correction?`,
  },
  dossierRepasserEnConstruction: {
    rule: 'From en instruction only.',
    refusals: [ALREADY],
    source: server('dossier_repasser_en_construction'),
  },
  dossierRepasserEnInstruction: {
    rule: 'From a decision only; motivation, justificatif and attestation are deleted.',
    refusals: [ALREADY],
    source: server('dossier_repasser_en_instruction'),
  },
  dossierAccepter: decision('dossier_accepter'),
  dossierRefuser: decision('dossier_refuser'),
  dossierClasserSansSuite: decision('dossier_classer_sans_suite'),
  dossierArchiver: {
    rule: 'A decided dossier; repeating it is no error.',
    refusals: ['Un dossier ne peut être déplacé dans « à archiver » qu’une fois le traitement terminé'],
    source: server('dossier_archiver'),
  },
  dossierDesarchiver: {
    rule: 'An archived dossier.',
    refusals: ['Un dossier non archivé ne peut pas être désarchivé'],
    source: server('dossier_desarchiver'),
  },
  dossierBasculeSuivi: {
    rule: 'Sets, and does not toggle.',
    refusals: ['L’instructeur n’a pas les droits d’accès à ce dossier'],
    source: server('dossier_bascule_suivi'),
  },
  dossierChangerGroupeInstructeur: {
    rule: 'A groupe of the same demarche; the dossier is pinned there.',
    refusals: [
      'Le dossier est déjà avec le groupe instructeur: …',
      'Le groupe instructeur … n’appartient pas à la même démarche que le dossier',
    ],
    source: server('dossier_changer_groupe_instructeur'),
  },
  dossierAjouterLabel: {
    rule: 'Moves no date.',
    refusals: [
      'Ce label est déjà associé au dossier',
      'Ce label n’appartient pas à la même démarche que le dossier',
    ],
    source: server('dossier_ajouter_label'),
  },
  dossierSupprimerLabel: {
    rule: 'Moves no date.',
    refusals: ['Ce label n’est pas associé au dossier'],
    source: server('dossier_supprimer_label'),
  },
  dossierModifierAnnotations: {
    rule: 'Rows are added while the annotations are looked up; what is valid is saved, the rest named without its label.',
    refusals: [
      'L‘annotation … n’existe pas',
      'L‘annotation … n’est pas de type attendu',
      'doit être dans les options proposées',
      'est invalide. Saisissez une adresse électronique valide. Exemple : adresse@mail.com',
      'est invalide. Saisissez un numéro de téléphone valide. Exemple : 0612345678',
      'est invalide. Saisissez un numéro IBAN valide. Exemple (France) : FR76 1234 1234 1234 1234 1234 123',
      'doit comprendre entre 1 et 3 chiffres après le point',
      'Le dossier n’existe pas',
    ],
    source:
      'server app/graphql/mutations/dossier_modifier_annotations.rb; spec/graphql/annotation_spec.rb (September 2026)',
  },
  dossierModifierAnnotationText: oneAnnotation('dossier_modifier_annotation_text'),
  dossierModifierAnnotationCheckbox: oneAnnotation('dossier_modifier_annotation_checkbox'),
  dossierModifierAnnotationDate: oneAnnotation('dossier_modifier_annotation_date'),
  dossierModifierAnnotationDatetime: oneAnnotation('dossier_modifier_annotation_datetime'),
  dossierModifierAnnotationIntegerNumber: oneAnnotation('dossier_modifier_annotation_integer_number'),
  dossierModifierAnnotationDecimalNumber: oneAnnotation('dossier_modifier_annotation_decimal_number'),
  dossierModifierAnnotationDropDownList: oneAnnotation('dossier_modifier_annotation_drop_down_list'),
  dossierModifierAnnotationAjouterLigne: oneAnnotation('dossier_modifier_annotation_ajouter_ligne'),
  groupeInstructeurCreer: {
    rule: 'Adds the owner of the token as instructeur and turns routing on. A token limited to other demarches is refused since September; in January the groupe was made.',
    refusals: [
      'Le libellé doit être rempli',
      'Le libellé est déjà utilisé(e)',
      "La démarche … n'existe pas ou vous n'avez pas le droit de la modifier.",
    ],
    source: `server app/graphql/mutations/groupe_instructeur_creer.rb; ${SPEC} « when the token is not scoped to the target procedure »`,
  },
  groupeInstructeurModifier: {
    rule: 'The default groupe cannot be closed.',
    refusals: [
      'Le libellé doit être rempli',
      'Le libellé est déjà utilisé(e)',
      'Il est impossible de désactiver le groupe d’instructeurs par défaut.',
    ],
    source: `server app/models/groupe_instructeur.rb; ${SPEC} « validation error »`,
  },
  groupeInstructeurAjouterInstructeurs: {
    rule: 'Makes the accounts that lack; addresses that are none are warnings.',
    refusals: [
      '… n’est pas une adresse électronique valide',
      '… ne sont pas des adresses électroniques valides',
    ],
    source: server('groupe_instructeur_ajouter_instructeurs'),
  },
  groupeInstructeurSupprimerInstructeurs: {
    rule: 'Who is not of the groupe is passed over.',
    refusals: [],
    source: server('groupe_instructeur_supprimer_instructeurs'),
  },
  demarcheCloner: {
    rule: 'A demarche of the token or any open data one; each call makes one more.',
    refusals: ['La démarche … ne peut pas être clonée.'],
    source: server('demarche_cloner'),
  },
  demarchePublier: {
    rule: 'Published or closed already: a warning. lienSiteWeb is needed even where the demarche has one.',
    refusals: [
      "La démarche … n'existe pas ou vous n'avez pas le droit de la publier.",
      'La démarche … est déjà publiée ou cloturée.',
      'Il existe déjà une démarche avec le chemin ….',
      'L\'information "Où trouver la démarche" est obligatoire ("lienSiteWeb").',
    ],
    source: server('demarche_publier'),
  },
  demarcheModifierParametres: {
    rule: 'An empty text counts as not given.',
    refusals: [
      "La démarche … n'existe pas ou vous n'avez pas le droit de la modifer.",
      'La date limite doit être dans le futur.',
      'Aucun paramètre à modifier.',
    ],
    source: server('demarche_modifier_parametres'),
  },
  demarcheAjouterAdministrateur: {
    rule: 'No account is made; unknown addresses are warnings.',
    refusals: ["Vous n'avez pas le droit d'ajouter un administrateur sur la démarche"],
    source: server('demarche_ajouter_administrateur'),
  },
  demarcheSupprimerAdministrateur: {
    rule: 'Unknown addresses are passed over.',
    refusals: [
      "Vous n'avez pas le droit de supprimer un administrateur sur la démarche",
      'La démarche doit garder au moins un administrateur',
    ],
    source: server('demarche_supprimer_administrateur'),
  },
  webhookCreer: webhook(
    'Gives the secret once; hosts inside a network are refused.',
    'La démarche a déjà … webhooks',
    'Le champ « Url » n’est pas valide',
    'Le champ « Label » est trop long',
    'Le champ « Event types » doit être rempli',
  ),
  webhookModifier: webhook('At least one parameter.', 'Aucun paramètre à modifier.'),
  webhookSupprimer: webhook('Gives the id of what is gone.'),
  webhookRenouvelerSecret: webhook(
    'The former secret signs along for some hours.',
    'Le délai d’expiration de l’ancien secret doit être compris entre 0 et 168 heures',
  ),
  webhookActiver: webhook('Clears the failures.'),
  webhookDesactiver: webhook('Stops the deliveries.'),
};
