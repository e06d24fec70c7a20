import { createHash } from 'node:crypto';
import type { Expectation } from '../transfer/content/expectation.js';
import type { DownloadableFile } from '../types.js';

/** The part of a dossier that a file belongs to; for a file of no dossier, a digest of its URL, which is a secret itself. */
export type Owner = readonly (string | number | null)[];

/** What identifies a file over several runs: its owner, its index there, and its content. */
export interface Identity {
  readonly owner: Owner;
  readonly index: number;
  /** As announced; undefined where the file announces none. */
  readonly md5: string | undefined;
  readonly sha256: string | undefined;
}

export type ContentDigests = Pick<Identity, 'md5' | 'sha256'>;

/** Stands for what a manifest of version 0.1 does not contain. */
const UNSAID = '?';

/** The fields that say where in which dossier a file is: all of them unknown, as they come from outside. */
interface DossierPlace {
  readonly dossierNumber?: unknown;
  readonly source?: unknown;
  readonly ownerId?: unknown;
  readonly champId?: unknown;
  readonly rowId?: unknown;
  readonly attestation?: unknown;
  readonly index?: unknown;
}

export function identityOf(file: DownloadableFile, { md5, sha256 }: Expectation): Identity {
  const place: DossierPlace & DownloadableFile = file;
  const owner = ownerInDossier(place) ?? ['url', urlMark(String(file.url))];
  return { owner, index: indexOf(place), md5, sha256 };
}

/** The identity of a file that a manifest lists, as far as it says. */
export function listedIdentity(
  entry: DossierPlace & { readonly md5: string; readonly sha256: string },
): Identity {
  const { md5, sha256 } = entry;
  const owner = ownerInDossier(isFromFirstVersion(entry) ? { ...entry, ...NOT_SAID } : entry);
  return { owner: owner ?? ['url', UNSAID], index: indexOf(entry), md5, sha256 };
}

const NOT_SAID = { ownerId: UNSAID, attestation: UNSAID };

/** Version 0.1 listed neither the message or avis that holds a file nor which attestation it is. */
function isFromFirstVersion({ source, ownerId, attestation }: DossierPlace): boolean {
  const isOwned = source === 'messages' || source === 'avis' || source === 'etablissement';
  return isOwned && ownerId === undefined && attestation === undefined;
}

function ownerInDossier(place: DossierPlace): Owner | undefined {
  const { dossierNumber, source, champId, rowId, attestation } = place;
  if (dossierNumber == null || source == null) return undefined;
  // The id of an établissement changes when its data is fetched anew; the champ tells two of them apart.
  const ownerId = source === 'etablissement' && place.ownerId !== UNSAID ? null : place.ownerId;
  return [dossierNumber, source, ownerId, champId, rowId, attestation].map((part) =>
    typeof part === 'string' || typeof part === 'number' ? part : null,
  );
}

function indexOf({ index }: DossierPlace): number {
  return typeof index === 'number' ? index : 0;
}

export function ownerKey(owner: Owner): string {
  return JSON.stringify(owner);
}

/** Keys of incomplete owners, under which earlier versions may have stored the file. */
export function vagueOwners({ owner, md5, sha256 }: Identity): string[] {
  if (isOutsideDossiers(owner)) {
    return [md5, sha256].flatMap((digest) => (digest === undefined ? [] : [`content ${digest}`]));
  }
  const [dossierNumber, source, , champId, rowId] = owner;
  return [JSON.stringify([dossierNumber, source, UNSAID, champId, rowId, UNSAID])];
}

/** The keys by which a name is found again. A file of no dossier is found by its content too: its URL may change. */
export function keysOf(identity: Identity): string[] {
  const { owner } = identity;
  return isOutsideDossiers(owner) ? [ownerKey(owner), ...vagueOwners(identity)] : [ownerKey(owner)];
}

function isOutsideDossiers(owner: Owner): boolean {
  return owner[0] === 'url';
}

export function hasContent({ md5, sha256 }: ContentDigests): boolean {
  return md5 !== undefined || sha256 !== undefined;
}

/** Whether both announce the same content. */
export function sameBytes(a: ContentDigests, b: ContentDigests): boolean {
  if (a.md5 !== undefined && b.md5 !== undefined) return a.md5 === b.md5;
  return a.sha256 !== undefined && a.sha256 === b.sha256;
}

/** A digest of the URL without the parameters that differ at each signing. */
function urlMark(text: string): string {
  return createHash('sha256').update(withoutSignature(text)).digest('hex').slice(0, 32);
}

function withoutSignature(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  for (const name of [...url.searchParams.keys()]) if (SIGNING.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}

/** Parameters that the signers of Swift, S3, Google, Azure and CloudFront add. */
const SIGNING =
  /^(temp_url_\w+|x-(amz|goog)-[\w-]+|signature|expires|awsaccesskeyid|googleaccessid|key-pair-id|policy|sig|s[eptvr])$/i;
