import { schemaOutline } from '../generated/schema-outline.js';
import type { Schema } from './schema.js';
import { schemaFromText } from './schema-text.js';

let made: Schema | undefined;

/** The schema that this package was written for. Its file is loaded by `import()`: few programs ever compare schemas. */
export function ownSchema(): Schema {
  made ??= schemaFromText(schemaOutline);
  return made;
}
