import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as operations from '../../src/generated/documents.js';
import { createMutate } from '../../src/mutate/mutations.js';
import { documentInfo } from '../../src/request/document/document-info.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const documents = new Map(Object.entries<unknown>(operations));

/** What each method would send: the document, and nothing else. */
async function documentOf(name: string): Promise<string> {
  let sent = '';
  const mutate = createMutate({
    timeout: 1,
    executor: {
      execute: (document) => {
        sent = String(document);
        return Promise.reject(new Error('not sent'));
      },
    },
  });
  const call: unknown = Reflect.get(mutate, name);
  if (typeof call !== 'function') throw new Error(`No method ${name}`);
  await Promise.resolve(Reflect.apply(call, undefined, [{}])).catch(() => undefined);
  return sent;
}

describe('mutate', () => {
  it('has a method for each mutation of the schema, and no other', () => {
    const mutate = createMutate({ timeout: 1, executor: { execute: () => Promise.reject(new Error()) } });
    expect(mutations.length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(mutate).sort()).toEqual(mutations.map(({ name }) => name).sort());
  });

  it.each(mutations.map(({ name }) => name))('%s sends its own document', async (name) => {
    const text = await documentOf(name);
    const operationName = `${name[0]?.toUpperCase()}${name.slice(1)}`;
    expect(text).toBe(String(documents.get(`${operationName}Document`)));
    expect(await documentInfo(text)).toMatchObject({ operationName, kind: 'mutation' });
  });

  it('marks what the API has deprecated, and says what to use', () => {
    const source = readFileSync(new URL('../../src/mutate/mutate.ts', import.meta.url), 'utf8');
    const marked = [...source.matchAll(/@deprecated [^\n]*\n\s*\*\/\n\s*(\w+)\(/g)].map(([, name]) => name);
    const deprecated = mutations.flatMap((one) => (one.deprecationReason ? [one.name] : []));
    expect(marked).toEqual(deprecated);
    expect(deprecated.length).toBeGreaterThan(0);
  });

  it.each(mutations.map((one) => [one.name, one] as const))(
    '%s asks for every reason and every warning that there can be',
    async (name, mutation) => {
      const text = await documentOf(name);
      const payload = isObjectType(mutation.type) ? Object.keys(mutation.type.getFields()) : [];
      for (const field of ['errors', 'warnings']) {
        expect(new RegExp(`\\b${field} \\{`).test(text)).toBe(payload.includes(field));
      }
    },
  );
});
