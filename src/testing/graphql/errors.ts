import { GraphQLError } from 'graphql';

/** A root error with one of the API's codes. */
export function apiError(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

export function notFound(typeName: string): GraphQLError {
  return apiError('not_found', `${typeName} not found`);
}

export function hiddenObject(typeName: string): GraphQLError {
  return apiError('unauthorized', `An object of type ${typeName} was hidden due to permissions`);
}

export function badRequest(message: string): GraphQLError {
  return apiError('bad_request', message);
}
