import { DsInputError, toId } from '@org/ds-client';
import { gql } from 'graphql-request';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMARCHE, FIRST_DOSSIER, failure, INSTRUCTEUR, startWorld, type World } from './fixture.js';

let world: World;
const instructeur = INSTRUCTEUR;

beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.server.close());

function archive(number: number) {
  return { dossierId: toId('Dossier', number), instructeurId: world.instructeur(INSTRUCTEUR) };
}

/** Mutations that reached the server. */
function written(): string[] {
  return world.ds.requests.flatMap((one) =>
    one.kind === 'api' && /^\s*mutation/.test(one.query ?? '') ? [one.operationName ?? 'anonymous'] : [],
  );
}

describe('a read-only client', () => {
  it('reads, and sends no mutation of any form', async () => {
    const client = world.connect({ readOnly: true });
    await client.getDossier(FIRST_DOSSIER);
    const text =
      'mutation { dossierArchiver(input: { dossierId: "x", instructeurId: "y" }) { errors { message } } }';
    const several = 'query Lire { __typename } mutation Ecrire { __typename }';
    const calls = [
      client.mutate.dossierArchiver(archive(FIRST_DOSSIER)),
      client.mutate.webhookSupprimer({ webhook: 'x' }),
      client.write.archiver(FIRST_DOSSIER, { instructeur: INSTRUCTEUR }),
      client.write.envoyerMessage(FIRST_DOSSIER, 'Bonjour.', { instructeur: INSTRUCTEUR }),
      client.write.modifierAnnotations(FIRST_DOSSIER, { Référent: 'x' }, { instructeur: INSTRUCTEUR }),
      client.write.ajouterLabel(FIRST_DOSSIER, 'Prioritaire', {}),
      // Refused before it is found out that there is no such file.
      client.upload(FIRST_DOSSIER, './no-such-file.pdf'),
      client.prefill(DEMARCHE, {}, { create: true }),
      client.request(text),
      client.request(gql`
        mutation Autre {
          __typename
        }
      `),
      client.request(several, {}, { operationName: 'Ecrire' }),
    ];
    for (const error of await Promise.all(calls.map((call) => failure(call)))) {
      expect(error).toBeInstanceOf(DsInputError);
      expect(error.message).toContain('read-only');
    }
    // Nothing was looked up for them either.
    expect(world.operations()).toEqual(['GetDossier']);
    expect(await client.request(several, {}, { operationName: 'Lire' })).toEqual({ __typename: 'Query' });
    expect(written()).toEqual([]);
  });
});

