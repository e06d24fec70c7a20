export interface Cost {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds of this process alone. */
  readonly cpu: number;
}

/**
 * The medians of both sides, run by turns, so that what else the machine does meets them alike. A run does the work
 * `repeats` times, so that each side collects most of its own garbage: after a single read, it is luck who has to.
 */
export async function compare(
  { rounds, repeats = 1 }: { rounds: number; repeats?: number | undefined },
  baseline: () => Promise<void>,
  subject: () => Promise<void>,
): Promise<{ baseline: Cost; subject: Cost; ratio: Cost }> {
  const base: Cost[] = [];
  const ours: Cost[] = [];
  // The first round of each warms up, and is not counted.
  await cost(baseline, repeats);
  await cost(subject, repeats);
  for (let round = 0; round < rounds; round++) {
    // Whoever goes first has the colder caches.
    if (round % 2 === 0) base.push(await cost(baseline, repeats));
    ours.push(await cost(subject, repeats));
    if (round % 2 === 1) base.push(await cost(baseline, repeats));
  }
  const [a, b] = [medianCost(base), medianCost(ours)];
  return { baseline: a, subject: b, ratio: { wall: b.wall / a.wall, cpu: b.cpu / a.cpu } };
}

async function cost(run: () => Promise<void>, repeats: number): Promise<Cost> {
  const began = performance.now();
  const before = process.cpuUsage();
  for (let repeat = 0; repeat < repeats; repeat++) await run();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - began) / repeats, cpu: (user + system) / 1_000 / repeats };
}

function medianCost(costs: readonly Cost[]): Cost {
  return { wall: median(costs.map(({ wall }) => wall)), cpu: median(costs.map(({ cpu }) => cpu)) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
