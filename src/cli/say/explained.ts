import { explain } from '../../explain/index.js';
import { DsError, DsMutationError } from '../../index.js';

/** The message of an error, which says most: in English it needs no other words. */
export function explainInEnglish(error: unknown): string {
  if (error instanceof Error) return error.message;
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return hasMessage ? String(error.message) : String(error);
}

/** What the library's catalogue says in French; what it leaves out for programs, and whoever typed the command may see. */
export function explainInFrench(error: unknown): string {
  const text = explain(error, 'fr');
  if (error instanceof DsMutationError) {
    const said = error.errors.map(({ message }) => `« ${message} »`).join(' ');
    return said === '' ? text : `${text}\nRéponse de l’API : ${said}`;
  }
  if (error instanceof DsError && error.code === 'target') {
    // What a database says of itself is in its own language.
    return `${text}\n${error.message.replace(/ What was stored before is whole.*$/, '')}`;
  }
  if (error instanceof DsError || !(error instanceof Error)) return text;
  if ('path' in error && typeof error.path === 'string') return `${text} (${error.path})`;
  return 'code' in error ? text : `${text} (${error.message})`;
}
