import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** One line of a program's log. */
export type Told = Readonly<Record<string, unknown>>;

/** The programs of this example, started as a user does, each in a process of its own. */
export class Programs {
  readonly #env: Readonly<Record<string, string>>;
  readonly #running = new Set<ChildProcess>();

  constructor(env: Readonly<Record<string, string>>) {
    this.#env = env;
  }

  start(program: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
    const file = fileURLToPath(new URL(`../src/${program}.ts`, import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...this.#env, ...env },
    });
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    const lines: Told[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => void lines.push(JSON.parse(line)));
    return {
      /** What it has told so far. */
      told: (event: string) => lines.filter((line) => line.event === event),
      kill: () => child.kill('SIGKILL'),
    };
  }

  /** Asks all to stop, and gives what they ended with. */
  stop(): Promise<(number | null)[]> {
    const ends = [...this.#running].map(async (child) => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      return child.exitCode;
    });
    return Promise.all(ends);
  }

  kill(): void {
    for (const child of this.#running) child.kill('SIGKILL');
  }
}

/** Looks until there is something. */
export async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const last = Date.now() + 90_000; Date.now() < last; await sleep(50)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`After 90 s still not: ${what}`);
}
