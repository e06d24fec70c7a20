import { describe, expect, it } from 'vitest';
import { DsClient, DsInputError, DsNotFoundError, DsRateLimitError } from '../../src/index.js';
import type { PrefillValues } from '../../src/prefill/resolve-values.js';
import type { DemarcheOptions } from '../../src/testing/build/demarche-factory.js';
import { createEmulator } from '../../src/testing/index.js';
import type { DescriptorInput } from '../../src/testing/model/descriptor.js';

const champs = [
  { kind: 'text', label: 'Objet' },
  { kind: 'yes_no', label: 'Urgent' },
  { kind: 'checkbox', label: 'Accord' },
  { kind: 'integer_number', label: 'Habitants' },
  { kind: 'decimal_number', label: 'Montant' },
  { kind: 'date', label: 'Début' },
  { kind: 'datetime', label: 'Rendez-vous' },
  { kind: 'civilite', label: 'Civilité' },
  { kind: 'pays', label: 'Pays' },
  { kind: 'regions', label: 'Région' },
  { kind: 'departements', label: 'Département' },
  { kind: 'communes', label: 'Commune' },
  { kind: 'epci', label: 'EPCI' },
  { kind: 'siret', label: 'SIRET' },
  { kind: 'email', label: 'Courriel' },
  { kind: 'phone', label: 'Téléphone' },
  { kind: 'address', label: 'Adresse' },
  { kind: 'dossier_link', label: 'Dossier lié' },
  { kind: 'drop_down_list', label: 'Choix', options: ['Un', 'Deux'] },
  { kind: 'drop_down_list', label: 'Choix libre', options: ['Un'], otherOption: true },
  { kind: 'multiple_drop_down_list', label: 'Choix multiples', options: ['Un', 'Deux'] },
  { kind: 'piece_justificative', label: 'Pièce' },
  { kind: 'carte', label: 'Carte' },
  { kind: 'iban', label: 'IBAN' },
  {
    kind: 'repetition',
    label: 'Dépenses',
    children: [
      { kind: 'text', label: 'Poste' },
      { kind: 'decimal_number', label: 'Somme' },
      { kind: 'communes', label: 'Lieu' },
    ],
  },
  { kind: 'text', label: 'Doublon' },
  { kind: 'text', label: 'Doublon' },
] satisfies DescriptorInput[];

async function emulated(options: Partial<DemarcheOptions> = {}) {
  const ds = createEmulator({
    demarches: [
      {
        number: 42,
        champs,
        annotations: [{ kind: 'text', label: 'Note interne' }],
        ...options,
      },
    ],
  });
  const server = await ds.listen(0);
  const client = new DsClient({ token: ds.token, endpoint: server.endpoint });
  return { ds, client, [Symbol.asyncDispose]: () => server.close() };
}

/** A value that both ages of the server keep, for each champ of the form that can be prefilled at all. */
const good: PrefillValues = {
  identite_nom: 'Martin',
  identite_prenom: 'Inès',
  Objet: 'Rénovation du gymnase & 100 % « été » ; a+b=c',
  Urgent: false,
  Accord: true,
  Habitants: 9_007_199_254_740_993n,
  Montant: 12.5,
  Début: '2026-02-01',
  'Rendez-vous': '2026-02-01T10:30:00+01:00',
  Civilité: 'Mme',
  Pays: 'FR',
  Région: '53',
  Département: '2A',
  Commune: ['35000', '35238'],
  EPCI: ['35', '243500139'],
  SIRET: '130 025 265 00013',
  Courriel: 'ines@exemple.fr',
  Téléphone: '06 12 34 56 78',
  Adresse: '12 rue de la République 35000 Rennes',
  'Dossier lié': 12,
  Choix: 'Deux',
  'Choix libre': 'Autre chose',
  'Choix multiples': ['Un', 'Deux'],
  Dépenses: [
    { Poste: 'Toit', Somme: 1_500, Lieu: ['35000', '35238'] },
    { Lieu: ['38000', '38185'], Poste: 'Murs' },
  ],
};

