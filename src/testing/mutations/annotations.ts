import { rowId } from '../content/champ-values.js';
import { emptyChamp, type NaturalValue, toChampValue, toRow } from '../content/natural-value.js';
import { DEPARTEMENTS, PAYS, REGIONS } from '../content/places.js';
import { parisDateTime } from '../dates.js';
import { readTypedId } from '../ids.js';
import type { ChampKind } from '../model/descriptor.js';
import type { Dossier } from '../model/dossier.js';
import type { Champ } from '../model/values.js';
import { findPlace, invalidAnnotation } from './annotation-validity.js';
import { findAttachable } from './blobs.js';
import { type MutationPayload, MutationRefusal, mutation, type Scene } from './mutation.js';

type AnnotationFields = Record<string, string | number | boolean | string[] | null>;

interface AnnotationsInput {
  dossierId: string;
  instructeurId: string;
  annotations: { id: string; value: AnnotationFields }[];
}

interface OneAnnotationInput {
  dossierId: string;
  instructeurId: string;
  annotationId: string;
  value: string | number | boolean;
}

/** The key of the input that writes annotations of each kind. */
const KINDS: Readonly<Record<string, ChampKind>> = {
  text: 'text',
  textarea: 'textarea',
  email: 'email',
  checkbox: 'checkbox',
  yesNo: 'yes_no',
  date: 'date',
  datetime: 'datetime',
  integerNumber: 'integer_number',
  decimalNumber: 'decimal_number',
  dropDownList: 'drop_down_list',
  multipleDropDownList: 'multiple_drop_down_list',
  dossierLink: 'dossier_link',
  phone: 'phone',
  iban: 'iban',
  formatted: 'formatted',
  civilite: 'civilite',
  pays: 'pays',
  regions: 'regions',
  departements: 'departements',
  pieceJustificative: 'piece_justificative',
  repetition: 'repetition',
};

export const annotationMutations = {
  /** Not atomic, as on the server: valid items are saved, and `errors` has the others. */
  dossierModifierAnnotations: mutation(
    'dossierModifierAnnotations',
    (input: AnnotationsInput, scene): MutationPayload => {
      for (const { value } of input.annotations) {
        if (Array.isArray(value.pieceJustificative)) {
          for (const id of value.pieceJustificative) findAttachable(id, scene.context);
        }
      }
      const dossier = scene.dossier(input.dossierId);
      scene.authorize(dossier, scene.profile(input.instructeurId));
      const errors: string[] = [];
      const found = input.annotations.flatMap((item) => {
        const write = prepare(scene, dossier, item, errors);
        return write ? [write] : [];
      });
      const annotations = found.flatMap((write) => {
        const saved = write();
        if (typeof saved !== 'string') return [saved];
        errors.push(saved);
        return [];
      });
      if (annotations.length > 0) stamp(scene, dossier);
      return { annotations, errors: errors.length > 0 ? errors.map((message) => ({ message })) : null };
    },
  ),

  dossierModifierAnnotationText: singleAnnotation('Text', ['text', 'textarea']),
  dossierModifierAnnotationCheckbox: singleAnnotation('Checkbox', ['checkbox', 'yes_no']),
  dossierModifierAnnotationDate: singleAnnotation('Date', ['date']),
  dossierModifierAnnotationDatetime: singleAnnotation('Datetime', ['datetime']),
  dossierModifierAnnotationIntegerNumber: singleAnnotation('IntegerNumber', ['integer_number']),
  dossierModifierAnnotationDecimalNumber: singleAnnotation('DecimalNumber', ['decimal_number']),
  dossierModifierAnnotationDropDownList: singleAnnotation('DropDownList', ['drop_down_list']),

  dossierModifierAnnotationAjouterLigne: mutation(
    'dossierModifierAnnotationAjouterLigne',
    (input: Omit<OneAnnotationInput, 'value'>, scene): MutationPayload => {
      const dossier = scene.dossier(input.dossierId);
      scene.authorize(dossier, scene.profile(input.instructeurId));
      const annotation = find(dossier, input.annotationId);
      if (annotation?.descriptor.kind !== 'repetition') throw unknownAnnotation(input.annotationId);
      addRows(scene, dossier, annotation, 1);
      stamp(scene, dossier);
      return { annotation };
    },
  ),
};

function singleAnnotation(suffix: string, kinds: readonly ChampKind[]) {
  return mutation(
    `dossierModifierAnnotation${suffix}`,
    (input: OneAnnotationInput, scene): MutationPayload => {
      const dossier = scene.dossier(input.dossierId);
      scene.authorize(dossier, scene.profile(input.instructeurId));
      const annotation = find(dossier, input.annotationId);
      if (!annotation || !kinds.includes(annotation.descriptor.kind))
        throw unknownAnnotation(input.annotationId);
      const saved = write(scene, dossier, annotation, input.value);
      if (typeof saved === 'string') throw new MutationRefusal(saved);
      stamp(scene, dossier);
      return { annotation: saved };
    },
  );
}

