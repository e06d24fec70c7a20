// The parts of graphql that compare, read and cut schemas, by their own paths. The index of graphql is CommonJS for Node,
// and for every bundler that builds for it: it would come whole, and esbuild's chunks of it have no named exports.
export { Kind } from 'graphql/language/kinds.js';
export { parse } from 'graphql/language/parser.js';
export { print } from 'graphql/language/printer.js';
export { visit } from 'graphql/language/visitor.js';
export {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  isUnionType,
} from 'graphql/type/definition.js';
export { isSpecifiedScalarType } from 'graphql/type/scalars.js';
export { GraphQLSchema } from 'graphql/type/schema.js';
export { astFromValue } from 'graphql/utilities/astFromValue.js';
export { buildClientSchema } from 'graphql/utilities/buildClientSchema.js';
export { extendSchemaImpl } from 'graphql/utilities/extendSchema.js';
export { getIntrospectionQuery } from 'graphql/utilities/getIntrospectionQuery.js';
export { doTypesOverlap } from 'graphql/utilities/typeComparators.js';
export { typeFromAST } from 'graphql/utilities/typeFromAST.js';
