import type { Counter, Histogram } from 'prom-client';
import { DsError } from '../../errors.js';
import type { Hooks, RateLimiter } from '../../index.js';
import { loadPeer } from '../../load-peer.js';
import type { Piece } from '../ledger/piece.js';
import type { Queue } from '../queue.js';
import type { Stored } from '../stores/store.js';

/** Metrics of a program of the queue, for Prometheus. */
export interface QueueMetrics {
  /** Counts requests, pages and dossiers: pass it as the option `hooks` of the client. */
  readonly hooks: Hooks;
  /** Gives the same limiter, with its use and waits counted. Pass it as the option `rateLimit` of the client. */
  budget(limiter: RateLimiter): RateLimiter;
  /** Counts files and bytes: pass it to `work`. */
  readonly onStored: (piece: Piece, stored: Stored) => void;
  /** Counts failures by code: pass it to `createQueue`. */
  readonly onError: (error: Error, piece?: Piece) => void;
  /** The metrics as text for Prometheus; with a queue, also its `status`. */
  text(queue?: Queue): Promise<string>;
  readonly contentType: string;
}

/**
 * Metrics of a producer or a worker, by [prom-client](https://www.npmjs.com/package/prom-client): `npm install prom-client`.
 * All begin with `ds_`; none holds personal data.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { createMetrics, createQueue, diskStore } from '@org/ds-client/queue';
 *
 * const metrics = await createMetrics();
 * const queue = createQueue({
 *   postgres: 'postgres://localhost/pieces',
 *   client: new DsClient({ token: 'a-token', hooks: metrics.hooks }),
 *   store: diskStore('./files'),
 *   onError: metrics.onError,
 * });
 * console.log(await metrics.text(queue));
 * ```
 */
export async function createMetrics(): Promise<QueueMetrics> {
  const { default: prom } = await loadPeer('The queue', 'prom-client', () => import('prom-client'));
  const registers = [new prom.Registry()];
  const [registry = prom.register] = registers;
  const counter = <Label extends string = never>(name: string, help: string, ...labelNames: Label[]) =>
    new prom.Counter({ name, help, labelNames, registers });
  const gauge = <Label extends string = never>(name: string, help: string, ...labelNames: Label[]) =>
    new prom.Gauge({ name, help, labelNames, registers });

  const requests = counter('ds_requests_total', 'Requests to the API, by outcome.', 'outcome');
  const refused = counter('ds_rate_limited_total', 'Answers 429: one is one too many.');
  const pages = counter('ds_pages_total', 'Pages of lists.');
  const items = counter('ds_items_total', 'Items in pages, dossiers for the most part.');
  const files = counter(
    'ds_files_stored_total',
    'Files stored, those that were there already included.',
    'skipped',
  );
  const bytes = counter('ds_bytes_stored_total', 'Bytes of files that were fetched and stored.');
  const failures = counter(
    'ds_failures_total',
    'Failures that were waited out or tried again, by code.',
    'code',
  );
  const granted = counter('ds_budget_requests_total', 'Requests that the budget let go.');
  const waited = new prom.Histogram({
    name: 'ds_budget_wait_seconds',
    help: 'How long requests waited for the budget.',
    buckets: [0.01, 0.1, 1, 5, 15, 60, 300],
    registers,
  });
  const states = gauge('ds_queue_files', 'Files by state; failed are dead letters.', 'state');
  const oldest = gauge(
    'ds_queue_oldest_job_seconds',
    'Age of the oldest file that is not stored; 0 where there is none.',
  );
  const lag = gauge('ds_demarche_lag_seconds', 'How old a change may be that is not known yet.', 'demarche');
  const backfill = gauge(
    'ds_backfill_remaining_seconds',
    'What first walks still take; 0 where none is under way.',
  );
  const failing = gauge('ds_demarche_failures', 'Walks in a row that did not end.', 'demarche');

  const unread = gauge(
    'ds_demarche_unread_dossiers',
    'Dossiers that the API could not give: none of their files are queued.',
    'demarche',
  );

  return {
    hooks: {
      onResponse({ outcome, status }) {
        requests.inc({ outcome });
        if (status === 429) refused.inc();
      },
      onPage(page) {
        pages.inc();
        items.inc(page.items);
      },
    },
    budget: (limiter) => measureLimiter(limiter, granted, waited),
    onStored({ file }, { skipped }) {
      files.inc({ skipped: String(skipped) });
      if (!skipped) bytes.inc(file.byteSize);
    },
    onError(error) {
      const code = error instanceof DsError ? error.code : 'code' in error ? String(error.code) : 'unknown';
      failures.inc({ code });
    },
    async text(queue) {
      if (queue) {
        const status = await queue.status();
        for (const [state, count] of Object.entries(status.counts)) states.set({ state }, count);
        oldest.set((status.oldestJobAge ?? 0) / 1_000);
        // No value is set before it is known.
        if (status.backfill?.remaining !== null) backfill.set((status.backfill?.remaining ?? 0) / 1_000);
        for (const demarche of status.demarches) {
          const labels = { demarche: String(demarche.number) };
          if (demarche.lag !== null) lag.set(labels, demarche.lag / 1_000);
          failing.set(labels, demarche.failures);
          unread.set(labels, demarche.unread);
        }
      }
      return await registry.metrics();
    },
    contentType: registry.contentType,
  };
}

function measureLimiter(limiter: RateLimiter, granted: Counter, waited: Histogram): RateLimiter {
  return {
    async acquire(signal) {
      const start = performance.now();
      await limiter.acquire(signal);
      granted.inc();
      waited.observe((performance.now() - start) / 1_000);
    },
    pause: (until) => limiter.pause(until),
  };
}
