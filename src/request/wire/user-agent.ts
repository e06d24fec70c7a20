import { DsInputError } from '../../errors.js';
import { version } from './version.js';

/** `User-Agent`, with the name of the program that uses this package before its own. */
export function userAgent(program: string | undefined): string {
  const own = `ds-client/${version} node/${process.versions.node}`;
  if (program === undefined) return own;
  if (!/^[\x20-\x7e]+$/.test(program)) throw new DsInputError('userAgent must be visible ASCII text.');
  return `${program} ${own}`;
}

/** Checks the `headers` option of a client or of a call: what the client itself decides cannot be given there. */
export function extraHeaders(headers: Readonly<Record<string, string>> | undefined): Record<string, string> {
  const own = new Set(['authorization', 'content-type', 'content-length', 'accept', 'user-agent', 'host']);
  const checked: Record<string, string> = {};
  if (headers === undefined) return checked;
  // A `Headers` or a list would have no entries of its own, and be left out without a word.
  if (typeof headers !== 'object' || headers === null || Symbol.iterator in headers) {
    throw new DsInputError('headers must be a plain object of texts: { name: value }.');
  }
  for (const [name, value] of Object.entries(headers)) {
    if (own.has(name.toLowerCase())) {
      throw new DsInputError(
        `headers cannot set '${name}': the client does, from { token } and { userAgent }.`,
      );
    }
    if (typeof value !== 'string') throw new DsInputError(`headers: the value of '${name}' must be a text.`);
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      throw new DsInputError(`headers has an entry that HTTP does not allow: '${name}'.`);
    }
    checked[name.toLowerCase()] = value;
  }
  return checked;
}
