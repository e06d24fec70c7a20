import { DsClient } from '@org/ds-client';
import {
  type MirrorEdit,
  type MirrorOptions,
  mirror,
  type Target,
  type WriteBack,
} from '@org/ds-client/mirror';
import { createEmulator, demarche, type Emulator, type EmulatorServer } from '@org/ds-client/testing';
import { answered } from '../emulated.js';

/** A store that people edit, by statements of their own. */
export interface EditableStore {
  readonly to: Target;
  /** How many steps lie between two deaths. */
  readonly stride: number;
  query(statement: string): Promise<readonly Record<string, unknown>[]>;
}

export const COLUMNS = ['annotation_avis', 'annotation_montant', 'd7_block_annotation_versements.somme'];

/** A demarche with annotations of every kind that a cell can hold, on a port. */
export class World {
  readonly ds: Emulator;
  readonly #server: EmulatorServer;

  static async start(): Promise<World> {
    const ds = createEmulator({
      rateLimit: false,
      demarches: [
        demarche(7)
          .withChamp('text', 'Nom')
          .withAnnotation('text', 'Avis')
          .withAnnotation('integer_number', 'Montant')
          .withAnnotation('decimal_number', 'Taux')
          .withAnnotation('yes_no', 'Complet')
          .withAnnotation('date', 'Echeance')
          .withAnnotation('datetime', 'Commission')
          .withAnnotation('drop_down_list', 'Suite', { options: ['A', 'B'] })
          .withAnnotation('multiple_drop_down_list', 'Motifs', { options: ['a', 'b', 'c'] })
          .withAnnotation('piece_justificative', 'Courrier')
          .withAnnotation('repetition', 'Versements', {
            children: [
              { kind: 'text', label: 'Libelle' },
              { kind: 'integer_number', label: 'Somme' },
            ],
          })
          .withDossier(
            ...[1, 2, 3, 4].map((number) =>
              answered({
                Nom: `Projet ${number}`,
                Avis: 'vu',
                Montant: '10',
                Versements: [{ Libelle: 'un', Somme: '1' }],
              }),
            ),
          ),
      ],
    });
    return new World(ds, await ds.listen(0));
  }

  constructor(ds: Emulator, server: EmulatorServer) {
    this.ds = ds;
    this.#server = server;
  }

  close(): Promise<void> {
    return this.#server.close();
  }

  get endpoint(): string {
    return this.#server.endpoint;
  }

  get numbers(): number[] {
    return this.ds.demarche(7).dossiers.map(({ number }) => number);
  }

  get instructeur(): string {
    return this.ds.demarche(7).groupes[0]?.instructeurs[0]?.email ?? '';
  }

  client(options: { readonly readOnly?: boolean } = {}): DsClient {
    return new DsClient({
      endpoint: this.#server.endpoint,
      token: this.ds.token,
      rateLimit: false,
      maxRetries: 0,
      ...options,
    });
  }

  /** What somebody sets in the browser meanwhile. */
  async set(dossier: number, values: Readonly<Record<string, string | number>>): Promise<void> {
    await this.client().write.modifierAnnotations(dossier, values, { instructeur: this.instructeur });
    this.forget();
  }

  /** Values of annotations as the API gives them, by label. */
  async annotations(dossier: number): Promise<Record<string, string | null>> {
    const { annotations } = await this.client().getDossier(dossier);
    return Object.fromEntries(annotations.map(({ label, stringValue }) => [label, stringValue]));
  }

  forget(): void {
    this.ds.requests.length = 0;
  }

  /** How many mutations were sent since. */
  get sent(): number {
    return this.ds.requests.filter(
      (one) => one.kind === 'api' && one.operationName === 'DossierModifierAnnotations',
    ).length;
  }

  /** A whole run; gives the edits, without those that it told twice. */
  async run(
    to: Target,
    {
      columns = COLUMNS,
      client = this.client(),
      ...more
    }: Partial<WriteBack> & { readonly client?: DsClient } & Partial<MirrorOptions> = {},
  ): Promise<readonly MirrorEdit[]> {
    const { dryRun, instructeur = this.instructeur, ...options } = more;
    const edits: MirrorEdit[] = [];
    const given = { to, ...options, writeBack: { columns, instructeur, dryRun } };
    for await (const step of mirror(client, 7, { ...given, plan: false })) edits.push(...step.edits);
    return edits;
  }
}
