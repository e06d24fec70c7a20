import { DsInputError } from '@org/ds-client';
import * as download from '@org/ds-client/download';
import { describe, expect, it } from 'vitest';

const file = { url: 'http://127.0.0.1:9/x', filename: 'x.pdf' };
const directory = '/nowhere/at/all';
const functions: Readonly<Record<string, readonly unknown[]>> = {
  streamFile: [file],
  downloadFile: [file],
  downloadFiles: [[file]],
  saveFile: [file, directory],
  saveFiles: [[file], directory],
  verifyFiles: [directory],
};

async function outcome(name: string, args: readonly unknown[]): Promise<unknown> {
  const call: unknown = Reflect.get(download, name);
  if (typeof call !== 'function') throw new Error(`There is no ${name}.`);
  try {
    const given: unknown = await Reflect.apply(call, undefined, args);
    if (typeof given === 'object' && given !== null && Symbol.asyncIterator in given) {
      for await (const item of given as AsyncIterable<unknown>) return item;
    }
    return given;
  } catch (error) {
    return error;
  }
}

describe('the download helper', () => {
  it('has no function that this test does not know', () => {
    const names = Object.entries(download).filter(
      ([name, value]) => typeof value === 'function' && /^[a-z]/.test(name),
    );
    expect(names.map(([name]) => name).sort()).toEqual(Object.keys(functions).sort());
  });

  it.each(Object.entries(functions))(
    '%s refuses options that do not exist, and what are no options',
    async (name, args) => {
      const error = await outcome(name, [...args, { signl: 1 }]);
      expect(error).toBeInstanceOf(DsInputError);
      expect(String(error)).toContain("'signal'");
      for (const options of [null, 5, 'text', [], true]) {
        expect(await outcome(name, [...args, options])).toBeInstanceOf(DsInputError);
      }
    },
  );

  it.each(Object.entries(functions))('%s refuses missing and wrong arguments', async (name, args) => {
    for (let place = 0; place < args.length; place++) {
      for (const wrong of [undefined, null, 5, true, {}, Symbol('x')]) {
        const given = args.map((arg, index) => (index === place ? wrong : arg));
        expect(await outcome(name, given), `${name} ${place} ${String(wrong)}`).toBeInstanceOf(DsInputError);
      }
    }
  });

  it.each([{ checksum: 5 }, { filename: 5 }, { url: null }, { byteSize: {} }, { sha256: [] }])(
    'a file with %j is refused',
    async (facts) => {
      expect(await outcome('downloadFile', [{ ...file, ...facts }])).toBeInstanceOf(DsInputError);
      expect(await outcome('saveFiles', [[{ ...file, ...facts }], '/tmp/never-made'])).toBeInstanceOf(
        DsInputError,
      );
    },
  );

  it.each([
    { algorithms: 5 },
    { algorithms: ['sha1'] },
    { onerror: 'yield' },
    { maxbytes: 5 },
    { resume: 'yes' },
  ])('%j is refused', async (options) => {
    expect(await outcome('downloadFiles', [[file], options])).toBeInstanceOf(DsInputError);
  });
});
