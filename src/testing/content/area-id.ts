import { createHash } from 'node:crypto';

/** The id of an area: the same each time its dossier is made, and another one in each champ, row and dossier. */
export function areaId(dossier: number, stableId: number, row: string | null, index: number): number {
  const place = createHash('sha256')
    .update(`${dossier}/${stableId}/${row ?? ''}`)
    .digest();
  return place.readUIntBE(0, 5) * 1_000 + index;
}
