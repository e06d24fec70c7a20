import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  graphqlSync,
  introspectionFromSchema,
  parse,
  print,
  visit,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { updateSchema } from '../../scripts/schema/update.js';

const sdl = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
const schema = buildSchema(sdl);
const answerOf = (text: string) => introspectionFromSchema(buildSchema(text));

/** The schema as a server without the preview definitions tells it, and without a word of ours. */
function serverSdl(): string {
  const server = visit(parse(sdl), {
    enter: (node) => {
      if (!('description' in node) || node.description === undefined) return undefined;
      return node.description.value.startsWith('Preview') ? null : { ...node, description: undefined };
    },
    Directive: (node) => (node.name.value === 'deprecated' ? { ...node, arguments: [] } : undefined),
  });
  return print(server);
}

const publicAnswer = (of: GraphQLSchema) => graphqlSync({ schema: of, source: getIntrospectionQuery() });

describe('updateSchema', () => {
  it('leaves schema.graphql as it is where the server has the same', () => {
    expect(updateSchema(sdl, introspectionFromSchema(schema))).toBe(sdl);
  });

  it('leaves it as it is where the server has all but the previews, in words of its own', () => {
    expect(serverSdl()).not.toContain('Webhook');
    expect(updateSchema(sdl, answerOf(serverSdl()))).toBe(sdl);
  });

  it('leaves it as it is from the introspection that needs no token', () => {
    expect(updateSchema(sdl, publicAnswer(buildSchema(serverSdl())))).toBe(sdl);
  });

  it('takes what the server decides and keeps our words', () => {
    const ours = `
      "Ours." type Query {
        "Our words." a(x: Int = 1): Int
        b: Int @deprecated(reason: "Use a.")
        gone: Int
        "Preview: ours." soon: Soon
      }
      "Preview: ours." type Soon { a: Int }`;
    const theirs = `
      "Theirs." type Query {
        "Their words." a(x: Int = 2, y: New): Int!
        b: Int @deprecated(reason: "Their reason.")
        c: Int @deprecated(reason: "Their other reason.")
      }
      "Their words." enum New { z }`;
    expect(updateSchema(ours, answerOf(theirs))).toBe(
      [
        'enum New {',
        '  z',
        '}',
        '',
        '"""Ours."""',
        'type Query {',
        '  """Our words."""',
        '  a(x: Int = 2, y: New): Int!',
        '  b: Int @deprecated(reason: "Use a.")',
        '  c: Int @deprecated',
        '',
        '  """Preview: ours."""',
        '  soon: Soon',
        '}',
        '',
        '"""Preview: ours."""',
        'type Soon {',
        '  a: Int',
        '}',
        '',
      ].join('\n'),
    );
  });
});
