import { DsHttpError, DsInputError, DsNetworkError, toId } from '@org/ds-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMARCHE, FIRST_DOSSIER, failure, INSTRUCTEUR, OTHER, startWorld, type World } from './fixture.js';

let world: World;
const dossierId = toId('Dossier', FIRST_DOSSIER);
/** Looking once is enough where the test decides what there is to see. */
const check = { ifUnknown: 'check', checkFor: 0 } as const;

beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.server.close());

function act(email = INSTRUCTEUR) {
  return { dossierId, instructeurId: world.instructeur(email) };
}

/** The next answer to the operation is lost, after it ran. */
function loseAnswer(operationName: string) {
  world.ds.fail({ fault: 'reset', operationName });
}

/** The next request of the operation meets a proxy that is down: it does not run. */
function loseRequest(operationName: string) {
  world.ds.fail({ fault: 'serverError', status: 502, body: 'html', operationName });
}

function sent(operationName: string): number {
  return world.operations().filter((name) => name === operationName).length;
}

describe('a mutation whose answer is lost', () => {
  it('is not sent again, and its error says that it may have run', async () => {
    loseAnswer('DossierEnvoyerMessage');
    const error = await failure(world.client.mutate.dossierEnvoyerMessage({ ...act(), body: 'Bonjour.' }));
    expect(error).toBeInstanceOf(DsNetworkError);
    expect(error.mayHaveRun).toBe(true);
    expect(sent('DossierEnvoyerMessage')).toBe(1);
  });

  it('is not sent again where a proxy answers for the API, however often retries are allowed', async () => {
    for (const status of [500, 502, 503, 504] as const) {
      world.ds.fail({ fault: 'serverError', status, body: 'html', operationName: 'DossierArchiver' });
      const error = await failure(world.client.mutate.dossierArchiver(act(), { maxRetries: 9 }));
      expect(error).toBeInstanceOf(DsHttpError);
      expect(error.mayHaveRun).toBe(true);
    }
    expect(sent('DossierArchiver')).toBe(4);
  });

  it('is sent again where the caller says that this does no harm', async () => {
    loseRequest('DossierBasculeSuivi');
    await world.client.mutate.dossierBasculeSuivi({ ...act(), follow: true }, { retryMutation: true });
    expect(sent('DossierBasculeSuivi')).toBe(2);
  });

  it('is sent again by itself where it surely did not run', async () => {
    world.ds.fail({ fault: 'rateLimited', seconds: 0, operationName: 'DossierBasculeSuivi' });
    await world.client.mutate.dossierBasculeSuivi({ ...act(), follow: true });
    expect(sent('DossierBasculeSuivi')).toBe(2);
  });
});

describe('a mutation that is sent again although it may have run', () => {
  /** The first answer is lost after the mutation ran; the second request ends as `last` says. */
  function loseThen(last: () => Response) {
    let sends = 0;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (!String(init?.body).includes('mutation DossierAjouterLabel'))
        return await globalThis.fetch(input, init);
      sends += 1;
      if (sends > 1) return last();
      await globalThis.fetch(input, init);
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
      });
    };
    return world.connect({ fetch, maxRetries: 1 });
  }
  const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status });
  const payload = {
    dossier: null,
    label: null,
    errors: [{ message: 'Ce label est déjà associé' }],
    warnings: [],
  };
  const named = { message: 'x', path: ['dossierAjouterLabel'], extensions: { code: 'not_found' } };

  it.each<[string, () => Response]>([
    [
      'nothing, since it never left',
      () => {
        const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
        throw new TypeError('fetch failed', { cause });
      },
    ],
    ['429', () => new Response('', { status: 429, headers: { 'retry-after': '0' } })],
    ['not_found', () => json({ data: { dossierAjouterLabel: null }, errors: [named] })],
    ['a wrong token', () => json({ errors: [{ message: 'x', extensions: { code: 'forbidden' } }] }, 403)],
    ['errors as data', () => json({ data: { dossierAjouterLabel: payload } })],
  ])('is not told as not run, whatever the last attempt got: %s', async (_, last) => {
    const { labels } = await world.client.getDemarche(DEMARCHE);
    const input = { dossierId, labelId: labels[0]?.id ?? '' };
    const error = await failure(loseThen(last).mutate.dossierAjouterLabel(input, { retryMutation: true }));
    expect(error.mayHaveRun).toBe(true);
    await world.client.mutate.dossierSupprimerLabel(input);
    // The dossier is looked at where that was asked for, and shows what the first attempt did.
    const looking = loseThen(last).mutate.dossierAjouterLabel(input, { ...check, retryMutation: true });
    expect((await looking).label.id).toBe(input.labelId);
  });
});

