import { DsInputError } from '../../../errors.js';
import { type HostBounds, refusalOfHost } from '../../../request/wire/hosts.js';
import { isLoopback } from '../../../request/wire/loopback.js';
import { Failure } from '../failure.js';

/** The URL of a file, if it may be asked: https, or http on this machine alone. Its text stays out of errors. */
export function requestUrl(text: string, bounds: HostBounds): URL {
  const url = parse(text);
  if (!url) throw new DsInputError("The file's url is not a URL");
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new DsInputError(
      `Files are downloaded over https only (http is accepted for this machine alone), not over ${url.protocol}//${url.host}`,
    );
  }
  if (url.username || url.password) throw new DsInputError("The file's url must not hold a user or password");
  const refusal = refusalOfHost(url.hostname, bounds);
  if (refusal) throw new Failure('refused', `The host ${url.host} is not asked for the file: ${refusal}`);
  return url;
}

/** Where a redirect leads, if it may be followed: never to a weaker protocol, never from outside to inside. */
export function redirectUrl(from: URL, location: string, bounds: HostBounds): URL {
  const to = parse(location, from);
  if (!to) throw refusedRedirect('it leads to something that is not a URL');
  if (to.username || to.password) throw refusedRedirect('it leads to a URL with a user or password');
  if (to.protocol !== 'https:' && to.protocol !== 'http:')
    throw refusedRedirect(`it leads to ${to.protocol}`);
  if (to.protocol === 'http:' && from.protocol === 'https:') throw refusedRedirect('it leaves https');
  // Where the host of the API is not known, a redirect may lead no further inside than the file's own URL.
  const refusal = refusalOfHost(to.hostname, { ...bounds, home: bounds.home ?? from.hostname });
  if (refusal) throw refusedRedirect(`it leads to ${to.host}: ${refusal}`);
  if (to.protocol === 'http:' && !isLoopback(to.hostname)) throw refusedRedirect('it leads to plain http');
  return to;
}

/** Not `URL.canParse` first: it takes as long again, and nearly all URLs are good. */
function parse(text: string, base?: URL): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    // The error of `URL` contains the URL, which is a secret.
    return undefined;
  }
}

function refusedRedirect(why: string): Failure {
  return new Failure('refused', `The redirect of the storage host is refused: ${why}`);
}
