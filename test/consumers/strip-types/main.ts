import { type Dossier, DsClient } from '@org/ds-client';
import { scenario } from './scenario.js';

const numberOf = (dossier: Dossier): number => dossier.number;
const client = new DsClient();
if (numberOf(await client.getDossier(20001)) !== 20001) throw new Error('Expected the dossier.');
console.log(await scenario({ url: process.env.DS_API_URL, token: process.env.DS_API_TOKEN }));
