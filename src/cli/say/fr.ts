import { phraseInFrench } from '../../explain/index.js';
import { explainInFrench } from './explained.js';
import type { Messages } from './messages.js';
import { durationText, sizeText } from './units.js';

const number = (value: number) => new Intl.NumberFormat('fr').format(value);
const size = (bytes: number) => sizeText(bytes, 'fr', ['o', 'ko', 'Mo', 'Go', 'To']);
const count = (value: number, one: string, many = `${one}s`) => `${number(value)} ${value < 2 ? one : many}`;
const suggestion = (near: string | undefined) => (near === undefined ? '' : ` Vouliez-vous dire ${near} ?`);

export const fr: Messages = {
  help: {
    tagline:
      'Dossiers, fichiers et changements de Démarches simplifiées (demarche.numerique.gouv.fr), en ligne de commande.',
    usage: (command) => `Usage : ${command}`,
    commands: 'Commandes',
    options: 'Options',
    connection: 'Connexion',
    common: 'Pour toutes les commandes',
    environment: 'Environnement',
    exitCodes: 'Codes de retour',
    examples: 'Exemples',
    anyCommand: 'COMMANDE',
    anyOptions: '[options]',
    more: (command) => `Pour en savoir plus sur une commande : ${command}`,
  },
  commands: {
    dossier: {
      summary: 'affiche un dossier en JSON',
      details: [
        'Affiche un dossier avec tout ce qu’il contient, messages compris. --include et --exclude en choisissent les parties.',
      ],
    },
    dossiers: {
      summary: 'affiche les dossiers d’une démarche, un objet JSON par ligne, ou les écrit en CSV',
      details: [
        'Lit jusqu’au bout ou échoue, en donnant la position d’où reprendre. Ce qui a été affiché avant est entier.',
        'Avec --format csv, dossiers.csv a une ligne par dossier, et chaque bloc répétable a son propre fichier, dont les lignes nomment leur dossier ; de même les messages, les avis, les demandes de correction, les traitements et les zones des cartes (--include geometry), si on les demande. Les colonnes sont celles du formulaire, quels que soient les dossiers. Tous les dossiers sont gardés en mémoire ; les fichiers apparaissent à la fin, entiers. Un texte qu’un tableur prendrait pour une formule est précédé d’une apostrophe.',
      ],
    },
    files: {
      summary: 'affiche les fichiers d’une démarche, un objet JSON par ligne',
      details: [
        'L’url d’un fichier l’ouvre à quiconque la connaît, pendant une heure environ. Gardez la liste comme vous gardez les fichiers.',
      ],
    },
    download: {
      summary: 'enregistre les fichiers d’une démarche, vérifiés, dans un répertoire par dossier',
      details: [
        'Chaque fichier est comparé à la somme de contrôle de l’API avant de recevoir son nom. manifest.jsonl liste ce qui a été enregistré, avec MD5 et SHA-256, pour la commande verify. Relancez download pour prendre ce qui est nouveau ou ce qui a échoué : ce qui est déjà là n’est pas téléchargé deux fois. Les URL qui expirent entre-temps sont renouvelées.',
      ],
    },
    verify: {
      summary: 'compare les fichiers d’un répertoire à son manifeste, sans réseau',
      details: ['Lit chaque fichier que download a inscrit dans manifest.jsonl. Ne modifie rien.'],
    },
    sync: {
      summary: 'affiche ce qui a changé dans une démarche depuis la dernière fois, un objet JSON par ligne',
      details: [
        'Événements : {"event":"dossier","dossier":…}, "deleted", "pendingDeleted", "restored", "existing" (après --reconcile), et après chaque lot "checkpoint", qui est alors aussi dans le fichier. Traitez d’un bloc ce qui précède un checkpoint. Un événement peut revenir, il ne manque jamais.',
        'Lancez sync toutes les deux ou trois minutes, ou toutes les nuits, avec le même fichier ; la première exécution lit tout.',
      ],
    },
    mirror: {
      summary:
        'tient des démarches à jour sous forme de tables, dans PostgreSQL, SQLite, Grist ou un répertoire',
      details: [
        'Chaque exécution écrit ce qui a changé depuis la précédente, suppressions comprises, et reprend là où une exécution s’est arrêtée. Une ligne refusée par la cible est signalée à chaque exécution jusqu’à ce qu’elle soit acceptée (code de retour 1). --plan affiche ce qui serait fait, sans rien faire. PostgreSQL nécessite le paquet pg ; SQLite nécessite Node 22 ou better-sqlite3.',
        'Avec --watch 5m, la commande continue : un passage, cinq minutes d’attente, le passage suivant. Avec --every 1h, les passages commencent à intervalles réguliers. Une démarche en échec est signalée, puis retentée au passage suivant, sauf si aucune nouvelle tentative ne peut y remédier : la commande s’arrête alors. SIGTERM ou Ctrl-C entre deux passages l’arrête avec le code de retour du dernier.',
        'Avec --write-back, les cellules d’annotations modifiées dans PostgreSQL ou SQLite sont renvoyées à l’API. Une cellule modifiée aussi dans l’API est laissée telle quelle des deux côtés et signalée à chaque exécution (code de retour 1). Avec --dry-run, les tables sont mises à jour, rien n’est envoyé, et ce qui le serait est montré.',
      ],
    },
    export: {
      summary: 'écrit des démarches sous forme de tables dans un répertoire, avec leurs fichiers',
      details: ['Un classeur Excel, sauf avec --format. Relancée, la même commande écrit ce qui a changé.'],
    },
    count: {
      summary: 'compte les dossiers d’une démarche, exactement',
      details: ['Lit le numéro de chaque dossier, cent par requête : l’API ne donne pas de total.'],
    },
    reachable: {
      summary:
        'indique quelles démarches le jeton atteint et, pour les autres, pourquoi il ne les atteint pas',
      details: ['L’API ne sait pas lister les démarches d’un jeton : donnez leurs numéros.'],
    },
    prefill: {
      summary: 'crée un lien, ou un dossier, prérempli pour chaque ligne d’un fichier',
      details: [
        'FICHIER est en JSON (un objet par libellés du formulaire, ou une liste d’objets) ou en CSV (une ligne par dossier ; une cellule qui commence par [ est une liste en JSON ; Oui, 31/01/2026 et 3,14 sont compris). Chaque valeur est d’abord vérifiée d’après le formulaire : celle qui serait perdue est refusée nommément, et rien n’est créé. Avec --create, les dossiers sont créés aussitôt ; ils disparaissent au bout de cinq jours si personne ne les ouvre.',
      ],
    },
    message: {
      summary: 'envoie un message à l’usager d’un dossier',
      details: [
        'Montre ce qui serait envoyé, puis demande confirmation. --dry-run se contente de le montrer.',
      ],
    },
    accepter: {
      summary: 'accepte un dossier en instruction',
      details: [
        'Montre ce qui serait envoyé, puis demande confirmation. --dry-run se contente de le montrer. Le site supprime alors les pièces d’identité du dossier : téléchargez-les avant.',
      ],
    },
    refuser: {
      summary: 'refuse un dossier en instruction',
      details: [
        'Montre ce qui serait envoyé, puis demande confirmation. --dry-run se contente de le montrer.',
      ],
    },
    annoter: {
      summary: 'remplit les annotations d’un dossier à partir d’un fichier JSON',
      details: [
        'FICHIER est un objet par libellés des annotations ; les lignes d’un bloc s’écrivent {"Bloc": {"addRows": [{"Libellé": 1}]}}. Chaque valeur est vérifiée avant tout envoi. Montre ce qui serait envoyé, puis demande confirmation. --dry-run se contente de le montrer.',
      ],
    },
    check: {
      summary: 'vérifie un jeton, et indique quoi faire s’il est refusé',
      details: [
        'Vérifie que l’API répond, que cette machine est à l’heure, que le jeton est reconnu, utilisable depuis ce réseau et non expiré, qu’il donne accès à la démarche indiquée, et s’il permet d’écrire. Ne modifie rien.',
      ],
    },
    schema: {
      summary: 'indique ce que l’instance n’a pas, ou a différemment de ce que ce paquet attend',
      details: ['Compare le schéma de l’instance à celui pour lequel ce paquet a été écrit.'],
    },
    types: {
      summary: 'écrit les types TypeScript du formulaire d’une démarche',
      details: [
        'Avec --out, les noms d’un fichier fait auparavant sont gardés, et ce qui a changé dans le formulaire est signalé. Sans jeton, fonctionne pour les démarches publiées en données ouvertes, et ne connaît pas les annotations.',
      ],
    },
    queue: {
      summary: 'copie les fichiers de nombreuses démarches, avec autant de processus que nécessaire',
      details: [
        'produce DÉMARCHE… met en file chaque fichier jamais vu ; une démarche en échec n’arrête pas les autres. work enregistre les fichiers jusqu’à SIGTERM ou Ctrl-C, ou avec --until-empty jusqu’à ce qu’il n’en reste plus. status indique où en sont les fichiers. reconcile remet en file ce qui est connu et n’est nulle part. requeue --failed, ou --gone, renvoie les fichiers terminés sans avoir été enregistrés.',
        'La file est dans la base PostgreSQL de DATABASE_URL (npm install pg pg-boss@10) ; à défaut, dans une base embarquée (npm install @electric-sql/pglite pg-boss@10), dans le répertoire .ds-queue, pour essayer : une commande à la fois. --to prend un répertoire, ou s3://bucket/préfixe avec les variables AWS_… de S3 (npm install @aws-sdk/client-s3).',
      ],
    },
    emulator: {
      summary: 'lance un émulateur de l’API sur cette machine, avec des données fictives, jusqu’à Ctrl-C',
      details: [
        'Pour des essais et des tests, quel que soit le langage : dossiers, fichiers, mutations, limites et erreurs sont ceux de l’API.',
      ],
    },
  },
  options: {
    endpoint: 'adresse GraphQL de l’instance (par défaut : DS_API_URL, sinon l’adresse publique)',
    tokenFile:
      'fichier qui contient le jeton ; un jeton n’est jamais sur la ligne de commande, où la liste des processus et l’historique du shell le montreraient',
    timeout: 'pour une requête (par défaut : 60)',
    maxRetries: 'd’une requête qui a échoué (par défaut : 4)',
    proxy:
      'http://hôte:port, ou http://utilisateur:motdepasse@hôte:port (par défaut : HTTPS_PROXY, sauf si NO_PROXY nomme l’hôte)',
    ca: 'certificats à accepter en plus de ceux que Node connaît (PEM)',
    adapt: 'ne demander à une instance plus ancienne que ce qu’elle a',
    json: 'résultats et erreurs pour des programmes : JSON sur les deux flux, sans progression',
    quiet: 'ni progression ni résumé',
    lang: 'en ou fr (par défaut : d’après LC_ALL, LC_MESSAGES ou LANG)',
    help: 'ce texte, ou celui d’une commande',
    version: 'la version de ce paquet',
    state:
      'seulement ces états, séparés par des virgules : en_construction, en_instruction, accepte, refuse, sans_suite',
    archived: 'seulement les dossiers archivés',
    notArchived: 'seulement les dossiers qui ne sont pas archivés',
    createdSince:
      'seulement les dossiers déposés à partir de cette date : 2026-01-31 (minuit, heure de Paris) ou 2026-01-31T09:00:00+01:00',
    updatedSince: 'seulement les dossiers modifiés à partir de cette date ; exclut --created-since',
    createdUntil:
      'seulement les dossiers déposés au plus tard à cette date : 2026-02-01 s’arrête à la fin de janvier',
    updatedUntil: 'seulement les dossiers modifiés pour la dernière fois au plus tard à cette date',
    revision: 'seulement les dossiers de cette révision du formulaire',
    minRevision: 'seulement les dossiers de cette révision ou d’une suivante',
    maxRevision: 'seulement les dossiers de cette révision ou d’une précédente',
    include: 'parties à ajouter : messages, avis, corrections, geometry, revision, service',
    exclude:
      'parties à exclure : champs, annotations, traitements, instructeurs, demandeur, groupeInstructeur, labels',
    sources:
      'd’où viennent les fichiers : champs (par défaut), annotations, messages, avis, motivation, attestation, pdf, geojson, etablissement, ou all',
    pageSize: 'dossiers demandés à la fois, de 1 à 100 (par défaut : 100)',
    concurrency: 'parties de la démarche lues en parallèle (par défaut : 1)',
    resumeFrom: 'reprendre là où une exécution s’est arrêtée (elle a affiché cette position)',
    skipUnreadable:
      'signaler un dossier que l’API ne parvient pas à donner, et continuer sans lui (code de retour 1)',
    format: 'jsonl (par défaut) ou csv',
    to: 'répertoire où écrire ; il est créé au besoin',
    excel:
      'CSV qu’Excel en français ouvre d’un double clic : virgule décimale, dates et mots français, zéros des codes conservés',
    rawCells: 'CSV sans l’apostrophe qui désamorce les formules',
    parallelFiles: 'fichiers téléchargés en parallèle (par défaut : 8)',
    flat: 'tous les fichiers dans un seul répertoire, au lieu d’un par dossier',
    virusScan:
      'reject-infected (par défaut), require-safe (refuse aussi ce qui n’est pas encore analysé) ou any',
    keepPartial: 'garder le début d’un fichier lors d’une interruption, et reprendre de là la fois suivante',
    durable: 'forcer l’écriture de chaque fichier sur le disque avant qu’il reçoive son nom',
    singerState:
      'avec --to singer : la valeur du dernier message STATE, en JSON (par défaut : tout est envoyé)',
    stateFile: 'fichier où est noté l’avancement de la synchronisation ; créé la première fois (obligatoire)',
    since: 'seulement les dossiers modifiés à partir de cette date ; fixée à la première exécution',
    reconcile: 'relire aussi tout, et lister les numéros de tous les dossiers qui existent',
    queueStore:
      'destination des fichiers : un répertoire, ou s3://bucket/préfixe (par défaut : DS_STORE, sinon ./files)',
    untilEmpty: 'work s’arrête quand il ne reste rien à enregistrer',
    failed: 'remet en file ce qui a échoué définitivement',
    gone: 'remet en file ce que l’API n’avait plus',
    failOnBreaking: 'code de retour 1 si une différence est incompatible avec ce que ce paquet demande',
    out: 'fichier à écrire (par défaut : la sortie standard)',
    typesName: 'ce d’après quoi les types sont nommés, en camelCase (par défaut : le titre)',
    failOnChange: 'ne rien écrire ; code de retour 1 si le fichier n’est pas à jour',
    target:
      'destination : postgres://…, sqlite:FICHIER, grist:https://HÔTE/DOCUMENT (clé dans GRIST_API_KEY), singer (la sortie standard), ou un répertoire',
    mirrorFormat: 'des fichiers d’un répertoire : csv (par défaut), jsonl, xlsx ou parquet',
    exportFormat: 'xlsx (par défaut), csv, jsonl ou parquet',
    rereadAll: 'relire aussi tous les dossiers, pour ce que l’API n’annonce jamais',
    watch: 'continuer : attendre cette durée après chaque passage, puis recommencer (30s, 5m, 2h, 1d)',
    every:
      'continuer : commencer un passage chaque fois que cette durée s’est écoulée depuis le début (30s, 5m, 2h, 1d)',
    plan: 'afficher ce qui serait fait, sans rien faire',
    filesTo: 'enregistrer aussi les fichiers des dossiers, vérifiés, dans ce répertoire',
    columns: 'seulement ces colonnes (identifiants, ou table.colonne)',
    excludeColumns: 'sans ces colonnes',
    pseudonymise: 'colonnes à remplacer par des pseudonymes, calculés avec la clé de DS_PSEUDONYM_KEY',
    keepDeleted: 'conserver le numéro, la date et le motif de ce qui a été supprimé',
    writeBack:
      'renvoyer à l’API ce qui a été modifié dans ces colonnes d’annotations (PostgreSQL, SQLite) ; nécessite --instructeur, et --allow-writes ou --dry-run',
    writer: 'avec --write-back : qui écrit, un membre du groupe instructeur des dossiers',
    allowWriteBack: 'avec --write-back : autoriser cette commande à modifier des dossiers',
    dryWriteBack: 'avec --write-back : ne rien envoyer à l’API, et montrer ce qui serait envoyé',
    dossier: 'seulement ce dossier, à la place d’une démarche',
    create: 'créer les dossiers tout de suite, au lieu de liens',
    annotations: 'une clé qui ne nomme aucun champ peut nommer une annotation',
    skipRefused: 'laisser de côté les valeurs qui seraient perdues, et les signaler (code de retour 1)',
    instructeur: 'qui agit : un membre du groupe instructeur du dossier (obligatoire)',
    motivation: 'la motivation, telle que l’usager la lira',
    attach: 'un fichier pour l’usager',
    correction: 'demander une correction : incorrect, incomplete ou outdated',
    disableNotification: 'aucun courriel à l’usager',
    allowWrites: 'autoriser cette commande à modifier un dossier (obligatoire, sauf avec --dry-run)',
    dryRun: 'tout vérifier et montrer ce qui serait envoyé, sans rien envoyer',
    yes: 'ne pas demander confirmation',
    port: 'port de l’API ; 0 est n’importe quel port libre (par défaut : 4000)',
    storagePort: 'port des fichiers (par défaut : n’importe quel port libre)',
    host: 'adresse où écouter (par défaut : 127.0.0.1)',
    seed: 'graine des données fictives ; la même graine donne les mêmes données (par défaut : 1)',
  },
  placeholders: {
    url: 'URL',
    file: 'FICHIER',
    directory: 'RÉPERTOIRE',
    number: 'N',
    seconds: 'SECONDES',
    duration: 'DURÉE',
    date: 'DATE',
    list: 'A,B',
    state: 'ÉTAT',
    id: 'ID',
    position: 'POSITION',
    format: 'FORMAT',
    policy: 'RÈGLE',
    language: 'LANGUE',
    name: 'NOM',
    target: 'CIBLE',
    email: 'COURRIEL',
    reason: 'MOTIF',
    host: 'HÔTE',
    text: 'TEXTE',
  },
  positionals: {
    dossier: 'DOSSIER',
    demarche: 'DÉMARCHE',
    directory: 'RÉPERTOIRE',
    command: 'COMMANDE',
    file: 'FICHIER',
    text: 'TEXTE',
    action: 'produce|work|status|reconcile|requeue',
  },
  environment: {
    DS_API_TOKEN: 'le jeton ; sinon API_TOKEN',
    DS_API_URL: 'adresse GraphQL de l’instance',
    DATABASE_URL: 'la base PostgreSQL de la file',
    GRIST_API_KEY: 'la clé de mirror --to grist:…',
    DS_PSEUDONYM_KEY: 'la clé de --pseudonymise',
    LC_ALL: 'la langue ; sinon LC_MESSAGES, LANG',
  },
  exits: {
    complete: 'tout a été fait',
    partial: 'exécution terminée, mais des éléments manquants, endommagés ou différents ont été signalés',
    usage: 'utilisation incorrecte : rien n’a été fait',
    refused: 'jeton absent, erroné, expiré, ou sans le droit nécessaire',
    failed: 'arrêt avant la fin : pas de réponse, erreur de l’API, disque plein, dossier inexistant',
    interrupted: 'interruption par Ctrl-C',
    readerGone: 'le programme qui lisait la sortie s’est arrêté (comme le fait head)',
    terminated: 'arrêt par SIGTERM',
  },
  explain: explainInFrench,
  phrase: (text) => phraseInFrench(text) ?? text,
  usage: {
    noCommand: 'Aucune commande n’a été indiquée.',
    unknownCommand: (name, near) => `La commande ${name} n’existe pas.${suggestion(near)}`,
    unknownOption: (flag, near) => `L’option ${flag} n’existe pas ici.${suggestion(near)}`,
    tokenOnCommandLine:
      'Un jeton sur la ligne de commande se voit dans la liste des processus et dans l’historique du shell. Renseignez DS_API_TOKEN, ou donnez --token-file FICHIER.',
    needsValue: (flag, placeholder) => `${flag} attend une valeur : ${flag} ${placeholder}`,
    takesNoValue: (flag) => `${flag} ne prend pas de valeur.`,
    twice: (flag) => `${flag} est indiqué deux fois.`,
    exclusive: (one, other) => `${one} et ${other} ne peuvent pas être utilisés ensemble.`,
    noTable: (part) =>
      `--include ${part} : aucune table n’a de place pour cela. Retirez-le, ou utilisez --format jsonl.`,
    onlyWith: (flag, condition) => `${flag} ne s’utilise qu’avec ${condition}.`,
    required: (what) => `Il manque ${what}.`,
    tooMany: (word) => `Argument inattendu : « ${word} ».`,
    notANumber: (what, given, min, max) =>
      `${what} : valeur incorrecte « ${given} ». Un nombre entier de ${min} à ${max} est attendu.`,
    notADuration: (flag, given) =>
      `${flag} : durée incorrecte « ${given} ». Écrivez par exemple 30s, 5m, 2h ou 1d (de 1s à 24d).`,
    notADate: (flag, given) =>
      `${flag} : date incorrecte « ${given} ». Écrivez par exemple 2026-01-31 ou 2026-01-31T09:00:00+01:00.`,
    notOneOf: (flag, given, allowed) =>
      `${flag} : valeur inconnue « ${given} ». Valeurs possibles : ${allowed.join(', ')}.`,
    notAProxy:
      '--proxy attend l’adresse d’un proxy : http://hôte:port, ou http://utilisateur:motdepasse@hôte:port',
    unreadable: (file, reason) => `Impossible de lire ${file} : ${reason}`,
    notJson: (file) => `${file} n’est pas du JSON : ce n’est pas le fichier d’une synchronisation.`,
    notState: (file) => `${file} n’est pas du JSON : ce n’est pas un état Singer.`,
    notSyncState: (file) => `${file} n’est pas le fichier d’une synchronisation.`,
    unwritable: (file, reason) => `Impossible d’écrire ${file} : ${reason}`,
    notDirectory: (directory) => `${directory} n’est pas un répertoire qui peut être lu.`,
    noManifest: (directory, save) =>
      `${directory} n’a pas de manifest.jsonl : il est tenu quand les fichiers sont enregistrés avec ${save}`,
    unknownAction: (name, known, near) =>
      `${name} n’est pas l’un de : ${known.join(', ')}.${suggestion(near)}`,
    noStore: (directory) =>
      `Le répertoire ${directory} n’existe pas : donnez le stockage des exécutants, avec --to ou DS_STORE. S’il a été perdu, créez-en un vide : tout sera remis en file.`,
    embeddedBusy: (pid) =>
      `Le processus ${pid} utilise la base embarquée, qui ne sert qu’une commande à la fois : arrêtez-le, ou définissez DATABASE_URL.`,
    notValues: (file) =>
      `${file} ne contient pas de valeurs : il faut un objet JSON par libellés (ou une liste d’objets, ou un CSV, si la commande en accepte plusieurs).`,
    columnTwice: (file, column) =>
      `${file} a deux colonnes nommées ${column} : l’une serait perdue. Renommez-en ou supprimez-en une.`,
    openQuote: (file, row) =>
      `${file} : un guillemet ouvert à la ligne ${row} n’est jamais fermé ; la suite ne peut pas être découpée.`,
    noColumn: (file, row) => `${file} : la ligne ${row} a une valeur dans une colonne sans nom.`,
    lostValue: (row, key, reason) => `- ${key} : ${reason} (ligne ${row})`,
    lostValues: (lost, skip) =>
      `Le site ignorerait ${count(lost.length, 'valeur')} sans le dire. Rien n’a été créé.\n${lost.join('\n')}\nCorrigez le fichier, ou ajoutez ${skip} pour ne pas les envoyer.`,
    writesNeed: (allow, dryRun) =>
      `Cette commande modifie un dossier : ajoutez ${allow}, ou ${dryRun} pour voir ce qui serait envoyé.`,
    confirmBy: (yes) => `Personne ne peut répondre ici : ajoutez ${yes} pour confirmer.`,
    seeHelp: (command) => `Voir : ${command}`,
    withPackage: (command) =>
      `Ou, avec npx et sans rien installer, en gardant les options --package déjà données : ${command}`,
  },
  errors: {
    headline: {
      usage: 'Utilisation incorrecte',
      noToken: 'Pas de jeton',
      token: 'Le jeton a été refusé',
      scope: 'Le jeton n’a pas ce droit',
      notFound: 'Introuvable',
      unreachable: 'Pas de réponse',
      rateLimited: 'Trop de requêtes',
      incomplete: 'Réponse incomplète',
      disk: 'Erreur d’écriture sur le disque',
      busy: 'Une autre exécution est en cours',
      target: 'Erreur de la destination des tables',
      database: 'Erreur de la base de données',
      store: 'Erreur de l’espace de stockage',
      budget: 'Erreur du budget commun de requêtes',
      api: 'Erreur de l’API',
      interrupted: 'Interrompu',
      system: 'Refus du système d’exploitation',
      unexpected: 'Erreur de ce programme, merci de la signaler',
    },
    missingToken:
      'Renseignez DS_API_TOKEN, ou donnez --token-file FICHIER. Un jeton se crée dans le profil d’un administrateur.',
    delivered: (value) => `Ce qui a été écrit jusque-là est complet (${number(value)}).`,
    resume: 'Pour continuer à la suite de ce qui a été écrit :',
    skip: (flag) => `Avec ${flag}, un tel dossier est signalé et la lecture continue sans lui.`,
    repeat: 'Relancez la même commande : elle reprend là où celle-ci s’est arrêtée.',
    position: (position) => `Position : ${position}`,
  },
  progress: {
    number,
    size,
    rate: (perSecond, unit) => `${number(Number(perSecond.toPrecision(2)))} ${unit}/s`,
    timeLeft: (seconds) => `reste ${durationText(seconds)}`,
    units: { dossiers: 'dossiers', files: 'fichiers' },
  },
  results: {
    read: (value, unit, missing) =>
      `${count(value, unit === 'files' ? 'fichier' : 'dossier')}${missing === 0 ? '' : `, et ${number(missing)} que l’API n’a pas pu donner en entier`}`,
    csv: (files, directory) =>
      files.map(({ name, rows }) => `${directory}/${name} : ${count(rows, 'ligne')}`).join('\n'),
    queue: {
      produced: (demarche, queued, error) =>
        `${demarche} : ${count(queued, 'fichier mis', 'fichiers mis')} en file${error === undefined ? '' : `, puis : ${error}`}`,
      unread: (dossiers) =>
        `l’API n’a pas pu donner les dossiers suivants : ${dossiers}. Aucun de leurs fichiers n’est en file ; chaque parcours les redemande`,
      about: (what, said) => `${what} : ${said}`,
      worked: (stored, gone, failed) =>
        `${count(stored, 'fichier enregistré', 'fichiers enregistrés')}, ${count(gone, 'disparu')}, ${count(failed, 'essai')} en échec`,
      reconciled: (checked, queued) =>
        `${count(checked, 'fichier')} sans tâche examinés, ${number(queued)} remis en file`,
      requeued: (queued) => `${count(queued, 'fichier remis', 'fichiers remis')} en file`,
      states: {
        waiting: 'en attente',
        active: 'en cours',
        retrying: 'à réessayer',
        stored: 'enregistrés',
        gone: 'disparus',
        failed: 'en échec',
        lost: 'perdus (queue reconcile)',
      },
      oldest: (milliseconds) => `le plus ancien attend depuis ${durationText(milliseconds / 1_000)}`,
      lag: (demarche, milliseconds, error) =>
        `démarche ${demarche} : ${milliseconds === null ? 'pas encore lue en entier' : `connue jusqu’à il y a ${durationText(milliseconds / 1_000)}`}${error === undefined ? '' : ` ; ${error}`}`,
    },
    linkOutOfReach: 'il renvoie à un dossier que ce jeton ne peut pas lire',
    unreachable: {
      scope: 'le jeton ne l’atteint pas : demandez à son administrateur de l’ajouter au jeton',
      not_found: 'cette démarche n’existe pas',
    },
    prefillStopped: (row, made) =>
      `échec à la ligne ${row} : ${made === 0 ? 'aucun dossier n’a été créé auparavant' : `${count(made, 'dossier créé', 'dossiers créés')} auparavant, affichés ci-dessus ; retirez ces lignes du fichier avant de relancer`}.`,
    refusedValue: (row, key, reason) => `ligne ${row} : ${key} est laissé de côté : ${reason}`,
    prefilled: (made, areDossiers, refused) =>
      `${count(made, areDossiers ? 'dossier' : 'lien')}${refused === 0 ? '' : `, ${count(refused, 'valeur laissée', 'valeurs laissées')} de côté`}`,
    confirm: 'Envoyer ? (oui/non)',
    yes: ['o', 'oui'],
    changed: (mutation) => `${mutation} : effectué`,
    nothingChanged: 'Rien n’a été modifié.',
    refusedRow: (dossier, table, column, reason) =>
      `dossier ${dossier} : ${table}${column === undefined ? '' : `.${column}`} a été refusé : ${reason}`,
    editedCell: ({ dossier, table, row, column }, outcome, reason) =>
      `dossier ${dossier} : ${table}.${column}${row === null ? '' : ` (ligne ${row})`} ${
        {
          sent: 'a été envoyé',
          would_send: 'serait envoyé',
          conflict: 'est en conflit',
          refused: 'n’a pas été envoyé',
        }[outcome]
      }${reason === null ? '' : ` : ${reason}`}`,
    writtenBack: ({ sent, toSend, conflicts, notSent }) =>
      ` ; en retour : ${count(sent, 'cellule envoyée', 'cellules envoyées')}${toSend === 0 ? '' : `, ${number(toSend)} à envoyer`}, ${count(conflicts, 'conflit')}, ${count(notSent, 'refusée')}`,
    mirrored: ({ dossiers, unchanged, deleted, restored }, refused) =>
      `${count(dossiers, 'dossier écrit', 'dossiers écrits')}, ${number(unchanged)} sans changement, ${count(deleted, 'supprimé')}, ${count(restored, 'rétabli')}${refused === 0 ? '' : `, ${count(refused, 'ligne refusée', 'lignes refusées')}`}`,
    failedDemarche: (demarche, reason) => `démarche ${demarche} : ${reason}`,
    round: (endedAt, did, failed, secondsLeft) =>
      `${endedAt} ${did}${failed === 0 ? '' : `, ${count(failed, 'démarche')} en échec`} ; prochain passage dans ${durationText(secondsLeft)}`,
    unreadableDossier: (dossier, message) =>
      `${dossier === undefined ? '' : `dossier ${dossier} : `}${message}`,
    failedFile: (dossier, filename, message) =>
      `${dossier === undefined ? '' : `dossier ${dossier} : `}${filename} : ${message}`,
    downloaded: ({ files, bytes, saved, skipped, failed }, directory) =>
      `${count(files, 'fichier')}, ${size(bytes)} dans ${directory} : ${count(saved, 'téléchargé')}, ${number(skipped)} déjà là, ${count(failed, 'échec')}`,
    retryFailed: 'Relancez la même commande pour réessayer ce qui a échoué.',
    verified: (files, bytes, problems) =>
      problems === 0
        ? `${count(files, 'fichier')}, ${size(bytes)} : tout est intact`
        : `${count(files, 'fichier')}, ${size(bytes)} : ${count(problems, 'problème')}`,
    absentFile: (path) => `${path} : n’est plus sur le serveur ; cette copie est peut-être la seule`,
    unreadableLine: (file, line) => `${file} : la ligne ${line} est illisible`,
    problem: {
      missing: 'est manquant',
      size: 'n’a pas la taille attendue',
      md5: 'n’a pas le contenu attendu (MD5)',
      sha256: 'n’a pas le contenu attendu (SHA-256)',
      unreadable: 'est illisible',
      unsafe: 'sort du répertoire',
    },
    synced: (dossiers, deleted, pending, file) =>
      `${count(dossiers, 'dossier')}, ${count(deleted, 'supprimé')}, ${number(pending)} en attente de suppression ; l’état est enregistré dans ${file}`,
    findings: {
      proxy: 'Proxy',
      reachable: 'API',
      clock: 'Heure',
      token: 'Jeton',
      network: 'Réseau',
      expiry: 'Expiration',
      demarche: 'Démarche',
      write: 'Écriture',
    },
    noToken: 'Il n’y a pas de jeton : renseignez DS_API_TOKEN, ou donnez --token-file FICHIER.',
    schema: {
      same: 'L’instance a le schéma pour lequel ce paquet a été écrit.',
      breaking: 'incompatible avec ce que ce paquet demande',
      preview: 'annoncé, mais pas encore disponible',
      safe: 'différent, sans conséquence',
    },
    noAnnotations: 'Sans jeton les annotations ne sont pas connues : les types n’en ont pas.',
    typesWritten: (file) => `${file} a été écrit.`,
    typesUnchanged: (file) => `${file} est à jour.`,
    typesDiffer: (file) => `${file} n’est pas à jour.`,
    formChange: (change) => {
      switch (change.kind) {
        case 'demarche':
          return `la démarche était ${change.from}, elle est ${change.to}`;
        case 'revision':
          return `une nouvelle révision du formulaire : ${change.from} → ${change.to}`;
        case 'added':
          return `ajouté : ${change.alias} « ${change.label} »`;
        case 'removed':
          return `supprimé : ${change.alias} « ${change.label} »`;
        case 'renamed':
          return `renommé : ${change.alias} « ${change.from} » → « ${change.to} »`;
        case 'type':
          return `autre type : ${change.alias} ${change.from} → ${change.to}`;
      }
    },
    emulator: {
      endpoint: 'Adresse',
      token: 'Jeton',
      demarches: 'Démarches',
      dossiers: (value) => count(value, 'dossier'),
      hint: 'Dans un autre terminal :',
      stop: 'Ctrl-C pour arrêter.',
    },
  },
};
