import {
  type AnyDocument,
  type DeletedDossier,
  type Demarche,
  type DemarcheDescriptor,
  type Dossier,
  type DossierFile,
  DsClient,
  type DsError,
  GetDossierDocument,
  type GetDossierQuery,
  ListOnlyFilesUrlDocument,
  type ListOnlyFilesUrlQuery,
  type Page,
  type Paginated,
} from '@org/ds-client';
import type { DocumentNode } from 'graphql';
import { describe, expectTypeOf, test } from 'vitest';

declare const client: DsClient;
declare const flag: boolean;
type Item<P> = P extends Paginated<infer T> ? T : never;

describe('include narrows the result of every method', () => {
  test('getDossier: messages are there unless turned off', () => {
    const plain = client.getDossier(1);
    expectTypeOf(plain).resolves.toHaveProperty('messages');
    expectTypeOf(plain).resolves.toHaveProperty('champs');
    expectTypeOf(plain).resolves.not.toHaveProperty('avis');
    expectTypeOf(client.getDossier(1, {})).resolves.toEqualTypeOf<Awaited<typeof plain>>();
    expectTypeOf(client.getDossier(1, { include: { avis: true } })).resolves.toHaveProperty('avis');
    expectTypeOf(client.getDossier(1, { include: { messages: false } })).resolves.not.toHaveProperty(
      'messages',
    );
    expectTypeOf(client.getDossier(1, { include: { champs: false } })).resolves.not.toHaveProperty('champs');
  });

  test('getDossier: what is decided at run time may be missing', () => {
    const dossier = client.getDossier(1, { include: { avis: flag } });
    expectTypeOf<Awaited<typeof dossier>['avis']>().toBeNullable();
  });

  test('findDossier: the same, or null', () => {
    const found = client.findDossier(1, { include: { avis: true } });
    expectTypeOf<Awaited<typeof found>>().toBeNullable();
    expectTypeOf<NonNullable<Awaited<typeof found>>>().toEqualTypeOf<
      Awaited<ReturnType<typeof client.getDossier<{ avis: true }>>>
    >();
  });

  test('dossiers and groupeInstructeurDossiers: messages are on request', () => {
    for (const list of [client.dossiers(1), client.groupeInstructeurDossiers(1)]) {
      expectTypeOf<Item<typeof list>>().toEqualTypeOf<Dossier>();
      expectTypeOf<Item<typeof list>>().not.toHaveProperty('messages');
    }
    const more = client.dossiers(1, { state: 'accepte', include: { messages: true, labels: false } });
    expectTypeOf<Item<typeof more>>().toHaveProperty('messages');
    expectTypeOf<Item<typeof more>>().not.toHaveProperty('labels');
    const groupe = client.groupeInstructeurDossiers(1, { include: { revision: true } });
    expectTypeOf<Item<typeof groupe>['demarche']>().toHaveProperty('revision');
  });

  test('getDemarche, its descriptor and a groupe instructeur', () => {
    expectTypeOf(client.getDemarche(1)).resolves.toEqualTypeOf<Demarche>();
    expectTypeOf(client.getDemarche(1)).resolves.toHaveProperty('activeRevision');
    expectTypeOf(client.getDemarche(1)).resolves.not.toHaveProperty('draftRevision');
    expectTypeOf(client.getDemarche(1)).resolves.not.toHaveProperty('dossiers');
    expectTypeOf(client.getDemarche(1, { include: { draftRevision: true } })).resolves.toHaveProperty(
      'draftRevision',
    );
    expectTypeOf(client.getDemarche(1, { include: { labels: false } })).resolves.not.toHaveProperty('labels');
    expectTypeOf(client.getDemarcheDescriptor({ number: 1 })).resolves.toEqualTypeOf<DemarcheDescriptor>();
    expectTypeOf(client.getDemarcheDescriptor(1)).resolves.not.toBeNullable();
    expectTypeOf(
      client.getDemarcheDescriptor({ id: 'a' }, { include: { revision: false } }),
    ).resolves.not.toHaveProperty('revision');
    expectTypeOf(client.getGroupeInstructeur(1)).resolves.toHaveProperty('instructeurs');
    expectTypeOf(
      client.getGroupeInstructeur(1, { include: { instructeurs: false } }),
    ).resolves.not.toHaveProperty('instructeurs');
  });

  test('a part that does not exist, or is no boolean, does not compile', () => {
    // @ts-expect-error there is no such part
    void client.getDossier(1, { include: { champ: true } });
    // @ts-expect-error a part is asked for by true or false
    void client.getDossier(1, { include: { champs: 'yes' } });
    // @ts-expect-error there is no such part of a dossier
    client.dossiers(1, { include: { draftRevision: true } });
    // @ts-expect-error there is no such part of a demarche
    void client.getDemarche(1, { include: { champs: true } });
    // @ts-expect-error there is no such part of a groupe instructeur
    void client.getGroupeInstructeur(1, { include: { dossiers: true } });
    // @ts-expect-error the files of a dossier have no parts to choose
    client.files(1, { include: { champs: true } });
  });

  test('a part that was not asked for cannot be read', async () => {
    const dossier = await client.getDossier(1, { include: { messages: false } });
    // @ts-expect-error it was turned off
    void dossier.messages;
    const [first] = await client.dossiers(1).toArray();
    // @ts-expect-error it was not asked for
    void first?.avis;
  });
});

