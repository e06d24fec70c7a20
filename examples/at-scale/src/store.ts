import type { DossierFile } from '@org/ds-client';
import type { PieceJob } from './piece.js';

/** Where a file has come to rest. */
export interface Stored {
  /** The same for the same job, each time. */
  readonly place: string;
  readonly sha256: string;
  /** It was there already, whole: nothing was fetched. */
  readonly skipped: boolean;
}

/** Puts the file of a job where it belongs: all of it or nothing, and twice is the same as once. */
export type Store = (job: PieceJob, options: StoreOptions) => Promise<Stored>;

export interface StoreOptions {
  readonly signal: AbortSignal;
  readonly refresh: (file: DossierFile) => Promise<DossierFile>;
}
