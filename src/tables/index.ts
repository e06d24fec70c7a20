export { changesBetween } from './changes-between.js';
export { extendModel } from './extend-model.js';
export { fileIds, type PlacedFile } from './file-id.js';
export { type TableModelOptions, tableModel } from './table-model.js';
export { type ToTablesOptions, toTables } from './to-tables.js';
export type {
  CellChange,
  CellValue,
  Column,
  ColumnKind,
  DemarcheFacts,
  FileValue,
  GeometryValue,
  JsonValue,
  ModelChange,
  Refusal,
  Row,
  RowChange,
  Table,
  TableKind,
  TableModel,
  TableRows,
  TablesDemarche,
  TablesDossier,
} from './types.js';
