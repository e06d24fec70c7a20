import { demarche, dossier, type EmulatorOptions } from '@org/ds-client/testing';
import { GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { loadSchema } from '../../src/testing/graphql/schema.js';
import { mutationResolvers } from '../../src/testing/mutations/index.js';
import { at, id, type Json, list, type Stranger, start, text } from './stranger.js';

const form = () =>
  demarche(8)
    .withChamp('piece_justificative', 'Identité', { nature: 'titre_identite' })
    .withAnnotation('text', 'Note')
    .withAnnotation('drop_down_list', 'Priorité', { options: ['haute', 'basse'] })
    .withAnnotation('integer_number', 'Montant')
    .withAnnotation('datetime', 'Commission')
    .withAnnotation('repetition', 'Versements', { children: [{ kind: 'text', label: 'Libellé' }] })
    .withGroupe('Nord', ['nord@adm.fr', 'chef@adm.fr'])
    .withGroupe('Sud', ['sud@adm.fr', 'chef@adm.fr'])
    .withLabels('Urgent')
    .withDossier(
      dossier(1).withFile('Identité', { filename: 'cni.jpg', content: 'x' }),
      dossier(2).enInstruction().withFile('Identité', { filename: 'cni.jpg', content: 'x' }),
      dossier(3).accepte('bravo').withAttestation(),
    );

const begin = (options: EmulatorOptions = {}) =>
  start({ demarches: [form()], now: '2026-05-01T10:00:00Z', ...options });

async function instructeur(stranger: Stranger, email: string): Promise<string> {
  const data = await stranger.data(
    '{ demarche(number: 8) { groupeInstructeurs { id label instructeurs { id email } } } }',
  );
  const all = list(data, 'demarche', 'groupeInstructeurs').flatMap((groupe) => list(groupe, 'instructeurs'));
  return text(
    all.find((person) => at(person, 'email') === email),
    'id',
  );
}

/** Runs one mutation; the field of its payload. */
async function mutate(stranger: Stranger, name: string, input: object, selection: string): Promise<Json> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { json } = await stranger.query(
    `mutation m($input: ${type}!) { ${name}(input: $input) { ${selection} errors { message } } }`,
    { input },
  );
  return at(json, 'errors') === undefined ? (at(json, 'data', name) ?? null) : json;
}

const refused = (message: string) => ({ errors: [{ message }] });

it('resolves every mutation of the schema, and no other', () => {
  const type = loadSchema().getMutationType();
  const names = type instanceof GraphQLObjectType ? Object.keys(type.getFields()) : [];
  expect(Object.keys(mutationResolvers).sort()).toEqual(names.sort());
});

