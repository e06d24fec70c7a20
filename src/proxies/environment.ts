import { BlockList, isIP } from 'node:net';
import { DsInputError } from '../errors.js';

/**
 * The proxy that the environment names for an address: `https_proxy`, `http_proxy` by its protocol, unless `no_proxy`
 * names its host. In lower case they go before those in upper case, as elsewhere. `undefined`: no proxy.
 */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv = process.env): URL | undefined {
  const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const given = readVariable(env, name);
  if (given === undefined || isExempt(url, readVariable(env, 'no_proxy') ?? '')) return undefined;
  // `proxy.example.org:3128` is common, and would be read as an address of the scheme `proxy.example.org`.
  const text = /^[a-z][a-z\d+.-]*:\/\//i.test(given) ? given : `http://${given}`;
  const proxy = URL.canParse(text) ? new URL(text) : undefined;
  if (proxy?.protocol === 'http:' || proxy?.protocol === 'https:') return proxy;
  // The value may hold a password: it is not repeated.
  throw new DsInputError(
    `${name.toUpperCase()} is not the address of a proxy: give http://host:port, with user:password@ before the host ` +
      'where it asks for them.',
  );
}

function readVariable(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return env[name]?.trim() || env[name.toUpperCase()]?.trim() || undefined;
}

/** `*`, names (with their subdomains), `.name`, `*.name`, addresses, networks such as `10.0.0.0/8`; each may have a port. */
function isExempt({ hostname, port, protocol }: URL, list: string): boolean {
  const host = hostname.toLowerCase().replace(/^\[|\]$|\.$/g, '');
  const portOfUrl = port || (protocol === 'https:' ? '443' : '80');
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = '', wantedPort] = /^(.*?)(?::(\d{1,5}))?$/.exec(entry) ?? [];
      // An address of version 6 is full of colons: it has a port only behind brackets.
      const isWhole = isIP(entry) === 6 || entry.includes('/');
      if (!isWhole && wantedPort !== undefined && wantedPort !== portOfUrl) return false;
      return isNamed(host, (isWhole ? entry : name).replace(/^\[|\]$/g, ''));
    });
}

function isNamed(host: string, entry: string): boolean {
  const [address = '', prefix] = entry.split('/');
  const family = isIP(host);
  if (prefix !== undefined || (family !== 0 && isIP(address) !== 0))
    return isInNetwork(host, address, prefix);
  const name = entry.replace(/^\*?\./, '');
  return name !== '' && (host === name || host.endsWith(`.${name}`));
}

function isInNetwork(host: string, address: string, prefix: string | undefined): boolean {
  const family = isIP(address);
  const bits = family === 4 ? 32 : 128;
  const length = prefix === undefined ? bits : Number(prefix);
  if (family === 0 || isIP(host) !== family || !Number.isInteger(length) || length < 0 || length > bits)
    return false;
  const type = family === 4 ? 'ipv4' : 'ipv6';
  const network = new BlockList();
  network.addSubnet(address, length, type);
  return network.check(host, type);
}
