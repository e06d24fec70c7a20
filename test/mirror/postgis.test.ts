import type { DsClient } from '@org/ds-client';
import { postgres } from '@org/ds-client/mirror';
import { createEmulator, demarche } from '@org/ds-client/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { answered, clientOf, run } from './emulated.js';

let server: LocalPostgres;
/** Where the extension is not installed on this machine, geometries are jsonb: the same is asked of those. */
let hasPostgis = false;
const open = (database: string) => new URL(`/${database}`, server.url).href;

beforeAll(async () => {
  server = await startPostgres();
  const [row] = await query(
    'postgres',
    `SELECT count(*)::int FROM pg_available_extensions WHERE name = 'postgis'`,
  );
  hasPostgis = row?.count === 1;
});
afterAll(() => server?.stop());

async function query(database: string, ...statements: string[]): Promise<Array<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: open(database) });
  await client.connect();
  try {
    let rows: Array<Record<string, unknown>> = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

async function databaseWith(name: string, ...extension: string[]): Promise<string> {
  await query('postgres', `CREATE DATABASE ${name}`);
  if (hasPostgis) await query(name, ...extension);
  return name;
}

type Geometry = { readonly type: string; readonly coordinates: readonly unknown[] };
const point = { type: 'Point', coordinates: [5.724524, 45.188529] };
const high = { type: 'Point', coordinates: [6.864325, 45.83262212345679, 4_805.59] };
const line = {
  type: 'LineString',
  coordinates: [
    [5.7, 45.1],
    [5.8, 45.2],
    [5.9, 45.15],
  ],
};
const polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [5, 45],
      [6, 45],
      [6, 46],
      [5, 46],
      [5, 45],
    ],
    [
      [5.2, 45.2],
      [5.4, 45.2],
      [5.4, 45.4],
      [5.2, 45.2],
    ],
  ],
};
const several = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [1, 1],
        [2, 1],
        [2, 2],
        [1, 1],
      ],
    ],
    [
      [
        [3, 3],
        [4, 3],
        [4, 4],
        [3, 3],
      ],
    ],
  ],
};
/** An outline that crosses itself, as people draw them. */
const bow = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ],
  ],
};
/** PostGIS would make the altitude that is missing 0. */
const half = {
  type: 'LineString',
  coordinates: [
    [5.7, 45.1],
    [5.8, 45.2, 210],
  ],
};

const maps: ReadonlyArray<readonly Geometry[]> = [[point], [line, polygon], [], [several], [bow], [high]];

function clientWith(number: number, drawn: ReadonlyArray<readonly Geometry[]>): DsClient {
  const builder = demarche(number).withChamp('carte', 'Zone');
  for (const geometries of drawn) builder.withDossier(answered({ Zone: [...geometries] }));
  return clientOf(createEmulator({ demarches: [builder] }));
}

const fill = (client: DsClient, number: number, database: string) =>
  run(client, number, { to: postgres(open(database)), include: { geometry: true }, reconcile: true });

const typeOf = async (database: string, relation: string, column: string) => {
  const [row] = await query(
    database,
    `SELECT format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = '${relation}'::regclass AND attname = '${column}'`,
  );
  return row?.type;
};

/** The map of each dossier and each of its areas, read back as GeoJSON, whatever they are kept as. */
async function readBack(database: string, functions = '') {
  const json = (column: string) => (hasPostgis ? `${functions}ST_AsGeoJSON(${column}, 15)::jsonb` : column);
  const dossiers = await query(database, `SELECT ${json('zone')} AS zone FROM d7_dossiers ORDER BY dossier`);
  const areas = await query(
    database,
    `SELECT ${json('geometry')} AS area FROM d7_areas ORDER BY dossier, area_id`,
  );
  return { zones: dossiers.map(({ zone }) => zone), areas: areas.map(({ area }) => area) };
}

const expected = {
  zones: maps.map((geometries) =>
    geometries.length === 0 ? null : { type: 'GeometryCollection', geometries },
  ),
  areas: maps.flat(),
};

