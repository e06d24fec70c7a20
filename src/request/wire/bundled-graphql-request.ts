/*! With graphql-request 7, (c) Jason Kuhrt and contributors, MIT licence. */
// For bundlers, which find it as #graphql-request: graphql-request imports the index of graphql, which comes whole where a
// bundler builds for Node. Here it has only the parts of graphql that it uses. Node takes the dependency itself.
export { GraphQLClient } from 'graphql-request';
