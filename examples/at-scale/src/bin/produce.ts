// Queues what is new in demarches: DATABASE_URL=… DS_API_TOKEN=… npm run produce -- 1234 5678
import { produce } from '../producer.js';
import { connect, untilStopped } from '../settings.js';

const signal = untilStopped();
const services = await connect('producer');
// One demarche after the other costs the least memory; start more producers to walk several at once.
for (const demarche of process.argv.slice(2).map(Number)) {
  const maxQueued = Number(process.env.MAX_QUEUED ?? 100_000);
  console.log(`${demarche}: ${await produce(demarche, { ...services, signal, maxQueued })} new files`);
}
await services.close();
