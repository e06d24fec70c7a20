// `npm run services`: PostgreSQL and Redis to try things with, in one command and without containers. They listen on this machine only, at
// free ports, and are gone with their data when it ends. A server that DATABASE_URL or REDIS_URL names is used as it is.
import { startPostgres } from '../test/engines/postgres.js';
import { startRedis } from '../test/engines/redis.js';

const { DATABASE_URL, REDIS_URL } = process.env;
const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
});
const postgres = DATABASE_URL ? undefined : await startPostgres();
const redis = REDIS_URL ? undefined : await startRedis();
// As a shell takes them.
console.log(`export DATABASE_URL='${postgres?.url ?? DATABASE_URL}'`);
console.log(`export REDIS_URL='${redis?.url ?? REDIS_URL}'`);
console.error('They run until this is stopped (Ctrl+C).');
// A promise alone keeps no process alive.
const awake = setInterval(() => {}, 60_000);
await stopped;
clearInterval(awake);
await Promise.all([postgres?.stop(), redis?.stop()]);
