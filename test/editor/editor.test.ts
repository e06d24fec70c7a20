import { describe, expect, it } from 'vitest';
import { open } from './language-service.js';

const program = `import { type Champ, DsClient, type Dossier, type DossierInclude, type WithMessages } from '@org/ds-client';
const client = new DsClient({ token: 'a-token' });
`;
const dossierParts = [
  'annotations',
  'avis',
  'champs',
  'corrections',
  'demandeur',
  'geometry',
  'groupeInstructeur',
  'instructeurs',
  'labels',
  'messages',
  'revision',
  'service',
  'traitements',
];
const at = (code: string) => open(program + code);

describe('completion', () => {
  it.each([
    'await client.getDossier(1, { include: { |> } });',
    'await client.findDossier(1, { include: { |> } });',
    'client.dossiers(1, { include: { |> } });',
    'client.groupeInstructeurDossiers(1, { include: { |> } });',
    'client.sync(1, { include: { |> } });',
    'const include: DossierInclude = { |> };',
  ])('offers the parts of a dossier and nothing else in %s', (code) => {
    expect(at(code).completions()).toEqual(dossierParts);
  });

  it('offers what is left where a part is written already', () => {
    const left = dossierParts.filter((part) => part !== 'avis');
    expect(at('client.dossiers(1, { include: { avis: true, |> } });').completions()).toEqual(left);
  });

  it.each([
    ['client.getDemarche(1, { include: { |> } });', 9],
    ['client.getDemarcheDescriptor(1, { include: { |> } });', 2],
    ['client.getGroupeInstructeur(1, { include: { |> } });', 1],
    ["client.dossiers(1, { state: '|>' });", 5],
    ["client.dossiers(1, { state: ['|>'] });", 5],
    ["client.files(1, { sources: ['|>'] });", 9],
  ])('of %s has %i names', (code, count) => {
    expect(at(code).completions()).toHaveLength(count);
  });
});

describe('hovers', () => {
  it.each([
    ['const |>dossier = await client.getDossier(1);', 'const dossier: Dossier<{ readonly messages: true; }>'],
    [
      'const |>page = (await client.dossiers(1).pages()[Symbol.asyncIterator]().next()).value;',
      'Page<Dossier>',
    ],
    ['for await (const |>page of client.dossiers(1).pages()) {}', 'const page: Page<Dossier>'],
    ['for await (const |>dossier of client.dossiers(1)) {}', 'const dossier: Dossier'],
    ['const |>all = await client.dossiers(1).toArray();', 'const all: Dossier[]'],
    [
      'const |>all = await client.dossiers(1, { include: { avis: true } }).toArray();',
      'const all: Dossier<{ readonly avis: true; }>[]',
    ],
    ['for (const |>champ of (await client.getDossier(1)).champs) {}', 'const champ: Champ'],
    ['const |>champs = (await client.getDossier(1)).champs;', 'const champs: readonly Champ[]'],
    ['const |>messages = (await client.getDossier(1)).messages;', 'const messages: readonly Message[]'],
    ['const |>demandeur = (await client.getDossier(1)).demandeur;', 'const demandeur: Demandeur'],
    ['const |>demarche = await client.getDemarche(1);', 'const demarche: Demarche'],
    ['const |>demarche = await client.getDemarcheDescriptor(1);', 'const demarche: DemarcheDescriptor'],
    ['const |>groupe = await client.getGroupeInstructeur(1);', 'const groupe: GroupeInstructeur'],
    ['for await (const |>file of client.files(1)) {}', 'const file: DossierFile'],
    ['for await (const |>deleted of client.deletedDossiers(1)) {}', 'const deleted: DeletedDossier'],
  ])('of %s', (code, text) => {
    expect(at(code).hover().replace(/\s+/g, ' ')).toContain(text);
  });

  it('describe every field of a dossier, in both kinds of types', () => {
    const fields = at(
      'const dossier = await client.getDossier(1, { include: { avis: true } }); dossier.|>',
    ).completions();
    expect(fields.length).toBeGreaterThan(30);
    const bare = (read: string, names: readonly string[]) =>
      names.filter((field) => at(`(await client.${read}).|>${field};`).documentation() === '');
    expect(bare('getDossier(1, { include: { avis: true } })', fields)).toEqual([]);
    const listed = fields.filter((field) => !['avis', 'messages'].includes(field));
    expect(bare('dossiers(1).toArray().then(([first]) => first!)', listed)).toEqual([]);
  }, 60_000);

  it('describe every part of include, states and sources', () => {
    const bare = dossierParts.filter(
      (part) => at(`await client.getDossier(1, { include: { |>${part}: true } });`).documentation() === '',
    );
    expect(bare).toEqual([]);
    expect(at("import type { |>DossierState } from '@org/ds-client';").documentation()).toContain(
      'en_construction',
    );
    expect(at("import type { |>FileSource } from '@org/ds-client';").documentation()).toContain(
      'attestation',
    );
  }, 60_000);

  it('describe the fields of champs, files and messages', () => {
    const champs = '(await client.getDossier(1)).champs';
    for (const code of [
      `${champs}[0]!.|>label`,
      `${champs}[0]!.|>stringValue`,
      `const [champ] = ${champs}; if (champ?.__typename === 'YesNoChamp') champ.|>value`,
      `const [champ] = ${champs}; if (champ?.__typename === 'IntegerNumberChamp') champ.|>label`,
      `const [champ] = ${champs}; if (champ?.__typename === 'PieceJustificativeChamp') champ.files[0]!.|>checksum`,
      '(await client.getDossier(1)).messages[0]!.|>body',
      '(await client.getDemarche(1)).|>title',
    ]) {
      expect({ code, text: at(code).documentation() }).not.toEqual({ code, text: '' });
    }
  });
});

