/**
 * What a status or a socket's error means, wherever it comes from: the API, the host that stores files, an upload, the
 * public forms. The one table of it, pure.
 */

/**
 * - `later`: not now; the same request can succeed.
 * - `rate_limited`: too many requests.
 * - `proxy`: the proxy on the way wants a name and a password. The request went no further.
 * - `redirect`: an answer that sends elsewhere.
 * - `refused`: asking again changes nothing.
 */
export type StatusMeaning = 'success' | 'redirect' | 'later' | 'rate_limited' | 'proxy' | 'refused';

/** 520 to 530 are Cloudflare's own, 509 and 598 those of other fronts; none is said of a request that is wrong. */
const later: ReadonlySet<number> = new Set([
  ...[408, 425, 500, 502, 503, 504, 507, 509, 598, 599],
  ...[520, 521, 522, 523, 524, 525, 526, 527, 528, 529, 530],
]);

export function meaningOfStatus(status: number): StatusMeaning {
  if (status >= 200 && status < 300) return 'success';
  if (status >= 300 && status < 400) return 'redirect';
  if (status === 429) return 'rate_limited';
  if (status === 407) return 'proxy';
  return later.has(status) ? 'later' : 'refused';
}

/** What an error of `fetch` or of a socket says. */
export interface ConnectionFailure {
  /**
   * - `proxy`: the proxy refused to open the connection; `proxyStatus` says how.
   * - `certificate`: the server's certificate is not trusted.
   * - `tls`: the two sides found no common way to encrypt.
   * - `dispatcher`: `fetch` and its dispatcher come from different versions of undici.
   * - `connection`: anything else.
   */
  readonly kind: 'proxy' | 'certificate' | 'tls' | 'dispatcher' | 'connection';
  /** The innermost code, which says most. */
  readonly code: string | undefined;
  /** Nothing of the request left this machine, or got past a proxy. */
  readonly neverSent: boolean;
  /** Trying again will fail in the same way. */
  readonly isPermanent: boolean;
  readonly proxyStatus?: number | undefined;
}

export function connectionFailure(error: unknown): ConnectionFailure {
  const all = [...parts(error)];
  const codes = all.map(codeOf).filter((code) => code !== undefined);
  const code = codes.at(-1);
  const proxyStatus = all.map(proxyStatusOf).find((status) => status !== undefined);
  if (proxyStatus !== undefined) {
    const isPermanent = meaningOfStatus(proxyStatus) !== 'later' && proxyStatus !== 429;
    return { kind: 'proxy', code, neverSent: true, isPermanent, proxyStatus };
  }
  if (codes.includes('UND_ERR_INVALID_ARG')) {
    return { kind: 'dispatcher', code, neverSent: true, isPermanent: true };
  }
  const certificate = codes.findLast((one) => !tls.test(one) && certificates.test(one));
  if (certificate !== undefined) {
    return { kind: 'certificate', code: certificate, neverSent: true, isPermanent: true };
  }
  const handshake = all.some(
    (one) => tls.test(codeOf(one) ?? '') && handshakes.test(`${codeOf(one)} ${messageOf(one)}`),
  );
  // A load balancer that restarts fails in this way for a moment too.
  if (handshake) return { kind: 'tls', code, neverSent: true, isPermanent: false };
  return { kind: 'connection', code, neverSent: wasNeverSent(error, 0), isPermanent: false };
}

/** What to do about a proxy that refused, in a sentence. */
export function proxyAdvice(status: number): string {
  if (status === 407) {
    return (
      'the proxy asks for a user name and a password (407). Put them into its address ' +
      '(http://user:password@host:port), special characters percent-encoded.'
    );
  }
  if (status === 403) {
    return 'the proxy does not let this host through (403). Ask whoever runs it to allow it, or name it in NO_PROXY.';
  }
  return `the proxy could not open the connection (${status}). Check its address, or ask whoever runs it.`;
}

const certificates =
  /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ALTNAME|^INVALID_CA$|^INVALID_PURPOSE$|^HOSTNAME_MISMATCH$/;
const tls = /^(?:ERR_SSL_|EPROTO$)/;
/** In codes and, on older Node, in messages: said while the connection is being opened. */
const handshakes =
  /wrong.version.number|unsupported.protocol|protocol.version|no.shared.cipher|handshake.failure|no.protocols|http.request|packet.length.too.long|unknown.ca/i;

/** Opening a connection, as the system calls it. */
const opening: ReadonlySet<unknown> = new Set(['connect', 'getaddrinfo']);
/** Only ever said of a connection that was not opened. */
const unopened: ReadonlySet<string | undefined> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** A dual-stack host is tried at several addresses: the failure is that of all of them. */
function wasNeverSent(error: unknown, depth: number): boolean {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return false;
  if ('errors' in error && Array.isArray(error.errors) && error.errors.length > 0) {
    return error.errors.every((one) => wasNeverSent(one, depth + 1));
  }
  const syscall = 'syscall' in error ? error.syscall : undefined;
  if (opening.has(syscall)) return true;
  // A route can also be lost while an open connection is read or written.
  if (syscall === undefined && unopened.has(codeOf(error))) return true;
  return 'cause' in error && wasNeverSent(error.cause, depth + 1);
}

const DEEPEST = 8;

/** An error, what it was made of, and what that was made of: outermost first. */
function* parts(error: unknown, depth = 0): Generator<object, void, undefined> {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return;
  yield error;
  if ('cause' in error) yield* parts(error.cause, depth + 1);
  if ('errors' in error && Array.isArray(error.errors)) {
    for (const one of error.errors.slice(0, 10)) yield* parts(one, depth + 1);
  }
}

/** undici says it in words only, Node's own agent by a code and words. */
function proxyStatusOf(error: object): number | undefined {
  const message = messageOf(error);
  const match =
    /^Proxy response \((\d{3})\)/.exec(message) ??
    /^Proxy Authentication Required \((407)\)/.exec(message) ??
    (codeOf(error) === 'ERR_PROXY_TUNNEL' ? /HTTP\/1\.[01] (\d{3})/.exec(message) : null);
  if (match) return Number(match[1]);
  return codeOf(error) === 'ERR_PROXY_TUNNEL' ? 502 : undefined;
}

function messageOf(error: object): string {
  return 'message' in error && typeof error.message === 'string' ? error.message.slice(0, 500) : '';
}

/** The `code` that Node puts on system and fetch errors. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The codes of an error and of what it was made of, outermost first. */
export function codesOf(error: unknown): string[] {
  return [...parts(error)].map(codeOf).filter((code) => code !== undefined);
}
