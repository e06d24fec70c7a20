// The storage of the benchmark, in a process of its own: any path answers the same 50 KB, after the milliseconds
// that `?latency=` asks for. Prints its port and the checksum.
import { createHash, randomBytes } from 'node:crypto';
import http from 'node:http';
import { FILE_SIZE } from './file-size.js';

const bytes = randomBytes(FILE_SIZE);
const server = http.createServer((request, response) => {
  const latency = Number(new URL(request.url ?? '/', 'http://localhost').searchParams.get('latency'));
  setTimeout(() => response.writeHead(200, { 'content-length': bytes.length }).end(bytes), latency);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  console.log(
    JSON.stringify({ port: address.port, checksum: createHash('md5').update(bytes).digest('base64') }),
  );
});
