export { diskStore } from './disk-store.js';
export { createMetrics, type QueueMetrics } from './metrics.js';
export { type OperatorHandlerOptions, operatorHandler } from './operator-handler.js';
export type {
  FollowOptions,
  ProduceOptions,
  QueueOptions,
  ReconcileOptions,
  RequeueOptions,
  WorkOptions,
} from './options.js';
export { type Piece, pieceId } from './piece.js';
export type { ProducedDemarche, ProduceReport } from './produce.js';
export { createQueue, type Queue } from './queue.js';
export type { ReconcileReport } from './reconcile.js';
export type { RequeueReport } from './requeue.js';
export { type S3Client, type S3StoreOptions, s3Store } from './s3-store.js';
export type { PooledConnection, PostgresPool, Queryable } from './sql.js';
export type { DemarcheStatus, QueueStatus, StateCounts } from './status.js';
export type { Store, Stored, StoreOptions } from './store.js';
export type { WorkReport } from './work.js';
