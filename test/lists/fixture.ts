import { createEmulator, type Emulator } from '@org/ds-client/testing';
import type { ScriptedAnswer, SeenRequest } from '../request/scripted-server.js';

/** A demarche of 25 dossiers with a file each: three pages of ten. */
export const DEMARCHE = 7;
export const FIRST_DOSSIER = 501;
export const DOSSIERS = 25;
export const PAGE = 10;

/** The numbers of the demarche's dossiers, in the API's order. */
export const numbers: readonly number[] = Array.from(
  { length: DOSSIERS },
  (_, index) => FIRST_DOSSIER + index,
);

export const emulator: Emulator = createEmulator({
  demarches: [
    {
      number: DEMARCHE,
      dossiers: DOSSIERS,
      firstDossier: FIRST_DOSSIER,
      champs: [
        { kind: 'text', label: 'Titre', required: true },
        { kind: 'piece_justificative', label: 'Devis', required: true },
      ],
    },
  ],
  rateLimit: false,
});

/** Without its data, which never change here: a fault that stalls is then told from a machine that is slow. */
const answers = new Map<string, Promise<Real>>();

/** What the API really answers: text to send, and a copy that a script may spoil. */
export interface Real {
  readonly text: string;
  readonly json: AnyAnswer;
}

/** Just enough of an answer to spoil it. */
export interface AnyAnswer {
  data: {
    demarche: {
      dossiers: {
        nodes: Array<{ number: number } | null> | null;
        pageInfo: {
          startCursor: string | null;
          endCursor: string | null;
          hasNextPage: boolean;
          hasPreviousPage: boolean;
        };
      };
    };
  } | null;
  errors?: unknown;
}

/** The emulator's own answer to a request. */
export async function real({ text }: SeenRequest): Promise<Real> {
  let answer = answers.get(text);
  if (!answer) {
    answer = ask(text);
    answers.set(text, answer);
  }
  const { text: json } = await answer;
  return { text: json, json: JSON.parse(json) };
}

async function ask(body: string): Promise<Real> {
  const response = await emulator.fetch(emulator.endpoint, {
    method: 'POST',
    headers: { authorization: `Bearer ${emulator.token}`, 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  return { text, json: JSON.parse(text) };
}

export async function pass(request: SeenRequest): Promise<ScriptedAnswer> {
  return { body: (await real(request)).text };
}

/** The real answer with something spoilt. */
export async function spoilt(
  request: SeenRequest,
  spoil: (answer: AnyAnswer, page: NonNullable<AnyAnswer['data']>['demarche']['dossiers']) => void,
): Promise<ScriptedAnswer> {
  const { json } = await real(request);
  if (!json.data) throw new Error(`Nothing to spoil in the answer to ${request.operationName}`);
  spoil(json, json.data.demarche.dossiers);
  return { body: JSON.stringify(json) };
}
