import {
  type Champ,
  type Dossier,
  type DossierFile,
  DsClient,
  GetDossierDocument,
  type Paginated,
} from '@org/ds-client';
import { downloadFiles } from '@org/ds-client/download';
import { createEmulator } from '@org/ds-client/testing';
import { verifyWebhook } from '@org/ds-client/webhooks';

const emulator = createEmulator();
const client = new DsClient({ token: emulator.token, endpoint: emulator.endpoint, fetch: emulator.fetch });

export const dossier: Dossier = await client.getDossier(1);
export const messages: string[] = (await client.getDossier(1)).messages.map(({ body }) => body);
export const dossiers: Paginated<Dossier> = client.dossiers(1234, { state: 'accepte' });
export const files: Paginated<DossierFile> = client.files(1234, { sources: 'all' });
export const state = (await client.request(GetDossierDocument, { number: 1 })).dossier.state satisfies string;
export const verify = verifyWebhook;

export function answer(champ: Champ): boolean | null {
  return champ.__typename === 'YesNoChamp' ? champ.value : null;
}

for await (const { buffer, md5 } of downloadFiles(files, { refresh: client.refreshFile })) {
  console.log(buffer.byteLength, md5);
}

// @ts-expect-error a part that was turned off is not there
(await client.getDossier(1, { include: { champs: false } })).champs;
// @ts-expect-error a part on request is not there
(await client.getDossier(1)).avis;
// @ts-expect-error there is no such part
client.dossiers(1234, { include: { champ: true } });