describe('allowWrites', () => {
  it('makes prefilled dossiers in its demarches only, and links to any form', async () => {
    for (const allowWrites of [{ demarches: [DEMARCHE + 1] }, { dossiers: [FIRST_DOSSIER] }]) {
      const client = world.connect({ allowWrites });
      const error = await failure(client.prefill(DEMARCHE, {}, { create: true }));
      expect(error).toBeInstanceOf(DsInputError);
      expect(error.message).toContain(`demarche ${DEMARCHE} is not in allowWrites.demarches`);
    }
    expect(world.ds.requests.filter(({ path }) => path.startsWith('/api/public'))).toEqual([]);
    const client = world.connect({ allowWrites: { demarches: [DEMARCHE] } });
    expect((await client.prefill(DEMARCHE, {}, { create: true })).dossierNumber).toBeGreaterThan(0);
    const reader = world.connect({ allowWrites: { demarches: [] }, readOnly: true });
    expect((await reader.prefill(DEMARCHE, {})).url).toContain('/commencer/');
  });

  it('lets through the dossiers of its list without asking anything', async () => {
    const client = world.connect({ allowWrites: { dossiers: [FIRST_DOSSIER] } });
    await client.mutate.dossierBasculeSuivi(archive(FIRST_DOSSIER));
    expect(world.operations()).toEqual(['DossierBasculeSuivi']);
    for (const call of [
      () => client.mutate.dossierBasculeSuivi(archive(FIRST_DOSSIER + 1)),
      () => client.upload(FIRST_DOSSIER + 1, Buffer.from('x'), { filename: 'x' }),
      () => client.mutate.demarcheCloner({ demarche: { number: 7 } }),
    ]) {
      const error = await failure(call());
      expect(error).toBeInstanceOf(DsInputError);
      expect(error.message).toContain('not in allowWrites');
    }
    expect(written()).toEqual(['DossierBasculeSuivi']);
  });

  it('lets through the dossiers of its demarches, looked up once each', async () => {
    const client = world.connect({ allowWrites: { demarches: [7] } });
    for (const number of [FIRST_DOSSIER, FIRST_DOSSIER, FIRST_DOSSIER + 1]) {
      await client.write.envoyerMessage(number, 'Bonjour.', { instructeur: world.instructeur(INSTRUCTEUR) });
    }
    expect(world.operations().filter((name) => name === 'GetDossierDemarche')).toHaveLength(2);
    const error = await failure(client.mutate.dossierBasculeSuivi(archive(801)));
    expect(error.message).toContain('dossier 801 of demarche 8 is not in allowWrites');
    expect(written()).toHaveLength(3);
  });

  it('lets through what changes its demarches themselves, by number or id', async () => {
    const client = world.connect({ allowWrites: { demarches: [7] } });
    await client.mutate.demarcheModifierParametres({ demarche: { number: 7 }, title: 'Un' });
    await client.mutate.demarcheModifierParametres({ demarche: { id: toId('Demarche', 7) }, title: 'Deux' });
    const other = client.mutate.demarcheModifierParametres({
      demarche: { id: toId('Demarche', 8) },
      title: 'X',
    });
    expect((await failure(other)).message).toContain('demarche 8 is not in allowWrites.demarches');
    expect(written()).toHaveLength(2);
  });

  it('refuses what does not show where it belongs', async () => {
    const client = world.connect({ allowWrites: { demarches: [7], dossiers: [FIRST_DOSSIER] } });
    for (const call of [
      client.mutate.dossierSupprimerMessage({ messageId: toId('Message', 1), instructeurId: 'x' }),
      client.mutate.groupeInstructeurModifier({
        groupeInstructeurId: toId('GroupeInstructeur', 70),
        label: 'x',
      }),
      client.mutate.webhookSupprimer({ webhook: toId('Webhook', 1) }),
      client.request('mutation M { inconnue }'),
      client.request('mutation M($dossier: ID!) { autre(dossier: $dossier) { id } }', {
        dossier: toId('Dossier', 501),
      }),
    ]) {
      const error = await failure(call);
      expect(error).toBeInstanceOf(DsInputError);
      expect(error.message).toContain('was not sent');
    }
    expect(written()).toEqual([]);
  });

  it('sees through the documents of a user', async () => {
    const client = world.connect({ allowWrites: { dossiers: [FIRST_DOSSIER] } });
    const dossierId = toId('Dossier', FIRST_DOSSIER);
    const other = toId('Dossier', FIRST_DOSSIER + 1);
    const one = (id: string) =>
      `dossierBasculeSuivi(input: { dossierId: "${id}", instructeurId: "${world.instructeur(instructeur)}" }) { errors { message } }`;
    const variable = `mutation M($id: ID! = "${dossierId}", $instructeurId: ID!) {
      dossierBasculeSuivi(input: { dossierId: $id, instructeurId: $instructeurId }) { errors { message } }
    }`;
    const instructeurId = world.instructeur(instructeur);
    await client.request(`mutation { ${one(dossierId)} }`);
    await client.request(variable, { instructeurId });
    await client.request(
      `mutation M { ...F } fragment F on Mutation { ... on Mutation { a: ${one(dossierId)} } }`,
    );
    const count = written().length;
    expect(count).toBe(3);
    for (const call of [
      client.request(`mutation { a: ${one(dossierId)} b: ${one(other)} }`),
      client.request(variable, { instructeurId, id: other }),
      client.request(`mutation M { ...F } fragment F on Mutation { ... on Mutation { a: ${one(other)} } }`),
      client.request(
        `mutation M($input: DossierBasculeSuiviInput!) { dossierBasculeSuivi(input: $input) { errors { message } } }`,
        {
          input: { dossierId: other, instructeurId },
        },
      ),
    ]) {
      expect(await failure(call)).toBeInstanceOf(DsInputError);
    }
    expect(written()).toHaveLength(count);
  });

  it('that is empty allows nothing, and one that is misspelt is refused', async () => {
    const nothing = world.connect({ allowWrites: {} });
    expect(await failure(nothing.mutate.dossierBasculeSuivi(archive(FIRST_DOSSIER)))).toBeInstanceOf(
      DsInputError,
    );
    const bad = [{ demarche: [7] }, { dossiers: ['501'] }, { demarches: 7 }, { dossiers: [0] }];
    for (const allowWrites of bad) {
      expect(() => world.connect({ allowWrites: allowWrites as never })).toThrow(DsInputError);
    }
    expect(world.operations()).toEqual([]);
  });

  it('is refused with the reason that the look-up gives', async () => {
    const client = world.connect({ allowWrites: { demarches: [7] } });
    const error = await failure(client.mutate.dossierBasculeSuivi(archive(99_999)));
    expect(error).toMatchObject({ code: 'not_found', operationName: 'GetDossierDemarche' });
    expect(written()).toEqual([]);
  });
});
