import type { DescriptorInput } from '../model/descriptor.js';

/** A form with every kind of champ. */
export const COMPLETE_FORM: readonly DescriptorInput[] = [
  { kind: 'header_section', label: 'Identité du porteur', level: 1 },
  {
    kind: 'explication',
    label: 'À lire',
    description: 'Munissez-vous de vos pièces.',
    collapsibleText: 'Détails…',
  },
  { kind: 'text', label: 'Nom du projet', required: true },
  { kind: 'textarea', label: 'Description du projet' },
  { kind: 'email', label: 'Adresse électronique de contact' },
  { kind: 'phone', label: 'Téléphone' },
  { kind: 'iban', label: 'IBAN' },
  { kind: 'formatted', label: 'Référence interne' },
  { kind: 'civilite', label: 'Civilité du référent' },
  { kind: 'checkbox', label: 'J’accepte les conditions', required: true },
  { kind: 'yes_no', label: 'Projet déjà commencé ?' },
  { kind: 'date', label: 'Date de début', birthdate: false },
  { kind: 'datetime', label: 'Rendez-vous' },
  { kind: 'integer_number', label: 'Montant demandé (€)' },
  { kind: 'number', label: 'Nombre de bénéficiaires' },
  { kind: 'decimal_number', label: 'Surface (m²)' },
  {
    kind: 'drop_down_list',
    label: 'Thème',
    options: ['Sport', 'Culture', 'Environnement'],
    otherOption: true,
  },
  { kind: 'multiple_drop_down_list', label: 'Publics visés', options: ['Enfants', 'Adultes', 'Seniors'] },
  {
    kind: 'linked_drop_down_list',
    label: 'Domaine',
    options: ['--Culture--', 'Musique', 'Théâtre', '--Sport--', 'Natation'],
  },
  { kind: 'header_section', label: 'Localisation', level: 2 },
  { kind: 'address', label: 'Adresse du projet' },
  { kind: 'communes', label: 'Commune' },
  { kind: 'departements', label: 'Département' },
  { kind: 'regions', label: 'Région' },
  { kind: 'pays', label: 'Pays' },
  { kind: 'epci', label: 'EPCI' },
  { kind: 'carte', label: 'Emprise sur la carte' },
  { kind: 'header_section', label: 'Organismes', level: 2 },
  { kind: 'siret', label: 'SIRET du partenaire' },
  { kind: 'rna', label: 'RNA de l’association' },
  { kind: 'rnf', label: 'Fondation' },
  { kind: 'annuaire_education', label: 'Établissement scolaire' },
  { kind: 'cojo', label: 'Accréditation' },
  { kind: 'referentiel', label: 'Référentiel' },
  { kind: 'quotient_familial', label: 'Quotient familial' },
  { kind: 'engagement_juridique', label: 'Engagement juridique' },
  { kind: 'dossier_link', label: 'Dossier lié' },
  { kind: 'piece_justificative', label: 'Devis', required: true },
  { kind: 'piece_justificative', label: 'Relevé d’identité bancaire', nature: 'rib' },
  { kind: 'piece_justificative', label: 'Titre d’identité', nature: 'titre_identite' },
  {
    kind: 'repetition',
    label: 'Dépenses',
    children: [
      { kind: 'text', label: 'Intitulé', required: true },
      { kind: 'decimal_number', label: 'Montant' },
      { kind: 'yes_no', label: 'TVA récupérable' },
      { kind: 'piece_justificative', label: 'Facture' },
    ],
  },
];

export const COMPLETE_ANNOTATIONS: readonly DescriptorInput[] = [
  { kind: 'text', label: 'Instructeur référent' },
  { kind: 'textarea', label: 'Commentaire interne' },
  { kind: 'checkbox', label: 'Dossier prioritaire' },
  { kind: 'yes_no', label: 'Visite effectuée' },
  { kind: 'date', label: 'Date de visite' },
  { kind: 'datetime', label: 'Date de commission' },
  { kind: 'integer_number', label: 'Montant accordé' },
  { kind: 'decimal_number', label: 'Taux' },
  { kind: 'drop_down_list', label: 'Priorité', options: ['haute', 'moyenne', 'basse'] },
  { kind: 'multiple_drop_down_list', label: 'Mots-clés', options: ['urgent', 'relance', 'complexe'] },
  { kind: 'piece_justificative', label: 'Note de synthèse' },
  { kind: 'engagement_juridique', label: 'EJ Chorus' },
  {
    kind: 'repetition',
    label: 'Versements',
    children: [
      { kind: 'text', label: 'Libellé' },
      { kind: 'integer_number', label: 'Somme' },
      { kind: 'date', label: 'Versé le' },
    ],
  },
];

/** A short form, for demarches of many thousand dossiers. */
export const SIMPLE_FORM: readonly DescriptorInput[] = [
  { kind: 'text', label: 'Nom du projet', required: true },
  { kind: 'textarea', label: 'Description du projet', required: true },
  { kind: 'date', label: 'Date de début', required: true },
  { kind: 'integer_number', label: 'Montant demandé (€)', required: true },
  { kind: 'yes_no', label: 'Projet déjà commencé ?', required: true },
  { kind: 'piece_justificative', label: 'Devis', required: true },
];

export const SIMPLE_ANNOTATIONS: readonly DescriptorInput[] = [
  { kind: 'text', label: 'Instructeur référent' },
];
