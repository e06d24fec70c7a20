// The memory of names: what becomes of columns while a form changes.
import { DsInputError } from '@org/ds-client';
import {
  type Column,
  extendModel,
  type TableModel,
  type TablesDemarche,
  tableModel,
} from '@org/ds-client/tables';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChampDescriptor } from '../../src/values/descriptors.js';
import { descriptor, listDescriptor, repetitionDescriptor, revision } from '../values/samples.js';

type Descriptors = readonly ChampDescriptor[];

function demarche(champs: Descriptors, annotations: Descriptors = []): TablesDemarche {
  return { number: 12, title: 'Essai', activeRevision: revision(champs, annotations) };
}

/** A model of each form in turn, each knowing the one before by its JSON. */
function evolve(...forms: ReadonlyArray<readonly [Descriptors, Descriptors?]>): TableModel {
  let previous: TableModel | undefined;
  for (const [champs, annotations] of forms) {
    const model = tableModel(demarche(champs, annotations), { previous });
    previous = JSON.parse(JSON.stringify(model));
    expect(previous).toEqual(model);
  }
  if (!previous) throw new Error('no form');
  return previous;
}

function columns(model: TableModel, kind = 'dossiers'): Column[] {
  const table = model.tables.find((one) => one.kind === kind);
  return (table?.columns ?? []).filter(({ descriptorId }) => descriptorId !== undefined);
}

const text = (id: string, label: string) => descriptor('TextChampDescriptor', id, label);
const integer = (id: string, label: string) => descriptor('IntegerNumberChampDescriptor', id, label);

describe('a column', () => {
  test('keeps its id when its label is reworded, and the change is told', () => {
    const model = evolve([[text('1', 'Nom')]], [[text('1', 'Nom de famille')]]);
    expect(columns(model)).toMatchObject([{ id: 'nom', label: 'Nom de famille' }]);
    expect(model.changes).toEqual([
      { change: 'renamed', table: 'd12_dossiers', column: 'nom', from: 'Nom', to: 'Nom de famille' },
    ]);
  });

  test('of another kind is new, and the old one stays; there and back, it returned', () => {
    const there = evolve([[text('1', 'Age')]], [[integer('1', 'Age')]]);
    expect(columns(there)).toMatchObject([
      { id: 'age_integer', kind: 'integer' },
      { id: 'age', kind: 'text', retired: true },
    ]);
    expect(there.changes).toEqual([
      {
        change: 'kind',
        table: 'd12_dossiers',
        column: 'age_integer',
        previous: 'age',
        from: 'text',
        to: 'integer',
      },
    ]);
    const back = evolve([[text('1', 'Age')]], [[integer('1', 'Age')]], [[text('1', 'Age')]]);
    expect(columns(back)).toMatchObject([{ id: 'age' }, { id: 'age_integer', retired: true }]);
    expect(back.changes).toMatchObject([{ change: 'returned', column: 'age', previous: 'age_integer' }]);
  });

  test('of a champ that was removed stays, retired, and its name is given to nobody', () => {
    const model = evolve([[text('1', 'Nom')]], [[]], [[text('2', 'Nom')]]);
    expect(columns(model)).toMatchObject([{ id: 'nom_2' }, { id: 'nom', retired: true }]);
    expect(evolve([[text('1', 'Nom')]], [[]]).changes).toEqual([
      { change: 'retired', table: 'd12_dossiers', column: 'nom' },
    ]);
  });
});

describe('names', () => {
  test('tell champ and annotation of one label apart, in any order', () => {
    const pair = [{ id: 'avis' }, { id: 'annotation_avis' }];
    expect(columns(evolve([[text('1', 'Avis')], [text('2', 'Avis')]]))).toMatchObject(pair);
    expect(
      columns(evolve([[], [text('2', 'Avis')]], [[text('1', 'Avis')], [text('2', 'Avis')]])),
    ).toMatchObject(pair);
    const sly = evolve([[text('1', 'Annotation avis')], [text('2', 'Avis')]]);
    expect(columns(sly).map(({ id }) => id)).toEqual(['champ_annotation_avis', 'annotation_avis']);
  });

  test.each([
    ['id', 'champ_id'],
    ['class', 'champ_class'],
    ['User', 'champ_user'],
    ['state', 'champ_state'],
    ['constructor', 'champ_constructor'],
    ['1er enfant', 'champ_1er_enfant'],
    ['Œuvre à l’été', 'oeuvre_a_l_ete'],
    ['名前', 'sans_nom'],
  ])('of the label %s', (label, id) => {
    expect(columns(evolve([[text('1', label)]]))[0]?.id).toBe(id);
  });

  test('differ for labels equal but for case, accents, or in their first 63 bytes', () => {
    const long = 'é'.repeat(70);
    const ids = columns(
      evolve([[text('1', 'Élève'), text('2', 'eleve'), text('3', `${long}1`), text('4', `${long}2`)]]),
    ).map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9_]{0,49}$/);
  });
});

