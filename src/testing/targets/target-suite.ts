import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert/strict';
import { checkOptions } from '../../arguments/check-options.js';
import type { DossierRows, Target, TargetBatch, TargetEdit, TargetSession } from '../../mirror/index.js';
import type { Row, TableModel } from '../../tables/index.js';
import { subjectChecks } from '../checks/emulator-checks.js';
import { type StoredRow, sameRows } from './compare.js';
import { BLOCK, DEMARCHE, DOSSIERS, GROUPES, sampleBlock, sampleModel, sampleRow } from './sample.js';

/** The target under test, and a way to read its store. */
export interface TargetUnderTest {
  /** Makes a target over a store without anything of demarche 71. Each call may give another store. */
  create(): Target | Promise<Target>;
  /** Reads all rows of a table of the store of the last `create`, by the store's own names of columns. */
  read(table: string): readonly StoredRow[] | Promise<readonly StoredRow[]>;
}

/** One promise of every target. `run` throws where the target does not keep it. */
export interface TargetCase {
  readonly name: string;
  run(): Promise<void>;
}

/**
 * The promises of every target of a mirror, as cases for any test runner.
 *
 * @example
 * ```ts
 * import { test } from 'node:test';
 * import { sqlite } from '@org/ds-client/mirror';
 * import { targetSuite } from '@org/ds-client/testing';
 *
 * const read = async (table: string) => [{ table }]; // rows, by a way that is not the target's own
 * for (const { name, run } of targetSuite({ create: () => sqlite('essai.db'), read })) test(name, run);
 * ```
 */
export function targetSuite(subject: TargetUnderTest): TargetCase[] {
  checkOptions('targetSuite', subject ?? null, subjectChecks);
  return Object.entries(cases).map(([name, check]) => ({
    name,
    run: async () => check(new Bench(await subject.create(), subject)),
  }));
}

