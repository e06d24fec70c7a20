export type { MirrorColumns } from './columns.js';
export { type FolderFormatName, type FolderOptions, folder } from './folder/folder.js';
export { type GristOptions, grist } from './grist/grist.js';
export { mirror } from './mirror.js';
export type { MirrorOptions, MirrorPlan, MirrorStep } from './options.js';
export type { PgClient, PgPool } from './postgres/driver.js';
export { type PostgresOptions, postgres } from './postgres/postgres.js';
export { type PurgeOptions, purge } from './purge.js';
export { type SingerOptions, singer } from './singer/singer.js';
export { type SqliteOptions, sqlite } from './sqlite/sqlite.js';
export type {
  Applied,
  DossierRows,
  KnownDossier,
  OpenOptions,
  PlannedStep,
  RefusedRow,
  TableNames,
  Target,
  TargetBatch,
  TargetNames,
  TargetPurge,
  TargetSession,
  TargetState,
} from './target.js';
