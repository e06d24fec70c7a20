import type { GraphQLResolveInfo } from 'graphql';
import type { Clock } from '../clock.js';
import type { TokenScope } from '../http/authentication.js';
import type { StorageHost } from '../http/storage.js';
import type { PageInfo } from '../lists/connection.js';
import type { ServerRules } from '../server/version.js';
import type { Store } from '../store.js';
import type { Origins, UrlSigner } from '../urls.js';

/** What a fault does inside the execution of a query. */
export interface Disturbance {
  beforeField(path: string, source: unknown, info: GraphQLResolveInfo): void;
  /** Replaces the nodes of a page. */
  nodes?(page: { nodes: readonly unknown[] }): readonly unknown[] | undefined;
  /** Replaces what a page says of itself. */
  pageInfo?(page: object, info: PageInfo): PageInfo | undefined;
}

/** What every resolver gets. */
export interface ResolverContext {
  store: Store;
  clock: Clock;
  rules: ServerRules;
  scope: TokenScope;
  origins: Origins;
  signer: UrlSigner;
  storage: StorageHost;
  /** Whether the document names this type in a fragment: older queries are served older types. */
  hasFragment(typeName: string): boolean;
  /** Whether the schema has this type: instances months apart run different versions. */
  hasType(typeName: string): boolean;
  disturbance: Disturbance | undefined;
}
