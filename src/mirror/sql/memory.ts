import type { KnownDossier, RefusedRow, TargetState } from '../target.js';
import type { SqlDatabase, SqlTransaction } from './database.js';
import type { Layout } from './layout.js';
import { DEMARCHES, DOSSIERS, isPrepared, textOf } from './schema.js';
import type { PlacedView } from './views.js';

/** All that is remembered of a demarche. */
export interface Memory extends TargetState {
  readonly layout: Layout | null;
  readonly views: readonly PlacedView[];
}

const nothing: Memory = { memory: null, progress: null, layout: null, views: [] };

export async function recall(
  { dialect }: SqlDatabase,
  transaction: SqlTransaction,
  demarche: number,
): Promise<Memory> {
  if (!(await isPrepared(transaction))) return nothing;
  const [row] = await transaction.all(
    `SELECT memory, layout, views, progress FROM ${dialect.qualify(DEMARCHES)} WHERE demarche = ${dialect.parameter(1)}`,
    [demarche],
  );
  if (!row) return nothing;
  // What is read here was written below, in the same format: the type of each is known.
  const layout: Layout | null = parseJson(textOf(row, 'layout'));
  const views: readonly PlacedView[] | null = parseJson(textOf(row, 'views'));
  return {
    memory: parseJson(textOf(row, 'memory')),
    progress: parseJson(textOf(row, 'progress')),
    layout,
    views: views ?? [],
  };
}

export async function rememberLayout(
  { dialect }: SqlDatabase,
  transaction: SqlTransaction,
  demarche: number,
  { memory, layout, views }: Pick<Memory, 'memory' | 'layout' | 'views'>,
): Promise<void> {
  const [first, second, third, fourth] = [1, 2, 3, 4].map(dialect.parameter);
  await transaction.run(
    `UPDATE ${dialect.qualify(DEMARCHES)} SET memory = ${first}, layout = ${second}, views = ${third} WHERE demarche = ${fourth}`,
    [JSON.stringify(memory), JSON.stringify(layout), JSON.stringify(views), demarche],
  );
}

export async function knownDossiers(
  { dialect }: SqlDatabase,
  transaction: SqlTransaction,
  demarche: number,
  numbers: readonly number[] | 'refused',
): Promise<Map<number, KnownDossier>> {
  const which = numbers === 'refused' ? 'refused IS NOT NULL' : dialect.isIn('dossier', dialect.parameter(2));
  const rows = await transaction.all(
    `SELECT dossier, fingerprint, refused FROM ${dialect.qualify(DOSSIERS)} ` +
      `WHERE demarche = ${dialect.parameter(1)} AND ${which} ORDER BY dossier`,
    numbers === 'refused' ? [demarche] : [demarche, JSON.stringify(numbers)],
  );
  return new Map(
    rows.map((row) => {
      const refused: readonly RefusedRow[] | null = parseJson(textOf(row, 'refused'));
      return [Number(row.dossier), { fingerprint: textOf(row, 'fingerprint') ?? '', refused: refused ?? [] }];
    }),
  );
}

export async function knownNumbers(
  { dialect }: SqlDatabase,
  transaction: SqlTransaction,
  demarche: number,
): Promise<number[]> {
  const rows = await transaction.all(
    `SELECT dossier FROM ${dialect.qualify(DOSSIERS)} ` +
      `WHERE demarche = ${dialect.parameter(1)} ORDER BY dossier`,
    [demarche],
  );
  return rows.map(({ dossier }) => Number(dossier));
}

function parseJson<T>(text: string | null): T | null {
  return text === null ? null : JSON.parse(text);
}
