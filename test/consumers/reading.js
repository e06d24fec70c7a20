// What a program that only reads does: one dossier, a list, what the instance has, a document cut to it.
import { DsClient } from '@org/ds-client';

/** `url` and `token` are those of an emulator that runs elsewhere. */
export async function read({ url, token }) {
  const client = new DsClient({ endpoint: url, token });
  const dossier = await client.getDossier(20001);
  if (dossier.champs.length === 0) throw new Error('Expected champs.');
  let count = 0;
  for await (const { number } of client.dossiers(1234, { pageSize: 20 })) {
    if (typeof number !== 'number') throw new Error('Expected a number.');
    count += 1;
    if (count === 50) break;
  }
  if (count !== 50) throw new Error(`Expected 50 dossiers, not ${count}.`);
  const capabilities = await client.capabilities();
  if (!capabilities.has('Dossier.champs(id:)')) throw new Error('Expected an instance that has champs.');
  const adapted = new DsClient({ endpoint: url, token, adapt: true });
  if ((await adapted.getDossier(20001)).number !== 20001) throw new Error('Expected a dossier.');
  return 'ok';
}
