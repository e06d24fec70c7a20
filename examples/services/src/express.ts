// A page of an application shows where a dossier stands: one client for the whole service, errors told apart.
import { DsAuthError, type DsClient, DsError } from '@org/ds-client';
import express, { type Express } from 'express';

export function createApp(client: DsClient): Express {
  const app = express();

  app.get('/dossiers/:number', async (request, response) => {
    // The visitor left: there is no reason to go on asking.
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      const dossier = await client.findDossier(Number(request.params.number), {
        include: { champs: false, annotations: false },
        signal: gone.signal,
        timeout: 10_000,
      });
      if (dossier === null) {
        response.status(404).json({ error: 'Ce dossier n’existe pas.' });
        return;
      }
      const { number, state, dateDepot, messages } = dossier;
      response.json({
        number,
        state,
        dateDepot,
        lastMessage: messages.at(-1)?.body ?? null,
        url: client.dossierUrl(number),
      });
    } catch (error) {
      if (gone.signal.aborted) return;
      const status =
        error instanceof DsAuthError ? 500 : error instanceof DsError && error.isRetryable ? 503 : 400;
      response.status(status).json({ error: error instanceof DsError ? error.code : 'unknown' });
    }
  });

  return app;
}
