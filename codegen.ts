import { readdirSync, readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

const schema = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

/** The names that codegen gives to the documents of operations/. */
const documents = readdirSync(new URL('operations', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .flatMap((file) => [
    ...readFileSync(new URL(`operations/${file}`, import.meta.url), 'utf8').matchAll(
      /^(query|mutation|fragment) (\w+)/gm,
    ),
  ])
  .map(([, kind, name = '']) => `${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`)
  .sort();

const ownPlugins = ['described-operations', 'schema-outline', 'type-table'];

const config: CodegenConfig = {
  // The plugins of our own are TypeScript, which only this file is loaded as.
  pluginLoader: (name: string) => (ownPlugins.includes(name) ? import(`./scripts/${name}.js`) : import(name)),
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
    'src/generated/schema-outline.ts': {
      plugins: [
        { add: { content: '// Made by `npm run codegen` out of schema.graphql. Not edited by hand.' } },
        'schema-outline',
      ],
    },
    // The same documents for everybody else: with a tree, which takes a parser.
    'src/generated/documents.ts': {
      plugins: [
        {
          add: {
            content: [
              '// Made by `npm run codegen` out of operations/. Not edited by hand.',
              "import { withTree } from '../request/document/parsed-document.js';",
              "import * as texts from './operations.js';",
              '',
              "export type * from './operations.js';",
              ...documents.map((name) => `export const ${name} = /*#__PURE__*/ withTree(texts.${name});`),
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
        'described-operations',
        'typed-document-node',
      ],
      config: {
        // One `gql` tag of our own: documents stay text until somebody needs the tree (see src/request/document/document.ts),
        // and each fragment is written once.
        documentMode: 'graphQLTag',
        gqlImport: '../request/document/document.js#gql',
        documentNodeImport: '../request/document/document.js#TypedDocument',
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
    'src/generated/type-table.ts': {
      plugins: [
        {
          add: {
            content:
              '// Made by `npm run codegen` out of operations/ and schema.graphql. Not edited by hand.',
          },
        },
        'type-table',
      ],
    },
  },
};

export default config;

function templateLiteral(text: string): string {
  return `\`${text.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\``;
}
