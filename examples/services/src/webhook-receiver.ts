// Receives the deliveries of the API: verified, stored, answered. What there is to do is done after, by whoever runs
// `workInbox`: reading dossiers inside the handler would keep the API waiting, which gives up after 15 seconds.
// Where a queue follows the demarches, the delivery need only say where to look: ../at-scale/src/receive.ts.
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { DsClient } from '@org/ds-client';
import { nodeHandler, type WebhookDelivery } from '@org/ds-client/webhooks';

/** While a secret is being renewed, give the old one and the new one: a delivery signed with either is taken. */
export function createReceiver(inbox: string, secrets: readonly string[]): Server {
  return createServer(nodeHandler({ secret: secrets, onEvents: (delivery) => store(inbox, delivery) }));
}

/** One file a delivery, whole and on the disk before the answer. One that comes again writes the same file again. */
async function store(inbox: string, delivery: WebhookDelivery): Promise<void> {
  await mkdir(inbox, { recursive: true });
  const [first] = delivery.events;
  const webhook = createHash('sha256').update(delivery.webhook_id).digest('hex').slice(0, 16);
  const name = join(inbox, `${String(first?.sequence ?? 0).padStart(16, '0')}-${webhook}.json`);
  const file = await open(`${name}.part`, 'w');
  try {
    await file.writeFile(JSON.stringify(delivery));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${name}.part`, name);
}

/**
 * Reads each dossier that changed, once however many events tell of it. A delivery leaves the inbox when all its dossiers are done:
 * one that cannot be read holds up no other, and comes again next time. Gives what failed.
 */
export async function workInbox(
  client: DsClient,
  inbox: string,
  onDossier: (number: number, state: string, events: readonly string[]) => void | Promise<void>,
): Promise<Map<number, unknown>> {
  const names = (await readdir(inbox).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const deliveries = new Map<string, WebhookDelivery>();
  for (const name of names) deliveries.set(name, JSON.parse(await readFile(join(inbox, name), 'utf8')));
  const failed = new Map<number, unknown>();
  for (const [number, events] of grouped([...deliveries.values()].flatMap((delivery) => delivery.events))) {
    try {
      const dossier = await client.findDossier(number, { include: { champs: false, annotations: false } });
      if (dossier) await onDossier(number, dossier.state, events);
    } catch (error) {
      failed.set(number, error);
    }
  }
  for (const [name, { events }] of deliveries) {
    if (!events.some((event) => failed.has(event.dossier_number))) await rm(join(inbox, name));
  }
  return failed;
}

function grouped(events: WebhookDelivery['events']): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const { dossier_number: number, type } of events)
    groups.set(number, [...(groups.get(number) ?? []), type]);
  return groups;
}
