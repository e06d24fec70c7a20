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

function toNumber({ messages }: Call, positional: Positional, given: string | undefined): number {
  const name = messages.positionals[positional];
  if (given === undefined) throw new WrongUse(messages.usage.required(name));
  const max = 2 ** 31 - 1;
  const number = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (!(number >= 1 && number <= max)) throw new WrongUse(messages.usage.notANumber(name, given, 1, max));
  return number;
}
