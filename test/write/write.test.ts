import { readFile } from 'node:fs/promises';
import { type AnnotationValues, DsInputError, DsMutationError, toId } from '@org/ds-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  FIRST_DOSSIER,
  failure,
  INSTRUCTEUR,
  OTHER,
  STRANGER,
  startWorld,
  type World,
} from '../mutate/fixture.js';

let world: World;
const instructeur = INSTRUCTEUR;

beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.server.close());

describe('who and what', () => {
  it('is found by number, id or object, and by e-mail or id', async () => {
    const { write } = world.client;
    const id = toId('Dossier', FIRST_DOSSIER);
    const dossier = await world.client.getDossier(FIRST_DOSSIER);
    for (const [index, one] of [FIRST_DOSSIER, id, { id }, { number: FIRST_DOSSIER }, dossier].entries()) {
      const who = [
        INSTRUCTEUR.toUpperCase(),
        world.instructeur(OTHER),
        { email: OTHER },
        { id: world.instructeur(OTHER) },
      ];
      const by = who[index % who.length] ?? instructeur;
      await write.envoyerMessage(one, `Message ${index}`, { instructeur: by });
    }
    const { messages } = await world.client.getDossier(FIRST_DOSSIER);
    const sent = messages.filter(({ body }) => body.startsWith('Message '));
    expect(sent.map(({ email }) => email)).toEqual([INSTRUCTEUR, OTHER, OTHER, OTHER, INSTRUCTEUR]);
  });

  it('is looked up once for a dossier, and not at all for an id', async () => {
    const { write } = world.client;
    for (let index = 0; index < 3; index++) {
      await write.envoyerMessage(FIRST_DOSSIER, `Message ${index}`, { instructeur });
      await write.envoyerMessage(FIRST_DOSSIER + 1, 'Autre', { instructeur: world.instructeur(OTHER) });
    }
    expect(world.operations().filter((name) => name === 'GetDossierInstructeurs')).toHaveLength(1);
  });

  it('is looked up again once the dossier has moved to another groupe', async () => {
    const { write, mutate } = world.client;
    await write.envoyerMessage(FIRST_DOSSIER, 'Un', { instructeur });
    await mutate.dossierChangerGroupeInstructeur({
      dossierId: toId('Dossier', FIRST_DOSSIER),
      groupeInstructeurId: toId('GroupeInstructeur', 71),
    });
    // A new member is looked for in the groupe as it is now.
    await write.envoyerMessage(FIRST_DOSSIER, 'Deux', { instructeur: STRANGER });
    const gone = await failure(write.envoyerMessage(FIRST_DOSSIER, 'Trois', { instructeur }));
    expect(gone).toBeInstanceOf(DsInputError);
    expect(gone.message).toContain("groupe 'ailleurs'");
  });

  it('is looked up again after the API refused the instructeur', async () => {
    const { write, mutate } = world.client;
    await write.envoyerMessage(FIRST_DOSSIER, 'Un', { instructeur });
    await mutate.dossierChangerGroupeInstructeur({
      dossierId: toId('Dossier', FIRST_DOSSIER),
      groupeInstructeurId: toId('GroupeInstructeur', 71),
    });
    const refused = await failure(write.envoyerMessage(FIRST_DOSSIER, 'Deux', { instructeur }));
    expect(refused).toBeInstanceOf(DsMutationError);
    expect(refused).toMatchObject({ reason: 'instructeur' });
    expect(await failure(write.envoyerMessage(FIRST_DOSSIER, 'Deux', { instructeur }))).toBeInstanceOf(
      DsInputError,
    );
  });

  it('is refused before anything is sent where it cannot be right', async () => {
    const { write } = world.client;
    const user = toId('User', 3);
    for (const call of [
      write.archiver(FIRST_DOSSIER, { instructeur: user }),
      write.archiver(FIRST_DOSSIER, { instructeur: { id: toId('Expert', 1) } }),
      write.archiver(FIRST_DOSSIER, { instructeur: '' }),
      write.archiver(FIRST_DOSSIER, { instructeur: 'Camille' }),
      write.archiver(0, { instructeur }),
      write.archiver(toId('Demarche', 7), { instructeur }),
      write.refuser(FIRST_DOSSIER, { instructeur, motivation: ' ' }),
      write.accepter(FIRST_DOSSIER, { instructeur, justificatif: Buffer.from('no name') }),
      write.envoyerMessage(FIRST_DOSSIER, '', { instructeur }),
      write.envoyerMessage(FIRST_DOSSIER, 'x', { instructeur, files: ['a.pdf', 'b.pdf'] }),
      write.modifierAnnotations(FIRST_DOSSIER, { Référent: 'x' }, { instructeur: user }),
    ]) {
      expect(await failure(call)).toBeInstanceOf(DsInputError);
    }
    expect(world.operations()).toEqual([]);
  });

  it('is no follower, expert or stranger', async () => {
    const error = await failure(world.client.write.archiver(FIRST_DOSSIER, { instructeur: STRANGER }));
    expect(error).toBeInstanceOf(DsInputError);
    expect(error.message).toContain("none of the 2 instructeurs of the groupe 'défaut'");
    expect(error.message).not.toContain(INSTRUCTEUR);
    expect(world.operations()).toEqual(['GetDossierInstructeurs']);
  });
});

