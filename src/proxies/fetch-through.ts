import { canNodeProxy, isOtherRuntime } from './node-support.js';

const made = new Map<string, Promise<typeof globalThis.fetch>>();

/** A `fetch` through one proxy; its connections are kept for the next request. */
export async function fetchThrough(proxy: URL): Promise<typeof globalThis.fetch> {
  const known = made.get(proxy.href);
  if (known) return await known;
  const loading = load(proxy);
  made.set(proxy.href, loading);
  // A package that is missing now may be there at the next call.
  loading.catch(() => made.delete(proxy.href));
  return await loading;
}

async function load(proxy: URL): Promise<typeof globalThis.fetch> {
  if (isOtherRuntime) return globalThis.fetch;
  if (canNodeProxy) return (await import('./fetch-through-agent.js')).fetchThroughAgent(proxy);
  return await (await import('./fetch-through-undici.js')).fetchThroughUndici(proxy);
}
