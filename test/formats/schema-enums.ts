import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

/** The words of the columns that say no options, by the name of the part. */
const types: Readonly<Record<string, readonly string[]>> = {
  event: ['TraitementEvent'],
  reason: ['CorrectionReason', 'DeletedDossierReason'],
  source: ['GeoAreaSource'],
};

/** Not in the schema, which has them as free text or not at all. */
const told: Readonly<Record<string, readonly string[]>> = {
  attestation: ['fiscale', 'sociale'],
  virus_scan_result: ['pending', 'safe', 'infected', 'integrity_error'],
  source: [
    ...['champs', 'annotations', 'messages', 'avis', 'motivation'],
    ...['attestation', 'pdf', 'geojson', 'etablissement'],
  ],
};

/** Every word that the API can give for a part. */
export function enums(part: string): readonly string[] {
  const listed = (types[part] ?? []).flatMap((name) => {
    const type = schema.getType(name);
    return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  });
  return [...listed, ...(told[part] ?? [])];
}
