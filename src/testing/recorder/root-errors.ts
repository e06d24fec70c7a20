import { isObject } from '../../arguments/is-object.js';
import type { Sentences } from './sentences.js';

/** The words that are kept: those of the API, and the names in the document. */
export interface Words {
  readonly sentences: Sentences;
  readonly names: ReadonlySet<string>;
}

/** Keys of `extensions` that are about the document or the server. All others may quote what was sent. */
const KEPT = new Set([
  'code',
  'typeName',
  'fieldName',
  'argumentName',
  'argumentType',
  'variableName',
  'fragmentName',
  'parentName',
  'className',
  'nodeName',
  'name',
  'arguments',
  'conflicts',
  'inputObjectType',
  'directiveName',
  'operationName',
  'errorMessage',
]);

/** Root errors without data of the request: `extensions.value`, say, is the whole input that was refused. */
export function rewriteErrors(errors: unknown, words: Words): unknown {
  if (!Array.isArray(errors)) return null;
  return errors.map((error: unknown) => rewriteError(isObject(error) ? error : {}, words));
}

function rewriteError(error: Record<string, unknown>, words: Words): object {
  const { message, locations, path, extensions } = error;
  return {
    message: words.sentences.rewrite(textOf(message), words.names),
    ...(Array.isArray(locations) ? { locations: locations.map(numbersOf) } : {}),
    ...(Array.isArray(path) ? { path: pathOf(path, words) } : {}),
    ...(isObject(extensions) ? { extensions: rewriteExtensions(extensions, words) } : {}),
  };
}

function rewriteExtensions(extensions: Record<string, unknown>, words: Words): object {
  const kept = Object.entries(extensions).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'code') return /^[A-Za-z_]{1,60}$/.test(textOf(value)) ? [[key, value]] : [];
    if (key === 'exception_id') return /^[0-9a-f-]{36}$/.test(textOf(value)) ? [[key, value]] : [];
    if (key === 'value') return [[key, null]];
    if (key === 'problems') return [[key, problemsOf(value, words)]];
    return KEPT.has(key) ? [[key, words.sentences.rewrite(textOf(value), words.names)]] : [];
  });
  return Object.fromEntries(kept);
}

function problemsOf(value: unknown, words: Words): object[] {
  const problems: unknown[] = Array.isArray(value) ? value : [];
  return problems.map((problem) => {
    const { path, explanation } = isObject(problem) ? problem : {};
    return { path: pathOf(path, words), explanation: words.sentences.rewrite(textOf(explanation)) };
  });
}

/** Replaces the steps that are not names of the schema: a key of an input may be personal data. */
function pathOf(path: unknown, { sentences, names }: Words): unknown[] {
  const steps: unknown[] = Array.isArray(path) ? path : [];
  return steps.map((step) => (typeof step === 'number' ? step : sentences.rewrite(textOf(step), names)));
}

function numbersOf(location: unknown): object {
  const entries = isObject(location) ? Object.entries(location) : [];
  return Object.fromEntries(
    entries.filter(([key, value]) => (key === 'line' || key === 'column') && typeof value === 'number'),
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
