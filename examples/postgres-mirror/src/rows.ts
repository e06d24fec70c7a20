import { createHash } from 'node:crypto';
import { champValue, type Dossier, type FileSource } from '@org/ds-client';

/** What the mirror reads of each dossier, beyond the default. */
export const PARTS = { messages: true, avis: true, traitements: false, instructeurs: false } as const;

type ReadDossier = Dossier<typeof PARTS>;
type ReadFile = NonNullable<ReadDossier['attestation']>;
type ReadChamp = ReadDossier['champs'][number];

/** A row of each table, by its columns. */
export interface DossierRows {
  readonly dossier: Record<string, unknown> & { readonly number: number; readonly fingerprint: string };
  readonly champ: ReadonlyArray<Record<string, unknown>>;
  readonly file: ReadonlyArray<Record<string, unknown>>;
  readonly message: ReadonlyArray<Record<string, unknown>>;
}

export function rowsOf(demarche: number, dossier: ReadDossier): DossierRows {
  const number = dossier.number;
  const champ: Array<Record<string, unknown>> = [];
  const file: Array<Record<string, unknown>> = [];
  const addFiles = (source: FileSource, found: ReadonlyArray<ReadFile | null>, place: object = {}) => {
    for (const [index, facts] of found.entries()) {
      if (!facts) continue;
      file.push({
        dossier: number,
        position: file.length,
        source,
        index,
        filename: facts.filename,
        content_type: facts.contentType,
        byte_size: facts.byteSizeBigInt,
        checksum: facts.checksum,
        created_at: facts.createdAt,
        virus_scan_result: facts.virusScanResult,
        ...place,
      });
    }
  };
  const addChamps = (source: 'champs' | 'annotations', champs: readonly ReadChamp[], row_id?: string) => {
    for (const one of champs) {
      champ.push({
        dossier: number,
        position: champ.length,
        is_annotation: source === 'annotations',
        champ_id: one.id,
        champ_descriptor_id: one.champDescriptorId,
        row_id,
        label: one.label,
        type: one.__typename === 'UnknownChamp' ? one.typename : one.__typename,
        string_value: one.stringValue,
        value: jsonOf(one),
      });
      if (one.__typename === 'PieceJustificativeChamp')
        addFiles(source, one.files, { champ_id: one.id, row_id });
      if (one.__typename === 'RepetitionChamp')
        for (const row of one.rows) addChamps(source, row.champs, row.id);
    }
  };
  addChamps('champs', dossier.champs);
  addChamps('annotations', dossier.annotations);
  for (const { id, attachments } of dossier.messages) addFiles('messages', attachments, { owner_id: id });
  for (const { id, attachments } of dossier.avis) addFiles('avis', attachments, { owner_id: id });
  addFiles('motivation', [dossier.motivationAttachment]);
  addFiles('attestation', [dossier.attestation]);

  const message = dossier.messages.map(({ id, email, body, createdAt, discardedAt }) => ({
    dossier: number,
    id,
    email,
    body,
    created_at: createdAt,
    discarded_at: discardedAt,
  }));
  const facts = {
    number,
    demarche,
    id: dossier.id,
    state: dossier.state,
    archived: dossier.archived,
    usager_email: dossier.usager.email,
    groupe_instructeur: dossier.groupeInstructeur.label,
    labels: dossier.labels.map(({ name }) => name),
    date_depot: dossier.dateDepot,
    date_passage_en_construction: dossier.datePassageEnConstruction,
    date_passage_en_instruction: dossier.datePassageEnInstruction,
    date_traitement: dossier.dateTraitement,
    date_derniere_modification: dossier.dateDerniereModification,
    motivation: dossier.motivation,
  };
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([facts, champ, file, message]))
    .digest('hex');
  return { dossier: { ...facts, fingerprint }, champ, file, message };
}

/** What was filled in, as JSON. Files and rows have rows of their own; those of a company lose their URLs. */
function jsonOf(champ: ReadChamp): unknown {
  if (champ.__typename === 'PieceJustificativeChamp' || champ.__typename === 'RepetitionChamp') return null;
  const text = JSON.stringify(champValue(champ) ?? null, (key, value) => {
    if (key === 'url') return undefined;
    return typeof value === 'bigint' ? value.toString() : value;
  });
  return JSON.parse(text);
}
