/** Where the bytes of one file go. */
export interface Sink {
  /**
   * Whether what was written can be taken back. A stream's consumer has seen it already: then a file that must be
   * read anew has to begin with the same bytes, which are skipped.
   */
  readonly canRewind: boolean;
  /** Told before the first byte, and again after `rewind`: the size of the whole, where it is known. */
  begin(total: number | undefined): void;
  /** Takes the next bytes; a promise holds the sender back until it settles. */
  write(chunk: Buffer): Promise<void> | undefined;
  /** Forgets everything: the file will be written anew. */
  rewind(): Promise<void>;
}
