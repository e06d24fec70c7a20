export interface Cost {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds of this process alone. */
  readonly cpu: number;
}

/** What a side costs each time, and its medians. */
export interface Comparison {
  readonly baseline: Cost;
  readonly subject: Cost;
  readonly ratio: Cost;
  /** Of the cheapest runs: what else the machine did has the least part in them. */
  readonly least: Cost;
}

/** Compares both sides, run by turns, so that what else the machine does meets them alike. */
export async function compare(
  rounds: number,
  baseline: () => Promise<Cost>,
  subject: () => Promise<Cost>,
): Promise<Comparison> {
  const base: Cost[] = [];
  const ours: Cost[] = [];
  // The first rounds of each warm up, and are not counted.
  for (let round = 0; round < 2; round++) {
    await baseline();
    await subject();
  }
  for (let round = 0; round < rounds; round++) {
    // Whoever goes first has the colder caches.
    if (round % 2 === 0) base.push(await baseline());
    ours.push(await subject());
    if (round % 2 === 1) base.push(await baseline());
  }
  const [a, b] = [summary(base, median), summary(ours, median)];
  return {
    baseline: a,
    subject: b,
    ratio: ratioOf(a, b),
    least: ratioOf(summary(base, least), summary(ours, least)),
  };
}

/**
 * What a run costs this process. It does the work `repeats` times, so that each side collects most of its own garbage:
 * after a single read, it is luck who has to.
 */
export async function cost(run: () => Promise<void>, repeats = 1): Promise<Cost> {
  const began = performance.now();
  const before = process.cpuUsage();
  for (let repeat = 0; repeat < repeats; repeat++) await run();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - began) / repeats, cpu: (user + system) / 1_000 / repeats };
}

function summary(costs: readonly Cost[], of: (values: readonly number[]) => number): Cost {
  return { wall: of(costs.map(({ wall }) => wall)), cpu: of(costs.map(({ cpu }) => cpu)) };
}

function ratioOf(base: Cost, subject: Cost): Cost {
  return { wall: subject.wall / base.wall, cpu: subject.cpu / base.cpu };
}

const least = (values: readonly number[]) => Math.min(...values);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