function shown(dossier: { champs: readonly { label: string; stringValue: string | null }[] }) {
  return Object.fromEntries(dossier.champs.map(({ label, stringValue }) => [label, stringValue]));
}

it('takes every département, region and country that the form offers, in a link and in a dossier', async () => {
  await using emulator = await emulated();
  for (const values of [
    { Département: '01', Région: '76', Pays: 'DE' },
    { Département: '971', Région: '06', Pays: 'NC' },
    { Département: '99' },
  ]) {
    expect((await emulator.client.prefill(42, values)).refused).toEqual([]);
    const { dossierNumber, token } = await emulator.client.prefill(42, values, { create: true });
    emulator.ds.depositPrefilled(token);
    const { champs: filled } = await emulator.client.getDossier(dossierNumber);
    const kept = filled.filter(({ prefilled }) => prefilled).map(({ label }) => label);
    expect(kept.sort()).toEqual(Object.keys(values).sort());
  }
});

describe('prefill', () => {
  it.each([true, false])('every value arrives, by a POST (%s) as by a link', async (create) => {
    await using house = await emulated();
    const { ds, client } = house;
    let token: string;
    if (create) {
      const made = await client.prefill(42, good, { create: true });
      expect(made.refused).toEqual([]);
      expect(made.url).toContain('/commencer/demarche-42?prefill_token=');
      token = made.token;
    } else {
      const { url } = await client.prefill(42, good);
      expect(url).not.toContain('=%3D');
      const answer = await ds.fetch(url);
      expect(answer.status).toBe(200);
      // The service never learns the token of a link: the test asks the emulator.
      const dossier = ds.demarche(42).dossiers.at(-1);
      expect(dossier?.brouillon).toBe(true);
      token = ds.prefilledTokens().at(-1) ?? '';
    }
    ds.openPrefilled(token);
    const number = ds.depositPrefilled(token);
    const dossier = await client.getDossier(number);
    expect(dossier.prefilled).toBe(true);
    expect(dossier.demandeur).toMatchObject({ nom: 'Martin', prenom: 'Inès' });
    const texts = shown(dossier);
    expect(texts).toMatchObject({
      Objet: good.Objet,
      Habitants: '9007199254740993',
      Choix: 'Deux',
      'Choix libre': 'Autre chose',
    });
    const rows = dossier.champs.find(({ label }) => label === 'Dépenses');
    if (rows?.__typename !== 'RepetitionChamp') throw new Error('not a block');
    expect(rows.rows.map(({ champs: cells }) => cells.map(({ stringValue }) => stringValue))).toEqual([
      ['Toit', expect.stringMatching(/^1500/), expect.stringContaining('Rennes')],
      ['Murs', expect.anything(), expect.stringContaining('Grenoble')],
    ]);
    const empty = dossier.champs.filter(
      ({ label }) => label in good && !texts[label] && label !== 'Dépenses',
    );
    expect(empty.map(({ label }) => label)).toEqual([]);
  });

  it.each<[string, PrefillValues, RegExp]>([
    ['an unknown label', { Objt: 'x' }, /- Objt: .*did you mean « Objet »/],
    ['two champs of one label', { Doublon: 'x' }, /- Doublon: 2 champs have this label/],
    [
      'a champ of a row at the root',
      { Poste: 'x' },
      /- Poste: this champ belongs to the rows of « Dépenses »/,
    ],
    ['an annotation that was not asked for', { 'Note interne': 'x' }, /- Note interne: /],
    ['a blank text', { Objet: ' ' }, /empty value is dropped/],
    ['null', { Objet: null }, /empty value is dropped/],
    ['an empty list', { 'Choix multiples': [] }, /empty value is dropped/],
    ['four decimals', { Montant: 1.2345 }, /at most three decimals/],
    ['a day that does not exist', { Début: '2026-02-31' }, /expected a day/],
    ['a timestamp for a day', { Début: 1_769_904_000 }, /expected a day/],
    ['a country that is none', { Pays: 'ZZ' }, /no such code/],
    ['the whole of Paris', { Commune: ['75001', '75056'] }, /arrondissement/],
    ['half a commune', { Commune: ['35000'] }, /expected the pair/],
    ['a SIRET with a wrong key', { SIRET: '13002526500014' }, /valid SIRET/],
    ['a choice that is none', { Choix: 'Trois' }, /« Un », « Deux »/],
    ['the word that stands for another choice', { 'Choix libre': '__other__' }, /expected one of/],
    ['one wrong choice of several', { 'Choix multiples': ['Un', 'Trois'] }, /expected choices among/],
    ['oui', { Urgent: 'oui' }, /expected true or false/],
    ['a file', { Pièce: 'x' }, /cannot be prefilled/],
    ['a map', { Carte: 'x' }, /cannot be prefilled/],
    ['an IBAN', { IBAN: 'FR7630006000011234567890189' }, /drop an IBAN/],
    [
      'a row with a wrong cell',
      { Dépenses: [{ Poste: 'a', Somme: 'b' }] },
      /- Dépenses\[0\]\.Somme: expected a number/,
    ],
    ['a row of nothing', { Dépenses: [{ Poste: 'a' }, {}] }, /row 1 has no value/],
    ['a genre', { identite_genre: 'Madame' }, /expected M\. or Mme/],
  ])('refuses %s by name, and makes nothing', async (_what, values, message) => {
    await using house = await emulated();
    for (const create of [true, false]) {
      const refused = house.client.prefill(42, { ...values }, { create });
      await expect(refused).rejects.toThrow(DsInputError);
      await expect(refused).rejects.toThrow(message);
    }
    expect(house.ds.requests.some(({ path }) => path.startsWith('/api/public'))).toBe(false);
  });

  it('reports what it leaves out where that is asked for', async () => {
    await using house = await emulated();
    const { url, refused } = await house.client.prefill(
      42,
      { Objet: 'x', Pièce: 'secret' },
      { onRefused: 'report' },
    );
    expect(refused).toEqual([{ key: 'Pièce', reason: expect.stringContaining('cannot be prefilled') }]);
    expect(JSON.stringify(refused)).not.toContain('secret');
    expect(url).toMatch(/^[^?]+\?champ_[A-Za-z0-9]+=x$/);
  });

  it('fills annotations that are asked for by name', async () => {
    await using house = await emulated();
    const { client, ds } = house;
    for (const annotations of [{ 'Note interne': 'vu' }, true, ['Note interne']] as const) {
      const values = Array.isArray(annotations) || annotations === true ? { 'Note interne': 'vu' } : {};
      const { token } = await client.prefill(42, values, { create: true, annotations });
      const { annotations: shownNow } = await client.getDossier(ds.depositPrefilled(token));
      expect(shownNow.map(({ stringValue }) => stringValue)).toEqual(['vu']);
    }
  });

  it.each(['close', 'depubliee'] as const)('makes no link to a demarche that is %s', async (state) => {
    await using house = await emulated({ state });
    await expect(house.client.prefill(42, { Objet: 'x' })).rejects.toThrow(/takes no dossiers/);
  });

  it('makes no link that would be redirected by its path', async () => {
    await using house = await emulated({ path: 'Demarche-42' });
    await expect(house.client.prefill(42, { Objet: 'x' })).rejects.toThrow(/without being redirected/);
  });

  it('rows that a link cannot tell apart go by a POST only', async () => {
    await using house = await emulated();
    const values = { Dépenses: [{ Poste: 'a' }, { Somme: 1 }] };
    await expect(house.client.prefill(42, values)).rejects.toThrow(
      /- Dépenses: a link cannot tell these rows apart/,
    );
    expect((await house.client.prefill(42, values, { create: true })).refused).toEqual([]);
  });

  it('works without a token where the demarche is open data', async () => {
    await using house = await emulated();
    const stranger = new DsClient({ token: null, endpoint: house.ds.endpoint, fetch: house.ds.fetch });
    const { url } = await stranger.prefill(42, {
      Objet: 'x',
      Pays: 'FR',
      Urgent: true,
      identite_nom: 'Martin',
    });
    expect(url).toContain('identite_nom=Martin');
    await expect(stranger.prefill(42, { Pays: 'France' })).rejects.toThrow(/two letters/);
  });

  it('waits for the end of a refusal, and makes one dossier', async () => {
    await using house = await emulated();
    const { ds, client } = house;
    const before = ds.demarche(42).dossiers.length;
    ds.clock.set('2026-03-01T08:00:00Z');
    for (let i = 0; i < 15; i++) await client.prefill(42, { Objet: 'x' }, { create: true });
    const refused = client.prefill(42, { Objet: 'x' }, { create: true, maxRetries: 0 });
    await expect(refused).rejects.toThrow(DsRateLimitError);
    expect(ds.demarche(42).dossiers.length - before).toBe(15);
  });

  it('an answer that is lost is not asked for again: a second POST would make a second dossier', async () => {
    await using house = await emulated();
    house.ds.fail({ fault: 'reset', on: 'api', times: 1, operationName: undefined });
    const failed = house.client.prefill(42, { Objet: 'x' }, { create: true });
    // The fault meets the reading of the form, which is sent again; the POST is sent once.
    await failed.catch(() => {});
    expect(
      house.ds.requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/api/public')),
    ).toHaveLength(1);
  });
});

