import type { DownloadableFile } from '../types.js';

/** How far a file has come, and the call it is a part of. */
export interface DownloadProgress<F extends DownloadableFile = DownloadableFile> {
  readonly file: F;
  /** Bytes of this file that are there. Never less than before, but where `restarted` says so. */
  readonly received: number;
  /** Bytes of the whole file, where they are known. */
  readonly total: number | undefined;
  /** True where what had been received had to be thrown away: `received` counts anew. */
  readonly restarted: boolean;
  readonly batch: BatchProgress;
}

/** How far a whole call has come; for `downloadFile` and the like it is the one file. */
export interface BatchProgress {
  /** Files that are whole. */
  readonly filesDone: number;
  /** Files begun so far, done or not; in the end: all. */
  readonly filesSeen: number;
  /** All files, where they were given as an array. */
  readonly filesTotal: number | undefined;
  /** Bytes received for good. */
  readonly received: number;
  /** Bytes of all files, where they were given as an array and each says its size. */
  readonly total: number | undefined;
  /** Bytes per second since the start. */
  readonly rate: number;
  /** Seconds until the end at that rate, where `total` is known. */
  readonly secondsLeft: number | undefined;
}

/** Milliseconds between two events of one file. */
const INTERVAL = 50;

/** Adds up what the files of one call report, and tells the user. */
export class ProgressTracker<F extends DownloadableFile> {
  readonly #onProgress: (progress: DownloadProgress<F>) => void;
  readonly #start = performance.now();
  readonly #all: { files: number; bytes: number | undefined } | undefined;
  #filesDone = 0;
  #filesSeen = 0;
  #received = 0;

  constructor(
    onProgress: (progress: DownloadProgress<F>) => void,
    all?: { files: number; bytes: number | undefined },
  ) {
    this.#onProgress = onProgress;
    this.#all = all;
  }

  /** To be called once for each file, when its download begins. */
  file(file: F): FileProgress {
    this.#filesSeen++;
    let received = 0;
    let lastEvent = 0;
    const tell = (total: number | undefined, restarted: boolean) => {
      lastEvent = performance.now();
      this.#onProgress({ file, received, total, restarted, batch: this.#batch(lastEvent) });
    };
    return {
      received: (count, total) => {
        received += count;
        this.#received += count;
        if (performance.now() - lastEvent >= INTERVAL) tell(total, false);
      },
      restarted: (total) => {
        this.#received -= received;
        received = 0;
        tell(total, true);
      },
      done: (total) => {
        this.#filesDone++;
        this.#received += total - received;
        received = total;
        tell(total, false);
      },
    };
  }

  #batch(now: number): BatchProgress {
    const seconds = Math.max(1, now - this.#start) / 1_000;
    const rate = this.#received / seconds;
    const total = this.#all?.bytes;
    return {
      filesDone: this.#filesDone,
      filesSeen: this.#filesSeen,
      filesTotal: this.#all?.files,
      received: this.#received,
      total,
      rate,
      secondsLeft: total === undefined || rate === 0 ? undefined : Math.max(0, total - this.#received) / rate,
    };
  }
}

/** The progress of one file. */
export interface FileProgress {
  received(count: number, total: number | undefined): void;
  restarted(total: number | undefined): void;
  /** `total` is what is there in all; more than what was received where it had not to be. */
  done(total: number): void;
}
