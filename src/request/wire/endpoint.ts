import { DsInputError } from '../../errors.js';
import { ENDPOINT } from '../../options.js';
import { isLoopback } from './loopback.js';

/** The address requests are sent to; throws `DsInputError` for one that would expose the token. */
export function parseEndpoint(endpoint: string | URL | undefined, env = process.env): URL {
  const given = endpoint ?? (env.DS_API_URL || ENDPOINT);
  if (!URL.canParse(String(given))) {
    throw new DsInputError(`endpoint is not a URL: expected something like ${ENDPOINT}.`);
  }
  const url = new URL(given);
  if (url.username || url.password) {
    throw new DsInputError(
      'endpoint holds a user name or password: the API reads the Authorization header itself.',
    );
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new DsInputError(
      `endpoint must be https, or http on loopback: '${url.protocol}//${url.host}' would show the token to the network.`,
    );
  }
  // The address of an instance's home page is enough: its API has the same path everywhere.
  if (url.pathname === '/') url.pathname = new URL(ENDPOINT).pathname;
  return url;
}
