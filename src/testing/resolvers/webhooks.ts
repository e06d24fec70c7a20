import { date } from '../dates.js';
import { type Webhook, webhookId } from '../webhooks/webhooks.js';
import type { Resolvers } from './types.js';

export const webhookResolvers: Resolvers = {
  Webhook: {
    id: webhookId,
    createdAt: ({ createdAt }: Webhook) => date(createdAt),
    autoDisabledAt: ({ autoDisabledAt }: Webhook) => date(autoDisabledAt),
    lastSuccessAt: ({ lastSuccessAt }: Webhook) => date(lastSuccessAt),
    previousSecretExpiresAt: ({ previousSecretExpiresAt }: Webhook) => date(previousSecretExpiresAt),
  },
};
