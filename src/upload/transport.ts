/** One PUT, as a transport sends it. */
export interface PutRequest {
  readonly url: URL;
  /** Those that the API gave. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the body, exactly. */
  readonly size: number;
  readonly body: AsyncGenerator<Uint8Array>;
  readonly signal: AbortSignal;
}

export interface PutReply {
  /** The HTTP status, or that it was a redirect where the transport does not tell which. */
  readonly status: number | 'redirect';
  readonly etag: string | undefined;
  /** The beginning of a refusal's text. */
  readonly text: string;
}

/** Sends one request once, and rejects with whatever the network or the body failed with. */
export type SendPut = (request: PutRequest) => Promise<PutReply>;

/** Characters of a refusal that are worth keeping. */
export const MAX_TEXT = 2_000;
