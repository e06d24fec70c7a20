import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type { DefinitionNode, DocumentNode } from 'graphql';
// Only the parser: the whole of graphql costs a program several times more to load.
import { parse } from 'graphql/language/parser.js';

/**
 * A GraphQL document that knows the types of its result and of its variables.
 *
 * It is a `DocumentNode` for every client and mock that takes typed documents, and `String(document)` is its
 * text. The tree is parsed at the first look at `definitions`: this package itself only ever sends the text.
 *
 * @example
 * ```ts
 * import { GetDossierDocument } from '@org/ds-client';
 *
 * console.log(String(GetDossierDocument).startsWith('query GetDossier'));
 * ```
 */
export interface TypedDocument<Result, Variables>
  extends DocumentNode,
    DocumentTypeDecoration<Result, Variables> {
  /** The document's text, with its fragments. */
  toString(): string;
}

class LazyDocument {
  readonly kind = 'Document';
  declare readonly definitions: readonly DefinitionNode[];

  constructor(source: string) {
    Object.defineProperty(this, 'toString', { value: () => source });
    // An own property, so that a copy by spreading is a document too.
    Object.defineProperty(this, 'definitions', {
      enumerable: true,
      configurable: true,
      get: () => {
        const { definitions } = parse(source, { noLocation: true });
        Object.defineProperty(this, 'definitions', { enumerable: true, value: definitions });
        return definitions;
      },
    });
  }
}

/** Whether a document was made by {@link gql}: its text cannot change, and holds one operation. */
export function isOwnDocument(document: object): boolean {
  return document instanceof LazyDocument;
}

/** The tag that the generated documents are written with; other documents are interpolated as text. */
export function gql(parts: TemplateStringsArray, ...documents: readonly unknown[]): unknown {
  return new LazyDocument(
    parts
      .map((part, index) => part + (index < documents.length ? String(documents[index]) : ''))
      .join('')
      .trim(),
  );
}
