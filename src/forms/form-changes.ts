import type { Form, FormEntry, FormPart } from './form.js';

/** The champ that a change is about. */
export interface ChangedChamp {
  readonly part: FormPart;
  /** Its alias; in a repetition, after the repetition's: `beneficiaires.nom`. */
  readonly alias: string;
  /** Its descriptor's id. */
  readonly id: string;
  /** Its label, the new one where it was renamed. */
  readonly label: string;
}

/** What is different in a form since its types were last made. */
export type FormChange =
  | { readonly kind: 'demarche'; readonly from: number; readonly to: number }
  /** A revision's id. */
  | { readonly kind: 'revision'; readonly from: string; readonly to: string }
  | (ChangedChamp & { readonly kind: 'added' | 'removed' })
  /** Another label, under the same alias. */
  | (ChangedChamp & { readonly kind: 'renamed'; readonly from: string; readonly to: string })
  /** Another `__typename` of the descriptor. */
  | (ChangedChamp & { readonly kind: 'type'; readonly from: string; readonly to: string });

/** What is different between two versions of a form, in the form's order. */
export function formChanges(before: Form, after: Form): FormChange[] {
  const changes: FormChange[] = [];
  if (before.demarche !== after.demarche) {
    changes.push({ kind: 'demarche', from: before.demarche, to: after.demarche });
  }
  if (before.revision !== after.revision) {
    changes.push({ kind: 'revision', from: before.revision, to: after.revision });
  }
  for (const part of ['champs', 'annotations'] as const) {
    changes.push(...entryChanges(part, '', before[part], after[part]));
  }
  return changes;
}

function entryChanges(
  part: FormPart,
  path: string,
  before: readonly FormEntry[],
  after: readonly FormEntry[],
): FormChange[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  return after.flatMap((entry): FormChange[] => {
    const { id, label, type } = entry;
    const champ = { part, alias: path + entry.alias, id, label };
    const old = known.get(id);
    if (old === undefined || old.retired) return entry.retired ? [] : [{ kind: 'added', ...champ }];
    if (entry.retired) return [{ kind: 'removed', ...champ }];
    return [
      ...(old.label === label ? [] : [{ kind: 'renamed' as const, ...champ, from: old.label, to: label }]),
      ...(old.type === type ? [] : [{ kind: 'type' as const, ...champ, from: old.type, to: type }]),
      ...entryChanges(part, `${champ.alias}.`, old.champs ?? [], entry.champs ?? []),
    ];
  });
}
