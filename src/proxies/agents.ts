import http from 'node:http';
import https from 'node:https';

/** Options of Node's agents for one proxy; the types of older versions of Node lack them. */
interface ProxyOptions extends Pick<http.AgentOptions, 'keepAlive'> {
  readonly proxyEnv?: { readonly HTTP_PROXY: string; readonly HTTPS_PROXY: string };
}

/** What makes an agent of Node send through `proxy`; nothing where there is none. */
export function proxyOptions(proxy: URL | undefined): ProxyOptions {
  return proxy ? { proxyEnv: { HTTP_PROXY: proxy.href, HTTPS_PROXY: proxy.href } } : {};
}

/** One agent for requests to addresses of a protocol, through `proxy`. */
export function createProxyAgent(
  proxy: URL,
  protocol: string,
  options: http.AgentOptions = {},
): http.Agent | https.Agent {
  const all: http.AgentOptions & ProxyOptions = { ...options, ...proxyOptions(proxy) };
  return protocol === 'https:' ? new https.Agent(all) : new http.Agent(all);
}
