// dossier.test.js
import { DsClient } from '@org/ds-client';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';

const emulator = createEmulator({
  demarches: [demarche(42).withDossier(dossier(1001).enInstruction(), dossier(1002).accepte())],
});
const { token, endpoint, fetch } = emulator;
const client = new DsClient({ token, endpoint, fetch });

test('what is still to be decided', async () => {
  const toDecide = await client.dossiers(42, { state: 'en_instruction' }).toArray();
  expect(toDecide.map(({ number }) => number)).toEqual([1001]);
});
