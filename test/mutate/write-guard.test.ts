import { DsInputError, toId } from '@org/ds-client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGuard } from '../../src/mutate/write-guard.js';
import { BoundedMap } from '../../src/request/bounded-map.js';
import { documentInfo } from '../../src/request/document/document-info.js';

const number = fc.integer({ min: 1, max: 30 });

/** One field that changes a dossier, in one of the ways that GraphQL can say it. */
const field = fc.record({
  dossier: number,
  style: fc.constantFrom('literal', 'variable', 'whole', 'default', 'inline', 'fragment'),
});

function documentOf(fields: ReadonlyArray<{ dossier: number; style: string }>) {
  const definitions: string[] = [];
  const variables: Record<string, unknown> = {};
  const fragments: string[] = [];
  const selections = fields.map(({ dossier, style }, index) => {
    const id = toId('Dossier', dossier);
    const input = (value: string) => `f${index}: dossierArchiver(input: ${value}) { errors { message } }`;
    switch (style) {
      case 'variable':
        definitions.push(`$v${index}: ID!`);
        variables[`v${index}`] = id;
        return input(`{ dossierId: $v${index} }`);
      case 'whole':
        definitions.push(`$v${index}: DossierArchiverInput!`);
        variables[`v${index}`] = { dossierId: id };
        return input(`$v${index}`);
      case 'default':
        definitions.push(`$v${index}: ID = "${id}"`);
        return input(`{ dossierId: $v${index} }`);
      case 'inline':
        return `... on Mutation { ${input(`{ dossierId: "${id}" }`)} }`;
      case 'fragment':
        fragments.push(`fragment F${index} on Mutation { ${input(`{ dossierId: "${id}" }`)} }`);
        return `...F${index}`;
      default:
        return input(`{ dossierId: "${id}" }`);
    }
  });
  const head = definitions.length > 0 ? `(${definitions.join(', ')})` : '';
  return { text: `mutation M${head} { ${selections.join(' ')} } ${fragments.join(' ')}`, variables };
}

describe('the guard', () => {
  it('allows a document exactly where it allows every dossier that it changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(field, { minLength: 1, maxLength: 5 }),
        fc.uniqueArray(number),
        fc.uniqueArray(number),
        async (fields, dossiers, demarches) => {
          const demarcheOf = (dossier: number) => (dossier % 5) + 1;
          const guard = createGuard({
            allowWrites: { dossiers, demarches },
            demarcheOf: async (dossier) => demarcheOf(dossier),
          });
          const { text, variables } = documentOf(fields);
          const isAllowed = fields.every(
            ({ dossier }) => dossiers.includes(dossier) || demarches.includes(demarcheOf(dossier)),
          );
          const verdict = await Promise.resolve(documentInfo(text))
            .then((info) => guard(info, variables, {}))
            .then(
              () => true,
              (error: unknown) => {
                expect(error).toBeInstanceOf(DsInputError);
                return false;
              },
            );
          expect(verdict).toBe(isAllowed);
        },
      ),
    );
  });

  it('does not let a fragment that goes round in circles hang it', async () => {
    const guard = createGuard({
      allowWrites: { dossiers: [1] },
      demarcheOf: () => Promise.reject(new Error()),
    });
    const text = 'mutation M { ...A } fragment A on Mutation { ...B } fragment B on Mutation { ...A }';
    await expect(Promise.resolve(guard(await documentInfo(text), {}, {}))).resolves.toBeUndefined();
  });

  it.each([
    ['no id', undefined],
    ['null', null],
    ['an id of another kind', toId('Instructeur', 1)],
    ['an id without its padding', toId('Dossier', 10).replace(/=+$/, '')],
    ['a number', 1],
  ])('refuses %s in place of a dossier', async (_name, dossierId) => {
    const guard = createGuard({ allowWrites: { dossiers: [1, 10] }, demarcheOf: async () => 1 });
    const text = 'mutation M($input: I!) { dossierArchiver(input: $input) { errors { message } } }';
    const call = async () => guard(await documentInfo(text), { input: { dossierId } }, {});
    await expect(call()).rejects.toBeInstanceOf(DsInputError);
  });
});

describe('a bounded map', () => {
  it('forgets what was not asked for longest', () => {
    const map = new BoundedMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    expect(map.get('a')).toBe(1);
    map.set('c', 3);
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([1, undefined, 3]);
    map.delete('a');
    expect(map.get('a')).toBeUndefined();
  });
});
