import { DsGraphQLError, DsIncompleteError } from '../../errors.js';
import type { FailedAttempt } from './classify.js';
import { type Question, requestFacts, retryAdvice } from './question.js';

/**
 * The verdict on an answer that is GraphQL, and not of the shape that was asked for. `misfit` says where and how, never
 * what the answer holds there.
 */
export function malformedData(misfit: string, question: Question): FailedAttempt {
  const message =
    `${question.operationName}: the answer is not what was asked for (${misfit}).${retryAdvice(question)} If it happens again, ` +
    'something between here and the API changes its answers, or the API itself does: tell its support.';
  const common = { ...requestFacts(question, true), isRetryable: question.kind === 'query' };
  return {
    ok: false,
    // The mutation may have run before its answer was damaged: sending it again could run it twice.
    retry: question.kind === 'query',
    error: question.isPage
      ? new DsIncompleteError(message, common)
      : new DsGraphQLError(message, { errors: [], code: 'malformed', ...common }),
  };
}
