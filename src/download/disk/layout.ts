import { DsInputError } from '../../errors.js';
import type { SaveOptions } from '../options.js';
import type { DownloadableFile } from '../types.js';

/** Where a file is wanted below the directory: directories, then its name; neither safe nor unique yet. */
export interface WantedPlace {
  readonly directories: readonly string[];
  readonly name: string;
}

export function wantedPlace<F extends DownloadableFile>(
  file: F,
  layout: SaveOptions<F>['layout'],
): WantedPlace {
  const name = String(file.filename ?? '');
  if (layout === 'flat') return { directories: [], name };
  if (layout !== undefined) return placeOf(layout(file), name);
  return { directories: file.dossierNumber == null ? [] : [String(file.dossierNumber)], name };
}

export function checkLayout(layout: unknown): void {
  if (layout === undefined || layout === 'flat' || typeof layout === 'function') return;
  throw new DsInputError("layout must be 'flat' or a function");
}

function placeOf(wanted: string | readonly string[], name: string): WantedPlace {
  const isText = typeof wanted === 'string';
  if (!isText && !Array.isArray(wanted)) throw new DsInputError('layout must give a path, or its parts');
  const parts = isText ? wanted.split('/') : wanted;
  // What ends in `/` is a directory.
  const last = parts.at(-1) || name;
  return { directories: parts.slice(0, -1).filter((part) => part !== ''), name: last };
}
