// Stores the files of the queue until it is stopped: DATABASE_URL=… DS_API_TOKEN=… DS_STORE=./files npm run work
import { connect } from './services.js';

const { queue, metrics, log, concurrency, operators, serve, signal, close } = await connect();
serve(operators);
await queue.work({
  signal,
  concurrency,
  onStored(piece, stored) {
    metrics.onStored(piece, stored);
    const { id, walkId, demarche, file } = piece;
    log('stored', { id, walkId, demarche, dossier: file.dossierNumber, ...stored });
  },
});
await close();
