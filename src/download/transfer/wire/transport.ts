/** Takes one chunk of a body; a promise holds the sender back until it settles. */
export type TakeChunk = (chunk: Buffer) => Promise<void> | undefined;

/** One answer: redirects are answers too, the helper follows them itself. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** Whether a content encoding may have been taken off already, with its header left: `fetch` does so. */
  readonly mayBeDecoded?: boolean | undefined;
  /** Hands over the body. Resolves at its proper end, rejects where it is cut or `take` fails. */
  read(take: TakeChunk): Promise<void>;
  /** Gives up what is left of the body, and its connection if need be. May be called at any time. */
  discard(): void;
}

export interface TransportRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Sends one GET and gives its answer, without following redirects. */
export type Transport = (url: URL, request: TransportRequest) => Promise<TransportResponse>;

/** A transport that keeps connections open between requests. */
export interface ClosableTransport {
  readonly send: Transport;
  /** Closes the connections that are left. */
  close(): void;
}
