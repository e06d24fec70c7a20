// The table of facts (src/testing/facts): complete, and what the emulator answers on both versions of the server.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demarche, dossier } from '@org/ds-client/testing';
import { isInterfaceType } from 'graphql';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CHAMP_FACTS } from '../../src/testing/facts/champs.js';
import { COLUMN_FACTS } from '../../src/testing/facts/columns.js';
import { MUTATION_FACTS } from '../../src/testing/facts/mutations.js';
import { REFUSALS } from '../../src/testing/facts/refusals.js';
import { loadSchema } from '../../src/testing/graphql/schema.js';
import { CHAMP_KINDS, type ChampKind } from '../../src/testing/model/descriptor.js';
import { at, type Json, list, type Stranger, start } from './stranger.js';

const VERSIONS = ['2026-01', '2026-09'] as const;

/** A dossier with one champ of each kind, called by its kind, filled in; and another one left blank. */
function everyKind() {
  const filled = dossier(1);
  const form = demarche(8);
  for (const kind of CHAMP_KINDS) {
    form.withChamp(kind, kind, {
      options: ['Sport', 'val1', 'val2', '--Culture--', 'Musique'],
      children: [{ kind: 'text', label: 'Intitulé' }],
    });
    const { example } = CHAMP_FACTS[kind];
    if (example !== null) filled.withChamp(kind, example);
  }
  return { demarches: [form.withDossier(filled, dossier(2))] };
}

async function champsOf(stranger: Stranger, number: number, fragments = ''): Promise<Map<string, Json>> {
  const data = await stranger.data(
    `query q($n: Int!) { dossier(number: $n) { champs { __typename label stringValue columns { id label } ${fragments} } } }`,
    { n: number },
  );
  return new Map(list(data, 'dossier', 'champs').map((champ) => [String(at(champ, 'label')), champ]));
}

function implementersOf(name: string): string[] {
  const type = loadSchema().getType(name);
  if (!isInterfaceType(type)) throw new Error(`${name} is no interface`);
  return loadSchema()
    .getPossibleTypes(type)
    .map((one) => one.name);
}

/** The sentences that the emulator's mutations can say, as its source has them, with `…` for what differs. */
function sentencesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const found: string[] = [];
      const look = (node: ts.Node) => {
        if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
        else if (ts.isTemplateExpression(node)) {
          found.push(node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join(''));
        }
        ts.forEachChild(node, look);
      };
      look(ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest));
      return found;
    });
}

