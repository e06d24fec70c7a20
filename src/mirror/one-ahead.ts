/**
 * The same items, the next one asked for while the last is worked on: reading waits for the API, and writing for the
 * target. Whoever ends early waits for the one that is under way.
 */
export async function* oneAhead<T>(source: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  const iterator = source[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<T>> | undefined = iterator.next();
  try {
    for (;;) {
      const { done, value } = await next;
      next = undefined;
      if (done) return;
      next = iterator.next();
      // Thrown in its turn, once what came before it is stored.
      next.catch(() => {});
      yield value;
    }
  } finally {
    await next?.catch(() => {});
    await iterator.return?.();
  }
}
