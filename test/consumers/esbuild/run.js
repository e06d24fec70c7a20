// Each bundle somewhere without node_modules, as it would be deployed.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const directory = mkdtempSync(join(tmpdir(), 'ds-client-esbuild-'));
try {
  cpSync('out', directory, { recursive: true });
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }');
  for (const program of ['chunks/main.js', 'single/main.mjs', 'common/main.cjs']) {
    execFileSync(process.execPath, [program], { cwd: directory, stdio: 'inherit' });
  }
} finally {
  rmSync(directory, { recursive: true });
}
