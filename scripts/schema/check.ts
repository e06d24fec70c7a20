import { schemaFromIntrospection } from '../../src/instance/introspection.js';
import { diffSchemas, type SchemaChange } from '../../src/instance/schema-diff.js';
import { schemaFromText } from '../../src/instance/schema-text.js';

/**
 * What the documents written for `sdl` meet on the other side, as text for people, and whether anything breaks.
 */
export function checkSchema(sdl: string, answer: unknown): { report: string; isBreaking: boolean } {
  const ours = schemaFromText(sdl);
  const changes = diffSchemas(ours, schemaFromIntrospection(answer, ours));
  const breaking = changes.filter((change) => change.severity === 'breaking');
  const preview = changes.filter((change) => change.preview);
  const safe = changes.filter((change) => change.severity === 'safe' && !change.preview);
  const report = [
    section('breaking', breaking, 'documents written for schema.graphql can fail there'),
    section('preview', preview, 'promised as a preview only, not there'),
    section('safe', safe, 'no document notices'),
  ];
  return { report: report.join('\n\n'), isBreaking: breaking.length > 0 };
}

function section(title: string, changes: readonly SchemaChange[], meaning: string): string {
  const lines = changes.map((change) => `  ${change.message}`).sort();
  return [`${changes.length} ${title} (${meaning})`, ...lines].join('\n');
}
