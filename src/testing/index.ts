export { DemarcheBuilder, demarche } from './build/demarche-builder.js';
export type { DemarcheOptions } from './build/demarche-factory.js';
export {
  type AvisInput,
  DossierBuilder,
  dossier,
  type MessageInput,
} from './build/dossier-builder.js';
export { Clock } from './clock.js';
export type { NaturalValue, RowInput } from './content/natural-value.js';
export type { Moment } from './dates.js';
export { createEmulator, Emulator } from './emulator.js';
export type { EmulatorOptions } from './emulator-options.js';
export type { ActiveFault, Fault, FaultRequest, FaultSelector } from './faults/types.js';
export { type FileInput, StoredFile, type VirusScanResult } from './files.js';
export type { SchemaSource } from './graphql/schema.js';
export type { Token, TokenOptions } from './http/authentication.js';
export type { EmulatorFetch } from './http/fetch.js';
export type { ApiRequest, LoggedRequest, StorageRequest } from './http/request-log.js';
export type { EmulatorServer, ListenOptions } from './http/server.js';
export type { RangeMode, StorageOptions } from './http/storage.js';
export type { RateLimitOptions } from './http/throttle.js';
export type { Demarche } from './model/demarche.js';
export type { ChampKind, Descriptor, DescriptorInput } from './model/descriptor.js';
export type { Dossier } from './model/dossier.js';
export {
  createRecorder,
  type Fixture,
  type RecordedExchange,
  type Recorder,
  type RecorderOptions,
  type Replay,
  replay,
} from './recorder/recorder.js';
export type { ServerVersion } from './server/version.js';
export type { StoredRow } from './targets/compare.js';
export { type TargetCase, type TargetUnderTest, targetSuite } from './targets/target-suite.js';
export type { DeliverOptions, DeliveryReport } from './webhooks/webhook-delivery.js';
export type { Webhook, WebhookDelivery } from './webhooks/webhooks.js';
