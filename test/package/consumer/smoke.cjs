// What a stranger's CommonJS program does with the installed package. Prints `ok`, or fails.
const assert = require('node:assert/strict');
const { DsClient, DsNotFoundError } = require('@org/ds-client');
const { downloadFile } = require('@org/ds-client/download');
const { createEmulator } = require('@org/ds-client/testing');
const { verifyWebhook } = require('@org/ds-client/webhooks');

async function main() {
  assert.equal(typeof verifyWebhook, 'function');
  const emulator = createEmulator();
  const client = new DsClient({ token: emulator.token, endpoint: emulator.endpoint, fetch: emulator.fetch });
  const dossiers = await client.dossiers(1234, { include: { champs: false, annotations: false } }).toArray();
  assert.ok(dossiers.length > 200);
  await assert.rejects(client.getDossier(2_000_000_000), DsNotFoundError);
  for await (const file of client.files(1234)) {
    const { verified } = await downloadFile(file, { fetch: emulator.fetch });
    assert.ok(verified.includes('md5'));
    break;
  }
  assert.ok(require.resolve('@org/ds-client/schema.graphql').endsWith('schema.graphql'));
  console.log('ok');
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
