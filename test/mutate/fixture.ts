import { DsClient, type DsClientOptions, DsError, toId } from '@org/ds-client';
import { createEmulator, type Emulator, type EmulatorServer } from '@org/ds-client/testing';

export const DEMARCHE = 7;
export const FIRST_DOSSIER = 501;
export const INSTRUCTEUR = 'camille@administration.example';
export const OTHER = 'dominique@administration.example';
export const STRANGER = 'elsewhere@administration.example';

export interface World {
  readonly ds: Emulator;
  readonly server: EmulatorServer;
  readonly client: DsClient;
  /** The same server, by another client. */
  connect(options: Partial<DsClientOptions>): DsClient;
  /** The id of an agent, as an instructeur. */
  instructeur(email: string): string;
  /** Names of the operations that were asked for, in order. */
  operations(): string[];
}

/** An emulator on a port of its own, with dossiers of one state and annotations of every kind that can be written. */
export async function startWorld(
  state: 'en_construction' | 'en_instruction' | 'accepte' = 'en_instruction',
): Promise<World> {
  const ds = createEmulator({
    rateLimit: false,
    demarches: [
      {
        number: DEMARCHE,
        dossiers: 5,
        dossierState: state,
        firstDossier: FIRST_DOSSIER,
        groupes: [
          { label: 'défaut', instructeurs: [INSTRUCTEUR, OTHER] },
          { label: 'ailleurs', instructeurs: [STRANGER] },
        ],
        labels: ['Prioritaire', 'À relancer'],
        annotations: [
          { kind: 'text', label: 'Référent' },
          { kind: 'textarea', label: 'Commentaire' },
          { kind: 'checkbox', label: 'Dossier prioritaire' },
          { kind: 'yes_no', label: 'Visite effectuée' },
          { kind: 'date', label: 'Date de visite' },
          { kind: 'datetime', label: 'Commission' },
          { kind: 'integer_number', label: 'Montant accordé' },
          { kind: 'decimal_number', label: 'Taux' },
          { kind: 'drop_down_list', label: 'Priorité', options: ['haute', 'basse'] },
          { kind: 'multiple_drop_down_list', label: 'Mots-clés', options: ['urgent', 'relance'] },
          { kind: 'email', label: 'Courriel' },
          { kind: 'phone', label: 'Téléphone' },
          { kind: 'civilite', label: 'Civilité' },
          { kind: 'pays', label: 'Pays' },
          { kind: 'dossier_link', label: 'Dossier lié' },
          { kind: 'piece_justificative', label: 'Note' },
          { kind: 'siret', label: 'SIRET' },
          { kind: 'text', label: 'Doublon' },
          { kind: 'text', label: 'Doublon' },
          {
            kind: 'repetition',
            label: 'Versements',
            children: [
              { kind: 'text', label: 'Libellé' },
              { kind: 'integer_number', label: 'Somme' },
            ],
          },
        ],
      },
      { number: 8, dossiers: 1, dossierState: state, firstDossier: 801 },
    ],
  });
  for (const dossier of ds.store.dossiers.values()) dossier.groupe = dossier.demarche.defaultGroupe;
  const server = await ds.listen();
  const connect = (options: Partial<DsClientOptions>) =>
    new DsClient({ token: ds.token, endpoint: server.endpoint, ...options });
  return {
    ds,
    server,
    connect,
    client: connect({}),
    instructeur: (email) => toId('Instructeur', ds.store.person('Instructeur', email).id),
    operations: () => ds.requests.flatMap((one) => (one.kind === 'api' ? [one.operationName ?? ''] : [])),
  };
}

/** What a call failed with; fails the test where it did not, or with anything but an error of the package. */
export async function failure(promise: Promise<unknown>): Promise<DsError> {
  const error: unknown = await promise.then(
    (value) => new Error(`It did not fail, but gave ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DsError) return error;
  throw error;
}
