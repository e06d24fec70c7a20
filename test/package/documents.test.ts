// What people read of the package where it is installed: no link may lead out of it, no licence may be missing.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headings, links } from '../docs/markdown.js';
import { type Consumer, createConsumer, pack, root } from './install.js';

/** Bytes of docs/, pictures included. Who installs the package downloads them each time. */
const LARGEST_DOCS = 700_000;
let directory: string;
let consumer: Consumer;
let own: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ds-client-documents-'));
  consumer = await createConsumer(await pack(directory), { type: 'module' });
  own = join(consumer.directory, 'node_modules/@org/ds-client');
}, 300_000);

afterAll(async () => {
  await consumer.remove();
  await rm(directory, { recursive: true, force: true });
});

test('links of README, llms.txt and the guides lead to files of the package', () => {
  const files = filesUnder('').filter((file) => /\.md$|^llms\.txt$/.test(file));
  expect(files).toEqual(expect.arrayContaining(['README.md', 'README.fr.md', 'docs/reading.md', 'llms.txt']));
  const dead = files.flatMap((file) =>
    links(file, textOf(file)).flatMap(({ target, line }) => {
      if (/^(https?:|mailto:)/.test(target)) return [];
      const [path = '', anchor] = target.split('#');
      const aimed = path === '' ? file : join(dirname(file), decodeURI(path));
      const there =
        existsSync(join(own, aimed)) &&
        (anchor === undefined ||
          headings(aimed, textOf(aimed)).some((heading) => heading.anchor === decodeURI(anchor)));
      return there ? [] : [`${file}:${line} ${target}`];
    }),
  );
  expect(dead).toEqual([]);
});

test('the guides are as large as was decided', () => {
  const sizes = filesUnder('docs').map((file) => statSync(join(own, file)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LARGEST_DOCS);
});

test('THIRD-PARTY-NOTICES has the licence of every package whose code is in dist/', () => {
  const copied = new Set<string>();
  for (const map of filesUnder('dist').filter((file) => file.endsWith('.map'))) {
    for (const source of sourcesOf(textOf(map))) {
      const name = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
      if (name !== undefined) copied.add(name);
    }
  }
  expect(copied).toContain('graphql-request');
  const notices = plain(textOf('THIRD-PARTY-NOTICES'));
  const missing = [...copied].filter((name) => {
    const licence = readdirSync(join(root, 'node_modules', name)).find((file) => /^licen[cs]e/i.test(file));
    if (licence === undefined) return true;
    const text = plain(readFileSync(join(root, 'node_modules', name, licence), 'utf8'));
    return !notices.includes(name) || !notices.includes(text);
  });
  expect(missing).toEqual([]);
});

function textOf(file: string): string {
  return readFileSync(join(own, file), 'utf8');
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(own, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(own.length + 1));
}

function sourcesOf(map: string): string[] {
  const parsed: unknown = JSON.parse(map);
  const sources =
    typeof parsed === 'object' && parsed !== null && 'sources' in parsed ? parsed.sources : undefined;
  return Array.isArray(sources) ? sources.map(String) : [];
}

/** Lines may be broken elsewhere. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
