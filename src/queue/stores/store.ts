import type { DossierFile } from '../../index.js';
import type { Piece } from '../ledger/piece.js';

/** Where a file was stored. */
export interface Stored {
  /** A path below the directory, or a key of the bucket: always the same for a piece. */
  readonly place: string;
  /** Lower-case hex. */
  readonly sha256: string;
  /** The file was already stored and whole: nothing was downloaded. */
  readonly skipped: boolean;
}

/** What a store gets besides the piece. */
export interface StoreOptions {
  readonly signal: AbortSignal;
  /** Gives the same file with a new, valid URL. */
  readonly refresh: (file: DossierFile, options?: { signal?: AbortSignal }) => Promise<DossierFile>;
}

/** The store of a queue: {@link diskStore}, {@link s3Store}, or an object of your own. */
export interface Store {
  /** Stores the file of a piece, whole or not at all. A second call for the same piece changes nothing. */
  put(piece: Piece, options: StoreOptions): Promise<Stored>;
  /** Whether the file at a `place` that `put` gave exists. */
  has(place: string, options: { readonly signal?: AbortSignal | undefined }): Promise<boolean>;
}
