import type { Champ, SimpleChamp } from '../dossiers/champs.js';
import type { Demandeur } from '../dossiers/dossier-parts.js';
import { DsInputError } from '../errors.js';
import type {
  ChampFilesFragment,
  DossierFilesFragment,
  EtablissementFilesFragment,
  FileFragment,
  SimpleChampFilesFragment,
} from '../generated/operations.js';

/**
 * The names of all places that the files of a dossier come from, as the option `sources` takes them.
 *
 * @example
 * ```ts
 * import { fileSources } from '@org/ds-client';
 *
 * const withoutGeojson = fileSources.filter((source) => source !== 'geojson');
 * ```
 */
export const fileSources = [
  'champs',
  'annotations',
  'messages',
  'avis',
  'motivation',
  'attestation',
  'pdf',
  'geojson',
  'etablissement',
] as const;

/**
 * Where a dossier's files come from.
 *
 * - `champs`: the pieces justificatives of the usager, rows of repetitions included.
 * - `annotations`: those of the private annotations.
 * - `messages`: attachments of the messages.
 * - `avis`: attachments of the experts' opinions.
 * - `motivation`: the attachment of the decision.
 * - `attestation`: the attestation that the decision makes.
 * - `pdf`: the dossier as a PDF, made at each download.
 * - `geojson`: the places drawn on maps, made at each download.
 * - `etablissement`: tax and social certificates of companies.
 */
export type FileSource = (typeof fileSources)[number];

/** The files that the API stores; `pdf` and `geojson` it makes anew at each download. */
export const storedFileSources: readonly FileSource[] = /* @__PURE__ */ fileSources.filter(
  (source) => source !== 'pdf' && source !== 'geojson',
);

/**
 * One file of a dossier: plain JSON data, which survives a queue or a disk and can still be refreshed and
 * downloaded. It has no id of its own: what names it is its place in the dossier and its checksum, never its URL.
 */
export interface DossierFile {
  /** As the API gives it; not safe as a path on every system. */
  readonly filename: string;
  readonly contentType: string;
  /** Base64 of the MD5 of the content; empty for `pdf` and `geojson`, which are made at each download. */
  readonly checksum: string;
  /** Bytes; 0 is unknown where the checksum is empty too. */
  readonly byteSize: number;
  /** Signed and valid for about an hour: a secret, and no identity. */
  readonly url: string;
  readonly createdAt: string;
  /** `pending`, `safe`, `infected` or `integrity_error`. */
  readonly virusScanResult: string;
  readonly dossierNumber: number;
  readonly dossierId: string;
  readonly source: FileSource;
  /** The champ or annotation that holds it; `null` for the other sources. */
  readonly champId: string | null;
  readonly champLabel: string | null;
  /** The row of the repetition that holds it; `null` outside of repetitions. */
  readonly rowId: string | null;
  /** Its place among the files of its champ, message or avis, from 0. */
  readonly index: number;
  /** The message, the avis or the établissement that holds it; `null` for the other sources. */
  readonly ownerId: string | null;
  /** Which of an établissement's two attestations it is; `null` for the other sources. */
  readonly attestation: 'fiscale' | 'sociale' | null;
}

/** Reads the `sources` option. */
export function checkedSources(sources: readonly FileSource[] | 'all' | undefined): readonly FileSource[] {
  if (sources === undefined) return ['champs'];
  if (sources === 'all') return fileSources;
  if (!Array.isArray(sources) || sources.length === 0) {
    throw new DsInputError(`sources must be 'all' or a list out of: ${fileSources.join(', ')}.`);
  }
  for (const source of sources) {
    if (!fileSources.includes(source)) {
      throw new DsInputError(`There is no source '${source}'. The sources are: ${fileSources.join(', ')}.`);
    }
  }
  return fileSources.filter((source) => sources.includes(source));
}

/** The document's variables that read these sources. */
export function sourceVariables(sources: readonly FileSource[]) {
  const has = (source: FileSource) => sources.includes(source);
  return {
    // The établissement of a SIRET champ is only reached through the champ.
    includeChamps: has('champs') || has('etablissement'),
    includeAnnotations: has('annotations') || has('etablissement'),
    includeMessages: has('messages'),
    includeAvis: has('avis'),
    includeMotivation: has('motivation'),
    includeAttestation: has('attestation'),
    includePdf: has('pdf'),
    includeGeojson: has('geojson'),
    includeEtablissement: has('etablissement'),
  };
}

