import { callOptions } from '../arguments/call-options.js';
import { type DossierRef, dossierRef } from '../dossiers/dossier-ref.js';
import { DsInputError } from '../errors.js';
import type { MutateOptions } from '../mutate/options.js';
import type { DossierChange } from './decisions.js';
import { type DryRun, type DryRunOption, perform } from './dry-run.js';
import { stepOf, type WriteContext } from './write-context.js';

/** Options of a write that needs no instructeur. */
export interface ChangeOptions extends MutateOptions, DryRunOption {}

/** Adds a label to a dossier, or removes one. */
export function changeLabel(mutation: 'dossierAjouterLabel' | 'dossierSupprimerLabel') {
  return async (
    context: WriteContext,
    dossier: DossierRef,
    label: string,
    options: ChangeOptions = {},
  ): Promise<DossierChange | DryRun> => {
    const { id: dossierId, number } = dossierRef(dossier);
    checkName('label', label, 'the name or the id of a label of the demarche');
    const labelId = await context.choices.label(number, label, callOptions(options));
    return await perform(stepOf(context.mutate, mutation, { dossierId, labelId }, options), options);
  };
}

export async function changerGroupe(
  context: WriteContext,
  dossier: DossierRef,
  groupe: string | number,
  options: ChangeOptions = {},
): Promise<DossierChange | DryRun> {
  const { id: dossierId, number } = dossierRef(dossier);
  if (typeof groupe !== 'number')
    checkName('changerGroupe', groupe, 'the label, the number or the id of a groupe');
  const groupeInstructeurId = await context.choices.groupe(number, groupe, callOptions(options));
  const input = { dossierId, groupeInstructeurId };
  return await perform(stepOf(context.mutate, 'dossierChangerGroupeInstructeur', input, options), options);
}

function checkName(where: string, name: unknown, what: string): void {
  if (typeof name !== 'string' || name.trim() === '') throw new DsInputError(`${where} takes ${what}.`);
}
