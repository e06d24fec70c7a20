import type { NaturalValue } from '../content/natural-value.js';
import type { ChampKind } from '../model/descriptor.js';
import type { Source } from './source.js';

/** What the API gives for a column of one type: the champ is of `kind` and holds `example`. */
export interface ColumnFact {
  readonly kind: ChampKind;
  readonly example: NaturalValue;
  /** `undefined` where the text differs at each query, or depends on the language of the server. */
  readonly value: unknown;
  readonly stringValue: string | null | undefined;
  readonly source: Source;
}

const COLUMN = 'server app/graphql/types/column_type.rb';

/** One row a type of column. */
export const COLUMN_FACTS: Readonly<Record<string, ColumnFact>> = {
  TextColumn: {
    kind: 'text',
    example: 'text',
    value: 'text',
    stringValue: 'text',
    source: `${COLUMN}; spec/controllers/api/v2/graphql_controller_stored_queries_spec.rb « columns »`,
  },
  BooleanColumn: {
    kind: 'yes_no',
    example: false,
    value: false,
    // The server tests for a present value, and Ruby on Rails counts false as blank.
    stringValue: null,
    source: `${COLUMN} string_value`,
  },
  IntegerColumn: { kind: 'integer_number', example: 42, value: '42', stringValue: '42', source: COLUMN },
  DecimalColumn: { kind: 'decimal_number', example: 42, value: 42, stringValue: '42.0', source: COLUMN },
  DateColumn: {
    kind: 'date',
    example: '2025-12-08',
    value: '2025-12-08',
    stringValue: '2025-12-08',
    source: COLUMN,
  },
  DateTimeColumn: {
    kind: 'datetime',
    example: '2025-12-08T08:05:00Z',
    value: '2025-12-08T09:05:00+01:00',
    stringValue: '2025-12-08 09:05:00 +0100',
    source: COLUMN,
  },
  EnumColumn: {
    kind: 'departements',
    example: { name: 'Paris', code: '75' },
    value: '75',
    stringValue: '75',
    source: 'server app/models/columns/champ_column.rb: external_id of départements and régions',
  },
  EnumsColumn: {
    kind: 'multiple_drop_down_list',
    example: ['val1', 'val2'],
    value: ['val1', 'val2'],
    stringValue: 'val1, val2',
    source: COLUMN,
  },
  AttachmentsColumn: {
    kind: 'piece_justificative',
    example: [{ filename: 'toto.txt', content: 'toto' }],
    value: [{ filename: 'toto.txt' }],
    stringValue: undefined,
    source: 'server app/models/columns/attached_many_column.rb: no scan filter, URLs as text',
  },
  GeoJSONColumn: {
    kind: 'carte',
    example: [{ type: 'Point', coordinates: [2.35, 48.86] }],
    value: [{ geometry: { type: 'Point', coordinates: [2.35, 48.86] } }],
    stringValue: undefined,
    source: 'ours: the text of a GeoJSON column is what Ruby prints of its objects',
  },
};
