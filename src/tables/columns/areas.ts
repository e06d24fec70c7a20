import type { Champ, GeoArea, SimpleChamp } from '../../dossiers/champs.js';
import { type CadastreFacts, toGeometry } from '../../values/geojson.js';
import type { RowsDossier } from '../types.js';
import { type ReadCell, Unfit } from './cell.js';

/** An area of a map, and where the map stands. */
export interface PlacedArea {
  readonly area: GeoArea;
  readonly champ: SimpleChamp;
  readonly rowId: string | null;
}

/** Every area of a dossier, in champs, annotations and rows. */
export function areasOf({ champs = [], annotations = [] }: RowsDossier): PlacedArea[] {
  return [...champs, ...annotations].flatMap((champ: Champ) =>
    champ.__typename === 'RepetitionChamp'
      ? champ.rows.flatMap((row) => row.champs.flatMap((inRow) => areasOn(inRow, row.id)))
      : areasOn(champ, null),
  );
}

/** The shape of an area; null where it was read without. */
export function areaGeometry({ geometry }: GeoArea): ReadCell {
  if (geometry === undefined) return null;
  return toGeometry(geometry.type, geometry.coordinates) ?? new Unfit('is no geometry of RFC 7946', geometry);
}

/** What the cadastre says of a parcelle; null for areas of other kinds. */
export function parcelleFact(area: GeoArea, name: keyof CadastreFacts): string | null {
  return area.__typename === 'ParcelleCadastrale' ? area[name] : null;
}

function areasOn(champ: SimpleChamp, rowId: string | null): PlacedArea[] {
  if (champ.__typename !== 'CarteChamp') return [];
  return champ.geoAreas.map((area) => ({ area, champ, rowId }));
}
