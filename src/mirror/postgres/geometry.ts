import type { CellValue } from '../../tables/index.js';

/** A type of PostGIS, with the schema that it stands in, if that is not searched. */
export function isGeometry(type: string): boolean {
  return /(^|\.)geometry(\(|$)/.test(type);
}

/** GeoJSON as a geometry. The function stands where its type stands, which need not be a schema that is searched. */
export function fromGeoJson(cell: string, type: string): string {
  const schema = schemaOf(type);
  return `${schema}ST_SetSRID(${schema}ST_GeomFromGeoJSON(${cell}::text), 4326)`;
}

/** A geometry as GeoJSON, with all of its digits. */
export function toGeoJson(cell: string, type: string): string {
  return `${schemaOf(type)}ST_AsGeoJSON(${cell}, 15)`;
}

/**
 * Why PostGIS would not give a geometry back as it was: it has the same number of axes at every position, and makes an
 * altitude that is missing 0.
 */
export function unfitGeometry(value: CellValue, type: string): string | null {
  const axes = new Set(axesOf(value));
  if (axes.size > 1)
    return 'Some of its positions have an altitude and some have none, which PostGIS would make 0';
  if (axes.has(3) && /\([a-z]+[,)]/i.test(type) && !/\([a-z]+zm?[,)]/i.test(type)) {
    return `Its positions have altitudes, which ${type} has no place for`;
  }
  if ([...axes].some((count) => count > 3))
    return 'Its positions have more numbers than PostGIS keeps of GeoJSON';
  return null;
}

/** Of each position, how many numbers it has. */
function axesOf(value: unknown): number[] {
  if (Array.isArray(value)) {
    return value.every((one) => typeof one === 'number') ? [value.length] : value.flatMap(axesOf);
  }
  if (typeof value !== 'object' || value === null) return [];
  return [...axesOf(Reflect.get(value, 'coordinates')), ...axesOf(Reflect.get(value, 'geometries'))];
}

function schemaOf(type: string): string {
  return /^(.*\.)geometry/.exec(type)?.[1] ?? '';
}
