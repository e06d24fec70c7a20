import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };
import { mutantPlugin } from './test/mutants/plugin.js';

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

export default defineConfig({
  // `npm run mutants`.
  plugins: process.env.MUTANT ? [mutantPlugin(process.env.MUTANT)] : [],
  define: { __VERSION__: JSON.stringify(packageJson.version) },
  resolve: {
    // Tests, examples and snippets import the package by its own name and get the sources.
    alias: [
      { find: '#graphql-request', replacement: 'graphql-request' },
      // The same files of graphql that its index is made of here: two copies do not know each other's types.
      { find: /^graphql\/(.+)\.js$/, replacement: 'graphql/$1.mjs' },
      { find: '@org/ds-client/download', replacement: source('download/index.ts') },
      { find: '@org/ds-client/testing/msw', replacement: source('testing/msw.ts') },
      { find: '@org/ds-client/testing', replacement: source('testing/index.ts') },
      { find: '@org/ds-client/webhooks', replacement: source('webhooks/index.ts') },
      { find: '@org/ds-client/tables', replacement: source('tables/index.ts') },
      { find: '@org/ds-client/mirror', replacement: source('mirror/index.ts') },
      { find: '@org/ds-client/shared-budget', replacement: source('shared-budget/index.ts') },
      { find: '@org/ds-client/queue', replacement: source('queue/index.ts') },
      { find: /^@org\/ds-client$/, replacement: source('index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // `npm run chaos`: minutes of kills and outages.
    exclude: process.env.CHAOS ? [] : ['test/chaos/**'],
    typecheck: { enabled: true, include: ['test/types/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
    // A machine shared with others may stall for seconds: there a failure is looked at twice before it counts.
    retry: process.env.CI ? 1 : 0,
    // The SDK of AWS warns of the end of Node 20 in each process that loads it.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    // Many tests wait for servers and clocks: one worker, the default on two cores, leaves both idle.
    maxWorkers: '100%',
    // Properties and walks over the sources take seconds, and many times that on a machine that others use.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
