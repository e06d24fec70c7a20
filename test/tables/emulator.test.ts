// The model and its tables over a whole demarche of the emulator: client, socket and all.
import { DsClient } from '@org/ds-client';
import { extendModel, tableModel, toTables } from '@org/ds-client/tables';
import { createEmulator } from '@org/ds-client/testing';
import { expect, it, onTestFinished } from 'vitest';

const include = { messages: true, avis: true, corrections: true, geometry: true } as const;

it('gives every dossier its rows, each with every column, under the same columns whatever is in them', async () => {
  const emulator = createEmulator({ seed: 'tables' });
  const server = await emulator.listen(0);
  onTestFinished(() => server.close());
  const client = new DsClient({ endpoint: server.endpoint, token: emulator.token });
  const demarche = await client.getDemarche(1234, { include: { revisions: true } });
  const dossiers = await client.dossiers(1234, { include }).toArray();
  const model = tableModel(demarche);
  const dossierUrl = (number: number) => client.dossierUrl(number);
  const tables = toTables(extendModel(model, dossiers), dossiers, { dossierUrl });
  expect(dossiers.length).toBeGreaterThan(0);
  expect(tables.d1234_dossiers?.map(({ dossier }) => dossier).sort()).toEqual(
    dossiers.map(({ number }) => number).sort(),
  );
  expect(tables.d1234_refused).toEqual([]);
  expect(tables.d1234_messages?.length).toBe(dossiers.flatMap(({ messages }) => messages).length);
  for (const table of extendModel(model, dossiers).tables) {
    const ids = table.columns.map(({ id }) => id);
    for (const row of tables[table.id] ?? []) expect(Object.keys(row).sort()).toEqual([...ids].sort());
    const keys = (tables[table.id] ?? []).map((row) => JSON.stringify(table.key.map((id) => row[id])));
    expect(new Set(keys).size).toBe(keys.length);
  }
  expect(Object.keys(toTables(model, []))).toEqual(model.tables.map(({ id }) => id));
});
