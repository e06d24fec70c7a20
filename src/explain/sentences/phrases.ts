import type { Sentence } from '../sentences.js';

/** What stands in the gaps of sentences. */
export const phrases: readonly Sentence[] = [
  [
    'A proxy (HTTPS_PROXY, HTTP_PROXY), on this version of Node,',
    'Sur cette version de Node, un serveur mandataire (HTTPS_PROXY, HTTP_PROXY)',
  ],
  ['publiee', 'publiée'],
  ['close', 'close'],
  ['depubliee', 'dépubliée'],
  ['brouillon', 'en test'],
  ['none', 'aucun'],
  ['demarche', 'démarche'],
  ['The folder', 'un répertoire'],
  ['The queue', 'La file d’attente'],
  ['postgres()', 'PostgreSQL'],
  ['a text', 'un texte'],
  ['a text that is not empty', 'un texte non vide'],
  ['true or false', 'vrai ou faux (true, false)'],
  ['a function', 'une fonction'],
  ['a list', 'une liste'],
  ['an empty list', 'une liste vide'],
  ['an object', 'un objet'],
  ['a number', 'un nombre'],
  ['nothing', 'absent'],
  ['null', 'null'],
  ['NaN', 'NaN'],
  ['undefined', 'absent'],
  ['an AbortSignal', 'un AbortSignal'],
  ['a boolean', 'un booléen'],
  ['a number of milliseconds since 1970', 'un nombre de millisecondes depuis 1970'],
  [
    'a number of milliseconds above 0, at most 2147483647, or Infinity',
    'un nombre de millisecondes supérieur à 0, d’au plus 2147483647, ou Infinity',
  ],
  ['a whole number from {} to {}', 'un nombre entier de {1} à {2}'],
  ['the id of a revision', 'l’identifiant d’une révision'],
  ['a cursor', 'un curseur'],
  ['demarche number', 'numéro de démarche'],
  ['{} (a Date would depend on the time zone)', '{1} (une Date dépendrait du fuseau horaire)'],

  // Why an edited cell was not sent.
  ['It is not a text', 'Ce n’est pas un texte'],
  ['It is not a number', 'Ce n’est pas un nombre'],
  ['It is not a whole number', 'Ce n’est pas un nombre entier'],
  ['It is neither true nor false', 'Ce n’est ni vrai ni faux'],
  ['It is not a day YYYY-MM-DD', 'Ce n’est pas une date AAAA-MM-JJ'],
  [
    'It is not an instant with its zone, as in 2026-11-24T09:00:00+01:00',
    'Ce n’est pas une date et heure avec son fuseau, comme 2026-11-24T09:00:00+01:00',
  ],
  ['It is not a list of texts', 'Ce n’est pas une liste de textes'],
  ['It is a BLOB', 'C’est un BLOB'],
  ['The API cannot empty an annotation of this kind', 'L’API ne peut pas vider une annotation de ce type'],
  [
    'The dossier is gone: the edit left with its rows',
    'Le dossier n’existe plus : la modification est partie avec ses lignes',
  ],
  ['The API no longer gives the dossier', 'L’API ne donne plus ce dossier'],
  ['The row is gone in the API', 'La ligne n’existe plus dans l’API'],
  [
    'The API gives a value that does not fit the column',
    'L’API donne une valeur qui ne convient pas à la colonne',
  ],
  ['It was changed here and in the API', 'Elle a été modifiée ici et dans l’API'],
  [
    'It is not what the API has, and what stood there before is not known',
    'Elle diffère de l’API, et sa valeur précédente n’est pas connue',
  ],

  // Why a value cannot be prefilled.
  ['a champ of this kind ({}) cannot be prefilled', 'un champ de ce type ({1}) ne peut pas être prérempli'],
  [
    'an empty value is dropped by the server: leave the key out (for No, give false)',
    'une valeur vide est ignorée par le serveur : retirez cette clé (pour Non, indiquez false)',
  ],
  [
    'the API does not say which référentiels are matched exactly, and the server drops the values of all others',
    'l’API n’indique pas quels référentiels acceptent une valeur exacte, et le serveur ignore celle des autres',
  ],
  [
    'servers since October 2026 drop an IBAN without a word',
    'depuis octobre 2026, le serveur ignore un IBAN sans le signaler',
  ],
  ['expected an e-mail address', 'une adresse électronique est attendue'],
  ['expected a phone number', 'un numéro de téléphone est attendu'],
  ['expected a text', 'un texte est attendu'],
  ['expected true or false', 'true ou false est attendu'],
  ['expected a whole number, as a number or as digits', 'un nombre entier est attendu'],
  ['expected the number of a dossier', 'un numéro de dossier est attendu'],
  [
    'expected a number with at most three decimals, written with a point',
    'un nombre d’au plus trois décimales est attendu, écrit avec un point',
  ],
  ['expected a day, as 2026-02-01', 'une date est attendue, comme 2026-02-01'],
  [
    'expected a moment, as 2026-02-01T10:30:00+01:00 (without an offset: Paris time)',
    'une date et une heure sont attendues, comme 2026-02-01T10:30:00+01:00 (sans décalage : heure de Paris)',
  ],
  ['expected one of {}', 'l’une de ces valeurs est attendue : {1}'],
  ['there is no such code: expected {}', 'ce code n’existe pas ; attendu : {1}'],
  [
    "expected the country's two letters (ISO 3166), such as FR",
    'les deux lettres du pays (ISO 3166) sont attendues, comme FR',
  ],
  ["the country's two letters (ISO 3166), such as FR", 'les deux lettres du pays (ISO 3166), comme FR'],
  ['expected the INSEE code of a region, such as 53', 'le code INSEE d’une région est attendu, comme 53'],
  ['the INSEE code of a region, such as 53', 'le code INSEE d’une région, comme 53'],
  [
    'expected the code of a département, such as 01 or 2A',
    'le code d’un département est attendu, comme 01 ou 2A',
  ],
  ['the code of a département, such as 01 or 2A', 'le code d’un département, comme 01 ou 2A'],
  [
    'expected the pair [postal code, INSEE code], two texts such as ["01540", "01457"]',
    'la paire [code postal, code INSEE] est attendue, deux textes comme ["01540", "01457"]',
  ],
  [
    'Paris, Lyon and Marseille are given by the INSEE code of an arrondissement',
    'Paris, Lyon et Marseille s’indiquent par le code INSEE d’un arrondissement',
  ],
  [
    'expected the pair [département code, SIREN of the EPCI], two texts such as ["01", "200042935"]',
    'la paire [code du département, SIREN de l’EPCI] est attendue, deux textes comme ["01", "200042935"]',
  ],

  // Why an annotation cannot be written.
  ['is of a kind ({}) that the API cannot write', 'est d’un type ({1}) que l’API ne permet pas de modifier'],
  [
    "needs a value: the API clears none, but for an empty text ('') or list ([])",
    "doit avoir une valeur : l’API n’en efface aucune, sauf par un texte vide ('') ou une liste vide ([])",
  ],
  ["takes 'M' or 'Mme'", 'accepte « M » ou « Mme »'],
  [
    "takes a day as 'YYYY-MM-DD' (a Date would depend on the time zone)",
    'accepte une date au format AAAA-MM-JJ',
  ],
  [
    "takes a Date, or ISO 8601 with an offset ('2026-11-24T09:00:00+01:00')",
    'accepte une date et une heure avec leur décalage, comme 2026-11-24T09:00:00+01:00',
  ],
  ['takes a whole number', 'accepte un nombre entier'],
  [
    'takes a number of 32 bits: the API can read a larger one, but not write it',
    'accepte un nombre de 32 bits : l’API peut en lire de plus grands, mais pas les écrire',
  ],
  ['takes a number', 'accepte un nombre'],
  ['takes one of its options, as text', 'accepte l’un de ses choix, sous forme de texte'],
  ['takes a list of its options', 'accepte une liste de ses choix'],
  ['takes the number of a dossier', 'accepte un numéro de dossier'],
  ['takes text', 'accepte un texte'],
  ['takes a text', 'accepte un texte'],
  ['takes true or false', 'accepte true ou false'],
  ['has no option {}, only {}', 'n’a pas le choix {1}, seulement {2}'],
  ['takes files', 'accepte des fichiers'],
  [
    'takes at least one file: files are added, never removed',
    'accepte au moins un fichier : des fichiers s’ajoutent, aucun ne se retire',
  ],
  [
    'takes { addRows }: how many, or a list of rows, 1 to {}',
    'accepte { addRows } : un nombre, ou une liste de lignes, de 1 à {1}',
  ],
  [
    'takes { addRows }: how many, 1 to {}, or a list of rows',
    'accepte { addRows } : un nombre de 1 à {1}, ou une liste de lignes',
  ],
  ['takes { rows } by their places, as { 0: { … } }', 'accepte { rows } selon leur rang, comme { 0: { … } }'],
  ['takes { addRows } and { rows }{}', 'accepte { addRows } et { rows }'],
  ['takes each row as an object', 'accepte chaque ligne sous forme d’objet'],
  [
    'takes no files in its rows here: {}',
    'n’accepte pas de fichiers dans ses lignes : ajoutez la ligne, puis désignez l’annotation par l’identifiant de son champ',
  ],
  ['has {} rows, and no row {} (0 is the first)', 'a {1} lignes, et pas de ligne {2} (la première est 0)'],
  ['has no such annotation in row {}', 'n’a pas cette annotation dans la ligne {1}'],
  ['has rows without one of its annotations', 'a des lignes auxquelles il manque une de ses annotations'],

  // More about prefilling.
  [
    'this champ is given twice, by its label and by its id',
    'ce champ est indiqué deux fois, par son libellé et par son identifiant',
  ],
  [
    'expected a list of rows, each an object by label or id',
    'une liste de lignes est attendue, chacune un objet par libellés ou identifiants',
  ],
  [
    'row {} has no value that can be kept, and the rows after it would take its place',
    'la ligne {1} n’a aucune valeur utilisable, et les suivantes prendraient sa place',
  ],
  [
    '{} champs have this label: give the id of one of them ({})',
    '{1} champs portent ce libellé : indiquez l’identifiant de l’un d’eux ({2})',
  ],
  [
    'this champ belongs to the rows of « {} »: give it there',
    'ce champ appartient aux lignes de « {1} » : indiquez-le à cet endroit',
  ],
  [
    'this demarche is for companies: it has no identity to fill in',
    'cette démarche s’adresse aux personnes morales : il n’y a pas d’identité à remplir',
  ],
  [
    'expected a valid SIRET of 14 digits, as a text',
    'un SIRET valable de 14 chiffres est attendu, sous forme de texte',
  ],
  ['expected the text of one choice', 'le texte de l’un des choix est attendu'],
  ['expected a list of texts', 'une liste de textes est attendue'],
  ['expected choices among {}', 'des choix parmi ceux-ci sont attendus : {1}'],
  ['expected M. or Mme', '« M. » ou « Mme » est attendu'],
  [
    'this instance does not say whether the demarche is for persons, and drops an identity where it is not: {}',
    'cette instance n’indique pas si la démarche s’adresse aux particuliers, et ignore une identité dans le cas contraire : indiquez forIndividual: true si c’est le cas',
  ],
  [
    'the choices of this list come from a référentiel that the API does not tell: no value is certain to be kept',
    'les choix de cette liste viennent d’un référentiel que l’API ne donne pas : aucune valeur n’est certaine d’être conservée',
  ],
  [
    'The rows of « {} » have no such label or id: did you mean « {} »?',
    'les lignes de « {1} » n’ont pas ce libellé ni cet identifiant : vouliez-vous dire « {2} » ?',
  ],
  [
    'The rows of « {} » have no such label or id',
    'les lignes de « {1} » n’ont pas ce libellé ni cet identifiant',
  ],
  [
    '{} no such label or id: did you mean « {} »?',
    'le formulaire n’a pas ce libellé ni cet identifiant : vouliez-vous dire « {2} » ?',
  ],
  ['{} no such label or id', 'le formulaire n’a pas ce libellé ni cet identifiant'],
  ['- {}: {}', '- {1} : {2}'],

  // Why a value does not fit its column.
  ['is not a text', 'n’est pas un texte'],
  ['is not a whole number', 'n’est pas un nombre entier'],
  ['is not a number', 'n’est pas un nombre'],
  ['is neither true nor false', 'n’est ni vrai ni faux'],
  ['is not a day YYYY-MM-DD', 'n’est pas une date AAAA-MM-JJ'],
  [
    'is not an instant with its zone, in ISO 8601',
    'n’est pas une date et une heure avec leur fuseau (ISO 8601)',
  ],
  ['is not a list of texts', 'n’est pas une liste de textes'],
  ['is not the number of a dossier', 'n’est pas un numéro de dossier'],
  [
    'has an area that is no geometry of RFC 7946',
    'a une zone dont la géométrie n’est pas valable (RFC 7946)',
  ],
  ['is no geometry of RFC 7946', 'n’est pas une géométrie valable (RFC 7946)'],
  ['The API could not give this dossier ({})', 'l’API n’a pas pu donner ce dossier'],
  ['the name or the id of a label of the demarche', 'le nom ou l’identifiant d’une étiquette'],
  [
    'the label, the number or the id of a groupe',
    'le libellé, le numéro ou l’identifiant d’un groupe instructeur',
  ],
];
