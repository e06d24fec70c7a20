import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.js';

/** A Redis server of the test's own, which keeps nothing when it ends. */
export interface LocalRedis {
  readonly url: string;
  /** Ends it at once: its memory is lost. */
  crash(): Promise<void>;
  /** Starts it again at the same port. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRedis(): Promise<LocalRedis> {
  const binary = process.env.REDIS_SERVER ?? 'redis-server';
  try {
    execFileSync(binary, ['--version'], { stdio: 'ignore' });
  } catch {
    throw new Error('These tests need Redis: apt-get install redis-server, or REDIS_SERVER=<its binary>.');
  }
  const port = await freePort();
  const home = await mkdtemp(path.join(tmpdir(), 'ds-redis-'));
  let server: ChildProcess | undefined;
  const start = async () => {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', home];
    const child = spawn(binary, options, { stdio: ['ignore', 'pipe', 'ignore'] });
    server = child;
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk) => String(chunk).includes('Ready to accept') && resolve());
      child.once('exit', (code) => reject(new Error(`redis-server ended with code ${code}`)));
    });
  };
  const crash = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  await start();
  const stopNow = () => server?.kill('SIGKILL');
  process.once('exit', stopNow);
  return {
    url: `redis://127.0.0.1:${port}`,
    crash,
    start,
    async stop() {
      process.off('exit', stopNow);
      await crash();
      await rm(home, { recursive: true, force: true });
    },
  };
}
