import type { Sentence } from '../sentences.js';

/** Arguments of what reads: numbers, lists, positions, checkpoints. */
export const readingSentences: readonly Sentence[] = [
  [
    'The number of a {} is a whole number above 0, as shown on the site.',
    'Un numéro de {1} est un nombre entier supérieur à 0, tel qu’il est affiché sur le site.',
  ],
  [
    'A demarche is given by its number, { number } or { id }, by one of them only.',
    'Une démarche se désigne par son numéro, par { number } ou par { id }, un seul à la fois.',
  ],
  [
    "A dossier is given by its number, by its id, or as an object with 'number' or 'id'.",
    'Un dossier se désigne par son numéro, par son identifiant, ou par un objet qui a « number » ou « id ».',
  ],
  ["The id '{}' ({}) holds no number.", 'L’identifiant « {1} » ({2}) ne contient pas de numéro.'],
  [
    "No id can be made of {} and '{}': give a whole number or a key.",
    'Aucun identifiant ne peut être formé avec {1} et « {2} » : donnez un nombre entier ou une clé.',
  ],
  [
    "Expected an id of kind {}, but '{}' is of kind {}.",
    'Un identifiant de type {1} est attendu, mais « {2} » est de type {3}.',
  ],
  ["There are no ids of kind '{}'.", 'Il n’existe pas d’identifiant de type « {1} ».'],
  ["'{}' is not an id: {}.", '« {1} » n’est pas un identifiant.'],
  [
    "include has no part called '{}'. The parts are: {}.",
    'La partie « {1} » n’existe pas. Parties possibles : {2}.',
  ],
  ['include.{} must be true or false.', 'include.{1} vaut true ou false.'],
  [
    'reachable takes a list of the numbers of demarches.',
    'reachable attend une liste de numéros de démarches.',
  ],
  [
    'reachable asks what a token reaches, and the client has none.',
    'Sans jeton, il n’y a rien à vérifier : fournissez-en un.',
  ],
  [
    'catalogue: this instance is older than the public catalogue (demarcheDescriptors), and cannot list its demarches.',
    'Cette instance est antérieure au catalogue public et ne peut pas lister ses démarches.',
  ],
  ["sources must be 'all' or a list out of: {}.", 'Les sources sont « all », ou une liste parmi : {1}.'],
  [
    "There is no source '{}'. The sources are: {}.",
    'La source « {1} » n’existe pas. Sources possibles : {2}.',
  ],
  [
    'refreshFile takes a file as client.files() or client.dossierFiles() gave it.',
    'refreshFile attend un fichier tel que client.files() ou client.dossierFiles() l’a donné.',
  ],
  [
    'where must answer at once, true or false: it gave a promise.',
    'where doit répondre immédiatement, par true ou false ; une promesse a été reçue.',
  ],
  [
    'archived must be true or false; leave it out for both.',
    'archived vaut true ou false ; retirez-le pour tous les dossiers.',
  ],
  ['state is an empty list. The states are: {}.', 'La liste d’états est vide. États possibles : {1}.'],
  ["There is no state '{}'. The states are: {}.", 'L’état « {1} » n’existe pas. États possibles : {2}.'],
  ['{} must be {}, as the API gave it.', '{1} attend {2}, tel que l’API l’a donné.'],
  [
    '{} is not a date: give a Date, or ISO 8601 text such as 2026-01-31T09:00:00Z. Without a zone it is the time of Paris.',
    '{1} n’est pas une date : donnez une Date ou un texte ISO 8601, comme 2026-01-31T09:00:00Z. Sans fuseau, c’est l’heure de Paris.',
  ],
  ['{} exclude each other: give one place to begin.', '{1} s’excluent : indiquez un seul point de départ.'],
  ["direction must be 'forward' or 'backward'.", 'direction vaut « forward » ou « backward ».'],
  [
    "before needs direction: 'backward': the API gives no page that leads up to a cursor.",
    "before ne s’utilise qu’avec direction: 'backward'.",
  ],
  ["after needs direction: 'forward'.", "after ne s’utilise qu’avec direction: 'forward'."],
  [
    'resumeFrom was made with another {} ({}, now {}): resume with the same demarche, ordering and filters, or start anew without it.',
    'Cette position a été obtenue avec une autre valeur de « {1} » ({2} ; maintenant : {3}). Reprenez avec la même démarche, le même ordre et les mêmes filtres, ou recommencez sans elle.',
  ],
  [
    'resumeFrom is not a position of this package: give it back as it was.',
    'Cette position n’est pas valable : redonnez-la exactement telle qu’elle a été affichée.',
  ],
  [
    'resumeFrom was made by another version of this package.',
    'Cette position vient d’une autre version de ce logiciel : recommencez sans elle.',
  ],
  [
    "concurrency needs direction: 'forward': several stretches have no common way back.",
    "concurrency ne s’utilise qu’avec direction: 'forward'.",
  ],
  ["onUnreadable must be 'throw' or 'skip'.", 'onUnreadable vaut « throw » ou « skip ».'],
  ['reconcile must be true or false.', 'reconcile vaut true ou false.'],
  [
    'The checkpoint was made by another version of this package (its format is {}, here {}): sync without it once, which reads the demarche anew.',
    'L’état de la synchronisation vient d’une autre version de ce logiciel (format {1}, ici {2}) : relancez une fois sans lui ; la démarche sera entièrement relue.',
  ],
  [
    'The checkpoint is of demarche {}, not {}: keep one for each demarche.',
    'Cet état est celui de la démarche {1}, et non de la {2} : gardez un fichier par démarche.',
  ],
  [
    'The checkpoint is of a sync since {}, not {}: `since` is fixed when a sync begins. Leave it out, or sync without the checkpoint, which reads the demarche anew.',
    'Cette synchronisation a commencé avec une autre date de départ, qui ne change plus ensuite. Retirez la date, ou recommencez sans cet état ; la démarche sera entièrement relue.',
  ],
  [
    'checkpoint is not one of this package: give it back as the last batch gave it.',
    'Cet état de synchronisation n’est pas valable : redonnez-le tel que le dernier lot l’a fourni.',
  ],
];
