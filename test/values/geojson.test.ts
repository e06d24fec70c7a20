import { expect, test } from 'vitest';
import type { Champ, GeoArea, GeoAreaWithGeometry } from '../../src/dossiers/champs.js';
import { DsInputError } from '../../src/errors.js';
import { toFeatureCollection } from '../../src/values/geojson.js';
import { common, dossier, samples } from './samples.js';

const parcelle = {
  __typename: 'ParcelleCadastrale',
  id: 'area-2',
  source: 'cadastre',
  description: null,
  commune: '75102',
  section: 'AB',
  numero: '12',
  prefixe: '000',
  surface: '123',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [2, 48],
        [3, 48],
        [3, 49],
        [2, 48],
      ],
    ],
  },
} as const;

const shape = (type: string, coordinates: unknown): GeoAreaWithGeometry => ({
  __typename: 'SelectionUtilisateur',
  id: type,
  source: 'selection_utilisateur',
  description: null,
  geometry: { type, coordinates },
});

const carte = (label: string, geoAreas: ReadonlyArray<GeoAreaWithGeometry>) =>
  ({ ...common(label), __typename: 'CarteChamp', geoAreas }) as const;

test('areas of champs, annotations and rows become features', () => {
  const { geoAreas: _, ...map } = samples.CarteChamp;
  const zone = carte('Zone', [parcelle, shape('Point', [2.35, 48.85])]);
  const inRow = carte('Puits', [shape('Point', [1, 2, 3])]);
  const block = {
    ...common('Puits'),
    __typename: 'RepetitionChamp',
    rows: [{ id: 'row-7', champs: [inRow] }],
  } as const;
  const note = { ...map, geoAreas: [shape('MultiPoint', [[1, 2]])] };
  const collection = toFeatureCollection({
    ...dossier(9, []),
    champs: [zone, block] satisfies ReadonlyArray<Champ<GeoAreaWithGeometry>>,
    annotations: [note],
  });
  expect(collection).toEqual({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'area-2',
        geometry: parcelle.geometry,
        properties: {
          dossierNumber: 9,
          part: 'champ',
          champLabel: 'Zone',
          champDescriptorId: zone.champDescriptorId,
          rowId: null,
          source: 'cadastre',
          description: null,
          commune: '75102',
          section: 'AB',
          numero: '12',
          prefixe: '000',
          surface: '123',
        },
      },
      expect.objectContaining({ geometry: { type: 'Point', coordinates: [2.35, 48.85] } }),
      expect.objectContaining({
        geometry: { type: 'Point', coordinates: [1, 2, 3] },
        properties: expect.objectContaining({ rowId: 'row-7', part: 'champ', champLabel: 'Puits' }),
      }),
      expect.objectContaining({
        geometry: { type: 'MultiPoint', coordinates: [[1, 2]] },
        properties: expect.objectContaining({ part: 'annotation' }),
      }),
    ],
  });
});

test.each([
  ['Point', [2]],
  ['Point', ['2', '48']],
  ['Point', null],
  ['LineString', [[1, 2]]],
  ['MultiLineString', [[[1, 2]]]],
  [
    'Polygon',
    [
      [
        [0, 0],
        [1, 0],
        [0, 0],
      ],
    ],
  ],
  [
    'Polygon',
    [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [2, 2],
      ],
    ],
  ],
  ['MultiPolygon', [[0, 0]]],
  ['Circle', [0, 0]],
])('a %s of %j is not of RFC 7946: its feature is not located', (type, coordinates) => {
  const { features } = toFeatureCollection({
    number: 1,
    champs: [carte('Zone', [shape(type, coordinates)])],
  });
  expect(features).toHaveLength(1);
  expect(features[0]?.geometry).toBeNull();
});

test.each([
  [
    'LineString',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    'MultiLineString',
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ],
  [
    'MultiPolygon',
    [
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    ],
  ],
])('a %s of RFC 7946 comes through as it is', (type, coordinates) => {
  const { features } = toFeatureCollection({
    number: 1,
    champs: [carte('Zone', [shape(type, coordinates)])],
  });
  expect(features[0]?.geometry).toEqual({ type, coordinates });
});

test('a dossier read without geometry says what to ask for', () => {
  const { geometry: _, ...area } = parcelle;
  const champ = { ...common('Zone'), __typename: 'CarteChamp', geoAreas: [area satisfies GeoArea] } as const;
  // @ts-expect-error -- the areas have no geometry
  const read = () => toFeatureCollection({ number: 1, champs: [champ] });
  expect(read).toThrow(DsInputError);
  expect(read).toThrow(/include: { geometry: true }/);
});
