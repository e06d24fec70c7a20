import type { CellValue, ColumnKind, TableModel, TableRows } from '@org/ds-client/tables';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../src/mirror/fingerprint.js';

const facts = {
  number: 1,
  title: 'A demarche',
  description: null,
  state: null,
  dateCreation: null,
  datePublication: null,
  dateDepublication: null,
  dateFermeture: null,
  dateDerniereModification: null,
  service: null,
  organisme: null,
  serviceSiret: null,
  groupes: [],
};
const column = (id: string, kind: ColumnKind = 'text') => ({ id, label: id, kind, personal: false });
const table = (id: string, columns: ReadonlyArray<ReturnType<typeof column>>) => ({
  id,
  label: id,
  kind: 'block' as const,
  key: ['a'],
  columns,
});
const model: TableModel = {
  version: 1,
  demarche: facts,
  tables: [
    table(
      't',
      ['a', 'b', 'c'].map((id) => column(id)),
    ),
    table('u', [column('a')]),
  ],
  changes: [],
};

test('stays what it was in earlier versions: a mirror that is not rewritten by an upgrade', () => {
  const rows: TableRows = {
    t: [
      { a: 'é "x"\n', b: null, c: ['1', '2'] },
      { a: 12n, b: 0.5 },
    ],
    u: [{ a: true }],
  };
  expect(fingerprintOf(model, rows)).toBe('tC9VwwS1hpcQ9KBr0Rz4wR_x2Ip');
});

test('is another for other rows, whatever texts hold', () => {
  // Texts made of what stands between cells are those that could pass for two.
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom<CellValue>(
      null,
      true,
      0,
      1,
      12n,
      '',
      '\n',
      '\nb "x"',
      '\nt',
      '"',
      '\\',
      'a',
      '1',
      'true',
    ),
    fc.array(fc.constantFrom('a', '","', ''), { maxLength: 2 }),
  );
  const row = fc.record({ a: cell, b: cell, c: cell });
  const rows = fc.record({
    t: fc.array(row, { maxLength: 2 }),
    u: fc.array(fc.record({ a: cell }), { maxLength: 2 }),
  });
  const exact = (value: unknown) =>
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? Number(one) : one));
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      const isSame = fingerprintOf(model, one) === fingerprintOf(model, other);
      expect(isSame).toBe(exact(one) === exact(other));
    }),
    { numRuns: 2_000 },
  );
});
