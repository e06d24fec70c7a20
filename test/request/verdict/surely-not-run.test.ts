// When an answer with errors is certain to come from a mutation that did not run: a wrong "yes" sends a message twice.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ApiError } from '../../../src/errors.js';
import { surelyNotRun } from '../../../src/request/verdict/surely-not-run.js';

const error = (code?: string, path?: ApiError['path']): ApiError => ({
  message: 'non',
  ...(path && { path }),
  ...(code !== undefined && { extensions: { code } }),
});
/** What graphql-ruby refuses a document with. */
const codes = [
  'anonymousOperationNotUnique',
  'argumentLiteralsIncompatible',
  'argumentNotAccepted',
  'argumentNotUnique',
  'cannotSpreadFragment',
  'defaultValueInvalidOnNonNullVariable',
  'defaultValueInvalidType',
  'directiveCannotBeApplied',
  'directiveNotUniqueForLocation',
  'fieldConflict',
  'fragmentNotUnique',
  'fragmentOnNonCompositeType',
  'infiniteLoop',
  'inputFieldNotUnique',
  'invalidOneOfInputObject',
  'missingMutationConfiguration',
  'missingQueryConfiguration',
  'missingRequiredArguments',
  'missingRequiredInputObjectAttribute',
  'missingSubscriptionConfiguration',
  'nonExecutableDefinition',
  'operationNameNotUnique',
  'selectionMismatch',
  'undefinedDirective',
  'undefinedField',
  'undefinedType',
  'uniquelyNamedOperations',
  'useAndDefineFragment',
  'variableMismatch',
  'variableNotDefined',
  'variableNotUnique',
  'variableNotUsed',
  'variableRequiresValidType',
];
const atField = ['dossierAccepter'];
const below = ['dossierAccepter', 'dossier'];
const done = { dossierAccepter: { dossier: {} } };

describe('certain', () => {
  it.each<[string, ApiError, unknown, number]>([
    ['nothing was executed', error(), undefined, 200],
    ['no document', error('graphql_parse_failed'), null, 400],
    ['no document, with an empty path', error('graphql_parse_failed', []), null, 400],
    ['no token', error('forbidden'), undefined, 401],
    ['a token for elsewhere', error('forbidden'), undefined, 403],
    ['an old token', error('deprecated_token'), undefined, 401],
    ['a wrong token', error('unauthorized'), undefined, 401],
    ['a token without rights', error('unauthorized'), undefined, 403],
    ['out of reach, before the work', error('unauthorized', atField), { dossierAccepter: null }, 200],
    ['not there, before the work', error('not_found', atField), null, 200],
    ['not there, without data', error('not_found', atField), undefined, 200],
    ['refused by the schema', error('undefinedField'), undefined, 200],
    ['refused by the schema, data null', error('undefinedField'), null, 200],
  ])('%s', (_, one, data, status) => {
    expect(surelyNotRun([one], data, status)).toBe(true);
    // One more error that is not certain, and nothing is.
    expect(surelyNotRun([one, error('bad_request')], data, status)).toBe(false);
    expect(surelyNotRun([error('bad_request'), one], data, status)).toBe(false);
  });

  it('what the emulator refuses a document with', () => {
    const directory = new URL('../../../src/testing/graphql/validation/', import.meta.url);
    const text = readdirSync(directory)
      .map((file) => readFileSync(new URL(file, directory), 'utf8'))
      .join('\n');
    const emulated = [...text.matchAll(/\bcode: '(\w+)'/g)].map(([, code = '']) => code);
    expect(emulated.length).toBeGreaterThan(20);
    for (const code of new Set(emulated)) {
      expect.soft([code, surelyNotRun([error(code)], undefined, 200)]).toEqual([code, true]);
    }
  });

  it('what validation says, of every kind', () => {
    for (const code of codes) {
      expect.soft([code, surelyNotRun([error(code)], undefined, 200)]).toEqual([code, true]);
      expect.soft([code, surelyNotRun([error(code)], done, 200)]).toEqual([code, false]);
    }
  });
});

describe('not certain', () => {
  it.each<[string, ApiError | undefined, unknown, number]>([
    ['no errors at all', undefined, undefined, 200],
    ['no code, with data', error(), null, 200],
    ['no code, of another status', error(), undefined, 500],
    ['no document, of another status', error('graphql_parse_failed'), null, 200],
    ['no document, at a field', error('graphql_parse_failed', atField), null, 400],
    ['no token, with status 200', error('forbidden'), undefined, 200],
    ['no token, at a field', error('forbidden', atField), undefined, 401],
    ['an old token, at a field', error('deprecated_token', atField), undefined, 403],
    ['an old token, with status 500', error('deprecated_token'), undefined, 500],
    ['a wrong token, at a field', error('unauthorized', atField), undefined, 401],
    ['a wrong token, at a field', error('unauthorized', atField), undefined, 403],
    ['out of reach, without a place', error('unauthorized'), null, 200],
    ['out of reach, below the result', error('unauthorized', below), null, 200],
    ['out of reach, by an index', error('unauthorized', [0]), null, 200],
    ['out of reach, of another status', error('unauthorized', atField), null, 500],
    ['not there, below the result', error('not_found', below), null, 200],
    ['not there, of another status', error('not_found', atField), null, 404],
    ['not there, and another mutation ran', error('not_found', atField), done, 200],
    ['data that is no object', error('not_found', atField), 'x', 200],
    ['a failure of the server', error('internal_server_error', atField), null, 200],
    ['an unknown code', error('zut', atField), null, 200],
    ['a code that every object has', error('constructor'), undefined, 200],
  ])('%s', (_, one, data, status) => {
    expect(surelyNotRun(one ? [one] : [], data, status)).toBe(false);
  });
});
