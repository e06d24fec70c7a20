import { type DossierFile, DsClient } from '@org/ds-client';
import { type DemarcheBuilder, demarche, dossier, type Emulator } from '@org/ds-client/testing';

/** A demarche whose dossiers have files of many sizes, in champs, rows of a repetition and messages; names repeat. */
export function demarcheWithFiles(number: number, first: number, dossiers: number): DemarcheBuilder {
  const builder = demarche(number)
    .withChamp('piece_justificative', 'Pièces')
    .withChamp('repetition', 'Lots', { children: [{ kind: 'piece_justificative', label: 'Plan' }] });
  for (let n = first; n < first + dossiers; n++) {
    builder.withDossier(
      dossier(n)
        .withFile(
          'Pièces',
          { filename: 'devis.pdf', byteSize: 1_000 + n },
          { filename: 'devis.pdf', byteSize: 20_000 + n },
          { filename: 'photo.jpg', byteSize: (n % 10) * 30_000 + 1 },
        )
        .withChamp('Lots', [{ Plan: [{ filename: 'plan.pdf', byteSize: 5_000 + n }] }])
        .withMessage({ body: 'Voici', attachments: [{ filename: 'devis.pdf', byteSize: 3_000 + n }] }),
    );
  }
  return builder;
}

/** Every stored file of demarches, by another way than the producer's. */
export async function filesOf(ds: Emulator, demarches: readonly number[]): Promise<DossierFile[]> {
  const client = new DsClient({ endpoint: ds.endpoint, token: ds.token, fetch: ds.fetch, rateLimit: false });
  const sources = ['champs', 'annotations', 'messages', 'avis', 'motivation', 'attestation'] as const;
  const lists = demarches.map((number) => client.files(number, { sources }).toArray());
  return (await Promise.all(lists)).flat();
}