describe('the table', () => {
  it('has a row for every sentence by which a mutation refuses', () => {
    const known = new Set(Object.keys(REFUSALS).map((text) => text.replaceAll(/["']…["']/g, '…')));
    const said = sentencesOf('src/testing/mutations')
      // Sentences have words of French in a row; the mails that are written are no refusals.
      .filter((text) => / .* .* /.test(text) && /[a-zé] [a-zé]/.test(text) && !/nbsp|<p>/.test(text))
      .map((text) => text.replaceAll(/["']…["']/g, '…'));
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter((text) => !known.has(text))).toEqual([]);
  });

  it('has a source for each of them, and says what is our own', () => {
    for (const [sentence, source] of Object.entries(REFUSALS))
      expect(source, sentence).toMatch(/^(?:server|graphql-ruby) \S+\.\S|^ours: \S/);
  });

  it('has a row for every mutation of the schema, and for its own refusals', () => {
    const type = loadSchema().getMutationType();
    expect(Object.keys(MUTATION_FACTS).sort()).toEqual(Object.keys(type?.getFields() ?? {}).sort());
    for (const [name, { rule, refusals, source }] of Object.entries(MUTATION_FACTS)) {
      expect(rule, name).toMatch(/\w{3}/);
      expect(source, name).toMatch(/^(?:server|graphql-ruby) \S+|^ours: \S/);
      for (const sentence of refusals) expect(REFUSALS, name).toHaveProperty([sentence]);
    }
  });

  it('has a row for every kind of champ, and every type of champ and of column is in it', () => {
    expect(Object.keys(CHAMP_FACTS).sort()).toEqual([...CHAMP_KINDS].sort());
    const served = new Set(Object.values(CHAMP_FACTS).flatMap(({ type, olderType }) => [type, olderType]));
    // An identity document is a kind of piece justificative, by its nature.
    expect([...served, 'TitreIdentiteChamp'].sort()).toEqual(implementersOf('Champ').sort());
    expect(Object.keys(COLUMN_FACTS).sort()).toEqual(implementersOf('Column').sort());
  });

  it('has no empty cell, and a source in each row', () => {
    for (const [kind, fact] of [...Object.entries(CHAMP_FACTS), ...Object.entries(COLUMN_FACTS)]) {
      expect(fact.source, kind).toMatch(/^(?:server|graphql-ruby|ours:) ?\S{3}/);
    }
    for (const [kind, fact] of Object.entries(CHAMP_FACTS)) {
      for (const [cell, value] of Object.entries(fact)) expect(value, `${kind}: ${cell}`).toBeDefined();
      for (const version of VERSIONS) expect(fact.columns[version], kind).toBeDefined();
    }
  });
});

describe.each(VERSIONS)('the server of %s', (serverVersion) => {
  const named = Object.values(CHAMP_FACTS)
    .map(({ type }) => `... on ${type} { __typename }`)
    .join(' ');
  // The kinds that came later are served as a text to older instances, and made by none of their forms.
  const kinds = CHAMP_KINDS;
  const labelled = (labels: readonly string[], kind: ChampKind) =>
    labels.map((label) => label.replace(/^X/, kind));

  it('gives every champ the type, the text and the columns of its row', async () => {
    const stranger = await start({ ...everyKind(), serverVersion });
    const [newest, older, blank] = [
      await champsOf(stranger, 1, named),
      await champsOf(stranger, 1),
      await champsOf(stranger, 2, named),
    ];
    for (const kind of kinds) {
      const fact = CHAMP_FACTS[kind];
      const columns = labelled(fact.columns[serverVersion], kind).map((label) =>
        // What says of itself that it is a SIRET needs no more.
        kind === 'siret'
          ? label.replace('siret – SIRET – ', 'siret – ').replace('siret – SIRET', 'siret')
          : label,
      );
      const champ = newest.get(kind);
      expect(champ, kind).toMatchObject({ __typename: fact.type, stringValue: fact.stringValue });
      expect(list(champ ?? null, 'columns').map((column) => at(column, 'label'))).toEqual(columns);
      expect(older.get(kind), kind).toMatchObject({ __typename: fact.olderType });
      expect(blank.get(kind), kind).toMatchObject({ stringValue: fact.blank });
    }
  });
});

it('a SIRET says so in its columns where its label does not: thirteen of them, eleven in January', async () => {
  for (const serverVersion of VERSIONS) {
    const form = demarche(8).withChamp('siret', 'X').withDossier(dossier(1).withChamp('X', '13000548100010'));
    const stranger = await start({ demarches: [form], serverVersion });
    const labels = list((await champsOf(stranger, 1)).get('X') ?? null, 'columns').map((one) =>
      at(one, 'label'),
    );
    expect(labels).toEqual(CHAMP_FACTS.siret.columns[serverVersion]);
    expect(labels).toHaveLength(serverVersion === '2026-09' ? 13 : 11);
  }
});

it.each(Object.entries(COLUMN_FACTS))('%s has the value and the text of its row', async (type, fact) => {
  const form = demarche(8)
    .withChamp(fact.kind, 'X', { options: ['val1', 'val2'] })
    .withDossier(dossier(1).withChamp('X', fact.example));
  const stranger = await start({ demarches: [form] });
  const selection =
    type === 'AttachmentsColumn'
      ? 'value { filename }'
      : type === 'GeoJSONColumn'
        ? 'value { geometry { type coordinates } }'
        : 'value';
  const data = await stranger.data(
    `{ dossier(number: 1) { champs { columns { __typename stringValue ... on ${type} { ${selection} } } } } }`,
  );
  const column = at(data, 'dossier', 'champs', 0, 'columns', 0);
  expect(column).toMatchObject({ __typename: type, value: fact.value });
  if (fact.stringValue !== undefined) expect(column).toMatchObject({ stringValue: fact.stringValue });
});

it('an identity document has no column and no file, a bank document four more columns', async () => {
  const form = demarche(8)
    .withChamp('piece_justificative', 'X', { nature: 'titre_identite' })
    .withChamp('piece_justificative', 'RIB', { nature: 'rib' })
    .withDossier(dossier(1).withFile('X', { filename: 'cni.jpg', content: 'x' }));
  const champs = await champsOf(await start({ demarches: [form] }), 1);
  expect(at(champs.get('X') ?? null, 'columns')).toEqual([]);
  expect(list(champs.get('RIB') ?? null, 'columns').map((column) => at(column, 'label'))).toEqual([
    'RIB',
    'RIB – Titulaire',
    'RIB – IBAN',
    'RIB – BIC',
    'RIB – Nom de la Banque',
  ]);
});
