import type { Sentence } from '../sentences.js';

/** Arguments of tables, mirrors and queues. */
export const tableSentences: readonly Sentence[] = [
  [
    '{} needs the package {}, which is not installed: npm install {}',
    '{1} nécessite le paquet {2}, qui n’est pas installé : npm install {3}',
  ],
  [
    'sqlite() needs Node 22.13 or later, or the package better-sqlite3, which is not installed: {}',
    'SQLite nécessite Node 22.13 ou plus récent, ou le paquet better-sqlite3, qui n’est pas installé : {1}',
  ],
  ['sqlite() takes the path of a file.', 'SQLite attend le chemin d’un fichier.'],
  [
    'postgres() takes a URL, postgres://user@host/database, or a pool of the package pg.',
    'PostgreSQL attend une adresse, postgres://utilisateur@hôte/base, ou un « pool » du paquet pg.',
  ],
  [
    'grist(): the table {} has {} columns, and Grist holds {}. Leave some out with columns.include or columns.exclude, or take postgres(). Nothing was written.',
    'Grist : la table {1} a {2} colonnes, et Grist n’en accepte que {3}. Écartez-en avec columns.include ou columns.exclude, ou choisissez PostgreSQL. Rien n’a été écrit.',
  ],
  [
    'grist(): the address has a user or password in it. Give the key as the option apiKey.',
    'Grist : l’adresse contient un utilisateur ou un mot de passe. Donnez la clé par l’option apiKey (GRIST_API_KEY en ligne de commande).',
  ],
  [
    'grist() needs a document: grist("https://host/document"), or the option document. Its id is in the address that the browser shows.',
    'Grist attend un document : grist("https://hôte/document"), ou l’option document. Son identifiant figure dans l’adresse affichée par le navigateur.',
  ],
  [
    'singer(): state is not the value of a STATE message of this package: give it back as it came, or leave it out to send everything again.',
    'Singer : l’état donné n’est pas le contenu d’un message STATE de ce paquet. Rendez-le tel qu’il est venu, ou omettez-le pour tout envoyer de nouveau.',
  ],
  ['folder() takes the path of a directory.', 'folder() attend le chemin d’un répertoire.'],
  [
    '{}: the number of a demarche is a whole number above 0, as shown on the site.',
    '{1} : un numéro de démarche est un nombre entier supérieur à 0, tel qu’il est affiché sur le site.',
  ],
  [
    "{}: the demarche has no column '{}'. Did you mean '{}'? Nothing was written.",
    '{1} : la démarche n’a pas de colonne « {2} ». Vouliez-vous dire « {3} » ? Rien n’a été écrit.',
  ],
  [
    "{}: the demarche has no column '{}'. Take the ids from the table model. Nothing was written.",
    '{1} : la démarche n’a pas de colonne « {2} » : les identifiants sont ceux du modèle de tables. Rien n’a été écrit.',
  ],
  [
    'columns.pseudonymise: {} is a key, by which rows are found again: it is written as it is.',
    'columns.pseudonymise : {1} est une clé, par laquelle les lignes se retrouvent : elle ne peut pas être remplacée.',
  ],
  [
    'mirror() takes the number of a demarche, or a list of some.',
    'mirror() attend un ou plusieurs numéros de démarche.',
  ],
  [
    "mirror() needs the option 'to', where the tables are: { to: postgres(url) }.",
    'mirror() attend la destination des tables : { to: postgres(url) }.',
  ],
  [
    'mirror(): columns.pseudonymise needs a key and columns.',
    'columns.pseudonymise attend une clé et des colonnes.',
  ],
  [
    'writeBack.columns: {} is no annotation, and only those are written back. Nothing was written.',
    'writeBack.columns : {1} n’est pas une annotation, et seules les annotations sont renvoyées. Rien n’a été écrit.',
  ],
  [
    'writeBack.columns: {} is no longer in the form, or has another kind there. Nothing was written.',
    'writeBack.columns : {1} n’est plus dans le formulaire, ou y a un autre type. Rien n’a été écrit.',
  ],
  [
    'writeBack.columns: {} is of a kind that the API cannot write from a cell, such as files, addresses and linked lists. Nothing was written.',
    'writeBack.columns : {1} est d’un type que l’API ne peut pas écrire à partir d’une cellule (pièces jointes, adresses, listes liées). Rien n’a été écrit.',
  ],
  [
    'writeBack.columns: {} is left out or written as a code, so that its cells are no values of the API. Nothing was written.',
    'writeBack.columns : {1} est écartée ou remplacée par un pseudonyme : ses cellules ne sont pas des valeurs de l’API. Rien n’a été écrit.',
  ],
  [
    'mirror(): writeBack needs columns and an instructeur.',
    'mirror() : writeBack attend des colonnes et un instructeur.',
  ],
  [
    'mirror(): {} does not keep what people change in it, and writeBack needs that: take PostgreSQL or SQLite.',
    'mirror() : {1} ne conserve pas ce qui y est modifié, et writeBack en a besoin : choisissez PostgreSQL ou SQLite.',
  ],
  [
    'mirror(): writeBack needs the annotations, which include leaves out.',
    'mirror() : writeBack a besoin des annotations, que include écarte.',
  ],
  [
    'mirror() takes a DsClient first, then numbers, then its options.',
    'mirror() attend d’abord un DsClient, puis des numéros, puis ses options.',
  ],
  [
    'purge() takes a target first, such as postgres(url) makes, then the number of a demarche.',
    'purge() attend d’abord une destination, comme celle de postgres(url), puis un numéro de démarche.',
  ],
  [
    'createQueue takes { postgres, client, store }: the first two are needed in any case.',
    'createQueue attend { postgres, client, store } ; les deux premiers sont obligatoires.',
  ],
  [
    'createQueue: client is a DsClient, or a list of at least one.',
    'createQueue : client doit être un DsClient, ou une liste non vide de DsClient.',
  ],
  [
    '{} takes the numbers of one or more demarches: {}',
    '{1} attend un ou plusieurs numéros de démarche : {2}',
  ],
  [
    "{} needs a store: createQueue({ …, store: diskStore('./files') }).",
    "{1} nécessite un stockage : createQueue({ …, store: diskStore('./files') }).",
  ],
  [
    'DATABASE_URL must be an address that begins with postgres://.',
    'DATABASE_URL doit être une adresse qui commence par postgres://.',
  ],
  [
    'DS_STORE must be a directory, s3://bucket, or s3://bucket/prefix.',
    'DS_STORE doit être un dossier du disque, s3://bucket ou s3://bucket/préfixe.',
  ],
  [
    'A store is at a directory, at s3://bucket, or at s3://bucket/prefix.',
    'Un stockage est un répertoire, s3://bucket ou s3://bucket/préfixe.',
  ],
  [
    'readSettings takes an object like process.env, not {}.',
    'readSettings attend un objet comme process.env ; valeur reçue : {1}.',
  ],
  [
    'requeue takes what to queue again: {}',
    'Indiquez ce qui doit être remis en file : --failed, --gone, ou les deux.',
  ],
  [
    'sharedBudget: guard must be at most a quarter of the interval.',
    'sharedBudget : guard vaut au plus le quart de l’intervalle.',
  ],
  [
    'sharedBudget takes one store: { redis } or { postgres }.',
    'sharedBudget attend un seul stockage : { redis } ou { postgres }.',
  ],
];
