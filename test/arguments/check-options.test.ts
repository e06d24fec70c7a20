import { describe, expect, it } from 'vitest';
import { checkOptions, type OptionChecks } from '../../src/arguments/check-options.js';
import * as checks from '../../src/arguments/checks.js';
import { DsInputError } from '../../src/errors.js';

interface Options {
  updatedSince?: string | undefined;
  pageSize?: number | undefined;
  include?: { messages?: boolean } | undefined;
}
const table: OptionChecks<Options> = {
  updatedSince: checks.filledText,
  pageSize: checks.wholeNumberFrom(1, 100),
  include: checks.recordOf(checks.boolean),
};
const check = (options: unknown) => () => checkOptions<Options>('dossiers', options, table);

describe('options', () => {
  it('pass where each is known and of its kind, or not given', () => {
    expect(check(undefined)).not.toThrow();
    expect(
      check({ pageSize: undefined, updatedSince: '2026-01-01', include: { messages: true } }),
    ).not.toThrow();
  });

  it('that do not exist are refused, with the nearest that does', () => {
    expect(check({ updateSince: '2026-01-01' })).toThrow(
      "dossiers has no option 'updateSince'. Did you mean 'updatedSince'? Its options are: updatedSince, pageSize, include.",
    );
    expect(check({ pagesize: 1 })).toThrow("Did you mean 'pageSize'?");
    expect(check({ frobnicate: 1 })).toThrow(/^dossiers has no option 'frobnicate'\. Its options are/);
  });

  it.each([null, 5, 'text', [], true, () => {}])('that are %j and not an object are refused', (options) => {
    expect(check(options)).toThrow(DsInputError);
  });

  it.each([
    { pageSize: '5' },
    { pageSize: 0 },
    { pageSize: null },
    { updatedSince: '' },
    { include: { messages: 1 } },
  ])('of another kind are refused: %j', (options) => {
    expect(check(options)).toThrow(DsInputError);
  });

  it('names of members that every object has are unknown, too', () => {
    expect(check(JSON.parse('{ "constructor": 1 }'))).toThrow(DsInputError);
    expect(check(JSON.parse('{ "__proto__": 1 }'))).toThrow(DsInputError);
  });
});

describe('checks', () => {
  it.each([
    ['signal', checks.signal, new AbortController().signal, {}],
    ['milliseconds', checks.milliseconds, Number.POSITIVE_INFINITY, 2 ** 31],
    ['oneOf', checks.oneOf(['forward', 'backward']), 'forward', 'foward'],
    ['listOf', checks.listOf(checks.text), ['a'], ['a', 1]],
    ['anyOf', checks.anyOf(checks.text, checks.boolean), true, 1],
    ['callable', checks.callable, () => {}, {}],
    ['options', checks.options<{ a?: string }>({ a: checks.text }), { a: 'x' }, { b: 'x' }],
  ])('%s passes what it is for, and refuses the rest', (_name, passes, good, bad) => {
    expect(() => passes('name', good)).not.toThrow();
    expect(() => passes('name', bad)).toThrow(DsInputError);
  });

  it('a refusal never repeats the value', () => {
    expect(() => checks.boolean('name', 'secret')).toThrow('name must be true or false, not a string.');
  });
});
