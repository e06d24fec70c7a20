import type { Address, Etablissement, Individual, RegisteredBody } from '../model/values.js';
import type { Random } from '../random.js';
import type { Store } from '../store.js';
import { CITIES, NOMS, PRENOMS, RUES } from './dictionary.js';

export function someAddress(random: Random): Address {
  const city = random.pick(CITIES);
  const street = random.pick(RUES);
  const number = String(random.integer(1, 180));
  const kind = random.integer(0, 9);
  const common = {
    postalCode: city.postalCode ?? '',
    cityName: city.name,
    cityCode: city.code,
    departmentName: city.departement.name,
    departmentCode: city.departement.code,
    regionName: city.region.name,
    regionCode: city.region.code,
    countryName: 'France',
    countryCode: 'FR',
    geometry: { type: 'Point', coordinates: [...city.center] },
  };
  if (kind === 0) {
    return {
      ...common,
      type: 'municipality',
      label: `${city.name} ${city.postalCode}`,
      streetAddress: null,
      streetNumber: null,
      streetName: null,
      geometry: null,
    };
  }
  return {
    ...common,
    type: 'housenumber',
    label: `${number} ${street} ${city.postalCode} ${city.name}`,
    streetAddress: `${number} ${street}`,
    streetNumber: number,
    streetName: street,
  };
}

export function someIndividual(random: Random, id: number): Individual {
  const prenom = random.pick(PRENOMS);
  const nom = random.pick(NOMS);
  return {
    type: 'individual',
    id,
    civilite: random.pick(['M', 'Mme', null]),
    nom,
    prenom,
    dateDeNaissance: random.chance(0.5)
      ? `19${random.integer(50, 99)}-0${random.integer(1, 9)}-1${random.integer(0, 9)}`
      : null,
    email: random.chance(0.7) ? `usager${id}@exemple.fr` : null,
  };
}

export interface EtablissementOptions {
  id: number;
  /** As if the company registry had been down: only the SIRET is known. */
  degraded?: boolean;
  createdAt: number;
}

export function someEtablissement(
  store: Store,
  random: Random,
  options: EtablissementOptions,
): Etablissement {
  const siren = random.digits(9);
  const siret = `${siren}${random.digits(5)}`;
  if (options.degraded) return { type: 'etablissement', id: options.id, siret, details: null };
  const address = someAddress(random);
  const isAssociation = random.chance(0.3);
  const file = (name: string) =>
    store.file(`etablissement/${options.id}/${name}`, {
      filename: `${name}-${siren}.pdf`,
      byteSize: random.integer(800, 4_000),
      createdAt: options.createdAt,
    });
  return {
    type: 'etablissement',
    id: options.id,
    siret,
    details: {
      siegeSocial: random.chance(0.8),
      naf: '8411Z',
      libelleNaf: 'Administration publique générale',
      naf2025: '84.11Y',
      libelleNaf2025: 'Administration publique générale',
      address,
      entreprise: {
        siren,
        // The API gives -1 where the capital is not known.
        capitalSocial: random.chance(0.3) ? '-1' : String(random.integer(1, 9_000) * 1_000_000_000),
        numeroTvaIntracommunautaire: `FR${random.digits(2)}${siren}`,
        formeJuridique: isAssociation ? 'Association déclarée' : 'SAS, société par actions simplifiée',
        formeJuridiqueCode: isAssociation ? '9220' : '5710',
        nomCommercial: `Ateliers ${random.pick(NOMS)}`,
        raisonSociale: `ATELIERS ${random.pick(NOMS).toUpperCase()}`,
        siretSiegeSocial: siret,
        codeEffectifEntreprise: random.pick(['03', '11', null]),
        dateCreation: `200${random.integer(0, 9)}-03-1${random.integer(0, 9)}`,
        nom: null,
        prenom: null,
        enseigne: null,
        etatAdministratif: random.chance(0.9) ? 'Actif' : 'Ferme',
        effectifMensuel: null,
        effectifAnnuel: random.chance(0.4) ? { periode: '2024', nb: random.integer(1, 400) / 2 } : null,
        inlineAdresse: address.label,
        attestationSociale: random.chance(0.5) ? file('attestation-sociale') : null,
        attestationFiscale: random.chance(0.3) ? file('attestation-fiscale') : null,
      },
      association: isAssociation
        ? {
            rna: `W${random.digits(9)}`,
            titre: `Les amis de ${address.cityName}`,
            objet: 'Promouvoir la vie locale',
            dateCreation: '2012-05-14',
            dateDeclaration: '2012-06-01',
            datePublication: null,
          }
        : null,
    },
  };
}

export function someRegisteredBody(random: Random, id: string): RegisteredBody {
  const address = random.chance(0.7) ? someAddress(random) : null;
  return { id, title: `Union de ${address?.cityName ?? 'la ville'}`, address };
}