describe('rules that all have', () => {
  const archive = (dossierId: string, instructeurId: string) => ({ dossierId, instructeurId });

  it.each([
    [
      '2026-01',
      {
        message: 'Cannot return null for non-nullable field CreateDirectUploadPayload.directUpload',
        code: 'invalid_null',
      },
    ],
    ['2026-09', { message: 'Le jeton utilisé est configuré seulement en lecture', code: 'unauthorized' }],
  ] as const)(
    'read-only tokens get an error as data, and a root error where there is no place for one: %s',
    async (serverVersion, { message, code }) => {
      const stranger = await begin({ serverVersion });
      const chef = await instructeur(stranger, 'chef@adm.fr');
      stranger.token = stranger.emulator.createToken({ write: false }).token;
      expect(
        await mutate(stranger, 'dossierArchiver', archive(id('Dossier', 3), chef), 'dossier { id }'),
      ).toEqual({
        dossier: null,
        ...refused('Le jeton utilisé est configuré seulement en lecture'),
      });
      const input = {
        dossierId: id('Dossier', 1),
        filename: 'a',
        byteSize: 1,
        checksum: 'x',
        contentType: 'y',
      };
      const { status, json } = await stranger.query(
        'mutation m($input: CreateDirectUploadInput!) { createDirectUpload(input: $input) { directUpload { url } } }',
        { input },
      );
      expect(status).toBe(200);
      expect(json).toMatchObject({
        errors: [{ message, extensions: { code } }],
        data: { createDirectUpload: null },
      });
    },
  );

  it('unknown ids are not found, out of scope is unauthorized, others than instructeurs are refused', async () => {
    const stranger = await begin();
    const chef = await instructeur(stranger, 'chef@adm.fr');
    const run = (dossierId: string, instructeurId: string) =>
      mutate(stranger, 'dossierArchiver', archive(dossierId, instructeurId), 'dossier { id }');
    for (const unknown of [id('Dossier', 99), id('Procedure', 3), 'nonsense']) {
      expect(await run(unknown, chef)).toMatchObject({
        errors: [{ message: 'DossierArchiverPayload not found', extensions: { code: 'not_found' } }],
        data: { dossierArchiver: null },
      });
    }
    const noRights = { dossier: null, ...refused('L’instructeur n’a pas les droits d’accès à ce dossier') };
    expect(await run(id('Dossier', 3), await instructeur(stranger, 'sud@adm.fr'))).toEqual(noRights);
    const usager = text(
      await stranger.data('{ dossier(number: 3) { usager { id } } }'),
      'dossier',
      'usager',
      'id',
    );
    expect(await run(id('Dossier', 3), usager)).toEqual(noRights);
    stranger.token = stranger.emulator.createToken({ demarches: [1] }).token;
    expect(await run(id('Dossier', 3), chef)).toMatchObject({
      errors: [
        {
          message: 'An object of type Dossier was hidden due to permissions',
          extensions: { code: 'unauthorized' },
        },
      ],
      data: { dossierArchiver: null },
    });
  });

  it('several in one document each have their own outcome, in order', async () => {
    const stranger = await begin();
    const chef = await instructeur(stranger, 'chef@adm.fr');
    const input = `{ dossierId: "${id('Dossier', 2)}", instructeurId: "${chef}"`;
    const { json } = await stranger.query(`mutation {
      a: dossierAccepter(input: ${input}, clientMutationId: "first" }) { clientMutationId dossier { state } errors { message } }
      b: dossierRefuser(input: ${input}, motivation: "non" }) { dossier { state } errors { message } }
    }`);
    expect(json).toEqual({
      data: {
        a: { clientMutationId: 'first', dossier: { state: 'accepte' }, errors: null },
        b: { dossier: null, errors: [{ message: 'Le dossier est déjà accepté' }] },
      },
    });
  });
});

