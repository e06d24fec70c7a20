import { DsClient, GetDossierDocument, ListDossiersDocument } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';

/** Of which kind of form the dossiers are: every kind of champ, or a short one. */
export type Form = 'rich' | 'plain';

const NUMBER = 20_000_000;
const FIRST_DEPOSIT = Date.parse('2025-01-06T08:00:00Z');
/** Seconds between two deposits. */
const STEP = 600;

/** A demarche of as many dossiers as one likes, each the text of an answer of the emulator. */
export class Demarche {
  readonly #templates: readonly string[];

  private constructor(templates: readonly string[]) {
    this.#templates = templates;
  }

  static async make(form: Form): Promise<Demarche> {
    const ds = createEmulator({
      demarches: [{ number: 1, dossiers: 60, firstDossier: 1_001, rich: form === 'rich', opendata: true }],
      rateLimit: false,
    });
    const client = new DsClient({
      token: ds.token,
      endpoint: ds.endpoint,
      fetch: ds.fetch,
      rateLimit: false,
    });
    const { demarche } = await client.request(ListDossiersDocument, { number: 1, first: 60 });
    const templates: string[] = [];
    for (const node of demarche.dossiers.nodes ?? []) {
      if (!node) continue;
      // With the messages that reading one dossier gives.
      const { dossier } = await client.request(GetDossierDocument, { number: node.number });
      templates.push(JSON.stringify({ ...dossier, number: '@number', dateDepot: '@deposit' }));
    }
    return new Demarche(templates);
  }

  /** The JSON of the dossier at an index of the list. */
  dossier(index: number): string {
    const template = this.#templates[index % this.#templates.length] ?? '{}';
    return template
      .replace('"@number"', String(NUMBER + index))
      .replace('@deposit', new Date(FIRST_DEPOSIT + index * STEP * 1_000).toISOString());
  }

  /** What a look at where a dossier stands gives. */
  place(index: number): string {
    const date = new Date(FIRST_DEPOSIT + index * STEP * 1_000).toISOString();
    const facts = { number: NUMBER + index, state: 'en_instruction', dateDepot: date };
    return JSON.stringify({ ...facts, dateDerniereModification: date });
  }

  /** The index of the first dossier deposited at or after a moment. */
  since(moment: string): number {
    return Math.max(0, Math.ceil((Date.parse(moment) - FIRST_DEPOSIT) / (STEP * 1_000)));
  }

  indexOf(number: number): number {
    return number - NUMBER;
  }
}

/** The number of the dossier at an index. */
export const numberAt = (index: number) => NUMBER + index;
