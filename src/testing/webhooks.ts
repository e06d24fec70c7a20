import type { Instant } from './dates.js';
import { readTypedId, typedId } from './ids.js';

/** A registered webhook; its secret is shown once, by the mutations that make it. */
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
  previousSecretExpiresAt: Instant | null;
  secret: string;
  previousSecret: string | null;
}

export class Webhooks {
  readonly #all = new Map<number, Webhook>();

  of(demarche: number): Webhook[] {
    return [...this.#all.values()].filter((webhook) => webhook.demarche === demarche);
  }

  find(id: string): Webhook | undefined {
    const typed = readTypedId(id);
    return typed?.name === 'Webhook' ? this.#all.get(Number(typed.key)) : undefined;
  }

  add(webhook: Webhook): void {
    this.#all.set(webhook.number, webhook);
  }

  remove(webhook: Webhook): void {
    this.#all.delete(webhook.number);
  }
}

export function webhookId(webhook: Webhook): string {
  return typedId('Webhook', webhook.number);
}
