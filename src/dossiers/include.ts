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
] as const;

/** The parts of a dossier that a call can ask for or leave out. */
export type DossierPart = (typeof dossierParts)[number];

/** Shows an intersection of types as the one object that it is. */
export type Flatten<T> = { [K in keyof T]: T[K] };

/**
 * Which parts of a dossier to read. A part asked for is in the result's type, a part turned off is not.
 *
 * - On unless turned off: `champs`, `annotations`, `traitements`, `instructeurs`, `demandeur`,
 *   `groupeInstructeur`, `labels`; and `messages` for one dossier (on request for lists).
 * - On request: `avis`, `corrections` (of messages, which it turns on), `geometry` (of `CarteChamp`),
 *   `revision` (`demarche.revision`, with the descriptors of the dossier's own revision),
 *   `service` (`demarche.service`).
 */
export type DossierInclude = { readonly [P in DossierPart]?: boolean | undefined };

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

/** Refuses a key that is not a part, at compile time; the same is refused at run time. */
export type Exactly<I, Part extends string> = I & { readonly [K in Exclude<keyof I, Part>]: never };

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
