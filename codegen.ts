import { readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

const schema = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'operations/**/*.graphql',
  generates: {
    // A bundler follows an import; it does not follow a path to a file that is read at run time.
    'src/generated/schema.ts': {
      plugins: [
        {
          add: {
            content: [
              '// Made by `npm run codegen` out of schema.graphql. Not edited by hand.',
              '',
              '/** The schema that this package was written for, as the text of schema.graphql. */',
              `export const schemaText = ${templateLiteral(schema)};`,
            ],
          },
        },
      ],
    },
    'src/generated/operations.ts': {
      plugins: [
        {
          add: {
            content:
              '// Made by `npm run codegen` out of operations/ and schema.graphql. Not edited by hand.',
          },
        },
        'typescript-operations',
        'typed-document-node',
      ],
      config: {
        // One `gql` tag of our own: documents stay text until somebody needs the tree (see src/request/document.ts),
        // and each fragment is written once.
        documentMode: 'graphQLTag',
        gqlImport: '../request/document.js#gql',
        documentNodeImport: '../request/document.js#TypedDocument',
        dedupeFragments: true,
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        // A new scalar of the server must break this build rather than a user's program.
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: {
          ID: 'string',
          BigInt: 'string',
          URL: 'string',
          ISO8601Date: 'string',
          ISO8601DateTime: 'string',
          Coordinates: 'unknown',
        },
        enumType: 'string-literal',
        immutableTypes: true,
        inlineFragmentTypes: 'combine',
        skipTypename: true,
        nonOptionalTypename: false,
        pureMagicComment: true,
      },
    },
  },
};

export default config;

function templateLiteral(text: string): string {
  return `\`${text.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\``;
}
