// Made by `npm run codegen` out of operations/ and schema.graphql. Not edited by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocument as DocumentNode } from '../request/document/document.js';
import { gql } from '../request/document/document.js';
/** How precise an address is. */
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
export type Civilite =
  | 'M'
  | 'Mme';

/** How the usager signed in. */
export type ConnectionUsager =
  | 'deleted'
  | 'france_connect'
  | 'password';

/** Why a correction is asked for. */
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
export type DeclarativeWithState =
  | 'accepte'
  | 'en_instruction'
  | 'non_declarative';

/** Why a dossier was deleted. */
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
export type EntrepriseEtatAdministratif =
  | 'Actif'
  | 'Ferme';

/** Names one demarche, by its number or by its id: exactly one of the two. */
export type FindDemarcheInput =
  {   readonly id: string; readonly number?: never; }
  |  { readonly id?: never;   readonly number: number; };

/** Where an area of a map comes from. */
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
export type TitreIdentiteGrantType =
  | 'france_connect'
  | 'piece_justificative';

/** What happened to the dossier. */
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


export type CheckTokenQuery = { readonly demarche: { readonly id: string, readonly number: number, readonly title: string, readonly state: DemarcheState } };

export type CheckWriteMutationVariables = Exact<{
  input: DossierPasserEnInstructionInput;
}>;