const cases: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  'stores every kind of value, and children with their dossier': async (bench) => {
    await bench.session(async (session) => {
      await session.apply(batch({ dossiers: [fullDossier(1), fullDossier(2)] }));
      await session.apply(
        batch({ dossiers: [fullDossier(3)], tables: { [GROUPES]: [{ groupe: 5, label: 'Bretagne' }] } }),
      );
    });
    await bench.holds(
      DOSSIERS,
      [1, 2, 3].map((number) => sampleRow(number)),
    );
    await bench.holds(
      BLOCK,
      [1, 2, 3].flatMap((number) => sampleBlock(number, 'x', 'y')),
    );
    await bench.holds(GROUPES, [{ groupe: 5, label: 'Bretagne' }]);
  },
  'keeps nothing as nothing, never 0, false or an empty text': async (bench) => {
    await bench.session((session) =>
      session.apply(batch({ dossiers: [{ ...fullDossier(1), rows: { [DOSSIERS]: [{ dossier: 1 }] } }] })),
    );
    await bench.holds(DOSSIERS, [{ dossier: 1 }]);
  },
  'puts a dossier in place of what was there, rows that are gone too': async (bench) => {
    await bench.session(async (session) => {
      await session.apply(batch({ dossiers: [fullDossier(1), fullDossier(2)] }));
      const rows = { [DOSSIERS]: [sampleRow(1, 4)], [BLOCK]: sampleBlock(1, 'y', 'z') };
      await session.apply(batch({ dossiers: [{ ...fullDossier(1, 'b'), rows }] }));
    });
    await bench.holds(DOSSIERS, [sampleRow(1, 4), sampleRow(2)]);
    await bench.holds(BLOCK, [...sampleBlock(1, 'y', 'z'), ...sampleBlock(2, 'x', 'y')]);
  },
  'stores the same twice as once': async (bench) => {
    await bench.session(async (session) => {
      for (let time = 0; time < 2; time++) await session.apply(batch({ dossiers: [fullDossier(1)] }));
    });
    await bench.holds(DOSSIERS, [sampleRow(1)]);
    await bench.holds(BLOCK, sampleBlock(1, 'x', 'y'));
  },
  'removes dossiers with their children, and those that it never had': async (bench) => {
    await bench.session(async (session) => {
      await session.apply(batch({ dossiers: [fullDossier(1), fullDossier(2)] }));
      await session.apply(batch({ removed: [1, 99] }));
      deepStrictEqual([...(await session.numbers())], [2]);
    });
    await bench.holds(DOSSIERS, [sampleRow(2)]);
    await bench.holds(BLOCK, sampleBlock(2, 'x', 'y'));
  },
  'replaces the tables of the demarche whole': async (bench) => {
    const groupe = (number: number): Row => ({ groupe: number, label: `Groupe ${number}` });
    await bench.session(async (session) => {
      await session.apply(batch({ tables: { [GROUPES]: [groupe(1), groupe(2)] } }));
      await session.apply(batch({ tables: { [GROUPES]: [groupe(2), groupe(3)] } }));
      await session.apply(batch({ dossiers: [fullDossier(1)] }));
    });
    await bench.holds(GROUPES, [groupe(2), groupe(3)]);
  },
  'remembers fingerprints, refusals, the model and the progress from one session to the next': async (
    bench,
  ) => {
    const refused = [{ dossier: 1, table: DOSSIERS, column: 'texte', reason: 'for some reason' }];
    const unread = [{ dossier: 9, table: DOSSIERS, column: null, reason: 'not read' }];
    await bench.session(async (session) => {
      strictEqual(session.state.progress, null);
      await session.apply(
        batch({ dossiers: [{ ...fullDossier(1), refused }, fullDossier(2)], unread, progress: { at: 'b' } }),
      );
    });
    await bench.session(async (session) => {
      deepStrictEqual(session.state, { memory: { kept: true }, progress: { at: 'b' } });
      const known = await session.known([1, 2, 3]);
      deepStrictEqual([...known.keys()].sort(), [1, 2]);
      strictEqual(known.get(2)?.fingerprint, 'a');
      deepStrictEqual(known.get(1)?.refused, refused);
      const all = await session.refused();
      deepStrictEqual([...all.keys()].sort(), [1, 9]);
      strictEqual(all.get(9)?.fingerprint, '');
      deepStrictEqual([...(await session.numbers())].sort(), [1, 2, 9]);
    });
    deepStrictEqual(await bench.target.read(DEMARCHE), { memory: { kept: true }, progress: { at: 'b' } });
  },
  'leaves an unread dossier as it is stored': async (bench) => {
    await bench.session(async (session) => {
      await session.apply(batch({ dossiers: [fullDossier(1)] }));
      await session.apply(
        batch({ unread: [{ dossier: 1, table: DOSSIERS, column: null, reason: 'not read' }] }),
      );
      strictEqual((await session.known([1])).get(1)?.fingerprint, '');
    });
    await bench.holds(DOSSIERS, [sampleRow(1)]);
  },
  'gives a demarche to one session at a time, and another demarche to anybody': async (bench) => {
    const first = await bench.target.open(DEMARCHE);
    try {
      await rejects(bench.target.open(DEMARCHE), { code: 'busy' });
      await (await bench.target.open(DEMARCHE + 1)).close();
    } finally {
      await first.close();
    }
    await (await bench.target.open(DEMARCHE)).close();
  },
  'only ever gets more columns, and keeps what is in them': async (bench) => {
    await bench.session((session) => session.apply(batch({ dossiers: [fullDossier(1)] })));
    bench.model = sampleModel(
      [{ id: 'nouveau', label: 'Nouveau', kind: 'text', personal: false }],
      'Reformulé',
    );
    const row = { ...sampleRow(2), nouveau: 'ici' };
    await bench.session(async (session) => {
      await session.apply(batch({ dossiers: [{ ...fullDossier(2), rows: { [DOSSIERS]: [row] } }] }));
      await session.prepare(bench.model, { kept: true });
    });
    await bench.holds(DOSSIERS, [sampleRow(1), row]);
    const names = Object.values((await bench.target.names(bench.model))[DOSSIERS]?.columns ?? {});
    strictEqual(new Set(names).size, names.length, 'two columns of one name');
  },
  'leaves edited cells alone and tells them, where it keeps edits': async (bench) => {
    if (bench.target.keepsEdits !== true) return;
    const columns = ['texte', 'entier'].map((column) => ({
      table: DOSSIERS,
      column,
      isKept: column === 'texte',
    }));
    const place = { dossier: 1, table: DOSSIERS, row: null, column: 'texte' };
    const before = sampleRow(1).texte ?? null;
    const changed = { ...fullDossier(1, 'b'), rows: { [DOSSIERS]: [sampleRow(1, 4)] } };
    await bench.session(async (session) => {
      await session.keepEdits?.(columns);
      await session.apply(batch({ dossiers: [fullDossier(1), fullDossier(2)] }));
      deepStrictEqual(await editsOf(session), []);
      // The cell has another value than the mirror stored: as if a user of the store had edited it.
      await session.settle?.([{ ...place, value: 'avant' }]);
      deepStrictEqual(await editsOf(session), [{ ...place, value: before, unfit: null, last: 'avant' }]);
      await session.apply(batch({ dossiers: [changed] }));
    });
    await bench.holds(DOSSIERS, [{ ...sampleRow(1, 4), texte: before }, sampleRow(2)]);
    await bench.session(async (session) => {
      await session.keepEdits?.(columns);
      deepStrictEqual(await editsOf(session), [{ ...place, value: before, unfit: null, last: 'avant' }]);
      await session.settle?.([{ ...place, value: before }]);
      deepStrictEqual(await editsOf(session), []);
      await session.apply(batch({ dossiers: [changed] }));
    });
    await bench.holds(DOSSIERS, [sampleRow(1, 4), sampleRow(2)]);
  },
  'plans without doing anything': async (bench) => {
    const plan = await bench.target.plan(bench.model);
    ok(plan.every(({ what }) => what !== ''));
    deepStrictEqual(await bench.target.read(DEMARCHE), { memory: null, progress: null });
  },
  'purges dossiers, then all of it, and can be filled again': async (bench) => {
    await bench.session((session) =>
      session.apply(batch({ dossiers: [fullDossier(1), fullDossier(2), fullDossier(3)] })),
    );
    await bench.target.purge(DEMARCHE, { dossiers: [1] });
    await bench.holds(DOSSIERS, [sampleRow(2), sampleRow(3)]);
    await bench.holds(
      BLOCK,
      [2, 3].flatMap((number) => sampleBlock(number, 'x', 'y')),
    );
    await bench.target.purge(DEMARCHE);
    await bench.holds(DOSSIERS, []);
    await bench.holds(BLOCK, []);
    await bench.session(async (session) => {
      strictEqual(session.state.progress, null);
      deepStrictEqual([...(await session.numbers())], []);
      await session.apply(batch({ dossiers: [fullDossier(2)] }));
    });
    await bench.holds(DOSSIERS, [sampleRow(2)]);
  },
};

