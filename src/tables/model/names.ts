/** Targets have their own limits; 50 leaves room for what they add below PostgreSQL's 63 bytes. */
const maxLength = 50;

/** Names of one store, each given once. */
export class Names {
  readonly #taken: Set<string>;
  readonly #isRefused: (name: string) => boolean;

  constructor(taken: Iterable<string>, isRefused: (name: string) => boolean = () => false) {
    this.#taken = new Set(taken);
    this.#isRefused = isRefused;
  }

  /** The name wished for, or the same with `_2`, `_3`… `start` is cut where it is too long, and `end` never. */
  give(start: string, end = ''): string {
    for (let number = 1; ; number += 1) {
      const tail = number === 1 ? end : `${end}_${number}`;
      const name = truncate(start, maxLength - tail.length) + tail;
      if (this.#taken.has(name) || this.#isRefused(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }
}

/**
 * The name of the column of a champ, as lower-case ASCII words of its label. Annotations always begin with
 * `annotation_`, and no champ does: which of the two came first must not matter. A word that a language or a store
 * keeps for itself, or that every table here has, is put behind `champ_`.
 */
export function champName(label: string, isAnnotation: boolean, own: ReadonlySet<string>): string {
  const words = slug(label);
  if (isAnnotation) return `annotation_${words}`;
  const isFree = /^[a-z]/.test(words) && !/^annotation(?:_|$)/.test(words);
  return isFree && !own.has(words) && !reserved.has(words) ? words : `champ_${words}`;
}

/** Cuts at the end of a word, if one ends in the last third. */
function truncate(name: string, length: number): string {
  if (name.length <= length) return name;
  const end = name.lastIndexOf('_', length);
  return name.slice(0, end > (length * 2) / 3 ? end : length).replace(/_$/, '');
}

function slug(label: string): string {
  const plain = label
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  // A label may be pages long.
  return (plain.match(/[a-z0-9]+/g) ?? []).slice(0, maxLength).join('_') || 'sans_nom';
}

/** Words of SQL, of PostgreSQL's and SQLite's hidden columns, of Python (Grist) and of JavaScript's objects. */
// Pure: a bundle of a program that makes no tables leaves them out.
const reserved: ReadonlySet<string> = /* @__PURE__ */ (() =>
  new Set(
    (
      'abort all always analyse analyze and any array as asc asymmetric authorization before begin between binary both ' +
      'by case cast check class cmax cmin collate collation column commit concurrently conflict constraint constructor ' +
      'continue create cross ctid current_catalog current_date current_role current_schema current_time ' +
      'current_timestamp current_user def default deferrable deferred del delete desc detach distinct do drop elif else ' +
      'end escape except exists explain false fetch finally for foreign freeze from full global grant group having id ' +
      'if ilike import in index initially inner insert intersect into is isnull join key lambda lateral leading left ' +
      'like limit localtime localtimestamp manualsort natural none nonlocal not nothing notnull null offset oid on only ' +
      'or order outer overlaps pass placing pragma primary raise references replace return returning right rollback row ' +
      'rowid select session_user set similar some symmetric system_user table tableoid tablesample temp temporary then ' +
      'to trailing transaction trigger true try type union unique update user using vacuum values variadic verbose view ' +
      'when where while window with xmax xmin yield'
    ).split(' '),
  ))();
