/** A parameter of a query string, nested by brackets. */
export type Parameter = string | Parameter[] | { [key: string]: Parameter };

type Hash = { [key: string]: Parameter };

/**
 * Reads a query string as Rack does: `a[]=1&a[]=2` is a list, `a[b]=1` a hash, `a[][b]=1` a list of hashes, in which
 * a key that the last hash already has begins a new one. A list inside such a hash never begins one.
 */
export function readQuery(search: string): Hash {
  const parameters = emptyHash();
  for (const [name, value] of new URLSearchParams(search)) put(parameters, name, value);
  return parameters;
}

function put(hash: Hash, name: string, value: string): Hash {
  const parts = /^\[?([^[\]]+)\]?(.*)$/s.exec(name);
  const key = parts?.[1];
  const after = parts?.[2] ?? '';
  if (key === undefined) return hash;
  if (after === '') {
    hash[key] = value;
  } else if (after === '[]') {
    listAt(hash, key).push(value);
  } else if (after.startsWith('[]')) {
    const list = listAt(hash, key);
    const inner = after.slice(2);
    const last = list.at(-1);
    if (isHash(last) && !has(last, inner)) put(last, inner, value);
    else list.push(put(emptyHash(), inner, value));
  } else {
    const known = hash[key];
    const child = isHash(known) ? known : emptyHash();
    hash[key] = put(child, after, value);
  }
  return hash;
}

function has(hash: Hash, name: string): boolean {
  if (name.includes('[]')) return false;
  let found: Parameter | undefined = hash;
  for (const key of name.split(/[[\]]+/).filter((part) => part !== '')) {
    found = isHash(found) ? found[key] : undefined;
    if (found === undefined) return false;
  }
  return true;
}

function listAt(hash: Hash, key: string): Parameter[] {
  const known = hash[key];
  if (Array.isArray(known)) return known;
  const list: Parameter[] = [];
  hash[key] = list;
  return list;
}

function isHash(value: Parameter | undefined): value is Hash {
  return typeof value === 'object' && !Array.isArray(value);
}

/** A hash without a prototype: a parameter called `constructor` must not find the one of `Object`. */
function emptyHash(): Hash {
  return Object.create(null);
}
