import {
  DsAuthError,
  DsClient,
  DsGraphQLError,
  DsInputError,
  DsMutationError,
  DsNotFoundError,
  toId,
} from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { olderInstanceSdl } from '../schema/older-instance.js';
import {
  DEMARCHE,
  FIRST_DOSSIER,
  failure,
  INSTRUCTEUR,
  STRANGER,
  startWorld,
  type World,
} from './fixture.js';

let world: World;
const dossierId = toId('Dossier', FIRST_DOSSIER);

beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.server.close());

function act() {
  return { dossierId, instructeurId: world.instructeur(INSTRUCTEUR) };
}

describe('a mutation', () => {
  it('gives the dossier as it has become, and no warnings', async () => {
    const { dossier, warnings } = await world.client.mutate.dossierAccepter({
      ...act(),
      motivation: 'Complet.',
    });
    expect(dossier).toMatchObject({ number: FIRST_DOSSIER, state: 'accepte', motivation: 'Complet.' });
    expect(warnings).toEqual([]);
    expect(world.ds.dossier(FIRST_DOSSIER).state).toBe('accepte');
  });

  it('gives champs under the names of the API', async () => {
    const annotation = async (label: string) => {
      const { annotations } = await world.client.getDossier(FIRST_DOSSIER);
      const found = annotations.find((one) => one.label === label);
      if (!found) throw new Error(`No annotation ${label}`);
      return found.id;
    };
    const { annotations } = await world.client.mutate.dossierModifierAnnotations({
      ...act(),
      annotations: [
        { id: await annotation('Visite effectuée'), value: { yesNo: true } },
        { id: await annotation('Montant accordé'), value: { integerNumber: 12 } },
      ],
    });
    expect(annotations.map((one) => ('value' in one ? one.value : undefined))).toEqual([true, '12']);

    const { annotation: block } = await world.client.mutate.dossierModifierAnnotationAjouterLigne({
      ...act(),
      annotationId: await annotation('Versements'),
    });
    expect(block.rows.at(-1)?.champs).toHaveLength(2);

    const { annotation: text } = await world.client.mutate.dossierModifierAnnotationText({
      ...act(),
      annotationId: await annotation('Référent'),
      value: 'Camille',
    });
    expect(text).toMatchObject({ __typename: 'TextChamp', value: 'Camille' });
  });

  it('gives messages with their files and the correction they ask for', async () => {
    const attachment = await world.client.upload(FIRST_DOSSIER, Buffer.from('%PDF'), {
      filename: 'avis.pdf',
    });
    const { message } = await world.client.mutate.dossierEnvoyerMessage({
      ...act(),
      body: 'Il manque une page.',
      correction: 'incomplete',
      attachment,
    });
    expect(message).toMatchObject({
      body: 'Il manque une page.',
      email: INSTRUCTEUR,
      correction: { reason: 'incomplete', dateResolution: null },
      attachments: [{ filename: 'avis.pdf' }],
    });
    expect(world.ds.dossier(FIRST_DOSSIER).state).toBe('en_construction');
  });

  it('gives the warnings next to what was done', async () => {
    const { groupeInstructeur, warnings } = await world.client.mutate.groupeInstructeurAjouterInstructeurs({
      groupeInstructeurId: toId('GroupeInstructeur', 70),
      instructeurs: [{ email: 'nouvelle@administration.example' }, { email: 'pas une adresse' }],
    });
    expect(groupeInstructeur.instructeurs.map(({ email }) => email)).toContain(
      'nouvelle@administration.example',
    );
    expect(warnings).toHaveLength(1);
  });

  it('that left everything as it was gives a warning and null', async () => {
    const { demarche, warnings } = await world.client.mutate.demarchePublier({
      demarche: { number: 7 },
      path: 'demarche-7',
      lienSiteWeb: 'https://www.exemple.fr',
    });
    expect(demarche).toBeNull();
    expect(warnings).toHaveLength(1);
  });

  it('of a webhook gives its secret', async () => {
    const { webhook, secret } = await world.client.mutate.webhookCreer({
      demarche: { number: 7 },
      url: 'https://www.exemple.fr/ecoute',
      eventTypes: ['dossier_depose'],
    });
    expect(secret).toMatch(/^whsec_/);
    const { webhook: stopped } = await world.client.mutate.webhookDesactiver({ webhook: webhook.id });
    expect(stopped.enabled).toBe(false);
    expect((await world.client.mutate.webhookSupprimer({ webhook: webhook.id })).id).toBe(webhook.id);
  });

  it('takes an object and nothing else', async () => {
    for (const input of [undefined, null, 'x', []]) {
      const call = Reflect.apply(world.client.mutate.dossierAccepter, undefined, [input]);
      expect(await failure(call)).toBeInstanceOf(DsInputError);
    }
    expect(await failure(world.client.mutate.dossierArchiver(act(), { checkFor: -1 }))).toBeInstanceOf(
      DsInputError,
    );
    expect(world.operations()).toEqual([]);
  });
});

