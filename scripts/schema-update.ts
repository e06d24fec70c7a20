// npm run schema:update [-- FILE_OR_URL]
// Rewrites schema.graphql from a live endpoint (the official one by default) and says what changed.
import { readFile, writeFile } from 'node:fs/promises';
import { diffSchemas } from '../src/instance/schema-diff.js';
import { schemaFromText } from '../src/instance/schema-text.js';
import { readSource, schemaFile } from './schema/source.js';
import { updateSchema } from './schema/update.js';

const officialEndpoint = 'https://demarche.numerique.gouv.fr/api/v2/graphql';

const [source = officialEndpoint, ...rest] = process.argv.slice(2);
if (rest.length > 0) {
  console.error('Usage: npm run schema:update [-- FILE_OR_URL]');
  process.exitCode = 2;
} else {
  try {
    const before = await readFile(schemaFile, 'utf8');
    const after = updateSchema(before, await readSource(source, process.env.DS_API_TOKEN));
    if (after !== before) await writeFile(schemaFile, after);
    const changes = diffSchemas(schemaFromText(before), schemaFromText(after));
    console.log(changes.length === 0 ? 'schema.graphql is up to date.' : 'schema.graphql changed:');
    for (const { severity, message } of changes) console.log(`  ${severity}: ${message}`);
    if (changes.some((change) => change.kind === 'added')) {
      console.log('Describe what is new, in our own words, then run npm run codegen.');
    }
  } catch (error) {
    console.error(`Cannot update: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
