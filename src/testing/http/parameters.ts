import { isObject } from '../../arguments/is-object.js';
import type { Variables } from '../graphql/complexity.js';
import type { Exchange } from './exchange.js';

/** The parameters of a GraphQL request. */
export interface Parameters {
  query: string | undefined;
  queryId: string | undefined;
  operationName: string | undefined;
  variables: Variables;
}

/** The error for a body that is not a GraphQL request. */
export class ShapeError extends Error {
  readonly code: 'bad_request' | 'graphql_parse_failed';

  constructor(code: 'bad_request' | 'graphql_parse_failed', message: string) {
    super(message);
    this.code = code;
  }
}

export function readParameters({ headers, body }: Exchange): Parameters {
  const fields = readBody(headers['content-type'] ?? '', body.toString('utf8'));
  const string = (name: string) => {
    const value = fields[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    query: string('query'),
    queryId: string('queryId'),
    operationName: string('operationName'),
    variables: readVariables(fields.variables),
  };
}

function readBody(contentType: string, text: string): Record<string, unknown> {
  if (/^application\/x-www-form-urlencoded/i.test(contentType)) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  // As on the server: a body of any other type gives no parameters.
  if (!/^[\w-]+\/(?:[\w.-]+\+)?(?:x-)?json/i.test(contentType) || text === '') return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new ShapeError('bad_request', `unexpected token at '${text.slice(0, 40)}'`);
  }
  // As on the server: a batch of operations in an array is not supported, and is read as no query.
  return isObject(parsed) ? parsed : {};
}

function readVariables(given: unknown): Variables {
  if (given === undefined || given === null || given === '') return {};
  if (typeof given === 'string') {
    let parsed: unknown;
    try {
      parsed = JSON.parse(given);
    } catch {
      throw new ShapeError('graphql_parse_failed', `unexpected token at '${given.slice(0, 40)}'`);
    }
    return readVariables(parsed);
  }
  if (!isObject(given)) throw new ShapeError('bad_request', `Unexpected parameter: ${JSON.stringify(given)}`);
  return given;
}
