import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { parse } from 'graphql/language/parser.js';
import { print } from 'graphql/language/printer.js';
import { DsInputError } from '../errors.js';
import { BoundedMap } from './bounded-map.js';
import { isOwnDocument } from './document.js';

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

/** This package's own documents: nobody can change their text. */
const own = new WeakMap<object, DocumentInfo>();
// Texts come from the program, so there are few; the bound is for a program that builds a new one each time.
const texts = new BoundedMap<string, DocumentInfo>(500);

/** The text, the name and the kind of the one operation that will run; throws `DsInputError` where it is not clear. */
export function documentInfo(document: AnyDocument, operationName?: string): DocumentInfo {
  if (document === null || document === undefined) throw new DsInputError('There is no document to send.');
  const known = typeof document === 'object' && operationName === undefined ? own.get(document) : undefined;
  if (known) return known;
  // Read anew at each call: a tree of the caller's may have changed since the last one.
  const text = textOf(document);
  if (operationName !== undefined) return inspect(text, operationName);
  if (typeof document === 'object' && isOwnDocument(document)) {
    const info = firstOperation(text) ?? inspect(text);
    own.set(document, info);
    return info;
  }
  const before = texts.get(text);
  if (before) return before;
  const info = inspect(text);
  texts.set(text, info);
  return info;
}

/** This package's own documents begin with their only operation: no need to parse them. */
function firstOperation(text: string): DocumentInfo | undefined {
  const match = /^(query|mutation) (\w+)[\s({]/.exec(text);
  if (!match) return undefined;
  return { text, operationName: match[2], kind: match[1] === 'mutation' ? 'mutation' : 'query' };
}

/** A document's own idea of its text, where it has one; a plain tree would print as `[object Object]`. */
function textOf(document: AnyDocument): string {
  if (typeof document === 'string') return document;
  if (typeof document !== 'object') {
    throw new DsInputError('A document is text, a DocumentNode or a typed document.');
  }
  if (Object.hasOwn(document, 'toString') || document instanceof String) return String(document);
  if (!('kind' in document)) return String(document);
  try {
    return print(document);
  } catch (cause) {
    throw new DsInputError('The document is no tree of GraphQL that can be printed.', { cause });
  }
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
