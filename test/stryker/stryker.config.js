import { fileURLToPath } from 'node:url';

const runner = fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner'));

/** What decides whether a request is sent again. */
export default {
  plugins: [runner],
  testRunner: 'vitest',
  vitest: { configFile: 'test/stryker/vitest.config.ts', related: false },
  mutate: [
    'src/request/verdict/{classify,question,retry-after,root-errors,surely-not-run}.ts',
    'src/request/backoff.ts',
  ],
  thresholds: { high: 95, low: 80, break: 75 },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'node_modules/.cache/stryker.json' },
  tempDirName: 'node_modules/.cache/stryker',
  ignorePatterns: [
    'dist',
    'docs',
    'examples',
    'bench',
    'site',
    'api',
    'coverage',
    'test/sqlite',
    'test/consumers',
  ],
};
