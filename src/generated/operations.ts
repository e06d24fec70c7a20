// Made by `npm run codegen` out of operations/ and schema.graphql. Not edited by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocument as DocumentNode } from '../request/document/document.js';
import { gql } from '../request/document/document.js';
/** How precise an address is. */
/**
 * How precise an address is.
 *
 * - `housenumber`: housenumber
 * - `locality`: locality
 * - `municipality`: municipality
 * - `street`: street
 */
export type AddressType =
  | 'housenumber'
  | 'locality'
  | 'municipality'
  | 'street';

/** One annotation to set. */
export type AnnotationInput = {
  /** Id of the annotation; in a repetition, the one that the row gives it. */
  readonly id: string;
  readonly value: AnnotationValueInput;
};

/** The value of one annotation: exactly one of these, the one that matches the real type of the annotation. Nothing clears a value, but for an empty text or list. */
export type AnnotationValueInput =
  {   readonly checkbox: boolean; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never;   readonly civilite: Civilite; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never;   readonly date: string; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never;   readonly datetime: string; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never;   readonly decimalNumber: number; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never;   readonly departements: string; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never;   /** Number of a dossier, as text. */
  readonly dossierLink: string; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never;   readonly dropDownList: string; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never;   readonly email: string; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never;   readonly formatted: string; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never;   readonly iban: string; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never;   readonly integerNumber: number; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never;   readonly multipleDropDownList: ReadonlyArray<string>; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never;   readonly pays: string; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never;   readonly phone: string; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never;   /** Signed blob ids. They are added to the files that are there. */
  readonly pieceJustificative: ReadonlyArray<string>; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never;   readonly regions: string; readonly repetition?: never; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never;   /** How many rows to add. */
  readonly repetition: number; readonly text?: never; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never;   readonly text: string; readonly textarea?: never; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never;   readonly textarea: string; readonly yesNo?: never; }
  |  { readonly checkbox?: never; readonly civilite?: never; readonly date?: never; readonly datetime?: never; readonly decimalNumber?: never; readonly departements?: never; readonly dossierLink?: never; readonly dropDownList?: never; readonly email?: never; readonly formatted?: never; readonly iban?: never; readonly integerNumber?: never; readonly multipleDropDownList?: never; readonly pays?: never; readonly phone?: never; readonly pieceJustificative?: never; readonly regions?: never; readonly repetition?: never; readonly text?: never; readonly textarea?: never;   readonly yesNo: boolean; };

/** Form of address. */
/**
 * Form of address.
 *
 * - `M`: M
 * - `Mme`: Mme
 */
export type Civilite =
  | 'M'
  | 'Mme';

/** How the usager signed in. */
/**
 * How the usager signed in.
 *
 * - `deleted`: deleted
 * - `france_connect`: france_connect
 * - `password`: password
 */
export type ConnectionUsager =
  | 'deleted'
  | 'france_connect'
  | 'password';

/** Why a correction is asked for. */
/**
 * Why a correction is asked for.
 *
 * - `incomplete`: incomplete
 * - `incorrect`: incorrect
 * - `outdated`: outdated
 */
export type CorrectionReason =
  | 'incomplete'
  | 'incorrect'
  | 'outdated';

/** What `createDirectUpload` takes. */
export type CreateDirectUploadInput = {
  /** Size of the content in bytes, exactly. */
  readonly byteSize: number;
  /** MD5 of the content, in base64. */
  readonly checksum: string;
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly contentType: string;
  readonly dossierId: string;
  readonly filename: string;
};

/** What happens to a dossier by itself once deposited. */
/**
 * What happens to a dossier by itself once deposited.
 *
 * - `accepte`: accepte
 * - `en_instruction`: en_instruction
 * - `non_declarative`: non_declarative
 */
export type DeclarativeWithState =
  | 'accepte'
  | 'en_instruction'
  | 'non_declarative';

/** Why a dossier was deleted. */
/**
 * Why a dossier was deleted.
 *
 * - `expired`: Kept for as long as the demarche allows.
 * - `instructeur_request`: instructeur_request
 * - `manager_request`: manager_request
 * - `procedure_removed`: procedure_removed
 * - `user_expired`: user_expired
 * - `user_removed`: user_removed
 * - `user_request`: user_request
 */
export type DeletedDossierReason =
  /** Kept for as long as the demarche allows. */
  | 'expired'
  | 'instructeur_request'
  | 'manager_request'
  | 'procedure_removed'
  | 'user_expired'
  | 'user_removed'
  | 'user_request';

/** What `demarcheAjouterAdministrateur` takes. */
export type DemarcheAjouterAdministrateurInput = {
  readonly administrateurs: ReadonlyArray<ProfileInput>;
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly demarche: FindDemarcheInput;
};

/** What `demarcheCloner` takes. */
export type DemarcheClonerInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  /** Whether the copy keeps the service. */
  readonly cloneService?: boolean | null | undefined;
  readonly demarche: FindDemarcheInput;
  /** Title of the copy. */
  readonly title?: string | null | undefined;
};

/** What `demarcheModifierParametres` takes. */
export type DemarcheModifierParametresInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  /** The last day for deposits: must be in the future. */
  readonly dateLimite?: string | null | undefined;
  readonly declarative?: DeclarativeWithState | null | undefined;
  readonly demarche: FindDemarcheInput;
  readonly description?: string | null | undefined;
  /** Which documents to prepare. */
  readonly descriptionPj?: string | null | undefined;
  /** Whom the demarche is for. */
  readonly descriptionTargetAudience?: string | null | undefined;
  readonly lienDpo?: string | null | undefined;
  readonly lienSiteWeb?: string | null | undefined;
  readonly title?: string | null | undefined;
};

/** What `demarchePublier` takes. */
export type DemarchePublierInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly demarche: FindDemarcheInput;
  /** Where usagers find the demarche; publishing is refused without one. */
  readonly lienSiteWeb?: string | null | undefined;
  /** Last part of the public address. */
  readonly path: string;
  /** Whether search engines may list it. */
  readonly robotsIndexable?: boolean | null | undefined;
};

/** Where a demarche stands. */
/**
 * Where a demarche stands.
 *
 * - `brouillon`: In test: its dossiers are real to the API, but leave no trace once deleted.
 * - `close`: Closed to new dossiers.
 * - `depubliee`: Taken offline.
 * - `publiee`: Open to deposits.
 */
export type DemarcheState =
  /** In test: its dossiers are real to the API, but leave no trace once deleted. */
  | 'brouillon'
  /** Closed to new dossiers. */
  | 'close'
  /** Taken offline. */
  | 'depubliee'
  /** Open to deposits. */
  | 'publiee';

/** What `demarcheSupprimerAdministrateur` takes. */
export type DemarcheSupprimerAdministrateurInput = {
  readonly administrateurs: ReadonlyArray<ProfileInput>;
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly demarche: FindDemarcheInput;
};

/** What `dossierAccepter` takes. */
export type DossierAccepterInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  /** True: no e-mail to the usager. The message in the dossier is written all the same. */
  readonly disableNotification?: boolean | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
  /** Signed blob id of an uploaded file. */
  readonly justificatif?: string | null | undefined;
  readonly motivation?: string | null | undefined;
};

/** What `dossierAjouterLabel` takes. */
export type DossierAjouterLabelInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly dossierId: string;
  readonly labelId: string;
};

/** What `dossierAnnulerDemandeCorrection` takes. */
export type DossierAnnulerDemandeCorrectionInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
  readonly messageId: string;
};

/** What `dossierArchiver` takes. */
export type DossierArchiverInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
};

/** What `dossierBasculeSuivi` takes. */
export type DossierBasculeSuiviInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly dossierId: string;
  /** True: follow; false: stop following. */
  readonly follow?: boolean;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
};

/** What `dossierChangerGroupeInstructeur` takes. */
export type DossierChangerGroupeInstructeurInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly dossierId: string;
  readonly groupeInstructeurId: string;
};

/** What `dossierClasserSansSuite` takes. */
export type DossierClasserSansSuiteInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  /** True: no e-mail to the usager. The message in the dossier is written all the same. */
  readonly disableNotification?: boolean | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
  /** Signed blob id of an uploaded file. */
  readonly justificatif?: string | null | undefined;
  readonly motivation: string;
};

/** The state that a declarative demarche puts dossiers in. */
/**
 * The state that a declarative demarche puts dossiers in.
 *
 * - `accepte`: accepte
 * - `en_instruction`: en_instruction
 */
export type DossierDeclarativeState =
  | 'accepte'
  | 'en_instruction';

/** What `dossierDesarchiver` takes. */
export type DossierDesarchiverInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
};

/** What `dossierEnvoyerMessage` takes. */
export type DossierEnvoyerMessageInput = {
  /** Signed blob id of an uploaded file. */
  readonly attachment?: string | null | undefined;
  readonly body: string;
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  /** Asks the usager for a correction, for this reason. */
  readonly correction?: CorrectionReason | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
};

/** What `dossierModifierAnnotationAjouterLigne` takes. */
export type DossierModifierAnnotationAjouterLigneInput = {
  readonly annotationId: string;
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
};

/** What `dossierModifierAnnotationCheckbox` takes. */
export type DossierModifierAnnotationCheckboxInput = {
  readonly annotationId: string;
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
  readonly value: boolean;
};

/** What `dossierModifierAnnotationDate` takes. */
export type DossierModifierAnnotationDateInput = {
  readonly annotationId: string;
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
  readonly value: string;
};

/** What `dossierModifierAnnotationDatetime` takes. */
export type DossierModifierAnnotationDatetimeInput = {
  readonly annotationId: string;
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
  readonly value: string;
};

/** What `dossierModifierAnnotationDecimalNumber` takes. */
export type DossierModifierAnnotationDecimalNumberInput = {
  readonly annotationId: string;
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
  readonly value: number;
};

/** What `dossierModifierAnnotationDropDownList` takes. */
export type DossierModifierAnnotationDropDownListInput = {
  readonly annotationId: string;
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
  readonly value: string;
};

/** What `dossierModifierAnnotationIntegerNumber` takes. */
export type DossierModifierAnnotationIntegerNumberInput = {
  readonly annotationId: string;
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
  readonly value: number;
};

/** What `dossierModifierAnnotationText` takes. */
export type DossierModifierAnnotationTextInput = {
  readonly annotationId: string;
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
  readonly value: string;
};

/** What `dossierModifierAnnotations` takes. */
export type DossierModifierAnnotationsInput = {
  readonly annotations: ReadonlyArray<AnnotationInput>;
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
};

/** What `dossierPasserEnInstruction` takes. */
export type DossierPasserEnInstructionInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  /** True: no e-mail to the usager. The message in the dossier is written all the same. */
  readonly disableNotification?: boolean | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
};

/** What `dossierRefuser` takes. */
export type DossierRefuserInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  /** True: no e-mail to the usager. The message in the dossier is written all the same. */
  readonly disableNotification?: boolean | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
  /** Signed blob id of an uploaded file. */
  readonly justificatif?: string | null | undefined;
  readonly motivation: string;
};

/** What `dossierRepasserEnConstruction` takes. */
export type DossierRepasserEnConstructionInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  /** True: no e-mail to the usager. The message in the dossier is written all the same. */
  readonly disableNotification?: boolean | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
};

/** What `dossierRepasserEnInstruction` takes. */
export type DossierRepasserEnInstructionInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  /** True: no e-mail to the usager. The message in the dossier is written all the same. */
  readonly disableNotification?: boolean | null | undefined;
  readonly dossierId: string;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
};

/** Where a dossier stands. Drafts have no value here: they never appear. */
/**
 * Where a dossier stands. Drafts have no value here: they never appear.
 *
 * - `accepte`: Decided: accepted.
 * - `en_construction`: Deposited; the usager can still edit it.
 * - `en_instruction`: Being examined; the usager can no longer edit it.
 * - `refuse`: Decided: refused.
 * - `sans_suite`: Closed without a decision on its substance.
 */
export type DossierState =
  /** Decided: accepted. */
  | 'accepte'
  /** Deposited; the usager can still edit it. */
  | 'en_construction'
  /** Being examined; the usager can no longer edit it. */
  | 'en_instruction'
  /** Decided: refused. */
  | 'refuse'
  /** Closed without a decision on its substance. */
  | 'sans_suite';

/** What `dossierSupprimerLabel` takes. */
export type DossierSupprimerLabelInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly dossierId: string;
  readonly labelId: string;
};

/** What `dossierSupprimerMessage` takes. */
export type DossierSupprimerMessageInput = {
  /** @deprecated Use dossierAnnulerDemandeCorrection to withdraw a request for a correction. */
  readonly cancelCorrection?: boolean | null | undefined;
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  /** Id of an Instructeur who belongs to the groupe of the dossier. */
  readonly instructeurId: string;
  readonly messageId: string;
};

/** Whether a company is still active. */
/**
 * Whether a company is still active.
 *
 * - `Actif`: Actif
 * - `Ferme`: Ferme
 */
export type EntrepriseEtatAdministratif =
  | 'Actif'
  | 'Ferme';

/** Names one demarche, by its number or by its id: exactly one of the two. */
export type FindDemarcheInput =
  {   readonly id: string; readonly number?: never; }
  |  { readonly id?: never;   readonly number: number; };

/** Where an area of a map comes from. */
/**
 * Where an area of a map comes from.
 *
 * - `cadastre`: cadastre
 * - `rpg`: rpg
 * - `selection_utilisateur`: selection_utilisateur
 */
export type GeoAreaSource =
  | 'cadastre'
  | 'rpg'
  | 'selection_utilisateur';

/** What `groupeInstructeurAjouterInstructeurs` takes. */
export type GroupeInstructeurAjouterInstructeursInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly groupeInstructeurId: string;
  readonly instructeurs: ReadonlyArray<ProfileInput>;
};

/** A groupe instructeur to be created. */
export type GroupeInstructeurAttributes = {
  readonly closed?: boolean | null | undefined;
  readonly instructeurs?: ReadonlyArray<ProfileInput> | null | undefined;
  readonly label: string;
};

/** What `groupeInstructeurCreer` takes. */
export type GroupeInstructeurCreerInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly demarche: FindDemarcheInput;
  readonly groupeInstructeur: GroupeInstructeurAttributes;
};

/** What `groupeInstructeurModifier` takes. */
export type GroupeInstructeurModifierInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly closed?: boolean | null | undefined;
  readonly groupeInstructeurId: string;
  readonly label?: string | null | undefined;
};

/** What `groupeInstructeurSupprimerInstructeurs` takes. */
export type GroupeInstructeurSupprimerInstructeursInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly groupeInstructeurId: string;
  readonly instructeurs: ReadonlyArray<ProfileInput>;
};

/** Colour of a label, out of the design system of the State. */
/**
 * Colour of a label, out of the design system of the State.
 *
 * - `beige_gris_galet`: beige_gris_galet
 * - `blue_ecume`: blue_ecume
 * - `brown_cafe_creme`: brown_cafe_creme
 * - `green_bourgeon`: green_bourgeon
 * - `green_emeraude`: green_emeraude
 * - `green_menthe`: green_menthe
 * - `green_tilleul_verveine`: green_tilleul_verveine
 * - `pink_macaron`: pink_macaron
 * - `purple_glycine`: purple_glycine
 * - `yellow_tournesol`: yellow_tournesol
 */
export type LabelColorEnum =
  | 'beige_gris_galet'
  | 'blue_ecume'
  | 'brown_cafe_creme'
  | 'green_bourgeon'
  | 'green_emeraude'
  | 'green_menthe'
  | 'green_tilleul_verveine'
  | 'pink_macaron'
  | 'purple_glycine'
  | 'yellow_tournesol';

/** Names one person, by e-mail or by id: exactly one of the two. */
export type ProfileInput =
  {   readonly email: string; readonly id?: never; }
  |  { readonly email?: never;   readonly id: string; };

/** How an identity document was given. */
/**
 * How an identity document was given.
 *
 * - `france_connect`: france_connect
 * - `piece_justificative`: piece_justificative
 */
export type TitreIdentiteGrantType =
  | 'france_connect'
  | 'piece_justificative';

/** What happened to the dossier. */
/**
 * What happened to the dossier.
 *
 * - `accepte`: accepte
 * - `accepte_automatiquement`: accepte_automatiquement
 * - `classe_sans_suite`: classe_sans_suite
 * - `depose`: depose
 * - `depose_correction_instructeur`: depose_correction_instructeur
 * - `depose_correction_usager`: depose_correction_usager
 * - `passe_en_instruction`: passe_en_instruction
 * - `passe_en_instruction_automatiquement`: passe_en_instruction_automatiquement
 * - `refuse`: refuse
 * - `refuse_automatiquement`: refuse_automatiquement
 * - `repasse_en_construction`: repasse_en_construction
 * - `repasse_en_instruction`: repasse_en_instruction
 */
export type TraitementEvent =
  | 'accepte'
  | 'accepte_automatiquement'
  | 'classe_sans_suite'
  | 'depose'
  | 'depose_correction_instructeur'
  | 'depose_correction_usager'
  | 'passe_en_instruction'
  | 'passe_en_instruction_automatiquement'
  | 'refuse'
  | 'refuse_automatiquement'
  | 'repasse_en_construction'
  | 'repasse_en_instruction';

/** Kind of public body. */
/**
 * Kind of public body.
 *
 * - `administration_centrale`: administration_centrale
 * - `association`: association
 * - `autre`: autre
 * - `collectivite_territoriale`: collectivite_territoriale
 * - `etablissement_enseignement`: etablissement_enseignement
 * - `operateur_d_etat`: operateur_d_etat
 * - `service_deconcentre_de_l_etat`: service_deconcentre_de_l_etat
 */
export type TypeOrganisme =
  | 'administration_centrale'
  | 'association'
  | 'autre'
  | 'collectivite_territoriale'
  | 'etablissement_enseignement'
  | 'operateur_d_etat'
  | 'service_deconcentre_de_l_etat';

/** Preview: not deployed on every instance. What `webhookActiver` takes. */
export type WebhookActiverInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly webhook: string;
};

/** Preview: not deployed on every instance. What `webhookCreer` takes. */
export type WebhookCreerInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly demarche: FindDemarcheInput;
  readonly eventTypes: ReadonlyArray<WebhookEventTypeEnum>;
  readonly label?: string | null | undefined;
  /** At most 2 048 characters; private addresses are refused. */
  readonly url: string;
};

/** Preview: not deployed on every instance. What `webhookDesactiver` takes. */
export type WebhookDesactiverInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly webhook: string;
};

/** Preview: not deployed on every instance. What happened to a dossier. */
/**
 * Preview: not deployed on every instance. What happened to a dossier.
 *
 * - `avis_cree`: avis_cree
 * - `avis_repondu`: First answer only.
 * - `correction_demandee`: correction_demandee
 * - `dossier_accepte`: dossier_accepte
 * - `dossier_depose`: dossier_depose
 * - `dossier_en_instruction`: dossier_en_instruction
 * - `dossier_label_ajoute`: dossier_label_ajoute
 * - `dossier_label_supprime`: dossier_label_supprime
 * - `dossier_modifie`: The usager changed a deposited dossier; edits of instructeurs are not told.
 * - `dossier_refuse`: dossier_refuse
 * - `dossier_repasse_en_construction`: dossier_repasse_en_construction
 * - `dossier_repasse_en_instruction`: dossier_repasse_en_instruction
 * - `dossier_restaure`: A hidden dossier is visible again.
 * - `dossier_sans_suite`: dossier_sans_suite
 * - `dossier_supprime`: A dossier was hidden from the administration, or expired.
 * - `groupe_instructeur_change`: groupe_instructeur_change
 * - `message_cree`: A person wrote; automatic messages are not told.
 */
export type WebhookEventTypeEnum =
  | 'avis_cree'
  /** First answer only. */
  | 'avis_repondu'
  | 'correction_demandee'
  | 'dossier_accepte'
  | 'dossier_depose'
  | 'dossier_en_instruction'
  | 'dossier_label_ajoute'
  | 'dossier_label_supprime'
  /** The usager changed a deposited dossier; edits of instructeurs are not told. */
  | 'dossier_modifie'
  | 'dossier_refuse'
  | 'dossier_repasse_en_construction'
  | 'dossier_repasse_en_instruction'
  /** A hidden dossier is visible again. */
  | 'dossier_restaure'
  | 'dossier_sans_suite'
  /** A dossier was hidden from the administration, or expired. */
  | 'dossier_supprime'
  | 'groupe_instructeur_change'
  /** A person wrote; automatic messages are not told. */
  | 'message_cree';

/** Preview: not deployed on every instance. What `webhookModifier` takes. */
export type WebhookModifierInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly eventTypes?: ReadonlyArray<WebhookEventTypeEnum> | null | undefined;
  readonly label?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly webhook: string;
};

/** Preview: not deployed on every instance. What `webhookRenouvelerSecret` takes. */
export type WebhookRenouvelerSecretInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  /** Hours that the secret before goes on signing: 0 to 168, 0 for not at all. */
  readonly delaiExpirationAncienSecret?: number | null | undefined;
  readonly webhook: string;
};

/** Preview: not deployed on every instance. What `webhookSupprimer` takes. */
export type WebhookSupprimerInput = {
  /** Given back as it is; not an idempotency key. */
  readonly clientMutationId?: string | null | undefined;
  readonly webhook: string;
};

export type CheckTokenQueryVariables = Exact<{
  number: number;
}>;


export type CheckTokenQuery = { 
  /** A demarche of the token. A deleted one answers `not_found`, one of somebody else `unauthorized`. */
readonly demarche: { 
  /** Opaque id, the same as that of the DemarcheDescriptor. */
readonly id: string, 
  /** The number that people see. */
readonly number: number, 
  /** Title, as usagers see it. */
readonly title: string, 
  /** Where a demarche stands. */
readonly state: DemarcheState } };

export type CheckWriteMutationVariables = Exact<{
  input: DossierPasserEnInstructionInput;
}>;


