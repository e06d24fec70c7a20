import { MAX_INT32 } from '../../arguments/numbers.js';
import { parisDateTime } from '../dates.js';
import { StoredFile, type VirtualFile } from '../files.js';
import type { ResolverContext } from '../graphql/context.js';
import type { Resolvers } from './types.js';

type AnyFile = StoredFile | VirtualFile;

/** The files of a field that filters by virus scan: infected and broken ones are left out. */
export function scannedFiles(files: readonly StoredFile[]): StoredFile[] {
  return files.filter((file) => file.virusScanResult === 'safe' || file.virusScanResult === 'pending');
}

export function scannedFile(file: StoredFile | null): StoredFile | null {
  return file ? (scannedFiles([file])[0] ?? null) : null;
}

export const fileResolvers: Resolvers = {
  File: {
    url: (file: AnyFile, _: unknown, { signer, origins, clock }: ResolverContext) =>
      file instanceof StoredFile
        ? signer.file(file, origins, clock.now())
        : signer.virtual(file, origins, clock.now()),
    filename: (file: AnyFile) => {
      if (file instanceof StoredFile) return file.filename;
      return file.format === 'pdf' ? `dossier-${file.dossier}.pdf` : `dossier-${file.dossier}-features.json`;
    },
    contentType: (file: AnyFile) => {
      if (file instanceof StoredFile) return file.contentType;
      return file.format === 'pdf' ? 'application/pdf' : 'application/json';
    },
    checksum: (file: AnyFile) => (file instanceof StoredFile ? file.checksum : ''),
    byteSize: (file: AnyFile, _: unknown, { rules }: ResolverContext) => {
      if (!(file instanceof StoredFile)) return 0;
      if (file.byteSize > MAX_INT32 && rules.intOverflow === 500)
        throw new RangeError('Integer out of bounds');
      return Math.min(file.byteSize, MAX_INT32);
    },
    byteSizeBigInt: (file: AnyFile) => (file instanceof StoredFile ? String(file.byteSize) : '0'),
    createdAt: (file: AnyFile) => parisDateTime(file.createdAt),
    virusScanResult: (file: AnyFile) => (file instanceof StoredFile ? file.virusScanResult : 'pending'),
  },
};
