import { DsInputError } from '@org/ds-client';
import { sharedBudget } from '@org/ds-client/shared-budget';
import { expect, it } from 'vitest';

const postgres = { query: async () => ({ rows: [] }) };
/** As a program without types calls it. */
const call = (store: unknown, options?: unknown) => Reflect.apply(sharedBudget, undefined, [store, options]);

it.each<[string, unknown, unknown]>([
  ['no store', undefined, {}],
  ['an empty store', {}, {}],
  ['two stores', { postgres, redis: { isOpen: true, eval() {} } }, {}],
  ['an address', { redis: 'redis://localhost' }, {}],
  ['an address of PostgreSQL', { postgres: 'postgres://localhost' }, {}],
  ['a misspelt store', { postgre: postgres }, {}],
  ['an unknown option', { postgres }, { request: 400 }],
  ['no requests', { postgres }, { requests: 0 }],
  ['half a request', { postgres }, { requests: 1.5 }],
  ['an interval of text', { postgres }, { interval: '60000' }],
  ['an unknown priority', { postgres }, { priority: 'high' }],
  ['a guard beyond the window', { postgres }, { interval: 1_000, guard: 400 }],
  ['an empty key', { postgres }, { key: ' ' }],
  ['a listener that is none', { postgres }, { onError: 'log' }],
])('%s is refused', (_, store, options) => {
  expect(() => call(store, options)).toThrow(DsInputError);
});

it('a misspelt option is told the nearest one', () => {
  expect(() => call({ postgres }, { request: 400 })).toThrow("'requests'");
});

it.each([Number.NaN, Number.POSITIVE_INFINITY, 'soon', undefined])(
  'a pause until %s is refused, and nobody waits for it',
  async (until) => {
    const budget = sharedBudget({ postgres });
    await expect(Reflect.apply(budget.pause, budget, [until])).rejects.toBeInstanceOf(DsInputError);
  },
);