describe("ifUnknown: 'check'", () => {
  it('gives the result where the dossier shows that it ran', async () => {
    const { mutate } = world.client;
    loseAnswer('DossierAccepter');
    const { dossier, warnings } = await mutate.dossierAccepter({ ...act(), motivation: 'Complet.' }, check);
    expect(dossier).toMatchObject({ number: FIRST_DOSSIER, state: 'accepte', motivation: 'Complet.' });
    expect(dossier.groupeInstructeur).not.toHaveProperty('instructeurs');
    expect(warnings).toEqual([]);
    // Before it was sent, and again after its answer was lost.
    expect(world.operations()).toEqual(['GetDossierOutcome', 'DossierAccepter', 'GetDossierOutcome']);

    loseAnswer('DossierArchiver');
    expect((await mutate.dossierArchiver(act(), check)).dossier.archived).toBe(true);
    loseAnswer('DossierDesarchiver');
    expect((await mutate.dossierDesarchiver(act(), check)).dossier.archived).toBe(false);
    loseAnswer('DossierRepasserEnInstruction');
    expect((await mutate.dossierRepasserEnInstruction(act(), check)).dossier.state).toBe('en_instruction');
    loseAnswer('DossierRepasserEnConstruction');
    expect((await mutate.dossierRepasserEnConstruction(act(), check)).dossier.state).toBe('en_construction');
    loseAnswer('DossierPasserEnInstruction');
    expect((await mutate.dossierPasserEnInstruction(act(), check)).dossier.state).toBe('en_instruction');
    loseAnswer('DossierRefuser');
    expect((await mutate.dossierRefuser({ ...act(), motivation: 'Non.' }, check)).dossier.state).toBe(
      'refuse',
    );
  });

  it('gives the message where it is there', async () => {
    loseAnswer('DossierEnvoyerMessage');
    const { message } = await world.client.mutate.dossierEnvoyerMessage(
      { ...act(), body: ' Bonjour.\r\n' },
      check,
    );
    expect(message).toMatchObject({ email: INSTRUCTEUR });
    expect(sent('DossierEnvoyerMessage')).toBe(1);
    expect(
      world.ds.dossier(FIRST_DOSSIER).content.messages.filter(({ body }) => body.includes('Bonjour.')),
    ).toHaveLength(1);
  });

  it('gives labels, followers, groupes and annotations as they are then', async () => {
    const { mutate } = world.client;
    const [label] = world.ds.demarche(7).labels;
    loseAnswer('DossierAjouterLabel');
    const labelId = toId('Label', label?.id ?? 0);
    expect((await mutate.dossierAjouterLabel({ dossierId, labelId }, check)).label.name).toBe('Prioritaire');
    loseAnswer('DossierBasculeSuivi');
    expect((await mutate.dossierBasculeSuivi(act(OTHER), check)).instructeur.email).toBe(OTHER);

    const { annotations } = await world.client.getDossier(FIRST_DOSSIER);
    const idOf = (wanted: string) => annotations.find((one) => one.label === wanted)?.id ?? '';
    loseAnswer('DossierModifierAnnotations');
    const set = await mutate.dossierModifierAnnotations(
      {
        ...act(),
        annotations: [
          { id: idOf('Référent'), value: { text: 'Camille' } },
          { id: idOf('Visite effectuée'), value: { yesNo: true } },
          { id: idOf('Montant accordé'), value: { integerNumber: 7 } },
          { id: idOf('Taux'), value: { decimalNumber: 0.5 } },
          { id: idOf('Date de visite'), value: { date: '2026-11-24' } },
          { id: idOf('Commission'), value: { datetime: '2026-11-24T09:00:00+01:00' } },
          { id: idOf('Mots-clés'), value: { multipleDropDownList: ['relance', 'urgent'] } },
          { id: idOf('Priorité'), value: { dropDownList: 'haute' } },
          { id: idOf('Civilité'), value: { civilite: 'Mme' } },
          { id: idOf('Dossier lié'), value: { dossierLink: String(FIRST_DOSSIER + 1) } },
        ],
      },
      check,
    );
    expect(set.annotations).toHaveLength(10);
    loseAnswer('DossierModifierAnnotationCheckbox');
    const one = await mutate.dossierModifierAnnotationCheckbox(
      { ...act(), annotationId: idOf('Dossier prioritaire'), value: true },
      check,
    );
    expect(one.annotation).toMatchObject({ value: true });

    loseAnswer('DossierChangerGroupeInstructeur');
    const groupeInstructeurId = toId('GroupeInstructeur', 71);
    const moved = await mutate.dossierChangerGroupeInstructeur({ dossierId, groupeInstructeurId }, check);
    expect(moved.dossier.groupeInstructeur.label).toBe('ailleurs');
  });

  it('throws the same error where there is nothing to see yet, and stays unsure', async () => {
    loseRequest('DossierAccepter');
    const error = await failure(world.client.mutate.dossierAccepter(act(), check));
    expect(error).toBeInstanceOf(DsHttpError);
    expect(error.mayHaveRun).toBe(true);
    expect(error.message).toContain('still en_instruction');
    expect(error.message).toContain('can be at it for a minute');
    expect(sent('DossierAccepter')).toBe(1);
  });

  it('is sure where the API itself ended the work', async () => {
    world.ds.fail({
      fault: 'graphqlError',
      code: 'internal_server_error',
      operationName: 'DossierAccepter',
    });
    const ended = await failure(world.client.mutate.dossierAccepter(act(), check));
    expect(ended.message).toContain('surely not carried out');
    expect(ended.mayHaveRun).toBe(false);
  });

  it('looks again until the change is there', async () => {
    let late: Promise<unknown> | undefined;
    let looks = 0;
    const client = world.connect({
      hooks: {
        onResponse({ operationName }) {
          // The first look after the failure has found nothing: only now is it carried out.
          if (operationName === 'GetDossierOutcome' && ++looks === 2) {
            late = world.client.mutate.dossierAccepter(act());
          }
        },
      },
    });
    world.ds.fail({ fault: 'serverError', status: 502, body: 'html', operationName: 'DossierAccepter' });
    const { dossier } = await client.mutate.dossierAccepter(act(), { ifUnknown: 'check', checkFor: 10_000 });
    await late;
    expect(dossier.state).toBe('accepte');
    expect(sent('GetDossierOutcome')).toBeGreaterThanOrEqual(3);
  });

  it('does not take for its own what was there before, or is by another hand', async () => {
    const { mutate } = world.client;
    const message = { ...act(), body: 'Bonjour.' };
    // In the same second, by the same agent, in the same words.
    await mutate.dossierEnvoyerMessage(message);
    loseRequest('DossierEnvoyerMessage');
    expect((await failure(mutate.dossierEnvoyerMessage(message, check))).message).toContain(
      'no such message',
    );

    await mutate.dossierRefuser({ ...act(OTHER), motivation: 'Non.' });
    loseRequest('DossierRefuser');
    const refusal = mutate.dossierRefuser({ ...act(), motivation: 'Non.' }, check);
    expect((await failure(refusal)).message).toContain('is refuse, from before or by another hand');
  });

  it('cannot tell about rows, labels that are gone, and what is not a dossier', async () => {
    const { mutate } = world.client;
    const { annotations } = await world.client.getDossier(FIRST_DOSSIER);
    const block = annotations.find((one) => one.label === 'Versements')?.id ?? '';
    loseAnswer('DossierModifierAnnotations');
    const rows = mutate.dossierModifierAnnotations(
      { ...act(), annotations: [{ id: block, value: { repetition: 1 } }] },
      check,
    );
    expect(await failure(rows)).toMatchObject({ mayHaveRun: true });
    loseAnswer('GroupeInstructeurModifier');
    const renamed = mutate.groupeInstructeurModifier(
      { groupeInstructeurId: toId('GroupeInstructeur', 71), label: 'là-bas' },
      check,
    );
    expect((await failure(renamed)).message).toContain('No reading of a dossier can tell');
    expect(sent('GroupeInstructeurModifier')).toBe(1);
  });

  it('keeps the first error where the dossier cannot be read either', async () => {
    loseAnswer('DossierAccepter');
    world.ds.fail({ fault: 'wrongToken', operationName: 'GetDossierOutcome', page: 2 });
    const error = await failure(world.client.mutate.dossierAccepter(act(), check));
    expect(error).toBeInstanceOf(DsNetworkError);
    expect(error.message).toContain('could not be read again (forbidden)');
    expect(error.mayHaveRun).toBe(true);
  });

  it('writes nothing where the dossier cannot be read before', async () => {
    world.ds.fail({ fault: 'wrongToken', operationName: 'GetDossierOutcome' });
    const error = await failure(world.client.mutate.dossierAccepter(act(), check));
    expect(error).toMatchObject({ mayHaveRun: false, code: 'forbidden' });
    expect(error.message).toContain('Nothing was written');
    expect(sent('DossierAccepter')).toBe(0);
  });

  it('takes no older decision of the same agent for its own', async () => {
    const { mutate } = world.client;
    await mutate.dossierRefuser({ ...act(), motivation: 'Non.' });
    loseRequest('DossierRefuser');
    const again = await failure(mutate.dossierRefuser({ ...act(), motivation: 'Non.' }, check));
    expect(again.mayHaveRun).toBe(true);
    expect(again.message).toContain('is refuse, from before or by another hand');
  });

  it('claims no message that an equal call of the same moment sent', async () => {
    const message = { ...act(), body: 'Bonjour.' };
    world.ds.fail({
      fault: 'serverError',
      status: 502,
      body: 'html',
      operationName: 'DossierEnvoyerMessage',
      page: 2,
    });
    const two = await Promise.allSettled([
      world.client.mutate.dossierEnvoyerMessage(message, check),
      world.client.mutate.dossierEnvoyerMessage(message, check),
    ]);
    const failed = two.find((one) => one.status === 'rejected');
    expect(failed?.reason).toMatchObject({ mayHaveRun: true });
    const messages = world.ds.dossier(FIRST_DOSSIER).content.messages;
    expect(messages.filter(({ body }) => body === 'Bonjour.')).toHaveLength(1);
  });

  it('lets an abort end the looking', async () => {
    loseRequest('DossierAccepter');
    const controller = new AbortController();
    const reason = new Error('enough');
    world.ds.fail({
      fault: 'slow',
      latency: 60_000,
      operationName: 'GetDossierOutcome',
      page: 2,
      when: () => {
        setImmediate(() => controller.abort(reason));
        return true;
      },
    });
    const call = world.client.mutate.dossierAccepter(act(), { ...check, signal: controller.signal });
    await expect(call).rejects.toBe(reason);
  });

  it('is asked for in so many words', async () => {
    const options = { ifUnknown: 'chek' } as unknown as { ifUnknown: 'check' };
    expect(await failure(world.client.mutate.dossierAccepter(act(), options))).toBeInstanceOf(DsInputError);
  });
});
