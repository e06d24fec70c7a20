// Whatever stands in the place of an argument, every function of every entry does its work or refuses it by a DsError: a raw
// TypeError tells nobody which argument was wrong. The functions are read from the entries: a new one fails here until it is called.
import * as main from '@org/ds-client';
import * as mirror from '@org/ds-client/mirror';
import * as queue from '@org/ds-client/queue';
import * as tables from '@org/ds-client/tables';
import * as testing from '@org/ds-client/testing';
import { expect, it } from 'vitest';
import { entries } from './entries.js';

const { DsClient, DsError } = main;
const ds = testing.createEmulator({
  rateLimit: false,
  demarches: [{ number: 42, dossiers: 3, firstDossier: 1001, rich: true, opendata: true }],
});
const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch, maxRetries: 0 });
const demarche = await client.getDemarche(42);
const dossier = await client.getDossier(1001, { include: { revision: true, geometry: true } });
const [file] = await client.dossierFiles(1001);
if (!file) throw new Error('The dossier has no file.');
const model = tables.tableModel(demarche);
const filled = tables.toTables(model, [dossier]);
const [champ] = dossier.champs;
const [groupe] = demarche.groupeInstructeurs;
const instructeur = groupe?.instructeurs[0]?.email ?? '';
const nowhere = new DsClient({
  token: 'a-token',
  fetch: () => Promise.reject(new TypeError('fetch failed')),
});
const connect = () => Promise.reject(new Error('A connection was made.'));
const pool = { connect, query: connect };
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const dryRun = { instructeur, dryRun: true };
const builder = () => testing.dossier(1);
const form = () => testing.demarche(1);

/** What a function takes: arguments with which it does its work, or is refused for another reason. */
type Arguments = readonly unknown[];

const functions: Readonly<Record<string, Arguments>> = {
  'index: champValue': [champ],
  'index: demarcheTypes': [demarche],
  'index: descriptorsById': [demarche.activeRevision],
  'index: dossierToRecord': [dossier],
  'index: explain': [new Error('a'), 'fr'],
  'index: isOption': [['a'], 'a'],
  'index: joinDescriptors': [dossier],
  'index: parseId': [dossier.id, 'Dossier'],
  'index: toFeatureCollection': [dossier],
  'index: toId': ['Dossier', 1],
  'index: toNumber': [dossier.id, 'Dossier'],
  'index: toRows': [[dossier]],
  'download: downloadFile': [file],
  'download: downloadFiles': [[file]],
  'download: saveFile': [file, '/dev/null/nowhere'],
  'download: saveFiles': [[file], '/dev/null/nowhere'],
  'download: streamFile': [file],
  'download: verifyFiles': ['/dev/null/nowhere'],
  'mirror: folder': ['/dev/null/nowhere'],
  'mirror: grist': ['https://grist.example/document', { apiKey: 'a' }],
  'mirror: mirror': [nowhere, 42, { to: mirror.folder('/dev/null/nowhere'), plan: true }],
  'mirror: postgres': ['postgres://127.0.0.1:1/a'],
  'mirror: purge': [mirror.folder('/dev/null/nowhere'), 42],
  'mirror: singer': [{ write: () => true }],
  'mirror: sqlite': ['/dev/null/nowhere'],
  'queue: createMetrics': [],
  'queue: createQueue': [{ postgres: pool, client, store: queue.diskStore('/dev/null/nowhere') }],
  'queue: diskStore': ['/dev/null/nowhere'],
  'queue: operatorHandler': [
    { queue: queue.createQueue({ postgres: pool, client, store: queue.diskStore('/dev/null/nowhere') }) },
  ],
  'queue: pieceId': [file],
  'queue: readSettings': [{}],
  'queue: s3Store': [{ client: { send: connect }, bucket: 'a' }],
  'queue: storeAt': ['/dev/null/nowhere'],
  'shared-budget: sharedBudget': [{ postgres: pool }, { key: 'a' }],
  'tables: cellText': ['a'],
  'tables: changesBetween': [model, filled, filled],
  'tables: extendModel': [model, [dossier]],
  'tables: fileIds': [[file]],
  'tables: joinTexts': [['a']],
  'tables: splitTexts': ['a'],
  'tables: tableModel': [demarche],
  'tables: toTables': [model, [dossier]],
  'testing: createEmulator': [{ demarches: [] }],
  'testing: createRecorder': [{ fetch: ds.fetch }],
  'testing: demarche': [1],
  'testing: dossier': [1],
  'testing: replay': [{ seed: 'a', exchanges: [] }],
  'testing: targetSuite': [{ create: connect, read: connect }],
  'webhooks: createSequenceFilter': [],
  'webhooks: fetchHandler': [{ secret, onEvents: connect }],
  'webhooks: nodeHandler': [{ secret, onEvents: connect }],
  'webhooks: verifyWebhook': ['{}', new Headers(), { secret }],
};

