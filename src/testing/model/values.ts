import type { Instant } from '../dates.js';
import type { StoredFile } from '../files.js';
import type { Descriptor } from './descriptor.js';

export interface Place {
  name: string;
  code: string;
}

export interface Commune extends Place {
  postalCode: string | null;
}

export interface Geometry {
  type: string;
  coordinates: readonly unknown[];
}

export interface Address {
  label: string;
  type: 'housenumber' | 'street' | 'municipality' | 'locality';
  streetAddress: string | null;
  streetNumber: string | null;
  streetName: string | null;
  postalCode: string;
  cityName: string;
  cityCode: string;
  departmentName: string | null;
  departmentCode: string | null;
  regionName: string | null;
  regionCode: string | null;
  countryName: string | null;
  countryCode: string | null;
  geometry: Geometry | null;
}

export interface GeoArea {
  id: number;
  source: 'cadastre' | 'rpg' | 'selection_utilisateur';
  description: string | null;
  geometry: Geometry;
  commune: string;
  numero: string;
  section: string;
  prefixe: string;
  surface: number;
}

export interface Entreprise {
  siren: string;
  capitalSocial: string;
  numeroTvaIntracommunautaire: string | null;
  formeJuridique: string | null;
  formeJuridiqueCode: string | null;
  nomCommercial: string;
  raisonSociale: string;
  siretSiegeSocial: string;
  codeEffectifEntreprise: string | null;
  dateCreation: string | null;
  nom: string | null;
  prenom: string | null;
  enseigne: string | null;
  etatAdministratif: 'Actif' | 'Ferme' | null;
  effectifMensuel: { periode: string; nb: number } | null;
  effectifAnnuel: { periode: string; nb: number } | null;
  inlineAdresse: string;
  attestationSociale: StoredFile | null;
  attestationFiscale: StoredFile | null;
}

export interface Association {
  rna: string;
  titre: string;
  objet: string | null;
  dateCreation: string | null;
  dateDeclaration: string | null;
  datePublication: string | null;
}

/** A company. It has no `details` if the company registry was down at deposit (the server's "degraded mode"). */
export interface Etablissement {
  type: 'etablissement';
  id: number;
  siret: string;
  details: {
    siegeSocial: boolean;
    naf: string | null;
    libelleNaf: string;
    naf2025: string | null;
    libelleNaf2025: string | null;
    address: Address;
    entreprise: Entreprise | null;
    association: Association | null;
  } | null;
}

export interface Individual {
  type: 'individual';
  id: number;
  civilite: 'M' | 'Mme' | null;
  nom: string;
  prenom: string;
  dateDeNaissance: string | null;
  email: string | null;
}

export type Demandeur = Individual | Etablissement;

export interface RegisteredBody {
  id: string;
  title: string | null;
  address: Address | null;
}

/** The value of a champ, by its shape. */
export type StoredValue =
  | { type: 'text'; text: string | null }
  | { type: 'cojo'; number: string | null; birthdate: string | null }
  | { type: 'boolean'; value: boolean | null }
  | { type: 'date'; date: string | null }
  | { type: 'datetime'; instant: Instant | null }
  | { type: 'integer'; value: string | null }
  | { type: 'decimal'; value: number | null }
  | { type: 'choices'; values: string[] }
  | { type: 'linked'; primary: string | null; secondary: string | null }
  | { type: 'address'; text: string | null; address: Address | null }
  | { type: 'commune'; commune: Commune | null; departement: Place | null }
  | { type: 'departement'; departement: Place | null }
  | { type: 'region'; region: Place | null }
  | { type: 'pays'; pays: Place | null }
  | { type: 'epci'; epci: Place | null; departement: Place | null }
  | { type: 'siret'; siret: string | null; etablissement: Etablissement | null }
  | { type: 'rna'; text: string | null; rna: RegisteredBody | null }
  | { type: 'rnf'; text: string | null; rnf: RegisteredBody | null }
  | { type: 'carte'; areas: GeoArea[] }
  | { type: 'files'; files: StoredFile[] }
  | { type: 'dossierLink'; number: number | null }
  | { type: 'engagement'; reference: string | null }
  | { type: 'rows'; rows: Row[] }
  | { type: 'none' };

export interface Row {
  id: string;
  champs: Champ[];
}

/** One champ or annotation of a dossier. */
export interface Champ {
  descriptor: Descriptor;
  /** Set for a champ inside a repetition. */
  rowId: string | null;
  value: StoredValue;
  updatedAt: Instant;
  prefilled: boolean;
  prefilledValueModified: boolean;
  /** False where a display condition hides the champ: the API then leaves it out. */
  visible: boolean;
}
