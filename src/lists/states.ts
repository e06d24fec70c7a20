import type { DossierState } from '../generated/operations.js';

// A record, so that a state that is added to the schema fails to compile here.
const states: Readonly<Record<DossierState, true>> = {
  en_construction: true,
  en_instruction: true,
  accepte: true,
  refuse: true,
  sans_suite: true,
};

export function isState(value: unknown): value is DossierState {
  return typeof value === 'string' && Object.hasOwn(states, value);
}

/** All states of a dossier, in the order that a dossier goes through them. */
export const dossierStates: readonly DossierState[] = Object.keys(states).filter(isState);
