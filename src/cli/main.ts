#!/usr/bin/env node
import { fstatSync } from 'node:fs';
import { restart } from './restart.js';
import { run } from './run.js';
import { stopOnSignals } from './signals.js';

const { stdout, stderr, env, argv } = process;

/** Whether results show where the progress is drawn, or may: at the end of a pipe. */
function isScreenShared(): boolean {
  if (!stderr.isTTY) return false;
  const results = fstatSync(stdout.fd);
  return stdout.isTTY || results.isFIFO() || results.isSocket();
}

// The exit code is set rather than the process ended, so that what was written is flushed.
process.exitCode = await run(argv.slice(2), {
  // Touching it would keep the process waiting for a keyboard that no command asks.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
  env,
  isScreenShared: isScreenShared(),
  restart,
  signal: stopOnSignals(process),
});
