import { type DsClient, DsError, DsInputError, toId } from '@org/ds-client';
import { parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMARCHE, FIRST_DOSSIER, failure, INSTRUCTEUR, startWorld, type World } from './fixture.js';

let world: World;
const FOREIGN_DOSSIER = 801;

beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.server.close());

/** The variables of each mutation that reached the server. */
function written(): ReadonlyArray<Readonly<Record<string, unknown>>> {
  return world.ds.requests.flatMap((one) =>
    one.kind === 'api' && /^\s*mutation/.test(one.query ?? '') ? [one.variables] : [],
  );
}

function bodies(number: number): string[] {
  return world.ds.dossier(number).content.messages.map(({ body }) => body);
}

describe('one object used again before its call has ended', () => {
  it('mutate: each call sends what was in it then', async () => {
    const input = { dossierId: '', instructeurId: world.instructeur(INSTRUCTEUR), body: '' };
    const calls = [0, 1, 2].map((offset) => {
      input.dossierId = toId('Dossier', FIRST_DOSSIER + offset);
      input.body = `Message ${offset}`;
      return world.client.mutate.dossierEnvoyerMessage(input);
    });
    await Promise.all(calls);
    for (const offset of [0, 1, 2]) {
      expect(bodies(FIRST_DOSSIER + offset)).toContain(`Message ${offset}`);
    }
    expect(written()).toHaveLength(3);
  });

  it('request: variables and tree', async () => {
    const tree = structuredClone(
      parse('query Q($number: Int!) { dossier(number: $number) { number } }', { noLocation: true }),
    );
    const variables = { number: FIRST_DOSSIER };
    const first = world.client.request<{ dossier: { number: number } }>(tree, variables);
    variables.number = FIRST_DOSSIER + 1;
    const second = world.client.request<{ dossier: { number: number } }>(tree, variables);
    const [definition] = tree.definitions;
    Object.assign(definition ?? {}, { name: { kind: 'Name', value: 'Changed' } });
    const third = world.client.request(tree, variables);
    expect((await first).dossier.number).toBe(FIRST_DOSSIER);
    expect((await second).dossier.number).toBe(FIRST_DOSSIER + 1);
    await third;
    expect(world.operations()).toEqual(['Q', 'Q', 'Changed']);
  });

  it('write: the dossier, the options, the instructeur, the values and the bytes', async () => {
    const dossier = { number: FIRST_DOSSIER };
    const options = { instructeur: { email: INSTRUCTEUR }, motivation: 'Complet.' };
    const bytes = Buffer.from('the decision');
    const accepted = world.client.write.accepter(dossier, {
      ...options,
      justificatif: { source: bytes, filename: 'd.txt' },
    });
    const kept = world.client.write.accepter({ number: FIRST_DOSSIER + 1 }, options);
    const values: Record<string, string[]> = { 'Mots-clés': ['urgent'] };
    const list = values['Mots-clés'] ?? [];
    const annotated = world.client.write.modifierAnnotations(FIRST_DOSSIER + 2, values, {
      instructeur: options.instructeur,
    });
    bytes.fill(0);
    dossier.number = FIRST_DOSSIER + 4;
    options.instructeur.email = 'nobody@administration.example';
    options.motivation = 'Changed.';
    list[0] = 'relance';
    values['Mots-clés'] = [];

    expect((await accepted).dossier).toMatchObject({ number: FIRST_DOSSIER, motivation: 'Complet.' });
    expect((await kept).dossier).toMatchObject({ number: FIRST_DOSSIER + 1, motivation: 'Complet.' });
    expect((await annotated).annotations[0]).toMatchObject({ values: ['urgent'] });
    const justificatif = world.ds.dossier(FIRST_DOSSIER).content.motivationAttachment;
    expect(justificatif?.byteSize).toBe(12);
    const url = (await world.client.dossierFiles(FIRST_DOSSIER, { sources: ['motivation'] }))[0]?.url ?? '';
    expect(await (await fetch(url)).text()).toBe('the decision');
  });

  it('upload: bytes that are written over never arrive as something else', async () => {
    const bytes = Buffer.from('as it was');
    const call = world.client.upload(FIRST_DOSSIER, bytes, { filename: 'x.txt' });
    bytes.fill(0);
    const error = await failure(call);
    expect(error).toBeInstanceOf(DsInputError);
    expect(error.message).toContain('changed');
  });
});

describe('what the guard judged is what goes out', () => {
  it('an input that changes while the guard asks for the demarche', async () => {
    const client = world.connect({ allowWrites: { demarches: [DEMARCHE] } });
    const input = {
      dossierId: toId('Dossier', FIRST_DOSSIER),
      instructeurId: world.instructeur(INSTRUCTEUR),
      body: 'Bonjour.',
    };
    const call = client.mutate.dossierEnvoyerMessage(input);
    input.dossierId = toId('Dossier', FOREIGN_DOSSIER);
    await call;
    expect(bodies(FOREIGN_DOSSIER)).not.toContain('Bonjour.');
    expect(bodies(FIRST_DOSSIER)).toContain('Bonjour.');
  });

  it('an input that gives another dossier each time it is looked at', async () => {
    const client = world.connect({ allowWrites: { demarches: [DEMARCHE] } });
    const targets = [FIRST_DOSSIER, FOREIGN_DOSSIER, FOREIGN_DOSSIER, FOREIGN_DOSSIER];
    const text = `mutation M($input: DossierEnvoyerMessageInput!) {
      dossierEnvoyerMessage(input: $input) { errors { message } }
    }`;
    const input = {
      get dossierId() {
        return toId('Dossier', targets.shift() ?? FOREIGN_DOSSIER);
      },
      instructeurId: world.instructeur(INSTRUCTEUR),
      body: 'Bonjour.',
    };
    await client.request(text, { input });
    expect(bodies(FOREIGN_DOSSIER)).not.toContain('Bonjour.');
  });

  it('a document whose text changes between two looks', async () => {
    const client = world.connect({ readOnly: true });
    const texts = ['query Q { __typename }', 'mutation M { __typename }', 'mutation M { __typename }'];
    const document = {
      ...parse('query Q { __typename }'),
      toString: () => texts.shift() ?? 'mutation M { __typename }',
    };
    await client.request(document);
    expect(written()).toEqual([]);
  });
});

