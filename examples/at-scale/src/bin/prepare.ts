// Makes the tables and queues, once: DATABASE_URL=… npm run prepare-database
import { prepareDatabase } from '../schema.js';
import { connect } from '../settings.js';

const { pool, boss, close } = await connect('prepare');
await prepareDatabase(pool, boss, { expireInSeconds: Number(process.env.EXPIRE_SECONDS ?? 900) });
await close();
