import { createHash } from 'node:crypto';
import { createRecorder, demarche, dossier, replay } from '@org/ds-client/testing';
import { describe, expect, it } from 'vitest';
import { at, type Json, list, type Stranger, start, text } from '../stranger.js';

const QUERY = `query all($number: Int!) {
  dossier(number: $number) {
    id number state dateDepot mail: usager { adresse: email }
    demandeur { ... on PersonnePhysique { civilite nom prenom dateDeNaissance email } }
    messages { email body attachments { filename url checksum byteSizeBigInt } }
    champs { id label stringValue
      ... on TextChamp { value } ... on DropDownListChamp { choice: value } ... on DateChamp { date }
      ... on IntegerNumberChamp { integer: value }
      ... on CarteChamp { geoAreas { geometry { type coordinates } } } }
    demarche { revision { champDescriptors { ... on DropDownListChampDescriptor { options } } } }
  }
}`;

const SECRETS = [
  'Zorglub',
  'Amélie',
  'amelie@secret.fr',
  'confidentiel',
  '1980-02-03',
  '48.85661',
  '123456789',
  'carte-vitale',
];

const begin = () =>
  start({
    demarches: [
      demarche(8)
        .withChamp('text', 'Nom')
        .withChamp('drop_down_list', 'Choix', { options: ['a', 'b'] })
        .withChamp('date', 'Né le')
        .withChamp('integer_number', 'Numéro')
        .withChamp('carte', 'Lieu')
        .withDossier(
          dossier(1)
            .withUsager('amelie@secret.fr')
            .withDemandeur({
              nom: 'Zorglub',
              prenom: 'Amélie',
              dateDeNaissance: '1980-02-03',
              email: 'amelie@secret.fr',
            })
            .withChamp('Nom', 'confidentiel et privé')
            .withChamp('Choix', 'b')
            .withChamp('Né le', '1980-02-03')
            .withChamp('Numéro', 123_456_789)
            .withChamp('Lieu', [{ type: 'Point', coordinates: [2.35222, 48.85661] }])
            .withMessage({
              body: 'Ceci est confidentiel.',
              author: 'usager',
              attachments: [{ filename: 'carte-vitale.pdf', content: 'Zorglub' }],
            }),
        ),
    ],
  });

