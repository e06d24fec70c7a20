import { DsClient, DsInputError } from '@org/ds-client';
import { createQueue, diskStore, s3Store } from '@org/ds-client/queue';
import { describe, expect, it } from 'vitest';

const client = new DsClient({ token: 'a-token', fetch: () => Promise.reject(new Error('sent')) });
const postgres = 'postgres://127.0.0.1:1/none';
/** As a program without types calls it. */
const call = (target: object, name: string, ...args: unknown[]) =>
  Reflect.apply(Reflect.get(target, name), target, args);

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['no database', { client }],
  ['no client', { postgres }],
  ['an empty list of clients', { postgres, client: [] }],
  ['another address', { postgres: 'redis://localhost', client }],
  ['a client that is none', { postgres, client: {} }],
  ['a store that is none', { postgres, client, store: './files' }],
  ['a schema that is no name', { postgres, client, schema: 'a; DROP TABLE b' }],
  ['a misspelt option', { postgres, client, stores: diskStore('.') }],
])('createQueue refuses %s', (_, options) => {
  expect(() => Reflect.apply(createQueue, undefined, [options])).toThrow(DsInputError);
});

it('stores refuse what they do not understand', () => {
  expect(() => Reflect.apply(diskStore, undefined, [undefined])).toThrow(DsInputError);
  expect(() => Reflect.apply(diskStore, undefined, [''])).toThrow(DsInputError);
  expect(() => Reflect.apply(s3Store, undefined, [undefined])).toThrow(DsInputError);
  expect(() => Reflect.apply(s3Store, undefined, [{ client: {}, bucket: 'b' }])).toThrow(DsInputError);
  expect(() => Reflect.apply(s3Store, undefined, [{ client: { send() {} } }])).toThrow(DsInputError);
});

describe('the methods of a queue', () => {
  // No database is there: whatever is not refused before would fail otherwise.
  const queue = createQueue({ postgres, client, store: diskStore('never') });
  it.each<[string, string, unknown[]]>([
    ['no demarche', 'produce', []],
    ['an empty list', 'produce', [[]]],
    ['a text', 'produce', [['abc']]],
    ['one number', 'produce', [1234]],
    ['a number below 1', 'produce', [[0]]],
    ['a misspelt option', 'produce', [[1234], { concurency: 2 }]],
    ['a signal that is none', 'produce', [[1234], { signal: 'stop' }]],
    ['no concurrency', 'work', [{ concurrency: 0 }]],
    ['an unknown option', 'work', [{ parallel: 3 }]],
    ['an unknown option', 'status', [{ of: 1 }]],
    ['an unknown option', 'reconcile', [{ object: false }]],
    ['nothing', 'requeue', []],
    ['nothing to queue', 'requeue', [{}]],
    ['an unknown option', 'requeue', [{ fail: true }]],
  ])('refuse %s: %s', async (_, name, args) => {
    await expect(call(queue, name, ...args)).rejects.toThrow(DsInputError);
  });

  it('a worker without a store is told so', async () => {
    const bare = createQueue({ postgres, client });
    await expect(bare.work()).rejects.toThrow(DsInputError);
    await expect(bare.reconcile()).rejects.toThrow(DsInputError);
  });
});
