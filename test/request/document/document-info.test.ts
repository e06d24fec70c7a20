import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { GetDossierDocument } from '@org/ds-client';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { DsInputError } from '../../../src/errors.js';
import { documentInfo } from '../../../src/request/document/document-info.js';

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
  test('gives its text, its name and its kind', async () => {
    const info = await documentInfo(form(query));
    expect(info).toMatchObject({ operationName: 'Titre', kind: 'query' });
    expect(parse(info.text, { noLocation: true })).toEqual(parse(query, { noLocation: true }));
    expect(await documentInfo(form(mutation))).toMatchObject({ operationName: 'Accepter', kind: 'mutation' });
  });

  test('may have no name', async () => {
    expect(await documentInfo(form('{ demarche(number: 1) { title } }'))).toMatchObject({
      operationName: undefined,
      kind: 'query',
    });
  });

  test('with comments, fragments and odd space before the operation', async () => {
    const text = `# mutation Not {\n,, fragment D on Demarche { title }\n  query  Titre { demarche(number: 1) { ...D } }`;
    expect(await documentInfo(form(text))).toMatchObject({ operationName: 'Titre', kind: 'query' });
  });

  test('of several operations, one is named', async () => {
    const both = `${query} ${mutation}`;
    await expect(asked(() => documentInfo(form(both)))).rejects.toThrow(/2 operations \(Titre, Accepter\)/);
    expect(await documentInfo(form(both), 'Accepter')).toMatchObject({
      operationName: 'Accepter',
      kind: 'mutation',
    });
    await expect(asked(() => documentInfo(form(both), 'Autre'))).rejects.toThrow(
      /no operation called 'Autre', only: Titre, Accepter/,
    );
  });

  test('without an operation, or with a subscription, is refused', async () => {
    await expect(asked(() => documentInfo(form('fragment D on Demarche { title }')))).rejects.toThrow(
      DsInputError,
    );
    await expect(asked(() => documentInfo(form('subscription { dossier { id } }')))).rejects.toThrow(
      /subscriptions/,
    );
  });
});

test('what is no GraphQL is refused before it is sent', async () => {
  await expect(asked(() => documentInfo('query {'))).rejects.toThrow(DsInputError);
  await expect(asked(() => documentInfo(''))).rejects.toThrow(DsInputError);
});

test('the documents of this package are known without being parsed', async () => {
  expect(documentInfo(GetDossierDocument)).toEqual({
    text: String(GetDossierDocument),
    operationName: 'GetDossier',
    kind: 'query',
  });
  // A copy by spreading has lost its text, and is a tree.
  expect(await documentInfo({ ...GetDossierDocument })).toMatchObject({
    operationName: 'GetDossier',
    kind: 'query',
  });
});

test('more texts than are remembered are still understood', async () => {
  for (let index = 0; index < 1_200; index++) {
    expect(await documentInfo(`query Q${index} { a }`)).toMatchObject({ operationName: `Q${index}` });
  }
});

test('a tree is read as it was when it was given', async () => {
  const tree = { ...parse(query) };
  const info = documentInfo(tree);
  Object.assign(tree, parse(mutation));
  expect(await info).toMatchObject({ operationName: 'Titre', kind: 'query' });
});

/** What is wrong may show at once, or once the document is parsed. */
async function asked(ask: () => unknown): Promise<unknown> {
  return await ask();
}
