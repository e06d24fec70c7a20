/** What stands for a value in the help; its word depends on the language. */
export type Placeholder =
  | 'url'
  | 'file'
  | 'directory'
  | 'number'
  | 'seconds'
  | 'duration'
  | 'date'
  | 'list'
  | 'state'
  | 'id'
  | 'position'
  | 'format'
  | 'policy'
  | 'language'
  | 'name'
  | 'host'
  | 'email'
  | 'target'
  | 'reason'
  | 'text';

export interface OptionSpec {
  /** As it is typed, after `--`. */
  readonly flag: string;
  readonly short?: string;
  /** What its value is; without it the option is a switch. */
  readonly value?: Placeholder;
}

/** Every option of every command, by the name it has in the sources. */
const specs = {
  endpoint: { flag: 'endpoint', value: 'url' },
  tokenFile: { flag: 'token-file', value: 'file' },
  timeout: { flag: 'timeout', value: 'seconds' },
  maxRetries: { flag: 'max-retries', value: 'number' },
  adapt: { flag: 'adapt' },
  proxy: { flag: 'proxy', value: 'url' },
  ca: { flag: 'ca', value: 'file' },
  json: { flag: 'json' },
  quiet: { flag: 'quiet', short: 'q' },
  lang: { flag: 'lang', value: 'language' },
  help: { flag: 'help', short: 'h' },
  version: { flag: 'version', short: 'V' },

  state: { flag: 'state', value: 'state' },
  archived: { flag: 'archived' },
  notArchived: { flag: 'not-archived' },
  createdSince: { flag: 'created-since', value: 'date' },
  updatedSince: { flag: 'updated-since', value: 'date' },
  createdUntil: { flag: 'created-until', value: 'date' },
  updatedUntil: { flag: 'updated-until', value: 'date' },
  revision: { flag: 'revision', value: 'id' },
  minRevision: { flag: 'min-revision', value: 'id' },
  maxRevision: { flag: 'max-revision', value: 'id' },

  include: { flag: 'include', value: 'list' },
  exclude: { flag: 'exclude', value: 'list' },
  sources: { flag: 'sources', value: 'list' },
  pageSize: { flag: 'page-size', value: 'number' },
  concurrency: { flag: 'concurrency', value: 'number' },
  resumeFrom: { flag: 'resume-from', value: 'position' },
  skipUnreadable: { flag: 'skip-unreadable' },

  format: { flag: 'format', value: 'format' },
  to: { flag: 'to', value: 'directory' },
  excel: { flag: 'excel' },
  rawCells: { flag: 'raw-cells' },

  parallelFiles: { flag: 'concurrency', value: 'number' },
  flat: { flag: 'flat' },
  virusScan: { flag: 'virus-scan', value: 'policy' },
  keepPartial: { flag: 'keep-partial' },
  durable: { flag: 'durable' },

  stateFile: { flag: 'state', value: 'file' },
  singerState: { flag: 'state', value: 'file' },
  since: { flag: 'since', value: 'date' },
  reconcile: { flag: 'reconcile' },

  queueStore: { flag: 'to', value: 'directory' },
  untilEmpty: { flag: 'until-empty' },
  failed: { flag: 'failed' },
  gone: { flag: 'gone' },

  failOnBreaking: { flag: 'check' },
  out: { flag: 'out', value: 'file' },
  typesName: { flag: 'name', value: 'name' },
  failOnChange: { flag: 'check' },

  target: { flag: 'to', value: 'target' },
  mirrorFormat: { flag: 'format', value: 'format' },
  exportFormat: { flag: 'format', value: 'format' },
  rereadAll: { flag: 'reconcile' },
  watch: { flag: 'watch', value: 'duration' },
  every: { flag: 'every', value: 'duration' },
  plan: { flag: 'plan' },
  filesTo: { flag: 'files', value: 'directory' },
  columns: { flag: 'columns', value: 'list' },
  excludeColumns: { flag: 'exclude', value: 'list' },
  pseudonymise: { flag: 'pseudonymise', value: 'list' },
  keepDeleted: { flag: 'keep-deleted' },
  writeBack: { flag: 'write-back', value: 'list' },
  writer: { flag: 'instructeur', value: 'email' },
  allowWriteBack: { flag: 'allow-writes' },
  dryWriteBack: { flag: 'dry-run' },

  dossier: { flag: 'dossier', value: 'number' },
  create: { flag: 'create' },
  annotations: { flag: 'annotations' },
  skipRefused: { flag: 'skip-refused' },

  instructeur: { flag: 'instructeur', value: 'email' },
  motivation: { flag: 'motivation', value: 'text' },
  attach: { flag: 'attach', value: 'file' },
  correction: { flag: 'correction', value: 'reason' },
  disableNotification: { flag: 'no-email' },
  allowWrites: { flag: 'allow-writes' },
  dryRun: { flag: 'dry-run' },
  yes: { flag: 'yes', short: 'y' },

  port: { flag: 'port', value: 'number' },
  storagePort: { flag: 'storage-port', value: 'number' },
  host: { flag: 'host', value: 'host' },
  seed: { flag: 'seed', value: 'text' },
} as const satisfies Record<string, OptionSpec>;

export type OptionKey = keyof typeof specs;
export const optionSpecs: Readonly<Record<OptionKey, OptionSpec>> = specs;

/** Understood by every command. */
export const commonOptions = ['json', 'quiet', 'lang', 'help', 'version'] as const satisfies OptionKey[];

/** Understood by every command that asks the API. */
export const connectionOptions = [
  'endpoint',
  'tokenFile',
  'timeout',
  'maxRetries',
  'adapt',
  'proxy',
  'ca',
] as const satisfies OptionKey[];

export const filterOptions = [
  'state',
  'archived',
  'notArchived',
  'createdSince',
  'updatedSince',
  'createdUntil',
  'updatedUntil',
  'revision',
  'minRevision',
  'maxRevision',
] as const satisfies OptionKey[];
