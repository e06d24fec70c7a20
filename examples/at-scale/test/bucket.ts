import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';

export interface Bucket {
  readonly url: string;
  /** What is visible, by key. */
  readonly objects: ReadonlyMap<string, Buffer>;
  /** PUTs that were refused or broken off. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

/** What the example needs of S3, on loopback: an object is there once its bytes are what the head of the PUT says. */
export async function startBucket(): Promise<Bucket> {
  const objects = new Map<string, Buffer>();
  const refused: string[] = [];
  const server = createServer(async (request, response) => {
    const key = request.url?.slice(1) ?? '';
    const body = await bodyOf(request);
    const isWhole =
      body?.length === Number(request.headers['content-length']) &&
      createHash('md5').update(body).digest('base64') === request.headers['content-md5'];
    if (isWhole) objects.set(key, body);
    else refused.push(key);
    response.writeHead(isWhole ? 200 : 400).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    objects,
    refused,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  }
}
