import { MAX_INT32 } from '../../arguments/numbers.js';
import type { Call, Positional } from '../command.js';
import { WrongUse } from '../say/failures.js';

/** The number that the command is about. */
export function numberOf(call: Call, positional: Positional): number {
  return toNumber(call, positional, call.positional);
}

/** All the numbers that the command is about. */
export function numbersOf(call: Call, positional: Positional): readonly number[] {
  if (call.positionals.length === 0) return [numberOf(call, positional)];
  return call.positionals.map((given) => toNumber(call, positional, given));
}

/** One number of a demarche or a dossier, as it was typed. */
export function toNumber({ messages }: Call, positional: Positional, given: string | undefined): number {
  const name = messages.positionals[positional];
  if (given === undefined) throw new WrongUse(messages.usage.required(name));
  const number = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (!(number >= 1 && number <= MAX_INT32))
    throw new WrongUse(messages.usage.notANumber(name, given, 1, MAX_INT32));
  return number;
}
