import { type Dossier, DsClient, DsError } from '@org/ds-client';
import { saveFiles } from '@org/ds-client/download';

const client = new DsClient({ token: 'a-token' });

export async function main(): Promise<Dossier | undefined> {
  try {
    for await (const saved of saveFiles(client.files(1234), 'out', { refresh: client.refreshFile }))
      console.log(saved);
    return await client.getDossier(1);
  } catch (error) {
    if (error instanceof DsError) console.error(error.code, error.isRetryable);
    return undefined;
  }
}
