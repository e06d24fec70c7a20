/** What one full read of demarches is planned with. */
export interface Walk {
  readonly dossiers: number;
  /** Dossiers a page. */
  readonly pageSize: number;
  /** Seconds that the server takes for a page. */
  readonly secondsPerPage: number;
  /** Demarches (or ranges of one) that are read at once. */
  readonly walkers: number;
  /** The server's limit for one token. */
  readonly requestsPerMinute: number;
  /** Seconds of one core that the client takes for a page. */
  readonly clientSecondsPerPage: number;
  /** Cores that the client may use. */
  readonly cores: number;
}

export type Limit = 'walkers' | 'budget' | 'processor';

export interface WalkCost {
  readonly requests: number;
  readonly seconds: number;
  /** What would have to be raised for it to go faster. */
  readonly limit: Limit;
  /** How many walkers at once it takes to use up whichever of budget and processor ends first. */
  readonly usefulWalkers: number;
}

/** How long a full read takes, and which limit makes it take that long. */
export function costOfWalk(walk: Walk): WalkCost {
  const requests = Math.ceil(walk.dossiers / walk.pageSize);
  const ratesPerSecond: Record<Limit, number> = {
    walkers: walk.walkers / walk.secondsPerPage,
    budget: walk.requestsPerMinute / 60,
    processor: walk.cores / walk.clientSecondsPerPage,
  };
  const limits: readonly Limit[] = ['walkers', 'budget', 'processor'];
  const limit = limits.reduce((a, b) => (ratesPerSecond[b] < ratesPerSecond[a] ? b : a));
  const ceiling = Math.min(ratesPerSecond.budget, ratesPerSecond.processor);
  return {
    requests,
    seconds: requests / ratesPerSecond[limit],
    limit,
    usefulWalkers: Math.ceil(ceiling * walk.secondsPerPage),
  };
}

/** What fetching the files is planned with. */
export interface Fetching {
  readonly files: number;
  readonly bytesPerFile: number;
  /** Files a second that all workers store together. */
  readonly filesPerSecond: number;
  /** Of the network, or of the slowest disk. */
  readonly bytesPerSecond: number;
  /** How many files may wait in the queue. */
  readonly queued: number;
  readonly requestsPerMinute: number;
}

/** URLs live for an hour. */
const URL_LIFETIME = 3_600;

/**
 * How long the files take. A queue in which a file waits for longer than its URL lives costs a request of the API for
 * each file, and then the budget is the limit.
 */
export function costOfFetching(fetching: Fetching) {
  const { files, bytesPerFile, queued, requestsPerMinute } = fetching;
  const network = fetching.bytesPerSecond / bytesPerFile;
  const free = Math.min(fetching.filesPerSecond, network);
  const isExpiring = queued / free > URL_LIFETIME;
  const rate = isExpiring ? Math.min(free, requestsPerMinute / 60) : free;
  return {
    seconds: files / rate,
    isExpiring,
    limit: isExpiring && rate < free ? 'budget' : network < fetching.filesPerSecond ? 'network' : 'workers',
    /** The longest queue whose URLs are still valid when their turn comes. */
    longestQueue: Math.floor(free * URL_LIFETIME),
  };
}