export type CheckWriteMutation = { readonly dossierPasserEnInstruction: { readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type AddressFragment = { readonly label: string, readonly type: AddressType, readonly streetAddress: string | null, readonly streetNumber: string | null, readonly streetName: string | null, readonly postalCode: string, readonly cityName: string, readonly cityCode: string, readonly departmentName: string | null, readonly departmentCode: string | null, readonly regionName: string | null, readonly regionCode: string | null, readonly countryName: string | null, readonly countryCode: string | null };

export type AvisFragment = { readonly id: string, readonly question: string, readonly questionLabel: string | null, readonly questionAnswer: boolean | null, readonly reponse: string | null, readonly dateQuestion: string, readonly dateReponse: string | null, readonly claimant: { readonly id: string, readonly email: string } | null, readonly expert: { readonly id: string, readonly email: string } | null, readonly attachments: ReadonlyArray<FileFragment> };

type SimpleChamp_AddressChamp_Fragment = { readonly __typename: 'AddressChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly address: AddressFragment | null, readonly commune: CommuneFragment | null, readonly departement: DepartementFragment | null };

type SimpleChamp_CarteChamp_Fragment = { readonly __typename: 'CarteChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly geoAreas: ReadonlyArray<
    | GeoArea_ParcelleCadastrale_Fragment
    | GeoArea_Rpg_Fragment
    | GeoArea_SelectionUtilisateur_Fragment
  > };

type SimpleChamp_CheckboxChamp_Fragment = { readonly __typename: 'CheckboxChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly value_checkbox: boolean };

type SimpleChamp_CiviliteChamp_Fragment = { readonly __typename: 'CiviliteChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly value_civilite: Civilite | null };

type SimpleChamp_CommuneChamp_Fragment = { readonly __typename: 'CommuneChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly commune: CommuneFragment | null, readonly departement: DepartementFragment | null };

type SimpleChamp_DateChamp_Fragment = { readonly __typename: 'DateChamp', readonly date: string | null, readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean };

type SimpleChamp_DatetimeChamp_Fragment = { readonly __typename: 'DatetimeChamp', readonly datetime: string | null, readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean };

type SimpleChamp_DecimalNumberChamp_Fragment = { readonly __typename: 'DecimalNumberChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly value_decimalNumber: number | null };

type SimpleChamp_DepartementChamp_Fragment = { readonly __typename: 'DepartementChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly departement: DepartementFragment | null };

type SimpleChamp_DossierLinkChamp_Fragment = { readonly __typename: 'DossierLinkChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly dossier: { readonly id: string, readonly number: number, readonly state: DossierState } | null };

type SimpleChamp_DropDownListChamp_Fragment = { readonly __typename: 'DropDownListChamp', readonly value: string | null, readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean };

type SimpleChamp_EngagementJuridiqueChamp_Fragment = { readonly __typename: 'EngagementJuridiqueChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly engagementJuridique: { readonly montantEngage: string | null, readonly montantPaye: string | null } | null };

type SimpleChamp_EpciChamp_Fragment = { readonly __typename: 'EpciChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly epci: { readonly name: string, readonly code: string } | null, readonly departement: DepartementFragment | null };

type SimpleChamp_ExplicationChamp_Fragment = { readonly __typename: 'ExplicationChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean };

type SimpleChamp_HeaderSectionChamp_Fragment = { readonly __typename: 'HeaderSectionChamp', readonly level: number, readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean };

type SimpleChamp_IntegerNumberChamp_Fragment = { readonly __typename: 'IntegerNumberChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly value_integerNumber: string | null };

type SimpleChamp_LinkedDropDownListChamp_Fragment = { readonly __typename: 'LinkedDropDownListChamp', readonly primaryValue: string | null, readonly secondaryValue: string | null, readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean };

type SimpleChamp_MultipleDropDownListChamp_Fragment = { readonly __typename: 'MultipleDropDownListChamp', readonly values: ReadonlyArray<string>, readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean };

type SimpleChamp_PaysChamp_Fragment = { readonly __typename: 'PaysChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly pays: { readonly name: string, readonly code: string } | null };

type SimpleChamp_PieceJustificativeChamp_Fragment = { readonly __typename: 'PieceJustificativeChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly files: ReadonlyArray<FileFragment> };

type SimpleChamp_RnaChamp_Fragment = { readonly __typename: 'RNAChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly rna: { readonly id: string, readonly title: string | null, readonly address: AddressFragment | null } | null, readonly commune: CommuneFragment | null, readonly departement: DepartementFragment | null };

type SimpleChamp_RnfChamp_Fragment = { readonly __typename: 'RNFChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly rnf: { readonly id: string, readonly title: string | null, readonly address: AddressFragment | null } | null, readonly commune: CommuneFragment | null, readonly departement: DepartementFragment | null };

type SimpleChamp_RegionChamp_Fragment = { readonly __typename: 'RegionChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly region: { readonly name: string, readonly code: string } | null };

type SimpleChamp_RepetitionChamp_Fragment = { readonly __typename: 'RepetitionChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean };

type SimpleChamp_SiretChamp_Fragment = { readonly __typename: 'SiretChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly etablissement: PersonneMoraleFragment | null };

type SimpleChamp_TextChamp_Fragment = { readonly __typename: 'TextChamp', readonly value: string | null, readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean };

type SimpleChamp_TitreIdentiteChamp_Fragment = { readonly __typename: 'TitreIdentiteChamp', readonly filled: boolean, readonly grantType: TitreIdentiteGrantType, readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean };

type SimpleChamp_YesNoChamp_Fragment = { readonly __typename: 'YesNoChamp', readonly id: string, readonly champDescriptorId: string, readonly label: string, readonly stringValue: string | null, readonly updatedAt: string, readonly prefilled: boolean, readonly value_yesNo: boolean | null };

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
  { readonly rows: ReadonlyArray<{ readonly id: string, readonly champs: ReadonlyArray<
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

export type CommuneFragment = { readonly name: string, readonly code: string, readonly postalCode: string | null };

export type DepartementFragment = { readonly name: string, readonly code: string };

type GeoArea_ParcelleCadastrale_Fragment = { readonly __typename: 'ParcelleCadastrale', readonly commune: string, readonly numero: string, readonly section: string, readonly prefixe: string, readonly surface: string, readonly id: string, readonly source: GeoAreaSource, readonly description: string | null, readonly geometry?: { readonly type: string, readonly coordinates: unknown } };

type GeoArea_Rpg_Fragment = { readonly __typename: 'Rpg', readonly id: string, readonly source: GeoAreaSource, readonly description: string | null, readonly geometry?: { readonly type: string, readonly coordinates: unknown } };

type GeoArea_SelectionUtilisateur_Fragment = { readonly __typename: 'SelectionUtilisateur', readonly id: string, readonly source: GeoAreaSource, readonly description: string | null, readonly geometry?: { readonly type: string, readonly coordinates: unknown } };

export type GeoAreaFragment =
  | GeoArea_ParcelleCadastrale_Fragment
  | GeoArea_Rpg_Fragment
  | GeoArea_SelectionUtilisateur_Fragment
;

export type DeletedDossierFragment = { readonly id: string, readonly number: number, readonly state: DossierState, readonly reason: DeletedDossierReason, readonly dateSupression: string };

type Demandeur_PersonneMorale_Fragment = (
  { readonly __typename: 'PersonneMorale', readonly id: string }
  & PersonneMoraleFragment
);

type Demandeur_PersonneMoraleIncomplete_Fragment = { readonly __typename: 'PersonneMoraleIncomplete', readonly siret: string, readonly id: string };

type Demandeur_PersonnePhysique_Fragment = { readonly __typename: 'PersonnePhysique', readonly civilite: Civilite | null, readonly nom: string, readonly prenom: string, readonly email: string | null, readonly dateDeNaissance: string | null, readonly id: string };

export type DemandeurFragment =
  | Demandeur_PersonneMorale_Fragment
  | Demandeur_PersonneMoraleIncomplete_Fragment
  | Demandeur_PersonnePhysique_Fragment
;

export type DemarcheDescriptorFragment = { readonly id: string, readonly number: number, readonly title: string, readonly description: string, readonly state: DemarcheState, readonly declarative: DossierDeclarativeState | null, readonly dateCreation: string, readonly datePublication: string | null, readonly dateDepublication: string | null, readonly dateFermeture: string | null, readonly dateDerniereModification: string, readonly dureeConservationDossiers: number, readonly opendata: boolean, readonly tags: ReadonlyArray<string>, readonly zones: ReadonlyArray<string>, readonly demarcheURL: string | null, readonly siteWebURL: string | null, readonly dpoURL: string | null, readonly noticeURL: string | null, readonly cadreJuridiqueURL: string | null, readonly logo: FileFragment | null, readonly notice: FileFragment | null, readonly deliberation: FileFragment | null };

export type DossierFilesFragment = { readonly id: string, readonly number: number, readonly dateDepot: string, readonly dateDerniereModification: string, readonly champs?: ReadonlyArray<
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
  >, readonly annotations?: ReadonlyArray<
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
  >, readonly messages?: ReadonlyArray<{ readonly id: string, readonly attachments: ReadonlyArray<FileFragment> }>, readonly avis?: ReadonlyArray<{ readonly id: string, readonly attachments: ReadonlyArray<FileFragment> }>, readonly motivationAttachment?: FileFragment | null, readonly attestation?: FileFragment | null, readonly pdf?: FileFragment | null, readonly geojson?: FileFragment | null, readonly demandeur?:
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
  { readonly rows: ReadonlyArray<{ readonly id: string, readonly champs: ReadonlyArray<
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

type SimpleChampFiles_AddressChamp_Fragment = { readonly __typename: 'AddressChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_CarteChamp_Fragment = { readonly __typename: 'CarteChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_CheckboxChamp_Fragment = { readonly __typename: 'CheckboxChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_CiviliteChamp_Fragment = { readonly __typename: 'CiviliteChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_CommuneChamp_Fragment = { readonly __typename: 'CommuneChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_DateChamp_Fragment = { readonly __typename: 'DateChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_DatetimeChamp_Fragment = { readonly __typename: 'DatetimeChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_DecimalNumberChamp_Fragment = { readonly __typename: 'DecimalNumberChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_DepartementChamp_Fragment = { readonly __typename: 'DepartementChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_DossierLinkChamp_Fragment = { readonly __typename: 'DossierLinkChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_DropDownListChamp_Fragment = { readonly __typename: 'DropDownListChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_EngagementJuridiqueChamp_Fragment = { readonly __typename: 'EngagementJuridiqueChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_EpciChamp_Fragment = { readonly __typename: 'EpciChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_ExplicationChamp_Fragment = { readonly __typename: 'ExplicationChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_HeaderSectionChamp_Fragment = { readonly __typename: 'HeaderSectionChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_IntegerNumberChamp_Fragment = { readonly __typename: 'IntegerNumberChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_LinkedDropDownListChamp_Fragment = { readonly __typename: 'LinkedDropDownListChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_MultipleDropDownListChamp_Fragment = { readonly __typename: 'MultipleDropDownListChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_PaysChamp_Fragment = { readonly __typename: 'PaysChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_PieceJustificativeChamp_Fragment = { readonly __typename: 'PieceJustificativeChamp', readonly id: string, readonly label: string, readonly files: ReadonlyArray<FileFragment> };

type SimpleChampFiles_RnaChamp_Fragment = { readonly __typename: 'RNAChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_RnfChamp_Fragment = { readonly __typename: 'RNFChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_RegionChamp_Fragment = { readonly __typename: 'RegionChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_RepetitionChamp_Fragment = { readonly __typename: 'RepetitionChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_SiretChamp_Fragment = { readonly __typename: 'SiretChamp', readonly id: string, readonly label: string, readonly etablissement?: EtablissementFilesFragment | null };

type SimpleChampFiles_TextChamp_Fragment = { readonly __typename: 'TextChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_TitreIdentiteChamp_Fragment = { readonly __typename: 'TitreIdentiteChamp', readonly id: string, readonly label: string };

type SimpleChampFiles_YesNoChamp_Fragment = { readonly __typename: 'YesNoChamp', readonly id: string, readonly label: string };

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

export type EtablissementFilesFragment = { readonly id: string, readonly entreprise: { readonly attestationFiscaleAttachment: FileFragment | null, readonly attestationSocialeAttachment: FileFragment | null } | null };

export type DossierFragment = { readonly id: string, readonly number: number, readonly state: DossierState, readonly archived: boolean, readonly prefilled: boolean, readonly connectionUsager: ConnectionUsager, readonly deposeParUnTiers: boolean | null, readonly prenomMandataire: string | null, readonly nomMandataire: string | null, readonly dateDepot: string, readonly datePassageEnConstruction: string, readonly datePassageEnInstruction: string | null, readonly dateTraitement: string | null, readonly dateExpiration: string | null, readonly dateDerniereModification: string, readonly dateDerniereModificationChamps: string, readonly dateDerniereModificationAnnotations: string, readonly dateDerniereCorrectionEnAttente: string | null, readonly dateSuppressionParUsager: string | null, readonly dateSuppressionParAdministration: string | null, readonly datePrevisionnelleDecisionSVASVR: string | null, readonly dateTraitementSVASVR: string | null, readonly motivation: string | null, readonly motivationAttachment: FileFragment | null, readonly attestation: FileFragment | null, readonly pdf: FileFragment | null, readonly usager: { readonly id: string, readonly email: string }, readonly demarche: { readonly id: string, readonly number: number, readonly title: string, readonly state: DemarcheState, readonly revision?: RevisionFragment, readonly service?: ServiceFragment | null }, readonly groupeInstructeur?: GroupeInstructeurFragment, readonly demandeur?:
    | Demandeur_PersonneMorale_Fragment
    | Demandeur_PersonneMoraleIncomplete_Fragment
    | Demandeur_PersonnePhysique_Fragment
  , readonly instructeurs?: ReadonlyArray<{ readonly id: string, readonly email: string }>, readonly labels?: ReadonlyArray<{ readonly id: string, readonly name: string, readonly color: LabelColorEnum }>, readonly traitements?: ReadonlyArray<{ readonly id: string, readonly event: TraitementEvent, readonly dateTraitement: string, readonly emailAgentTraitant: string | null, readonly motivation: string | null }>, readonly champs?: ReadonlyArray<
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
  >, readonly annotations?: ReadonlyArray<
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
  >, readonly messages?: ReadonlyArray<MessageFragment>, readonly avis?: ReadonlyArray<AvisFragment> };

export type FileFragment = { readonly filename: string, readonly contentType: string, readonly checksum: string, readonly byteSizeBigInt: string, readonly url: string, readonly createdAt: string, readonly virusScanResult: string };

export type GroupeInstructeurFragment = { readonly id: string, readonly number: number, readonly label: string, readonly closed: boolean };

export type MessageFragment = { readonly id: string, readonly email: string, readonly body: string, readonly createdAt: string, readonly discardedAt: string | null, readonly attachments: ReadonlyArray<FileFragment>, readonly correction?: { readonly reason: CorrectionReason, readonly dateResolution: string | null } | null };

export type PageInfoFragment = { readonly startCursor: string | null, readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean };

export type PersonneMoraleFragment = { readonly id: string, readonly siret: string, readonly siegeSocial: boolean, readonly naf: string | null, readonly libelleNaf: string, readonly address: AddressFragment, readonly entreprise: { readonly siren: string, readonly capitalSocial: string | null, readonly numeroTvaIntracommunautaire: string | null, readonly formeJuridique: string | null, readonly formeJuridiqueCode: string | null, readonly nomCommercial: string, readonly raisonSociale: string, readonly siretSiegeSocial: string, readonly codeEffectifEntreprise: string | null, readonly dateCreation: string | null, readonly nom: string | null, readonly prenom: string | null, readonly enseigne: string | null, readonly inlineAdresse: string, readonly etatAdministratif: EntrepriseEtatAdministratif | null, readonly effectifMensuel: { readonly periode: string, readonly nb: number } | null, readonly effectifAnnuel: { readonly periode: string, readonly nb: number } | null, readonly attestationFiscaleAttachment: FileFragment | null, readonly attestationSocialeAttachment: FileFragment | null } | null, readonly association: { readonly rna: string, readonly titre: string, readonly objet: string | null, readonly dateCreation: string | null, readonly dateDeclaration: string | null, readonly datePublication: string | null } | null };

type PrefillField_AahChampDescriptor_Fragment = { readonly __typename: 'AAHChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_AeehChampDescriptor_Fragment = { readonly __typename: 'AEEHChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_ArsChampDescriptor_Fragment = { readonly __typename: 'ARSChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_AddressChampDescriptor_Fragment = { readonly __typename: 'AddressChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_AnnuaireEducationChampDescriptor_Fragment = { readonly __typename: 'AnnuaireEducationChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_CojoChampDescriptor_Fragment = { readonly __typename: 'COJOChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_CarteChampDescriptor_Fragment = { readonly __typename: 'CarteChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_CheckboxChampDescriptor_Fragment = { readonly __typename: 'CheckboxChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_CiviliteChampDescriptor_Fragment = { readonly __typename: 'CiviliteChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_CommuneChampDescriptor_Fragment = { readonly __typename: 'CommuneChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_DateChampDescriptor_Fragment = { readonly __typename: 'DateChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_DatetimeChampDescriptor_Fragment = { readonly __typename: 'DatetimeChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_DecimalNumberChampDescriptor_Fragment = { readonly __typename: 'DecimalNumberChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_DepartementChampDescriptor_Fragment = { readonly __typename: 'DepartementChampDescriptor', readonly id: string, readonly label: string, readonly places: ReadonlyArray<{ readonly code: string }> | null };

type PrefillField_DossierLinkChampDescriptor_Fragment = { readonly __typename: 'DossierLinkChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_DropDownListChampDescriptor_Fragment = { readonly __typename: 'DropDownListChampDescriptor', readonly options: ReadonlyArray<string> | null, readonly otherOption: boolean | null, readonly id: string, readonly label: string };

type PrefillField_EmailChampDescriptor_Fragment = { readonly __typename: 'EmailChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_EngagementJuridiqueChampDescriptor_Fragment = { readonly __typename: 'EngagementJuridiqueChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_EpciChampDescriptor_Fragment = { readonly __typename: 'EpciChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_EtudiantBoursierChampDescriptor_Fragment = { readonly __typename: 'EtudiantBoursierChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_ExplicationChampDescriptor_Fragment = { readonly __typename: 'ExplicationChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_FormattedChampDescriptor_Fragment = { readonly __typename: 'FormattedChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_HeaderSectionChampDescriptor_Fragment = { readonly __typename: 'HeaderSectionChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_IbanChampDescriptor_Fragment = { readonly __typename: 'IbanChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_IntegerNumberChampDescriptor_Fragment = { readonly __typename: 'IntegerNumberChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_LinkedDropDownListChampDescriptor_Fragment = { readonly __typename: 'LinkedDropDownListChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_MultipleDropDownListChampDescriptor_Fragment = { readonly __typename: 'MultipleDropDownListChampDescriptor', readonly options: ReadonlyArray<string> | null, readonly id: string, readonly label: string };

type PrefillField_NumberChampDescriptor_Fragment = { readonly __typename: 'NumberChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_PaysChampDescriptor_Fragment = { readonly __typename: 'PaysChampDescriptor', readonly id: string, readonly label: string, readonly places: ReadonlyArray<{ readonly code: string }> | null };

type PrefillField_PhoneChampDescriptor_Fragment = { readonly __typename: 'PhoneChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_PieceJustificativeChampDescriptor_Fragment = { readonly __typename: 'PieceJustificativeChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_PreRempliChampDescriptor_Fragment = { readonly __typename: 'PreRempliChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_QuotientFamilialChampDescriptor_Fragment = { readonly __typename: 'QuotientFamilialChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_RnaChampDescriptor_Fragment = { readonly __typename: 'RNAChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_RnfChampDescriptor_Fragment = { readonly __typename: 'RNFChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_ReferentielChampDescriptor_Fragment = { readonly __typename: 'ReferentielChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_RegionChampDescriptor_Fragment = { readonly __typename: 'RegionChampDescriptor', readonly id: string, readonly label: string, readonly places: ReadonlyArray<{ readonly code: string }> | null };

type PrefillField_RepetitionChampDescriptor_Fragment = { readonly __typename: 'RepetitionChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_SiretChampDescriptor_Fragment = { readonly __typename: 'SiretChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_TextChampDescriptor_Fragment = { readonly __typename: 'TextChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_TextareaChampDescriptor_Fragment = { readonly __typename: 'TextareaChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_TitreIdentiteChampDescriptor_Fragment = { readonly __typename: 'TitreIdentiteChampDescriptor', readonly id: string, readonly label: string };

type PrefillField_YesNoChampDescriptor_Fragment = { readonly __typename: 'YesNoChampDescriptor', readonly id: string, readonly label: string };

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

type ChampDescriptor_AahChampDescriptor_Fragment = { readonly __typename: 'AAHChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_AeehChampDescriptor_Fragment = { readonly __typename: 'AEEHChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_ArsChampDescriptor_Fragment = { readonly __typename: 'ARSChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_AddressChampDescriptor_Fragment = { readonly __typename: 'AddressChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_AnnuaireEducationChampDescriptor_Fragment = { readonly __typename: 'AnnuaireEducationChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_CojoChampDescriptor_Fragment = { readonly __typename: 'COJOChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_CarteChampDescriptor_Fragment = { readonly __typename: 'CarteChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_CheckboxChampDescriptor_Fragment = { readonly __typename: 'CheckboxChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_CiviliteChampDescriptor_Fragment = { readonly __typename: 'CiviliteChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_CommuneChampDescriptor_Fragment = { readonly __typename: 'CommuneChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_DateChampDescriptor_Fragment = { readonly __typename: 'DateChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_DatetimeChampDescriptor_Fragment = { readonly __typename: 'DatetimeChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_DecimalNumberChampDescriptor_Fragment = { readonly __typename: 'DecimalNumberChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_DepartementChampDescriptor_Fragment = { readonly __typename: 'DepartementChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_DossierLinkChampDescriptor_Fragment = { readonly __typename: 'DossierLinkChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_DropDownListChampDescriptor_Fragment = { readonly __typename: 'DropDownListChampDescriptor', readonly options: ReadonlyArray<string> | null, readonly otherOption: boolean | null, readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_EmailChampDescriptor_Fragment = { readonly __typename: 'EmailChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_EngagementJuridiqueChampDescriptor_Fragment = { readonly __typename: 'EngagementJuridiqueChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_EpciChampDescriptor_Fragment = { readonly __typename: 'EpciChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_EtudiantBoursierChampDescriptor_Fragment = { readonly __typename: 'EtudiantBoursierChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_ExplicationChampDescriptor_Fragment = { readonly __typename: 'ExplicationChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_FormattedChampDescriptor_Fragment = { readonly __typename: 'FormattedChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_HeaderSectionChampDescriptor_Fragment = { readonly __typename: 'HeaderSectionChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_IbanChampDescriptor_Fragment = { readonly __typename: 'IbanChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_IntegerNumberChampDescriptor_Fragment = { readonly __typename: 'IntegerNumberChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_LinkedDropDownListChampDescriptor_Fragment = { readonly __typename: 'LinkedDropDownListChampDescriptor', readonly options: ReadonlyArray<string> | null, readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_MultipleDropDownListChampDescriptor_Fragment = { readonly __typename: 'MultipleDropDownListChampDescriptor', readonly options: ReadonlyArray<string> | null, readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_NumberChampDescriptor_Fragment = { readonly __typename: 'NumberChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_PaysChampDescriptor_Fragment = { readonly __typename: 'PaysChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_PhoneChampDescriptor_Fragment = { readonly __typename: 'PhoneChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_PieceJustificativeChampDescriptor_Fragment = { readonly __typename: 'PieceJustificativeChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean, readonly fileTemplate: FileFragment | null };

type ChampDescriptor_PreRempliChampDescriptor_Fragment = { readonly __typename: 'PreRempliChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_QuotientFamilialChampDescriptor_Fragment = { readonly __typename: 'QuotientFamilialChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_RnaChampDescriptor_Fragment = { readonly __typename: 'RNAChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_RnfChampDescriptor_Fragment = { readonly __typename: 'RNFChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_ReferentielChampDescriptor_Fragment = { readonly __typename: 'ReferentielChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_RegionChampDescriptor_Fragment = { readonly __typename: 'RegionChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_RepetitionChampDescriptor_Fragment = { readonly __typename: 'RepetitionChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_SiretChampDescriptor_Fragment = { readonly __typename: 'SiretChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_TextChampDescriptor_Fragment = { readonly __typename: 'TextChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_TextareaChampDescriptor_Fragment = { readonly __typename: 'TextareaChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_TitreIdentiteChampDescriptor_Fragment = { readonly __typename: 'TitreIdentiteChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

type ChampDescriptor_YesNoChampDescriptor_Fragment = { readonly __typename: 'YesNoChampDescriptor', readonly id: string, readonly label: string, readonly description: string | null, readonly required: boolean };

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

export type RevisionFragment = { readonly id: string, readonly dateCreation: string, readonly datePublication: string | null, readonly champDescriptors: ReadonlyArray<
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
      { readonly champDescriptors: ReadonlyArray<
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
  >, readonly annotationDescriptors: ReadonlyArray<
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
      { readonly champDescriptors: ReadonlyArray<
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

export type ServiceFragment = { readonly id: string, readonly nom: string, readonly organisme: string, readonly typeOrganisme: TypeOrganisme, readonly siret: string | null };

export type GetDemarcheDescriptorQueryVariables = Exact<{
  demarche: FindDemarcheInput;
  includeRevision?: boolean | null | undefined;
  includeService?: boolean | null | undefined;
}>;


export type GetDemarcheDescriptorQuery = { readonly demarcheDescriptor: (
    { readonly revision?: RevisionFragment, readonly service?: ServiceFragment | null }
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


export type GetDemarcheQuery = { readonly demarche: { readonly id: string, readonly number: number, readonly title: string, readonly description: string, readonly state: DemarcheState, readonly declarative: DossierDeclarativeState | null, readonly dateCreation: string, readonly datePublication: string | null, readonly dateDepublication: string | null, readonly dateFermeture: string | null, readonly dateDerniereModification: string, readonly service?: ServiceFragment | null, readonly groupeInstructeurs?: ReadonlyArray<(
      { readonly instructeurs: ReadonlyArray<{ readonly id: string, readonly email: string }> }
      & GroupeInstructeurFragment
    )>, readonly labels?: ReadonlyArray<{ readonly id: string, readonly name: string, readonly color: LabelColorEnum }>, readonly activeRevision?: RevisionFragment, readonly publishedRevision?: RevisionFragment | null, readonly draftRevision?: RevisionFragment, readonly revisions?: ReadonlyArray<RevisionFragment>, readonly administrateurs?: ReadonlyArray<{ readonly id: string, readonly email: string }>, readonly chorusConfiguration?: { readonly centreDeCout: string | null, readonly domaineFonctionnel: string | null, readonly referentielDeProgrammation: string | null } | null } };

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


export type GetDossierFilesQuery = { readonly dossier: DossierFilesFragment };

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


export type GetDossierQuery = { readonly dossier: DossierFragment };

export type GetGroupeInstructeurQueryVariables = Exact<{
  number: number;
  includeInstructeurs?: boolean | null | undefined;
}>;


export type GetGroupeInstructeurQuery = { readonly groupeInstructeur: { readonly id: string, readonly number: number, readonly label: string, readonly closed: boolean, readonly instructeurs?: ReadonlyArray<{ readonly id: string, readonly email: string }> } };

export type GetPrefillFormQueryVariables = Exact<{
  demarche: FindDemarcheInput;
  includeRevision?: boolean | null | undefined;
}>;


export type GetPrefillFormQuery = { readonly demarcheDescriptor: { readonly number: number, readonly state: DemarcheState, readonly demarcheURL: string | null, readonly revision?: { readonly champDescriptors: ReadonlyArray<
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
          { readonly champDescriptors: ReadonlyArray<
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
      >, readonly annotationDescriptors: ReadonlyArray<
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
          { readonly champDescriptors: ReadonlyArray<
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


export type IsForIndividualQuery = { readonly demarcheDescriptor: { readonly forIndividual: boolean } | null };

export type ListDeletedDossiersQueryVariables = Exact<{
  number: number;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
  deletedSince?: string | null | undefined;
}>;


export type ListDeletedDossiersQuery = { readonly demarche: { readonly id: string, readonly deletedDossiers: { readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<DeletedDossierFragment | null> | null } } };

export type ListDemarcheDescriptorsQueryVariables = Exact<{
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type ListDemarcheDescriptorsQuery = { readonly demarcheDescriptors: { readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number, readonly title: string, readonly description: string, readonly state: DemarcheState, readonly datePublication: string | null, readonly dateFermeture: string | null, readonly opendata: boolean, readonly forIndividual: boolean, readonly tags: ReadonlyArray<string>, readonly zones: ReadonlyArray<string>, readonly demarcheURL: string | null, readonly dossiersCount: number } | null> | null } };

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


export type ListDossiersQuery = { readonly demarche: { readonly id: string, readonly dossiers: { readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<DossierFragment | null> | null } } };

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


export type ListGroupeInstructeurDossiersQuery = { readonly groupeInstructeur: { readonly id: string, readonly dossiers: { readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<DossierFragment | null> | null } } };

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


export type ListOnlyFilesUrlQuery = { readonly demarche: { readonly id: string, readonly dossiers: { readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<(
        { readonly state?: DossierState }
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


export type ListPendingDeletedDossiersQuery = { readonly demarche: { readonly id: string, readonly pendingDeletedDossiers: { readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<DeletedDossierFragment | null> | null } } };

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


export type LocateDossierQuery = { readonly demarche: { readonly id: string, readonly dossiers: { readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<{ readonly number: number, readonly state: DossierState, readonly dateDepot: string, readonly dateDerniereModification: string } | null> | null } } };

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


export type LocateGroupeInstructeurDossierQuery = { readonly groupeInstructeur: { readonly id: string, readonly dossiers: { readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<{ readonly number: number, readonly dateDepot: string, readonly dateDerniereModification: string } | null> | null } } };

export type CreateDirectUploadMutationVariables = Exact<{
  input: CreateDirectUploadInput;
}>;


export type CreateDirectUploadMutation = { readonly createDirectUpload: { readonly directUpload: { readonly url: string, readonly headers: string, readonly blobId: string, readonly signedBlobId: string } } | null };

export type DemarcheAjouterAdministrateurMutationVariables = Exact<{
  input: DemarcheAjouterAdministrateurInput;
}>;


export type DemarcheAjouterAdministrateurMutation = { readonly demarcheAjouterAdministrateur: { readonly demarche: ChangedDemarcheFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null, readonly warnings: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DemarcheClonerMutationVariables = Exact<{
  input: DemarcheClonerInput;
}>;


export type DemarcheClonerMutation = { readonly demarcheCloner: { readonly demarche: ChangedDemarcheFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DemarcheModifierParametresMutationVariables = Exact<{
  input: DemarcheModifierParametresInput;
}>;


export type DemarcheModifierParametresMutation = { readonly demarcheModifierParametres: { readonly demarche: ChangedDemarcheFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DemarchePublierMutationVariables = Exact<{
  input: DemarchePublierInput;
}>;


export type DemarchePublierMutation = { readonly demarchePublier: { readonly demarche: ChangedDemarcheFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null, readonly warnings: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DemarcheSupprimerAdministrateurMutationVariables = Exact<{
  input: DemarcheSupprimerAdministrateurInput;
}>;


export type DemarcheSupprimerAdministrateurMutation = { readonly demarcheSupprimerAdministrateur: { readonly demarche: ChangedDemarcheFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null, readonly warnings: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierAccepterMutationVariables = Exact<{
  input: DossierAccepterInput;
}>;


export type DossierAccepterMutation = { readonly dossierAccepter: { readonly dossier: ChangedDossierFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierAjouterLabelMutationVariables = Exact<{
  input: DossierAjouterLabelInput;
}>;


export type DossierAjouterLabelMutation = { readonly dossierAjouterLabel: { readonly dossier: ChangedDossierFragment | null, readonly label: { readonly id: string, readonly name: string, readonly color: LabelColorEnum } | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierAnnulerDemandeCorrectionMutationVariables = Exact<{
  input: DossierAnnulerDemandeCorrectionInput;
}>;


export type DossierAnnulerDemandeCorrectionMutation = { readonly dossierAnnulerDemandeCorrection: { readonly message: WrittenMessageFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierArchiverMutationVariables = Exact<{
  input: DossierArchiverInput;
}>;


export type DossierArchiverMutation = { readonly dossierArchiver: { readonly dossier: ChangedDossierFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierBasculeSuiviMutationVariables = Exact<{
  input: DossierBasculeSuiviInput;
}>;


export type DossierBasculeSuiviMutation = { readonly dossierBasculeSuivi: { readonly dossier: ChangedDossierFragment | null, readonly instructeur: { readonly id: string, readonly email: string } | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierChangerGroupeInstructeurMutationVariables = Exact<{
  input: DossierChangerGroupeInstructeurInput;
}>;


export type DossierChangerGroupeInstructeurMutation = { readonly dossierChangerGroupeInstructeur: { readonly dossier: ChangedDossierFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierClasserSansSuiteMutationVariables = Exact<{
  input: DossierClasserSansSuiteInput;
}>;


export type DossierClasserSansSuiteMutation = { readonly dossierClasserSansSuite: { readonly dossier: ChangedDossierFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierDesarchiverMutationVariables = Exact<{
  input: DossierDesarchiverInput;
}>;


export type DossierDesarchiverMutation = { readonly dossierDesarchiver: { readonly dossier: ChangedDossierFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierEnvoyerMessageMutationVariables = Exact<{
  input: DossierEnvoyerMessageInput;
}>;


export type DossierEnvoyerMessageMutation = { readonly dossierEnvoyerMessage: { readonly message: WrittenMessageFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierModifierAnnotationAjouterLigneMutationVariables = Exact<{
  input: DossierModifierAnnotationAjouterLigneInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationAjouterLigneMutation = { readonly dossierModifierAnnotationAjouterLigne: { readonly annotation: Champ_RepetitionChamp_Fragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierModifierAnnotationCheckboxMutationVariables = Exact<{
  input: DossierModifierAnnotationCheckboxInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationCheckboxMutation = { readonly dossierModifierAnnotationCheckbox: { readonly annotation:
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
     | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierModifierAnnotationDateMutationVariables = Exact<{
  input: DossierModifierAnnotationDateInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationDateMutation = { readonly dossierModifierAnnotationDate: { readonly annotation:
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
     | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierModifierAnnotationDatetimeMutationVariables = Exact<{
  input: DossierModifierAnnotationDatetimeInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationDatetimeMutation = { readonly dossierModifierAnnotationDatetime: { readonly annotation:
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
     | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierModifierAnnotationDecimalNumberMutationVariables = Exact<{
  input: DossierModifierAnnotationDecimalNumberInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationDecimalNumberMutation = { readonly dossierModifierAnnotationDecimalNumber: { readonly annotation:
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
     | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierModifierAnnotationDropDownListMutationVariables = Exact<{
  input: DossierModifierAnnotationDropDownListInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationDropDownListMutation = { readonly dossierModifierAnnotationDropDownList: { readonly annotation:
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
     | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierModifierAnnotationIntegerNumberMutationVariables = Exact<{
  input: DossierModifierAnnotationIntegerNumberInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationIntegerNumberMutation = { readonly dossierModifierAnnotationIntegerNumber: { readonly annotation:
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
     | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierModifierAnnotationTextMutationVariables = Exact<{
  input: DossierModifierAnnotationTextInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationTextMutation = { readonly dossierModifierAnnotationText: { readonly annotation:
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
     | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierModifierAnnotationsMutationVariables = Exact<{
  input: DossierModifierAnnotationsInput;
  includeGeometry?: boolean | null | undefined;
}>;


export type DossierModifierAnnotationsMutation = { readonly dossierModifierAnnotations: { readonly annotations: ReadonlyArray<
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
    > | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierPasserEnInstructionMutationVariables = Exact<{
  input: DossierPasserEnInstructionInput;
}>;


export type DossierPasserEnInstructionMutation = { readonly dossierPasserEnInstruction: { readonly dossier: ChangedDossierFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierRefuserMutationVariables = Exact<{
  input: DossierRefuserInput;
}>;


export type DossierRefuserMutation = { readonly dossierRefuser: { readonly dossier: ChangedDossierFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierRepasserEnConstructionMutationVariables = Exact<{
  input: DossierRepasserEnConstructionInput;
}>;


export type DossierRepasserEnConstructionMutation = { readonly dossierRepasserEnConstruction: { readonly dossier: ChangedDossierFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierRepasserEnInstructionMutationVariables = Exact<{
  input: DossierRepasserEnInstructionInput;
}>;


export type DossierRepasserEnInstructionMutation = { readonly dossierRepasserEnInstruction: { readonly dossier: ChangedDossierFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierSupprimerLabelMutationVariables = Exact<{
  input: DossierSupprimerLabelInput;
}>;


export type DossierSupprimerLabelMutation = { readonly dossierSupprimerLabel: { readonly dossier: ChangedDossierFragment | null, readonly label: { readonly id: string, readonly name: string, readonly color: LabelColorEnum } | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type DossierSupprimerMessageMutationVariables = Exact<{
  input: DossierSupprimerMessageInput;
}>;


export type DossierSupprimerMessageMutation = { readonly dossierSupprimerMessage: { readonly message: WrittenMessageFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type ChangedDemarcheFragment = { readonly id: string, readonly number: number, readonly title: string, readonly description: string, readonly state: DemarcheState, readonly dateCreation: string, readonly datePublication: string | null, readonly demarcheURL: string | null };

export type ChangedDossierFragment = { readonly id: string, readonly number: number, readonly state: DossierState, readonly archived: boolean, readonly datePassageEnConstruction: string, readonly datePassageEnInstruction: string | null, readonly dateTraitement: string | null, readonly dateDerniereModification: string, readonly motivation: string | null, readonly groupeInstructeur: GroupeInstructeurFragment, readonly labels: ReadonlyArray<{ readonly id: string, readonly name: string, readonly color: LabelColorEnum }> };

export type ChangedGroupeInstructeurFragment = (
  { readonly instructeurs: ReadonlyArray<{ readonly id: string, readonly email: string }> }
  & GroupeInstructeurFragment
);

export type WebhookFragment = { readonly id: string, readonly url: string, readonly label: string | null, readonly eventTypes: ReadonlyArray<WebhookEventTypeEnum>, readonly enabled: boolean, readonly autoDisabledAt: string | null, readonly lastSuccessAt: string | null, readonly lastError: string | null, readonly previousSecretExpiresAt: string | null, readonly createdAt: string };

export type WrittenMessageFragment = { readonly id: string, readonly email: string, readonly body: string, readonly createdAt: string, readonly discardedAt: string | null, readonly attachments: ReadonlyArray<FileFragment>, readonly correction: { readonly reason: CorrectionReason, readonly dateResolution: string | null } | null };

export type GroupeInstructeurAjouterInstructeursMutationVariables = Exact<{
  input: GroupeInstructeurAjouterInstructeursInput;
}>;


export type GroupeInstructeurAjouterInstructeursMutation = { readonly groupeInstructeurAjouterInstructeurs: { readonly groupeInstructeur: ChangedGroupeInstructeurFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null, readonly warnings: ReadonlyArray<{ readonly message: string }> | null } | null };

export type GroupeInstructeurCreerMutationVariables = Exact<{
  input: GroupeInstructeurCreerInput;
}>;


export type GroupeInstructeurCreerMutation = { readonly groupeInstructeurCreer: { readonly groupeInstructeur: ChangedGroupeInstructeurFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null, readonly warnings: ReadonlyArray<{ readonly message: string }> | null } | null };

export type GroupeInstructeurModifierMutationVariables = Exact<{
  input: GroupeInstructeurModifierInput;
}>;


export type GroupeInstructeurModifierMutation = { readonly groupeInstructeurModifier: { readonly groupeInstructeur: ChangedGroupeInstructeurFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type GroupeInstructeurSupprimerInstructeursMutationVariables = Exact<{
  input: GroupeInstructeurSupprimerInstructeursInput;
}>;


export type GroupeInstructeurSupprimerInstructeursMutation = { readonly groupeInstructeurSupprimerInstructeurs: { readonly groupeInstructeur: ChangedGroupeInstructeurFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type GetDemarcheChoicesQueryVariables = Exact<{
  number: number;
}>;


export type GetDemarcheChoicesQuery = { readonly demarche: { readonly id: string, readonly number: number, readonly labels: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly groupeInstructeurs: ReadonlyArray<{ readonly id: string, readonly number: number, readonly label: string }> } };

export type GetDossierAnnotationsQueryVariables = Exact<{
  number: number;
  includeGeometry?: boolean | null | undefined;
}>;


export type GetDossierAnnotationsQuery = { readonly dossier: { readonly id: string, readonly number: number, readonly groupeInstructeur: ChangedGroupeInstructeurFragment, readonly annotations: ReadonlyArray<
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
    >, readonly demarche: { readonly id: string, readonly number: number, readonly revision: { readonly id: string, readonly annotationDescriptors: ReadonlyArray<
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
            { readonly champDescriptors: ReadonlyArray<
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


export type GetDossierDemarcheQuery = { readonly dossier: { readonly id: string, readonly number: number, readonly demarche: { readonly id: string, readonly number: number } } };

export type GetDossierInstructeursQueryVariables = Exact<{
  number: number;
}>;


export type GetDossierInstructeursQuery = { readonly dossier: { readonly id: string, readonly number: number, readonly groupeInstructeur: ChangedGroupeInstructeurFragment } };

export type GetDossierOutcomeQueryVariables = Exact<{
  number: number;
  includeMessages?: boolean | null | undefined;
  includeAnnotations?: boolean | null | undefined;
  includeGeometry?: boolean | null | undefined;
}>;


export type GetDossierOutcomeQuery = { readonly dossier: (
    { readonly instructeurs: ReadonlyArray<{ readonly id: string, readonly email: string }>, readonly groupeInstructeur: { readonly instructeurs: ReadonlyArray<{ readonly id: string, readonly email: string }> }, readonly traitements: ReadonlyArray<{ readonly id: string, readonly event: TraitementEvent, readonly dateTraitement: string, readonly emailAgentTraitant: string | null, readonly motivation: string | null }>, readonly messages?: ReadonlyArray<WrittenMessageFragment>, readonly annotations?: ReadonlyArray<
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


export type WebhookActiverMutation = { readonly webhookActiver: { readonly webhook: WebhookFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type WebhookCreerMutationVariables = Exact<{
  input: WebhookCreerInput;
}>;


export type WebhookCreerMutation = { readonly webhookCreer: { readonly secret: string | null, readonly webhook: WebhookFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type WebhookDesactiverMutationVariables = Exact<{
  input: WebhookDesactiverInput;
}>;


export type WebhookDesactiverMutation = { readonly webhookDesactiver: { readonly webhook: WebhookFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type WebhookModifierMutationVariables = Exact<{
  input: WebhookModifierInput;
}>;


export type WebhookModifierMutation = { readonly webhookModifier: { readonly webhook: WebhookFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type WebhookRenouvelerSecretMutationVariables = Exact<{
  input: WebhookRenouvelerSecretInput;
}>;


export type WebhookRenouvelerSecretMutation = { readonly webhookRenouvelerSecret: { readonly secret: string | null, readonly webhook: WebhookFragment | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

export type WebhookSupprimerMutationVariables = Exact<{
  input: WebhookSupprimerInput;
}>;


export type WebhookSupprimerMutation = { readonly webhookSupprimer: { readonly id: string | null, readonly errors: ReadonlyArray<{ readonly message: string }> | null } | null };

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