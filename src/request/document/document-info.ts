import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { DsInputError } from '../../errors.js';
import { BoundedMap } from '../bounded-map.js';
import { OwnDocument } from './document.js';

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

type Syntax = typeof import('./syntax.js');

/** This package's own documents: nobody can change their text. */
const own = new WeakMap<object, DocumentInfo>();
// Texts come from the program, so there are few; the bound is for a program that builds a new one each time.
const texts = new BoundedMap<string, DocumentInfo>(500);

/**
 * The text, the name and the kind of the one operation that will run. At once for documents that are known; others are
 * taken as they are now, and read once the parser is there. Throws or rejects with `DsInputError` where it is not clear.
 */
export function documentInfo(
  document: AnyDocument,
  operationName?: string,
): DocumentInfo | Promise<DocumentInfo> {
  if (document === null || document === undefined) throw new DsInputError('There is no document to send.');
  if (typeof document === 'object' && document instanceof OwnDocument && operationName === undefined) {
    const info = own.get(document) ?? firstOperation(String(document));
    if (info) own.set(document, info);
    if (info) return info;
  }
  const taken = take(document);
  const before = operationName === undefined && typeof taken === 'string' ? texts.get(taken) : undefined;
  return before ?? read(taken, operationName);
}

async function read(taken: string | DocumentNode, operationName?: string): Promise<DocumentInfo> {
  const syntax = await import('./syntax.js');
  const text = typeof taken === 'string' ? taken : printTree(taken, syntax);
  const info = inspect(text, syntax, operationName);
  if (operationName === undefined) texts.set(text, info);
  return info;
}

/** This package's own documents begin with their only operation: no need to parse them. */
function firstOperation(text: string): DocumentInfo | undefined {
  const match = /^(query|mutation) (\w+)[\s({]/.exec(text);
  if (!match) return undefined;
  return { text, operationName: match[2], kind: match[1] === 'mutation' ? 'mutation' : 'query' };
}

/** A document's text, where it has an idea of it; else a copy of its tree, which its owner may change meanwhile. */
function take(document: AnyDocument): string | DocumentNode {
  if (typeof document === 'string') return document;
  if (typeof document !== 'object') {
    throw new DsInputError('A document is text, a DocumentNode or a typed document.');
  }
  // A plain tree would print as `[object Object]`.
  if (Object.hasOwn(document, 'toString') || document instanceof String) return String(document);
  if (!('kind' in document)) return String(document);
  try {
    const copy: DocumentNode = JSON.parse(JSON.stringify(document));
    return copy;
  } catch (cause) {
    throw invalidTree(cause);
  }
}

function printTree(tree: DocumentNode, { print }: Syntax): string {
  try {
    return print(tree);
  } catch (cause) {
    throw invalidTree(cause);
  }
}

function invalidTree(cause: unknown): DsInputError {
  return new DsInputError('The document is no tree of GraphQL that can be printed.', { cause });
}

function inspect(text: string, syntax: Syntax, operationName?: string): DocumentInfo {
  const operations = parseText(text, syntax).definitions.filter(
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

function parseText(text: string, { parse }: Syntax): DocumentNode {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    throw new DsInputError(`The document is not GraphQL: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
