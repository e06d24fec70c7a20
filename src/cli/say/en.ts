import { explainInEnglish } from './explained.js';
import type { Messages } from './messages.js';
import { durationText, sizeText } from './units.js';

const number = (value: number) => new Intl.NumberFormat('en').format(value);
const size = (bytes: number) => sizeText(bytes, 'en', ['B', 'kB', 'MB', 'GB', 'TB']);
const count = (value: number, one: string, many = `${one}s`) =>
  `${number(value)} ${value === 1 ? one : many}`;
const suggestion = (near: string | undefined) => (near === undefined ? '' : ` Did you mean ${near}?`);

export const en: Messages = {
  help: {
    tagline:
      'Dossiers, files and changes of Démarches simplifiées (demarche.numerique.gouv.fr), from the command line.',
    usage: (command) => `Usage: ${command}`,
    commands: 'Commands',
    options: 'Options',
    connection: 'Connection',
    common: 'For every command',
    environment: 'Environment',
    exitCodes: 'Exit codes',
    examples: 'Examples',
    anyCommand: 'COMMAND',
    anyOptions: '[options]',
    more: (command) => `More about a command: ${command}`,
  },
  commands: {
    dossier: {
      summary: 'prints one dossier as JSON',
      details: [
        'Prints a dossier with everything in it, messages included. --include and --exclude choose the parts.',
      ],
    },
    dossiers: {
      summary: 'prints the dossiers of a démarche, one JSON object a line, or writes them as CSV',
      details: [
        'Reads to the end or fails, telling the position to go on from. What was printed before is whole.',
        'With --format csv, dossiers.csv has one row a dossier, and each repetition block gets a file of its own whose rows name their dossier; so do messages, avis, corrections, traitements and the areas of maps (--include geometry) where they are asked for. The columns are those of the form, whichever dossiers there are. All the dossiers are held in memory; the files appear at the end, whole. Text that a spreadsheet would take for a formula gets an apostrophe before it.',
      ],
    },
    files: {
      summary: 'prints the files of a démarche, one JSON object a line',
      details: [
        'The url of a file opens it to whoever has it, for about an hour. Keep the list as you keep the files.',
      ],
    },
    download: {
      summary: 'saves the files of a démarche, verified, in a directory for each dossier',
      details: [
        'Every file is compared with the checksum of the API before it gets its name. manifest.jsonl lists what was saved, with its MD5 and SHA-256, for the command verify. Run download again to fetch what is new, or what has failed: what is there already is not downloaded twice. URLs that expire meanwhile are renewed.',
      ],
    },
    verify: {
      summary: 'compares the files in a directory with its manifest, without the network',
      details: ['Reads every file that download has listed in manifest.jsonl. Changes nothing.'],
    },
    sync: {
      summary: 'prints what changed in a démarche since the last time, one JSON object a line',
      details: [
        'Events: {"event":"dossier","dossier":…}, "deleted", "pendingDeleted", "restored", "existing" (after --reconcile), and after each batch "checkpoint", which is then in the file too. Process what comes before a checkpoint as one. Events can come again, never less than once.',
        'Run it every few minutes or every night with the same file; the first run reads everything.',
      ],
    },
    mirror: {
      summary: 'keeps démarches as tables in PostgreSQL, SQLite, Grist or a folder of files',
      details: [
        'Each run writes what changed since the last, with its deletions, and goes on where a run was stopped. A row that the target refuses is reported by every run until it is in (exit code 1). --plan prints what would be done and does nothing. PostgreSQL needs the package pg; SQLite needs Node 22 or better-sqlite3.',
        '--watch 5m keeps running: a round, five minutes, the next one. --every 1h begins rounds by the clock instead. A démarche that fails is reported and tried again in the next round, unless no retry can mend it: that ends the command. SIGTERM or Ctrl-C between two rounds ends it with the exit code of the last one.',
        '--write-back sends cells of annotations that people changed in PostgreSQL or SQLite. One that was changed in the API as well is left alone on both sides and reported by every run (exit code 1). --dry-run brings the tables up to date, sends nothing, and shows what would be sent.',
      ],
    },
    export: {
      summary: 'writes démarches as tables into a folder, with their files',
      details: [
        'An Excel workbook unless --format says otherwise. The same command again writes what changed.',
      ],
    },
    count: {
      summary: 'counts the dossiers of a démarche, exactly',
      details: ['Reads the numbers of all dossiers, a hundred a request: the API has no total of its own.'],
    },
    reachable: {
      summary: 'says which of some démarches the token reaches, and why not the others',
      details: ['The API cannot list the démarches of a token: give their numbers.'],
    },
    prefill: {
      summary: 'makes a link, or a dossier, with values filled in, for each row of a file',
      details: [
        'FILE is JSON (an object by the labels of the form, or a list of them) or CSV (a row each; a cell that begins with [ is a list in JSON; as a spreadsheet in French saves it, too: Oui, 31/01/2026, 3,14). Every value is checked against the form first: one that would be lost is refused by name, and nothing is made. With --create, dossiers are made at once; they go after five days where nobody opens them.',
      ],
    },
    message: {
      summary: 'writes a message to the usager of a dossier',
      details: ['Shows what would be sent, and asks. --dry-run only shows it.'],
    },
    accepter: {
      summary: 'accepts a dossier that is en_instruction',
      details: [
        'Shows what would be sent, and asks. --dry-run only shows it. Identity documents of the dossier are removed by the site: download them before.',
      ],
    },
    refuser: {
      summary: 'refuses a dossier that is en_instruction',
      details: ['Shows what would be sent, and asks. --dry-run only shows it.'],
    },
    annoter: {
      summary: 'sets the annotations of a dossier out of a JSON file',
      details: [
        'FILE is an object by the labels of the annotations; rows as {"Block": {"addRows": [{"Label": 1}]}}. Every value is checked before anything is sent. Shows what would be sent, and asks. --dry-run only shows it.',
      ],
    },
    check: {
      summary: 'says what is wrong with a token, and what to do about it',
      details: [
        'Looks whether the API answers, at this clock, the token, its networks and its expiry, at the démarche if one is given, and whether the token may write. Changes nothing.',
      ],
    },
    schema: {
      summary: 'says what the instance lacks, or has otherwise than this package expects',
      details: ['Compares the schema of the instance with the one that this package was written for.'],
    },
    types: {
      summary: 'writes the TypeScript types of the form of a démarche',
      details: [
        'With --out, the names in a file made before are kept, and what changed in the form is told. Without a token, it works for published open-data démarches, and knows no annotations.',
      ],
    },
    queue: {
      summary: 'files of many démarches: found by producers, stored by workers, any number of each',
      details: [
        'produce DEMARCHE… queues every file never seen before; a démarche that fails stops no other. work stores files until SIGTERM or Ctrl-C, or with --until-empty until nothing is left. status says what is where. reconcile queues what is known and is nowhere. requeue --failed, or --gone, sends files again that have ended without being stored.',
        'The queue is in the PostgreSQL of DATABASE_URL (npm install pg pg-boss@10); without it, in one embedded in this process (npm install @electric-sql/pglite pg-boss@10), in the directory .ds-queue, for trying: one command at a time. --to takes a directory, or s3://bucket/prefix with the AWS_… variables of S3 (npm install @aws-sdk/client-s3).',
      ],
    },
    emulator: {
      summary: 'serves a whole API on this machine, with made-up data, until Ctrl-C',
      details: [
        'For trials and tests in any programming language: dossiers, files, mutations, limits and errors as the real API has them.',
      ],
    },
  },
  options: {
    endpoint: 'GraphQL address of the instance (default: DS_API_URL, else the public one)',
    tokenFile:
      'file that holds the token; a token never stands on the command line, where the list of processes and the history of the shell would show it',
    timeout: 'for one request (default: 60)',
    maxRetries: 'of a request that failed (default: 4)',
    proxy:
      'http://host:port, or http://user:password@host:port (default: HTTPS_PROXY, unless NO_PROXY names the host)',
    ca: 'certificates to trust beside those that Node knows (PEM)',
    adapt: 'ask an older instance only for what it has',
    json: 'results and errors for programs: JSON on both streams, no progress',
    quiet: 'no progress and no summary',
    lang: 'en or fr (default: from LC_ALL, LC_MESSAGES or LANG)',
    help: 'this text, or that of a command',
    version: 'the version of this package',
    state: 'only these, separated by commas: en_construction, en_instruction, accepte, refuse, sans_suite',
    archived: 'only archived dossiers',
    notArchived: 'only dossiers that are not archived',
    createdSince:
      'only dossiers deposited at or after this date: 2026-01-31 (midnight in Paris) or 2026-01-31T09:00:00+01:00',
    updatedSince: 'only dossiers modified at or after this date; excludes --created-since',
    createdUntil: 'only dossiers deposited at or before this moment: 2026-02-01 ends with January',
    updatedUntil: 'only dossiers last modified at or before this moment',
    revision: 'only dossiers of this revision of the form',
    minRevision: 'only dossiers of this revision or a later one',
    maxRevision: 'only dossiers of this revision or an earlier one',
    include: 'parts to add: messages, avis, corrections, geometry, revision, service',
    exclude:
      'parts to leave out: champs, annotations, traitements, instructeurs, demandeur, groupeInstructeur, labels',
    sources:
      'where files come from: champs (default), annotations, messages, avis, motivation, attestation, pdf, geojson, etablissement, or all',
    pageSize: 'dossiers asked for at once, 1 to 100 (default: 100)',
    concurrency: 'stretches of the démarche read at once (default: 1)',
    resumeFrom: 'go on where an earlier run stopped, as it said',
    skipUnreadable: 'report a dossier that the API cannot give, and go on without it (exit code 1)',
    format: 'jsonl (default) or csv',
    to: 'directory to write to; it is made if need be',
    excel:
      'CSV as Excel in French opens it: decimal comma, French dates and words, codes that keep their zeros',
    rawCells: 'CSV without the apostrophe that defuses formulas',
    parallelFiles: 'files downloaded at once (default: 8)',
    flat: 'all files in one directory, instead of one for each dossier',
    virusScan: 'reject-infected (default), require-safe (also rejects what is not scanned yet) or any',
    keepPartial: 'keep the beginning of a file when interrupted, and go on from there the next time',
    durable: 'flush each file to the disk before it gets its name',
    singerState:
      'with --to singer: the value of the last STATE message, as JSON (default: everything is sent)',
    stateFile: 'file that remembers where the sync stands; made by the first run (required)',
    since: 'only dossiers modified at or after this date; fixed by the first run',
    reconcile: 'also read everything again, and list the numbers of all dossiers there are',
    queueStore: 'where files go: a directory, or s3://bucket/prefix (default: DS_STORE, else ./files)',
    untilEmpty: 'work ends where nothing is left to store',
    failed: 'requeue what failed for good',
    gone: 'requeue what the API no longer had',
    failOnBreaking: 'exit code 1 where something breaks what this package asks for',
    out: 'file to write (default: standard output)',
    typesName: 'what the types are named after, in camelCase (default: the title)',
    failOnChange: 'write nothing; exit code 1 where the file is not up to date',
    target:
      'where to: postgres://…, sqlite:FILE, grist:https://HOST/DOCUMENT (key in GRIST_API_KEY), singer (the standard output), or a directory',
    mirrorFormat: 'of the files in a directory: csv (default), jsonl, xlsx or parquet',
    exportFormat: 'xlsx (default), csv, jsonl or parquet',
    rereadAll: 'also read every dossier again, for what the API announces to nobody',
    watch: 'keep running: wait this long after each round, then begin the next (30s, 5m, 2h, 1d)',
    every: 'keep running: begin a round each time this long has passed since the start (30s, 5m, 2h, 1d)',
    plan: 'print what would be done; do nothing',
    filesTo: 'also save the files of the dossiers, verified, in this directory',
    columns: 'only these columns (ids, or table.column)',
    excludeColumns: 'not these columns',
    pseudonymise: 'columns to replace by pseudonyms, made with the key in DS_PSEUDONYM_KEY',
    keepDeleted: 'keep number, date and reason of what was deleted',
    writeBack:
      'send what people changed in these columns of annotations back to the API (PostgreSQL, SQLite); needs --instructeur, and --allow-writes or --dry-run',
    writer: 'with --write-back: who writes, a member of the groupe instructeur of the dossiers',
    allowWriteBack: 'with --write-back: allow this command to change dossiers',
    dryWriteBack: 'with --write-back: send nothing to the API, and show what would be sent',
    dossier: 'only this dossier, in the place of a démarche',
    create: 'make the dossiers now, instead of links',
    annotations: 'keys that name no champ may name an annotation',
    skipRefused: 'leave out the values that would be lost, and report them (exit code 1)',
    instructeur: 'who acts: a member of the groupe instructeur of the dossier (required)',
    motivation: 'why, in the words that the usager reads',
    attach: 'a file for the usager',
    correction: 'ask for a correction: incorrect, incomplete or outdated',
    disableNotification: 'no e-mail to the usager',
    allowWrites: 'allow this command to change something (required, unless --dry-run)',
    dryRun: 'check everything and show what would be sent; send nothing',
    yes: 'do not ask',
    port: 'port of the API; 0 is any free one (default: 4000)',
    storagePort: 'port of the files (default: any free one)',
    host: 'address to listen on (default: 127.0.0.1)',
    seed: 'other made-up data; the same seed gives the same (default: 1)',
  },
  placeholders: {
    url: 'URL',
    file: 'FILE',
    directory: 'DIR',
    number: 'N',
    seconds: 'SECONDS',
    duration: 'TIME',
    date: 'DATE',
    list: 'A,B',
    state: 'STATE',
    id: 'ID',
    position: 'POSITION',
    format: 'FORMAT',
    policy: 'POLICY',
    language: 'LANG',
    name: 'NAME',
    target: 'TARGET',
    email: 'EMAIL',
    reason: 'REASON',
    host: 'HOST',
    text: 'TEXT',
  },
  positionals: {
    dossier: 'DOSSIER',
    demarche: 'DEMARCHE',
    directory: 'DIR',
    command: 'COMMAND',
    file: 'FILE',
    text: 'TEXT',
    action: 'produce|work|status|reconcile|requeue',
  },
  environment: {
    DS_API_TOKEN: 'the token; else API_TOKEN',
    DS_API_URL: 'GraphQL address of the instance',
    DATABASE_URL: 'the PostgreSQL of the queue',
    GRIST_API_KEY: 'the key of mirror --to grist:…',
    DS_PSEUDONYM_KEY: 'the key of --pseudonymise',
    LC_ALL: 'the language; else LC_MESSAGES, LANG',
  },
  exits: {
    complete: 'complete',
    partial: 'it ran to its end; what was missing, damaged or different was reported',
    usage: 'wrong use: nothing was done',
    refused: 'the token is missing, wrong, expired, or not allowed to do this',
    failed: 'it ended early: no answer, an error of the API, a full disk, no such dossier',
    interrupted: 'ended by Ctrl-C',
    readerGone: 'the reader of the output went away (as head does)',
    terminated: 'ended by SIGTERM',
  },
  explain: explainInEnglish,
  phrase: (text) => text,
  usage: {
    noCommand: 'Which command?',
    unknownCommand: (name, near) => `There is no command ${name}.${suggestion(near)}`,
    unknownOption: (flag, near) => `There is no option ${flag} here.${suggestion(near)}`,
    tokenOnCommandLine:
      'A token on the command line shows in the list of processes and in the history of the shell. Set DS_API_TOKEN, or give --token-file FILE.',
    needsValue: (flag, placeholder) => `${flag} needs a value: ${flag} ${placeholder}`,
    takesNoValue: (flag) => `${flag} takes no value.`,
    twice: (flag) => `${flag} is given twice.`,
    exclusive: (one, other) => `${one} and ${other} exclude each other.`,
    noTable: (part) => `--include ${part}: no table has a place for it. Leave it out, or use --format jsonl.`,
    onlyWith: (flag, condition) => `${flag} goes with ${condition} only.`,
    required: (what) => `${what} is missing.`,
    tooMany: (word) => `'${word}' is one argument too many.`,
    notANumber: (what, given, min, max) =>
      `${what} must be a whole number from ${min} to ${max}, not '${given}'.`,
    notADuration: (flag, given) =>
      `${flag} must be a time such as 30s, 5m, 2h or 1d (from 1s to 24d), not '${given}'.`,
    notADate: (flag, given) =>
      `${flag} must be a date such as 2026-01-31 or 2026-01-31T09:00:00+01:00, not '${given}'.`,
    notOneOf: (flag, given, allowed) => `${flag} has no '${given}'. There is: ${allowed.join(', ')}.`,
    notAProxy: '--proxy needs the address of a proxy: http://host:port, or http://user:password@host:port',
    unreadable: (file, reason) => `${file} cannot be read: ${reason}`,
    notJson: (file) => `${file} is not JSON: it is not the file of a sync.`,
    notState: (file) => `${file} is not JSON: it is not a state of Singer.`,
    notSyncState: (file) => `${file} is not the file of a sync.`,
    unwritable: (file, reason) => `${file} cannot be written: ${reason}`,
    notDirectory: (directory) => `${directory} is not a directory that can be read.`,
    noManifest: (directory, save) =>
      `${directory} has no manifest.jsonl: files are listed in one when they are saved with ${save}`,
    unknownAction: (name, known, near) => `${name} is none of: ${known.join(', ')}.${suggestion(near)}`,
    noStore: (directory) =>
      `There is no directory ${directory}: give the store of the workers, by --to or DS_STORE. Where it was lost, make an empty one: everything is queued again.`,
    embeddedBusy: (pid) =>
      `Process ${pid} uses the embedded PostgreSQL, which is for one at a time: end it, or set DATABASE_URL.`,
    notValues: (file) =>
      `${file} holds no values: expected one JSON object by label (or a list of them, or CSV, where the command takes several).`,
    columnTwice: (file, column) =>
      `${file} has two columns called ${column}: one of them would be lost. Rename or remove one.`,
    openQuote: (file, row) =>
      `${file}: a quote that opens in row ${row} is never closed, so what follows cannot be told apart.`,
    noColumn: (file, row) => `${file}: row ${row} has a value in a column without a name.`,
    lostValue: (row, key, reason) => `- ${key}: ${reason} (row ${row})`,
    lostValues: (lost, skip) =>
      `The server would drop ${count(lost.length, 'value')} without a word. Nothing was made.\n${lost.join('\n')}\nCorrect the file, or give ${skip} to leave them out.`,
    writesNeed: (allow, dryRun) =>
      `This changes a dossier: give ${allow}, or ${dryRun} to see what would be sent.`,
    confirmBy: (yes) => `Nobody can be asked here: give ${yes} to confirm.`,
    seeHelp: (command) => `See: ${command}`,
    withPackage: (command) => `Or for npx alone, beside --package options given already: ${command}`,
  },
  errors: {
    headline: {
      usage: 'Wrong use',
      noToken: 'No token',
      token: 'The token was refused',
      scope: 'The token is not allowed to do this',
      notFound: 'Not found',
      unreachable: 'No answer',
      rateLimited: 'Too many requests',
      incomplete: 'Something is missing in the answer',
      disk: 'The disk failed',
      busy: 'Another run is under way',
      target: 'The target of the tables failed',
      database: 'The database failed',
      store: 'The store of the files failed',
      budget: 'The shared budget of requests failed',
      api: 'The API failed',
      interrupted: 'Interrupted',
      system: 'The system refused',
      unexpected: 'A fault of this program, please report it',
    },
    missingToken:
      'Set DS_API_TOKEN, or give --token-file FILE. Tokens are made in the profile of an administrateur.',
    delivered: (value) => `What was written before is whole (${number(value)}).`,
    resume: 'To go on, adding to what is there:',
    skip: (flag) => `${flag} reports such a dossier and goes on without it.`,
    repeat: 'The same command again goes on where this one stopped.',
    position: (position) => `Position: ${position}`,
  },
  progress: {
    number,
    size,
    rate: (perSecond, unit) => `${number(Number(perSecond.toPrecision(2)))} ${unit}/s`,
    timeLeft: (seconds) => `${durationText(seconds)} left`,
    units: { dossiers: 'dossiers', files: 'files' },
  },
  results: {
    read: (value, unit, missing) =>
      `${count(value, unit.slice(0, -1))}${missing === 0 ? '' : `, and ${number(missing)} that the API could not give whole`}`,
    csv: (files, directory) =>
      files.map(({ name, rows }) => `${directory}/${name}: ${count(rows, 'row')}`).join('\n'),
    queue: {
      produced: (demarche, queued, error) =>
        `${demarche}: ${count(queued, 'file')} queued${error === undefined ? '' : `, then: ${error}`}`,
      unread: (dossiers) =>
        `the API could not give dossiers ${dossiers}: none of their files are queued, and each walk asks for them again`,
      about: (what, said) => `${what}: ${said}`,
      worked: (stored, gone, failed) =>
        `${count(stored, 'file')} stored, ${number(gone)} gone, ${count(failed, 'try', 'tries')} failed`,
      reconciled: (checked, queued) =>
        `${count(checked, 'file')} without a job checked, ${number(queued)} queued`,
      requeued: (queued) => `${count(queued, 'file')} queued`,
      states: {
        waiting: 'waiting',
        active: 'under way',
        retrying: 'to be tried again',
        stored: 'stored',
        gone: 'gone',
        failed: 'failed',
        lost: 'lost (queue reconcile)',
      },
      oldest: (milliseconds) => `the oldest waits since ${durationText(milliseconds / 1_000)}`,
      lag: (demarche, milliseconds, error) =>
        `démarche ${demarche}: ${milliseconds === null ? 'not known whole yet' : `known up to ${durationText(milliseconds / 1_000)} ago`}${error === undefined ? '' : `; ${error}`}`,
    },
    linkOutOfReach: 'it links to a dossier that this token may not read',
    unreachable: {
      scope: 'the token does not reach it: have its administrateur add it to the token',
      not_found: 'there is no such démarche',
    },
    prefillStopped: (row, made) =>
      `row ${row} failed: ${made === 0 ? 'no dossier was made before it' : `${count(made, 'dossier')} made before it, as printed: take those rows out of the file before you run it again`}.`,
    refusedValue: (row, key, reason) => `row ${row}: ${key} is left out: ${reason}`,
    prefilled: (made, areDossiers, refused) =>
      `${count(made, areDossiers ? 'dossier' : 'link')}${refused === 0 ? '' : `, ${count(refused, 'value')} left out`}`,
    confirm: 'Send it? (yes/no)',
    yes: ['y', 'yes'],
    changed: (mutation) => `${mutation}: done`,
    nothingChanged: 'Nothing was changed.',
    refusedRow: (dossier, table, column, reason) =>
      `dossier ${dossier}: ${table}${column === undefined ? '' : `.${column}`} was refused: ${reason}`,
    editedCell: ({ dossier, table, row, column }, outcome, reason) =>
      `dossier ${dossier}: ${table}.${column}${row === null ? '' : ` (row ${row})`} ${
        {
          sent: 'was sent',
          would_send: 'would be sent',
          conflict: 'is in conflict',
          refused: 'was not sent',
        }[outcome]
      }${reason === null ? '' : `: ${reason}`}`,
    writtenBack: ({ sent, toSend, conflicts, notSent }) =>
      `; written back: ${count(sent, 'cell')} sent${toSend === 0 ? '' : `, ${number(toSend)} to send`}, ${count(conflicts, 'conflict')}, ${number(notSent)} refused`,
    mirrored: ({ dossiers, unchanged, deleted, restored }, refused) =>
      `${count(dossiers, 'dossier')} written, ${number(unchanged)} unchanged, ${number(deleted)} deleted, ${number(restored)} restored${refused === 0 ? '' : `, ${count(refused, 'row')} refused`}`,
    failedDemarche: (demarche, reason) => `démarche ${demarche}: ${reason}`,
    round: (endedAt, did, failed, secondsLeft) =>
      `${endedAt} ${did}${failed === 0 ? '' : `, ${count(failed, 'démarche')} failed`}; next round in ${durationText(secondsLeft)}`,
    unreadableDossier: (dossier, message) =>
      `${dossier === undefined ? '' : `dossier ${dossier}: `}${message}`,
    failedFile: (dossier, filename, message) =>
      `${dossier === undefined ? '' : `dossier ${dossier}: `}${filename}: ${message}`,
    downloaded: ({ files, bytes, saved, skipped, failed }, directory) =>
      `${count(files, 'file')}, ${size(bytes)} in ${directory}: ${number(saved)} downloaded, ${number(skipped)} already there, ${number(failed)} failed`,
    retryFailed: 'The same command again tries what has failed once more.',
    verified: (files, bytes, problems) =>
      problems === 0
        ? `${count(files, 'file')}, ${size(bytes)}: all whole`
        : `${count(files, 'file')}, ${size(bytes)}: ${count(problems, 'is', 'are')} not whole`,
    absentFile: (path) => `${path}: no longer on the server, this may be the only copy`,
    unreadableLine: (file, line) => `${file}: line ${line} cannot be read`,
    problem: {
      missing: 'is missing',
      size: 'has another size',
      md5: 'has other bytes (MD5)',
      sha256: 'has other bytes (SHA-256)',
      unreadable: 'cannot be read',
      unsafe: 'leaves the directory',
    },
    synced: (dossiers, deleted, pending, file) =>
      `${count(dossiers, 'dossier')}, ${number(deleted)} deleted, ${number(pending)} pending deletion; ${file} remembers`,
    findings: {
      proxy: 'Proxy',
      reachable: 'API',
      clock: 'Clock',
      token: 'Token',
      network: 'Network',
      expiry: 'Expiry',
      demarche: 'Démarche',
      write: 'Writing',
    },
    noToken: 'There is no token: set DS_API_TOKEN, or give --token-file FILE.',
    schema: {
      same: 'The instance has the schema that this package was written for.',
      breaking: 'breaks what this package asks for',
      preview: 'promised as a preview, not there yet',
      safe: 'different, and nothing depends on it',
    },
    noAnnotations: 'Without a token the annotations are not known: the types have none.',
    typesWritten: (file) => `${file} is written.`,
    typesUnchanged: (file) => `${file} is up to date.`,
    typesDiffer: (file) => `${file} is not up to date.`,
    formChange: (change) => {
      switch (change.kind) {
        case 'demarche':
          return `the démarche was ${change.from}, and is ${change.to}`;
        case 'revision':
          return `a new revision of the form: ${change.from} → ${change.to}`;
        case 'added':
        case 'removed':
          return `${change.kind}: ${change.alias} « ${change.label} »`;
        case 'renamed':
          return `renamed: ${change.alias} « ${change.from} » → « ${change.to} »`;
        case 'type':
          return `another type: ${change.alias} ${change.from} → ${change.to}`;
      }
    },
    emulator: {
      endpoint: 'Endpoint',
      token: 'Token',
      demarches: 'Démarches',
      dossiers: (value) => count(value, 'dossier'),
      hint: 'In another terminal:',
      stop: 'Ctrl-C ends it.',
    },
  },
};
