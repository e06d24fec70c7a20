import {
  DsClient,
  type DsClientOptions,
  DsError,
  DsGraphQLError,
  DsIncompleteError,
  type ListDossiersOptions,
  type Page,
  type Warning,
} from '@org/ds-client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type ScriptedAnswer,
  type ScriptedServer,
  type SeenRequest,
  startServer,
} from '../request/scripted-server.js';
import { type AnyAnswer, DEMARCHE, FIRST_DOSSIER, numbers, PAGE, pass, spoilt } from './fixture.js';

beforeAll(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
const servers: ScriptedServer[] = [];
afterAll(async () => {
  vi.restoreAllMocks();
  await Promise.all(servers.map((server) => server.close()));
});

type Options = Pick<
  ListDossiersOptions<Record<never, never>>,
  'direction' | 'onUnreadable' | 'resumeFrom' | 'maxRetries' | 'pageSize' | 'signal'
>;
type Numbered = AsyncIterable<Page<{ number: number }>>;

/** The two lists that pages of dossiers are read by. */
const lists: Record<'dossiers' | 'files', (client: DsClient, options: Options) => Numbered> = {
  dossiers: (client, options) => client.dossiers(DEMARCHE, { pageSize: PAGE, ...options }).pages(),
  async *files(client, options) {
    for await (const page of client.files(DEMARCHE, { pageSize: PAGE, ...options }).pages()) {
      yield { ...page, nodes: page.nodes.map((file) => ({ number: file.dossierNumber })) };
    }
  },
};
const operations = ['dossiers', 'files'] as const;
/** Of the clients here. */
const RETRIES = 1;
const places = [
  [0, 'first page'],
  [1, 'middle page'],
  [2, 'last page'],
] as const;

/** The three pages of ten, ten and five, known by the cursor they begin after. */
const cursors: string[] = [];
beforeAll(async () => {
  const { client } = await start(() => undefined);
  for await (const page of client.dossiers(DEMARCHE, { pageSize: PAGE }).pages()) {
    cursors.push(page.endCursor ?? '');
  }
});
const begin = (page: number) => (page === 0 ? undefined : cursors[page - 1]);
const isPage = (request: SeenRequest) => request.operationName !== 'LocateDossier';

interface Run {
  readonly client: DsClient;
  readonly warnings: Warning[];
  /** Of the requests for pages, in order. */
  sizes(): Array<number | undefined>;
  /** Of the requests that only look where and what an item is. */
  located(): number;
}

/** A server that tells the truth wherever the script says nothing. */
async function start(
  script: (request: SeenRequest) => ScriptedAnswer | Promise<ScriptedAnswer> | undefined,
  options: DsClientOptions = {},
): Promise<Run> {
  const server = await startServer((request) => script(request) ?? pass(request));
  servers.push(server);
  const warnings: Warning[] = [];
  const client = new DsClient({
    token: 'a-token==',
    endpoint: server.endpoint,
    rateLimit: false,
    maxRetries: RETRIES,
    hooks: { onWarning: (warning) => warnings.push(warning) },
    ...options,
  });
  return {
    client,
    warnings,
    sizes: () => server.requests.filter(isPage).map((request) => request.size),
    located: () => server.requests.filter((request) => !isPage(request)).length,
  };
}

interface Outcome {
  readonly seen: number[];
  readonly warnings: Warning[];
  readonly error: unknown;
}

/** Reads to the end, or to the error. */
async function read(pages: Numbered): Promise<Outcome> {
  const seen: number[] = [];
  const warnings: Warning[] = [];
  try {
    for await (const page of pages) {
      seen.push(...page.nodes.map((node) => node.number));
      warnings.push(...page.warnings);
    }
  } catch (error) {
    return { seen, warnings, error };
  }
  return { seen, warnings, error: undefined };
}

const withErrors = (...errors: object[]): ScriptedAnswer => ({
  body: JSON.stringify({ data: null, errors }),
});

describe.concurrent('pages that are too heavy are asked for again, smaller, from the same cursor', () => {
  const refusals: ReadonlyArray<
    [string, (request: SeenRequest) => ScriptedAnswer | Promise<ScriptedAnswer>]
  > = [
    [
      'a timeout, known by its code',
      () => withErrors({ message: 'Timeout on Dossier.champs', extensions: { code: 'timeout' } }),
    ],
    [
      'a timeout, known by its message alone',
      (request) =>
        spoilt(request, (answer, page) => {
          answer.errors = [
            { message: 'Timeout on Dossier.champs', path: ['demarche', 'dossiers', 'nodes', 1] },
          ];
          if (page.nodes) page.nodes[1] = null;
        }),
    ],
    [
      'a timeout that lost pageInfo with everything else',
      () =>
        withErrors(
          { message: 'Timeout on PageInfo.endCursor', extensions: { code: 'timeout' } },
          { message: 'Timeout on Demarche.id' },
        ),
    ],
    [
      'a refusal for its cost',
      () => ({
        body: JSON.stringify({
          errors: [{ message: 'Query has complexity of 70000, which exceeds max complexity of 60000' }],
        }),
      }),
    ],
  ];
  // Halved until it passes; half as much more after three good pages in a row.
  const everywhere = [10, 5, 2, 2, 2, 3, 3, 3, 5, 2, 2, 2, 3, 3];
  const onePage: Record<string, readonly number[]> = {
    'first page': [10, 5, 2, 2, 2, 3, 3, 3, 5, 5],
    'middle page': [10, 10, 5, 2, 2, 2, 3, 3, 3],
    'last page': [10, 10, 10, 5, 2, 2, 2],
  };
  for (const [name, answer] of refusals) {
    for (const operation of operations) {
      test(`${name}, ${operation}, everywhere above 4`, async () => {
        const run = await start((request) => ((request.size ?? 0) > 4 ? answer(request) : undefined));
        const { seen, error } = await read(lists[operation](run.client, {}));
        expect(error).toBeUndefined();
        expect(seen).toEqual(numbers);
        expect(run.sizes()).toEqual(everywhere);
      });

      for (const [page, place] of places) {
        test(`${name}, ${operation}, ${place}`, async () => {
          const run = await start((request) =>
            request.variables.after === begin(page) && (request.size ?? 0) > 4 ? answer(request) : undefined,
          );
          const { seen, error } = await read(lists[operation](run.client, {}));
          expect(error).toBeUndefined();
          expect(seen).toEqual(numbers);
          expect(run.sizes()).toEqual(onePage[place]);
        });
      }
    }
  }

  test('a query that costs too much for even one dossier is an error that says so', async () => {
    const [, answer] = refusals[3] ?? [];
    const run = await start((request) => (isPage(request) ? answer?.(request) : undefined));
    const { error } = await read(lists.dossiers(run.client, {}));
    expect(error).toBeInstanceOf(DsGraphQLError);
    expect(error).toMatchObject({ message: expect.stringContaining('include') });
    expect(run.sizes()).toEqual([10, 5, 2, 1]);
  });
});

describe.concurrent('a dossier that times out even alone', () => {
  for (const operation of operations) {
    for (const index of [0, 12, 24]) {
      const lost = FIRST_DOSSIER + index;
      const others = numbers.filter((number) => number !== lost);
      const script = (request: SeenRequest) =>
        spoilt(request, (answer, page) => {
          if (!isPage(request) || !page.nodes?.some((node) => node?.number === lost)) return;
          answer.data = null;
          answer.errors = [{ message: 'Timeout on Dossier.champs', extensions: { code: 'timeout' } }];
        });

      test(`${operation}: number ${index + 1} ends the read, which can go on without it`, async () => {
        const run = await start(script);
        const first = await read(lists[operation](run.client, {}));
        expect(first.seen).toEqual(numbers.slice(0, index));
        expect(first.error).toBeInstanceOf(DsIncompleteError);
        expect(first.error).toMatchObject({
          code: 'unreadable',
          message: expect.stringContaining(`dossier ${lost}`),
          cause: expect.objectContaining({ code: 'timeout' }),
          position: expect.any(String),
        });
        if (!(first.error instanceof DsError)) return;
        expect(first.error.message).toContain("onUnreadable: 'skip'");
        const resumeFrom = first.error.position;
        const rest = await read(lists[operation](run.client, { resumeFrom, onUnreadable: 'skip' }));
        expect(rest.error).toBeUndefined();
        expect([...first.seen, ...rest.seen]).toEqual(others);
      });

      test(`${operation}: number ${index + 1} is reported and stepped over`, async () => {
        const run = await start(script);
        const { seen, error, warnings } = await read(lists[operation](run.client, { onUnreadable: 'skip' }));
        expect(error).toBeUndefined();
        expect(seen).toEqual(others);
        expect(warnings).toEqual([expect.objectContaining({ code: 'unreadable', dossierNumber: lost })]);
        expect(run.warnings).toEqual(warnings);
        expect(run.located()).toBe(1);
      });
    }
  }
});

describe.concurrent('a null node never vanishes', () => {
  const broken = (lost: number, { error, times }: { error: boolean; times: number }) => {
    let hits = 0;
    return (request: SeenRequest) =>
      spoilt(request, (answer, page) => {
        const index = page.nodes?.findIndex((node) => node?.number === lost) ?? -1;
        if (!isPage(request) || !page.nodes || index < 0 || hits >= times) return;
        hits += 1;
        page.nodes[index] = null;
        if (!error) return;
        answer.errors = [
          {
            message: 'Cannot return null for non-nullable field Dossier.usager',
            path: ['demarche', 'dossiers', 'nodes', index, 'usager'],
            extensions: { code: 'invalid_null' },
          },
        ];
      });
  };
  const nth: ReadonlyArray<[number, string]> = [
    [0, 'first of the first page'],
    [4, 'in the first page'],
    [9, 'last of the first page'],
    [10, 'first of the middle page'],
    [14, 'in the middle page'],
    [19, 'last of the middle page'],
    [20, 'first of the last page'],
    [22, 'in the last page'],
    [24, 'the very last'],
  ];
  /** What it takes to read around one null item: those before it, itself, then whole pages again. */
  const sizes = (index: number) => {
    const page = Math.floor(index / PAGE);
    const before = index % PAGE;
    const after = Math.ceil(Math.max(0, numbers.length - index - 1) / PAGE);
    return [
      ...Array<number>(page + 1).fill(PAGE),
      ...(before > 0 ? [before] : []),
      1,
      ...Array<number>(after).fill(PAGE),
    ];
  };

  for (const [index, place] of nth) {
    const lost = FIRST_DOSSIER + index;
    for (const operation of operations) {
      test(`${operation}, ${place}: it comes when it is read alone`, async () => {
        const run = await start(broken(lost, { error: true, times: 1 }));
        const { seen, error } = await read(lists[operation](run.client, {}));
        expect(error).toBeUndefined();
        expect(seen).toEqual(numbers);
        expect(run.sizes()).toEqual(sizes(index));
      });

      test(`${operation}, ${place}: it does not come, and is stepped over`, async () => {
        const run = await start(broken(lost, { error: true, times: Number.POSITIVE_INFINITY }));
        const { seen, error, warnings } = await read(lists[operation](run.client, { onUnreadable: 'skip' }));
        expect(error).toBeUndefined();
        expect(seen).toEqual(numbers.filter((number) => number !== lost));
        expect(run.sizes()).toEqual(sizes(index));
        expect(warnings.map(({ code, dossierNumber }) => [code, dossierNumber])).toEqual([
          ['invalid_null', undefined],
          ['unreadable', lost],
        ]);
        expect(run.warnings).toContainEqual(
          expect.objectContaining({ code: 'unreadable', dossierNumber: lost }),
        );
      });
    }

    test(`${place}: it does not come, and ends the read`, async () => {
      const run = await start(broken(lost, { error: false, times: Number.POSITIVE_INFINITY }));
      const { seen, error } = await read(lists.dossiers(run.client, {}));
      expect(seen).toEqual(numbers.slice(0, index));
      expect(error).toBeInstanceOf(DsIncompleteError);
      expect(error).toMatchObject({
        code: 'unreadable',
        message: expect.stringContaining(`dossier ${lost}`),
      });
      const { client } = await start(() => undefined);
      const resumeFrom = error instanceof DsError ? error.position : undefined;
      const rest = await read(lists.dossiers(client, { resumeFrom }));
      expect([...seen, ...rest.seen]).toEqual(numbers);
    });

    test(`${place}, backward: it is read again alone, or stepped over`, async () => {
      const back = await start(broken(lost, { error: true, times: 1 }));
      const whole = await back.client.dossiers(DEMARCHE, { pageSize: PAGE, direction: 'backward' }).toArray();
      expect(whole.map((dossier) => dossier.number)).toEqual(numbers.toReversed());

      const run = await start(broken(lost, { error: true, times: Number.POSITIVE_INFINITY }));
      const some = await run.client
        .dossiers(DEMARCHE, { pageSize: PAGE, direction: 'backward', onUnreadable: 'skip' })
        .toArray();
      expect(some.map((dossier) => dossier.number)).toEqual(
        numbers.filter((number) => number !== lost).toReversed(),
      );
    });
  }

  test('several on one page, two in a row, and all of another page', async () => {
    const lost = new Set(
      [1, 2, 7, ...Array.from({ length: 10 }, (_, index) => 10 + index)].map((i) => FIRST_DOSSIER + i),
    );
    const run = await start((request) =>
      spoilt(request, (_, page) => {
        if (!isPage(request) || !page.nodes) return;
        page.nodes = page.nodes.map((node) => (node && lost.has(node.number) ? null : node));
      }),
    );
    const { seen, warnings } = await read(lists.dossiers(run.client, { onUnreadable: 'skip' }));
    expect(seen).toEqual(numbers.filter((number) => !lost.has(number)));
    expect(warnings.map(({ dossierNumber }) => dossierNumber)).toEqual([...lost]);
  });

  test('strict: its error is fatal, like every other', async () => {
    const run = await start(broken(FIRST_DOSSIER, { error: true, times: 1 }), { strict: true });
    const { error } = await read(lists.dossiers(run.client, {}));
    expect(error).toMatchObject({ name: 'DsGraphQLError', code: 'invalid_null' });
  });
});

describe.concurrent('an answer that would end in a loop or a gap is an error', () => {
  type Spoil = (page: NonNullable<AnyAnswer['data']>['demarche']['dossiers'], request: SeenRequest) => void;
  const lies: ReadonlyArray<[string, Spoil, RegExp]> = [
    [
      'a cursor that does not move',
      (page, request) => {
        page.pageInfo.endCursor = String(request.variables.after ?? page.pageInfo.endCursor);
        page.pageInfo.hasNextPage = true;
      },
      /does not move/,
    ],
    [
      'an empty page that promises more',
      (page) => {
        page.nodes = [];
        page.pageInfo = { startCursor: null, endCursor: null, hasNextPage: true, hasPreviousPage: false };
      },
      /empty page/,
    ],
    [
      'an empty page with a cursor',
      (page) => {
        page.nodes = [];
        page.pageInfo.hasNextPage = true;
      },
      /empty page/,
    ],
    [
      'a promise without a cursor',
      (page) => {
        page.pageInfo.hasNextPage = true;
        page.pageInfo.endCursor = null;
      },
      /does not move/,
    ],
    [
      'a page without its list',
      (page) => {
        page.nodes = null;
      },
      /without its list/,
    ],
  ];
  for (const [name, spoil, message] of lies) {
    for (const operation of operations) {
      for (const [page, place] of places) {
        // A first page has no cursor that it could fail to move from.
        if (page === 0 && name === 'a cursor that does not move') continue;
        test(`${name}, ${operation}, ${place}`, async () => {
          const run = await start((request) =>
            request.variables.after === begin(page)
              ? spoilt(request, (_, sent) => spoil(sent, request))
              : undefined,
          );
          const { seen, error } = await read(lists[operation](run.client, {}));
          expect(error).toBeInstanceOf(DsIncompleteError);
          expect(error).toMatchObject({ code: 'incomplete', message: expect.stringMatching(message) });
          expect(seen).toEqual(numbers.slice(0, page * PAGE));
          // As often as a broken answer: it may have been spoilt on its way.
          expect(run.sizes()).toHaveLength(page + 1 + RETRIES);
          const { client } = await start(() => undefined);
          const resumeFrom = error instanceof DsError ? error.position : undefined;
          const rest = await read(lists[operation](client, { resumeFrom }));
          expect([...seen, ...rest.seen]).toEqual(numbers);
        });
      }
    }
  }

  test('a list that an error emptied is no empty page either', async () => {
    const run = await start((request) =>
      spoilt(request, (answer, page) => {
        page.nodes = null;
        page.pageInfo.hasNextPage = false;
        answer.errors = [
          {
            message: 'Cannot return null for non-nullable field DossierConnection.nodes',
            path: ['demarche', 'dossiers', 'nodes'],
            extensions: { code: 'invalid_null' },
          },
        ];
      }),
    );
    const { seen, error } = await read(lists.dossiers(run.client, {}));
    expect(seen).toEqual([]);
    expect(error).toBeInstanceOf(DsIncompleteError);
  });

  test('cursors that go in a circle of any length', async () => {
    for (const length of [1, 2, 3, 7]) {
      const circle = (cursor: unknown) => {
        const index = cursor === undefined ? -1 : Number(String(cursor).slice(1));
        return `c${(index + 1) % length}`;
      };
      const run = await start((request) =>
        spoilt(
          {
            ...request,
            text: JSON.stringify({ ...JSON.parse(request.text), variables: firstPage(request) }),
          },
          (_, page) => {
            page.pageInfo.endCursor = circle(request.variables.after);
            page.pageInfo.hasNextPage = true;
          },
        ),
      );
      const { error } = await read(lists.dossiers(run.client, { pageSize: 1 }));
      expect(error).toBeInstanceOf(DsIncompleteError);
      expect(error).toMatchObject({ code: 'incomplete', message: expect.stringContaining('does not move') });
      // Found within a few rounds, in constant memory.
      expect(run.sizes().length).toBeLessThanOrEqual(4 * length + 2);
    }
  });

  function firstPage({ variables }: SeenRequest): object {
    const { after: _, ...rest } = variables;
    return rest;
  }
});

describe.concurrent('root errors next to data', () => {
  const link = {
    message: 'An object of type Dossier was hidden due to permissions',
    path: ['demarche', 'dossiers', 'nodes', 3, 'champs', 0, 'dossier'],
    extensions: { code: 'unauthorized' },
  };
  const linked = (request: SeenRequest) =>
    spoilt(request, (answer, page) => {
      const [champ] = Reflect.get(page.nodes?.[3] ?? {}, 'champs') ?? [];
      if (champ) champ.dossier = null;
      answer.errors = [link];
    });

  for (const [page, place] of places) {
    test(`a linked dossier out of scope is reported, ${place}`, async () => {
      const run = await start((request) =>
        request.variables.after === begin(page) ? linked(request) : undefined,
      );
      const { seen, warnings, error } = await read(lists.dossiers(run.client, {}));
      expect(error).toBeUndefined();
      expect(seen).toEqual(numbers);
      expect(warnings).toEqual([
        {
          code: 'unauthorized',
          message: link.message,
          operationName: 'ListDossiers',
          path: link.path,
          dossierNumber: FIRST_DOSSIER + page * PAGE + 3,
        },
      ]);
      expect(run.warnings).toEqual(warnings);
      expect(run.sizes()).toEqual([PAGE, PAGE, PAGE]);
    });

    test(`strict: it ends the read, ${place}`, async () => {
      const run = await start(
        (request) => (request.variables.after === begin(page) ? linked(request) : undefined),
        { strict: true },
      );
      const { seen, error } = await read(lists.dossiers(run.client, {}));
      expect(seen).toEqual(numbers.slice(0, page * PAGE));
      expect(error).toMatchObject({ code: 'unauthorized', errors: [link], position: expect.any(String) });
    });
  }

  test('any other error ends the read, whatever data stand next to it', async () => {
    const run = await start((request) =>
      spoilt(request, (answer) => {
        answer.errors = [
          {
            message: 'An object of type Message was hidden due to permissions',
            path: ['demarche', 'title'],
            extensions: { code: 'unauthorized' },
          },
        ];
      }),
    );
    const { seen, error } = await read(lists.dossiers(run.client, {}));
    expect(seen).toEqual([]);
    expect(error).toMatchObject({ name: 'DsAuthError', code: 'unauthorized' });
  });
});
