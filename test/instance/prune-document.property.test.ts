import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type TypeNode,
  validate,
  validateSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { DsInputError } from '../../src/errors.js';
import * as operations from '../../src/generated/documents.js';
import { pruneDocument } from '../../src/instance/prune-document.js';
import { schemaFromDocument } from '../../src/instance/schema-text.js';

const current = parse(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'), {
  noLocation: true,
});
const schema = buildASTSchema(current);
const texts = Object.entries<unknown>(operations)
  .filter(([name]) => name.endsWith('Document'))
  .map(([, document]) => String(document));

/** The types and fields that documents select; only their absence can matter. */
const coordinates = usedCoordinates();

describe('pruneDocument', () => {
  it('makes every document valid on whatever is left of the schema, and cuts nothing else', () => {
    let refused = 0;
    let cutSomething = 0;
    let same = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...coordinates), { minLength: 1, maxLength: 25 }),
        fc.uniqueArray(fc.constantFrom(...texts), { minLength: 4, maxLength: 8 }),
        (removed, documents) => {
          const left = without(current, new Set(removed));
          // Without a query there is no schema.
          fc.pre(left.definitions.some((node) => 'name' in node && node.name?.value === 'Query'));
          const instance = buildASTSchema(left);
          expect(validateSchema(instance)).toEqual([]);
          const known = schemaFromDocument(left);
          for (const text of documents) {
            const isValid = validate(instance, parse(text)).length === 0;
            let pruned: ReturnType<typeof pruneDocument>;
            try {
              pruned = pruneDocument(text, known);
            } catch (error) {
              expect(error).toBeInstanceOf(DsInputError);
              expect(isValid).toBe(false);
              refused++;
              continue;
            }
            expect(validate(instance, parse(pruned.text))).toEqual([]);
            expect(pruned.cut.length === 0).toBe(isValid);
            if (isValid) expect(pruned.text).toBe(text);
            expect(pruned.cut.filter((coordinate) => isWhole(instance, coordinate))).toEqual([]);
            expect(pruneDocument(pruned.text, known)).toMatchObject({ text: pruned.text, cut: [] });
            if (isValid) same++;
            else cutSomething++;
          }
        },
      ),
      // One field without which a document has nothing left, and one that documents can do without: chance may miss either.
      {
        numRuns: 100,
        examples: [
          [['Query.dossier'], texts],
          [['Dossier.labels'], texts],
        ],
      },
    );
    // All three outcomes were seen, or this test says nothing.
    expect(Math.min(refused, cutSomething, same)).toBeGreaterThan(0);
  }, 120_000);
});

/** Whether an instance has this type, or this field with something left to read in it: no reason to cut it. */
function isWhole(instance: GraphQLSchema, coordinate: string): boolean {
  const [owner = '', member] = coordinate.replace(/\(.*/, '').split('.');
  const type = instance.getType(owner);
  if (member === undefined || coordinate.includes('(')) return type !== undefined && member === undefined;
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  const field = type.getFields()[member];
  // A field of an object type is cut where nothing that the document reads in it is left.
  return field !== undefined && !isCompositeType(instance.getType(namedType(field.astNode?.type)));
}

function usedCoordinates(): string[] {
  const used = new Set<string>();
  const names = new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []));
  for (const definition of current.definitions) {
    if (!('name' in definition) || !definition.name) continue;
    const owner = definition.name.value;
    if (definition.kind === Kind.SCALAR_TYPE_DEFINITION) continue;
    if (owner !== 'Query' && owner !== 'Mutation' && names.has(owner)) used.add(owner);
    for (const field of ('fields' in definition ? definition.fields : undefined) ?? []) {
      const coordinate = `${owner}.${field.name.value}`;
      if (!names.has(field.name.value)) continue;
      used.add(coordinate);
      if (!('arguments' in field)) continue;
      for (const argument of field.arguments ?? []) used.add(`${coordinate}(${argument.name.value}:)`);
    }
  }
  return [...used];
}

/** A schema without these, and without what cannot be there without them. */
function without(document: DocumentNode, removed: ReadonlySet<string>): DocumentNode {
  const gone = new Set(removed);
  // A field of an interface goes from all its types.
  for (const coordinate of removed) {
    const [owner = '', ...rest] = coordinate.split('.');
    const type = schema.getType(owner);
    if (rest.length === 0 || !(isInterfaceType(type) || isObjectType(type))) continue;
    const field = rest.join('.');
    const interfaces = isInterfaceType(type)
      ? [type]
      : type
          .getInterfaces()
          .filter((one) => rest[0]?.replace(/\(.*/, '') !== undefined && field in one.getFields());
    for (const one of interfaces) {
      gone.add(`${one.name}.${field}`);
      for (const implementer of schema.getPossibleTypes(one)) gone.add(`${implementer.name}.${field}`);
    }
  }
  let left = document;
  // Each round takes at least one definition away: as many rounds as there are definitions, at most.
  for (let round = 0; round <= document.definitions.length; round++) {
    const before = left.definitions.length;
    left = { ...left, definitions: left.definitions.flatMap((node) => trimmed(node, gone) ?? []) };
    if (left.definitions.length === before && round > 0) break;
  }
  return left;
}

/** One definition without what is gone; a type that loses its last member is gone too. */
function trimmed(node: DefinitionNode, gone: Set<string>): DefinitionNode | undefined {
  if (!('name' in node) || !node.name) return node;
  const owner = node.name.value;
  if (gone.has(owner)) return undefined;
  const has = (name: string, type: TypeNode) => !gone.has(`${owner}.${name}`) && !gone.has(namedType(type));
  if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
    const fields = node.fields?.filter((field) => has(field.name.value, field.type));
    if (fields?.length) return { ...node, fields };
    gone.add(owner);
    return undefined;
  }
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return node;
  const fields = node.fields
    ?.filter((field) => has(field.name.value, field.type))
    .map((field): FieldDefinitionNode => {
      const args = field.arguments?.filter((argument) =>
        has(`${field.name.value}(${argument.name.value}:)`, argument.type),
      );
      return { ...field, arguments: args };
    });
  if (fields?.length) {
    const interfaces = node.interfaces?.filter((one) => !gone.has(one.name.value));
    return { ...node, fields, interfaces };
  }
  gone.add(owner);
  return undefined;
}

function namedType(type: TypeNode | undefined): string {
  if (!type) return '';
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
