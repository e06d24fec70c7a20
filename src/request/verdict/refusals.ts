import {
  type ApiError,
  type AuthReason,
  DsAuthError,
  DsGraphQLError,
  DsNotFoundError,
} from '../../errors.js';
import type { Redactor } from '../redact.js';
import { askedFor } from './asked-for.js';
import { type Question, requestFacts, retryAdvice } from './question.js';
import { refusedComplexity } from './root-errors.js';
import { surelyNotRun } from './surely-not-run.js';

/** The error for what the API itself refused, by its own code; where one code has several meanings, by its words. */
export function graphqlError(
  fatal: readonly ApiError[],
  errors: readonly ApiError[],
  data: unknown,
  question: Question,
  redactor: Redactor,
  status = 200,
): DsGraphQLError {
  const first = fatal.find((error) => typeof error.extensions?.code === 'string') ?? fatal[0];
  const code = first?.extensions?.code;
  const said = redactor.text(first?.message ?? 'no message');
  const { operationName } = question;
  const mayHaveRun = !surelyNotRun(errors, data, status);
  // Redacted after the message was classified: a short token can occur inside its words.
  const common = {
    errors: redactor.json(errors),
    data: redactor.json(data),
    ...(typeof code === 'string' ? { code } : {}),
    ...requestFacts(question, mayHaveRun),
  };
  // The newest server says it as `unauthorized`, which elsewhere means the scope: the sentence alone tells them apart.
  if (saysReadOnly(first?.message ?? '')) {
    return new DsAuthError(`${operationName}: ${authAdvice.read_only_token} (${said})`, {
      ...common,
      mayHaveRun: requestFacts(question, false).mayHaveRun,
      reason: 'read_only_token',
    });
  }
  switch (code) {
    case 'not_found': {
      const names = askedFor(question.asked, first?.path?.[0]);
      // A mutation says that its own payload is not there, whichever of its ids is wrong.
      if (/^\w+Payload not found$/.test(said) && names !== '') {
        return new DsNotFoundError(
          `${operationName}: one of ${names} was not found (${said}). It does not exist, belongs to another demarche, ` +
            'or is a draft or hidden: check these ids.',
          common,
        );
      }
      return new DsNotFoundError(
        `${operationName}: ${said}${names && `, asked for by ${names}`}. It does not exist, or is a draft or hidden: ` +
          'check the number.',
        common,
      );
    }
    case 'unauthorized':
    case 'forbidden':
    case 'deprecated_token': {
      const reason = authReason(code, status, first?.message ?? '', question);
      return new DsAuthError(`${operationName}: ${authAdvice[reason]} (${said})`, { ...common, reason });
    }
    case 'internal_server_error': {
      const id = first?.extensions?.exception_id;
      return new DsGraphQLError(
        `${operationName}: the API failed (${said}).${retryAdvice(question)}` +
          (typeof id === 'string' ? ` Its support finds it by exception_id ${redactor.text(id)}.` : ''),
        { ...common, isRetryable: true },
      );
    }
    default: {
      const complexity = refusedComplexity(fatal);
      const advice =
        complexity === undefined ? '' : ' Ask for a smaller { pageSize } or fewer parts in { include }.';
      return new DsGraphQLError(
        `${operationName}: ${fatal.map((error) => redactor.text(error.message)).join('; ')}.${advice}`,
        typeof code === 'string' ? { ...common, code: redactor.text(code) } : common,
      );
    }
  }
}

/** The API's sentence to a token without the right to write, whatever code comes with it. */
export function saysReadOnly(message: string): boolean {
  return mentions(message.toLowerCase(), 'jeton ', 'lecture');
}

/** Whether a text has two phrases in this order; an expression for it would try every first one against the whole text. */
export function mentions(text: string, first: string, second: string): boolean {
  const at = text.indexOf(first);
  return at >= 0 && text.includes(second, at + first.length);
}

function authReason(code: string, status: number, said: string, { hasToken }: Question): AuthReason {
  if (!hasToken) return 'missing';
  if (code === 'unauthorized') return status === 401 ? 'expired' : 'scope';
  // Two refusals share one code; only their messages differ.
  return /network|réseau/i.test(said) ? 'network' : 'invalid';
}

/** What to do about a refused token. */
export const authAdvice: Record<AuthReason, string> = {
  missing: 'the client has no token ({ token: null }) and this is not one of the public queries',
  invalid:
    'the API does not know this token: it is wrong, cut (it often ends with ==), revoked or of an old version',
  network:
    'the token may not be used from this network: add the address below to it, in the profile that made it',
  expired: 'the token has expired: make a new one in the profile that made it',
  scope:
    'the token does not reach this object: add its demarche to the token, or its owner as administrateur',
  read_only_token:
    'the token may only read: give it the right to write, in the profile that made it, or use another one',
};
