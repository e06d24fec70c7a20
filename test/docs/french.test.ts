// Every guide in both languages: the same sections, the same code, a way from the one to the other.
import { existsSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type CodeBlock, codeBlocks, documents, headings, links, root, textOf } from './markdown.js';

/** Read by those who work on the package itself, in English as its code is. */
const forContributors = ['ARCHITECTURE.md'];
const namesUnder = (folder: RegExp) =>
  documents().flatMap((file) => (folder.test(file) ? [file.replace(folder, '')] : []));
const english = namesUnder(/^docs\/(?=[^/]+$)/).filter((name) => !forContributors.includes(name));
const french = namesUnder(/^docs\/fr\//);

it('has each guide in both languages', () => {
  expect(english.length).toBeGreaterThan(20);
  expect(french).toEqual(english);
});

describe.each(french.filter((name) => existsSync(`${root}/docs/${name}`)))('docs/fr/%s', (name) => {
  const there = `docs/${name}`;
  const here = `docs/fr/${name}`;

  it('has the sections of the English guide, in their order', () => {
    expect(outline(here)).toEqual(outline(there));
  });

  it('has its code', () => {
    expect(codeBlocks(here).map(essence)).toEqual(codeBlocks(there).map(essence));
  });

  it('shows what commands print in French', () => {
    const printed = new Set(codeBlocks(there).flatMap(printedLines));
    const english = codeBlocks(here)
      .flatMap(printedLines)
      .filter((line) => printed.has(line));
    // Addresses, JSON, exit codes and names say the same in both languages.
    expect(
      english.filter((line) => !/^(?:\{|https?:| *export |\d*$|…$|\d+ dossiers$| *npx |.*« .* »)/.test(line)),
    ).toEqual([]);
  });

  it('has its tables, row by row, and its lists', () => {
    expect(rows(here)).toEqual(rows(there));
    expect(items(here)).toEqual(items(there));
  });

  it('is linked with it, both ways', () => {
    expect(links(there)[0]?.target).toBe(`fr/${name}`);
    expect(links(here)[0]?.target).toBe(`../${name}`);
  });

  it('stays in French', () => {
    const elsewhere = links(here)
      .slice(1)
      .filter(({ target }) => /^\.\.\/[\w-]+\.md/.test(target));
    const translated = elsewhere.filter(
      ({ target }) => !forContributors.includes(/[\w-]+\.md/.exec(target)?.[0] ?? ''),
    );
    expect(translated).toEqual([]);
  });

  it('has French apostrophes and quotation marks', () => {
    const wrong = plainLines(here).filter((line) => /\p{L}'\p{L}|« | »|"/u.test(line));
    expect(wrong).toEqual([]);
  });
});

/** What comes when: `2` for a heading of that level, `ts` for a block of code. */
function outline(file: string): Array<string | number> {
  const blocks = codeBlocks(file).map(({ line, language }) => ({ line, what: language }));
  const lines = textOf(file).split(/\r?\n/);
  const titles = headings(file).map(({ level, text }) => ({
    line: lines.indexOf(`${'#'.repeat(level)} ${text}`) + 1,
    what: level,
  }));
  return [...blocks, ...titles].sort((a, b) => a.line - b.line).map(({ what }) => what);
}

/** A block without what is said to people: comments, and what a command prints. */
function essence({ language, info, code }: CodeBlock): Record<string, string> {
  return { language, info, code: withoutWords(language, code) };
}

function withoutWords(language: string, code: string): string {
  if (language === 'ts' || language === 'js') {
    const source = ts.createSourceFile('block.ts', code, ts.ScriptTarget.Latest);
    return ts.createPrinter({ removeComments: true }).printFile(source);
  }
  if (language === 'sql') return code.replace(/--.*$/gm, '');
  if (language === 'console')
    return code
      .split('\n')
      .filter((line) => line.startsWith('$ '))
      .join('\n');
  return code.replace(/(^|\s+)# .*$/gm, '').trimEnd();
}

function printedLines({ language, code }: CodeBlock): string[] {
  return language === 'console' ? code.split('\n').filter((line) => !line.startsWith('$ ')) : [];
}

/** The inline code of the first cell of every row, which is never translated, and how many cells it has. */
function rows(file: string): Array<{ cells: number; code: string[] }> {
  return plainLines(file, false)
    .filter((line) => line.startsWith('|'))
    .map((line) => ({
      cells: line.split('|').length,
      code: (line.split('|')[1] ?? '').match(/`[^`]+`/g) ?? [],
    }));
}

function items(file: string): number {
  return plainLines(file, false).filter((line) => /^ *(?:[-*]|\d+\.) /.test(line)).length;
}

/** Its lines outside blocks of code, without inline code and the targets of links where only words count. */
function plainLines(file: string, wordsOnly = true): string[] {
  const lines = textOf(file).split(/\r?\n/);
  for (const { line, code } of codeBlocks(file)) lines.fill('', line - 1, line + code.split('\n').length + 1);
  if (!wordsOnly) return lines;
  return lines
    .join('\n')
    .replace(/`[^`]+`/g, '`')
    .replace(/\]\([^)]*\)/g, ']')
    .split('\n')
    .map((line) => line.replace(/^\s*\|[-|]+\|$/, ''));
}
