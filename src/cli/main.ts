#!/usr/bin/env node
import { Interrupted } from './failures.js';
import { run } from './run.js';

const stop = new AbortController();

const signals = ['SIGINT', 'SIGTERM'] as const;
const onSignal = (signal: (typeof signals)[number]) => {
  // The next one meets the default, which ends the process at once.
  for (const name of signals) process.removeListener(name, onSignal);
  stop.abort(new Interrupted(signal));
};
for (const name of signals) process.on(name, onSignal);

// The exit code is set rather than the process ended, so that what was written is flushed.
void run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: stop.signal,
}).then((code) => {
  process.exitCode = code;
});
