import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.js';

/** A PgBouncer in transaction mode before a PostgreSQL: a session's statements may reach any of its connections. */
export interface LocalPgBouncer {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startPgBouncer(postgresPort: number): Promise<LocalPgBouncer> {
  const home = await mkdtemp(path.join(tmpdir(), 'ds-pgbouncer-'));
  const port = await freePort();
  const config = path.join(home, 'pgbouncer.ini');
  await writeFile(
    config,
    `[databases]
postgres = host=127.0.0.1 port=${postgresPort} user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 6
max_client_conn = 200
ignore_startup_parameters = extra_float_digits
server_login_retry = 1
`,
  );
  await chmod(home, 0o755);
  // It refuses to run as root.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  if (nobody.uid !== undefined) await chown(home, nobody.uid, nobody.gid ?? 0);
  const child = spawn('pgbouncer', ['-q', config], {
    ...nobody,
    stdio: 'ignore',
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  await untilOpen(child, port);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      child.kill('SIGKILL');
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function untilOpen(child: ChildProcess, port: number): Promise<void> {
  let failure: unknown;
  child.once('error', (error) => {
    failure = error;
  });
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(50)) {
    if (failure) break;
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('close', () => socket.destroy());
      setTimeout(() => socket.destroy(), 500).unref();
    });
    if (isOpen) return;
  }
  throw new Error('These tests need PgBouncer: apt-get install pgbouncer.', { cause: failure });
}
