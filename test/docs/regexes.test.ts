import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const LENGTH = 60_000;
/** Milliseconds. What is linear takes one or two; what is quadratic takes seconds. */
const PATIENCE = 400;

interface Found {
  readonly place: string;
  readonly expression: RegExp;
}

/** Every regular expression written in the sources, by the compiler's own reading of them. */
function expressionsOf(root: string): Found[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
    .flatMap((file) => {
      const source = ts.createSourceFile(
        file,
        readFileSync(join(root, file), 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      );
      const found: Found[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
          found.push({
            place: `src/${file}:${line} ${node.text}`,
            expression: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)),
          });
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
}

/** Long texts that an expression nearly matches, over and over: of each of its characters and of its words. */
function hostileTexts({ source }: RegExp): string[] {
  const plain = source.replaceAll(/\\[bBdDwWsS]/g, ' ').replaceAll(/[\\^$?*+()[\]{}|]/g, '');
  const characters = new Set([
    ...plain,
    ' ',
    '.',
    '0',
    'a',
    'A',
    '=',
    '-',
    '_',
    '"',
    '\n',
    '\t',
    '/',
    '<',
    'é',
  ]);
  const words = [...new Set(source.match(/[\w ]{2,}/g) ?? []), 'a ', ' a', '0.', '<a', '"\\', 'a-', '\r\n'];
  const units = [...characters, ...words];
  return units.flatMap((unit) => {
    const row = unit.repeat(Math.ceil(LENGTH / unit.length));
    // Ends that no expression expects make it look for another beginning.
    return [`${row}\u0001`, `${plain.slice(0, 40)}${row}\u0001`, `x${row}x`];
  });
}

function slowest({ expression }: Found): number {
  let worst = 0;
  for (const text of hostileTexts(expression)) {
    let took = run(expression, text);
    // A machine that is busy elsewhere is no fault of the expression.
    for (let more = 3; took > PATIENCE && more > 0; more--) took = Math.min(took, run(expression, text));
    worst = Math.max(worst, took);
    if (worst > PATIENCE) break;
  }
  return worst;
}

function run(expression: RegExp, text: string): number {
  const began = performance.now();
  const fresh = new RegExp(expression.source, expression.flags);
  if (fresh.global) text.replaceAll(fresh, '');
  else fresh.exec(text);
  return performance.now() - began;
}

describe('no text can hold the process up', () => {
  const all = expressionsOf('src');

  test('the sources have expressions to try', () => {
    expect(all.length).toBeGreaterThan(80);
  });

  test('the check itself sees a quadratic one', () => {
    expect(slowest({ place: '', expression: /=+$/ })).toBeGreaterThan(PATIENCE);
  });

  test('every expression of the sources takes a time in proportion to the text', { timeout: 120_000 }, () => {
    const slow = all.filter((found) => slowest(found) > PATIENCE).map(({ place }) => place);
    expect(slow).toEqual([]);
  });
});
