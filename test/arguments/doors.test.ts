// A wrong argument is refused at every door, before any request: by every method of the client, whatever it is called.
import { DsClient, DsError, DsInputError, toId } from '@org/ds-client';
import { afterAll, describe, expect, it } from 'vitest';

const requests: unknown[] = [];
const client = new DsClient({
  token: 'a-token',
  fetch: async (input) => {
    requests.push(input);
    return new Response('{}');
  },
});
afterAll(() => expect(requests).toEqual([]));

/** The arguments before the options, of every method that has options. */
const methods: Readonly<Record<string, readonly unknown[]>> = {
  getDossier: [1],
  findDossier: [1],
  getDemarche: [1],
  getDemarcheDescriptor: [1],
  getGroupeInstructeur: [1],
  dossiers: [1],
  groupeInstructeurDossiers: [1],
  deletedDossiers: [1],
  pendingDeletedDossiers: [1],
  count: [1],
  reachable: [[1]],
  catalogue: [],
  prefill: [1, { Nom: 'x' }],
  prefillState: [1, 'a-token'],
  files: [1],
  dossierFiles: [1],
  refreshFile: [{ dossierNumber: 1, source: 'champs' }],
  upload: [1, Buffer.from('x')],
  sync: [1],
  capabilities: [],
  check: [],
  request: ['{ __typename }', {}],
};
/** Those that take no options. */
const others = ['dossierUrl', 'withOptions'];

const writes = Object.keys(client.write);
const valued: Readonly<Record<string, unknown>> = {
  envoyerMessage: 'Bonjour',
  supprimerMessage: toId('Message', 1),
  ajouterLabel: 'x',
  supprimerLabel: 'x',
  changerGroupe: 'x',
  modifierAnnotations: { x: 'y' },
};

/** What a call ends with, by whichever way: thrown, rejected, or by the first step of an iteration. */
async function outcome(owner: object, name: string, args: readonly unknown[]): Promise<unknown> {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== 'function') throw new Error(`There is no ${name}.`);
  try {
    const given: unknown = await Reflect.apply(method, owner, args);
    if (typeof given === 'object' && given !== null && Symbol.asyncIterator in given) {
      for await (const item of given as AsyncIterable<unknown>) return item;
    }
    return given;
  } catch (error) {
    return error;
  }
}

async function expectRefused(owner: object, name: string, args: readonly unknown[]): Promise<DsInputError> {
  const error = await outcome(owner, name, args);
  expect(error, `${name}(${JSON.stringify(args)})`).toBeInstanceOf(DsInputError);
  if (!(error instanceof DsInputError)) throw new Error('unreachable');
  expect(error.code).toBe('input');
  return error;
}

const wrongOptions = [null, 5, 'text', [], true];

describe('the client', () => {
  it('has no method that this test does not know', () => {
    const names = Object.getOwnPropertyNames(DsClient.prototype).filter((name) => name !== 'constructor');
    const known = [...Object.keys(methods), ...others];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(Object.entries(methods))(
    '%s refuses an option that does not exist, and wrong kinds of options',
    async (name, args) => {
      const error = await expectRefused(client, name, [...args, { signl: undefined, frobnicate: 1 }]);
      expect(error.message).toContain('signl');
      expect(error.message).toContain("Did you mean 'signal'?");
      for (const options of wrongOptions) await expectRefused(client, name, [...args, options]);
      await expectRefused(client, name, [...args, { signal: {} }]);
      await expectRefused(client, name, [...args, { timeout: '5' }]);
      await expectRefused(client, name, [...args, { maxRetries: -1 }]);
      await expectRefused(client, name, [...args, { headers: 'x' }]);
    },
  );

  it.each(Object.entries(methods).filter(([, args]) => args.length > 0))(
    '%s refuses missing and wrong arguments',
    async (name, args) => {
      await expectRefused(client, name, []);
      for (const wrong of [null, undefined, -1, Number.NaN, '', {}, [], true, Symbol('x'), () => {}]) {
        // None of no demarches is a list that can be asked for.
        if (name === 'reachable' && Array.isArray(wrong)) continue;
        await expectRefused(client, name, [wrong, ...args.slice(1)]);
      }
    },
  );

  it.each([
    ['dossiers', [1, { updateSince: '2026-01-01' }], 'updatedSince'],
    ['files', [1, { source: 'all' }], 'sources'],
    ['sync', [1, { checkPoint: {} }], 'checkpoint'],
    ['upload', [1, Buffer.from('x'), { filname: 'x' }], 'filename'],
  ])('%s%j names the nearest option', async (name, args, near) => {
    expect((await expectRefused(client, name, args)).message).toContain(`'${near}'`);
  });
});

describe('mutations', () => {
  it.each(Object.keys(client.mutate))('mutate.%s', async (name) => {
    const near = await expectRefused(client.mutate, name, [{ dossierId: 'x' }, { ifUnkown: 'check' }]);
    expect(near.message).toContain("'ifUnknown'");
    for (const options of wrongOptions) await expectRefused(client.mutate, name, [{}, options]);
    for (const input of [null, undefined, 5, 'x', []]) await expectRefused(client.mutate, name, [input]);
  });

  it.each(writes)('write.%s', async (name) => {
    const args = name in valued ? [1, valued[name]] : [1];
    const extra = { instructeur: 'a@b.fr', motivation: 'x', disableNotifications: true };
    await expectRefused(client.write, name, [...args, extra]);
    for (const options of wrongOptions) await expectRefused(client.write, name, [...args, options]);
    for (const wrong of [null, undefined, -1, {}, []]) {
      await expectRefused(client.write, name, [wrong, ...args.slice(1), { instructeur: 'a@b.fr' }]);
    }
    await expectRefused(client.write, name, []);
  });
});

it('the constructor', () => {
  for (const options of [
    null,
    5,
    'text',
    [],
    { tokn: 'x' },
    { token: 'x', strict: 'yes' },
    { token: 'x', hooks: { onPag() {} } },
  ]) {
    expect(() => new DsClient(options as object)).toThrow(DsError);
  }
});