it.each([
  ['where it is searched', '', ['CREATE EXTENSION postgis']],
  ['in a schema of its own', 'gis.', ['CREATE SCHEMA gis', 'CREATE EXTENSION postgis SCHEMA gis']],
])('geometries are those of PostGIS, %s, and give back what was drawn', async (_, functions, extension) => {
  const database = await databaseWith(`maps${functions.length}`, ...extension);
  const client = clientWith(7, maps);
  expect(await fill(client, 7, database)).toMatchObject({ dossiers: maps.length, refused: [] });
  const type = hasPostgis ? `${functions}geometry` : 'jsonb';
  expect(await typeOf(database, 'd7_dossiers', 'zone')).toBe(type);
  expect(await typeOf(database, 'd7_areas', 'geometry')).toBe(type);
  expect(await readBack(database, functions)).toEqual(expected);
  if (hasPostgis) {
    const [row] = await query(
      database,
      `SELECT array_agg(DISTINCT ${functions}ST_SRID(zone)) AS srid FROM d7_dossiers`,
    );
    expect(row?.srid).toEqual([4326, null]);
  }

  const versions = () => query(database, 'SELECT dossier, xmin FROM d7_dossiers ORDER BY 1');
  const before = await versions();
  expect(await fill(client, 7, database)).toMatchObject({ dossiers: 0, unchanged: maps.length });
  expect(await versions()).toEqual(before);
});

it('a geometry that PostGIS would change is refused by name, and its dossier is stored', async () => {
  const database = await databaseWith('odd', 'CREATE EXTENSION postgis');
  const client = clientWith(7, [[point], [half]]);
  const { refused } = await fill(client, 7, database);
  expect(refused.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(
    hasPostgis ? ['d7_areas.geometry', 'd7_dossiers.zone'] : [],
  );
  const stored = hasPostgis ? null : half;
  expect((await readBack(database)).areas).toEqual([point, stored]);
});

it('a column that a user narrowed refuses what it has no place for, and no more', async () => {
  const database = await databaseWith('narrow', 'CREATE EXTENSION postgis');
  const client = clientWith(7, [[point], [line], [high]]);
  await fill(client, 7, database);
  await query(
    database,
    'DROP VIEW d7_areas_labels, all_areas',
    `ALTER TABLE d7_areas ALTER geometry TYPE ${hasPostgis ? 'geometry(Point,4326)' : 'jsonb'} USING NULL`,
    "UPDATE ds_mirror_dossiers SET fingerprint = ''",
  );
  const { refused } = await fill(client, 7, database);
  expect(refused.map(({ dossier, column, reason }) => [dossier, column, reason])).toEqual(
    hasPostgis
      ? [
          [10002, null, expect.stringContaining('a geometry of another kind')],
          [10003, 'geometry', expect.stringContaining('altitudes')],
        ]
      : [],
  );
  expect((await readBack(database)).areas).toEqual(hasPostgis ? [point, null, null] : [point, line, high]);
});

it('a mirror from before PostGIS keeps jsonb, and shares its views with one from after', async () => {
  const database = await databaseWith('later');
  expect(await fill(clientWith(6, [[point]]), 6, database)).toMatchObject({ dossiers: 1, refused: [] });
  if (hasPostgis) await query(database, 'CREATE EXTENSION postgis');
  expect(await fill(clientWith(7, [[polygon]]), 7, database)).toMatchObject({ dossiers: 1, refused: [] });
  expect((await fill(clientWith(6, [[point], [high]]), 6, database)).refused).toEqual([]);
  expect(await typeOf(database, 'd6_areas', 'geometry')).toBe('jsonb');
  expect(await typeOf(database, 'd7_areas', 'geometry')).toBe(hasPostgis ? 'geometry' : 'jsonb');
  const rows = await query(database, 'SELECT geometry FROM all_areas ORDER BY demarche, dossier');
  expect(rows.map(({ geometry }) => geometry)).toEqual([point, high, polygon]);
});
