import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEMARCHE, FIRST, fixture } from './fixture.js';

const { state, inside, everything } = fixture();
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The command line as a process of its own. */
function start(...argv: string[]): { child: ChildProcessWithoutNullStreams; stderr: () => string } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...argv], {
    cwd: root,
    env: { PATH: process.env.PATH, LANG: 'C', ...state.env },
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  return { child, stderr: () => stderr };
}

describe('the process', { timeout: 60_000 }, () => {
  it('prints to a pipe, and ends quietly when the pipe is closed', async () => {
    const { child, stderr } = start('dossiers', String(DEMARCHE), '--page-size', '1');
    const [first] = await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code, signal] = await once(child, 'close');
    expect(JSON.parse(String(first).split('\n')[0] ?? '')).toMatchObject({ number: FIRST });
    expect({ code, signal, stderr: stderr() }).toEqual({ code: 141, signal: null, stderr: '' });
  });

  it('is stopped by Ctrl-C in the middle of a download, and leaves nothing half-written', async () => {
    let downloads = 0;
    let onAllStalled = () => {};
    const allStalled = new Promise<void>((resolve) => {
      onAllStalled = resolve;
    });
    state.emulator.fail({
      fault: 'stall',
      on: 'storage',
      afterBytes: 1_000,
      times: Number.POSITIVE_INFINITY,
      when({ kind }) {
        if (kind === 'storage' && ++downloads === 8) onAllStalled();
        return kind === 'storage';
      },
    });
    const { child, stderr } = start('download', String(DEMARCHE), '--to', inside('out'));
    await allStalled;
    child.kill('SIGINT');
    const [code, signal] = await once(child, 'close');
    expect({ code, signal }).toEqual({ code: 130, signal: null });
    expect(stderr()).toContain('The same command again goes on where this one stopped.');
    expect(await everything()).toEqual(['out/manifest.jsonl']);
  });
});