describe('changes of state', () => {
  const STATE = `dossier { state archived motivation datePassageEnInstruction dateTraitement dateDerniereModification
    instructeurs { email } traitements { event emailAgentTraitant } messages { email body } attestation { filename } }`;

  it('takes a dossier all the way and back, with a trace of each step', async () => {
    const stranger = await begin();
    const chef = await instructeur(stranger, 'chef@adm.fr');
    const input = { dossierId: id('Dossier', 1), instructeurId: chef };
    const instructed = await mutate(
      stranger,
      'dossierPasserEnInstruction',
      { ...input, disableNotification: true },
      STATE,
    );
    expect(at(instructed, 'dossier')).toMatchObject({
      state: 'en_instruction',
      datePassageEnInstruction: '2026-05-01T12:00:00+02:00',
      dateDerniereModification: '2026-05-01T12:00:00+02:00',
      instructeurs: [{ email: 'chef@adm.fr' }],
      messages: [{ body: expect.stringMatching(/^<p>/) }],
    });
    stranger.emulator.clock.advance(60_000);
    const accepted = await mutate(stranger, 'dossierAccepter', { ...input, motivation: 'bien' }, STATE);
    expect(at(accepted, 'dossier')).toMatchObject({
      state: 'accepte',
      motivation: 'bien',
      dateTraitement: '2026-05-01T12:01:00+02:00',
      attestation: null,
    });
    expect(list(accepted, 'dossier', 'traitements').map((step) => at(step, 'event'))).toEqual([
      'depose',
      'passe_en_instruction',
      'accepte',
    ]);
    // Made by a job, later; the identity documents are gone at once.
    stranger.emulator.clock.advance(5_000);
    const later = await stranger.data(
      '{ dossier(number: 1) { attestation { filename } champs { ... on TitreIdentiteChamp { filled } } } }',
    );
    expect(at(later, 'dossier')).toEqual({
      attestation: { filename: 'attestation-dossier-1.pdf' },
      champs: [{ filled: false }],
    });
    const back = await mutate(stranger, 'dossierRepasserEnInstruction', input, STATE);
    expect(at(back, 'dossier')).toMatchObject({
      state: 'en_instruction',
      motivation: null,
      attestation: null,
      dateTraitement: null,
    });
    const messages = list(back, 'dossier', 'messages').length;
    const construction = await mutate(stranger, 'dossierRepasserEnConstruction', input, STATE);
    expect(at(construction, 'dossier', 'state')).toBe('en_construction');
    expect(list(construction, 'dossier', 'messages')).toHaveLength(messages);
  });

  it.each([
    ['dossierAccepter', 1, 'Le dossier est déjà en construction', {}],
    ['dossierPasserEnInstruction', 2, 'Le dossier est déjà en instruction', {}],
    ['dossierRepasserEnInstruction', 2, 'Le dossier est déjà en instruction', {}],
    ['dossierRefuser', 3, 'Le dossier est déjà accepté', { motivation: 'non' }],
    ['dossierRepasserEnConstruction', 3, 'Le dossier est déjà accepté', {}],
  ])('%s on dossier %i: %s, whoever asks', async (name, number, message, more) => {
    const stranger = await begin();
    const sud = await instructeur(stranger, 'sud@adm.fr');
    const input = { dossierId: id('Dossier', number), instructeurId: sud, ...more };
    expect(await mutate(stranger, name, input, 'dossier { id }')).toEqual({
      dossier: null,
      ...refused(message),
    });
  });

  it('archives decided dossiers only, and accepts no company that is incomplete', async () => {
    const stranger = await start({
      demarches: [
        form(),
        demarche(9)
          .options({ forIndividual: false })
          .withDossier(dossier(9).enInstruction().withIncompleteDemandeur('1')),
      ],
    });
    const chef = await instructeur(stranger, 'chef@adm.fr');
    const on = (number: number) => ({ dossierId: id('Dossier', number), instructeurId: chef });
    expect(await mutate(stranger, 'dossierArchiver', on(2), 'dossier { id }')).toMatchObject(
      refused('Un dossier ne peut être déplacé dans « à archiver » qu’une fois le traitement terminé'),
    );
    for (const _ of [1, 2]) {
      expect(await mutate(stranger, 'dossierArchiver', on(3), 'dossier { archived }')).toEqual({
        dossier: { archived: true },
        errors: null,
      });
    }
    expect(await mutate(stranger, 'dossierDesarchiver', on(3), 'dossier { archived }')).toMatchObject({
      errors: null,
    });
    expect(await mutate(stranger, 'dossierDesarchiver', on(3), 'dossier { archived }')).toMatchObject(
      refused('Un dossier non archivé ne peut pas être désarchivé'),
    );
    const member = text(
      await stranger.data('{ dossier(number: 9) { groupeInstructeur { instructeurs { id } } } }'),
      'dossier',
      'groupeInstructeur',
      'instructeurs',
      0,
      'id',
    );
    const company = await mutate(
      stranger,
      'dossierAccepter',
      { dossierId: id('Dossier', 9), instructeurId: member },
      'dossier { id }',
    );
    expect(text(company, 'errors', 0, 'message')).toContain('réessayer plus tard');
  });
});

