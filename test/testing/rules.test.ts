// Rules of the server that a client meets: each as its own code has it.
import { DsClient, DsMutationError, toId } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import { beforeEach, describe, expect, it } from 'vitest';

const instructeur = 'camille@administration.example';
let ds = createEmulator({ demarches: [] });
let client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch });

beforeEach(() => {
  ds = createEmulator({
    demarches: [
      {
        number: 42,
        dossiers: 5,
        firstDossier: 1,
        dossierState: 'en_construction',
        groupes: [
          { label: 'défaut', instructeurs: [instructeur] },
          { label: 'ailleurs', instructeurs: [instructeur] },
        ],
        annotations: [
          { kind: 'phone', label: 'Téléphone' },
          { kind: 'iban', label: 'IBAN' },
          { kind: 'dossier_link', label: 'Dossier lié' },
        ],
      },
    ],
  });
  for (const dossier of ds.store.dossiers.values()) dossier.groupe = dossier.demarche.defaultGroupe;
  client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch });
});

async function refusal(call: Promise<unknown>): Promise<DsMutationError> {
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (error instanceof DsMutationError) return error;
  throw new Error(`It was not refused: ${String(error)}`);
}

describe('the emulator', () => {
  it('gives the newest rows, descending, for order DESC before a cursor', async () => {
    const query = `query Page($before: String, $first: Int, $order: Order) {
      demarche(number: 42) {
        dossiers(first: $first, before: $before, order: $order) {
          nodes { number } pageInfo { startCursor hasPreviousPage hasNextPage }
        }
      }
    }`;
    interface Answer {
      readonly demarche: {
        readonly dossiers: {
          readonly nodes: readonly { readonly number: number }[];
          readonly pageInfo: { readonly startCursor: string; readonly hasPreviousPage: boolean };
        };
      };
    }
    const first = await client.request<Answer>(query, { first: 1 });
    const before = first.demarche.dossiers.pageInfo.startCursor;
    const { demarche } = await client.request<Answer>(query, { first: 2, before, order: 'DESC' });
    expect(demarche.dossiers.nodes.map(({ number }) => number)).toEqual([5, 4]);
    expect(demarche.dossiers.pageInfo.hasPreviousPage).toBe(false);
  });

  it('does not close the default groupe', async () => {
    const groupe = ds.demarche(42).defaultGroupe;
    const groupeInstructeurId = toId('GroupeInstructeur', groupe.number);
    const refused = await refusal(
      client.mutate.groupeInstructeurModifier({ groupeInstructeurId, closed: true }),
    );
    expect(refused.message).toContain('par défaut');
  });

  it('keeps a correction, and its message, where cancelCorrection is false', async () => {
    const { message } = await client.write.envoyerMessage(1, 'À corriger', {
      instructeur,
      correction: 'incomplete',
    });
    const instructeurId = toId('Instructeur', ds.store.person('Instructeur', instructeur).id);
    const call = client.mutate.dossierSupprimerMessage({
      messageId: message.id,
      instructeurId,
      cancelCorrection: false,
    });
    expect((await refusal(call)).errors).toHaveLength(1);
    await client.write.supprimerMessage(1, message.id, { instructeur });
  });

  it('takes a phone, an IBAN and a dossier that there is as annotations', async () => {
    const values = { Téléphone: '06 12 34 56 78', IBAN: 'FR7630006000011234567890189', 'Dossier lié': 2 };
    await client.write.modifierAnnotations(1, values, { instructeur });
    const { annotations } = await client.getDossier(1);
    expect(annotations.map(({ stringValue }) => stringValue?.replaceAll(' ', ''))).toEqual([
      expect.stringContaining('12345678'),
      'FR7630006000011234567890189',
      expect.stringContaining('2'),
    ]);
  });
});
