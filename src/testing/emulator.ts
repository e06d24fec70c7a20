import { checkOptions } from '../arguments/check-options.js';
import { callable, wholeNumberFrom } from '../arguments/checks.js';
import { DsInputError } from '../errors.js';
import { addDefaultDemarches } from './build/default-demarche.js';
import { DemarcheBuilder } from './build/demarche-builder.js';
import { ADMINISTRATEUR, addDemarche, type DemarcheOptions } from './build/demarche-factory.js';
import { DossierBuilder, dossierBuilder } from './build/dossier-builder.js';
import { buildDossier } from './build/dossier-factory.js';
import { demarcheChecks } from './checks/build-checks.js';
import {
  deleteChecks,
  deliverChecks,
  emulatorChecks,
  listenChecks,
  modifyChecks,
  tokenChecks,
} from './checks/emulator-checks.js';
import { checkFault } from './checks/fault-checks.js';
import { Clock } from './clock.js';
import { toInstant } from './dates.js';
import type { DeleteOptions, EmulatorOptions, ModifyOptions } from './emulator-options.js';
import { Faults } from './faults/faults.js';
import type { ActiveFault, Fault } from './faults/types.js';
import { SchemaExecutor } from './graphql/execute.js';
import { loadSchema } from './graphql/schema.js';
import { ApiHost } from './http/api.js';
import { Authentication, type Token, type TokenOptions } from './http/authentication.js';
import { type EmulatorFetch, makeFetch } from './http/fetch.js';
import { Front } from './http/front.js';
import type { LoggedRequest } from './http/request-log.js';
import { type EmulatorServer, type ListenOptions, listen } from './http/server.js';
import { StorageHost } from './http/storage.js';
import { Throttle } from './http/throttle.js';
import type { Demarche } from './model/demarche.js';
import type { Dossier } from './model/dossier.js';
import { PrefillHost } from './prefill/prefill-host.js';
import { PrefilledDossiers } from './prefill/prefilled-dossiers.js';
import { rulesOf } from './server/version.js';
import { Store } from './store.js';
import { GRAPHQL_PATH, IN_PROCESS, type Origins, UrlSigner } from './urls.js';
import { type DeliverOptions, type DeliveryReport, deliver } from './webhooks/webhook-delivery.js';

/**
 * Makes a whole API server in this process: schema, pages, errors, files, mutations. Same seed, same data.
 *
 * @example
 * ```ts
 * import { createEmulator } from '@org/ds-client/testing'
 *
 * const ds = createEmulator({ demarches: [{ number: 42, dossiers: 250 }] })
 * const answer = await ds.fetch(ds.endpoint, {
 *   method: 'POST',
 *   headers: { authorization: `Bearer ${ds.token}`, 'content-type': 'application/json' },
 *   body: JSON.stringify({ query: '{ demarche(number: 42) { title } }' }),
 * })
 * console.log(await answer.json())
 * ```
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  return new Emulator(options);
}

/** A running emulator; {@link createEmulator} makes it. */
export class Emulator {
  readonly clock: Clock;
  /** Text of the first token, which may do everything unless the option `token` limits it. */
  readonly token: string;
  /** Address of the API in this process; only `ds.fetch` and the MSW handlers answer there. */
  readonly endpoint: string;
  readonly origins: Origins;
  /** A `fetch` without sockets, for the API and for the URLs of files. */
  readonly fetch: EmulatorFetch;
  /** Every request so far, oldest first. */
  readonly requests: LoggedRequest[] = [];
  readonly store = new Store();
  readonly #seed: string | number;
  readonly #authentication: Authentication;
  readonly #front: Front;
  readonly #faults = new Faults();
  readonly #prefilled: PrefilledDossiers;
  readonly #servers = new Set<EmulatorServer>();

