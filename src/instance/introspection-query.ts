import { getIntrospectionQuery } from './graphql.js';

/** What is asked of an endpoint to learn its schema. */
export const introspectionQuery = getIntrospectionQuery({
  descriptions: false,
  inputValueDeprecation: true,
  oneOf: true,
  specifiedByUrl: true,
});
