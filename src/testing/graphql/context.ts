import type { GraphQLResolveInfo } from 'graphql';
import type { Clock } from '../clock.js';
import type { TokenScope } from '../http/authentication.js';
import type { StorageHost } from '../http/storage.js';
import type { PageInfo } from '../lists/connection.js';
import type { ServerRules } from '../server/version.js';
import type { Store } from '../store.js';
import type { Origins, UrlSigner } from '../urls.js';

/** How a fault changes the execution of a query. */
export interface Disturbance {
  beforeField(path: string, source: unknown, info: GraphQLResolveInfo): void;
  /** Replaces the nodes of a page. */
  nodes?(page: { nodes: readonly unknown[] }): readonly unknown[] | undefined;
  /** Replaces the `pageInfo` of a page. */
  pageInfo?(page: object, info: PageInfo): PageInfo | undefined;
}

/** The context that graphql-js passes to every resolver. */
export interface ResolverContext {
  store: Store;
  clock: Clock;
  rules: ServerRules;
  scope: TokenScope;
  origins: Origins;
  signer: UrlSigner;
  storage: StorageHost;
  /** Whether the document names this type in a fragment. If not, the server may give an older type in its place. */
  hasFragment(typeName: string): boolean;
  /** Whether the schema has this type: older instances lack some. */
  hasType(typeName: string): boolean;
  disturbance: Disturbance | undefined;
}
