import type { Column, ColumnKind, Row, Table, TableModel } from '../../tables/index.js';

export const DEMARCHE = 71;

/** A model with one column of each kind. */
const kinds: Readonly<Record<string, ColumnKind>> = {
  texte: 'text',
  entier: 'integer',
  montant: 'decimal',
  accord: 'boolean',
  jour: 'date',
  instant: 'datetime',
  choix: 'choice',
  plusieurs: 'choices',
  donnees: 'json',
};

const column = (id: string, kind: ColumnKind, label = id): Column => ({ id, label, kind, personal: false });

function table(kind: Table['kind'], id: string, key: readonly string[], columns: readonly Column[]): Table {
  return { id: `d${DEMARCHE}_${id}`, label: id, kind, key, columns };
}

export const DOSSIERS = `d${DEMARCHE}_dossiers`;
export const BLOCK = `d${DEMARCHE}_block_lignes`;
export const GROUPES = `d${DEMARCHE}_groupes`;

/** The model with these columns added, and with this label. */
export function sampleModel(more: readonly Column[] = [], label = 'Texte libre'): TableModel {
  return {
    version: 1,
    demarche: {
      number: DEMARCHE,
      title: 'Essai',
      description: null,
      state: null,
      dateCreation: null,
      datePublication: null,
      dateDepublication: null,
      dateFermeture: null,
      dateDerniereModification: null,
      service: null,
      organisme: null,
      serviceSiret: null,
      groupes: [],
    },
    tables: [
      table('groupes', 'groupes', ['groupe'], [column('groupe', 'integer'), column('label', 'text')]),
      table(
        'dossiers',
        'dossiers',
        ['dossier'],
        [
          column('dossier', 'reference'),
          ...Object.entries(kinds).map(([id, kind]) =>
            column(id, kind, id === 'texte' ? label : `Colonne ${id}`),
          ),
          ...more,
        ],
      ),
      table(
        'block',
        'block_lignes',
        ['dossier', 'row_id'],
        [
          column('dossier', 'reference'),
          column('row_id', 'text'),
          column('position', 'integer'),
          column('objet', 'text'),
        ],
      ),
    ],
    changes: [],
  };
}

/** A row with a value in each column, made from `seed`. */
export function sampleRow(dossier: number, seed = 1): Row {
  return {
    dossier,
    texte: `l’été "${seed}", ;\n2e ligne`,
    entier: seed * 1_000,
    montant: seed + 0.25,
    accord: seed % 2 === 0,
    jour: '2026-02-28',
    instant: '2026-03-29T01:30:00.000Z',
    choix: 'a',
    plusieurs: ['a', 'b, c', 'd"e'],
    donnees: { cle: [1, null, { profonde: true }] },
  };
}

export function sampleBlock(dossier: number, ...objets: readonly string[]): Row[] {
  return objets.map((objet, index) => ({ dossier, row_id: `ligne-${objet}`, position: index + 1, objet }));
}
