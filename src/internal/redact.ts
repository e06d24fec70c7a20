/** Replaces every secret it was told about, in text and in what errors are made of. */
export class Redactor {
  // A token that rotates leaves its old values behind: the last few are enough, and bound the memory.
  readonly #secrets: string[] = [];

  add(secret: string): void {
    if (this.#secrets.includes(secret)) return;
    this.#secrets.unshift(secret);
    this.#secrets.length = Math.min(this.#secrets.length, 8);
  }

  text(text: string): string {
    let clean = text;
    for (const secret of this.#secrets) {
      clean = clean.replaceAll(secret, '[token]').replaceAll(encodeURIComponent(secret), '[token]');
    }
    return clean;
  }

  /** The same JSON value, without the secrets. */
  json<T>(value: T): T {
    const text = JSON.stringify(value);
    const clean = this.text(text);
    return clean === text ? value : JSON.parse(clean);
  }

  /**
   * A copy of an error that keeps what explains it (name, message, code, causes) and nothing else: whatever
   * `fetch` threw may carry the whole request.
   */
  cause(error: unknown, depth = 0): Error {
    const source = error instanceof Error ? error : new Error(String(error));
    const inner =
      depth < 5 && source.cause instanceof Error ? this.cause(source.cause, depth + 1) : undefined;
    const copy = new Error(this.text(source.message), inner && { cause: inner });
    copy.name = source.name;
    const code = codeOf(source);
    return code === undefined ? copy : Object.assign(copy, { code });
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
