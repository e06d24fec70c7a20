/**
 * What may stay as it is. Everything else that is text, a number or a place is taken for personal data: a field that
 * a later schema adds is replaced until somebody looks at it.
 */
const SAFE_TYPES = new Set([
  'Demarche',
  'DemarcheDescriptor',
  'Revision',
  'GroupeInstructeur',
  'GroupeInstructeurWithDossiers',
  'Label',
  'Service',
  'PageInfo',
  'Departement',
  'Region',
  'Pays',
  'Epci',
  'ChorusConfiguration',
  'DeletedDossier',
  'Correction',
  'ValidationError',
  'WarningMessage',
  'HeaderSectionChamp',
]);

const SAFE_FIELDS = new Set([
  'cursor',
  'champDescriptorId',
  'label',
  'nature',
  'grantType',
  'state',
  'event',
  'contentType',
  'virusScanResult',
  'number',
  'clientMutationId',
  'source',
  'type',
]);

/** Dates that say something of a person rather than of a dossier. */
const PERSONAL_DATES = new Set([
  'PersonnePhysique.dateDeNaissance',
  'DateChamp.date',
  'DateChamp.value',
  'DatetimeChamp.datetime',
  'DateColumn.value',
  'DateTimeColumn.value',
]);

/** Choices out of a list that the form gives: they name nobody. */
const CHOICES = new Set([
  'DropDownListChamp.value',
  'MultipleDropDownListChamp.values',
  'LinkedDropDownListChamp.primaryValue',
  'LinkedDropDownListChamp.secondaryValue',
  'EnumColumn.value',
  'EnumsColumn.value',
]);

const SAFE_LEAVES = new Set(['ID', 'Boolean', 'ISO8601DateTime', 'ISO8601Date']);

/** Whether a field can be recorded as the API gave it. */
export function isSafe(parent: string, field: string, leaf: { name: string; isEnum: boolean }): boolean {
  const path = `${parent}.${field}`;
  if (PERSONAL_DATES.has(path)) return false;
  if (field === '__typename' || leaf.isEnum || SAFE_LEAVES.has(leaf.name) || CHOICES.has(path)) return true;
  if (SAFE_TYPES.has(parent) || parent.endsWith('ChampDescriptor') || parent.startsWith('__')) return true;
  // `Address.label` is the whole address; the labels of champs and columns come from the form.
  return SAFE_FIELDS.has(field) && parent !== 'Address';
}
