// Every function of every entry that takes options refuses those that do not exist, and wrong kinds of those that do. Which
// functions there are is read from their types: a new one fails here until it has a guard, and a way to be called below.
import * as main from '@org/ds-client';
import * as mirror from '@org/ds-client/mirror';
import * as queue from '@org/ds-client/queue';
import * as tables from '@org/ds-client/tables';
import * as testing from '@org/ds-client/testing';
import { describe, expect, it } from 'vitest';
import { entries } from './entries.js';
import { type PublicFunction, publicFunctions } from './public-functions.js';

const { DsInputError } = main;

/** What users implement and this package calls, and the records behind an emulator: what comes there is its own. */
const implemented = /^(?:mirror: Target|queue: Store|testing: Store)\./;

const file = { url: 'http://127.0.0.1:1/a', filename: 'a' };
const client = new main.DsClient({
  token: 'a-token',
  fetch: () => Promise.reject(new Error('A request was sent.')),
});
const connect = () => Promise.reject(new Error('A connection was made.'));
const pool = { connect, query: connect };
const jobs = queue.createQueue({ postgres: pool, client, store: queue.diskStore('/nowhere') });
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const demarche = await new main.DsClient(emulated()).getDemarche(1234);
const model = tables.tableModel(demarche);

function emulated() {
  const { token, endpoint, fetch } = testing.createEmulator();
  return { token, endpoint, fetch };
}
const ds = testing.createEmulator({ demarches: [{ number: 1, dossiers: 1, firstDossier: 1 }] });

/** The arguments before the options, and what the function belongs to. */
interface Way {
  readonly of?: object;
  readonly before?: readonly unknown[];
  /** Options that it cannot do without. */
  readonly needed?: object;
}
const ways: Readonly<Record<string, Way>> = {
  'download: downloadFile': { before: [file] },
  'download: downloadFiles': { before: [[file]] },
  'download: saveFile': { before: [file, '/nowhere'] },
  'download: saveFiles': { before: [[file], '/nowhere'] },
  'download: streamFile': { before: [file] },
  'download: verifyFiles': { before: ['/nowhere'] },
  'index: DsClient': { needed: { token: 'a-token' } },
  'index: champValue': { before: [{ __typename: 'TextChamp', id: 'a', label: 'a', stringValue: 'a' }] },
  'index: demarcheTypes': { before: [{ number: 1, title: 'a', revision: {} }] },
  'index: dossierToRecord': { before: [{ champs: [] }] },
  'index: toRows': { before: [[]] },
  'index: Paginated.toArray': { of: client.dossiers(1) },
  'mirror: folder': { before: ['/nowhere'] },
  'mirror: mirror': { before: [client, 1], needed: { to: mirror.folder('/nowhere') } },
  'mirror: postgres': { before: ['postgres://127.0.0.1:1/a'] },
  'mirror: purge': { before: [mirror.folder('/nowhere'), 1] },
  'mirror: sqlite': { before: ['/nowhere'] },
  'queue: createQueue': { needed: { postgres: pool, client, store: queue.diskStore('/nowhere') } },
  'queue: operatorHandler': { needed: { queue: jobs } },
  'queue: s3Store': { needed: { client: { send: connect }, bucket: 'a' } },
  'queue: Queue.follow': { of: jobs, before: [[1]] },
  'queue: Queue.produce': { of: jobs, before: [[1]] },
  'queue: Queue.reconcile': { of: jobs },
  'queue: Queue.requeue': { of: jobs },
  'queue: Queue.status': { of: jobs },
  'queue: Queue.work': { of: jobs },
  'shared-budget: sharedBudget': { before: [pool] },
  'tables: tableModel': { before: [demarche] },
  'tables: toTables': { before: [model, []] },
  'testing: createEmulator': {},
  'testing: Emulator': {},
  'testing: createRecorder': {},
  'testing: StoredFile': { before: ['key'], needed: { filename: 'a' } },
  'testing: targetSuite': { needed: { create: connect, read: connect } },
  'testing: Emulator.createToken': { of: ds },
  'testing: Emulator.delete': { of: ds, before: [1] },
  'testing: Emulator.deliverWebhooks': { of: ds },
  'testing: Emulator.fail': { of: ds, needed: { fault: 'slow' } },
  'testing: Emulator.listen': { of: ds, before: [0] },
  'testing: Emulator.modify': { of: ds, before: [1, undefined] },
  'testing: Emulator.addDemarche': { of: ds, needed: { number: 2 } },
  'testing: DemarcheBuilder.options': { of: testing.demarche(1) },
  'testing: DemarcheBuilder.withChamp': { of: testing.demarche(1), before: ['text', 'a'] },
  'testing: DemarcheBuilder.withAnnotation': { of: testing.demarche(1), before: ['text', 'a'] },
  'testing: DossierBuilder.withAttestation': { of: testing.dossier(1) },
  'testing: DossierBuilder.withAvis': { of: testing.dossier(1) },
  'testing: DossierBuilder.withDemandeur': { of: testing.dossier(1) },
  'testing: DossierBuilder.withFile': { of: testing.dossier(1), before: ['a'] },
  'testing: DossierBuilder.withMessage': { of: testing.dossier(1) },
  'testing: DossierBuilder.withMotivationAttachment': { of: testing.dossier(1) },
  'webhooks: createSequenceFilter': {},
  'webhooks: fetchHandler': { needed: { secret, onEvents: connect } },
  'webhooks: nodeHandler': { needed: { secret, onEvents: connect } },
  'webhooks: verifyWebhook': { before: ['{}', {}], needed: { secret } },
};
/** What a method takes before its options where it is one of many. */
const values: Readonly<Record<string, unknown>> = {
  envoyerMessage: 'a',
  supprimerMessage: main.toId('Message', 1),
  ajouterLabel: 'a',
  supprimerLabel: 'a',
  changerGroupe: 'a',
  modifierAnnotations: { a: 'b' },
};
const firsts: Readonly<Record<string, readonly unknown[]>> = {
  prefill: [1, {}],
  prefillState: [1, 'a'],
  reachable: [[1]],
  refreshFile: [{ dossierNumber: 1, source: 'champs', id: 'a' }],
  request: ['{ __typename }', {}],
  upload: [1, Buffer.from('a')],
};