/** What files are listed of: a dossier read for its files, or any other that was read. */
export type DossierWithFiles = Omit<DossierFilesFragment, 'champs' | 'annotations' | 'demandeur'> & {
  readonly champs?: ReadonlyArray<ChampFilesFragment | Champ> | undefined;
  readonly annotations?: ReadonlyArray<ChampFilesFragment | Champ> | undefined;
  readonly demandeur?: DossierFilesFragment['demandeur'] | Demandeur;
};

/** Every file of a dossier, out of the sources asked for, in the order of the dossier. */
export function filesOf(
  dossier: Pick<DossierWithFiles, 'id' | 'number'> & Partial<DossierWithFiles>,
  sources: readonly FileSource[],
): DossierFile[] {
  const { id: dossierId, number: dossierNumber } = dossier;
  const files: DossierFile[] = [];
  const nowhere = { champId: null, champLabel: null, rowId: null, ownerId: null, attestation: null };
  const add = (
    source: FileSource,
    sent: ReadonlyArray<FileFragment | null | undefined>,
    place: Partial<
      typeof nowhere | Pick<DossierFile, 'champId' | 'champLabel' | 'rowId' | 'ownerId' | 'attestation'>
    >,
  ) => {
    if (!sources.includes(source)) return;
    for (const [index, file] of sent.entries()) {
      if (!file) continue;
      const { byteSizeBigInt, ...facts } = file;
      const byteSize = Number(byteSizeBigInt);
      files.push({ ...facts, byteSize, dossierNumber, dossierId, source, ...nowhere, ...place, index });
    }
  };
  const addEtablissement = (
    etablissement: EtablissementFilesFragment,
    place: { champId?: string; champLabel?: string; rowId?: string | null },
  ) => {
    const ownerId = etablissement.id;
    const { attestationFiscaleAttachment, attestationSocialeAttachment } = etablissement.entreprise ?? {};
    add('etablissement', [attestationFiscaleAttachment], { ...place, ownerId, attestation: 'fiscale' });
    add('etablissement', [attestationSocialeAttachment], { ...place, ownerId, attestation: 'sociale' });
  };
  const addChamp = (
    source: 'champs' | 'annotations',
    champ: SimpleChampFilesFragment | SimpleChamp,
    rowId: string | null,
  ) => {
    const place = { champId: champ.id, champLabel: champ.label, rowId };
    if (champ.__typename === 'PieceJustificativeChamp') add(source, champ.files, place);
    if (champ.__typename === 'SiretChamp' && champ.etablissement)
      addEtablissement(champ.etablissement, place);
  };
  const addChamps = (source: 'champs' | 'annotations', champs: DossierWithFiles['champs'] = []) => {
    for (const champ of champs) {
      addChamp(source, champ, null);
      if (champ.__typename !== 'RepetitionChamp') continue;
      for (const row of champ.rows) for (const inner of row.champs) addChamp(source, inner, row.id);
    }
  };

  addChamps('champs', dossier.champs);
  addChamps('annotations', dossier.annotations);
  for (const message of dossier.messages ?? []) add('messages', message.attachments, { ownerId: message.id });
  for (const avis of dossier.avis ?? []) add('avis', avis.attachments, { ownerId: avis.id });
  add('motivation', [dossier.motivationAttachment], {});
  add('attestation', [dossier.attestation], {});
  add('pdf', [dossier.pdf], {});
  add('geojson', [dossier.geojson], {});
  if (dossier.demandeur?.__typename === 'PersonneMorale') addEtablissement(dossier.demandeur, {});
  return files;
}

/**
 * The same file among those that its dossier has now. By place and checksum; where the content was rewritten in
 * its place (the server rotates images and marks identity documents), by place and name.
 */
export function sameFile(file: DossierFile, now: readonly DossierFile[]): DossierFile | undefined {
  const there = now.filter((other) => placeOf(other) === placeOf(file));
  const nearest = (candidates: readonly DossierFile[]) =>
    candidates.find((other) => other.index === file.index) ?? candidates[0];
  const whole = there.filter((other) => other.checksum === file.checksum);
  return (
    nearest(whole.filter((other) => other.filename === file.filename)) ??
    (file.checksum === '' ? undefined : nearest(whole)) ??
    nearest(there.filter((other) => other.filename === file.filename))
  );
}

/** What holds a file in its dossier. */
function placeOf({ source, champId, rowId, ownerId, attestation }: DossierFile): string {
  return JSON.stringify([source, champId, rowId, source === 'etablissement' ? null : ownerId, attestation]);
}
