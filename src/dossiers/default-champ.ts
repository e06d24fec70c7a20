// What stands in the champs and messages of a read whose `include` is empty, under the plain names; see default-read.ts.

import type { MessageFragment } from '../generated/operations.js';
import type { Champ as ChampOf, GeoAreaWithoutGeometry } from './champs.js';

/** A field of a dossier, or an annotation: a union on `__typename`. Its places come without their shapes. */
export type Champ = ChampOf<GeoAreaWithoutGeometry>;

/** A message of the dossier's conversation. */
export interface Message extends Omit<MessageFragment, 'correction'> {}
