import { isObject } from '../arguments/is-object.js';
import type { PageVariables } from './shape.js';

/** What the API gives at most, whatever is asked for. */
const LARGEST_PAGE = 100;

/**
 * What a page promises and does not keep, though each of its fields has the right type. Each of these would make a
 * list shorter than it is, without an error, or ask for ever.
 */
export function pageMisfit(page: unknown, names: PageVariables, variables: object): string | undefined {
  if (!isObject(page)) return undefined;
  const { nodes, pageInfo } = page;
  // The API answers null under an error only; without one, nothing tells a lost list from an empty one.
  if (nodes === null) return '.nodes is null: a page without its list of items';
  if (!Array.isArray(nodes)) return undefined;
  const given = (name: keyof PageVariables): unknown => {
    const variable = names[name];
    return variable === undefined ? undefined : Reflect.get(variables, variable);
  };
  const [first, last] = [given('first'), given('last')];
  const size = typeof first === 'number' ? first : typeof last === 'number' ? last : LARGEST_PAGE;
  if (nodes.length > size) return `.nodes has ${nodes.length} items, and ${size} were asked for`;
  if (!isObject(pageInfo)) return undefined;
  const { startCursor, endCursor } = pageInfo;
  const [hasMore, next, from] =
    typeof last === 'number'
      ? [pageInfo.hasPreviousPage, startCursor, given('before')]
      : [pageInfo.hasNextPage, endCursor, given('after')];
  // Only the way of the walk counts: behind a cursor `hasPreviousPage` is true without a look.
  if (hasMore === true) {
    if (nodes.length === 0) return '.nodes is an empty page that promises more';
    if (next === null || next === from) return '.pageInfo promises more items but its cursor does not move';
  }
  // A caller who resumes from a stored cursor would start again from the first item.
  const hasCursors = startCursor !== null && endCursor !== null;
  return nodes.length > 0 && !hasCursors ? '.pageInfo has no cursors, though there are items' : undefined;
}
