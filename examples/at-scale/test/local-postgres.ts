import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL server of this process's own: on loopback, at a free port, with its data in a temporary directory. */
export interface LocalPostgres {
  readonly url: string;
  readonly port: number;
  /** Where its binaries came from. */
  readonly binaries: string;
  /** Kills it as a power cut would, and starts it on the same data and port. */
  crash(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** From the directory `PG_BIN`, or from this machine's packages. It refuses to run as root: then it runs as `postgres`, or as nobody. */
export async function startPostgres(): Promise<LocalPostgres> {
  const home = await mkdtemp(path.join(tmpdir(), 'ds-postgres-'));
  const user = process.getuid?.() === 0 ? await unprivilegedUser() : undefined;
  const binaries = await findBinaries();
  const data = path.join(home, 'data');
  const passwordFile = path.join(home, 'password');
  const password = randomBytes(16).toString('hex');
  await writeFile(passwordFile, password);
  if (user) for (const entry of [home, passwordFile]) await chown(entry, user.uid, user.gid);
  await chmod(home, 0o700);

  const as = { ...user, cwd: home, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
  const control = path.join(binaries, 'pg_ctl');
  await run(
    path.join(binaries, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-E',
      'UTF8',
      '-A',
      'scram-sha-256',
      '--pwfile',
      passwordFile,
      '--no-sync',
    ],
    as,
  );
  const port = await freePort();
  // The machine does not crash with the server, so that what was written need not reach the disk.
  const options = `-c listen_addresses=127.0.0.1 -p ${port} -k ${home} -c fsync=off -c max_connections=200`;
  const start = () =>
    run(control, ['start', '-w', '-s', '-D', data, '-l', path.join(home, 'log'), '-o', options], as);
  await start();

  const stopNow = () =>
    execFileSync(control, ['stop', '-s', '-m', 'immediate', '-D', data], { ...as, stdio: 'ignore' });
  process.once('exit', stopNow);
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    port,
    binaries,
    async crash() {
      await run(control, ['stop', '-s', '-m', 'immediate', '-D', data], as);
      await start();
    },
    async stop() {
      process.off('exit', stopNow);
      await run(control, ['stop', '-s', '-m', 'immediate', '-D', data], as);
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function findBinaries(): Promise<string> {
  if (process.env.PG_BIN) return process.env.PG_BIN;
  const packaged = existsSync('/usr/lib/postgresql') ? await readdir('/usr/lib/postgresql') : [];
  const newestFirst = packaged.sort((a, b) => Number(b) - Number(a));
  for (const version of newestFirst) {
    const directory = path.join('/usr/lib/postgresql', version, 'bin');
    if (existsSync(path.join(directory, 'initdb'))) return directory;
  }
  throw new Error(
    'No PostgreSQL here: apt-get install postgresql, or set PG_BIN to the directory that holds initdb.',
  );
}

async function unprivilegedUser(): Promise<{ uid: number; gid: number }> {
  for (const line of (await readFile('/etc/passwd', 'utf8')).split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name === 'postgres') return { uid: Number(uid), gid: Number(gid) };
  }
  return { uid: 65_534, gid: 65_534 };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
