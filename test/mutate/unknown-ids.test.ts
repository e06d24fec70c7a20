import { expect, test } from 'vitest';
import { DsClient, DsNotFoundError, explain, toId } from '../../src/index.js';
import { createEmulator, demarche, dossier } from '../../src/testing/index.js';

test('a mutation that finds one of its ids nowhere names them all, and blames none', async () => {
  const ds = createEmulator({
    demarches: [demarche(42).withLabels('Prioritaire').withDossier(dossier(1001).enInstruction())],
  });
  const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch });
  const refused: unknown = await client.mutate
    .dossierAjouterLabel({ dossierId: toId('Dossier', 1001), labelId: btoa('Label-999') })
    .catch((error: unknown) => error);
  if (!(refused instanceof DsNotFoundError)) throw refused;
  expect(refused.message).toMatch(/labelId TGFiZWwtOTk5 \(Label 999\).*check these ids/);
  expect(refused.message).not.toContain('check the number');
  // The dossier is there: its number is not the one to check.
  for (const language of ['en', 'fr'] as const) expect(explain(refused, language)).not.toContain('1001');
});
