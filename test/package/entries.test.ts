// Every entry of the package, wherever a build, a compiler or a test has to know it.
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import tsupConfig from '../../tsup.config.js';
import vitestConfig from '../../vitest.config.js';
import { root } from './install.js';

const { exports, typesVersions, main, module, types } = packageJson;
const source = (entry: string) => entry.replace(/^\.\/dist\/(.*)\.js$/, 'src/$1.ts');

/** `.` and `./download`, with the file that an `import` of them loads. */
const entries = Object.entries(exports).flatMap(([name, conditions]) =>
  typeof conditions === 'string' ? [] : [{ name, conditions, file: conditions.import.default }],
);
const specifier = (name: string) => `@org/ds-client${name.slice(1)}`;

describe.each(entries)('the entry $name', ({ name, conditions, file }) => {
  const base = file.replace(/\.js$/, '');

  it('has code and types for both module systems, types first', () => {
    const esm = { types: `${base}.d.ts`, default: `${base}.js` };
    const expected = {
      'module-sync': esm,
      import: esm,
      require: { types: `${base}.d.cts`, default: `${base}.cjs` },
    };
    expect(JSON.stringify(conditions)).toBe(JSON.stringify(expected));
  });

  it('has types for compilers that do not know `exports`', () => {
    const seen =
      name === '.' ? [types] : Object.entries(typesVersions['*']).find(([key]) => `./${key}` === name)?.[1];
    expect(seen).toEqual([`./${base.slice(2)}.d.ts`]);
  });

  it('is built, and found by its name in the project itself', () => {
    expect(existsSync(`${root}/${source(file)}`)).toBe(true);
    const entry = 'entry' in tsupConfig ? tsupConfig.entry : undefined;
    expect(entry).toMatchObject({ [base.slice('./dist/'.length)]: source(file) });
    expect(paths()[specifier(name)]).toEqual([`./${source(file)}`]);
    const resolved = aliases().find(({ find }) =>
      typeof find === 'string' ? find === specifier(name) : find.test(specifier(name)),
    );
    expect(resolved?.replacement).toBe(`${root}${source(file)}`);
  });
});

describe('the package', () => {
  it('names no entry that it does not have', () => {
    const names = entries.map(({ name }) => name.slice(2)).filter(Boolean);
    expect(Object.keys(typesVersions['*']).sort()).toEqual(names.sort());
    expect(Object.keys(paths()).sort()).toEqual(entries.map(({ name }) => specifier(name)).sort());
    const built = 'entry' in tsupConfig ? Object.keys(tsupConfig.entry ?? {}) : [];
    const importable = entries.map(({ file }) => file.replace(/^\.\/dist\/(.*)\.js$/, '$1'));
    expect(
      built.filter((entry) => !['cli/main', 'graphql-request', 'documents'].includes(entry)).sort(),
    ).toEqual(importable.sort());
    expect({ main, module, types }).toEqual({
      main: './dist/index.cjs',
      module: './dist/index.js',
      types: './dist/index.d.ts',
    });
  });

  it('ships every file that is no module', () => {
    const files = Object.values(exports).filter((target) => typeof target === 'string');
    expect(files).toContain('./schema.graphql');
    expect(files.filter((file) => !existsSync(`${root}/${file}`))).toEqual([]);
  });
});

function paths(): Record<string, string[]> {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, (path) => readFileSync(path, 'utf8'));
  return config.compilerOptions.paths;
}

function aliases(): readonly { find: string | RegExp; replacement: string }[] {
  const alias = 'resolve' in vitestConfig ? vitestConfig.resolve?.alias : undefined;
  return Array.isArray(alias) ? alias : [];
}
