import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { mutants } from './named.js';

/** Puts the mutant called `name` into the sources as they are loaded; no file is touched. */
export function mutantPlugin(name: string): Plugin {
  const mutant = mutants.find((one) => one.name === name);
  if (!mutant) throw new Error(`There is no mutant '${name}'.`);
  const path = fileURLToPath(new URL(`../../src/${mutant.file}`, import.meta.url));
  return {
    name: 'mutant',
    enforce: 'pre',
    transform: (code, id) => (id === path ? code.replace(mutant.from, mutant.to) : undefined),
  };
}
