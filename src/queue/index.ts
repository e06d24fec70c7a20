export { type FileParts, type Piece, pieceId } from './ledger/piece.js';
export type { ReconcileReport } from './ledger/reconcile.js';
export type { RequeueReport } from './ledger/requeue.js';
export type { PooledConnection, PostgresPool, Queryable } from './ledger/sql.js';
export { createMetrics, type QueueMetrics } from './operate/metrics.js';
export { type OperatorHandlerOptions, operatorHandler } from './operate/operator-handler.js';
export type { DemarcheStatus, QueueStatus, StateCounts } from './operate/status.js';
export type {
  FollowOptions,
  ProduceOptions,
  QueueOptions,
  ReconcileOptions,
  RequeueOptions,
  WorkOptions,
} from './options.js';
export { createQueue, type Queue } from './queue.js';
export { type QueueSettings, readSettings } from './settings.js';
export { diskStore } from './stores/disk-store.js';
export type { S3Client } from './stores/s3-client.js';
export { type S3StoreOptions, s3Store } from './stores/s3-store.js';
export type { Store, Stored, StoreOptions } from './stores/store.js';
export { storeAt } from './stores/store-at.js';
export type { MirrorFeed } from './walks/feed.js';
export type { ProducedDemarche, ProduceReport } from './walks/produce.js';
export type { WorkReport } from './work.js';
