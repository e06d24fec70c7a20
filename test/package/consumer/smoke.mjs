// What a stranger's ES module does with the installed package. Prints `ok`, or fails.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { ChecksumMismatchError, DsClient, DsError, GetDossierDocument } from '@org/ds-client';
import { downloadFiles, ChecksumMismatchError as OfDownload } from '@org/ds-client/download';
import { createEmulator } from '@org/ds-client/testing';
import { verifyWebhook } from '@org/ds-client/webhooks';

assert.equal(ChecksumMismatchError, OfDownload, 'one class for both entries');
assert.equal(typeof verifyWebhook, 'function');
assert.match(String(GetDossierDocument), /^query GetDossier/);
assert.equal(GetDossierDocument.definitions[0].kind, 'OperationDefinition');

const emulator = createEmulator();
const server = await emulator.listen(0);
const client = new DsClient({ token: emulator.token, endpoint: server.endpoint });

const numbers = [];
for await (const { number } of client.dossiers(1234, {
  pageSize: 50,
  include: { champs: false, annotations: false },
})) {
  numbers.push(number);
}
assert.ok(numbers.length > 200, 'more than two pages of dossiers');
assert.equal(new Set(numbers).size, numbers.length, 'each once');

const dossier = await client.getDossier(numbers[0]);
assert.ok(dossier.messages.length > 0 && dossier.champs.length > 0);
await assert.rejects(
  client.getDossier(2_000_000_000),
  (error) => error instanceof DsError && error.code === 'not_found',
);

let verified = 0;
for await (const file of downloadFiles(client.files(1234), { refresh: client.refreshFile })) {
  if (file.verified.includes('md5')) verified += 1;
  if (verified === 20) break;
}
assert.equal(verified, 20);
await server.close();

// Where the runtime knows the condition `module-sync` (Node, Deno), both module systems share one copy of the
// package; Bun does not, and there `DsError.isInstance` tells an error of either copy.
if (process.features.require_module && !process.versions.bun) {
  assert.equal(
    createRequire(import.meta.url)('@org/ds-client').DsError,
    DsError,
    'one class for import and require',
  );
}
console.log('ok');
