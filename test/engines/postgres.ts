import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.js';

const run = promisify(execFile);

/** A PostgreSQL server of the test's own: on loopback, at a free port, with its data in a temporary directory. */
export interface LocalPostgres {
  readonly url: string;
  readonly port: number;
  /** Ends it as a power cut would. */
  crash(): Promise<void>;
  /** Starts it again, on the same data and port. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root: then it runs as the user `postgres`, or as nobody. */
export async function startPostgres(): Promise<LocalPostgres> {
  const binaries = await findBinaries();
  const home = await mkdtemp(path.join(tmpdir(), 'ds-postgres-'));
  const user = process.getuid?.() === 0 ? await unprivilegedUser() : undefined;
  if (user) await chown(home, user.uid, user.gid);
  await chmod(home, 0o700);
  const data = path.join(home, 'data');
  const as = { ...user, cwd: home, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
  const control = path.join(binaries, 'pg_ctl');
  const made = ['-D', data, '-U', 'postgres', '-E', 'UTF8', '-A', 'trust', '--no-sync'];
  await run(path.join(binaries, 'initdb'), made, as);
  const port = await freePort();
  // The machine does not crash with the server, so that what was written need not reach the disk.
  const options = `-c listen_addresses=127.0.0.1 -p ${port} -k ${home} -c fsync=off -c max_connections=100`;
  const start = async () => {
    const log = path.join(home, 'log');
    await run(control, ['start', '-w', '-s', '-D', data, '-l', log, '-o', options], as);
  };
  const stopArguments = ['stop', '-s', '-m', 'immediate', '-D', data];
  await start();
  const stopNow = () => {
    try {
      execFileSync(control, stopArguments, { ...as, stdio: 'ignore' });
    } catch {
      // It had stopped already.
    }
  };
  process.once('exit', stopNow);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    async crash() {
      await run(control, stopArguments, as);
    },
    start,
    async stop() {
      process.off('exit', stopNow);
      stopNow();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** From `PG_BIN`, or the newest of this machine's packages. */
async function findBinaries(): Promise<string> {
  const packaged = existsSync('/usr/lib/postgresql') ? await readdir('/usr/lib/postgresql') : [];
  const newestFirst = packaged.sort((a, b) => Number(b) - Number(a));
  const places = [
    ...(process.env.PG_BIN ? [process.env.PG_BIN] : []),
    ...newestFirst.map((version) => path.join('/usr/lib/postgresql', version, 'bin')),
    '/usr/local/bin',
  ];
  const found = places.find((place) => existsSync(path.join(place, 'initdb')));
  if (found === undefined) {
    throw new Error(
      'These tests need PostgreSQL: apt-get install postgresql, or PG_BIN=<where initdb and pg_ctl are>.',
    );
  }
  return found;
}

async function unprivilegedUser(): Promise<{ uid: number; gid: number }> {
  for (const line of (await readFile('/etc/passwd', 'utf8')).split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name === 'postgres') return { uid: Number(uid), gid: Number(gid) };
  }
  return { uid: 65_534, gid: 65_534 };
}
