// One worker of the benchmark: stores the files that its parent gives it, eight at once, and says what that took.
import { once } from 'node:events';
import { saveFile } from '@org/ds-client/download';

const CONCURRENCY = 8;

interface Work {
  readonly url: string;
  readonly checksum: string;
  readonly directory: string;
  readonly first: number;
  readonly count: number;
}

async function store({ url, checksum, directory, first, count }: Work): Promise<void> {
  let next = first;
  const one = async () => {
    while (next < first + count) {
      const filename = `${next++}.bin`;
      // Ten files to a directory, as in dossiers: saveFile looks through the directory that it is given.
      await saveFile({ url, checksum, filename }, `${directory}/${Math.floor(next / 10)}`, {
        layout: 'flat',
      });
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, one));
}

async function measure(work: Work) {
  // Once to compile the code and to open the connections, once to be measured.
  await store({ ...work, directory: `${work.directory}/${process.pid}`, count: 5 * CONCURRENCY });
  const before = process.cpuUsage();
  const start = Date.now();
  await store(work);
  const { user, system } = process.cpuUsage(before);
  const rss = process.resourceUsage().maxRSS / 1_024;
  return { start, end: Date.now(), rss, cpu: (user + system) / 1_000 };
}

process.send?.('ready');
const [work] = await once(process, 'message');
process.send?.(await measure(work));
