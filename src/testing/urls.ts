import { createHmac, timingSafeEqual } from 'node:crypto';
import type { StoredFile, VirtualFile } from './files.js';

/** The addresses of the two hosts: inside the process, names that never resolve; over HTTP, two ports. */
export interface Origins {
  /** Scheme and host of the API, without a slash at the end. */
  api: string;
  storage: string;
}

// `.test` is reserved: a request that is not intercepted fails, in place of reaching a real host.
export const IN_PROCESS: Origins = {
  api: 'https://demarche.emulator.test',
  storage: 'https://static.emulator.test',
};

export const GRAPHQL_PATH = '/api/v2/graphql';

export type UrlValidity = 'valid' | 'expired' | 'invalid';

const LIFETIME_SECONDS = 3_600;

/** Signs URLs that are valid for an hour, as OpenStack's temporary URLs are, and verifies them. */
export class UrlSigner {
  readonly #secret: string;
  #nonce = 0;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** URL of a stored file. The path stays the same, the signature is a new one at each query. */
  file(file: StoredFile, origins: Origins, now: number): string {
    const expires = Math.floor(now / 1_000) + LIFETIME_SECONDS;
    const signature = this.#signature('GET', file.path, expires, this.#nextNonce());
    const name = encodeURIComponent(file.filename).replaceAll('%20', '+');
    return `${origins.storage}${file.path}?temp_url_sig=${signature}&temp_url_expires=${expires}&filename=${name}&inline`;
  }

  /** URL of a pdf or a geojson on the host of the API. It works without a token. */
  virtual(file: VirtualFile, origins: Origins, now: number): string {
    const expires = Math.floor(now / 1_000) + LIFETIME_SECONDS;
    const payload = Buffer.from(`${file.dossier};${expires}`).toString('base64url');
    const signature = this.#signature(file.format, payload, expires, this.#nextNonce());
    return `${origins.api}/api/v2/dossiers/${file.format}/${payload}--${signature}`;
  }

  upload(file: StoredFile, origins: Origins, now: number): string {
    const expires = Math.floor(now / 1_000) + LIFETIME_SECONDS;
    const signature = this.#signature('PUT', file.path, expires, this.#nextNonce());
    return `${origins.storage}${file.path}?temp_url_sig=${signature}&temp_url_expires=${expires}`;
  }

  verify(method: 'GET' | 'PUT', url: URL, now: number): UrlValidity {
    const expires = Number(url.searchParams.get('temp_url_expires'));
    const given = url.searchParams.get('temp_url_sig') ?? '';
    if (!this.#matches(given, method, url.pathname, expires)) return 'invalid';
    return expires * 1_000 < now ? 'expired' : 'valid';
  }

  /** The number of the dossier in the signed id of a virtual file. */
  readVirtual(format: string, signedId: string, now: number): number | undefined {
    const [payload = '', signature = ''] = signedId.split('--');
    const [number, expires] = Buffer.from(payload, 'base64url').toString().split(';').map(Number);
    if (number === undefined || expires === undefined) return undefined;
    if (!this.#matches(signature, format, payload, expires) || expires * 1_000 < now) return undefined;
    return number;
  }

  /** A signed id by which a blob can be attached within an hour. */
  signBlob(key: string, now: number): string {
    const payload = Buffer.from(`${key};${Math.floor(now / 1_000) + LIFETIME_SECONDS}`).toString('base64');
    return `${payload}--${this.#signature('blob', payload, 0, '00000000')}`;
  }

  readBlob(signedId: string, now: number): string | undefined {
    const [payload = '', signature = ''] = signedId.split('--');
    if (!this.#matches(signature, 'blob', payload, 0)) return undefined;
    const [key, expires] = Buffer.from(payload, 'base64').toString().split(';');
    return Number(expires) * 1_000 < now ? undefined : key;
  }

  #nextNonce(): string {
    this.#nonce = (this.#nonce + 1) >>> 0;
    return this.#nonce.toString(16).padStart(8, '0');
  }

  #signature(method: string, path: string, expires: number, nonce: string): string {
    return (
      nonce +
      createHmac('sha1', this.#secret).update(`${method}\n${expires}\n${path}\n${nonce}`).digest('hex')
    );
  }

  #matches(given: string, method: string, path: string, expires: number): boolean {
    const expected = this.#signature(method, path, expires, given.slice(0, 8));
    return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
  }
}