describe('a dossier', () => {
  it('goes through all its states', async () => {
    const { write } = world.client;
    const number = FIRST_DOSSIER;
    const states = [
      await write.repasserEnConstruction(number, { instructeur }),
      await write.passerEnInstruction(number, { instructeur, disableNotification: true }),
      await write.classerSansSuite(number, { instructeur, motivation: 'Doublon.' }),
      await write.repasserEnInstruction(number, { instructeur }),
      await write.refuser(number, { instructeur, motivation: 'Hors délai.' }),
      await write.archiver(number, { instructeur }),
      await write.desarchiver(number, { instructeur }),
    ].map(({ dossier }) => `${dossier.state}${dossier.archived ? ' archived' : ''}`);
    expect(states).toEqual([
      'en_construction',
      'en_instruction',
      'sans_suite',
      'en_instruction',
      'refuse',
      'refuse archived',
      'refuse',
    ]);
  });

  it('is accepted with a file, uploaded on the way', async () => {
    const justificatif = { source: Buffer.from('%PDF-1.7 décision'), filename: 'décision.pdf' };
    await world.client.write.accepter(FIRST_DOSSIER, { instructeur, motivation: 'Complet.', justificatif });
    const dossier = await world.client.getDossier(FIRST_DOSSIER);
    expect(dossier).toMatchObject({ state: 'accepte', motivation: 'Complet.' });
    expect(dossier.motivationAttachment).toMatchObject({
      filename: 'décision.pdf',
      contentType: 'application/pdf',
    });
    const { url } = dossier.motivationAttachment ?? { url: '' };
    expect(await (await fetch(url)).text()).toBe('%PDF-1.7 décision');
  });

  it('gets its automatic message whether or not the usager gets the e-mail', async () => {
    const automatic = async (disableNotification: boolean, number: number) => {
      await world.client.write.accepter(number, { instructeur, disableNotification });
      const { messages } = await world.client.getDossier(number);
      return messages.filter(({ body }) => body.includes('accepté')).length;
    };
    expect(await automatic(true, FIRST_DOSSIER)).toBe(1);
    expect(await automatic(false, FIRST_DOSSIER + 1)).toBe(1);
  });

  it('gets a message with a file that is named, uploaded already, or a path', async () => {
    const { write, upload } = world.client;
    const signedBlobId = await upload(FIRST_DOSSIER, Buffer.from('x'), { filename: 'déjà.txt' });
    const path = new URL('../../LICENSE', import.meta.url);
    for (const file of [{ source: Buffer.from('y'), filename: 'notes.txt' }, { signedBlobId }, path]) {
      await write.envoyerMessage(FIRST_DOSSIER, 'Voici.', { instructeur, files: [file] });
    }
    const { messages } = await world.client.getDossier(FIRST_DOSSIER);
    const names = messages.filter(({ body }) => body === 'Voici.').map((one) => one.attachments[0]?.filename);
    expect(names).toEqual(['notes.txt', 'déjà.txt', 'LICENSE']);
    const license = messages.at(-1)?.attachments[0];
    expect(await (await fetch(license?.url ?? '')).text()).toBe(await readFile(path, 'utf8'));
  });
});

