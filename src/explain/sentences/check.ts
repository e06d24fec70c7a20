import type { Sentence } from '../sentences.js';

/** What `check` finds. */
export const checkSentences: readonly Sentence[] = [
  ['{} answers (HTTP {}).', '{1} répond (HTTP {2}).'],
  [
    'The answer has no date to compare this clock with.',
    'La réponse n’indique pas la date : l’heure de cette machine n’a pas pu être vérifiée.',
  ],
  ['This clock agrees with the server.', 'Cette machine est à l’heure.'],
  [
    'This clock is {} s ahead of the server: synchronise it (NTP), or file URLs and webhook signatures look expired.',
    'Cette machine avance de {1} s : mettez-la à l’heure (NTP), sinon les liens des fichiers et les signatures des webhooks sembleront expirés.',
  ],
  [
    'This clock is {} s behind the server: synchronise it (NTP), or file URLs and webhook signatures look expired.',
    'Cette machine retarde de {1} s : mettez-la à l’heure (NTP), sinon les liens des fichiers et les signatures des webhooks sembleront expirés.',
  ],
  [
    'Requests to {} go through the fetch that the client was given.',
    'Les requêtes vers {1} passent par la fonction fetch fournie au client.',
  ],
  [
    'Requests to {} go through the proxy {}, as the environment says.',
    'Les requêtes vers {1} passent par le serveur mandataire (proxy) {2}, indiqué dans l’environnement.',
  ],
  [
    'Requests to {} go without a proxy: the environment names none for it.',
    'Les requêtes vers {1} partent directement : l’environnement n’indique aucun serveur mandataire (proxy) pour cet hôte.',
  ],
  [
    'The client has no token ({ token: null }): only the public queries can be sent.',
    'Aucun jeton n’a été fourni : seules les requêtes publiques sont possibles.',
  ],
  ['The API knows the token.', 'L’API reconnaît le jeton.'],
  ['The token may be used from this network.', 'Le jeton est utilisable depuis ce réseau.'],
  [
    'The token has not expired. The API does not tell when it will: see the profile that made it.',
    'Le jeton n’a pas expiré. L’API n’indique pas sa date d’expiration : consultez le profil qui l’a créé.',
  ],
  ['The token reads demarche {} « {} » ({}).', 'Le jeton donne accès à la démarche {1} « {2} » ({3}).'],
  ['There is no demarche {}: check the number.', 'La démarche {1} n’existe pas : vérifiez le numéro.'],
  ['Without a token nothing can be written.', 'Sans jeton, aucune modification n’est possible.'],
  ['The token may only read ({}).', 'Le jeton ne permet que la lecture.'],
  [
    'Whether the token may write could not be found out ({}).',
    'Impossible de savoir si le jeton permet d’écrire.',
  ],
  ['The token may write.', 'Le jeton permet d’écrire.'],
  ['Not tried: {}', 'Non vérifié : ce client n’autorise pas les modifications.'],
  [
    '{} is not the address of a proxy: give http://host:port, {}',
    '{1} n’est pas l’adresse d’un serveur mandataire (proxy) : indiquez http://hôte:port, précédé de identifiant:motdepasse@ au besoin.',
  ],
];
