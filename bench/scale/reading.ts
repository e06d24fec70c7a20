import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { DsClient } from '@org/ds-client';

/** What a page of 100 dossiers costs whoever reads it. */
export interface PageCost {
  readonly pages: number;
  /** Of this process, in milliseconds. */
  readonly processor: number;
  /** Of the answer's text. */
  readonly kilobytes: number;
  /** By the server's own scale, whose limit is 60 000. */
}

/** Reads a demarche by `sync`, with messages and avis, from an emulator in another process. */
export async function measureReading(dossiers: number): Promise<PageCost> {
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'api.ts'), String(dossiers)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    const { endpoint, token } = JSON.parse(await firstLine(server));
    let bytes = 0;
    const client = new DsClient({
      endpoint,
      token,
      rateLimit: false,
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        bytes += Number(response.headers.get('content-length') ?? 0);
        return response;
      },
    });
    const read = async () => {
      let pages = 0;
      for await (const batch of client.sync(1, { include: { messages: true, avis: true } })) {
        pages += Math.ceil(batch.dossiers.length / 100);
      }
      return pages;
    };
    // The first time compiles the code.
    await read();
    bytes = 0;
    const before = process.cpuUsage();
    const pages = await read();
    const { user, system } = process.cpuUsage(before);
    return {
      pages,
      processor: (user + system) / 1_000 / pages,
      kilobytes: bytes / 1_000 / pages,
    };
  } finally {
    server.kill();
  }
}

export async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The process has no output');
  const [line] = await once(child.stdout, 'data');
  return String(line);
}
