import { BlockList, isIPv6 } from 'node:net';
import { type Moment, parisDate, toInstant } from '../dates.js';
import type { Demarche } from '../model/demarche.js';
import { Random } from '../random.js';

export interface TokenOptions {
  /** Numbers of the demarches that it gives access to; default: all those of its administrateur. */
  demarches?: readonly number[];
  /** Default true. */
  write?: boolean;
  /** Valid through that day (in Paris). Default: for ever. */
  expiresAt?: Moment;
  /** Addresses or CIDR ranges that may use it; default: any. */
  networks?: readonly string[];
  /** Address of the administrateur that it belongs to; default: the emulator's own. */
  administrateur?: string;
}

/** A token that the emulator knows. */
export interface Token extends TokenOptions {
  readonly token: string;
  readonly uuid: string;
  administrateur: string;
  revoked: boolean;
}

/** What the token of a request allows. */
export interface TokenScope {
  /** `undefined` without a valid token. */
  token: Token | undefined;
  canWrite: boolean;
  allows(demarche: Demarche): boolean;
}

export interface AuthRefusal {
  status: 401 | 403;
  code: 'unauthorized' | 'forbidden';
  message: string;
}

/** The 403 without a valid token. As on the server, it is the same for a wrong token and for none. */
export const NO_TOKEN = {
  stored: 'Without a token, only persisted queries are allowed',
  public:
    'Without a token, only the public getDemarcheDescriptor and getDemarcheDescriptors queries and introspection are allowed',
} as const;

/** The tokens, and the check of requests against them. */
export class Authentication {
  readonly #tokens = new Map<string, Token>();
  readonly #random: Random;
  readonly #administrateur: string;

  constructor(seed: string | number, administrateur: string) {
    this.#random = new Random(seed, 'tokens');
    this.#administrateur = administrateur;
  }

  /** Makes a token. With `text`, the token has that text. */
  create(options: TokenOptions = {}, text?: string): Token {
    const hex = (length: number) =>
      Array.from({ length }, () => this.#random.integer(0, 15).toString(16)).join('');
    const uuid = `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
    // 61 bytes make a text that ends with `==`, as real tokens do: it is often lost when a token is copied.
    const made = Buffer.from(`${uuid};${hex(24)}`).toString('base64url');
    const token: Token = {
      administrateur: this.#administrateur,
      ...options,
      token: text ?? made.padEnd(Math.ceil(made.length / 4) * 4, '='),
      uuid,
      revoked: false,
    };
    this.#tokens.set(token.token, token);
    return token;
  }

  /** Checks the token, then the network, then the expiry: the server's order, which decides which error is given. */
  authenticate(authorization: string | undefined, remoteIp: string, now: number): TokenScope | AuthRefusal {
    const token = this.#find(authorization);
    if (!token) return { token: undefined, canWrite: false, allows: () => false };
    if (!allowsNetwork(token, remoteIp)) {
      return {
        status: 403,
        code: 'forbidden',
        message: `Request issued from a forbidden network. Add ${remoteIp}/${isIPv6(remoteIp) ? 128 : 32} to your allowed adresses in your /profil`,
      };
    }
    if (token.expiresAt !== undefined && parisDate(now * 1_000) > parisDate(toInstant(token.expiresAt))) {
      return { status: 401, code: 'unauthorized', message: 'Token expired' };
    }
    return {
      token,
      canWrite: token.write ?? true,
      allows: (demarche) =>
        demarche.administrateurs.some((person) => person.email === token.administrateur) &&
        (token.demarches?.includes(demarche.number) ?? true),
    };
  }

  #find(authorization: string | undefined): Token | undefined {
    const text = readAuthorization(authorization);
    const token = text === undefined ? undefined : this.#tokens.get(text);
    return token?.revoked ? undefined : token;
  }
}

/**
 * The token of an Authorization header, read as Rails reads it: `Token` or `Bearer` in this very case, then the
 * token itself or `token=` and the token, with or without double quotes.
 */
export function readAuthorization(header: string | undefined): string | undefined {
  if (header === undefined || !/^(?:Token|Bearer)\s+/.test(header)) return undefined;
  const parameters = header
    .replace(/^(?:Token|Bearer)\s+/, '')
    .split(/[,;\t]/)
    .filter((parameter) => parameter !== '');
  const first = parameters[0];
  if (first === undefined) return undefined;
  const value = first.startsWith('token=') ? first.slice('token='.length) : first;
  return value.replace(/^"|"$/g, '');
}

function allowsNetwork(token: Token, remoteIp: string): boolean {
  if (!token.networks || token.networks.length === 0) return true;
  const list = new BlockList();
  for (const network of token.networks) {
    const [address = network, prefix] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list.check(remoteIp, isIPv6(remoteIp) ? 'ipv6' : 'ipv4');
}
