import type { DossierFile } from '../../index.js';
import type { Piece } from '../ledger/piece.js';

/** Where a file has come to rest. */
export interface Stored {
  /** The same for the same piece, each time: a path below the directory, a key of the bucket. */
  readonly place: string;
  /** Lower-case hex. */
  readonly sha256: string;
  /** It was there already, whole: nothing was fetched. */
  readonly skipped: boolean;
}

/** What a store is given beside the piece. */
export interface StoreOptions {
  readonly signal: AbortSignal;
  /** The same file with a URL that is valid again. */
  readonly refresh: (file: DossierFile, options?: { signal?: AbortSignal }) => Promise<DossierFile>;
}

/** Where workers put files: {@link diskStore}, {@link s3Store}, or an object of your own. */
export interface Store {
  /** Puts the file of a piece where it belongs: all of it or nothing, and twice is the same as once. */
  put(piece: Piece, options: StoreOptions): Promise<Stored>;
  /** Whether what `put` gave as `place` is there. */
  has(place: string, options: { readonly signal?: AbortSignal | undefined }): Promise<boolean>;
}
