import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Cost } from './measure.js';

/** The index of the package as it was built last. */
export const built = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

export interface Reader {
  /** Reads the list once, and gives what that took of the reader's process. */
  read(): Promise<Cost>;
  stop(): void;
}

/** Starts a reader: by the built package whose index is `file`, or by hand (`'fetch'`). */
export function startReader(file: string, endpoint: string, count: number): Reader {
  const child = fork(
    fileURLToPath(new URL('./reader.ts', import.meta.url)),
    [file, endpoint, String(count)],
    {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  child.once('exit', (code) => {
    if (code) throw new Error('A reader ended before it answered.');
  });
  return {
    async read() {
      const answer = once(child, 'message');
      child.send('read');
      const [cost] = await answer;
      return cost;
    },
    stop: () => child.disconnect(),
  };
}
