import type { RangeState } from './position.js';

/** A stretch of the list, walked by one reader: from one second up to another. */
export interface Range {
  readonly from: number | undefined;
  until: number | undefined;
  readonly isTail: boolean;
  /** Where its reader goes on, and where the consumer would: they differ by the pages in between. */
  read: string | undefined;
  delivered: string | undefined | typeof DONE;
  state: 'waiting' | 'reading' | 'done';
  readonly pace: Pace;
}

/** How fast dates pass while a range is read: what is left of it is guessed from that. */
interface Pace {
  began: number | undefined;
  reached: number | undefined;
  items: number;
  /** Items a second, until this range has its own figure. */
  readonly inherited: number;
}

/** All of a range was delivered. */
export const DONE = Symbol('done');

export function toRange({ from, until, cursor, isTail = false }: RangeState, inherited = 0): Range {
  return {
    from,
    until,
    isTail,
    read: cursor,
    delivered: cursor,
    state: 'waiting',
    pace: { began: from, reached: from, items: 0, inherited },
  };
}

/** What is left of the ranges for a consumer who goes on later. */
export function rangesLeft(ranges: readonly Range[]): RangeState[] {
  const left: RangeState[] = [];
  for (const { from, until, delivered, isTail } of ranges) {
    if (delivered === DONE) continue;
    left.push({ from, until, cursor: delivered, isTail: isTail || undefined });
  }
  return left;
}

/** A range that nobody reads yet; the tail only when it is the last, since it catches what moved meanwhile. */
export function waitingRange(ranges: readonly Range[]): Range | undefined {
  const range = ranges.find((one) => one.state === 'waiting' && !one.isTail);
  if (range || countReading(ranges) > 0) return range;
  return ranges.find((one) => one.state === 'waiting');
}

/** How many ranges are being read, each by a reader of its own. */
export function countReading(ranges: readonly Range[]): number {
  return ranges.filter(({ state }) => state === 'reading').length;
}

/** Keeps of a page what belongs to its range, and notes how far the range is read by it. */
export function takeItems<Node>(
  { until, pace }: Range,
  nodes: readonly Node[],
  dateOf: (node: Node) => number,
): readonly Node[] {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return nodes;
  pace.began ??= dateOf(first);
  pace.reached = dateOf(last);
  const kept = until === undefined ? nodes : nodes.filter((node) => dateOf(node) < until);
  pace.items += kept.length;
  return kept;
}

/**
 * Cuts the range with the most left in two, on a whole second, and gives the later half; `undefined` where none has
 * more left than one page. Where items move to the end of the list, an open end becomes a range of its own.
 */
export function splitRange(
  ranges: Range[],
  { end, pageSize, itemsMove }: { end: number; pageSize: number; itemsMove: boolean },
): Range | undefined {
  const halves = ranges.flatMap((range) => {
    const { reached } = range.pace;
    if (range.state !== 'reading' || range.isTail || reached === undefined) return [];
    const until = range.until ?? end + 1;
    const middle = Math.ceil((reached + until) / 2);
    if (middle <= reached || middle >= until) return [];
    return [{ range, middle, left: itemsASecond(range.pace) * (until - reached) }];
  });
  const [most] = halves.sort((a, b) => b.left - a.left);
  if (!most || most.left <= pageSize) return undefined;

  const { range, middle } = most;
  const inherited = itemsASecond(range.pace);
  const half = toRange({ from: middle, until: range.until }, inherited);
  if (itemsMove && range.until === undefined) {
    half.until = end;
    ranges.push(toRange({ from: end, isTail: true }, inherited));
  }
  range.until = middle;
  ranges.push(half);
  return half;
}

function itemsASecond({ began, reached, items, inherited }: Pace): number {
  if (began === undefined || reached === undefined || items === 0) return inherited;
  return items / Math.max(1, reached - began);
}
