// `mirror --watch` and `--every`: rounds, what ends them, and what is left between two of them.
import { spawn } from 'node:child_process';
import { getEventListeners, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPause } from '../../../src/cli/commands/mirror/pause.js';
import { Interrupted } from '../../../src/cli/say/failures.js';
import { folder } from '../../../src/mirror/index.js';
import { type LocalPostgres, startPostgres } from '../../engines/postgres.js';
import { DEMARCHE, fixture } from '../fixture.js';

const { ds, inside, state } = fixture();
const demarche = String(DEMARCHE);
const root = fileURLToPath(new URL('../../..', import.meta.url));

type Facts = Readonly<Record<string, unknown>>;

/**
 * Runs `mirror … --watch 1s --json` in this process. `afterRound` is called as each wait begins, and stops the command
 * where it gives true.
 */
async function watch(argv: readonly string[], afterRound: (round: number, summary: Facts) => boolean) {
  const stop = new AbortController();
  const summaries: Facts[] = [];
  const warnings: Facts[] = [];
  const listeners: number[] = [];
  const outcome = await ds(['mirror', demarche, '--watch', '1s', '--max-retries', '0', '--json', ...argv], {
    signal: stop.signal,
    onReport(text) {
      const { summary, warning }: { summary?: Facts; warning?: Facts } = JSON.parse(text);
      if (warning) warnings.push(warning);
      if (!summary) return;
      summaries.push(summary);
      listeners.push(getEventListeners(stop.signal, 'abort').length);
      if (afterRound(summaries.length, summary)) stop.abort(new Interrupted('SIGTERM'));
    },
  });
  return { ...outcome, summaries, warnings, listeners };
}

/** The command line as a process of its own; `until` waits for a text in its reports. */
function start(...argv: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'mirror', demarche, ...argv], {
    cwd: root,
    env: { PATH: process.env.PATH, LANG: 'C', ...state.env },
  });
  let stderr = '';
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  return {
    child,
    stderr: () => stderr,
    async until(text: string) {
      while (!stderr.includes(text)) await once(child.stderr, 'data');
    },
  };
}

const away = { fault: 'reset', times: Number.POSITIVE_INFINITY } as const;

describe('mirror --watch', () => {
  it('mirrors again and again: an edit in between is in the tables after the next round', async () => {
    const to = ['--to', inside('tables'), '--format', 'jsonl'];
    const { code, summaries, listeners } = await watch(to, (round) => {
      if (round === 1) {
        state.emulator.modify(1_004, (dossier) => {
          dossier.archived = true;
        });
      }
      return round === 3;
    });
    expect(summaries).toMatchObject([
      { round: 1, dossiers: 25, refused: 0, failed: 0 },
      { round: 2, dossiers: 1 },
      { round: 3, dossiers: 0 },
    ]);
    expect(code).toBe(0);
    expect(listeners).toEqual([0, 0, 0]);
    const rows = (await readFile(inside('tables/d42_dossiers.jsonl'), 'utf8')).trim().split('\n');
    expect(rows.map((row) => JSON.parse(row)).find(({ dossier }) => dossier === 1_004).archived).toBe(true);
  });

  it('goes on after a round in which the server was away', async () => {
    const { code, summaries, warnings } = await watch(['--to', inside('tables')], (round) => {
      if (round === 1) state.emulator.fail(away);
      if (round === 2) state.emulator.recover();
      return round === 3;
    });
    expect(summaries.map(({ failed }) => failed)).toEqual([0, 1, 0]);
    expect(warnings).toMatchObject([{ demarche: DEMARCHE, kind: 'unreachable', isRetryable: true }]);
    expect(code).toBe(0);
  });

  it('goes on once another run has ended', async () => {
    const other = await folder(inside('tables')).open(DEMARCHE);
    let closed = Promise.resolve();
    const { summaries, warnings } = await watch(['--to', inside('tables')], (_, { failed }) => {
      if (failed === 1) closed = other.close();
      return failed === 0;
    });
    await closed;
    expect(warnings[0]).toMatchObject({ code: 'busy', isRetryable: true });
    expect(summaries.at(-1)).toMatchObject({ dossiers: 25, failed: 0 });
  });

  it('stopped after a round that failed, says so by its code', async () => {
    state.emulator.fail(away);
    expect((await watch(['--to', inside('tables')], () => true)).code).toBe(4);
  });

  it('stopped within a round, ends as a command that was interrupted', async () => {
    const stop = new AbortController();
    state.emulator.fail({
      fault: 'stall',
      times: Number.POSITIVE_INFINITY,
      when() {
        stop.abort(new Interrupted('SIGTERM'));
        return true;
      },
    });
    const argv = ['mirror', demarche, '--to', inside('tables'), '--watch', '1h'];
    expect((await ds(argv, { signal: stop.signal })).code).toBe(143);
  });

  it.each([
    ['a token that is refused', [], { DS_API_TOKEN: 'wrong' }, 3],
    ['a column that is not there', ['--exclude', 'no_such_column'], {}, 2],
  ])('is ended by what no retry mends: %s', async (_, more, env, expected) => {
    const argv = ['mirror', demarche, '--to', inside('tables'), '--every', '1d', ...more];
    expect((await ds(argv, { env })).code).toBe(expected);
  });

  it('mirrors the others where one of several cannot be read, tells each, and ends', async () => {
    const argv = ['mirror', '998', demarche, '999', '--to', inside('tables'), '--watch', '1d', '--json'];
    const { code, reports, records } = await ds(argv);
    expect(code).toBe(4);
    expect(records().some((step) => step.demarche === DEMARCHE && step.dossiers === 25)).toBe(true);
    expect(reports()).toMatchObject([{ warning: { demarche: 999 } }, { error: { kind: 'notFound' } }]);
  });

  it('sends one STATE more where something changed, and goes on from it', async () => {
    const stop = new AbortController();
    let round = 0;
    const { code, records } = await ds(['mirror', demarche, '--to', 'singer', '--watch', '1s'], {
      signal: stop.signal,
      onReport() {
        round += 1;
        if (round === 2) {
          state.emulator.modify(1_005, (dossier) => {
            dossier.archived = true;
          });
        }
        if (round === 3) stop.abort(new Interrupted('SIGINT'));
      },
    });
    expect(code).toBe(0);
    const sent = records().filter(({ type, stream }) => type === 'STATE' || stream === 'd42_dossiers');
    const count = (wanted: string) => sent.filter(({ type }) => type === wanted).length;
    expect([count('SCHEMA'), count('RECORD')]).toEqual([3, 26]);
    expect(sent.at(-1)?.type).toBe('STATE');
    // Between the second SCHEMA and the third nothing was new.
    const [, second = 0, third = 0] = sent.flatMap(({ type }, index) => (type === 'SCHEMA' ? [index] : []));
    expect(third).toBe(second + 1);
  });

  it.each([
    [['--plan', '--watch', '5m'], '--plan and --watch'],
    [['--plan', '--every', '1d'], '--plan and --every'],
    [['--watch', '5m', '--every', '1d'], '--watch and --every'],
    ...['5', '0s', '5M', '1h30m', '25d', '-5m', '5 m', ''].map((given): [string[], string] => [
      [`--watch=${given}`],
      given === '' ? '--watch TIME' : '30s, 5m, 2h or 1d',
    ]),
  ])('%j is refused before anything is asked for', async (argv, told) => {
    const before = state.emulator.requests.length;
    const { code, stderr } = await ds(['mirror', demarche, '--to', inside('tables'), ...argv]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(told)]);
    expect(state.emulator.requests.length).toBe(before);
  });

  it('is not for export', async () => {
    const { code, stderr } = await ds(['export', demarche, '--to', inside('x'), '--watch', '5m']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('no option --watch here')]);
  });
});

