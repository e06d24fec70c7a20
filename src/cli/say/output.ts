import type { OutputStream } from '../io.js';
import { ReaderGone } from './failures.js';

/** Where results go. Each write waits until the stream has taken it, so that a slow reader holds the work back. */
export class Output {
  readonly #stream: OutputStream;

  constructor(stream: OutputStream) {
    this.#stream = stream;
    // The failure of a write is told to its callback; without a listener the event would end the process.
    stream.on('error', () => {});
  }

  /** Throws `ReaderGone` where nobody reads any more. */
  async text(text: string): Promise<void> {
    if (text === '') return;
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(text, (error) => {
        if (!error) resolve();
        else reject(isReaderGone(error) ? new ReaderGone(error.message) : error);
      });
    });
  }

  async line(text: string): Promise<void> {
    await this.text(`${text}\n`);
  }

  /** JSON Lines, in one write. */
  async records(records: readonly object[]): Promise<void> {
    await this.text(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  }
}

function isReaderGone(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
