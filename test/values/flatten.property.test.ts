import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toRows } from '../../src/tables/rows.js';
import { champValue } from '../../src/values/champ-value.js';
import { dossierToRecord } from '../../src/values/record.js';
import { uniqueNames } from '../../src/values/unique-names.js';
import { champs, label, texts } from '../forms/forms.js';
import { dossier } from './samples.js';

test('names are unique, the first keeps its wish, and a suffix takes nobody’s wish', () => {
  fc.assert(
    fc.property(fc.array(label), fc.array(label), (wishes, taken) => {
      const names = uniqueNames(wishes, taken);
      expect(names).toHaveLength(wishes.length);
      expect(new Set([...names, ...taken]).size).toBe(names.length + new Set(taken).size);
      for (const [index, wish] of wishes.entries()) {
        if (wishes.indexOf(wish) === index && !taken.includes(wish)) expect(names[index]).toBe(wish);
        else expect(wishes).not.toContain(names[index]);
      }
    }),
  );
});

test('a record has every champ and every row, in order', () => {
  fc.assert(
    fc.property(champs, texts, fc.constantFrom('label', 'descriptorId'), (filled, notes, key) => {
      const annotations = notes.map((note, index) => ({ ...note, champDescriptorId: `note-${index}` }));
      const record = dossierToRecord(dossier(1, filled, annotations), { key, annotations: true });
      // Numeric keys come first in every JavaScript object: what counts is that nothing is missing.
      expect(Object.values(record)).toHaveLength(filled.length + annotations.length);
      expect(new Set(Object.values(record).map(json))).toEqual(
        new Set([...filled, ...annotations].map((champ) => json(champValue(champ, { key })))),
      );
      for (const champ of filled) {
        if (champ.__typename !== 'RepetitionChamp') continue;
        const rows = champValue(champ, { key });
        expect(rows.map((row) => Object.keys(row).length)).toEqual(
          champ.rows.map((row) => row.champs.length),
        );
      }
    }),
  );
});

test('a table has every value of every dossier, each under its own column', () => {
  fc.assert(
    fc.property(fc.array(champs, { maxLength: 4 }), (many) => {
      const { columns, rows, repetitions } = toRows(many.map((filled, index) => dossier(index, filled)));
      expect(new Set(columns).size).toBe(columns.length);
      expect(rows).toHaveLength(many.length);
      for (const [index, filled] of many.entries()) {
        const cells = columns.slice(toRows([]).columns.length).map((column) => rows[index]?.[column]);
        const sent = filled.flatMap((champ) =>
          champ.__typename === 'TextChamp' && champ.value ? [champ.value] : [],
        );
        expect(cells.filter((cell) => cell !== null).sort()).toEqual([...sent].sort());
      }
      const tables = Object.values(repetitions);
      const sentRows = many
        .flat()
        .flatMap((champ) => (champ.__typename === 'RepetitionChamp' ? champ.rows : []));
      expect(tables.flatMap((table) => table.rows)).toHaveLength(sentRows.length);
      expect(
        tables
          .flatMap((table) => table.rows.flatMap((row) => Object.values(row)))
          .filter((cell) => typeof cell === 'string')
          .sort(),
      ).toEqual(sentRows.flatMap((row) => row.champs.flatMap((champ) => champ.stringValue || [])).sort());
    }),
  );
});

test('a table does not depend on what is read twice', () => {
  fc.assert(
    fc.property(fc.array(champs, { maxLength: 3 }), (many) => {
      const dossiers = many.map((filled, index) => dossier(index, filled));
      expect(toRows([...dossiers, ...dossiers]).columns).toEqual(toRows(dossiers).columns);
    }),
  );
});

const json = (value: unknown) => JSON.stringify(value);
