import { BlockList, isIP } from 'node:net';
import { DsInputError } from '../../errors.js';
import { isLoopback } from './loopback.js';

/*
 * Which hosts files come from and go to. The addresses are the server's to choose: one that lies must not make this
 * machine ask itself, its neighbours, or the credentials service of its cloud.
 */

/** What bounds the hosts of one call. */
export interface HostBounds {
  /** Names of hosts; one that begins with `*.` stands for all below it. Undefined: any public host. */
  readonly allowed: readonly string[] | undefined;
  /** The host of the API, where it is known: what is inside with it may be asked. */
  readonly home: string | undefined;
}

/** Why a host may not be asked; undefined where it may. */
export function refusalOfHost(hostname: string, { allowed, home }: HostBounds): string | undefined {
  if (allowed) {
    return allowed.some((host) => matches(plainName(hostname), plainName(host)))
      ? undefined
      : 'it is not one of allowedHosts';
  }
  if (!isInternal(hostname) || home === undefined || isInternal(home)) return undefined;
  return 'it is on this machine or in its private network, and the API is not';
}

/** Reads the `allowedHosts` option. */
export function checkedHosts(allowed: readonly string[] | undefined): readonly string[] | undefined {
  if (allowed === undefined) return undefined;
  const isName = (host: unknown) => typeof host === 'string' && /^(\*\.)?[^\s/*@?#]+$/.test(host);
  if (Array.isArray(allowed) && allowed.every(isName)) return [...allowed];
  throw new DsInputError(
    "allowedHosts must be a list of host names without scheme or path, such as 'static.example.org' or '*.example.org'.",
  );
}

/** This machine, its link, or a private network. */
export function isInternal(hostname: string): boolean {
  // The name of a network interface after `%` does not belong to the address.
  const name = plainName(hostname).replace(/%.*$/, '');
  const version = isIP(name);
  if (version === 0) return isLoopback(name);
  return internal.check(name, version === 4 ? 'ipv4' : 'ipv6');
}

const internal = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  // To many at once, and reserved.
  ['224.0.0.0', 3],
] as const) {
  internal.addSubnet(network, prefix);
  // The same addresses behind the gateways from IPv6 to IPv4, of both kinds.
  internal.addSubnet(`64:ff9b::${network}`, 96 + prefix, 'ipv6');
  internal.addSubnet(to6to4(network), 16 + prefix, 'ipv6');
}
for (const [network, prefix] of [
  // With IPv4 at its end: `::1`, and the old way to write 127.0.0.1 (`::127.0.0.1`).
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  internal.addSubnet(network, prefix, 'ipv6');
}

/** An address of IPv4 as 6to4 writes it: `10.0.0.0` is `2002:a00:0::`. */
function to6to4(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return `2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::`;
}

function matches(name: string, allowed: string): boolean {
  return allowed.startsWith('*.') ? name.endsWith(allowed.slice(1)) : name === allowed;
}

/** Lower case, without the brackets of IPv6, and without the dot at the end that names the same host. */
function plainName(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}

const homes = Symbol.for('@org/ds-client.home');

/** Marks a function of a client with the host of its API, for those who are given only the function. */
export function withHome<T extends object>(one: T, endpoint: URL): T {
  Object.defineProperty(one, homes, { value: endpoint.hostname });
  return one;
}

export function homeOf(one: object | undefined): string | undefined {
  const home: unknown = one && Reflect.get(one, homes);
  return typeof home === 'string' ? home : undefined;
}
