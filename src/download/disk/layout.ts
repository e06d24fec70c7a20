import { nearest } from '../../arguments/nearest.js';
import { DsInputError } from '../../errors.js';
import type { LayoutDossier, SaveOptions } from '../options.js';
import type { DownloadableFile } from '../types.js';
import { PLACE_FIELDS } from './place-fields.js';

/** Where a file is wanted below the directory: directories, then its name; neither safe nor unique yet. */
export interface WantedPlace {
  readonly directories: readonly string[];
  readonly name: string;
}

/** The fields of a file that a template may contain. */
const FIELDS = [...PLACE_FIELDS, 'filename', 'contentType', 'createdAt'] as const;

/** How many dossiers are cached: the files of a dossier come one after the other. */
const MOST_DOSSIERS = 100;

/** Says where the files of one call are wanted. Throws `DsInputError` for a layout that makes no sense. */
export class FileLayout<F extends DownloadableFile> {
  readonly #layout: SaveOptions<F>['layout'];
  readonly #template: readonly (readonly TemplatePart[])[] | undefined;
  readonly #load: SaveOptions<F>['dossier'];
  readonly #dossiers = new Map<number, Promise<LayoutDossier>>();

  constructor({ layout, dossier }: Pick<SaveOptions<F>, 'layout' | 'dossier'>) {
    if (layout !== undefined && typeof layout !== 'string' && typeof layout !== 'function') {
      throw new DsInputError(
        "layout must be 'flat', a template such as '{dossierNumber}/{filename}', or a function",
      );
    }
    if (dossier !== undefined && typeof dossier !== 'function') {
      throw new DsInputError('dossier must be a function, such as client.getDossier');
    }
    this.#layout = layout;
    this.#load = dossier;
    this.#template = typeof layout === 'string' && layout !== 'flat' ? parse(layout) : undefined;
    const needsDossier = this.#template?.flat().some(({ kind }) => kind === 'champ' || kind === 'dossier');
    if (needsDossier && !dossier) {
      throw new DsInputError(
        'This layout names parts of the dossier: pass { dossier: client.getDossier } as well',
      );
    }
  }

  async place(file: F): Promise<WantedPlace> {
    const layout = this.#layout;
    const name = String(file.filename ?? '');
    if (layout === 'flat') return { directories: [], name };
    if (layout === undefined) {
      return { directories: file.dossierNumber == null ? [] : [String(file.dossierNumber)], name };
    }
    const dossier = await this.#dossierOf(file);
    if (typeof layout === 'function') return placeOf(await layout(file, dossier), name);
    const parts = (this.#template ?? []).map((pieces) =>
      pieces.map((piece) => filledIn(piece, file, dossier)).join(''),
    );
    return placeOf(parts, name);
  }

  async #dossierOf({ dossierNumber }: F): Promise<LayoutDossier | undefined> {
    if (!this.#load || dossierNumber == null) return undefined;
    const known = this.#dossiers.get(dossierNumber);
    if (known) return await known;
    const loading = this.#load(dossierNumber);
    this.#dossiers.set(dossierNumber, loading);
    const [oldest] = this.#dossiers.keys();
    if (this.#dossiers.size > MOST_DOSSIERS && oldest !== undefined) this.#dossiers.delete(oldest);
    try {
      return await loading;
    } catch (error) {
      // A failed lookup is not remembered: the next file of this dossier tries again.
      this.#dossiers.delete(dossierNumber);
      throw error;
    }
  }
}

type TemplatePart =
  | { readonly kind: 'text' | 'champ'; readonly text: string }
  | { readonly kind: 'field'; readonly text: (typeof FIELDS)[number] }
  | { readonly kind: 'dossier'; readonly text: 'state' | 'number' };

/** The pieces of each part of the path. The template is split first: a `/` in a value must not make a directory. */
function parse(template: string): TemplatePart[][] {
  if (!template.includes('{')) {
    throw new DsInputError(
      "layout must be 'flat', a template such as '{dossierNumber}/{filename}', or a function",
    );
  }
  return template.split('/').map((part) => part.split(/(\{[^{}]*\})/).flatMap((text) => pieceOf(text)));
}

function pieceOf(text: string): TemplatePart[] {
  if (text === '') return [];
  if (!text.startsWith('{')) return [{ kind: 'text', text }];
  const name = text.slice(1, -1).trim();
  if (name.startsWith('champ:')) return [{ kind: 'champ', text: name.slice('champ:'.length).trim() }];
  if (name === 'dossier.state') return [{ kind: 'dossier', text: 'state' }];
  if (name === 'dossier.number') return [{ kind: 'dossier', text: 'number' }];
  const field = FIELDS.find((known) => known === name);
  if (field) return [{ kind: 'field', text: field }];
  const known = [...FIELDS, 'dossier.state', 'dossier.number', 'champ:…'];
  const close = nearest(name, known);
  throw new DsInputError(
    `layout: there is no {${name}}.${close === undefined ? '' : ` Did you mean {${close}}?`} There are: ${known.join(', ')}`,
  );
}

function filledIn(piece: TemplatePart, file: DownloadableFile, dossier: LayoutDossier | undefined): string {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'field') return textOf(Reflect.get(file, piece.text));
  if (piece.kind === 'dossier') return textOf(dossier?.[piece.text]);
  if (!dossier) return '';
  // Labels differ between revisions of a form. The id of the descriptor is the same in all dossiers.
  const champ =
    dossier.champs?.find(({ label }) => label === piece.text) ??
    dossier.champs?.find(({ champDescriptorId }) => champDescriptorId === piece.text);
  if (champ) return textOf(champ.stringValue);
  const labels = (dossier.champs ?? []).map(({ label }) => label);
  const close = nearest(piece.text, labels);
  throw new DsInputError(
    `layout: the dossier has no champ '${piece.text}'.${close === undefined ? '' : ` Did you mean '${close}'?`}`,
  );
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

function placeOf(wanted: string | readonly string[], name: string): WantedPlace {
  const isText = typeof wanted === 'string';
  if (!isText && !Array.isArray(wanted)) throw new DsInputError('layout must give a path, or its parts');
  const parts = isText ? wanted.split('/') : wanted;
  // A name that ends in `/` is a directory.
  const last = parts.at(-1) || name;
  return { directories: parts.slice(0, -1).filter((part) => part !== ''), name: last };
}
