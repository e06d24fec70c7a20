import { readFileSync } from 'node:fs';
import { buildSchema, lexicographicSortSchema, printSchema, validateSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schemaText } from '../../src/generated/schema.js';
import { diffSchemas } from '../../src/instance/schema-diff.js';
import { schemaFromText } from '../../src/instance/schema-text.js';
import { olderInstance, olderInstanceSdl } from './older-instance.js';
import list from './older-instance.json' with { type: 'json' };

const sdl = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
const schema = buildSchema(sdl);
const ownTypes = Object.values(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('__') && !['Boolean', 'Float', 'ID', 'Int', 'String'].includes(name),
);

describe('schema.graphql', () => {
  it('is a valid schema, sorted', () => {
    expect(validateSchema(schema)).toEqual([]);
    expect(sdl).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
  });

  it('is what the package holds as a module', () => {
    expect(schemaText).toBe(sdl);
  });

  it('describes every type', () => {
    expect(ownTypes.filter((type) => !type.description).map(String)).toEqual([]);
  });

  it('says of every deprecated thing what to do instead', () => {
    const reasons = [...sdl.matchAll(/@deprecated(?:\(reason: "([^"]*)"\))?/g)].map(([, reason]) => reason);
    expect(reasons.length).toBeGreaterThan(100);
    expect(reasons.filter((reason) => reason === undefined || reason === 'deprecated')).toEqual([]);
  });
});

describe('an older instance', () => {
  const own = schemaFromText(sdl);
  const older = schemaFromText(olderInstanceSdl());

  it('is a valid schema', () => {
    expect(validateSchema(olderInstance())).toEqual([]);
  });

  it('lacks everything in the list, and nothing else that is not a preview', () => {
    const missing = diffSchemas(own, older).filter((change) => change.kind === 'removed' && !change.preview);
    const coordinates = missing.map((change) => change.coordinate);
    expect(coordinates).toEqual(expect.arrayContaining(list.lacks));
    const unlisted = coordinates.filter((coordinate) => !list.lacks.includes(coordinate));
    // Written once, for the interface.
    expect(new Set(unlisted.map((coordinate) => coordinate.split('.')[1]))).toEqual(
      new Set(['prefilledValueModified']),
    );
  });

  it('still has what went since, and differs in nothing but presence', () => {
    const rest = diffSchemas(own, older).filter((change) => change.kind !== 'removed');
    expect(rest.map((change) => change.kind)).toEqual(rest.map(() => 'added'));
    expect(rest.map((change) => change.coordinate).sort()).toEqual(
      [...list.has.types, ...list.has.enumValues].sort(),
    );
  });
});