describe('a refusal', () => {
  it('for the state says that the state it names is the present one', async () => {
    const error = await failure(world.client.mutate.dossierPasserEnInstruction(act()));
    expect(error).toBeInstanceOf(DsMutationError);
    expect(error).toMatchObject({
      code: 'mutation',
      reason: 'state',
      mayHaveRun: false,
      isRetryable: false,
      operationName: 'DossierPasserEnInstruction',
      errors: [{ message: 'Le dossier est déjà en instruction' }],
      saved: [],
    });
    expect(error.message).toContain(`dossier ${FIRST_DOSSIER}`);
    expect(error.message).toContain('no proof');
  });

  it('for the instructeur says where to take one from', async () => {
    const error = await failure(
      world.client.mutate.dossierAccepter({ ...act(), instructeurId: world.instructeur(STRANGER) }),
    );
    expect(error).toMatchObject({ reason: 'instructeur', mayHaveRun: false });
    expect(error.message).toContain('groupe instructeur');
  });

  it('for the token says that it may only read', async () => {
    const token = world.ds.createToken({ write: false }).token;
    const client = world.connect({ token });
    expect(await failure(client.mutate.dossierAccepter(act()))).toMatchObject({ reason: 'read_only_token' });
    expect(await failure(client.upload(FIRST_DOSSIER, Buffer.from('x'), { filename: 'x' }))).toMatchObject({
      reason: 'read_only_token',
      mayHaveRun: false,
    });
  });

  it('for a pending correction, and for a file that is none, says so', async () => {
    const { mutate } = world.client;
    world.ds.demarche(DEMARCHE).settings.blockingCorrections = true;
    await mutate.dossierEnvoyerMessage({ ...act(), body: 'À corriger.', correction: 'incorrect' });
    expect(await failure(mutate.dossierPasserEnInstruction(act()))).toMatchObject({ reason: 'correction' });
    const second = mutate.dossierEnvoyerMessage({ ...act(), body: 'Encore.', correction: 'incorrect' });
    expect(await failure(second)).toMatchObject({ reason: 'correction' });
    const filed = mutate.dossierEnvoyerMessage({ ...act(), body: 'Voici.', attachment: 'not-a-blob' });
    expect(await failure(filed)).toMatchObject({ reason: 'file' });
  });

  it('of some annotations keeps those that were saved', async () => {
    const { annotations } = await world.client.getDossier(FIRST_DOSSIER);
    const idOf = (label: string) => annotations.find((one) => one.label === label)?.id ?? '';
    const error = await failure(
      world.client.mutate.dossierModifierAnnotations({
        ...act(),
        annotations: [
          { id: idOf('Référent'), value: { text: 'Camille' } },
          { id: idOf('Montant accordé'), value: { text: 'douze' } },
        ],
      }),
    );
    if (!(error instanceof DsMutationError)) throw error;
    expect(error.errors).toHaveLength(1);
    expect(error.saved).toMatchObject([{ __typename: 'TextChamp', value: 'Camille' }]);
    expect(error.mayHaveRun).toBe(true);
    expect(error.message).toContain('saved 1');
    // Personal data stays out of logs.
    expect(JSON.stringify(error)).not.toContain('Camille');
  });

  it('of annotations may leave rows behind', async () => {
    const { annotations } = await world.client.getDossier(FIRST_DOSSIER);
    const block = annotations.find((one) => one.label === 'Versements');
    const error = await failure(
      world.client.mutate.dossierModifierAnnotations({
        ...act(),
        annotations: [
          { id: block?.id ?? '', value: { repetition: 1 } },
          { id: toId('Champ', 999_999), value: { text: 'x' } },
        ],
      }),
    );
    expect(error).toMatchObject({ code: 'mutation', mayHaveRun: true });
    expect(error.message).toContain('rows');
  });

  it('by scope or for want of the object is the one that reading gives', async () => {
    const narrow = world.ds.createToken({ demarches: [8] }).token;
    const { mutate } = world.connect({ token: narrow });
    expect(await failure(mutate.dossierArchiver(act()))).toBeInstanceOf(DsAuthError);
    const missing = world.client.mutate.dossierArchiver({ ...act(), dossierId: toId('Dossier', 99_999) });
    const error = await failure(missing);
    expect(error).toBeInstanceOf(DsNotFoundError);
    expect(error.mayHaveRun).toBe(false);
  });
});

describe('an instance that lacks a mutation', () => {
  it('is named as the reason', async () => {
    const old = createEmulator({ schema: olderInstanceSdl() });
    const client = new DsClient({ token: old.token, endpoint: old.endpoint, fetch: old.fetch });
    for (const call of [
      client.mutate.webhookActiver({ webhook: toId('Webhook', 1) }),
      client.mutate.demarchePublier({ demarche: { number: 1234 }, path: 'x' }),
    ]) {
      const error = await failure(call);
      expect(error).toBeInstanceOf(DsGraphQLError);
      expect(error.message).toMatch(/instance has no mutation called (webhookActiver|demarchePublier)/);
      expect(error.mayHaveRun).toBe(false);
    }
  });
});
