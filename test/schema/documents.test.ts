import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type DocumentNode,
  getNamedType,
  isInterfaceType,
  Kind,
  NoDeprecatedCustomRule,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import * as operations from '../../src/generated/documents.js';
import { complexityOf, depthOf } from './complexity.js';
import { olderInstance } from './older-instance.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const older = olderInstance();

/** The server serves a champ as an older type where a document does not name its real one. */
const champTypes = [
  'AddressChamp',
  'CommuneChamp',
  'DatetimeChamp',
  'DepartementChamp',
  'DropDownListChamp',
  'ExplicationChamp',
  'HeaderSectionChamp',
  'PaysChamp',
  'RegionChamp',
  'TitreIdentiteChamp',
  'YesNoChamp',
];
const depthLimit = 15;
const costLimit = 60_000;

const documents = Object.entries<unknown>(operations)
  .filter(([name]) => name.endsWith('Document'))
  .map(([name, value]): [string, DocumentNode] => [name, parse(String(value))]);
const queries = documents.filter(([, document]) => operationOf(document).operation === 'query');
/** What only newer instances have; each is sent by a method of its own, which says so where it fails. */
const newer = ['IsForIndividualDocument', 'ListDemarcheDescriptorsDocument'];
const defaults = queries.filter(
  ([name, document]) => !selects(document).has('Webhook') && !newer.includes(name),
);
const lists = queries.filter(([, document]) => variablesOf(document).includes('first'));

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A document without an operation.');
  return operation;
}

function variablesOf(document: DocumentNode): string[] {
  return (operationOf(document).variableDefinitions ?? []).map((one) => one.variable.name.value);
}

/** The types of all selected fields. */
function selects(document: DocumentNode): ReadonlySet<string> {
  const types = new Set<string>();
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: () => {
        const type = typeInfo.getType();
        if (type) types.add(getNamedType(type).name);
      },
    }),
  );
  return types;
}

/** Whether a champ is read, by its interface or by a type of its own. */
function selectsChamps(document: DocumentNode): boolean {
  const selected = selects(document);
  const champ = schema.getType('Champ');
  if (!isInterfaceType(champ)) throw new Error('Champ is no longer an interface.');
  return [champ, ...schema.getPossibleTypes(champ)].some((type) => selected.has(type.name));
}

function namedTypes(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: string | undefined) => {
    if (name !== undefined) names.add(name);
  };
  visit(document, {
    InlineFragment: (node) => add(node.typeCondition?.name.value),
    FragmentDefinition: (node) => add(node.typeCondition.name.value),
  });
  return names;
}

/** Every `$include…` on, and a whole page. */
function everything(document: DocumentNode): Record<string, unknown> {
  const included = variablesOf(document).filter((name) => name.startsWith('include'));
  return { ...Object.fromEntries(included.map((name) => [name, true])), first: 100 };
}

describe('documents', () => {
  it('are there', () => {
    expect(documents.map(([name]) => name)).toEqual(
      expect.arrayContaining(['GetDossierDocument', 'ListDossiersDocument', 'ListOnlyFilesUrlDocument']),
    );
    expect(lists.length).toBeGreaterThanOrEqual(4);
  });

  it.each(documents)('%s validates', (_name, document) => {
    expect(validate(schema, document)).toEqual([]);
  });

  it.each(defaults)('%s validates on an instance that is months behind', (_name, document) => {
    expect(validate(older, document)).toEqual([]);
  });

  it.each(defaults)('%s selects nothing deprecated', (_name, document) => {
    expect(validate(schema, document, [NoDeprecatedCustomRule])).toEqual([]);
  });

  it.each(documents.filter(([, document]) => selectsChamps(document)))(
    '%s names every champ type that has an older form',
    (_name, document) => {
      expect([...namedTypes(document)]).toEqual(expect.arrayContaining(champTypes));
    },
  );

  it.each(documents.filter(([, document]) => selects(document).has('Demandeur')))(
    '%s names the company without details',
    (_name, document) => {
      expect([...namedTypes(document)]).toContain('PersonneMoraleIncomplete');
    },
  );

  it.each(documents)('%s stays within the depth that the server allows', (_name, document) => {
    expect(depthOf(document)).toBeLessThanOrEqual(depthLimit);
  });

  it.each(documents)('%s reads nodes, under the names of the API', (_name, document) => {
    const aliased: string[] = [];
    const fields: string[] = [];
    for (const selection of operationOf(document).selectionSet.selections) {
      if (selection.kind === Kind.FIELD && selection.alias) aliased.push(selection.name.value);
    }
    visit(document, {
      Field: (node) => {
        fields.push(node.name.value);
        if (node.name.value === 'dossiers' && node.alias) aliased.push(node.name.value);
      },
    });
    expect(aliased).toEqual([]);
    expect(fields).not.toContain('edges');
  });

  it.each(queries)('%s costs less than the server allows, with every part', (_name, document) => {
    expect(complexityOf(schema, document, everything(document))).toBeLessThan(costLimit);
  });

  it('ListOnlyFilesUrl is cheap', () => {
    const document = parse(String(operations.ListOnlyFilesUrlDocument));
    expect(complexityOf(schema, document, { first: 100 })).toBeLessThan(8_000);
    expect(complexityOf(schema, document, everything(document))).toBeLessThan(15_000);
  });
});
