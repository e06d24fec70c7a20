import { isObject } from '../../arguments/is-object.js';
import { type ApiError, DsInputError } from '../../errors.js';
import { defaultFetch } from '../../proxies/default-fetch.js';
import { BoundedMap } from '../bounded-map.js';
import { isControlFlow } from '../control-flow.js';
import { Deadline } from '../deadline.js';
import { apiErrors, isShallow } from './api-errors.js';
import { readText, TooLarge } from './read-text.js';
import type { ResponseHead } from './response-head.js';

/** One GraphQL request, ready to be sent. */
export interface GraphQLRequest {
  readonly operationName: string | undefined;
  /** The text of the document, or the id of one that the server stores. */
  readonly document: { readonly text: string } | { readonly queryId: string };
  /** JSON of an object. */
  readonly variables: string;
  /** Beside those of every request. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What came of one attempt: everything that can happen on the wire, and nothing decided about it yet. */
export type TransportReply = ReplyKind & {
  /** Where an answer began at all. */
  readonly head?: ResponseHead | undefined;
};
type ReplyKind =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** `undefined` where the answer has none: nothing was executed then. */
      readonly data: unknown;
      readonly errors: readonly ApiError[];
    }
  | { readonly kind: 'refused'; readonly status: number; readonly headers: Headers; readonly body: string }
  | { readonly kind: 'malformed'; readonly status: number; readonly body: string }
  | { readonly kind: 'too large'; readonly status: number; readonly limit: number }
  | { readonly kind: 'network'; readonly cause: unknown }
  | { readonly kind: 'timeout' };

export interface RequestTransport {
  /** Sends one request once. Rejects only with the reason of `signal`, or what a framework throws to speak to itself. */
  send(request: GraphQLRequest, limits: Limits): Promise<TransportReply>;
}

export interface Limits {
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

export interface TransportOptions {
  readonly endpoint: URL;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of one answer at most. */
  readonly maxResponseBytes: number;
}

/** The only place that knows graphql-request, whose own errors hold the whole request and never leave here. */
export function createTransport({
  endpoint,
  fetch,
  headers,
  maxResponseBytes,
}: TransportOptions): RequestTransport {
  return {
    async send(request, { timeout, signal }) {
      signal?.throwIfAborted();
      const deadline = new Deadline(timeout, signal);
      let status = 0;
      /** The body of what turns out to be no answer. */
      let text = '';
      let isRead = false;
      let head: ResponseHead | undefined;
      /** GraphQL's envelope around what GraphQL has no such data as: a list, a text. */
      let odd: { readonly data: unknown } | undefined;
      const { GraphQLClient } = await graphqlRequest();
      const client = new GraphQLClient(endpoint.href, {
        errorPolicy: 'all',
        // A redirect would lose the method, the body or the Authorization header.
        redirect: 'manual',
        // Without it graphql-request parses the document on every call to find the name.
        excludeOperationName: true,
        jsonSerializer: {
          stringify: () => body(request),
          parse(whole: string) {
            text = whole;
            const value: unknown = JSON.parse(whole);
            // A large page is held no longer than it takes to read it.
            if (!isObject(value) || !('data' in value)) return value;
            if (isObject(value.data)) text = '';
            if (value.data !== null && !isObject(value.data)) odd = { data: value.data };
            return value;
          },
        },
        headers: {
          ...headers,
          ...request.headers,
          accept: 'application/json',
        },
        fetch: async (input, init) => {
          const send = fetch ?? (await defaultFetch(endpoint));
          const sent = send(input, { ...init, ...notKept });
          const response = await deadline.limit(sent);
          status = response.status;
          head = { status, headers: response.headers };
          const whole = await deadline.limit(readText(response, maxResponseBytes, deadline.signal));
          isRead = true;
          if (!response.ok || response.redirected) throw new RefusedReply(status, response.headers, whole);
          return readResponse(response, whole);
        },
      });

      try {
        const { data, errors } = await client.rawRequest<unknown>({
          query: 'text' in request.document ? request.document.text : '',
          signal: deadline.signal,
        });
        if (odd !== undefined) return { kind: 'answer', status, data: odd.data, errors: [], head };
        const sent = apiErrors(errors);
        // Neither data nor errors: GraphQL does not allow such an answer.
        const isEmpty = !isObject(data) && sent?.length === 0;
        // Partial data goes into an error as a copy, and copying very deep data would overflow the stack.
        const isTooDeep = sent === undefined || (sent.length > 0 && !isShallow(data));
        if (isEmpty || isTooDeep) return { kind: 'malformed', status, body: text, head };
        return { kind: 'answer', status, data: data ?? null, errors: sent, head };
      } catch (error) {
        if (signal?.aborted) throw signal.reason;
        if (deadline.timedOut) return { kind: 'timeout', head };
        // A proxy that cannot be used as it is named: no attempt was made, and none would help.
        if (isControlFlow(error) || error instanceof DsInputError) throw error;
        if (error instanceof TooLarge) return { kind: 'too large', status, limit: error.limit, head };
        if (error instanceof RefusedReply) {
          return { kind: 'refused', status: error.status, headers: error.headers, body: error.body, head };
        }
        if (odd !== undefined) return { kind: 'answer', status, data: odd.data, errors: [], head };
        // Once the whole text has been read, only parsing it as a GraphQL answer can have failed.
        return isRead
          ? { kind: 'malformed', status, body: text, head }
          : { kind: 'network', cause: error, head };
      } finally {
        deadline.clear();
      }
    },
  };
}

/** Next.js would keep answers, with personal data and signed URLs, in files. */
const notKept = { cache: 'no-store' };

let loading: Promise<typeof import('#graphql-request')> | undefined;

/** Loaded with the first request, not with the package: a program that only imports us should start at once. */
function graphqlRequest(): Promise<typeof import('#graphql-request')> {
  loading ??= import('#graphql-request');
  return loading;
}

/** An answer that is not 2xx, carried past graphql-request, which lets what `fetch` throws through untouched. */
class RefusedReply extends Error {
  constructor(
    readonly status: number,
    readonly headers: Headers,
    readonly body: string,
  ) {
    super(`HTTP ${status}`);
  }
}

function body({ document, operationName, variables }: GraphQLRequest): string {
  const what =
    'text' in document
      ? `"query":${quoteText(document.text)}`
      : `"queryId":${JSON.stringify(document.queryId)}`;
  const name = operationName === undefined ? '' : `"operationName":${JSON.stringify(operationName)},`;
  return `{${what},${name}"variables":${variables}}`;
}

const quotedTexts = new BoundedMap<string, string>(100);

/** A document's text as JSON: the same few long texts go out with every request. */
function quoteText(text: string): string {
  const known = quotedTexts.get(text);
  if (known !== undefined) return known;
  const made = JSON.stringify(text);
  quotedTexts.set(text, made);
  return made;
}

let json: Headers | undefined;

/** An answer whose text was already read, under our own time limit: graphql-request only has to parse it. */
function readResponse(response: Response, text: string): Response {
  json ??= new Headers({ 'content-type': 'application/json' });
  let unread = text;
  return Object.defineProperties(response, {
    // The content type is ignored: text that is not JSON fails when it is parsed.
    headers: { value: json },
    text: {
      // Given once and forgotten: a Response lives until the next full collection, with all that it holds.
      async value() {
        const whole = unread;
        unread = '';
        return whole;
      },
    },
  });
}
