import { readFile } from 'node:fs/promises';
import { isObject } from '../../arguments/is-object.js';
import type { Call } from '../command.js';
import { WrongUse } from '../say/failures.js';

/** The text of a file that was given to the command. Throws `WrongUse` where it cannot be read. */
export async function readInput({ messages }: Call, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new WrongUse(messages.usage.unreadable(file, messages.explain(error)));
  }
}

/** The JSON of a file that was given to the command: objects, one or a list of them. */
export async function readObjects(
  call: Call,
  file: string,
): Promise<ReadonlyArray<Readonly<Record<string, unknown>>>> {
  const value = parseJson(await readInput(call, file));
  const objects: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (!objects.every(isObject)) throw new WrongUse(call.messages.usage.notValues(file));
  return objects;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
