// npm run schema:check -- FILE_OR_URL
// Exit code: 0 nothing breaks, 1 something does, 2 there was nothing to compare.
import { readFile } from 'node:fs/promises';
import { checkSchema } from './schema/check.js';
import { readSource, schemaFile } from './schema/source.js';

const [source, ...rest] = process.argv.slice(2);
if (!source || rest.length > 0) {
  console.error(
    'Usage: npm run schema:check -- FILE_OR_URL (an introspection result, or a GraphQL endpoint)',
  );
  process.exitCode = 2;
} else {
  try {
    const answer = await readSource(source, process.env.DS_API_TOKEN);
    const { report, isBreaking } = checkSchema(await readFile(schemaFile, 'utf8'), answer);
    console.log(report);
    process.exitCode = isBreaking ? 1 : 0;
  } catch (error) {
    console.error(`Cannot compare: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
