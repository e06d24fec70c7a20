import type { ColumnKind, RowsDossier, TableKind } from '../types.js';
import { areaGeometry, areasOf, parcelleFact } from './areas.js';
import { boolean, type ColumnPart, datetime, decimal, integer, type ReadCell, text } from './cell.js';
import { type DossierSource, dossierColumns } from './dossier-columns.js';
import { ownerId, storedFiles } from './stored-files.js';

/** A table that every demarche has, whatever its form. */
export interface FixedTable {
  readonly kind: TableKind;
  readonly label: string;
  readonly key: readonly string[];
  readonly columns: ReadonlyArray<Omit<ColumnPart<never>, 'read'>>;
  /** The cells of the rows of a dossier, in the order of the columns; none where others fill the table. */
  readonly rows: (source: DossierSource) => ReadonlyArray<readonly ReadCell[]>;
}

/** The first column of every table but those of the demarche. */
// Pure: a bundle of a program that makes no tables leaves it out.
export const dossierReference = /* @__PURE__ */ (() =>
  ({
    id: 'dossier',
    label: 'N° de dossier',
    part: 'dossier',
    kind: 'reference',
    personal: false,
    references: 'dossiers',
  }) as const)();

/** The tables whose rows belong to a dossier, but for blocks. */
export const dossierTables: readonly FixedTable[] = /* @__PURE__ */ (() => [
  table('dossiers', 'Dossiers', ['dossier'], dossierColumns, (source) => [source]),
  child('avis', 'Avis', ['avis_id'], ({ avis }) => avis, [
    ['avis_id', 'Identifiant', ({ id }) => text(id)],
    ['question', 'Question', ({ question }) => text(question), 'text', 'personal'],
    ['question_label', 'Question fermée', ({ questionLabel }) => text(questionLabel), 'text', 'personal'],
    [
      'question_answer',
      'Réponse à la question fermée',
      (one) => boolean(one.questionAnswer),
      'boolean',
      'personal',
    ],
    ['reponse', 'Réponse', ({ reponse }) => text(reponse), 'text', 'personal'],
    ['date_question', 'Demandé le', ({ dateQuestion }) => datetime(dateQuestion), 'datetime'],
    [
      'date_reponse',
      'Répondu le',
      // Without an answer, the API gives the date of the last change.
      ({ dateReponse, reponse, questionAnswer }) =>
        reponse || typeof questionAnswer === 'boolean' ? datetime(dateReponse) : null,
      'datetime',
    ],
    ['claimant_email', 'Demandé par', ({ claimant }) => text(claimant?.email), 'text', 'personal'],
    ['expert_email', 'Expert', ({ expert }) => text(expert?.email), 'text', 'personal'],
  ]),
  child('messages', 'Messages', ['message_id'], ({ messages }) => messages, [
    ['message_id', 'Identifiant', ({ id }) => text(id)],
    ['email', 'Auteur', ({ email }) => text(email), 'text', 'personal'],
    ['body', 'Message', ({ body }) => text(body), 'text', 'personal'],
    ['created_at', 'Envoyé le', ({ createdAt }) => datetime(createdAt), 'datetime'],
    ['discarded_at', 'Supprimé le', ({ discardedAt }) => datetime(discardedAt), 'datetime'],
  ]),
  child('traitements', 'Traitements', ['traitement_id'], ({ traitements }) => traitements, [
    ['traitement_id', 'Identifiant', ({ id }) => text(id)],
    ['event', 'Événement', ({ event }) => text(event), 'choice'],
    ['date_traitement', 'Date', ({ dateTraitement }) => datetime(dateTraitement), 'datetime'],
    [
      'email_agent_traitant',
      'Agent',
      ({ emailAgentTraitant }) => text(emailAgentTraitant),
      'text',
      'personal',
    ],
    ['motivation', 'Motivation', ({ motivation }) => text(motivation), 'text', 'personal'],
  ]),
  child(
    'corrections',
    'Demandes de correction',
    ['message_id'],
    ({ messages }) => messages?.filter(({ correction }) => correction),
    [
      ['message_id', 'Identifiant du message', ({ id }) => text(id)],
      ['reason', 'Motif', ({ correction }) => text(correction?.reason), 'choice'],
      ['created_at', 'Demandée le', ({ createdAt }) => datetime(createdAt), 'datetime'],
      ['date_resolution', 'Résolue le', ({ correction }) => datetime(correction?.dateResolution), 'datetime'],
    ],
  ),
  child('labels', 'Étiquettes', ['label_id'], ({ labels }) => labels, [
    ['label_id', 'Identifiant', ({ id }) => text(id)],
    ['name', 'Étiquette', ({ name }) => text(name)],
    ['color', 'Couleur', ({ color }) => text(color)],
  ]),
  child('instructeurs', 'Instructeurs', ['instructeur_id'], ({ instructeurs }) => instructeurs, [
    ['instructeur_id', 'Identifiant', ({ id }) => text(id)],
    ['email', 'Adresse électronique', ({ email }) => text(email), 'text', 'personal'],
  ]),
  child('files', 'Fichiers', ['file_id'], storedFiles, [
    ['file_id', 'Identifiant', ({ id }) => text(id)],
    ['source', 'Source', ({ file }) => text(file.source), 'choice'],
    ['champ_id', 'Identifiant du champ', ({ file }) => text(file.champId)],
    ['champ_label', 'Champ', ({ file }) => text(file.champLabel)],
    ['row_id', 'Identifiant de la ligne', ({ file }) => text(file.rowId)],
    ['message_id', 'Identifiant du message', ({ file }) => ownerId(file, 'messages')],
    ['avis_id', 'Identifiant de l’avis', ({ file }) => ownerId(file, 'avis')],
    ['attestation', 'Attestation', ({ file }) => text(file.attestation), 'choice'],
    ['position', 'Position', ({ file }) => file.index + 1, 'integer'],
    ['filename', 'Nom du fichier', ({ file }) => text(file.filename), 'text', 'personal'],
    ['content_type', 'Type', ({ file }) => text(file.contentType)],
    ['byte_size', 'Taille en octets', ({ file }) => integer(file.byteSize), 'integer'],
    ['checksum', 'Empreinte MD5 (base64)', ({ file }) => text(file.checksum)],
    ['created_at', 'Déposé le', ({ file }) => datetime(file.createdAt), 'datetime'],
    ['virus_scan_result', 'Antivirus', ({ file }) => text(file.virusScanResult), 'choice'],
    // Only the code that saves the file knows its path.
    ['path', 'Chemin', () => null, 'text', 'personal'],
  ]),
  child('areas', 'Zones', ['area_id'], areasOf, [
    ['area_id', 'Identifiant', ({ area }) => text(area.id)],
    ['source', 'Source', ({ area }) => text(area.source), 'choice'],
    ['champ_id', 'Identifiant du champ', ({ champ }) => text(champ.id)],
    ['champ_label', 'Champ', ({ champ }) => text(champ.label)],
    ['row_id', 'Identifiant de la ligne', ({ rowId }) => text(rowId)],
    ['description', 'Description', ({ area }) => text(area.description), 'text', 'personal'],
    ['geometry', 'Géométrie', ({ area }) => areaGeometry(area), 'geometry', 'personal'],
    ['commune', 'Commune', ({ area }) => text(parcelleFact(area, 'commune')), 'text', 'personal'],
    ['section', 'Section', ({ area }) => text(parcelleFact(area, 'section')), 'text', 'personal'],
    ['numero', 'Numéro de parcelle', ({ area }) => text(parcelleFact(area, 'numero')), 'text', 'personal'],
    ['prefixe', 'Préfixe', ({ area }) => text(parcelleFact(area, 'prefixe')), 'text', 'personal'],
    ['surface', 'Surface', ({ area }) => decimal(parcelleFact(area, 'surface')), 'decimal', 'personal'],
  ]),
  // What a mirror records about deleted dossiers.
  child('deleted', 'Dossiers supprimés', [], () => [], [
    ['state', 'État', () => null],
    ['date_suppression', 'Supprimé le', () => null, 'datetime'],
    ['reason', 'Motif', () => null],
  ]),
  // Filled with what does not fit any other.
  child('refused', 'Valeurs refusées', ['refusal_id'], () => [], [
    ['refusal_id', 'Identifiant', () => null],
    ['table', 'Table', () => null],
    ['column', 'Colonne', () => null],
    ['row', 'Ligne', () => null],
    ['reason', 'Raison', () => null],
    ['text', 'Valeur reçue', () => null, 'text', 'personal'],
  ]),
])();

