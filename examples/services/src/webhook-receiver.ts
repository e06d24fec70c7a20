// Receives the deliveries of the API, and reads each dossier that changed: events say only that something happened.
import { createServer, type Server } from 'node:http';
import type { DsClient } from '@org/ds-client';
import { nodeHandler } from '@org/ds-client/webhooks';

export function createReceiver(
  client: DsClient,
  secret: string,
  onDossier: (number: number, state: string, events: readonly string[]) => void | Promise<void>,
): Server {
  return createServer(
    nodeHandler({
      secret,
      async onEvents({ events }) {
        const byDossier = grouped(events);
        for (const [number, about] of byDossier) {
          const dossier = await client.findDossier(number, {
            include: { champs: false, annotations: false },
          });
          if (dossier)
            await onDossier(
              number,
              dossier.state,
              about.map(({ type }) => type),
            );
        }
      },
    }),
  );
}

function grouped<T extends { dossier_number: number }>(events: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const event of events)
    groups.set(event.dossier_number, [...(groups.get(event.dossier_number) ?? []), event]);
  return groups;
}
