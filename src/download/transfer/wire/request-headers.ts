import { version } from '../../../request/wire/version.js';
import type { AskedRange } from './range-reply.js';

/** The headers of a request for a file, or for the rest of it. */
export function requestHeaders({ offset, etag }: AskedRange): Record<string, string> {
  return {
    accept: '*/*',
    // Lengths and digests are those of the file itself.
    'accept-encoding': 'identity',
    'user-agent': `ds-client/${version}`,
    ...(offset === 0 ? {} : { range: `bytes=${offset}-` }),
    // RFC 9110 allows no weak validator here: bytes may differ under the same one.
    ...(offset > 0 && etag && !etag.startsWith('W/') ? { 'if-range': etag } : {}),
  };
}
