/** The fragments of `ds-query-v2`. Variables such as `$includeChamps` turn their parts on. */
export const STORED_FRAGMENTS = /* GraphQL */ `
  fragment ServiceFragment on Service { nom siret organisme typeOrganisme departement }

  fragment GroupeInstructeurFragment on GroupeInstructeur {
    id number label
    instructeurs @include(if: $includeInstructeurs) { id email }
  }

  fragment DossierFragment on Dossier {
    __typename
    id number archived prefilled state
    dateDerniereModification dateDepot datePassageEnConstruction datePassageEnInstruction dateTraitement
    dateAccuseLectureAgreement dateExpiration dateSuppressionParUsager
    dateDerniereCorrectionEnAttente @include(if: $includeCorrections)
    dateDerniereModificationChamps dateDerniereModificationAnnotations
    motivation
    motivationAttachment { ...FileFragment }
    attestation { ...FileFragment }
    pdf @include(if: $includeFileUrls) { ...FileFragment }
    usager { email }
    prenomMandataire nomMandataire deposeParUnTiers connectionUsager
    groupeInstructeur { ...GroupeInstructeurFragment }
    demandeur {
      __typename
      ...PersonnePhysiqueFragment
      ...PersonneMoraleFragment
      ...PersonneMoraleIncompleteFragment
    }
    demarche { revision { id } }
    instructeurs @include(if: $includeInstructeurs) { id email }
    traitements @include(if: $includeTraitements) {
      event emailAgentTraitant dateTraitement motivation
      revision { id datePublication }
    }
    champs(id: $champId) @include(if: $includeChamps) { ...ChampFragment ...RootChampFragment }
    annotations(id: $annotationId) @include(if: $includeAnnotations) { ...ChampFragment ...RootChampFragment }
    avis(id: $avisId) @include(if: $includeAvis) { ...AvisFragment }
    messages(id: $messageId) @include(if: $includeMessages) { ...MessageFragment }
    labels @include(if: $includeLabels) { ...LabelFragment }
    assignments @include(if: $includeAssignments) { ...DossierAssignmentFragment }
  }

  fragment DemarcheDescriptorFragment on DemarcheDescriptor {
    id number title description state declarative forIndividual tags zones
    dateCreation datePublication dateDerniereModification dateDepublication dateFermeture
    dossiersCount
    logo { ...FileFragment }
    notice { ...FileFragment }
    deliberation { ...FileFragment }
    demarcheURL siteWebURL dpoURL noticeURL cadreJuridiqueURL
    service @include(if: $includeService) { ...ServiceFragment }
    revision @include(if: $includeRevision) { ...RevisionFragment }
  }

  fragment DeletedDossierFragment on DeletedDossier { id number dateSupression state reason }

  fragment LabelFragment on Label { id name color }

  fragment DossierAssignmentFragment on DossierAssignment {
    mode assignedAt assignedBy
    groupeInstructeurNumber groupeInstructeurLabel
    previousGroupeInstructeurNumber previousGroupeInstructeurLabel
  }

  fragment RevisionFragment on Revision {
    id datePublication
    champDescriptors {
      ...ChampDescriptorFragment
      ... on RepetitionChampDescriptor { champDescriptors { ...ChampDescriptorFragment } }
    }
    annotationDescriptors {
      ...ChampDescriptorFragment
      ... on RepetitionChampDescriptor { champDescriptors { ...ChampDescriptorFragment } }
    }
  }

  fragment ChampDescriptorFragment on ChampDescriptor {
    __typename
    id label description required
    ... on DropDownListChampDescriptor { options otherOption }
    ... on MultipleDropDownListChampDescriptor { options }
    ... on LinkedDropDownListChampDescriptor { options }
    ... on PieceJustificativeChampDescriptor { fileTemplate { ...FileFragment } }
    ... on ExplicationChampDescriptor { collapsibleExplanationEnabled collapsibleExplanationText }
    ... on HeaderSectionChampDescriptor { level }
  }

  fragment AvisFragment on Avis {
    id question reponse dateQuestion dateReponse
    claimant { email }
    expert { email }
    attachments { ...FileFragment }
  }

  fragment MessageFragment on Message {
    id email body createdAt
    attachments { ...FileFragment }
    correction @include(if: $includeCorrections) { reason dateResolution }
  }

  fragment GeoAreaFragment on GeoArea {
    id source description
    geometry @include(if: $includeGeometry) { type coordinates }
    ... on ParcelleCadastrale { commune numero section prefixe surface }
  }

  fragment RootChampFragment on Champ {
    ... on RepetitionChamp { rows { id champs { ...ChampFragment } } }
    ... on CarteChamp { geoAreas { ...GeoAreaFragment } }
    ... on DossierLinkChamp { dossier { id number state } }
  }

  fragment ChampFragment on Champ {
    id champDescriptorId __typename label stringValue updatedAt prefilled
    columns { ...ColumnFragment }
    ... on DateChamp { date }
    ... on DatetimeChamp { datetime }
    ... on CheckboxChamp { checked: value }
    ... on YesNoChamp { selected: value }
    ... on DecimalNumberChamp { decimalNumber: value }
    ... on IntegerNumberChamp { integerNumber: value }
    ... on CiviliteChamp { civilite: value }
    ... on LinkedDropDownListChamp { primaryValue secondaryValue }
    ... on DropDownListChamp { value }
    ... on MultipleDropDownListChamp { values }
    ... on PieceJustificativeChamp { files { ...FileFragment } }
    ... on AddressChamp {
      address { ...AddressFragment }
      commune { ...CommuneFragment }
      departement { ...PlaceFragment }
    }
    ... on EpciChamp { epci { name code } departement { ...PlaceFragment } }
    ... on CommuneChamp { commune { ...CommuneFragment } departement { ...PlaceFragment } }
    ... on DepartementChamp { departement { ...PlaceFragment } }
    ... on RegionChamp { region { name code } }
    ... on PaysChamp { pays { name code } }
    ... on SiretChamp { etablissement { ...PersonneMoraleFragment } }
    ... on RNFChamp {
      rnf { id title address { ...AddressFragment } }
      commune { ...CommuneFragment }
      departement { ...PlaceFragment }
    }
    ... on EngagementJuridiqueChamp { engagementJuridique { montantEngage montantPaye } }
    ... on HeaderSectionChamp { level }
    ... on ExplicationChamp { __typename }
  }

  fragment PersonneMoraleFragment on PersonneMorale {
    siret siegeSocial naf libelleNaf
    address { ...AddressFragment }
    entreprise {
      siren capitalSocial numeroTvaIntracommunautaire formeJuridique formeJuridiqueCode nomCommercial raisonSociale
      siretSiegeSocial codeEffectifEntreprise dateCreation nom prenom
      attestationFiscaleAttachment { ...FileFragment }
      attestationSocialeAttachment { ...FileFragment }
    }
    association { rna titre objet dateCreation dateDeclaration datePublication }
  }

  fragment PersonneMoraleIncompleteFragment on PersonneMoraleIncomplete { siret }

  fragment PersonnePhysiqueFragment on PersonnePhysique { civilite nom prenom email }

  fragment FileFragment on File {
    __typename
    filename contentType checksum
    byteSize: byteSizeBigInt
    url @include(if: $includeFileUrls)
    createdAt virusScanResult
  }

  fragment AddressFragment on Address {
    label type streetAddress streetNumber streetName postalCode cityName cityCode
    departmentName departmentCode regionName regionCode
  }

  fragment PlaceFragment on Departement { name code }

  fragment CommuneFragment on Commune { name code postalCode }

  fragment PageInfoFragment on PageInfo { hasPreviousPage hasNextPage startCursor endCursor }

  fragment ColumnFragment on Column {
    __typename
    id label
    ... on TextColumn { value }
    ... on BooleanColumn { value }
    ... on DateColumn { value }
    ... on DateTimeColumn { value }
    ... on IntegerColumn { value }
    ... on DecimalColumn { value }
    ... on EnumColumn { value }
    ... on EnumsColumn { value }
    ... on AttachmentsColumn { value { ...FileFragment } }
    ... on GeoJSONColumn {
      value {
        geometry @include(if: $includeGeometry) { type coordinates }
        properties { description }
      }
    }
  }
`;
