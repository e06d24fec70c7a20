/** The selection of each mutation of `ds-mutation-v2`, without `errors`. */
const SELECTIONS: Record<string, string> = {
  dossierArchiver: 'dossier { id archived }',
  dossierDesarchiver: 'dossier { id archived }',
  dossierPasserEnInstruction: 'dossier { id state }',
  dossierRepasserEnConstruction: 'dossier { id state }',
  dossierRepasserEnInstruction: 'dossier { id state }',
  dossierAccepter: 'dossier { id state attestation { url } }',
  dossierRefuser: 'dossier { id state attestation { url } }',
  dossierClasserSansSuite: 'dossier { id state }',
  dossierBasculeSuivi: 'dossier { id instructeurs { id } } instructeur { id }',
  dossierEnvoyerMessage: 'message { id createdAt }',
  dossierSupprimerMessage: 'message { id createdAt discardedAt }',
  dossierAnnulerDemandeCorrection: 'message { id createdAt }',
  dossierChangerGroupeInstructeur: 'dossier { id groupeInstructeur { id } }',
  dossierAjouterLabel: 'dossier { id labels { id name color } } label { id name color }',
  dossierSupprimerLabel: 'dossier { id labels { id name color } } label { id name color }',
  dossierModifierAnnotationText: 'annotation { id value: stringValue }',
  dossierModifierAnnotationCheckbox: 'annotation { id ... on CheckboxChamp { value } }',
  dossierModifierAnnotationDate: 'annotation { id ... on DateChamp { value: date } }',
  dossierModifierAnnotationDropDownList: 'annotation { id value: stringValue }',
  dossierModifierAnnotationIntegerNumber: 'annotation { id ... on IntegerNumberChamp { value } }',
  dossierModifierAnnotationDecimalNumber: 'annotation { id ... on DecimalNumberChamp { value } }',
  dossierModifierAnnotationAjouterLigne: 'annotation { id }',
  dossierModifierAnnotations: 'annotations { id }',
  groupeInstructeurModifier: 'groupeInstructeur { id }',
  demarcheCloner: 'demarche { id number }',
};

const WITH_INSTRUCTEURS = [
  'groupeInstructeurCreer',
  'groupeInstructeurAjouterInstructeurs',
  'groupeInstructeurSupprimerInstructeurs',
];

/** The operations of `ds-mutation-v2`. As on the server, the name of one is not that of its field: it has a capital T. */
export const STORED_MUTATIONS: string = [
  ...Object.entries(SELECTIONS).map(([name, selection]) => operation(name, name, selection)),
  operation(
    'dossierModifierAnnotationDateTime',
    'dossierModifierAnnotationDatetime',
    'annotation { id ... on DatetimeChamp { value: datetime } }',
  ),
  'mutation createDirectUpload($input: CreateDirectUploadInput!) { createDirectUpload(input: $input) { directUpload { signedBlobId headers url } } }',
  ...WITH_INSTRUCTEURS.map(
    (name) => `mutation ${name}($input: ${inputOf(name)}!, $includeInstructeurs: Boolean = false) {
      ${name}(input: $input) {
        groupeInstructeur { id instructeurs @include(if: $includeInstructeurs) { id email } }
        errors { message }
        ${name === 'groupeInstructeurSupprimerInstructeurs' ? '' : 'warnings { message }'}
      }
    }`,
  ),
].join('\n\n');

function operation(name: string, field: string, selection: string): string {
  return `mutation ${name}($input: ${inputOf(field)}!) { ${field}(input: $input) { ${selection} errors { message } } }`;
}

function inputOf(field: string): string {
  return `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
}
