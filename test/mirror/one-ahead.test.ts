import { expect, it } from 'vitest';
import { oneAhead } from '../../src/mirror/one-ahead.js';

async function* counted(upTo: number, seen: string[]) {
  try {
    for (let item = 1; item <= upTo; item++) {
      seen.push(`asked ${item}`);
      yield item;
    }
    throw new Error('the source broke');
  } finally {
    seen.push('closed');
  }
}

it('asks for one more while an item is worked on, and throws once all before it are given', async () => {
  const seen: string[] = [];
  const given: number[] = [];
  const all = async () => {
    for await (const item of oneAhead(counted(3, seen))) {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(`done ${item}`);
      given.push(item);
    }
  };
  await expect(all()).rejects.toThrow('the source broke');
  expect(given).toEqual([1, 2, 3]);
  expect(seen.slice(0, 4)).toEqual(['asked 1', 'asked 2', 'done 1', 'asked 3']);
});

it('closes the source where somebody ends early', async () => {
  const seen: string[] = [];
  for await (const _ of oneAhead(counted(9, seen))) break;
  expect(seen).toEqual(['asked 1', 'asked 2', 'closed']);
});
