/** `id` of the API: standard base64, padded, of `<internal name>-<key>`. */
export function typedId(name: string, key: string | number): string {
  return Buffer.from(`${name}-${key}`).toString('base64');
}

export interface TypedId {
  name: string;
  key: string;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The parts of a typed id; `undefined` for a text that is not one. */
export function readTypedId(id: string): TypedId | undefined {
  if (id === '' || !BASE64.test(id)) return undefined;
  const text = Buffer.from(id, 'base64').toString('utf8');
  const dash = text.indexOf('-');
  return dash > 0 ? { name: text.slice(0, dash), key: text.slice(dash + 1) } : undefined;
}
