import { isObject } from '../../arguments/is-object.js';
import type { ApiError } from '../../errors.js';

/** Deeper than any error that GraphQL knows: what nests further overflows the stack of whoever walks it. */
const DEEPEST = 50;

/**
 * The root errors of an answer, each with the fields that errors have and of the types that they have: whatever else a
 * server or a proxy may put there is left out. `undefined` where they nest too deep to be looked at.
 */
export function apiErrors(sent: unknown): ApiError[] | undefined {
  if (sent === undefined || sent === null) return [];
  if (!isShallow(sent, 0)) return undefined;
  return Array.isArray(sent) ? sent.map(apiError) : [{ message: messageOf(sent) }];
}

function apiError(sent: unknown): ApiError {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return { message: messageOf(sent) };
  const { message, path, locations, extensions, ...rest }: Record<string, unknown> = { ...sent };
  return {
    ...rest,
    message: messageOf(message),
    ...(isPath(path) && { path }),
    ...(isLocations(locations) && { locations }),
    ...(isObject(extensions) && { extensions }),
  };
}

function messageOf(sent: unknown): string {
  return typeof sent === 'string' ? sent : (JSON.stringify(sent) ?? 'no message');
}

function isPath(value: unknown): value is ReadonlyArray<string | number> {
  return Array.isArray(value) && value.every((key) => typeof key === 'string' || typeof key === 'number');
}

function isLocations(value: unknown): value is NonNullable<ApiError['locations']> {
  return (
    Array.isArray(value) &&
    value.every((one) => isObject(one) && typeof one.line === 'number' && typeof one.column === 'number')
  );
}

/** Whether a value of JSON nests no deeper than {@link DEEPEST}; it is not walked any further than that. */
export function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= DEEPEST) return false;
  return Object.values(value).every((part) => isShallow(part, depth + 1));
}