it('a wrong option beside a wrong document is one error, and no rejection that nobody waits for', async () => {
  for (const options of [{ timeout: -1 }, { maxRetries: -1 }, { headers: { 'x y': '1' } }]) {
    expect(await failure(world.client.request('{ broken', {}, options))).toBeInstanceOf(DsInputError);
  }
  // An unhandled rejection ends the run.
  await new Promise((resolve) => setImmediate(resolve));
});

describe('options that only the inside may set', () => {
  const inside = {
    queryId: 'ds-mutation-v2',
    storedOperationName: 'dossierEnvoyerMessage',
    operationName: undefined,
    retryMutation: true,
    isIntrospection: true,
    pageSize: 50,
    beforeSending: () => Promise.reject(new Error('inside')),
  };

  it('reach nothing from the public call of a document', async () => {
    const client = world.connect({ readOnly: true });
    const input = {
      dossierId: toId('Dossier', FIRST_DOSSIER),
      instructeurId: world.instructeur(INSTRUCTEUR),
      body: 'Bonjour.',
    };
    await client.request('{ __typename }', { input }, inside).catch((error: unknown) => {
      if (!(error instanceof DsError)) throw error;
    });
    expect(bodies(FIRST_DOSSIER)).not.toContain('Bonjour.');
    for (const one of world.ds.requests) expect(JSON.stringify(one)).not.toContain('ds-mutation-v2');
  });

  it('reach nothing from any other method that reads', async () => {
    const client = world.connect({});
    const calls: ReadonlyArray<(options: object) => Promise<unknown>> = [
      (options) => client.getDossier(FIRST_DOSSIER, options),
      (options) => client.findDossier(FIRST_DOSSIER, options),
      (options) => client.getDemarche(DEMARCHE, options),
      (options) => client.getDemarcheDescriptor(DEMARCHE, options),
      async (options) => client.dossiers(DEMARCHE, options).toArray(),
      (options) => client.dossierFiles(FIRST_DOSSIER, options),
      (options) => client.capabilities(options),
      (options) => client.check(options),
    ];
    for (const call of calls) {
      // A method may refuse what it does not know; none may let it through.
      const answer = await call(inside).catch((error: unknown) => error);
      expect(answer instanceof Error && !(answer instanceof DsInputError) ? answer : undefined).toBe(
        undefined,
      );
    }
    const stored = world.ds.requests.filter((one) => JSON.stringify(one).includes('ds-mutation-v2'));
    expect(stored).toEqual([]);
  });
});

describe('a mutation that ran, and then got a bad answer', () => {
  /** Lets the server do its work, and answers something else in its place. */
  function failingAfter(answer: (data: unknown) => Response): DsClient {
    return world.connect({
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        const isWrite = String(init?.body).includes('mutation Dossier');
        return isWrite ? answer(await response.json()) : response;
      },
    });
  }
  const json = (errors: object[], data: unknown = { dossierEnvoyerMessage: null }, status = 200) =>
    Response.json({ errors, data }, { status });
  const coded = (code: string | undefined, path?: unknown[]) => ({
    message: 'no',
    path,
    extensions: { code },
  });
  const field = 'dossierEnvoyerMessage';

  it.each<[string, () => Response]>([
    ['bad_request', () => json([coded('bad_request', [field])])],
    ['bad_request as 400', () => json([coded('bad_request')], null, 400)],
    ['unauthorized below the field', () => json([coded('unauthorized', [field, 'message'])])],
    ['not_found below the field', () => json([coded('not_found', [field, 'message', 'body'])])],
    ['an unknown code', () => json([coded('teapot', [field])])],
    ['no code, executed', () => json([coded(undefined, [field])], null)],
    ['404', () => new Response('<html>', { status: 404 })],
    ['302', () => new Response('', { status: 302, headers: { location: 'https://elsewhere.example/' } })],
    ['418', () => new Response('', { status: 418 })],
  ])('%s: it may have run, and looking finds that it did', async (_, answer) => {
    const client = failingAfter(answer);
    const input = {
      dossierId: toId('Dossier', FIRST_DOSSIER),
      instructeurId: world.instructeur(INSTRUCTEUR),
      body: 'Bonjour.',
    };
    const error = await failure(client.mutate.dossierEnvoyerMessage(input));
    expect(error).toMatchObject({ mayHaveRun: true, attempts: 1 });
    const { message } = await client.mutate.dossierEnvoyerMessage(
      { ...input, body: 'Deuxième.' },
      { ifUnknown: 'check' },
    );
    expect(message.body).toBe('Deuxième.');
    const sent = bodies(FIRST_DOSSIER);
    expect(sent.filter((body) => body === 'Bonjour.' || body === 'Deuxième.')).toHaveLength(2);
  });
});
