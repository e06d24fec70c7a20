// The table of rooms in docs/ARCHITECTURE.md, kept.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './markdown.js';

interface Import {
  readonly from: string;
  /** A path below src/, or the name of a package. */
  readonly to: string;
  /** Whether the file loads it as soon as it is loaded itself: no type, no `import()`. */
  readonly isLoaded: boolean;
  readonly isType: boolean;
}

/** What the table of ARCHITECTURE.md lets each room import: whole rooms or single files, for values or as types only. */
interface Allowed {
  readonly values: readonly string[];
  readonly types: readonly string[];
}
const rooms = roomsOf(readFileSync(`${root}/docs/ARCHITECTURE.md`, 'utf8'));

/** The one place of each package that sends or signs something. */
const packages: Record<string, RegExp> = {
  '#graphql-request': /^request\/wire\/transport\.ts$/,
  'graphql-request': /^request\/wire\/bundled-graphql-request\.ts$/,
  standardwebhooks: /^webhooks\/verify\.ts$/,
  msw: /^testing\/msw\.ts$/,
};

const files = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));
const tests = readdirSync(`${root}/test`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
  .map((name) => `test/${name}`);
const imports = files.flatMap(importsOf);

describe('the rooms', () => {
  it.each([...rooms])('%s imports what the table says, and no more', (room, allowed) => {
    const strangers = imports.filter(
      ({ from, to, isType }) =>
        roomOf(from) === room &&
        files.includes(to) &&
        roomOf(to) !== room &&
        ![...allowed.values, ...(isType ? allowed.types : [])].some((name) => isIn(name, to)),
    );
    expect(strangers.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it.each([...rooms])('%s is allowed nothing that it does not use', (room, { values, types }) => {
    const used = (name: string, asType: boolean) =>
      imports.some(({ from, to, isType }) => roomOf(from) === room && isIn(name, to) && (asType || !isType));
    expect(values.filter((name) => !used(name, false))).toEqual([]);
    expect(types.filter((name) => !used(name, true))).toEqual([]);
  });

  it('every file that "Where to look" names is there', () => {
    const page = readFileSync(`${root}/docs/ARCHITECTURE.md`, 'utf8');
    const section = page.split('## Where to look')[1]?.split('\n## ')[0] ?? '';
    const named = [...section.matchAll(/\| `src\/([\w./-]+)` \|/g)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThanOrEqual(10);
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('every file that the page names is there', () => {
    const page = readFileSync(`${root}/docs/ARCHITECTURE.md`, 'utf8');
    const named = [...page.matchAll(/`((?:[\w-]+\/)*[\w-]+\.(?:ts|graphql))`/g)].map(([, file = '']) => file);
    expect(named).toContain('mutate/write-guard.ts');
    const missing = named.filter((file) => !existsSync(`${root}/${file}`) && !files.includes(file));
    expect(missing).toEqual([]);
  });

  it('no folder holds more files than a reader takes in at a glance', () => {
    expect(crowded([...files, ...tests].map((file) => dirname(file)))).toEqual([]);
  });

  it('are all in the table, and the table has no others', () => {
    expect([...rooms.keys()].sort()).toEqual([...new Set(files.map(roomOf))].sort());
  });

  it('values never go round in a circle', () => {
    expect(circles(imports.filter(({ isType }) => !isType))).toEqual([]);
  });

  it('types go round in a circle inside a room only', () => {
    const between = imports
      .map(({ from, to }) => ({ from: roomOf(from), to: roomOf(to) }))
      .filter(({ from, to }) => from !== to && rooms.has(to));
    expect(circles(between)).toEqual([]);
  });

  it.each(Object.entries(packages))('%s is known at one place', (name, place) => {
    const users = imports.filter(({ to }) => to === name).map(({ from }) => from);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((from) => !place.test(from))).toEqual([]);
  });

  it('importing the client loads no graphql-request, and only parts of graphql', () => {
    const loaded = loadedBy('index.ts');
    expect(loaded).toContain('graphql/language/parser.js');
    expect(loaded.filter((name) => name === 'graphql' || name.endsWith('graphql-request'))).toEqual([]);
  });

  it('importing the download helper loads no GraphQL at all', () => {
    const loaded = loadedBy('download/index.ts');
    expect(loaded).toContain('node:https');
    expect(loaded.filter((name) => name.startsWith('graphql') || name.startsWith('generated/'))).toEqual([]);
  });
});

/** A folder of more files than this is two subjects. */
const MOST_FILES = 22;

/** The folders that have more files than {@link MOST_FILES}; `folders` has the folder of each file. */
function crowded(folders: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const folder of folders) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([folder, count]) => `${folder}: ${count}`);
}

/** Everything that is loaded with a file, by way of its imports. */
function loadedBy(entry: string): string[] {
  const seen = new Set([entry]);
  // A set that grows while it is walked is walked to its end.
  for (const file of seen) {
    for (const { from, to, isLoaded } of imports) if (from === file && isLoaded) seen.add(to);
  }
  return [...seen];
}

function roomOf(file: string): string {
  return (file.split('/', 1)[0] ?? '').replace(/\.ts$/, '');
}

/** Whether a file is what the table names: `request`, `request/abort`, `errors`. */
function isIn(name: string, file: string): boolean {
  return file === `${name}.ts` || file.startsWith(`${name}/`);
}

function roomsOf(page: string): Map<string, Allowed> {
  const found = new Map<string, Allowed>();
  for (const [, room, cell] of page.matchAll(/^\| `src\/([\w./-]+?)\/?` \|.*\| ([^|]*) \|$/gm)) {
    if (room === undefined || cell === undefined) continue;
    const [values = '', types = ''] = cell.split('types of');
    const names = (text: string) => [...text.matchAll(/`([\w/-]+)`/g)].map(([, name = '']) => name);
    found.set(room.replace(/\.ts$/, ''), { values: names(values), types: names(types) });
  }
  return found;
}

/** Each way that comes back to where it began, once. */
function circles(arrows: readonly { readonly from: string; readonly to: string }[]): string[] {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of arrows) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]) => {
    if (way.includes(name)) found.push([...way.slice(way.indexOf(name)), name].join(' → '));
    if (done.has(name)) return;
    done.add(name);
    for (const next of targets.get(name) ?? []) visit(next, [...way, name]);
  };
  for (const name of targets.keys()) visit(name, []);
  return found;
}

function importsOf(from: string): Import[] {
  const source = ts.createSourceFile(
    from,
    readFileSync(`${root}/src/${from}`, 'utf8'),
    ts.ScriptTarget.ES2022,
  );
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isLoaded: boolean, isType = !isLoaded) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const { text } = specifier;
    const to = text.startsWith('.') ? join(dirname(from), text).replace(/\.js$/, '.ts') : text;
    found.push({ from, to, isLoaded, isType });
  };
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, !isTypeImport(node));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, !isTypeExport(node));
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, false);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeImport({ importClause: clause }: ts.ImportDeclaration): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((one) => one.isTypeOnly);
}

function isTypeExport({ isTypeOnly, exportClause: clause }: ts.ExportDeclaration): boolean {
  return (
    isTypeOnly || (!!clause && ts.isNamedExports(clause) && clause.elements.every((one) => one.isTypeOnly))
  );
}
