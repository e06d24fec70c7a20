import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The text of the schema that this package was written for, found by the package's own name in every build. */
export function ownSchema(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('@org/ds-client/schema.graphql'), 'utf8');
}
