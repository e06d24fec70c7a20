import { listOf, object } from '../arguments/checks.js';
import type { Champ, GeoArea, GeoAreaWithGeometry, SimpleChamp } from '../dossiers/champs.js';
import { DsInputError } from '../errors.js';

/** Longitude and latitude in degrees (WGS 84), and perhaps an altitude in metres. */
export type GeoJsonPosition = readonly [longitude: number, latitude: number, ...more: number[]];

/** A geometry of RFC 7946. */
export type GeoJsonGeometry =
  | { readonly type: 'Point'; readonly coordinates: GeoJsonPosition }
  | { readonly type: 'MultiPoint' | 'LineString'; readonly coordinates: readonly GeoJsonPosition[] }
  | {
      readonly type: 'MultiLineString' | 'Polygon';
      readonly coordinates: ReadonlyArray<readonly GeoJsonPosition[]>;
    }
  | {
      readonly type: 'MultiPolygon';
      readonly coordinates: ReadonlyArray<ReadonlyArray<readonly GeoJsonPosition[]>>;
    };

/** What is known of an area besides its shape; a parcelle cadastrale has its facts too. */
export interface GeoAreaProperties extends Partial<CadastreFacts> {
  readonly dossierNumber: number;
  /** Whether the map is filled by the usager or by the agents. */
  readonly part: 'champ' | 'annotation';
  /** The label of the map. */
  readonly champLabel: string;
  readonly champDescriptorId: string;
  /** The row of the repetition that the map is in, or null. */
  readonly rowId: string | null;
  readonly source: GeoArea['source'];
  readonly description: string | null;
}

/** What the cadastre says of a parcelle. */
export type CadastreFacts = Pick<
  Extract<GeoArea, { readonly __typename: 'ParcelleCadastrale' }>,
  'commune' | 'section' | 'numero' | 'prefixe' | 'surface'
>;

/** One area. */
export interface GeoJsonFeature {
  readonly type: 'Feature';
  readonly id: string;
  /** Null, which RFC 7946 has for what is not located, where the API's geometry is not one of RFC 7946. */
  readonly geometry: GeoJsonGeometry | null;
  readonly properties: GeoAreaProperties;
}

/** The areas of a dossier. */
export interface GeoJsonFeatureCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly GeoJsonFeature[];
}

/** A dossier read with `include: { geometry: true }`. */
export interface DossierWithGeometry {
  readonly number: number;
  readonly champs: ReadonlyArray<Champ<GeoAreaWithGeometry>>;
  readonly annotations?: ReadonlyArray<Champ<GeoAreaWithGeometry>> | undefined;
}

/**
 * Every area drawn on the maps of a dossier, as GeoJSON (RFC 7946): champs, annotations where they were read, and
 * the rows of repetitions. Coordinates are the API's own.
 *
 * @throws {@link DsInputError} where the dossier was read without `include: { geometry: true }`.
 *
 * @example
 * ```ts
 * import { writeFile } from 'node:fs/promises';
 * import { DsClient, toFeatureCollection } from '@org/ds-client';
 *
 * const client = new DsClient();
 * const dossier = await client.getDossier(1234, { include: { geometry: true } });
 * await writeFile('1234.geojson', JSON.stringify(toFeatureCollection(dossier)));
 * ```
 */
export function toFeatureCollection(dossier: DossierWithGeometry): GeoJsonFeatureCollection {
  object('toFeatureCollection: dossier', dossier);
  const { number, champs, annotations = [] } = dossier;
  listOf(object)('toFeatureCollection: champs', champs);
  return {
    type: 'FeatureCollection',
    features: [
      ...champs.flatMap((champ) => champFeatures(champ, { dossierNumber: number, part: 'champ' })),
      ...annotations.flatMap((champ) => champFeatures(champ, { dossierNumber: number, part: 'annotation' })),
    ],
  };
}

type FeaturePlace = Pick<GeoAreaProperties, 'dossierNumber' | 'part'>;

function champFeatures(champ: Champ, place: FeaturePlace): GeoJsonFeature[] {
  if (champ.__typename !== 'RepetitionChamp') return mapFeatures(champ, place, null);
  return champ.rows.flatMap((row) => row.champs.flatMap((inRow) => mapFeatures(inRow, place, row.id)));
}

function mapFeatures(champ: SimpleChamp, place: FeaturePlace, rowId: string | null): GeoJsonFeature[] {
  if (champ.__typename !== 'CarteChamp') return [];
  return champ.geoAreas.map((area) => {
    if (area.geometry === undefined) {
      throw new DsInputError(
        `The areas of '${champ.label}' were read without their geometry: ask for 'include: { geometry: true }'.`,
      );
    }
    return {
      type: 'Feature',
      id: area.id,
      geometry: toGeometry(area.geometry.type, area.geometry.coordinates),
      properties: {
        ...place,
        champLabel: champ.label,
        champDescriptorId: champ.champDescriptorId,
        rowId,
        source: area.source,
        description: area.description,
        ...cadastreFacts(area),
      },
    };
  });
}

function cadastreFacts(area: GeoArea): Partial<CadastreFacts> {
  if (area.__typename !== 'ParcelleCadastrale') return {};
  const { commune, section, numero, prefixe, surface } = area;
  return { commune, section, numero, prefixe, surface };
}

/** The API sends nested arrays of any depth under any type: only what RFC 7946 allows comes through. */
export function toGeometry(type: string, coordinates: unknown): GeoJsonGeometry | null {
  switch (type) {
    case 'Point':
      return isPosition(coordinates) ? { type, coordinates } : null;
    case 'MultiPoint':
      return isListOf(coordinates, isPosition) ? { type, coordinates } : null;
    case 'LineString':
      return isLine(coordinates) ? { type, coordinates } : null;
    case 'MultiLineString':
      return isListOf(coordinates, isLine) ? { type, coordinates } : null;
    case 'Polygon':
      return isPolygon(coordinates) ? { type, coordinates } : null;
    case 'MultiPolygon':
      return isListOf(coordinates, isPolygon) ? { type, coordinates } : null;
    default:
      return null;
  }
}

function isPosition(value: unknown): value is GeoJsonPosition {
  return Array.isArray(value) && value.length >= 2 && value.every(Number.isFinite);
}

function isLine(value: unknown): value is readonly GeoJsonPosition[] {
  return isListOf(value, isPosition) && value.length >= 2;
}

function isPolygon(value: unknown): value is ReadonlyArray<readonly GeoJsonPosition[]> {
  return isListOf(value, isRing);
}

/** At least four positions, the last one being the first again. */
function isRing(value: unknown): value is readonly GeoJsonPosition[] {
  if (!isListOf(value, isPosition) || value.length < 4) return false;
  const [first, last] = [value[0], value.at(-1)];
  return first !== undefined && last !== undefined && first.every((number, axis) => number === last[axis]);
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}