function post(
  fetch: typeof globalThis.fetch,
  endpoint: string,
  token: string,
  body: object,
): Promise<Response> {
  return fetch(endpoint, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function recordOne(stranger: Stranger, body: object) {
  const recorder = createRecorder({ seed: 'graine' });
  const live = await post(recorder.fetch, stranger.server.endpoint, stranger.token, body);
  return { live: JSON.parse(await live.text()) as Json, fixture: recorder.fixture(), recorder };
}

describe('a recording', () => {
  it('keeps a choice that a form offers, and never what was written under « Autre »', async () => {
    const form = demarche(8)
      .withChamp('drop_down_list', 'Choix', { options: ['a', 'b'], otherOption: true })
      .withDossier(dossier(1).withChamp('Choix', 'le cousin de Zorglub'), dossier(2).withChamp('Choix', 'b'));
    const stranger = await start({ demarches: [form] });
    const choices = async (options: string) => {
      const recorder = createRecorder();
      for (const number of [1, 2]) {
        const query = `{ dossier(number: ${number}) { champs { ... on DropDownListChamp { value } } ${options} } }`;
        await post(recorder.fetch, stranger.server.endpoint, stranger.token, { query });
      }
      return recorder
        .fixture()
        .exchanges.map(({ body }) =>
          at(JSON.parse(JSON.stringify(body)), 'data', 'dossier', 'champs', 0, 'value'),
        );
    };
    const known = await choices(
      'demarche { revision { champDescriptors { ... on DropDownListChampDescriptor { options } } } }',
    );
    expect(known[1]).toBe('b');
    expect(String(known[0])).not.toMatch(/cousin|Zorglub/);
    // Without its form nothing tells a choice from a text.
    expect((await choices(''))[1]).not.toBe('b');
  });

  it('leaves the live answer alone, and keeps nothing personal, nor the token', async () => {
    const stranger = await begin();
    const { live, fixture } = await recordOne(stranger, { query: QUERY, variables: { number: 1 } });
    expect(at(live, 'data', 'dossier', 'demandeur', 'nom')).toBe('Zorglub');
    const kept = JSON.stringify(fixture);
    for (const secret of [...SECRETS, stranger.token]) expect(kept).not.toContain(secret);
  });

  it('keeps what a test needs: ids, states, dates, labels, choices, and what belongs together', async () => {
    const stranger = await begin();
    const { live, fixture } = await recordOne(stranger, { query: QUERY, variables: { number: 1 } });
    const again = replay(JSON.parse(JSON.stringify(fixture)));
    const response = await post(again.fetch, again.endpoint, again.token, {
      query: QUERY,
      variables: { number: 1 },
    });
    const replayed: Json = JSON.parse(await response.text());
    const [before, after] = [at(live, 'data', 'dossier'), at(replayed, 'data', 'dossier')];
    for (const key of ['id', 'number', 'state', 'dateDepot']) expect(at(after, key)).toEqual(at(before, key));
    expect(at(after, 'demandeur', 'civilite')).toEqual(at(before, 'demandeur', 'civilite'));
    expect(list(after, 'champs').map((champ) => [at(champ, 'id'), at(champ, 'label')])).toEqual(
      list(before, 'champs').map((champ) => [at(champ, 'id'), at(champ, 'label')]),
    );
    expect(at(after, 'champs', 1, 'choice')).toBe('b');
    expect(at(after, 'demandeur', 'email')).toBe(at(after, 'mail', 'adresse'));
    expect(text(after, 'mail', 'adresse')).toMatch(/^personne-[0-9a-f]{8}@exemple\.fr$/);
    expect(text(after, 'demandeur', 'dateDeNaissance')).toMatch(/^1980-\d\d-\d\d$/);
    expect(text(after, 'champs', 3, 'integer')).toMatch(/^\d{9}$/);
    expect(text(after, 'messages', 0, 'body').split(' ')).toHaveLength(3);
  });

  it('gives files that check out', async () => {
    const stranger = await begin();
    const { fixture } = await recordOne(stranger, { query: QUERY, variables: { number: 1 } });
    const again = replay(fixture);
    const response = await post(again.fetch, again.endpoint, again.token, {
      query: QUERY,
      variables: { number: 1 },
    });
    const file = at(JSON.parse(await response.text()), 'data', 'dossier', 'messages', 0, 'attachments', 0);
    const bytes = Buffer.from(await (await again.fetch(text(file, 'url'))).arrayBuffer());
    expect(bytes.length).toBe(Number(text(file, 'byteSizeBigInt')));
    expect(createHash('md5').update(bytes).digest('base64')).toBe(at(file, 'checksum'));
    expect(text(file, 'filename')).toMatch(/^fichier-\w+\.pdf$/);
  });

  it('answers equal requests in the order of the recording, and others by 501', async () => {
    const stranger = await begin();
    const recorder = createRecorder();
    const body = { query: '{ dossier(number: 1) { state } }' };
    stranger.emulator.fail({ fault: 'rateLimited' });
    for (let i = 0; i < 2; i++) await post(recorder.fetch, stranger.server.endpoint, stranger.token, body);
    const again = replay(recorder.fixture());
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await post(again.fetch, again.endpoint, 'any', body)).status);
    expect(statuses).toEqual([429, 200, 200]);
    expect(
      (await post(again.fetch, again.endpoint, 'any', { query: '{ dossier(number: 2) { state } }' })).status,
    ).toBe(501);
  });

  it('understands the persisted queries', async () => {
    const stranger = await begin();
    const body = {
      queryId: 'ds-query-v2',
      operationName: 'getDossier',
      variables: { dossierNumber: 1, includeMessages: true },
    };
    const { fixture } = await recordOne(stranger, body);
    const kept = JSON.stringify(fixture);
    for (const secret of SECRETS) expect(kept).not.toContain(secret);
    expect(kept).toContain('en_construction');
  });
});
