import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DEMARCHE, FIRST, fixture, numbers, PAGE } from './fixture.js';

const { state, ds, inside, everything } = fixture();
const sync = (...more: string[]) => [
  'sync',
  String(DEMARCHE),
  '--state',
  inside('sync.json'),
  ...PAGE,
  ...more,
];
const eventsOf = (records: Array<Record<string, unknown>>, event: string) =>
  records.filter((record) => record.event === event);
const dossiersOf = (records: Array<Record<string, unknown>>) =>
  eventsOf(records, 'dossier').map(
    ({ dossier }) => dossier && typeof dossier === 'object' && 'number' in dossier && dossier.number,
  );

describe('sync', () => {
  it('tells everything the first time, then what has changed', async () => {
    const first = await ds(sync());
    expect(first.code).toBe(0);
    expect([...new Set(dossiersOf(first.records()))].sort()).toEqual(numbers);
    expect(first.stderr).toContain('sync.json remembers');
    expect(await everything()).toEqual(['sync.json']);

    state.emulator.modify(FIRST + 3);
    state.emulator.delete(FIRST + 4);
    const second = await ds(sync('--json'));
    expect(second.code).toBe(0);
    expect(dossiersOf(second.records())).toContain(FIRST + 3);
    expect(eventsOf(second.records(), 'pendingDeleted')).toEqual([
      { event: 'pendingDeleted', pendingDeleted: expect.objectContaining({ number: FIRST + 4 }) },
    ]);
    expect(second.reports()).toEqual([
      { summary: expect.objectContaining({ pendingDeleted: 1, missing: 0 }) },
    ]);
    state.emulator.restore(FIRST + 4);
    const third = await ds(sync());
    expect(eventsOf(third.records(), 'restored')).toEqual([{ event: 'restored', number: FIRST + 4 }]);
  });

  it('ends each batch with its checkpoint, which the file then holds', async () => {
    const { records } = await ds(sync());
    expect(records().at(-1)).toEqual({
      event: 'checkpoint',
      checkpoint: JSON.parse(await readFile(inside('sync.json'), 'utf8')),
    });
    expect(eventsOf(records(), 'checkpoint').length).toBeGreaterThan(2);
  });

  it('remembers no batch that was not written out, and gives it again', async () => {
    const cut = await ds(sync(), { writesTaken: 1 });
    expect([cut.code, cut.stderr]).toEqual([141, '']);
    expect(dossiersOf(cut.records()).length).toBeLessThan(numbers.length);
    expect(JSON.parse(await readFile(inside('sync.json'), 'utf8'))).toEqual(cut.records().at(-1)?.checkpoint);
    const rest = await ds(sync());
    expect([...new Set([...dossiersOf(cut.records()), ...dossiersOf(rest.records())])].sort()).toEqual(
      numbers,
    );
  });

  it('goes on from the file after a failure', async () => {
    state.emulator.fail({ fault: 'serverError', operationName: 'ListDossiers', page: 2 });
    const { code, stderr } = await ds(sync('--max-retries', '0'));
    expect(code).toBe(4);
    expect(stderr).toContain('The same command again goes on where this one stopped.');
    expect((await ds(sync())).code).toBe(0);
  });

  it('does not say that it goes on where nothing was remembered', async () => {
    state.emulator.fail({ fault: 'serverError', operationName: 'ListDossiers', page: 1 });
    const { code, stderr } = await ds(sync('--max-retries', '0'));
    expect(code).toBe(4);
    expect(stderr).not.toContain('same command');
  });

  it.each(['{"version":1', '{"version":1}', '[]', '{}', 'null'])(
    'ends with 2 for the file %j, and leaves it alone',
    async (text) => {
      await writeFile(inside('sync.json'), text);
      const { code, stdout, stderr } = await ds(sync());
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(inside('sync.json'));
      expect(stderr).toContain('not the file of a sync');
      expect(await readFile(inside('sync.json'), 'utf8')).toBe(text);
    },
  );

  it('refuses the file of another demarche', async () => {
    await ds(sync('--quiet'));
    const { code, stderr } = await ds(['sync', '43', '--state', inside('sync.json')]);
    expect(code).toBe(2);
    expect(stderr).toContain('demarche 42');
  });
});
