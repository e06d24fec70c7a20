import { readFileSync } from 'node:fs';
import { DsInputError } from '@org/ds-client';
import { readSettings, storeAt } from '@org/ds-client/queue';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../cli/command-line.js';

/** Wrong values of each setting. A number with a letter, a dot or a sign is none. */
const wrong: Readonly<Record<string, readonly string[]>> = {
  DATABASE_URL: ['localhost/pieces', 'mysql://user:hidden@localhost/pieces'],
  DS_QUEUE_SCHEMA: ['Pieces', 'a; DROP TABLE b', 'a'.repeat(60)],
  DS_STORE: ['s3:', 's3://', 's3:bucket'],
  DS_BUDGET: ['4OO', '0', '-1', '1.5', '1e3', ' 400', '1000001', 'NaN'],
  DS_CONCURRENCY: ['eight', '0', '1001', '2,5'],
  PORT: ['http', '0', '65536'],
};
const cases = Object.entries(wrong).flatMap(([name, values]) =>
  values.map((value) => [name, value] as const),
);

/** What is in the environment of every program here, wherever it looks. */
function namesRead(): string[] {
  const names = new Set<string>();
  readSettings(new Proxy({}, { get: (_, name) => void names.add(String(name)) }));
  return [...names];
}

describe('settings of programs of a queue', () => {
  it('have defaults where nothing is set, or an empty text', () => {
    const defaults = {
      databaseUrl: undefined,
      schema: undefined,
      store: 'files',
      budget: { key: 'default', requests: 400 },
      concurrency: undefined,
      port: undefined,
    };
    expect(readSettings({})).toEqual(defaults);
    expect(readSettings(Object.fromEntries(namesRead().map((name) => [name, ''])))).toEqual(defaults);
  });

  it('are read from the environment', () => {
    expect(
      readSettings({
        DATABASE_URL: 'postgresql://localhost/pieces',
        DS_QUEUE_SCHEMA: 'pieces',
        DS_STORE: 's3://bucket/a/b',
        DS_BUDGET: '100',
        DS_BUDGET_KEY: 'prefecture',
        DS_CONCURRENCY: '3',
        PORT: '9464',
      }),
    ).toEqual({
      databaseUrl: 'postgresql://localhost/pieces',
      schema: 'pieces',
      store: 's3://bucket/a/b',
      budget: { key: 'prefecture', requests: 100 },
      concurrency: 3,
      port: 9464,
    });
  });

  it.each(cases)('%s=%j is refused by its name, and not repeated', (name, value) => {
    const error = thrown(() => readSettings({ [name]: value }));
    expect(error).toBeInstanceOf(DsInputError);
    expect(error.message).toMatch(new RegExp(`^${name} must be `));
    if (value.length > 5) expect(error.message).not.toContain(value);
  });

  it.each(cases)('%s=%j ends the command line before anything is connected to', async (name, value) => {
    const env = { DATABASE_URL: 'postgres://127.0.0.1:1/none', DS_API_TOKEN: 'a-token', [name]: value };
    const { code, stdout, stderr } = await commandLine(['queue', 'status'], { env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(name);
    expect(stderr).not.toContain('hidden');
  });

  it('are all in the table of the guide, and every check has wrong values here', () => {
    const guide = readFileSync(new URL('../../docs/at-scale.md', import.meta.url), 'utf8');
    const table = guide.slice(guide.indexOf('\n## Settings'), guide.indexOf('\n## Runbook'));
    const names = namesRead();
    expect(names.length).toBeGreaterThan(6);
    for (const name of names) expect(table, name).toMatch(new RegExp(`^\\| [^|]*\`${name}\``, 'm'));
    // Any text is a name of a budget.
    expect(names.filter((name) => !Object.hasOwn(wrong, name))).toEqual(['DS_BUDGET_KEY']);
  });

  it('refuses an environment that is none, and a place that is none', async () => {
    expect(thrown(() => Reflect.apply(readSettings, undefined, [null]))).toBeInstanceOf(DsInputError);
    for (const place of ['', 's3:', undefined, 7]) {
      await expect(Reflect.apply(storeAt, undefined, [place])).rejects.toThrow(DsInputError);
    }
  });
});

function thrown(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('Nothing was refused.');
}
