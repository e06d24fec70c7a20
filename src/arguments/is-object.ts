/** Whether a value read from outside has fields: `typeof` alone also says so of `null` and of lists. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
