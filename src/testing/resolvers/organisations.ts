import { typedId } from '../ids.js';
import type { Address, Entreprise, Etablissement, Individual } from '../model/values.js';
import { scannedFile } from './files.js';
import type { Resolvers } from './types.js';

/** A field of the company registry. As on the server, it is null without data, even if its type is not nullable. */
const detail =
  <Value>(read: (details: NonNullable<Etablissement['details']>) => Value) =>
  ({ details }: Etablissement): Value | null =>
    details ? read(details) : null;

const ofAddress = <Value>(read: (address: Address) => Value) => detail(({ address }) => read(address));

export const organisationResolvers: Resolvers = {
  PersonnePhysique: { id: ({ id }: Individual) => typedId('Individual', id) },
  PersonneMoraleIncomplete: { id: ({ id }: Etablissement) => typedId('Etablissement', id) },
  PersonneMorale: {
    id: ({ id }: Etablissement) => typedId('Etablissement', id),
    siegeSocial: detail(({ siegeSocial }) => siegeSocial),
    naf: detail(({ naf }) => naf),
    libelleNaf: detail(({ libelleNaf }) => libelleNaf),
    naf2025: detail(({ naf2025 }) => naf2025),
    libelleNaf2025: detail(({ libelleNaf2025 }) => libelleNaf2025),
    address: detail(({ address }) => address),
    entreprise: detail(({ entreprise }) => entreprise),
    association: detail(({ association }) => association),
    adresse: ofAddress(({ label }) => label),
    numeroVoie: ofAddress(({ streetNumber }) => streetNumber),
    typeVoie: ofAddress(({ streetName }) => streetName?.split(' ')[0] ?? null),
    nomVoie: ofAddress(({ streetName }) => streetName?.split(' ').slice(1).join(' ') ?? null),
    complementAdresse: () => null,
    codePostal: ofAddress(({ postalCode }) => postalCode),
    localite: ofAddress(({ cityName }) => cityName),
    codeInseeLocalite: ofAddress(({ cityCode }) => cityCode),
  },
  Entreprise: {
    attestationSocialeAttachment: ({ attestationSociale }: Entreprise) => scannedFile(attestationSociale),
    attestationFiscaleAttachment: ({ attestationFiscale }: Entreprise) => scannedFile(attestationFiscale),
  },
};