describe('messages and corrections', () => {
  const MESSAGE = 'message { id body email discardedAt correction { reason dateResolution } }';

  it('sends each time, asks for one correction at a time, and moves the dossier back', async () => {
    const stranger = await begin();
    const chef = await instructeur(stranger, 'chef@adm.fr');
    const input = { dossierId: id('Dossier', 2), instructeurId: chef, body: 'Complétez' };
    const ids = new Set<Json | undefined>();
    for (const _ of [1, 2])
      ids.add(at(await mutate(stranger, 'dossierEnvoyerMessage', input, MESSAGE), 'message', 'id'));
    expect(ids.size).toBe(2);
    const asked = await mutate(
      stranger,
      'dossierEnvoyerMessage',
      { ...input, correction: 'incomplete' },
      MESSAGE,
    );
    expect(at(asked, 'message', 'correction')).toEqual({ reason: 'incomplete', dateResolution: null });
    expect(await stranger.data('{ dossier(number: 2) { state dateDerniereCorrectionEnAttente } }')).toEqual({
      dossier: { state: 'en_construction', dateDerniereCorrectionEnAttente: '2026-05-01T12:00:00+02:00' },
    });
    expect(
      await mutate(stranger, 'dossierEnvoyerMessage', { ...input, correction: 'outdated' }, MESSAGE),
    ).toEqual({
      message: null,
      ...refused('Une demande de correction est déjà en attente sur ce dossier'),
    });
    const cancel = { messageId: text(asked, 'message', 'id'), instructeurId: chef };
    const cancelled = await mutate(stranger, 'dossierAnnulerDemandeCorrection', cancel, MESSAGE);
    expect(at(cancelled, 'message', 'correction', 'dateResolution')).toBe('2026-05-01T12:00:00+02:00');
    expect(await mutate(stranger, 'dossierAnnulerDemandeCorrection', cancel, MESSAGE)).toMatchObject(
      refused('La demande de correction ne peut pas être annulée'),
    );
  });

  it('refuses an empty body, and a message to a decided, archived or abandoned dossier', async () => {
    const stranger = await begin();
    const chef = await instructeur(stranger, 'chef@adm.fr');
    const send = (number: number, more: object = {}) =>
      mutate(
        stranger,
        'dossierEnvoyerMessage',
        { dossierId: id('Dossier', number), instructeurId: chef, body: 'x', ...more },
        MESSAGE,
      );
    expect(await send(1, { body: '  ' })).toMatchObject({ message: null, errors: [{}] });
    expect(text(await send(3, { correction: 'incorrect' }), 'errors', 0, 'message')).toContain(
      'car il est accepté',
    );
    stranger.emulator.modify(3, (record) => {
      record.archived = true;
    });
    expect(await send(3)).toMatchObject({ message: null, errors: [{}] });
  });

  it('deletes softly, once, and only what the same instructeur wrote', async () => {
    const stranger = await begin();
    const [chef, nord] = [
      await instructeur(stranger, 'chef@adm.fr'),
      await instructeur(stranger, 'nord@adm.fr'),
    ];
    const sent = await mutate(
      stranger,
      'dossierEnvoyerMessage',
      { dossierId: id('Dossier', 1), instructeurId: chef, body: 'oups' },
      MESSAGE,
    );
    const messageId = text(sent, 'message', 'id');
    const remove = (instructeurId: string) =>
      mutate(stranger, 'dossierSupprimerMessage', { messageId, instructeurId }, MESSAGE);
    const impossible = refused('Le message ne peut pas être supprimé');
    expect(await remove(nord)).toMatchObject(impossible);
    expect(at(await remove(chef), 'message')).toMatchObject({
      body: '',
      discardedAt: '2026-05-01T12:00:00+02:00',
    });
    expect(await remove(chef)).toMatchObject(impossible);
  });
});