describe('mirror --watch into PostgreSQL', () => {
  let server: LocalPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('goes on once the database is back', async () => {
    let restarted = Promise.resolve();
    let wasAway = false;
    const { code, summaries, warnings } = await watch(['--to', server.url], (round, { failed }) => {
      if (round === 1) restarted = server.crash();
      if (failed === 1 && !wasAway) restarted = restarted.then(() => server.start());
      wasAway ||= failed === 1;
      return wasAway && failed === 0;
    });
    await restarted;
    expect(summaries.at(-1)).toMatchObject({ dossiers: 0, failed: 0 });
    expect(warnings[0]).toMatchObject({ demarche: DEMARCHE, code: 'target', isRetryable: true });
    expect(code).toBe(0);
  });

  it('tells what is refused in each round, and by its code once it is stopped', async () => {
    const to = ['--to', server.url];
    await ds(['mirror', demarche, ...to]);
    const client = new pg.Client(server.url);
    await client.connect();
    try {
      await client.query('ALTER TABLE d42_dossiers ADD CONSTRAINT small CHECK (dossier <> 1003) NOT VALID');
      state.emulator.modify(1_003, (dossier) => {
        dossier.archived = !dossier.archived;
      });
      const during = await watch(to, (round) => round === 2);
      expect(during.summaries).toMatchObject([{ refused: 1 }, { refused: 1 }]);
      expect(during.warnings.map(({ dossier }) => dossier)).toEqual([1_003, 1_003]);
      expect(during.code).toBe(1);
      await client.query('ALTER TABLE d42_dossiers DROP CONSTRAINT small');
    } finally {
      await client.end();
    }
    const after = await watch(to, () => true);
    expect(after.summaries).toMatchObject([{ dossiers: 1, refused: 0 }]);
    expect(after.code).toBe(0);
  });
});

describe('the process', { timeout: 60_000 }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'lets others mirror while it waits, and is ended by %s at once',
    async (signal) => {
      const to = ['--to', inside('tables')];
      const { child, until, stderr } = start(...to, '--watch', '1h');
      await until('next round in 1 h 00 min');
      expect((await ds(['mirror', demarche, ...to])).code).toBe(0);
      child.kill(signal);
      expect(await once(child, 'close')).toEqual([0, null]);
      expect(stderr()).toMatch(/^\S+Z 25 dossiers written, [^\n]+; next round in 1 h 00 min\n$/);
    },
  );
});

describe('--every', () => {
  it('begins rounds by the clock, and leaves out those that a long one went past', () => {
    let now = 500;
    const pause = createPause(10_000, () => now);
    const waitAfter = (milliseconds: number) => {
      now += milliseconds;
      const wait = pause();
      now += wait;
      return wait;
    };
    const waits = [2_000, 9_000, 25_000, 10_000].map(waitAfter);
    expect(waits).toEqual([8_000, 1_000, 5_000, 10_000]);
  });

  it('begins no round twice where a timer ends a moment too early', () => {
    let now = 0;
    const pause = createPause(10_000, () => now);
    expect(pause()).toBe(10_000);
    now = 9_999.5;
    expect(pause()).toBe(10_000.5);
  });
});
