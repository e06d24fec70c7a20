// What is asked, downloaded and uploaded goes through the proxy that the environment names.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { DsClient } from '@org/ds-client';
import { downloadFiles } from '@org/ds-client/download';
import { createEmulator } from '@org/ds-client/testing';

const ds = createEmulator({ demarches: [{ number: 42, dossiers: 3, rich: true }], rateLimit: false });
const server = await ds.listen(0);
const seen = new Set();
const proxy = createServer((incoming, response) => {
  const url = new URL(incoming.url);
  seen.add(url.host);
  const { method, headers } = incoming;
  const outgoing = request(url, { method, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  incoming.pipe(outgoing);
}).listen(0, '127.0.0.1');
await once(proxy, 'listening');

process.env.HTTP_PROXY = `http://127.0.0.1:${proxy.address().port}`;
delete process.env.http_proxy;
delete process.env.NO_PROXY;
delete process.env.no_proxy;
const client = new DsClient({ endpoint: server.endpoint, token: ds.token });
const [dossier] = await client.dossiers(42).toArray();
const files = await client.files(42).toArray();
assert.ok(files.length > 0);
let downloaded = 0;
for await (const { verified } of downloadFiles(files, { refresh: client.refreshFile })) {
  assert.ok(verified.length > 0);
  downloaded += 1;
}
assert.equal(downloaded, files.length);
await client.upload(dossier.number, Buffer.from('une pièce'), { filename: 'piece.txt' });
assert.deepEqual(
  seen,
  new Set([server.origins.api, server.origins.storage].map((origin) => new URL(origin).host)),
);

seen.clear();
process.env.NO_PROXY = '127.0.0.1';
assert.equal((await client.getDossier(dossier.number)).number, dossier.number);
assert.equal(seen.size, 0);
proxy.closeAllConnections();
proxy.close();
await server.close();
