import type {
  AvisFragment,
  DemandeurFragment,
  DossierFragment,
  GetDossierQueryVariables,
  MessageFragment,
} from '../generated/operations.js';
import { type Champ, type GeoAreaRead, toChamp } from './champs.js';
import {
  type DefaultDossierPart,
  type DossierInclude,
  dossierParts,
  type Flatten,
  includeVariables,
  type PartState,
} from './include.js';

/** A demandeur of a kind newer than this version of the package. */
export interface UnknownDemandeur {
  readonly __typename: 'UnknownDemandeur';
  /** The API's name of the kind. */
  readonly typename: string;
  readonly id: string;
}

/** Who the dossier is for: a person, a company, or a company that the registry could not describe yet. */
export type Demandeur = DemandeurFragment | UnknownDemandeur;

/** A message of the dossier's conversation; `correction` is there where the call asked for `corrections`. */
export type Message<Corrections extends boolean = boolean> = [Corrections] extends [true]
  ? Omit<MessageFragment, 'correction'> & {
      readonly correction: NonNullable<MessageFragment['correction']> | null;
    }
  : [Corrections] extends [false]
    ? Omit<MessageFragment, 'correction'>
    : MessageFragment;

export type Avis = AvisFragment;

type Optional =
  | 'champs'
  | 'annotations'
  | 'demandeur'
  | 'messages'
  | 'avis'
  | 'demarche'
  | 'groupeInstructeur';
type Base = Omit<DossierFragment, Optional | 'instructeurs' | 'labels' | 'traitements'>;
type Part<K extends keyof DossierFragment> = NonNullable<DossierFragment[K]>;

/** What each part adds to a dossier, under the API's own name. */
interface Parts<Geometry extends boolean, Corrections extends boolean> {
  readonly champs: ReadonlyArray<Champ<GeoAreaRead<Geometry>>>;
  readonly annotations: ReadonlyArray<Champ<GeoAreaRead<Geometry>>>;
  readonly traitements: Part<'traitements'>;
  readonly instructeurs: Part<'instructeurs'>;
  readonly demandeur: Demandeur;
  readonly groupeInstructeur: Part<'groupeInstructeur'>;
  readonly labels: Part<'labels'>;
  readonly messages: ReadonlyArray<Message<Corrections>>;
  readonly avis: ReadonlyArray<Avis>;
}

interface DemarcheParts {
  readonly revision: NonNullable<DossierFragment['demarche']['revision']>;
  readonly service: Exclude<DossierFragment['demarche']['service'], undefined>;
}

type StateOf<I, P extends string> = P extends 'messages'
  ? PartState<
      I,
      P,
      'corrections' extends keyof I ? (I['corrections' & keyof I] extends true ? 'messages' : never) : never
    >
  : PartState<I, P, DefaultDossierPart>;
type Having<I, P extends string, State extends 'on' | 'maybe'> = P extends unknown
  ? StateOf<I, P> extends State
    ? P
    : never
  : never;
type Flag<I, P extends string> = { on: true; off: false; maybe: boolean }[StateOf<I, P>];

type With<I, All> = Pick<All, Having<I, keyof All & string, 'on'> & keyof All> &
  Partial<Pick<All, Having<I, keyof All & string, 'maybe'> & keyof All>>;

/**
 * A dossier: one filled form, with the parts that `I` asks for.
 *
 * `Dossier` alone is what every read gives by default; a dossier read with more parts can be passed wherever a
 * `Dossier` is expected. Dates are the API's text, `BigInt` values are strings.
 *
 * @example
 * ```ts
 * import type { Dossier } from '@org/ds-client';
 *
 * const lastMessage = (dossier: Dossier<{ messages: true }>) => dossier.messages.at(-1)?.body;
 * ```
 */
export type Dossier<I extends DossierInclude = Record<never, never>> = Flatten<
  Base &
    With<I, Parts<Flag<I, 'geometry'>, Flag<I, 'corrections'>>> & {
      readonly demarche: Flatten<
        Omit<DossierFragment['demarche'], 'revision' | 'service'> & With<I, DemarcheParts>
      >;
    }
>;

/** `I`, with the messages that reading one dossier gives unless they are turned off. */
export type WithMessages<I extends DossierInclude> = 'messages' extends keyof I
  ? I
  : Flatten<I & { readonly messages: true }>;

/** The variables that make a document read the parts of `include`. */
export function dossierVariables(
  include: DossierInclude | undefined,
): Omit<GetDossierQueryVariables, 'number'> {
  // A correction belongs to a message: asking for the one without the other would give nothing, silently.
  const whole = include?.corrections ? { messages: true, ...include } : include;
  return includeVariables(dossierParts, whole);
}

const demandeurs: Record<DemandeurFragment['__typename'], true> = {
  PersonneMorale: true,
  PersonneMoraleIncomplete: true,
  PersonnePhysique: true,
};

/**
 * A dossier as the API sent it, made into the typed one: in its place, since an answer belongs to the call that
 * asked for it, and copies of large pages are what a read would spend most on.
 */
export function toDossier<I extends DossierInclude>(sent: DossierFragment): Dossier<I> {
  const { champs, annotations, demandeur } = sent;
  const dossier = Object.assign<DossierFragment, Partial<Parts<boolean, boolean>>>(sent, {
    ...(champs && { champs: champs.map(toChamp) }),
    ...(annotations && { annotations: annotations.map(toChamp) }),
    ...(demandeur && { demandeur: toDemandeur(demandeur) }),
  });
  // Which parts are there was decided by the variables made of the same `I`; no type can follow that to here.
  return dossier as Dossier<DossierInclude> as Dossier<I>;
}

function toDemandeur(sent: DemandeurFragment): Demandeur {
  if (Object.hasOwn(demandeurs, sent.__typename)) return sent;
  return { ...sent, __typename: 'UnknownDemandeur', typename: sent.__typename };
}
