import { wrongArgument } from '../arguments/checks.js';

/**
 * A choice in a drop-down list: one of the options of `List`, or another text, for dossiers of other revisions
 * and lists that allow a free answer.
 */
export type Option<List extends readonly string[]> = List[number] | (string & {});

/**
 * Whether a choice is one of the options; what is left then is the literal types alone.
 *
 * @example
 * ```ts
 * import { isOption } from '@org/ds-client';
 *
 * const sizes = ['small', 'large'] as const;
 *
 * function price(size: string | null): number {
 *   if (!isOption(sizes, size)) return 0;
 *   return size === 'small' ? 1 : 2;
 * }
 * ```
 */
export function isOption<const List extends readonly string[]>(
  options: List,
  choice: string | null | undefined,
): choice is List[number] {
  // A string has `includes` too, and would match every substring.
  if (!Array.isArray(options)) throw wrongArgument('isOption: options', 'a list', options);
  return choice !== null && choice !== undefined && options.includes(choice);
}
