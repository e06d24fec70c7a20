import { isTypedId } from './typed-ids.js';

/**
 * What is kept as it is. All other texts, numbers and places are taken for personal data: a field that
 * a later schema adds is replaced until it is listed here.
 */
const SAFE_TYPES = new Set([
  'Demarche',
  'DemarcheDescriptor',
  'Revision',
  'GroupeInstructeur',
  'GroupeInstructeurWithDossiers',
  'Label',
  'Service',
  'ChorusConfiguration',
  'DeletedDossier',
  'Correction',
  'HeaderSectionChamp',
]);

/** Labels and numbers of forms and their parts. */
const SAFE_FIELDS = new Set(['label', 'number']);

/** The forms that harmless texts have. A text in such a field that does not match may be personal data. */
const FORMS: Readonly<Record<string, RegExp | ((text: string) => boolean)>> = {
  cursor: isCursor,
  startCursor: isCursor,
  endCursor: isCursor,
  champDescriptorId: isTypedId,
  contentType: /^(?:application|audio|font|image|model|text|video)\/[\w.+-]{1,90}$/,
  virusScanResult: /^(?:pending|safe|infected|integrity_error)$/,
  type: /^(?:Feature|GeometryCollection|(?:Multi)?(?:Point|LineString|Polygon))$/,
  nature: /^(?:non_specifie|titre_identite|rib|justificatif_domicile|avis_impot)$/,
};

/** Dates that are about a person, not about the procedure. */
const PERSONAL_DATES = new Set([
  'PersonnePhysique.dateDeNaissance',
  'DateChamp.date',
  'DateChamp.value',
  'DatetimeChamp.datetime',
  'DateColumn.value',
  'DateTimeColumn.value',
]);

/** Choices: an option of the form, or the free text of « Autre ». */
const CHOICES = new Set([
  'DropDownListChamp.value',
  'MultipleDropDownListChamp.values',
  'LinkedDropDownListChamp.primaryValue',
  'LinkedDropDownListChamp.secondaryValue',
  'EnumColumn.value',
  'EnumsColumn.value',
]);

const SAFE_LEAVES = new Set(['Boolean', 'ISO8601DateTime', 'ISO8601Date']);
const NUMBERS = new Set(['Int', 'Float', 'BigInt']);
const MESSAGES = new Set(['ValidationError.message', 'WarningMessage.message']);

/**
 * What is done with a field: it is kept (`safe`), kept without contacts (`text`), is an `id`, an `url` or a
 * `message` of the API, is kept if the form has that option (`choice`), or is replaced (`personal`).
 */
export type Treatment = 'safe' | 'text' | 'id' | 'url' | 'message' | 'choice' | 'personal';

export function treatmentOf(
  parent: string,
  field: string,
  leaf: { name: string; isEnum: boolean },
  value: unknown,
): Treatment {
  const path = `${parent}.${field}`;
  if (PERSONAL_DATES.has(path)) return 'personal';
  if (field === '__typename' || leaf.isEnum)
    return typeof value === 'string' && !isName(value) ? 'personal' : 'safe';
  if (MESSAGES.has(path)) return 'message';
  if (CHOICES.has(path)) return 'choice';
  if (leaf.name === 'ID') return 'id';
  if (SAFE_LEAVES.has(leaf.name)) return isPlain(leaf.name, value) ? 'safe' : 'personal';
  const form = Object.hasOwn(FORMS, field) ? FORMS[field] : undefined;
  if (form && typeof value === 'string') {
    const fits = typeof form === 'function' ? form(value) : form.test(value);
    return fits ? 'safe' : 'personal';
  }
  if (form) return 'safe';
  if (NUMBERS.has(leaf.name) && typeof value === 'string' && !/^-?\d+$/.test(value)) return 'personal';
  const isSafe =
    SAFE_TYPES.has(parent) ||
    parent.endsWith('ChampDescriptor') ||
    parent.startsWith('__') ||
    // `Address.label` is the whole address; the labels of champs and columns come from the form.
    (SAFE_FIELDS.has(field) && parent !== 'Address');
  if (isSafe) return 'text';
  return leaf.name === 'URL' ? 'url' : 'personal';
}

/** Whether a text is a cursor: a moment and a number of a row, or a position in a list. */
function isCursor(text: string): boolean {
  return /^(?:\d{4}-\d\d-\d\dT[\d:.]+Z;)?\d{1,12}$/.test(Buffer.from(text, 'base64url').toString('latin1'));
}

function isName(value: string): boolean {
  return /^[_A-Za-z]\w*$/.test(value);
}

/** Whether a value fits its type. A broken server may put any text, even personal data, in the field of a date. */
function isPlain(type: string, value: unknown): boolean {
  if (type === 'Boolean') return typeof value !== 'string';
  return typeof value !== 'string' || /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/.test(value);
}
