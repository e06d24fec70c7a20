import type { Sentence } from '../sentences.js';

/** Arguments of downloads. */
export const fileSentences: readonly Sentence[] = [
  [
    '{} must be a whole number of at least {}, not {}',
    '{1} doit être un nombre entier supérieur ou égal à {2} ; valeur reçue : {3}.',
  ],
  ['{} must be a number of bytes, not {}', '{1} doit être un nombre d’octets ; valeur reçue : {2}.'],
  ['{} must be one of {}, not {}', '{1} : valeur inconnue {3}. Valeurs possibles : {2}.'],
  ['{} must be a function', '{1} doit être une fonction.'],
  ['A file stream can be iterated once only', 'Un flux de fichier ne se lit qu’une fois.'],
  ['{} has no {}: save with `manifest: true`', '{1} n’a pas de {2} : enregistrez avec manifest: true.'],
  [
    'files must be a list of files, or an iterable of them, async or not',
    'files est une liste ou un itérable de fichiers.',
  ],
  [
    "layout must be 'flat', a template such as '{dossierNumber}/{filename}', or a function",
    'layout vaut « flat », un modèle comme « {dossierNumber}/{filename} », ou une fonction.',
  ],
  [
    'dossier must be a function, such as client.getDossier',
    'dossier est une fonction, comme client.getDossier.',
  ],
  [
    'This layout names parts of the dossier: pass { dossier: client.getDossier } as well',
    'Ce modèle nomme des parties du dossier : donnez aussi { dossier: client.getDossier }.',
  ],
  [
    "layout: the dossier has no champ '{}'. Did you mean '{}'?",
    'layout : le dossier n’a pas de champ « {1} ». Vouliez-vous dire « {2} » ?',
  ],
  ["layout: the dossier has no champ '{}'.", 'layout : le dossier n’a pas de champ « {1} ».'],
  [
    'layout: there is no {}. Did you mean {}? There are: {}',
    'layout : {1} n’existe pas. Vouliez-vous dire {2} ? Éléments possibles : {3}.',
  ],
  ['layout: there is no {}. There are: {}', 'layout : {1} n’existe pas. Éléments possibles : {2}.'],
  ['layout must give a path, or its parts', 'layout doit donner un chemin, ou ses parties.'],
  ['refresh gave no file with a url', 'refresh n’a pas donné de fichier avec une adresse.'],
  [
    'A file is an object with a url and a filename',
    'Un fichier doit être un objet qui a « url » et « filename ».',
  ],
  [
    'byteSize must be a whole number of bytes, not {}',
    'byteSize doit être un nombre entier d’octets ; valeur reçue : {1}.',
  ],
  [
    '{} is neither the hex nor the base64 of {} bytes',
    '{1} n’est ni l’hexadécimal ni le base64 de {2} octets.',
  ],
  ["The file's url is not a URL", 'L’adresse du fichier n’est pas une URL.'],
  [
    'Files are downloaded over https only (http is accepted for this machine alone), not over {}',
    'Les fichiers ne sont téléchargés qu’en https (http seulement sur cette machine).',
  ],
  [
    "The file's url must not hold a user or password",
    'L’adresse du fichier ne doit contenir ni identifiant ni mot de passe.',
  ],
];
