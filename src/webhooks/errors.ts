import { DsError } from '../errors.js';

/**
 * Why a delivery was refused.
 *
 * - `missing_header`: one of `webhook-id`, `webhook-timestamp`, `webhook-signature` is not there
 * - `bad_timestamp`: `webhook-timestamp` is not a number of seconds
 * - `bad_signature`: no signature was made with one of the secrets; or the body is not the one that was sent
 * - `too_old`, `too_new`: signed well, at a moment too far from this machine's clock
 * - `bad_body`: signed well, but not a delivery
 */
export type WebhookRefusal =
  | 'missing_header'
  | 'bad_timestamp'
  | 'bad_signature'
  | 'too_old'
  | 'too_new'
  | 'bad_body';

/** A request that is not a delivery to be trusted; `reason` says why. Holds neither the body nor a secret. */
export class WebhookVerificationError extends DsError {
  readonly reason: WebhookRefusal;

  constructor(reason: WebhookRefusal, message: string, cause?: unknown) {
    super(message, { code: 'input', cause });
    this.reason = reason;
  }
}

// Bundles rename classes; the public name must survive that.
Object.defineProperty(WebhookVerificationError, 'name', { value: 'WebhookVerificationError' });
