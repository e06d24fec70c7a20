export { type CellFormat, cellText, joinTexts, splitTexts } from './cell-text.js';
export { changesBetween } from './changes-between.js';
export { fileIds, type PlacedFile } from './file-id.js';
export { extendModel } from './model/extend-model.js';
export { type TableModelOptions, tableModel } from './model/table-model.js';
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
