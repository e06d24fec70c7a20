import { DsInputError } from '../../errors.js';

/**
 * The variables of one call as they will go out: made into text at the call, so that an object that its caller changes
 * or uses again meanwhile can neither reach the wire nor pass the guard as something else.
 */
export class SentVariables {
  /** JSON, as it stands in the request. */
  readonly text: string;
  #value: object | undefined;

  constructor(given: unknown) {
    const variables: unknown = given ?? {};
    if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) {
      throw new DsInputError('The variables of a document are an object.');
    }
    this.text = jsonOf(variables, 'The variables of a document');
  }

  /** What the server reads out of that text. */
  get value(): object {
    this.#value ??= objectIn(this.text);
    return this.#value;
  }
}

/** A copy of what JSON keeps of an object, which nobody else can change. `what` names it where it has no JSON. */
export function jsonCopy<T extends object>(given: T, what: string): T {
  // What a value of JSON becomes when it is written and read again has the type that it had.
  return objectIn(jsonOf(given, what)) as T;
}

function jsonOf(value: object, what: string): string {
  try {
    // A toJSON of the caller's may give anything, and JSON has no word for undefined.
    const text: string | undefined = JSON.stringify(value);
    if (text?.startsWith('{')) return text;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n', 1)[0] : 'they cannot be written as JSON';
    throw new DsInputError(`${what} cannot be sent: ${why}.`, { cause });
  }
  throw new DsInputError(`${what} must be an object when written as JSON.`);
}

function objectIn(text: string): object {
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? value : {};
}
