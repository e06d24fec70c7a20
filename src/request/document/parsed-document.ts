// Only the parser: the whole of graphql costs a program several times more to load.
import { parse } from 'graphql/language/parser.js';
import { OwnDocument } from './document.js';

/**
 * A document for everybody, with the tree that other clients and mocks look for, parsed at the first look. No class of its
 * own: bundlers cannot tell that one which extends another does nothing, and would carry the parser for nobody.
 */
export function withTree<Document>(document: Document): Document {
  const text = String(document);
  const whole = new OwnDocument(text);
  // Own properties, so that a copy by spreading is a document too.
  Object.defineProperties(whole, {
    kind: { enumerable: true, value: 'Document' },
    definitions: {
      enumerable: true,
      configurable: true,
      get: () => {
        const { definitions } = parse(text, { noLocation: true });
        Object.defineProperty(whole, 'definitions', { enumerable: true, value: definitions });
        return definitions;
      },
    },
  });
  // The type of a generated document promises the tree; only this makes it true.
  return whole as Document;
}
