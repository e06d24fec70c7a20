import { DsInputError } from '../../errors.js';

/** Where a document is. */
export interface DocumentAddress {
  /** `https://host/api`, without a slash behind. */
  readonly base: string;
  readonly document: string;
}

/**
 * The document of an address: as the browser shows it (`https://host/o/team/ID/name/p/2`), as `https://host/ID`, or
 * that of the API (`https://host/api/docs/ID`). With `document`, the address is that of the host, with or without
 * `/api`.
 */
export function addressOf(url: unknown, document: string | undefined): DocumentAddress {
  const parsed = typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw new DsInputError(
      'grist() takes an address: grist("https://host/document"), or the host with the option document.',
    );
  }
  if (parsed.username || parsed.password) {
    throw new DsInputError(
      'grist(): the address has a user or password in it. Give the key as the option apiKey.',
    );
  }
  const parts = parsed.pathname.split('/').filter(Boolean);
  const base = (before: readonly string[]) => [parsed.origin, ...before, 'api'].join('/');
  const api = parts.indexOf('api');
  const docs = api >= 0 && parts[api + 1] === 'docs' ? parts[api + 2] : undefined;
  if (document !== undefined) return { base: base(api >= 0 ? parts.slice(0, api) : parts), document };
  if (docs !== undefined) return { base: base(parts.slice(0, api)), document: decodeURIComponent(docs) };
  const team = parts[0] === 'o' && parts.length > 2 ? parts.splice(0, 2) : [];
  if (parts[0] === 'doc' && parts.length > 1) parts.shift();
  const [id] = parts;
  if (id === undefined || id === 'api') {
    throw new DsInputError(
      'grist() needs a document: grist("https://host/document"), or the option document. Its id is in the address that the browser shows.',
    );
  }
  return { base: base(team), document: decodeURIComponent(id) };
}
