import type { Clock } from '../clock.js';
import { answerOf, spoil, tooComplex } from '../faults/answers.js';
import { disturbanceOf, PageSizeWatch, Timeout } from '../faults/disturbances.js';
import type { Faults } from '../faults/faults.js';
import type { Fault, FaultRequest } from '../faults/types.js';
import type { ApiHost } from './api.js';
import type { Exchange, HttpAnswer } from './exchange.js';
import { type Parameters, readParameters } from './parameters.js';
import type { LoggedRequest } from './request-log.js';
import type { StorageHost } from './storage.js';

export interface FrontParts {
  api: ApiHost;
  storage: StorageHost;
  faults: Faults;
  clock: Clock;
  log: LoggedRequest[];
  paths: ReadonlySet<string>;
}

const LOG_LIMIT = 20_000;

/** Takes every request: applies faults, passes it to one of the two hosts, and logs it. */
export class Front {
  readonly #parts: FrontParts;

  constructor(parts: FrontParts) {
    this.#parts = parts;
  }

  async handle(exchange: Exchange): Promise<HttpAnswer> {
    const parameters = this.#parts.paths.has(exchange.url.pathname) ? parametersOf(exchange) : undefined;
    const request = describe(exchange, parameters);
    const fault = this.#parts.faults.take(request);
    const replaced = fault && answerOf(fault, this.#parts.clock.now(), exchange.remoteIp);
    const { answer, error } = replaced
      ? { answer: replaced, error: undefined }
      : await this.#serve(exchange, fault);
    this.#write(exchange, request, parameters, answer, fault, error);
    return fault?.latency === undefined ? answer : { ...answer, latency: fault.latency };
  }

  async #serve(
    exchange: Exchange,
    fault: Fault | undefined,
  ): Promise<{ answer: HttpAnswer; error: unknown }> {
    const { api, storage } = this.#parts;
    if (exchange.url.origin === exchange.origins.storage) {
      const mode = fault?.fault === 'range' ? fault.mode : undefined;
      const answer = storage.handle(exchange, mode);
      return { answer: fault ? spoil(answer, fault) : answer, error: undefined };
    }
    const disturbance = fault && disturbanceOf(fault);
    let { answer, error } = await api.handle(exchange, disturbance);
    const stricter = disturbance instanceof Timeout && isQuery(exchange) ? disturbance.stricter : undefined;
    if (stricter) ({ answer, error } = await api.handle(exchange, stricter));
    if (disturbance instanceof PageSizeWatch && disturbance.exceeded) return { answer: tooComplex(), error };
    return { answer: fault ? spoil(answer, fault) : answer, error };
  }

  #write(
    { method, url, headers }: Exchange,
    request: FaultRequest,
    parameters: Parameters | undefined,
    { status }: HttpAnswer,
    fault: Fault | undefined,
    error: unknown,
  ): void {
    const { log, clock } = this.#parts;
    // Without a limit, a test of millions of requests runs out of memory.
    if (log.length >= LOG_LIMIT) log.splice(0, LOG_LIMIT / 2);
    const common = { method, path: url.pathname, headers, status, fault: fault?.fault, at: clock.instant() };
    if (request.kind === 'storage') {
      log.push({ ...common, kind: 'storage', url: url.href });
      return;
    }
    log.push({
      ...common,
      kind: 'api',
      operationName: request.operationName,
      query: parameters?.query,
      queryId: parameters?.queryId,
      variables: parameters?.variables ?? {},
      error,
    });
  }
}

/** Whether a request may be executed a second time: a mutation would change the store twice. */
function isQuery({ body }: Exchange): boolean {
  return !/\bmutation\b/.test(body.toString('utf8'));
}

function parametersOf(exchange: Exchange): Parameters | undefined {
  try {
    return readParameters(exchange);
  } catch {
    return undefined;
  }
}

function describe(
  { method, url, headers, origins }: Exchange,
  parameters: Parameters | undefined,
): FaultRequest {
  const isFile = url.origin === origins.storage || url.pathname.startsWith('/api/v2/dossiers/');
  return {
    kind: isFile ? 'storage' : 'api',
    method,
    url,
    headers,
    operationName:
      parameters?.operationName ?? /\b(?:query|mutation)\s+(\w+)/.exec(parameters?.query ?? '')?.[1],
    query: parameters?.query,
    variables: parameters?.variables ?? {},
  };
}
