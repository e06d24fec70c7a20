import type { Sentence } from '../sentences.js';

/** Arguments of what changes dossiers. */
export const writingSentences: readonly Sentence[] = [
  [
    '{} was not sent: the client is read-only ({ readOnly: true }).',
    '{1} n’a pas été envoyé : ce client ne permet que la lecture.',
  ],
  [
    '{} was not sent: dossier {} of demarche {} is not in allowWrites.',
    '{1} n’a pas été envoyé : le dossier {2} de la démarche {3} ne figure pas dans allowWrites.',
  ],
  [
    '{} was not sent: dossier {} is not in allowWrites.',
    '{1} n’a pas été envoyé : le dossier {2} ne figure pas dans allowWrites.',
  ],
  [
    '{} was not sent: demarche {} is not in allowWrites.demarches.',
    '{1} n’a pas été envoyé : la démarche {2} ne figure pas dans allowWrites.demarches.',
  ],
  [
    '{} was not sent: {}.',
    '{1} n’a pas été envoyé : rien ne montre que cette modification est permise par allowWrites.',
  ],
  [
    "allowWrites has no '{}': it takes { demarches, dossiers }, lists of numbers.",
    'allowWrites n’a pas « {1} » : il attend { demarches, dossiers }, des listes de numéros.',
  ],
  ['allowWrites.{} must be a list of numbers.', 'allowWrites.{1} doit être une liste de numéros.'],
  ['mutate.{} takes the fields of its input as an object.', 'mutate.{1} attend un objet.'],
  ['The document has no such operation.', 'Le document n’a pas cette opération.'],
  ["The annotation '{}' is given twice.", 'L’annotation « {1} » est indiquée deux fois.'],
  ["The annotation '{}' {}. Nothing was written.", 'L’annotation « {1} » {2}. Rien n’a été écrit.'],
  [
    "The rows of '{}' have several annotations '{}'. They have: {}. Nothing was written.",
    'Les lignes de « {1} » ont plusieurs annotations « {2} ». Elles ont : {3}. Rien n’a été écrit.',
  ],
  [
    "The rows of '{}' have no annotation '{}'. They have: {}. Nothing was written.",
    'Les lignes de « {1} » n’ont pas d’annotation « {2} ». Elles ont : {3}. Rien n’a été écrit.',
  ],
  [
    "{} annotations are called '{}': say which by id ({}).",
    '{1} annotations s’appellent « {2} » : indiquez l’identifiant de celle qui convient ({3}).',
  ],
  [
    "'{}' is in the rows of '{}': give it as {}",
    '« {1} » se trouve dans les lignes de « {2} » : écrivez { rows: { 0: { … } } } ou { addRows: [{ … }] }, ou l’identifiant de son champ.',
  ],
  [
    "The dossier has no annotation '{}'. Its revision of the form has: {}.",
    'Le dossier n’a pas d’annotation « {1} ». Sa version du formulaire a : {2}.',
  ],
  [
    '{} is one file, and a list of {} was given: the API takes one. Pack several into one (a ZIP).',
    '{1} attend un seul fichier, et {2} ont été donnés : réunissez-les en un seul (ZIP).',
  ],
  ['The file to upload cannot be read: {}.', 'Le fichier à joindre ne peut pas être lu : {1}.'],
  [
    '{ motivation } is needed: the usager must be told why.',
    'La motivation est obligatoire : l’usager doit connaître la raison.',
  ],
  [
    "Demarche {} has no {} '{}'. Did you mean '{}'? It has: {}.",
    'La démarche {1} n’a pas de {2} « {3} ». Vouliez-vous dire « {4} » ? Elle a : {5}.',
  ],
  ["Demarche {} has no {} '{}'. It has: {}.", 'La démarche {1} n’a pas de {2} « {3} ». Elle a : {4}.'],
  [
    "{} of kind {} are called '{}': say which by id ({}).",
    '{1} éléments de type {2} s’appellent « {3} » : indiquez l’identifiant de celui qui convient ({4}).',
  ],
  [
    "{} is none of the {} instructeurs of the groupe '{}' ({}), where dossier {} is. Followers of a dossier and experts cannot act on it.",
    '{1} n’est pas l’un des {2} instructeurs du groupe « {3} » ({4}), dont relève le dossier {5}. Suivre un dossier ou donner un avis ne permet pas d’agir sur lui.',
  ],
  [
    '{ instructeur } is needed: the e-mail or the id of a member of the dossier’s groupe.',
    'L’instructeur est obligatoire : l’adresse électronique ou l’identifiant d’un membre du groupe du dossier.',
  ],
  [
    "'{}' is the id of a {}: only an Instructeur can act on a dossier. Its groupe instructeur lists them.",
    '« {1} » est l’identifiant d’un objet de type {2} : seul un instructeur peut agir sur un dossier.',
  ],
  ['A message needs a body.', 'Le message est vide.'],
  [
    'The API takes one file for a message, and {} were given: {}',
    'L’API accepte un seul fichier par message, et {1} ont été donnés : réunissez-les en un seul (ZIP), ou envoyez plusieurs messages.',
  ],
  [
    'supprimerMessage takes the id of a message, as the dossier gives it.',
    'supprimerMessage attend l’identifiant d’un message, tel que le dossier le donne.',
  ],
  [
    'upload takes a path, bytes (Buffer, Uint8Array), a Blob, or a stream.',
    'upload attend un chemin, des octets (Buffer, Uint8Array), un Blob ou un flux.',
  ],
  ["'{}' cannot be read.", '« {1} » ne peut pas être lu.'],
  ["'{}' is not a file.", '« {1} » n’est pas un fichier.'],
  [
    'The content changed while it was uploaded: upload it again once nothing writes to it.',
    'Le contenu a changé pendant l’envoi : recommencez quand plus rien n’y écrit.',
  ],
  [
    'The content is too large: the API takes less than 2 GiB.',
    'Le fichier est trop volumineux : l’API accepte moins de 2 Gio.',
  ],
  [
    'The content has {} bytes, and {} were announced.',
    'Le contenu fait {1} octets, et {2} étaient annoncés.',
  ],
  ['The source has {} bytes, and { size } says {}.', 'La source fait {1} octets, et { size } indique {2}.'],
  [
    'A file needs a { filename }: bytes and streams have none of their own.',
    'Indiquez { filename } : des octets et un flux n’ont pas de nom.',
  ],
  ['size must be a number of bytes.', 'size doit être un nombre d’octets.'],
  [
    'The function given to upload must return a stream.',
    'La fonction donnée à upload doit renvoyer un flux.',
  ],
  [
    'The stream given to upload yields text or objects: only bytes can be uploaded.',
    'Le flux donné à upload produit du texte ou des objets : seuls des octets peuvent être envoyés.',
  ],
  [
    'upload reads no {} address: fetch it, and give the stream of its body.',
    'upload ne lit pas d’adresse {1} : téléchargez-la, et donnez le flux de son contenu.',
  ],
  [
    "A stream is first kept in a temporary file, and none can be written in '{}'{}. Set TMPDIR to {}",
    'Un flux est d’abord conservé dans un fichier temporaire, et aucun ne peut être écrit dans « {1} ». Indiquez dans TMPDIR un répertoire qui a de la place.',
  ],
];
