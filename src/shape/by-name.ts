/** Looks names up by their length first: a text of an answer is a new one each time, and a Map would hash all of it. */
export class ByName<Value> {
  readonly #byLength: Array<ReadonlyArray<readonly [string, Value]>> = [];

  constructor(pairs: ReadonlyArray<readonly [string, Value]>) {
    for (const pair of pairs) {
      const { length } = pair[0];
      while (this.#byLength.length <= length) this.#byLength.push([]);
      this.#byLength[length] = [...(this.#byLength[length] ?? []), pair];
    }
  }

  get(name: unknown): Value | undefined {
    if (typeof name !== 'string') return undefined;
    const pairs = this.#byLength[name.length];
    if (pairs === undefined) return undefined;
    for (let index = 0; index < pairs.length; index++) {
      const pair = pairs[index];
      if (pair !== undefined && pair[0] === name) return pair[1];
    }
    return undefined;
  }
}