  constructor(options: EmulatorOptions) {
    checkOptions('createEmulator', options ?? null, emulatorChecks);
    this.#seed = options.seed ?? 1;
    this.clock = new Clock();
    if (options.now !== undefined) this.clock.set(options.now);
    this.#authentication = new Authentication(this.#seed, ADMINISTRATEUR);
    this.#prefilled = new PrefilledDossiers(this.store, this.#seed);
    const { token } = options;
    const first =
      typeof token === 'string' ? this.#authentication.create({}, token) : this.#authentication.create(token);
    this.token = first.token;
    const rules = rulesOf(options.serverVersion);
    const endpoint = new URL(options.endpoint ?? `${IN_PROCESS.api}${GRAPHQL_PATH}`);
    this.endpoint = endpoint.href;
    this.origins = { ...IN_PROCESS, api: endpoint.origin };
    const paths = new Set([GRAPHQL_PATH, endpoint.pathname]);
    const signer = new UrlSigner(`secret/${this.#seed}`);
    const storage = new StorageHost(this.store, signer, this.clock, {
      ...options.storage,
      range: options.storage?.range ?? rules.range,
    });
    const api = new ApiHost({
      store: this.store,
      clock: this.clock,
      rules,
      paths,
      authentication: this.#authentication,
      throttle: options.rateLimit === false ? undefined : new Throttle(options.rateLimit),
      executor: new SchemaExecutor(loadSchema(options.schema, rules.version), rules, options.maxComplexity),
      signer,
      storage,
      prefill: new PrefillHost(this.store, this.clock, this.#prefilled),
    });
    this.#front = new Front({
      api,
      storage,
      faults: this.#faults,
      clock: this.clock,
      log: this.requests,
      paths,
    });
    this.fetch = makeFetch(
      (origin) => this.#originsFor(origin),
      (exchange) => this.#front.handle(exchange),
    );
    if (!options.demarches) addDefaultDemarches(this.store, this.#seed);
    for (const demarche of options.demarches ?? []) this.addDemarche(demarche);
  }

