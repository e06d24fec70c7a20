import { canNodeProxy, isOtherRuntime } from './node-support.js';

/** As it was when this was loaded: one that a test or a tracer puts in its place goes before any proxy. */
const native = globalThis.fetch;

/** The `fetch` for an address where the user gave none: the global one, or one through the proxy of the environment. */
export async function defaultFetch(url: URL): Promise<typeof globalThis.fetch> {
  const { fetch } = globalThis;
  if (fetch !== native || !namesProxy(process.env) || followsEnvironment()) return fetch;
  // Loaded where a proxy is named: most programs have none.
  const [{ proxyFor }, { fetchThrough }] = await Promise.all([
    import('./environment.js'),
    import('./fetch-through.js'),
  ]);
  const proxy = proxyFor(url);
  return proxy ? await fetchThrough(proxy) : fetch;
}

/** Whether the environment names any proxy at all. */
function namesProxy(env: NodeJS.ProcessEnv): boolean {
  return ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some((name) => env[name]);
}

/** Whether the global `fetch` follows the environment by itself: Node does so where it was started for it. */
function followsEnvironment(): boolean {
  if (isOtherRuntime) return true;
  const isAsked = process.env.NODE_USE_ENV_PROXY === '1' || process.execArgv.includes('--use-env-proxy');
  return canNodeProxy && isAsked;
}
