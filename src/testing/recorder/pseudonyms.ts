import { createHmac } from 'node:crypto';
import { NOMS, PRENOMS } from '../content/dictionary.js';

const WORDS =
  'le projet concerne une aide locale pour la rue et son quartier avec des travaux de saison'.split(' ');

/**
 * Replaces personal data by made-up data of the same shape. Equal values get equal replacements, so that records that
 * belong together still do. Without the seed the originals cannot be guessed and checked.
 */
export class Pseudonyms {
  readonly #seed: string;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** A short digest of a value, the same each time. */
  key(value: string): string {
    return createHmac('sha256', this.#seed).update(value).digest('hex').slice(0, 28);
  }

  /** A text of the same kind: e-mail address, date, digits or words. */
  text(value: string, field: string): string {
    if (value === '' || value === 'true' || value === 'false') return value;
    if (/^[^@\s]+@[^@\s]+$/.test(value))
      return `personne-${this.key(value.toLowerCase()).slice(0, 8)}@exemple.fr`;
    if (/^\d{4}-\d{2}-\d{2}/.test(value)) return this.#date(value);
    if (/^[\d\s.+/-]+$/.test(value)) return this.#digits(value);
    if (/^prenom/i.test(field)) return this.#pick(PRENOMS, value);
    if (/^nom/i.test(field)) return this.#pick(NOMS, value);
    const words = value.split(/\s+/).filter((word) => word !== '');
    return words.map((_, index) => this.#pick(WORDS, `${value}/${index}`)).join(' ');
  }

  /** A number of the same magnitude. */
  number(value: number): number {
    if (value === 0) return 0;
    const fraction = Number.parseInt(this.key(String(value)).slice(0, 6), 16) / 0xffffff;
    const scaled = value * (0.5 + fraction / 2);
    return Number.isInteger(value) ? Math.round(scaled) : Math.round(scaled * 100) / 100;
  }

  /** Coordinates of the same structure, at another place. */
  coordinates(value: unknown): unknown {
    if (Array.isArray(value) && value.every((item) => typeof item === 'number')) {
      const [longitude = 0, latitude = 0] = value.map((item) => Math.abs(item) % 0.01);
      return [2 + longitude, 47 + latitude];
    }
    return Array.isArray(value) ? value.map((item) => this.coordinates(item)) : value;
  }

  /** Replaces all texts in a value of unknown shape. */
  deep(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value, '');
    if (Array.isArray(value)) return value.map((item) => this.deep(item));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.deep(inner)]));
  }

  /** An answer to an unknown query: names of fields are kept, all values are replaced. */
  unknown(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value, '');
    if (typeof value === 'number') return this.number(value);
    if (Array.isArray(value)) return value.map((item) => this.unknown(item));
    if (value === null || typeof value !== 'object') return value;
    const fields = Object.entries(value).filter(([key]) => /^[_A-Za-z]\w*$/.test(key));
    return Object.fromEntries(fields.map(([key, inner]) => [key, this.unknown(inner)]));
  }

  /** Another day of the same year. */
  #date(value: string): string {
    const shift = (part: string, range: number, at: number) => {
      const steps = 1 + (Number.parseInt(this.key(value).slice(at, at + 4), 16) % (range - 1));
      return String(((Number(part) - 1 + steps) % range) + 1).padStart(2, '0');
    };
    const [month, day] = [shift(value.slice(5, 7), 12, 0), shift(value.slice(8, 10), 28, 4)];
    return `${value.slice(0, 4)}-${month}-${day}${value.slice(10)}`;
  }

  #digits(value: string): string {
    const digits = BigInt(`0x${this.key(value)}`).toString();
    let at = 0;
    return value.replace(/\d/g, () => digits[at++ % digits.length] ?? '0');
  }

  #pick(items: readonly string[], value: string): string {
    return items[Number.parseInt(this.key(value).slice(0, 8), 16) % items.length] ?? '';
  }
}
