import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { demarche, dossier } from '@org/ds-client/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { at, type Json, list, type Stranger, start, text } from './stranger.js';

interface Received {
  headers: IncomingMessage['headers'];
  body: string;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function receiver(status: () => number): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(status()).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, received };
}

async function create(stranger: Stranger, url = 'https://recepteur.exemple.fr/ds'): Promise<Json> {
  const data = await stranger.data(
    `mutation m($url: String!) { webhookCreer(input: { demarche: { number: 8 }, url: $url, label: "moi", eventTypes: [dossier_depose, message_cree] }) {
      secret webhook { id url label enabled eventTypes lastSuccessAt previousSecretExpiresAt } errors { message } } }`,
    { url },
  );
  return at(data, 'webhookCreer') ?? null;
}

const begin = (webhooks = true) =>
  start({
    demarches: [demarche(8).options({ webhooks }).withDossier(dossier(1), dossier(2))],
    now: '2026-05-01T10:00:00Z',
  });

function signature(secret: string, { headers, body }: Received): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}

describe('webhooks', () => {
  it('are made with a secret that is shown once', async () => {
    const stranger = await begin();
    const made = await create(stranger);
    expect(made).toMatchObject({
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
      webhook: {
        url: 'https://recepteur.exemple.fr/ds',
        enabled: true,
        eventTypes: ['dossier_depose', 'message_cree'],
      },
      errors: null,
    });
    const read = await stranger.data('{ webhooks(demarche: { number: 8 }) { id label } }');
    expect(list(read, 'webhooks')).toEqual([{ id: at(made, 'webhook', 'id'), label: 'moi' }]);
  });

  it.each(['http://127.0.0.1:9/', 'https://10.0.0.1/', 'https://localhost/x', 'ftp://a.fr', 'x'])(
    'refuse %s',
    async (url) => {
      expect(await create(await begin(), url)).toMatchObject({ webhook: null, secret: null, errors: [{}] });
    },
  );

  it('are behind a feature of the demarche', async () => {
    expect(await create(await begin(false))).toMatchObject({
      webhook: null,
      errors: [{ message: 'Les webhooks ne sont pas activés sur cette démarche.' }],
    });
  });

  it('deliver thin events, signed, and again until they are accepted', async () => {
    const stranger = await begin();
    const { emulator } = stranger;
    emulator.emit('dossier_depose', 1);
    const made = await create(stranger);
    const answers = [500, 204];
    const { url, received } = await receiver(() => answers.shift() ?? 204);
    emulator.emit('dossier_depose', 2);
    emulator.emit('avis_cree', 2);
    emulator.emit('message_cree', 1);
    expect((await emulator.deliverWebhooks({ to: url, holdBack: true })).length).toBe(0);
    emulator.clock.advance(6_000);
    expect((await emulator.deliverWebhooks({ to: url })).map(({ status }) => status)).toEqual([500]);
    expect((await emulator.deliverWebhooks({ to: url })).map(({ status }) => status)).toEqual([204]);
    expect(await emulator.deliverWebhooks({ to: url })).toEqual([]);

    const [first, second] = received;
    if (!first || !second) throw new Error('Nothing was received');
    expect(second.body).toBe(first.body);
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(second.headers['webhook-signature']).toBe(signature(text(made, 'secret'), second));
    const body: Json = JSON.parse(second.body);
    expect(body).toEqual({
      webhook_id: at(made, 'webhook', 'id'),
      demarche_number: 8,
      events: [
        {
          sequence: expect.any(Number),
          type: 'dossier_depose',
          dossier_number: 2,
          timestamp: '2026-05-01T12:00:00+02:00',
        },
        {
          sequence: expect.any(Number),
          type: 'message_cree',
          dossier_number: 1,
          timestamp: '2026-05-01T12:00:00+02:00',
        },
      ],
    });
    const [low, high] = list(body, 'events').map((event) => Number(at(event, 'sequence')));
    expect(high).toBeGreaterThan(Number(low));
    expect(second.headers['webhook-id']).toBe(`msg_1_${low}_${high}`);
    const state = await stranger.data('{ webhooks(demarche: { number: 8 }) { lastSuccessAt lastError } }');
    expect(list(state, 'webhooks')).toEqual([
      { lastSuccessAt: '2026-05-01T12:00:06+02:00', lastError: null },
    ]);
  });

  it('sign with both secrets while one replaces the other', async () => {
    const stranger = await begin();
    const made = await create(stranger);
    const renew =
      'mutation m($id: ID!) { webhookRenouvelerSecret(input: { webhook: $id, delaiExpirationAncienSecret: 1 }) { secret webhook { previousSecretExpiresAt } } }';
    const renewed =
      at(await stranger.data(renew, { id: at(made, 'webhook', 'id') }), 'webhookRenouvelerSecret') ?? null;
    expect(at(renewed, 'webhook', 'previousSecretExpiresAt')).toBe('2026-05-01T13:00:00+02:00');
    const { url, received } = await receiver(() => 200);
    for (const hours of [0, 2]) {
      stranger.emulator.clock.advance(hours * 3_600_000);
      stranger.emulator.emit('dossier_depose', 1);
      await stranger.emulator.deliverWebhooks({ to: url });
    }
    const [during, after] = received;
    if (!during || !after) throw new Error('Nothing was received');
    const signatures = [signature(text(renewed, 'secret'), during), signature(text(made, 'secret'), during)];
    expect(during.headers['webhook-signature']).toBe(signatures.join(' '));
    expect(after.headers['webhook-signature']).toBe(signature(text(renewed, 'secret'), after));
  });

  it('end at 410, and begin again when they are enabled', async () => {
    const stranger = await begin();
    const made = await create(stranger);
    const { url } = await receiver(() => 410);
    stranger.emulator.emit('dossier_depose', 1);
    await stranger.emulator.deliverWebhooks({ to: url });
    const one = 'query w($id: ID!) { webhook(id: $id) { enabled autoDisabledAt } }';
    const variables = { id: at(made, 'webhook', 'id') };
    expect(at(await stranger.data(one, variables), 'webhook')).toEqual({
      enabled: false,
      autoDisabledAt: '2026-05-01T12:00:00+02:00',
    });
    expect(await stranger.emulator.deliverWebhooks({ to: url })).toEqual([]);
    await stranger.data(
      'mutation m($id: ID!) { webhookActiver(input: { webhook: $id }) { webhook { enabled } } }',
      variables,
    );
    expect(await stranger.emulator.deliverWebhooks({ to: url })).toHaveLength(1);
  });
});
