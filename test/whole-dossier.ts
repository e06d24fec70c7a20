import { DsClient, GetDossierDocument, type GetDossierQuery } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';

/** A dossier as the API sends it, with every part there is: what a server of a test's own makes its dossiers out of. */
export async function wholeDossier(): Promise<GetDossierQuery['dossier']> {
  const ds = createEmulator({
    demarches: [{ number: 1, dossiers: 1, firstDossier: 1, champs: [{ kind: 'text', label: 'Titre' }] }],
  });
  const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch });
  const { dossier } = await client.request(GetDossierDocument, {
    number: 1,
    includeMessages: true,
    includeAvis: true,
    includeCorrections: true,
    includeGeometry: true,
    includeRevision: true,
    includeService: true,
  });
  return dossier;
}
