import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's directory, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A fenced block: its language, the rest of the line that opens it, its text, and the line that opens it (from 1). */
export interface CodeBlock {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly info: string;
  readonly code: string;
}

export interface Heading {
  readonly level: number;
  readonly text: string;
  /** The anchor that GitHub and the site give it. */
  readonly anchor: string;
}

export interface Link {
  readonly line: number;
  readonly target: string;
}

/** The Markdown files that people read, by their path in the project: `README.md`, `docs/reading.md`, `docs/fr/reading.md`. */
export function documents(): string[] {
  const at = (directory: string) =>
    readdirSync(`${root}/${directory}`).filter((name) => name.endsWith('.md') || name === 'llms.txt');
  const below = (directory: string) => at(directory).map((name) => `${directory}/${name}`);
  return [...at('.'), ...below('docs'), ...below('docs/fr')].sort();
}

/** The text of a file of the project. */
export function textOf(file: string): string {
  return readFileSync(`${root}/${file}`, 'utf8');
}

export function codeBlocks(file: string, text: string = textOf(file)): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { line: number; language: string; info: string; fence: string; lines: string[] } | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (open) {
      if (line.trim() === open.fence) {
        const { lines, fence: _, ...rest } = open;
        blocks.push({ file, ...rest, code: lines.join('\n') });
        open = undefined;
      } else {
        open.lines.push(line);
      }
      continue;
    }
    const opening = /^\s*(`{3,})(\w*)\s*(.*)$/.exec(line);
    if (!opening) continue;
    const [, fence = '', language = '', info = ''] = opening;
    open = { line: index + 1, language, info, fence, lines: [] };
  }
  return blocks;
}

/** The text with its fenced blocks emptied, so that lines keep their numbers. */
function prose(file: string, text: string): string[] {
  const lines = text.split(/\r?\n/);
  for (const { line, code } of codeBlocks(file, text)) {
    lines.fill('', line - 1, line + code.split('\n').length + 1);
  }
  return lines;
}

export function headings(file: string, text: string = textOf(file)): Heading[] {
  const seen = new Map<string, number>();
  return prose(file, text).flatMap((line) => {
    const match = /^(#{1,6})\s+(.*)$/.exec(line);
    if (!match) return [];
    const [, marks = '', text = ''] = match;
    const slug = slugOf(text);
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return [{ level: marks.length, text, anchor: count === 0 ? slug : `${slug}-${count}` }];
  });
}

/** Links and pictures, in Markdown and in HTML. */
export function links(file: string, text: string = textOf(file)): Link[] {
  return prose(file, text).flatMap((line, index) =>
    [...line.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|(?:href|src|srcset)="([^"]+)"/g)].map(
      ([, markdown, html]) => ({ line: index + 1, target: markdown ?? html ?? '' }),
    ),
  );
}

/** The anchor of a heading, as GitHub makes it. */
export function slugOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
