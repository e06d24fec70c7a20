import type { DownloadableFile } from '../../types.js';
import { Failure } from '../failure.js';
import type { Expectation } from './expectation.js';

/** Enough to tell what it is, behind blanks and a byte order mark. */
const LOOKED_AT = 512;

type ContentKind = 'PDF' | 'GeoJSON' | 'no HTML';

/**
 * Judges a file of which no checksum is announced by how it begins: a firewall or a login page answers 200 with HTML,
 * which would otherwise be kept as the dossier's PDF.
 */
export class FirstBytes {
  readonly #kind: ContentKind;
  #seen = '';
  #isJudged = false;

  private constructor(kind: ContentKind) {
    this.#kind = kind;
  }

  /** Undefined where there is something better to judge by, or nothing at all. */
  static of(file: DownloadableFile, { md5, sha256 }: Expectation): FirstBytes | undefined {
    if (md5 !== undefined || sha256 !== undefined) return undefined;
    if (file.source === 'pdf') return new FirstBytes('PDF');
    if (file.source === 'geojson') return new FirstBytes('GeoJSON');
    return mayBeHtml(file) ? undefined : new FirstBytes('no HTML');
  }

  /** Throws as soon as the bytes so far are surely something else. */
  take(chunk: Buffer): void {
    if (this.#isJudged) return;
    this.#seen += chunk.toString('latin1', 0, LOOKED_AT - this.#seen.length);
    this.#judge(false);
  }

  /** No more will come. Nothing at all is judged by others. */
  end(): void {
    if (!this.#isJudged && this.#seen !== '') this.#judge(true);
  }

  #judge(isWhole: boolean): void {
    const begin = this.#seen.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
    // JSON of what kind takes longer to tell than that it is none.
    const enough = this.#kind === 'GeoJSON' && begin.startsWith('{') ? LOOKED_AT : LONGEST_SIGN;
    if (begin.length < enough && this.#seen.length < LOOKED_AT && !isWhole) return;
    this.#isJudged = true;
    this.#seen = '';
    if (signs[this.#kind](begin.toLowerCase())) return;
    const expected = this.#kind === 'no HTML' ? 'the file' : `a ${this.#kind}`;
    throw new Failure(
      'foreign',
      `The storage host sends something else than ${expected}: a firewall, a proxy or a login page may have answered`,
    );
  }
}

const LONGEST_SIGN = '<!doctype html'.length;

const signs: Record<ContentKind, (begin: string) => boolean> = {
  PDF: (begin) => begin.startsWith('%pdf-'),
  // The error of a gateway is JSON too: `{"error":…}`, or `{"type":"about:blank"…}`.
  GeoJSON: (begin) => {
    const [, key, type] = /^\{\s*"([^"]*)"\s*(?::\s*"([^"]*)")?/.exec(begin) ?? [];
    return key === 'type' && type !== undefined ? geoTypes.includes(type) : geoMembers.includes(key ?? '');
  },
  'no HTML': (begin) => !/^<(!doctype html|html[\s>]|head[\s>]|script[\s>]|body[\s>])/.test(begin),
};

/** What an object of RFC 7946 may begin with, in lower case; `crs` is of the GeoJSON before it. */
const geoMembers = [
  'type',
  'features',
  'bbox',
  'id',
  'name',
  'crs',
  'geometry',
  'properties',
  'geometries',
  'coordinates',
];
const geoTypes = [
  'featurecollection',
  'feature',
  'geometrycollection',
  'point',
  'multipoint',
  'linestring',
  'multilinestring',
  'polygon',
  'multipolygon',
];

/** Files that may well begin as HTML does: by their type, or with no extension that says otherwise. */
function mayBeHtml({ filename, contentType }: DownloadableFile): boolean {
  if (/html|xml|svg|^text\//i.test(contentType ?? '')) return true;
  const name = String(filename ?? '');
  const dot = name.lastIndexOf('.');
  return dot < 0 || /^\.(x?html?|xml|svg|txt|md|php|aspx?)$/i.test(name.slice(dot, dot + 8));
}
