import type {
  AvisFragment,
  DemandeurFragment,
  DossierFragment,
  MessageFragment,
} from '../generated/operations.js';
import type { Champ, GeoArea, GeoAreaWithGeometry } from './champs.js';
import type { Champ as DefaultChamp, Message } from './default-champ.js';
import type { DefaultDossierPart, DossierInclude, PartState } from './include.js';

/** A champ of a read whose `include.geometry` is `G`. */
export type ChampRead<G extends boolean> = [G] extends [true]
  ? Champ<GeoAreaWithGeometry>
  : [G] extends [false]
    ? DefaultChamp
    : Champ<GeoArea>;

/** A demandeur of a kind newer than this version of the package. */
export interface UnknownDemandeur {
  readonly __typename: 'UnknownDemandeur';
  /** The API's name of the kind. */
  readonly typename: string;
  readonly id: string;
}

/** Who the dossier is for: a person, a company, or a company that the registry could not describe yet. */
export type Demandeur = DemandeurFragment | UnknownDemandeur;

/** A message of the dossier's conversation, with the correction that it asks for: null where it asks for none. */
export interface MessageWithCorrection extends Omit<MessageFragment, 'correction'> {
  readonly correction: NonNullable<MessageFragment['correction']> | null;
}

/** A message of the dossier's conversation; `correction` is there where the call asked for `corrections`. */
export type MessageRead<Corrections extends boolean = boolean> = [Corrections] extends [true]
  ? MessageWithCorrection
  : [Corrections] extends [false]
    ? Message
    : MessageFragment;

/** An opinion asked of an expert. */
export interface Avis extends AvisFragment {}

type Optional =
  | 'champs'
  | 'annotations'
  | 'demandeur'
  | 'messages'
  | 'avis'
  | 'demarche'
  | 'groupeInstructeur';
type Base = Omit<DossierFragment, Optional | 'instructeurs' | 'labels' | 'traitements'>;
type PartOf<K extends keyof DossierFragment> = NonNullable<DossierFragment[K]>;

/** What each part adds to a dossier, under the API's own name. */
interface Parts<Geometry extends boolean, Corrections extends boolean> {
  /** The fields that the usager filled in, in the order of the form. */
  readonly champs: ReadonlyArray<ChampRead<Geometry>>;
  /** The private annotations of the agents, in the order of the form. */
  readonly annotations: ReadonlyArray<ChampRead<Geometry>>;
  /** The decisions and changes of state so far, oldest first. */
  readonly traitements: PartOf<'traitements'>;
  /** The instructeurs who follow the dossier. */
  readonly instructeurs: PartOf<'instructeurs'>;
  /** Who the dossier is for: a person or a company. */
  readonly demandeur: Demandeur;
  /** The groupe instructeur that the dossier is assigned to. */
  readonly groupeInstructeur: PartOf<'groupeInstructeur'>;
  /** The labels that agents put on it. */
  readonly labels: PartOf<'labels'>;
  /** The messages between usager and agents, oldest first. */
  readonly messages: ReadonlyArray<MessageRead<Corrections>>;
  /** The opinions asked of experts, with their answers. */
  readonly avis: ReadonlyArray<Avis>;
}

interface DemarcheParts {
  /** The form that the dossier was filled in on. */
  readonly revision: NonNullable<DossierFragment['demarche']['revision']>;
  /** The service in charge of the demarche; null for none. */
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

type DossierDemarche<I> = Omit<DossierFragment['demarche'], 'revision' | 'service'> & With<I, DemarcheParts>;

type Whole<I> = Base &
  With<I, Parts<Flag<I, 'geometry'>, Flag<I, 'corrections'>>> & {
    /** The demarche that the dossier was filed for; `revision` and `service` on request. */
    readonly demarche: { [K in keyof DossierDemarche<I>]: DossierDemarche<I>[K] };
  };

/** The parts of a dossier that `I` asks for, as one object type: an editor shows a type by the name of its alias. */
export type Dossier<I extends DossierInclude> = { [K in keyof Whole<I>]: Whole<I>[K] };
