// The codegen plugin that writes src/generated/schema-outline.ts: the schema without what only people read, so that a
// program that compares schemas carries less than half of it.
import { readFileSync } from 'node:fs';
import { type ASTNode, Kind, parse, print, type StringValueNode, visit } from 'graphql';
import { previewMark } from '../src/instance/schema.js';

const mark: StringValueNode = { kind: Kind.STRING, value: previewMark };

export function plugin(): string {
  const text = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
  const outline = visit(parse(text), {
    enter(node: ASTNode) {
      if (node.kind === Kind.DIRECTIVE && node.name.value === 'deprecated') return { ...node, arguments: [] };
      if (!('description' in node) || !node.description) return undefined;
      return { ...node, description: node.description.value.startsWith(previewMark) ? mark : undefined };
    },
  });
  return [
    '/** The schema without descriptions and reasons. What is only promised begins its description as it does. */',
    `export const schemaOutline = \`${print(outline)}\`;`,
    '',
  ].join('\n');
}
