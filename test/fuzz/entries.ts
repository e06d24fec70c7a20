import { type DossierFile, DsClient, toId } from '@org/ds-client';
import type { Emulator } from '@org/ds-client/testing';

export const DEMARCHE = 42;
export const FIRST = 1_001;
export const DOSSIERS = 12;

export interface Entry {
  readonly name: string;
  readonly run: (client: DsClient, ds: Emulator) => Promise<unknown>;
  /** Changes the server: its answer is right where it comes at all. */
  readonly isWrite?: boolean;
  /** Reports what it meets rather than throw, or gives what it was given: no more than that no raw error comes. */
  readonly isLenient?: boolean;
}

/** Asked without the client, whose answers are spoilt. */
async function groupe(ds: Emulator): Promise<number> {
  const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch, rateLimit: false });
  const { groupeInstructeurs } = await client.getDemarche(DEMARCHE);
  return groupeInstructeurs[0]?.number ?? 0;
}
const instructeurId = () => toId('Instructeur', 1);
const dossierId = toId('Dossier', FIRST);

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

/** What `sync` delivers, whatever its batches are cut into. */
async function synced(client: DsClient, reconcile: boolean): Promise<unknown> {
  const batches = await all(client.sync(DEMARCHE, { reconcile, pageSize: 5 }));
  const numbers = (name: 'dossiers' | 'deleted' | 'pendingDeleted') => [
    ...new Set(batches.flatMap((batch) => batch[name].map((one) => one.number))),
  ];
  return {
    dossiers: numbers('dossiers'),
    deleted: numbers('deleted'),
    pendingDeleted: numbers('pendingDeleted'),
    existing: batches.find(({ existing }) => existing)?.existing,
  };
}

const small = { pageSize: 5 };
const byNumber = (list: ReadonlyArray<{ number: number }>) => [...list].sort((a, b) => a.number - b.number);

/** Every entry point of the client that reads an answer of the API. */
export const entries: readonly Entry[] = [
  {
    name: 'getDossier',
    run: (client) => client.getDossier(FIRST, { include: { geometry: true, avis: true } }),
  },
  { name: 'findDossier', run: (client) => client.findDossier(FIRST) },
  { name: 'getDemarche', run: (client) => client.getDemarche(DEMARCHE) },
  { name: 'getDemarcheDescriptor', run: (client) => client.getDemarcheDescriptor(DEMARCHE) },
  { name: 'getGroupeInstructeur', run: async (client, ds) => client.getGroupeInstructeur(await groupe(ds)) },
  { name: 'dossiers', run: (client) => all(client.dossiers(DEMARCHE, small)) },
  {
    name: 'dossiers, messages',
    run: (client) => all(client.dossiers(DEMARCHE, { ...small, include: { messages: true } })),
  },
  {
    name: 'dossiers, no prefetch',
    run: (client) => all(client.dossiers(DEMARCHE, { ...small, prefetch: 0 })),
  },
  {
    name: 'dossiers, backward',
    run: (client) => all(client.dossiers(DEMARCHE, { ...small, direction: 'backward' })),
  },
  {
    name: 'dossiers, updatedSince',
    run: (client) => all(client.dossiers(DEMARCHE, { ...small, updatedSince: '2000-01-01' })),
  },
  {
    name: 'dossiers, concurrency',
    run: async (client) => byNumber(await all(client.dossiers(DEMARCHE, { ...small, concurrency: 3 }))),
  },
  {
    name: 'groupeInstructeurDossiers',
    run: async (client, ds) => all(client.groupeInstructeurDossiers(await groupe(ds), small)),
  },
  { name: 'deletedDossiers', run: (client) => all(client.deletedDossiers(DEMARCHE, { pageSize: 1 })) },
  {
    name: 'pendingDeletedDossiers',
    run: (client) => all(client.pendingDeletedDossiers(DEMARCHE, { pageSize: 1 })),
  },
  { name: 'files', run: (client) => all(client.files(DEMARCHE, { ...small, sources: 'all' })) },
  { name: 'dossierFiles', run: (client) => client.dossierFiles(FIRST, { sources: 'all' }) },
  {
    name: 'refreshFile',
    run: async (client) => {
      const [file]: readonly DossierFile[] = await client.dossierFiles(FIRST, { sources: ['pdf'] });
      return file && client.refreshFile(file);
    },
  },
  { name: 'sync', run: (client) => synced(client, false) },
  { name: 'sync, reconcile', run: (client) => synced(client, true) },
  { name: 'count', run: (client) => client.count(DEMARCHE) },
  { name: 'reachable', run: (client) => client.reachable([DEMARCHE]), isLenient: true },
  { name: 'catalogue', run: (client) => all(client.catalogue()) },
  { name: 'check', run: (client) => client.check({ demarche: DEMARCHE }), isLenient: true },
  {
    name: 'capabilities',
    run: async (client) => (await client.capabilities()).missing,
    isLenient: true,
  },
  {
    name: 'request',
    run: (client) => client.request('query Own { demarche(number: 42) { title } }'),
    isLenient: true,
  },
  {
    name: 'mutate.dossierPasserEnInstruction',
    isWrite: true,
    run: (client) => client.mutate.dossierPasserEnInstruction({ dossierId, instructeurId: instructeurId() }),
  },
  {
    name: 'mutate, ifUnknown',
    isWrite: true,
    run: (client) =>
      client.mutate.dossierEnvoyerMessage(
        { dossierId, instructeurId: instructeurId(), body: 'Bonjour' },
        { ifUnknown: 'check', checkFor: 1 },
      ),
  },
  {
    name: 'write.accepter',
    isWrite: true,
    run: (client) => client.write.accepter(FIRST, { instructeur: instructeurId() }),
  },
  {
    name: 'upload',
    isWrite: true,
    run: (client) =>
      client.upload(dossierId, Buffer.from('bonjour'), { filename: 'a.txt', contentType: 'text/plain' }),
  },
];
