import { proxyOptions } from '../../../proxies/agents.js';
import { defaultFetch } from '../../../proxies/default-fetch.js';
import { proxyFor } from '../../../proxies/environment.js';
import { fetchThrough } from '../../../proxies/fetch-through.js';
import { canNodeProxy } from '../../../proxies/node-support.js';
import type { HostBounds } from '../../../request/wire/hosts.js';
import { outsideLookup } from '../../../request/wire/outside-lookup.js';
import { createFetchTransport, type FetchLike } from './fetch-transport.js';
import { createHttpTransport } from './http-transport.js';
import type { ClosableTransport, Transport } from './transport.js';

/** The global `fetch`, or one through the proxy that the environment names for the address. */
export const globalFetch: FetchLike = async (url, init) => (await defaultFetch(new URL(url)))(url, init);

/** Node's own agents; for hosts that the environment names a proxy for, through that proxy. */
export function createDefaultTransport(hosts: HostBounds): ClosableTransport {
  const lookup = outsideLookup(hosts);
  const opened = new Map<string, ClosableTransport>();
  return {
    async send(url, request) {
      const proxy = proxyFor(url);
      if (proxy && !canNodeProxy) return await (await createProxyTransport(proxy))(url, request);
      const way = proxy?.href ?? '';
      const transport = opened.get(way) ?? createHttpTransport(proxy ? proxyOptions(proxy) : { lookup });
      opened.set(way, transport);
      return await transport.send(url, request);
    },
    close() {
      for (const transport of opened.values()) transport.close();
    },
  };
}

async function createProxyTransport(proxy: URL): Promise<Transport> {
  return createFetchTransport(await fetchThrough(proxy));
}
