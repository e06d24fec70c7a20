// The parts of graphql that read, cut and write documents, by their own paths. The index of graphql is CommonJS for Node,
// and for every bundler that builds for it: it would come whole, and esbuild's chunks of it have no named exports.
export { Kind } from 'graphql/language/kinds.js';
export { parse, parseConstValue } from 'graphql/language/parser.js';
export { print } from 'graphql/language/printer.js';
export { visit } from 'graphql/language/visitor.js';
export { getIntrospectionQuery } from 'graphql/utilities/getIntrospectionQuery.js';