it.each(['answer', 'body'] as const)(
  'a fetch that ignores its signal holds nobody up: no %s',
  async (missing) => {
    await using house = await emulated();
    const silent = () =>
      missing === 'answer'
        ? new Promise<Response>(() => {})
        : Promise.resolve(new Response(new ReadableStream()));
    const client = new DsClient({
      token: house.ds.token,
      endpoint: house.ds.endpoint,
      fetch: (input, init) =>
        String(input).includes('/api/public/') ? silent() : house.ds.fetch(input, init),
      maxRetries: 0,
    });
    const left = new AbortController();
    const states = client.prefillState(42, ['unknown'], { signal: left.signal });
    const create = client.prefill(42, { Objet: 'x' }, { create: true, timeout: 200 });
    setTimeout(() => left.abort(new Error('gone')), 20);
    await expect(states).rejects.toThrow('gone');
    await expect(create).rejects.toMatchObject({ name: 'DsTimeoutError', mayHaveRun: true });
  },
);

describe('prefillState', () => {
  it('follows a dossier from its making to its decision', async () => {
    await using house = await emulated();
    const { ds, client } = house;
    const { token, dossierNumber } = await client.prefill(42, { Objet: 'x' }, { create: true });
    const state = async () => (await client.prefillState(42, token))[0];
    expect(await state()).toMatchObject({
      state: 'prefilled',
      dossierNumber,
      url: expect.stringContaining(token),
    });
    ds.openPrefilled(token);
    expect(await state()).toMatchObject({ state: 'brouillon', url: undefined });
    ds.depositPrefilled(token);
    expect(await state()).toMatchObject({ state: 'en_construction', submittedAt: expect.any(String) });
    expect(await client.prefillState(42, ['nobody', token])).toEqual([
      null,
      expect.objectContaining({ token }),
    ]);
  });

  it('an orphan goes after five days', async () => {
    await using house = await emulated();
    house.ds.clock.set('2026-03-01T08:00:00Z');
    const { token } = await house.client.prefill(42, { Objet: 'x' }, { create: true });
    house.ds.clock.advance(5 * 86_400_000);
    expect(await house.client.prefillState(42, token)).toEqual([null]);
  });

  it('says that a closed demarche can no longer be followed', async () => {
    await using house = await emulated();
    const { token } = await house.client.prefill(42, { Objet: 'x' }, { create: true });
    house.ds.demarche(42).settings.state = 'close';
    await expect(house.client.prefillState(42, token)).rejects.toThrow(DsNotFoundError);
    await expect(house.client.prefillState(42, token)).rejects.toThrow(/getDossier/);
  });
});
