import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { GetDossierDocument } from '@org/ds-client';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { DsInputError } from '../../src/errors.js';
import { documentInfo } from '../../src/request/document-info.js';

/** As codegen writes it in its `string` mode. */
class TypedDocumentString<Result, Variables>
  extends String
  implements DocumentTypeDecoration<Result, Variables>
{
  declare __apiType?: NonNullable<DocumentTypeDecoration<Result, Variables>['__apiType']>;
  readonly #value: string;
  constructor(value: string) {
    super(value);
    this.#value = value;
  }
  override toString(): string & DocumentTypeDecoration<Result, Variables> {
    return this.#value;
  }
}

const query = 'query Titre($number: Int!) { demarche(number: $number) { title } }';
const mutation = 'mutation Accepter { dossierAccepter(input: {}) { errors { message } } }';

/** The three forms that a document can have. */
const forms: ReadonlyArray<
  [string, (text: string) => string | ReturnType<typeof parse> | TypedDocumentString<unknown, never>]
> = [
  ['a text', (text) => text],
  ['a tree', (text) => parse(text)],
  ['a typed text', (text) => new TypedDocumentString(text)],
];

describe.each(forms)('%s', (_, form) => {
  test('gives its text, its name and its kind', () => {
    const info = documentInfo(form(query));
    expect(info).toMatchObject({ operationName: 'Titre', kind: 'query' });
    expect(parse(info.text, { noLocation: true })).toEqual(parse(query, { noLocation: true }));
    expect(documentInfo(form(mutation))).toMatchObject({ operationName: 'Accepter', kind: 'mutation' });
  });

  test('may have no name', () => {
    expect(documentInfo(form('{ demarche(number: 1) { title } }'))).toMatchObject({
      operationName: undefined,
      kind: 'query',
    });
  });

  test('with comments, fragments and odd space before the operation', () => {
    const text = `# mutation Not {\n,, fragment D on Demarche { title }\n  query  Titre { demarche(number: 1) { ...D } }`;
    expect(documentInfo(form(text))).toMatchObject({ operationName: 'Titre', kind: 'query' });
  });

  test('of several operations, one is named', () => {
    const both = `${query} ${mutation}`;
    expect(() => documentInfo(form(both))).toThrow(/2 operations \(Titre, Accepter\)/);
    expect(documentInfo(form(both), 'Accepter')).toMatchObject({
      operationName: 'Accepter',
      kind: 'mutation',
    });
    expect(() => documentInfo(form(both), 'Autre')).toThrow(
      /no operation called 'Autre', only: Titre, Accepter/,
    );
  });

  test('without an operation, or with a subscription, is refused', () => {
    expect(() => documentInfo(form('fragment D on Demarche { title }'))).toThrow(DsInputError);
    expect(() => documentInfo(form('subscription { dossier { id } }'))).toThrow(/subscriptions/);
  });
});

test('what is no GraphQL is refused before it is sent', () => {
  expect(() => documentInfo('query {')).toThrow(DsInputError);
  expect(() => documentInfo('')).toThrow(DsInputError);
});

test('the documents of this package are known without being parsed', () => {
  expect(documentInfo(GetDossierDocument)).toEqual({
    text: String(GetDossierDocument),
    operationName: 'GetDossier',
    kind: 'query',
  });
  // A copy by spreading has lost its text, and is a tree.
  expect(documentInfo({ ...GetDossierDocument })).toMatchObject({
    operationName: 'GetDossier',
    kind: 'query',
  });
});

test('more texts than are remembered are still understood', () => {
  for (let index = 0; index < 1_200; index++) {
    expect(documentInfo(`query Q${index} { a }`).operationName).toBe(`Q${index}`);
  }
});