function table(
  kind: TableKind,
  label: string,
  key: readonly string[],
  columns: ReadonlyArray<ColumnPart<DossierSource>>,
  items: (source: DossierSource) => readonly DossierSource[],
): FixedTable {
  return {
    kind,
    label,
    key,
    columns,
    rows: (source) => items(source).map((item) => columns.map(({ read }) => read(item))),
  };
}

type ColumnOf<Item> = readonly [
  id: string,
  label: string,
  read: (item: Item) => ReadCell,
  kind?: ColumnKind,
  who?: 'personal',
];

/** A table whose rows begin with the number of their dossier. */
function child<Item>(
  kind: TableKind,
  label: string,
  key: readonly string[],
  itemsOf: (dossier: RowsDossier) => readonly Item[] | undefined,
  columns: ReadonlyArray<ColumnOf<Item>>,
): FixedTable {
  return {
    kind,
    label,
    key: ['dossier', ...key],
    columns: [
      dossierReference,
      ...columns.map(([id, name, , of = 'text', who]) => {
        return { id, label: name, part: id, kind: of, personal: who === 'personal' };
      }),
    ],
    rows: ({ dossier }) =>
      (itemsOf(dossier) ?? []).map((item) => [dossier.number, ...columns.map(([, , read]) => read(item))]),
  };
}