const methods: Readonly<
  Record<string, { readonly of: () => object; readonly each: Readonly<Record<string, Arguments>> }>
> = {
  client: {
    of: () => client,
    each: {
      withOptions: [{}],
      getDossier: [1001],
      findDossier: [1001],
      dossierUrl: [1001],
      getDemarche: [42],
      getDemarcheDescriptor: [42],
      getGroupeInstructeur: [groupe?.number],
      dossiers: [42],
      groupeInstructeurDossiers: [groupe?.number],
      deletedDossiers: [42],
      pendingDeletedDossiers: [42],
      files: [42],
      dossierFiles: [1001],
      refreshFile: [file],
      sync: [42],
      count: [42],
      reachable: [[42]],
      catalogue: [],
      prefill: [42, {}],
      prefillState: [42, ['a']],
      request: ['{ __typename }', {}],
      capabilities: [],
      check: [],
      upload: [1001, Buffer.from('a'), { filename: 'a.txt' }],
    },
  },
  write: {
    of: () => client.write,
    each: {
      accepter: [1001, dryRun],
      refuser: [1001, dryRun],
      classerSansSuite: [1001, dryRun],
      passerEnInstruction: [1001, dryRun],
      repasserEnConstruction: [1001, dryRun],
      repasserEnInstruction: [1001, dryRun],
      archiver: [1001, dryRun],
      desarchiver: [1001, dryRun],
      suivre: [1001, dryRun],
      nePlusSuivre: [1001, dryRun],
      changerGroupe: [1001, 'a', dryRun],
      envoyerMessage: [1001, 'a', dryRun],
      supprimerMessage: [1001, main.toId('Message', 1), dryRun],
      ajouterLabel: [1001, 'a', { dryRun: true }],
      supprimerLabel: [1001, 'a', { dryRun: true }],
      modifierAnnotations: [1001, { a: 'b' }, dryRun],
    },
  },
  emulator: {
    of: () => ds,
    each: {
      createToken: [],
      fail: [{ fault: 'slow', latency: 1 }],
      recover: [],
      listen: [0],
      addDemarche: [{ number: 99 }],
      addDossier: [42, builder()],
      demarche: [42],
      dossier: [1001],
      modify: [1001, () => {}],
      delete: [1002],
      restore: [1002],
      prefilledTokens: [],
      openPrefilled: ['a'],
      depositPrefilled: ['a'],
      emit: ['dossier_depose', 1001],
      deliverWebhooks: [],
      purge: [1003],
    },
  },
  'emulator.clock': {
    of: () => new testing.Clock(),
    each: { now: [], instant: [], set: ['2026-01-01T00:00:00Z'], advance: [1], resume: [] },
  },
  demarche: {
    of: form,
    each: {
      options: [{}],
      intitule: ['a'],
      withChamp: ['text', 'a'],
      withAnnotation: ['text', 'a'],
      withGroupe: ['a', ['a@b.example']],
      withLabels: ['a'],
      withDossier: [builder()],
      withDossiers: [3],
      build: [],
    },
  },
  dossier: {
    of: builder,
    each: {
      enConstruction: [],
      enInstruction: [],
      accepte: ['a'],
      refuse: ['a'],
      sansSuite: ['a'],
      deposeLe: ['2026-01-01T00:00:00Z'],
      modifieLe: ['2026-01-01T00:00:00Z'],
      archive: [],
      withChamp: ['a', 'b'],
      withFile: ['a', { filename: 'a' }],
      withMessage: [{ body: 'a' }],
      withAvis: [{}],
      withLabel: ['a'],
      withDemandeur: [{}],
      withIncompleteDemandeur: [],
      withUsager: ['a@b.example'],
      withMotivationAttachment: [{ filename: 'a' }],
      withAttestation: [{ filename: 'a' }],
      supprime: [],
      with: [() => {}],
      apply: [],
    },
  },
};

