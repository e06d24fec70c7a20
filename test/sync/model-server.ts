import { DsClient } from '@org/ds-client';
import { wholeDossier } from '../whole-dossier.js';

/** Microseconds, as the server's database keeps its dates. */
export const SECOND = 1_000_000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;

type State = 'en_construction' | 'en_instruction' | 'accepte';
type HiddenBy = 'user' | 'administration' | 'expiry';

export interface Row {
  readonly number: number;
  readonly deposedAt: number;
  updatedAt: number;
  state: State;
  /** Counts the changes that the API announces, and those that it does not. */
  announced: number;
  silent: number;
  readonly hidden: { user: number | null; administration: number | null; expiry: number | null };
}

interface DeletedRow {
  readonly id: number;
  readonly number: number;
  readonly deletedAt: number;
}

interface Planned {
  readonly at: number;
  readonly apply: () => void;
}

const EPOCH = Date.parse('2026-01-01T00:00:00Z') * 1_000;

/** What the API keeps of one demarche, and the few queries that a sync sends, over a clock of its own. */
export class ModelServer {
  now = EPOCH;
  readonly rows = new Map<number, Row>();
  readonly deleted: DeletedRow[] = [];
  /** Every request: the name of its operation and its variables. */
  readonly requests: Array<{ operationName: string; variables: Record<string, unknown> }> = [];
  /** A demarche under test keeps no trace of what it deletes. */
  keepsTrace = true;
  /** A dossier that lists of whole dossiers cannot give. */
  unreadable: number | null = null;
  /** Called at each request, before its answer: time may pass. Throws to fail it. */
  beforeAnswer: (operationName: string) => void = () => {};
  #planned: Planned[] = [];
  #nextNumber = 1;
  #nextNight = EPOCH + 2 * 60 * MINUTE;

  /** A client whose requests come here. */
  readonly client = new DsClient({
    token: 'a-token',
    endpoint: 'http://localhost/graphql',
    rateLimit: false,
    maxRetries: 0,
    fetch: (_, init) => Promise.resolve(this.#answer(String(init?.body))),
  });

  // Time

  /** Lets time pass: what was planned happens, and the nightly purge runs. */
  advanceTo(moment: number): void {
    for (;;) {
      const next = this.#planned[0];
      const at = Math.min(next?.at ?? Number.POSITIVE_INFINITY, this.#nextNight);
      if (at > moment) break;
      this.now = Math.max(this.now, at);
      if (next && next.at === at) {
        this.#planned.shift();
        next.apply();
      } else {
        this.#nextNight += DAY;
        this.purge();
      }
    }
    this.now = Math.max(this.now, moment);
  }

  plan(at: number, apply: () => void): void {
    this.#planned.push({ at, apply });
    this.#planned.sort((a, b) => a.at - b.at);
  }

  // Changes

  deposit(stampedAt = this.now): Row {
    const number = this.#nextNumber++;
    const row: Row = {
      number,
      deposedAt: stampedAt,
      updatedAt: stampedAt,
      state: 'en_construction',
      announced: 0,
      silent: 0,
      hidden: { user: null, administration: null, expiry: null },
    };
    this.rows.set(number, row);
    return row;
  }

  /** A change that moves the date of modification, to when its transaction began. */
  edit(row: Row, stampedAt = this.now): void {
    row.announced += 1;
    row.updatedAt = stampedAt;
  }

  hide(row: Row, by: HiddenBy, stampedAt = this.now): void {
    row.hidden[by] = stampedAt;
    this.edit(row, stampedAt);
  }

  restore(row: Row, stampedAt = this.now): void {
    Object.assign(row.hidden, { user: null, administration: null, expiry: null });
    this.edit(row, stampedAt);
  }

  /** What the server does every night: dossiers hidden for two weeks are gone for good. */
  purge(): void {
    const isDue = (at: number | null) => at !== null && at <= this.now - 14 * DAY;
    for (const row of this.rows.values()) {
      const { user, administration, expiry } = row.hidden;
      const byState =
        row.state === 'en_construction'
          ? isDue(user)
          : row.state === 'en_instruction'
            ? isDue(administration)
            : isDue(user) && isDue(administration);
      if (!byState && !isDue(expiry)) continue;
      this.rows.delete(row.number);
      if (!this.keepsTrace) continue;
      const deletedAt = row.state === 'en_construction' && user !== null ? user : this.now;
      this.deleted.push({ id: this.deleted.length + 1, number: row.number, deletedAt });
    }
  }

  // What can be seen

  visible(): Row[] {
    return [...this.rows.values()].filter(
      ({ state, hidden }) =>
        hidden.administration === null &&
        hidden.expiry === null &&
        !(state === 'en_construction' && hidden.user !== null),
    );
  }

  pending(): Array<{ id: number; number: number; deletedAt: number }> {
    return [...this.rows.values()].flatMap(({ number, state, hidden }) => {
      const deletedAt = state === 'en_construction' ? hidden.user : hidden.administration;
      return deletedAt === null || hidden.expiry !== null ? [] : [{ id: number, number, deletedAt }];
    });
  }

  // Answers

  #answer(body: string): Response {
    const { operationName, variables } = JSON.parse(body) as (typeof this.requests)[number];
    this.requests.push({ operationName, variables });
    try {
      this.beforeAnswer(operationName);
    } catch {
      return new Response('down', { status: 500 });
    }
    return Response.json(this.#data(operationName, variables));
  }

  #data(operationName: string, variables: Record<string, unknown>): object {
    if (operationName === 'GetDossier') {
      const row = this.visible().find(({ number }) => number === variables.number);
      if (row) return { data: { dossier: dossierNode(row) } };
      return {
        data: null,
        errors: [{ message: 'Dossier not found', extensions: { code: 'not_found' }, path: ['dossier'] }],
      };
    }
    const [list, page] = this.#list(operationName, variables);
    return { data: { demarche: { id: 'demarche', [list]: page } } };
  }

  #list(operationName: string, variables: Record<string, unknown>): [string, object] {
    switch (operationName) {
      case 'ListDossiers':
      case 'LocateDossier': {
        const { updatedSince } = variables;
        const since = typeof updatedSince === 'string' ? Date.parse(updatedSince) * 1_000 : undefined;
        const at = (row: Row) => (since === undefined ? row.deposedAt : row.updatedAt);
        const rows = this.visible().filter((row) => since === undefined || row.updatedAt >= since);
        const node = (row: Row) =>
          operationName === 'ListDossiers' && row.number === this.unreadable ? null : dossierNode(row);
        return ['dossiers', pageOf(rows, at, (row) => row.number, node, variables)];
      }
      case 'ListDeletedDossiers': {
        const { deletedSince } = variables;
        const since = typeof deletedSince === 'string' ? Date.parse(deletedSince) * 1_000 : 0;
        const rows = this.deleted.filter(({ deletedAt }) => deletedAt >= since);
        return ['deletedDossiers', deletedPage(rows, variables)];
      }
      case 'ListPendingDeletedDossiers':
        return ['pendingDeletedDossiers', deletedPage(this.pending(), variables)];
      default:
        throw new Error(`The model has no ${operationName}`);
    }
  }
}

