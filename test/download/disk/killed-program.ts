import path from 'node:path';
import { build } from 'tsup';
import { temporaryDirectory } from '../directory.js';

/** The program that saves files and is killed, built on the sources: a process of its own starts at once. */
export async function buildKilledProgram(): Promise<{ readonly script: string } & AsyncDisposable> {
  const built = await temporaryDirectory();
  await build({
    entry: [path.join(import.meta.dirname, 'killed-run.ts')],
    outDir: built.path,
    format: 'esm',
    target: 'node20',
    esbuildOptions: (options) => {
      options.alias = { '@org/ds-client/download': path.resolve('src/download/index.ts') };
    },
    config: false,
    silent: true,
  });
  return {
    script: path.join(built.path, 'killed-run.js'),
    [Symbol.asyncDispose]: () => built[Symbol.asyncDispose](),
  };
}
