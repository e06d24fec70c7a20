import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';

/** Runs this program anew with more in its environment, and gives its exit code. */
export async function restart(env: Readonly<Record<string, string>>): Promise<number> {
  const [, program = '', ...rest] = process.argv;
  const child = spawn(process.execPath, [...process.execArgv, program, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  // A terminal signals both processes; a signal to this one alone is meant for the command.
  const forward = (name: NodeJS.Signals) => child.kill(name);
  process.on('SIGTERM', forward);
  const [code, signal]: [number | null, NodeJS.Signals | null] = await once(child, 'close').then(
    ([code, signal]) => [code, signal],
  );
  process.off('SIGTERM', forward);
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}
