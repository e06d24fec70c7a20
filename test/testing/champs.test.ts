import { demarche, dossier } from '@org/ds-client/testing';
import { describe, expect, it } from 'vitest';
import { at, id, type Json, list, type Stranger, start } from './stranger.js';

/** One champ of each kind whose type came later, filled in. */
const form = () =>
  demarche(8)
    .withChamp('address', 'Adresse')
    .withChamp('communes', 'Commune')
    .withChamp('departements', 'Département')
    .withChamp('regions', 'Région')
    .withChamp('pays', 'Pays')
    .withChamp('drop_down_list', 'Choix', { options: ['a', 'b'] })
    .withChamp('header_section', 'Titre', { level: 2 })
    .withChamp('explication', 'Aide')
    .withChamp('yes_no', 'Oui ou non')
    .withChamp('datetime', 'Quand')
    .withChamp('piece_justificative', 'Identité', { nature: 'titre_identite' })
    .withDossier(
      dossier(1)
        .withChamp('Adresse', '1 rue Haute 35000 Rennes')
        .withChamp('Commune', { name: 'Rennes', code: '35238', postalCode: '35000' })
        .withChamp('Département', { name: 'Isère', code: '38' })
        .withChamp('Région', { name: 'Bretagne', code: '53' })
        .withChamp('Pays', { name: 'France', code: 'FR' })
        .withChamp('Choix', 'b')
        .withChamp('Quand', '2025-07-01T08:30:00Z')
        .withFile('Identité', { filename: 'passeport.jpg', content: 'secret' }),
    );

async function types(
  stranger: Stranger,
  fragments = '',
  operation = 'query q',
): Promise<Record<string, Json>> {
  const reply = await stranger.query(
    `${operation} { dossier(number: 1) { champs { __typename label stringValue ... on DateChamp { date old: value } ... on CheckboxChamp { checked: value } ... on TextChamp { text: value } ... on PieceJustificativeChamp { files { filename } file { filename } } } } } ${fragments}`,
    {},
    operation.split(' ')[1],
  );
  const champs = list(reply.json, 'data', 'dossier', 'champs');
  return Object.fromEntries(champs.map((champ) => [String(at(champ, 'label')), champ]));
}

describe('the type of a champ', () => {
  it('is an older one where the document does not name it', async () => {
    const stranger = await start({ demarches: [form()] });
    const champs = await types(stranger);
    for (const label of ['Adresse', 'Commune', 'Département', 'Région', 'Pays', 'Choix', 'Titre', 'Aide']) {
      expect(at(champs[label], '__typename')).toBe('TextChamp');
    }
    expect(champs.Choix).toMatchObject({ stringValue: 'b', text: 'b' });
    expect(champs['Oui ou non']).toMatchObject({
      __typename: 'CheckboxChamp',
      checked: false,
      stringValue: 'false',
    });
    expect(champs.Quand).toMatchObject({
      __typename: 'DateChamp',
      date: '2025-07-01',
      old: '2025-07-01T10:30:00+02:00',
    });
    expect(champs.Identité).toMatchObject({
      __typename: 'PieceJustificativeChamp',
      files: [],
      file: null,
      stringValue: null,
    });
  });

  it.each([
    ['Adresse', 'AddressChamp'],
    ['Commune', 'CommuneChamp'],
    ['Département', 'DepartementChamp'],
    ['Région', 'RegionChamp'],
    ['Pays', 'PaysChamp'],
    ['Choix', 'DropDownListChamp'],
    ['Titre', 'HeaderSectionChamp'],
    ['Aide', 'ExplicationChamp'],
    ['Oui ou non', 'YesNoChamp'],
    ['Quand', 'DatetimeChamp'],
    ['Identité', 'TitreIdentiteChamp'],
  ])('of %s is %s as soon as any fragment of the document is on it', async (label, type) => {
    const stranger = await start({ demarches: [form()] });
    const spread = await types(
      stranger,
      `query other { dossier(number: 1) { champs { ...Elsewhere } } } fragment Elsewhere on ${type} { id }`,
    );
    expect(at(spread[label], '__typename')).toBe(type);
    const elsewhere = await stranger.query(
      `query q { dossier(number: 1) { champs { __typename label } } }
       query other { dossier(number: 1) { champs { ... on ${type} { id } } } }`,
      {},
      'q',
    );
    const champs = list(elsewhere.json, 'data', 'dossier', 'champs');
    expect(champs.find((champ) => at(champ, 'label') === label)).toMatchObject({ __typename: type });
  });

  it('is the newest for an operation called IntrospectionQuery', async () => {
    const stranger = await start({ demarches: [form()] });
    expect(at((await types(stranger, '', 'query IntrospectionQuery')).Adresse, '__typename')).toBe(
      'AddressChamp',
    );
  });

  it('decides between a whole company and one that is still incomplete', async () => {
    const stranger = await start({
      demarches: [
        demarche(9)
          .options({ forIndividual: false })
          .withDossier(dossier(2).withIncompleteDemandeur('13000548100010')),
      ],
    });
    const complete = await stranger.query(
      '{ dossier(number: 2) { demandeur { __typename ... on PersonneMorale { libelleNaf } ... on PersonneMoraleIncomplete { siret } } } }',
    );
    expect(complete.json).toEqual({
      data: { dossier: { demandeur: { __typename: 'PersonneMoraleIncomplete', siret: '13000548100010' } } },
    });
    const list = `{ demarche(number: 9) { dossiers { nodes { number demandeur { __typename ... on PersonneMorale { siret libelleNaf } } } } } }`;
    expect((await stranger.query(list)).json).toMatchObject({
      errors: [
        {
          message: 'Cannot return null for non-nullable field PersonneMorale.libelleNaf',
          path: ['demarche', 'dossiers', 'nodes', 0, 'demandeur', 'libelleNaf'],
          extensions: { code: 'invalid_null' },
        },
      ],
      data: { demarche: { dossiers: { nodes: [null] } } },
    });
  });
});

