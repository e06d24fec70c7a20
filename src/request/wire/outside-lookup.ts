import dns, { type LookupAddress, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { type HostBounds, isInternal } from './hosts.js';

/** The part of `dns.lookup` that is used: all addresses of a name. */
export type LookupAll = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/** A name that is public by its letters stands for an address inside. */
export class InsideAddressError extends Error {
  constructor(hostname: string) {
    super(
      `the name ${hostname} stands for an address on this machine or in its private network, and the API is not there; ` +
        'where that is right, name the host in allowedHosts',
    );
    this.name = 'InsideAddressError';
  }
}

/**
 * The look-up of names for connections to hosts that the API or a redirect named. Whoever owns a name decides which
 * address it stands for, so the name alone proves nothing, and only the address that is connected to can be judged:
 * one looked up beforehand may be another. Undefined where any address may be asked.
 *
 * Not for connections through a proxy: they look up the proxy, which is inside as a rule.
 */
export function outsideLookup(
  { allowed, home }: HostBounds,
  lookup: LookupAll = dns.lookup,
): LookupFunction | undefined {
  if (allowed || home === undefined || isInternal(home)) return undefined;
  return (hostname, options, callback) => {
    const give = (found: LookupAddress[]) => {
      const [first] = found;
      if (options.all || !first) callback(null, found);
      else callback(null, first.address, first.family);
    };
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const outside = found.filter(({ address }) => !isInternal(address));
      if (outside.length === found.length) return give(found);
      // An instance of one's own may be inside together with its storage, both by names.
      lookup(home, { all: true }, (failure, homes) => {
        if (!failure && homes.some(({ address }) => isInternal(address))) give(found);
        else if (outside.length > 0) give(outside);
        else callback(new InsideAddressError(hostname), []);
      });
    });
  };
}
