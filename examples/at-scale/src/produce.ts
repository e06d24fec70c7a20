// Follows demarches and queues what is new, until it is stopped: DATABASE_URL=… DS_API_TOKEN=… npm run produce -- 1234 5678
import { connect } from './services.js';

const { queue, log, concurrency, signal, close } = await connect();
await queue.follow(process.argv.slice(2).map(Number), {
  signal,
  concurrency,
  onWalked: ({ number, queued, error }) =>
    log('walked', { demarche: number, queued, message: error?.message }),
});
await close();
