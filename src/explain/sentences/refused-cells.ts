import type { Sentence } from '../sentences.js';

/** Why a target has no place for a cell or a row. */
export const refusedCells: readonly Sentence[] = [
  ['It is no finite number', 'Ce n’est pas un nombre fini'],
  [
    'The number has more digits than bigint holds',
    'Le nombre a plus de chiffres qu’une colonne bigint n’en contient',
  ],
  [
    'The number has more digits than an INTEGER of SQLite holds',
    'Le nombre a plus de chiffres qu’un INTEGER de SQLite n’en contient',
  ],
  [
    'The number has more digits than 64 bits hold',
    'Le nombre a plus de chiffres que 64 bits n’en contiennent',
  ],
  [
    'The text has a NUL character, which PostgreSQL does not store',
    'Le texte contient un caractère NUL, que PostgreSQL n’enregistre pas',
  ],
  [
    'The text has a NUL character, at which the functions of SQLite end a text',
    'Le texte contient un caractère NUL, où les fonctions de SQLite arrêtent un texte',
  ],
  [
    'The text has half a character (a surrogate alone), which is not UTF-8',
    'Le texte contient une moitié de caractère (un demi-codet isolé), ce qui n’est pas de l’UTF-8',
  ],
  [
    'Some of its positions have an altitude and some have none, which PostGIS would make 0',
    'Certaines de ses positions ont une altitude et d’autres non : PostGIS les mettrait à 0',
  ],
  [
    'Its positions have more numbers than PostGIS keeps of GeoJSON',
    'Ses positions ont plus de nombres que PostGIS n’en garde du GeoJSON',
  ],
  ['The number is beyond 2^53, where Grist would round it', 'Le nombre dépasse 2^53 : Grist l’arrondirait'],
  ['It is no number that Grist could hold', 'Ce n’est pas un nombre que Grist puisse contenir'],
  [
    'The cell is larger than a request to Grist may be (1 MB)',
    'La cellule dépasse la taille d’une requête à Grist (1 Mo)',
  ],

  [
    'A text is longer than the type of its column allows',
    'Un texte est plus long que le type de sa colonne ne le permet',
  ],
  ['A number is out of the range of its column', 'Un nombre sort des limites de sa colonne'],
  ['A text is no date for its column', 'Un texte n’est pas une date pour sa colonne'],
  ['A date is out of the range of its column', 'Une date sort des limites de sa colonne'],
  [
    'A value is not one that its column takes, such as a geometry of another kind',
    'Une valeur n’est pas de celles que sa colonne accepte, comme une géométrie d’un autre type',
  ],
  ['A value does not read as the type of its column', 'Une valeur ne se lit pas comme le type de sa colonne'],
  [
    'A text has a character that the encoding of the database does not have',
    'Un texte contient un caractère que l’encodage de la base n’a pas',
  ],
  ['A column that a constraint wants filled is empty', 'Une colonne qu’une contrainte veut remplie est vide'],
  ['A foreign key refuses it', 'Une clé étrangère la refuse'],
  ['A unique constraint refuses it', 'Une contrainte d’unicité la refuse'],
  ['A check refuses it', 'Une contrainte CHECK la refuse'],
  ['An exclusion constraint refuses it', 'Une contrainte d’exclusion la refuse'],
  ['The row is wider than a page', 'La ligne est plus large qu’une page'],
  ['A trigger refuses it', 'Un déclencheur la refuse'],
  ['The database refuses it', 'La base de données la refuse'],
  ['A constraint or a trigger refuses it', 'Une contrainte ou un déclencheur la refuse'],
  ['A {} constraint refuses it', 'Une contrainte {1} la refuse'],
  [
    'Grist refuses it ({}): it may be larger than an attachment may be',
    'Grist la refuse ({1}) : elle dépasse peut-être la taille d’une pièce jointe',
  ],
  ['Grist refuses it ({})', 'Grist la refuse ({1})'],
  ['Grist has not told the id of the attachment', 'Grist n’a pas indiqué l’identifiant de la pièce jointe'],
  ['The file could not be attached', 'Le fichier n’a pas pu être joint'],

  // A champ that the model of the tables does not know.
  [
    'is a repetition that the model has no table for: extendModel makes one',
    'est un bloc répétable que le modèle n’a pas en table : extendModel en crée une',
  ],
  [
    'is {}, from a {}, and the column is {}: extendModel adds a column',
    'est de type {1}, venu d’un champ {2}, et la colonne de type {3} : extendModel ajoute une colonne',
  ],
  [
    'is from a {} that the model has no column for: extendModel adds a column',
    'vient d’un champ {1} que le modèle n’a pas en colonne : extendModel ajoute une colonne',
  ],
  [
    'is the id of two rows: the second is left out',
    'est l’identifiant de deux lignes : la seconde est écartée',
  ],
  ['is not the number of a dossier', 'n’est pas un numéro de dossier'],
  ['has an area that is no geometry of RFC 7946', 'a une zone qui n’est pas une géométrie de la RFC 7946'],
  ['is no geometry of RFC 7946', 'n’est pas une géométrie de la RFC 7946'],
];