describe('groupes, labels, followers', () => {
  it('moves a dossier to another groupe, and loses the followers that are not in it', async () => {
    const stranger = await begin();
    const [chef, nord] = [
      await instructeur(stranger, 'chef@adm.fr'),
      await instructeur(stranger, 'nord@adm.fr'),
    ];
    const dossierId = id('Dossier', 1);
    for (const instructeurId of [chef, nord]) {
      const followed = await mutate(
        stranger,
        'dossierBasculeSuivi',
        { dossierId, instructeurId },
        'dossier { instructeurs { id } } instructeur { id }',
      );
      expect(at(followed, 'instructeur', 'id')).toBe(instructeurId);
    }
    const move = (groupe: string) =>
      mutate(
        stranger,
        'dossierChangerGroupeInstructeur',
        { dossierId, groupeInstructeurId: groupe },
        'dossier { groupeInstructeur { label } instructeurs { id } assignments { mode groupeInstructeurLabel previousGroupeInstructeurLabel } }',
      );
    expect(text(await move(id('GroupeInstructeur', 80)), 'errors', 0, 'message')).toContain('déjà');
    const moved = await move(id('GroupeInstructeur', 81));
    expect(at(moved, 'dossier', 'groupeInstructeur', 'label')).toBe('Sud');
    expect(at(moved, 'dossier', 'instructeurs')).toEqual([{ id: chef }]);
    expect(list(moved, 'dossier', 'assignments').at(-1)).toEqual({
      mode: 'manual',
      groupeInstructeurLabel: 'Sud',
      previousGroupeInstructeurLabel: 'Nord',
    });
  });

  it('puts labels on and off without moving any date', async () => {
    const stranger = await begin();
    const before = await stranger.data(
      '{ dossier(number: 1) { dateDerniereModification } demarche(number: 8) { labels { id } } }',
    );
    const input = { dossierId: id('Dossier', 1), labelId: at(before, 'demarche', 'labels', 0, 'id') };
    const selection = 'label { name } dossier { labels { name } dateDerniereModification }';
    const added = await mutate(stranger, 'dossierAjouterLabel', input, selection);
    expect(added).toMatchObject({ label: { name: 'Urgent' }, dossier: { labels: [{ name: 'Urgent' }] } });
    expect(at(added, 'dossier', 'dateDerniereModification')).toBe(
      at(before, 'dossier', 'dateDerniereModification'),
    );
    expect(await mutate(stranger, 'dossierAjouterLabel', input, selection)).toMatchObject(
      refused('Ce label est déjà associé au dossier'),
    );
    expect(await mutate(stranger, 'dossierSupprimerLabel', input, selection)).toMatchObject({
      dossier: { labels: [] },
    });
    expect(await mutate(stranger, 'dossierSupprimerLabel', input, selection)).toMatchObject(
      refused('Ce label n’est pas associé au dossier'),
    );
  });

  it('makes and changes groupes, with warnings for addresses that are none', async () => {
    const stranger = await begin();
    const made = await mutate(
      stranger,
      'groupeInstructeurCreer',
      {
        demarche: { number: 8 },
        groupeInstructeur: { label: 'Est', instructeurs: [{ email: 'est@adm.fr' }, { email: 'bad' }] },
      },
      'groupeInstructeur { id closed instructeurs { email } } warnings { message }',
    );
    expect(made).toMatchObject({
      groupeInstructeur: {
        closed: false,
        instructeurs: [{ email: 'admin@administration.example' }, { email: 'est@adm.fr' }],
      },
      warnings: [{ message: expect.stringContaining('bad') }],
    });
    const groupeInstructeurId = text(made, 'groupeInstructeur', 'id');
    const removed = await mutate(
      stranger,
      'groupeInstructeurSupprimerInstructeurs',
      { groupeInstructeurId, instructeurs: [{ email: 'est@adm.fr' }] },
      'groupeInstructeur { instructeurs { email } }',
    );
    expect(list(removed, 'groupeInstructeur', 'instructeurs')).toHaveLength(1);
    const renamed = await mutate(
      stranger,
      'groupeInstructeurModifier',
      { groupeInstructeurId, label: 'Ouest', closed: true },
      'groupeInstructeur { label closed }',
    );
    expect(at(renamed, 'groupeInstructeur')).toEqual({ label: 'Ouest', closed: true });
    const again = { demarche: { number: 8 }, groupeInstructeur: { label: 'Ouest' } };
    expect(await mutate(stranger, 'groupeInstructeurCreer', again, 'groupeInstructeur { id }')).toMatchObject(
      { groupeInstructeur: null, errors: [{}] },
    );
  });
});

describe('annotations', () => {
  it('saves what it can, names the rest, and keeps rows that were added on the way', async () => {
    const stranger = await begin();
    const chef = await instructeur(stranger, 'chef@adm.fr');
    const annotations = list(
      await stranger.data('{ dossier(number: 1) { annotations { id label } } }'),
      'dossier',
      'annotations',
    );
    const idOf = (label: string) =>
      text(
        annotations.find((annotation) => at(annotation, 'label') === label),
        'id',
      );
    const modify = (items: object[]) =>
      mutate(
        stranger,
        'dossierModifierAnnotations',
        { dossierId: id('Dossier', 1), instructeurId: chef, annotations: items },
        'annotations { label stringValue ... on RepetitionChamp { rows { champs { id label } } } }',
      );
    const saved = await modify([
      { id: idOf('Note'), value: { text: 'vu' } },
      { id: idOf('Priorité'), value: { dropDownList: 'moyenne' } },
      { id: idOf('Montant'), value: { text: '12' } },
      { id: id('Champ', 1), value: { text: 'x' } },
      { id: idOf('Versements'), value: { repetition: 2 } },
      { id: idOf('Commission'), value: { datetime: '2026-05-02T08:00:00Z' } },
    ]);
    expect(
      list(saved, 'annotations').map((annotation) => [
        at(annotation, 'label'),
        at(annotation, 'stringValue'),
      ]),
    ).toEqual([
      ['Note', 'vu'],
      ['Versements', ''],
      ['Commission', '02 mai 2026 10:00'],
    ]);
    expect(list(saved, 'errors').map((error) => at(error, 'message'))).toEqual([
      `L‘annotation "${idOf('Montant')}" n’est pas de type attendu`,
      `L‘annotation "${id('Champ', 1)}" n’existe pas`,
      'doit être dans les options proposées',
    ]);
    const cell = text(saved, 'annotations', 1, 'rows', 1, 'champs', 0, 'id');
    const written = await modify([{ id: cell, value: { text: 'acompte' } }]);
    expect(written).toMatchObject({
      annotations: [{ label: 'Libellé', stringValue: 'acompte' }],
      errors: null,
    });
    expect(await stranger.data('{ dossier(number: 1) { dateDerniereModificationAnnotations } }')).toEqual({
      dossier: { dateDerniereModificationAnnotations: '2026-05-01T12:00:00+02:00' },
    });
  });

  it('has the older mutations too, each for its own kinds', async () => {
    const stranger = await begin();
    const chef = await instructeur(stranger, 'chef@adm.fr');
    const annotations = list(
      await stranger.data('{ dossier(number: 1) { annotations { id label } } }'),
      'dossier',
      'annotations',
    );
    const input = (label: string, value: unknown) => ({
      dossierId: id('Dossier', 1),
      instructeurId: chef,
      annotationId: at(
        annotations.find((annotation) => at(annotation, 'label') === label),
        'id',
      ),
      ...(value === undefined ? {} : { value }),
    });
    const run = (suffix: string, label: string, value?: unknown) =>
      mutate(
        stranger,
        `dossierModifierAnnotation${suffix}`,
        input(label, value),
        'annotation { stringValue }',
      );
    expect(await run('Text', 'Note', 'a')).toEqual({ annotation: { stringValue: 'a' }, errors: null });
    expect(await run('IntegerNumber', 'Montant', 3)).toEqual({
      annotation: { stringValue: '3' },
      errors: null,
    });
    expect(await run('DropDownList', 'Priorité', 'haute')).toEqual({
      annotation: { stringValue: 'haute' },
      errors: null,
    });
    expect(text(await run('Text', 'Montant', '3'), 'errors', 0, 'message')).toMatch(
      /^L’annotation ".+" n’existe pas$/,
    );
    for (const _ of [1, 2]) await run('AjouterLigne', 'Versements');
    const rows = await stranger.data(
      '{ dossier(number: 1) { annotations { ... on RepetitionChamp { rows { id } } } } }',
    );
    expect(
      list(rows, 'dossier', 'annotations').flatMap((item) =>
        Array.isArray(at(item, 'rows')) ? list(item, 'rows') : [],
      ),
    ).toHaveLength(2);
  });
});

