import { mirror, singer } from '@org/ds-client/mirror';
import { createEmulator, targetSuite } from '@org/ds-client/testing';
import { describe, expect, it } from 'vitest';
import { clientOf, run } from './emulated.js';
import { SingerStore } from './singer-store.js';

describe('Singer keeps what targets promise', () => {
  let store = new SingerStore();
  const suite = targetSuite({
    create() {
      store = new SingerStore();
      return singer({ write: (line) => store.take(line) });
    },
    read: (table) => store.rows(table),
  });
  it.each(suite)('$name', ({ run }) => run());
});

/** A run in a process of its own: it knows what the last STATE says, and nothing else. */
const nextRun = (store: SingerStore) => singer({ state: store.state, write: (line) => store.take(line) });

function storedAs(store: SingerStore): Record<string, unknown[]> {
  const rows = [...store.tables.keys()].map((table): [string, unknown[]] => [
    table,
    store
      .rows(table)
      .map((row) => JSON.stringify(row))
      .sort(),
  ]);
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('messages', () => {
  it('a second run sends its SCHEMA and its STATE, and no record', async () => {
    const ds = createEmulator({ demarches: [{ number: 7, dossiers: 30, rich: true }] });
    const store = new SingerStore();
    await run(clientOf(ds), 7, { to: nextRun(store) });
    const records = () => store.messages.filter(({ type }) => type === 'RECORD').length;
    expect(records()).toBeGreaterThan(30);
    expect(store.messages.at(-1)?.type).toBe('STATE');
    const before = records();
    await run(clientOf(ds), 7, { to: nextRun(store) });
    expect(records()).toBe(before);

    // The API lists a deletion in many runs; it is said once, also of a dossier that was never sent.
    const [gone] = ds.demarche(7).dossiers;
    if (!gone) throw new Error('The demarche has dossiers.');
    ds.delete(gone.number);
    ds.delete(ds.addDossier(7).number);
    await run(clientOf(ds), 7, { to: nextRun(store) });
    const afterDeletion = records();
    expect(afterDeletion).toBeGreaterThan(before);
    await run(clientOf(ds), 7, { to: nextRun(store) });
    expect(records()).toBe(afterDeletion);
  });

  it('deletions reach the target, whenever a run was killed after it had sent more than its STATE says', async () => {
    const ds = createEmulator({ demarches: [{ number: 7, dossiers: 60, rich: true }], rateLimit: false });
    const client = clientOf(ds);
    const store = new SingerStore();
    await run(client, 7, { to: nextRun(store) });
    const last = store.state;
    const [first, second] = ds.demarche(7).dossiers.filter(({ visible }) => visible);
    if (!first || !second) throw new Error('The demarche has dossiers.');
    const late = ds.addDossier(7);
    ds.modify(first.number, (one) => {
      one.state = 'accepte';
    });
    // Killed: its records are stored, its STATE is not.
    await run(client, 7, { to: nextRun(store) });
    store.state = last;
    ds.delete(late.number);
    ds.delete(second.number);
    await run(client, 7, { to: nextRun(store), reconcile: true });
    const fresh = new SingerStore();
    await run(client, 7, { to: nextRun(fresh) });
    const dossiers = (of: SingerStore) =>
      of
        .rows('d7_dossiers')
        .map(({ dossier }) => dossier)
        .sort();
    expect(dossiers(store)).toEqual(dossiers(fresh));
    expect(storedAs(store).d7_dossiers).toEqual(storedAs(fresh).d7_dossiers);
  });

  it('what is gone keeps nothing: a target that only marks rows has null in all but the key', async () => {
    const ds = createEmulator({ demarches: [{ number: 7, dossiers: 5, rich: true }] });
    const store = new SingerStore();
    await run(clientOf(ds), 7, { to: nextRun(store) });
    const [first] = ds.demarche(7).dossiers.filter(({ visible }) => visible);
    if (!first) throw new Error('The demarche has dossiers.');
    const before = [...store.tables].flatMap(([table]) => store.rows(table));
    const columns = new Set(before.flatMap((row) => Object.keys(row)));
    ds.delete(first.number);
    await run(clientOf(ds), 7, { to: nextRun(store) });
    const purged = nextRun(store);
    await purged.purge(7);
    let marked = 0;
    for (const [table, rows] of store.tables) {
      const schema = store.messages.findLast(({ type, stream }) => type === 'SCHEMA' && stream === table);
      const keys = Array.isArray(schema?.key_properties) ? schema.key_properties : [];
      for (const row of rows.values()) {
        marked += 1;
        const { _sdc_deleted_at: deletedAt, ...rest } = row;
        expect(deletedAt).toEqual(expect.any(String));
        for (const [column, value] of Object.entries(rest)) {
          if (!keys.includes(column)) expect(value, `${table}.${column}`).toBeNull();
        }
        // Said, not left out: a target keeps what a record does not name.
        expect(Object.keys(rest).length).toBeGreaterThanOrEqual(keys.length);
      }
    }
    expect(marked).toBe(before.length);
    expect(columns.size).toBeGreaterThan(20);
  });

  it('a state is sent often enough to go on from, and seldom enough not to fill the output', async () => {
    const ds = createEmulator({ demarches: [{ number: 7, dossiers: 400, rich: true }], rateLimit: false });
    const store = new SingerStore();
    let lengths = { STATE: 0, RECORD: 0, SCHEMA: 0 };
    const to = singer({
      write(line) {
        store.take(line);
        const type = store.messages.at(-1)?.type;
        if (type === 'STATE' || type === 'RECORD' || type === 'SCHEMA') {
          lengths = { ...lengths, [type]: lengths[type] + line.length };
        }
      },
    });
    for await (const _step of mirror(clientOf(ds, { pageSize: 10 }), 7, { to })) void _step;
    const states = store.messages.filter(({ type }) => type === 'STATE').length;
    expect(states).toBeGreaterThan(2);
    expect(lengths.STATE).toBeLessThan(2 * (lengths.RECORD + lengths.SCHEMA));
  });

  it.each([5, 'x', [], {}, { demarches: { 7: {} } }, { demarches: { 7: { dossiers: { 1: 5 }, keys: {} } } }])(
    'what is no state is refused: %j',
    (state) => {
      expect(() => singer({ state })).toThrow(/state is not the value of a STATE message/);
    },
  );
});