/** Dates of answers have whole seconds. */
const date = (micros: number) => new Date(Math.floor(micros / SECOND) * 1_000).toISOString();

const whole = await wholeDossier();

function dossierNode({ number, state, announced, silent, deposedAt, updatedAt }: Row) {
  return {
    ...whole,
    id: Buffer.from(`Dossier-${number}`).toString('base64'),
    number,
    state,
    // The two counters stand for all that a dossier holds.
    motivation: `${announced}/${silent}`,
    dateDepot: date(deposedAt),
    dateDerniereModification: date(updatedAt),
  };
}

function deletedPage(
  rows: ReadonlyArray<{ id: number; number: number; deletedAt: number }>,
  variables: Record<string, unknown>,
) {
  const node = ({ id, number, deletedAt }: (typeof rows)[number]) => ({
    id: `DeletedDossier-${id}`,
    number,
    state: 'en_construction',
    reason: 'user_request',
    dateSupression: date(deletedAt),
  });
  return pageOf(
    rows,
    (row) => row.deletedAt,
    (row) => row.id,
    node,
    variables,
  );
}

/** A page as the API makes it: by a comparison of (date, id) with the cursor, always ascending. */
function pageOf<T>(
  rows: readonly T[],
  at: (row: T) => number,
  id: (row: T) => number,
  node: (row: T) => object | null,
  { first, last, after, before }: Record<string, unknown>,
) {
  const cursorOf = (row: T) => Buffer.from(`${at(row)};${id(row)}`).toString('base64url');
  const compare = (row: T, cursor: unknown) => {
    const [micros, key] = Buffer.from(String(cursor), 'base64url').toString().split(';').map(Number);
    return at(row) - (micros ?? 0) || id(row) - (key ?? 0);
  };
  const all = [...rows]
    .sort((a, b) => at(a) - at(b) || id(a) - id(b))
    .filter((row) => after === undefined || compare(row, after) > 0)
    .filter((row) => before === undefined || compare(row, before) < 0);
  const page = typeof last === 'number' ? all.slice(-last) : all.slice(0, Number(first));
  const [head, tail] = [page[0], page.at(-1)];
  const isCut = page.length < all.length;
  return {
    nodes: page.map(node),
    pageInfo: {
      startCursor: head === undefined ? null : cursorOf(head),
      endCursor: tail === undefined ? null : cursorOf(tail),
      hasNextPage: before !== undefined || (isCut && last === undefined),
      hasPreviousPage: after !== undefined || (isCut && last !== undefined),
    },
  };
}
