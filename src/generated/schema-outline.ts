// Made by `npm run codegen` out of schema.graphql. Not edited by hand.
/** The schema without descriptions and reasons. What is only promised begins its description as it does. */
export const schemaOutline = `type AAHChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type AEEHChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type ARSChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type Address {
  cityCode: String!
  cityName: String!
  countryCode: String
  countryName: String
  departmentCode: String
  departmentName: String
  geometry: GeoJSON
  label: String!
  postalCode: String!
  regionCode: String
  regionName: String
  streetAddress: String
  streetName: String
  streetNumber: String
  type: AddressType!
}

type AddressChamp implements Champ {
  address: Address
  champDescriptorId: String!
  columns: [Column!]!
  commune: Commune
  departement: Departement
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type AddressChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

enum AddressType {
  housenumber
  locality
  municipality
  street
}

input AnnotationInput {
  id: ID!
  value: AnnotationValueInput!
}

input AnnotationValueInput @oneOf {
  checkbox: Boolean
  civilite: Civilite
  date: ISO8601Date
  datetime: ISO8601DateTime
  decimalNumber: Float
  departements: String
  dossierLink: String
  dropDownList: String
  email: String
  formatted: String
  iban: String
  integerNumber: Int
  multipleDropDownList: [String!]
  pays: String
  phone: String
  pieceJustificative: [ID!]
  regions: String
  repetition: Int
  text: String
  textarea: String
  yesNo: Boolean
}

type AnnuaireEducationChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type Association {
  dateCreation: ISO8601Date
  dateDeclaration: ISO8601Date
  datePublication: ISO8601Date
  objet: String
  rna: String!
  titre: String!
}

type AttachmentsColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: [File!]
}

type Avis {
  attachment: File @deprecated
  attachments: [File!]!
  claimant: Profile
  dateQuestion: ISO8601DateTime!
  dateReponse: ISO8601DateTime
  expert: Profile
  id: ID!
  instructeur: Profile! @deprecated
  question: String!
  questionAnswer: Boolean
  questionLabel: String
  reponse: String
}

scalar BigInt

type BooleanColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: Boolean
}

type COJOChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type CarteChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  geoAreas: [GeoArea!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type CarteChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

interface Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

interface ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type CheckboxChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
  value: Boolean!
}

type CheckboxChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type ChorusConfiguration {
  centreDeCout: String
  domaineFonctionnel: String
  referentielDeProgrammation: String
}

enum Civilite {
  M
  Mme
}

type CiviliteChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
  value: Civilite
}

type CiviliteChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

interface Column {
  id: ID!
  label: String!
  stringValue: String
}

type Commune {
  code: String!
  name: String!
  postalCode: String
}

type CommuneChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  commune: Commune
  departement: Departement
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type CommuneChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

enum ConnectionUsager {
  deleted
  france_connect
  password
}

scalar Coordinates

type Correction {
  dateResolution: ISO8601DateTime
  reason: CorrectionReason!
}

enum CorrectionReason {
  incomplete
  incorrect
  outdated
}

input CreateDirectUploadInput {
  byteSize: Int!
  checksum: String!
  clientMutationId: String
  contentType: String!
  dossierId: ID!
  filename: String!
}

type CreateDirectUploadPayload {
  clientMutationId: String
  directUpload: DirectUpload!
}

type DateChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  date: ISO8601Date
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
  value: ISO8601DateTime @deprecated
}

type DateChampDescriptor implements ChampDescriptor {
  birthdate: Boolean
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type DateColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: ISO8601Date
}

type DateTimeColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: ISO8601DateTime
}

type DatetimeChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  datetime: ISO8601DateTime
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type DatetimeChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type DecimalColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: Float
}

type DecimalNumberChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
  value: Float
}

type DecimalNumberChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

enum DeclarativeWithState {
  accepte
  en_instruction
  non_declarative
}

type DeletedDossier {
  dateSupression: ISO8601DateTime!
  id: ID!
  number: Int!
  reason: DeletedDossierReason!
  state: DossierState!
}

type DeletedDossierConnection {
  edges: [DeletedDossierEdge]
  nodes: [DeletedDossier]
  pageInfo: PageInfo!
}

type DeletedDossierEdge {
  cursor: String!
  node: DeletedDossier
}

enum DeletedDossierReason {
  expired
  instructeur_request
  manager_request
  procedure_removed
  user_expired
  user_removed
  user_request
}

interface Demandeur {
  id: ID!
}

type Demarche {
  activeRevision: Revision!
  administrateurs: [Profile!]!
  annotationDescriptors: [ChampDescriptor!]! @deprecated
  champDescriptors: [ChampDescriptor!]! @deprecated
  chorusConfiguration: ChorusConfiguration
  dateCreation: ISO8601DateTime!
  dateDepublication: ISO8601DateTime
  dateDerniereModification: ISO8601DateTime!
  dateFermeture: ISO8601DateTime
  datePublication: ISO8601DateTime
  declarative: DossierDeclarativeState
  deletedDossiers(after: String, before: String, deletedSince: ISO8601DateTime, first: Int, last: Int, order: Order = ASC @deprecated): DeletedDossierConnection!
  description: String!
  dossiers(after: String, archived: Boolean, before: String, createdSince: ISO8601DateTime, first: Int, last: Int, maxRevision: ID, minRevision: ID, order: Order = ASC @deprecated, revision: ID, state: DossierState, updatedSince: ISO8601DateTime): DossierConnection!
  draftRevision: Revision!
  groupeInstructeurs(closed: Boolean): [GroupeInstructeur!]!
  id: ID!
  labels: [Label!]!
  number: Int!
  pendingDeletedDossiers(after: String, before: String, deletedSince: ISO8601DateTime, first: Int, last: Int, order: Order = ASC @deprecated): DeletedDossierConnection!
  publishedRevision: Revision
  revisions: [Revision!]!
  service: Service
  state: DemarcheState!
  title: String!
}

input DemarcheAjouterAdministrateurInput {
  administrateurs: [ProfileInput!]!
  clientMutationId: String
  demarche: FindDemarcheInput!
}

type DemarcheAjouterAdministrateurPayload {
  clientMutationId: String
  demarche: DemarcheDescriptor
  errors: [ValidationError!]
  warnings: [WarningMessage!]
}

input DemarcheClonerInput {
  clientMutationId: String
  cloneService: Boolean
  demarche: FindDemarcheInput!
  title: String
}

type DemarcheClonerPayload {
  clientMutationId: String
  demarche: DemarcheDescriptor
  errors: [ValidationError!]
}

type DemarcheDescriptor {
  cadreJuridiqueURL: String
  cadreJuridiqueUrl: String @deprecated
  dateCreation: ISO8601DateTime!
  dateDepublication: ISO8601DateTime
  dateDerniereModification: ISO8601DateTime!
  dateFermeture: ISO8601DateTime
  dateLimite: ISO8601Date
  datePublication: ISO8601DateTime
  declarative: DossierDeclarativeState
  deliberation: File
  demarcheURL: URL
  demarcheUrl: URL @deprecated
  description: String!
  dossiersCount: Int!
  dpoURL: String
  dpoUrl: String @deprecated
  dureeConservationDossiers: Int!
  forIndividual: Boolean!
  id: ID!
  logo: File
  notice: File
  noticeURL: URL
  noticeUrl: URL @deprecated
  number: Int!
  opendata: Boolean!
  revision: Revision!
  service: Service
  siteWebURL: String
  siteWebUrl: String @deprecated
  state: DemarcheState!
  tags: [String!]!
  title: String!
  zones: [String!]!
}

type DemarcheDescriptorConnection {
  edges: [DemarcheDescriptorEdge]
  nodes: [DemarcheDescriptor]
  pageInfo: PageInfo!
}

type DemarcheDescriptorEdge {
  cursor: String!
  node: DemarcheDescriptor
}

input DemarcheModifierParametresInput {
  clientMutationId: String
  dateLimite: ISO8601Date
  declarative: DeclarativeWithState
  demarche: FindDemarcheInput!
  description: String
  descriptionPj: String
  descriptionTargetAudience: String
  lienDpo: String
  lienSiteWeb: String
  title: String
}

type DemarcheModifierParametresPayload {
  clientMutationId: String
  demarche: DemarcheDescriptor
  errors: [ValidationError!]
}

input DemarchePublierInput {
  clientMutationId: String
  demarche: FindDemarcheInput!
  lienSiteWeb: String
  path: String!
  robotsIndexable: Boolean = true
}

type DemarchePublierPayload {
  clientMutationId: String
  demarche: DemarcheDescriptor
  errors: [ValidationError!]
  warnings: [WarningMessage!]
}

enum DemarcheState {
  brouillon
  close
  depubliee
  publiee
}

input DemarcheSupprimerAdministrateurInput {
  administrateurs: [ProfileInput!]!
  clientMutationId: String
  demarche: FindDemarcheInput!
}

type DemarcheSupprimerAdministrateurPayload {
  clientMutationId: String
  demarche: DemarcheDescriptor
  errors: [ValidationError!]
  warnings: [WarningMessage!]
}

type Departement {
  code: String!
  name: String!
}

type DepartementChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  departement: Departement
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type DepartementChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  options: [Departement!]
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type DirectUpload {
  blobId: ID!
  headers: String!
  signedBlobId: ID!
  url: String!
}

type Dossier {
  annotations(id: ID): [Champ!]!
  archived: Boolean!
  assignments(mode: DossierAssignmentMode): [DossierAssignment!]!
  attestation: File
  avis(id: ID): [Avis!]!
  champs(id: ID): [Champ!]!
  connectionUsager: ConnectionUsager!
  dateAccuseLectureAgreement: ISO8601DateTime
  dateDepot: ISO8601DateTime!
  dateDerniereCorrectionEnAttente: ISO8601DateTime
  dateDerniereModification: ISO8601DateTime!
  dateDerniereModificationAnnotations: ISO8601DateTime!
  dateDerniereModificationChamps: ISO8601DateTime!
  dateDerniereModificationChampsParInstructeur: ISO8601DateTime
  dateExpiration: ISO8601DateTime
  datePassageEnConstruction: ISO8601DateTime!
  datePassageEnInstruction: ISO8601DateTime
  datePrevisionnelleDecisionSVASVR: ISO8601Date
  dateSuppressionParAdministration: ISO8601DateTime
  dateSuppressionParUsager: ISO8601DateTime
  dateTraitement: ISO8601DateTime
  dateTraitementSVASVR: ISO8601DateTime
  demandeur: Demandeur!
  demarche: DemarcheDescriptor!
  deposeParUnTiers: Boolean
  geojson: File
  groupeInstructeur: GroupeInstructeur!
  id: ID!
  instructeurs: [Profile!]!
  labels: [Label!]!
  messages(id: ID): [Message!]!
  motivation: String
  motivationAttachment: File
  nomMandataire: String
  number: Int!
  pdf: File
  prefilled: Boolean!
  prenomMandataire: String
  revision: Revision! @deprecated
  state: DossierState!
  traitements: [Traitement!]!
  usager: Profile!
}

input DossierAccepterInput {
  clientMutationId: String
  disableNotification: Boolean = false
  dossierId: ID!
  instructeurId: ID!
  justificatif: ID
  motivation: String
}

type DossierAccepterPayload {
  clientMutationId: String
  dossier: Dossier
  errors: [ValidationError!]
}

input DossierAjouterLabelInput {
  clientMutationId: String
  dossierId: ID!
  labelId: ID!
}

type DossierAjouterLabelPayload {
  clientMutationId: String
  dossier: Dossier
  errors: [ValidationError!]
  label: Label
}

input DossierAnnulerDemandeCorrectionInput {
  clientMutationId: String
  instructeurId: ID!
  messageId: ID!
}

type DossierAnnulerDemandeCorrectionPayload {
  clientMutationId: String
  errors: [ValidationError!]
  message: Message
}

input DossierArchiverInput {
  clientMutationId: String
  dossierId: ID!
  instructeurId: ID!
}

type DossierArchiverPayload {
  clientMutationId: String
  dossier: Dossier
  errors: [ValidationError!]
}

type DossierAssignment {
  assignedAt: ISO8601DateTime!
  assignedBy: String
  groupeInstructeurLabel: String!
  groupeInstructeurNumber: Int
  mode: DossierAssignmentMode!
  previousGroupeInstructeurLabel: String
  previousGroupeInstructeurNumber: Int
}

enum DossierAssignmentMode {
  auto
  bulk_routing
  manual
  tech
}

input DossierBasculeSuiviInput {
  clientMutationId: String
  dossierId: ID!
  follow: Boolean! = true
  instructeurId: ID!
}

type DossierBasculeSuiviPayload {
  clientMutationId: String
  dossier: Dossier
  errors: [ValidationError!]
  instructeur: Profile
}

input DossierChangerGroupeInstructeurInput {
  clientMutationId: String
  dossierId: ID!
  groupeInstructeurId: ID!
}

type DossierChangerGroupeInstructeurPayload {
  clientMutationId: String
  dossier: Dossier
  errors: [ValidationError!]
}

input DossierClasserSansSuiteInput {
  clientMutationId: String
  disableNotification: Boolean = false
  dossierId: ID!
  instructeurId: ID!
  justificatif: ID
  motivation: String!
}

type DossierClasserSansSuitePayload {
  clientMutationId: String
  dossier: Dossier
  errors: [ValidationError!]
}

type DossierConnection {
  edges: [DossierEdge]
  nodes: [Dossier]
  pageInfo: PageInfo!
}

enum DossierDeclarativeState {
  accepte
  en_instruction
}

input DossierDesarchiverInput {
  clientMutationId: String
  dossierId: ID!
  instructeurId: ID!
}

type DossierDesarchiverPayload {
  clientMutationId: String
  dossier: Dossier
  errors: [ValidationError!]
}

type DossierEdge {
  cursor: String!
  node: Dossier
}

input DossierEnvoyerMessageInput {
  attachment: ID
  body: String!
  clientMutationId: String
  correction: CorrectionReason
  dossierId: ID!
  instructeurId: ID!
}

type DossierEnvoyerMessagePayload {
  clientMutationId: String
  errors: [ValidationError!]
  message: Message
}

type DossierLinkChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  dossier: Dossier
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type DossierLinkChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

input DossierModifierAnnotationAjouterLigneInput {
  annotationId: ID!
  clientMutationId: String
  dossierId: ID!
  instructeurId: ID!
}

type DossierModifierAnnotationAjouterLignePayload {
  annotation: RepetitionChamp
  clientMutationId: String
  errors: [ValidationError!]
}

input DossierModifierAnnotationCheckboxInput {
  annotationId: ID!
  clientMutationId: String
  dossierId: ID!
  instructeurId: ID!
  value: Boolean!
}

type DossierModifierAnnotationCheckboxPayload {
  annotation: Champ
  clientMutationId: String
  errors: [ValidationError!]
}

input DossierModifierAnnotationDateInput {
  annotationId: ID!
  clientMutationId: String
  dossierId: ID!
  instructeurId: ID!
  value: ISO8601Date!
}

type DossierModifierAnnotationDatePayload {
  annotation: Champ
  clientMutationId: String
  errors: [ValidationError!]
}

input DossierModifierAnnotationDatetimeInput {
  annotationId: ID!
  clientMutationId: String
  dossierId: ID!
  instructeurId: ID!
  value: ISO8601DateTime!
}

type DossierModifierAnnotationDatetimePayload {
  annotation: Champ
  clientMutationId: String
  errors: [ValidationError!]
}

input DossierModifierAnnotationDecimalNumberInput {
  annotationId: ID!
  clientMutationId: String
  dossierId: ID!
  instructeurId: ID!
  value: Float!
}

type DossierModifierAnnotationDecimalNumberPayload {
  annotation: Champ
  clientMutationId: String
  errors: [ValidationError!]
}

input DossierModifierAnnotationDropDownListInput {
  annotationId: ID!
  clientMutationId: String
  dossierId: ID!
  instructeurId: ID!
  value: String!
}

type DossierModifierAnnotationDropDownListPayload {
  annotation: Champ
  clientMutationId: String
  errors: [ValidationError!]
}

input DossierModifierAnnotationIntegerNumberInput {
  annotationId: ID!
  clientMutationId: String
  dossierId: ID!
  instructeurId: ID!
  value: Int!
}

type DossierModifierAnnotationIntegerNumberPayload {
  annotation: Champ
  clientMutationId: String
  errors: [ValidationError!]
}

input DossierModifierAnnotationTextInput {
  annotationId: ID!
  clientMutationId: String
  dossierId: ID!
  instructeurId: ID!
  value: String!
}

type DossierModifierAnnotationTextPayload {
  annotation: Champ
  clientMutationId: String
  errors: [ValidationError!]
}

input DossierModifierAnnotationsInput {
  annotations: [AnnotationInput!]!
  clientMutationId: String
  dossierId: ID!
  instructeurId: ID!
}

type DossierModifierAnnotationsPayload {
  annotations: [Champ!]
  clientMutationId: String
  errors: [ValidationError!]
}

input DossierPasserEnInstructionInput {
  clientMutationId: String
  disableNotification: Boolean = false
  dossierId: ID!
  instructeurId: ID!
}

type DossierPasserEnInstructionPayload {
  clientMutationId: String
  dossier: Dossier
  errors: [ValidationError!]
}

input DossierRefuserInput {
  clientMutationId: String
  disableNotification: Boolean = false
  dossierId: ID!
  instructeurId: ID!
  justificatif: ID
  motivation: String!
}

type DossierRefuserPayload {
  clientMutationId: String
  dossier: Dossier
  errors: [ValidationError!]
}

input DossierRepasserEnConstructionInput {
  clientMutationId: String
  disableNotification: Boolean = false
  dossierId: ID!
  instructeurId: ID!
}

type DossierRepasserEnConstructionPayload {
  clientMutationId: String
  dossier: Dossier
  errors: [ValidationError!]
}

input DossierRepasserEnInstructionInput {
  clientMutationId: String
  disableNotification: Boolean = false
  dossierId: ID!
  instructeurId: ID!
}

type DossierRepasserEnInstructionPayload {
  clientMutationId: String
  dossier: Dossier
  errors: [ValidationError!]
}

enum DossierState {
  accepte
  en_construction
  en_instruction
  refuse
  sans_suite
}

input DossierSupprimerLabelInput {
  clientMutationId: String
  dossierId: ID!
  labelId: ID!
}

type DossierSupprimerLabelPayload {
  clientMutationId: String
  dossier: Dossier
  errors: [ValidationError!]
  label: Label
}

input DossierSupprimerMessageInput {
  cancelCorrection: Boolean = true @deprecated
  clientMutationId: String
  instructeurId: ID!
  messageId: ID!
}

type DossierSupprimerMessagePayload {
  clientMutationId: String
  errors: [ValidationError!]
  message: Message
}

type DropDownListChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
  value: String
}

type DropDownListChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  options: [String!]
  otherOption: Boolean
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type Effectif {
  nb: Float!
  periode: String!
}

type EmailChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type EngagementJuridique {
  montantEngage: String
  montantPaye: String
}

type EngagementJuridiqueChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  engagementJuridique: EngagementJuridique
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type EngagementJuridiqueChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type Entreprise {
  attestationFiscaleAttachment: File
  attestationSocialeAttachment: File
  capitalSocial: BigInt
  codeEffectifEntreprise: String
  dateCreation: ISO8601Date
  effectifAnnuel: Effectif
  effectifMensuel: Effectif
  enseigne: String
  etatAdministratif: EntrepriseEtatAdministratif
  formeJuridique: String
  formeJuridiqueCode: String
  inlineAdresse: String!
  nom: String
  nomCommercial: String!
  numeroTvaIntracommunautaire: String
  prenom: String
  raisonSociale: String!
  siren: String!
  siretSiegeSocial: String!
}

enum EntrepriseEtatAdministratif {
  Actif
  Ferme
}

type EnumColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: String
}

type EnumsColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: [String!]
}

type Epci {
  code: String!
  name: String!
}

type EpciChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  departement: Departement
  epci: Epci
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type EpciChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type EtudiantBoursierChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type ExplicationChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type ExplicationChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  collapsibleExplanationEnabled: Boolean
  collapsibleExplanationText: String
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type File {
  byteSize: Int! @deprecated
  byteSizeBigInt: BigInt!
  checksum: String!
  contentType: String!
  createdAt: ISO8601DateTime!
  filename: String!
  url: URL!
  virusScanResult: String!
}

input FindDemarcheInput @oneOf {
  id: ID
  number: Int
}

type FormattedChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

interface GeoArea {
  description: String
  geometry: GeoJSON!
  id: ID!
  source: GeoAreaSource!
}

enum GeoAreaSource {
  cadastre
  rpg
  selection_utilisateur
}

type GeoJSON {
  coordinates: Coordinates!
  type: String!
}

type GeoJSONColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: [GeoJSONFeature!]!
}

type GeoJSONFeature {
  geometry: GeoJSONGeometry!
  properties: GeoJSONFeatureProperties!
}

type GeoJSONFeatureProperties {
  description: String
}

type GeoJSONGeometry {
  coordinates: Coordinates!
  type: String!
}

type GroupeInstructeur {
  closed: Boolean!
  id: ID!
  instructeurs: [Profile!]!
  label: String!
  number: Int!
}

input GroupeInstructeurAjouterInstructeursInput {
  clientMutationId: String
  groupeInstructeurId: ID!
  instructeurs: [ProfileInput!]!
}

type GroupeInstructeurAjouterInstructeursPayload {
  clientMutationId: String
  errors: [ValidationError!]
  groupeInstructeur: GroupeInstructeur
  warnings: [WarningMessage!]
}

input GroupeInstructeurAttributes {
  closed: Boolean = false
  instructeurs: [ProfileInput!] = []
  label: String!
}

input GroupeInstructeurCreerInput {
  clientMutationId: String
  demarche: FindDemarcheInput!
  groupeInstructeur: GroupeInstructeurAttributes!
}

type GroupeInstructeurCreerPayload {
  clientMutationId: String
  errors: [ValidationError!]
  groupeInstructeur: GroupeInstructeur
  warnings: [WarningMessage!]
}

input GroupeInstructeurModifierInput {
  clientMutationId: String
  closed: Boolean
  groupeInstructeurId: ID!
  label: String
}

type GroupeInstructeurModifierPayload {
  clientMutationId: String
  errors: [ValidationError!]
  groupeInstructeur: GroupeInstructeur
}

input GroupeInstructeurSupprimerInstructeursInput {
  clientMutationId: String
  groupeInstructeurId: ID!
  instructeurs: [ProfileInput!]!
}

type GroupeInstructeurSupprimerInstructeursPayload {
  clientMutationId: String
  errors: [ValidationError!]
  groupeInstructeur: GroupeInstructeur
}

type GroupeInstructeurWithDossiers {
  closed: Boolean!
  deletedDossiers(after: String, before: String, deletedSince: ISO8601DateTime, first: Int, last: Int, order: Order = ASC @deprecated): DeletedDossierConnection!
  dossiers(after: String, archived: Boolean, before: String, createdSince: ISO8601DateTime, first: Int, last: Int, maxRevision: ID, minRevision: ID, order: Order = ASC @deprecated, revision: ID, state: DossierState, updatedSince: ISO8601DateTime): DossierConnection!
  id: ID!
  instructeurs: [Profile!]!
  label: String!
  number: Int!
  pendingDeletedDossiers(after: String, before: String, deletedSince: ISO8601DateTime, first: Int, last: Int, order: Order = ASC @deprecated): DeletedDossierConnection!
}

type HeaderSectionChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  level: Int!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type HeaderSectionChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  level: Int!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

scalar ISO8601Date @specifiedBy(url: "https://tools.ietf.org/html/rfc3339")

scalar ISO8601DateTime @specifiedBy(url: "https://tools.ietf.org/html/rfc3339")

type IbanChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type IntegerColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: BigInt
}

type IntegerNumberChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
  value: BigInt
}

type IntegerNumberChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type Label {
  color: LabelColorEnum!
  id: ID!
  name: String!
}

enum LabelColorEnum {
  beige_gris_galet
  blue_ecume
  brown_cafe_creme
  green_bourgeon
  green_emeraude
  green_menthe
  green_tilleul_verveine
  pink_macaron
  purple_glycine
  yellow_tournesol
}

type LinkedDropDownListChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  primaryValue: String
  secondaryValue: String
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type LinkedDropDownListChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  options: [String!]
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type Message {
  attachment: File @deprecated
  attachments: [File!]!
  body: String!
  correction: Correction
  createdAt: ISO8601DateTime!
  discardedAt: ISO8601DateTime
  email: String!
  id: ID!
}

type MultipleDropDownListChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
  values: [String!]!
}

type MultipleDropDownListChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  options: [String!]
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type Mutation {
  createDirectUpload(input: CreateDirectUploadInput!): CreateDirectUploadPayload
  demarcheAjouterAdministrateur(input: DemarcheAjouterAdministrateurInput!): DemarcheAjouterAdministrateurPayload
  demarcheCloner(input: DemarcheClonerInput!): DemarcheClonerPayload
  demarcheModifierParametres(input: DemarcheModifierParametresInput!): DemarcheModifierParametresPayload
  demarchePublier(input: DemarchePublierInput!): DemarchePublierPayload
  demarcheSupprimerAdministrateur(input: DemarcheSupprimerAdministrateurInput!): DemarcheSupprimerAdministrateurPayload
  dossierAccepter(input: DossierAccepterInput!): DossierAccepterPayload
  dossierAjouterLabel(input: DossierAjouterLabelInput!): DossierAjouterLabelPayload
  dossierAnnulerDemandeCorrection(input: DossierAnnulerDemandeCorrectionInput!): DossierAnnulerDemandeCorrectionPayload
  dossierArchiver(input: DossierArchiverInput!): DossierArchiverPayload
  dossierBasculeSuivi(input: DossierBasculeSuiviInput!): DossierBasculeSuiviPayload
  dossierChangerGroupeInstructeur(input: DossierChangerGroupeInstructeurInput!): DossierChangerGroupeInstructeurPayload
  dossierClasserSansSuite(input: DossierClasserSansSuiteInput!): DossierClasserSansSuitePayload
  dossierDesarchiver(input: DossierDesarchiverInput!): DossierDesarchiverPayload
  dossierEnvoyerMessage(input: DossierEnvoyerMessageInput!): DossierEnvoyerMessagePayload
  dossierModifierAnnotationAjouterLigne(input: DossierModifierAnnotationAjouterLigneInput!): DossierModifierAnnotationAjouterLignePayload @deprecated
  dossierModifierAnnotationCheckbox(input: DossierModifierAnnotationCheckboxInput!): DossierModifierAnnotationCheckboxPayload @deprecated
  dossierModifierAnnotationDate(input: DossierModifierAnnotationDateInput!): DossierModifierAnnotationDatePayload @deprecated
  dossierModifierAnnotationDatetime(input: DossierModifierAnnotationDatetimeInput!): DossierModifierAnnotationDatetimePayload @deprecated
  dossierModifierAnnotationDecimalNumber(input: DossierModifierAnnotationDecimalNumberInput!): DossierModifierAnnotationDecimalNumberPayload @deprecated
  dossierModifierAnnotationDropDownList(input: DossierModifierAnnotationDropDownListInput!): DossierModifierAnnotationDropDownListPayload @deprecated
  dossierModifierAnnotationIntegerNumber(input: DossierModifierAnnotationIntegerNumberInput!): DossierModifierAnnotationIntegerNumberPayload @deprecated
  dossierModifierAnnotationText(input: DossierModifierAnnotationTextInput!): DossierModifierAnnotationTextPayload @deprecated
  dossierModifierAnnotations(input: DossierModifierAnnotationsInput!): DossierModifierAnnotationsPayload
  dossierPasserEnInstruction(input: DossierPasserEnInstructionInput!): DossierPasserEnInstructionPayload
  dossierRefuser(input: DossierRefuserInput!): DossierRefuserPayload
  dossierRepasserEnConstruction(input: DossierRepasserEnConstructionInput!): DossierRepasserEnConstructionPayload
  dossierRepasserEnInstruction(input: DossierRepasserEnInstructionInput!): DossierRepasserEnInstructionPayload
  dossierSupprimerLabel(input: DossierSupprimerLabelInput!): DossierSupprimerLabelPayload
  dossierSupprimerMessage(input: DossierSupprimerMessageInput!): DossierSupprimerMessagePayload
  groupeInstructeurAjouterInstructeurs(input: GroupeInstructeurAjouterInstructeursInput!): GroupeInstructeurAjouterInstructeursPayload
  groupeInstructeurCreer(input: GroupeInstructeurCreerInput!): GroupeInstructeurCreerPayload
  groupeInstructeurModifier(input: GroupeInstructeurModifierInput!): GroupeInstructeurModifierPayload
  groupeInstructeurSupprimerInstructeurs(input: GroupeInstructeurSupprimerInstructeursInput!): GroupeInstructeurSupprimerInstructeursPayload
  "Preview"
  webhookActiver(input: WebhookActiverInput!): WebhookActiverPayload
  "Preview"
  webhookCreer(input: WebhookCreerInput!): WebhookCreerPayload
  "Preview"
  webhookDesactiver(input: WebhookDesactiverInput!): WebhookDesactiverPayload
  "Preview"
  webhookModifier(input: WebhookModifierInput!): WebhookModifierPayload
  "Preview"
  webhookRenouvelerSecret(input: WebhookRenouvelerSecretInput!): WebhookRenouvelerSecretPayload
  "Preview"
  webhookSupprimer(input: WebhookSupprimerInput!): WebhookSupprimerPayload
}

type NumberChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

enum Order {
  ASC
  DESC
}

type PageInfo {
  endCursor: String
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
}

type ParcelleCadastrale implements GeoArea {
  codeArr: String! @deprecated
  codeCom: String! @deprecated
  codeDep: String! @deprecated
  commune: String!
  description: String
  feuille: Int! @deprecated
  geometry: GeoJSON!
  id: ID!
  nomCom: String! @deprecated
  numero: String!
  prefixe: String!
  section: String!
  source: GeoAreaSource!
  surface: String!
  surfaceIntersection: Float! @deprecated
  surfaceParcelle: Float! @deprecated
}

type Pays {
  code: String!
  name: String!
}

type PaysChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  pays: Pays
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type PaysChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  options: [Pays!]
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type PersonneMorale implements Demandeur {
  address: Address!
  adresse: String! @deprecated
  association: Association
  codeInseeLocalite: String! @deprecated
  codePostal: String! @deprecated
  complementAdresse: String @deprecated
  entreprise: Entreprise
  id: ID!
  libelleNaf: String!
  libelleNaf2025: String
  localite: String! @deprecated
  naf: String
  naf2025: String
  nomVoie: String @deprecated
  numeroVoie: String @deprecated
  siegeSocial: Boolean!
  siret: String!
  typeVoie: String @deprecated
}

type PersonneMoraleIncomplete implements Demandeur {
  id: ID!
  siret: String!
}

type PersonnePhysique implements Demandeur {
  civilite: Civilite
  dateDeNaissance: ISO8601Date
  email: String
  id: ID!
  nom: String!
  prenom: String!
}

type PhoneChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type PieceJustificativeChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  file: File @deprecated
  files: [File!]!
  id: ID!
  label: String!
  nature: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type PieceJustificativeChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  fileTemplate: File
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type PreRempliChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type Profile {
  email: String!
  id: ID!
}

input ProfileInput @oneOf {
  email: String
  id: ID
}

type Query {
  demarche(number: Int!): Demarche!
  demarcheDescriptor(demarche: FindDemarcheInput!): DemarcheDescriptor
  demarcheDescriptors(after: String, before: String, first: Int, last: Int): DemarcheDescriptorConnection!
  dossier(number: Int!): Dossier!
  groupeInstructeur(number: Int!): GroupeInstructeurWithDossiers!
  "Preview"
  webhook(id: ID!): Webhook!
  "Preview"
  webhooks(demarche: FindDemarcheInput!): [Webhook!]!
}

type QuotientFamilialChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type RNA {
  address: Address
  id: String!
  title: String
}

type RNAChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  commune: Commune
  departement: Departement
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  rna: RNA
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type RNAChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type RNF {
  address: Address
  id: String!
  title: String
}

type RNFChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  commune: Commune
  departement: Departement
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  rnf: RNF
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type RNFChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type ReferentielChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type Region {
  code: String!
  name: String!
}

type RegionChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  region: Region
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type RegionChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  options: [Region!]
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type RepetitionChamp implements Champ {
  champDescriptorId: String!
  champs: [Champ!]! @deprecated
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  rows: [Row!]!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type RepetitionChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!]
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type Revision {
  annotationDescriptors: [ChampDescriptor!]!
  champDescriptors: [ChampDescriptor!]!
  dateCreation: ISO8601DateTime!
  datePublication: ISO8601DateTime
  id: ID!
}

type Row {
  champs: [Champ!]!
  id: ID!
}

type Rpg implements GeoArea {
  commune: String
  description: String
  geometry: GeoJSON!
  id: ID!
  numero: String
  source: GeoAreaSource!
  surface: Float
}

type SelectionUtilisateur implements GeoArea {
  description: String
  geometry: GeoJSON!
  id: ID!
  source: GeoAreaSource!
}

type Service {
  departement: String
  id: ID!
  nom: String!
  organisme: String!
  siret: String
  typeOrganisme: TypeOrganisme!
}

type SiretChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  etablissement: PersonneMorale
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type SiretChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type TextChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
  value: String
}

type TextChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type TextColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: String
}

type TextareaChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

type TitreIdentiteChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  filled: Boolean!
  grantType: TitreIdentiteGrantType!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

type TitreIdentiteChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}

enum TitreIdentiteGrantType {
  france_connect
  piece_justificative
}

type Traitement {
  changedColumns: [Column!]!
  dateTraitement: ISO8601DateTime!
  emailAgentTraitant: String
  event: TraitementEvent!
  id: ID!
  motivation: String
  revision: Revision
  state: DossierState! @deprecated
}

enum TraitementEvent {
  accepte
  accepte_automatiquement
  classe_sans_suite
  depose
  depose_correction_instructeur
  depose_correction_usager
  passe_en_instruction
  passe_en_instruction_automatiquement
  refuse
  refuse_automatiquement
  repasse_en_construction
  repasse_en_instruction
}

enum TypeDeChamp {
  aah
  address
  aeeh
  annuaire_education
  ars
  carte
  checkbox
  civilite
  cojo
  communes
  date
  datetime
  decimal_number
  departements
  dossier_link
  drop_down_list
  email
  engagement_juridique
  epci
  etudiant_boursier
  explication
  formatted
  header_section
  iban
  integer_number
  linked_drop_down_list
  multiple_drop_down_list
  number
  pays
  phone
  piece_justificative
  pre_rempli
  quotient_familial
  referentiel
  regions
  repetition
  rna
  rnf
  siret
  text
  textarea
  yes_no
}

enum TypeOrganisme {
  administration_centrale
  association
  autre
  collectivite_territoriale
  etablissement_enseignement
  operateur_d_etat
  service_deconcentre_de_l_etat
}

scalar URL

type ValidationError {
  message: String!
}

type WarningMessage {
  message: String!
}

"Preview"
type Webhook {
  autoDisabledAt: ISO8601DateTime
  createdAt: ISO8601DateTime!
  enabled: Boolean!
  eventTypes: [WebhookEventTypeEnum!]!
  id: ID!
  label: String
  lastError: String
  lastSuccessAt: ISO8601DateTime
  previousSecretExpiresAt: ISO8601DateTime
  url: String!
}

"Preview"
input WebhookActiverInput {
  clientMutationId: String
  webhook: ID!
}

"Preview"
type WebhookActiverPayload {
  clientMutationId: String
  errors: [ValidationError!]
  webhook: Webhook
}

"Preview"
input WebhookCreerInput {
  clientMutationId: String
  demarche: FindDemarcheInput!
  eventTypes: [WebhookEventTypeEnum!]!
  label: String
  url: String!
}

"Preview"
type WebhookCreerPayload {
  clientMutationId: String
  errors: [ValidationError!]
  secret: String
  webhook: Webhook
}

"Preview"
input WebhookDesactiverInput {
  clientMutationId: String
  webhook: ID!
}

"Preview"
type WebhookDesactiverPayload {
  clientMutationId: String
  errors: [ValidationError!]
  webhook: Webhook
}

"Preview"
enum WebhookEventTypeEnum {
  avis_cree
  avis_repondu
  correction_demandee
  dossier_accepte
  dossier_depose
  dossier_en_instruction
  dossier_label_ajoute
  dossier_label_supprime
  dossier_modifie
  dossier_refuse
  dossier_repasse_en_construction
  dossier_repasse_en_instruction
  dossier_restaure
  dossier_sans_suite
  dossier_supprime
  groupe_instructeur_change
  message_cree
}

"Preview"
input WebhookModifierInput {
  clientMutationId: String
  eventTypes: [WebhookEventTypeEnum!]
  label: String
  url: String
  webhook: ID!
}

"Preview"
type WebhookModifierPayload {
  clientMutationId: String
  errors: [ValidationError!]
  webhook: Webhook
}

"Preview"
input WebhookRenouvelerSecretInput {
  clientMutationId: String
  delaiExpirationAncienSecret: Int = 24
  webhook: ID!
}

"Preview"
type WebhookRenouvelerSecretPayload {
  clientMutationId: String
  errors: [ValidationError!]
  secret: String
  webhook: Webhook
}

"Preview"
input WebhookSupprimerInput {
  clientMutationId: String
  webhook: ID!
}

"Preview"
type WebhookSupprimerPayload {
  clientMutationId: String
  errors: [ValidationError!]
  id: ID
}

type YesNoChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
  value: Boolean
}

type YesNoChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated
}`;
