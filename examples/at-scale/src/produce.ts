// Follows demarches and queues what is new, until it is stopped: DATABASE_URL=… DS_API_TOKEN=… npm run produce -- 1234 5678
import { connect } from './services.js';

const { queue, log, concurrency, operators, serve, signal, close } = await connect();
serve(operators);
await queue.follow(process.argv.slice(2).map(Number), {
  signal,
  concurrency,
  // Whatever else is to be done about a change is done from here: the dossiers are read once, for the queue and for this.
  onBatch(demarche, { dossiers, deleted }, walkId) {
    const changed = dossiers.map(({ number, state }) => ({ number, state }));
    log('changed', { walkId, demarche, changed, deleted: deleted.map(({ number }) => number) });
  },
  onWalked: ({ number, queued, error }, walkId) =>
    log('walked', { walkId, demarche: number, queued, message: error?.message }),
});
await close();
