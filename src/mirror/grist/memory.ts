import { gunzipSync, gzipSync } from 'node:zlib';
import type { RefusedRow } from '../target.js';
import type { Described, GristDocument, GristRecord } from './document.js';
import type { GristLayout } from './layout.js';

/** What the mirror remembers in the document: of each demarche, of each dossier, of files, and whose turn it is. */
export const DEMARCHES = 'Ds_mirror';
export const DOSSIERS = 'Ds_mirror_dossiers';
export const FILES = 'Ds_mirror_files';
export const LEASES = 'Ds_mirror_leases';

const column = (id: string, type: string): Described => ({ id, fields: { type, isFormula: false } });

const tables: Readonly<Record<string, readonly Described[]>> = {
  [DEMARCHES]: [
    column('demarche', 'Int'),
    column('memory', 'Text'),
    column('layout', 'Text'),
    column('progress', 'Text'),
    column('generation', 'Int'),
  ],
  [DOSSIERS]: [
    column('demarche', 'Int'),
    column('dossier', 'Int'),
    column('fingerprint', 'Text'),
    column('refused', 'Text'),
  ],
  [FILES]: [column('checksum', 'Text'), column('size', 'Numeric'), column('attachment', 'Int')],
  [LEASES]: [column('demarche', 'Int'), column('owner', 'Text'), column('until', 'Numeric')],
};

export const memoryTables: readonly string[] = Object.keys(tables);

/** What is remembered of a demarche. */
export interface GristMemory {
  /** The row that holds it. */
  readonly row: number;
  readonly memory: unknown;
  readonly progress: unknown;
  readonly layout: GristLayout | null;
  /** Counts how often rows were lost: what was remembered of dossiers before counts no more. */
  readonly generation: number;
}

/** What is remembered of a dossier. */
export interface RememberedDossier {
  readonly row: number;
  readonly fingerprint: string;
  readonly refused: readonly RefusedRow[];
}

/** Whether the mirror has ever written in the document. */
export async function isPrepared(document: GristDocument): Promise<boolean> {
  const there = new Set((await document.tables()).map(({ id }) => id));
  return memoryTables.every((id) => there.has(id));
}

/** Gives the names of those that were made. */
export async function makeMemory(document: GristDocument): Promise<ReadonlySet<string>> {
  const made = new Set<string>();
  const there = new Set((await document.tables()).map(({ id }) => id));
  for (const [id, columns] of Object.entries(tables)) {
    if (there.has(id)) continue;
    const name = await document.addTable(id, columns);
    // Another run has created the table first: that one is used.
    if (name === id) made.add(id);
    else await document.apply(JSON.stringify([['RemoveTable', name]]), { isRepeatable: true });
  }
  return made;
}

export async function recall(document: GristDocument, demarche: number): Promise<GristMemory | null> {
  const [row] = await document.records(DEMARCHES, { column: 'demarche', among: [demarche] });
  if (!row) return null;
  // What is read here was written below, in the same format: the type of each is known.
  const layout: GristLayout | null = unpack(row.fields.layout);
  return {
    row: row.id,
    memory: unpack(row.fields.memory),
    progress: unpack(row.fields.progress),
    layout,
    generation: Number(row.fields.generation ?? 0),
  };
}

/** All dossiers of a demarche. */
export async function recallDossiers(
  document: GristDocument,
  demarche: number,
  generation: number,
): Promise<Map<number, RememberedDossier>> {
  const rows = await document.records(DOSSIERS, { column: 'demarche', among: [demarche] });
  return new Map(rows.map((row) => [Number(row.fields.dossier), rememberedOf(row, generation)]));
}

/** Before a fingerprint stands the generation that it is of. */
export function storedFingerprint(fingerprint: string, generation: number): string {
  return fingerprint === '' ? '' : `${generation} ${fingerprint}`;
}

/** JSON as a short text: a form of hundreds of champs would not fit a cell otherwise. */
export function pack(value: unknown): string {
  return gzipSync(JSON.stringify(value)).toString('base64');
}

function unpack<T>(cell: unknown): T | null {
  if (typeof cell !== 'string' || cell === '') return null;
  return JSON.parse(gunzipSync(Buffer.from(cell, 'base64')).toString('utf8'));
}

function rememberedOf({ id, fields }: GristRecord, generation: number): RememberedDossier {
  const stored = typeof fields.fingerprint === 'string' ? fields.fingerprint : '';
  const own = `${generation} `;
  const refused: readonly RefusedRow[] =
    typeof fields.refused === 'string' && fields.refused !== '' ? JSON.parse(fields.refused) : [];
  return {
    row: id,
    fingerprint: stored === '' ? '' : stored.startsWith(own) ? stored.slice(own.length) : 'lost',
    refused,
  };
}
