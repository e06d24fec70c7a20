// One thing, one name: what a name means is known without looking where it was imported from.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './markdown.js';

/** Rooms that hold objects of the API, under the API's own names: what is read, its values, and the emulator's. */
const HOLDS_OBJECTS_OF_THE_API = /^(?:generated|dossiers|values|testing)\//;

/** Names that stand twice all the same, and why. A name that no longer does has to leave this table. */
const ALLOWED: Readonly<Record<string, string>> = {
  CellValue: 'public from two entries: what a cell of a table holds, and what may be written into one',
  Column: 'public from `tables`; the other is the Column of the API, in the emulator',
  Modifications: 'an alias of the same thing',
  PostgresPool: 'public from two entries that do not import each other; each names what it needs of a pool',
  Row: 'public from two entries: the rows of a repetition, as the API calls them, and those of a table',
  Store: 'public from `queue`; the other is shown by the declarations of the emulator',
  Upload: "public: the method of the client; the other is shown by the emulator's declarations",
  VerifyOptions: 'public from two entries: verifying a file, and verifying a delivery',
  WebhookDelivery: 'public from two entries: a delivery as it is received, and as the emulator sent it',
};

/** Words that say no action and no thing, found as the whole name of a function: nobody can tell what it does. */
const SAYS_NOTHING =
  /^(?:again|after|alone|already|at|away|before|both|done|earlier|few|found|forever|full|given|gone|held|kept|known|later|look|made|missing|no|odd|ok|perhaps|said|shown|stuck|told|unclear|unfit|whole|within|wrong|facts)$/;
const PARTICIPLE = /^[a-z]+ed$/;
const VERBS_IN_ED = new Set(['embed', 'feed', 'need', 'proceed', 'seed', 'speed']);

const sources = readSources();
const declared = declaredTypes();

describe('one thing, one name', () => {
  it('no two files declare a type, an interface or a class of one name', () => {
    const schema = readFileSync(`${root}/schema.graphql`, 'utf8');
    const namesOfTheApi = new Set(
      [...schema.matchAll(/^(?:type|interface|union|input|enum) (\w+)/gm)].map(([, name]) => name),
    );
    const twice = [...declared].filter(
      ([name, files]) =>
        files.length > 1 &&
        !(name in ALLOWED) &&
        !(namesOfTheApi.has(name) && files.every((file) => HOLDS_OBJECTS_OF_THE_API.test(file))),
    );
    expect(twice.map(([name, files]) => `${name}: ${files.join(', ')}`)).toEqual([]);
  });

  it('the table of exceptions holds no other', () => {
    expect(Object.keys(ALLOWED).filter((name) => (declared.get(name) ?? []).length < 2)).toEqual([]);
  });
});

describe('functions', () => {
  it('are called by what they do or give, not by an adverb or a participle', () => {
    const nameless = sources.flatMap(({ file, source }) =>
      functionsOf(source)
        .filter((name) => SAYS_NOTHING.test(name) || (PARTICIPLE.test(name) && !VERBS_IN_ED.has(name)))
        .map((name) => `${file}: ${name}`),
    );
    expect(nameless).toEqual([]);
  });

  it('are found where they stand', () => {
    const found = sources.find(({ file }) => file === 'errors.ts');
    expect(found && functionsOf(found.source)).toContain('atPosition');
  });
});

/** The files that declare each name at their top level. Overloads and merged declarations of one file count once. */
function declaredTypes(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { file, source } of sources) {
    const names = source.statements.flatMap((node) =>
      (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) &&
      node.name
        ? [node.name.text]
        : [],
    );
    for (const name of new Set(names)) found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}

/** Functions of the top level, written either way. */
function functionsOf(source: ts.SourceFile): string[] {
  return source.statements.flatMap((node) => {
    if (ts.isFunctionDeclaration(node)) return node.name ? [node.name.text] : [];
    if (!ts.isVariableStatement(node)) return [];
    return node.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) &&
      initializer &&
      (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
        ? [name.text]
        : [],
    );
  });
}

function readSources(): Array<{ file: string; source: ts.SourceFile }> {
  return readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .map((file) => ({
      file,
      source: ts.createSourceFile(file, readFileSync(`${root}/src/${file}`, 'utf8'), ts.ScriptTarget.Latest),
    }));
}
