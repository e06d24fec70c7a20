import { randomUUID } from 'node:crypto';
import { Kind, parse } from 'graphql';
import type { Clock } from '../clock.js';
import { fromMillis } from '../dates.js';
import type { Disturbance } from '../graphql/context.js';
import { type ExecutionRequest, type SchemaExecutor, UncaughtError } from '../graphql/execute.js';
import type { PrefillHost } from '../prefill/prefill-host.js';
import type { ServerRules } from '../server/version.js';
import type { Store } from '../store.js';
import { isPublic, storedOperation, UNKNOWN } from '../stored/persisted-queries.js';
import type { UrlSigner } from '../urls.js';
import { type Authentication, NO_TOKEN, type TokenScope } from './authentication.js';
import { controllerError, type Exchange, type HttpAnswer, json, text } from './exchange.js';
import { type Parameters, readParameters, ShapeError } from './parameters.js';
import { tooManyRequests } from './rate-limited.js';
import type { StorageHost } from './storage.js';
import type { Throttle } from './throttle.js';
import { renderGeoJson, renderPdf } from './virtual-files.js';

export interface ApiParts {
  store: Store;
  clock: Clock;
  rules: ServerRules;
  /** Paths that answer GraphQL: the server's own one, and the one of the option `endpoint`. */
  paths: ReadonlySet<string>;
  authentication: Authentication;
  throttle: Throttle | undefined;
  executor: SchemaExecutor;
  signer: UrlSigner;
  storage: StorageHost;
  prefill: PrefillHost;
}

/** An answer, and the exception behind a 500, for the log. */
export interface Handled {
  answer: HttpAnswer;
  parameters?: Parameters;
  error?: unknown;
}

/** The host of the API: GraphQL, and the pdf and geojson of dossiers. */
export class ApiHost {
  readonly #parts: ApiParts;

  constructor(parts: ApiParts) {
    this.#parts = parts;
  }

  async handle(exchange: Exchange, disturbance?: Disturbance): Promise<Handled> {
    const virtual = /^\/api\/v2\/dossiers\/(pdf|geojson)\/([^/]+)$/.exec(exchange.url.pathname);
    if (virtual && (exchange.method === 'GET' || exchange.method === 'HEAD')) {
      return { answer: this.#render(virtual[1] ?? '', virtual[2] ?? '') };
    }
    const prefilled = this.#parts.prefill.handle(exchange);
    if (prefilled) return { answer: prefilled };
    if (!this.#parts.paths.has(exchange.url.pathname) || exchange.method !== 'POST') {
      return {
        answer: text(
          404,
          '<!DOCTYPE html><title>404</title><h1>Page introuvable</h1>',
          'text/html; charset=utf-8',
        ),
      };
    }
    return this.#graphql(exchange, disturbance);
  }

  async #graphql(exchange: Exchange, disturbance: Disturbance | undefined): Promise<Handled> {
    const { throttle, clock, authentication } = this.#parts;
    const end = throttle?.refuse(exchange.headers.authorization, clock.now());
    if (end !== undefined) return { answer: tooManyRequests(end) };
    let parameters: Parameters;
    try {
      parameters = readParameters(exchange);
    } catch (error) {
      if (error instanceof ShapeError) return { answer: controllerError(400, error.code, error.message) };
      throw error;
    }
    const scope = authentication.authenticate(exchange.headers.authorization, exchange.remoteIp, clock.now());
    if ('status' in scope)
      return { parameters, answer: controllerError(scope.status, scope.code, scope.message) };
    const { anonymous, unknownQueryId } = this.#parts.rules;
    if (!scope.token && !mayRunAnonymously(parameters, anonymous)) {
      return { parameters, answer: controllerError(403, 'forbidden', NO_TOKEN[anonymous]) };
    }
    const request = requestOf(parameters, this.#parts.executor);
    if (request === UNKNOWN) {
      const message = `No query with id "${parameters.queryId}"`;
      const answer =
        unknownQueryId === 500 ? uncaught() : controllerError(unknownQueryId, 'bad_request', message);
      return { parameters, answer };
    }
    return { parameters, ...(await this.#execute(request, scope, exchange, disturbance)) };
  }

  async #execute(
    request: ExecutionRequest,
    scope: TokenScope,
    { origins }: Exchange,
    disturbance: Disturbance | undefined,
  ): Promise<{ answer: HttpAnswer; error?: unknown }> {
    const { executor, store, clock, rules, signer, storage } = this.#parts;
    store.commitDue(fromMillis(clock.now()));
    try {
      const result = await executor.execute(request, {
        store,
        clock,
        rules,
        scope,
        origins,
        signer,
        storage,
        disturbance,
      });
      return { answer: json(200, result) };
    } catch (error) {
      const cause = error instanceof UncaughtError ? error.cause : error;
      return { answer: uncaught(), error: cause };
    }
  }

  /** Serves a pdf or geojson by its signed id, without a token. An expired or forged id gets an empty 401. */
  #render(format: string, signedId: string): HttpAnswer {
    const { store, signer, clock } = this.#parts;
    const number = signer.readVirtual(format, signedId, clock.now());
    const dossier = number === undefined ? undefined : store.dossiers.get(number);
    if (!dossier) return text(401, '');
    return format === 'pdf' ? renderPdf(dossier) : renderGeoJson(dossier);
  }
}

/** The server's answer to an exception that it does not handle. */
function uncaught(): HttpAnswer {
  return controllerError(500, 'internal_server_error', 'Internal Server Error', {
    exception_id: randomUUID(),
  });
}

function mayRunAnonymously(
  { queryId, operationName, query }: Parameters,
  anonymous: ServerRules['anonymous'],
): boolean {
  if (anonymous === 'stored') return Boolean(queryId);
  if (queryId) return isPublic(queryId, operationName);
  return query !== undefined && onlyIntrospects(query);
}

function onlyIntrospects(query: string): boolean {
  try {
    const operations = parse(query).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [definition] : [],
    );
    return (
      operations.length > 0 &&
      operations.every(
        ({ operation, selectionSet }) =>
          operation === 'query' &&
          selectionSet.selections.every(
            (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
          ),
      )
    );
  } catch {
    return false;
  }
}

function requestOf(parameters: Parameters, executor: SchemaExecutor): ExecutionRequest | typeof UNKNOWN {
  const { queryId, query, operationName, variables } = parameters;
  if (!queryId) return { query, operationName, variables };
  return storedOperation({ queryId, operationName, variables }, executor.schema);
}
