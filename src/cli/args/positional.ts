import type { Call, Positional } from '../command.js';
import { WrongUse } from '../say/failures.js';

/** The number that the command is about. */
export function numberOf(call: Call, positional: Positional): number {
  const name = call.messages.positionals[positional];
  const { usage } = call.messages;
  if (call.positional === undefined) throw new WrongUse(usage.required(name));
  const max = 2 ** 31 - 1;
  const number = /^\d+$/.test(call.positional) ? Number(call.positional) : Number.NaN;
  if (!(number >= 1 && number <= max)) throw new WrongUse(usage.notANumber(name, call.positional, 1, max));
  return number;
}
