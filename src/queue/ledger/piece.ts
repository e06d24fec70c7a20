import { createHash } from 'node:crypto';
import { object } from '../../arguments/checks.js';
import type { Dossier, DossierFile, DossierInclude, FileSource } from '../../index.js';

/** The parts of a dossier that have stored files. Whoever else reads along may ask for more. */
const WITH_FILES = { champs: true, annotations: true, messages: true, avis: true } as const;

export type FileParts = DossierInclude & typeof WITH_FILES;

/** What a producer has read of each dossier: the parts that have stored files, and nothing else. */
export const PARTS: FileParts = {
  ...WITH_FILES,
  traitements: false,
  instructeurs: false,
  demandeur: false,
  groupeInstructeur: false,
  labels: false,
};

/** The parts of somebody who reads along, with those that have stored files. */
export function withFiles(include: DossierInclude | undefined): FileParts {
  return { ...include, ...WITH_FILES };
}

type DossierOfPieces = Dossier<FileParts>;
type ReadFile = NonNullable<DossierOfPieces['motivationAttachment']>;
type ReadChamp = DossierOfPieces['champs'][number];

/** A file to store: plain JSON, of use for as long as the dossier has the file. */
export interface Piece {
  /** A UUID that the same file has each time it is found. */
  readonly id: string;
  readonly demarche: number;
  readonly file: DossierFile;
  /** The walk that found it, as `onBatch` and `onWalked` have it: one id from there to the stored object, for logs. */
  readonly walkId?: string;
}

/**
 * The stored files of a dossier: of its champs and annotations, repetitions included, of its messages and avis, of
 * the decision. `pdf` and `geojson` are made anew at each download and are no copies of anything.
 */
export function piecesOf(demarche: number, dossier: DossierOfPieces): Piece[] {
  const files: DossierFile[] = [];
  const add = (
    source: FileSource,
    found: ReadonlyArray<ReadFile | null>,
    place: Partial<DossierFile> = {},
  ) => {
    for (const [index, file] of found.entries()) {
      if (!file) continue;
      const { byteSizeBigInt, ...facts } = file;
      files.push({
        ...facts,
        byteSize: Number(byteSizeBigInt),
        dossierNumber: dossier.number,
        dossierId: dossier.id,
        source,
        champId: null,
        champLabel: null,
        rowId: null,
        ownerId: null,
        attestation: null,
        ...place,
        index,
      });
    }
  };
  const addChamps = (source: FileSource, champs: readonly ReadChamp[], rowId: string | null = null) => {
    for (const champ of champs) {
      if (champ.__typename === 'PieceJustificativeChamp') {
        add(source, champ.files, { champId: champ.id, champLabel: champ.label, rowId });
      } else if (champ.__typename === 'RepetitionChamp') {
        for (const row of champ.rows) addChamps(source, row.champs, row.id);
      }
    }
  };
  addChamps('champs', dossier.champs);
  addChamps('annotations', dossier.annotations);
  for (const { id, attachments } of dossier.messages) add('messages', attachments, { ownerId: id });
  for (const { id, attachments } of dossier.avis) add('avis', attachments, { ownerId: id });
  add('motivation', [dossier.motivationAttachment]);
  add('attestation', [dossier.attestation]);
  return files.map((file) => ({ id: pieceId(file), demarche, file }));
}

/**
 * Not from the URL, which is another each time, nor from the index, which moves when a file before it is removed: from
 * the file's place, its name and its content.
 */
export function pieceId(file: DossierFile): string {
  object('pieceId: file', file);
  const { dossierNumber, source, champId, rowId, ownerId, filename, checksum } = file;
  const facts = JSON.stringify([dossierNumber, source, champId, rowId, ownerId, filename, checksum]);
  const bytes = createHash('sha256').update(facts).digest().subarray(0, 16);
  // Version 8, variant 1: a UUID whose content is the application's own affair.
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
