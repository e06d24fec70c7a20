import { DsInputError } from '@org/ds-client';
import { mirror } from '@org/ds-client/mirror';
import { expect } from 'vitest';
import { run } from '../emulated.js';
import { dyingAt, Killed } from '../interrupted.js';
import { COLUMNS, type EditableStore, type World } from './world.js';

type Case = (
  world: World,
  store: EditableStore,
  numbers: readonly [number, number, number, number],
) => Promise<void>;

const cellOf = async (store: EditableStore, dossier: number, column: string) => {
  const [row] = await store.query(`SELECT ${column} AS cell FROM d7_dossiers WHERE dossier = ${dossier}`);
  return row?.cell;
};

/** What writing back promises, over a store of SQL that people edit. */
export const writeBackCases: Readonly<Record<string, Case>> = {
  'an edited cell is sent once, the second run sends and writes nothing': async (
    world,
    store,
    [one, two],
  ) => {
    expect(await world.run(store.to)).toEqual([]);
    await store.query(`UPDATE d7_dossiers SET annotation_avis = 'favorable, l''été' WHERE dossier = ${one}`);
    await store.query(
      `UPDATE d7_dossiers SET annotation_montant = 1500, annotation_avis = NULL WHERE dossier = ${two}`,
    );
    await store.query(`UPDATE d7_block_annotation_versements SET somme = 7 WHERE dossier = ${two}`);
    world.forget();
    const edits = await world.run(store.to);
    expect(edits.map(({ dossier, column, outcome }) => [dossier, column, outcome])).toEqual([
      [one, 'annotation_avis', 'sent'],
      [two, 'annotation_avis', 'sent'],
      [two, 'annotation_montant', 'sent'],
      [two, 'somme', 'sent'],
    ]);
    expect(world.sent).toBe(2);
    expect(await world.annotations(one)).toMatchObject({ Avis: "favorable, l'été", Montant: '10' });
    expect(await world.annotations(two)).toMatchObject({ Avis: '', Montant: '1500' });
    expect(await cellOf(store, one, 'annotation_avis')).toBe("favorable, l'été");
    expect(
      await store.query(`SELECT somme FROM d7_block_annotation_versements WHERE dossier = ${two}`),
    ).toMatchObject([{ somme: expect.anything() }]);
    world.forget();
    for (const reconcile of [false, true]) expect(await world.run(store.to, { reconcile })).toEqual([]);
    expect(world.sent).toBe(0);
    expect(await run(world.client(), 7, { to: store.to, writeBack: back(world) })).toMatchObject({
      dossiers: 0,
    });
  },

  'a cell that was edited before writing back was asked for is sent, too': async (
    world,
    store,
    [one, two, three, four],
  ) => {
    await run(world.client(), 7, { to: store.to });
    await store.query(`UPDATE d7_dossiers SET annotation_avis = 'favorable' WHERE dossier < ${four}`);
    await world.set(two, { Montant: 11 });
    await world.set(three, { Avis: 'défavorable', Montant: 12 });
    await world.set(four, { Avis: 'sans avis' });
    const edits = await world.run(store.to);
    expect(edits.map(({ dossier, column, outcome }) => [dossier, column, outcome])).toEqual([
      [one, 'annotation_avis', 'sent'],
      [two, 'annotation_avis', 'sent'],
      [three, 'annotation_avis', 'conflict'],
    ]);
    expect(Number(await cellOf(store, two, 'annotation_montant'))).toBe(11);
    expect(await cellOf(store, three, 'annotation_avis')).toBe('favorable');
    expect(await world.annotations(three)).toMatchObject({ Avis: 'défavorable' });
    expect(await cellOf(store, four, 'annotation_avis')).toBe('sans avis');
  },

  'a cell that was changed on both sides is left alone on both, and told by each run until it is settled':
    async (world, store, [one]) => {
      await world.run(store.to);
      await store.query(`UPDATE d7_dossiers SET annotation_avis = 'à moi' WHERE dossier = ${one}`);
      await world.set(one, { Avis: 'à eux', Montant: 20 });
      for (let time = 0; time < 2; time++) {
        expect(await world.run(store.to, { reconcile: time === 1 })).toMatchObject([
          { dossier: one, table: 'd7_dossiers', row: null, column: 'annotation_avis', outcome: 'conflict' },
        ]);
        expect(await cellOf(store, one, 'annotation_avis')).toBe('à moi');
        // The rest of the dossier is true all the same.
        expect(Number(await cellOf(store, one, 'annotation_montant'))).toBe(20);
      }
      expect(world.sent).toBe(0);
      expect(await world.annotations(one)).toMatchObject({ Avis: 'à eux' });
      await store.query(`UPDATE d7_dossiers SET annotation_avis = 'à eux' WHERE dossier = ${one}`);
      expect(await world.run(store.to)).toEqual([]);
      await store.query(`UPDATE d7_dossiers SET annotation_avis = 'à moi' WHERE dossier = ${one}`);
      expect(await world.run(store.to)).toMatchObject([{ outcome: 'sent' }]);
      expect(await world.annotations(one)).toMatchObject({ Avis: 'à moi' });
    },

  'a cell set back to what it was takes what the API has': async (world, store, [one]) => {
    await world.run(store.to);
    await store.query(`UPDATE d7_dossiers SET annotation_avis = 'à moi' WHERE dossier = ${one}`);
    await world.set(one, { Avis: 'à eux' });
    expect(await world.run(store.to)).toMatchObject([{ outcome: 'conflict' }]);
    await store.query(`UPDATE d7_dossiers SET annotation_avis = 'vu' WHERE dossier = ${one}`);
    expect(await world.run(store.to)).toEqual([]);
    expect(await cellOf(store, one, 'annotation_avis')).toBe('à eux');
    expect(world.sent).toBe(0);
  },

  'a dry run sends nothing, loses nothing, and says what would be sent': async (world, store, [one, two]) => {
    await world.run(store.to);
    await store.query(`UPDATE d7_dossiers SET annotation_avis = 'favorable' WHERE dossier = ${one}`);
    await store.query(`UPDATE d7_dossiers SET annotation_montant = 99999999999 WHERE dossier = ${two}`);
    const client = world.client({ readOnly: true });
    for (let time = 0; time < 2; time++) {
      expect(await world.run(store.to, { client, dryRun: true, reconcile: true })).toMatchObject([
        { dossier: one, outcome: 'would_send', reason: null },
        { dossier: two, outcome: 'refused', reason: expect.stringContaining('32 bits') },
      ]);
    }
    expect(world.sent).toBe(0);
    expect(await world.run(store.to)).toMatchObject([
      { dossier: one, outcome: 'sent' },
      { dossier: two, outcome: 'refused' },
    ]);
  },

  'one value that is refused keeps no other from being sent, and is told by each run': async (
    world,
    store,
    [one, two, three],
  ) => {
    const columns = [...COLUMNS, 'annotation_suite', 'annotation_complet'];
    await world.run(store.to, { columns });
    await store.query(
      `UPDATE d7_dossiers SET annotation_avis = 'oui', annotation_suite = 'Z' WHERE dossier = ${one}`,
    );
    await store.query(`UPDATE d7_dossiers SET annotation_avis = 'non' WHERE dossier = ${two}`);
    await store.query(
      `UPDATE d7_dossiers SET annotation_complet = TRUE, annotation_montant = NULL WHERE dossier = ${three}`,
    );
    const outcomes = (edits: Awaited<ReturnType<World['run']>>) =>
      edits.map(({ dossier, column, outcome }) => [dossier, column, outcome]);
    const first = await world.run(store.to, { columns });
    expect(outcomes(first).sort()).toEqual(
      [
        [one, 'annotation_avis', 'sent'],
        [one, 'annotation_suite', 'refused'],
        [three, 'annotation_complet', 'sent'],
        [three, 'annotation_montant', 'refused'],
        [two, 'annotation_avis', 'sent'],
      ].sort(),
    );
    expect(await world.annotations(one)).toMatchObject({ Avis: 'oui' });
    expect(await world.annotations(two)).toMatchObject({ Avis: 'non' });
    expect(outcomes(await world.run(store.to, { columns })).sort()).toEqual(
      [
        [one, 'annotation_suite', 'refused'],
        [three, 'annotation_montant', 'refused'],
      ].sort(),
    );
    expect(await cellOf(store, one, 'annotation_suite')).toBe('Z');
  },

  'every kind that a cell can hold goes there and back': async (world, store, [one]) => {
    const columns = [
      'annotation_avis',
      'annotation_montant',
      'annotation_taux',
      'annotation_complet',
      'annotation_echeance',
      'annotation_commission',
      'annotation_suite',
    ];
    await world.run(store.to, { columns });
    await store.query(
      `UPDATE d7_dossiers SET annotation_avis = 'a', annotation_montant = -3, annotation_taux = 0.1, annotation_complet = FALSE, annotation_echeance = '2026-02-28',
         annotation_commission = '2026-02-28T09:30:00+01:00', annotation_suite = 'B' WHERE dossier = ${one}`,
    );
    const edits = await world.run(store.to, { columns });
    expect(edits.map(({ outcome }) => outcome)).toEqual(columns.map(() => 'sent'));
    expect(await world.annotations(one)).toMatchObject({ Avis: 'a', Montant: '-3', Taux: '0.1', Suite: 'B' });
    world.forget();
    expect(await world.run(store.to, { columns, reconcile: true })).toEqual([]);
    expect(world.sent).toBe(0);
    // Emptied, as far as the API can empty one.
    await store.query(
      `UPDATE d7_dossiers SET annotation_suite = NULL, annotation_echeance = NULL WHERE dossier = ${one}`,
    );
    expect(await world.run(store.to, { columns })).toMatchObject([
      { column: 'annotation_echeance', outcome: 'refused', reason: expect.stringContaining('empty') },
      { column: 'annotation_suite', outcome: 'sent' },
    ]);
  },

  'what cannot be written back is refused by name, before anything is written': async (world, store) => {
    const refusal = async (more: Parameters<World['run']>[1]) => {
      const error: unknown = await world.run(store.to, more).catch((one: unknown) => one);
      expect(error).toBeInstanceOf(DsInputError);
      return error instanceof Error ? error.message : '';
    };
    expect(await refusal({ columns: ['nom'] })).toContain('nom is no annotation');
    expect(await refusal({ columns: ['state'] })).toContain('state is no annotation');
    expect(await refusal({ columns: ['annotation_courrier'] })).toContain('cannot write from a cell');
    expect(await refusal({ columns: ['avis'] })).toContain("Did you mean 'annotation_avis'?");
    const hidden = { columns: ['annotation_avis'] };
    const left = run(world.client(), 7, {
      to: store.to,
      columns: { exclude: ['annotation_avis'] },
      writeBack: back(world, hidden.columns),
    });
    await expect(left).rejects.toThrow('left out or written as a code');
    const pseudonymise = { key: 'k', columns: ['annotation_avis'] };
    const coded = run(world.client(), 7, {
      to: store.to,
      columns: { pseudonymise },
      writeBack: back(world, hidden.columns),
    });
    await expect(coded).rejects.toThrow('left out or written as a code');
    world.forget();
    expect(await refusal({ client: world.client({ readOnly: true }) })).toContain('readOnly');
    expect(await refusal({ instructeur: '' })).toContain('instructeur');
    expect(await refusal({ include: { annotations: false } })).toContain('annotations');
    expect(world.ds.requests).toEqual([]);
    expect(() => mirror(world.client(), 7, { to: store.to, writeBack: back(world, []) })).toThrow(
      DsInputError,
    );
  },

  'killed at any point, each edit arrives, and nothing is sent twice after it is known': async (
    world,
    store,
    [one, two],
  ) => {
    await world.run(store.to);
    let deaths = 0;
    for (let step = 0; ; step += store.stride) {
      await store.query(`UPDATE d7_dossiers SET annotation_avis = 'tour ${step}' WHERE dossier = ${one}`);
      await store.query(`UPDATE d7_dossiers SET annotation_montant = ${step + 100} WHERE dossier = ${two}`);
      let isDead = false;
      try {
        await world.run(dyingAt(store.to, step));
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        isDead = true;
        deaths += 1;
      }
      const after = await world.run(store.to);
      expect(after.filter(({ outcome }) => outcome !== 'sent')).toEqual([]);
      expect(await world.annotations(one)).toMatchObject({ Avis: `tour ${step}` });
      expect(await world.annotations(two)).toMatchObject({ Montant: String(step + 100) });
      expect(await world.run(store.to)).toEqual([]);
      if (!isDead) break;
    }
    expect(deaths * store.stride).toBeGreaterThan(10);
  },

  'an edit of a dossier that is deleted is told, and leaves with it': async (world, store, [one, two]) => {
    for (const [number, keepDeleted] of [
      [one, false],
      [two, true],
    ] as const) {
      await world.run(store.to, { keepDeleted });
      await store.query(`UPDATE d7_dossiers SET annotation_avis = 'trop tard' WHERE dossier = ${number}`);
      world.ds.delete(number);
      expect(await world.run(store.to, { keepDeleted })).toMatchObject([
        {
          dossier: number,
          column: 'annotation_avis',
          outcome: 'refused',
          reason: expect.stringContaining('gone'),
        },
      ]);
      expect(await world.run(store.to, { keepDeleted })).toEqual([]);
    }
    const cells = await store.query('SELECT cells FROM ds_mirror_cells WHERE dossier > 0');
    expect(cells).toHaveLength(2);
  },

  'a column that was dropped, or forgotten by a run without it, empties nothing in the API': async (
    world,
    store,
    [one, two],
  ) => {
    await world.run(store.to);
    await store.query('DROP VIEW IF EXISTS d7_dossiers_labels');
    await store.query('DROP VIEW IF EXISTS all_dossiers');
    await store.query('ALTER TABLE d7_dossiers DROP COLUMN annotation_avis');
    expect(await world.run(store.to)).toEqual([]);
    expect(await cellOf(store, one, 'annotation_avis')).toBe('vu');
    // Without writing back the mirror writes as ever, and what was remembered would be false.
    await world.set(one, { Avis: 'deux' });
    await run(world.client(), 7, { to: store.to });
    expect(await cellOf(store, one, 'annotation_avis')).toBe('deux');
    await world.set(one, { Avis: 'vu' });
    await world.set(two, { Montant: 12 });
    expect(await world.run(store.to)).toMatchObject([]);
    expect(await cellOf(store, one, 'annotation_avis')).toBe('vu');
    expect(world.sent).toBe(0);
  },
};

function back(world: World, columns: readonly string[] = COLUMNS) {
  return { columns, instructeur: world.instructeur };
}
