import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function listens(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const isOpen = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isOpen;
}

it('one command brings up PostgreSQL and Redis, says where they are, and takes them down', async () => {
  const { DATABASE_URL: _, REDIS_URL: __, ...env } = process.env;
  const program = spawn(process.execPath, ['--import', 'tsx', 'scripts/services.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void program.kill('SIGKILL'));
  const places = new Map<string, string>();
  for await (const line of createInterface(program.stdout)) {
    const [, name = '', url = ''] = /^export (\w+)='(.*)'$/.exec(line) ?? [];
    places.set(name, url);
    if (places.size === 2) break;
  }
  const [postgres = '', redis = ''] = [places.get('DATABASE_URL'), places.get('REDIS_URL')];
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await client.end();
  expect(await listens(redis)).toBe(true);

  program.kill('SIGTERM');
  const [code] = await once(program, 'exit');
  expect(code).toBe(0);
  expect([await listens(postgres), await listens(redis)]).toEqual([false, false]);
});
