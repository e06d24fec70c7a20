import type { Clock } from '../clock.js';
import type { WebhookDelivery, Webhooks } from './webhooks.js';

export interface DeliverOptions {
  /** Sends all requests to this address, in place of the registered ones, which cannot be local. */
  to?: string | URL;
  /** Whether to leave out events younger than five seconds, as the real server does. Default false. */
  holdBack?: boolean;
  /** The `fetch` that sends the requests. Default: Node's own. */
  fetch?: typeof globalThis.fetch;
}

export interface DeliveryReport extends WebhookDelivery {
  /** The status of the receiver's answer; 0 if there was none. */
  status: number;
}

const TIMEOUT = 15_000;

/** Sends one round: a signed POST to each webhook with undelivered events. */
export async function deliver(
  webhooks: Webhooks,
  clock: Clock,
  { to, holdBack = false, fetch = globalThis.fetch }: DeliverOptions = {},
): Promise<DeliveryReport[]> {
  const reports: DeliveryReport[] = [];
  for (const delivery of webhooks.pending(clock.instant(), { holdBack })) {
    const status = await post(fetch, to ?? delivery.url, delivery);
    webhooks.settle(delivery, status, clock.instant());
    reports.push({ ...delivery, status });
  }
  return reports;
}

async function post(
  fetch: typeof globalThis.fetch,
  url: string | URL,
  delivery: WebhookDelivery,
): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: delivery.headers,
      body: delivery.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return 0;
  }
}
