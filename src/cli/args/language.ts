import type { Language } from '../../explain/index.js';
import { en } from '../say/en.js';
import { fr } from '../say/fr.js';
import type { Messages } from '../say/messages.js';

export const languages: readonly Language[] = ['en', 'fr'];

/**
 * The language of the user: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set, as POSIX has it; where none
 * is, as on Windows, that of the system. English unless it is French.
 */
export function languageOf(
  env: Readonly<Record<string, string | undefined>>,
  system = new Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || system;
  return /^fr\b|^fr_/i.test(locale) ? 'fr' : 'en';
}

export function messagesIn(language: Language): Messages {
  return language === 'fr' ? fr : en;
}
