import { createHmac, randomBytes } from 'node:crypto';

/** Signs deliveries as the server does, with nothing of the code under test. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

export interface Signing {
  secrets: readonly string[];
  id?: string;
  /** Milliseconds since the epoch. */
  at?: number;
}

export function signedHeaders(body: string | Uint8Array, { secrets, id = 'msg_1_1_2', at }: Signing) {
  const timestamp = String(Math.floor((at ?? Date.now()) / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    const hmac = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body);
    return `v1,${hmac.digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

export interface SentEvent {
  sequence: number;
  type: string;
  dossier_number: number;
  timestamp: string;
}

export function event(sequence: number, type = 'dossier_depose'): SentEvent {
  return { sequence, type, dossier_number: 1_000 + sequence, timestamp: '2026-11-24T10:00:00+01:00' };
}

export function deliveryBody(events: readonly SentEvent[], webhookId = 'V2ViaG9vay0x'): string {
  return JSON.stringify({ webhook_id: webhookId, demarche_number: 12, events });
}
