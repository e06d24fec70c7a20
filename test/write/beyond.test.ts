// By name, by value, and without sending anything.
import { DsInputError, toId } from '@org/ds-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_DOSSIER, failure, INSTRUCTEUR, startWorld, type World } from '../mutate/fixture.js';

let world: World;
const instructeur = INSTRUCTEUR;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.server.close());

const mutations = () => world.operations().filter((name) => /^(Dossier|CreateDirectUpload)/.test(name));

describe('labels and groupes', () => {
  it('are found by name, and looked up once for many dossiers', async () => {
    const { write } = world.client;
    const { dossier } = await write.ajouterLabel(FIRST_DOSSIER, 'Prioritaire');
    expect(dossier.labels.map(({ name }) => name)).toEqual(['Prioritaire']);
    await write.ajouterLabel(FIRST_DOSSIER + 1, 'À relancer');
    expect((await write.supprimerLabel(FIRST_DOSSIER, 'Prioritaire')).dossier.labels).toEqual([]);
    expect((await write.changerGroupe(FIRST_DOSSIER, 'ailleurs')).dossier.groupeInstructeur.label).toBe(
      'ailleurs',
    );
    expect((await write.changerGroupe(FIRST_DOSSIER, 'défaut')).dossier.groupeInstructeur.label).toBe(
      'défaut',
    );
    expect(world.operations().filter((name) => name === 'GetDemarcheChoices')).toHaveLength(1);
  });

  it('that do not exist are named, with those that do, and nothing is sent', async () => {
    const { write } = world.client;
    const label = await failure(write.ajouterLabel(FIRST_DOSSIER, 'Prioritère'));
    expect(label).toBeInstanceOf(DsInputError);
    expect(label.message).toContain(
      "no label 'Prioritère'. Did you mean 'Prioritaire'? It has: Prioritaire, À relancer.",
    );
    const id = toId('Label', 999);
    expect((await failure(write.ajouterLabel(FIRST_DOSSIER, id))).message).toContain(id);
    expect((await failure(write.changerGroupe(FIRST_DOSSIER, 'nulle part'))).message).toContain(
      "'nulle part'",
    );
    expect(mutations()).toEqual([]);
  });

  it('made since they were read are found', async () => {
    const { write } = world.client;
    await write.ajouterLabel(FIRST_DOSSIER, 'Prioritaire');
    world.ds.demarche(7).labels.push({ id: 4_242, name: 'Nouveau', color: 'blue_ecume' });
    expect((await write.ajouterLabel(FIRST_DOSSIER, 'Nouveau')).dossier.labels).toHaveLength(2);
  });
});

it('follows, stops following, and removes a message', async () => {
  const { write } = world.client;
  await write.suivre(FIRST_DOSSIER, { instructeur });
  const followers = async () =>
    (await world.client.getDossier(FIRST_DOSSIER)).instructeurs.map(({ email }) => email);
  expect(await followers()).toContain(INSTRUCTEUR);
  await write.nePlusSuivre(FIRST_DOSSIER, { instructeur });
  expect(await followers()).not.toContain(INSTRUCTEUR);
  const { message } = await write.envoyerMessage(FIRST_DOSSIER, 'Erreur', { instructeur });
  await write.supprimerMessage(FIRST_DOSSIER, message.id, { instructeur });
  const { messages } = await world.client.getDossier(FIRST_DOSSIER);
  expect(messages.find(({ id }) => id === message.id)?.discardedAt).not.toBeNull();
  expect(
    await failure(write.supprimerMessage(FIRST_DOSSIER, toId('Dossier', 1), { instructeur })),
  ).toBeInstanceOf(DsInputError);
});

