import type { ActiveFault, Fault, FaultRequest } from './types.js';

const STORAGE_FAULTS: ReadonlySet<Fault['fault']> = new Set(['expiredUrl', 'corrupt', 'truncate', 'range']);
const EITHER: ReadonlySet<Fault['fault']> = new Set(['reset', 'stall', 'status', 'html', 'redirect', 'slow']);

interface PlannedFault {
  readonly fault: Fault;
  matched: number;
  hits: number;
}

/** The faults that have requests left to hit, oldest first. */
export class Faults {
  readonly #entries = new Set<PlannedFault>();

  add(fault: Fault): ActiveFault {
    const entry: PlannedFault = { fault, matched: 0, hits: 0 };
    this.#entries.add(entry);
    return {
      fault,
      get hits() {
        return entry.hits;
      },
      remove: () => this.#entries.delete(entry),
    };
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Gives the fault that hits this request, and counts the hit. */
  take(request: FaultRequest): Fault | undefined {
    for (const entry of this.#entries) {
      const { fault } = entry;
      if (hostOf(fault) !== request.kind || !selects(fault, request)) continue;
      entry.matched++;
      if (entry.matched < (fault.page ?? 1)) continue;
      entry.hits++;
      if (entry.hits >= (fault.times ?? 1)) this.#entries.delete(entry);
      return fault;
    }
    return undefined;
  }
}

function hostOf(fault: Fault): FaultRequest['kind'] {
  if (STORAGE_FAULTS.has(fault.fault)) return 'storage';
  return EITHER.has(fault.fault) && 'on' in fault ? (fault.on ?? 'api') : 'api';
}

function selects({ operationName, when }: Fault, request: FaultRequest): boolean {
  if (typeof operationName === 'string' && request.operationName !== operationName) return false;
  if (operationName instanceof RegExp && !operationName.test(request.operationName ?? '')) return false;
  return when?.(request) ?? true;
}
