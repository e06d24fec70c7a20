// The tests that judge the files which Stryker changes: quick ones, since each of hundreds of changes runs them anew.
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import config from '../../vitest.config.js';

const own: ViteUserConfig = defineConfig({
  ...config,
  test: {
    ...config.test,
    include: ['test/request/backoff.test.ts', 'test/request/verdict/{classify,surely-not-run}.test.ts'],
    typecheck: { enabled: false },
  },
});

export default own;
