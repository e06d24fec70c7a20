// One run in a process of its own, to be killed: mirror-run.ts ENDPOINT TOKEN DATABASE_URL DEMARCHE
import { DsClient } from '@org/ds-client';
import { mirror, postgres } from '@org/ds-client/mirror';

const [endpoint = '', token = '', url = '', number = ''] = process.argv.slice(2);
const client = new DsClient({ endpoint, token, rateLimit: false, pageSize: 5 });
for await (const step of mirror(client, Number(number), { to: postgres(url) })) console.log(step.dossiers);
