import { isIP } from 'node:net';
import { HOUR } from '../dates.js';
import type { Demarche } from '../model/demarche.js';
import { type DemarcheArguments, demarcheNumber } from '../resolvers/queries.js';
import { webhookId } from '../webhooks/webhooks.js';
import { type MutationPayload, MutationRefusal, mutation } from './mutation.js';

const DISABLED = 'Les webhooks ne sont pas activés sur cette démarche.';
const LIMIT = 50;

interface WebhookInput {
  webhook: string;
}

interface WebhookAttributes {
  url?: string | null;
  label?: string | null;
  eventTypes?: string[] | null;
}

function requireFeature({ settings }: Demarche): void {
  if (!settings.webhooks) throw new MutationRefusal(DISABLED);
}

export const webhookMutations = {
  webhookCreer: mutation(
    'webhookCreer',
    (input: WebhookAttributes & { demarche: DemarcheArguments }, scene): MutationPayload => {
      const { store, scope } = scene.context;
      const number = demarcheNumber(input.demarche);
      const demarche = store.demarches.get(number ?? -1);
      if (!demarche || !scope.allows(demarche)) {
        throw new MutationRefusal(
          `La démarche "${number}" n'existe pas ou vous n'avez pas le droit de la modifier.`,
        );
      }
      requireFeature(demarche);
      validate(input);
      if (store.webhooks.of(demarche.number).length >= LIMIT) {
        throw new MutationRefusal(`La démarche a déjà ${LIMIT} webhooks`);
      }
      const webhook = store.webhooks.create(demarche.number, {
        url: input.url ?? '',
        label: input.label ?? null,
        eventTypes: input.eventTypes ?? [],
        createdAt: scene.now,
      });
      return { webhook, secret: webhook.secret };
    },
  ),

  webhookModifier: mutation(
    'webhookModifier',
    (input: WebhookInput & WebhookAttributes, scene): MutationPayload => {
      const { webhook, demarche } = scene.webhook(input.webhook);
      requireFeature(demarche);
      if (!input.url && !input.eventTypes && input.label === undefined)
        throw new MutationRefusal('Aucun paramètre à modifier.');
      validate({
        url: input.url ?? webhook.url,
        label: input.label,
        eventTypes: input.eventTypes ?? webhook.eventTypes,
      });
      if (input.url && input.url !== webhook.url) {
        webhook.url = input.url;
        webhook.failures = 0;
        webhook.lastError = null;
      }
      if (input.label !== undefined) webhook.label = input.label;
      // An added type starts with events from now on: earlier ones were not recorded for it.
      if (input.eventTypes) webhook.eventTypes = input.eventTypes;
      return { webhook };
    },
  ),

  webhookSupprimer: mutation('webhookSupprimer', (input: WebhookInput, scene): MutationPayload => {
    const { webhook, demarche } = scene.webhook(input.webhook);
    requireFeature(demarche);
    scene.context.store.webhooks.remove(webhook);
    return { id: webhookId(webhook) };
  }),

  webhookRenouvelerSecret: mutation(
    'webhookRenouvelerSecret',
    (input: WebhookInput & { delaiExpirationAncienSecret: number }, scene): MutationPayload => {
      const { webhook, demarche } = scene.webhook(input.webhook);
      requireFeature(demarche);
      const hours = input.delaiExpirationAncienSecret;
      if (hours < 0 || hours > 168) {
        throw new MutationRefusal(
          'Le délai d’expiration de l’ancien secret doit être compris entre 0 et 168 heures',
        );
      }
      // The secret before the previous one stops signing.
      webhook.previousSecret = hours === 0 ? null : webhook.secret;
      webhook.previousSecretExpiresAt = hours === 0 ? null : scene.now + hours * HOUR;
      webhook.secret = scene.context.store.webhooks.newSecret();
      return { webhook, secret: webhook.secret };
    },
  ),

  webhookActiver: mutation('webhookActiver', (input: WebhookInput, scene): MutationPayload => {
    const { webhook, demarche } = scene.webhook(input.webhook);
    requireFeature(demarche);
    webhook.enabled = true;
    webhook.autoDisabledAt = null;
    webhook.failures = 0;
    return { webhook };
  }),

  webhookDesactiver: mutation('webhookDesactiver', (input: WebhookInput, scene): MutationPayload => {
    const { webhook, demarche } = scene.webhook(input.webhook);
    requireFeature(demarche);
    webhook.enabled = false;
    return { webhook };
  }),
};

function validate({ url, label, eventTypes }: WebhookAttributes): void {
  const errors: string[] = [];
  if (!isPublicUrl(url ?? '')) errors.push('Le champ « Url » n’est pas valide');
  if ((label?.length ?? 0) > 255) errors.push('Le champ « Label » est trop long');
  if (!eventTypes || eventTypes.length === 0) errors.push('Le champ « Event types » doit être rempli');
  if (errors.length > 0) throw new MutationRefusal(...errors);
}

/** Refuses addresses inside a network, as the server does: a webhook could make it call itself. */
function isPublicUrl(text: string): boolean {
  if (text.length > 2_048 || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  if (host === 'localhost' || host.endsWith('.localhost')) return false;
  return (
    isIP(host) === 0 ||
    !/^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.|::1$|f[cd]|fe80)/i.test(host)
  );
}