describe('lists', () => {
  test('give their items one by one, in an array, and in pages', () => {
    const dossiers = client.dossiers(1);
    expectTypeOf(dossiers).toExtend<AsyncIterable<Dossier>>();
    expectTypeOf(dossiers.toArray()).resolves.toEqualTypeOf<Dossier[]>();
    expectTypeOf(dossiers.pages()).toExtend<AsyncIterable<Page<Dossier>>>();
    expectTypeOf<Item<ReturnType<typeof client.files>>>().toEqualTypeOf<DossierFile>();
    expectTypeOf<Item<ReturnType<typeof client.deletedDossiers>>>().toEqualTypeOf<DeletedDossier>();
    expectTypeOf<Item<ReturnType<typeof client.pendingDeletedDossiers>>>().toEqualTypeOf<DeletedDossier>();
    expectTypeOf<Page<Dossier>['position']>().toEqualTypeOf<string>();
    expectTypeOf<Page<Dossier>['endCursor']>().toEqualTypeOf<string | null>();
  });

  test('refuse options that make no sense', () => {
    // @ts-expect-error no such state
    client.dossiers(1, { state: 'brouillon' });
    // @ts-expect-error no such direction
    client.dossiers(1, { direction: 'sideways' });
    // @ts-expect-error a date is a Date or a text
    client.dossiers(1, { updatedSince: 3 });
    // @ts-expect-error no such source
    client.files(1, { sources: ['champ'] });
    // @ts-expect-error the deleted have no state to filter by
    client.deletedDossiers(1, { state: 'accepte' });
    // @ts-expect-error a number, as shown on the site
    client.dossiers('1');
    // @ts-expect-error nor does the client know it
    new DsClient({ tocken: 'a' });
  });

  test('items are read-only', async () => {
    const [dossier] = await client.dossiers(1).toArray();
    if (!dossier) return;
    // @ts-expect-error results are read-only
    dossier.number = 2;
    // @ts-expect-error results are read-only
    dossier.champs.push(...dossier.champs);
  });
});

describe('request', () => {
  test('takes result and variables from a typed document', () => {
    expectTypeOf(client.request(GetDossierDocument, { number: 1 })).resolves.toEqualTypeOf<GetDossierQuery>();
    expectTypeOf(
      client.request(ListOnlyFilesUrlDocument, { number: 1, first: 10 }),
    ).resolves.toEqualTypeOf<ListOnlyFilesUrlQuery>();
    // @ts-expect-error the number is a number
    void client.request(GetDossierDocument, { number: '1' });
    // @ts-expect-error the number is missing
    void client.request(GetDossierDocument, { includeAvis: true });
  });

  test('a text or a tree gives what its caller says, or what is not known', () => {
    expectTypeOf(client.request('{ a }')).resolves.toBeUnknown();
    expectTypeOf(client.request({} as DocumentNode)).resolves.toBeUnknown();
    expectTypeOf(client.request<{ a: 1 }>('{ a }', { b: 2 })).resolves.toEqualTypeOf<{ a: 1 }>();
    expectTypeOf<string>().toExtend<AnyDocument>();
    // @ts-expect-error a number is no document
    void client.request(3);
    // @ts-expect-error nor is any other object
    void client.request({ query: '{ a }' });
  });
});

test('nothing is any', () => {
  type AnyKeys<T> = { [K in keyof T]-?: 0 extends 1 & T[K] ? K : never }[keyof T];
  type One = Dossier<{ messages: true; avis: true; corrections: true; geometry: true; revision: true }>;
  expectTypeOf<AnyKeys<One>>().toBeNever();
  expectTypeOf<AnyKeys<One['champs'][number]>>().toBeNever();
  expectTypeOf<AnyKeys<One['messages'][number]>>().toBeNever();
  expectTypeOf<AnyKeys<One['demarche']>>().toBeNever();
  expectTypeOf<AnyKeys<One['demandeur']>>().toBeNever();
  expectTypeOf<AnyKeys<Demarche>>().toBeNever();
  expectTypeOf<AnyKeys<Demarche['activeRevision']>>().toBeNever();
  expectTypeOf<AnyKeys<DemarcheDescriptor>>().toBeNever();
  expectTypeOf<AnyKeys<DossierFile>>().toBeNever();
  expectTypeOf<AnyKeys<Page<Dossier>>>().toBeNever();
  expectTypeOf<AnyKeys<DsError>>().toBeNever();
  expectTypeOf<AnyKeys<DsClient>>().toBeNever();
  expectTypeOf(client.dossiers(1).toArray()).resolves.not.toBeAny();
  expectTypeOf(client.refreshFile).parameter(0).toEqualTypeOf<DossierFile>();
});
