/**
 * Whether a call gave what there is. A value that was put in and that no client could tell from a true one (`credible`) may
 * stand in the place of another plain value or of `null`: nothing else may differ, above all not how many there are of anything.
 */
export function isRight(given: unknown, right: unknown, credible: readonly unknown[]): boolean {
  return isSame(plain(given), plain(right), [...credible]);
}

/** Each credible value is good for one place: it is taken out of the list. */
function isSame(given: unknown, right: unknown, credible: unknown[]): boolean {
  if (Object.is(given, right)) return true;
  if (!isContainer(given) || !isContainer(right)) {
    const place =
      isContainer(given) || isContainer(right) ? -1 : credible.findIndex((one) => Object.is(one, given));
    if (place >= 0) credible.splice(place, 1);
    return place >= 0;
  }
  const keys = Object.keys(right);
  return (
    Array.isArray(given) === Array.isArray(right) &&
    Object.keys(given).length === keys.length &&
    keys.every(
      (key) =>
        Object.hasOwn(given, key) && isSame(Reflect.get(given, key), Reflect.get(right, key), credible),
    )
  );
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** As JSON, without signatures: URLs are signed anew for each answer. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value, (key, part: unknown) =>
    key === 'url' && typeof part === 'string' ? part.replace(/(?:\?|--).*$/, '') : part,
  );
  return text === undefined ? undefined : JSON.parse(text);
}
