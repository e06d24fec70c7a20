export type { WebhookDelivery, WebhookEvent, WebhookEventType } from './delivery.js';
export { type WebhookRefusal, WebhookVerificationError } from './errors.js';
export { fetchHandler } from './fetch-handler.js';
export { nodeHandler } from './node-handler.js';
export type { WebhookHandlerOptions } from './receive.js';
export {
  createSequenceFilter,
  type SequenceFilter,
  type SequenceFilterOptions,
  type SequenceStore,
} from './sequence-filter.js';
export { type VerifyOptions, verifyWebhook, type WebhookHeaders } from './verify.js';
