import { loadPeer } from '../load-peer.js';

/** For Node before 22.21 and 24.5, whose own `fetch` and agents know no proxy. */
export async function fetchThroughUndici(proxy: URL): Promise<typeof globalThis.fetch> {
  const { ProxyAgent, fetch } = await loadPeer(
    'A proxy (HTTPS_PROXY, HTTP_PROXY), on this version of Node,',
    'undici',
    loadUndici,
    'undici@7',
  );
  // A plain address is asked of the proxy itself: many proxies open tunnels to port 443 only.
  const dispatcher = new ProxyAgent({ uri: proxy.href, proxyTunnel: false });
  // The types of Node and of undici describe one function, and differ by version.
  const through: unknown = (url: string, init: object) => fetch(url, { ...init, dispatcher });
  return through as typeof globalThis.fetch;
}

/** By a name that no bundler follows: programs that need no proxy are built without the package. */
async function loadUndici(): Promise<typeof import('undici')> {
  const name = 'undici';
  return await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ name);
}
