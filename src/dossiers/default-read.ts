/**
 * What a read gives where its `include` is empty, under the plain names. An editor and the compiler show a type by the
 * name of its declaration, so these stand in a file of their own: beside the generic ones, that carry the same names,
 * the bundled declarations would have to rename them.
 */

import type {
  DemarcheDescriptor as DemarcheDescriptorWith,
  Demarche as DemarcheWith,
  GroupeInstructeur as GroupeInstructeurWith,
} from './demarche-parts.js';
import type { Dossier as DossierWith } from './dossier-parts.js';
import type { Nothing } from './include.js';

/** A dossier: one filled form, with the parts that every read gives unless they are turned off. */
export interface Dossier extends DossierWith<Nothing> {}

/** A demarche without its dossiers. */
export interface Demarche extends DemarcheWith<Nothing> {}

/** The description of a demarche, with its form and its service. */
export interface DemarcheDescriptor extends DemarcheDescriptorWith<Nothing> {}

/** A groupe instructeur without its dossiers, with its instructeurs. */
export interface GroupeInstructeur extends GroupeInstructeurWith<Nothing> {}
