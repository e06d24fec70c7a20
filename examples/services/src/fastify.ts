// An inner API streams all dossiers of a demarche as JSON Lines, in constant memory.
import { Readable } from 'node:stream';
import type { DsClient } from '@org/ds-client';
import Fastify, { type FastifyInstance } from 'fastify';

export function createApp(client: DsClient): FastifyInstance {
  const app = Fastify();

  app.get<{ Params: { number: string } }>('/demarches/:number/dossiers', (request, reply) => {
    const number = Number(request.params.number);
    if (!Number.isInteger(number)) return reply.code(400).send({ error: 'input' });
    const dossiers = client.dossiers(number, { include: { annotations: false } });
    async function* lines() {
      for await (const { number, state, champs } of dossiers)
        yield `${JSON.stringify({ number, state, champs: champs.length })}\n`;
    }
    // The stream asks for a page when the reader has room, and stops the requests when the reader leaves.
    return reply.type('application/jsonl').send(Readable.from(lines()));
  });

  return app;
}
