import { isObject } from '../arguments/is-object.js';
import { WebhookVerificationError } from './errors.js';

/** What happened to a dossier. A type that is newer than this package arrives as it was sent. */
export type WebhookEventType =
  | 'avis_cree'
  | 'avis_repondu'
  | 'correction_demandee'
  | 'dossier_accepte'
  | 'dossier_depose'
  | 'dossier_en_instruction'
  | 'dossier_label_ajoute'
  | 'dossier_label_supprime'
  | 'dossier_modifie'
  | 'dossier_refuse'
  | 'dossier_repasse_en_construction'
  | 'dossier_repasse_en_instruction'
  | 'dossier_restaure'
  | 'dossier_sans_suite'
  | 'dossier_supprime'
  | 'groupe_instructeur_change'
  | 'message_cree'
  | (string & {});

/** One event, thin: read the dossier to know more. */
export interface WebhookEvent {
  /** Strictly increasing for one webhook, with gaps: what to tell repeats by. */
  readonly sequence: number;
  readonly type: WebhookEventType;
  readonly dossier_number: number;
  /** ISO 8601, whole seconds, with the offset of Europe/Paris. */
  readonly timestamp: string;
}

/** The body of one request: 1 to 100 events of one demarche, by ascending `sequence`. */
export interface WebhookDelivery {
  /** The same as `Webhook.id` of the API. */
  readonly webhook_id: string;
  readonly demarche_number: number;
  readonly events: readonly WebhookEvent[];
}

/** Reads a body that has been verified. Unknown event types and fields pass. */
export function parseDelivery(body: string): WebhookDelivery {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    throw new WebhookVerificationError('bad_body', 'The body of this delivery is not JSON.', cause);
  }
  if (isDelivery(value)) return value;
  throw new WebhookVerificationError(
    'bad_body',
    'The body of this delivery lacks webhook_id, demarche_number or events.',
  );
}

function isDelivery(value: unknown): value is WebhookDelivery {
  return (
    isObject(value) &&
    typeof value.webhook_id === 'string' &&
    Number.isSafeInteger(value.demarche_number) &&
    Array.isArray(value.events) &&
    value.events.every(isEvent)
  );
}

function isEvent(value: unknown): value is WebhookEvent {
  return (
    isObject(value) &&
    // A rounded sequence would equal another one, and an event would be lost.
    Number.isSafeInteger(value.sequence) &&
    typeof value.type === 'string' &&
    Number.isSafeInteger(value.dossier_number) &&
    typeof value.timestamp === 'string'
  );
}
