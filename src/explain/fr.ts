import type { Catalogue } from './subject.js';

const status = (value: number | undefined) => (value === undefined ? '' : ` (HTTP ${value})`);
const nameOf = (value: string | undefined) => (value === undefined ? 'L’objet demandé' : `Le n° ${value}`);

export const fr: Catalogue = {
  mayHaveRun:
    'La modification a peut-être été effectuée : consultez le dossier avant de la demander à nouveau.',
  support: (id) => `Pour signaler l’incident à l’assistance du site, indiquez la référence ${id}.`,
  subjects: {
    input: {
      what: 'Un argument ou une option n’est pas valable ; rien n’a été envoyé.',
      remedy: 'Corrigez-le, puis recommencez.',
    },
    network: {
      what: 'L’API n’a pas répondu : la connexion a été refusée, coupée ou n’a pas pu être établie.',
      remedy: 'Vérifiez la connexion au réseau et l’adresse de l’API, puis réessayez.',
    },
    timeout: {
      what: 'L’API n’a pas répondu dans le délai imparti.',
      remedy: 'Réessayez plus tard, accordez plus de temps, ou demandez moins de données à la fois.',
    },
    http: {
      what: ({ status: value }) => `La réponse reçue n’est pas celle de l’API${status(value)}.`,
      remedy: 'Vérifiez l’adresse de l’API, et qu’aucun serveur mandataire (proxy) ne répond à sa place.',
    },
    rate_limited: {
      what: 'Trop de requêtes ont été envoyées avec ce jeton.',
      remedy: 'Patientez une minute, puis réessayez.',
    },
    mutation: {
      what: 'L’API a refusé la modification.',
      remedy: 'Lisez la raison qu’elle donne, corrigez la demande, puis recommencez.',
    },
    malformed: {
      what: 'La réponse n’est pas celle qui était attendue.',
      remedy:
        'Réessayez. Si l’erreur persiste, un équipement du réseau modifie les réponses, ou l’API est en cause : prévenez son assistance.',
    },
    graphql: {
      what: 'L’API a refusé la requête telle qu’elle est écrite.',
      remedy:
        'Vérifiez la requête, et que cette instance connaît ce qu’elle demande ; au besoin, mettez ce logiciel à jour.',
    },
    incomplete: {
      what: 'La réponse de l’API est incomplète.',
      remedy: 'Réessayez plus tard : ce qui a été remis auparavant est entier.',
    },
    unreadable: {
      what: 'L’API ne parvient pas à donner ce dossier.',
      remedy: 'Réessayez plus tard, poursuivez sans lui, ou signalez-le à l’assistance du site.',
    },
    checksum_mismatch: {
      what: 'Le contenu reçu ne correspond pas à l’empreinte annoncée ; le fichier n’a pas été conservé.',
      remedy: 'Relancez le téléchargement. Si l’erreur persiste, le fichier est endommagé sur le serveur.',
    },
    size_mismatch: {
      what: 'Le fichier reçu n’a pas la taille annoncée ; il n’a pas été conservé.',
      remedy: 'Relancez le téléchargement. Si l’erreur persiste, le fichier est endommagé sur le serveur.',
    },
    url_expired: {
      what: 'Le lien de téléchargement a expiré.',
      remedy: 'Demandez de nouveau la liste des fichiers : elle contient des liens valables.',
    },
    infected: {
      what: 'L’antivirus n’a pas déclaré ce fichier sain ; il n’a pas été téléchargé.',
      remedy: 'Attendez la fin de l’analyse. S’il est infecté, demandez à l’usager d’en déposer un autre.',
    },
    too_large: {
      what: 'La réponse ou le fichier dépasse la taille autorisée ; la lecture a été arrêtée.',
      remedy: 'Demandez moins de données à la fois, ou augmentez la limite.',
    },
    disk: {
      what: 'Un fichier n’a pas pu être écrit sur le disque.',
      remedy: 'Vérifiez l’espace disponible et les droits d’accès au répertoire, puis recommencez.',
    },
    busy: {
      what: 'Une autre exécution occupe déjà la même ressource.',
      remedy: 'Attendez qu’elle se termine, puis recommencez.',
    },
    target: {
      what: 'La destination des tables ne répond pas, ou refuse l’écriture ; ce qui a été enregistré auparavant est entier.',
      remedy: 'Vérifiez son adresse, les droits du compte et l’espace disponible, puis recommencez.',
    },
    database: {
      what: 'La base de données de la file d’attente ne répond pas, ou refuse l’accès ; ce qui a été enregistré auparavant est entier.',
      remedy:
        'Vérifiez qu’elle fonctionne, son adresse (DATABASE_URL), le mot de passe et les droits du compte.',
    },
    store: {
      what: 'L’espace de stockage des fichiers ne répond pas, ou refuse l’accès ; aucun fichier n’y est incomplet.',
      remedy: 'Vérifiez son adresse, les clés et leurs droits sur le compartiment.',
    },
    budget_store: {
      what: 'Le serveur qui tient le budget commun de requêtes est inutilisable.',
      remedy: 'Vérifiez son adresse, le mot de passe et les droits du compte.',
    },
    budget_store_away: {
      what: 'Le serveur qui tient le budget commun de requêtes ne répond pas.',
      remedy: 'Rien n’est perdu : les requêtes attendent son retour.',
    },
    not_found: {
      what: ({ number }) =>
        `${nameOf(number)} est introuvable : supprimé, en brouillon, masqué, ou inexistant.`,
      remedy: 'Vérifiez le numéro.',
    },
    unauthorized: {
      what: 'Le jeton ne donne pas accès à cet objet.',
      remedy: 'Demandez à l’administrateur de la démarche de l’ajouter au jeton.',
    },
    forbidden: {
      what: 'L’API a refusé le jeton.',
      remedy: 'Vérifiez qu’il est complet, encore valable et utilisable depuis ce réseau.',
    },
    deprecated_token: {
      what: 'Le jeton est d’une ancienne version, que l’API n’accepte plus.',
      remedy: 'Créez un nouveau jeton dans le profil de l’administrateur.',
    },
    internal_server_error: {
      what: 'L’API a rencontré une erreur interne.',
      remedy: 'Réessayez plus tard. Si l’erreur persiste, signalez-la à l’assistance du site.',
    },
    invalid_null: {
      what: 'L’API n’a pas pu donner une information qui doit toujours exister.',
      remedy: 'Réessayez plus tard. Si l’erreur persiste, signalez-la à l’assistance du site.',
    },
    bad_request: {
      what: 'L’API n’a pas pu lire la requête.',
      remedy: 'Vérifiez la requête et ses variables.',
    },
    adapted: {
      what: 'Cette instance est plus ancienne que ce logiciel : ce qu’elle n’a pas n’a pas été demandé.',
      remedy: 'Les champs qui manquent sont absents des résultats.',
    },
    retrying: {
      what: 'Une tentative a échoué.',
      remedy: 'Elle est renouvelée automatiquement ; il n’y a rien à faire.',
    },

    'auth.missing': {
      what: 'Aucun jeton n’a été fourni, et cette requête n’est pas publique.',
      remedy: 'Fournissez un jeton : il se crée dans le profil d’un administrateur.',
    },
    'auth.invalid': {
      what: 'L’API ne connaît pas ce jeton : il est erroné, incomplet (il se termine souvent par ==) ou révoqué.',
      remedy: 'Copiez-le à nouveau en entier, ou créez-en un autre dans le profil d’un administrateur.',
    },
    'auth.network': {
      what: 'Ce jeton n’est pas utilisable depuis ce réseau.',
      remedy: 'Ajoutez l’adresse de ce réseau au jeton, dans le profil de l’administrateur qui l’a créé.',
    },
    'auth.expired': {
      what: 'Le jeton a expiré.',
      remedy: 'Créez-en un nouveau dans le profil de l’administrateur.',
    },
    'auth.scope': {
      what: 'Le jeton ne donne pas accès à cette démarche ou à ce dossier.',
      remedy:
        'Demandez à son administrateur d’ajouter la démarche au jeton, ou utilisez le jeton d’un administrateur de la démarche.',
    },
    'auth.read_only_token': {
      what: 'Le jeton ne permet que la lecture.',
      remedy: 'Accordez-lui le droit d’écriture dans le profil qui l’a créé, ou utilisez-en un autre.',
    },

    'refusal.read_only_token': {
      what: 'Modification refusée : le jeton ne permet que la lecture.',
      remedy: 'Accordez-lui le droit d’écriture dans le profil qui l’a créé, ou utilisez-en un autre.',
    },
    'refusal.instructeur': {
      what: 'Modification refusée : cet instructeur ne peut pas agir sur ce dossier.',
      remedy:
        'Indiquez un membre du groupe instructeur du dossier ; suivre un dossier ou donner un avis ne suffit pas.',
    },
    'refusal.state': {
      what: 'Modification refusée : l’état actuel du dossier ne la permet pas.',
      remedy: 'Consultez le dossier : quelqu’un l’a peut-être déjà traité.',
    },
    'refusal.correction': {
      what: 'Modification refusée : une demande de correction est en attente sur ce dossier.',
      remedy: 'Attendez la correction de l’usager, ou annulez la demande.',
    },
    'refusal.file': {
      what: 'Modification refusée : le fichier joint n’a pas été correctement déposé.',
      remedy: 'Déposez-le à nouveau : un dépôt ne sert qu’une fois, dans l’heure.',
    },

    'webhook.missing_header': {
      what: 'Il manque un en-tête à cette requête : elle ne vient pas d’un webhook.',
      remedy:
        'Vérifiez que le serveur mandataire transmet les en-têtes webhook-id, -timestamp et -signature.',
    },
    'webhook.bad_timestamp': {
      what: 'L’horodatage de cette requête n’est pas un nombre de secondes.',
      remedy: 'N’y donnez pas suite : elle ne vient pas d’un webhook.',
    },
    'webhook.bad_signature': {
      what: 'La signature ne correspond à aucun des secrets, ou le contenu a été modifié en chemin.',
      remedy: 'Vérifiez le secret du webhook, et que le corps de la requête est lu tel qu’il a été reçu.',
    },
    'webhook.too_old': {
      what: 'Cette requête a été signée il y a trop longtemps.',
      remedy: 'Mettez l’horloge du serveur à l’heure (NTP) ; sinon, il s’agit d’une requête rejouée.',
    },
    'webhook.too_new': {
      what: 'Cette requête porte une date à venir.',
      remedy: 'Mettez l’horloge du serveur à l’heure (NTP).',
    },
    'webhook.bad_body': {
      what: 'Le contenu de cette requête, pourtant signée, n’est pas celui d’un webhook.',
      remedy: 'Mettez ce logiciel à jour, ou prévenez l’assistance du site.',
    },

    'network.proxy_login': {
      what: 'Le serveur mandataire (proxy) demande un identifiant et un mot de passe (407).',
      remedy: 'Ajoutez-les à son adresse : http://identifiant:motdepasse@hôte:port.',
    },
    'network.proxy_refused': {
      what: 'Le serveur mandataire (proxy) interdit l’accès à cet hôte (403).',
      remedy: 'Demandez au service informatique de l’autoriser, ou ajoutez l’hôte à NO_PROXY.',
    },
    'network.proxy_failed': {
      what: 'Le serveur mandataire (proxy) n’a pas pu établir la connexion.',
      remedy: 'Vérifiez son adresse, ou adressez-vous au service informatique.',
    },
    'network.certificate': {
      what: 'Le certificat du serveur n’est pas reconnu.',
      remedy:
        'Si votre réseau a sa propre autorité de certification, indiquez-la dans NODE_EXTRA_CA_CERTS ; ne désactivez jamais la vérification.',
    },
    'network.tls': {
      what: 'Aucune connexion sécurisée n’a pu être établie.',
      remedy: 'Vérifiez le protocole, l’hôte et le port de l’adresse, puis réessayez.',
    },
    'network.unknown_host': {
      what: 'Le nom du serveur est introuvable.',
      remedy: 'Vérifiez l’adresse et la connexion au réseau, puis réessayez.',
    },
    'network.refused': {
      what: 'Le serveur refuse la connexion.',
      remedy: 'Vérifiez l’adresse et le port, puis réessayez plus tard.',
    },
    'http.redirect': {
      what: ({ status: value }) =>
        `L’adresse indiquée renvoie vers une autre${status(value)} ; elle n’a pas été suivie, car le jeton y aurait été exposé.`,
      remedy: 'Indiquez directement la bonne adresse de l’API.',
    },
    'http.later': {
      what: ({ status: value }) => `L’API est momentanément indisponible${status(value)}.`,
      remedy: 'Réessayez plus tard.',
    },
    'http.proxy_login': {
      what: 'Le serveur mandataire (proxy) demande un identifiant et un mot de passe (407).',
      remedy: 'Ajoutez-les à son adresse : http://identifiant:motdepasse@hôte:port.',
    },
    'http.storage': {
      what: ({ status: value }) => `Le serveur de fichiers a refusé la demande${status(value)}.`,
      remedy: 'Relancez le téléchargement. Si l’erreur persiste, signalez-la à l’assistance du site.',
    },
    'download.network': {
      what: 'Le serveur de fichiers n’a pas répondu, ou la connexion a été coupée.',
      remedy: 'Relancez le téléchargement : ce qui est déjà enregistré n’est pas téléchargé deux fois.',
    },
    'graphql.complexity': {
      what: 'L’API juge la requête trop coûteuse.',
      remedy: 'Demandez moins de dossiers par page, ou moins de parties de chaque dossier.',
    },
    'graphql.timeout': {
      what: 'L’API n’a pas eu le temps de préparer la réponse.',
      remedy:
        'Demandez moins de dossiers par page ou moins de parties de chaque dossier, ou réessayez plus tard.',
    },
    'mutation.unknown_outcome': {
      what: 'L’API n’a donné ni résultat ni raison.',
      remedy: 'Vérifiez ce qui a été fait avant de recommencer.',
    },
    'system.full': {
      what: 'Le disque est plein.',
      remedy: 'Libérez de la place, puis recommencez.',
    },
    'system.forbidden': {
      what: 'Les droits d’accès à ce fichier ou à ce répertoire sont insuffisants.',
      remedy: 'Choisissez un autre emplacement, ou demandez ces droits.',
    },
    'system.read_only': {
      what: 'Cet emplacement est en lecture seule.',
      remedy: 'Choisissez un autre emplacement.',
    },
    'system.missing': {
      what: 'Ce fichier ou ce répertoire n’existe pas, ou n’est pas du type attendu.',
      remedy: 'Vérifiez le chemin.',
    },
    'system.too_many_files': {
      what: 'Trop de fichiers sont ouverts en même temps.',
      remedy:
        'Réduisez le nombre de téléchargements simultanés, ou augmentez la limite du système (ulimit -n).',
    },
    'system.address_in_use': {
      what: 'Ce port est déjà utilisé par un autre programme.',
      remedy: 'Choisissez un autre port, ou arrêtez ce programme.',
    },
    'system.other': {
      what: 'Le système d’exploitation a refusé l’opération.',
      remedy: 'Vérifiez le chemin, les droits d’accès et l’espace disponible.',
    },
    aborted: {
      what: 'L’opération a été interrompue.',
      remedy: 'Ce qui a été fait jusque-là est conservé.',
    },
    unexpected: {
      what: 'Une erreur inattendue est survenue dans ce programme.',
      remedy: 'Merci de la signaler, avec le texte complet de l’erreur.',
    },
  },
};