test('the columns are those of the form, for every kind of champ, options with them', () => {
  const model = tableModel(
    demarche([
      descriptor('CommuneChampDescriptor', '1', 'Ville'),
      listDescriptor('2', 'Taille', ['petit', 'grand']),
      repetitionDescriptor('3', 'Enfants', [descriptor('DateChampDescriptor', '4', 'Naissance')]),
    ]),
  );
  expect(columns(model).map(({ id }) => id)).toEqual([
    ...['ville', 'ville_code', 'ville_code_postal', 'ville_departement_code', 'ville_departement', 'taille'],
  ]);
  expect(columns(model).at(-1)).toMatchObject({ kind: 'choice', options: ['petit', 'grand'] });
  expect(model.tables.find(({ kind }) => kind === 'block')).toMatchObject({
    id: 'd12_block_enfants',
    label: 'Enfants',
    key: ['dossier', 'row_id'],
    columns: [{ id: 'dossier' }, { id: 'row_id' }, { id: 'position' }, { id: 'naissance', kind: 'date' }],
  });
});

test('older revisions have their columns, named first, and retired', () => {
  const old = { ...revision([text('1', 'Age')], [], 'old'), dateCreation: '2025-01-01T00:00:00+01:00' };
  const now = { ...revision([integer('1', 'Age')], [], 'now'), dateCreation: '2026-01-01T00:00:00+01:00' };
  const model = tableModel({ number: 12, title: 'Essai', activeRevision: now, revisions: [now, old] });
  expect(columns(model)).toMatchObject([{ id: 'age_integer' }, { id: 'age', retired: true }]);
});

test('what is no demarche, no model, or the model of another is refused', () => {
  const model = tableModel(demarche([]));
  const other = { ...model, demarche: { ...model.demarche, number: 13 } };
  expect(() => tableModel({ number: 12, title: 'Essai' })).toThrow(DsInputError);
  expect(() => tableModel(demarche([]), { previous: other })).toThrow(/demarche 13/);
  expect(() => tableModel(demarche([]), JSON.parse('{"previous":{}}'))).toThrow(DsInputError);
  expect(() => tableModel(demarche([]), JSON.parse('{"previus":{}}'))).toThrow(/Did you mean 'previous'/);
  expect(extendModel(model, [])).toBe(model);
});

test('whatever becomes of a form, no column or name is lost, given twice, or misspelt', () => {
  const kinds = [
    ...([
      'TextChampDescriptor',
      'IntegerNumberChampDescriptor',
      'CommuneChampDescriptor',
      'CarteChampDescriptor',
    ] as const),
    ...([
      'SiretChampDescriptor',
      'LinkedDropDownListChampDescriptor',
      'HeaderSectionChampDescriptor',
    ] as const),
  ];
  const champ = fc.record({
    kind: fc.constantFrom(...kinds),
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    label: fc.oneof(fc.constantFrom('Nom', 'nom', 'Nom code', 'annotation nom', 'user', 'État'), fc.string()),
  });
  const form = fc.uniqueArray(champ, { selector: ({ id }) => id, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(form, form), { minLength: 1, maxLength: 6 }), (forms) => {
      let previous: TableModel | undefined;
      for (const [champs, annotations] of forms) {
        const make = (list: typeof champs, prefix: string) =>
          list.map(({ kind, id, label }) => descriptor(kind as 'TextChampDescriptor', prefix + id, label));
        const model = tableModel(demarche(make(champs, 'c'), make(annotations, 'a')), { previous });
        for (const table of model.tables) {
          const ids = table.columns.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.every((id) => /^[a-z][a-z0-9_]{0,49}$/.test(id))).toBe(true);
          const before = previous?.tables.find(({ id }) => id === table.id);
          for (const old of before?.columns ?? []) {
            const now = table.columns.find(({ id }) => id === old.id);
            expect([now?.descriptorId, now?.part, now?.kind]).toEqual([old.descriptorId, old.part, old.kind]);
          }
        }
        expect(
          tableModel(demarche(make(champs, 'c'), make(annotations, 'a')), { previous: model }).changes,
        ).toEqual([]);
        previous = model;
      }
    }),
    { numRuns: 60 },
  );
});
