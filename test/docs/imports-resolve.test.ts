// The examples, benches and scripts are compiled apart from the package, some of them only on another machine: a file
// that moved is found here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { root } from './markdown.js';

const files = ['examples', 'bench', 'scripts'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.m?ts$/.test(name) && !name.includes('node_modules/')),
);

it('every relative import of an example, a bench or a script leads to a file', () => {
  expect(files.length).toBeGreaterThan(20);
  const broken = files.flatMap((file) =>
    ts
      .preProcessFile(readFileSync(`${root}/${file}`, 'utf8'))
      .importedFiles.map(({ fileName }) => fileName)
      .filter((name) => name.startsWith('.') && !leadsToFile(join(dirname(file), name)))
      .map((name) => `${file}: ${name}`),
  );
  expect(broken).toEqual([]);
});

function leadsToFile(target: string): boolean {
  // What `npm run build` makes is not there in a clone.
  if (target.startsWith('dist/')) return true;
  const sources = [target, target.replace(/\.(m?)js$/, '.$1ts')];
  return sources.some((name) => existsSync(`${root}/${name}`));
}
