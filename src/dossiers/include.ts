import { DsInputError } from '../errors.js';

/**
 * The names of all parts of a dossier that a call can ask for or leave out, in the order of {@link DossierPart}: for a
 * menu, or to check a setting.
 *
 * @example
 * ```ts
 * import { dossierParts } from '@org/ds-client';
 *
 * const unknown = ['champs', 'photos'].filter((name) => !dossierParts.some((part) => part === name));
 * ```
 */
export const dossierParts = [
  'champs',
  'annotations',
  'traitements',
  'instructeurs',
  'demandeur',
  'groupeInstructeur',
  'labels',
  'messages',
  'avis',
  'corrections',
  'geometry',
  'revision',
  'service',
] as const satisfies readonly DossierPart[];

/** An `include` that asks for nothing more and turns nothing off. */
export type Nothing = Record<never, never>;

/**
 * Which parts of a dossier to read. A part asked for is in the result's type, a part turned off is not.
 *
 * - On unless turned off: `champs`, `annotations`, `traitements`, `instructeurs`, `demandeur`,
 *   `groupeInstructeur`, `labels`; and `messages` for one dossier (on request for lists).
 * - On request: `avis`, `corrections` (of messages, which it turns on), `geometry` (of `CarteChamp`),
 *   `revision` (`demarche.revision`, with the descriptors of the dossier's own revision),
 *   `service` (`demarche.service`).
 */
export interface DossierInclude {
  /** The fields that the usager filled in. On unless turned off. */
  readonly champs?: boolean | undefined;
  /** The private annotations of the agents. On unless turned off. */
  readonly annotations?: boolean | undefined;
  /** The decisions and changes of state so far, oldest first. On unless turned off. */
  readonly traitements?: boolean | undefined;
  /** The instructeurs who follow the dossier. On unless turned off. */
  readonly instructeurs?: boolean | undefined;
  /** Who the dossier is for: a person or a company. On unless turned off. */
  readonly demandeur?: boolean | undefined;
  /** The groupe instructeur that the dossier is assigned to. On unless turned off. */
  readonly groupeInstructeur?: boolean | undefined;
  /** The labels that agents put on the dossier. On unless turned off. */
  readonly labels?: boolean | undefined;
  /** The messages of the dossier. On for one dossier unless turned off; on request for lists. */
  readonly messages?: boolean | undefined;
  /** The opinions asked of experts, with their answers. On request. */
  readonly avis?: boolean | undefined;
  /** What each message asks the usager to correct; turns `messages` on. On request. */
  readonly corrections?: boolean | undefined;
  /** The shapes of the places drawn in a `CarteChamp`. On request. */
  readonly geometry?: boolean | undefined;
  /** `demarche.revision`: the form that the dossier was filled in on, with its descriptors. On request. */
  readonly revision?: boolean | undefined;
  /** `demarche.service`: the service in charge of the demarche. On request. */
  readonly service?: boolean | undefined;
}

/** The parts of a dossier that a call can ask for or leave out. */
export type DossierPart = keyof DossierInclude;

/** The parts that every read of a dossier gives unless they are turned off. */
export type DefaultDossierPart =
  | 'champs'
  | 'annotations'
  | 'traitements'
  | 'instructeurs'
  | 'demandeur'
  | 'groupeInstructeur'
  | 'labels';

/** `'on'`, `'off'`, or `'maybe'` where the type of `I` does not say. */
export type PartState<I, P extends string, Default extends string> = P extends keyof I
  ? [I[P]] extends [true]
    ? 'on'
    : [I[P]] extends [false]
      ? 'off'
      : [I[P]] extends [undefined]
        ? DefaultState<P, Default>
        : 'maybe'
  : DefaultState<P, Default>;
type DefaultState<P extends string, Default extends string> = P extends Default ? 'on' : 'off';

/**
 * `I`, where a literal with a key that `Include` lacks does not compile; the same is refused at run time. The keys come
 * first, since an editor completes what it knows before `I` is inferred; they are `unknown` there, since a type that
 * were the caller's own would take the place of `I` in the inference. Both branches take any `I` that extends
 * `Include`, so that a function generic in `I` can pass its own.
 */
export type Exactly<I, Include> = { readonly [K in keyof Include]?: unknown } & ([
  Exclude<keyof I, keyof Include>,
] extends [never]
  ? I
  : Include);

/** The `$include…` variables of a document: one for each part that the caller decided about. */
export type IncludeVariables<Part extends string> = { [P in Part as `include${Capitalize<P>}`]?: boolean };

/** Turns `include` into the document's `$include…` variables; throws `DsInputError` for a part that does not exist. */
export function includeVariables<Part extends string>(
  parts: readonly Part[],
  include: { readonly [P in Part]?: boolean | undefined } | undefined,
): IncludeVariables<Part> {
  const variables: Record<string, boolean> = {};
  for (const [part, wanted] of Object.entries(include ?? {})) {
    if (!isOneOf(parts, part)) {
      throw new DsInputError(`include has no part called '${part}'. The parts are: ${parts.join(', ')}.`);
    }
    if (wanted === undefined) continue;
    if (typeof wanted !== 'boolean') throw new DsInputError(`include.${part} must be true or false.`);
    variables[`include${part[0]?.toUpperCase()}${part.slice(1)}`] = wanted;
  }
  return variables as IncludeVariables<Part>;
}

function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}
