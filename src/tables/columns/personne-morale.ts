import type { PersonneMoraleFragment } from '../../generated/operations.js';
import { boolean, type ColumnPart, date, decimal, integer, text } from './cell.js';

type PersonneMoraleFact = ColumnPart<PersonneMoraleFragment> & {
  /** Whether a SIRET champ has the column too: forms have several of them, and a table only so many columns. */
  readonly inChamp?: true;
};

/** What the registers say of an établissement, beside its SIRET. */
// Pure: a bundle of a program that makes no tables leaves it out.
export const personneMoraleParts: readonly PersonneMoraleFact[] = /* @__PURE__ */ (() => [
  registry('siren', 'SIREN', 'entreprise.siren', ({ entreprise }) => text(entreprise?.siren), true),
  registry(
    'raison_sociale',
    'raison sociale',
    'entreprise.raisonSociale',
    ({ entreprise }) => text(entreprise?.raisonSociale),
    true,
  ),
  registry('nom_commercial', 'nom commercial', 'entreprise.nomCommercial', ({ entreprise }) =>
    text(entreprise?.nomCommercial),
  ),
  registry('enseigne', 'enseigne', 'entreprise.enseigne', ({ entreprise }) => text(entreprise?.enseigne)),
  registry(
    'forme_juridique',
    'forme juridique',
    'entreprise.formeJuridique',
    ({ entreprise }) => text(entreprise?.formeJuridique),
    true,
  ),
  registry(
    'forme_juridique_code',
    'code de la forme juridique',
    'entreprise.formeJuridiqueCode',
    ({ entreprise }) => text(entreprise?.formeJuridiqueCode),
    true,
  ),
  registry('naf', 'code NAF', 'naf', ({ naf }) => text(naf), true),
  registry('libelle_naf', 'libellé NAF', 'libelleNaf', ({ libelleNaf }) => text(libelleNaf), true),
  {
    ...registry('siege_social', 'siège social', 'siegeSocial', ({ siegeSocial }) => boolean(siegeSocial)),
    kind: 'boolean',
  },
  registry('siret_siege_social', 'SIRET du siège', 'entreprise.siretSiegeSocial', ({ entreprise }) =>
    text(entreprise?.siretSiegeSocial),
  ),
  registry('adresse', 'adresse', 'address.label', ({ address }) => text(address?.label), true),
  registry(
    'code_postal',
    'code postal',
    'address.postalCode',
    ({ address }) => text(address?.postalCode),
    true,
  ),
  registry('commune', 'commune', 'address.cityName', ({ address }) => text(address?.cityName), true),
  registry(
    'commune_code',
    'code INSEE de la commune',
    'address.cityCode',
    ({ address }) => text(address?.cityCode),
    true,
  ),
  registry(
    'departement_code',
    'code du département',
    'address.departmentCode',
    ({ address }) => text(address?.departmentCode),
    true,
  ),
  registry('region_code', 'code de la région', 'address.regionCode', ({ address }) =>
    text(address?.regionCode),
  ),
  registry('tva', 'TVA intracommunautaire', 'entreprise.numeroTvaIntracommunautaire', ({ entreprise }) =>
    text(entreprise?.numeroTvaIntracommunautaire),
  ),
  {
    ...registry('capital_social', 'capital social', 'entreprise.capitalSocial', ({ entreprise }) =>
      // The API says -1 where the register does not know.
      integer(entreprise?.capitalSocial === '-1' ? null : entreprise?.capitalSocial),
    ),
    kind: 'integer',
  },
  registry('effectif_code', 'tranche d’effectif', 'entreprise.codeEffectifEntreprise', ({ entreprise }) =>
    text(entreprise?.codeEffectifEntreprise),
  ),
  registry('effectif_mensuel_periode', 'mois de l’effectif', 'entreprise.effectifMensuel.periode', (one) =>
    text(one.entreprise?.effectifMensuel?.periode),
  ),
  {
    ...registry('effectif_mensuel', 'effectif mensuel', 'entreprise.effectifMensuel.nb', ({ entreprise }) =>
      decimal(entreprise?.effectifMensuel?.nb),
    ),
    kind: 'decimal',
  },
  registry('effectif_annuel_periode', 'année de l’effectif', 'entreprise.effectifAnnuel.periode', (one) =>
    text(one.entreprise?.effectifAnnuel?.periode),
  ),
  {
    ...registry('effectif_annuel', 'effectif annuel', 'entreprise.effectifAnnuel.nb', ({ entreprise }) =>
      decimal(entreprise?.effectifAnnuel?.nb),
    ),
    kind: 'decimal',
  },
  {
    ...registry('date_creation', 'date de création', 'entreprise.dateCreation', ({ entreprise }) =>
      date(entreprise?.dateCreation),
    ),
    kind: 'date',
  },
  {
    ...registry(
      'etat_administratif',
      'état administratif',
      'entreprise.etatAdministratif',
      ({ entreprise }) => text(entreprise?.etatAdministratif),
    ),
    kind: 'choice',
    options: ['Actif', 'Ferme'],
  },
  // An entrepreneur is a person.
  {
    ...registry('entrepreneur_nom', 'nom de l’entrepreneur', 'entreprise.nom', ({ entreprise }) =>
      text(entreprise?.nom),
    ),
    personal: true,
  },
  {
    ...registry('entrepreneur_prenom', 'prénom de l’entrepreneur', 'entreprise.prenom', ({ entreprise }) =>
      text(entreprise?.prenom),
    ),
    personal: true,
  },
  registry(
    'rna',
    'RNA de l’association',
    'association.rna',
    ({ association }) => text(association?.rna),
    true,
  ),
  registry(
    'association_titre',
    'titre de l’association',
    'association.titre',
    ({ association }) => text(association?.titre),
    true,
  ),
  registry('association_objet', 'objet de l’association', 'association.objet', ({ association }) =>
    text(association?.objet),
  ),
  {
    ...registry('association_date_creation', 'création de l’association', 'association.dateCreation', (one) =>
      date(one.association?.dateCreation),
    ),
    kind: 'date',
  },
  {
    ...registry(
      'association_date_declaration',
      'déclaration de l’association',
      'association.dateDeclaration',
      (one) => date(one.association?.dateDeclaration),
    ),
    kind: 'date',
  },
  {
    ...registry(
      'association_date_publication',
      'publication de l’association',
      'association.datePublication',
      (one) => date(one.association?.datePublication),
    ),
    kind: 'date',
  },
])();

function registry(
  id: string,
  label: string,
  part: string,
  read: PersonneMoraleFact['read'],
  inChamp?: true,
): PersonneMoraleFact {
  return { id, label, part, kind: 'text', personal: false, read, inChamp };
}
