import { DsInputError } from '../errors.js';
import type { ChampDescriptorFragment, GetDossierAnnotationsQuery } from '../generated/operations.js';

type DossierAnnotations = GetDossierAnnotationsQuery['dossier'];
type RevisionDescriptor = DossierAnnotations['demarche']['revision']['annotationDescriptors'][number];

/** One annotation to write: the id that the API takes, and what it is. */
export interface AnnotationTarget {
  readonly id: string;
  readonly descriptor: ChampDescriptorFragment;
}

/** A repetition block: the annotations of its rows, and the rows that it has. */
export interface Block {
  readonly id: string;
  readonly label: string;
  readonly rows: ReadonlyArray<{
    readonly id: string;
    /** The ids of its champs, by the id of their descriptor. */
    readonly champs: ReadonlyMap<string, string>;
  }>;
  /** The descriptor of an annotation of its rows, by label or id. Throws `DsInputError`. */
  find(name: string): ChampDescriptorFragment;
}

/**
 * Finds annotations by what users call them: the id of a descriptor, the id of a champ in a row, or a label, as the
 * dossier's own revision has them. Throws `DsInputError` for a name that stands for none, or for several.
 */
export class AnnotationTargets {
  readonly #descriptors: readonly RevisionDescriptor[];
  readonly #rows = new Map<string, AnnotationTarget>();
  readonly #annotations: DossierAnnotations['annotations'];

  constructor({ annotations, demarche }: DossierAnnotations) {
    this.#annotations = annotations;
    this.#descriptors = demarche.revision.annotationDescriptors;
    for (const annotation of annotations) {
      if (annotation.__typename !== 'RepetitionChamp') continue;
      const inside = this.#rowDescriptors(annotation.champDescriptorId);
      for (const champ of annotation.rows.flatMap((row) => row.champs)) {
        const descriptor = inside.find(({ id }) => id === champ.champDescriptorId);
        if (descriptor) this.#rows.set(champ.id, { id: champ.id, descriptor });
      }
    }
  }

  find(name: string): AnnotationTarget {
    const byId = this.#descriptors.find(({ id }) => id === name);
    // A root annotation has the id of its descriptor.
    if (byId) return { id: byId.id, descriptor: byId };
    const inRow = this.#rows.get(name);
    if (inRow) return inRow;
    const labelled =
      this.#findByLabel((label) => label === name) ??
      this.#findByLabel((label) => normalizeLabel(label) === normalizeLabel(name));
    if (labelled) return labelled;
    throw this.#unknown(name);
  }

  /** The rows of a block, which has to be one. */
  block(id: string): Block {
    const descriptors = this.#rowDescriptors(id);
    const { label = id } = this.#descriptors.find((one) => one.id === id) ?? {};
    const annotation = this.#annotations.find((one) => one.champDescriptorId === id);
    const rows = annotation?.__typename === 'RepetitionChamp' ? annotation.rows : [];
    return {
      id,
      label,
      rows: rows.map((row) => ({
        id: row.id,
        champs: new Map(row.champs.map((champ) => [champ.champDescriptorId, champ.id])),
      })),
      find(name) {
        const byId = descriptors.find((one) => one.id === name);
        const [only, ...others] = byId
          ? [byId]
          : descriptors.filter((one) => normalizeLabel(one.label) === normalizeLabel(name));
        if (only && others.length === 0) return only;
        const names = descriptors.map((one) => `'${one.label}' (${one.id})`).join(', ');
        throw new DsInputError(
          `The rows of '${label}' have ${only ? 'several annotations' : 'no annotation'} '${name}'. They have: ${names || 'none'}. Nothing was written.`,
        );
      },
    };
  }

  #findByLabel(matches: (label: string) => boolean): AnnotationTarget | undefined {
    const [descriptor, ...others] = this.#descriptors.filter(({ label }) => matches(label));
    if (!descriptor) return undefined;
    if (others.length > 0) {
      const ids = [descriptor, ...others].map(({ id }) => id).join(', ');
      throw new DsInputError(
        `${others.length + 1} annotations are called '${descriptor.label}': say which by id (${ids}).`,
      );
    }
    return { id: descriptor.id, descriptor };
  }

  #unknown(name: string): DsInputError {
    const block = this.#descriptors.find(({ id }) =>
      this.#rowDescriptors(id).some(({ label }) => label === name),
    );
    if (block) {
      return new DsInputError(
        `'${name}' is in the rows of '${block.label}': give it as '${block.label}': { rows: { 0: { … } } } or { addRows: [{ … }] }, or by the id of its champ.`,
      );
    }
    const labels = this.#descriptors.map(({ label }) => `'${label}'`);
    const shown = labels.slice(0, 20).join(', ') || 'none';
    return new DsInputError(
      `The dossier has no annotation '${name}'. Its revision of the form has: ${shown}` +
        `${labels.length > 20 ? `, and ${labels.length - 20} more` : ''}.`,
    );
  }

  #rowDescriptors(blockId: string): readonly ChampDescriptorFragment[] {
    const block = this.#descriptors.find(({ id }) => id === blockId);
    return block && 'champDescriptors' in block ? (block.champDescriptors ?? []) : [];
  }
}

/** A label without what is not seen: the form's editor keeps stray spaces, and both ways to write an accent. */
function normalizeLabel(label: string): string {
  return label.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
