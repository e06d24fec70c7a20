import { isOfDemarche } from '../sql/layout.js';
import { columnOf } from './catalog.js';
import type { GristDocument, UserAction } from './document.js';
import type { GristColumn, GristTable } from './layout.js';
import type { GristLease } from './lease.js';
import { DEMARCHES, DOSSIERS, FILES, recall, recallDossiers } from './memory.js';
import { existingRows } from './rows.js';

/** So many rows leave by one call. */
const AT_ONCE = 20_000;

/** Takes rows out of every table, then attachments that no cell uses any more. History is for whoever calls this. */
export async function purgeDocument(
  document: GristDocument,
  lease: GristLease,
  demarche: number,
  dossiers: readonly number[] | undefined,
): Promise<void> {
  const memory = await recall(document, demarche);
  // By what finds a table again: one of a user may have its name by now.
  const names = new Map((await document.tables()).map(({ id, fields }) => [fields.tableRef ?? id, id]));
  for (const placed of Object.values(memory?.layout?.tables ?? {})) {
    const name = names.get(placed.ref);
    if (name === undefined || (dossiers && isOfDemarche(placed))) continue;
    if (dossiers) {
      const { existing, extra } = await existingRows(
        document,
        await withCurrentNames(document, placed, name),
        dossiers,
      );
      await removeRows(
        lease,
        name,
        [...existing.values(), ...extra].map(({ id }) => id),
      );
    } else
      await removeRows(
        lease,
        name,
        (await document.records(name)).map(({ id }) => id),
      );
  }
  const known = await recallDossiers(document, demarche, 0);
  const gone = [...known].filter(([number]) => dossiers?.includes(number) ?? true).map(([, { row }]) => row);
  await removeRows(lease, DOSSIERS, gone);
  if (!dossiers && memory) await lease.write([['UpdateRecord', DEMARCHES, memory.row, { progress: null }]]);
  await document.removeUnusedAttachments();
  const left = await document.attachments();
  const files = await document.records(FILES);
  const unused = files.filter(({ fields }) => !left.has(Number(fields.attachment))).map(({ id }) => id);
  await removeRows(lease, FILES, unused);
}

/** The table with the names that its columns have now. */
async function withCurrentNames(
  document: GristDocument,
  placed: GristTable,
  name: string,
): Promise<GristTable> {
  const now = new Map((await document.columns(name)).map(columnOf).map((one) => [one.ref, one.name]));
  const columns = Object.entries(placed.columns).map(([id, one]): [string, GristColumn] => [
    id,
    { ...one, name: now.get(one.ref) ?? one.name },
  ]);
  return { ...placed, name, columns: Object.fromEntries(columns) };
}

async function removeRows(lease: GristLease, table: string, ids: readonly number[]): Promise<void> {
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const action: UserAction = ['BulkRemoveRecord', table, ids.slice(start, start + AT_ONCE)];
    await lease.write([action]);
  }
}
