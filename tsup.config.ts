import { defineConfig } from 'tsup';
import packageJson from './package.json' with { type: 'json' };

// One build for both module systems. Code splitting keeps one copy of each class across the entries,
// so that `instanceof DsError` holds for errors of the download helper too.
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'download/index': 'src/download/index.ts',
    'testing/index': 'src/testing/index.ts',
    'testing/msw': 'src/testing/msw.ts',
    'webhooks/index': 'src/webhooks/index.ts',
    'cli/main': 'src/cli/main.ts',
  },
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'node',
  dts: true,
  splitting: true,
  shims: true,
  sourcemap: true,
  clean: true,
  // tsup would otherwise drop the `node:` prefix of the built-in modules.
  removeNodeProtocol: false,
  define: { __VERSION__: JSON.stringify(packageJson.version) },
});
