import { appendFile, mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/download/disk/identity.js';
import { Listing } from '../../../src/download/disk/listing.js';
import { LEDGER_NAME, NameLedger } from '../../../src/download/disk/name-ledger.js';
import { Places } from '../../../src/download/disk/places.js';
import { temporaryDirectory } from '../directory.js';

let directory: Awaited<ReturnType<typeof temporaryDirectory>>;

const ledgers: NameLedger[] = [];

beforeEach(async () => {
  directory = await temporaryDirectory();
});

afterEach(async () => {
  await Promise.all(ledgers.splice(0).map((ledger) => ledger.close()));
  await directory[Symbol.asyncDispose]();
});

function identity(
  who: string,
  { index = 0, md5 = who }: { index?: number; md5?: string | undefined } = {},
): Identity {
  return { owner: [who], index, md5, sha256: undefined };
}

/** What a process of its own would have: a ledger read from the disk, and the files of its run. */
async function run(listed: readonly Identity[] = []) {
  const ledger = new NameLedger(directory.path);
  ledgers.push(ledger);
  await ledger.refresh(async () => []);
  const listing = new Listing();
  for (const file of listed) listing.add(file);
  const places = new Places({ root: directory.path, ledger, listing, reserved: [], isDurable: false });
  return {
    ledger,
    async claim(wanted: string, file: Identity, content?: string): Promise<string> {
      listing.add(file);
      const parts = wanted.split('/');
      const isWhole = async (at: string) => content !== undefined && (await readFile(at, 'utf8')) === content;
      const placed = { identity: file, isWhole };
      const place = await places.claim({ directories: parts.slice(0, -1), name: parts.at(-1) ?? '' }, placed);
      return [...place.directories, place.name].join('/');
    },
  };
}

async function claimAll(names: readonly string[]): Promise<string[]> {
  const { claim, ledger } = await run();
  const claimed = await Promise.all(names.map((name, index) => claim(name, identity(`${name}-${index}`))));
  await ledger.close();
  return claimed;
}

describe('Places', () => {
  it('name 36: numbers a thousand twins in their order, and gives them the same names in any other', async () => {
    const files = Array.from({ length: 1_000 }, (_, index) => identity(String(index)));
    const first = await run();
    const names = await Promise.all(files.map((file) => first.claim('a.pdf', file)));
    expect(new Set(names).size).toBe(1_000);
    expect(names.slice(0, 3)).toEqual(['a.pdf', 'a (2).pdf', 'a (3).pdf']);
    expect(names.at(-1)).toBe('a (1000).pdf');
    const second = await run();
    const again = await Promise.all([...files].reverse().map((file) => second.claim('a.pdf', file)));
    expect(again.reverse()).toEqual(names);
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
    expect(await claimAll(['a', 'a/b', 'a (2)'])).toEqual(['a', 'a (2)/b', 'a (2) (2)']);
  });

  it('name 38: has no names of its own', async () => {
    const names = ['__proto__', 'constructor', 'toString', '__proto__x/constructor'];
    expect(await claimAll(names)).toEqual(names);
  });

  it('enters a directory as it is spelled on the disk', async () => {
    await mkdir(path.join(directory.path, 'e\u0301te\u0301'));
    expect(await claimAll(['\u00c9T\u00c9/a'])).toEqual(['e\u0301te\u0301/a']);
  });

  it('leaves a file of nobody alone, unless it is the very one', async () => {
    await writeFile(path.join(directory.path, 'a'), 'of the user');
    await writeFile(path.join(directory.path, 'a (2)'), 'mine');
    const { claim } = await run();
    expect(await claim('a', identity('1'), 'mine')).toBe('a (2)');
    expect(await claim('a', identity('2'), 'another')).toBe('a (3)');
  });
});

describe('a file that an earlier run has named', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((md5, index) => identity('champ', { index, md5 }));
  const at = (index: number, md5: string | undefined) => identity('champ', { index, md5 });

  beforeEach(async () => {
    const { claim, ledger } = await run();
    for (const file of [a, b, c]) if (file) await claim('x', file);
    await ledger.close();
  });

  it.each([
    ['the same in another order', [at(2, 'c'), at(0, 'a'), at(1, 'b')], ['x (3)', 'x', 'x (2)']],
    ['one that was replaced', [at(0, 'a'), at(1, 'new'), at(2, 'c')], ['x', 'x (2)', 'x (3)']],
    ['all replaced', [at(0, 'd'), at(1, 'e'), at(2, 'f')], ['x', 'x (2)', 'x (3)']],
    ['the first removed', [at(0, 'b'), at(1, 'c')], ['x (2)', 'x (3)']],
    ['the first removed, and one added', [at(0, 'b'), at(1, 'c'), at(2, 'd')], ['x (2)', 'x (3)', 'x (4)']],
    ['without checksums', [at(0, undefined), at(1, undefined)], ['x', 'x (2)']],
    [
      'one more of the same content',
      [at(0, 'a'), at(1, 'b'), at(2, 'c'), at(3, 'a')],
      ['x', 'x (2)', 'x (3)', 'x (4)'],
    ],
  ])('%s', async (_, files, names) => {
    const { claim } = await run();
    const given: string[] = [];
    for (const file of files) given.push(await claim('x', file));
    expect(given).toEqual(names);
  });

  it('a list that is known from the start tells a removal in whatever order', async () => {
    const files = [at(2, 'd'), at(1, 'c'), at(0, 'b')];
    const { claim } = await run(files);
    const given: string[] = [];
    for (const file of files) given.push(await claim('x', file));
    expect(given).toEqual(['x (4)', 'x (3)', 'x (2)']);
  });

  it('where nothing tells a removal from a new version, nothing is replaced', async () => {
    const { claim } = await run();
    expect(await claim('x', at(2, 'd'))).toBe('x (4)');
    expect(await claim('x', at(2, 'c'))).toBe('x (3)');
  });

  it('another layout asks for other names', async () => {
    const { claim } = await run();
    expect(await claim('elsewhere/x', at(0, 'a'))).toBe('elsewhere/x');
    expect(await claim('x', at(0, 'a'))).toBe('x');
  });
});

