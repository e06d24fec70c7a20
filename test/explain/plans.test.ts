// Whatever a plan says is said in French: every step that the sources of the mirror can make.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { phraseInFrench } from '../../src/explain/sentences.js';

const root = 'src/mirror';
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(path.join(root, name), 'utf8'));

/** Words that a gap can hold: those that it names itself, or those of the file where it is a verb. */
function wordsIn(source: string): string[] {
  return [...source.matchAll(/'((?!The )[A-Z][a-z]+(?: [^']*)?)'/g)].map(([, word = '']) => word);
}

function stepsOf(source: string): string[] {
  return [...source.matchAll(/\bwhat(?::| =)\s*(?:isWhole\s*\?\s*)?(`[^`]*`)(?:\s*:\s*(`[^`]*`))?/g)]
    .flatMap(([, one = '', other]) => (other === undefined ? [one] : [one, other]))
    .flatMap((template) => {
      const [first = '', inner = ''] = /\$\{([^}]*)\}/.exec(template) ?? [];
      const isVerb = inner === 'verb' || inner.includes("'");
      const starts = isVerb ? wordsIn(inner.includes("'") ? inner : source) : [];
      const whole = isVerb ? starts.map((start) => template.replace(first, start)) : [template];
      return whole.map((text) => text.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, '7'));
    });
}

const steps = sources.flatMap(stepsOf).filter((step) => /^[A-Z]/.test(step));

it('finds the steps', () => {
  expect(steps.length).toBeGreaterThan(14);
  expect(steps).toContain('Makes anew the view 7 (7)');
  expect(steps).toContain('Reads dossiers (7), modified since 7, then the lists of deleted ones');
});

it.each(steps)('%s', (step) => {
  const french = phraseInFrench(step);
  expect(french).toBeDefined();
  expect(french).not.toBe(step);
});
