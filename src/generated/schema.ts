// Made by `npm run codegen` out of schema.graphql. Not edited by hand.
/** The schema that this package was written for, as the text of schema.graphql. */
export const schemaText = `"""Definition of a champ for the allowance for disabled adults (AAH)."""
type AAHChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""Definition of a champ for the allowance for a disabled child (AEEH)."""
type AEEHChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""Definition of a champ for the back-to-school allowance (ARS)."""
type ARSChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""A postal address, as the national address base knows it."""
type Address {
  """Code of the commune in official statistics, not the postal code."""
  cityCode: String!

  """Name of the commune."""
  cityName: String!

  """Code of the country."""
  countryCode: String

  """Name of the country."""
  countryName: String

  """Code of the departement."""
  departmentCode: String

  """Name of the departement."""
  departmentName: String

  """Where it is."""
  geometry: GeoJSON

  """The whole address on one line."""
  label: String!

  """Postal code."""
  postalCode: String!

  """Code of the region."""
  regionCode: String

  """Name of the region."""
  regionName: String

  """Number and street."""
  streetAddress: String

  """The street without its number."""
  streetName: String

  """Number in the street."""
  streetNumber: String
  type: AddressType!
}

"""An address. Documents must name this type, or a TextChamp is served."""
type AddressChamp implements Champ {
  """Null where the text was not recognised: \`stringValue\` still holds it."""
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

"""Definition of a champ for an address."""
type AddressChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""How precise an address is."""
enum AddressType {
  housenumber
  locality
  municipality
  street
}

"""One annotation to set."""
input AnnotationInput {
  """Id of the annotation; in a repetition, the one that the row gives it."""
  id: ID!
  value: AnnotationValueInput!
}

"""
The value of one annotation: exactly one of these, the one that matches the real type of the annotation. Nothing clears a value, but for an empty text or list.
"""
input AnnotationValueInput @oneOf {
  checkbox: Boolean
  civilite: Civilite
  date: ISO8601Date
  datetime: ISO8601DateTime
  decimalNumber: Float
  departements: String

  """Number of a dossier, as text."""
  dossierLink: String
  dropDownList: String
  email: String
  formatted: String
  iban: String
  integerNumber: Int
  multipleDropDownList: [String!]
  pays: String
  phone: String

  """Signed blob ids. They are added to the files that are there."""
  pieceJustificative: [ID!]
  regions: String

  """How many rows to add."""
  repetition: Int
  text: String
  textarea: String
  yesNo: Boolean
}

"""Definition of a champ for a school, out of the directory of schools."""
type AnnuaireEducationChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""An association, as its register describes it."""
type Association {
  """Day of creation."""
  dateCreation: ISO8601Date

  """Day of declaration."""
  dateDeclaration: ISO8601Date

  """Day of publication in the Journal officiel."""
  datePublication: ISO8601Date

  """Purpose."""
  objet: String

  """Number in the national register of associations."""
  rna: String!

  """Name."""
  titre: String!
}

"""Files. Not filtered by virus scan: prefer the \`files\` of the champ."""
type AttachmentsColumn implements Column {
  id: ID!
  label: String!

  """The links, joined: as secret as the links."""
  stringValue: String

  """May hold infected or corrupt files."""
  value: [File!]
}

"""An opinion asked of an expert."""
type Avis {
  attachment: File @deprecated(reason: "Use attachments.")

  """Files of the answer, not those of the question."""
  attachments: [File!]!

  """Who asked."""
  claimant: Profile

  """When it was asked."""
  dateQuestion: ISO8601DateTime!

  """
  Filled even without an answer: look at \`reponse\` and \`questionAnswer\` instead.
  """
  dateReponse: ISO8601DateTime
  expert: Profile

  """Typed id."""
  id: ID!
  instructeur: Profile! @deprecated(reason: "Use claimant: this one can fail with \`invalid_null\`.")

  """What the expert is asked."""
  question: String!

  """Answer to the yes-or-no question \`questionLabel\`, where one was asked."""
  questionAnswer: Boolean

  """A second question, answered by yes or no."""
  questionLabel: String

  """Null until the expert answers."""
  reponse: String
}

"""
A whole number of any size, as a JSON string of digits. Never read it through a float.
"""
scalar BigInt

"""A yes or no."""
type BooleanColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: Boolean
}

"""Definition of a champ for an accreditation of the Olympic Games."""
type COJOChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""Areas drawn or picked on a map."""
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

"""Definition of a champ for a map."""
type CarteChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""
One filled-in champ. Which type is served depends on the types that the document names, so name all that you can read.
"""
interface Champ {
  """
  Id of the descriptor, to be looked up in the revision of this very dossier.
  """
  champDescriptorId: String!

  """
  The value as flat, typed columns. Empty for repetitions and identity documents.
  """
  columns: [Column!]!

  """
  The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier.
  """
  id: ID!

  """The question, as the form shows it."""
  label: String!

  """Whether the value was given in advance."""
  prefilled: Boolean!

  """Whether the usager changed the value given in advance."""
  prefilledValueModified: Boolean!

  """
  For display; do not parse it. Booleans give \`"true"\` or \`"false"\`, dates a French text, nothing an empty string; null for files, maps and identity documents.
  """
  stringValue: String

  """Last real edit; older instances also moved it for internal reasons."""
  updatedAt: ISO8601DateTime!
}

"""
The definition of a champ in one revision of a form. The list of types changes: tolerate unknown ones.
"""
interface ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")

  """Help for the usager."""
  description: String

  """The same as \`champDescriptorId\` of the champs."""
  id: ID!

  """The question, as the form shows it."""
  label: String!

  """Whether the usager must fill it in, where it is shown."""
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""A box to tick."""
type CheckboxChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!

  """Whether it is ticked; false where it was never touched."""
  value: Boolean!
}

"""Definition of a champ for a box to tick."""
type CheckboxChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""Codes that link the demarche to the accounting system of the State."""
type ChorusConfiguration {
  """Cost centre."""
  centreDeCout: String

  """Functional domain."""
  domaineFonctionnel: String

  """Programming reference."""
  referentielDeProgrammation: String
}

"""Form of address."""
enum Civilite {
  M
  Mme
}

"""A form of address."""
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

"""Definition of a champ for a form of address."""
type CiviliteChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""
One flat, typed part of the value of a champ. The list of types grows: tolerate unknown ones.
"""
interface Column {
  id: ID!
  label: String!
  stringValue: String
}

"""A commune."""
type Commune {
  """Code in official statistics, not the postal code."""
  code: String!

  """Name."""
  name: String!

  """Postal code."""
  postalCode: String
}

"""A commune. Documents must name this type, or a TextChamp is served."""
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

"""Definition of a champ for a commune."""
type CommuneChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""How the usager signed in."""
enum ConnectionUsager {
  deleted
  france_connect
  password
}

"""
GeoJSON coordinates: nested arrays of numbers whose depth depends on the geometry.
"""
scalar Coordinates

"""A request for a correction."""
type Correction {
  """Null while it is awaited."""
  dateResolution: ISO8601DateTime
  reason: CorrectionReason!
}

"""Why a correction is asked for."""
enum CorrectionReason {
  incomplete
  incorrect
  outdated
}

"""What \`createDirectUpload\` takes."""
input CreateDirectUploadInput {
  """Size of the content in bytes, exactly."""
  byteSize: Int!

  """MD5 of the content, in base64."""
  checksum: String!

  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  contentType: String!
  dossierId: ID!
  filename: String!
}

"""Answer of \`createDirectUpload\`."""
type CreateDirectUploadPayload {
  clientMutationId: String
  directUpload: DirectUpload!
}

"""A day."""
type DateChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!

  """The day, as YYYY-MM-DD; null for none."""
  date: ISO8601Date
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
  value: ISO8601DateTime @deprecated(reason: "Use date.")
}

"""Definition of a champ for a day."""
type DateChampDescriptor implements ChampDescriptor {
  """Whether a date of birth is asked for."""
  birthdate: Boolean
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""A day."""
type DateColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: ISO8601Date
}

"""A moment."""
type DateTimeColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: ISO8601DateTime
}

"""A moment. Documents must name this type, or a DateChamp is served."""
type DatetimeChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!

  """The moment, with its zone; null for none."""
  datetime: ISO8601DateTime
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

"""Definition of a champ for a moment."""
type DatetimeChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""A decimal number."""
type DecimalColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: Float
}

"""A decimal number."""
type DecimalNumberChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!

  """The number; null for none."""
  value: Float
}

"""Definition of a champ for a decimal number."""
type DecimalNumberChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""What happens to a dossier by itself once deposited."""
enum DeclarativeWithState {
  accepte
  en_instruction
  non_declarative
}

"""What is left of a dossier that was deleted or is about to be."""
type DeletedDossier {
  """
  When it was hidden or deleted; can be weeks before the entry appears. Spelt with one p by the API.
  """
  dateSupression: ISO8601DateTime!

  """
  Not a key: the two connections number differently, and their ids can collide. Use \`number\`.
  """
  id: ID!

  """Number of the dossier: the key."""
  number: Int!
  reason: DeletedDossierReason!

  """The state it was in."""
  state: DossierState!
}

"""One page of a list of DeletedDossier."""
type DeletedDossierConnection {
  edges: [DeletedDossierEdge]

  """
  A null node is an object that could not be read: the rest of the page is good.
  """
  nodes: [DeletedDossier]
  pageInfo: PageInfo!
}

"""
A DeletedDossier and its cursor. Prefer \`nodes\` of the connection, which the server reads much faster.
"""
type DeletedDossierEdge {
  cursor: String!
  node: DeletedDossier
}

"""Why a dossier was deleted."""
enum DeletedDossierReason {
  """Kept for as long as the demarche allows."""
  expired
  instructeur_request
  manager_request
  procedure_removed
  user_expired
  user_removed
  user_request
}

"""For whom a dossier is made. Tolerate types that are not listed here."""
interface Demandeur {
  id: ID!
}

"""
A demarche as its administration sees it: dossiers, groupes, revisions. Shares id and number with its DemarcheDescriptor.
"""
type Demarche {
  """The published revision, or the draft one while nothing is published."""
  activeRevision: Revision!

  """Those who manage the demarche. Their ids are not instructeur ids."""
  administrateurs: [Profile!]!
  annotationDescriptors: [ChampDescriptor!]! @deprecated(reason: "Use activeRevision.")
  champDescriptors: [ChampDescriptor!]! @deprecated(reason: "Use activeRevision.")
  chorusConfiguration: ChorusConfiguration

  """When it was made."""
  dateCreation: ISO8601DateTime!

  """When it was taken offline."""
  dateDepublication: ISO8601DateTime

  """Last change of the settings of the demarche, not of its dossiers."""
  dateDerniereModification: ISO8601DateTime!

  """When it was closed."""
  dateFermeture: ISO8601DateTime

  """When it was published; null for a draft."""
  datePublication: ISO8601DateTime

  """
  The state that dossiers are put in by themselves on deposit, or null where people decide.
  """
  declarative: DossierDeclarativeState

  """
  Dossiers deleted for good, by ascending \`dateSupression\`. That date can lie weeks before the entry appears, so read again three weeks back. Demarches in test leave none.
  """
  deletedDossiers(after: String, before: String, deletedSince: ISO8601DateTime, first: Int, last: Int, order: Order = ASC @deprecated(reason: "Read backward with last and before.")): DeletedDossierConnection!

  """Introduction, as usagers see it."""
  description: String!

  """
  The dossiers that the administration sees, ascending: by \`dateDerniereModification\` where \`updatedSince\` is given, by \`dateDepot\` otherwise. A cursor belongs to its ordering. At most 100 a page, and 100 by default; a null node is a dossier that could not be read.
  """
  dossiers(
    after: String

    """Absent: archived or not."""
    archived: Boolean
    before: String

    """
    Deposited at or after this moment. Ignored where \`updatedSince\` is given.
    """
    createdSince: ISO8601DateTime
    first: Int

    """
    The last nodes, still ascending; with \`before\`, those just before that cursor.
    """
    last: Int

    """Made with this revision or an earlier one."""
    maxRevision: ID

    """Made with this revision or a later one."""
    minRevision: ID
    order: Order = ASC @deprecated(reason: "Read backward with last and before.")

    """Made with this revision; goes before \`minRevision\` and \`maxRevision\`."""
    revision: ID
    state: DossierState

    """Modified at or after this moment; also changes the ordering."""
    updatedSince: ISO8601DateTime
  ): DossierConnection!

  """The revision being edited; may hold changes that nobody has published."""
  draftRevision: Revision!

  """
  The groupes of the demarche. Older instances fail where \`closed\` is given: leave it out and filter.
  """
  groupeInstructeurs(closed: Boolean): [GroupeInstructeur!]!

  """Opaque id, the same as that of the DemarcheDescriptor."""
  id: ID!

  """The labels that its dossiers can carry."""
  labels: [Label!]!

  """The number that people see."""
  number: Int!

  """
  Dossiers hidden for now, which can still be restored; they are deleted after about two weeks.
  """
  pendingDeletedDossiers(after: String, before: String, deletedSince: ISO8601DateTime, first: Int, last: Int, order: Order = ASC @deprecated(reason: "Read backward with last and before.")): DeletedDossierConnection!

  """The revision that new dossiers get; null before the first publication."""
  publishedRevision: Revision
  revisions: [Revision!]!
  service: Service
  state: DemarcheState!

  """Title, as usagers see it."""
  title: String!
}

"""What \`demarcheAjouterAdministrateur\` takes."""
input DemarcheAjouterAdministrateurInput {
  administrateurs: [ProfileInput!]!

  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  demarche: FindDemarcheInput!
}

"""Answer of \`demarcheAjouterAdministrateur\`."""
type DemarcheAjouterAdministrateurPayload {
  clientMutationId: String
  demarche: DemarcheDescriptor

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]

  """What was left out although the rest was done."""
  warnings: [WarningMessage!]
}

"""What \`demarcheCloner\` takes."""
input DemarcheClonerInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String

  """Whether the copy keeps the service."""
  cloneService: Boolean
  demarche: FindDemarcheInput!

  """Title of the copy."""
  title: String
}

"""Answer of \`demarcheCloner\`."""
type DemarcheClonerPayload {
  clientMutationId: String
  demarche: DemarcheDescriptor

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""
The public description of a demarche: its form and its texts. Shares id and number with the Demarche, but not its fields.
"""
type DemarcheDescriptor {
  """Plain text: an address or a reference of law."""
  cadreJuridiqueURL: String
  cadreJuridiqueUrl: String @deprecated(reason: "Use cadreJuridiqueURL.")

  """When it was made."""
  dateCreation: ISO8601DateTime!

  """When it was taken offline."""
  dateDepublication: ISO8601DateTime

  """When it last changed."""
  dateDerniereModification: ISO8601DateTime!

  """When it was closed."""
  dateFermeture: ISO8601DateTime

  """The last day for deposits, where one is set."""
  dateLimite: ISO8601Date

  """When it was published; null for a draft."""
  datePublication: ISO8601DateTime

  """
  The state that dossiers are put in by themselves on deposit, or null where people decide.
  """
  declarative: DossierDeclarativeState

  """The legal document behind the demarche."""
  deliberation: File

  """Where usagers start a dossier."""
  demarcheURL: URL
  demarcheUrl: URL @deprecated(reason: "Use demarcheURL.")

  """Introduction, as usagers see it."""
  description: String!

  """How many dossiers have been deposited."""
  dossiersCount: Int!

  """Plain text: an address, a mailto link, or a sentence."""
  dpoURL: String
  dpoUrl: String @deprecated(reason: "Use dpoURL.")

  """How long decided dossiers are kept, in months."""
  dureeConservationDossiers: Int!

  """True: the demandeur is a PersonnePhysique; false: a PersonneMorale."""
  forIndividual: Boolean!

  """Typed id."""
  id: ID!
  logo: File

  """Instructions for usagers, as a file; see \`noticeURL\` for a link."""
  notice: File

  """Address of the explanations for usagers."""
  noticeURL: URL
  noticeUrl: URL @deprecated(reason: "Use noticeURL.")

  """The number that people use; it never changes."""
  number: Int!

  """Whether this description is public."""
  opendata: Boolean!

  """
  The revision of the dossier where it is read through one; otherwise the active one.
  """
  revision: Revision!
  service: Service

  """Plain text, usually an address."""
  siteWebURL: String
  siteWebUrl: String @deprecated(reason: "Use siteWebURL.")
  state: DemarcheState!

  """Keywords that its administrateurs chose."""
  tags: [String!]!

  """Title, as usagers see it."""
  title: String!

  """The ministries or kinds of territories that it belongs to."""
  zones: [String!]!
}

"""One page of a list of DemarcheDescriptor."""
type DemarcheDescriptorConnection {
  edges: [DemarcheDescriptorEdge]

  """
  A null node is an object that could not be read: the rest of the page is good.
  """
  nodes: [DemarcheDescriptor]
  pageInfo: PageInfo!
}

"""
A DemarcheDescriptor and its cursor. Prefer \`nodes\` of the connection, which the server reads much faster.
"""
type DemarcheDescriptorEdge {
  cursor: String!
  node: DemarcheDescriptor
}

"""What \`demarcheModifierParametres\` takes."""
input DemarcheModifierParametresInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String

  """The last day for deposits: must be in the future."""
  dateLimite: ISO8601Date
  declarative: DeclarativeWithState
  demarche: FindDemarcheInput!
  description: String

  """Which documents to prepare."""
  descriptionPj: String

  """Whom the demarche is for."""
  descriptionTargetAudience: String
  lienDpo: String
  lienSiteWeb: String
  title: String
}

"""Answer of \`demarcheModifierParametres\`."""
type DemarcheModifierParametresPayload {
  clientMutationId: String
  demarche: DemarcheDescriptor

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""What \`demarchePublier\` takes."""
input DemarchePublierInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  demarche: FindDemarcheInput!

  """Where usagers find the demarche; publishing is refused without one."""
  lienSiteWeb: String

  """Last part of the public address."""
  path: String!

  """Whether search engines may list it."""
  robotsIndexable: Boolean = true
}

"""Answer of \`demarchePublier\`."""
type DemarchePublierPayload {
  clientMutationId: String
  demarche: DemarcheDescriptor

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]

  """What was left out although the rest was done."""
  warnings: [WarningMessage!]
}

"""Where a demarche stands."""
enum DemarcheState {
  """
  In test: its dossiers are real to the API, but leave no trace once deleted.
  """
  brouillon

  """Closed to new dossiers."""
  close

  """Taken offline."""
  depubliee

  """Open to deposits."""
  publiee
}

"""What \`demarcheSupprimerAdministrateur\` takes."""
input DemarcheSupprimerAdministrateurInput {
  administrateurs: [ProfileInput!]!

  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  demarche: FindDemarcheInput!
}

"""Answer of \`demarcheSupprimerAdministrateur\`."""
type DemarcheSupprimerAdministrateurPayload {
  clientMutationId: String
  demarche: DemarcheDescriptor

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]

  """What was left out although the rest was done."""
  warnings: [WarningMessage!]
}

"""A departement."""
type Departement {
  """Code, of two or three characters."""
  code: String!

  """Name."""
  name: String!
}

"""
A departement. Documents must name this type, or a TextChamp is served.
"""
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

"""Definition of a champ for a departement."""
type DepartementChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  options: [Departement!]
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""An upload slot on the storage host."""
type DirectUpload {
  blobId: ID!

  """
  A JSON string, to be parsed: the headers to send with the PUT, exactly.
  """
  headers: String!

  """
  The id that mutations take for an uploaded file. Valid one hour, to be used once.
  """
  signedBlobId: ID!

  """
  Takes one PUT, within the hour and without Authorization. After a success it refuses any other.
  """
  url: String!
}

"""
One case: what a usager filled in, and what the administration did with it. Drafts never appear.
"""
type Dossier {
  """
  What instructeurs filled in. Annotations that the form hides are left out.
  """
  annotations(
    """
    Keeps the annotation with this id, at the root only. An unknown id gives an empty list.
    """
    id: ID
  ): [Champ!]!

  """Put out of the way by an agent; archived dossiers are still listed."""
  archived: Boolean!

  """How the dossier came to its groupes, over time."""
  assignments(mode: DossierAssignmentMode): [DossierAssignment!]!

  """
  The certificate of a decided dossier. Made some seconds after the decision, removed when the dossier is reopened. Not filtered by virus scan.
  """
  attestation: File

  """Opinions asked for."""
  avis(
    """Keeps the avis with this id."""
    id: ID
  ): [Avis!]!

  """
  What the usager filled in, in the order of the form. Champs that the form hides are left out.
  """
  champs(
    """
    Keeps the champ with this id, at the root only. An unknown id gives an empty list.
    """
    id: ID
  ): [Champ!]!
  connectionUsager: ConnectionUsager!

  """When the usager acknowledged the decision."""
  dateAccuseLectureAgreement: ISO8601DateTime

  """First deposit; it never changes, and \`dossiers\` is ordered by it."""
  dateDepot: ISO8601DateTime!

  """When the correction that is still awaited was asked for."""
  dateDerniereCorrectionEnAttente: ISO8601DateTime

  """
  Last change of anything in the dossier. Labels, virus scans and image processing may not move it.
  """
  dateDerniereModification: ISO8601DateTime!

  """Creation of the dossier where no annotation was edited."""
  dateDerniereModificationAnnotations: ISO8601DateTime!

  """Creation of the dossier where no champ was edited."""
  dateDerniereModificationChamps: ISO8601DateTime!
  dateDerniereModificationChampsParInstructeur: ISO8601DateTime

  """When it will be deleted by itself; null while en_instruction."""
  dateExpiration: ISO8601DateTime

  """Latest passage to en_construction; earlier ones are in \`traitements\`."""
  datePassageEnConstruction: ISO8601DateTime!

  """Latest passage to en_instruction."""
  datePassageEnInstruction: ISO8601DateTime

  """
  Day on which silence becomes a decision, where the demarche works that way.
  """
  datePrevisionnelleDecisionSVASVR: ISO8601Date

  """When the administration hid the dossier."""
  dateSuppressionParAdministration: ISO8601DateTime

  """
  When the usager deleted it. A dossier past en_construction stays listed all the same.
  """
  dateSuppressionParUsager: ISO8601DateTime

  """Latest decision."""
  dateTraitement: ISO8601DateTime

  """When silence became the decision."""
  dateTraitementSVASVR: ISO8601DateTime

  """
  For whom it is made: PersonnePhysique or PersonneMorale by the setting of the demarche, PersonneMoraleIncomplete while the company register is silent. Tolerate other types.
  """
  demandeur: Demandeur!

  """The demarche, with the revision of this dossier."""
  demarche: DemarcheDescriptor!

  """
  True: somebody else filled it in. \`usager\` is that account, \`nomMandataire\` and \`prenomMandataire\` their name, \`demandeur\` the beneficiary.
  """
  deposeParUnTiers: Boolean

  """
  Virtual file, rendered at each download: no checksum, size 0. There even without a map.
  """
  geojson: File
  groupeInstructeur: GroupeInstructeur!

  """Opaque id, for mutations."""
  id: ID!

  """Those who follow this dossier, not all the members of its groupe."""
  instructeurs: [Profile!]!

  """The labels that agents put on it."""
  labels: [Label!]!

  """
  The conversation: usager, instructeurs, experts and automatic messages alike.
  """
  messages(
    """Keeps the message with this id."""
    id: ID
  ): [Message!]!

  """Reason of the decision."""
  motivation: String

  """The justificatif sent with the decision."""
  motivationAttachment: File

  """Last name of whoever filed for somebody else."""
  nomMandataire: String

  """The number that people see; unique across the instance."""
  number: Int!

  """
  Virtual file, rendered at each download: no checksum, size 0, and two downloads differ.
  """
  pdf: File

  """Whether it was started with values given in advance."""
  prefilled: Boolean!

  """First name of whoever filed for somebody else."""
  prenomMandataire: String
  revision: Revision! @deprecated(reason: "Use demarche.revision.")
  state: DossierState!

  """Its history: every deposit, passage and decision."""
  traitements: [Traitement!]!

  """
  The account that filled it in. Its id is the text \`<deleted>\` once the account is gone.
  """
  usager: Profile!
}

"""What \`dossierAccepter\` takes."""
input DossierAccepterInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String

  """
  True: no e-mail to the usager. The message in the dossier is written all the same.
  """
  disableNotification: Boolean = false
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!

  """Signed blob id of an uploaded file."""
  justificatif: ID
  motivation: String
}

"""Answer of \`dossierAccepter\`."""
type DossierAccepterPayload {
  clientMutationId: String
  dossier: Dossier

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""What \`dossierAjouterLabel\` takes."""
input DossierAjouterLabelInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  dossierId: ID!
  labelId: ID!
}

"""Answer of \`dossierAjouterLabel\`."""
type DossierAjouterLabelPayload {
  clientMutationId: String
  dossier: Dossier

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
  label: Label
}

"""What \`dossierAnnulerDemandeCorrection\` takes."""
input DossierAnnulerDemandeCorrectionInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
  messageId: ID!
}

"""Answer of \`dossierAnnulerDemandeCorrection\`."""
type DossierAnnulerDemandeCorrectionPayload {
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
  message: Message
}

"""What \`dossierArchiver\` takes."""
input DossierArchiverInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
}

"""Answer of \`dossierArchiver\`."""
type DossierArchiverPayload {
  clientMutationId: String
  dossier: Dossier

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""One assignment of a dossier to a groupe instructeur."""
type DossierAssignment {
  assignedAt: ISO8601DateTime!
  assignedBy: String
  groupeInstructeurLabel: String!
  groupeInstructeurNumber: Int
  mode: DossierAssignmentMode!
  previousGroupeInstructeurLabel: String
  previousGroupeInstructeurNumber: Int
}

"""How a dossier came to a groupe instructeur."""
enum DossierAssignmentMode {
  auto
  bulk_routing
  manual
  tech
}

"""What \`dossierBasculeSuivi\` takes."""
input DossierBasculeSuiviInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  dossierId: ID!

  """True: follow; false: stop following."""
  follow: Boolean! = true

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
}

"""Answer of \`dossierBasculeSuivi\`."""
type DossierBasculeSuiviPayload {
  clientMutationId: String
  dossier: Dossier

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
  instructeur: Profile
}

"""What \`dossierChangerGroupeInstructeur\` takes."""
input DossierChangerGroupeInstructeurInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  dossierId: ID!
  groupeInstructeurId: ID!
}

"""Answer of \`dossierChangerGroupeInstructeur\`."""
type DossierChangerGroupeInstructeurPayload {
  clientMutationId: String
  dossier: Dossier

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""What \`dossierClasserSansSuite\` takes."""
input DossierClasserSansSuiteInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String

  """
  True: no e-mail to the usager. The message in the dossier is written all the same.
  """
  disableNotification: Boolean = false
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!

  """Signed blob id of an uploaded file."""
  justificatif: ID
  motivation: String!
}

"""Answer of \`dossierClasserSansSuite\`."""
type DossierClasserSansSuitePayload {
  clientMutationId: String
  dossier: Dossier

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""One page of a list of Dossier."""
type DossierConnection {
  edges: [DossierEdge]

  """
  A null node is an object that could not be read: the rest of the page is good.
  """
  nodes: [Dossier]
  pageInfo: PageInfo!
}

"""The state that a declarative demarche puts dossiers in."""
enum DossierDeclarativeState {
  accepte
  en_instruction
}

"""What \`dossierDesarchiver\` takes."""
input DossierDesarchiverInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
}

"""Answer of \`dossierDesarchiver\`."""
type DossierDesarchiverPayload {
  clientMutationId: String
  dossier: Dossier

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""
A Dossier and its cursor. Prefer \`nodes\` of the connection, which the server reads much faster.
"""
type DossierEdge {
  cursor: String!
  node: Dossier
}

"""What \`dossierEnvoyerMessage\` takes."""
input DossierEnvoyerMessageInput {
  """Signed blob id of an uploaded file."""
  attachment: ID
  body: String!

  """Given back as it is; not an idempotency key."""
  clientMutationId: String

  """Asks the usager for a correction, for this reason."""
  correction: CorrectionReason
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
}

"""Answer of \`dossierEnvoyerMessage\`."""
type DossierEnvoyerMessagePayload {
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
  message: Message
}

"""A link to another dossier."""
type DossierLinkChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!

  """
  Null for a draft, hidden or deleted dossier. One of a demarche out of reach gives null and a root \`unauthorized\` error; all the rest of the answer is good.
  """
  dossier: Dossier
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

"""Definition of a champ for a link to another dossier."""
type DossierLinkChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""What \`dossierModifierAnnotationAjouterLigne\` takes."""
input DossierModifierAnnotationAjouterLigneInput {
  annotationId: ID!

  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
}

"""Answer of \`dossierModifierAnnotationAjouterLigne\`."""
type DossierModifierAnnotationAjouterLignePayload {
  annotation: RepetitionChamp
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""What \`dossierModifierAnnotationCheckbox\` takes."""
input DossierModifierAnnotationCheckboxInput {
  annotationId: ID!

  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
  value: Boolean!
}

"""Answer of \`dossierModifierAnnotationCheckbox\`."""
type DossierModifierAnnotationCheckboxPayload {
  annotation: Champ
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""What \`dossierModifierAnnotationDate\` takes."""
input DossierModifierAnnotationDateInput {
  annotationId: ID!

  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
  value: ISO8601Date!
}

"""Answer of \`dossierModifierAnnotationDate\`."""
type DossierModifierAnnotationDatePayload {
  annotation: Champ
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""What \`dossierModifierAnnotationDatetime\` takes."""
input DossierModifierAnnotationDatetimeInput {
  annotationId: ID!

  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
  value: ISO8601DateTime!
}

"""Answer of \`dossierModifierAnnotationDatetime\`."""
type DossierModifierAnnotationDatetimePayload {
  annotation: Champ
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""What \`dossierModifierAnnotationDecimalNumber\` takes."""
input DossierModifierAnnotationDecimalNumberInput {
  annotationId: ID!

  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
  value: Float!
}

"""Answer of \`dossierModifierAnnotationDecimalNumber\`."""
type DossierModifierAnnotationDecimalNumberPayload {
  annotation: Champ
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""What \`dossierModifierAnnotationDropDownList\` takes."""
input DossierModifierAnnotationDropDownListInput {
  annotationId: ID!

  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
  value: String!
}

"""Answer of \`dossierModifierAnnotationDropDownList\`."""
type DossierModifierAnnotationDropDownListPayload {
  annotation: Champ
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""What \`dossierModifierAnnotationIntegerNumber\` takes."""
input DossierModifierAnnotationIntegerNumberInput {
  annotationId: ID!

  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
  value: Int!
}

"""Answer of \`dossierModifierAnnotationIntegerNumber\`."""
type DossierModifierAnnotationIntegerNumberPayload {
  annotation: Champ
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""What \`dossierModifierAnnotationText\` takes."""
input DossierModifierAnnotationTextInput {
  annotationId: ID!

  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
  value: String!
}

"""Answer of \`dossierModifierAnnotationText\`."""
type DossierModifierAnnotationTextPayload {
  annotation: Champ
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""What \`dossierModifierAnnotations\` takes."""
input DossierModifierAnnotationsInput {
  annotations: [AnnotationInput!]!

  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
}

"""Answer of \`dossierModifierAnnotations\`."""
type DossierModifierAnnotationsPayload {
  """The annotations that were saved, even where others were refused."""
  annotations: [Champ!]
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""What \`dossierPasserEnInstruction\` takes."""
input DossierPasserEnInstructionInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String

  """
  True: no e-mail to the usager. The message in the dossier is written all the same.
  """
  disableNotification: Boolean = false
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
}

"""Answer of \`dossierPasserEnInstruction\`."""
type DossierPasserEnInstructionPayload {
  clientMutationId: String
  dossier: Dossier

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""What \`dossierRefuser\` takes."""
input DossierRefuserInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String

  """
  True: no e-mail to the usager. The message in the dossier is written all the same.
  """
  disableNotification: Boolean = false
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!

  """Signed blob id of an uploaded file."""
  justificatif: ID
  motivation: String!
}

"""Answer of \`dossierRefuser\`."""
type DossierRefuserPayload {
  clientMutationId: String
  dossier: Dossier

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""What \`dossierRepasserEnConstruction\` takes."""
input DossierRepasserEnConstructionInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String

  """
  True: no e-mail to the usager. The message in the dossier is written all the same.
  """
  disableNotification: Boolean = false
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
}

"""Answer of \`dossierRepasserEnConstruction\`."""
type DossierRepasserEnConstructionPayload {
  clientMutationId: String
  dossier: Dossier

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""What \`dossierRepasserEnInstruction\` takes."""
input DossierRepasserEnInstructionInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String

  """
  True: no e-mail to the usager. The message in the dossier is written all the same.
  """
  disableNotification: Boolean = false
  dossierId: ID!

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
}

"""Answer of \`dossierRepasserEnInstruction\`."""
type DossierRepasserEnInstructionPayload {
  clientMutationId: String
  dossier: Dossier

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
}

"""Where a dossier stands. Drafts have no value here: they never appear."""
enum DossierState {
  """Decided: accepted."""
  accepte

  """Deposited; the usager can still edit it."""
  en_construction

  """Being examined; the usager can no longer edit it."""
  en_instruction

  """Decided: refused."""
  refuse

  """Closed without a decision on its substance."""
  sans_suite
}

"""What \`dossierSupprimerLabel\` takes."""
input DossierSupprimerLabelInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  dossierId: ID!
  labelId: ID!
}

"""Answer of \`dossierSupprimerLabel\`."""
type DossierSupprimerLabelPayload {
  clientMutationId: String
  dossier: Dossier

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
  label: Label
}

"""What \`dossierSupprimerMessage\` takes."""
input DossierSupprimerMessageInput {
  cancelCorrection: Boolean = true @deprecated(reason: "Use dossierAnnulerDemandeCorrection to withdraw a request for a correction.")

  """Given back as it is; not an idempotency key."""
  clientMutationId: String

  """Id of an Instructeur who belongs to the groupe of the dossier."""
  instructeurId: ID!
  messageId: ID!
}

"""Answer of \`dossierSupprimerMessage\`."""
type DossierSupprimerMessagePayload {
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
  message: Message
}

"""
A choice out of a list. Documents must name this type, or a TextChamp is served.
"""
type DropDownListChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!

  """
  The option that was chosen, or the text given for another; null for none.
  """
  value: String
}

"""Definition of a champ for a choice out of a list."""
type DropDownListChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!

  """Empty where the list comes from elsewhere."""
  options: [String!]

  """Whether a free answer is allowed."""
  otherOption: Boolean
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""Headcount over a period."""
type Effectif {
  """Average staff."""
  nb: Float!

  """Month or year."""
  periode: String!
}

"""Definition of a champ for an e-mail address."""
type EmailChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""
Amounts of a legal commitment. The API does not fill them in yet: they hold a placeholder text.
"""
type EngagementJuridique {
  """Amount engaged."""
  montantEngage: String

  """Amount paid."""
  montantPaye: String
}

"""A legal commitment of the State."""
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

"""Definition of a champ for a legal commitment of the State."""
type EngagementJuridiqueChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""A company, as the registers describe it."""
type Entreprise {
  """Tax certificate, where there is one."""
  attestationFiscaleAttachment: File

  """Social security certificate, where there is one."""
  attestationSocialeAttachment: File

  """\`"-1"\` where unknown."""
  capitalSocial: BigInt

  """Code of its range of staff."""
  codeEffectifEntreprise: String

  """Day of creation."""
  dateCreation: ISO8601Date
  effectifAnnuel: Effectif
  effectifMensuel: Effectif

  """Trade sign."""
  enseigne: String
  etatAdministratif: EntrepriseEtatAdministratif

  """Legal form."""
  formeJuridique: String

  """Code of the legal form."""
  formeJuridiqueCode: String

  """Address of the head office on one line."""
  inlineAdresse: String!

  """Last name, where it is a person."""
  nom: String

  """Trade name."""
  nomCommercial: String!

  """VAT number."""
  numeroTvaIntracommunautaire: String

  """First name, where it is a person."""
  prenom: String

  """Registered name."""
  raisonSociale: String!

  """Number of the company: 9 digits."""
  siren: String!

  """SIRET of the head office."""
  siretSiegeSocial: String!
}

"""Whether a company is still active."""
enum EntrepriseEtatAdministratif {
  Actif
  Ferme
}

"""One choice."""
type EnumColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: String
}

"""Several choices."""
type EnumsColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: [String!]
}

"""A grouping of communes."""
type Epci {
  """Code (SIREN)."""
  code: String!

  """Name."""
  name: String!
}

"""A grouping of communes."""
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

"""Definition of a champ for a grouping of communes."""
type EpciChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""Definition of a champ for the status of a student with a grant."""
type EtudiantBoursierChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""
A text of the form; holds no value. Documents must name this type, or a TextChamp is served.
"""
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

"""Definition of a champ for a text to read."""
type ExplicationChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  collapsibleExplanationEnabled: Boolean

  """The part that is folded away."""
  collapsibleExplanationText: String
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""
A file, and a link to it. Has no id: within its champ, tell files apart by checksum, name and date.
"""
type File {
  byteSize: Int! @deprecated(reason: "Use byteSizeBigInt: this one cannot tell sizes of 2 GiB and more.")

  """
  Size in bytes, as a string of digits. \`"0"\` for the virtual files pdf and geojson.
  """
  byteSizeBigInt: BigInt!

  """
  MD5 of the content in base64; empty for the virtual files. May change: images are rewritten after the virus scan.
  """
  checksum: String!

  """As declared when it was sent."""
  contentType: String!

  """Moment of the query for the virtual files."""
  createdAt: ISO8601DateTime!

  """
  Any Unicode, possibly the same for several files of one champ. Never use it as a path.
  """
  filename: String!

  """
  Signed and open to whoever holds it, for one hour from the query; new at each query. Send it no Authorization.
  """
  url: URL!

  """
  Free text: \`pending\`, \`safe\`, \`infected\` or \`integrity_error\` so far. Most fields list only pending and safe files; attestations and columns list all.
  """
  virusScanResult: String!
}

"""
Names one demarche, by its number or by its id: exactly one of the two.
"""
input FindDemarcheInput @oneOf {
  id: ID
  number: Int
}

"""Definition of a champ for a text of a given form."""
type FormattedChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""One area of a map."""
interface GeoArea {
  """What the usager wrote about it."""
  description: String
  geometry: GeoJSON!

  """Id of the area."""
  id: ID!
  source: GeoAreaSource!
}

"""Where an area of a map comes from."""
enum GeoAreaSource {
  cadastre
  rpg
  selection_utilisateur
}

"""A GeoJSON geometry."""
type GeoJSON {
  """Coordinates, as GeoJSON nests them: longitude, latitude."""
  coordinates: Coordinates!

  """Kind of geometry, as GeoJSON names it."""
  type: String!
}

"""The areas of a map."""
type GeoJSONColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: [GeoJSONFeature!]!
}

"""A GeoJSON feature."""
type GeoJSONFeature {
  geometry: GeoJSONGeometry!
  properties: GeoJSONFeatureProperties!
}

"""What is written about a GeoJSON feature."""
type GeoJSONFeatureProperties {
  description: String
}

"""A GeoJSON geometry, in a column."""
type GeoJSONGeometry {
  coordinates: Coordinates!
  type: String!
}

"""A team of instructeurs that dossiers are assigned to."""
type GroupeInstructeur {
  """Closed to new dossiers."""
  closed: Boolean!

  """Typed id."""
  id: ID!

  """Its members: the ids that mutations take as \`instructeurId\`."""
  instructeurs: [Profile!]!

  """Name of the groupe."""
  label: String!

  """The number that people use; it never changes."""
  number: Int!
}

"""What \`groupeInstructeurAjouterInstructeurs\` takes."""
input GroupeInstructeurAjouterInstructeursInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  groupeInstructeurId: ID!
  instructeurs: [ProfileInput!]!
}

"""Answer of \`groupeInstructeurAjouterInstructeurs\`."""
type GroupeInstructeurAjouterInstructeursPayload {
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
  groupeInstructeur: GroupeInstructeur

  """What was left out although the rest was done."""
  warnings: [WarningMessage!]
}

"""A groupe instructeur to be created."""
input GroupeInstructeurAttributes {
  closed: Boolean = false
  instructeurs: [ProfileInput!] = []
  label: String!
}

"""What \`groupeInstructeurCreer\` takes."""
input GroupeInstructeurCreerInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  demarche: FindDemarcheInput!
  groupeInstructeur: GroupeInstructeurAttributes!
}

"""Answer of \`groupeInstructeurCreer\`."""
type GroupeInstructeurCreerPayload {
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
  groupeInstructeur: GroupeInstructeur

  """What was left out although the rest was done."""
  warnings: [WarningMessage!]
}

"""What \`groupeInstructeurModifier\` takes."""
input GroupeInstructeurModifierInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  closed: Boolean
  groupeInstructeurId: ID!
  label: String
}

"""Answer of \`groupeInstructeurModifier\`."""
type GroupeInstructeurModifierPayload {
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
  groupeInstructeur: GroupeInstructeur
}

"""What \`groupeInstructeurSupprimerInstructeurs\` takes."""
input GroupeInstructeurSupprimerInstructeursInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  groupeInstructeurId: ID!
  instructeurs: [ProfileInput!]!
}

"""Answer of \`groupeInstructeurSupprimerInstructeurs\`."""
type GroupeInstructeurSupprimerInstructeursPayload {
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
  groupeInstructeur: GroupeInstructeur
}

"""A groupe instructeur, with the dossiers assigned to it."""
type GroupeInstructeurWithDossiers {
  """Closed to new dossiers."""
  closed: Boolean!

  """As \`Demarche.deletedDossiers\`, for this groupe."""
  deletedDossiers(after: String, before: String, deletedSince: ISO8601DateTime, first: Int, last: Int, order: Order = ASC @deprecated(reason: "Read backward with last and before.")): DeletedDossierConnection!

  """As \`Demarche.dossiers\`, for this groupe."""
  dossiers(after: String, archived: Boolean, before: String, createdSince: ISO8601DateTime, first: Int, last: Int, maxRevision: ID, minRevision: ID, order: Order = ASC @deprecated(reason: "Read backward with last and before."), revision: ID, state: DossierState, updatedSince: ISO8601DateTime): DossierConnection!

  """Typed id."""
  id: ID!
  instructeurs: [Profile!]!

  """Name of the groupe."""
  label: String!

  """The number that people use; it never changes."""
  number: Int!

  """As \`Demarche.pendingDeletedDossiers\`, for this groupe."""
  pendingDeletedDossiers(after: String, before: String, deletedSince: ISO8601DateTime, first: Int, last: Int, order: Order = ASC @deprecated(reason: "Read backward with last and before.")): DeletedDossierConnection!
}

"""
A heading of the form; holds no value. Documents must name this type, or a TextChamp is served.
"""
type HeaderSectionChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!

  """Depth of the heading."""
  level: Int!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

"""Definition of a champ for a heading."""
type HeaderSectionChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  level: Int!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""A day, \`YYYY-MM-DD\`."""
scalar ISO8601Date @specifiedBy(url: "https://tools.ietf.org/html/rfc3339")

"""
A moment with whole seconds and the offset of Europe/Paris, such as \`2026-07-10T15:30:00+02:00\`. When sending one, always give \`Z\` or an offset: without it the server assumes its own time zone.
"""
scalar ISO8601DateTime @specifiedBy(url: "https://tools.ietf.org/html/rfc3339")

"""Definition of a champ for a bank account."""
type IbanChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""A whole number."""
type IntegerColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: BigInt
}

"""A whole number."""
type IntegerNumberChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!

  """The number as text, as it may be beyond 2^53; null for none."""
  value: BigInt
}

"""Definition of a champ for a whole number."""
type IntegerNumberChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""
A tag that instructeurs put on dossiers. It belongs to one demarche; a clone gets others.
"""
type Label {
  """Color, as agents see it."""
  color: LabelColorEnum!

  """Typed id."""
  id: ID!

  """Name, as agents see it."""
  name: String!
}

"""Colour of a label, out of the design system of the State."""
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

"""A choice in two steps."""
type LinkedDropDownListChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!

  """The option of the first list."""
  primaryValue: String

  """The option of the second list."""
  secondaryValue: String
  stringValue: String
  updatedAt: ISO8601DateTime!
}

"""Definition of a champ for a choice in two steps."""
type LinkedDropDownListChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  options: [String!]
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""One message of the conversation around a dossier."""
type Message {
  attachment: File @deprecated(reason: "Use attachments.")
  attachments: [File!]!

  """
  Plain text where a person wrote it, HTML where it is automatic. Empty once deleted.
  """
  body: String!

  """The correction that this message asks for."""
  correction: Correction

  """When it was sent."""
  createdAt: ISO8601DateTime!

  """When it was deleted; the body is empty and the files are gone."""
  discardedAt: ISO8601DateTime

  """
  The author. Automatic messages carry a contact address of the platform.
  """
  email: String!

  """Typed id."""
  id: ID!
}

"""Several choices out of a list."""
type MultipleDropDownListChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!

  """The options that were chosen."""
  values: [String!]!
}

"""Definition of a champ for several choices out of a list."""
type MultipleDropDownListChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  options: [String!]
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""
Everything that can be changed. A refusal is data, not an error: read \`errors\` of each payload, and \`warnings\` where there are any. A token without write access is refused in the same place.
"""
type Mutation {
  """
  Opens one upload slot on the storage host. Send the bytes with a single PUT within the hour, then use \`signedBlobId\` once. Asking again only leaves an unused slot behind.
  """
  createDirectUpload(input: CreateDirectUploadInput!): CreateDirectUploadPayload

  """
  Adds administrateurs. Addresses without an account come back as warnings; the rest is applied.
  """
  demarcheAjouterAdministrateur(input: DemarcheAjouterAdministrateurInput!): DemarcheAjouterAdministrateurPayload

  """
  Copies a demarche, one of the token or any open data one. Each call makes one more copy.
  """
  demarcheCloner(input: DemarcheClonerInput!): DemarcheClonerPayload

  """Changes the settings that are given and leaves the others as they are."""
  demarcheModifierParametres(input: DemarcheModifierParametresInput!): DemarcheModifierParametresPayload

  """
  Publishes a demarche under a path. Another demarche of the same owner on that path is unpublished; one that is published already comes back as a warning.
  """
  demarchePublier(input: DemarchePublierInput!): DemarchePublierPayload

  """
  Removes administrateurs. Unknown addresses come back as warnings; the rest is applied.
  """
  demarcheSupprimerAdministrateur(input: DemarcheSupprimerAdministrateurInput!): DemarcheSupprimerAdministrateurPayload

  """
  Accepts a dossier en_instruction. Files of identity documents and of champs purged at the end are removed; the attestation follows some seconds later.
  """
  dossierAccepter(input: DossierAccepterInput!): DossierAccepterPayload

  """
  Puts a label on a dossier. Does not move \`dateDerniereModification\` on older instances.
  """
  dossierAjouterLabel(input: DossierAjouterLabelInput!): DossierAjouterLabelPayload

  """Withdraws the pending request for a correction that a message made."""
  dossierAnnulerDemandeCorrection(input: DossierAnnulerDemandeCorrectionInput!): DossierAnnulerDemandeCorrectionPayload

  """Archives a decided dossier. Repeating it is harmless."""
  dossierArchiver(input: DossierArchiverInput!): DossierArchiverPayload

  """
  Follows or stops following a dossier, as \`follow\` says. It sets and does not toggle, in spite of its name.
  """
  dossierBasculeSuivi(input: DossierBasculeSuiviInput!): DossierBasculeSuiviPayload

  """
  Moves a dossier to another groupe of the same demarche and pins it there: automatic routing leaves it alone from then on.
  """
  dossierChangerGroupeInstructeur(input: DossierChangerGroupeInstructeurInput!): DossierChangerGroupeInstructeurPayload

  """Closes a dossier en_instruction without a decision on its substance."""
  dossierClasserSansSuite(input: DossierClasserSansSuiteInput!): DossierClasserSansSuitePayload

  """Takes a dossier out of the archive; refused where it is not archived."""
  dossierDesarchiver(input: DossierDesarchiverInput!): DossierDesarchiverPayload

  """
  Writes to the usager, optionally asking for a correction, which moves a dossier en_instruction back to en_construction. Each call sends one more message.
  """
  dossierEnvoyerMessage(input: DossierEnvoyerMessageInput!): DossierEnvoyerMessagePayload
  dossierModifierAnnotationAjouterLigne(input: DossierModifierAnnotationAjouterLigneInput!): DossierModifierAnnotationAjouterLignePayload @deprecated(reason: "Use dossierModifierAnnotations.")
  dossierModifierAnnotationCheckbox(input: DossierModifierAnnotationCheckboxInput!): DossierModifierAnnotationCheckboxPayload @deprecated(reason: "Use dossierModifierAnnotations.")
  dossierModifierAnnotationDate(input: DossierModifierAnnotationDateInput!): DossierModifierAnnotationDatePayload @deprecated(reason: "Use dossierModifierAnnotations.")
  dossierModifierAnnotationDatetime(input: DossierModifierAnnotationDatetimeInput!): DossierModifierAnnotationDatetimePayload @deprecated(reason: "Use dossierModifierAnnotations.")
  dossierModifierAnnotationDecimalNumber(input: DossierModifierAnnotationDecimalNumberInput!): DossierModifierAnnotationDecimalNumberPayload @deprecated(reason: "Use dossierModifierAnnotations.")
  dossierModifierAnnotationDropDownList(input: DossierModifierAnnotationDropDownListInput!): DossierModifierAnnotationDropDownListPayload @deprecated(reason: "Use dossierModifierAnnotations.")
  dossierModifierAnnotationIntegerNumber(input: DossierModifierAnnotationIntegerNumberInput!): DossierModifierAnnotationIntegerNumberPayload @deprecated(reason: "Use dossierModifierAnnotations.")
  dossierModifierAnnotationText(input: DossierModifierAnnotationTextInput!): DossierModifierAnnotationTextPayload @deprecated(reason: "Use dossierModifierAnnotations.")

  """
  Sets several annotations. Not atomic: \`annotations\` holds what was saved and \`errors\` what was refused, possibly both. Rows and files are added each time, everything else is set.
  """
  dossierModifierAnnotations(input: DossierModifierAnnotationsInput!): DossierModifierAnnotationsPayload

  """
  Moves a dossier from en_construction to en_instruction. The instructeur becomes one of its followers.
  """
  dossierPasserEnInstruction(input: DossierPasserEnInstructionInput!): DossierPasserEnInstructionPayload

  """Refuses a dossier en_instruction."""
  dossierRefuser(input: DossierRefuserInput!): DossierRefuserPayload

  """
  Moves a dossier from en_instruction back to en_construction, so that its usager can edit it.
  """
  dossierRepasserEnConstruction(input: DossierRepasserEnConstructionInput!): DossierRepasserEnConstructionPayload

  """
  Reopens a decided dossier. Its motivation, justificatif and attestation are deleted and it leaves the archive.
  """
  dossierRepasserEnInstruction(input: DossierRepasserEnInstructionInput!): DossierRepasserEnInstructionPayload

  """Takes a label off a dossier."""
  dossierSupprimerLabel(input: DossierSupprimerLabelInput!): DossierSupprimerLabelPayload

  """
  Empties a message that this instructeur wrote. It stays listed, with \`discardedAt\` set, an empty body and no files.
  """
  dossierSupprimerMessage(input: DossierSupprimerMessageInput!): DossierSupprimerMessagePayload

  """
  Adds instructeurs and creates the accounts they lack. Invalid addresses come back as warnings.
  """
  groupeInstructeurAjouterInstructeurs(input: GroupeInstructeurAjouterInstructeursInput!): GroupeInstructeurAjouterInstructeursPayload

  """
  Adds a groupe instructeur. This turns routing on for the demarche and rewrites its rules; the owner of the token becomes a member.
  """
  groupeInstructeurCreer(input: GroupeInstructeurCreerInput!): GroupeInstructeurCreerPayload

  """Renames, opens or closes a groupe instructeur."""
  groupeInstructeurModifier(input: GroupeInstructeurModifierInput!): GroupeInstructeurModifierPayload

  """Removes instructeurs from a groupe."""
  groupeInstructeurSupprimerInstructeurs(input: GroupeInstructeurSupprimerInstructeursInput!): GroupeInstructeurSupprimerInstructeursPayload

  """
  Preview: not deployed on every instance. Enables a webhook, clears its failures and delivers what is waiting.
  """
  webhookActiver(input: WebhookActiverInput!): WebhookActiverPayload

  """
  Preview: not deployed on every instance. Creates a webhook. The secret is in this answer and can never be read again.
  """
  webhookCreer(input: WebhookCreerInput!): WebhookCreerPayload

  """
  Preview: not deployed on every instance. Stops the deliveries of a webhook.
  """
  webhookDesactiver(input: WebhookDesactiverInput!): WebhookDesactiverPayload

  """
  Preview: not deployed on every instance. Changes what is given. A type of event added later brings no past events.
  """
  webhookModifier(input: WebhookModifierInput!): WebhookModifierPayload

  """
  Preview: not deployed on every instance. Makes a new secret. The one before keeps signing too for some hours.
  """
  webhookRenouvelerSecret(input: WebhookRenouvelerSecretInput!): WebhookRenouvelerSecretPayload

  """Preview: not deployed on every instance. Deletes a webhook."""
  webhookSupprimer(input: WebhookSupprimerInput!): WebhookSupprimerPayload
}

"""Definition of a champ for a number."""
type NumberChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""Direction of a connection."""
enum Order {
  ASC

  """
  Newest first. Pages before a cursor are wrong in this order: read backward with \`last\` and \`before\` instead.
  """
  DESC
}

"""Where a page stands in its connection."""
type PageInfo {
  """
  Cursor of the last node, to be given as \`after\`. Null on an empty page: never overwrite a stored cursor with it.
  """
  endCursor: String

  """
  Whether more nodes follow. Always true where \`before\` was given, and true for \`first: 0\`.
  """
  hasNextPage: Boolean!

  """Whether nodes come before. Always true where \`after\` was given."""
  hasPreviousPage: Boolean!

  """
  Cursor of the first node, to be given as \`before\`. Null on an empty page.
  """
  startCursor: String
}

"""A parcel of the land register."""
type ParcelleCadastrale implements GeoArea {
  codeArr: String! @deprecated(reason: "Use prefixe.")
  codeCom: String! @deprecated(reason: "Use commune.")
  codeDep: String! @deprecated(reason: "Use commune.")

  """Code of the commune."""
  commune: String!

  """What the usager wrote about it."""
  description: String
  feuille: Int! @deprecated(reason: "No longer known.")
  geometry: GeoJSON!
  id: ID!
  nomCom: String! @deprecated(reason: "Use commune.")

  """Number of the parcel."""
  numero: String!

  """Prefix of the section."""
  prefixe: String!

  """Section of the land register."""
  section: String!
  source: GeoAreaSource!

  """A number, as text."""
  surface: String!
  surfaceIntersection: Float! @deprecated(reason: "No longer known.")
  surfaceParcelle: Float! @deprecated(reason: "Use surface.")
}

"""A country."""
type Pays {
  """Two letters, ISO 3166-1."""
  code: String!

  """Name."""
  name: String!
}

"""A country. Documents must name this type, or a TextChamp is served."""
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

"""Definition of a champ for a country."""
type PaysChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  options: [Pays!]
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""A company or association, as the registers describe it."""
type PersonneMorale implements Demandeur {
  address: Address!
  adresse: String! @deprecated(reason: "Use address.")

  """Only for associations."""
  association: Association
  codeInseeLocalite: String! @deprecated(reason: "Use address.")
  codePostal: String! @deprecated(reason: "Use address.")
  complementAdresse: String @deprecated(reason: "Use address.")

  """The company that the establishment belongs to."""
  entreprise: Entreprise

  """Typed id."""
  id: ID!

  """Name of the activity \`naf\`."""
  libelleNaf: String!

  """Name of the activity \`naf2025\`."""
  libelleNaf2025: String
  localite: String! @deprecated(reason: "Use address.")

  """Activity, in the classification that NAF 2025 replaces."""
  naf: String

  """Activity, in the classification of 2025."""
  naf2025: String
  nomVoie: String @deprecated(reason: "Use address.")
  numeroVoie: String @deprecated(reason: "Use address.")

  """Whether this establishment is the head office."""
  siegeSocial: Boolean!

  """Number of the establishment: 14 digits."""
  siret: String!
  typeVoie: String @deprecated(reason: "Use address.")
}

"""
A company whose register did not answer at the time of deposit. The details come later: read the dossier again. Name this type in every document that selects \`demandeur\`, or the dossier fails with \`invalid_null\`.
"""
type PersonneMoraleIncomplete implements Demandeur {
  id: ID!

  """SIRET, 14 digits."""
  siret: String!
}

"""A person, as the demandeur of a dossier."""
type PersonnePhysique implements Demandeur {
  civilite: Civilite

  """Day of birth, as YYYY-MM-DD."""
  dateDeNaissance: ISO8601Date

  """
  Address of the beneficiary where one was given, that of the account for a dossier made for oneself.
  """
  email: String
  id: ID!

  """Last name."""
  nom: String!

  """First name."""
  prenom: String!
}

"""Definition of a champ for a phone number."""
type PhoneChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""Uploaded files."""
type PieceJustificativeChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  file: File @deprecated(reason: "Use files.")

  """
  The files whose virus scan is pending or good. Emptied for identity documents, and at the end for champs that are purged.
  """
  files: [File!]!
  id: ID!
  label: String!

  """What kind of document is asked for."""
  nature: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

"""Definition of a champ for uploaded files."""
type PieceJustificativeChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String

  """A file for the usager to fill in."""
  fileTemplate: File
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""Definition of a champ for a value given in advance."""
type PreRempliChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""
A person. One type for usagers, instructeurs, experts and administrateurs: their ids are not interchangeable.
"""
type Profile {
  """Address of the account."""
  email: String!

  """Typed id."""
  id: ID!
}

"""Names one person, by e-mail or by id: exactly one of the two."""
input ProfileInput @oneOf {
  email: String
  id: ID
}

"""
Everything that can be read. Only visible objects are found: drafts and hidden dossiers answer \`not_found\`.
"""
type Query {
  """
  A demarche of the token. A deleted one answers \`not_found\`, one of somebody else \`unauthorized\`.
  """
  demarche(number: Int!): Demarche!

  """
  The public side of a demarche: its form, without its dossiers. Needs no token where the demarche is open data; null where it is out of reach.
  """
  demarcheDescriptor(demarche: FindDemarcheInput!): DemarcheDescriptor

  """The open data demarches that are published or closed. Needs no token."""
  demarcheDescriptors(after: String, before: String, first: Int, last: Int): DemarcheDescriptorConnection!

  """
  A dossier by the number that its usager sees; numbers are unique across the whole instance.
  """
  dossier(number: Int!): Dossier!

  """A groupe instructeur by number, with the dossiers assigned to it."""
  groupeInstructeur(number: Int!): GroupeInstructeurWithDossiers!

  """Preview: not deployed on every instance. One webhook, by id."""
  webhook(id: ID!): Webhook!

  """
  Preview: not deployed on every instance. The webhooks of a demarche, without their secrets.
  """
  webhooks(demarche: FindDemarcheInput!): [Webhook!]!
}

"""Definition of a champ for the family quotient."""
type QuotientFamilialChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""An association of the national register."""
type RNA {
  address: Address

  """RNA number."""
  id: String!

  """Name."""
  title: String
}

"""An association, by its number."""
type RNAChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  commune: Commune
  departement: Departement
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!

  """
  Null where the register did not answer: \`stringValue\` still holds the number.
  """
  rna: RNA
  stringValue: String
  updatedAt: ISO8601DateTime!
}

"""Definition of a champ for an association."""
type RNAChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""A foundation of the national register."""
type RNF {
  address: Address

  """RNF number."""
  id: String!

  """Name."""
  title: String
}

"""A foundation, by its number."""
type RNFChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  commune: Commune
  departement: Departement
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!

  """
  Null where the register did not answer: \`stringValue\` still holds the number.
  """
  rnf: RNF
  stringValue: String
  updatedAt: ISO8601DateTime!
}

"""Definition of a champ for a foundation."""
type RNFChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""Definition of a champ for a value of an external reference."""
type ReferentielChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""A region."""
type Region {
  """Code."""
  code: String!

  """Name."""
  name: String!
}

"""A region. Documents must name this type, or a TextChamp is served."""
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

"""Definition of a champ for a region."""
type RegionChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  options: [Region!]
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""A block of champs that repeats."""
type RepetitionChamp implements Champ {
  champDescriptorId: String!
  champs: [Champ!]! @deprecated(reason: "Use rows.")
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  rows: [Row!]!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

"""Definition of a champ for a block that repeats."""
type RepetitionChampDescriptor implements ChampDescriptor {
  """The champs of one row."""
  champDescriptors: [ChampDescriptor!]
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""One version of the form of a demarche."""
type Revision {
  """
  The annotations that instructeurs fill in. Empty for readers of the public description.
  """
  annotationDescriptors: [ChampDescriptor!]!

  """
  The champs that the usager fills in. To read a dossier, use those of its own revision.
  """
  champDescriptors: [ChampDescriptor!]!

  """When it was made."""
  dateCreation: ISO8601DateTime!

  """Null while it is a draft."""
  datePublication: ISO8601DateTime

  """Typed id."""
  id: ID!
}

"""One row of a repetition."""
type Row {
  """Their ids hold the id of the row."""
  champs: [Champ!]!

  """Id of the row."""
  id: ID!
}

"""A farmed parcel, out of the register of farmed land."""
type Rpg implements GeoArea {
  commune: String
  description: String
  geometry: GeoJSON!
  id: ID!
  numero: String
  source: GeoAreaSource!
  surface: Float
}

"""An area that the usager drew."""
type SelectionUtilisateur implements GeoArea {
  description: String
  geometry: GeoJSON!
  id: ID!
  source: GeoAreaSource!
}

"""The public body in charge of a demarche."""
type Service {
  departement: String

  """Typed id."""
  id: ID!

  """Name."""
  nom: String!

  """The organisation that it belongs to."""
  organisme: String!

  """SIRET, 14 digits."""
  siret: String
  typeOrganisme: TypeOrganisme!
}

"""An establishment, by its number."""
type SiretChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!

  """Null where the register did not answer."""
  etablissement: PersonneMorale
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

"""Definition of a champ for an establishment."""
type SiretChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""
A text: also e-mail, phone, IBAN, external references, and every kind that the document did not name.
"""
type TextChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!

  """The text as it was entered; null for none."""
  value: String
}

"""Definition of a champ for a line of text."""
type TextChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""A text."""
type TextColumn implements Column {
  id: ID!
  label: String!
  stringValue: String
  value: String
}

"""Definition of a champ for a longer text."""
type TextareaChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""
An identity document. Its file is never given. Documents must name this type, or a PieceJustificativeChamp without files is served.
"""
type TitreIdentiteChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!

  """Whether the document was given."""
  filled: Boolean!

  """How it was given."""
  grantType: TitreIdentiteGrantType!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!
}

"""Definition of a champ for an identity document."""
type TitreIdentiteChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}

"""How an identity document was given."""
enum TitreIdentiteGrantType {
  france_connect
  piece_justificative
}

"""One step in the life of a dossier."""
type Traitement {
  """The columns that this step changed."""
  changedColumns: [Column!]!

  """When it was done."""
  dateTraitement: ISO8601DateTime!

  """Null where the step was automatic."""
  emailAgentTraitant: String
  event: TraitementEvent!

  """Typed id."""
  id: ID!

  """The reason that was given."""
  motivation: String
  revision: Revision
  state: DossierState! @deprecated(reason: "Use event.")
}

"""What happened to the dossier."""
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

"""
Kinds of champs. The list changes: read \`__typename\` of the descriptors instead.
"""
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

"""Kind of public body."""
enum TypeOrganisme {
  administration_centrale
  association
  autre
  collectivite_territoriale
  etablissement_enseignement
  operateur_d_etat
  service_deconcentre_de_l_etat
}

"""A web address."""
scalar URL

"""Why something was refused."""
type ValidationError {
  """A sentence in French, meant for people; there is no code."""
  message: String!
}

"""What was not done although the rest of the mutation was."""
type WarningMessage {
  """A sentence in French, meant for people."""
  message: String!
}

"""
Preview: not deployed on every instance. An address that is told about events of the dossiers of one demarche.
"""
type Webhook {
  """When it was disabled after too many failures, or by an answer 410."""
  autoDisabledAt: ISO8601DateTime

  """When it was made."""
  createdAt: ISO8601DateTime!

  """Whether events are delivered."""
  enabled: Boolean!
  eventTypes: [WebhookEventTypeEnum!]!
  id: ID!
  label: String

  """Why the last delivery failed."""
  lastError: String

  """When a delivery last succeeded."""
  lastSuccessAt: ISO8601DateTime

  """Until when the secret before also signs, after a renewal."""
  previousSecretExpiresAt: ISO8601DateTime

  """Where deliveries are sent."""
  url: String!
}

"""Preview: not deployed on every instance. What \`webhookActiver\` takes."""
input WebhookActiverInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  webhook: ID!
}

"""Preview: not deployed on every instance. Answer of \`webhookActiver\`."""
type WebhookActiverPayload {
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
  webhook: Webhook
}

"""Preview: not deployed on every instance. What \`webhookCreer\` takes."""
input WebhookCreerInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  demarche: FindDemarcheInput!
  eventTypes: [WebhookEventTypeEnum!]!
  label: String

  """At most 2 048 characters; private addresses are refused."""
  url: String!
}

"""Preview: not deployed on every instance. Answer of \`webhookCreer\`."""
type WebhookCreerPayload {
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]

  """Shown here once, and never again."""
  secret: String
  webhook: Webhook
}

"""
Preview: not deployed on every instance. What \`webhookDesactiver\` takes.
"""
input WebhookDesactiverInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  webhook: ID!
}

"""
Preview: not deployed on every instance. Answer of \`webhookDesactiver\`.
"""
type WebhookDesactiverPayload {
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
  webhook: Webhook
}

"""Preview: not deployed on every instance. What happened to a dossier."""
enum WebhookEventTypeEnum {
  avis_cree

  """First answer only."""
  avis_repondu
  correction_demandee
  dossier_accepte
  dossier_depose
  dossier_en_instruction
  dossier_label_ajoute
  dossier_label_supprime

  """
  The usager changed a deposited dossier; edits of instructeurs are not told.
  """
  dossier_modifie
  dossier_refuse
  dossier_repasse_en_construction
  dossier_repasse_en_instruction

  """A hidden dossier is visible again."""
  dossier_restaure
  dossier_sans_suite

  """A dossier was hidden from the administration, or expired."""
  dossier_supprime
  groupe_instructeur_change

  """A person wrote; automatic messages are not told."""
  message_cree
}

"""Preview: not deployed on every instance. What \`webhookModifier\` takes."""
input WebhookModifierInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  eventTypes: [WebhookEventTypeEnum!]
  label: String
  url: String
  webhook: ID!
}

"""Preview: not deployed on every instance. Answer of \`webhookModifier\`."""
type WebhookModifierPayload {
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
  webhook: Webhook
}

"""
Preview: not deployed on every instance. What \`webhookRenouvelerSecret\` takes.
"""
input WebhookRenouvelerSecretInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String

  """
  Hours that the secret before goes on signing: 0 to 168, 0 for not at all.
  """
  delaiExpirationAncienSecret: Int = 24
  webhook: ID!
}

"""
Preview: not deployed on every instance. Answer of \`webhookRenouvelerSecret\`.
"""
type WebhookRenouvelerSecretPayload {
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]

  """Shown here once, and never again."""
  secret: String
  webhook: Webhook
}

"""
Preview: not deployed on every instance. What \`webhookSupprimer\` takes.
"""
input WebhookSupprimerInput {
  """Given back as it is; not an idempotency key."""
  clientMutationId: String
  webhook: ID!
}

"""Preview: not deployed on every instance. Answer of \`webhookSupprimer\`."""
type WebhookSupprimerPayload {
  clientMutationId: String

  """Why it was refused; null where it was done."""
  errors: [ValidationError!]
  id: ID
}

"""
Yes or no. Documents must name this type, or a CheckboxChamp is served.
"""
type YesNoChamp implements Champ {
  champDescriptorId: String!
  columns: [Column!]!
  id: ID!
  label: String!
  prefilled: Boolean!
  prefilledValueModified: Boolean!
  stringValue: String
  updatedAt: ISO8601DateTime!

  """
  Null where nothing was answered, although \`stringValue\` says \`"false"\`.
  """
  value: Boolean
}

"""Definition of a champ for yes or no."""
type YesNoChampDescriptor implements ChampDescriptor {
  champDescriptors: [ChampDescriptor!] @deprecated(reason: "Use RepetitionChampDescriptor.champDescriptors: nothing else has any.")
  description: String
  id: ID!
  label: String!
  required: Boolean!
  type: TypeDeChamp! @deprecated(reason: "Use __typename.")
}
`;