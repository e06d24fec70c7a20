import type {
  ChampFragment,
  DemandeurFragment,
  DossierFragment,
  GetDossierQueryVariables,
} from '../generated/operations.js';
import { toChamp } from './champs.js';
import type { Dossier as DefaultDossier } from './default-read.js';
import type { Demandeur, Dossier } from './dossier-parts.js';
import { type DossierInclude, dossierParts, includeVariables } from './include.js';

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
export type DossierRead<I extends DossierInclude = Record<never, never>> = [keyof I] extends [never]
  ? DefaultDossier
  : Dossier<I>;

/** `I`, with the messages that reading one dossier gives unless they are turned off. */
export type WithMessages<I extends DossierInclude> = 'messages' extends keyof I
  ? I
  : { [K in keyof (I & { readonly messages: true })]: (I & { readonly messages: true })[K] };

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

/** A dossier some of whose parts are typed already. */
interface DossierOnTheWay {
  champs?: ReadonlyArray<ChampFragment | ReturnType<typeof toChamp>> | undefined;
  annotations?: ReadonlyArray<ChampFragment | ReturnType<typeof toChamp>> | undefined;
  demandeur?: DemandeurFragment | Demandeur | undefined;
}

/**
 * A dossier as the API sent it, made into the typed one: in its place, since an answer belongs to the call that
 * asked for it, and copies of large pages are what a read would spend most on.
 */
export function toDossier<I extends DossierInclude>(sent: DossierFragment): DossierRead<I> {
  const { champs, annotations, demandeur } = sent;
  const dossier: DossierOnTheWay = sent;
  // One by one: `Object.assign` takes several times as long, and a list does this for every dossier.
  if (champs) dossier.champs = champs.map(toChamp);
  if (annotations) dossier.annotations = annotations.map(toChamp);
  if (demandeur) dossier.demandeur = toDemandeur(demandeur);
  // Which parts are there was decided by the variables made of the same `I`; no type can follow that to here.
  return dossier as Dossier<DossierInclude> as DossierRead<I>;
}

function toDemandeur(sent: DemandeurFragment): Demandeur {
  if (Object.hasOwn(demandeurs, sent.__typename)) return sent;
  return { ...sent, __typename: 'UnknownDemandeur', typename: sent.__typename };
}
