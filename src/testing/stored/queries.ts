import { STORED_FRAGMENTS } from './fragments.js';

/** The operations of `ds-query-v2`, the stored query that clients without a query of their own use. */
export const STORED_QUERIES = /* GraphQL */ `
  query getDemarche(
    $demarcheNumber: Int!
    $champId: ID
    $annotationId: ID
    $avisId: ID
    $messageId: ID
    $state: DossierState
    $order: Order
    $first: Int
    $last: Int
    $before: String
    $after: String
    $archived: Boolean
    $revision: ID
    $createdSince: ISO8601DateTime
    $updatedSince: ISO8601DateTime
    $pendingDeletedFirst: Int
    $pendingDeletedLast: Int
    $pendingDeletedBefore: String
    $pendingDeletedAfter: String
    $pendingDeletedSince: ISO8601DateTime
    $deletedFirst: Int
    $deletedLast: Int
    $deletedBefore: String
    $deletedAfter: String
    $deletedSince: ISO8601DateTime
    $includeGroupeInstructeurs: Boolean = false
    $includeDossiers: Boolean = false
    $includePendingDeletedDossiers: Boolean = false
    $includeDeletedDossiers: Boolean = false
    $includeRevision: Boolean = false
    $includeRevisions: Boolean = false
    $includeService: Boolean = false
    $includeChamps: Boolean = true
    $includeAnnotations: Boolean = true
    $includeTraitements: Boolean = true
    $includeInstructeurs: Boolean = true
    $includeAvis: Boolean = false
    $includeMessages: Boolean = false
    $includeCorrections: Boolean = false
    $includeGeometry: Boolean = false
    $includeLabels: Boolean = false
    $includeAssignments: Boolean = false
    $includeFileUrls: Boolean = true
  ) {
    demarche(number: $demarcheNumber) {
      id number title description state declarative
      dateCreation dateDerniereModification dateFermeture
      labels @include(if: $includeLabels) { ...LabelFragment }
      chorusConfiguration { centreDeCout domaineFonctionnel referentielDeProgrammation }
      activeRevision @include(if: $includeRevision) { ...RevisionFragment }
      revisions @include(if: $includeRevisions) { ...RevisionFragment }
      groupeInstructeurs @include(if: $includeGroupeInstructeurs) { ...GroupeInstructeurFragment }
      service @include(if: $includeService) { ...ServiceFragment }
      dossiers(
        state: $state, order: $order, first: $first, last: $last, before: $before, after: $after,
        archived: $archived, createdSince: $createdSince, updatedSince: $updatedSince, revision: $revision
      ) @include(if: $includeDossiers) {
        pageInfo { ...PageInfoFragment }
        nodes { ...DossierFragment }
      }
      pendingDeletedDossiers(
        first: $pendingDeletedFirst, last: $pendingDeletedLast,
        before: $pendingDeletedBefore, after: $pendingDeletedAfter, deletedSince: $pendingDeletedSince
      ) @include(if: $includePendingDeletedDossiers) {
        pageInfo { ...PageInfoFragment }
        nodes { ...DeletedDossierFragment }
      }
      deletedDossiers(
        first: $deletedFirst, last: $deletedLast,
        before: $deletedBefore, after: $deletedAfter, deletedSince: $deletedSince
      ) @include(if: $includeDeletedDossiers) {
        pageInfo { ...PageInfoFragment }
        nodes { ...DeletedDossierFragment }
      }
    }
  }

  query getGroupeInstructeur(
    $groupeInstructeurNumber: Int!
    $champId: ID
    $annotationId: ID
    $avisId: ID
    $messageId: ID
    $state: DossierState
    $order: Order
    $first: Int
    $last: Int
    $before: String
    $after: String
    $archived: Boolean
    $revision: ID
    $createdSince: ISO8601DateTime
    $updatedSince: ISO8601DateTime
    $pendingDeletedOrder: Order
    $pendingDeletedFirst: Int
    $pendingDeletedLast: Int
    $pendingDeletedBefore: String
    $pendingDeletedAfter: String
    $pendingDeletedSince: ISO8601DateTime
    $deletedOrder: Order
    $deletedFirst: Int
    $deletedLast: Int
    $deletedBefore: String
    $deletedAfter: String
    $deletedSince: ISO8601DateTime
    $includeDossiers: Boolean = false
    $includePendingDeletedDossiers: Boolean = false
    $includeDeletedDossiers: Boolean = false
    $includeChamps: Boolean = true
    $includeAnnotations: Boolean = true
    $includeTraitements: Boolean = true
    $includeInstructeurs: Boolean = true
    $includeAvis: Boolean = false
    $includeMessages: Boolean = false
    $includeCorrections: Boolean = false
    $includeGeometry: Boolean = false
    $includeLabels: Boolean = false
    $includeAssignments: Boolean = false
    $includeFileUrls: Boolean = true
  ) {
    groupeInstructeur(number: $groupeInstructeurNumber) {
      id number label
      instructeurs @include(if: $includeInstructeurs) { id email }
      dossiers(
        state: $state, order: $order, first: $first, last: $last, before: $before, after: $after,
        archived: $archived, createdSince: $createdSince, updatedSince: $updatedSince, revision: $revision
      ) @include(if: $includeDossiers) {
        pageInfo { ...PageInfoFragment }
        nodes { ...DossierFragment }
      }
      pendingDeletedDossiers(
        order: $pendingDeletedOrder, first: $pendingDeletedFirst, last: $pendingDeletedLast,
        before: $pendingDeletedBefore, after: $pendingDeletedAfter, deletedSince: $pendingDeletedSince
      ) @include(if: $includePendingDeletedDossiers) {
        pageInfo { ...PageInfoFragment }
        nodes { ...DeletedDossierFragment }
      }
      deletedDossiers(
        order: $deletedOrder, first: $deletedFirst, last: $deletedLast,
        before: $deletedBefore, after: $deletedAfter, deletedSince: $deletedSince
      ) @include(if: $includeDeletedDossiers) {
        pageInfo { ...PageInfoFragment }
        nodes { ...DeletedDossierFragment }
      }
    }
  }

  query getDossier(
    $dossierNumber: Int!
    $champId: ID
    $annotationId: ID
    $avisId: ID
    $messageId: ID
    $includeRevision: Boolean = false
    $includeService: Boolean = false
    $includeChamps: Boolean = true
    $includeAnnotations: Boolean = true
    $includeTraitements: Boolean = true
    $includeInstructeurs: Boolean = true
    $includeAvis: Boolean = false
    $includeMessages: Boolean = false
    $includeCorrections: Boolean = false
    $includeGeometry: Boolean = false
    $includeLabels: Boolean = false
    $includeAssignments: Boolean = false
    $includeFileUrls: Boolean = true
  ) {
    dossier(number: $dossierNumber) {
      ...DossierFragment
      demarche { ...DemarcheDescriptorFragment }
    }
  }

  query getDossierRecords(
    $dossierNumber: Int!
    $champId: ID
    $annotationId: ID
    $avisId: ID
    $messageId: ID
    $includeChamps: Boolean = false
    $includeAnnotations: Boolean = false
    $includeAvis: Boolean = false
    $includeMessages: Boolean = false
    $includeCorrections: Boolean = false
    $includeGeometry: Boolean = false
    $includeFileUrls: Boolean = true
  ) {
    dossier(number: $dossierNumber) {
      id number
      champs(id: $champId) @include(if: $includeChamps) { ...ChampFragment ...RootChampFragment }
      annotations(id: $annotationId) @include(if: $includeAnnotations) { ...ChampFragment ...RootChampFragment }
      avis(id: $avisId) @include(if: $includeAvis) { ...AvisFragment }
      messages(id: $messageId) @include(if: $includeMessages) { ...MessageFragment }
    }
  }

  query getDemarcheDescriptor(
    $demarche: FindDemarcheInput!
    $includeRevision: Boolean = false
    $includeService: Boolean = false
    $includeFileUrls: Boolean = true
  ) {
    demarcheDescriptor(demarche: $demarche) { ...DemarcheDescriptorFragment }
  }

  query getDemarcheDescriptors(
    $first: Int
    $last: Int
    $before: String
    $after: String
    $includeRevision: Boolean = false
    $includeService: Boolean = false
    $includeFileUrls: Boolean = true
  ) {
    demarcheDescriptors(first: $first, last: $last, before: $before, after: $after) {
      pageInfo { ...PageInfoFragment }
      nodes { ...DemarcheDescriptorFragment }
    }
  }

${STORED_FRAGMENTS}
`;
