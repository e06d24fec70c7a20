// The table of rooms in docs/ARCHITECTURE.md, kept.
import { readdirSync, readFileSync } from 'node:fs';
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
}

/** What each room may know of the others. */
const rooms: Record<string, readonly RegExp[]> = {
  'index.ts': [/^client\.ts$/, /^core\//, /^generated\//, /^internal\/document-info\.ts$/],
  'client.ts': [/^core\//, /^internal\//],
  core: [/^generated\//, /^internal\//],
  internal: [/^core\//, /^generated\//],
  generated: [/^core\/document\.ts$/],
  download: [/^core\/errors\.ts$/, /^internal\/(abort|backoff|retry-after|loopback|user-agent|version)\.ts$/],
  webhooks: [/^core\/errors\.ts$/],
  testing: [],
  cli: [
    /^index\.ts$/,
    /^download\/index\.ts$/,
    /^testing\/index\.ts$/,
    /^internal\/(version|date-text)\.ts$/,
  ],
};

/** The one place of each package that sends or signs something. */
const packages: Record<string, RegExp> = {
  'graphql-request': /^internal\/transport\.ts$/,
  standardwebhooks: /^webhooks\/verify\.ts$/,
  msw: /^testing\/msw\.ts$/,
};

const files = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));
const imports = files.flatMap(importsOf);

describe('the rooms', () => {
  it.each(Object.entries(rooms))('%s knows only what it may', (room, allowed) => {
    const strangers = imports.filter(
      ({ from, to }) =>
        roomOf(from) === room &&
        files.includes(to) &&
        roomOf(to) !== room &&
        !allowed.some((one) => one.test(to)),
    );
    expect(strangers.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('are all in the table', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !Object.hasOwn(rooms, room))).toEqual([]);
  });

  it.each(Object.entries(packages))('%s is known at one place', (name, place) => {
    const users = imports.filter(({ to }) => to === name).map(({ from }) => from);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((from) => !place.test(from))).toEqual([]);
  });

  it('importing the client loads no graphql-request, and only parts of graphql', () => {
    const loaded = loadedBy('index.ts');
    expect(loaded).toContain('graphql/language/parser.js');
    expect(loaded.filter((name) => name === 'graphql' || name === 'graphql-request')).toEqual([]);
  });

  it('importing the download helper loads no GraphQL at all', () => {
    const loaded = loadedBy('download/index.ts');
    expect(loaded).toContain('node:https');
    expect(loaded.filter((name) => name.startsWith('graphql') || name.startsWith('generated/'))).toEqual([]);
  });
});

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
  return file.split('/', 1)[0] ?? '';
}

function importsOf(from: string): Import[] {
  const source = ts.createSourceFile(
    from,
    readFileSync(`${root}/src/${from}`, 'utf8'),
    ts.ScriptTarget.ES2022,
  );
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isLoaded: boolean) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const { text } = specifier;
    const to = text.startsWith('.') ? join(dirname(from), text).replace(/\.js$/, '.ts') : text;
    found.push({ from, to, isLoaded });
  };
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, !isTypeImport(node));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, !isTypeExport(node));
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, false);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
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
