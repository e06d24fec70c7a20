import { Authentication, type Token, type TokenOptions } from './authentication.js';
import { Clock } from './clock.js';
import type { Moment } from './dates.js';
import { addDefaultDemarches } from './default-demarche.js';
import { ADMINISTRATEUR, addDemarche, type DemarcheOptions } from './demarche-factory.js';
import { Executor } from './graphql/execute.js';
import { loadSchema, type SchemaSource } from './graphql/schema.js';
import { ApiHost } from './http/api.js';
import type { Answer, Exchange } from './http/exchange.js';
import { type EmulatorFetch, makeFetch } from './http/fetch.js';
import { type EmulatorServer, type ListenOptions, listen } from './http/server.js';
import { StorageHost, type StorageOptions } from './http/storage.js';
import type { Demarche } from './model/demarche.js';
import type { Dossier } from './model/dossier.js';
import type { LoggedRequest } from './request-log.js';
import { Store } from './store.js';
import { type RateLimitOptions, Throttle } from './throttle.js';
import { GRAPHQL_PATH, IN_PROCESS, type Origins, UrlSigner } from './urls.js';

export interface EmulatorOptions {
  /** What to hold. Default: one realistic demarche (number 1234) of about three hundred dossiers. */
  demarches?: readonly DemarcheOptions[];
  /** Another schema than this package's own, to stand for an older instance: SDL, or introspection JSON. */
  schema?: SchemaSource;
  /** Where the clock stands at the start; it then stands still. Default: the machine's clock. */
  now?: Moment;
  /** The same seed gives the same data. Default 1. */
  seed?: string | number;
  /** The first token; `ds.token` is its text. Default: may read and write every demarche of its administrateur. */
  token?: TokenOptions;
  /** Requests per minute and Authorization header. Default 400, as the real server; `false`: no limit. */
  rateLimit?: RateLimitOptions | false;
  /** Default 60 000; `false`: no limit. */
  maxComplexity?: number | false;
  storage?: StorageOptions;
}

/** Makes a whole API server in this process; see `docs/testing.md`. */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  return new Emulator(options);
}

const LOG_LIMIT = 20_000;

export class Emulator {
  readonly clock: Clock;
  /** Text of a token that may do everything (unless `token` says otherwise). */
  readonly token: string;
  /** Address of the API in this process; only `ds.fetch` and the MSW handlers answer there. */
  readonly endpoint: string = `${IN_PROCESS.api}${GRAPHQL_PATH}`;
  readonly origins: Origins = IN_PROCESS;
  /** A `fetch` without sockets, for the API and for the URLs of files. */
  readonly fetch: EmulatorFetch;
  /** Everything that was asked, oldest first. */
  readonly requests: LoggedRequest[] = [];
  readonly store = new Store();
  readonly #seed: string | number;
  readonly #authentication: Authentication;
  readonly #api: ApiHost;
  readonly #storage: StorageHost;
  readonly #servers = new Set<EmulatorServer>();

  constructor(options: EmulatorOptions) {
    this.#seed = options.seed ?? 1;
    this.clock = new Clock();
    if (options.now !== undefined) this.clock.set(options.now);
    this.#authentication = new Authentication(this.#seed, ADMINISTRATEUR);
    this.token = this.#authentication.create(options.token).token;
    const signer = new UrlSigner(`secret/${this.#seed}`);
    this.#storage = new StorageHost(this.store, signer, this.clock, options.storage ?? {});
    this.#api = new ApiHost({
      store: this.store,
      clock: this.clock,
      authentication: this.#authentication,
      throttle: options.rateLimit === false ? undefined : new Throttle(options.rateLimit),
      executor: new Executor(loadSchema(options.schema), { maxComplexity: options.maxComplexity }),
      signer,
      storage: this.#storage,
    });
    this.fetch = makeFetch(
      (origin) => this.#originsFor(origin),
      (exchange) => this.handle(exchange),
    );
    if (options.demarches) for (const demarche of options.demarches) this.addDemarche(demarche);
    else addDefaultDemarches(this.store, this.#seed);
  }

  /** Serves the API on a port of this machine (0: any free one), and the storage on another. */
  async listen(port = 0, options?: ListenOptions): Promise<EmulatorServer> {
    const server = await listen((exchange) => this.handle(exchange), port, options);
    this.#servers.add(server);
    return server;
  }

  createToken(options?: TokenOptions): Token {
    return this.#authentication.create(options);
  }

  addDemarche(options: DemarcheOptions): Demarche {
    return addDemarche(this.store, options, this.#seed);
  }

  demarche(number: number): Demarche {
    const demarche = this.store.demarches.get(number);
    if (!demarche) throw new RangeError(`The emulator has no demarche ${number}`);
    return demarche;
  }

  dossier(number: number): Dossier {
    const dossier = this.store.dossiers.get(number);
    if (!dossier) throw new RangeError(`The emulator has no dossier ${number}`);
    dossier.edit();
    return dossier;
  }

  /** Answers one request; what `fetch`, `listen` and the MSW handlers have in common. */
  async handle(exchange: Exchange): Promise<Answer> {
    if (this.requests.length >= LOG_LIMIT) this.requests.splice(0, LOG_LIMIT / 2);
    return exchange.url.origin === exchange.origins.storage
      ? this.#handleStorage(exchange)
      : this.#handleApi(exchange);
  }

  async #handleApi(exchange: Exchange): Promise<Answer> {
    const { answer, parameters, error } = await this.#api.handle(exchange);
    this.requests.push({
      kind: 'api',
      method: exchange.method,
      path: exchange.url.pathname,
      headers: exchange.headers,
      operationName: parameters?.operationName,
      query: parameters?.query,
      queryId: parameters?.queryId,
      variables: parameters?.variables ?? {},
      status: answer.status,
      fault: undefined,
      error,
      at: this.clock.instant(),
    });
    return answer;
  }

  #handleStorage(exchange: Exchange): Answer {
    const answer = this.#storage.handle(exchange);
    this.requests.push({
      kind: 'storage',
      method: exchange.method,
      path: exchange.url.pathname,
      url: exchange.url.href,
      headers: exchange.headers,
      status: answer.status,
      fault: undefined,
      at: this.clock.instant(),
    });
    return answer;
  }

  #originsFor(origin: string): Origins | undefined {
    return [IN_PROCESS, ...[...this.#servers].map((server) => server.origins)].find(
      ({ api, storage }) => origin === api || origin === storage,
    );
  }
}
