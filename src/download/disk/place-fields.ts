/** The fields by which a file of this package says where in which dossier it is. */
export const PLACE_FIELDS = [
  'dossierNumber',
  'dossierId',
  'source',
  'champId',
  'champLabel',
  'rowId',
  'index',
  'ownerId',
  'attestation',
] as const;