async function editsOf(session: TargetSession): Promise<TargetEdit[]> {
  const all: TargetEdit[] = [];
  for await (const edits of session.edits?.() ?? []) all.push(...edits);
  return all;
}

/** The rows of one dossier: its own, and two of a repetition. */
function fullDossier(number: number, fingerprint = 'a'): DossierRows {
  const rows = { [DOSSIERS]: [sampleRow(number)], [BLOCK]: sampleBlock(number, 'x', 'y') };
  return { number, fingerprint, rows, refused: [] };
}

function batch(some: Partial<TargetBatch>): TargetBatch {
  return { dossiers: [], removed: [], unread: [], tables: {}, progress: { at: 'a' }, ...some };
}

class Bench {
  readonly target: Target;
  model: TableModel = sampleModel();
  readonly #subject: TargetUnderTest;

  constructor(target: Target, subject: TargetUnderTest) {
    this.target = target;
    this.#subject = subject;
  }

  /** Runs a whole session: open, prepare, `use`, finish, close. */
  async session(use: (session: TargetSession) => Promise<unknown>): Promise<void> {
    const session = await this.target.open(DEMARCHE);
    try {
      ok(await session.prepare(this.model, { kept: true }), 'nothing was lost');
      await use(session);
      await session.finish();
    } finally {
      await session.close();
    }
  }

  async holds(id: string, rows: readonly Row[]): Promise<void> {
    const names = (await this.target.names(this.model))[id];
    const table = this.model.tables.find((one) => one.id === id);
    if (!names || !table) throw new Error(`The target names no table ${id}.`);
    sameRows(table, names.columns, await this.#subject.read(names.name), rows);
  }
}
