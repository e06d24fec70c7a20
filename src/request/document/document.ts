import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type { DocumentNode } from 'graphql';

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

/** A document of this package's own: its text cannot change, and holds one operation. */
export class OwnDocument {
  constructor(text: string) {
    Object.defineProperty(this, 'toString', { value: () => text });
  }
}

/**
 * The tag that the generated documents are written with; other documents are interpolated as text. What it makes has no
 * tree: this package sends texts, and a program that is bundled with it should not carry a parser that it never runs.
 */
export function gql(parts: TemplateStringsArray, ...documents: readonly unknown[]): unknown {
  return new OwnDocument(
    parts
      .map((part, index) => part + (index < documents.length ? String(documents[index]) : ''))
      .join('')
      .trim(),
  );
}
