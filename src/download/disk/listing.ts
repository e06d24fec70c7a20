import { type ContentDigests, hasContent, type Identity, ownerKey, sameBytes } from './identity.js';

/**
 * What a run was given so far. It tells a file that was replaced from one that only moved up because an earlier one
 * of its champ was removed: both show as another content at the same place.
 */
export class Listing {
  readonly #owners = new Map<string, Map<number, ContentDigests>>();

  /** Dossiers, with the sources of their files. */
  readonly #scopes = new Set<string>();
  #lastDossier: unknown;

  add({ owner, index, md5, sha256 }: Identity): void {
    const [dossierNumber, source] = owner;
    if (dossierNumber !== 'url') this.#scopes.add(JSON.stringify([dossierNumber, source]));
    this.#lastDossier = dossierNumber;
    const key = ownerKey(owner);
    const files = this.#owners.get(key) ?? new Map<number, ContentDigests>();
    this.#owners.set(key, files.set(index, { md5, sha256 }));
  }

  /**
   * Whether other files of the dossier and source of a listed one came: then that one could have come as well. A list
   * that may have been cut is cut within its last dossier.
   */
  covers(
    { dossierNumber, source }: { readonly dossierNumber?: unknown; readonly source?: unknown },
    isWholeList: boolean,
  ): boolean {
    if (!isWholeList && dossierNumber === this.#lastDossier) return false;
    return this.#scopes.has(JSON.stringify([dossierNumber, source]));
  }

  /** Whether the run was given a file of this owner and content, under any index. */
  has({ owner, md5, sha256 }: Identity): boolean {
    const files = this.#owners.get(ownerKey(owner));
    return files !== undefined && [...files.values()].some((content) => sameBytes(content, { md5, sha256 }));
  }

  /**
   * Whether `file` has surely taken the place of `earlier`. Removals only move files up: what was at this place
   * before is gone if all places above are known and none has it.
   */
  hasReplaced({ owner, index }: Identity, earlier: ContentDigests): boolean {
    const files = this.#owners.get(ownerKey(owner)) ?? new Map<number, ContentDigests>();
    for (let above = 0; above < index; above++) if (!files.has(above)) return false;
    if (!hasContent(earlier)) return true;
    for (const [at, content] of files) if (at !== index && sameBytes(content, earlier)) return false;
    return true;
  }
}