describe('rows of annotations', () => {
  const rows = async () => {
    const { annotations } = await world.client.getDossier(FIRST_DOSSIER);
    const block = annotations.find(({ label }) => label === 'Versements');
    if (block?.__typename !== 'RepetitionChamp') throw new Error('not a block');
    return block.rows.map(({ champs }) => champs.map(({ stringValue }) => stringValue));
  };

  it('are added with their values, and set by their places', async () => {
    const { write } = world.client;
    const before = (await rows()).length;
    const added = [{ Libellé: 'Acompte', Somme: 1_500 }, { Somme: 2 }];
    await write.modifierAnnotations(
      FIRST_DOSSIER,
      { Versements: { addRows: added }, Référent: 'Inès' },
      { instructeur },
    );
    expect((await rows()).slice(before)).toEqual([
      ['Acompte', '1500'],
      ['', '2'],
    ]);
    const place = before + 1;
    await write.modifierAnnotations(
      FIRST_DOSSIER,
      { Versements: { rows: { [place]: { Libellé: 'Solde' } } } },
      { instructeur },
    );
    expect((await rows())[place]).toEqual(['Solde', '2']);
  });

  it.each([
    [{ addRows: [{ Somme: 1 }, { Somme: 'beaucoup' }] }, /Somme/],
    [{ addRows: [{ Montant: 1 }] }, /no annotation 'Montant'.*'Somme'/s],
    [{ rows: { 99: { Somme: 1 } } }, /no row 99/],
    [{ addRow: 1 }, /addRow/],
    [{ addRows: [] }, /1 to 100/],
    [[{ Somme: 1 }], /takes/],
  ])('%j is refused whole: nothing is half-written', async (value, message) => {
    const refused = await failure(
      world.client.write.modifierAnnotations(FIRST_DOSSIER, { Référent: 'x', Versements: value } as never, {
        instructeur,
      }),
    );
    expect(refused).toBeInstanceOf(DsInputError);
    expect(refused.message).toMatch(message);
    expect(mutations()).toEqual([]);
  });

  it('that somebody else adds at the same time are not written into', async () => {
    // The other agent's row comes in between our two writes: right after the rows were added.
    const meddling: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (String(init?.body).includes('"repetition":1')) {
        await world.client.write.modifierAnnotations(FIRST_DOSSIER, { Versements: 1 } as never, {
          instructeur,
        });
      }
      return answer;
    };
    const { write } = world.connect({ fetch: meddling });
    const refused = await failure(
      write.modifierAnnotations(FIRST_DOSSIER, { Versements: { addRows: [{ Somme: 77 }] } }, { instructeur }),
    );
    expect(refused).toMatchObject({ code: 'incomplete', mayHaveRun: true });
    expect(refused.message).toContain('2 new rows, and 1 were added');
    expect((await rows()).flat()).not.toContain('77');
  });
});

describe('a dry run', () => {
  it('of every write gives what would go, and sends nothing', async () => {
    const { write } = world.client;
    const options = { instructeur, dryRun: true } as const;
    const ids = { dossierId: toId('Dossier', FIRST_DOSSIER), instructeurId: world.instructeur(INSTRUCTEUR) };
    const file = new URL('../../LICENSE', import.meta.url);
    const all = [
      await write.accepter(FIRST_DOSSIER, { ...options, motivation: 'Complet.', justificatif: file }),
      await write.refuser(FIRST_DOSSIER, { ...options, motivation: 'Incomplet.' }),
      await write.classerSansSuite(FIRST_DOSSIER, { ...options, motivation: 'Doublon.' }),
      await write.passerEnInstruction(FIRST_DOSSIER, options),
      await write.repasserEnConstruction(FIRST_DOSSIER, options),
      await write.repasserEnInstruction(FIRST_DOSSIER, options),
      await write.archiver(FIRST_DOSSIER, options),
      await write.desarchiver(FIRST_DOSSIER, options),
      await write.suivre(FIRST_DOSSIER, options),
      await write.nePlusSuivre(FIRST_DOSSIER, options),
      await write.envoyerMessage(FIRST_DOSSIER, 'Bonjour', options),
      await write.supprimerMessage(FIRST_DOSSIER, toId('Message', 1), options),
      await write.ajouterLabel(FIRST_DOSSIER, 'Prioritaire', { dryRun: true }),
      await write.supprimerLabel(FIRST_DOSSIER, 'Prioritaire', { dryRun: true }),
      await write.changerGroupe(FIRST_DOSSIER, 'ailleurs', { dryRun: true }),
      await write.modifierAnnotations(
        FIRST_DOSSIER,
        { Référent: 'x', Versements: { addRows: [{ Somme: 1 }] } },
        options,
      ),
    ];
    expect(all.map(({ mutation }) => mutation)).toHaveLength(Object.keys(write).length);
    expect(all[0]).toEqual({
      dryRun: true,
      mutation: 'dossierAccepter',
      input: {
        ...ids,
        motivation: 'Complet.',
        justificatif: 'upload:LICENSE',
        disableNotification: undefined,
      },
    });
    expect(all.at(-1)?.afterwards).toHaveLength(1);
    expect(mutations()).toEqual([]);
  });

  it('finds out a file that is not there, and several where one is taken', async () => {
    const { write } = world.client;
    const missing = write.accepter(FIRST_DOSSIER, {
      instructeur,
      dryRun: true,
      justificatif: './no-such-file.pdf',
    });
    expect((await failure(missing)).message).toContain('no-such-file.pdf');
    const several = { instructeur, justificatif: ['a.pdf', 'b.pdf'] as never };
    expect((await failure(write.accepter(FIRST_DOSSIER, several))).message).toContain(
      'justificatif is one file',
    );
  });
});
