import { Interrupted } from './say/failures.js';

const names = ['SIGINT', 'SIGTERM'] as const;
type Name = (typeof names)[number];

/** What of the process is needed; an `EventEmitter` in tests. */
export interface SignalSource {
  on(name: Name, listener: (name: Name) => void): unknown;
  removeListener(name: Name, listener: (name: Name) => void): unknown;
}

/** Aborts at the first signal that asks to stop. The next one meets the default, which ends the process at once. */
export function stopOnSignals(source: SignalSource): AbortSignal {
  const stop = new AbortController();
  const onSignal = (received: Name) => {
    for (const name of names) source.removeListener(name, onSignal);
    stop.abort(new Interrupted(received));
  };
  for (const name of names) source.on(name, onSignal);
  return stop.signal;
}
