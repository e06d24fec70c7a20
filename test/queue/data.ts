import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
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

export function clientOf(ds: Emulator, options: { pageSize?: number; endpoint?: string } = {}): DsClient {
  const { endpoint = ds.endpoint, pageSize } = options;
  const fetch = options.endpoint === undefined ? ds.fetch : undefined;
  return new DsClient({ endpoint, token: ds.token, fetch, rateLimit: false, pageSize });
}

/** Every stored file of demarches, by another way than the producer's. */
export async function filesOf(ds: Emulator, demarches: readonly number[]): Promise<DossierFile[]> {
  const client = clientOf(ds);
  const sources = ['champs', 'annotations', 'messages', 'avis', 'motivation', 'attestation'] as const;
  const lists = demarches.map((number) => client.files(number, { sources }).toArray());
  return (await Promise.all(lists)).flat();
}

export const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('base64');
export const checksums = (files: readonly DossierFile[]) => files.map(({ checksum }) => checksum).sort();

/** The MD5 of each file below a directory, by its path. */
export async function filesBelow(root: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])) {
    // The download helper keeps a list of the names it gave beside the files.
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const file = path.join(entry.parentPath, entry.name);
    found.set(path.relative(root, file), md5(await readFile(file)));
  }
  return found;
}
