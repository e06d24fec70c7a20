// What reads and writes the syntax of GraphQL: loaded by import(), for documents of the caller's own, for write guards, and
// for errors that name what was asked for. This package's own documents are sent as they are.
export { parse } from 'graphql/language/parser.js';
export { print } from 'graphql/language/printer.js';
export { valueFromASTUntyped } from 'graphql/utilities/valueFromASTUntyped.js';
