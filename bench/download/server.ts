// The storage host of the benchmarks, in a process of its own so that it does not share the client's event loop.
// Serves `/<bytes>` from memory, after the milliseconds that `?latency=` asks for; prints its port.
import { createHash } from 'node:crypto';
import http from 'node:http';

const bodies = new Map<number, { readonly bytes: Buffer; readonly md5: string }>();

function body(size: number) {
  let known = bodies.get(size);
  if (!known) {
    // Neither all zeros nor random: cheap to make, and no two blocks alike.
    const bytes = Buffer.alloc(size);
    for (let at = 0; at + 4 <= size; at += 4) bytes.writeUInt32LE((at * 2_654_435_761) >>> 0, at);
    known = { bytes, md5: createHash('md5').update(bytes).digest('hex') };
    bodies.set(size, known);
  }
  return known;
}

const server = http.createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const { bytes, md5 } = body(Number(url.pathname.slice(1)));
  const answer = () => {
    response.writeHead(200, { 'content-length': bytes.byteLength, 'x-md5': md5 });
    if (request.method === 'HEAD') response.end();
    else response.end(bytes);
  };
  const latency = Number(url.searchParams.get('latency') ?? 0);
  if (latency > 0) setTimeout(answer, latency);
  else answer();
});

server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') console.log(address.port);
});
