import type { Clock } from '../clock.js';
import { parisDateTime } from '../dates.js';
import { type Exchange, type HttpAnswer, json, text } from '../http/exchange.js';
import { tooManyRequests } from '../http/rate-limited.js';
import { Throttle } from '../http/throttle.js';
import type { Demarche } from '../model/demarche.js';
import type { Store } from '../store.js';
import type { Origins } from '../urls.js';
import type { Prefilled, PrefilledDossiers } from './prefilled-dossiers.js';
import { type Parameter, readQuery } from './query.js';

/** The public endpoints of prefilled dossiers: the page of a link, the POST that makes one, the GET of their states. */
export class PrefillHost {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #dossiers: PrefilledDossiers;
  readonly #throttle = new Throttle({ requests: 15, interval: 15_000 });

  constructor(store: Store, clock: Clock, dossiers: PrefilledDossiers) {
    this.#store = store;
    this.#clock = clock;
    this.#dossiers = dossiers;
  }

  /** The answer; `undefined` for a path of no such endpoint. */
  handle(exchange: Exchange): HttpAnswer | undefined {
    const { pathname } = exchange.url;
    const page = /^\/commencer\/(?:(test)\/)?([^/]+)\/?$/.exec(pathname);
    if (page && exchange.method === 'GET') return this.#open(exchange, page[2] ?? '', page[1] !== undefined);
    const number = /^\/api\/public\/v1\/demarches\/(\d+)\/dossiers$/.exec(pathname)?.[1];
    if (number === undefined) return undefined;
    if (exchange.method === 'POST') return this.#create(exchange, Number(number));
    return exchange.method === 'GET' ? this.#follow(exchange, Number(number)) : undefined;
  }

  #open(exchange: Exchange, path: string, isTest: boolean): HttpAnswer {
    const { url, origins } = exchange;
    const demarche = [...this.#store.demarches.values()].find(
      ({ settings }) => settings.path.toLowerCase() === path.toLowerCase(),
    );
    if (!demarche) return text(404, 'Not found');
    const kept = new URLSearchParams();
    for (const key of ['prefill_token', 'test']) {
      const value = url.searchParams.get(key);
      if (value !== null) kept.set(key, value);
    }
    // As on the server: redirects keep these two parameters, and lose the values.
    const redirect = (to: string) => ({
      ...text(301, ''),
      headers: { location: `${origins.api}${to}${kept.size > 0 ? `?${kept}` : ''}` },
    });
    if (isTest || path !== demarche.settings.path) return redirect(`/commencer/${demarche.settings.path}`);
    if (!isOpen(demarche)) return redirect(`/fermeture/${path}`);
    const token = url.searchParams.get('prefill_token');
    if (token !== null) {
      const [found] = this.#dossiers.find(demarche, [token], this.#clock.instant());
      return found?.dossier.brouillon ? page(demarche, 200) : text(404, 'Not found');
    }
    const parameters = readQuery(url.search);
    if (Object.keys(parameters).some((key) => key.startsWith('champ_') || key.startsWith('identite_'))) {
      this.#dossiers.create(demarche, parameters, this.#clock.instant());
    }
    return page(demarche, 200);
  }

  #create({ headers, remoteIp, body, origins }: Exchange, number: number): HttpAnswer {
    const end = this.#throttle.refuse(remoteIp, this.#clock.now());
    if (end !== undefined) return tooManyRequests(end);
    // As on the server: the whole header is compared, so that a charset after the type is refused.
    if (headers['content-type'] !== 'application/json') {
      return json(400, { error: 'Content-Type should be json' });
    }
    const demarche = this.#store.demarches.get(number);
    if (!demarche || !isOpen(demarche)) return notFound(number);
    const sent = parse(body.toString('utf8'));
    if (sent === undefined) return json(400, { error: 'Bad Request' });
    if (holdsStrayRowField(demarche, sent)) return json(500, { error: 'Internal Server Error' });
    const made = this.#dossiers.create(demarche, sent, this.#clock.instant());
    return json(201, { dossier_url: urlOf(made, origins), ...toAnswer(made) });
  }

  #follow({ url, origins }: Exchange, number: number): HttpAnswer {
    const demarche = this.#store.demarches.get(number);
    if (!demarche || !isOpen(demarche)) return notFound(number);
    const tokens = tokensIn(readQuery(url.search).prefill_token);
    const found = this.#dossiers.find(demarche, tokens, this.#clock.instant());
    return json(
      200,
      found.map((one) => ({
        ...toAnswer(one),
        ...(one.isOrphan && { dossier_url: urlOf(one, origins) }),
        ...(one.submittedAt !== undefined && { submitted_at: parisDateTime(one.submittedAt) }),
        ...(one.dossier.processedAt !== null && { processed_at: parisDateTime(one.dossier.processedAt) }),
      })),
    );
  }
}

function toAnswer({ token, dossier, isOrphan }: Prefilled) {
  return {
    state: isOrphan ? 'prefilled' : dossier.brouillon ? 'brouillon' : dossier.state,
    dossier_id: dossier.id,
    dossier_number: dossier.number,
    dossier_prefill_token: token,
  };
}

function urlOf({ token, dossier }: Prefilled, { api }: Origins): string {
  return `${api}/commencer/${dossier.demarche.settings.path}?prefill_token=${encodeURIComponent(token)}`;
}

function isOpen({ settings, discarded }: Demarche): boolean {
  return !discarded && (settings.state === 'publiee' || settings.state === 'brouillon');
}

function notFound(number: number): HttpAnswer {
  return json(404, { error: `procedure ${number} is not found` });
}

function page({ settings }: Demarche, status: number): HttpAnswer {
  return text(status, `<!DOCTYPE html><title>${settings.path}</title>`, 'text/html; charset=utf-8');
}

function parse(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a row has a champ of no repetition, on which the server raises an exception. */
function holdsStrayRowField(
  { activeRevision: { champs } }: Demarche,
  sent: Readonly<Record<string, unknown>>,
): boolean {
  const roots = new Set(champs.flatMap(({ id }) => [`champ_${id}`, `champ_${id.replaceAll('=', '')}`]));
  return Object.values(sent).some(
    (value) =>
      Array.isArray(value) &&
      value.some(
        (row) => typeof row === 'object' && row !== null && Object.keys(row).some((key) => roots.has(key)),
      ),
  );
}

/** Reads tokens: one, several separated by commas, or a list. */
function tokensIn(parameter: Parameter | undefined): string[] {
  if (typeof parameter === 'string') return parameter.split(',');
  return Array.isArray(parameter) ? parameter.filter((one) => typeof one === 'string') : [];
}