describe('annotations', () => {
  const set = (values: AnnotationValues, dossier = FIRST_DOSSIER) =>
    world.client.write.modifierAnnotations(dossier, values, { instructeur });

  it('of every kind are set by their label', async () => {
    const { annotations } = await set({
      Référent: 'Camille',
      Commentaire: 'Deux\nlignes',
      'Dossier prioritaire': true,
      'Visite effectuée': false,
      'Date de visite': '2026-11-24',
      Commission: new Date('2026-11-24T08:00:00Z'),
      'Montant accordé': 1_500,
      Taux: 0.25,
      Priorité: 'haute',
      'Mots-clés': ['urgent'],
      Courriel: 'projet@exemple.fr',
      Téléphone: '0102030405',
      Civilité: 'Mme',
      Pays: 'France',
      'Dossier lié': FIRST_DOSSIER + 1,
      Note: { source: Buffer.from('note'), filename: 'note.txt' },
      Versements: { addRows: 2 },
    });
    expect(annotations).toHaveLength(17);
    const after = await world.client.getDossier(FIRST_DOSSIER);
    const read = Object.fromEntries(after.annotations.map((one) => [one.label, one]));
    expect(read.Référent).toMatchObject({ value: 'Camille' });
    expect(read.Commentaire).toMatchObject({ value: 'Deux\nlignes' });
    expect(read['Dossier prioritaire']).toMatchObject({ value: true });
    expect(read['Visite effectuée']).toMatchObject({ value: false });
    expect(read['Date de visite']).toMatchObject({ date: '2026-11-24' });
    expect(read['Montant accordé']).toMatchObject({ value: '1500' });
    expect(read.Taux).toMatchObject({ value: 0.25 });
    expect(read.Priorité).toMatchObject({ value: 'haute' });
    expect(read['Mots-clés']).toMatchObject({ values: ['urgent'] });
    expect(read.Civilité).toMatchObject({ value: 'Mme' });
    expect(read['Dossier lié']).toMatchObject({ dossier: { number: FIRST_DOSSIER + 1 } });
    const { Note: note } = read;
    if (note?.__typename !== 'PieceJustificativeChamp') throw new Error('No files');
    // Added to those that were there.
    expect(note.files.at(-1)).toMatchObject({ filename: 'note.txt', contentType: 'text/plain' });
  });

  it('in rows are set by the id of their champ, and by the id of their descriptor elsewhere', async () => {
    const { annotations } = await set({ Versements: 2 });
    const [block] = annotations;
    if (block?.__typename !== 'RepetitionChamp') throw new Error('No block');
    const [libelle, somme] = block.rows.at(-1)?.champs ?? [];
    const before = await world.client.getDossier(FIRST_DOSSIER);
    const doublon = before.annotations.filter(({ label }) => label === 'Doublon').at(-1);
    await set({
      [libelle?.id ?? '']: 'Solde',
      [somme?.id ?? '']: 250,
      [doublon?.champDescriptorId ?? '']: 'le second',
    });
    const after = await world.client.getDossier(FIRST_DOSSIER);
    const again = after.annotations.find(({ id }) => id === block.id);
    if (again?.__typename !== 'RepetitionChamp') throw new Error('No block');
    expect(again.rows.at(-1)?.champs.map(({ stringValue }) => stringValue)).toEqual(['Solde', '250']);
    expect(
      after.annotations.filter(({ label }) => label === 'Doublon').map((one) => one.stringValue),
    ).toEqual([
      doublon === undefined
        ? ''
        : (before.annotations.find((one) => one.label === 'Doublon')?.stringValue ?? ''),
      'le second',
    ]);
  });

  it('are found in spite of stray spaces and of the other way to write an accent', async () => {
    const { annotations } = await set({ [' Montant  accordé '.normalize('NFD')]: 3 });
    expect(annotations).toMatchObject([{ value: '3' }]);
  });

  it.each<[string, AnnotationValues, RegExp]>([
    ['a label that is not there', { Inconnue: 'x' }, /no annotation 'Inconnue'.*'Référent'/],
    ['a label that two have', { Doublon: 'x' }, /2 annotations are called 'Doublon'/],
    ['a label inside rows', { Libellé: 'x' }, /in the rows of 'Versements'/],
    ['a kind that cannot be written', { SIRET: '13000548100010' }, /kind \(Siret\)/],
    ['a number for a text', { Référent: 3 }, /takes text/],
    ['a text for a number', { 'Montant accordé': '3' }, /takes a whole number/],
    ['half a number', { 'Montant accordé': 1.5 }, /takes a whole number/],
    ['more than 32 bits', { 'Montant accordé': 2 ** 31 }, /32 bits/],
    ['less than 32 bits', { 'Montant accordé': -(2n ** 31n) - 1n }, /32 bits/],
    ['no number', { Taux: Number.NaN }, /takes a number/],
    ['text for a tick', { 'Dossier prioritaire': 'oui' }, /true or false/],
    ['a day that does not exist', { 'Date de visite': '2026-02-30' }, /YYYY-MM-DD/],
    ['a moment for a day', { 'Date de visite': new Date() }, /YYYY-MM-DD/],
    ['a moment without an offset', { Commission: '2026-11-24T09:00:00' }, /offset/],
    ['no moment', { Commission: new Date('x') }, /offset/],
    ['an option that is not offered', { Priorité: 'moyenne' }, /no option 'moyenne', only 'haute', 'basse'/],
    ['one such option in a list', { 'Mots-clés': ['urgent', 'x'] }, /no option 'x'/],
    ['a text for a list', { 'Mots-clés': 'urgent' }, /list/],
    ['another civilité', { Civilité: 'Mx' }, /'M' or 'Mme'/],
    ['no number of a dossier', { 'Dossier lié': 'x' }, /number of a dossier/],
    ['no rows', { Versements: { addRows: 0 } }, /addRows/],
    ['a file without a name', { Note: Buffer.from('x') }, /filename/],
    ['no file', { Note: [] }, /at least one file/],
    ['nothing', { Référent: null as unknown as string }, /clears none/],
  ])('are refused before anything is sent: %s', async (_name, values, message) => {
    // Right next to it, something that could be sent.
    const error = await failure(set({ Commentaire: 'x', ...values }));
    expect(error).toBeInstanceOf(DsInputError);
    expect(error.message).toMatch(message);
    expect(world.operations()).toEqual(['GetDossierAnnotations']);
  });

  it('are refused where one is given twice', async () => {
    const { annotations } = await world.client.getDossier(FIRST_DOSSIER);
    const id = annotations.find(({ label }) => label === 'Référent')?.id ?? '';
    expect((await failure(set({ Référent: 'a', [id]: 'b' }))).message).toContain('given twice');
  });

  it('send nothing where none is given, and empty a text where it is empty', async () => {
    expect(await set({})).toEqual({ annotations: [], warnings: [] });
    expect(world.operations()).toEqual([]);
    await set({ Référent: 'Camille', 'Mots-clés': ['urgent'] });
    await set({ Référent: '', 'Mots-clés': [] });
    const { annotations } = await world.client.getDossier(FIRST_DOSSIER);
    expect(annotations.find(({ label }) => label === 'Référent')?.stringValue).toBe('');
  });

  it('upload nothing where the instructeur may not act on the dossier', async () => {
    const call = world.client.write.modifierAnnotations(
      FIRST_DOSSIER,
      { Note: { source: Buffer.from('x'), filename: 'x.txt' } },
      { instructeur: STRANGER },
    );
    expect(await failure(call)).toBeInstanceOf(DsInputError);
    expect(world.operations()).not.toContain('CreateDirectUpload');
  });
});