function unknownAnnotation(id: string): MutationRefusal {
  return new MutationRefusal(`L’annotation "${id}" n’existe pas`);
}

/** Prepares the write of one item. Rows are added at once, as on the server: they stay even if a later item fails. */
function prepare(
  scene: Scene,
  dossier: Dossier,
  item: AnnotationsInput['annotations'][number],
  errors: string[],
): (() => Champ | string) | undefined {
  const annotation = find(dossier, item.id);
  const kind = annotation?.descriptor.kind;
  if (!annotation || !kind || !Object.values(KINDS).includes(kind)) {
    errors.push(`L‘annotation "${item.id}" n’existe pas`);
    return undefined;
  }
  const key = Object.keys(item.value).find((candidate) => KINDS[candidate] === kind);
  const value = key === undefined ? null : (item.value[key] ?? null);
  if (value === null) {
    errors.push(`L‘annotation "${item.id}" n’est pas de type attendu`);
    return undefined;
  }
  if (kind === 'repetition') {
    addRows(scene, dossier, annotation, Number(value));
    return () => annotation;
  }
  return () => write(scene, dossier, annotation, value);
}

/** Finds an annotation by its id, which names a row if it is in one. */
function find(dossier: Dossier, id: string): Champ | undefined {
  const typed = readTypedId(id);
  if (typed?.name !== 'Champ') return undefined;
  const [stableId, row] = typed.key.split('|');
  const { annotations } = dossier.edit();
  const candidates =
    row === undefined
      ? annotations
      : annotations.flatMap(({ value }) =>
          value.type === 'rows'
            ? value.rows.filter((candidate) => candidate.id === row).flatMap(({ champs }) => champs)
            : [],
        );
  return candidates.find(({ descriptor }) => String(descriptor.stableId) === stableId);
}

function addRows(scene: Scene, dossier: Dossier, annotation: Champ, count: number): void {
  const { value, descriptor } = annotation;
  if (value.type !== 'rows') return;
  for (let i = 0; i < count; i++) {
    const owner = { store: scene.context.store, dossier: dossier.number, updatedAt: scene.now };
    const row = toRow(descriptor, {}, owner, value.rows.length);
    // Counting the rows would give the id of a deleted row to a new one.
    const id = rowId(dossier.number, descriptor.stableId, scene.context.store.nextRecordId());
    value.rows.push({ id, champs: row.champs.map((champ) => emptyChamp(champ.descriptor, scene.now, id)) });
  }
  annotation.updatedAt = scene.now;
}

/** Writes a value. Gives the server's sentence for one that is not valid. */
function write(
  scene: Scene,
  dossier: Dossier,
  annotation: Champ,
  given: string | number | boolean | string[],
): Champ | string {
  const { descriptor } = annotation;
  const { store } = scene.context;
  if (descriptor.kind === 'piece_justificative') return append(scene, annotation, given);
  const invalid = invalidAnnotation(descriptor, given, (number) => store.dossiers.has(number));
  if (invalid !== undefined) return invalid;
  const natural = naturalOf(descriptor.kind, given);
  annotation.value = toChampValue(descriptor, natural, {
    store,
    dossier: dossier.number,
    updatedAt: scene.now,
  });
  annotation.updatedAt = scene.now;
  return annotation;
}

/** Adds uploaded files to those of the annotation. None is replaced. */
function append({ context, now }: Scene, annotation: Champ, given: unknown): Champ {
  const { value } = annotation;
  const ids = Array.isArray(given) ? given : [];
  if (value.type === 'files') value.files.push(...ids.map((id) => findAttachable(String(id), context)));
  annotation.updatedAt = now;
  return annotation;
}

function naturalOf(kind: ChampKind, given: string | number | boolean | string[]): NaturalValue {
  switch (kind) {
    case 'datetime':
      return parisDateTime(Number(given));
    case 'dossier_link':
      return given === '' ? null : Number(given);
    case 'pays':
      return findPlace(PAYS, String(given)) ?? null;
    case 'regions':
      return findPlace(REGIONS, String(given)) ?? null;
    case 'departements':
      return findPlace(DEPARTEMENTS, String(given)) ?? null;
    default:
      return given === '' ? null : given;
  }
}

function stamp(scene: Scene, dossier: Dossier): void {
  dossier.annotationsUpdatedAt = scene.now;
  scene.context.store.touch(dossier, scene.now);
}
