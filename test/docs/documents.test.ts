import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { codeBlocks, documents, headings, links, root, textOf } from './markdown.js';

const files = documents();

describe('links', () => {
  it.each(files)('of %s lead somewhere', (file) => {
    const broken = links(file).filter(({ target }) => {
      if (/^(https?:|mailto:)/.test(target)) return false;
      const [path = '', anchor] = target.split('#');
      const aimed = path === '' ? file : normalize(join(dirname(file), decodeURI(path)));
      if (aimed.startsWith('..') || !existsSync(`${root}/${aimed}`)) return true;
      return anchor !== undefined && !headings(aimed).some((heading) => heading.anchor === decodeURI(anchor));
    });
    expect(broken).toEqual([]);
  });

  it.each([
    ['README.md', /^docs\/[^/]+$/],
    ['README.fr.md', /^docs\/fr\//],
  ])('lead from %s to every guide in its language', (readme, guide) => {
    const linked = links(readme).map(({ target }) => target.split('#', 1)[0]);
    expect(files.filter((file) => guide.test(file) && !linked.includes(file))).toEqual([]);
  });
});

describe('headings', () => {
  it.each(files.filter((file) => file.endsWith('.md')))('of %s have one title and skip no level', (file) => {
    const levels = headings(file).map(({ level }) => level);
    expect(levels[0]).toBe(1);
    expect(levels.slice(1).filter((level, index) => level === 1 || level > (levels[index] ?? 0) + 1)).toEqual(
      [],
    );
  });
});

describe('README.fr.md', () => {
  const shape = (file: string) => headings(file).map(({ level }) => level);
  it('has the headings of README.md', () => {
    expect(shape('README.fr.md')).toEqual(shape('README.md'));
  });

  it('has the code of README.md', () => {
    const code = (file: string) => codeBlocks(file).map(({ language, code }) => ({ language, code }));
    expect(code('README.fr.md')).toEqual(code('README.md'));
  });

  it('has the tables of README.md, row by row', () => {
    const rows = (file: string) =>
      textOf(file)
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((line) => line.split('|')[1]?.match(/`[^`]+`/g) ?? []);
    expect(rows('README.fr.md')).toEqual(rows('README.md'));
  });
});

describe('shell commands', () => {
  it.each(files)('of %s that npm runs are scripts of the package', (file) => {
    const scripts = [...textOf(file).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
    expect(scripts.filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([]);
  });
});

describe('README.md', () => {
  it('shows every option of the client, and no other', async () => {
    const shown = rowsUnder('Options');
    const { DsClient } = await import('@org/ds-client');
    let refusal = '';
    try {
      Reflect.construct(DsClient, [{ token: 'a', unknownOption: true }]);
    } catch (error) {
      refusal = String(error);
    }
    const known = /Its options are: (.*)\./.exec(refusal)?.[1]?.split(', ') ?? [];
    expect(known.length).toBeGreaterThan(10);
    expect([...shown].sort()).toEqual([...known].sort());
  });

  it('shows every error class', async () => {
    const exported = await import('@org/ds-client');
    const classes = Object.entries(exported)
      .filter(([name, value]) => name.endsWith('Error') && typeof value === 'function')
      .map(([name]) => name);
    const shown = [...textOf('README.md').matchAll(/`(\w+Error)`/g)].map(([, name]) => name);
    expect(classes.filter((name) => !shown.includes(name))).toEqual([]);
  });

  it('asks for the Node that package.json asks for', () => {
    const [, floor] = /(\d+\.\d+)/.exec(packageJson.engines.node) ?? [];
    expect(textOf('README.md')).toContain(`Node.js ${floor}`);
    expect(textOf('README.fr.md')).toContain(`Node.js ${floor}`);
  });

  it('has a changelog entry for the version of the package', () => {
    expect(headings('CHANGELOG.md').map(({ text }) => text)).toContainEqual(
      expect.stringMatching(
        new RegExp(`^\\[${packageJson.version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d\\d-\\d\\d$`),
      ),
    );
  });
});

/** The names in the first column of the table under a heading. */
function rowsUnder(heading: string): Set<string> {
  const section = textOf('README.md').split(`## ${heading}\n`)[1]?.split(/^## /m)[0] ?? '';
  const cells = section.split('\n').filter((line) => line.startsWith('| `'));
  return new Set(
    cells.flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name ?? ''),
    ),
  );
}
