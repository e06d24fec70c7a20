import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Check, checkOptions, type OptionChecks } from '../../arguments/check-options.js';
import { wrongArgument } from '../../arguments/checks.js';
import { DsInputError } from '../../errors.js';
import { raceAbort } from '../../request/abort.js';
import type { Queue } from '../queue.js';
import type { QueueMetrics } from './metrics.js';
import { progressPage } from './progress-page.js';

/** Options of {@link operatorHandler}. */
export interface OperatorHandlerOptions {
  /** The queue to show. */
  queue: Queue;
  /** Made by {@link createMetrics}. Default: none, and `/metrics` answers 404. */
  metrics?: QueueMetrics | undefined;
}

const object: Check = (name, value) => {
  if (typeof value !== 'object' || value === null)
    throw wrongArgument(name, 'an object of this package', value);
};
const checks: OptionChecks<OperatorHandlerOptions> = { queue: object, metrics: object };

/**
 * A handler for `node:http` with pages for operators: `/healthz` (200, or 503 where the database does not answer), `/metrics` for
 * Prometheus, `/status.json`, and `/` with the progress for a browser. The only personal data are names of failed files, in
 * `/status.json` and `/`: serve it in an internal network only.
 *
 * @throws `DsInputError` for a bad option.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http';
 * import { DsClient } from '@org/ds-client';
 * import { createQueue, operatorHandler } from '@org/ds-client/queue';
 *
 * const client = new DsClient({ token: 'a-token' });
 * const queue = createQueue({ postgres: 'postgres://localhost/pieces', client });
 * createServer(operatorHandler({ queue })).listen(9464, '127.0.0.1');
 * ```
 */
export function operatorHandler(
  options: OperatorHandlerOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  checkOptions<OperatorHandlerOptions>('operatorHandler', options, checks);
  if (options?.queue === undefined) throw new DsInputError('operatorHandler takes { queue }.');
  const { queue, metrics } = options;
  const answer = async (path: string): Promise<readonly [number, string, string]> => {
    if (path === '/healthz') {
      await queue.status();
      return [200, 'text/plain; charset=utf-8', 'ok\n'];
    }
    if (path === '/metrics' && metrics) return [200, metrics.contentType, await metrics.text(queue)];
    if (path === '/status.json') return [200, 'application/json', JSON.stringify(await queue.status())];
    if (path === '/') return [200, 'text/html; charset=utf-8', progressPage];
    return [404, 'text/plain; charset=utf-8', 'not found\n'];
  };
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    raceAbort(answer(pathname), AbortSignal.timeout(PATIENCE))
      // The driver's error may contain hosts and users, which must not be sent to a client.
      .catch(() => [503, 'text/plain; charset=utf-8', 'the database does not answer\n'] as const)
      .then(([status, type, body]) => {
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
      })
      // The client has closed the connection.
      .catch(() => response.destroy());
  };
}

/** Milliseconds until a database that hangs counts as not answering: a monitor would wait without a result. */
const PATIENCE = 30_000;
