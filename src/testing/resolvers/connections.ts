import { date, type Instant } from '../dates.js';
import type { ResolverContext } from '../graphql/context.js';
import { notFound } from '../graphql/errors.js';
import { readTypedId, typedId } from '../ids.js';
import { type ConnectionArguments, type PageInfo, ResolvedConnection } from '../lists/connection.js';
import type { OffsetConnection } from '../lists/offset-connection.js';
import type { DeletedDossier, Demarche, Revision } from '../model/demarche.js';
import { Dossier } from '../model/dossier.js';
import type { Resolvers } from './types.js';

export interface DossierArguments extends ConnectionArguments {
  state?: string | null;
  archived?: boolean | null;
  createdSince?: Instant | null;
  updatedSince?: Instant | null;
  revision?: string | null;
  minRevision?: string | null;
  maxRevision?: string | null;
}

export interface DeletedFilters extends ConnectionArguments {
  deletedSince?: Instant | null;
}

/** Dossiers of a demarche, or of one of its groupes, in the order that the arguments ask for. */
export function dossiersOf(
  demarche: Demarche,
  groupe: number | undefined,
  filters: DossierArguments,
): ResolvedConnection<Dossier> {
  const updated = typeof filters.updatedSince === 'number';
  const column = updated ? (dossier: Dossier) => dossier.updatedAt : (dossier: Dossier) => dossier.deposeAt;
  const inRevision = revisionFilter(demarche, filters);
  const { state = null, archived = null } = filters;
  const key = JSON.stringify([
    updated,
    groupe,
    state,
    archived,
    filters.revision,
    filters.minRevision,
    filters.maxRevision,
  ]);
  const all = demarche.select(
    key,
    (dossier) =>
      dossier.visible &&
      (groupe === undefined || dossier.groupe.number === groupe) &&
      (state === null || dossier.state === state) &&
      (archived === null || dossier.archived === archived) &&
      inRevision(dossier.revision),
    column,
  );
  // As on the server: `updatedSince` makes it ignore `createdSince`.
  const since = updated ? filters.updatedSince : filters.createdSince;
  return new ResolvedConnection(
    typeof since === 'number' ? from(all, column, since) : all,
    (dossier) => ({ at: column(dossier), id: dossier.number }),
    filters,
  );
}

export function pendingDeletedOf(
  demarche: Demarche,
  groupe: number | undefined,
  args: DeletedFilters,
): ResolvedConnection<Dossier> {
  const since = args.deletedSince ?? null;
  const hiddenSince = (at: Instant | null) => at !== null && since !== null && at >= since;
  const pending = demarche.dossiers.filter(
    (dossier) =>
      dossier.pendingDeletion &&
      (groupe === undefined || dossier.groupe.number === groupe) &&
      (since === null ||
        hiddenSince(dossier.hiddenByUserAt) ||
        hiddenSince(dossier.hiddenByAdministrationAt)),
  );
  const positionOf = (dossier: Dossier) => {
    const at = dossier.pendingDeletionDate;
    if (at === null) throw new Error('undefined method `utc’ for nil');
    return { at, id: dossier.number };
  };
  pending.sort((a, b) => positionOf(a).at - positionOf(b).at || a.number - b.number);
  return new ResolvedConnection(pending, positionOf, args);
}

export function deletedOf(
  demarche: Demarche,
  groupe: number | undefined,
  args: DeletedFilters,
): ResolvedConnection<DeletedDossier> {
  const since = args.deletedSince ?? Number.NEGATIVE_INFINITY;
  const deleted = demarche.deleted.filter(
    (row) => row.deletedAt >= since && (groupe === undefined || row.groupe === groupe),
  );
  deleted.sort((a, b) => a.deletedAt - b.deletedAt || a.rowId - b.rowId);
  return new ResolvedConnection(deleted, (row) => ({ at: row.deletedAt, id: row.rowId }), args);
}

function from(
  all: readonly Dossier[],
  column: (dossier: Dossier) => Instant,
  since: Instant,
): readonly Dossier[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const dossier = all[middle];
    if (dossier && column(dossier) < since) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? all : all.slice(low);
}

function revisionFilter(demarche: Demarche, filters: DossierArguments): (revision: Revision) => boolean {
  if (filters.revision) {
    const only = findRevision(demarche, filters.revision);
    return (revision) => revision === only;
  }
  const low = filters.minRevision
    ? findRevision(demarche, filters.minRevision).createdAt
    : Number.NEGATIVE_INFINITY;
  const high = filters.maxRevision
    ? findRevision(demarche, filters.maxRevision).createdAt
    : Number.POSITIVE_INFINITY;
  return ({ createdAt }) => createdAt >= low && createdAt <= high;
}

function findRevision(demarche: Demarche, id: string): Revision {
  const key = readTypedId(id)?.key;
  const revision = demarche.revisions.find((candidate) => String(candidate.number) === key);
  if (!revision) throw notFound('DossierConnection');
  return revision;
}

type AnyConnection = ResolvedConnection<unknown> | OffsetConnection<unknown>;

const connection = {
  nodes: (page: AnyConnection, _: unknown, { disturbance }: ResolverContext) =>
    disturbance?.nodes?.(page) ?? page.nodes,
  edges: (page: AnyConnection) => page.edges,
  pageInfo: (page: AnyConnection) => page,
};

export const connectionResolvers: Resolvers = {
  DossierConnection: connection,
  DeletedDossierConnection: connection,
  DemarcheDescriptorConnection: connection,
  PageInfo: {
    hasNextPage: (page: AnyConnection, _: unknown, context: ResolverContext) =>
      infoOf(page, context).hasNextPage,
    hasPreviousPage: (page: AnyConnection, _: unknown, context: ResolverContext) =>
      infoOf(page, context).hasPreviousPage,
    startCursor: (page: AnyConnection, _: unknown, context: ResolverContext) =>
      infoOf(page, context).startCursor,
    endCursor: (page: AnyConnection, _: unknown, context: ResolverContext) => infoOf(page, context).endCursor,
  },
  DeletedDossier: {
    // As on the server: one list has the number of the dossier in the id, the other the number of the row. Ids may
    // be equal for different dossiers.
    id: (row: Dossier | DeletedDossier) =>
      typedId('DeletedDossier', row instanceof Dossier ? row.number : row.rowId),
    dateSupression: (row: Dossier | DeletedDossier) =>
      date(row instanceof Dossier ? row.pendingDeletionDate : row.deletedAt),
    reason: (row: Dossier | DeletedDossier) =>
      row instanceof Dossier ? (row.hiddenReason ?? 'user_request') : row.reason,
  },
};

function infoOf(page: AnyConnection, { disturbance }: ResolverContext): PageInfo {
  return disturbance?.pageInfo?.(page, page.info) ?? page.info;
}
