import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Form } from './data.js';

export interface BenchServer {
  /** An endpoint that serves so many dossiers, each answer after so many milliseconds. */
  endpoint(options: { count?: number; latency?: number; form?: Form }): string;
  stop(): void;
}

/** Starts the server of the benches in a process of its own. */
export async function startServer(): Promise<BenchServer> {
  const child = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [port] = await once(child, 'message');
  return {
    endpoint: ({ count = 0, latency = 0, form = 'rich' }) =>
      `http://127.0.0.1:${port}/api/v2/graphql?count=${count}&latency=${latency}&form=${form}`,
    stop: () => child.disconnect(),
  };
}