describe('signature help', () => {
  it.each([
    [
      'client.getDossier(|>',
      'options?: GetDossierOptions<Nothing>',
      'Promise<Dossier<{ readonly messages: true; }>>',
    ],
    ['client.dossiers(|>', 'options?: ListDossiersOptions<Nothing>', 'Paginated<Dossier>'],
    ['client.files(|>', 'options?: ListFilesOptions', 'Paginated<DossierFile>'],
  ])('of %s', (code, ...texts) => {
    for (const text of texts) expect(at(code).signature()).toContain(text);
  });
});

describe('errors', () => {
  it.each([
    ['await client.getDossier(1, { include: { aviss: true } });', "Did you mean to write 'avis'?"],
    ['client.dossiers(1, { include: { avis: true, mesages: false } });', "Did you mean to write 'messages'?"],
    ['client.sync(1, { include: { avis: true, mesages: false } });', "Did you mean to write 'messages'?"],
    ['client.getDemarche(1, { include: { label: true } });', "Did you mean to write 'labels'?"],
    ['await client.getDossier(1, { includ: {} });', "Did you mean to write 'include'?"],
    [
      '(await client.getDossier(1)).avis',
      "Property 'avis' does not exist on type 'Dossier<{ readonly messages: true; }>'.",
    ],
    [
      'for await (const dossier of client.dossiers(1)) dossier.messages',
      "Property 'messages' does not exist on type 'Dossier'.",
    ],
    [
      "client.dossiers(1, { state: 'en_cours' });",
      "Type '\"en_cours\"' is not assignable to type 'DossierState",
    ],
    ["client.files(1, { sources: ['champ'] });", 'Did you mean \'"champs"\'?'],
    ["client.getDossier('1');", "'string' is not assignable to parameter of type 'number'"],
    ["client.getDossier(1, { include: { avis: 'yes' } });", "'string' is not assignable to type 'boolean"],
  ])('of %s', (code, text) => {
    const errors = at(code).errors();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(text);
    expect(errors[0]?.length).toBeLessThan(250);
  });
});

describe('programs that compile', () => {
  it.each([
    `async function read<const I extends DossierInclude>(number: number, include: I) {
       return client.getDossier(number, { include });
     }
     (await read(1, { avis: true })).avis.length;`,
    `async function read<const I extends DossierInclude>(number: number, include: I): Promise<Dossier<WithMessages<I>>> {
       return client.getDossier(number, { include });
     }
     (await read(1, { avis: true })).messages.length;`,
    `function all<const I extends DossierInclude>(number: number, include: I) {
       return client.dossiers(number, { include }).toArray();
     }
     (await all(1, { avis: true }))[0]?.avis.length;`,
    `const include: DossierInclude = { avis: true };
     (await client.getDossier(1, { include })).avis?.length;`,
    `const show = (dossier: Dossier) => dossier.champs.map((champ: Champ) => champ.label);
     show(await client.getDossier(1));
     show(await client.getDossier(1, { include: { avis: true, geometry: true } }));`,
  ])('%s', (code) => {
    expect(at(code).errors()).toEqual([]);
  });
});

describe('declarations', () => {
  it.each(['client.getDossier(number)', 'client.dossiers(number)', 'client.getDemarche(number)'])(
    'of a service whose method returns %s take ten lines at most',
    (call) => {
      const text = open(`import { DsClient } from '@org/ds-client';
        export class Service {
          constructor(private readonly client: DsClient) {}
          read(number: number) { return this.${call}; }
        }`).declarations();
      expect(text).toContain('import("@org/ds-client").');
      expect(text.trim().split('\n').length).toBeLessThanOrEqual(10);
    },
  );
});