describe('demarches', () => {
  it('clones each time, publishes once, changes settings, adds known administrateurs only', async () => {
    const stranger = await begin();
    const clone = () =>
      mutate(
        stranger,
        'demarcheCloner',
        { demarche: { number: 8 }, title: 'Copie' },
        'demarche { number state title }',
      );
    const [one, two] = [await clone(), await clone()];
    expect(one).toMatchObject({ demarche: { state: 'brouillon', title: 'Copie' } });
    expect(at(one, 'demarche', 'number')).not.toBe(at(two, 'demarche', 'number'));
    const number = at(one, 'demarche', 'number');
    const publish = () =>
      mutate(
        stranger,
        'demarchePublier',
        { demarche: { number }, path: 'ma-copie', lienSiteWeb: 'https://www.exemple.fr' },
        'demarche { state demarcheURL } warnings { message }',
      );
    expect(await publish()).toMatchObject({
      demarche: { state: 'publiee', demarcheURL: expect.stringMatching(/ma-copie$/) },
    });
    expect(await publish()).toMatchObject({ demarche: null, warnings: [{}], errors: null });
    const settings = await mutate(
      stranger,
      'demarcheModifierParametres',
      { demarche: { number }, title: 'Autre', declarative: 'accepte' },
      'demarche { title declarative }',
    );
    expect(at(settings, 'demarche')).toEqual({ title: 'Autre', declarative: 'accepte' });
    const past = await mutate(
      stranger,
      'demarcheModifierParametres',
      { demarche: { number }, dateLimite: '2020-01-01' },
      'demarche { title }',
    );
    expect(past).toMatchObject({
      demarche: null,
      errors: [{ message: 'La date limite doit être dans le futur.' }],
    });
    const added = await mutate(
      stranger,
      'demarcheAjouterAdministrateur',
      { demarche: { number }, administrateurs: [{ email: 'inconnu@adm.fr' }] },
      'demarche { number } warnings { message }',
    );
    expect(added).toMatchObject({
      demarche: { number },
      warnings: [{ message: expect.stringContaining('inconnu@adm.fr') }],
    });
    const foreign = await mutate(
      stranger,
      'demarcheModifierParametres',
      { demarche: { number: 1 }, title: 'x' },
      'demarche { title }',
    );
    expect(foreign).toMatchObject({ demarche: null, errors: [{}] });
  });
});