  /**
   * Serves the API on a port of this machine (0: any free one), and the storage on another.
   *
   * @example
   * ```ts
   * import { createEmulator } from '@org/ds-client/testing'
   *
   * const ds = createEmulator()
   * const server = await ds.listen(0)
   * console.log(server.endpoint) // http://127.0.0.1:…/api/v2/graphql
   * await server.close()
   * ```
   */
  async listen(port = 0, options?: ListenOptions): Promise<EmulatorServer> {
    checkOptions('listen', options, listenChecks);
    wholeNumberFrom(0, 65_535)('listen: port', port);
    const server = await listen((exchange) => this.#front.handle(exchange), port, options);
    this.#servers.add(server);
    return server;
  }

  /** Another token: read-only, of some demarches only, expired, or for some networks only. */
  createToken(options?: TokenOptions): Token {
    checkOptions('createToken', options, tokenChecks);
    return this.#authentication.create(options);
  }

  /**
   * Adds a fault. It hits the next request that it selects, once unless `times` says otherwise.
   *
   * @example
   * ```ts
   * import { createEmulator } from '@org/ds-client/testing'
   *
   * const ds = createEmulator()
   * ds.fail({ fault: 'rateLimited', times: 2 })
   * ds.fail({ fault: 'reset', on: 'storage', afterBytes: 1_000 })
   * const slow = ds.fail({ fault: 'slow', latency: 200, operationName: 'getDossier' })
   * console.log(slow.hits) // 0 so far
   * ```
   */
  fail(fault: Fault): ActiveFault {
    checkFault(fault);
    return this.#faults.add(fault);
  }

  /** Removes all faults. */
  recover(): void {
    this.#faults.clear();
  }

  addDemarche(demarche: DemarcheOptions | DemarcheBuilder): Demarche {
    const options = demarche instanceof DemarcheBuilder ? demarche.build() : demarche;
    checkOptions('addDemarche', options ?? null, demarcheChecks);
    return addDemarche(this.store, options, this.#seed);
  }

  /** Deposits a dossier, now unless the builder says when. */
  addDossier(demarcheNumber: number, builder: DossierBuilder = new DossierBuilder()): Dossier {
    dossierBuilder('addDossier: builder', builder);
    if (builder.deposited === undefined) builder.deposeLe(this.clock.now());
    return buildDossier(this.store, this.demarche(demarcheNumber), builder, this.#seed);
  }

  demarche(number: number): Demarche {
    const demarche = this.store.demarches.get(number);
    if (!demarche) throw new DsInputError(`The emulator has no demarche ${String(number)}.`);
    return demarche;
  }

  /** The server's record of a dossier. Change it through {@link Emulator.modify}. */
  dossier(number: number): Dossier {
    const dossier = this.store.dossiers.get(number);
    if (!dossier) throw new DsInputError(`The emulator has no dossier ${String(number)}.`);
    dossier.edit();
    return dossier;
  }

  /**
   * Changes a dossier and moves its `dateDerniereModification`: to the clock's time, or to `at`. With `visibleAt`
   * the change is a late commit: stamped `at`, seen by nobody before `visibleAt`. `at: null` leaves the date alone,
   * as the server does for labels and virus scans.
   */
  modify(number: number, change: (dossier: Dossier) => void = () => {}, options: ModifyOptions = {}): void {
    checkOptions('modify', options, modifyChecks);
    callable('modify: change', change);
    const { at, visibleAt } = options;
    const dossier = this.dossier(number);
    const stamp = at === undefined ? this.clock.instant() : at && toInstant(at);
    const commit = () => {
      change(dossier);
      if (stamp) dossier.updatedAt = stamp;
      dossier.demarche.touch();
    };
    if (visibleAt === undefined) commit();
    else this.store.commitLater(toInstant(visibleAt), commit);
  }

  /** Hides a dossier, as a deletion by its user, the administration or the expiry job does; `purge` removes it. */
  delete(number: number, options: DeleteOptions = {}): void {
    checkOptions('delete', options, deleteChecks);
    const { by = 'user', at, reason } = options;
    const moment = at === undefined ? this.clock.instant() : toInstant(at);
    this.store.hide(this.dossier(number), by, moment, reason);
    this.emit('dossier_supprime', number);
  }

  /** Restores a dossier that `delete` has hidden. */
  restore(number: number): void {
    this.store.restore(this.dossier(number), this.clock.instant());
    this.emit('dossier_restaure', number);
  }

  /** Tokens of the prefilled dossiers, oldest first; also of those that a link made, which the API never gives. */
  prefilledTokens(): readonly string[] {
    return this.#prefilled.tokens();
  }

  /** Opens a prefilled dossier as its usager does: from then on it is theirs, and still a draft. */
  openPrefilled(token: string): void {
    this.#prefilled.get(token, this.clock.instant()).isOrphan = false;
  }

  /** Deposits a prefilled dossier as its usager does; gives its number. From then on the API shows it. */
  depositPrefilled(token: string): number {
    const now = this.clock.instant();
    const prefilled = this.#prefilled.get(token, now);
    const { dossier } = prefilled;
    prefilled.isOrphan = false;
    prefilled.submittedAt ??= now;
    dossier.brouillon = false;
    dossier.deposeAt = now;
    dossier.enConstructionAt = now;
    this.store.touch(dossier, now);
    this.emit('dossier_depose', dossier.number);
    return dossier.number;
  }

  /** Records an event of a dossier (`dossier_depose`, …) for the webhooks that subscribe to its type. */
  emit(type: string, number: number): void {
    this.store.webhooks.emit(this.dossier(number).demarche.number, type, number, this.clock.instant());
  }

  /** Sends the events that webhooks have not received yet; see {@link DeliverOptions}. */
  async deliverWebhooks(options?: DeliverOptions): Promise<DeliveryReport[]> {
    checkOptions('deliverWebhooks', options, deliverChecks);
    return deliver(this.store.webhooks, this.clock, options);
  }

  /** Removes the dossiers that have been hidden for two weeks, as the nightly job does; or one dossier at once. */
  purge(number?: number): void {
    if (number === undefined) this.store.purgeDue(this.clock.instant());
    else this.store.purge(this.dossier(number), this.clock.instant());
  }

  #originsFor(origin: string): Origins | undefined {
    return [this.origins, ...[...this.#servers].map((server) => server.origins)].find(
      ({ api, storage }) => origin === api || origin === storage,
    );
  }
}

// Without it, a failed test that prints the emulator prints the whole store: thousands of lines.
Object.defineProperty(Emulator.prototype, Symbol.for('nodejs.util.inspect.custom'), {
  value: function describe(this: Emulator): string {
    const numbers = [...this.store.demarches.keys()].join(', ');
    return `Emulator { endpoint: '${this.endpoint}', demarches: [${numbers}], requests: ${this.requests.length} }`;
  },
});
