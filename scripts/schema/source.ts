import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { introspect } from './introspect.js';

/** The schema that the documents of this package are written for. */
export const schemaFile = fileURLToPath(new URL('../../schema.graphql', import.meta.url));

/** The introspection result that a file holds, or that an endpoint answers. */
export async function readSource(source: string, token: string | undefined): Promise<unknown> {
  if (/^https?:/i.test(source)) return introspect(source, { token });
  const text = await readFile(source, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${source} is not JSON.`);
  }
}
