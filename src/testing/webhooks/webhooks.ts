import { createHmac } from 'node:crypto';
import { type Instant, parisDateTime, SECOND } from '../dates.js';
import { readTypedId, typedId } from '../ids.js';
import { Random } from '../random.js';

/** A registered webhook. The API gives its secret once, in the answer that creates or renews it. */
export interface Webhook {
  number: number;
  demarche: number;
  url: string;
  label: string | null;
  eventTypes: string[];
  enabled: boolean;
  createdAt: Instant;
  autoDisabledAt: Instant | null;
  lastSuccessAt: Instant | null;
  lastError: string | null;
  previousSecret: string | null;
  previousSecretExpiresAt: Instant | null;
  secret: string;
  failures: number;
  /** Sequence of the last event that the receiver accepted. */
  delivered: number;
}

export interface RecordedEvent {
  sequence: number;
  demarche: number;
  type: string;
  dossier: number;
  at: Instant;
}

/** One signed request to a receiver. */
export interface WebhookDelivery {
  webhook: Webhook;
  url: string;
  headers: Record<string, string>;
  body: string;
  lastSequence: number;
}

type NewWebhook = Pick<Webhook, 'url' | 'label' | 'eventTypes' | 'createdAt'>;

const BATCH = 100;
const HOLD_BACK = 5 * SECOND;

/** The webhooks and their events, delivered or not. */
export class Webhooks {
  readonly #all = new Map<number, Webhook>();
  readonly #events: RecordedEvent[] = [];
  readonly #random = new Random('webhooks');
  #next = 1;
  #sequence = 1_000;

  of(demarche: number): Webhook[] {
    return [...this.#all.values()].filter((webhook) => webhook.demarche === demarche);
  }

  find(id: string): Webhook | undefined {
    const typed = readTypedId(id);
    return typed?.name === 'Webhook' ? this.#all.get(Number(typed.key)) : undefined;
  }

  create(demarche: number, attributes: NewWebhook): Webhook {
    const webhook: Webhook = {
      ...attributes,
      number: this.#next++,
      demarche,
      enabled: true,
      autoDisabledAt: null,
      lastSuccessAt: null,
      lastError: null,
      previousSecret: null,
      previousSecretExpiresAt: null,
      secret: this.newSecret(),
      failures: 0,
      // As on the server: a new webhook gets no events of before.
      delivered: this.#sequence,
    };
    this.#all.set(webhook.number, webhook);
    return webhook;
  }

  remove(webhook: Webhook): void {
    this.#all.delete(webhook.number);
  }

  newSecret(): string {
    const bytes = Buffer.from(Array.from({ length: 32 }, () => this.#random.integer(0, 255)));
    return `whsec_${bytes.toString('base64')}`;
  }

  /** Records an event if a webhook subscribes to it. All demarches share one sequence, so that numbers have gaps. */
  emit(demarche: number, type: string, dossier: number, at: Instant): void {
    this.#sequence += this.#random.integer(1, 3);
    if (!this.of(demarche).some((webhook) => webhook.eventTypes.includes(type))) return;
    this.#events.push({ sequence: this.#sequence, demarche, type, dossier, at });
  }

  /** The requests to send: one for each webhook with undelivered events, of a hundred events at most. */
  pending(now: Instant, { holdBack = true }: { holdBack?: boolean } = {}): WebhookDelivery[] {
    return [...this.#all.values()].flatMap((webhook) => {
      if (!webhook.enabled) return [];
      const events = this.#events
        .filter(
          (event) =>
            event.demarche === webhook.demarche &&
            event.sequence > webhook.delivered &&
            webhook.eventTypes.includes(event.type) &&
            (!holdBack || event.at <= now - HOLD_BACK),
        )
        .slice(0, BATCH);
      return events.length > 0 ? [sign(webhook, events, now)] : [];
    });
  }

  /** Records the status that a receiver answered (0: no answer). */
  settle({ webhook, lastSequence }: WebhookDelivery, status: number, now: Instant): void {
    if (status >= 200 && status < 300) {
      webhook.delivered = Math.max(webhook.delivered, lastSequence);
      webhook.failures = 0;
      webhook.lastSuccessAt = now;
      webhook.lastError = null;
      return;
    }
    webhook.failures++;
    webhook.lastError = status === 0 ? 'timeout' : `HTTP ${status}`;
    // As on the server: 410, or ten failures in a row, turn the webhook off.
    if (status !== 410 && webhook.failures < 10) return;
    webhook.enabled = false;
    webhook.autoDisabledAt = now;
  }
}

export function webhookId(webhook: Webhook): string {
  return typedId('Webhook', webhook.number);
}

/** Signs as Standard Webhooks specifies. During a rotation there are two signatures, that of the new secret first. */
function sign(webhook: Webhook, events: readonly RecordedEvent[], now: Instant): WebhookDelivery {
  const first = events[0]?.sequence ?? 0;
  const last = events.at(-1)?.sequence ?? 0;
  const body = JSON.stringify({
    webhook_id: webhookId(webhook),
    demarche_number: webhook.demarche,
    events: events.map(({ sequence, type, dossier, at }) => ({
      sequence,
      type,
      dossier_number: dossier,
      timestamp: parisDateTime(at),
    })),
  });
  const id = `msg_${webhook.number}_${first}_${last}`;
  const timestamp = String(Math.floor(now / SECOND));
  const overlapping = webhook.previousSecretExpiresAt !== null && webhook.previousSecretExpiresAt > now;
  const secrets = [
    webhook.secret,
    ...(overlapping && webhook.previousSecret ? [webhook.previousSecret] : []),
  ];
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    webhook,
    url: webhook.url,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatures.join(' '),
    },
    body,
    lastSequence: last,
  };
}
