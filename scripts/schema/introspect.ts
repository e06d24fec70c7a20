import { getIntrospectionQuery } from 'graphql';
import { isLoopback } from '../../src/request/wire/loopback.js';

export interface IntrospectOptions {
  /** Used only where the endpoint does not answer without one. */
  token?: string | undefined;
  /** Milliseconds for one request. */
  timeout?: number;
}

/**
 * Asks an endpoint for its schema: first by the persisted query that needs no token, then, with a token, by the
 * whole introspection query. Redirects are refused: following one would hand the token to whoever it points to.
 */
export async function introspect(endpoint: string, options: IntrospectOptions = {}): Promise<unknown> {
  const url = new URL(endpoint);
  if (url.protocol !== 'https:' && !isLoopback(url.hostname)) {
    throw new Error(`${url.origin} is not https.`);
  }
  const post = (body: object, headers: Record<string, string> = {}) =>
    postJson(url, body, headers, options.timeout ?? 30_000);

  const asked = await post({ queryId: 'introspection', operationName: 'IntrospectionQuery' });
  if (asked.schema !== undefined) return asked.schema;
  if (!options.token) throw new Error(`${asked.problem} With DS_API_TOKEN set, the token is tried too.`);

  const query = getIntrospectionQuery({
    descriptions: false,
    inputValueDeprecation: true,
    oneOf: true,
    specifiedByUrl: true,
  });
  const asToken = await post(
    { query, operationName: 'IntrospectionQuery' },
    { authorization: `Bearer ${options.token.trim()}` },
  );
  if (asToken.schema !== undefined) return asToken.schema;
  throw new Error(`${asToken.problem} (Without the token: ${asked.problem})`);
}

interface Asked {
  schema?: unknown;
  problem: string;
}

async function postJson(
  url: URL,
  body: object,
  headers: Record<string, string>,
  timeout: number,
): Promise<Asked> {
  const { response, text } = await send(url, body, headers, timeout);
  if (response.status >= 300 && response.status < 400) {
    throw new Error(
      `${url.host} redirects to ${response.headers.get('location') ?? 'elsewhere'}: use that address.`,
    );
  }
  const answer = parsed(text);
  if (answer !== undefined && hasSchema(answer)) return { schema: answer, problem: '' };
  const said = firstMessage(answer) ?? 'The answer is not an introspection result.';
  return { problem: `${url.host} answered ${response.status}: ${said}` };
}

async function send(url: URL, body: object, headers: Record<string, string>, timeout: number) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    return { response, text: await response.text() };
  } catch (cause) {
    // `fetch` says "fetch failed" for everything, and why in its cause.
    const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    throw new Error(
      `${url.host} gave no answer: ${reason instanceof Error ? reason.message : String(reason)}`,
      {
        cause,
      },
    );
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hasSchema(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) return false;
  const { data } = answer;
  return typeof data === 'object' && data !== null && '__schema' in data;
}

function firstMessage(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('errors' in answer)) return undefined;
  const first: unknown = Array.isArray(answer.errors) ? answer.errors[0] : undefined;
  if (typeof first !== 'object' || first === null || !('message' in first)) return undefined;
  return typeof first.message === 'string' ? first.message : undefined;
}
