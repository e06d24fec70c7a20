import type { Catalogue } from './subject.js';

const status = (value: number | undefined) => (value === undefined ? '' : ` (HTTP ${value})`);
const nameOf = (value: string | undefined) =>
  value === undefined ? 'What was asked for' : `Number ${value}`;

export const en: Catalogue = {
  mayHaveRun: 'The change may have been made: look at the dossier before you ask for it again.',
  support: (id) => `Quote the reference ${id} when you report it to the support of the site.`,
  subjects: {
    input: {
      what: 'An argument or an option is not valid; nothing was sent.',
      remedy: 'Correct it and try again.',
    },
    network: {
      what: 'The API did not answer: the connection was refused, cut, or could not be opened.',
      remedy: 'Check the network and the address of the API, then try again.',
    },
    timeout: {
      what: 'The API did not answer in time.',
      remedy: 'Try again later, allow more time, or ask for less data at once.',
    },
    http: {
      what: ({ status: value }) => `The answer does not come from the API${status(value)}.`,
      remedy: 'Check the address of the API, and that no proxy answers in its place.',
    },
    rate_limited: {
      what: 'Too many requests were sent with this token.',
      remedy: 'Wait a minute, then try again.',
    },
    mutation: {
      what: 'The API refused the change.',
      remedy: 'Read the reason that it gives, correct the request, then try again.',
    },
    malformed: {
      what: 'The answer is not what was asked for.',
      remedy:
        'Try again. If it happens again, something in the network changes the answers, or the API is at fault: tell its support.',
    },
    graphql: {
      what: 'The API refused the query as it is written.',
      remedy:
        'Check the query, and that this instance knows what it asks for; update this software if needed.',
    },
    incomplete: {
      what: 'The answer of the API is incomplete.',
      remedy: 'Try again later: what was delivered before is whole.',
    },
    unreadable: {
      what: 'The API cannot give this dossier.',
      remedy: 'Try again later, go on without it, or report it to the support of the site.',
    },
    checksum_mismatch: {
      what: 'The content received does not match the announced checksum; the file was not kept.',
      remedy: 'Download it again. If it happens again, the file is damaged on the server.',
    },
    size_mismatch: {
      what: 'The file received does not have the announced size; it was not kept.',
      remedy: 'Download it again. If it happens again, the file is damaged on the server.',
    },
    url_expired: {
      what: 'The download link has expired.',
      remedy: 'List the files again: the list has valid links.',
    },
    infected: {
      what: 'The virus scan did not find this file safe; it was not downloaded.',
      remedy: 'Wait for the scan to finish. If the file is infected, ask the usager for another one.',
    },
    too_large: {
      what: 'The answer or the file is larger than allowed; reading was stopped.',
      remedy: 'Ask for less data at once, or raise the limit.',
    },
    disk: {
      what: 'A file could not be written to the disk.',
      remedy: 'Check the free space and your rights on the directory, then try again.',
    },
    busy: {
      what: 'Another run is already using the same resource.',
      remedy: 'Wait until it has finished, then try again.',
    },
    target: {
      what: 'The target of the tables does not answer, or refuses to store them; what was stored before is whole.',
      remedy: 'Check its address, the rights of the account and the free space, then try again.',
    },
    database: {
      what: 'The database of the queue does not answer, or refuses; what was queued and stored before is whole.',
      remedy: 'Check that it runs, its address (DATABASE_URL), the password and the rights of the account.',
    },
    store: {
      what: 'The store of the files does not answer, or refuses; no file is there by half.',
      remedy: 'Check its address, the keys and their rights on the bucket.',
    },
    budget_store: {
      what: 'The server that holds the shared budget of requests cannot be used.',
      remedy: 'Check its address, the password and the rights of the account.',
    },
    budget_store_away: {
      what: 'The server that holds the shared budget of requests does not answer.',
      remedy: 'Nothing is lost: requests wait until it is back.',
    },
    not_found: {
      what: ({ number }) => `${nameOf(number)} was not found: deleted, a draft, hidden, or never there.`,
      remedy: 'Check the number.',
    },
    unauthorized: {
      what: 'The token does not give access to this object.',
      remedy: 'Ask the administrateur of the démarche to add it to the token.',
    },
    forbidden: {
      what: 'The API refused the token.',
      remedy: 'Check that it is complete, still valid, and allowed from this network.',
    },
    deprecated_token: {
      what: 'The token is of an old version that the API no longer accepts.',
      remedy: 'Create a new token in the profile of the administrateur.',
    },
    internal_server_error: {
      what: 'The API met an internal error.',
      remedy: 'Try again later. If it happens again, report it to the support of the site.',
    },
    invalid_null: {
      what: 'The API could not give something that must always exist.',
      remedy: 'Try again later. If it happens again, report it to the support of the site.',
    },
    bad_request: {
      what: 'The API could not read the request.',
      remedy: 'Check the query and its variables.',
    },
    adapted: {
      what: 'This instance is older than this software: what it does not have was not asked for.',
      remedy: 'The missing fields are absent from the results.',
    },
    retrying: {
      what: 'An attempt failed.',
      remedy: 'It is repeated automatically; there is nothing to do.',
    },

    'auth.missing': {
      what: 'No token was given, and this query is not public.',
      remedy: 'Give a token: an administrateur creates it in their profile.',
    },
    'auth.invalid': {
      what: 'The API does not know this token: it is wrong, incomplete (it often ends with ==), or revoked.',
      remedy: 'Copy it again completely, or create another one in the profile of an administrateur.',
    },
    'auth.network': {
      what: 'This token may not be used from this network.',
      remedy:
        'Add the address of this network to the token, in the profile of the administrateur who made it.',
    },
    'auth.expired': {
      what: 'The token has expired.',
      remedy: 'Create a new one in the profile of the administrateur.',
    },
    'auth.scope': {
      what: 'The token does not give access to this démarche or dossier.',
      remedy:
        'Ask its administrateur to add the démarche to the token, or use the token of an administrateur of the démarche.',
    },
    'auth.read_only_token': {
      what: 'The token may only read.',
      remedy: 'Give it the right to write in the profile that made it, or use another one.',
    },

    'refusal.read_only_token': {
      what: 'The change was refused: the token may only read.',
      remedy: 'Give it the right to write in the profile that made it, or use another one.',
    },
    'refusal.instructeur': {
      what: 'The change was refused: this instructeur may not act on this dossier.',
      remedy:
        'Name a member of the groupe instructeur of the dossier; following a dossier or giving an avis is not enough.',
    },
    'refusal.state': {
      what: 'The change was refused: the present state of the dossier does not allow it.',
      remedy: 'Look at the dossier: somebody may have decided on it already.',
    },
    'refusal.correction': {
      what: 'The change was refused: a correction has been asked for and is not made yet.',
      remedy: 'Wait for the correction, or withdraw the request.',
    },
    'refusal.file': {
      what: 'The change was refused: the attached file was not uploaded properly.',
      remedy: 'Upload it again: an upload can be used once, within the hour.',
    },

    'webhook.missing_header': {
      what: 'A header of this request is missing: it does not come from a webhook.',
      remedy: 'Check that the proxy passes on the headers webhook-id, -timestamp and -signature.',
    },
    'webhook.bad_timestamp': {
      what: 'The timestamp of this request is not a number of seconds.',
      remedy: 'Ignore the request: it does not come from a webhook.',
    },
    'webhook.bad_signature': {
      what: 'The signature matches none of the secrets, or the content was changed on the way.',
      remedy: 'Check the secret of the webhook, and that the body is read exactly as it was received.',
    },
    'webhook.too_old': {
      what: 'This request was signed too long ago.',
      remedy: 'Set the clock of the server (NTP); if it is right, this is a replayed request.',
    },
    'webhook.too_new': {
      what: 'This request was signed in the future.',
      remedy: 'Set the clock of the server (NTP).',
    },
    'webhook.bad_body': {
      what: 'The content of this request is signed, but is not that of a webhook.',
      remedy: 'Update this software, or tell the support of the site.',
    },

    'network.proxy_login': {
      what: 'The proxy asks for a user name and a password (407).',
      remedy: 'Put them into its address: http://user:password@host:port.',
    },
    'network.proxy_refused': {
      what: 'The proxy does not let requests to this host through (403).',
      remedy: 'Ask whoever runs it to allow the host, or name the host in NO_PROXY.',
    },
    'network.proxy_failed': {
      what: 'The proxy could not open the connection.',
      remedy: 'Check its address, or ask whoever runs it.',
    },
    'network.certificate': {
      what: 'The certificate of the server is not trusted.',
      remedy:
        'If your network has its own certificate authority, name it in NODE_EXTRA_CA_CERTS; never turn the check off.',
    },
    'network.tls': {
      what: 'No secure connection could be established.',
      remedy: 'Check the scheme, the host and the port of the address, then try again.',
    },
    'network.unknown_host': {
      what: 'The name of the server cannot be found.',
      remedy: 'Check the address and the network, then try again.',
    },
    'network.refused': {
      what: 'The server refuses the connection.',
      remedy: 'Check the address and the port, then try again later.',
    },
    'http.redirect': {
      what: ({ status: value }) =>
        `The address redirects to another one${status(value)}; it was not followed, since the token would have been exposed.`,
      remedy: 'Give the right address of the API itself.',
    },
    'http.later': {
      what: ({ status: value }) => `The API is not available at the moment${status(value)}.`,
      remedy: 'Try again later.',
    },
    'http.proxy_login': {
      what: 'The proxy asks for a user name and a password (407).',
      remedy: 'Put them into its address: http://user:password@host:port.',
    },
    'http.storage': {
      what: ({ status: value }) => `The file server refused the request${status(value)}.`,
      remedy: 'Download it again. If it happens again, report it to the support of the site.',
    },
    'download.network': {
      what: 'The file server did not answer, or the connection was cut.',
      remedy: 'Download again: what is already saved is not downloaded twice.',
    },
    'graphql.complexity': {
      what: 'The query costs more than the API allows.',
      remedy: 'Ask for fewer dossiers a page, or fewer parts of each dossier.',
    },
    'graphql.timeout': {
      what: 'The API did not have the time to prepare the answer.',
      remedy: 'Ask for fewer dossiers a page or fewer parts of each dossier, or try again later.',
    },
    'mutation.unknown_outcome': {
      what: 'The API gave neither a result nor a reason.',
      remedy: 'Check what was done before you try again.',
    },
    'system.full': { what: 'The disk is full.', remedy: 'Make room, then try again.' },
    'system.forbidden': {
      what: 'You do not have the rights on this file or directory.',
      remedy: 'Choose another place, or ask for these rights.',
    },
    'system.read_only': { what: 'This place is read-only.', remedy: 'Choose another place.' },
    'system.missing': {
      what: 'This file or directory does not exist, or is not of the expected kind.',
      remedy: 'Check the path.',
    },
    'system.too_many_files': {
      what: 'Too many files are open at the same time.',
      remedy: 'Download fewer files at once, or raise the limit of the system (ulimit -n).',
    },
    'system.address_in_use': {
      what: 'Another program already uses this port.',
      remedy: 'Choose another port, or stop that program.',
    },
    'system.other': {
      what: 'The operating system refused the operation.',
      remedy: 'Check the path, your rights and the free space.',
    },
    aborted: { what: 'The operation was interrupted.', remedy: 'What was done until then is kept.' },
    unexpected: {
      what: 'An unexpected error happened in this program.',
      remedy: 'Please report it, with the whole text of the error.',
    },
  },
};
