import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { saveFiles, verifyFiles } from '@org/ds-client/download';
import { beforeAll, expect, it } from 'vitest';
import { collect } from '../collect.js';
import { temporaryDirectory } from '../directory.js';
import { bytes, fileOf, Host, honest } from '../host.js';
import { buildKilledProgram } from './killed-program.js';

let script = '';
beforeAll(async () => {
  const program = await buildKilledProgram();
  script = program.script;
  return async () => await program[Symbol.asyncDispose]();
}, 60_000);

/** A generator of numbers below `n` that is the same in each run of the tests. */
function random(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % n;
  };
}

const HOLDERS = 12;

it.concurrent.each([1, 2, 3, 4])(
  'processes that save and die at once never take the name of another file, seed %i',
  { timeout: 120_000 },
  async (seed) => {
    const below = random(seed);
    const contents = new Map<string, Buffer>();
    await using host = await Host.start(({ target }) =>
      honest(contents.get(/\/object\/([^?]+)/.exec(target)?.[1] ?? '') ?? Buffer.alloc(0)),
    );
    await using directory = await temporaryDirectory();
    let versions = 0;
    const fresh = (holder: number) => {
      const body = bytes(2_000 + below(3_000), ++versions * 1_000 + seed);
      const name = `v${versions}`;
      contents.set(name, body);
      const described = {
        ...fileOf(host, body, 'scan.pdf'),
        url: `${host.origin}/object/${name}?signature=secret`,
      };
      return {
        ...described,
        dossierNumber: holder % 2,
        source: 'champs',
        champId: `champ-${holder}`,
        index: 0,
        body,
      };
    };
    const server = Array.from({ length: HOLDERS }, (_, holder) => fresh(holder));
    /** What was saved last under each name. */
    const last = new Map<string, Buffer>();

    for (let run = 0; run < 6; run++) {
      const lists = [0, 1].map(() => {
        const listed = server.filter(() => below(4) > 0).map(({ body: _body, ...file }) => file);
        return below(2) === 0 ? listed.reverse() : listed;
      });
      await Promise.all(
        lists.map(async (list) => {
          const child = spawn(process.execPath, [script, JSON.stringify(list), directory.path, '']);
          const exit = once(child, 'exit');
          const timer = below(3) === 0 ? setTimeout(() => child.kill('SIGKILL'), 60 + below(60)) : undefined;
          const [code, signal] = await exit;
          clearTimeout(timer);
          if (signal !== 'SIGKILL') expect(code).toBe(0);
        }),
      );
      const whole = await collect(saveFiles(server, directory.path, { manifest: true, order: 'input' }));
      expect(new Set(whole.map(({ path: saved }) => saved)).size).toBe(HOLDERS);
      for (const [index, { path: saved }] of whole.entries()) {
        const body = server[index]?.body ?? Buffer.alloc(0);
        expect((await readFile(saved)).equals(body)).toBe(true);
        const before = last.get(saved);
        last.set(saved, body);
        // The same name in each run, whoever came first in it.
        if (run > 0) expect(before, `${saved} in run ${run}`).toBeDefined();
      }
      expect(last.size).toBe(HOLDERS);
      const replaced = below(HOLDERS);
      server[replaced] = fresh(replaced);
    }
    const { ok, files } = await verifyFiles(directory.path);
    expect(ok).toBe(true);
    // One name for each file, in the ledger's list as on the disk: no earlier version stays under a second one.
    expect(files.map(({ absolutePath }) => absolutePath).sort()).toEqual([...last.keys()].sort());
    const names = await readdir(directory.path, { recursive: true, withFileTypes: true });
    const saved = names.flatMap((entry) =>
      entry.isFile() && entry.name.endsWith('.pdf') ? path.join(entry.parentPath, entry.name) : [],
    );
    expect(saved.sort()).toEqual([...last.keys()].sort());
  },
);
