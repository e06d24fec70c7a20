import { en } from './en.js';
import { fr } from './fr.js';
import { refusalsOf } from './refusals.js';
import { inFrench } from './sentences.js';
import { factsOf, property, subjectOf, textOf } from './subject-of.js';

/** A language that {@link explain} speaks. */
export type Language = 'en' | 'fr';

const catalogues = { en, fr } as const;

/**
 * What happened and what to do about it, for the person in front of the screen, in English or in French. It goes by
 * class, code and reason; neither the token, nor the URL of a file, nor what a dossier holds is in it.
 *
 * Takes every error of this package, a `Warning` of the hooks, a `Finding` of `check`, and what Node says of files and
 * sockets; for anything else it says that the error is unexpected. Never throws.
 *
 * @param language - `'en'` by default.
 *
 * @example
 * ```ts
 * import { DsClient, explain } from '@org/ds-client';
 *
 * const client = new DsClient({ token: 'a-token' });
 * try {
 *   await client.getDossier(1);
 * } catch (error) {
 *   console.error(explain(error, 'fr'));
 *   // Le n° 1 est introuvable : supprimé, en brouillon, masqué, ou inexistant. Vérifiez le numéro.
 * }
 * ```
 */
export function explain(error: unknown, language: Language = 'en'): string {
  if (property(error, 'subject') !== undefined && property(error, 'ok') !== undefined) {
    return explainFinding(error, language);
  }
  const subject = subjectOf(error);
  const { subjects, mayHaveRun, support } = catalogues[language === 'fr' ? 'fr' : 'en'];
  const facts = factsOf(error);
  const { what, remedy } = subjects[subject];
  const parts = quoteMessage(error, subject, language) ?? [
    typeof what === 'string' ? what : what(facts),
    remedy,
  ];
  if (property(error, 'mayHaveRun') === true) parts.push(mayHaveRun);
  if (facts.exceptionId !== undefined) parts.push(support(facts.exceptionId));
  return parts.join(' ');
}

/** What says more than the catalogue: the sentence about a wrong argument, and what the API said of a change. */
function quoteMessage(error: unknown, subject: string, language: Language): string[] | undefined {
  const message = textOf(error, 'message') ?? '';
  if (subject === 'input' && message !== '') {
    const said = language === 'fr' ? inFrench(message) : message;
    return said === undefined ? undefined : [said];
  }
  if (subject === 'mutation') {
    const known = refusalsOf(property(error, 'errors'), language);
    return known.length === 0 ? undefined : known;
  }
  return undefined;
}

/** A finding is its own sentence, or that of the error it was made of. */
function explainFinding(finding: unknown, language: Language): string {
  const message = textOf(finding, 'message') ?? '';
  if (language !== 'fr') return message;
  const error = property(finding, 'error');
  return error === undefined ? (inFrench(message) ?? message) : explain(error, language);
}
