import type { Sentence } from '../sentences.js';

/** Arguments of the client itself, and the forms that the checks of all options share: the last to be tried. */
export const argumentSentences: readonly Sentence[] = [
  [
    'No API token: pass { token }, or set DS_API_TOKEN. Use { token: null } for the public queries only.',
    'Aucun jeton : donnez { token }, ou définissez DS_API_TOKEN. Pour les seules requêtes publiques : { token: null }.',
  ],
  [
    'The token function failed ({}). What it said is left out: it may hold the token.',
    'La fonction qui fournit le jeton a échoué ({1}).',
  ],
  ['The token must be a string.', 'Le jeton doit être un texte.'],
  ['The token is empty.', 'Le jeton est vide.'],
  [
    'The token has characters that a header cannot hold: pass it as it was given, without the word Bearer.',
    'Le jeton contient des caractères inattendus : donnez-le tel quel, sans le mot Bearer.',
  ],
  [
    'endpoint is not a URL: expected something like {}.',
    'L’adresse de l’API n’est pas une URL ; exemple : {1}.',
  ],
  [
    'endpoint holds a user name or password: the API reads the Authorization header itself.',
    'L’adresse de l’API contient un identifiant ou un mot de passe : retirez-les.',
  ],
  [
    "endpoint must be https, or http on loopback: '{}' would show the token to the network.",
    'L’adresse de l’API doit être en https (http seulement sur cette machine) : « {1} » exposerait le jeton sur le réseau.',
  ],
  ['signal must be an AbortSignal.', 'signal doit être un AbortSignal.'],
  ['{} must be a whole number from {} to {}.', '{1} doit être un nombre entier compris entre {2} et {3}.'],
  [
    'timeout must be a number of milliseconds above 0 (Infinity for none).',
    'timeout doit être un nombre de millisecondes supérieur à 0 (Infinity : aucune limite).',
  ],
  [
    'rateLimit must be { requests, interval } {}',
    'rateLimit attend { requests, interval }, { acquire, pause } ou false.',
  ],
  [
    'allowedHosts must be a list of host names {}',
    'allowedHosts est une liste de noms d’hôtes, comme « static.example.org » ou « *.example.org ».',
  ],
  ['userAgent must be visible ASCII text.', 'userAgent doit être un texte en caractères ASCII visibles.'],
  [
    'headers must be a plain object of texts: { name: value }.',
    'headers doit être un objet dont les valeurs sont des textes : { nom: valeur }.',
  ],
  [
    "headers cannot set '{}': the client does, from { token } and { userAgent }.",
    'headers ne peut pas définir « {1} » : le client le fait d’après { token } et { userAgent }.',
  ],
  ["headers: the value of '{}' must be a text.", 'headers : la valeur de « {1} » doit être un texte.'],
  [
    "headers has an entry that HTTP does not allow: '{}'.",
    'headers contient une entrée que HTTP n’autorise pas : « {1} ».',
  ],
  [
    'withOptions takes the options to change, as one object.',
    'withOptions attend les options à modifier, dans un objet.',
  ],
  [
    "withOptions cannot change '{}': {}",
    'withOptions ne peut pas modifier « {1} » : créez un autre DsClient.',
  ],
  [
    '{}: this instance has no {}, and leaving it out would ask for something else. Call without it.',
    '{1} : cette instance n’a pas {2}, et s’en passer changerait la demande. Retirez cette option.',
  ],
  [
    'This instance has no {}: it is older than this document, or the feature is not turned on there.',
    'Cette instance n’a pas {1} : elle est plus ancienne, ou la fonction n’y est pas activée.',
  ],
  ['This instance has no {} at all.', 'Cette instance ne propose aucune opération de type {1}.'],
  ['There is no document to send.', 'Il n’y a pas de document à envoyer.'],
  [
    'A document is text, a DocumentNode or a typed document.',
    'Un document doit être un texte, un DocumentNode ou un document typé.',
  ],
  ['The document is not GraphQL: {}', 'Le document n’est pas du GraphQL : {1}'],
  ['The API has no subscriptions.', 'L’API n’a pas de « subscription ».'],
  ['The variables of a document are an object.', 'Les variables d’un document sont un objet.'],
  [
    "{} has no option '{}'. Did you mean '{}'? Its options are: {}.",
    '{1} n’a pas d’option « {2} ». Vouliez-vous dire « {3} » ? Options possibles : {4}.',
  ],
  ["{} has no option '{}'. It takes none.", '{1} n’a pas d’option « {2} » : il n’en prend aucune.'],
  ["{} has no option '{}'. Its options are: {}.", '{1} n’a pas d’option « {2} ». Options possibles : {3}.'],
  [
    '{} takes its options as one object, not {}.',
    '{1} attend ses options dans un objet ; valeur reçue : {2}.',
  ],
  ["{} must be one of: {}. Did you mean '{}'?", '{1} : valeurs possibles : {2}. Vouliez-vous dire « {3} » ?'],
  ['{} must be one of: {}.', '{1} : valeurs possibles : {2}.'],
  ['{} must be {}, not {}.', '{1} : valeur attendue : {2} ; valeur reçue : {3}.'],
  ["{} has no option '{}'. Did you mean '{}'? It takes none.", '{1} n’a pas d’option « {2} ».'],
  ['{} The states are: {}.', 'États possibles : {2}.'],
  ['The document is no tree of GraphQL that can be printed.', 'Le document n’est pas un arbre GraphQL.'],
  [
    'The document has {} operations ({}): say which with { operationName }.',
    'Le document contient {1} opérations ({2}) : indiquez laquelle avec { operationName }.',
  ],
  [
    "The document has no operation called '{}', only: {}.",
    'Le document n’a pas d’opération « {1} », seulement : {2}.',
  ],
  ['{} cannot be sent: {}.', 'Les variables ne peuvent pas être envoyées en JSON.'],
  ['{} must be an object when written as JSON.', 'Les variables doivent former un objet en JSON.'],
  ['{} takes {}.', '{1} attend {2}.'],
];
