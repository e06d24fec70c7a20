import { type DossierFile, DsClient, toId } from '@org/ds-client';
import type { Emulator } from '@org/ds-client/testing';

export const DEMARCHE = 42;
export const FIRST = 1_001;
export const DOSSIERS = 12;

export interface Entry {
  readonly name: string;
  readonly run: (client: DsClient, ds: Emulator) => Promise<unknown>;
  /** Changes the server, by at most so many requests, whatever becomes of their answers. */
  readonly writes?: number;
  /** Reports what it meets rather than throw, or gives what it was given: no more than that no raw error comes. */
  readonly isLenient?: boolean;
}

/** Read without the client, whose answers are spoilt. */
async function facts(ds: Emulator): Promise<{ groupe: number; agent: string }> {
  const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch, rateLimit: false });
  const { groupeInstructeurs } = await client.getDemarche(DEMARCHE);
  const agents = groupeInstructeurs.flatMap(({ instructeurs }) => instructeurs);
  const agent = agents.find(({ email }) => email === 'chef@administration.example');
  return { groupe: groupeInstructeurs[0]?.number ?? 0, agent: agent?.id ?? '' };
}
const dossierId = toId('Dossier', FIRST);
/** The first one in the state `en_instruction`. */
const SECOND = FIRST + 1;

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
  {
    name: 'getGroupeInstructeur',
    run: async (client, ds) => client.getGroupeInstructeur((await facts(ds)).groupe),
  },
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
    run: async (client, ds) => all(client.groupeInstructeurDossiers((await facts(ds)).groupe, small)),
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
  { name: 'prefill', run: (client) => client.prefill(DEMARCHE, { 'Nom du projet': 'Gymnase' }) },
  { name: 'prefillState', run: (client) => client.prefillState(DEMARCHE, ['unknown']) },
  {
    name: 'withOptions',
    run: (client) => client.withOptions({ readOnly: true, headers: { 'x-a': 'b' } }).getDossier(FIRST),
  },
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
    writes: 1,
    run: async (client, ds) =>
      client.mutate.dossierPasserEnInstruction({ dossierId, instructeurId: (await facts(ds)).agent }),
  },
  {
    name: 'mutate, ifUnknown',
    writes: 1,
    run: async (client, ds) =>
      client.mutate.dossierEnvoyerMessage(
        { dossierId, instructeurId: (await facts(ds)).agent, body: 'Bonjour' },
        { ifUnknown: 'check', checkFor: 1 },
      ),
  },
  {
    name: 'write.accepter',
    writes: 1,
    run: async (client, ds) => client.write.accepter(SECOND, { instructeur: (await facts(ds)).agent }),
  },
  {
    name: 'write.modifierAnnotations',
    writes: 1,
    run: async (client, ds) =>
      client.write.modifierAnnotations(
        FIRST,
        { 'Commentaire interne': 'vu' },
        { instructeur: (await facts(ds)).agent },
      ),
  },
  {
    name: 'write.ajouterLabel',
    writes: 1,
    run: (client) => client.write.ajouterLabel(FIRST, 'À relancer'),
  },
  {
    name: 'prefill, create',
    writes: 1,
    run: async (client) => {
      const made = await client.prefill(DEMARCHE, {}, { create: true });
      return 'dossierNumber' in made;
    },
  },
  {
    name: 'upload',
    writes: 0,
    run: async (client) => {
      const file = { filename: 'a.txt', contentType: 'text/plain' };
      // Room that is made a second time has another id.
      return (await client.upload(dossierId, Buffer.from('bonjour'), file)).length > 0;
    },
  },
];
