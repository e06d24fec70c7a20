// A queue of downloads in one process, shared by everything that asks for files: bounded, with one place to stop.
// For several processes, see ../at-scale.
import type { DossierFile, DsClient } from '@org/ds-client';
import { type SavedFile, saveFile } from '@org/ds-client/download';
import PQueue from 'p-queue';

export class DownloadQueue {
  readonly #queue = new PQueue({ concurrency: 8 });
  readonly #stop = new AbortController();
  readonly #client: DsClient;
  readonly #directory: string;

  constructor(client: DsClient, directory: string) {
    this.#client = client;
    this.#directory = directory;
  }

  /** The file may have waited for hours: its URL is renewed when its turn comes. */
  add(file: DossierFile, priority = 0): Promise<SavedFile> {
    const options = { refresh: this.#client.refreshFile, signal: this.#stop.signal };
    return this.#queue.add(() => saveFile(file, this.#directory, options), {
      priority,
      throwOnTimeout: true,
    });
  }

  /** Ends the downloads under way; those already saved stay, the others leave nothing behind. */
  async stop(): Promise<void> {
    this.#queue.clear();
    this.#stop.abort();
    await this.#queue.onIdle();
  }
}
