import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Places } from '../../src/download/disk/places.js';

const ROOT = path.resolve('/nowhere/of/this/name');
const file = (name: string) => ({ url: `https://example.org/${name}`, filename: name });

async function claimAll(names: readonly string[], directories: readonly string[] = []) {
  const places = new Places(ROOT, []);
  const claimed = await Promise.all(
    names.map((name, index) => places.claim({ directories, name }, file(`${name}-${index}`))),
  );
  for (const place of claimed) place.release(false);
  return claimed.map((place) => [...place.directories, place.name].join('/'));
}

describe('Places', () => {
  it('name 36: numbers a thousand twins in their order, twice the same', async () => {
    const names = Array<string>(1_000).fill('a.pdf');
    const first = await claimAll(names);
    expect(new Set(first).size).toBe(1_000);
    expect(first.slice(0, 3)).toEqual(['a.pdf', 'a (2).pdf', 'a (3).pdf']);
    expect(first.at(-1)).toBe('a (1000).pdf');
    expect(await claimAll(names)).toEqual(first);
  });

  it('leaves alone a name that looks like the number of another', async () => {
    expect(await claimAll(['a (2).pdf', 'a.pdf', 'A.pdf', 'a (2).pdf'])).toEqual([
      'a (2).pdf',
      'a.pdf',
      'A (3).pdf',
      'a (2) (2).pdf',
    ]);
  });

  it('name 16, 22, 23: tells apart what some system would not', async () => {
    const claimed = await claimAll(['a', 'a.', 'a ', 'A', '\u0130', 'i\u0307', '\ud800', '\ud801']);
    expect(new Set(claimed.map((name) => name.toLowerCase())).size).toBe(8);
  });

  it('name 37: keeps a file and a directory of one name apart, whichever came first', async () => {
    const places = new Places(ROOT, []);
    const first = await places.claim({ directories: [], name: 'a' }, file('1'));
    const below = await places.claim({ directories: ['a'], name: 'b' }, file('2'));
    const third = await places.claim({ directories: [], name: 'a (2)' }, file('3'));
    expect([first.name, below.directories, third.name]).toEqual(['a', ['a (2)'], 'a (2) (2)']);
    for (const place of [first, below, third]) place.release(false);
  });

  it('name 38: has no names of its own', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    expect(await claimAll(names)).toEqual(names);
    expect(await claimAll(names, ['__proto__'])).toEqual(names.map((name) => `__proto__/${name}`));
  });

  it('gives a path that another call is saving to no other', async () => {
    const one = await new Places(ROOT, []).claim({ directories: [], name: 'x' }, file('1'));
    const other = await new Places(ROOT, []).claim({ directories: [], name: 'X' }, file('2'));
    expect([one.name, other.name]).toEqual(['x', 'X (2)']);
    one.release(false);
    other.release(false);
    const later = await new Places(ROOT, []).claim({ directories: [], name: 'x' }, file('3'));
    expect(later.name).toBe('x');
    later.release(false);
  });
});
