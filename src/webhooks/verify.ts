import { isUtf8 } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { object } from '../arguments/checks.js';
import { DsInputError } from '../errors.js';
import { parseDelivery, type WebhookDelivery } from './delivery.js';
import { WebhookVerificationError } from './errors.js';
import { checkWebhookOptions } from './option-checks.js';

/** How deliveries are verified. */
export interface VerifyOptions {
  /**
   * The secret of the webhook (`whsec_…`), as the API showed it once. While a secret is being renewed, give both,
   * in any order: one that fits is enough.
   */
  secret: string | readonly string[];
  /**
   * How far the moment of signing may be from this machine's clock, either way, in milliseconds. Default 300 000
   * (5 minutes). A longer one lets a recorded request be replayed for longer.
   */
  tolerance?: number;
  /** The clock, in milliseconds since the epoch. Default `Date.now`. */
  now?: () => number;
}

/** Headers of `fetch`, of Node.js, or any object of headers, in any case. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | { readonly [name: string]: string | readonly string[] | undefined };

/**
 * Verifies one delivery and reads it.
 *
 * `body` must be the body as it was received, before any JSON parser: one byte that differs is another signature.
 *
 * @throws {@link WebhookVerificationError} where the request is not to be trusted; its `reason` says why.
 * @throws `DsInputError` where an option is wrong.
 *
 * @example
 * ```ts
 * import { verifyWebhook } from '@org/ds-client/webhooks';
 *
 * export async function POST(request: Request): Promise<Response> {
 *   const secret = process.env.DS_WEBHOOK_SECRET ?? '';
 *   const delivery = verifyWebhook(await request.text(), request.headers, { secret });
 *   for (const event of delivery.events) console.log(event.type, event.dossier_number);
 *   return new Response(null, { status: 204 });
 * }
 * ```
 */
export function verifyWebhook(
  body: string | Uint8Array,
  headers: WebhookHeaders,
  options: VerifyOptions,
): WebhookDelivery {
  checkWebhookOptions('verifyWebhook', options ?? null);
  object('verifyWebhook: headers', headers);
  return createVerifier(options)(body, headers);
}

/** {@link verifyWebhook} with its options judged once, before the first request. */
export function createVerifier(
  options: VerifyOptions,
): (body: string | Uint8Array, headers: WebhookHeaders) => WebhookDelivery {
  const signers = signersOf(options.secret);
  const tolerance = options.tolerance ?? 300_000;
  const now = options.now ?? Date.now;

  return (body, headers) => {
    const id = header(headers, 'webhook-id');
    const timestamp = header(headers, 'webhook-timestamp');
    const signature = header(headers, 'webhook-signature');
    if (!/^\d{1,12}$/.test(timestamp)) {
      throw new WebhookVerificationError('bad_timestamp', 'webhook-timestamp is not a number of seconds.');
    }
    const signedAt = Number(timestamp) * 1_000;
    const text = asText(body);
    // The library signs. It could also compare, but for one secret and a tolerance of its own only.
    const sign = (signer: Webhook) => Buffer.from(signer.sign(id, new Date(signedAt), text ?? ''));
    if (text === undefined || !hasMatch(signature, signers.map(sign))) {
      throw new WebhookVerificationError(
        'bad_signature',
        'No signature of this request was made with the secret: wrong secret, or a body that was changed on the way.',
      );
    }
    // Checked after the signature: so both mean a wrong clock or a replay.
    const age = now() - signedAt;
    if (age > tolerance) {
      throw new WebhookVerificationError('too_old', `This delivery was signed ${age} ms ago.`);
    }
    if (age < -tolerance) {
      throw new WebhookVerificationError('too_new', `This delivery was signed ${-age} ms in the future.`);
    }
    return parseDelivery(text);
  };
}

function signersOf(secret: VerifyOptions['secret']): Webhook[] {
  const secrets = typeof secret === 'string' ? [secret] : [...(secret ?? [])];
  if (secrets.length === 0 || secrets.some((one) => typeof one !== 'string' || one.trim() === '')) {
    throw new DsInputError('secret must be the secret of the webhook, whsec_…, or a list of several.');
  }
  return secrets.map((one) => {
    try {
      return new Webhook(one.trim());
    } catch {
      // Without the cause, which could quote the secret.
      throw new DsInputError('secret is not one: expected whsec_ and base64.');
    }
  });
}

/** One header, or a refusal. Several of the same name are read as one, as proxies may join them anyway. */
function header(headers: WebhookHeaders, name: string): string {
  const value = isGetter(headers) ? headers.get(name) : fromRecord(headers, name);
  if (value) return value;
  throw new WebhookVerificationError('missing_header', `The request has no ${name}.`);
}

function isGetter(headers: WebhookHeaders): headers is { get(name: string): string | null } {
  return typeof headers.get === 'function';
}

function fromRecord(
  headers: { readonly [name: string]: string | readonly string[] | undefined },
  name: string,
): string {
  const values = Object.entries(headers).flatMap(([key, value]) =>
    key.toLowerCase() === name ? (value ?? []) : [],
  );
  return values.join(' ');
}

/** The signed text, or `undefined` for bytes that are no text: no signature fits these. */
function asText(body: string | Uint8Array): string | undefined {
  if (typeof body === 'string') return body;
  return isUtf8(body) ? Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString() : undefined;
}

/** Every signature is compared with every secret, in a time that does not tell how much of it was right. */
function hasMatch(header: string, expected: readonly Buffer[]): boolean {
  let found = false;
  for (const part of header.split(/\s+/)) {
    // A header sent twice arrives joined with commas.
    const given = Buffer.from(part.endsWith(',') ? part.slice(0, -1) : part);
    for (const one of expected) {
      if (given.length === one.length && timingSafeEqual(given, one)) found = true;
    }
  }
  return found;
}
