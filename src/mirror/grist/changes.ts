import type { TableModel } from '../../tables/index.js';
import { isOfDemarche } from '../sql/layout.js';
import type { DossierRows, RefusedRow } from '../target.js';
import type { GristDocument, UserAction } from './document.js';
import type { GristLayout } from './layout.js';
import { DOSSIERS, type RememberedDossier, storedFingerprint } from './memory.js';
import { existingRows, rowActions } from './rows.js';

/** What is to be stored of one dossier. */
export interface GristChange {
  readonly number: number;
  /** `kept`: what is stored stays; null: it leaves. */
  readonly rows: DossierRows['rows'] | 'kept' | null;
  /** What is remembered of it; null: nothing any more. */
  readonly entry: { readonly fingerprint: string; readonly refused: readonly RefusedRow[] } | null;
  /** The ids of attachments by the keys of rows of files. */
  readonly attached?: ReadonlyMap<string, number> | undefined;
}

/** Where changes go. */
export interface GristDestination {
  readonly demarche: number;
  readonly generation: number;
  readonly model: TableModel;
  readonly layout: GristLayout;
  readonly known: ReadonlyMap<number, RememberedDossier>;
}

/** The rows that are there of some dossiers, by table. */
export type StoredRows = ReadonlyMap<string, Awaited<ReturnType<typeof existingRows>>>;

/**
 * Reads what is there of dossiers that are known. One that is not known has no rows: a dossier and what is remembered
 * of it are written together.
 */
export async function readStored(
  document: GristDocument,
  { layout, known }: GristDestination,
  changes: readonly GristChange[],
): Promise<StoredRows> {
  const stored = new Map<string, Awaited<ReturnType<typeof existingRows>>>();
  const numbers = changes
    .filter(({ number, rows }) => rows !== 'kept' && known.has(number))
    .map(({ number }) => number);
  if (numbers.length === 0) return stored;
  // Tables that are in the layout and no longer in the model have rows as well.
  for (const [id, placed] of Object.entries(layout.tables)) {
    if (!isOfDemarche(placed)) stored.set(id, await existingRows(document, placed, numbers));
  }
  return stored;
}

/** The user actions that store changes, with what is remembered of them. */
export function actionsOf(
  { model, layout, known, demarche, generation }: GristDestination,
  changes: readonly GristChange[],
  stored: StoredRows,
): UserAction[] {
  const moving = changes.filter(({ rows }) => rows !== 'kept');
  const numbers = new Set(moving.map(({ number }) => number));
  const actions: UserAction[] = [];
  for (const [id, placed] of Object.entries(layout.tables)) {
    if (isOfDemarche(placed)) continue;
    const { existing, extra } = stored.get(id) ?? { existing: new Map(), extra: [] };
    const table = model.tables.find((one) => one.id === id) ?? {
      id,
      label: id,
      kind: placed.kind,
      key: placed.key,
      columns: [],
    };
    const rows = moving.flatMap(({ rows: all }) => (all === null || all === 'kept' ? [] : (all[id] ?? [])));
    const leaving = new Set(
      [...existing].filter(([, { dossier }]) => numbers.has(dossier)).map(([key]) => key),
    );
    const twice = extra.filter(({ dossier }) => numbers.has(dossier)).map((one) => one.id);
    const attached =
      placed.kind === 'files' ? new Map(moving.flatMap((one) => [...(one.attached ?? [])])) : undefined;
    actions.push(...rowActions({ table, placed, rows, existing, leaving, extra: twice, attached }));
  }
  return [...actions, ...memoryActions(changes, known, demarche, generation)];
}

/** Where the ids of new entries stand in what a call gives. */
export function isNewEntries([name, table]: UserAction): boolean {
  return name === 'BulkAddRecord' && table === DOSSIERS;
}

/** The changes that get a new entry, in the order of their ids. */
export function newEntries(
  changes: readonly GristChange[],
  known: ReadonlyMap<number, RememberedDossier>,
): GristChange[] {
  return changes.filter(({ number, entry }) => entry !== null && !known.has(number));
}

function memoryActions(
  changes: readonly GristChange[],
  known: ReadonlyMap<number, RememberedDossier>,
  demarche: number,
  generation: number,
): UserAction[] {
  const cells = (some: readonly GristChange[]) => ({
    demarche: some.map(() => demarche),
    dossier: some.map(({ number }) => number),
    fingerprint: some.map(({ entry }) => storedFingerprint(entry?.fingerprint ?? '', generation)),
    refused: some.map(({ entry }) =>
      entry && entry.refused.length > 0 ? JSON.stringify(entry.refused) : null,
    ),
  });
  const rowsOf = (some: readonly GristChange[]) => some.flatMap(({ number }) => known.get(number)?.row ?? []);
  const added = newEntries(changes, known);
  const changed = changes.filter(({ number, entry }) => entry !== null && known.has(number));
  const gone = rowsOf(changes.filter(({ entry }) => entry === null));
  const actions: UserAction[] = [];
  if (gone.length > 0) actions.push(['BulkRemoveRecord', DOSSIERS, gone]);
  if (changed.length > 0) actions.push(['BulkUpdateRecord', DOSSIERS, rowsOf(changed), cells(changed)]);
  if (added.length > 0) actions.push(['BulkAddRecord', DOSSIERS, added.map(() => null), cells(added)]);
  return actions;
}