const found = Object.entries(entries).flatMap(([entry, module]) =>
  Object.entries(module).flatMap(([name, value]) =>
    typeof value === 'function' && /^[a-z]/.test(name) ? [`${entry}: ${name}`] : [],
  ),
);

function methodsOf(object: object): string[] {
  const names = new Set(Object.keys(object));
  for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(object))) names.add(name);
  return [...names].filter(
    (name) => name !== 'constructor' && typeof Reflect.get(object, name) === 'function',
  );
}

it('knows every function', () => {
  expect(found.filter((name) => !(name in functions))).toEqual([]);
  for (const [name, { of, each }] of Object.entries(methods))
    expect
      .soft([name, methodsOf(of()).filter((one) => !(one in each) && one !== 'fetch')])
      .toEqual([name, []]);
});

/** What a program without types may give in the place of anything. */
const wrong: readonly unknown[] = [
  undefined,
  null,
  {},
  [],
  [null],
  '/dev/null/wrong',
  '',
  -1,
  1.5,
  Number.NaN,
  5,
  true,
  Symbol('wrong'),
  () => {},
  10n,
  new Date(Number.NaN),
];

async function failureOf(call: () => unknown): Promise<unknown> {
  try {
    const given: unknown = await call();
    if (typeof given === 'object' && given !== null && Symbol.asyncIterator in given) {
      const iterate: unknown = Reflect.get(given, Symbol.asyncIterator);
      if (typeof iterate === 'function') await Reflect.apply(iterate, given, []).next();
    }
    if (typeof given === 'object' && given !== null && 'close' in given && typeof given.close === 'function')
      await Reflect.apply(given.close, given, []);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** The first of the raw errors that wrong arguments give, by argument. */
async function rawErrors(call: (args: Arguments) => unknown, args: Arguments): Promise<string[]> {
  const raw: string[] = [];
  for (const index of args.keys()) {
    for (const value of wrong) {
      const error = await failureOf(() => call(args.map((one, at) => (at === index ? value : one))));
      if (error === undefined || error instanceof DsError) continue;
      raw.push(
        `argument ${index} as ${typeof value} ${JSON.stringify(value === 10n ? 10 : value)}: ${error}`,
      );
    }
  }
  ds.recover();
  return raw;
}

it.each(Object.entries(functions))('%s gives no raw error', async (name, args) => {
  const [entry = '', own = ''] = name.split(': ');
  const callable: unknown = Reflect.get(entries[entry] ?? {}, own);
  if (typeof callable !== 'function') throw new Error(`There is no ${name}.`);
  expect(await rawErrors((given) => Reflect.apply(callable, undefined, given), args)).toEqual([]);
});

it.each(
  Object.entries(methods).flatMap(([holder, { of, each }]) =>
    Object.entries(each).map(([name, args]) => [`${holder}.${name}`, of, name, args] as const),
  ),
)('%s gives no raw error', async (_, of, name, args) => {
  const call = (given: Arguments) => {
    const owner = of();
    return Reflect.apply(Reflect.get(owner, name), owner, given);
  };
  expect(await rawErrors(call, args)).toEqual([]);
});
