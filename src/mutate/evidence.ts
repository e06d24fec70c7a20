import type { Champ } from '../dossiers/champs.js';
import type { MutationMessage } from '../errors.js';
import type {
  AnnotationInput,
  AnnotationValueInput,
  ChangedDossierFragment,
  DossierState,
  TraitementEvent,
  WrittenMessageFragment,
} from '../generated/operations.js';
import { holdsValue } from './holds-value.js';
import type { DossierOutcome, Instructeur, OutcomeParts } from './outcome-read.js';

/** What a dossier tells about a write that got no good answer. */
export type Evidence<Result> =
  | { readonly kind: 'found'; readonly result: Result }
  /** The change is not there; `seen` is what is there instead. */
  | { readonly kind: 'missing'; readonly seen: string }
  | { readonly kind: 'unclear'; readonly seen: string };

/** How to tell whether one kind of write was carried out. */
export interface OutcomeCheck<Input, Result> {
  readonly parts?: OutcomeParts;
  /**
   * The dossier keeps a record of each such write, by an id of its own: it is read before the write as well, so that a
   * record of before is never taken for this write's. Dates cannot tell: they have whole seconds, of another clock.
   */
  readonly leavesRecord?: boolean;
  /** `isNew` says whether a record, by its id, was not there before the write. */
  readonly findEvidence: (
    outcome: DossierOutcome,
    input: Input,
    isNew: (id: string) => boolean,
  ) => Evidence<Result>;
}

type Warnings = { readonly warnings: readonly MutationMessage[] };
type DossierResult = { readonly dossier: ChangedDossierFragment } & Warnings;

const foundResult = <Result>(result: Result): Evidence<Result & Warnings> => ({
  kind: 'found',
  result: { ...result, warnings: [] },
});
const missingChange = (seen: string) => ({ kind: 'missing' as const, seen });
const unclearChange = (seen: string) => ({ kind: 'unclear' as const, seen });

/** A change of state leaves a traitement behind, which says by whom and with which motivation. */
export function stateChange(
  state: DossierState,
  event: TraitementEvent,
): OutcomeCheck<{ instructeurId: string; motivation?: string | null | undefined }, DossierResult> {
  return {
    leavesRecord: true,
    findEvidence({ dossier, traitements, instructeurs }, { instructeurId, motivation }, isNew) {
      const own = traitements.some(
        (traitement) =>
          traitement.event === event &&
          isNew(traitement.id) &&
          isBy(traitement.emailAgentTraitant, instructeurId, instructeurs) &&
          sameText(traitement.motivation, motivation),
      );
      if (own && dossier.state === state) return foundResult({ dossier });
      if (own) return unclearChange(`it was carried out, and the dossier has become ${dossier.state} since`);
      return missingChange(
        dossier.state === state
          ? `it is ${state}, from before or by another hand`
          : `it is still ${dossier.state}`,
      );
    },
  };
}

export function checkArchived(wanted: boolean): OutcomeCheck<object, DossierResult> {
  return {
    findEvidence: ({ dossier }) =>
      dossier.archived === wanted
        ? foundResult({ dossier })
        : missingChange(dossier.archived ? 'it is archived' : 'it is not archived'),
  };
}

export const movedToGroupe: OutcomeCheck<{ groupeInstructeurId: string }, DossierResult> = {
  findEvidence: ({ dossier }, { groupeInstructeurId }) =>
    dossier.groupeInstructeur.id === groupeInstructeurId
      ? foundResult({ dossier })
      : missingChange(`it is in the groupe instructeur ${dossier.groupeInstructeur.number}`),
};

export const followed: OutcomeCheck<
  { instructeurId: string; follow?: boolean },
  DossierResult & { readonly instructeur: Instructeur }