const EVERYTHING = `query everything($number: Int!) {
  dossier(number: $number) {
    champs { ...All ... on RepetitionChamp { champs { id } rows { id champs { ...All } } } }
  }
}
fragment All on Champ {
  __typename id champDescriptorId label stringValue updatedAt prefilled prefilledValueModified
  columns {
    __typename id label stringValue
    ... on TextColumn { text: value } ... on BooleanColumn { boolean: value } ... on EnumsColumn { enums: value }
    ... on IntegerColumn { integer: value } ... on DecimalColumn { decimal: value }
    ... on AttachmentsColumn { files: value { filename virusScanResult } }
    ... on GeoJSONColumn { areas: value { geometry { type } properties { description } } }
  }
  ... on DateChamp { date } ... on DatetimeChamp { datetime } ... on CheckboxChamp { checked: value }
  ... on YesNoChamp { selected: value } ... on IntegerNumberChamp { integer: value }
  ... on DecimalNumberChamp { decimal: value } ... on CiviliteChamp { civilite: value }
  ... on DropDownListChamp { choice: value } ... on MultipleDropDownListChamp { values }
  ... on LinkedDropDownListChamp { primaryValue secondaryValue }
  ... on AddressChamp { address { label type cityName postalCode geometry { type coordinates } } commune { code } departement { code } }
  ... on CommuneChamp { commune { name code postalCode } departement { name code } }
  ... on DepartementChamp { departement { name code } } ... on RegionChamp { region { name code } }
  ... on PaysChamp { pays { name code } } ... on EpciChamp { epci { name code } departement { code } }
  ... on SiretChamp { etablissement { siret entreprise { siren capitalSocial } } }
  ... on RNAChamp { rna { id title } } ... on RNFChamp { rnf { id title } }
  ... on CarteChamp { geoAreas { __typename id source description geometry { type coordinates } ... on ParcelleCadastrale { commune numero section prefixe surface } } }
  ... on PieceJustificativeChamp { nature files { filename virusScanResult } }
  ... on TitreIdentiteChamp { filled grantType }
  ... on DossierLinkChamp { dossier { number } }
  ... on HeaderSectionChamp { level } ... on ExplicationChamp { __typename }
  ... on EngagementJuridiqueChamp { engagementJuridique { montantEngage } }
}`;

