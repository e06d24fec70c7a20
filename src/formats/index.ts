export { type CsvOptions, type CsvTable, csvHeader, csvRecord, toCsv } from './csv.js';
export { excelCsv } from './excel-cell.js';
export type { FileFormat, FormatNotice, ReadTable } from './format.js';
export { frenchWord } from './french-words.js';
export { uniqueLabels } from './labels.js';
export { parquet } from './parquet.js';
export { jsonRow, singerRecord, singerSchema } from './singer.js';
export { xlsx } from './xlsx.js';
