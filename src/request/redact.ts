/** Replaces every secret it was told about, in text and in what errors are made of. */
export class Redactor {
  // A token that rotates leaves its old values behind: the last few are enough, and bound the memory.
  readonly #secrets: Array<{ readonly secret: string; readonly spellings: readonly string[] }> = [];

  add(secret: string): void {
    if (this.#secrets.some((known) => known.secret === secret)) return;
    // The padding is where spellings differ (%3D, \u003d, &#61;): the token is known without it too.
    const unpadded = secret.replace(/=+$/, '');
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

  /** The same JSON value, without the secrets in its texts and its keys. */
  json<T>(value: T): T {
    if (value === undefined) return value;
    return JSON.parse(JSON.stringify(value), (_, part: unknown) => this.#part(part));
  }

  #part(part: unknown): unknown {
    if (typeof part === 'string') return this.text(part);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [this.text(key), value]));
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

/** The `code` that Node puts on system and fetch errors. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The first `code` along the chain of causes, innermost last. */
export function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 10 && typeof current === 'object' && current !== null; depth++) {
    const code = codeOf(current);
    if (code !== undefined) codes.push(code);
    current = 'cause' in current ? current.cause : undefined;
  }
  return codes;
}
