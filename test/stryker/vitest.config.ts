// The tests that judge the files which Stryker changes: quick ones, since each of hundreds of changes runs them anew.
import config from '../../vitest.config.js';

export default {
  ...config,
  test: {
    ...config.test,
    include: ['test/request/backoff.test.ts', 'test/request/verdict/{classify,surely-not-run}.test.ts'],
    typecheck: { enabled: false },
  },
};
