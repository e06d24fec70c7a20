import { defineConfig, type Options } from 'tsup';
import packageJson from './package.json' with { type: 'json' };

// graphql ships each file for both module systems without telling Node. An ES module that imports the CommonJS one
// makes Node read it twice, and a program that only imports us would pay 50 ms for it.
const graphqlFiles = /^graphql\/.+\.js$/;
const graphqlTwin: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'graphql-twin',
  setup({ initialOptions, onResolve }) {
    onResolve({ filter: graphqlFiles }, ({ path }) => ({
      path: initialOptions.define?.TSUP_FORMAT === '"esm"' ? path.replace(/\.js$/, '.mjs') : path,
      external: true,
    }));
  },
};

// One build for both module systems. Code splitting keeps one copy of each class across the entries,
// so that `instanceof DsError` holds for errors of the download helper too.
export default defineConfig({
  entry: {
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
  },
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'node',
  dts: true,
  splitting: true,
  sourcemap: true,
  clean: true,
  // tsup would otherwise drop the `node:` prefix of the built-in modules.
  removeNodeProtocol: false,
  noExternal: [graphqlFiles],
  esbuildPlugins: [graphqlTwin],
  define: { __VERSION__: JSON.stringify(packageJson.version) },
});