> = {
  findEvidence({ dossier, followers, instructeurs }, { instructeurId, follow = true }) {
    const isInstructeur = ({ id }: Instructeur) => id === instructeurId;
    const instructeur = followers.find(isInstructeur) ?? instructeurs.find(isInstructeur);
    if (followers.some(isInstructeur) !== follow) {
      return missingChange(follow ? 'the instructeur does not follow it' : 'the instructeur follows it');
    }
    return instructeur === undefined
      ? unclearChange('the instructeur is unknown to it')
      : foundResult({ dossier, instructeur });
  },
};

type DossierLabel = ChangedDossierFragment['labels'][number];

export const labelAdded: OutcomeCheck<{ labelId: string }, DossierResult & { readonly label: DossierLabel }> =
  {
    findEvidence({ dossier }, { labelId }) {
      const label = dossier.labels.find(({ id }) => id === labelId);
      return label === undefined
        ? missingChange('it does not have the label')
        : foundResult({ dossier, label });
    },
  };

export const labelRemoved: OutcomeCheck<
  { labelId: string },
  DossierResult & { readonly label: DossierLabel }
> = {
  findEvidence: ({ dossier }, { labelId }) =>
    dossier.labels.some(({ id }) => id === labelId)
      ? missingChange('it still has the label')
      : // The label is described only where it is: there is no result to give, although the change is made.
        unclearChange('it does not have the label (any more)'),
};

export const messageSent: OutcomeCheck<
  { instructeurId: string; body: string },
  { readonly message: WrittenMessageFragment } & Warnings
> = {
  parts: { includeMessages: true },
  leavesRecord: true,
  findEvidence({ messages, instructeurs }, { instructeurId, body }, isNew) {
    const message = messages.findLast(
      (one) => isNew(one.id) && sameText(one.body, body) && isBy(one.email, instructeurId, instructeurs),
    );
    return message === undefined ? missingChange('it has no such message') : foundResult({ message });
  },
};

export const annotationsSet: OutcomeCheck<
  { annotations: readonly AnnotationInput[] },
  { readonly annotations: readonly Champ[] } & Warnings
> = {
  parts: { includeAnnotations: true },
  findEvidence({ annotations }, { annotations: wanted }) {
    const all = annotations.flatMap(withRows);
    const champs: Champ[] = [];
    const verdicts = wanted.map(({ id, value }) => {
      const champ = all.find((one) => one.id === id);
      if (champ) champs.push(champ);
      return champ && holdsValue(champ, value);
    });
    if (verdicts.every((verdict) => verdict === true)) return foundResult({ annotations: champs });
    if (verdicts.every((verdict) => verdict === false)) {
      return missingChange('its annotations have other values');
    }
    return unclearChange(
      'its annotations show it in part, or cannot show it (rows and files that are added)',
    );
  },
};

/** One annotation, by one of the older mutations; `toValue` gives its value the form of the newer one. */
export function annotationSet<Value>(
  toValue: (value: Value) => AnnotationValueInput,
): OutcomeCheck<{ annotationId: string; value: Value }, { readonly annotation: Champ } & Warnings> {
  return {
    parts: { includeAnnotations: true },
    findEvidence({ annotations }, { annotationId, value }) {
      const annotation = annotations.flatMap(withRows).find(({ id }) => id === annotationId);
      const holds = annotation && holdsValue(annotation, toValue(value));
      if (annotation && holds) return foundResult({ annotation });
      return holds === false
        ? missingChange('the annotation has another value')
        : unclearChange('it does not show');
    },
  };
}

/** A champ, and those of its rows. */
function withRows(champ: Champ): Champ[] {
  return champ.__typename === 'RepetitionChamp'
    ? [champ, ...champ.rows.flatMap((row) => row.champs)]
    : [champ];
}

/** Whether an address is the instructeur's; taken for granted where either is not known. */
function isBy(email: string | null, instructeurId: string, instructeurs: readonly Instructeur[]): boolean {
  const known = instructeurs.find(({ id }) => id === instructeurId)?.email;
  return email === null || known === undefined || known.toLowerCase() === email.toLowerCase();
}

function sameText(one: string | null | undefined, other: string | null | undefined): boolean {
  const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\r\n', '\n').trim();
  return plain(one) === plain(other);
}
