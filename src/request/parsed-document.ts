import type { DefinitionNode } from 'graphql';
// Only the parser: the whole of graphql costs a program several times more to load.
import { parse } from 'graphql/language/parser.js';
import { OwnDocument } from './document.js';

class ParsedDocument extends OwnDocument {
  readonly kind = 'Document';
  declare readonly definitions: readonly DefinitionNode[];

  constructor(text: string) {
    super(text);
    // An own property, so that a copy by spreading is a document too.
    Object.defineProperty(this, 'definitions', {
      enumerable: true,
      configurable: true,
      get: () => {
        const { definitions } = parse(text, { noLocation: true });
        Object.defineProperty(this, 'definitions', { enumerable: true, value: definitions });
        return definitions;
      },
    });
  }
}

/** A document for everybody, with the tree that other clients and mocks look for, parsed at the first look. */
export function withTree<Document>(document: Document): Document {
  // The type of a generated document promises the tree; only this makes it true.
  return new ParsedDocument(String(document)) as Document;
}
