import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.js';

const driver = fileURLToPath(new URL('node_modules/better-sqlite3', import.meta.url));
const alias = base.resolve?.alias;

// The driver lies in a package of its own: the sources find it there.
export default defineConfig({
  ...base,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: {
    alias: [
      ...(Array.isArray(alias) ? alias : []),
      ...(existsSync(driver) ? [{ find: 'better-sqlite3', replacement: `${driver}/lib/index.js` }] : []),
    ],
  },
  test: { ...base.test, include: ['test/sqlite/*.suite.ts'], typecheck: { enabled: false } },
});
