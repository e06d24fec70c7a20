import type { Target, TargetNames } from '@org/ds-client/mirror';
import { type TableModel, tableModel } from '@org/ds-client/tables';
import { expect } from 'vitest';
import { aYear } from './a-year.js';
import { clientOf, run } from './emulated.js';
import { dyingAt, Killed } from './interrupted.js';

/** A store, and how its rows are read. */
export interface Store {
  readonly to: Target;
  read(table: string): Promise<readonly Record<string, unknown>[]>;
}

const include = { messages: true, avis: true } as const;

/** Lives through the year with one store, killed at every point there is, and compares it with a fresh one in the end. */
export async function liveThroughAYear(store: Store, fresh: Store): Promise<void> {
  const { ds, months } = aYear();
  const client = clientOf(ds, { pageSize: 4 });
  let deaths = 0;
  for (const change of [() => {}, ...months]) {
    change();
    for (let step = 0; ; step += 3) {
      try {
        await run(client, 7, { to: dyingAt(store.to, step), include });
        break;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        deaths += 1;
      }
    }
    const two = await Promise.allSettled([
      run(client, 7, { to: store.to, include }),
      run(client, 7, { to: store.to, include }),
    ]);
    for (const one of two) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'busy' });
    }
  }
  expect(deaths).toBeGreaterThan(20);
  await run(client, 7, { to: store.to, include });
  await run(client, 7, { to: fresh.to, include });
  const model = tableModel(await client.getDemarche(7, { include: { revisions: true } }));
  const expected = await contents(fresh);
  // As many dossiers as there are, and something of each kind that the year changes.
  expect(expected['dossiers ']).toHaveLength(ds.demarche(7).dossiers.length - 1);
  for (const place of ['files ', 'traitements ', 'groupes '])
    expect(expected[place]?.length, place).toBeGreaterThan(0);
  expect(Object.keys(expected).some((place) => place.startsWith('block ') && expected[place]?.length)).toBe(
    true,
  );
  expect(await contents(store)).toEqual(expected);

  async function contents({ to, read }: Store) {
    const { memory } = await to.read(7);
    const own = modelOf(memory) ?? model;
    return await rowsByPlace(own, await to.names(own), read);
  }
}

function modelOf(memory: unknown): TableModel | undefined {
  return typeof memory === 'object' && memory !== null && 'model' in memory
    ? (memory.model as TableModel)
    : undefined;
}

/** Rows under what their columns hold, which is the same whatever names a history has given them. */
async function rowsByPlace(model: TableModel, names: TargetNames, read: Store['read']) {
  const all: Record<string, string[]> = {};
  for (const table of model.tables) {
    const place = `${table.kind} ${table.descriptorId ?? ''}`;
    const known = names[table.id];
    const rows = known ? await read(known.name) : [];
    all[place] = rows
      .map((row) =>
        Object.fromEntries(
          table.columns
            .map((one): [string, unknown] => [
              `${one.descriptorId ?? ''} ${one.part ?? ''} ${one.kind}`,
              row[known?.columns[one.id] ?? ''] ?? null,
            ])
            .filter(([, value]) => value !== null)
            .sort(([a], [b]) => a.localeCompare(b)),
        ),
      )
      .map((row) => JSON.stringify(row))
      .sort();
  }
  return all;
}
