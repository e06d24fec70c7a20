import { proxyFor } from '../proxies/environment.js';
import { fetchThrough } from '../proxies/fetch-through.js';
import { canNodeProxy } from '../proxies/node-support.js';
import type { HostBounds } from '../request/wire/hosts.js';
import { fetchPut } from './fetch-put.js';
import { httpPut } from './http-put.js';
import type { SendPut } from './transport.js';

/** The transport where the user gave no `fetch`: through the proxy that the environment names for the address. */
export async function defaultPut(url: URL, hosts: HostBounds): Promise<SendPut> {
  const proxy = proxyFor(url);
  return proxy && !canNodeProxy ? fetchPut(await fetchThrough(proxy)) : httpPut(proxy, hosts);
}
