// What each consumer does with the installed package, whatever has become of its modules on the way.
import { DsClient, DsNotFoundError, GetDossierDocument } from '@org/ds-client';
import { downloadFile } from '@org/ds-client/download';
import { createEmulator } from '@org/ds-client/testing';
import { verifyWebhook, WebhookVerificationError } from '@org/ds-client/webhooks';
import { read } from './reading.js';

export async function scenario(environment) {
  await read(environment);
  const emulator = createEmulator();
  const client = new DsClient({ token: emulator.token, endpoint: emulator.endpoint, fetch: emulator.fetch });
  for await (const file of client.files(1234)) {
    const { verified } = await downloadFile(file, { fetch: emulator.fetch });
    expect(verified.includes('md5'), 'a file that is verified');
    break;
  }
  const [instructeur] = (await client.getDossier(20001)).instructeurs;
  const sent = await client.write.envoyerMessage(20001, 'Bonjour', { instructeur: instructeur.email });
  expect(sent !== undefined, 'a message that is sent');
  await expectError(client.getDossier(2_000_000_000), DsNotFoundError);
  await expectError(
    Promise.resolve().then(() => verifyWebhook('{}', {}, { secret: 'whsec_c2VjcmV0' })),
    WebhookVerificationError,
  );
  expect(GetDossierDocument.definitions[0].kind === 'OperationDefinition', 'a document with a tree');
  return 'ok';
}

async function expectError(promise, kind) {
  const error = await promise.then(
    () => undefined,
    (reason) => reason,
  );
  expect(error instanceof kind, `${kind.name}, not ${error}`);
}

function expect(condition, what) {
  if (!condition) throw new Error(`Expected ${what}.`);
}
