import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { exitCodeOf } from '../../src/cli/say/exit-codes.js';
import { stopOnSignals } from '../../src/cli/signals.js';

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])('%s aborts, ends with %d, and leaves the next one to the system', (name, code) => {
  const source = new EventEmitter();
  const signal = stopOnSignals(source);
  expect(signal.aborted).toBe(false);
  source.emit(name, name);
  expect(signal.aborted).toBe(true);
  expect(exitCodeOf(signal.reason)).toBe(code);
  expect(source.eventNames()).toEqual([]);
});