export type CheckWriteMutation = { 
  /** Moves a dossier from en_construction to en_instruction. The instructeur becomes one of its followers. */
readonly dossierPasserEnInstruction: { 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type AddressFragment = { 
  /** The whole address on one line. */
readonly label: string, 
  /** How precise an address is. */
readonly type: AddressType, 
  /** Number and street. */
readonly streetAddress: string | null, 
  /** Number in the street. */
readonly streetNumber: string | null, 
  /** The street without its number. */
readonly streetName: string | null, 
  /** Postal code. */
readonly postalCode: string, 
  /** Name of the commune. */
readonly cityName: string, 
  /** Code of the commune in official statistics, not the postal code. */
readonly cityCode: string, 
  /** Name of the departement. */
readonly departmentName: string | null, 
  /** Code of the departement. */
readonly departmentCode: string | null, 
  /** Name of the region. */
readonly regionName: string | null, 
  /** Code of the region. */
readonly regionCode: string | null, 
  /** Name of the country. */
readonly countryName: string | null, 
  /** Code of the country. */
readonly countryCode: string | null };

export type AvisFragment = { 
  /** Typed id. */
readonly id: string, 
  /** What the expert is asked. */
readonly question: string, 
  /** A second question, answered by yes or no. */
readonly questionLabel: string | null, 
  /** Answer to the yes-or-no question `questionLabel`, where one was asked. */
readonly questionAnswer: boolean | null, 
  /** Null until the expert answers. */
readonly reponse: string | null, 
  /** When it was asked. */
readonly dateQuestion: string, 
  /** Filled even without an answer: look at `reponse` and `questionAnswer` instead. */
readonly dateReponse: string | null, 
  /** Who asked. */
readonly claimant: { 
  /** Typed id. */
readonly id: string, 
  /** Address of the account. */
readonly email: string } | null, 
  /** A person. One type for usagers, instructeurs, experts and administrateurs: their ids are not interchangeable. */
readonly expert: { 
  /** Typed id. */
readonly id: string, 
  /** Address of the account. */
readonly email: string } | null, 
  /** Files of the answer, not those of the question. */
readonly attachments: ReadonlyArray<FileFragment> };

type SimpleChamp_AddressChamp_Fragment = { readonly __typename: 'AddressChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** Null where the text was not recognised: `stringValue` still holds it. */
readonly address: AddressFragment | null, 
  /** A commune. */
readonly commune: CommuneFragment | null, 
  /** A departement. */
readonly departement: DepartementFragment | null };

type SimpleChamp_CarteChamp_Fragment = { readonly __typename: 'CarteChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** One area of a map. */
readonly geoAreas: ReadonlyArray<
    | GeoArea_ParcelleCadastrale_Fragment
    | GeoArea_Rpg_Fragment
    | GeoArea_SelectionUtilisateur_Fragment
  > };

type SimpleChamp_CheckboxChamp_Fragment = { readonly __typename: 'CheckboxChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** Whether it is ticked; false where it was never touched. */
readonly value_checkbox: boolean };

type SimpleChamp_CiviliteChamp_Fragment = { readonly __typename: 'CiviliteChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** Form of address. */
readonly value_civilite: Civilite | null };

type SimpleChamp_CommuneChamp_Fragment = { readonly __typename: 'CommuneChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** A commune. */
readonly commune: CommuneFragment | null, 
  /** A departement. */
readonly departement: DepartementFragment | null };

type SimpleChamp_DateChamp_Fragment = { readonly __typename: 'DateChamp', 
  /** The day, as YYYY-MM-DD; null for none. */
readonly date: string | null, 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean };

type SimpleChamp_DatetimeChamp_Fragment = { readonly __typename: 'DatetimeChamp', 
  /** The moment, with its zone; null for none. */
readonly datetime: string | null, 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean };

type SimpleChamp_DecimalNumberChamp_Fragment = { readonly __typename: 'DecimalNumberChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** The number; null for none. */
readonly value_decimalNumber: number | null };

type SimpleChamp_DepartementChamp_Fragment = { readonly __typename: 'DepartementChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** A departement. */
readonly departement: DepartementFragment | null };

type SimpleChamp_DossierLinkChamp_Fragment = { readonly __typename: 'DossierLinkChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** Null for a draft, hidden or deleted dossier. One of a demarche out of reach gives null and a root `unauthorized` error; all the rest of the answer is good. */
readonly dossier: { 
  /** Opaque id, for mutations. */
readonly id: string, 
  /** The number that people see; unique across the instance. */
readonly number: number, 
  /** Where a dossier stands. Drafts have no value here: they never appear. */
readonly state: DossierState } | null };

type SimpleChamp_DropDownListChamp_Fragment = { readonly __typename: 'DropDownListChamp', 
  /** The option that was chosen, or the text given for another; null for none. */
readonly value: string | null, 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean };

type SimpleChamp_EngagementJuridiqueChamp_Fragment = { readonly __typename: 'EngagementJuridiqueChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** Amounts of a legal commitment. The API does not fill them in yet: they hold a placeholder text. */
readonly engagementJuridique: { 
  /** Amount engaged. */
readonly montantEngage: string | null, 
  /** Amount paid. */
readonly montantPaye: string | null } | null };

type SimpleChamp_EpciChamp_Fragment = { readonly __typename: 'EpciChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** A grouping of communes. */
readonly epci: { 
  /** Name. */
readonly name: string, 
  /** Code (SIREN). */
readonly code: string } | null, 
  /** A departement. */
readonly departement: DepartementFragment | null };

type SimpleChamp_ExplicationChamp_Fragment = { readonly __typename: 'ExplicationChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean };

type SimpleChamp_HeaderSectionChamp_Fragment = { readonly __typename: 'HeaderSectionChamp', 
  /** Depth of the heading. */
readonly level: number, 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean };

type SimpleChamp_IntegerNumberChamp_Fragment = { readonly __typename: 'IntegerNumberChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** The number as text, as it may be beyond 2^53; null for none. */
readonly value_integerNumber: string | null };

type SimpleChamp_LinkedDropDownListChamp_Fragment = { readonly __typename: 'LinkedDropDownListChamp', 
  /** The option of the first list. */
readonly primaryValue: string | null, 
  /** The option of the second list. */
readonly secondaryValue: string | null, 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean };

type SimpleChamp_MultipleDropDownListChamp_Fragment = { readonly __typename: 'MultipleDropDownListChamp', 
  /** The options that were chosen. */
readonly values: ReadonlyArray<string>, 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean };

type SimpleChamp_PaysChamp_Fragment = { readonly __typename: 'PaysChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** A country. */
readonly pays: { 
  /** Name. */
readonly name: string, 
  /** Two letters, ISO 3166-1. */
readonly code: string } | null };

type SimpleChamp_PieceJustificativeChamp_Fragment = { readonly __typename: 'PieceJustificativeChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** The files whose virus scan is pending or good. Emptied for identity documents, and at the end for champs that are purged. */
readonly files: ReadonlyArray<FileFragment> };

type SimpleChamp_RnaChamp_Fragment = { readonly __typename: 'RNAChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** Null where the register did not answer: `stringValue` still holds the number. */
readonly rna: { 
  /** RNA number. */
readonly id: string, 
  /** Name. */
readonly title: string | null, 
  /** A postal address, as the national address base knows it. */
readonly address: AddressFragment | null } | null, 
  /** A commune. */
readonly commune: CommuneFragment | null, 
  /** A departement. */
readonly departement: DepartementFragment | null };

type SimpleChamp_RnfChamp_Fragment = { readonly __typename: 'RNFChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** Null where the register did not answer: `stringValue` still holds the number. */
readonly rnf: { 
  /** RNF number. */
readonly id: string, 
  /** Name. */
readonly title: string | null, 
  /** A postal address, as the national address base knows it. */
readonly address: AddressFragment | null } | null, 
  /** A commune. */
readonly commune: CommuneFragment | null, 
  /** A departement. */
readonly departement: DepartementFragment | null };

type SimpleChamp_RegionChamp_Fragment = { readonly __typename: 'RegionChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** A region. */
readonly region: { 
  /** Name. */
readonly name: string, 
  /** Code. */
readonly code: string } | null };

type SimpleChamp_RepetitionChamp_Fragment = { readonly __typename: 'RepetitionChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean };

type SimpleChamp_SiretChamp_Fragment = { readonly __typename: 'SiretChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** Null where the register did not answer. */
readonly etablissement: PersonneMoraleFragment | null };

type SimpleChamp_TextChamp_Fragment = { readonly __typename: 'TextChamp', 
  /** The text as it was entered; null for none. */
readonly value: string | null, 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean };

type SimpleChamp_TitreIdentiteChamp_Fragment = { readonly __typename: 'TitreIdentiteChamp', 
  /** Whether the document was given. */
readonly filled: boolean, 
  /** How it was given. */
readonly grantType: TitreIdentiteGrantType, 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean };

type SimpleChamp_YesNoChamp_Fragment = { readonly __typename: 'YesNoChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** Id of the descriptor, to be looked up in the revision of this very dossier. */
readonly champDescriptorId: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** For display; do not parse it. Booleans give `"true"` or `"false"`, dates a French text, nothing an empty string; null for files, maps and identity documents. */
readonly stringValue: string | null, 
  /** Last real edit; older instances also moved it for internal reasons. */
readonly updatedAt: string, 
  /** Whether the value was given in advance. */
readonly prefilled: boolean, 
  /** Null where nothing was answered, although `stringValue` says `"false"`. */
readonly value_yesNo: boolean | null };

export type SimpleChampFragment =
  | SimpleChamp_AddressChamp_Fragment
  | SimpleChamp_CarteChamp_Fragment
  | SimpleChamp_CheckboxChamp_Fragment
  | SimpleChamp_CiviliteChamp_Fragment
  | SimpleChamp_CommuneChamp_Fragment
  | SimpleChamp_DateChamp_Fragment
  | SimpleChamp_DatetimeChamp_Fragment
  | SimpleChamp_DecimalNumberChamp_Fragment
  | SimpleChamp_DepartementChamp_Fragment
  | SimpleChamp_DossierLinkChamp_Fragment
  | SimpleChamp_DropDownListChamp_Fragment
  | SimpleChamp_EngagementJuridiqueChamp_Fragment
  | SimpleChamp_EpciChamp_Fragment
  | SimpleChamp_ExplicationChamp_Fragment
  | SimpleChamp_HeaderSectionChamp_Fragment
  | SimpleChamp_IntegerNumberChamp_Fragment
  | SimpleChamp_LinkedDropDownListChamp_Fragment
  | SimpleChamp_MultipleDropDownListChamp_Fragment
  | SimpleChamp_PaysChamp_Fragment
  | SimpleChamp_PieceJustificativeChamp_Fragment
  | SimpleChamp_RnaChamp_Fragment
  | SimpleChamp_RnfChamp_Fragment
  | SimpleChamp_RegionChamp_Fragment
  | SimpleChamp_RepetitionChamp_Fragment
  | SimpleChamp_SiretChamp_Fragment
  | SimpleChamp_TextChamp_Fragment
  | SimpleChamp_TitreIdentiteChamp_Fragment
  | SimpleChamp_YesNoChamp_Fragment
;

type Champ_AddressChamp_Fragment = SimpleChamp_AddressChamp_Fragment;

type Champ_CarteChamp_Fragment = SimpleChamp_CarteChamp_Fragment;

type Champ_CheckboxChamp_Fragment = SimpleChamp_CheckboxChamp_Fragment;

type Champ_CiviliteChamp_Fragment = SimpleChamp_CiviliteChamp_Fragment;

type Champ_CommuneChamp_Fragment = SimpleChamp_CommuneChamp_Fragment;

type Champ_DateChamp_Fragment = SimpleChamp_DateChamp_Fragment;

type Champ_DatetimeChamp_Fragment = SimpleChamp_DatetimeChamp_Fragment;

type Champ_DecimalNumberChamp_Fragment = SimpleChamp_DecimalNumberChamp_Fragment;

type Champ_DepartementChamp_Fragment = SimpleChamp_DepartementChamp_Fragment;

type Champ_DossierLinkChamp_Fragment = SimpleChamp_DossierLinkChamp_Fragment;

type Champ_DropDownListChamp_Fragment = SimpleChamp_DropDownListChamp_Fragment;

type Champ_EngagementJuridiqueChamp_Fragment = SimpleChamp_EngagementJuridiqueChamp_Fragment;

type Champ_EpciChamp_Fragment = SimpleChamp_EpciChamp_Fragment;

type Champ_ExplicationChamp_Fragment = SimpleChamp_ExplicationChamp_Fragment;

type Champ_HeaderSectionChamp_Fragment = SimpleChamp_HeaderSectionChamp_Fragment;

type Champ_IntegerNumberChamp_Fragment = SimpleChamp_IntegerNumberChamp_Fragment;

type Champ_LinkedDropDownListChamp_Fragment = SimpleChamp_LinkedDropDownListChamp_Fragment;

type Champ_MultipleDropDownListChamp_Fragment = SimpleChamp_MultipleDropDownListChamp_Fragment;

type Champ_PaysChamp_Fragment = SimpleChamp_PaysChamp_Fragment;

type Champ_PieceJustificativeChamp_Fragment = SimpleChamp_PieceJustificativeChamp_Fragment;

type Champ_RnaChamp_Fragment = SimpleChamp_RnaChamp_Fragment;

type Champ_RnfChamp_Fragment = SimpleChamp_RnfChamp_Fragment;

type Champ_RegionChamp_Fragment = SimpleChamp_RegionChamp_Fragment;

type Champ_RepetitionChamp_Fragment = (
  { 
  /** One row of a repetition. */
readonly rows: ReadonlyArray<{ 
  /** Id of the row. */
readonly id: string, 
  /** Their ids hold the id of the row. */
readonly champs: ReadonlyArray<
      | SimpleChamp_AddressChamp_Fragment
      | SimpleChamp_CarteChamp_Fragment
      | SimpleChamp_CheckboxChamp_Fragment
      | SimpleChamp_CiviliteChamp_Fragment
      | SimpleChamp_CommuneChamp_Fragment
      | SimpleChamp_DateChamp_Fragment
      | SimpleChamp_DatetimeChamp_Fragment
      | SimpleChamp_DecimalNumberChamp_Fragment
      | SimpleChamp_DepartementChamp_Fragment
      | SimpleChamp_DossierLinkChamp_Fragment
      | SimpleChamp_DropDownListChamp_Fragment
      | SimpleChamp_EngagementJuridiqueChamp_Fragment
      | SimpleChamp_EpciChamp_Fragment
      | SimpleChamp_ExplicationChamp_Fragment
      | SimpleChamp_HeaderSectionChamp_Fragment
      | SimpleChamp_IntegerNumberChamp_Fragment
      | SimpleChamp_LinkedDropDownListChamp_Fragment
      | SimpleChamp_MultipleDropDownListChamp_Fragment
      | SimpleChamp_PaysChamp_Fragment
      | SimpleChamp_PieceJustificativeChamp_Fragment
      | SimpleChamp_RnaChamp_Fragment
      | SimpleChamp_RnfChamp_Fragment
      | SimpleChamp_RegionChamp_Fragment
      | SimpleChamp_RepetitionChamp_Fragment
      | SimpleChamp_SiretChamp_Fragment
      | SimpleChamp_TextChamp_Fragment
      | SimpleChamp_TitreIdentiteChamp_Fragment
      | SimpleChamp_YesNoChamp_Fragment
    > }> }
  & SimpleChamp_RepetitionChamp_Fragment
);

type Champ_SiretChamp_Fragment = SimpleChamp_SiretChamp_Fragment;

type Champ_TextChamp_Fragment = SimpleChamp_TextChamp_Fragment;

type Champ_TitreIdentiteChamp_Fragment = SimpleChamp_TitreIdentiteChamp_Fragment;

type Champ_YesNoChamp_Fragment = SimpleChamp_YesNoChamp_Fragment;

export type ChampFragment =
  | Champ_AddressChamp_Fragment
  | Champ_CarteChamp_Fragment
  | Champ_CheckboxChamp_Fragment
  | Champ_CiviliteChamp_Fragment
  | Champ_CommuneChamp_Fragment
  | Champ_DateChamp_Fragment
  | Champ_DatetimeChamp_Fragment
  | Champ_DecimalNumberChamp_Fragment
  | Champ_DepartementChamp_Fragment
  | Champ_DossierLinkChamp_Fragment
  | Champ_DropDownListChamp_Fragment
  | Champ_EngagementJuridiqueChamp_Fragment
  | Champ_EpciChamp_Fragment
  | Champ_ExplicationChamp_Fragment
  | Champ_HeaderSectionChamp_Fragment
  | Champ_IntegerNumberChamp_Fragment
  | Champ_LinkedDropDownListChamp_Fragment
  | Champ_MultipleDropDownListChamp_Fragment
  | Champ_PaysChamp_Fragment
  | Champ_PieceJustificativeChamp_Fragment
  | Champ_RnaChamp_Fragment
  | Champ_RnfChamp_Fragment
  | Champ_RegionChamp_Fragment
  | Champ_RepetitionChamp_Fragment
  | Champ_SiretChamp_Fragment
  | Champ_TextChamp_Fragment
  | Champ_TitreIdentiteChamp_Fragment
  | Champ_YesNoChamp_Fragment
;

export type CommuneFragment = { 
  /** Name. */
readonly name: string, 
  /** Code in official statistics, not the postal code. */
readonly code: string, 
  /** Postal code. */
readonly postalCode: string | null };

export type DepartementFragment = { 
  /** Name. */
readonly name: string, 
  /** Code, of two or three characters. */
readonly code: string };

type GeoArea_ParcelleCadastrale_Fragment = { readonly __typename: 'ParcelleCadastrale', 
  /** Code of the commune. */
readonly commune: string, 
  /** Number of the parcel. */
readonly numero: string, 
  /** Section of the land register. */
readonly section: string, 
  /** Prefix of the section. */
readonly prefixe: string, 
  /** A number, as text. */
readonly surface: string, 
  /** Id of the area. */
readonly id: string, 
  /** Where an area of a map comes from. */
readonly source: GeoAreaSource, 
  /** What the usager wrote about it. */
readonly description: string | null, 
  /** A GeoJSON geometry. */
readonly geometry?: { 
  /** Kind of geometry, as GeoJSON names it. */
readonly type: string, 
  /** Coordinates, as GeoJSON nests them: longitude, latitude. */
readonly coordinates: unknown } };

type GeoArea_Rpg_Fragment = { readonly __typename: 'Rpg', 
  /** Id of the area. */
readonly id: string, 
  /** Where an area of a map comes from. */
readonly source: GeoAreaSource, 
  /** What the usager wrote about it. */
readonly description: string | null, 
  /** A GeoJSON geometry. */
readonly geometry?: { 
  /** Kind of geometry, as GeoJSON names it. */
readonly type: string, 
  /** Coordinates, as GeoJSON nests them: longitude, latitude. */
readonly coordinates: unknown } };

type GeoArea_SelectionUtilisateur_Fragment = { readonly __typename: 'SelectionUtilisateur', 
  /** Id of the area. */
readonly id: string, 
  /** Where an area of a map comes from. */
readonly source: GeoAreaSource, 
  /** What the usager wrote about it. */
readonly description: string | null, 
  /** A GeoJSON geometry. */
readonly geometry?: { 
  /** Kind of geometry, as GeoJSON names it. */
readonly type: string, 
  /** Coordinates, as GeoJSON nests them: longitude, latitude. */
readonly coordinates: unknown } };

export type GeoAreaFragment =
  | GeoArea_ParcelleCadastrale_Fragment
  | GeoArea_Rpg_Fragment
  | GeoArea_SelectionUtilisateur_Fragment
;

export type DeletedDossierFragment = { 
  /** Not a key: the two connections number differently, and their ids can collide. Use `number`. */
readonly id: string, 
  /** Number of the dossier: the key. */
readonly number: number, 
  /** The state it was in. */
readonly state: DossierState, 
  /** Why a dossier was deleted. */
readonly reason: DeletedDossierReason, 
  /** When it was hidden or deleted; can be weeks before the entry appears. Spelt with one p by the API. */
readonly dateSupression: string };

type Demandeur_PersonneMorale_Fragment = (
  { readonly __typename: 'PersonneMorale', 
  /** Typed id. */
readonly id: string }
  & PersonneMoraleFragment
);

type Demandeur_PersonneMoraleIncomplete_Fragment = { readonly __typename: 'PersonneMoraleIncomplete', 
  /** SIRET, 14 digits. */
readonly siret: string, readonly id: string };

type Demandeur_PersonnePhysique_Fragment = { readonly __typename: 'PersonnePhysique', 
  /** Form of address. */
readonly civilite: Civilite | null, 
  /** Last name. */
readonly nom: string, 
  /** First name. */
readonly prenom: string, 
  /** Address of the beneficiary where one was given, that of the account for a dossier made for oneself. */
readonly email: string | null, 
  /** Day of birth, as YYYY-MM-DD. */
readonly dateDeNaissance: string | null, readonly id: string };

export type DemandeurFragment =
  | Demandeur_PersonneMorale_Fragment
  | Demandeur_PersonneMoraleIncomplete_Fragment
  | Demandeur_PersonnePhysique_Fragment
;

export type DemarcheDescriptorFragment = { 
  /** Typed id. */
readonly id: string, 
  /** The number that people use; it never changes. */
readonly number: number, 
  /** Title, as usagers see it. */
readonly title: string, 
  /** Introduction, as usagers see it. */
readonly description: string, 
  /** Where a demarche stands. */
readonly state: DemarcheState, 
  /** The state that dossiers are put in by themselves on deposit, or null where people decide. */
readonly declarative: DossierDeclarativeState | null, 
  /** When it was made. */
readonly dateCreation: string, 
  /** When it was published; null for a draft. */
readonly datePublication: string | null, 
  /** When it was taken offline. */
readonly dateDepublication: string | null, 
  /** When it was closed. */
readonly dateFermeture: string | null, 
  /** When it last changed. */
readonly dateDerniereModification: string, 
  /** How long decided dossiers are kept, in months. */
readonly dureeConservationDossiers: number, 
  /** Whether this description is public. */
readonly opendata: boolean, 
  /** Keywords that its administrateurs chose. */
readonly tags: ReadonlyArray<string>, 
  /** The ministries or kinds of territories that it belongs to. */
readonly zones: ReadonlyArray<string>, 
  /** Where usagers start a dossier. */
readonly demarcheURL: string | null, 
  /** Plain text, usually an address. */
readonly siteWebURL: string | null, 
  /** Plain text: an address, a mailto link, or a sentence. */
readonly dpoURL: string | null, 
  /** Address of the explanations for usagers. */
readonly noticeURL: string | null, 
  /** Plain text: an address or a reference of law. */
readonly cadreJuridiqueURL: string | null, 
  /** A file, and a link to it. Has no id: within its champ, tell files apart by checksum, name and date. */
readonly logo: FileFragment | null, 
  /** Instructions for usagers, as a file; see `noticeURL` for a link. */
readonly notice: FileFragment | null, 
  /** The legal document behind the demarche. */
readonly deliberation: FileFragment | null };

export type DossierFilesFragment = { 
  /** Opaque id, for mutations. */
readonly id: string, 
  /** The number that people see; unique across the instance. */
readonly number: number, 
  /** First deposit; it never changes, and `dossiers` is ordered by it. */
readonly dateDepot: string, 
  /** Last change of anything in the dossier. Labels, virus scans and image processing may not move it. */
readonly dateDerniereModification: string, 
  /** What the usager filled in, in the order of the form. Champs that the form hides are left out. */
readonly champs?: ReadonlyArray<
    | ChampFiles_AddressChamp_Fragment
    | ChampFiles_CarteChamp_Fragment
    | ChampFiles_CheckboxChamp_Fragment
    | ChampFiles_CiviliteChamp_Fragment
    | ChampFiles_CommuneChamp_Fragment
    | ChampFiles_DateChamp_Fragment
    | ChampFiles_DatetimeChamp_Fragment
    | ChampFiles_DecimalNumberChamp_Fragment
    | ChampFiles_DepartementChamp_Fragment
    | ChampFiles_DossierLinkChamp_Fragment
    | ChampFiles_DropDownListChamp_Fragment
    | ChampFiles_EngagementJuridiqueChamp_Fragment
    | ChampFiles_EpciChamp_Fragment
    | ChampFiles_ExplicationChamp_Fragment
    | ChampFiles_HeaderSectionChamp_Fragment
    | ChampFiles_IntegerNumberChamp_Fragment
    | ChampFiles_LinkedDropDownListChamp_Fragment
    | ChampFiles_MultipleDropDownListChamp_Fragment
    | ChampFiles_PaysChamp_Fragment
    | ChampFiles_PieceJustificativeChamp_Fragment
    | ChampFiles_RnaChamp_Fragment
    | ChampFiles_RnfChamp_Fragment
    | ChampFiles_RegionChamp_Fragment
    | ChampFiles_RepetitionChamp_Fragment
    | ChampFiles_SiretChamp_Fragment
    | ChampFiles_TextChamp_Fragment
    | ChampFiles_TitreIdentiteChamp_Fragment
    | ChampFiles_YesNoChamp_Fragment
  >, 
  /** What instructeurs filled in. Annotations that the form hides are left out. */
readonly annotations?: ReadonlyArray<
    | ChampFiles_AddressChamp_Fragment
    | ChampFiles_CarteChamp_Fragment
    | ChampFiles_CheckboxChamp_Fragment
    | ChampFiles_CiviliteChamp_Fragment
    | ChampFiles_CommuneChamp_Fragment
    | ChampFiles_DateChamp_Fragment
    | ChampFiles_DatetimeChamp_Fragment
    | ChampFiles_DecimalNumberChamp_Fragment
    | ChampFiles_DepartementChamp_Fragment
    | ChampFiles_DossierLinkChamp_Fragment
    | ChampFiles_DropDownListChamp_Fragment
    | ChampFiles_EngagementJuridiqueChamp_Fragment
    | ChampFiles_EpciChamp_Fragment
    | ChampFiles_ExplicationChamp_Fragment
    | ChampFiles_HeaderSectionChamp_Fragment
    | ChampFiles_IntegerNumberChamp_Fragment
    | ChampFiles_LinkedDropDownListChamp_Fragment
    | ChampFiles_MultipleDropDownListChamp_Fragment
    | ChampFiles_PaysChamp_Fragment
    | ChampFiles_PieceJustificativeChamp_Fragment
    | ChampFiles_RnaChamp_Fragment
    | ChampFiles_RnfChamp_Fragment
    | ChampFiles_RegionChamp_Fragment
    | ChampFiles_RepetitionChamp_Fragment
    | ChampFiles_SiretChamp_Fragment
    | ChampFiles_TextChamp_Fragment
    | ChampFiles_TitreIdentiteChamp_Fragment
    | ChampFiles_YesNoChamp_Fragment
  >, 
  /** The conversation: usager, instructeurs, experts and automatic messages alike. */
readonly messages?: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** A file, and a link to it. Has no id: within its champ, tell files apart by checksum, name and date. */
readonly attachments: ReadonlyArray<FileFragment> }>, 
  /** Opinions asked for. */
readonly avis?: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** Files of the answer, not those of the question. */
readonly attachments: ReadonlyArray<FileFragment> }>, 
  /** The justificatif sent with the decision. */
readonly motivationAttachment?: FileFragment | null, 
  /** The certificate of a decided dossier. Made some seconds after the decision, removed when the dossier is reopened. Not filtered by virus scan. */
readonly attestation?: FileFragment | null, 
  /** Virtual file, rendered at each download: no checksum, size 0, and two downloads differ. */
readonly pdf?: FileFragment | null, 
  /** Virtual file, rendered at each download: no checksum, size 0. There even without a map. */
readonly geojson?: FileFragment | null, 
  /** For whom it is made: PersonnePhysique or PersonneMorale by the setting of the demarche, PersonneMoraleIncomplete while the company register is silent. Tolerate other types. */
readonly demandeur?:
    | (
      { readonly __typename: 'PersonneMorale' }
      & EtablissementFilesFragment
    )
    | { readonly __typename: 'PersonneMoraleIncomplete' }
    | { readonly __typename: 'PersonnePhysique' }
   };

type ChampFiles_AddressChamp_Fragment = SimpleChampFiles_AddressChamp_Fragment;

type ChampFiles_CarteChamp_Fragment = SimpleChampFiles_CarteChamp_Fragment;

type ChampFiles_CheckboxChamp_Fragment = SimpleChampFiles_CheckboxChamp_Fragment;

type ChampFiles_CiviliteChamp_Fragment = SimpleChampFiles_CiviliteChamp_Fragment;

type ChampFiles_CommuneChamp_Fragment = SimpleChampFiles_CommuneChamp_Fragment;

type ChampFiles_DateChamp_Fragment = SimpleChampFiles_DateChamp_Fragment;

type ChampFiles_DatetimeChamp_Fragment = SimpleChampFiles_DatetimeChamp_Fragment;

type ChampFiles_DecimalNumberChamp_Fragment = SimpleChampFiles_DecimalNumberChamp_Fragment;

type ChampFiles_DepartementChamp_Fragment = SimpleChampFiles_DepartementChamp_Fragment;

type ChampFiles_DossierLinkChamp_Fragment = SimpleChampFiles_DossierLinkChamp_Fragment;

type ChampFiles_DropDownListChamp_Fragment = SimpleChampFiles_DropDownListChamp_Fragment;

type ChampFiles_EngagementJuridiqueChamp_Fragment = SimpleChampFiles_EngagementJuridiqueChamp_Fragment;

type ChampFiles_EpciChamp_Fragment = SimpleChampFiles_EpciChamp_Fragment;

type ChampFiles_ExplicationChamp_Fragment = SimpleChampFiles_ExplicationChamp_Fragment;

type ChampFiles_HeaderSectionChamp_Fragment = SimpleChampFiles_HeaderSectionChamp_Fragment;

type ChampFiles_IntegerNumberChamp_Fragment = SimpleChampFiles_IntegerNumberChamp_Fragment;

type ChampFiles_LinkedDropDownListChamp_Fragment = SimpleChampFiles_LinkedDropDownListChamp_Fragment;

type ChampFiles_MultipleDropDownListChamp_Fragment = SimpleChampFiles_MultipleDropDownListChamp_Fragment;

type ChampFiles_PaysChamp_Fragment = SimpleChampFiles_PaysChamp_Fragment;

type ChampFiles_PieceJustificativeChamp_Fragment = SimpleChampFiles_PieceJustificativeChamp_Fragment;

type ChampFiles_RnaChamp_Fragment = SimpleChampFiles_RnaChamp_Fragment;

type ChampFiles_RnfChamp_Fragment = SimpleChampFiles_RnfChamp_Fragment;

type ChampFiles_RegionChamp_Fragment = SimpleChampFiles_RegionChamp_Fragment;

type ChampFiles_RepetitionChamp_Fragment = (
  { 
  /** One row of a repetition. */
readonly rows: ReadonlyArray<{ 
  /** Id of the row. */
readonly id: string, 
  /** Their ids hold the id of the row. */
readonly champs: ReadonlyArray<
      | SimpleChampFiles_AddressChamp_Fragment
      | SimpleChampFiles_CarteChamp_Fragment
      | SimpleChampFiles_CheckboxChamp_Fragment
      | SimpleChampFiles_CiviliteChamp_Fragment
      | SimpleChampFiles_CommuneChamp_Fragment
      | SimpleChampFiles_DateChamp_Fragment
      | SimpleChampFiles_DatetimeChamp_Fragment
      | SimpleChampFiles_DecimalNumberChamp_Fragment
      | SimpleChampFiles_DepartementChamp_Fragment
      | SimpleChampFiles_DossierLinkChamp_Fragment
      | SimpleChampFiles_DropDownListChamp_Fragment
      | SimpleChampFiles_EngagementJuridiqueChamp_Fragment
      | SimpleChampFiles_EpciChamp_Fragment
      | SimpleChampFiles_ExplicationChamp_Fragment
      | SimpleChampFiles_HeaderSectionChamp_Fragment
      | SimpleChampFiles_IntegerNumberChamp_Fragment
      | SimpleChampFiles_LinkedDropDownListChamp_Fragment
      | SimpleChampFiles_MultipleDropDownListChamp_Fragment
      | SimpleChampFiles_PaysChamp_Fragment
      | SimpleChampFiles_PieceJustificativeChamp_Fragment
      | SimpleChampFiles_RnaChamp_Fragment
      | SimpleChampFiles_RnfChamp_Fragment
      | SimpleChampFiles_RegionChamp_Fragment
      | SimpleChampFiles_RepetitionChamp_Fragment
      | SimpleChampFiles_SiretChamp_Fragment
      | SimpleChampFiles_TextChamp_Fragment
      | SimpleChampFiles_TitreIdentiteChamp_Fragment
      | SimpleChampFiles_YesNoChamp_Fragment
    > }> }
  & SimpleChampFiles_RepetitionChamp_Fragment
);

type ChampFiles_SiretChamp_Fragment = SimpleChampFiles_SiretChamp_Fragment;

type ChampFiles_TextChamp_Fragment = SimpleChampFiles_TextChamp_Fragment;

type ChampFiles_TitreIdentiteChamp_Fragment = SimpleChampFiles_TitreIdentiteChamp_Fragment;

type ChampFiles_YesNoChamp_Fragment = SimpleChampFiles_YesNoChamp_Fragment;

export type ChampFilesFragment =
  | ChampFiles_AddressChamp_Fragment
  | ChampFiles_CarteChamp_Fragment
  | ChampFiles_CheckboxChamp_Fragment
  | ChampFiles_CiviliteChamp_Fragment
  | ChampFiles_CommuneChamp_Fragment
  | ChampFiles_DateChamp_Fragment
  | ChampFiles_DatetimeChamp_Fragment
  | ChampFiles_DecimalNumberChamp_Fragment
  | ChampFiles_DepartementChamp_Fragment
  | ChampFiles_DossierLinkChamp_Fragment
  | ChampFiles_DropDownListChamp_Fragment
  | ChampFiles_EngagementJuridiqueChamp_Fragment
  | ChampFiles_EpciChamp_Fragment
  | ChampFiles_ExplicationChamp_Fragment
  | ChampFiles_HeaderSectionChamp_Fragment
  | ChampFiles_IntegerNumberChamp_Fragment
  | ChampFiles_LinkedDropDownListChamp_Fragment
  | ChampFiles_MultipleDropDownListChamp_Fragment
  | ChampFiles_PaysChamp_Fragment
  | ChampFiles_PieceJustificativeChamp_Fragment
  | ChampFiles_RnaChamp_Fragment
  | ChampFiles_RnfChamp_Fragment
  | ChampFiles_RegionChamp_Fragment
  | ChampFiles_RepetitionChamp_Fragment
  | ChampFiles_SiretChamp_Fragment
  | ChampFiles_TextChamp_Fragment
  | ChampFiles_TitreIdentiteChamp_Fragment
  | ChampFiles_YesNoChamp_Fragment
;

type SimpleChampFiles_AddressChamp_Fragment = { readonly __typename: 'AddressChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_CarteChamp_Fragment = { readonly __typename: 'CarteChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_CheckboxChamp_Fragment = { readonly __typename: 'CheckboxChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_CiviliteChamp_Fragment = { readonly __typename: 'CiviliteChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_CommuneChamp_Fragment = { readonly __typename: 'CommuneChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_DateChamp_Fragment = { readonly __typename: 'DateChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_DatetimeChamp_Fragment = { readonly __typename: 'DatetimeChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_DecimalNumberChamp_Fragment = { readonly __typename: 'DecimalNumberChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_DepartementChamp_Fragment = { readonly __typename: 'DepartementChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_DossierLinkChamp_Fragment = { readonly __typename: 'DossierLinkChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_DropDownListChamp_Fragment = { readonly __typename: 'DropDownListChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_EngagementJuridiqueChamp_Fragment = { readonly __typename: 'EngagementJuridiqueChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_EpciChamp_Fragment = { readonly __typename: 'EpciChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_ExplicationChamp_Fragment = { readonly __typename: 'ExplicationChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_HeaderSectionChamp_Fragment = { readonly __typename: 'HeaderSectionChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_IntegerNumberChamp_Fragment = { readonly __typename: 'IntegerNumberChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_LinkedDropDownListChamp_Fragment = { readonly __typename: 'LinkedDropDownListChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_MultipleDropDownListChamp_Fragment = { readonly __typename: 'MultipleDropDownListChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_PaysChamp_Fragment = { readonly __typename: 'PaysChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_PieceJustificativeChamp_Fragment = { readonly __typename: 'PieceJustificativeChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** The files whose virus scan is pending or good. Emptied for identity documents, and at the end for champs that are purged. */
readonly files: ReadonlyArray<FileFragment> };

type SimpleChampFiles_RnaChamp_Fragment = { readonly __typename: 'RNAChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_RnfChamp_Fragment = { readonly __typename: 'RNFChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_RegionChamp_Fragment = { readonly __typename: 'RegionChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_RepetitionChamp_Fragment = { readonly __typename: 'RepetitionChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_SiretChamp_Fragment = { readonly __typename: 'SiretChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Null where the register did not answer. */
readonly etablissement?: EtablissementFilesFragment | null };

type SimpleChampFiles_TextChamp_Fragment = { readonly __typename: 'TextChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_TitreIdentiteChamp_Fragment = { readonly __typename: 'TitreIdentiteChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type SimpleChampFiles_YesNoChamp_Fragment = { readonly __typename: 'YesNoChamp', 
  /** The same in every dossier of the demarche, and row by row in a repetition: a key only together with the number of the dossier. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

export type SimpleChampFilesFragment =
  | SimpleChampFiles_AddressChamp_Fragment
  | SimpleChampFiles_CarteChamp_Fragment
  | SimpleChampFiles_CheckboxChamp_Fragment
  | SimpleChampFiles_CiviliteChamp_Fragment
  | SimpleChampFiles_CommuneChamp_Fragment
  | SimpleChampFiles_DateChamp_Fragment
  | SimpleChampFiles_DatetimeChamp_Fragment
  | SimpleChampFiles_DecimalNumberChamp_Fragment
  | SimpleChampFiles_DepartementChamp_Fragment
  | SimpleChampFiles_DossierLinkChamp_Fragment
  | SimpleChampFiles_DropDownListChamp_Fragment
  | SimpleChampFiles_EngagementJuridiqueChamp_Fragment
  | SimpleChampFiles_EpciChamp_Fragment
  | SimpleChampFiles_ExplicationChamp_Fragment
  | SimpleChampFiles_HeaderSectionChamp_Fragment
  | SimpleChampFiles_IntegerNumberChamp_Fragment
  | SimpleChampFiles_LinkedDropDownListChamp_Fragment
  | SimpleChampFiles_MultipleDropDownListChamp_Fragment
  | SimpleChampFiles_PaysChamp_Fragment
  | SimpleChampFiles_PieceJustificativeChamp_Fragment
  | SimpleChampFiles_RnaChamp_Fragment
  | SimpleChampFiles_RnfChamp_Fragment
  | SimpleChampFiles_RegionChamp_Fragment
  | SimpleChampFiles_RepetitionChamp_Fragment
  | SimpleChampFiles_SiretChamp_Fragment
  | SimpleChampFiles_TextChamp_Fragment
  | SimpleChampFiles_TitreIdentiteChamp_Fragment
  | SimpleChampFiles_YesNoChamp_Fragment
;

export type EtablissementFilesFragment = { 
  /** Typed id. */
readonly id: string, 
  /** The company that the establishment belongs to. */
readonly entreprise: { 
  /** Tax certificate, where there is one. */
readonly attestationFiscaleAttachment: FileFragment | null, 
  /** Social security certificate, where there is one. */
readonly attestationSocialeAttachment: FileFragment | null } | null };

export type DossierFragment = { 
  /** Opaque id, for mutations. */
readonly id: string, 
  /** The number that people see; unique across the instance. */
readonly number: number, 
  /** Where a dossier stands. Drafts have no value here: they never appear. */
readonly state: DossierState, 
  /** Put out of the way by an agent; archived dossiers are still listed. */
readonly archived: boolean, 
  /** Whether it was started with values given in advance. */
readonly prefilled: boolean, 
  /** How the usager signed in. */
readonly connectionUsager: ConnectionUsager, 
  /** True: somebody else filled it in. `usager` is that account, `nomMandataire` and `prenomMandataire` their name, `demandeur` the beneficiary. */
readonly deposeParUnTiers: boolean | null, 
  /** First name of whoever filed for somebody else. */
readonly prenomMandataire: string | null, 
  /** Last name of whoever filed for somebody else. */
readonly nomMandataire: string | null, 
  /** First deposit; it never changes, and `dossiers` is ordered by it. */
readonly dateDepot: string, 
  /** Latest passage to en_construction; earlier ones are in `traitements`. */
readonly datePassageEnConstruction: string, 
  /** Latest passage to en_instruction. */
readonly datePassageEnInstruction: string | null, 
  /** Latest decision. */
readonly dateTraitement: string | null, 
  /** When it will be deleted by itself; null while en_instruction. */
readonly dateExpiration: string | null, 
  /** Last change of anything in the dossier. Labels, virus scans and image processing may not move it. */
readonly dateDerniereModification: string, 
  /** Creation of the dossier where no champ was edited. */
readonly dateDerniereModificationChamps: string, 
  /** Creation of the dossier where no annotation was edited. */
readonly dateDerniereModificationAnnotations: string, 
  /** When the correction that is still awaited was asked for. */
readonly dateDerniereCorrectionEnAttente: string | null, 
  /** When the usager deleted it. A dossier past en_construction stays listed all the same. */
readonly dateSuppressionParUsager: string | null, 
  /** When the administration hid the dossier. */
readonly dateSuppressionParAdministration: string | null, 
  /** Day on which silence becomes a decision, where the demarche works that way. */
readonly datePrevisionnelleDecisionSVASVR: string | null, 
  /** When silence became the decision. */
readonly dateTraitementSVASVR: string | null, 
  /** Reason of the decision. */
readonly motivation: string | null, 
  /** The justificatif sent with the decision. */
readonly motivationAttachment: FileFragment | null, 
  /** The certificate of a decided dossier. Made some seconds after the decision, removed when the dossier is reopened. Not filtered by virus scan. */
readonly attestation: FileFragment | null, 
  /** Virtual file, rendered at each download: no checksum, size 0, and two downloads differ. */
readonly pdf: FileFragment | null, 
  /** The account that filled it in. Its id is the text `<deleted>` once the account is gone. */
readonly usager: { 
  /** Typed id. */
readonly id: string, 
  /** Address of the account. */
readonly email: string }, 
  /** The demarche, with the revision of this dossier. */
readonly demarche: { 
  /** Typed id. */
readonly id: string, 
  /** The number that people use; it never changes. */
readonly number: number, 
  /** Title, as usagers see it. */
readonly title: string, 
  /** Where a demarche stands. */
readonly state: DemarcheState, 
  /** The revision of the dossier where it is read through one; otherwise the active one. */
readonly revision?: RevisionFragment, 
  /** The public body in charge of a demarche. */
readonly service?: ServiceFragment | null }, 
  /** A team of instructeurs that dossiers are assigned to. */
readonly groupeInstructeur?: GroupeInstructeurFragment, 
  /** For whom it is made: PersonnePhysique or PersonneMorale by the setting of the demarche, PersonneMoraleIncomplete while the company register is silent. Tolerate other types. */
readonly demandeur?:
    | Demandeur_PersonneMorale_Fragment
    | Demandeur_PersonneMoraleIncomplete_Fragment
    | Demandeur_PersonnePhysique_Fragment
  , 
  /** Those who follow this dossier, not all the members of its groupe. */
readonly instructeurs?: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** Address of the account. */
readonly email: string }>, 
  /** The labels that agents put on it. */
readonly labels?: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** Name, as agents see it. */
readonly name: string, 
  /** Color, as agents see it. */
readonly color: LabelColorEnum }>, 
  /** Its history: every deposit, passage and decision. */
readonly traitements?: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** What happened to the dossier. */
readonly event: TraitementEvent, 
  /** When it was done. */
readonly dateTraitement: string, 
  /** Null where the step was automatic. */
readonly emailAgentTraitant: string | null, 
  /** The reason that was given. */
readonly motivation: string | null }>, 
  /** What the usager filled in, in the order of the form. Champs that the form hides are left out. */
readonly champs?: ReadonlyArray<
    | Champ_AddressChamp_Fragment
    | Champ_CarteChamp_Fragment
    | Champ_CheckboxChamp_Fragment
    | Champ_CiviliteChamp_Fragment
    | Champ_CommuneChamp_Fragment
    | Champ_DateChamp_Fragment
    | Champ_DatetimeChamp_Fragment
    | Champ_DecimalNumberChamp_Fragment
    | Champ_DepartementChamp_Fragment
    | Champ_DossierLinkChamp_Fragment
    | Champ_DropDownListChamp_Fragment
    | Champ_EngagementJuridiqueChamp_Fragment
    | Champ_EpciChamp_Fragment
    | Champ_ExplicationChamp_Fragment
    | Champ_HeaderSectionChamp_Fragment
    | Champ_IntegerNumberChamp_Fragment
    | Champ_LinkedDropDownListChamp_Fragment
    | Champ_MultipleDropDownListChamp_Fragment
    | Champ_PaysChamp_Fragment
    | Champ_PieceJustificativeChamp_Fragment
    | Champ_RnaChamp_Fragment
    | Champ_RnfChamp_Fragment
    | Champ_RegionChamp_Fragment
    | Champ_RepetitionChamp_Fragment
    | Champ_SiretChamp_Fragment
    | Champ_TextChamp_Fragment
    | Champ_TitreIdentiteChamp_Fragment
    | Champ_YesNoChamp_Fragment
  >, 
  /** What instructeurs filled in. Annotations that the form hides are left out. */
readonly annotations?: ReadonlyArray<
    | Champ_AddressChamp_Fragment
    | Champ_CarteChamp_Fragment
    | Champ_CheckboxChamp_Fragment
    | Champ_CiviliteChamp_Fragment
    | Champ_CommuneChamp_Fragment
    | Champ_DateChamp_Fragment
    | Champ_DatetimeChamp_Fragment
    | Champ_DecimalNumberChamp_Fragment
    | Champ_DepartementChamp_Fragment
    | Champ_DossierLinkChamp_Fragment
    | Champ_DropDownListChamp_Fragment
    | Champ_EngagementJuridiqueChamp_Fragment
    | Champ_EpciChamp_Fragment
    | Champ_ExplicationChamp_Fragment
    | Champ_HeaderSectionChamp_Fragment
    | Champ_IntegerNumberChamp_Fragment
    | Champ_LinkedDropDownListChamp_Fragment
    | Champ_MultipleDropDownListChamp_Fragment
    | Champ_PaysChamp_Fragment
    | Champ_PieceJustificativeChamp_Fragment
    | Champ_RnaChamp_Fragment
    | Champ_RnfChamp_Fragment
    | Champ_RegionChamp_Fragment
    | Champ_RepetitionChamp_Fragment
    | Champ_SiretChamp_Fragment
    | Champ_TextChamp_Fragment
    | Champ_TitreIdentiteChamp_Fragment
    | Champ_YesNoChamp_Fragment
  >, 
  /** The conversation: usager, instructeurs, experts and automatic messages alike. */
readonly messages?: ReadonlyArray<MessageFragment>, 
  /** Opinions asked for. */
readonly avis?: ReadonlyArray<AvisFragment> };

export type FileFragment = { 
  /** Any Unicode, possibly the same for several files of one champ. Never use it as a path. */
readonly filename: string, 
  /** As declared when it was sent. */
readonly contentType: string, 
  /** MD5 of the content in base64; empty for the virtual files. May change: images are rewritten after the virus scan. */
readonly checksum: string, 
  /** Size in bytes, as a string of digits. `"0"` for the virtual files pdf and geojson. */
readonly byteSizeBigInt: string, 
  /** Signed and open to whoever holds it, for one hour from the query; new at each query. Send it no Authorization. */
readonly url: string, 
  /** Moment of the query for the virtual files. */
readonly createdAt: string, 
  /** Free text: `pending`, `safe`, `infected` or `integrity_error` so far. Most fields list only pending and safe files; attestations and columns list all. */
readonly virusScanResult: string };

export type GroupeInstructeurFragment = { 
  /** Typed id. */
readonly id: string, 
  /** The number that people use; it never changes. */
readonly number: number, 
  /** Name of the groupe. */
readonly label: string, 
  /** Closed to new dossiers. */
readonly closed: boolean };

export type MessageFragment = { 
  /** Typed id. */
readonly id: string, 
  /** The author. Automatic messages carry a contact address of the platform. */
readonly email: string, 
  /** Plain text where a person wrote it, HTML where it is automatic. Empty once deleted. */
readonly body: string, 
  /** When it was sent. */
readonly createdAt: string, 
  /** When it was deleted; the body is empty and the files are gone. */
readonly discardedAt: string | null, 
  /** A file, and a link to it. Has no id: within its champ, tell files apart by checksum, name and date. */
readonly attachments: ReadonlyArray<FileFragment>, 
  /** The correction that this message asks for. */
readonly correction?: { 
  /** Why a correction is asked for. */
readonly reason: CorrectionReason, 
  /** Null while it is awaited. */
readonly dateResolution: string | null } | null };

export type PageInfoFragment = { 
  /** Cursor of the first node, to be given as `before`. Null on an empty page. */
readonly startCursor: string | null, 
  /** Cursor of the last node, to be given as `after`. Null on an empty page: never overwrite a stored cursor with it. */
readonly endCursor: string | null, 
  /** Whether more nodes follow. Always true where `before` was given, and true for `first: 0`. */
readonly hasNextPage: boolean, 
  /** Whether nodes come before. Always true where `after` was given. */
readonly hasPreviousPage: boolean };

export type PersonneMoraleFragment = { 
  /** Typed id. */
readonly id: string, 
  /** Number of the establishment: 14 digits. */
readonly siret: string, 
  /** Whether this establishment is the head office. */
readonly siegeSocial: boolean, 
  /** Activity, in the classification that NAF 2025 replaces. */
readonly naf: string | null, 
  /** Name of the activity `naf`. */
readonly libelleNaf: string, 
  /** A postal address, as the national address base knows it. */
readonly address: AddressFragment, 
  /** The company that the establishment belongs to. */
readonly entreprise: { 
  /** Number of the company: 9 digits. */
readonly siren: string, 
  /** `"-1"` where unknown. */
readonly capitalSocial: string | null, 
  /** VAT number. */
readonly numeroTvaIntracommunautaire: string | null, 
  /** Legal form. */
readonly formeJuridique: string | null, 
  /** Code of the legal form. */
readonly formeJuridiqueCode: string | null, 
  /** Trade name. */
readonly nomCommercial: string, 
  /** Registered name. */
readonly raisonSociale: string, 
  /** SIRET of the head office. */
readonly siretSiegeSocial: string, 
  /** Code of its range of staff. */
readonly codeEffectifEntreprise: string | null, 
  /** Day of creation. */
readonly dateCreation: string | null, 
  /** Last name, where it is a person. */
readonly nom: string | null, 
  /** First name, where it is a person. */
readonly prenom: string | null, 
  /** Trade sign. */
readonly enseigne: string | null, 
  /** Address of the head office on one line. */
readonly inlineAdresse: string, 
  /** Whether a company is still active. */
readonly etatAdministratif: EntrepriseEtatAdministratif | null, 
  /** Headcount over a period. */
readonly effectifMensuel: { 
  /** Month or year. */
readonly periode: string, 
  /** Average staff. */
readonly nb: number } | null, 
  /** Headcount over a period. */
readonly effectifAnnuel: { 
  /** Month or year. */
readonly periode: string, 
  /** Average staff. */
readonly nb: number } | null, 
  /** Tax certificate, where there is one. */
readonly attestationFiscaleAttachment: FileFragment | null, 
  /** Social security certificate, where there is one. */
readonly attestationSocialeAttachment: FileFragment | null } | null, 
  /** Only for associations. */
readonly association: { 
  /** Number in the national register of associations. */
readonly rna: string, 
  /** Name. */
readonly titre: string, 
  /** Purpose. */
readonly objet: string | null, 
  /** Day of creation. */
readonly dateCreation: string | null, 
  /** Day of declaration. */
readonly dateDeclaration: string | null, 
  /** Day of publication in the Journal officiel. */
readonly datePublication: string | null } | null };

type PrefillField_AahChampDescriptor_Fragment = { readonly __typename: 'AAHChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_AeehChampDescriptor_Fragment = { readonly __typename: 'AEEHChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_ArsChampDescriptor_Fragment = { readonly __typename: 'ARSChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_AddressChampDescriptor_Fragment = { readonly __typename: 'AddressChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_AnnuaireEducationChampDescriptor_Fragment = { readonly __typename: 'AnnuaireEducationChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_CojoChampDescriptor_Fragment = { readonly __typename: 'COJOChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_CarteChampDescriptor_Fragment = { readonly __typename: 'CarteChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_CheckboxChampDescriptor_Fragment = { readonly __typename: 'CheckboxChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_CiviliteChampDescriptor_Fragment = { readonly __typename: 'CiviliteChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_CommuneChampDescriptor_Fragment = { readonly __typename: 'CommuneChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_DateChampDescriptor_Fragment = { readonly __typename: 'DateChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_DatetimeChampDescriptor_Fragment = { readonly __typename: 'DatetimeChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_DecimalNumberChampDescriptor_Fragment = { readonly __typename: 'DecimalNumberChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_DepartementChampDescriptor_Fragment = { readonly __typename: 'DepartementChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, readonly places: ReadonlyArray<{ readonly code: string }> | null };

type PrefillField_DossierLinkChampDescriptor_Fragment = { readonly __typename: 'DossierLinkChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_DropDownListChampDescriptor_Fragment = { readonly __typename: 'DropDownListChampDescriptor', 
  /** Empty where the list comes from elsewhere. */
readonly options: ReadonlyArray<string> | null, 
  /** Whether a free answer is allowed. */
readonly otherOption: boolean | null, 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_EmailChampDescriptor_Fragment = { readonly __typename: 'EmailChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_EngagementJuridiqueChampDescriptor_Fragment = { readonly __typename: 'EngagementJuridiqueChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_EpciChampDescriptor_Fragment = { readonly __typename: 'EpciChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_EtudiantBoursierChampDescriptor_Fragment = { readonly __typename: 'EtudiantBoursierChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_ExplicationChampDescriptor_Fragment = { readonly __typename: 'ExplicationChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_FormattedChampDescriptor_Fragment = { readonly __typename: 'FormattedChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_HeaderSectionChampDescriptor_Fragment = { readonly __typename: 'HeaderSectionChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_IbanChampDescriptor_Fragment = { readonly __typename: 'IbanChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_IntegerNumberChampDescriptor_Fragment = { readonly __typename: 'IntegerNumberChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_LinkedDropDownListChampDescriptor_Fragment = { readonly __typename: 'LinkedDropDownListChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_MultipleDropDownListChampDescriptor_Fragment = { readonly __typename: 'MultipleDropDownListChampDescriptor', readonly options: ReadonlyArray<string> | null, 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_NumberChampDescriptor_Fragment = { readonly __typename: 'NumberChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_PaysChampDescriptor_Fragment = { readonly __typename: 'PaysChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, readonly places: ReadonlyArray<{ readonly code: string }> | null };

type PrefillField_PhoneChampDescriptor_Fragment = { readonly __typename: 'PhoneChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_PieceJustificativeChampDescriptor_Fragment = { readonly __typename: 'PieceJustificativeChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_PreRempliChampDescriptor_Fragment = { readonly __typename: 'PreRempliChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_QuotientFamilialChampDescriptor_Fragment = { readonly __typename: 'QuotientFamilialChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_RnaChampDescriptor_Fragment = { readonly __typename: 'RNAChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_RnfChampDescriptor_Fragment = { readonly __typename: 'RNFChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_ReferentielChampDescriptor_Fragment = { readonly __typename: 'ReferentielChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_RegionChampDescriptor_Fragment = { readonly __typename: 'RegionChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, readonly places: ReadonlyArray<{ readonly code: string }> | null };

type PrefillField_RepetitionChampDescriptor_Fragment = { readonly __typename: 'RepetitionChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_SiretChampDescriptor_Fragment = { readonly __typename: 'SiretChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_TextChampDescriptor_Fragment = { readonly __typename: 'TextChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_TextareaChampDescriptor_Fragment = { readonly __typename: 'TextareaChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_TitreIdentiteChampDescriptor_Fragment = { readonly __typename: 'TitreIdentiteChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

type PrefillField_YesNoChampDescriptor_Fragment = { readonly __typename: 'YesNoChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string };

export type PrefillFieldFragment =
  | PrefillField_AahChampDescriptor_Fragment
  | PrefillField_AeehChampDescriptor_Fragment
  | PrefillField_ArsChampDescriptor_Fragment
  | PrefillField_AddressChampDescriptor_Fragment
  | PrefillField_AnnuaireEducationChampDescriptor_Fragment
  | PrefillField_CojoChampDescriptor_Fragment
  | PrefillField_CarteChampDescriptor_Fragment
  | PrefillField_CheckboxChampDescriptor_Fragment
  | PrefillField_CiviliteChampDescriptor_Fragment
  | PrefillField_CommuneChampDescriptor_Fragment
  | PrefillField_DateChampDescriptor_Fragment
  | PrefillField_DatetimeChampDescriptor_Fragment
  | PrefillField_DecimalNumberChampDescriptor_Fragment
  | PrefillField_DepartementChampDescriptor_Fragment
  | PrefillField_DossierLinkChampDescriptor_Fragment
  | PrefillField_DropDownListChampDescriptor_Fragment
  | PrefillField_EmailChampDescriptor_Fragment
  | PrefillField_EngagementJuridiqueChampDescriptor_Fragment
  | PrefillField_EpciChampDescriptor_Fragment
  | PrefillField_EtudiantBoursierChampDescriptor_Fragment
  | PrefillField_ExplicationChampDescriptor_Fragment
  | PrefillField_FormattedChampDescriptor_Fragment
  | PrefillField_HeaderSectionChampDescriptor_Fragment
  | PrefillField_IbanChampDescriptor_Fragment
  | PrefillField_IntegerNumberChampDescriptor_Fragment
  | PrefillField_LinkedDropDownListChampDescriptor_Fragment
  | PrefillField_MultipleDropDownListChampDescriptor_Fragment
  | PrefillField_NumberChampDescriptor_Fragment
  | PrefillField_PaysChampDescriptor_Fragment
  | PrefillField_PhoneChampDescriptor_Fragment
  | PrefillField_PieceJustificativeChampDescriptor_Fragment
  | PrefillField_PreRempliChampDescriptor_Fragment
  | PrefillField_QuotientFamilialChampDescriptor_Fragment
  | PrefillField_RnaChampDescriptor_Fragment
  | PrefillField_RnfChampDescriptor_Fragment
  | PrefillField_ReferentielChampDescriptor_Fragment
  | PrefillField_RegionChampDescriptor_Fragment
  | PrefillField_RepetitionChampDescriptor_Fragment
  | PrefillField_SiretChampDescriptor_Fragment
  | PrefillField_TextChampDescriptor_Fragment
  | PrefillField_TextareaChampDescriptor_Fragment
  | PrefillField_TitreIdentiteChampDescriptor_Fragment
  | PrefillField_YesNoChampDescriptor_Fragment
;

type ChampDescriptor_AahChampDescriptor_Fragment = { readonly __typename: 'AAHChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_AeehChampDescriptor_Fragment = { readonly __typename: 'AEEHChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_ArsChampDescriptor_Fragment = { readonly __typename: 'ARSChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_AddressChampDescriptor_Fragment = { readonly __typename: 'AddressChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_AnnuaireEducationChampDescriptor_Fragment = { readonly __typename: 'AnnuaireEducationChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_CojoChampDescriptor_Fragment = { readonly __typename: 'COJOChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_CarteChampDescriptor_Fragment = { readonly __typename: 'CarteChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_CheckboxChampDescriptor_Fragment = { readonly __typename: 'CheckboxChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_CiviliteChampDescriptor_Fragment = { readonly __typename: 'CiviliteChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_CommuneChampDescriptor_Fragment = { readonly __typename: 'CommuneChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_DateChampDescriptor_Fragment = { readonly __typename: 'DateChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_DatetimeChampDescriptor_Fragment = { readonly __typename: 'DatetimeChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_DecimalNumberChampDescriptor_Fragment = { readonly __typename: 'DecimalNumberChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_DepartementChampDescriptor_Fragment = { readonly __typename: 'DepartementChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_DossierLinkChampDescriptor_Fragment = { readonly __typename: 'DossierLinkChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_DropDownListChampDescriptor_Fragment = { readonly __typename: 'DropDownListChampDescriptor', 
  /** Empty where the list comes from elsewhere. */
readonly options: ReadonlyArray<string> | null, 
  /** Whether a free answer is allowed. */
readonly otherOption: boolean | null, 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_EmailChampDescriptor_Fragment = { readonly __typename: 'EmailChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_EngagementJuridiqueChampDescriptor_Fragment = { readonly __typename: 'EngagementJuridiqueChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_EpciChampDescriptor_Fragment = { readonly __typename: 'EpciChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_EtudiantBoursierChampDescriptor_Fragment = { readonly __typename: 'EtudiantBoursierChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_ExplicationChampDescriptor_Fragment = { readonly __typename: 'ExplicationChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_FormattedChampDescriptor_Fragment = { readonly __typename: 'FormattedChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_HeaderSectionChampDescriptor_Fragment = { readonly __typename: 'HeaderSectionChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_IbanChampDescriptor_Fragment = { readonly __typename: 'IbanChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_IntegerNumberChampDescriptor_Fragment = { readonly __typename: 'IntegerNumberChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_LinkedDropDownListChampDescriptor_Fragment = { readonly __typename: 'LinkedDropDownListChampDescriptor', readonly options: ReadonlyArray<string> | null, 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_MultipleDropDownListChampDescriptor_Fragment = { readonly __typename: 'MultipleDropDownListChampDescriptor', readonly options: ReadonlyArray<string> | null, 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_NumberChampDescriptor_Fragment = { readonly __typename: 'NumberChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_PaysChampDescriptor_Fragment = { readonly __typename: 'PaysChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_PhoneChampDescriptor_Fragment = { readonly __typename: 'PhoneChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_PieceJustificativeChampDescriptor_Fragment = { readonly __typename: 'PieceJustificativeChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean, 
  /** A file for the usager to fill in. */
readonly fileTemplate: FileFragment | null };

type ChampDescriptor_PreRempliChampDescriptor_Fragment = { readonly __typename: 'PreRempliChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_QuotientFamilialChampDescriptor_Fragment = { readonly __typename: 'QuotientFamilialChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_RnaChampDescriptor_Fragment = { readonly __typename: 'RNAChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_RnfChampDescriptor_Fragment = { readonly __typename: 'RNFChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_ReferentielChampDescriptor_Fragment = { readonly __typename: 'ReferentielChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_RegionChampDescriptor_Fragment = { readonly __typename: 'RegionChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_RepetitionChampDescriptor_Fragment = { readonly __typename: 'RepetitionChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_SiretChampDescriptor_Fragment = { readonly __typename: 'SiretChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_TextChampDescriptor_Fragment = { readonly __typename: 'TextChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_TextareaChampDescriptor_Fragment = { readonly __typename: 'TextareaChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_TitreIdentiteChampDescriptor_Fragment = { readonly __typename: 'TitreIdentiteChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

type ChampDescriptor_YesNoChampDescriptor_Fragment = { readonly __typename: 'YesNoChampDescriptor', 
  /** The same as `champDescriptorId` of the champs. */
readonly id: string, 
  /** The question, as the form shows it. */
readonly label: string, 
  /** Help for the usager. */
readonly description: string | null, 
  /** Whether the usager must fill it in, where it is shown. */
readonly required: boolean };

export type ChampDescriptorFragment =
  | ChampDescriptor_AahChampDescriptor_Fragment
  | ChampDescriptor_AeehChampDescriptor_Fragment
  | ChampDescriptor_ArsChampDescriptor_Fragment
  | ChampDescriptor_AddressChampDescriptor_Fragment
  | ChampDescriptor_AnnuaireEducationChampDescriptor_Fragment
  | ChampDescriptor_CojoChampDescriptor_Fragment
  | ChampDescriptor_CarteChampDescriptor_Fragment
  | ChampDescriptor_CheckboxChampDescriptor_Fragment
  | ChampDescriptor_CiviliteChampDescriptor_Fragment
  | ChampDescriptor_CommuneChampDescriptor_Fragment
  | ChampDescriptor_DateChampDescriptor_Fragment
  | ChampDescriptor_DatetimeChampDescriptor_Fragment
  | ChampDescriptor_DecimalNumberChampDescriptor_Fragment
  | ChampDescriptor_DepartementChampDescriptor_Fragment
  | ChampDescriptor_DossierLinkChampDescriptor_Fragment
  | ChampDescriptor_DropDownListChampDescriptor_Fragment
  | ChampDescriptor_EmailChampDescriptor_Fragment
  | ChampDescriptor_EngagementJuridiqueChampDescriptor_Fragment
  | ChampDescriptor_EpciChampDescriptor_Fragment
  | ChampDescriptor_EtudiantBoursierChampDescriptor_Fragment
  | ChampDescriptor_ExplicationChampDescriptor_Fragment
  | ChampDescriptor_FormattedChampDescriptor_Fragment
  | ChampDescriptor_HeaderSectionChampDescriptor_Fragment
  | ChampDescriptor_IbanChampDescriptor_Fragment
  | ChampDescriptor_IntegerNumberChampDescriptor_Fragment
  | ChampDescriptor_LinkedDropDownListChampDescriptor_Fragment
  | ChampDescriptor_MultipleDropDownListChampDescriptor_Fragment
  | ChampDescriptor_NumberChampDescriptor_Fragment
  | ChampDescriptor_PaysChampDescriptor_Fragment
  | ChampDescriptor_PhoneChampDescriptor_Fragment
  | ChampDescriptor_PieceJustificativeChampDescriptor_Fragment
  | ChampDescriptor_PreRempliChampDescriptor_Fragment
  | ChampDescriptor_QuotientFamilialChampDescriptor_Fragment
  | ChampDescriptor_RnaChampDescriptor_Fragment
  | ChampDescriptor_RnfChampDescriptor_Fragment
  | ChampDescriptor_ReferentielChampDescriptor_Fragment
  | ChampDescriptor_RegionChampDescriptor_Fragment
  | ChampDescriptor_RepetitionChampDescriptor_Fragment
  | ChampDescriptor_SiretChampDescriptor_Fragment
  | ChampDescriptor_TextChampDescriptor_Fragment
  | ChampDescriptor_TextareaChampDescriptor_Fragment
  | ChampDescriptor_TitreIdentiteChampDescriptor_Fragment
  | ChampDescriptor_YesNoChampDescriptor_Fragment
;

export type RevisionFragment = { 
  /** Typed id. */
readonly id: string, 
  /** When it was made. */
readonly dateCreation: string, 
  /** Null while it is a draft. */
readonly datePublication: string | null, 
  /** The champs that the usager fills in. To read a dossier, use those of its own revision. */
readonly champDescriptors: ReadonlyArray<
    | ChampDescriptor_AahChampDescriptor_Fragment
    | ChampDescriptor_AeehChampDescriptor_Fragment
    | ChampDescriptor_ArsChampDescriptor_Fragment
    | ChampDescriptor_AddressChampDescriptor_Fragment
    | ChampDescriptor_AnnuaireEducationChampDescriptor_Fragment
    | ChampDescriptor_CojoChampDescriptor_Fragment
    | ChampDescriptor_CarteChampDescriptor_Fragment
    | ChampDescriptor_CheckboxChampDescriptor_Fragment
    | ChampDescriptor_CiviliteChampDescriptor_Fragment
    | ChampDescriptor_CommuneChampDescriptor_Fragment
    | ChampDescriptor_DateChampDescriptor_Fragment
    | ChampDescriptor_DatetimeChampDescriptor_Fragment
    | ChampDescriptor_DecimalNumberChampDescriptor_Fragment
    | ChampDescriptor_DepartementChampDescriptor_Fragment
    | ChampDescriptor_DossierLinkChampDescriptor_Fragment
    | ChampDescriptor_DropDownListChampDescriptor_Fragment
    | ChampDescriptor_EmailChampDescriptor_Fragment
    | ChampDescriptor_EngagementJuridiqueChampDescriptor_Fragment
    | ChampDescriptor_EpciChampDescriptor_Fragment
    | ChampDescriptor_EtudiantBoursierChampDescriptor_Fragment
    | ChampDescriptor_ExplicationChampDescriptor_Fragment
    | ChampDescriptor_FormattedChampDescriptor_Fragment
    | ChampDescriptor_HeaderSectionChampDescriptor_Fragment
    | ChampDescriptor_IbanChampDescriptor_Fragment
    | ChampDescriptor_IntegerNumberChampDescriptor_Fragment
    | ChampDescriptor_LinkedDropDownListChampDescriptor_Fragment
    | ChampDescriptor_MultipleDropDownListChampDescriptor_Fragment
    | ChampDescriptor_NumberChampDescriptor_Fragment
    | ChampDescriptor_PaysChampDescriptor_Fragment
    | ChampDescriptor_PhoneChampDescriptor_Fragment
    | ChampDescriptor_PieceJustificativeChampDescriptor_Fragment
    | ChampDescriptor_PreRempliChampDescriptor_Fragment
    | ChampDescriptor_QuotientFamilialChampDescriptor_Fragment
    | ChampDescriptor_RnaChampDescriptor_Fragment
    | ChampDescriptor_RnfChampDescriptor_Fragment
    | ChampDescriptor_ReferentielChampDescriptor_Fragment
    | ChampDescriptor_RegionChampDescriptor_Fragment
    | (
      { 
  /** The definition of a champ in one revision of a form. The list of types changes: tolerate unknown ones. */
readonly champDescriptors: ReadonlyArray<
        | ChampDescriptor_AahChampDescriptor_Fragment
        | ChampDescriptor_AeehChampDescriptor_Fragment
        | ChampDescriptor_ArsChampDescriptor_Fragment
        | ChampDescriptor_AddressChampDescriptor_Fragment
        | ChampDescriptor_AnnuaireEducationChampDescriptor_Fragment
        | ChampDescriptor_CojoChampDescriptor_Fragment
        | ChampDescriptor_CarteChampDescriptor_Fragment
        | ChampDescriptor_CheckboxChampDescriptor_Fragment
        | ChampDescriptor_CiviliteChampDescriptor_Fragment
        | ChampDescriptor_CommuneChampDescriptor_Fragment
        | ChampDescriptor_DateChampDescriptor_Fragment
        | ChampDescriptor_DatetimeChampDescriptor_Fragment
        | ChampDescriptor_DecimalNumberChampDescriptor_Fragment
        | ChampDescriptor_DepartementChampDescriptor_Fragment
        | ChampDescriptor_DossierLinkChampDescriptor_Fragment
        | ChampDescriptor_DropDownListChampDescriptor_Fragment
        | ChampDescriptor_EmailChampDescriptor_Fragment
        | ChampDescriptor_EngagementJuridiqueChampDescriptor_Fragment
        | ChampDescriptor_EpciChampDescriptor_Fragment
        | ChampDescriptor_EtudiantBoursierChampDescriptor_Fragment
        | ChampDescriptor_ExplicationChampDescriptor_Fragment
        | ChampDescriptor_FormattedChampDescriptor_Fragment
        | ChampDescriptor_HeaderSectionChampDescriptor_Fragment
        | ChampDescriptor_IbanChampDescriptor_Fragment
        | ChampDescriptor_IntegerNumberChampDescriptor_Fragment
        | ChampDescriptor_LinkedDropDownListChampDescriptor_Fragment
        | ChampDescriptor_MultipleDropDownListChampDescriptor_Fragment
        | ChampDescriptor_NumberChampDescriptor_Fragment
        | ChampDescriptor_PaysChampDescriptor_Fragment
        | ChampDescriptor_PhoneChampDescriptor_Fragment
        | ChampDescriptor_PieceJustificativeChampDescriptor_Fragment
        | ChampDescriptor_PreRempliChampDescriptor_Fragment
        | ChampDescriptor_QuotientFamilialChampDescriptor_Fragment
        | ChampDescriptor_RnaChampDescriptor_Fragment
        | ChampDescriptor_RnfChampDescriptor_Fragment
        | ChampDescriptor_ReferentielChampDescriptor_Fragment
        | ChampDescriptor_RegionChampDescriptor_Fragment
        | ChampDescriptor_RepetitionChampDescriptor_Fragment
        | ChampDescriptor_SiretChampDescriptor_Fragment
        | ChampDescriptor_TextChampDescriptor_Fragment
        | ChampDescriptor_TextareaChampDescriptor_Fragment
        | ChampDescriptor_TitreIdentiteChampDescriptor_Fragment
        | ChampDescriptor_YesNoChampDescriptor_Fragment
      > | null }
      & ChampDescriptor_RepetitionChampDescriptor_Fragment
    )
    | ChampDescriptor_SiretChampDescriptor_Fragment
    | ChampDescriptor_TextChampDescriptor_Fragment
    | ChampDescriptor_TextareaChampDescriptor_Fragment
    | ChampDescriptor_TitreIdentiteChampDescriptor_Fragment
    | ChampDescriptor_YesNoChampDescriptor_Fragment
  >, 
  /** The annotations that instructeurs fill in. Empty for readers of the public description. */
readonly annotationDescriptors: ReadonlyArray<
    | ChampDescriptor_AahChampDescriptor_Fragment
    | ChampDescriptor_AeehChampDescriptor_Fragment
    | ChampDescriptor_ArsChampDescriptor_Fragment
    | ChampDescriptor_AddressChampDescriptor_Fragment
    | ChampDescriptor_AnnuaireEducationChampDescriptor_Fragment
    | ChampDescriptor_CojoChampDescriptor_Fragment
    | ChampDescriptor_CarteChampDescriptor_Fragment
    | ChampDescriptor_CheckboxChampDescriptor_Fragment
    | ChampDescriptor_CiviliteChampDescriptor_Fragment
    | ChampDescriptor_CommuneChampDescriptor_Fragment
    | ChampDescriptor_DateChampDescriptor_Fragment
    | ChampDescriptor_DatetimeChampDescriptor_Fragment
    | ChampDescriptor_DecimalNumberChampDescriptor_Fragment
    | ChampDescriptor_DepartementChampDescriptor_Fragment
    | ChampDescriptor_DossierLinkChampDescriptor_Fragment
    | ChampDescriptor_DropDownListChampDescriptor_Fragment
    | ChampDescriptor_EmailChampDescriptor_Fragment
    | ChampDescriptor_EngagementJuridiqueChampDescriptor_Fragment
    | ChampDescriptor_EpciChampDescriptor_Fragment
    | ChampDescriptor_EtudiantBoursierChampDescriptor_Fragment
    | ChampDescriptor_ExplicationChampDescriptor_Fragment
    | ChampDescriptor_FormattedChampDescriptor_Fragment
    | ChampDescriptor_HeaderSectionChampDescriptor_Fragment
    | ChampDescriptor_IbanChampDescriptor_Fragment
    | ChampDescriptor_IntegerNumberChampDescriptor_Fragment
    | ChampDescriptor_LinkedDropDownListChampDescriptor_Fragment
    | ChampDescriptor_MultipleDropDownListChampDescriptor_Fragment
    | ChampDescriptor_NumberChampDescriptor_Fragment
    | ChampDescriptor_PaysChampDescriptor_Fragment
    | ChampDescriptor_PhoneChampDescriptor_Fragment
    | ChampDescriptor_PieceJustificativeChampDescriptor_Fragment
    | ChampDescriptor_PreRempliChampDescriptor_Fragment
    | ChampDescriptor_QuotientFamilialChampDescriptor_Fragment
    | ChampDescriptor_RnaChampDescriptor_Fragment
    | ChampDescriptor_RnfChampDescriptor_Fragment
    | ChampDescriptor_ReferentielChampDescriptor_Fragment
    | ChampDescriptor_RegionChampDescriptor_Fragment
    | (
      { 
  /** The definition of a champ in one revision of a form. The list of types changes: tolerate unknown ones. */
readonly champDescriptors: ReadonlyArray<
        | ChampDescriptor_AahChampDescriptor_Fragment
        | ChampDescriptor_AeehChampDescriptor_Fragment
        | ChampDescriptor_ArsChampDescriptor_Fragment
        | ChampDescriptor_AddressChampDescriptor_Fragment
        | ChampDescriptor_AnnuaireEducationChampDescriptor_Fragment
        | ChampDescriptor_CojoChampDescriptor_Fragment
        | ChampDescriptor_CarteChampDescriptor_Fragment
        | ChampDescriptor_CheckboxChampDescriptor_Fragment
        | ChampDescriptor_CiviliteChampDescriptor_Fragment
        | ChampDescriptor_CommuneChampDescriptor_Fragment
        | ChampDescriptor_DateChampDescriptor_Fragment
        | ChampDescriptor_DatetimeChampDescriptor_Fragment
        | ChampDescriptor_DecimalNumberChampDescriptor_Fragment
        | ChampDescriptor_DepartementChampDescriptor_Fragment
        | ChampDescriptor_DossierLinkChampDescriptor_Fragment
        | ChampDescriptor_DropDownListChampDescriptor_Fragment
        | ChampDescriptor_EmailChampDescriptor_Fragment
        | ChampDescriptor_EngagementJuridiqueChampDescriptor_Fragment
        | ChampDescriptor_EpciChampDescriptor_Fragment
        | ChampDescriptor_EtudiantBoursierChampDescriptor_Fragment
        | ChampDescriptor_ExplicationChampDescriptor_Fragment
        | ChampDescriptor_FormattedChampDescriptor_Fragment
        | ChampDescriptor_HeaderSectionChampDescriptor_Fragment
        | ChampDescriptor_IbanChampDescriptor_Fragment
        | ChampDescriptor_IntegerNumberChampDescriptor_Fragment
        | ChampDescriptor_LinkedDropDownListChampDescriptor_Fragment
        | ChampDescriptor_MultipleDropDownListChampDescriptor_Fragment
        | ChampDescriptor_NumberChampDescriptor_Fragment
        | ChampDescriptor_PaysChampDescriptor_Fragment
        | ChampDescriptor_PhoneChampDescriptor_Fragment
        | ChampDescriptor_PieceJustificativeChampDescriptor_Fragment
        | ChampDescriptor_PreRempliChampDescriptor_Fragment
        | ChampDescriptor_QuotientFamilialChampDescriptor_Fragment
        | ChampDescriptor_RnaChampDescriptor_Fragment
        | ChampDescriptor_RnfChampDescriptor_Fragment
        | ChampDescriptor_ReferentielChampDescriptor_Fragment
        | ChampDescriptor_RegionChampDescriptor_Fragment
        | ChampDescriptor_RepetitionChampDescriptor_Fragment
        | ChampDescriptor_SiretChampDescriptor_Fragment
        | ChampDescriptor_TextChampDescriptor_Fragment
        | ChampDescriptor_TextareaChampDescriptor_Fragment
        | ChampDescriptor_TitreIdentiteChampDescriptor_Fragment
        | ChampDescriptor_YesNoChampDescriptor_Fragment
      > | null }
      & ChampDescriptor_RepetitionChampDescriptor_Fragment
    )
    | ChampDescriptor_SiretChampDescriptor_Fragment
    | ChampDescriptor_TextChampDescriptor_Fragment
    | ChampDescriptor_TextareaChampDescriptor_Fragment
    | ChampDescriptor_TitreIdentiteChampDescriptor_Fragment
    | ChampDescriptor_YesNoChampDescriptor_Fragment
  > };

export type ServiceFragment = { 
  /** Typed id. */
readonly id: string, 
  /** Name. */
readonly nom: string, 
  /** The organisation that it belongs to. */
readonly organisme: string, 
  /** Kind of public body. */
readonly typeOrganisme: TypeOrganisme, 
  /** SIRET, 14 digits. */
readonly siret: string | null };

export type GetDemarcheDescriptorQueryVariables = Exact<{
  demarche: FindDemarcheInput;
  includeRevision?: boolean | null | undefined;
  includeService?: boolean | null | undefined;
}>;


export type GetDemarcheDescriptorQuery = { 
  /** The public side of a demarche: its form, without its dossiers. Needs no token where the demarche is open data; null where it is out of reach. */
readonly demarcheDescriptor: (
    { 
  /** The revision of the dossier where it is read through one; otherwise the active one. */
readonly revision?: RevisionFragment, 
  /** The public body in charge of a demarche. */
readonly service?: ServiceFragment | null }
    & DemarcheDescriptorFragment
  ) | null };

export type GetDemarcheQueryVariables = Exact<{
  number: number;
  includeService?: boolean | null | undefined;
  includeGroupeInstructeurs?: boolean | null | undefined;
  includeLabels?: boolean | null | undefined;
  includeActiveRevision?: boolean | null | undefined;
  includePublishedRevision?: boolean | null | undefined;
  includeDraftRevision?: boolean | null | undefined;
  includeRevisions?: boolean | null | undefined;
  includeAdministrateurs?: boolean | null | undefined;
  includeChorusConfiguration?: boolean | null | undefined;
}>;


export type GetDemarcheQuery = { 
  /** A demarche of the token. A deleted one answers `not_found`, one of somebody else `unauthorized`. */
readonly demarche: { 
  /** Opaque id, the same as that of the DemarcheDescriptor. */
readonly id: string, 
  /** The number that people see. */
readonly number: number, 
  /** Title, as usagers see it. */
readonly title: string, 
  /** Introduction, as usagers see it. */
readonly description: string, 
  /** Where a demarche stands. */
readonly state: DemarcheState, 
  /** The state that dossiers are put in by themselves on deposit, or null where people decide. */
readonly declarative: DossierDeclarativeState | null, 
  /** When it was made. */
readonly dateCreation: string, 
  /** When it was published; null for a draft. */
readonly datePublication: string | null, 
  /** When it was taken offline. */
readonly dateDepublication: string | null, 
  /** When it was closed. */
readonly dateFermeture: string | null, 
  /** Last change of the settings of the demarche, not of its dossiers. */
readonly dateDerniereModification: string, 
  /** The public body in charge of a demarche. */
readonly service?: ServiceFragment | null, 
  /** The groupes of the demarche. Older instances fail where `closed` is given: leave it out and filter. */
readonly groupeInstructeurs?: ReadonlyArray<(
      { 
  /** Its members: the ids that mutations take as `instructeurId`. */
readonly instructeurs: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** Address of the account. */
readonly email: string }> }
      & GroupeInstructeurFragment
    )>, 
  /** The labels that its dossiers can carry. */
readonly labels?: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** Name, as agents see it. */
readonly name: string, 
  /** Color, as agents see it. */
readonly color: LabelColorEnum }>, 
  /** The published revision, or the draft one while nothing is published. */
readonly activeRevision?: RevisionFragment, 
  /** The revision that new dossiers get; null before the first publication. */
readonly publishedRevision?: RevisionFragment | null, 
  /** The revision being edited; may hold changes that nobody has published. */
readonly draftRevision?: RevisionFragment, 
  /** One version of the form of a demarche. */
readonly revisions?: ReadonlyArray<RevisionFragment>, 
  /** Those who manage the demarche. Their ids are not instructeur ids. */
readonly administrateurs?: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** Address of the account. */
readonly email: string }>, 
  /** Codes that link the demarche to the accounting system of the State. */
readonly chorusConfiguration?: { 
  /** Cost centre. */
readonly centreDeCout: string | null, 
  /** Functional domain. */
readonly domaineFonctionnel: string | null, 
  /** Programming reference. */
readonly referentielDeProgrammation: string | null } | null } };

export type GetDossierFilesQueryVariables = Exact<{
  number: number;
  includeChamps?: boolean | null | undefined;
  includeAnnotations?: boolean | null | undefined;
  includeMessages?: boolean | null | undefined;
  includeAvis?: boolean | null | undefined;
  includeMotivation?: boolean | null | undefined;
  includeAttestation?: boolean | null | undefined;
  includePdf?: boolean | null | undefined;
  includeGeojson?: boolean | null | undefined;
  includeEtablissement?: boolean | null | undefined;
}>;


export type GetDossierFilesQuery = { 
  /** A dossier by the number that its usager sees; numbers are unique across the whole instance. */
readonly dossier: DossierFilesFragment };

export type GetDossierQueryVariables = Exact<{
  number: number;
  includeChamps?: boolean | null | undefined;
  includeAnnotations?: boolean | null | undefined;
  includeTraitements?: boolean | null | undefined;
  includeInstructeurs?: boolean | null | undefined;
  includeDemandeur?: boolean | null | undefined;
  includeGroupeInstructeur?: boolean | null | undefined;
  includeLabels?: boolean | null | undefined;
  includeMessages?: boolean | null | undefined;
  includeAvis?: boolean | null | undefined;
  includeCorrections?: boolean | null | undefined;
  includeGeometry?: boolean | null | undefined;
  includeRevision?: boolean | null | undefined;
  includeService?: boolean | null | undefined;
}>;


export type GetDossierQuery = { 
  /** A dossier by the number that its usager sees; numbers are unique across the whole instance. */
readonly dossier: DossierFragment };

export type GetGroupeInstructeurQueryVariables = Exact<{
  number: number;
  includeInstructeurs?: boolean | null | undefined;
}>;


export type GetGroupeInstructeurQuery = { 
  /** A groupe instructeur by number, with the dossiers assigned to it. */
readonly groupeInstructeur: { 
  /** Typed id. */
readonly id: string, 
  /** The number that people use; it never changes. */
readonly number: number, 
  /** Name of the groupe. */
readonly label: string, 
  /** Closed to new dossiers. */
readonly closed: boolean, 
  /** A person. One type for usagers, instructeurs, experts and administrateurs: their ids are not interchangeable. */
readonly instructeurs?: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** Address of the account. */
readonly email: string }> } };

export type GetPrefillFormQueryVariables = Exact<{
  demarche: FindDemarcheInput;
  includeRevision?: boolean | null | undefined;
}>;


export type GetPrefillFormQuery = { 
  /** The public side of a demarche: its form, without its dossiers. Needs no token where the demarche is open data; null where it is out of reach. */
readonly demarcheDescriptor: { 
  /** The number that people use; it never changes. */
readonly number: number, 
  /** Where a demarche stands. */
readonly state: DemarcheState, 
  /** Where usagers start a dossier. */
readonly demarcheURL: string | null, 
  /** The revision of the dossier where it is read through one; otherwise the active one. */
readonly revision?: { 
  /** The champs that the usager fills in. To read a dossier, use those of its own revision. */
readonly champDescriptors: ReadonlyArray<
        | PrefillField_AahChampDescriptor_Fragment
        | PrefillField_AeehChampDescriptor_Fragment
        | PrefillField_ArsChampDescriptor_Fragment
        | PrefillField_AddressChampDescriptor_Fragment
        | PrefillField_AnnuaireEducationChampDescriptor_Fragment
        | PrefillField_CojoChampDescriptor_Fragment
        | PrefillField_CarteChampDescriptor_Fragment
        | PrefillField_CheckboxChampDescriptor_Fragment
        | PrefillField_CiviliteChampDescriptor_Fragment
        | PrefillField_CommuneChampDescriptor_Fragment
        | PrefillField_DateChampDescriptor_Fragment
        | PrefillField_DatetimeChampDescriptor_Fragment
        | PrefillField_DecimalNumberChampDescriptor_Fragment
        | PrefillField_DepartementChampDescriptor_Fragment
        | PrefillField_DossierLinkChampDescriptor_Fragment
        | PrefillField_DropDownListChampDescriptor_Fragment
        | PrefillField_EmailChampDescriptor_Fragment
        | PrefillField_EngagementJuridiqueChampDescriptor_Fragment
        | PrefillField_EpciChampDescriptor_Fragment
        | PrefillField_EtudiantBoursierChampDescriptor_Fragment
        | PrefillField_ExplicationChampDescriptor_Fragment
        | PrefillField_FormattedChampDescriptor_Fragment
        | PrefillField_HeaderSectionChampDescriptor_Fragment
        | PrefillField_IbanChampDescriptor_Fragment
        | PrefillField_IntegerNumberChampDescriptor_Fragment
        | PrefillField_LinkedDropDownListChampDescriptor_Fragment
        | PrefillField_MultipleDropDownListChampDescriptor_Fragment
        | PrefillField_NumberChampDescriptor_Fragment
        | PrefillField_PaysChampDescriptor_Fragment
        | PrefillField_PhoneChampDescriptor_Fragment
        | PrefillField_PieceJustificativeChampDescriptor_Fragment
        | PrefillField_PreRempliChampDescriptor_Fragment
        | PrefillField_QuotientFamilialChampDescriptor_Fragment
        | PrefillField_RnaChampDescriptor_Fragment
        | PrefillField_RnfChampDescriptor_Fragment
        | PrefillField_ReferentielChampDescriptor_Fragment
        | PrefillField_RegionChampDescriptor_Fragment
        | (
          { 
  /** The definition of a champ in one revision of a form. The list of types changes: tolerate unknown ones. */
readonly champDescriptors: ReadonlyArray<
            | PrefillField_AahChampDescriptor_Fragment
            | PrefillField_AeehChampDescriptor_Fragment
            | PrefillField_ArsChampDescriptor_Fragment
            | PrefillField_AddressChampDescriptor_Fragment
            | PrefillField_AnnuaireEducationChampDescriptor_Fragment
            | PrefillField_CojoChampDescriptor_Fragment
            | PrefillField_CarteChampDescriptor_Fragment
            | PrefillField_CheckboxChampDescriptor_Fragment
            | PrefillField_CiviliteChampDescriptor_Fragment
            | PrefillField_CommuneChampDescriptor_Fragment
            | PrefillField_DateChampDescriptor_Fragment
            | PrefillField_DatetimeChampDescriptor_Fragment
            | PrefillField_DecimalNumberChampDescriptor_Fragment
            | PrefillField_DepartementChampDescriptor_Fragment
            | PrefillField_DossierLinkChampDescriptor_Fragment
            | PrefillField_DropDownListChampDescriptor_Fragment
            | PrefillField_EmailChampDescriptor_Fragment
            | PrefillField_EngagementJuridiqueChampDescriptor_Fragment
            | PrefillField_EpciChampDescriptor_Fragment
            | PrefillField_EtudiantBoursierChampDescriptor_Fragment
            | PrefillField_ExplicationChampDescriptor_Fragment
            | PrefillField_FormattedChampDescriptor_Fragment
            | PrefillField_HeaderSectionChampDescriptor_Fragment
            | PrefillField_IbanChampDescriptor_Fragment
            | PrefillField_IntegerNumberChampDescriptor_Fragment
            | PrefillField_LinkedDropDownListChampDescriptor_Fragment
            | PrefillField_MultipleDropDownListChampDescriptor_Fragment
            | PrefillField_NumberChampDescriptor_Fragment
            | PrefillField_PaysChampDescriptor_Fragment
            | PrefillField_PhoneChampDescriptor_Fragment
            | PrefillField_PieceJustificativeChampDescriptor_Fragment
            | PrefillField_PreRempliChampDescriptor_Fragment
            | PrefillField_QuotientFamilialChampDescriptor_Fragment
            | PrefillField_RnaChampDescriptor_Fragment
            | PrefillField_RnfChampDescriptor_Fragment
            | PrefillField_ReferentielChampDescriptor_Fragment
            | PrefillField_RegionChampDescriptor_Fragment
            | PrefillField_RepetitionChampDescriptor_Fragment
            | PrefillField_SiretChampDescriptor_Fragment
            | PrefillField_TextChampDescriptor_Fragment
            | PrefillField_TextareaChampDescriptor_Fragment
            | PrefillField_TitreIdentiteChampDescriptor_Fragment
            | PrefillField_YesNoChampDescriptor_Fragment
          > | null }
          & PrefillField_RepetitionChampDescriptor_Fragment
        )
        | PrefillField_SiretChampDescriptor_Fragment
        | PrefillField_TextChampDescriptor_Fragment
        | PrefillField_TextareaChampDescriptor_Fragment
        | PrefillField_TitreIdentiteChampDescriptor_Fragment
        | PrefillField_YesNoChampDescriptor_Fragment
      >, 
  /** The annotations that instructeurs fill in. Empty for readers of the public description. */
readonly annotationDescriptors: ReadonlyArray<
        | PrefillField_AahChampDescriptor_Fragment
        | PrefillField_AeehChampDescriptor_Fragment
        | PrefillField_ArsChampDescriptor_Fragment
        | PrefillField_AddressChampDescriptor_Fragment
        | PrefillField_AnnuaireEducationChampDescriptor_Fragment
        | PrefillField_CojoChampDescriptor_Fragment
        | PrefillField_CarteChampDescriptor_Fragment
        | PrefillField_CheckboxChampDescriptor_Fragment
        | PrefillField_CiviliteChampDescriptor_Fragment
        | PrefillField_CommuneChampDescriptor_Fragment
        | PrefillField_DateChampDescriptor_Fragment
        | PrefillField_DatetimeChampDescriptor_Fragment
        | PrefillField_DecimalNumberChampDescriptor_Fragment
        | PrefillField_DepartementChampDescriptor_Fragment
        | PrefillField_DossierLinkChampDescriptor_Fragment
        | PrefillField_DropDownListChampDescriptor_Fragment
        | PrefillField_EmailChampDescriptor_Fragment
        | PrefillField_EngagementJuridiqueChampDescriptor_Fragment
        | PrefillField_EpciChampDescriptor_Fragment
        | PrefillField_EtudiantBoursierChampDescriptor_Fragment
        | PrefillField_ExplicationChampDescriptor_Fragment
        | PrefillField_FormattedChampDescriptor_Fragment
        | PrefillField_HeaderSectionChampDescriptor_Fragment
        | PrefillField_IbanChampDescriptor_Fragment
        | PrefillField_IntegerNumberChampDescriptor_Fragment
        | PrefillField_LinkedDropDownListChampDescriptor_Fragment
        | PrefillField_MultipleDropDownListChampDescriptor_Fragment
        | PrefillField_NumberChampDescriptor_Fragment
        | PrefillField_PaysChampDescriptor_Fragment
        | PrefillField_PhoneChampDescriptor_Fragment
        | PrefillField_PieceJustificativeChampDescriptor_Fragment
        | PrefillField_PreRempliChampDescriptor_Fragment
        | PrefillField_QuotientFamilialChampDescriptor_Fragment
        | PrefillField_RnaChampDescriptor_Fragment
        | PrefillField_RnfChampDescriptor_Fragment
        | PrefillField_ReferentielChampDescriptor_Fragment
        | PrefillField_RegionChampDescriptor_Fragment
        | (
          { 
  /** The definition of a champ in one revision of a form. The list of types changes: tolerate unknown ones. */
readonly champDescriptors: ReadonlyArray<
            | PrefillField_AahChampDescriptor_Fragment
            | PrefillField_AeehChampDescriptor_Fragment
            | PrefillField_ArsChampDescriptor_Fragment
            | PrefillField_AddressChampDescriptor_Fragment
            | PrefillField_AnnuaireEducationChampDescriptor_Fragment
            | PrefillField_CojoChampDescriptor_Fragment
            | PrefillField_CarteChampDescriptor_Fragment
            | PrefillField_CheckboxChampDescriptor_Fragment
            | PrefillField_CiviliteChampDescriptor_Fragment
            | PrefillField_CommuneChampDescriptor_Fragment
            | PrefillField_DateChampDescriptor_Fragment
            | PrefillField_DatetimeChampDescriptor_Fragment
            | PrefillField_DecimalNumberChampDescriptor_Fragment
            | PrefillField_DepartementChampDescriptor_Fragment
            | PrefillField_DossierLinkChampDescriptor_Fragment
            | PrefillField_DropDownListChampDescriptor_Fragment
            | PrefillField_EmailChampDescriptor_Fragment
            | PrefillField_EngagementJuridiqueChampDescriptor_Fragment
            | PrefillField_EpciChampDescriptor_Fragment
            | PrefillField_EtudiantBoursierChampDescriptor_Fragment
            | PrefillField_ExplicationChampDescriptor_Fragment
            | PrefillField_FormattedChampDescriptor_Fragment
            | PrefillField_HeaderSectionChampDescriptor_Fragment
            | PrefillField_IbanChampDescriptor_Fragment
            | PrefillField_IntegerNumberChampDescriptor_Fragment
            | PrefillField_LinkedDropDownListChampDescriptor_Fragment
            | PrefillField_MultipleDropDownListChampDescriptor_Fragment
            | PrefillField_NumberChampDescriptor_Fragment
            | PrefillField_PaysChampDescriptor_Fragment
            | PrefillField_PhoneChampDescriptor_Fragment
            | PrefillField_PieceJustificativeChampDescriptor_Fragment
            | PrefillField_PreRempliChampDescriptor_Fragment
            | PrefillField_QuotientFamilialChampDescriptor_Fragment
            | PrefillField_RnaChampDescriptor_Fragment
            | PrefillField_RnfChampDescriptor_Fragment
            | PrefillField_ReferentielChampDescriptor_Fragment
            | PrefillField_RegionChampDescriptor_Fragment
            | PrefillField_RepetitionChampDescriptor_Fragment
            | PrefillField_SiretChampDescriptor_Fragment
            | PrefillField_TextChampDescriptor_Fragment
            | PrefillField_TextareaChampDescriptor_Fragment
            | PrefillField_TitreIdentiteChampDescriptor_Fragment
            | PrefillField_YesNoChampDescriptor_Fragment
          > | null }
          & PrefillField_RepetitionChampDescriptor_Fragment
        )
        | PrefillField_SiretChampDescriptor_Fragment
        | PrefillField_TextChampDescriptor_Fragment
        | PrefillField_TextareaChampDescriptor_Fragment
        | PrefillField_TitreIdentiteChampDescriptor_Fragment
        | PrefillField_YesNoChampDescriptor_Fragment
      > } } | null };

export type IsForIndividualQueryVariables = Exact<{
  demarche: FindDemarcheInput;
}>;


export type IsForIndividualQuery = { 
  /** The public side of a demarche: its form, without its dossiers. Needs no token where the demarche is open data; null where it is out of reach. */
readonly demarcheDescriptor: { 
  /** True: the demandeur is a PersonnePhysique; false: a PersonneMorale. */
readonly forIndividual: boolean } | null };

export type ListDeletedDossiersQueryVariables = Exact<{
  number: number;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
  deletedSince?: string | null | undefined;
}>;


export type ListDeletedDossiersQuery = { 
  /** A demarche of the token. A deleted one answers `not_found`, one of somebody else `unauthorized`. */
readonly demarche: { 
  /** Opaque id, the same as that of the DemarcheDescriptor. */
readonly id: string, 
  /** Dossiers deleted for good, by ascending `dateSupression`. That date can lie weeks before the entry appears, so read again three weeks back. Demarches in test leave none. */
readonly deletedDossiers: { 
  /** Where a page stands in its connection. */
readonly pageInfo: PageInfoFragment, 
  /** A null node is an object that could not be read: the rest of the page is good. */
readonly nodes: ReadonlyArray<DeletedDossierFragment | null> | null } } };

export type ListDemarcheDescriptorsQueryVariables = Exact<{
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type ListDemarcheDescriptorsQuery = { 
  /** The open data demarches that are published or closed. Needs no token. */
readonly demarcheDescriptors: { 
  /** Where a page stands in its connection. */
readonly pageInfo: PageInfoFragment, 
  /** A null node is an object that could not be read: the rest of the page is good. */
readonly nodes: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** The number that people use; it never changes. */
readonly number: number, 
  /** Title, as usagers see it. */
readonly title: string, 
  /** Introduction, as usagers see it. */
readonly description: string, 
  /** Where a demarche stands. */
readonly state: DemarcheState, 
  /** When it was published; null for a draft. */
readonly datePublication: string | null, 
  /** When it was closed. */
readonly dateFermeture: string | null, 
  /** Whether this description is public. */
readonly opendata: boolean, 
  /** True: the demandeur is a PersonnePhysique; false: a PersonneMorale. */
readonly forIndividual: boolean, 
  /** Keywords that its administrateurs chose. */
readonly tags: ReadonlyArray<string>, 
  /** The ministries or kinds of territories that it belongs to. */
readonly zones: ReadonlyArray<string>, 
  /** Where usagers start a dossier. */
readonly demarcheURL: string | null, 
  /** How many dossiers have been deposited. */
readonly dossiersCount: number } | null> | null } };

export type ListDossiersQueryVariables = Exact<{
  number: number;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
  state?: DossierState | null | undefined;
  archived?: boolean | null | undefined;
  createdSince?: string | null | undefined;
  updatedSince?: string | null | undefined;
  revision?: string | null | undefined;
  minRevision?: string | null | undefined;
  maxRevision?: string | null | undefined;
  includeChamps?: boolean | null | undefined;
  includeAnnotations?: boolean | null | undefined;
  includeTraitements?: boolean | null | undefined;
  includeInstructeurs?: boolean | null | undefined;
  includeDemandeur?: boolean | null | undefined;
  includeGroupeInstructeur?: boolean | null | undefined;
  includeLabels?: boolean | null | undefined;
  includeMessages?: boolean | null | undefined;
  includeAvis?: boolean | null | undefined;
  includeCorrections?: boolean | null | undefined;
  includeGeometry?: boolean | null | undefined;
  includeRevision?: boolean | null | undefined;
  includeService?: boolean | null | undefined;
}>;


export type ListDossiersQuery = { 
  /** A demarche of the token. A deleted one answers `not_found`, one of somebody else `unauthorized`. */
readonly demarche: { 
  /** Opaque id, the same as that of the DemarcheDescriptor. */
readonly id: string, 
  /** The dossiers that the administration sees, ascending: by `dateDerniereModification` where `updatedSince` is given, by `dateDepot` otherwise. A cursor belongs to its ordering. At most 100 a page, and 100 by default; a null node is a dossier that could not be read. */
readonly dossiers: { 
  /** Where a page stands in its connection. */
readonly pageInfo: PageInfoFragment, 
  /** A null node is an object that could not be read: the rest of the page is good. */
readonly nodes: ReadonlyArray<DossierFragment | null> | null } } };

export type ListGroupeInstructeurDossiersQueryVariables = Exact<{
  number: number;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
  state?: DossierState | null | undefined;
  archived?: boolean | null | undefined;
  createdSince?: string | null | undefined;
  updatedSince?: string | null | undefined;
  revision?: string | null | undefined;
  minRevision?: string | null | undefined;
  maxRevision?: string | null | undefined;
  includeChamps?: boolean | null | undefined;
  includeAnnotations?: boolean | null | undefined;
  includeTraitements?: boolean | null | undefined;
  includeInstructeurs?: boolean | null | undefined;
  includeDemandeur?: boolean | null | undefined;
  includeGroupeInstructeur?: boolean | null | undefined;
  includeLabels?: boolean | null | undefined;
  includeMessages?: boolean | null | undefined;
  includeAvis?: boolean | null | undefined;
  includeCorrections?: boolean | null | undefined;
  includeGeometry?: boolean | null | undefined;
  includeRevision?: boolean | null | undefined;
  includeService?: boolean | null | undefined;
}>;


export type ListGroupeInstructeurDossiersQuery = { 
  /** A groupe instructeur by number, with the dossiers assigned to it. */
readonly groupeInstructeur: { 
  /** Typed id. */
readonly id: string, 
  /** As `Demarche.dossiers`, for this groupe. */
readonly dossiers: { 
  /** Where a page stands in its connection. */
readonly pageInfo: PageInfoFragment, 
  /** A null node is an object that could not be read: the rest of the page is good. */
readonly nodes: ReadonlyArray<DossierFragment | null> | null } } };

export type ListOnlyFilesUrlQueryVariables = Exact<{
  number: number;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
  state?: DossierState | null | undefined;
  archived?: boolean | null | undefined;
  createdSince?: string | null | undefined;
  updatedSince?: string | null | undefined;
  revision?: string | null | undefined;
  minRevision?: string | null | undefined;
  maxRevision?: string | null | undefined;
  includeChamps?: boolean | null | undefined;
  includeAnnotations?: boolean | null | undefined;
  includeMessages?: boolean | null | undefined;
  includeAvis?: boolean | null | undefined;
  includeMotivation?: boolean | null | undefined;
  includeAttestation?: boolean | null | undefined;
  includePdf?: boolean | null | undefined;
  includeGeojson?: boolean | null | undefined;
  includeEtablissement?: boolean | null | undefined;
  includeState?: boolean | null | undefined;
}>;


export type ListOnlyFilesUrlQuery = { 
  /** A demarche of the token. A deleted one answers `not_found`, one of somebody else `unauthorized`. */
readonly demarche: { 
  /** Opaque id, the same as that of the DemarcheDescriptor. */
readonly id: string, 
  /** The dossiers that the administration sees, ascending: by `dateDerniereModification` where `updatedSince` is given, by `dateDepot` otherwise. A cursor belongs to its ordering. At most 100 a page, and 100 by default; a null node is a dossier that could not be read. */
readonly dossiers: { 
  /** Where a page stands in its connection. */
readonly pageInfo: PageInfoFragment, 
  /** A null node is an object that could not be read: the rest of the page is good. */
readonly nodes: ReadonlyArray<(
        { 
  /** Where a dossier stands. Drafts have no value here: they never appear. */
readonly state?: DossierState }
        & DossierFilesFragment
      ) | null> | null } } };

export type ListPendingDeletedDossiersQueryVariables = Exact<{
  number: number;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
  deletedSince?: string | null | undefined;
}>;


export type ListPendingDeletedDossiersQuery = { 
  /** A demarche of the token. A deleted one answers `not_found`, one of somebody else `unauthorized`. */
readonly demarche: { 
  /** Opaque id, the same as that of the DemarcheDescriptor. */
readonly id: string, 
  /** Dossiers hidden for now, which can still be restored; they are deleted after about two weeks. */
readonly pendingDeletedDossiers: { 
  /** Where a page stands in its connection. */
readonly pageInfo: PageInfoFragment, 
  /** A null node is an object that could not be read: the rest of the page is good. */
readonly nodes: ReadonlyArray<DeletedDossierFragment | null> | null } } };

export type LocateDossierQueryVariables = Exact<{
  number: number;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
  state?: DossierState | null | undefined;
  archived?: boolean | null | undefined;
  createdSince?: string | null | undefined;
  updatedSince?: string | null | undefined;
  revision?: string | null | undefined;
  minRevision?: string | null | undefined;
  maxRevision?: string | null | undefined;
}>;


export type LocateDossierQuery = { 
  /** A demarche of the token. A deleted one answers `not_found`, one of somebody else `unauthorized`. */
readonly demarche: { 
  /** Opaque id, the same as that of the DemarcheDescriptor. */
readonly id: string, 
  /** The dossiers that the administration sees, ascending: by `dateDerniereModification` where `updatedSince` is given, by `dateDepot` otherwise. A cursor belongs to its ordering. At most 100 a page, and 100 by default; a null node is a dossier that could not be read. */
readonly dossiers: { 
  /** Where a page stands in its connection. */
readonly pageInfo: PageInfoFragment, 
  /** A null node is an object that could not be read: the rest of the page is good. */
readonly nodes: ReadonlyArray<{ 
  /** The number that people see; unique across the instance. */
readonly number: number, 
  /** Where a dossier stands. Drafts have no value here: they never appear. */
readonly state: DossierState, 
  /** First deposit; it never changes, and `dossiers` is ordered by it. */
readonly dateDepot: string, 
  /** Last change of anything in the dossier. Labels, virus scans and image processing may not move it. */
readonly dateDerniereModification: string } | null> | null } } };

export type LocateGroupeInstructeurDossierQueryVariables = Exact<{
  number: number;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
  state?: DossierState | null | undefined;
  archived?: boolean | null | undefined;
  createdSince?: string | null | undefined;
  updatedSince?: string | null | undefined;
  revision?: string | null | undefined;
  minRevision?: string | null | undefined;
  maxRevision?: string | null | undefined;
}>;


export type LocateGroupeInstructeurDossierQuery = { 
  /** A groupe instructeur by number, with the dossiers assigned to it. */
readonly groupeInstructeur: { 
  /** Typed id. */
readonly id: string, 
  /** As `Demarche.dossiers`, for this groupe. */
readonly dossiers: { 
  /** Where a page stands in its connection. */
readonly pageInfo: PageInfoFragment, 
  /** A null node is an object that could not be read: the rest of the page is good. */
readonly nodes: ReadonlyArray<{ 
  /** The number that people see; unique across the instance. */
readonly number: number, 
  /** First deposit; it never changes, and `dossiers` is ordered by it. */
readonly dateDepot: string, 
  /** Last change of anything in the dossier. Labels, virus scans and image processing may not move it. */
readonly dateDerniereModification: string } | null> | null } } };

export type CreateDirectUploadMutationVariables = Exact<{
  input: CreateDirectUploadInput;
}>;


export type CreateDirectUploadMutation = { 
  /** Opens one upload slot on the storage host. Send the bytes with a single PUT within the hour, then use `signedBlobId` once. Asking again only leaves an unused slot behind. */
readonly createDirectUpload: { 
  /** An upload slot on the storage host. */
readonly directUpload: { 
  /** Takes one PUT, within the hour and without Authorization. After a success it refuses any other. */
readonly url: string, 
  /** A JSON string, to be parsed: the headers to send with the PUT, exactly. */
readonly headers: string, readonly blobId: string, 
  /** The id that mutations take for an uploaded file. Valid one hour, to be used once. */
readonly signedBlobId: string } } | null };

export type DemarcheAjouterAdministrateurMutationVariables = Exact<{
  input: DemarcheAjouterAdministrateurInput;
}>;


export type DemarcheAjouterAdministrateurMutation = { 
  /** Adds administrateurs. Addresses without an account come back as warnings; the rest is applied. */
readonly demarcheAjouterAdministrateur: { 
  /** The public description of a demarche: its form and its texts. Shares id and number with the Demarche, but not its fields. */
readonly demarche: ChangedDemarcheFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null, 
  /** What was left out although the rest was done. */
readonly warnings: ReadonlyArray<{ 
  /** A sentence in French, meant for people. */
readonly message: string }> | null } | null };

export type DemarcheClonerMutationVariables = Exact<{
  input: DemarcheClonerInput;
}>;


export type DemarcheClonerMutation = { 
  /** Copies a demarche, one of the token or any open data one. Each call makes one more copy. */
readonly demarcheCloner: { 
  /** The public description of a demarche: its form and its texts. Shares id and number with the Demarche, but not its fields. */
readonly demarche: ChangedDemarcheFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DemarcheModifierParametresMutationVariables = Exact<{
  input: DemarcheModifierParametresInput;
}>;


export type DemarcheModifierParametresMutation = { 
  /** Changes the settings that are given and leaves the others as they are. */
readonly demarcheModifierParametres: { 
  /** The public description of a demarche: its form and its texts. Shares id and number with the Demarche, but not its fields. */
readonly demarche: ChangedDemarcheFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DemarchePublierMutationVariables = Exact<{
  input: DemarchePublierInput;
}>;


export type DemarchePublierMutation = { 
  /** Publishes a demarche under a path. Another demarche of the same owner on that path is unpublished; one that is published already comes back as a warning. */
readonly demarchePublier: { 
  /** The public description of a demarche: its form and its texts. Shares id and number with the Demarche, but not its fields. */
readonly demarche: ChangedDemarcheFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null, 
  /** What was left out although the rest was done. */
readonly warnings: ReadonlyArray<{ 
  /** A sentence in French, meant for people. */
readonly message: string }> | null } | null };

export type DemarcheSupprimerAdministrateurMutationVariables = Exact<{
  input: DemarcheSupprimerAdministrateurInput;
}>;


export type DemarcheSupprimerAdministrateurMutation = { 
  /** Removes administrateurs. Unknown addresses come back as warnings; the rest is applied. */
readonly demarcheSupprimerAdministrateur: { 
  /** The public description of a demarche: its form and its texts. Shares id and number with the Demarche, but not its fields. */
readonly demarche: ChangedDemarcheFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null, 
  /** What was left out although the rest was done. */
readonly warnings: ReadonlyArray<{ 
  /** A sentence in French, meant for people. */
readonly message: string }> | null } | null };

export type DossierAccepterMutationVariables = Exact<{
  input: DossierAccepterInput;
}>;


export type DossierAccepterMutation = { 
  /** Accepts a dossier en_instruction. Files of identity documents and of champs purged at the end are removed; the attestation follows some seconds later. */
readonly dossierAccepter: { 
  /** One case: what a usager filled in, and what the administration did with it. Drafts never appear. */
readonly dossier: ChangedDossierFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierAjouterLabelMutationVariables = Exact<{
  input: DossierAjouterLabelInput;
}>;


export type DossierAjouterLabelMutation = { 
  /** Puts a label on a dossier. Does not move `dateDerniereModification` on older instances. */
readonly dossierAjouterLabel: { 
  /** One case: what a usager filled in, and what the administration did with it. Drafts never appear. */
readonly dossier: ChangedDossierFragment | null, 
  /** A tag that instructeurs put on dossiers. It belongs to one demarche; a clone gets others. */
readonly label: { 
  /** Typed id. */
readonly id: string, 
  /** Name, as agents see it. */
readonly name: string, 
  /** Color, as agents see it. */
readonly color: LabelColorEnum } | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierAnnulerDemandeCorrectionMutationVariables = Exact<{
  input: DossierAnnulerDemandeCorrectionInput;
}>;


export type DossierAnnulerDemandeCorrectionMutation = { 
  /** Withdraws the pending request for a correction that a message made. */
readonly dossierAnnulerDemandeCorrection: { 
  /** One message of the conversation around a dossier. */
readonly message: WrittenMessageFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierArchiverMutationVariables = Exact<{
  input: DossierArchiverInput;
}>;


export type DossierArchiverMutation = { 
  /** Archives a decided dossier. Repeating it is harmless. */
readonly dossierArchiver: { 
  /** One case: what a usager filled in, and what the administration did with it. Drafts never appear. */
readonly dossier: ChangedDossierFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierBasculeSuiviMutationVariables = Exact<{
  input: DossierBasculeSuiviInput;
}>;


export type DossierBasculeSuiviMutation = { 
  /** Follows or stops following a dossier, as `follow` says. It sets and does not toggle, in spite of its name. */
readonly dossierBasculeSuivi: { 
  /** One case: what a usager filled in, and what the administration did with it. Drafts never appear. */
readonly dossier: ChangedDossierFragment | null, 
  /** A person. One type for usagers, instructeurs, experts and administrateurs: their ids are not interchangeable. */
readonly instructeur: { 
  /** Typed id. */
readonly id: string, 
  /** Address of the account. */
readonly email: string } | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierChangerGroupeInstructeurMutationVariables = Exact<{
  input: DossierChangerGroupeInstructeurInput;
}>;


export type DossierChangerGroupeInstructeurMutation = { 
  /** Moves a dossier to another groupe of the same demarche and pins it there: automatic routing leaves it alone from then on. */
readonly dossierChangerGroupeInstructeur: { 
  /** One case: what a usager filled in, and what the administration did with it. Drafts never appear. */
readonly dossier: ChangedDossierFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierClasserSansSuiteMutationVariables = Exact<{
  input: DossierClasserSansSuiteInput;
}>;


export type DossierClasserSansSuiteMutation = { 
  /** Closes a dossier en_instruction without a decision on its substance. */
readonly dossierClasserSansSuite: { 
  /** One case: what a usager filled in, and what the administration did with it. Drafts never appear. */
readonly dossier: ChangedDossierFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierDesarchiverMutationVariables = Exact<{
  input: DossierDesarchiverInput;
}>;


export type DossierDesarchiverMutation = { 
  /** Takes a dossier out of the archive; refused where it is not archived. */
readonly dossierDesarchiver: { 
  /** One case: what a usager filled in, and what the administration did with it. Drafts never appear. */
readonly dossier: ChangedDossierFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierEnvoyerMessageMutationVariables = Exact<{
  input: DossierEnvoyerMessageInput;
}>;


export type DossierEnvoyerMessageMutation = { 
  /** Writes to the usager, optionally asking for a correction, which moves a dossier en_instruction back to en_construction. Each call sends one more message. */
readonly dossierEnvoyerMessage: { 
  /** One message of the conversation around a dossier. */
readonly message: WrittenMessageFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierModifierAnnotationAjouterLigneMutationVariables = Exact<{
  input: DossierModifierAnnotationAjouterLigneInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationAjouterLigneMutation = { 
  /** Answer of `dossierModifierAnnotationAjouterLigne`. */
readonly dossierModifierAnnotationAjouterLigne: { 
  /** A block of champs that repeats. */
readonly annotation: Champ_RepetitionChamp_Fragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierModifierAnnotationCheckboxMutationVariables = Exact<{
  input: DossierModifierAnnotationCheckboxInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationCheckboxMutation = { 
  /** Answer of `dossierModifierAnnotationCheckbox`. */
readonly dossierModifierAnnotationCheckbox: { 
  /** One filled-in champ. Which type is served depends on the types that the document names, so name all that you can read. */
readonly annotation:
      | Champ_AddressChamp_Fragment
      | Champ_CarteChamp_Fragment
      | Champ_CheckboxChamp_Fragment
      | Champ_CiviliteChamp_Fragment
      | Champ_CommuneChamp_Fragment
      | Champ_DateChamp_Fragment
      | Champ_DatetimeChamp_Fragment
      | Champ_DecimalNumberChamp_Fragment
      | Champ_DepartementChamp_Fragment
      | Champ_DossierLinkChamp_Fragment
      | Champ_DropDownListChamp_Fragment
      | Champ_EngagementJuridiqueChamp_Fragment
      | Champ_EpciChamp_Fragment
      | Champ_ExplicationChamp_Fragment
      | Champ_HeaderSectionChamp_Fragment
      | Champ_IntegerNumberChamp_Fragment
      | Champ_LinkedDropDownListChamp_Fragment
      | Champ_MultipleDropDownListChamp_Fragment
      | Champ_PaysChamp_Fragment
      | Champ_PieceJustificativeChamp_Fragment
      | Champ_RnaChamp_Fragment
      | Champ_RnfChamp_Fragment
      | Champ_RegionChamp_Fragment
      | Champ_RepetitionChamp_Fragment
      | Champ_SiretChamp_Fragment
      | Champ_TextChamp_Fragment
      | Champ_TitreIdentiteChamp_Fragment
      | Champ_YesNoChamp_Fragment
     | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierModifierAnnotationDateMutationVariables = Exact<{
  input: DossierModifierAnnotationDateInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationDateMutation = { 
  /** Answer of `dossierModifierAnnotationDate`. */
readonly dossierModifierAnnotationDate: { 
  /** One filled-in champ. Which type is served depends on the types that the document names, so name all that you can read. */
readonly annotation:
      | Champ_AddressChamp_Fragment
      | Champ_CarteChamp_Fragment
      | Champ_CheckboxChamp_Fragment
      | Champ_CiviliteChamp_Fragment
      | Champ_CommuneChamp_Fragment
      | Champ_DateChamp_Fragment
      | Champ_DatetimeChamp_Fragment
      | Champ_DecimalNumberChamp_Fragment
      | Champ_DepartementChamp_Fragment
      | Champ_DossierLinkChamp_Fragment
      | Champ_DropDownListChamp_Fragment
      | Champ_EngagementJuridiqueChamp_Fragment
      | Champ_EpciChamp_Fragment
      | Champ_ExplicationChamp_Fragment
      | Champ_HeaderSectionChamp_Fragment
      | Champ_IntegerNumberChamp_Fragment
      | Champ_LinkedDropDownListChamp_Fragment
      | Champ_MultipleDropDownListChamp_Fragment
      | Champ_PaysChamp_Fragment
      | Champ_PieceJustificativeChamp_Fragment
      | Champ_RnaChamp_Fragment
      | Champ_RnfChamp_Fragment
      | Champ_RegionChamp_Fragment
      | Champ_RepetitionChamp_Fragment
      | Champ_SiretChamp_Fragment
      | Champ_TextChamp_Fragment
      | Champ_TitreIdentiteChamp_Fragment
      | Champ_YesNoChamp_Fragment
     | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierModifierAnnotationDatetimeMutationVariables = Exact<{
  input: DossierModifierAnnotationDatetimeInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationDatetimeMutation = { 
  /** Answer of `dossierModifierAnnotationDatetime`. */
readonly dossierModifierAnnotationDatetime: { 
  /** One filled-in champ. Which type is served depends on the types that the document names, so name all that you can read. */
readonly annotation:
      | Champ_AddressChamp_Fragment
      | Champ_CarteChamp_Fragment
      | Champ_CheckboxChamp_Fragment
      | Champ_CiviliteChamp_Fragment
      | Champ_CommuneChamp_Fragment
      | Champ_DateChamp_Fragment
      | Champ_DatetimeChamp_Fragment
      | Champ_DecimalNumberChamp_Fragment
      | Champ_DepartementChamp_Fragment
      | Champ_DossierLinkChamp_Fragment
      | Champ_DropDownListChamp_Fragment
      | Champ_EngagementJuridiqueChamp_Fragment
      | Champ_EpciChamp_Fragment
      | Champ_ExplicationChamp_Fragment
      | Champ_HeaderSectionChamp_Fragment
      | Champ_IntegerNumberChamp_Fragment
      | Champ_LinkedDropDownListChamp_Fragment
      | Champ_MultipleDropDownListChamp_Fragment
      | Champ_PaysChamp_Fragment
      | Champ_PieceJustificativeChamp_Fragment
      | Champ_RnaChamp_Fragment
      | Champ_RnfChamp_Fragment
      | Champ_RegionChamp_Fragment
      | Champ_RepetitionChamp_Fragment
      | Champ_SiretChamp_Fragment
      | Champ_TextChamp_Fragment
      | Champ_TitreIdentiteChamp_Fragment
      | Champ_YesNoChamp_Fragment
     | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierModifierAnnotationDecimalNumberMutationVariables = Exact<{
  input: DossierModifierAnnotationDecimalNumberInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationDecimalNumberMutation = { 
  /** Answer of `dossierModifierAnnotationDecimalNumber`. */
readonly dossierModifierAnnotationDecimalNumber: { 
  /** One filled-in champ. Which type is served depends on the types that the document names, so name all that you can read. */
readonly annotation:
      | Champ_AddressChamp_Fragment
      | Champ_CarteChamp_Fragment
      | Champ_CheckboxChamp_Fragment
      | Champ_CiviliteChamp_Fragment
      | Champ_CommuneChamp_Fragment
      | Champ_DateChamp_Fragment
      | Champ_DatetimeChamp_Fragment
      | Champ_DecimalNumberChamp_Fragment
      | Champ_DepartementChamp_Fragment
      | Champ_DossierLinkChamp_Fragment
      | Champ_DropDownListChamp_Fragment
      | Champ_EngagementJuridiqueChamp_Fragment
      | Champ_EpciChamp_Fragment
      | Champ_ExplicationChamp_Fragment
      | Champ_HeaderSectionChamp_Fragment
      | Champ_IntegerNumberChamp_Fragment
      | Champ_LinkedDropDownListChamp_Fragment
      | Champ_MultipleDropDownListChamp_Fragment
      | Champ_PaysChamp_Fragment
      | Champ_PieceJustificativeChamp_Fragment
      | Champ_RnaChamp_Fragment
      | Champ_RnfChamp_Fragment
      | Champ_RegionChamp_Fragment
      | Champ_RepetitionChamp_Fragment
      | Champ_SiretChamp_Fragment
      | Champ_TextChamp_Fragment
      | Champ_TitreIdentiteChamp_Fragment
      | Champ_YesNoChamp_Fragment
     | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierModifierAnnotationDropDownListMutationVariables = Exact<{
  input: DossierModifierAnnotationDropDownListInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationDropDownListMutation = { 
  /** Answer of `dossierModifierAnnotationDropDownList`. */
readonly dossierModifierAnnotationDropDownList: { 
  /** One filled-in champ. Which type is served depends on the types that the document names, so name all that you can read. */
readonly annotation:
      | Champ_AddressChamp_Fragment
      | Champ_CarteChamp_Fragment
      | Champ_CheckboxChamp_Fragment
      | Champ_CiviliteChamp_Fragment
      | Champ_CommuneChamp_Fragment
      | Champ_DateChamp_Fragment
      | Champ_DatetimeChamp_Fragment
      | Champ_DecimalNumberChamp_Fragment
      | Champ_DepartementChamp_Fragment
      | Champ_DossierLinkChamp_Fragment
      | Champ_DropDownListChamp_Fragment
      | Champ_EngagementJuridiqueChamp_Fragment
      | Champ_EpciChamp_Fragment
      | Champ_ExplicationChamp_Fragment
      | Champ_HeaderSectionChamp_Fragment
      | Champ_IntegerNumberChamp_Fragment
      | Champ_LinkedDropDownListChamp_Fragment
      | Champ_MultipleDropDownListChamp_Fragment
      | Champ_PaysChamp_Fragment
      | Champ_PieceJustificativeChamp_Fragment
      | Champ_RnaChamp_Fragment
      | Champ_RnfChamp_Fragment
      | Champ_RegionChamp_Fragment
      | Champ_RepetitionChamp_Fragment
      | Champ_SiretChamp_Fragment
      | Champ_TextChamp_Fragment
      | Champ_TitreIdentiteChamp_Fragment
      | Champ_YesNoChamp_Fragment
     | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierModifierAnnotationIntegerNumberMutationVariables = Exact<{
  input: DossierModifierAnnotationIntegerNumberInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationIntegerNumberMutation = { 
  /** Answer of `dossierModifierAnnotationIntegerNumber`. */
readonly dossierModifierAnnotationIntegerNumber: { 
  /** One filled-in champ. Which type is served depends on the types that the document names, so name all that you can read. */
readonly annotation:
      | Champ_AddressChamp_Fragment
      | Champ_CarteChamp_Fragment
      | Champ_CheckboxChamp_Fragment
      | Champ_CiviliteChamp_Fragment
      | Champ_CommuneChamp_Fragment
      | Champ_DateChamp_Fragment
      | Champ_DatetimeChamp_Fragment
      | Champ_DecimalNumberChamp_Fragment
      | Champ_DepartementChamp_Fragment
      | Champ_DossierLinkChamp_Fragment
      | Champ_DropDownListChamp_Fragment
      | Champ_EngagementJuridiqueChamp_Fragment
      | Champ_EpciChamp_Fragment
      | Champ_ExplicationChamp_Fragment
      | Champ_HeaderSectionChamp_Fragment
      | Champ_IntegerNumberChamp_Fragment
      | Champ_LinkedDropDownListChamp_Fragment
      | Champ_MultipleDropDownListChamp_Fragment
      | Champ_PaysChamp_Fragment
      | Champ_PieceJustificativeChamp_Fragment
      | Champ_RnaChamp_Fragment
      | Champ_RnfChamp_Fragment
      | Champ_RegionChamp_Fragment
      | Champ_RepetitionChamp_Fragment
      | Champ_SiretChamp_Fragment
      | Champ_TextChamp_Fragment
      | Champ_TitreIdentiteChamp_Fragment
      | Champ_YesNoChamp_Fragment
     | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierModifierAnnotationTextMutationVariables = Exact<{
  input: DossierModifierAnnotationTextInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationTextMutation = { 
  /** Answer of `dossierModifierAnnotationText`. */
readonly dossierModifierAnnotationText: { 
  /** One filled-in champ. Which type is served depends on the types that the document names, so name all that you can read. */
readonly annotation:
      | Champ_AddressChamp_Fragment
      | Champ_CarteChamp_Fragment
      | Champ_CheckboxChamp_Fragment
      | Champ_CiviliteChamp_Fragment
      | Champ_CommuneChamp_Fragment
      | Champ_DateChamp_Fragment
      | Champ_DatetimeChamp_Fragment
      | Champ_DecimalNumberChamp_Fragment
      | Champ_DepartementChamp_Fragment
      | Champ_DossierLinkChamp_Fragment
      | Champ_DropDownListChamp_Fragment
      | Champ_EngagementJuridiqueChamp_Fragment
      | Champ_EpciChamp_Fragment
      | Champ_ExplicationChamp_Fragment
      | Champ_HeaderSectionChamp_Fragment
      | Champ_IntegerNumberChamp_Fragment
      | Champ_LinkedDropDownListChamp_Fragment
      | Champ_MultipleDropDownListChamp_Fragment
      | Champ_PaysChamp_Fragment
      | Champ_PieceJustificativeChamp_Fragment
      | Champ_RnaChamp_Fragment
      | Champ_RnfChamp_Fragment
      | Champ_RegionChamp_Fragment
      | Champ_RepetitionChamp_Fragment
      | Champ_SiretChamp_Fragment
      | Champ_TextChamp_Fragment
      | Champ_TitreIdentiteChamp_Fragment
      | Champ_YesNoChamp_Fragment
     | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierModifierAnnotationsMutationVariables = Exact<{
  input: DossierModifierAnnotationsInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationsMutation = { 
  /** Sets several annotations. Not atomic: `annotations` holds what was saved and `errors` what was refused, possibly both. Rows and files are added each time, everything else is set. */
readonly dossierModifierAnnotations: { 
  /** The annotations that were saved, even where others were refused. */
readonly annotations: ReadonlyArray<
      | Champ_AddressChamp_Fragment
      | Champ_CarteChamp_Fragment
      | Champ_CheckboxChamp_Fragment
      | Champ_CiviliteChamp_Fragment
      | Champ_CommuneChamp_Fragment
      | Champ_DateChamp_Fragment
      | Champ_DatetimeChamp_Fragment
      | Champ_DecimalNumberChamp_Fragment
      | Champ_DepartementChamp_Fragment
      | Champ_DossierLinkChamp_Fragment
      | Champ_DropDownListChamp_Fragment
      | Champ_EngagementJuridiqueChamp_Fragment
      | Champ_EpciChamp_Fragment
      | Champ_ExplicationChamp_Fragment
      | Champ_HeaderSectionChamp_Fragment
      | Champ_IntegerNumberChamp_Fragment
      | Champ_LinkedDropDownListChamp_Fragment
      | Champ_MultipleDropDownListChamp_Fragment
      | Champ_PaysChamp_Fragment
      | Champ_PieceJustificativeChamp_Fragment
      | Champ_RnaChamp_Fragment
      | Champ_RnfChamp_Fragment
      | Champ_RegionChamp_Fragment
      | Champ_RepetitionChamp_Fragment
      | Champ_SiretChamp_Fragment
      | Champ_TextChamp_Fragment
      | Champ_TitreIdentiteChamp_Fragment
      | Champ_YesNoChamp_Fragment
    > | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierPasserEnInstructionMutationVariables = Exact<{
  input: DossierPasserEnInstructionInput;
}>;


export type DossierPasserEnInstructionMutation = { 
  /** Moves a dossier from en_construction to en_instruction. The instructeur becomes one of its followers. */
readonly dossierPasserEnInstruction: { 
  /** One case: what a usager filled in, and what the administration did with it. Drafts never appear. */
readonly dossier: ChangedDossierFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierRefuserMutationVariables = Exact<{
  input: DossierRefuserInput;
}>;


export type DossierRefuserMutation = { 
  /** Refuses a dossier en_instruction. */
readonly dossierRefuser: { 
  /** One case: what a usager filled in, and what the administration did with it. Drafts never appear. */
readonly dossier: ChangedDossierFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierRepasserEnConstructionMutationVariables = Exact<{
  input: DossierRepasserEnConstructionInput;
}>;


export type DossierRepasserEnConstructionMutation = { 
  /** Moves a dossier from en_instruction back to en_construction, so that its usager can edit it. */
readonly dossierRepasserEnConstruction: { 
  /** One case: what a usager filled in, and what the administration did with it. Drafts never appear. */
readonly dossier: ChangedDossierFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierRepasserEnInstructionMutationVariables = Exact<{
  input: DossierRepasserEnInstructionInput;
}>;


export type DossierRepasserEnInstructionMutation = { 
  /** Reopens a decided dossier. Its motivation, justificatif and attestation are deleted and it leaves the archive. */
readonly dossierRepasserEnInstruction: { 
  /** One case: what a usager filled in, and what the administration did with it. Drafts never appear. */
readonly dossier: ChangedDossierFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierSupprimerLabelMutationVariables = Exact<{
  input: DossierSupprimerLabelInput;
}>;


export type DossierSupprimerLabelMutation = { 
  /** Takes a label off a dossier. */
readonly dossierSupprimerLabel: { 
  /** One case: what a usager filled in, and what the administration did with it. Drafts never appear. */
readonly dossier: ChangedDossierFragment | null, 
  /** A tag that instructeurs put on dossiers. It belongs to one demarche; a clone gets others. */
readonly label: { 
  /** Typed id. */
readonly id: string, 
  /** Name, as agents see it. */
readonly name: string, 
  /** Color, as agents see it. */
readonly color: LabelColorEnum } | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type DossierSupprimerMessageMutationVariables = Exact<{
  input: DossierSupprimerMessageInput;
}>;


export type DossierSupprimerMessageMutation = { 
  /** Empties a message that this instructeur wrote. It stays listed, with `discardedAt` set, an empty body and no files. */
readonly dossierSupprimerMessage: { 
  /** One message of the conversation around a dossier. */
readonly message: WrittenMessageFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type ChangedDemarcheFragment = { 
  /** Typed id. */
readonly id: string, 
  /** The number that people use; it never changes. */
readonly number: number, 
  /** Title, as usagers see it. */
readonly title: string, 
  /** Introduction, as usagers see it. */
readonly description: string, 
  /** Where a demarche stands. */
readonly state: DemarcheState, 
  /** When it was made. */
readonly dateCreation: string, 
  /** When it was published; null for a draft. */
readonly datePublication: string | null, 
  /** Where usagers start a dossier. */
readonly demarcheURL: string | null };

export type ChangedDossierFragment = { 
  /** Opaque id, for mutations. */
readonly id: string, 
  /** The number that people see; unique across the instance. */
readonly number: number, 
  /** Where a dossier stands. Drafts have no value here: they never appear. */
readonly state: DossierState, 
  /** Put out of the way by an agent; archived dossiers are still listed. */
readonly archived: boolean, 
  /** Latest passage to en_construction; earlier ones are in `traitements`. */
readonly datePassageEnConstruction: string, 
  /** Latest passage to en_instruction. */
readonly datePassageEnInstruction: string | null, 
  /** Latest decision. */
readonly dateTraitement: string | null, 
  /** Last change of anything in the dossier. Labels, virus scans and image processing may not move it. */
readonly dateDerniereModification: string, 
  /** Reason of the decision. */
readonly motivation: string | null, 
  /** A team of instructeurs that dossiers are assigned to. */
readonly groupeInstructeur: GroupeInstructeurFragment, 
  /** The labels that agents put on it. */
readonly labels: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** Name, as agents see it. */
readonly name: string, 
  /** Color, as agents see it. */
readonly color: LabelColorEnum }> };

export type ChangedGroupeInstructeurFragment = (
  { 
  /** Its members: the ids that mutations take as `instructeurId`. */
readonly instructeurs: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** Address of the account. */
readonly email: string }> }
  & GroupeInstructeurFragment
);

export type WebhookFragment = { readonly id: string, 
  /** Where deliveries are sent. */
readonly url: string, readonly label: string | null, 
  /** Preview: not deployed on every instance. What happened to a dossier. */
readonly eventTypes: ReadonlyArray<WebhookEventTypeEnum>, 
  /** Whether events are delivered. */
readonly enabled: boolean, 
  /** When it was disabled after too many failures, or by an answer 410. */
readonly autoDisabledAt: string | null, 
  /** When a delivery last succeeded. */
readonly lastSuccessAt: string | null, 
  /** Why the last delivery failed. */
readonly lastError: string | null, 
  /** Until when the secret before also signs, after a renewal. */
readonly previousSecretExpiresAt: string | null, 
  /** When it was made. */
readonly createdAt: string };

export type WrittenMessageFragment = { 
  /** Typed id. */
readonly id: string, 
  /** The author. Automatic messages carry a contact address of the platform. */
readonly email: string, 
  /** Plain text where a person wrote it, HTML where it is automatic. Empty once deleted. */
readonly body: string, 
  /** When it was sent. */
readonly createdAt: string, 
  /** When it was deleted; the body is empty and the files are gone. */
readonly discardedAt: string | null, 
  /** A file, and a link to it. Has no id: within its champ, tell files apart by checksum, name and date. */
readonly attachments: ReadonlyArray<FileFragment>, 
  /** The correction that this message asks for. */
readonly correction: { 
  /** Why a correction is asked for. */
readonly reason: CorrectionReason, 
  /** Null while it is awaited. */
readonly dateResolution: string | null } | null };

export type GroupeInstructeurAjouterInstructeursMutationVariables = Exact<{
  input: GroupeInstructeurAjouterInstructeursInput;
}>;


export type GroupeInstructeurAjouterInstructeursMutation = { 
  /** Adds instructeurs and creates the accounts they lack. Invalid addresses come back as warnings. */
readonly groupeInstructeurAjouterInstructeurs: { 
  /** A team of instructeurs that dossiers are assigned to. */
readonly groupeInstructeur: ChangedGroupeInstructeurFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null, 
  /** What was left out although the rest was done. */
readonly warnings: ReadonlyArray<{ 
  /** A sentence in French, meant for people. */
readonly message: string }> | null } | null };

export type GroupeInstructeurCreerMutationVariables = Exact<{
  input: GroupeInstructeurCreerInput;
}>;


export type GroupeInstructeurCreerMutation = { 
  /** Adds a groupe instructeur. This turns routing on for the demarche and rewrites its rules; the owner of the token becomes a member. */
readonly groupeInstructeurCreer: { 
  /** A team of instructeurs that dossiers are assigned to. */
readonly groupeInstructeur: ChangedGroupeInstructeurFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null, 
  /** What was left out although the rest was done. */
readonly warnings: ReadonlyArray<{ 
  /** A sentence in French, meant for people. */
readonly message: string }> | null } | null };

export type GroupeInstructeurModifierMutationVariables = Exact<{
  input: GroupeInstructeurModifierInput;
}>;


export type GroupeInstructeurModifierMutation = { 
  /** Renames, opens or closes a groupe instructeur. */
readonly groupeInstructeurModifier: { 
  /** A team of instructeurs that dossiers are assigned to. */
readonly groupeInstructeur: ChangedGroupeInstructeurFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type GroupeInstructeurSupprimerInstructeursMutationVariables = Exact<{
  input: GroupeInstructeurSupprimerInstructeursInput;
}>;


export type GroupeInstructeurSupprimerInstructeursMutation = { 
  /** Removes instructeurs from a groupe. */
readonly groupeInstructeurSupprimerInstructeurs: { 
  /** A team of instructeurs that dossiers are assigned to. */
readonly groupeInstructeur: ChangedGroupeInstructeurFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type GetDemarcheChoicesQueryVariables = Exact<{
  number: number;
}>;


export type GetDemarcheChoicesQuery = { 
  /** A demarche of the token. A deleted one answers `not_found`, one of somebody else `unauthorized`. */
readonly demarche: { 
  /** Opaque id, the same as that of the DemarcheDescriptor. */
readonly id: string, 
  /** The number that people see. */
readonly number: number, 
  /** The labels that its dossiers can carry. */
readonly labels: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** Name, as agents see it. */
readonly name: string }>, 
  /** The groupes of the demarche. Older instances fail where `closed` is given: leave it out and filter. */
readonly groupeInstructeurs: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** The number that people use; it never changes. */
readonly number: number, 
  /** Name of the groupe. */
readonly label: string }> } };

export type GetDossierAnnotationsQueryVariables = Exact<{
  number: number;
  includeGeometry?: boolean | null | undefined;
}>;


export type GetDossierAnnotationsQuery = { 
  /** A dossier by the number that its usager sees; numbers are unique across the whole instance. */
readonly dossier: { 
  /** Opaque id, for mutations. */
readonly id: string, 
  /** The number that people see; unique across the instance. */
readonly number: number, 
  /** A team of instructeurs that dossiers are assigned to. */
readonly groupeInstructeur: ChangedGroupeInstructeurFragment, 
  /** What instructeurs filled in. Annotations that the form hides are left out. */
readonly annotations: ReadonlyArray<
      | Champ_AddressChamp_Fragment
      | Champ_CarteChamp_Fragment
      | Champ_CheckboxChamp_Fragment
      | Champ_CiviliteChamp_Fragment
      | Champ_CommuneChamp_Fragment
      | Champ_DateChamp_Fragment
      | Champ_DatetimeChamp_Fragment
      | Champ_DecimalNumberChamp_Fragment
      | Champ_DepartementChamp_Fragment
      | Champ_DossierLinkChamp_Fragment
      | Champ_DropDownListChamp_Fragment
      | Champ_EngagementJuridiqueChamp_Fragment
      | Champ_EpciChamp_Fragment
      | Champ_ExplicationChamp_Fragment
      | Champ_HeaderSectionChamp_Fragment
      | Champ_IntegerNumberChamp_Fragment
      | Champ_LinkedDropDownListChamp_Fragment
      | Champ_MultipleDropDownListChamp_Fragment
      | Champ_PaysChamp_Fragment
      | Champ_PieceJustificativeChamp_Fragment
      | Champ_RnaChamp_Fragment
      | Champ_RnfChamp_Fragment
      | Champ_RegionChamp_Fragment
      | Champ_RepetitionChamp_Fragment
      | Champ_SiretChamp_Fragment
      | Champ_TextChamp_Fragment
      | Champ_TitreIdentiteChamp_Fragment
      | Champ_YesNoChamp_Fragment
    >, 
  /** The demarche, with the revision of this dossier. */
readonly demarche: { 
  /** Typed id. */
readonly id: string, 
  /** The number that people use; it never changes. */
readonly number: number, 
  /** The revision of the dossier where it is read through one; otherwise the active one. */
readonly revision: { 
  /** Typed id. */
readonly id: string, 
  /** The annotations that instructeurs fill in. Empty for readers of the public description. */
readonly annotationDescriptors: ReadonlyArray<
          | ChampDescriptor_AahChampDescriptor_Fragment
          | ChampDescriptor_AeehChampDescriptor_Fragment
          | ChampDescriptor_ArsChampDescriptor_Fragment
          | ChampDescriptor_AddressChampDescriptor_Fragment
          | ChampDescriptor_AnnuaireEducationChampDescriptor_Fragment
          | ChampDescriptor_CojoChampDescriptor_Fragment
          | ChampDescriptor_CarteChampDescriptor_Fragment
          | ChampDescriptor_CheckboxChampDescriptor_Fragment
          | ChampDescriptor_CiviliteChampDescriptor_Fragment
          | ChampDescriptor_CommuneChampDescriptor_Fragment
          | ChampDescriptor_DateChampDescriptor_Fragment
          | ChampDescriptor_DatetimeChampDescriptor_Fragment
          | ChampDescriptor_DecimalNumberChampDescriptor_Fragment
          | ChampDescriptor_DepartementChampDescriptor_Fragment
          | ChampDescriptor_DossierLinkChampDescriptor_Fragment
          | ChampDescriptor_DropDownListChampDescriptor_Fragment
          | ChampDescriptor_EmailChampDescriptor_Fragment
          | ChampDescriptor_EngagementJuridiqueChampDescriptor_Fragment
          | ChampDescriptor_EpciChampDescriptor_Fragment
          | ChampDescriptor_EtudiantBoursierChampDescriptor_Fragment
          | ChampDescriptor_ExplicationChampDescriptor_Fragment
          | ChampDescriptor_FormattedChampDescriptor_Fragment
          | ChampDescriptor_HeaderSectionChampDescriptor_Fragment
          | ChampDescriptor_IbanChampDescriptor_Fragment
          | ChampDescriptor_IntegerNumberChampDescriptor_Fragment
          | ChampDescriptor_LinkedDropDownListChampDescriptor_Fragment
          | ChampDescriptor_MultipleDropDownListChampDescriptor_Fragment
          | ChampDescriptor_NumberChampDescriptor_Fragment
          | ChampDescriptor_PaysChampDescriptor_Fragment
          | ChampDescriptor_PhoneChampDescriptor_Fragment
          | ChampDescriptor_PieceJustificativeChampDescriptor_Fragment
          | ChampDescriptor_PreRempliChampDescriptor_Fragment
          | ChampDescriptor_QuotientFamilialChampDescriptor_Fragment
          | ChampDescriptor_RnaChampDescriptor_Fragment
          | ChampDescriptor_RnfChampDescriptor_Fragment
          | ChampDescriptor_ReferentielChampDescriptor_Fragment
          | ChampDescriptor_RegionChampDescriptor_Fragment
          | (
            { 
  /** The definition of a champ in one revision of a form. The list of types changes: tolerate unknown ones. */
readonly champDescriptors: ReadonlyArray<
              | ChampDescriptor_AahChampDescriptor_Fragment
              | ChampDescriptor_AeehChampDescriptor_Fragment
              | ChampDescriptor_ArsChampDescriptor_Fragment
              | ChampDescriptor_AddressChampDescriptor_Fragment
              | ChampDescriptor_AnnuaireEducationChampDescriptor_Fragment
              | ChampDescriptor_CojoChampDescriptor_Fragment
              | ChampDescriptor_CarteChampDescriptor_Fragment
              | ChampDescriptor_CheckboxChampDescriptor_Fragment
              | ChampDescriptor_CiviliteChampDescriptor_Fragment
              | ChampDescriptor_CommuneChampDescriptor_Fragment
              | ChampDescriptor_DateChampDescriptor_Fragment
              | ChampDescriptor_DatetimeChampDescriptor_Fragment
              | ChampDescriptor_DecimalNumberChampDescriptor_Fragment
              | ChampDescriptor_DepartementChampDescriptor_Fragment
              | ChampDescriptor_DossierLinkChampDescriptor_Fragment
              | ChampDescriptor_DropDownListChampDescriptor_Fragment
              | ChampDescriptor_EmailChampDescriptor_Fragment
              | ChampDescriptor_EngagementJuridiqueChampDescriptor_Fragment
              | ChampDescriptor_EpciChampDescriptor_Fragment
              | ChampDescriptor_EtudiantBoursierChampDescriptor_Fragment
              | ChampDescriptor_ExplicationChampDescriptor_Fragment
              | ChampDescriptor_FormattedChampDescriptor_Fragment
              | ChampDescriptor_HeaderSectionChampDescriptor_Fragment
              | ChampDescriptor_IbanChampDescriptor_Fragment
              | ChampDescriptor_IntegerNumberChampDescriptor_Fragment
              | ChampDescriptor_LinkedDropDownListChampDescriptor_Fragment
              | ChampDescriptor_MultipleDropDownListChampDescriptor_Fragment
              | ChampDescriptor_NumberChampDescriptor_Fragment
              | ChampDescriptor_PaysChampDescriptor_Fragment
              | ChampDescriptor_PhoneChampDescriptor_Fragment
              | ChampDescriptor_PieceJustificativeChampDescriptor_Fragment
              | ChampDescriptor_PreRempliChampDescriptor_Fragment
              | ChampDescriptor_QuotientFamilialChampDescriptor_Fragment
              | ChampDescriptor_RnaChampDescriptor_Fragment
              | ChampDescriptor_RnfChampDescriptor_Fragment
              | ChampDescriptor_ReferentielChampDescriptor_Fragment
              | ChampDescriptor_RegionChampDescriptor_Fragment
              | ChampDescriptor_RepetitionChampDescriptor_Fragment
              | ChampDescriptor_SiretChampDescriptor_Fragment
              | ChampDescriptor_TextChampDescriptor_Fragment
              | ChampDescriptor_TextareaChampDescriptor_Fragment
              | ChampDescriptor_TitreIdentiteChampDescriptor_Fragment
              | ChampDescriptor_YesNoChampDescriptor_Fragment
            > | null }
            & ChampDescriptor_RepetitionChampDescriptor_Fragment
          )
          | ChampDescriptor_SiretChampDescriptor_Fragment
          | ChampDescriptor_TextChampDescriptor_Fragment
          | ChampDescriptor_TextareaChampDescriptor_Fragment
          | ChampDescriptor_TitreIdentiteChampDescriptor_Fragment
          | ChampDescriptor_YesNoChampDescriptor_Fragment
        > } } } };

export type GetDossierDemarcheQueryVariables = Exact<{
  number: number;
}>;


export type GetDossierDemarcheQuery = { 
  /** A dossier by the number that its usager sees; numbers are unique across the whole instance. */
readonly dossier: { 
  /** Opaque id, for mutations. */
readonly id: string, 
  /** The number that people see; unique across the instance. */
readonly number: number, 
  /** The demarche, with the revision of this dossier. */
readonly demarche: { 
  /** Typed id. */
readonly id: string, 
  /** The number that people use; it never changes. */
readonly number: number } } };

export type GetDossierInstructeursQueryVariables = Exact<{
  number: number;
}>;


export type GetDossierInstructeursQuery = { 
  /** A dossier by the number that its usager sees; numbers are unique across the whole instance. */
readonly dossier: { 
  /** Opaque id, for mutations. */
readonly id: string, 
  /** The number that people see; unique across the instance. */
readonly number: number, 
  /** A team of instructeurs that dossiers are assigned to. */
readonly groupeInstructeur: ChangedGroupeInstructeurFragment } };

export type GetDossierOutcomeQueryVariables = Exact<{
  number: number;
  includeMessages?: boolean | null | undefined;
  includeAnnotations?: boolean | null | undefined;
  includeGeometry?: boolean | null | undefined;
}>;


export type GetDossierOutcomeQuery = { 
  /** A dossier by the number that its usager sees; numbers are unique across the whole instance. */
readonly dossier: (
    { 
  /** Those who follow this dossier, not all the members of its groupe. */
readonly instructeurs: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** Address of the account. */
readonly email: string }>, 
  /** A team of instructeurs that dossiers are assigned to. */
readonly groupeInstructeur: { 
  /** Its members: the ids that mutations take as `instructeurId`. */
readonly instructeurs: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** Address of the account. */
readonly email: string }> }, 
  /** Its history: every deposit, passage and decision. */
readonly traitements: ReadonlyArray<{ 
  /** Typed id. */
readonly id: string, 
  /** What happened to the dossier. */
readonly event: TraitementEvent, 
  /** When it was done. */
readonly dateTraitement: string, 
  /** Null where the step was automatic. */
readonly emailAgentTraitant: string | null, 
  /** The reason that was given. */
readonly motivation: string | null }>, 
  /** The conversation: usager, instructeurs, experts and automatic messages alike. */
readonly messages?: ReadonlyArray<WrittenMessageFragment>, 
  /** What instructeurs filled in. Annotations that the form hides are left out. */
readonly annotations?: ReadonlyArray<
      | Champ_AddressChamp_Fragment
      | Champ_CarteChamp_Fragment
      | Champ_CheckboxChamp_Fragment
      | Champ_CiviliteChamp_Fragment
      | Champ_CommuneChamp_Fragment
      | Champ_DateChamp_Fragment
      | Champ_DatetimeChamp_Fragment
      | Champ_DecimalNumberChamp_Fragment
      | Champ_DepartementChamp_Fragment
      | Champ_DossierLinkChamp_Fragment
      | Champ_DropDownListChamp_Fragment
      | Champ_EngagementJuridiqueChamp_Fragment
      | Champ_EpciChamp_Fragment
      | Champ_ExplicationChamp_Fragment
      | Champ_HeaderSectionChamp_Fragment
      | Champ_IntegerNumberChamp_Fragment
      | Champ_LinkedDropDownListChamp_Fragment
      | Champ_MultipleDropDownListChamp_Fragment
      | Champ_PaysChamp_Fragment
      | Champ_PieceJustificativeChamp_Fragment
      | Champ_RnaChamp_Fragment
      | Champ_RnfChamp_Fragment
      | Champ_RegionChamp_Fragment
      | Champ_RepetitionChamp_Fragment
      | Champ_SiretChamp_Fragment
      | Champ_TextChamp_Fragment
      | Champ_TitreIdentiteChamp_Fragment
      | Champ_YesNoChamp_Fragment
    > }
    & ChangedDossierFragment
  ) };

export type WebhookActiverMutationVariables = Exact<{
  input: WebhookActiverInput;
}>;


export type WebhookActiverMutation = { 
  /** Preview: not deployed on every instance. Enables a webhook, clears its failures and delivers what is waiting. */
readonly webhookActiver: { 
  /** Preview: not deployed on every instance. An address that is told about events of the dossiers of one demarche. */
readonly webhook: WebhookFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type WebhookCreerMutationVariables = Exact<{
  input: WebhookCreerInput;
}>;


export type WebhookCreerMutation = { 
  /** Preview: not deployed on every instance. Creates a webhook. The secret is in this answer and can never be read again. */
readonly webhookCreer: { 
  /** Shown here once, and never again. */
readonly secret: string | null, 
  /** Preview: not deployed on every instance. An address that is told about events of the dossiers of one demarche. */
readonly webhook: WebhookFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type WebhookDesactiverMutationVariables = Exact<{
  input: WebhookDesactiverInput;
}>;


export type WebhookDesactiverMutation = { 
  /** Preview: not deployed on every instance. Stops the deliveries of a webhook. */
readonly webhookDesactiver: { 
  /** Preview: not deployed on every instance. An address that is told about events of the dossiers of one demarche. */
readonly webhook: WebhookFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type WebhookModifierMutationVariables = Exact<{
  input: WebhookModifierInput;
}>;


export type WebhookModifierMutation = { 
  /** Preview: not deployed on every instance. Changes what is given. A type of event added later brings no past events. */
readonly webhookModifier: { 
  /** Preview: not deployed on every instance. An address that is told about events of the dossiers of one demarche. */
readonly webhook: WebhookFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type WebhookRenouvelerSecretMutationVariables = Exact<{
  input: WebhookRenouvelerSecretInput;
}>;


export type WebhookRenouvelerSecretMutation = { 
  /** Preview: not deployed on every instance. Makes a new secret. The one before keeps signing too for some hours. */
readonly webhookRenouvelerSecret: { 
  /** Shown here once, and never again. */
readonly secret: string | null, 
  /** Preview: not deployed on every instance. An address that is told about events of the dossiers of one demarche. */
readonly webhook: WebhookFragment | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export type WebhookSupprimerMutationVariables = Exact<{
  input: WebhookSupprimerInput;
}>;


export type WebhookSupprimerMutation = { 
  /** Preview: not deployed on every instance. Deletes a webhook. */
readonly webhookSupprimer: { readonly id: string | null, 
  /** Why it was refused; null where it was done. */
readonly errors: ReadonlyArray<{ 
  /** A sentence in French, meant for people; there is no code. */
readonly message: string }> | null } | null };

export const DeletedDossierFragmentDoc = /*#__PURE__*/ gql`
    fragment DeletedDossier on DeletedDossier {
  id
  number
  state
  reason
  dateSupression
}
    ` as unknown as DocumentNode<DeletedDossierFragment, unknown>;
export const FileFragmentDoc = /*#__PURE__*/ gql`
    fragment File on File {
  filename
  contentType
  checksum
  byteSizeBigInt
  url
  createdAt
  virusScanResult
}
    ` as unknown as DocumentNode<FileFragment, unknown>;
export const DemarcheDescriptorFragmentDoc = /*#__PURE__*/ gql`
    fragment DemarcheDescriptor on DemarcheDescriptor {
  id
  number
  title
  description
  state
  declarative
  dateCreation
  datePublication
  dateDepublication
  dateFermeture
  dateDerniereModification
  dureeConservationDossiers
  opendata
  tags
  zones
  demarcheURL
  siteWebURL
  dpoURL
  noticeURL
  cadreJuridiqueURL
  logo {
    ...File
  }
  notice {
    ...File
  }
  deliberation {
    ...File
  }
}
    ` as unknown as DocumentNode<DemarcheDescriptorFragment, unknown>;
export const EtablissementFilesFragmentDoc = /*#__PURE__*/ gql`
    fragment EtablissementFiles on PersonneMorale {
  id
  entreprise {
    attestationFiscaleAttachment {
      ...File
    }
    attestationSocialeAttachment {
      ...File
    }
  }
}
    ` as unknown as DocumentNode<EtablissementFilesFragment, unknown>;
export const SimpleChampFilesFragmentDoc = /*#__PURE__*/ gql`
    fragment SimpleChampFiles on Champ {
  __typename
  id
  label
  ... on PieceJustificativeChamp {
    files {
      ...File
    }
  }
  ... on SiretChamp {
    etablissement @include(if: $includeEtablissement) {
      ...EtablissementFiles
    }
  }
  ... on AddressChamp {
    __typename
  }
  ... on CommuneChamp {
    __typename
  }
  ... on DepartementChamp {
    __typename
  }
  ... on RegionChamp {
    __typename
  }
  ... on PaysChamp {
    __typename
  }
  ... on DropDownListChamp {
    __typename
  }
  ... on HeaderSectionChamp {
    __typename
  }
  ... on ExplicationChamp {
    __typename
  }
  ... on YesNoChamp {
    __typename
  }
  ... on DatetimeChamp {
    __typename
  }
  ... on TitreIdentiteChamp {
    __typename
  }
}
    ` as unknown as DocumentNode<SimpleChampFilesFragment, unknown>;
export const ChampFilesFragmentDoc = /*#__PURE__*/ gql`
    fragment ChampFiles on Champ {
  ...SimpleChampFiles
  ... on RepetitionChamp {
    rows {
      id
      champs {
        ...SimpleChampFiles
      }
    }
  }
}
    ` as unknown as DocumentNode<ChampFilesFragment, unknown>;
export const DossierFilesFragmentDoc = /*#__PURE__*/ gql`
    fragment DossierFiles on Dossier {
  id
  number
  dateDepot
  dateDerniereModification
  champs @include(if: $includeChamps) {
    ...ChampFiles
  }
  annotations @include(if: $includeAnnotations) {
    ...ChampFiles
  }
  messages @include(if: $includeMessages) {
    id
    attachments {
      ...File
    }
  }
  avis @include(if: $includeAvis) {
    id
    attachments {
      ...File
    }
  }
  motivationAttachment @include(if: $includeMotivation) {
    ...File
  }
  attestation @include(if: $includeAttestation) {
    ...File
  }
  pdf @include(if: $includePdf) {
    ...File
  }
  geojson @include(if: $includeGeojson) {
    ...File
  }
  demandeur @include(if: $includeEtablissement) {
    __typename
    ... on PersonneMorale {
      ...EtablissementFiles
    }
    ... on PersonneMoraleIncomplete {
      __typename
    }
  }
}
    ` as unknown as DocumentNode<DossierFilesFragment, unknown>;
export const ChampDescriptorFragmentDoc = /*#__PURE__*/ gql`
    fragment ChampDescriptor on ChampDescriptor {
  __typename
  id
  label
  description
  required
  ... on DropDownListChampDescriptor {
    options
    otherOption
  }
  ... on MultipleDropDownListChampDescriptor {
    options
  }
  ... on LinkedDropDownListChampDescriptor {
    options
  }
  ... on PieceJustificativeChampDescriptor {
    fileTemplate {
      ...File
    }
  }
}
    ` as unknown as DocumentNode<ChampDescriptorFragment, unknown>;
export const RevisionFragmentDoc = /*#__PURE__*/ gql`
    fragment Revision on Revision {
  id
  dateCreation
  datePublication
  champDescriptors {
    ...ChampDescriptor
    ... on RepetitionChampDescriptor {
      champDescriptors {
        ...ChampDescriptor
      }
    }
  }
  annotationDescriptors {
    ...ChampDescriptor
    ... on RepetitionChampDescriptor {
      champDescriptors {
        ...ChampDescriptor
      }
    }
  }
}
    ` as unknown as DocumentNode<RevisionFragment, unknown>;
export const ServiceFragmentDoc = /*#__PURE__*/ gql`
    fragment Service on Service {
  id
  nom
  organisme
  typeOrganisme
  siret
}
    ` as unknown as DocumentNode<ServiceFragment, unknown>;
export const GroupeInstructeurFragmentDoc = /*#__PURE__*/ gql`
    fragment GroupeInstructeur on GroupeInstructeur {
  id
  number
  label
  closed
}
    ` as unknown as DocumentNode<GroupeInstructeurFragment, unknown>;
export const AddressFragmentDoc = /*#__PURE__*/ gql`
    fragment Address on Address {
  label
  type
  streetAddress
  streetNumber
  streetName
  postalCode
  cityName
  cityCode
  departmentName
  departmentCode
  regionName
  regionCode
  countryName
  countryCode
}
    ` as unknown as DocumentNode<AddressFragment, unknown>;
export const PersonneMoraleFragmentDoc = /*#__PURE__*/ gql`
    fragment PersonneMorale on PersonneMorale {
  id
  siret
  siegeSocial
  naf
  libelleNaf
  address {
    ...Address
  }
  entreprise {
    siren
    capitalSocial
    numeroTvaIntracommunautaire
    formeJuridique
    formeJuridiqueCode
    nomCommercial
    raisonSociale
    siretSiegeSocial
    codeEffectifEntreprise
    dateCreation
    nom
    prenom
    enseigne
    inlineAdresse
    etatAdministratif
    effectifMensuel {
      periode
      nb
    }
    effectifAnnuel {
      periode
      nb
    }
    attestationFiscaleAttachment {
      ...File
    }
    attestationSocialeAttachment {
      ...File
    }
  }
  association {
    rna
    titre
    objet
    dateCreation
    dateDeclaration
    datePublication
  }
}
    ` as unknown as DocumentNode<PersonneMoraleFragment, unknown>;
export const DemandeurFragmentDoc = /*#__PURE__*/ gql`
    fragment Demandeur on Demandeur {
  __typename
  id
  ... on PersonnePhysique {
    civilite
    nom
    prenom
    email
    dateDeNaissance
  }
  ... on PersonneMorale {
    ...PersonneMorale
  }
  ... on PersonneMoraleIncomplete {
    siret
  }
}
    ` as unknown as DocumentNode<DemandeurFragment, unknown>;
export const CommuneFragmentDoc = /*#__PURE__*/ gql`
    fragment Commune on Commune {
  name
  code
  postalCode
}
    ` as unknown as DocumentNode<CommuneFragment, unknown>;
export const DepartementFragmentDoc = /*#__PURE__*/ gql`
    fragment Departement on Departement {
  name
  code
}
    ` as unknown as DocumentNode<DepartementFragment, unknown>;
export const GeoAreaFragmentDoc = /*#__PURE__*/ gql`
    fragment GeoArea on GeoArea {
  __typename
  id
  source
  description
  geometry @include(if: $includeGeometry) {
    type
    coordinates
  }
  ... on ParcelleCadastrale {
    commune
    numero
    section
    prefixe
    surface
  }
}
    ` as unknown as DocumentNode<GeoAreaFragment, unknown>;
export const SimpleChampFragmentDoc = /*#__PURE__*/ gql`
    fragment SimpleChamp on Champ {
  __typename
  id
  champDescriptorId
  label
  stringValue
  updatedAt
  prefilled
  ... on TextChamp {
    value
  }
  ... on CheckboxChamp {
    value_checkbox: value
  }
  ... on YesNoChamp {
    value_yesNo: value
  }
  ... on DateChamp {
    date
  }
  ... on DatetimeChamp {
    datetime
  }
  ... on IntegerNumberChamp {
    value_integerNumber: value
  }
  ... on DecimalNumberChamp {
    value_decimalNumber: value
  }
  ... on CiviliteChamp {
    value_civilite: value
  }
  ... on DropDownListChamp {
    value
  }
  ... on MultipleDropDownListChamp {
    values
  }
  ... on LinkedDropDownListChamp {
    primaryValue
    secondaryValue
  }
  ... on AddressChamp {
    address {
      ...Address
    }
    commune {
      ...Commune
    }
    departement {
      ...Departement
    }
  }
  ... on CommuneChamp {
    commune {
      ...Commune
    }
    departement {
      ...Departement
    }
  }
  ... on DepartementChamp {
    departement {
      ...Departement
    }
  }
  ... on RegionChamp {
    region {
      name
      code
    }
  }
  ... on PaysChamp {
    pays {
      name
      code
    }
  }
  ... on EpciChamp {
    epci {
      name
      code
    }
    departement {
      ...Departement
    }
  }
  ... on SiretChamp {
    etablissement {
      ...PersonneMorale
    }
  }
  ... on RNAChamp {
    rna {
      id
      title
      address {
        ...Address
      }
    }
    commune {
      ...Commune
    }
    departement {
      ...Departement
    }
  }
  ... on RNFChamp {
    rnf {
      id
      title
      address {
        ...Address
      }
    }
    commune {
      ...Commune
    }
    departement {
      ...Departement
    }
  }
  ... on CarteChamp {
    geoAreas {
      ...GeoArea
    }
  }
  ... on PieceJustificativeChamp {
    files {
      ...File
    }
  }
  ... on TitreIdentiteChamp {
    filled
    grantType
  }
  ... on DossierLinkChamp {
    dossier {
      id
      number
      state
    }
  }
  ... on HeaderSectionChamp {
    level
  }
  ... on ExplicationChamp {
    __typename
  }
  ... on EngagementJuridiqueChamp {
    engagementJuridique {
      montantEngage
      montantPaye
    }
  }
}
    ` as unknown as DocumentNode<SimpleChampFragment, unknown>;
export const ChampFragmentDoc = /*#__PURE__*/ gql`
    fragment Champ on Champ {
  ...SimpleChamp
  ... on RepetitionChamp {
    rows {
      id
      champs {
        ...SimpleChamp
      }
    }
  }
}
    ` as unknown as DocumentNode<ChampFragment, unknown>;
export const MessageFragmentDoc = /*#__PURE__*/ gql`
    fragment Message on Message {
  id
  email
  body
  createdAt
  discardedAt
  attachments {
    ...File
  }
  correction @include(if: $includeCorrections) {
    reason
    dateResolution
  }
}
    ` as unknown as DocumentNode<MessageFragment, unknown>;
export const AvisFragmentDoc = /*#__PURE__*/ gql`
    fragment Avis on Avis {
  id
  question
  questionLabel
  questionAnswer
  reponse
  dateQuestion
  dateReponse
  claimant {
    id
    email
  }
  expert {
    id
    email
  }
  attachments {
    ...File
  }
}
    ` as unknown as DocumentNode<AvisFragment, unknown>;
export const DossierFragmentDoc = /*#__PURE__*/ gql`
    fragment Dossier on Dossier {
  id
  number
  state
  archived
  prefilled
  connectionUsager
  deposeParUnTiers
  prenomMandataire
  nomMandataire
  dateDepot
  datePassageEnConstruction
  datePassageEnInstruction
  dateTraitement
  dateExpiration
  dateDerniereModification
  dateDerniereModificationChamps
  dateDerniereModificationAnnotations
  dateDerniereCorrectionEnAttente
  dateSuppressionParUsager
  dateSuppressionParAdministration
  datePrevisionnelleDecisionSVASVR
  dateTraitementSVASVR
  motivation
  motivationAttachment {
    ...File
  }
  attestation {
    ...File
  }
  pdf {
    ...File
  }
  usager {
    id
    email
  }
  demarche {
    id
    number
    title
    state
    revision @include(if: $includeRevision) {
      ...Revision
    }
    service @include(if: $includeService) {
      ...Service
    }
  }
  groupeInstructeur @include(if: $includeGroupeInstructeur) {
    ...GroupeInstructeur
  }
  demandeur @include(if: $includeDemandeur) {
    ...Demandeur
  }
  instructeurs @include(if: $includeInstructeurs) {
    id
    email
  }
  labels @include(if: $includeLabels) {
    id
    name
    color
  }
  traitements @include(if: $includeTraitements) {
    id
    event
    dateTraitement
    emailAgentTraitant
    motivation
  }
  champs @include(if: $includeChamps) {
    ...Champ
  }
  annotations @include(if: $includeAnnotations) {
    ...Champ
  }
  messages @include(if: $includeMessages) {
    ...Message
  }
  avis @include(if: $includeAvis) {
    ...Avis
  }
}
    ` as unknown as DocumentNode<DossierFragment, unknown>;
export const PageInfoFragmentDoc = /*#__PURE__*/ gql`
    fragment PageInfo on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}
    ` as unknown as DocumentNode<PageInfoFragment, unknown>;
export const PrefillFieldFragmentDoc = /*#__PURE__*/ gql`
    fragment PrefillField on ChampDescriptor {
  __typename
  id
  label
  ... on DropDownListChampDescriptor {
    options
    otherOption
  }
  ... on MultipleDropDownListChampDescriptor {
    options
  }
  ... on PaysChampDescriptor {
    places: options {
      code
    }
  }
  ... on RegionChampDescriptor {
    places: options {
      code
    }
  }
  ... on DepartementChampDescriptor {
    places: options {
      code
    }
  }
}
    ` as unknown as DocumentNode<PrefillFieldFragment, unknown>;
export const ChangedDemarcheFragmentDoc = /*#__PURE__*/ gql`
    fragment ChangedDemarche on DemarcheDescriptor {
  id
  number
  title
  description
  state
  dateCreation
  datePublication
  demarcheURL
}
    ` as unknown as DocumentNode<ChangedDemarcheFragment, unknown>;
export const ChangedDossierFragmentDoc = /*#__PURE__*/ gql`
    fragment ChangedDossier on Dossier {
  id
  number
  state
  archived
  datePassageEnConstruction
  datePassageEnInstruction
  dateTraitement
  dateDerniereModification
  motivation
  groupeInstructeur {
    ...GroupeInstructeur
  }
  labels {
    id
    name
    color
  }
}
    ` as unknown as DocumentNode<ChangedDossierFragment, unknown>;
export const ChangedGroupeInstructeurFragmentDoc = /*#__PURE__*/ gql`
    fragment ChangedGroupeInstructeur on GroupeInstructeur {
  ...GroupeInstructeur
  instructeurs {
    id
    email
  }
}
    ` as unknown as DocumentNode<ChangedGroupeInstructeurFragment, unknown>;
export const WebhookFragmentDoc = /*#__PURE__*/ gql`
    fragment Webhook on Webhook {
  id
  url
  label
  eventTypes
  enabled
  autoDisabledAt
  lastSuccessAt
  lastError
  previousSecretExpiresAt
  createdAt
}
    ` as unknown as DocumentNode<WebhookFragment, unknown>;
export const WrittenMessageFragmentDoc = /*#__PURE__*/ gql`
    fragment WrittenMessage on Message {
  id
  email
  body
  createdAt
  discardedAt
  attachments {
    ...File
  }
  correction {
    reason
    dateResolution
  }
}
    ` as unknown as DocumentNode<WrittenMessageFragment, unknown>;
export const CheckTokenDocument = /*#__PURE__*/ gql`
    query CheckToken($number: Int!) {
  demarche(number: $number) {
    id
    number
    title
    state
  }
}
    ` as unknown as DocumentNode<CheckTokenQuery, CheckTokenQueryVariables>;
export const CheckWriteDocument = /*#__PURE__*/ gql`
    mutation CheckWrite($input: DossierPasserEnInstructionInput!) {
  dossierPasserEnInstruction(input: $input) {
    errors {
      message
    }
  }
}
    ` as unknown as DocumentNode<CheckWriteMutation, CheckWriteMutationVariables>;
export const GetDemarcheDescriptorDocument = /*#__PURE__*/ gql`
    query GetDemarcheDescriptor($demarche: FindDemarcheInput!, $includeRevision: Boolean = true, $includeService: Boolean = true) {
  demarcheDescriptor(demarche: $demarche) {
    ...DemarcheDescriptor
    revision @include(if: $includeRevision) {
      ...Revision
    }
    service @include(if: $includeService) {
      ...Service
    }
  }
}
    ${DemarcheDescriptorFragmentDoc}
${FileFragmentDoc}
${RevisionFragmentDoc}
${ChampDescriptorFragmentDoc}
${ServiceFragmentDoc}` as unknown as DocumentNode<GetDemarcheDescriptorQuery, GetDemarcheDescriptorQueryVariables>;
export const GetDemarcheDocument = /*#__PURE__*/ gql`
    query GetDemarche($number: Int!, $includeService: Boolean = true, $includeGroupeInstructeurs: Boolean = true, $includeLabels: Boolean = true, $includeActiveRevision: Boolean = true, $includePublishedRevision: Boolean = false, $includeDraftRevision: Boolean = false, $includeRevisions: Boolean = false, $includeAdministrateurs: Boolean = false, $includeChorusConfiguration: Boolean = false) {
  demarche(number: $number) {
    id
    number
    title
    description
    state
    declarative
    dateCreation
    datePublication
    dateDepublication
    dateFermeture
    dateDerniereModification
    service @include(if: $includeService) {
      ...Service
    }
    groupeInstructeurs @include(if: $includeGroupeInstructeurs) {
      ...GroupeInstructeur
      instructeurs {
        id
        email
      }
    }
    labels @include(if: $includeLabels) {
      id
      name
      color
    }
    activeRevision @include(if: $includeActiveRevision) {
      ...Revision
    }
    publishedRevision @include(if: $includePublishedRevision) {
      ...Revision
    }
    draftRevision @include(if: $includeDraftRevision) {
      ...Revision
    }
    revisions @include(if: $includeRevisions) {
      ...Revision
    }
    administrateurs @include(if: $includeAdministrateurs) {
      id
      email
    }
    chorusConfiguration @include(if: $includeChorusConfiguration) {
      centreDeCout
      domaineFonctionnel
      referentielDeProgrammation
    }
  }
}
    ${ServiceFragmentDoc}
${GroupeInstructeurFragmentDoc}
${RevisionFragmentDoc}
${ChampDescriptorFragmentDoc}
${FileFragmentDoc}` as unknown as DocumentNode<GetDemarcheQuery, GetDemarcheQueryVariables>;
export const GetDossierFilesDocument = /*#__PURE__*/ gql`
    query GetDossierFiles($number: Int!, $includeChamps: Boolean = true, $includeAnnotations: Boolean = false, $includeMessages: Boolean = false, $includeAvis: Boolean = false, $includeMotivation: Boolean = false, $includeAttestation: Boolean = false, $includePdf: Boolean = false, $includeGeojson: Boolean = false, $includeEtablissement: Boolean = false) {
  dossier(number: $number) {
    ...DossierFiles
  }
}
    ${DossierFilesFragmentDoc}
${ChampFilesFragmentDoc}
${SimpleChampFilesFragmentDoc}
${FileFragmentDoc}
${EtablissementFilesFragmentDoc}` as unknown as DocumentNode<GetDossierFilesQuery, GetDossierFilesQueryVariables>;
export const GetDossierDocument = /*#__PURE__*/ gql`
    query GetDossier($number: Int!, $includeChamps: Boolean = true, $includeAnnotations: Boolean = true, $includeTraitements: Boolean = true, $includeInstructeurs: Boolean = true, $includeDemandeur: Boolean = true, $includeGroupeInstructeur: Boolean = true, $includeLabels: Boolean = true, $includeMessages: Boolean = true, $includeAvis: Boolean = false, $includeCorrections: Boolean = false, $includeGeometry: Boolean = false, $includeRevision: Boolean = false, $includeService: Boolean = false) {
  dossier(number: $number) {
    ...Dossier
  }
}
    ${DossierFragmentDoc}
${FileFragmentDoc}
${RevisionFragmentDoc}
${ChampDescriptorFragmentDoc}
${ServiceFragmentDoc}
${GroupeInstructeurFragmentDoc}
${DemandeurFragmentDoc}
${PersonneMoraleFragmentDoc}
${AddressFragmentDoc}
${ChampFragmentDoc}
${SimpleChampFragmentDoc}
${CommuneFragmentDoc}
${DepartementFragmentDoc}
${GeoAreaFragmentDoc}
${MessageFragmentDoc}
${AvisFragmentDoc}` as unknown as DocumentNode<GetDossierQuery, GetDossierQueryVariables>;
export const GetGroupeInstructeurDocument = /*#__PURE__*/ gql`
    query GetGroupeInstructeur($number: Int!, $includeInstructeurs: Boolean = true) {
  groupeInstructeur(number: $number) {
    id
    number
    label
    closed
    instructeurs @include(if: $includeInstructeurs) {
      id
      email
    }
  }
}
    ` as unknown as DocumentNode<GetGroupeInstructeurQuery, GetGroupeInstructeurQueryVariables>;
export const GetPrefillFormDocument = /*#__PURE__*/ gql`
    query GetPrefillForm($demarche: FindDemarcheInput!, $includeRevision: Boolean = true) {
  demarcheDescriptor(demarche: $demarche) {
    number
    state
    demarcheURL
    revision @include(if: $includeRevision) {
      champDescriptors {
        ...PrefillField
        ... on RepetitionChampDescriptor {
          champDescriptors {
            ...PrefillField
          }
        }
      }
      annotationDescriptors {
        ...PrefillField
        ... on RepetitionChampDescriptor {
          champDescriptors {
            ...PrefillField
          }
        }
      }
    }
  }
}
    ${PrefillFieldFragmentDoc}` as unknown as DocumentNode<GetPrefillFormQuery, GetPrefillFormQueryVariables>;
export const IsForIndividualDocument = /*#__PURE__*/ gql`
    query IsForIndividual($demarche: FindDemarcheInput!) {
  demarcheDescriptor(demarche: $demarche) {
    forIndividual
  }
}
    ` as unknown as DocumentNode<IsForIndividualQuery, IsForIndividualQueryVariables>;
export const ListDeletedDossiersDocument = /*#__PURE__*/ gql`
    query ListDeletedDossiers($number: Int!, $first: Int, $last: Int, $after: String, $before: String, $deletedSince: ISO8601DateTime) {
  demarche(number: $number) {
    id
    deletedDossiers(
      first: $first
      last: $last
      after: $after
      before: $before
      deletedSince: $deletedSince
    ) {
      pageInfo {
        ...PageInfo
      }
      nodes {
        ...DeletedDossier
      }
    }
  }
}
    ${PageInfoFragmentDoc}
${DeletedDossierFragmentDoc}` as unknown as DocumentNode<ListDeletedDossiersQuery, ListDeletedDossiersQueryVariables>;
export const ListDemarcheDescriptorsDocument = /*#__PURE__*/ gql`
    query ListDemarcheDescriptors($first: Int, $last: Int, $after: String, $before: String) {
  demarcheDescriptors(first: $first, last: $last, after: $after, before: $before) {
    pageInfo {
      ...PageInfo
    }
    nodes {
      id
      number
      title
      description
      state
      datePublication
      dateFermeture
      opendata
      forIndividual
      tags
      zones
      demarcheURL
      dossiersCount
    }
  }
}
    ${PageInfoFragmentDoc}` as unknown as DocumentNode<ListDemarcheDescriptorsQuery, ListDemarcheDescriptorsQueryVariables>;
export const ListDossiersDocument = /*#__PURE__*/ gql`
    query ListDossiers($number: Int!, $first: Int, $last: Int, $after: String, $before: String, $state: DossierState, $archived: Boolean, $createdSince: ISO8601DateTime, $updatedSince: ISO8601DateTime, $revision: ID, $minRevision: ID, $maxRevision: ID, $includeChamps: Boolean = true, $includeAnnotations: Boolean = true, $includeTraitements: Boolean = true, $includeInstructeurs: Boolean = true, $includeDemandeur: Boolean = true, $includeGroupeInstructeur: Boolean = true, $includeLabels: Boolean = true, $includeMessages: Boolean = false, $includeAvis: Boolean = false, $includeCorrections: Boolean = false, $includeGeometry: Boolean = false, $includeRevision: Boolean = false, $includeService: Boolean = false) {
  demarche(number: $number) {
    id
    dossiers(
      first: $first
      last: $last
      after: $after
      before: $before
      state: $state
      archived: $archived
      createdSince: $createdSince
      updatedSince: $updatedSince
      revision: $revision
      minRevision: $minRevision
      maxRevision: $maxRevision
    ) {
      pageInfo {
        ...PageInfo
      }
      nodes {
        ...Dossier
      }
    }
  }
}
    ${PageInfoFragmentDoc}
${DossierFragmentDoc}
${FileFragmentDoc}
${RevisionFragmentDoc}
${ChampDescriptorFragmentDoc}
${ServiceFragmentDoc}
${GroupeInstructeurFragmentDoc}
${DemandeurFragmentDoc}
${PersonneMoraleFragmentDoc}
${AddressFragmentDoc}
${ChampFragmentDoc}
${SimpleChampFragmentDoc}
${CommuneFragmentDoc}
${DepartementFragmentDoc}
${GeoAreaFragmentDoc}
${MessageFragmentDoc}
${AvisFragmentDoc}` as unknown as DocumentNode<ListDossiersQuery, ListDossiersQueryVariables>;
export const ListGroupeInstructeurDossiersDocument = /*#__PURE__*/ gql`
    query ListGroupeInstructeurDossiers($number: Int!, $first: Int, $last: Int, $after: String, $before: String, $state: DossierState, $archived: Boolean, $createdSince: ISO8601DateTime, $updatedSince: ISO8601DateTime, $revision: ID, $minRevision: ID, $maxRevision: ID, $includeChamps: Boolean = true, $includeAnnotations: Boolean = true, $includeTraitements: Boolean = true, $includeInstructeurs: Boolean = true, $includeDemandeur: Boolean = true, $includeGroupeInstructeur: Boolean = true, $includeLabels: Boolean = true, $includeMessages: Boolean = false, $includeAvis: Boolean = false, $includeCorrections: Boolean = false, $includeGeometry: Boolean = false, $includeRevision: Boolean = false, $includeService: Boolean = false) {
  groupeInstructeur(number: $number) {
    id
    dossiers(
      first: $first
      last: $last
      after: $after
      before: $before
      state: $state
      archived: $archived
      createdSince: $createdSince
      updatedSince: $updatedSince
      revision: $revision
      minRevision: $minRevision
      maxRevision: $maxRevision
    ) {
      pageInfo {
        ...PageInfo
      }
      nodes {
        ...Dossier
      }
    }
  }
}
    ${PageInfoFragmentDoc}
${DossierFragmentDoc}
${FileFragmentDoc}
${RevisionFragmentDoc}
${ChampDescriptorFragmentDoc}
${ServiceFragmentDoc}
${GroupeInstructeurFragmentDoc}
${DemandeurFragmentDoc}
${PersonneMoraleFragmentDoc}
${AddressFragmentDoc}
${ChampFragmentDoc}
${SimpleChampFragmentDoc}
${CommuneFragmentDoc}
${DepartementFragmentDoc}
${GeoAreaFragmentDoc}
${MessageFragmentDoc}
${AvisFragmentDoc}` as unknown as DocumentNode<ListGroupeInstructeurDossiersQuery, ListGroupeInstructeurDossiersQueryVariables>;
export const ListOnlyFilesUrlDocument = /*#__PURE__*/ gql`
    query ListOnlyFilesUrl($number: Int!, $first: Int, $last: Int, $after: String, $before: String, $state: DossierState, $archived: Boolean, $createdSince: ISO8601DateTime, $updatedSince: ISO8601DateTime, $revision: ID, $minRevision: ID, $maxRevision: ID, $includeChamps: Boolean = true, $includeAnnotations: Boolean = false, $includeMessages: Boolean = false, $includeAvis: Boolean = false, $includeMotivation: Boolean = false, $includeAttestation: Boolean = false, $includePdf: Boolean = false, $includeGeojson: Boolean = false, $includeEtablissement: Boolean = false, $includeState: Boolean = false) {
  demarche(number: $number) {
    id
    dossiers(
      first: $first
      last: $last
      after: $after
      before: $before
      state: $state
      archived: $archived
      createdSince: $createdSince
      updatedSince: $updatedSince
      revision: $revision
      minRevision: $minRevision
      maxRevision: $maxRevision
    ) {
      pageInfo {
        ...PageInfo
      }
      nodes {
        ...DossierFiles
        state @include(if: $includeState)
      }
    }
  }
}
    ${PageInfoFragmentDoc}
${DossierFilesFragmentDoc}
${ChampFilesFragmentDoc}
${SimpleChampFilesFragmentDoc}
${FileFragmentDoc}
${EtablissementFilesFragmentDoc}` as unknown as DocumentNode<ListOnlyFilesUrlQuery, ListOnlyFilesUrlQueryVariables>;
export const ListPendingDeletedDossiersDocument = /*#__PURE__*/ gql`
    query ListPendingDeletedDossiers($number: Int!, $first: Int, $last: Int, $after: String, $before: String, $deletedSince: ISO8601DateTime) {
  demarche(number: $number) {
    id
    pendingDeletedDossiers(
      first: $first
      last: $last
      after: $after
      before: $before
      deletedSince: $deletedSince
    ) {
      pageInfo {
        ...PageInfo
      }
      nodes {
        ...DeletedDossier
      }
    }
  }
}
    ${PageInfoFragmentDoc}
${DeletedDossierFragmentDoc}` as unknown as DocumentNode<ListPendingDeletedDossiersQuery, ListPendingDeletedDossiersQueryVariables>;
export const LocateDossierDocument = /*#__PURE__*/ gql`
    query LocateDossier($number: Int!, $first: Int, $last: Int, $after: String, $before: String, $state: DossierState, $archived: Boolean, $createdSince: ISO8601DateTime, $updatedSince: ISO8601DateTime, $revision: ID, $minRevision: ID, $maxRevision: ID) {
  demarche(number: $number) {
    id
    dossiers(
      first: $first
      last: $last
      after: $after
      before: $before
      state: $state
      archived: $archived
      createdSince: $createdSince
      updatedSince: $updatedSince
      revision: $revision
      minRevision: $minRevision
      maxRevision: $maxRevision
    ) {
      pageInfo {
        ...PageInfo
      }
      nodes {
        number
        state
        dateDepot
        dateDerniereModification
      }
    }
  }
}
    ${PageInfoFragmentDoc}` as unknown as DocumentNode<LocateDossierQuery, LocateDossierQueryVariables>;
export const LocateGroupeInstructeurDossierDocument = /*#__PURE__*/ gql`
    query LocateGroupeInstructeurDossier($number: Int!, $first: Int, $last: Int, $after: String, $before: String, $state: DossierState, $archived: Boolean, $createdSince: ISO8601DateTime, $updatedSince: ISO8601DateTime, $revision: ID, $minRevision: ID, $maxRevision: ID) {
  groupeInstructeur(number: $number) {
    id
    dossiers(
      first: $first
      last: $last
      after: $after
      before: $before
      state: $state
      archived: $archived
      createdSince: $createdSince
      updatedSince: $updatedSince
      revision: $revision
      minRevision: $minRevision
      maxRevision: $maxRevision
    ) {
      pageInfo {
        ...PageInfo
      }
      nodes {
        number
        dateDepot
        dateDerniereModification
      }
    }
  }
}
    ${PageInfoFragmentDoc}` as unknown as DocumentNode<LocateGroupeInstructeurDossierQuery, LocateGroupeInstructeurDossierQueryVariables>;
export const CreateDirectUploadDocument = /*#__PURE__*/ gql`
    mutation CreateDirectUpload($input: CreateDirectUploadInput!) {
  createDirectUpload(input: $input) {
    directUpload {
      url
      headers
      blobId
      signedBlobId
    }
  }
}
    ` as unknown as DocumentNode<CreateDirectUploadMutation, CreateDirectUploadMutationVariables>;
export const DemarcheAjouterAdministrateurDocument = /*#__PURE__*/ gql`
    mutation DemarcheAjouterAdministrateur($input: DemarcheAjouterAdministrateurInput!) {
  demarcheAjouterAdministrateur(input: $input) {
    demarche {
      ...ChangedDemarche
    }
    errors {
      message
    }
    warnings {
      message
    }
  }
}
    ${ChangedDemarcheFragmentDoc}` as unknown as DocumentNode<DemarcheAjouterAdministrateurMutation, DemarcheAjouterAdministrateurMutationVariables>;
export const DemarcheClonerDocument = /*#__PURE__*/ gql`
    mutation DemarcheCloner($input: DemarcheClonerInput!) {
  demarcheCloner(input: $input) {
    demarche {
      ...ChangedDemarche
    }
    errors {
      message
    }
  }
}
    ${ChangedDemarcheFragmentDoc}` as unknown as DocumentNode<DemarcheClonerMutation, DemarcheClonerMutationVariables>;
export const DemarcheModifierParametresDocument = /*#__PURE__*/ gql`
    mutation DemarcheModifierParametres($input: DemarcheModifierParametresInput!) {
  demarcheModifierParametres(input: $input) {
    demarche {
      ...ChangedDemarche
    }
    errors {
      message
    }
  }
}
    ${ChangedDemarcheFragmentDoc}` as unknown as DocumentNode<DemarcheModifierParametresMutation, DemarcheModifierParametresMutationVariables>;
export const DemarchePublierDocument = /*#__PURE__*/ gql`
    mutation DemarchePublier($input: DemarchePublierInput!) {
  demarchePublier(input: $input) {
    demarche {
      ...ChangedDemarche
    }
    errors {
      message
    }
    warnings {
      message
    }
  }
}
    ${ChangedDemarcheFragmentDoc}` as unknown as DocumentNode<DemarchePublierMutation, DemarchePublierMutationVariables>;
export const DemarcheSupprimerAdministrateurDocument = /*#__PURE__*/ gql`
    mutation DemarcheSupprimerAdministrateur($input: DemarcheSupprimerAdministrateurInput!) {
  demarcheSupprimerAdministrateur(input: $input) {
    demarche {
      ...ChangedDemarche
    }
    errors {
      message
    }
    warnings {
      message
    }
  }
}
    ${ChangedDemarcheFragmentDoc}` as unknown as DocumentNode<DemarcheSupprimerAdministrateurMutation, DemarcheSupprimerAdministrateurMutationVariables>;
export const DossierAccepterDocument = /*#__PURE__*/ gql`
    mutation DossierAccepter($input: DossierAccepterInput!) {
  dossierAccepter(input: $input) {
    dossier {
      ...ChangedDossier
    }
    errors {
      message
    }
  }
}
    ${ChangedDossierFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<DossierAccepterMutation, DossierAccepterMutationVariables>;
export const DossierAjouterLabelDocument = /*#__PURE__*/ gql`
    mutation DossierAjouterLabel($input: DossierAjouterLabelInput!) {
  dossierAjouterLabel(input: $input) {
    dossier {
      ...ChangedDossier
    }
    label {
      id
      name
      color
    }
    errors {
      message
    }
  }
}
    ${ChangedDossierFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<DossierAjouterLabelMutation, DossierAjouterLabelMutationVariables>;
export const DossierAnnulerDemandeCorrectionDocument = /*#__PURE__*/ gql`
    mutation DossierAnnulerDemandeCorrection($input: DossierAnnulerDemandeCorrectionInput!) {
  dossierAnnulerDemandeCorrection(input: $input) {
    message {
      ...WrittenMessage
    }
    errors {
      message
    }
  }
}
    ${WrittenMessageFragmentDoc}
${FileFragmentDoc}` as unknown as DocumentNode<DossierAnnulerDemandeCorrectionMutation, DossierAnnulerDemandeCorrectionMutationVariables>;
export const DossierArchiverDocument = /*#__PURE__*/ gql`
    mutation DossierArchiver($input: DossierArchiverInput!) {
  dossierArchiver(input: $input) {
    dossier {
      ...ChangedDossier
    }
    errors {
      message
    }
  }
}
    ${ChangedDossierFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<DossierArchiverMutation, DossierArchiverMutationVariables>;
export const DossierBasculeSuiviDocument = /*#__PURE__*/ gql`
    mutation DossierBasculeSuivi($input: DossierBasculeSuiviInput!) {
  dossierBasculeSuivi(input: $input) {
    dossier {
      ...ChangedDossier
    }
    instructeur {
      id
      email
    }
    errors {
      message
    }
  }
}
    ${ChangedDossierFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<DossierBasculeSuiviMutation, DossierBasculeSuiviMutationVariables>;
export const DossierChangerGroupeInstructeurDocument = /*#__PURE__*/ gql`
    mutation DossierChangerGroupeInstructeur($input: DossierChangerGroupeInstructeurInput!) {
  dossierChangerGroupeInstructeur(input: $input) {
    dossier {
      ...ChangedDossier
    }
    errors {
      message
    }
  }
}
    ${ChangedDossierFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<DossierChangerGroupeInstructeurMutation, DossierChangerGroupeInstructeurMutationVariables>;
export const DossierClasserSansSuiteDocument = /*#__PURE__*/ gql`
    mutation DossierClasserSansSuite($input: DossierClasserSansSuiteInput!) {
  dossierClasserSansSuite(input: $input) {
    dossier {
      ...ChangedDossier
    }
    errors {
      message
    }
  }
}
    ${ChangedDossierFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<DossierClasserSansSuiteMutation, DossierClasserSansSuiteMutationVariables>;
export const DossierDesarchiverDocument = /*#__PURE__*/ gql`
    mutation DossierDesarchiver($input: DossierDesarchiverInput!) {
  dossierDesarchiver(input: $input) {
    dossier {
      ...ChangedDossier
    }
    errors {
      message
    }
  }
}
    ${ChangedDossierFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<DossierDesarchiverMutation, DossierDesarchiverMutationVariables>;
export const DossierEnvoyerMessageDocument = /*#__PURE__*/ gql`
    mutation DossierEnvoyerMessage($input: DossierEnvoyerMessageInput!) {
  dossierEnvoyerMessage(input: $input) {
    message {
      ...WrittenMessage
    }
    errors {
      message
    }
  }
}
    ${WrittenMessageFragmentDoc}
${FileFragmentDoc}` as unknown as DocumentNode<DossierEnvoyerMessageMutation, DossierEnvoyerMessageMutationVariables>;
export const DossierModifierAnnotationAjouterLigneDocument = /*#__PURE__*/ gql`
    mutation DossierModifierAnnotationAjouterLigne($input: DossierModifierAnnotationAjouterLigneInput!, $includeGeometry: Boolean = false) {
  dossierModifierAnnotationAjouterLigne(input: $input) {
    annotation {
      ...Champ
    }
    errors {
      message
    }
  }
}
    ${ChampFragmentDoc}
${SimpleChampFragmentDoc}
${AddressFragmentDoc}
${CommuneFragmentDoc}
${DepartementFragmentDoc}
${PersonneMoraleFragmentDoc}
${FileFragmentDoc}
${GeoAreaFragmentDoc}` as unknown as DocumentNode<DossierModifierAnnotationAjouterLigneMutation, DossierModifierAnnotationAjouterLigneMutationVariables>;
export const DossierModifierAnnotationCheckboxDocument = /*#__PURE__*/ gql`
    mutation DossierModifierAnnotationCheckbox($input: DossierModifierAnnotationCheckboxInput!, $includeGeometry: Boolean = false) {
  dossierModifierAnnotationCheckbox(input: $input) {
    annotation {
      ...Champ
    }
    errors {
      message
    }
  }
}
    ${ChampFragmentDoc}
${SimpleChampFragmentDoc}
${AddressFragmentDoc}
${CommuneFragmentDoc}
${DepartementFragmentDoc}
${PersonneMoraleFragmentDoc}
${FileFragmentDoc}
${GeoAreaFragmentDoc}` as unknown as DocumentNode<DossierModifierAnnotationCheckboxMutation, DossierModifierAnnotationCheckboxMutationVariables>;
export const DossierModifierAnnotationDateDocument = /*#__PURE__*/ gql`
    mutation DossierModifierAnnotationDate($input: DossierModifierAnnotationDateInput!, $includeGeometry: Boolean = false) {
  dossierModifierAnnotationDate(input: $input) {
    annotation {
      ...Champ
    }
    errors {
      message
    }
  }
}
    ${ChampFragmentDoc}
${SimpleChampFragmentDoc}
${AddressFragmentDoc}
${CommuneFragmentDoc}
${DepartementFragmentDoc}
${PersonneMoraleFragmentDoc}
${FileFragmentDoc}
${GeoAreaFragmentDoc}` as unknown as DocumentNode<DossierModifierAnnotationDateMutation, DossierModifierAnnotationDateMutationVariables>;
export const DossierModifierAnnotationDatetimeDocument = /*#__PURE__*/ gql`
    mutation DossierModifierAnnotationDatetime($input: DossierModifierAnnotationDatetimeInput!, $includeGeometry: Boolean = false) {
  dossierModifierAnnotationDatetime(input: $input) {
    annotation {
      ...Champ
    }
    errors {
      message
    }
  }
}
    ${ChampFragmentDoc}
${SimpleChampFragmentDoc}
${AddressFragmentDoc}
${CommuneFragmentDoc}
${DepartementFragmentDoc}
${PersonneMoraleFragmentDoc}
${FileFragmentDoc}
${GeoAreaFragmentDoc}` as unknown as DocumentNode<DossierModifierAnnotationDatetimeMutation, DossierModifierAnnotationDatetimeMutationVariables>;
export const DossierModifierAnnotationDecimalNumberDocument = /*#__PURE__*/ gql`
    mutation DossierModifierAnnotationDecimalNumber($input: DossierModifierAnnotationDecimalNumberInput!, $includeGeometry: Boolean = false) {
  dossierModifierAnnotationDecimalNumber(input: $input) {
    annotation {
      ...Champ
    }
    errors {
      message
    }
  }
}
    ${ChampFragmentDoc}
${SimpleChampFragmentDoc}
${AddressFragmentDoc}
${CommuneFragmentDoc}
${DepartementFragmentDoc}
${PersonneMoraleFragmentDoc}
${FileFragmentDoc}
${GeoAreaFragmentDoc}` as unknown as DocumentNode<DossierModifierAnnotationDecimalNumberMutation, DossierModifierAnnotationDecimalNumberMutationVariables>;
export const DossierModifierAnnotationDropDownListDocument = /*#__PURE__*/ gql`
    mutation DossierModifierAnnotationDropDownList($input: DossierModifierAnnotationDropDownListInput!, $includeGeometry: Boolean = false) {
  dossierModifierAnnotationDropDownList(input: $input) {
    annotation {
      ...Champ
    }
    errors {
      message
    }
  }
}
    ${ChampFragmentDoc}
${SimpleChampFragmentDoc}
${AddressFragmentDoc}
${CommuneFragmentDoc}
${DepartementFragmentDoc}
${PersonneMoraleFragmentDoc}
${FileFragmentDoc}
${GeoAreaFragmentDoc}` as unknown as DocumentNode<DossierModifierAnnotationDropDownListMutation, DossierModifierAnnotationDropDownListMutationVariables>;
export const DossierModifierAnnotationIntegerNumberDocument = /*#__PURE__*/ gql`
    mutation DossierModifierAnnotationIntegerNumber($input: DossierModifierAnnotationIntegerNumberInput!, $includeGeometry: Boolean = false) {
  dossierModifierAnnotationIntegerNumber(input: $input) {
    annotation {
      ...Champ
    }
    errors {
      message
    }
  }
}
    ${ChampFragmentDoc}
${SimpleChampFragmentDoc}
${AddressFragmentDoc}
${CommuneFragmentDoc}
${DepartementFragmentDoc}
${PersonneMoraleFragmentDoc}
${FileFragmentDoc}
${GeoAreaFragmentDoc}` as unknown as DocumentNode<DossierModifierAnnotationIntegerNumberMutation, DossierModifierAnnotationIntegerNumberMutationVariables>;
export const DossierModifierAnnotationTextDocument = /*#__PURE__*/ gql`
    mutation DossierModifierAnnotationText($input: DossierModifierAnnotationTextInput!, $includeGeometry: Boolean = false) {
  dossierModifierAnnotationText(input: $input) {
    annotation {
      ...Champ
    }
    errors {
      message
    }
  }
}
    ${ChampFragmentDoc}
${SimpleChampFragmentDoc}
${AddressFragmentDoc}
${CommuneFragmentDoc}
${DepartementFragmentDoc}
${PersonneMoraleFragmentDoc}
${FileFragmentDoc}
${GeoAreaFragmentDoc}` as unknown as DocumentNode<DossierModifierAnnotationTextMutation, DossierModifierAnnotationTextMutationVariables>;
export const DossierModifierAnnotationsDocument = /*#__PURE__*/ gql`
    mutation DossierModifierAnnotations($input: DossierModifierAnnotationsInput!, $includeGeometry: Boolean = false) {
  dossierModifierAnnotations(input: $input) {
    annotations {
      ...Champ
    }
    errors {
      message
    }
  }
}
    ${ChampFragmentDoc}
${SimpleChampFragmentDoc}
${AddressFragmentDoc}
${CommuneFragmentDoc}
${DepartementFragmentDoc}
${PersonneMoraleFragmentDoc}
${FileFragmentDoc}
${GeoAreaFragmentDoc}` as unknown as DocumentNode<DossierModifierAnnotationsMutation, DossierModifierAnnotationsMutationVariables>;
export const DossierPasserEnInstructionDocument = /*#__PURE__*/ gql`
    mutation DossierPasserEnInstruction($input: DossierPasserEnInstructionInput!) {
  dossierPasserEnInstruction(input: $input) {
    dossier {
      ...ChangedDossier
    }
    errors {
      message
    }
  }
}
    ${ChangedDossierFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<DossierPasserEnInstructionMutation, DossierPasserEnInstructionMutationVariables>;
export const DossierRefuserDocument = /*#__PURE__*/ gql`
    mutation DossierRefuser($input: DossierRefuserInput!) {
  dossierRefuser(input: $input) {
    dossier {
      ...ChangedDossier
    }
    errors {
      message
    }
  }
}
    ${ChangedDossierFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<DossierRefuserMutation, DossierRefuserMutationVariables>;
export const DossierRepasserEnConstructionDocument = /*#__PURE__*/ gql`
    mutation DossierRepasserEnConstruction($input: DossierRepasserEnConstructionInput!) {
  dossierRepasserEnConstruction(input: $input) {
    dossier {
      ...ChangedDossier
    }
    errors {
      message
    }
  }
}
    ${ChangedDossierFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<DossierRepasserEnConstructionMutation, DossierRepasserEnConstructionMutationVariables>;
export const DossierRepasserEnInstructionDocument = /*#__PURE__*/ gql`
    mutation DossierRepasserEnInstruction($input: DossierRepasserEnInstructionInput!) {
  dossierRepasserEnInstruction(input: $input) {
    dossier {
      ...ChangedDossier
    }
    errors {
      message
    }
  }
}
    ${ChangedDossierFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<DossierRepasserEnInstructionMutation, DossierRepasserEnInstructionMutationVariables>;
export const DossierSupprimerLabelDocument = /*#__PURE__*/ gql`
    mutation DossierSupprimerLabel($input: DossierSupprimerLabelInput!) {
  dossierSupprimerLabel(input: $input) {
    dossier {
      ...ChangedDossier
    }
    label {
      id
      name
      color
    }
    errors {
      message
    }
  }
}
    ${ChangedDossierFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<DossierSupprimerLabelMutation, DossierSupprimerLabelMutationVariables>;
export const DossierSupprimerMessageDocument = /*#__PURE__*/ gql`
    mutation DossierSupprimerMessage($input: DossierSupprimerMessageInput!) {
  dossierSupprimerMessage(input: $input) {
    message {
      ...WrittenMessage
    }
    errors {
      message
    }
  }
}
    ${WrittenMessageFragmentDoc}
${FileFragmentDoc}` as unknown as DocumentNode<DossierSupprimerMessageMutation, DossierSupprimerMessageMutationVariables>;
export const GroupeInstructeurAjouterInstructeursDocument = /*#__PURE__*/ gql`
    mutation GroupeInstructeurAjouterInstructeurs($input: GroupeInstructeurAjouterInstructeursInput!) {
  groupeInstructeurAjouterInstructeurs(input: $input) {
    groupeInstructeur {
      ...ChangedGroupeInstructeur
    }
    errors {
      message
    }
    warnings {
      message
    }
  }
}
    ${ChangedGroupeInstructeurFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<GroupeInstructeurAjouterInstructeursMutation, GroupeInstructeurAjouterInstructeursMutationVariables>;
export const GroupeInstructeurCreerDocument = /*#__PURE__*/ gql`
    mutation GroupeInstructeurCreer($input: GroupeInstructeurCreerInput!) {
  groupeInstructeurCreer(input: $input) {
    groupeInstructeur {
      ...ChangedGroupeInstructeur
    }
    errors {
      message
    }
    warnings {
      message
    }
  }
}
    ${ChangedGroupeInstructeurFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<GroupeInstructeurCreerMutation, GroupeInstructeurCreerMutationVariables>;
export const GroupeInstructeurModifierDocument = /*#__PURE__*/ gql`
    mutation GroupeInstructeurModifier($input: GroupeInstructeurModifierInput!) {
  groupeInstructeurModifier(input: $input) {
    groupeInstructeur {
      ...ChangedGroupeInstructeur
    }
    errors {
      message
    }
  }
}
    ${ChangedGroupeInstructeurFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<GroupeInstructeurModifierMutation, GroupeInstructeurModifierMutationVariables>;
export const GroupeInstructeurSupprimerInstructeursDocument = /*#__PURE__*/ gql`
    mutation GroupeInstructeurSupprimerInstructeurs($input: GroupeInstructeurSupprimerInstructeursInput!) {
  groupeInstructeurSupprimerInstructeurs(input: $input) {
    groupeInstructeur {
      ...ChangedGroupeInstructeur
    }
    errors {
      message
    }
  }
}
    ${ChangedGroupeInstructeurFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<GroupeInstructeurSupprimerInstructeursMutation, GroupeInstructeurSupprimerInstructeursMutationVariables>;
export const GetDemarcheChoicesDocument = /*#__PURE__*/ gql`
    query GetDemarcheChoices($number: Int!) {
  demarche(number: $number) {
    id
    number
    labels {
      id
      name
    }
    groupeInstructeurs {
      id
      number
      label
    }
  }
}
    ` as unknown as DocumentNode<GetDemarcheChoicesQuery, GetDemarcheChoicesQueryVariables>;
export const GetDossierAnnotationsDocument = /*#__PURE__*/ gql`
    query GetDossierAnnotations($number: Int!, $includeGeometry: Boolean = false) {
  dossier(number: $number) {
    id
    number
    groupeInstructeur {
      ...ChangedGroupeInstructeur
    }
    annotations {
      ...Champ
    }
    demarche {
      id
      number
      revision {
        id
        annotationDescriptors {
          ...ChampDescriptor
          ... on RepetitionChampDescriptor {
            champDescriptors {
              ...ChampDescriptor
            }
          }
        }
      }
    }
  }
}
    ${ChangedGroupeInstructeurFragmentDoc}
${GroupeInstructeurFragmentDoc}
${ChampFragmentDoc}
${SimpleChampFragmentDoc}
${AddressFragmentDoc}
${CommuneFragmentDoc}
${DepartementFragmentDoc}
${PersonneMoraleFragmentDoc}
${FileFragmentDoc}
${GeoAreaFragmentDoc}
${ChampDescriptorFragmentDoc}` as unknown as DocumentNode<GetDossierAnnotationsQuery, GetDossierAnnotationsQueryVariables>;
export const GetDossierDemarcheDocument = /*#__PURE__*/ gql`
    query GetDossierDemarche($number: Int!) {
  dossier(number: $number) {
    id
    number
    demarche {
      id
      number
    }
  }
}
    ` as unknown as DocumentNode<GetDossierDemarcheQuery, GetDossierDemarcheQueryVariables>;
export const GetDossierInstructeursDocument = /*#__PURE__*/ gql`
    query GetDossierInstructeurs($number: Int!) {
  dossier(number: $number) {
    id
    number
    groupeInstructeur {
      ...ChangedGroupeInstructeur
    }
  }
}
    ${ChangedGroupeInstructeurFragmentDoc}
${GroupeInstructeurFragmentDoc}` as unknown as DocumentNode<GetDossierInstructeursQuery, GetDossierInstructeursQueryVariables>;
export const GetDossierOutcomeDocument = /*#__PURE__*/ gql`
    query GetDossierOutcome($number: Int!, $includeMessages: Boolean = false, $includeAnnotations: Boolean = false, $includeGeometry: Boolean = false) {
  dossier(number: $number) {
    ...ChangedDossier
    instructeurs {
      id
      email
    }
    groupeInstructeur {
      instructeurs {
        id
        email
      }
    }
    traitements {
      id
      event
      dateTraitement
      emailAgentTraitant
      motivation
    }
    messages @include(if: $includeMessages) {
      ...WrittenMessage
    }
    annotations @include(if: $includeAnnotations) {
      ...Champ
    }
  }
}
    ${ChangedDossierFragmentDoc}
${GroupeInstructeurFragmentDoc}
${WrittenMessageFragmentDoc}
${FileFragmentDoc}
${ChampFragmentDoc}
${SimpleChampFragmentDoc}
${AddressFragmentDoc}
${CommuneFragmentDoc}
${DepartementFragmentDoc}
${PersonneMoraleFragmentDoc}
${GeoAreaFragmentDoc}` as unknown as DocumentNode<GetDossierOutcomeQuery, GetDossierOutcomeQueryVariables>;
export const WebhookActiverDocument = /*#__PURE__*/ gql`
    mutation WebhookActiver($input: WebhookActiverInput!) {
  webhookActiver(input: $input) {
    webhook {
      ...Webhook
    }
    errors {
      message
    }
  }
}
    ${WebhookFragmentDoc}` as unknown as DocumentNode<WebhookActiverMutation, WebhookActiverMutationVariables>;
export const WebhookCreerDocument = /*#__PURE__*/ gql`
    mutation WebhookCreer($input: WebhookCreerInput!) {
  webhookCreer(input: $input) {
    webhook {
      ...Webhook
    }
    secret
    errors {
      message
    }
  }
}
    ${WebhookFragmentDoc}` as unknown as DocumentNode<WebhookCreerMutation, WebhookCreerMutationVariables>;
export const WebhookDesactiverDocument = /*#__PURE__*/ gql`
    mutation WebhookDesactiver($input: WebhookDesactiverInput!) {
  webhookDesactiver(input: $input) {
    webhook {
      ...Webhook
    }
    errors {
      message
    }
  }
}
    ${WebhookFragmentDoc}` as unknown as DocumentNode<WebhookDesactiverMutation, WebhookDesactiverMutationVariables>;
export const WebhookModifierDocument = /*#__PURE__*/ gql`
    mutation WebhookModifier($input: WebhookModifierInput!) {
  webhookModifier(input: $input) {
    webhook {
      ...Webhook
    }
    errors {
      message
    }
  }
}
    ${WebhookFragmentDoc}` as unknown as DocumentNode<WebhookModifierMutation, WebhookModifierMutationVariables>;
export const WebhookRenouvelerSecretDocument = /*#__PURE__*/ gql`
    mutation WebhookRenouvelerSecret($input: WebhookRenouvelerSecretInput!) {
  webhookRenouvelerSecret(input: $input) {
    webhook {
      ...Webhook
    }
    secret
    errors {
      message
    }
  }
}
    ${WebhookFragmentDoc}` as unknown as DocumentNode<WebhookRenouvelerSecretMutation, WebhookRenouvelerSecretMutationVariables>;
export const WebhookSupprimerDocument = /*#__PURE__*/ gql`
    mutation WebhookSupprimer($input: WebhookSupprimerInput!) {
  webhookSupprimer(input: $input) {
    id
    errors {
      message
    }
  }
}
    ` as unknown as DocumentNode<WebhookSupprimerMutation, WebhookSupprimerMutationVariables>;