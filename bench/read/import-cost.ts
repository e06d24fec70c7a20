import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { median } from './measure.js';

const run = promisify(execFile);
const entries = { '@org/ds-client': 'index.js', '@org/ds-client/download': 'download/index.js' };
const built = (file: string) => new URL(`../../dist/${file}`, import.meta.url);

export interface ImportCost {
  readonly entry: string;
  /** Milliseconds over an empty script. */
  readonly over: number;
  /** Whether GraphQL came with it. */
  readonly loadsGraphql: boolean;
}

/** What importing each entry of the built package adds to an empty script; `undefined` where nothing is built. */
export async function importCosts(rounds: number): Promise<ImportCost[] | undefined> {
  if (!existsSync(built('index.js'))) return undefined;
  const costs: ImportCost[] = [];
  for (const [entry, file] of Object.entries(entries)) {
    const script = `await import(${JSON.stringify(built(file).href)});`;
    const empty: number[] = [];
    const importing: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const a = await time('');
      const b = await time(script);
      // The first round reads the disk.
      if (round === 0) continue;
      empty.push(a);
      importing.push(b);
    }
    costs.push({ entry, over: median(importing) - median(empty), loadsGraphql: await loadsGraphql(script) });
  }
  return costs;
}

async function time(script: string): Promise<number> {
  const began = performance.now();
  await run(process.execPath, ['--input-type=module', '-e', script]);
  return performance.now() - began;
}

async function loadsGraphql(script: string): Promise<boolean> {
  const { stderr } = await run(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, NODE_DEBUG: 'esm,module' },
    maxBuffer: 2 ** 28,
  });
  return /node_modules\/graphql(-request)?\//.test(stderr);
}
