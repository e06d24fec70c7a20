// The emulator in a process of its own, so that what reading costs the client can be told from what it costs to serve.
import { createEmulator } from '@org/ds-client/testing';

const dossiers = Number(process.argv[2]);
const ds = createEmulator({ demarches: [{ number: 1, dossiers, rich: true }], rateLimit: false });
const server = await ds.listen();
console.log(JSON.stringify({ endpoint: server.endpoint, token: ds.token }));
