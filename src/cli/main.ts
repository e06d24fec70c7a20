#!/usr/bin/env node
import { run } from './run.js';
import { stopOnSignals } from './signals.js';

const { stdout, stderr, env, argv } = process;

// The exit code is set rather than the process ended, so that what was written is flushed.
void run(argv.slice(2), { stdout, stderr, env, signal: stopOnSignals(process) }).then((code) => {
  process.exitCode = code;
});
