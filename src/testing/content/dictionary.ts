import type { Commune, Place } from '../model/values.js';

export const PRENOMS = [
  'Camille',
  'Inès',
  'Léo',
  'Maëlys',
  'Noé',
  'Aïcha',
  'Jean-Baptiste',
  'Zoé',
  'Loïc',
  'Françoise',
  'Yann',
  'Ségolène',
] as const;

export const NOMS = [
  'Martin',
  'Lefèvre',
  'Nguyễn',
  'Dubois',
  'Garçon',
  'O’Brien',
  'Benali',
  'Le Goff',
  'Müller',
  'Rousseau',
  'Ferreira',
  'Petit',
] as const;

export const RUES = [
  'rue de la République',
  'avenue du Général de Gaulle',
  'chemin des Écoliers',
  'place de l’Église',
  'boulevard Victor Hugo',
  'impasse des Lilas',
] as const;

export const SUJETS = [
  'Rénovation du gymnase',
  'Achat de véhicules électriques',
  'Restauration d’une chapelle romane',
  'Festival « Les Nuits d’été »',
  'Plantation de haies bocagères',
  'Isolation de l’école élémentaire',
  'Création d’un tiers-lieu',
  'Équipement numérique',
] as const;

export const PHRASES = [
  'Bonjour,\n\nmon dossier est complet, pouvez-vous le confirmer ?',
  'Bonjour, je vous joins la pièce manquante.',
  'Merci de préciser le calendrier prévisionnel.',
  'Le devis fourni n’est pas signé.',
  'Pourriez-vous nous indiquer le montant toutes taxes comprises ?',
  'Bien reçu, merci & à bientôt <équipe instruction>.',
] as const;

export interface City extends Commune {
  departement: Place;
  region: Place;
  center: readonly [number, number];
}

export const CITIES = [
  city('Rennes', '35238', '35000', ['Ille-et-Vilaine', '35'], ['Bretagne', '53'], [-1.68, 48.11]),
  city('Grenoble', '38185', '38000', ['Isère', '38'], ['Auvergne-Rhône-Alpes', '84'], [5.72, 45.19]),
  city('Saint-Denis', '97411', '97400', ['La Réunion', '974'], ['La Réunion', '04'], [55.45, -20.88]),
  city('Ajaccio', '2A004', '20000', ['Corse-du-Sud', '2A'], ['Corse', '94'], [8.74, 41.92]),
  city('Château-Thierry', '02168', '02400', ['Aisne', '02'], ['Hauts-de-France', '32'], [3.4, 49.04]),
  city('Paris', '75056', '75001', ['Paris', '75'], ['Île-de-France', '11'], [2.35, 48.86]),
] as const;

export const PAYS = [
  { name: 'France', code: 'FR' },
  { name: 'Belgique', code: 'BE' },
  { name: 'Côte d’Ivoire', code: 'CI' },
  { name: 'Viêt Nam', code: 'VN' },
] as const;

export const EPCIS = [
  { name: 'Rennes Métropole', code: '243500139' },
  { name: 'Grenoble-Alpes-Métropole', code: '200040715' },
  { name: 'CA du Pays Ajaccien', code: '242010056' },
] as const;

function city(
  name: string,
  code: string,
  postalCode: string,
  [departementName, departementCode]: readonly [string, string],
  [regionName, regionCode]: readonly [string, string],
  center: readonly [number, number],
): City {
  return {
    name,
    code,
    postalCode,
    departement: { name: departementName, code: departementCode },
    region: { name: regionName, code: regionCode },
    center,
  };
}
