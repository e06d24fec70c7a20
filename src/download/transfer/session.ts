import { setMaxListeners } from 'node:events';
import { derivedSignal } from '../../request/abort.js';
import type { HostBounds } from '../../request/wire/hosts.js';
import {
  type SaveOptions,
  type TransferOptions,
  type TransferSettings,
  transferSettings,
} from '../options.js';
import { Refresher } from '../refresh.js';
import type { DownloadableFile } from '../types.js';
import { ProgressTracker } from './progress.js';
import { Outage } from './retry-budget.js';
import { createDefaultTransport, globalFetch } from './wire/default-transport.js';
import { createFetchTransport, type FetchLike } from './wire/fetch-transport.js';
import { OriginPauses } from './wire/origin-pause.js';
import type { Transport } from './wire/transport.js';

/** What the files of one call have in common. */
export interface Session<F extends DownloadableFile> {
  readonly settings: TransferSettings<F>;
  readonly send: Transport;
  readonly pauses: OriginPauses;
  readonly outage: Outage;
  readonly refresher: Refresher<F> | undefined;
  readonly progress: ProgressTracker<F> | undefined;
  /** Aborts with the user's own signal, or by `abort`. */
  readonly signal: AbortSignal;
  /** Stops all that is under way. */
  abort(reason: unknown): void;
  /** Closes idle connections. */
  close(): void;
}

export function openSession<F extends DownloadableFile>(
  options: TransferOptions<F> | SaveOptions<F>,
  scope: { concurrency: number; all?: { files: number; bytes: number | undefined } | undefined },
): Session<F> {
  const settings = transferSettings(options);
  const controller = new AbortController();
  const { signal, end } = derivedSignal(options.signal, controller.signal);
  setMaxListeners(0, signal);
  const { send, close } = openTransport(options.transport, options.fetch, settings.hosts);
  return {
    settings,
    send,
    pauses: new OriginPauses(),
    outage: new Outage(settings.maxRetries, scope.concurrency),
    refresher: settings.refresh && new Refresher(settings.refresh),
    progress: options.onProgress && new ProgressTracker(options.onProgress, scope.all),
    signal,
    abort: (reason) => controller.abort(reason),
    close() {
      end();
      close();
    },
  };
}

function openTransport(
  transport: TransferOptions['transport'],
  fetch: FetchLike | undefined,
  hosts: HostBounds,
): { send: Transport; close(): void } {
  const nothingToClose = () => {};
  if (typeof transport === 'function') return { send: transport, close: nothingToClose };
  if (fetch) return { send: createFetchTransport(fetch), close: nothingToClose };
  return transport === 'fetch'
    ? { send: createFetchTransport(globalFetch), close: nothingToClose }
    : createDefaultTransport(hosts);
}
