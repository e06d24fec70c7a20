import type { SyncCheckpoint } from '../../index.js';

type Modifications = SyncCheckpoint['modifications'];

/**
 * The checkpoint from which a walk brings two that followed a demarche to one place: each may be ahead of the other, since one was
 * stored and a kill kept the other from it, or since it was brought back from an older backup. `null`: from the first dossier.
 */
export function olderCheckpoint(
  a: SyncCheckpoint | null | undefined,
  b: SyncCheckpoint | null | undefined,
): SyncCheckpoint | null {
  if (!a || !b) return null;
  return {
    ...a,
    modifications: olderModifications(a.modifications, b.modifications),
    newestDeletion: earlierOf(a.newestDeletion, b.newestDeletion),
    // Whatever one of them still has to see leave the list, it sees leave it again.
    pending: [...new Set([...a.pending, ...b.pending])],
    reconciliation: olderPass(a.reconciliation, b.reconciliation),
  };
}

function olderModifications(a: Modifications, b: Modifications): Modifications {
  if (a.readUntil === b.readUntil) return a.run === null ? b : a;
  return earlierOf(a.readUntil, b.readUntil) === a.readUntil ? a : b;
}

function earlierOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return Date.parse(a) <= Date.parse(b) ? a : b;
}

/** A pass that both have begun begins again: its cursors do not say which is behind. */
function olderPass(
  a: SyncCheckpoint['reconciliation'],
  b: SyncCheckpoint['reconciliation'],
): SyncCheckpoint['reconciliation'] {
  if (a === null || b === null) return a ?? b;
  return a.isRead && b.isRead ? a : { after: null, isRead: false };
}
