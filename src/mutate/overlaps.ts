/** Knows which writes of the same kind to the same dossier were under way at the same time. */
export class Overlaps {
  readonly #active = new Set<{ readonly key: string; isOverlapped: boolean }>();

  begin(key: string): { readonly isOverlapped: boolean; readonly end: () => void } {
    const call = { key, isOverlapped: false };
    for (const other of this.#active) {
      if (other.key === key) call.isOverlapped = other.isOverlapped = true;
    }
    this.#active.add(call);
    return {
      get isOverlapped() {
        return call.isOverlapped;
      },
      end: () => this.#active.delete(call),
    };
  }
}