/** Calls a function with these options; gives what it threw, or what it gave. */
async function outcome(found: PublicFunction, options: unknown): Promise<unknown> {
  const [entry = '', path = ''] = found.name.split(': ');
  const [holder, method = ''] = path.split('.');
  const way = ways[found.name];
  const before = way?.before ?? argumentsOf(holder, method, found.index);
  const owner = way?.of ?? (path.includes('.') ? ownerOf(holder) : entries[entry]);
  const callable: unknown = owner && Reflect.get(owner, path.includes('.') ? method : path);
  if (typeof callable !== 'function') throw new Error(`This test does not know how to call ${found.name}.`);
  try {
    const given: unknown = /^class\b/.test(String(callable))
      ? Reflect.construct(callable, [...before, options])
      : await Reflect.apply(callable, owner, [...before, options]);
    if (typeof given === 'object' && given !== null && Symbol.asyncIterator in given) {
      const iterate: unknown = Reflect.get(given, Symbol.asyncIterator);
      if (typeof iterate === 'function') await Reflect.apply(iterate, given, []).next();
    }
    return given;
  } catch (error) {
    return error;
  }
}

function argumentsOf(holder: string | undefined, method: string, index: number): readonly unknown[] {
  if (holder === 'Mutate') return [{}];
  if (holder === 'Write') return method in values ? [1, values[method]] : [1];
  return firsts[method] ?? (index === 0 ? [] : [1]);
}

function ownerOf(holder: string | undefined): object | undefined {
  if (holder === 'DsClient') return client;
  if (holder === 'Mutate') return client.mutate;
  return holder === 'Write' ? client.write : undefined;
}

const found = publicFunctions().filter(({ name }) => !implemented.test(name));

it('finds functions in every entry that has some', () => {
  expect([...new Set(found.map(({ name }) => name.split(':')[0]))].sort()).toEqual(
    Object.keys(entries).sort(),
  );
  expect(Object.keys(ways).filter((name) => !found.some((one) => one.name === name))).toEqual([]);
});

describe.each(found.map((one) => [one.name, one] as const))('%s', (_, one) => {
  it('names the nearest option for one that does not exist', async () => {
    const name = [...one.options].sort((a, b) => b.length - a.length)[0] ?? '';
    const misspelt = `${name.slice(0, 2)}${name.slice(3)}${name.length < 5 ? 'e' : ''}`;
    const error = await outcome(one, { ...ways[one.name]?.needed, [misspelt]: 1 });
    expect(error).toBeInstanceOf(DsInputError);
    expect(error).toHaveProperty(
      'message',
      expect.stringContaining(`no option '${misspelt}'. Did you mean '`),
    );
  });

  it.each([[null], [5], ['text'], [[]], [true], [() => {}]])(
    'refuses %j for all options',
    async (options) => {
      expect(await outcome(one, options)).toBeInstanceOf(DsInputError);
    },
  );

  it.each(one.options.filter((name) => !one.unchecked.includes(name)))(
    'refuses a value of no kind for %s',
    async (name) => {
      expect(await outcome(one, { ...ways[one.name]?.needed, [name]: Symbol('wrong') })).toBeInstanceOf(
        DsInputError,
      );
    },
  );
});
