import type { StoredFile, VirusScanResult } from '../files.js';
import type { Descriptor } from '../model/descriptor.js';
import type { ChampContext } from './champ-values.js';

/** Names as people give them to files: with accents, spaces and characters that disks refuse; some occur twice. */
const NAMES = [
  'devis.pdf',
  'devis.pdf',
  'Attestation employeur (signée).pdf',
  'photo façade été.jpg',
  'Relevé d’identité bancaire.png',
  'budget prévisionnel 2025.ods',
  'notice.txt',
  'plan de situation — v2.PDF',
  'документ.pdf',
  'données.csv',
  '.htaccess',
  'CON.txt',
] as const;

/** The files of one champ. A rich demarche has every size, from nothing to megabytes, and every scan result. */
export function champFiles(
  descriptor: Descriptor,
  { random, store, seed, dossier, updatedAt, rich }: ChampContext,
  rowId: string | null,
): StoredFile[] {
  const count = rich ? random.integer(1, 3) : 1;
  return Array.from({ length: count }, (_, index) =>
    store.file(`${seed}/${descriptor.stableId}/${rowId ?? ''}/${index}`, {
      filename: rich ? random.pick(NAMES) : `justificatif-${dossier}.pdf`,
      byteSize: rich ? someSize(dossier, index, random.next()) : random.integer(200, 2_000),
      createdAt: updatedAt,
      virusScanResult: rich ? someScan(random.next()) : 'safe',
    }),
  );
}

function someSize(dossier: number, index: number, draw: number): number {
  // Two large files in the whole demarche, not by chance: tests of large files need them.
  if (index === 0 && dossier % 150 === 7) return 2_097_152 + (dossier % 1_000);
  if (draw < 0.04) return 0;
  if (draw < 0.12) return 1 + Math.floor(draw * 100);
  if (draw < 0.16) return 100_000 + Math.floor(draw * 100_000);
  return 500 + Math.floor(draw * 7_000);
}

function someScan(draw: number): VirusScanResult {
  if (draw < 0.02) return 'infected';
  if (draw < 0.03) return 'integrity_error';
  return draw < 0.1 ? 'pending' : 'safe';
}