describe('the ledger', () => {
  const file = () => path.join(directory.path, LEDGER_NAME);

  it('gives a name that two processes want at once to the one whose line is first', async () => {
    const processes = await Promise.all(Array.from({ length: 8 }, () => run()));
    const names = await Promise.all(
      processes.flatMap(({ claim }, index) => [
        claim('x', identity(`p${index}`)),
        claim('x', identity('shared')),
      ]),
    );
    const shared = names.filter((_, index) => index % 2 === 1);
    const own = names.filter((_, index) => index % 2 === 0);
    expect(new Set(shared).size).toBe(1);
    expect(new Set([...own, ...shared]).size).toBe(9);
  });

  it('gives one file one name where two processes look at once and find different names free', async () => {
    const [first, second] = [await run(), await run()];
    // Each is about to claim another name for the same file: the other name is wanted by a file of its own.
    const names = await Promise.all([
      first.claim('x', identity('a')),
      first.claim('x', identity('shared')),
      second.claim('x', identity('shared')),
      second.claim('x', identity('b')),
    ]);
    expect(names[1]).toBe(names[2]);
    expect(new Set(names).size).toBe(3);
    // The next version goes to that name, for whoever comes.
    const next = await run();
    expect(await next.claim('x', identity('shared', { md5: 'v2' }))).toBe(names[1]);
  });

  it('forgets a second name that a process claimed for a file and died before it looked again', async () => {
    const first = await run();
    await first.claim('x', identity('1'));
    await first.ledger.claim('x (2)', identity('1'), false);
    expect(await (await run()).claim('x', identity('1'))).toBe('x');
    expect(await (await run()).claim('x', identity('1', { md5: 'v2' }))).toBe('x');
  });

  it.each([
    ['half a line at the end', async () => await appendFile(file(), '{"path":"y","cl')],
    ['lines that are none', async () => await appendFile(file(), '\u0000\u0000\n[]\n{"path":5}\nnull\n')],
  ])('reads over %s', async (_, damage) => {
    const first = await run();
    expect(await first.claim('x', identity('1'))).toBe('x');
    await damage();
    const second = await run();
    expect(await second.claim('x', identity('2'))).toBe('x (2)');
    const third = await run();
    expect([await third.claim('x', identity('2')), await third.claim('x', identity('1'))]).toEqual([
      'x (2)',
      'x',
    ]);
  });

  it('that lost its end forgets names, and what lies under them is left alone', async () => {
    const first = await run();
    await first.claim('x', identity('1'));
    await writeFile(path.join(directory.path, 'x'), 'first');
    await truncate(file(), 10);
    expect(await (await run()).claim('x', identity('2'), 'second')).toBe('x (2)');
    expect(await (await run()).claim('x', identity('1'), 'first')).toBe('x');
  });
});
