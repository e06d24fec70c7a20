// Changes an answer at random, so that it is surely no longer what was asked for: a field goes or changes its type, a page
// holds more than it may. What no client could tell from a true answer (another text, one dossier fewer) is not done.
export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, all: readonly T[]): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
}

interface Place {
  readonly holder: object;
  readonly key: string | number;
  readonly path: string;
}

interface Spoilt {
  readonly how: string;
  /** What to send instead of the body. */
  readonly text?: string;
  /** Another value that was put in, and where. */
  readonly put?: { readonly path: readonly string[]; readonly value: unknown };
}

/** Spoils an answer in its place and says how, or gives the text to send instead. */
export function spoil(body: object, random: Random): Spoilt {
  const places: Place[] = [];
  if ('data' in body) collect(body.data, 'data', places, { holder: body, key: 'data', path: 'data' });
  else collect(body, 'body', places, undefined);
  const lists = places.filter(
    ({ holder, key }) => key === 'nodes' && Array.isArray(Reflect.get(holder, key)),
  );
  const kind = random();
  if (kind < 0.05 || places.length === 0) return deepText(random);
  if (kind < 0.12) return oddErrors(body, random);
  if (kind < 0.3 && lists.length > 0) return oddNodes(pick(random, lists), random);
  // The upper parts of an answer are few among its fields, and the worst to lose.
  const upper = places.filter(({ path }) => path.split('.').length < 6);
  const { holder, key, path } = pick(random, random() < 0.5 && upper.length > 0 ? upper : places);
  const value: unknown = Reflect.get(holder, key);
  if (!Array.isArray(holder) && random() < 0.3) {
    Reflect.deleteProperty(holder, key);
    return { how: `${path} is missing` };
  }
  const other = pick(random, othersOf(value, String(key)));
  Reflect.set(holder, key, other);
  return { how: `${path} becomes ${JSON.stringify(other)}`, put: { path: path.split('.'), value: other } };
}

function collect(value: unknown, path: string, places: Place[], place: Place | undefined): void {
  if (place) places.push(place);
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [key, part] of entries) {
    const inner = `${path}.${key}`;
    collect(part, inner, places, { holder: value, key, path: inner });
  }
}

/** Fields that are never null, in any type that has them. */
const NEVER_NULL = new Set(['pageInfo', 'hasNextPage', 'hasPreviousPage', 'nodes', 'champs', 'annotations']);

/** Values of every other type. `null` only where none may be: elsewhere it is an answer like any other. */
function othersOf(value: unknown, key: string): unknown[] {
  const others: unknown[] = [[], {}, [1, 'x'], [{}]];
  if (typeof value !== 'string') others.push('x', '');
  if (typeof value !== 'number') others.push(7, 0);
  else others.push(1.5, -0.5);
  if (typeof value !== 'boolean') others.push(true);
  if (NEVER_NULL.has(key)) others.push(null);
  const kind = Array.isArray(value) ? 'list' : typeof value;
  return others.filter((other) => {
    if (Array.isArray(other)) return kind !== 'list' || other.length > 0;
    return !(kind === 'object' && typeof other === 'object' && other !== null);
  });
}

function oddNodes({ holder, path }: Place, random: Random): { how: string } {
  const page: { nodes: unknown[]; pageInfo?: Record<string, unknown> } = Object(holder);
  const { nodes, pageInfo } = page;
  const copy = () => structuredClone(nodes.at(-1) ?? null);
  const ways: Array<[string, () => void]> = [
    ['is overfull', () => nodes.push(...Array.from({ length: 101 }, copy))],
    ['begins with nulls and is overfull', () => nodes.unshift(...Array.from({ length: 101 }, () => null))],
    ['has null beyond', () => nodes.push(...Array.from({ length: 101 }, () => null))],
    ['holds texts', () => nodes.splice(0, nodes.length, 'x', 1)],
    ['holds empty objects', () => nodes.splice(0, nodes.length, {})],
  ];
  if (nodes.length > 1) ways.push(['holds one twice', () => nodes.splice(0, 1, structuredClone(nodes[1]))]);
  if (pageInfo) {
    ways.push([
      'is empty and promises more',
      () => {
        nodes.length = 0;
        Object.assign(pageInfo, { hasNextPage: true, hasPreviousPage: true });
      },
    ]);
  }
  const [how, change] = pick(random, ways);
  change();
  return { how: `${path} ${how}` };
}

function oddErrors(body: object, random: Random): { how: string } {
  const errors = pick<unknown>(random, [
    [null],
    'x',
    {},
    [[]],
    [{}],
    [{ message: 5, path: 7, extensions: 'x', locations: {} }],
    [{ message: 'x', path: [{}, []], extensions: [] }],
    [{ message: 'x', path: ['data', 'nodes', 0], extensions: { code: {} } }],
  ]);
  Object.assign(body, { errors });
  return { how: `errors are ${JSON.stringify(errors)}` };
}

function deepText(random: Random): { how: string; text: string } {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const text = pick(random, [
    '{"data":{}}',
    '{"data":[]}',
    '{"data":"x"}',
    '[]',
    '7',
    'null',
    '',
    `{"data":null,"errors":[{"message":"x","extensions":{"a":${deep}}}]}`,
    `{"data":{"demarche":${deep}}}`,
    `{"data":{"dossier":${deep}},"errors":[{"message":"x"}]}`,
  ]);
  return { how: `the body becomes ${text.slice(0, 60)}`, text };
}
