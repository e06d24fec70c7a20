import {
  type ASTNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
  visit,
} from 'graphql';

/** Types that the server of January 2026 did not have. Fields of these types are removed with them. */
const LATER_TYPES = new Set(
  `AAHChampDescriptor AEEHChampDescriptor ARSChampDescriptor EtudiantBoursierChampDescriptor PreRempliChampDescriptor
  QuotientFamilialChampDescriptor DeclarativeWithState DemarcheAjouterAdministrateurInput
  DemarcheAjouterAdministrateurPayload DemarcheDescriptorConnection DemarcheDescriptorEdge
  DemarcheModifierParametresInput DemarcheModifierParametresPayload DemarchePublierInput DemarchePublierPayload
  DemarcheSupprimerAdministrateurInput DemarcheSupprimerAdministrateurPayload DossierAnnulerDemandeCorrectionInput
  DossierAnnulerDemandeCorrectionPayload DossierAssignment DossierAssignmentMode GeoJSONColumn GeoJSONFeature
  GeoJSONFeatureProperties GeoJSONGeometry Rpg Webhook WebhookActiverInput WebhookActiverPayload WebhookCreerInput
  WebhookCreerPayload WebhookDesactiverInput WebhookDesactiverPayload WebhookEventTypeEnum WebhookModifierInput
  WebhookModifierPayload WebhookRenouvelerSecretInput WebhookRenouvelerSecretPayload WebhookSupprimerInput
  WebhookSupprimerPayload`.split(/\s+/),
);

/** Fields, arguments of inputs and values of enums that were added later. `*` stands for any type. */
const LATER_MEMBERS = new Set(
  `*.prefilledValueModified AnnotationValueInput.civilite AnnotationValueInput.departements
  AnnotationValueInput.dossierLink AnnotationValueInput.formatted AnnotationValueInput.iban AnnotationValueInput.pays
  AnnotationValueInput.phone AnnotationValueInput.pieceJustificative AnnotationValueInput.regions
  DateChampDescriptor.birthdate DemarcheClonerInput.cloneService DemarcheDescriptor.dateLimite
  DemarcheDescriptor.dossiersCount DemarcheDescriptor.forIndividual Dossier.dateAccuseLectureAgreement
  Dossier.dateDerniereModificationChampsParInstructeur DossierSupprimerMessageInput.cancelCorrection
  PersonneMorale.libelleNaf2025 PersonneMorale.naf2025 PieceJustificativeChamp.nature Service.departement
  Traitement.changedColumns TypeDeChamp.aah TypeDeChamp.aeeh TypeDeChamp.ars TypeDeChamp.etudiant_boursier
  TypeDeChamp.pre_rempli TypeDeChamp.quotient_familial`.split(/\s+/),
);

/** What January 2026 had and the current server has no more. */
const GONE = /* GraphQL */ `
  ${['Cnaf', 'Dgfip', 'Mesri', 'PoleEmploi']
    .map(
      (kind) => `type ${kind}ChampDescriptor implements ChampDescriptor {
        champDescriptors: [ChampDescriptor!] @deprecated(reason: "deprecated")
        description: String
        id: ID!
        label: String!
        required: Boolean!
        type: TypeDeChamp! @deprecated(reason: "deprecated")
      }`,
    )
    .join('\n')}
  extend enum TypeDeChamp { cnaf dgfip mesri pole_emploi titre_identite }
`;

/** Makes the schema of January 2026 out of the current one, so that only the differences have to be maintained. */
export function januarySchema(present: string): DocumentNode {
  let owner = '';
  const document = visit(parse(present, { noLocation: true }), {
    enter(node) {
      if (isType(node)) {
        owner = node.name.value;
        return LATER_TYPES.has(owner) ? null : undefined;
      }
      if (node.kind === Kind.NAMED_TYPE) return LATER_TYPES.has(node.name.value) ? null : undefined;
      return isMember(node) && isLater(owner, node) ? null : undefined;
    },
  });
  return { kind: Kind.DOCUMENT, definitions: [...document.definitions, ...parse(GONE).definitions] };
}

type Member = FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode;

function isMember(node: ASTNode): node is Member {
  return (
    node.kind === Kind.FIELD_DEFINITION ||
    node.kind === Kind.INPUT_VALUE_DEFINITION ||
    node.kind === Kind.ENUM_VALUE_DEFINITION
  );
}

function isLater(owner: string, node: Member): boolean {
  const hasLaterType = 'type' in node && LATER_TYPES.has(namedType(node.type));
  const name = node.name.value;
  return hasLaterType || LATER_MEMBERS.has(`${owner}.${name}`) || LATER_MEMBERS.has(`*.${name}`);
}

type TypeNodes =
  | ObjectTypeDefinitionNode
  | InterfaceTypeDefinitionNode
  | InputObjectTypeDefinitionNode
  | EnumTypeDefinitionNode;

function isType(node: ASTNode): node is TypeNodes {
  return (
    node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.ENUM_TYPE_DEFINITION
  );
}

function namedType(node: TypeNode): string {
  return node.kind === Kind.NAMED_TYPE ? node.name.value : namedType(node.type);
}
