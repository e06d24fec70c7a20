// Every field of the schema and every kind of error, with something personal in it.
import { createRecorder } from '@org/ds-client/testing';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../../src/testing/facts/refusals.js';
import { loadSchema } from '../../../src/testing/graphql/schema.js';

const schema = loadSchema();
const ENDPOINT = 'https://api.example/api/v2/graphql';

/** What the recorder says of its own, in the answer that it is given. */
async function recorded(query: string, answer: unknown, status = 200, type = 'application/json') {
  const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const recorder = createRecorder({
    fetch: async () => new Response(body, { status, headers: { 'content-type': type } }),
  });
  await recorder.fetch(ENDPOINT, { method: 'POST', body: JSON.stringify({ query }) });
  return recorder.fixture();
}

interface Made {
  selection: string;
  data: Record<string, unknown>;
}

/** A selection of every field of every type, each under a name of its own, and an answer full of `poison`. */
class Poisoner {
  readonly #schema: GraphQLSchema;
  readonly #poison: (path: string) => string;
  readonly #made = new Set<string>();

  constructor(schema: GraphQLSchema, poison: (path: string) => string) {
    this.#schema = schema;
    this.#poison = poison;
  }

  get types(): ReadonlySet<string> {
    return this.#made;
  }

  object(type: GraphQLNamedType): Made {
    if (!isObjectType(type) || this.#made.has(type.name)) return { selection: '__typename', data: {} };
    this.#made.add(type.name);
    const parts = Object.values(type.getFields()).map((field) => this.#field(type.name, field));
    return {
      selection: ['__typename', ...parts.map(({ selection }) => selection)].join(' '),
      data: Object.assign({ __typename: type.name }, ...parts.map(({ data }) => data)),
    };
  }

  #field(parent: string, field: GraphQLField<unknown, unknown>): Made {
    const name = `${parent}_${field.name}`;
    const named = getNamedType(field.type);
    const args = field.args
      .filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)
      .map((argument) => `${argument.name}: ${LITERALS[String(argument.type)] ?? '{}'}`);
    const call = `${name}: ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
    const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    if (isLeafType(named)) {
      // Enums hold what the schema lists; and numbers, booleans and dates hold no text of anybody's.
      const value = isEnumType(named)
        ? named.getValues()[0]?.name
        : named.name === 'Coordinates'
          ? [2.352_22, 48.856_61]
          : this.#poison(`${parent}.${field.name}`);
      return { selection: call, data: { [name]: list ? [value] : value } };
    }
    const possible = isAbstractType(named) ? this.#schema.getPossibleTypes(named) : [named];
    const made = possible.map((type) => ({ type, ...this.object(type) }));
    const inner = isAbstractType(named)
      ? made.map(({ type, selection }) => `... on ${type.name} { ${selection} }`).join(' ')
      : made.map(({ selection }) => selection).join(' ');
    const items = made.map(({ data }) => data);
    return {
      selection: `${call} { ${inner} }`,
      data: { [name]: list || isAbstractType(named) ? items : items[0] },
    };
  }
}

const LITERALS: Readonly<Record<string, string>> = {
  'Int!': '1',
  'ID!': '"x"',
  'FindDemarcheInput!': '{ number: 1 }',
};

/** The whole answer of the schema, in one query and one mutation. */
async function recordEverything(
  poison: (path: string) => string,
): Promise<{ kept: string; types: Set<string> }> {
  const types = new Set<string>();
  let kept = '';
  for (const [kind, root] of [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const) {
    if (!root) throw new Error(`No ${kind}`);
    const poisoner = new Poisoner(schema, poison);
    const { selection, data } = poisoner.object(root);
    kept += JSON.stringify(await recorded(`${kind} everything { ${selection} }`, { data }));
    for (const type of poisoner.types) types.add(type);
  }
  return { kept, types };
}

/** What the administration writes for everybody to read. */
const PUBLIC =
  /^(?:Demarche|DemarcheDescriptor|Revision|GroupeInstructeur|GroupeInstructeurWithDossiers|Label|Service|ChorusConfiguration|HeaderSectionChamp|\w+ChampDescriptor)\.|^(?!Address\.)\w+\.label$/;

describe('every field of the schema', () => {
  it('is poisoned by this test', async () => {
    const { types } = await recordEverything(() => 'x');
    const all = Object.values(schema.getTypeMap())
      .filter(
        (type) => isObjectType(type) && !type.name.startsWith('__') && type.name !== 'DemarcheDescriptorEdge',
      )
      .map(({ name }) => name);
    expect(all.filter((name) => !types.has(name))).toEqual([]);
  });

  it.each([
    ['an e-mail address', 'jean.dupont@secret.fr'],
    ['an address in a sentence', 'Contactez jean.dupont@secret.fr, bureau 12'],
    ['a telephone number', '06 12 34 56 78'],
    ['an international number', '+33612345678'],
  ])('keeps no contact: %s', async (_, poison) => {
    const { kept } = await recordEverything(() => poison);
    const leaks = ['dupont', '12 34 56 78', '612345678'].flatMap((secret) => {
      const at = kept.indexOf(secret);
      return at < 0 ? [] : [kept.slice(Math.max(0, at - 80), at + 20)];
    });
    expect(leaks).toEqual([]);
  });

  it('keeps no name, but for what the administration publishes', async () => {
    const paths: string[] = [];
    const { kept } = await recordEverything((path) => {
      paths.push(path);
      return `Zorglub${paths.length}Müller`;
    });
    const leaks = paths.filter(
      (path, index) => kept.includes(`Zorglub${index + 1}Müller`) && !PUBLIC.test(path),
    );
    expect(leaks).toEqual([]);
    expect(paths.length).toBeGreaterThan(400);
  });
});

describe('every error', () => {
  // All at once: one of them alone would be judged alike.
  const secret = [
    'jean.dupont@secret.fr',
    'Zorglub Müller',
    '203.0.113.77',
    '2001:db8:85a3::8a2e:370:7334',
    '1850675116001',
  ].join(' ');
  const leak = (kept: string) =>
    ['dupont', 'Zorglub', 'Müller', '203.0.113', '85a3', '1850675116001'].filter((secret) =>
      kept.includes(secret),
    );

  it.each(Object.keys(REFUSALS))('%s', async (sentence) => {
    const message = sentence.includes('…') ? sentence.replaceAll('…', secret) : `${sentence} ${secret}`;
    const error = {
      message,
      path: ['dossier', 'champs', 0, secret],
      locations: [{ line: 1, column: 2, source: secret }],
      extensions: {
        code: 'bad_request',
        value: { dossierId: secret, nested: [secret] },
        problems: [{ path: [secret], explanation: `Could not coerce value "${secret}" to Int` }],
        fieldName: secret,
        [secret]: secret,
        anything: { deep: secret },
      },
    };
    const query =
      'mutation { dossierEnvoyerMessage(input: { dossierId: "x" }) { clientMutationId errors { message } } groupeInstructeurCreer(input: {}) { warnings { message } } }';
    const data = {
      dossierEnvoyerMessage: { clientMutationId: secret, errors: [{ message, [secret]: secret }] },
      groupeInstructeurCreer: { warnings: [{ message: secret }] },
    };
    for (const answer of [
      { errors: [error], data: null },
      { errors: [error], data, extensions: { trace: secret } },
      { error: message },
      { message },
      message,
      `<html><body>Your address: ${secret}</body></html>`,
    ]) {
      expect(leak(JSON.stringify(await recorded(query, answer)))).toEqual([]);
    }
    // The same for a document that cannot be read.
    expect(leak(JSON.stringify(await recorded('{ dossier(', { errors: [error], data })))).toEqual([]);
  });

  it('keeps the words by which a client tells refusals apart', async () => {
    const said = async (message: string, query = '{ dossier(number: 1) { nope } }') => {
      const fixture = await recorded(query, { errors: [{ message, extensions: { code: 'x' } }] });
      return JSON.stringify(fixture.exchanges[0]?.body);
    };
    for (const message of [
      'Le dossier est déjà en construction',
      'Le jeton utilisé est configuré seulement en lecture',
      'An object of type Dossier was hidden due to permissions',
      "Field 'nope' doesn't exist on type 'Dossier'",
      'Query has complexity of 75012, which exceeds max complexity of 60000',
      'Timeout on Dossier.champs',
      'Cannot return null for non-nullable field PersonneMorale.libelleNaf',
      'L‘annotation \\"Q2hhbXAtMTIz\\" n’existe pas',
    ]) {
      expect(await said(message.replaceAll('\\', ''))).toContain(message);
    }
    expect(
      await said(
        'Request issued from a forbidden network. Add 203.0.113.7/32 to your allowed adresses in your /profil',
      ),
    ).toContain('Add 192.0.2.1/32 to your allowed');
  });
});
