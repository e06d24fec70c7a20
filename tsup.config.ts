import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { defineConfig, type Options } from 'tsup';
import packageJson from './package.json' with { type: 'json' };

// graphql ships each file for both module systems without telling Node. An ES module that imports the CommonJS one
// makes Node read it twice, and a program that only imports us would pay 50 ms for it.
const graphqlFiles = /^graphql\/.+\.js$/;
type Plugin = NonNullable<Options['esbuildPlugins']>[number];
const graphqlTwin: Plugin = {
  name: 'graphql-twin',
  setup({ initialOptions, onResolve }) {
    onResolve({ filter: graphqlFiles }, ({ path }) => ({
      path: initialOptions.define?.TSUP_FORMAT === '"esm"' ? path.replace(/\.js$/, '.mjs') : path,
      external: true,
      sideEffects: false,
    }));
  },
};

const namesOfParts = {
  'error/GraphQLError': 'GraphQLError',
  'language/kinds': 'Kind',
  'language/parser': 'parse',
  'language/printer': 'print',
  'type/definition':
    'GraphQLEnumType, GraphQLInputObjectType, GraphQLInterfaceType, GraphQLList, GraphQLNonNull, ' +
    'GraphQLObjectType, GraphQLScalarType, GraphQLUnionType, isListType, isNonNullType',
};

/** The parts of graphql that graphql-request uses, in place of the index that it imports. */
const partsOfGraphql: Plugin = {
  name: 'parts-of-graphql',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^graphql$/ }, ({ importer }) =>
      /node_modules.graphql-request/.test(importer)
        ? { path: 'graphql', namespace: 'parts' }
        : { path: 'graphql', external: true },
    );
    // By name: a bundler cannot tell what of `export *` is used.
    onLoad({ filter: /^graphql$/, namespace: 'parts' }, () => ({
      contents: Object.entries(namesOfParts)
        .map(([part, names]) => `export { ${names} } from 'graphql/${part}.js';`)
        .join('\n'),
      resolveDir: import.meta.dirname,
    }));
  },
};

/** Texts for machines, made shorter: documents without their indentation, the schema compressed. */
const shorterTexts: Plugin = {
  name: 'shorter-texts',
  setup({ onLoad }) {
    onLoad({ filter: /src.generated.operations\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/gql`[^`]*`/g, (document) => document.replace(/\n\s+/g, '\n'));
      return { contents, loader: 'ts' };
    });
    onLoad({ filter: /src.generated.schema(-outline)?\.ts$/ }, async ({ path }) => {
      const [, name, text = ''] = /export const (\w+) = `(.+)`;/s.exec(await readFile(path, 'utf8')) ?? [];
      if (!name) throw new Error(`${path} has no text to compress.`);
      const bytes = Buffer.from(text.replace(/\\([\\`$])/g, '$1'));
      const options = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength } };
      const compressed = brotliCompressSync(bytes, options).toString('base64');
      return {
        contents: `import { brotliDecompressSync } from 'node:zlib';
          const compressed = '${compressed}';
          export const ${name} = brotliDecompressSync(Buffer.from(compressed, 'base64')).toString();`,
      };
    });
  },
};

const publicEntries = {
  index: 'src/index.ts',
  'download/index': 'src/download/index.ts',
  'testing/index': 'src/testing/index.ts',
  'testing/msw': 'src/testing/msw.ts',
  'webhooks/index': 'src/webhooks/index.ts',
  'tables/index': 'src/tables/index.ts',
  'mirror/index': 'src/mirror/index.ts',
  'shared-budget/index': 'src/shared-budget/index.ts',
  'queue/index': 'src/queue/index.ts',
  'cli/main': 'src/cli/main.ts',
};

// Types of the same name, which editors show: each in a file of its own, or their declarations would be renamed.
const namesakes = Object.fromEntries(
  ['champs', 'default-champ', 'dossier-parts', 'demarche-parts', 'default-read'].map((name) => [
    `types/${name}`,
    `src/dossiers/${name}.ts`,
  ]),
);

// One build for both module systems. Code splitting keeps one copy of each class across the entries,
// so that `instanceof DsError` holds for errors of the download helper too.
export default defineConfig({
  entry: {
    ...publicEntries,
    'graphql-request': 'src/request/wire/bundled-graphql-request.ts',
    // In a file of their own, documents with a tree bring no parser to a bundle that uses none of them.
    documents: 'src/generated/documents.ts',
  },
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'node',
  dts: { entry: { ...publicEntries, ...namesakes } },
  splitting: true,
  sourcemap: true,
  clean: true,
  // tsup would otherwise drop the `node:` prefix of the built-in modules.
  removeNodeProtocol: false,
  noExternal: [graphqlFiles, /^graphql$/, /^graphql-request$/],
  external: ['#graphql-request'],
  esbuildPlugins: [graphqlTwin, partsOfGraphql, shorterTexts],
  define: { __VERSION__: JSON.stringify(packageJson.version) },
});
