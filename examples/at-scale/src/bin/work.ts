// Stores the files of the queue until it is stopped: DATABASE_URL=… DS_API_TOKEN=… DIRECTORY=./out npm run work
// With BUCKET_URL=https://… in place of DIRECTORY, it puts them there.
import { diskStore } from '../disk-store.js';
import { objectStore } from '../object-store.js';
import { connect, required, untilStopped } from '../settings.js';
import { work } from '../worker.js';

const signal = untilStopped();
const bucket = process.env.BUCKET_URL;
const store = bucket ? objectStore((key) => new URL(`${bucket}/${key}`)) : diskStore(required('DIRECTORY'));
const services = await connect('worker');
await work({
  ...services,
  store,
  signal,
  concurrency: Number(process.env.CONCURRENCY ?? 8),
  idle: Number(process.env.IDLE_MS ?? 1_000),
  onError: (error, job) =>
    console.error(job?.file.filename ?? 'worker', error instanceof Error ? error.message : error),
  onStored: ({ id }, { skipped }) => console.log(skipped ? 'skipped' : 'stored', id),
});
await services.close();