describe('the default demarche', () => {
  it('has every type of champ and of column, several areas, every scan result', async () => {
    const stranger = await start();
    const seen = new Set<Json | undefined>();
    const columns = new Set<Json | undefined>();
    const areas = new Set<Json | undefined>();
    const hidden = new Set<Json | undefined>();
    for (let number = 20_200; number < 20_260; number++) {
      const { json } = await stranger.query(EVERYTHING, { number });
      for (const champ of Array.isArray(at(json, 'data', 'dossier', 'champs'))
        ? list(json, 'data', 'dossier', 'champs')
        : []) {
        seen.add(at(champ, '__typename'));
        const shown = Array.isArray(at(champ, 'files')) ? list(champ, 'files') : [];
        for (const column of list(champ, 'columns')) {
          columns.add(at(column, '__typename'));
          if (!Array.isArray(at(column, 'files'))) continue;
          for (const file of list(column, 'files')) {
            const result = at(file, 'virusScanResult');
            if (result === 'infected' || result === 'integrity_error') hidden.add(result);
            const visible = shown.some((candidate) => at(candidate, 'virusScanResult') === result);
            expect(visible).toBe(result === 'safe' || result === 'pending');
          }
        }
        if (at(champ, '__typename') === 'CarteChamp')
          for (const area of list(champ, 'geoAreas')) areas.add(at(area, '__typename'));
      }
    }
    expect(hidden).toEqual(new Set(['infected', 'integrity_error']));
    expect([...areas].sort()).toEqual(['ParcelleCadastrale', 'Rpg', 'SelectionUtilisateur']);
    expect([...columns].sort()).toEqual(
      'Attachments Boolean Date DateTime Decimal Enum Enums GeoJSON Integer Text'
        .split(' ')
        .map((name) => `${name}Column`),
    );
    const schema = await stranger.data('{ __type(name: "Champ") { possibleTypes { name } } }');
    const all = list(schema, '__type', 'possibleTypes').map((type) => at(type, 'name'));
    expect([...seen].sort()).toEqual([...all].sort());
  });

  it('gives a champ the same id in every dossier, and in a row the id of the row too', async () => {
    const stranger = await start();
    const ids = async (number: number) =>
      list(
        await stranger.data('query q($n: Int!) { dossier(number: $n) { champs { id label } } }', {
          n: number,
        }),
        'dossier',
        'champs',
      );
    expect(await ids(20_300)).toEqual(await ids(20_301));
    for (let number = 20_290; number < 20_305; number++) {
      const { json } = await stranger.query(EVERYTHING, { number });
      for (const champ of list(json, 'data', 'dossier', 'champs')) {
        expect(at(champ, 'id')).toBe(at(champ, 'champDescriptorId'));
        if (at(champ, '__typename') !== 'RepetitionChamp') continue;
        for (const row of list(champ, 'rows')) {
          const rowKey = Buffer.from(String(at(row, 'id')), 'base64')
            .toString()
            .replace(/^Row-/, '');
          for (const inner of list(row, 'champs')) {
            const stable = Buffer.from(String(at(inner, 'champDescriptorId')), 'base64').toString();
            expect(at(inner, 'id')).toBe(Buffer.from(`${stable}|${rowKey}`).toString('base64'));
          }
        }
      }
    }
  });

  it('keeps integers beyond 2^53 as text, and leaves out the champs that a condition hides', async () => {
    const stranger = await start({
      demarches: [
        demarche(8)
          .withChamp('integer_number', 'Grand')
          .withChamp('text', 'Caché')
          .withDossier(dossier(1).withChamp('Grand', 9_007_199_254_740_993n)),
      ],
    });
    const query = '{ dossier(number: 1) { champs { id label ... on IntegerNumberChamp { value } } } }';
    stranger.emulator.modify(1, ({ content }) => {
      const hidden = content.champs[1];
      if (hidden) hidden.visible = false;
    });
    const champs = list(await stranger.data(query), 'dossier', 'champs');
    expect(champs).toMatchObject([{ label: 'Grand', value: '9007199254740993' }]);
    const hiddenId = stranger.emulator.dossier(1).content.champs[1]?.descriptor.id;
    const byId = `{ dossier(number: 1) { champs(id: "${hiddenId}") { label } none: champs(id: "${id('Champ', 1)}") { label } } }`;
    expect(await stranger.data(byId)).toEqual({ dossier: { champs: [{ label: 'Caché' }], none: [] } });
  });

  it('links to a dossier out of scope and to a hidden one, and answers apart', async () => {
    const stranger = await start();
    const query = `{ demarche(number: 1234) { dossiers(state: en_instruction, first: 2) { nodes { champs { ... on DossierLinkChamp { stringValue dossier { number } } } } } } }`;
    const { json } = await stranger.query(query);
    expect(list(json, 'errors')).toMatchObject([
      {
        message: 'An object of type Dossier was hidden due to permissions',
        extensions: { code: 'unauthorized' },
      },
    ]);
    const links = list(json, 'data', 'demarche', 'dossiers', 'nodes').map((node) =>
      list(node, 'champs').find((champ) => at(champ, 'stringValue') !== undefined),
    );
    expect(links).toMatchObject([{ stringValue: '90001', dossier: null }, { dossier: null }]);
  });
});
