import type { GraphQLSchema } from 'graphql';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { REFUSAL_WORDS, REFUSALS } from '../facts/refusals.js';
import type { Pseudonyms } from './pseudonyms.js';
import { isTypedId } from './typed-ids.js';

const ADDRESS = String.raw`[^\s@"'«»<>(),;:]{1,64}@[^\s@"'«»<>(),;:]{1,255}`;
const IP = String.raw`\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,3})?|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:\/\d{1,3})?`;
const WORD = String.raw`[\p{L}\p{N}_][\p{L}\p{M}\p{N}_+=/|-]*`;
const TOKENS = new RegExp(`${ADDRESS}|${IP}|${WORD}`, 'giu');
const CONTACTS = new RegExp(
  `${ADDRESS}|(?<![\\d.])(?:(?:\\+|00)\\d{1,3}|0)[1-9](?:[ .-]?\\d{2}){4}(?!\\d)`,
  'gu',
);
/** Sentences with numbers that clients read. */
const NUMBERS_STAY =
  /^Query has (?:depth|complexity) of \d{1,9}, which exceeds max (?:depth|complexity) of \d{1,9}$/;

/** Words of paths in sentences. */
const PATH_WORDS = ['query', 'mutation', 'subscription', 'fragment', '... on'];

const NO_NAMES: ReadonlySet<string> = new Set();

/** Rewrites sentences of the API. Words of the API's own sentences are kept; all others may be personal data. */
export class Sentences {
  readonly #known = new Set<string>();
  readonly #pseudonyms: Pseudonyms;

  constructor(schema: GraphQLSchema, pseudonyms: Pseudonyms) {
    this.#pseudonyms = pseudonyms;
    for (const text of [...Object.keys(REFUSALS), ...REFUSAL_WORDS, ...PATH_WORDS]) this.#learn(text);
    for (const type of Object.values(schema.getTypeMap())) {
      this.#known.add(type.name);
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const name of Object.keys(type.getFields())) this.#known.add(name);
      } else if (isEnumType(type)) {
        for (const { name } of type.getValues()) this.#known.add(name);
      }
    }
  }

  /** A sentence of the API, with all replaced that it quotes, except for names in the document that was sent. */
  rewrite(sentence: string, names: ReadonlySet<string> = NO_NAMES): string {
    if (NUMBERS_STAY.test(sentence)) return sentence;
    return sentence.replace(TOKENS, (token) => (names.has(token) ? token : this.#rewriteToken(token)));
  }

  /** A text by the administration, without the e-mail addresses and telephone numbers in it. */
  withoutContacts(text: string): string {
    return text.replace(CONTACTS, (contact) => this.#pseudonyms.text(contact, ''));
  }

  #rewriteToken(token: string): string {
    if (this.#known.has(token) || isTypedId(token)) return token;
    // A single letter identifies nobody.
    if (/^\p{L}$/u.test(token)) return token;
    if (/^\d{1,3}(?:\.\d{1,3}){3}/.test(token)) return token.replace(/^[\d.]+/, '192.0.2.1');
    if (token.includes(':')) return '2001:db8::1';
    return this.#pseudonyms.text(token, '');
  }

  #learn(text: string): void {
    for (const [word] of text.matchAll(TOKENS)) {
      this.#known.add(word);
    }
  }
}
