import { codeOf } from './verdict/outside-codes.js';

const SHORTEST_IN_KEYS = 8;
const graphqlKeys: ReadonlySet<string> = new Set(['locations', 'extensions', 'exception_id', '__typename']);

/** Replaces every secret it was told about, in text and in what errors are made of. */
export class Redactor {
  // A token that rotates leaves its old values behind: the last few are enough, and bound the memory.
  readonly #secrets: Array<{ readonly secret: string; readonly spellings: readonly string[] }> = [];

  add(secret: string): void {
    if (this.#secrets.some((known) => known.secret === secret)) return;
    // The padding is where spellings differ (%3D, \u003d, &#61;): the token is known without it too.
    const unpadded = withoutPadding(secret);
    const escaped = JSON.stringify(secret).slice(1, -1);
    const spellings = [secret, encodeURIComponent(secret), escaped, unpadded].filter((one) => one !== '');
    this.#secrets.unshift({ secret, spellings: [...new Set(spellings)] });
    this.#secrets.length = Math.min(this.#secrets.length, 8);
  }

  text(text: string): string {
    let clean = text;
    for (const { spellings } of this.#secrets) {
      for (const spelling of spellings) clean = clean.replaceAll(spelling, '[token]');
    }
    return clean;
  }

  /**
   * The same JSON value, without the secrets in its texts. In its keys a secret is looked for only where it is as long
   * as a token: a short one is a part of `extensions`, without which nobody can read an error.
   */
  json<T>(value: T): T {
    if (value === undefined) return value;
    const hasLong = this.#secrets.some(({ secret }) => secret.length >= SHORTEST_IN_KEYS);
    return JSON.parse(JSON.stringify(value), (_, part: unknown) => {
      if (typeof part === 'string') return this.text(part);
      return hasLong && typeof part === 'object' && part !== null ? this.#withoutKeys(part) : part;
    });
  }

  #withoutKeys(part: object): object {
    if (Array.isArray(part) || !Object.keys(part).some((key) => this.#redactKey(key) !== key)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [this.#redactKey(key), value]));
  }

  #redactKey(key: string): string {
    return key.length < SHORTEST_IN_KEYS || graphqlKeys.has(key) ? key : this.text(key);
  }

  /**
   * A copy of an error that keeps what explains it (name, message, code, causes) and nothing else: whatever
   * `fetch` threw may carry the whole request.
   */
  cause(error: unknown, depth = 0): Error {
    if (!(error instanceof Error))
      return new Error(this.text(typeof error === 'string' ? error : typeof error));
    const inner = depth < 5 && error.cause instanceof Error ? this.cause(error.cause, depth + 1) : undefined;
    const copy = new Error(this.text(String(error.message)), inner && { cause: inner });
    copy.name = this.text(String(error.name));
    const code = codeOf(error);
    return code === undefined ? copy : Object.assign(copy, { code: this.text(code) });
  }
}

/** By hand: an expression for it takes the square of the time that a long row of them would. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '=') end -= 1;
  return text.slice(0, end);
}
