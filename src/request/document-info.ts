import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { parse } from 'graphql/language/parser.js';
import { print } from 'graphql/language/printer.js';
import { DsInputError } from '../errors.js';

/** Any form of a document: text, a parsed tree, or one that knows its types. */
export type AnyDocument<Result = unknown, Variables = never> =
  | string
  | DocumentNode
  | (DocumentTypeDecoration<Result, Variables> & DocumentNode)
  // A text object, as codegen makes them: anything else has a toString too.
  | (DocumentTypeDecoration<Result, Variables> & { valueOf(): string });

/** What the client has to know of a document: nothing else looks inside. */
export interface DocumentInfo {
  readonly text: string;
  readonly operationName: string | undefined;
  readonly kind: 'query' | 'mutation';
}

const cache = new WeakMap<object, DocumentInfo>();
// Texts come from the program, so there are few; the bound is for a program that builds a new one each time.
const texts = new Map<string, DocumentInfo>();
const MAX_TEXTS = 500;

/** The text, the name and the kind of the one operation that will run; throws `DsInputError` where it is not clear. */
export function documentInfo(document: AnyDocument, operationName?: string): DocumentInfo {
  if (operationName !== undefined) return inspect(textOf(document), operationName);
  if (document === null) throw new DsInputError('There is no document to send.');
  if (typeof document === 'object') {
    const known = cache.get(document);
    if (known) return known;
    const info = generated(document) ?? inspect(textOf(document));
    cache.set(document, info);
    return info;
  }
  const known = texts.get(document);
  if (known) return known;
  const info = inspect(document);
  if (texts.size >= MAX_TEXTS) texts.clear();
  texts.set(document, info);
  return info;
}

/** This package's own documents begin with their only operation: no need to parse them. */
function generated(document: object): DocumentInfo | undefined {
  // A tree that knows its text is one of them; the text of another tool may hold several operations.
  const text = 'kind' in document ? ownText(document) : undefined;
  const match = text === undefined ? null : /^(query|mutation) (\w+)[\s({]/.exec(text);
  if (text === undefined || !match) return undefined;
  return { text, operationName: match[2], kind: match[1] === 'mutation' ? 'mutation' : 'query' };
}

/** A document's own idea of its text, where it has one (a plain tree prints as `[object Object]`). */
function ownText(document: object): string | undefined {
  if (!Object.hasOwn(document, 'toString') && !(document instanceof String)) return undefined;
  return String(document);
}

function textOf(document: AnyDocument): string {
  if (typeof document === 'string') return document;
  return ownText(document) ?? ('kind' in document ? print(document) : String(document));
}

function inspect(text: string, operationName?: string): DocumentInfo {
  const operations = parsed(text).definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition',
  );
  const chosen =
    operationName === undefined && operations.length === 1
      ? operations[0]
      : operations.find((operation) => operation.name?.value === operationName);
  if (!chosen) {
    const names = operations.map((operation) => operation.name?.value ?? '(unnamed)').join(', ');
    throw new DsInputError(
      operationName === undefined
        ? `The document has ${operations.length} operations (${names}): say which with { operationName }.`
        : `The document has no operation called '${operationName}', only: ${names || 'none'}.`,
    );
  }
  if (chosen.operation === 'subscription') throw new DsInputError('The API has no subscriptions.');
  return { text, operationName: chosen.name?.value, kind: chosen.operation };
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    throw new DsInputError(`The document is not GraphQL: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
