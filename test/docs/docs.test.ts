import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { documents, root, textOf } from './markdown.js';
import type { Job, Outcome } from './run-snippets.js';
import { compile, documentSnippets, exampleSnippets } from './snippets.js';

const inDocuments = documentSnippets();
const inSources = exampleSnippets();
const runnable = inDocuments.filter(({ isRun }) => isRun);

describe('the code that people copy', () => {
  it('is there', () => {
    expect(inDocuments.filter(({ file }) => file === 'README.md').length).toBeGreaterThanOrEqual(6);
    expect(inSources.length).toBeGreaterThanOrEqual(20);
  });

  it('is found wherever an example is announced', () => {
    const announced = inSources.map(({ file }) => file);
    const files = [...new Set(announced)];
    for (const file of files) {
      const examples = textOf(file).match(/^\s*\* @example/gm) ?? [];
      expect(announced.filter((one) => one === file).length, file).toBeGreaterThanOrEqual(examples.length);
    }
  });

  it('compiles', { timeout: 120_000 }, () => {
    expect(compile([...inDocuments, ...inSources])).toEqual([]);
  });

  describe('runs', () => {
    const outcomes = new Map<string, Outcome>();
    beforeAll(async () => {
      for (const outcome of await run(jobs())) outcomes.set(outcome.place, outcome);
    }, 300_000);

    it.each(documents().filter((file) => runnable.some((snippet) => snippet.file === file)))('%s', (file) => {
      const failed = runnable
        .filter((snippet) => snippet.file === file)
        .map(({ place }) => outcomes.get(place) ?? { place, error: 'its process ended before', output: '' })
        .filter(({ error }) => error !== undefined);
      expect(failed).toEqual([]);
    });
  });
});

/** The snippets of each document, longest documents first. */
function jobs(): Job[] {
  return [...new Set(runnable.map(({ file }) => file))]
    .map((file) => ({ file, snippets: runnable.filter((snippet) => snippet.file === file) }))
    .sort((a, b) => b.snippets.length - a.snippets.length);
}

/** Runs the jobs in a few processes at once. */
async function run(all: readonly Job[]): Promise<Outcome[]> {
  const processes = Math.min(3, availableParallelism(), all.length);
  const shares = Array.from({ length: processes }, (_, share) =>
    all.filter((_, index) => index % processes === share),
  );
  return (await Promise.all(shares.map(runShare))).flat();
}

function runShare(share: readonly Job[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const runner = fork(fileURLToPath(new URL('run-snippets.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    cwd: root,
    env: { ...process.env, TSX_TSCONFIG_PATH: `${root}/test/docs/snippets.tsconfig.json`, NODE_OPTIONS: '' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  runner.on('message', (message: Outcome | 'ready') => {
    if (message === 'ready') runner.send(share);
    else outcomes.push(message);
  });
  return new Promise((resolve, reject) => {
    runner.on('error', reject);
    runner.on('exit', () => resolve(outcomes));
  });
}
