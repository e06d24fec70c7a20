import { type Champ, toChamp } from '../dossiers/champs.js';
import {
  type ChangedDossierFragment,
  GetDossierOutcomeDocument,
  type GetDossierOutcomeQuery,
} from '../generated/operations.js';
import type { CallOptions } from '../options.js';
import type { Executor } from '../request/execute.js';

/** A dossier as far as it shows what a write did. */
export interface DossierOutcome {
  readonly dossier: ChangedDossierFragment;
  readonly traitements: GetDossierOutcomeQuery['dossier']['traitements'];
  readonly messages: NonNullable<GetDossierOutcomeQuery['dossier']['messages']>;
  readonly annotations: readonly Champ[];
  readonly followers: readonly Instructeur[];
  readonly instructeurs: readonly Instructeur[];
}

export interface Instructeur {
  readonly id: string;
  readonly email: string;
}

export interface OutcomeParts {
  readonly includeMessages?: boolean;
  readonly includeAnnotations?: boolean;
}

/** Reads a dossier before a write, and again after one that got no good answer. */
export type ReadOutcome = (
  number: number,
  parts: OutcomeParts,
  options: CallOptions,
) => Promise<DossierOutcome>;

/** {@link ReadOutcome}, by the API. */
export function outcomeReader(executor: Pick<Executor, 'execute'>): ReadOutcome {
  return async (number, parts, call) => {
    const { data } = await executor.execute(GetDossierOutcomeDocument, { number, ...parts }, call);
    const { instructeurs, traitements, messages, annotations, ...dossier } = data.dossier;
    const { instructeurs: members, ...groupeInstructeur } = dossier.groupeInstructeur;
    return {
      dossier: { ...dossier, groupeInstructeur },
      traitements,
      messages: messages ?? [],
      annotations: (annotations ?? []).map(toChamp),
      followers: instructeurs,
      instructeurs: members,
    };
  };
}
