export type { MirrorColumns } from './columns.js';
export { type FolderFormatName, type FolderOptions, folder } from './folder/folder.js';
export { type GristOptions, grist } from './grist/grist.js';
export { mirror } from './mirror.js';
export type { MirrorEdit, MirrorOptions, MirrorPlan, MirrorStep, WriteBack } from './options.js';
export type { PgClient, PgPool } from './postgres/driver.js';
export { type PostgresOptions, postgres } from './postgres/postgres.js';
export { type PurgeOptions, purge } from './purge.js';
export { type SingerOptions, singer } from './singer/singer.js';
export { type SqliteOptions, sqlite } from './sqlite/sqlite.js';
export type {
  Applied,
  CellPlace,
  DossierRows,
  EditedColumn,
  KnownDossier,
  OpenOptions,
  PlannedStep,
  RefusedRow,
  SettledCell,
  TableNames,
  Target,
  TargetBatch,
  TargetEdit,
  TargetNames,
  TargetPurge,
  TargetSession,
  TargetState,
} from './target.js';
