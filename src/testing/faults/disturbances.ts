import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { Disturbance } from '../graphql/context.js';
import { hiddenObject } from '../graphql/errors.js';
import { MAX_PAGE_SIZE, type PageInfo, ResolvedConnection } from '../lists/connection.js';
import { Dossier } from '../model/dossier.js';
import type { Fault } from './types.js';

/** What a fault changes in the execution of a query; `undefined` for one that changes nothing there. */
export function disturbanceOf(fault: Fault): Disturbance | undefined {
  switch (fault.fault) {
    case 'timeout':
      return new Timeout(fault);
    case 'tooComplex':
      return fault.pageSizeAbove === undefined ? undefined : new PageSizeWatch(fault.pageSizeAbove);
    case 'nullNode':
      return new NullNode(fault);
    case 'invalidNull':
      return { beforeField: (path, source, info) => failNull(fault, path, source, info) };
    case 'unauthorizedLink':
      return {
        beforeField: (path) => {
          if (path === 'DossierLinkChamp.dossier') throw hiddenObject('Dossier');
        },
      };
    case 'stuckCursor':
      return { beforeField: () => {}, pageInfo: stickCursor };
    case 'overfullPage':
      return { beforeField: () => {}, nodes: (page) => overfill(page, fault) };
    case 'freshCursors':
      return { beforeField: () => {}, pageInfo: (_, info) => neverEnd(info) };
    case 'emptyPage':
      return {
        beforeField: () => {},
        nodes: () => [],
        pageInfo: (_, info) => ({ ...info, hasNextPage: true, startCursor: null, endCursor: null }),
      };
    default:
      return undefined;
  }
}

function missingField(path: string): Error {
  return new Error(`Cannot return null for non-nullable field ${path}.`);
}

function failNull(
  fault: { field: string; dossier?: number },
  path: string,
  source: unknown,
  info: GraphQLResolveInfo,
): void {
  const dossier = dossierOf(source, info);
  if (path !== fault.field || (fault.dossier !== undefined && dossier !== fault.dossier)) return;
  throw missingField(path);
}

const numbers = new WeakMap<object, number>();

/** The number of the dossier that a field belongs to: its source, or the nearest dossier above it. */
function dossierOf(source: unknown, { path }: GraphQLResolveInfo): number | undefined {
  if (source instanceof Dossier) {
    if (path.prev) numbers.set(path.prev, source.number);
    return source.number;
  }
  for (let above = path.prev; above; above = above.prev) {
    const number = numbers.get(above);
    if (number !== undefined) return number;
  }
  return undefined;
}

function stickCursor(page: object, info: PageInfo): PageInfo {
  const sent = page instanceof ResolvedConnection ? page.args.after : undefined;
  return { ...info, hasNextPage: true, endCursor: sent || info.startCursor };
}

/** Says that another page follows. At the real end of the list its cursor is a new one at each query. */
function neverEnd({ hasNextPage, hasPreviousPage, startCursor, endCursor }: PageInfo): PageInfo {
  return {
    hasNextPage: true,
    hasPreviousPage: true,
    startCursor: hasPreviousPage ? startCursor : randomUUID(),
    endCursor: hasNextPage ? endCursor : randomUUID(),
  };
}

/** A page with more nodes than were asked for. At the end of the list, its last node is repeated. */
function overfill(
  page: { nodes: readonly unknown[] },
  { by = 1, nulls }: { by?: number; nulls?: 'first' | 'beyond' },
): readonly unknown[] | undefined {
  if (!(page instanceof ResolvedConnection)) return undefined;
  const { nodes } = page;
  const missing = sizeOf(page) - nodes.length;
  const following = page.nodesAfter(by);
  const beyond = Array.from({ length: missing + by }, (_, index) =>
    nulls === 'beyond' ? null : (following[index] ?? nodes.at(-1) ?? null),
  );
  return [...(nulls === 'first' ? [null, ...nodes.slice(1)] : nodes), ...beyond];
}

function sizeOf(page: object): number {
  if (!(page instanceof ResolvedConnection)) return 0;
  const { first, last } = page.args;
  return Math.min(MAX_PAGE_SIZE, first ?? last ?? MAX_PAGE_SIZE);
}

/** Notes whether any page larger than a limit was asked for. */
export class PageSizeWatch implements Disturbance {
  exceeded = false;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  beforeField(): void {}

  nodes(page: object): undefined {
    if (sizeOf(page) > this.#limit) this.exceeded = true;
  }
}

/** The server's time limit, reached in the middle of a query. */
export class Timeout implements Disturbance {
  readonly #pageSizeAbove: number | undefined;
  readonly #afterDossiers: number;
  readonly #afterFields: number;
  readonly #seen = new Set<Dossier>();
  #armed: boolean;
  #fields = 0;
  #reported = false;

  /** For a query that ended before the limit: the same fault with a lower one, so that it always has an effect. */
  get stricter(): Timeout | undefined {
    if (!this.#armed || this.#reported || this.#fields < 2) return undefined;
    return new Timeout({ pageSizeAbove: this.#pageSizeAbove, afterFields: Math.floor(this.#fields * 0.6) });
  }

  constructor(fault: { pageSizeAbove?: number; afterDossiers?: number; afterFields?: number }) {
    this.#pageSizeAbove = fault.pageSizeAbove;
    this.#armed = fault.pageSizeAbove === undefined;
    this.#afterDossiers = fault.afterDossiers ?? Number.POSITIVE_INFINITY;
    this.#afterFields =
      fault.afterFields ?? (fault.afterDossiers === undefined ? 30 : Number.POSITIVE_INFINITY);
  }

  nodes(page: object): undefined {
    if (this.#pageSizeAbove !== undefined && sizeOf(page) > this.#pageSizeAbove) this.#armed = true;
  }

  beforeField(path: string, source: unknown): void {
    if (!this.#armed) return;
    this.#fields++;
    if (source instanceof Dossier && path.startsWith('Dossier.')) this.#seen.add(source);
    if (this.#fields <= this.#afterFields && this.#seen.size <= this.#afterDossiers) return;
    const first = !this.#reported;
    this.#reported = true;
    // As on the server: only the first of these errors has a code.
    throw new GraphQLError(`Timeout on ${path}`, first ? { extensions: { code: 'timeout' } } : {});
  }
}

class NullNode implements Disturbance {
  readonly #dossiers: ReadonlySet<number>;
  readonly #alone: boolean;
  readonly #silent: boolean;

  constructor(fault: { dossier: number | readonly number[]; alone?: boolean; silent?: boolean }) {
    this.#dossiers = new Set([fault.dossier].flat());
    this.#alone = fault.alone ?? false;
    this.#silent = fault.silent ?? false;
  }

  nodes(page: { nodes: readonly unknown[] }): readonly unknown[] | undefined {
    if (!this.#silent) return undefined;
    return page.nodes.map((node) =>
      node instanceof Dossier && this.#dossiers.has(node.number) ? null : node,
    );
  }

  beforeField(path: string, source: unknown, { path: at }: GraphQLResolveInfo): void {
    if (!(source instanceof Dossier) || !this.#dossiers.has(source.number) || !path.startsWith('Dossier.'))
      return;
    const inList = typeof at.prev?.key === 'number' || at.prev?.key === 'node';
    if (inList ? !this.#silent : this.#alone && at.prev?.prev === undefined)
      throw missingField('Dossier.usager');
  }
}
