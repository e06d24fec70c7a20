import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

export interface ForwardProxy {
  readonly url: string;
  /** The hosts that were asked for, by CONNECT. */
  readonly tunnels: readonly string[];
  /** The hosts of plain addresses that were asked for. */
  readonly forwarded: readonly string[];
  close(): void;
}

/** A forward proxy on loopback, such as stands between many administrations and the internet. */
export async function startProxy({
  refusal,
  resolve = {},
}: {
  /** The status with which every tunnel is refused. */
  refusal?: number;
  /** Addresses of hosts that no name server knows. */
  resolve?: Readonly<Record<string, number>>;
} = {}): Promise<ForwardProxy> {
  const tunnels: string[] = [];
  const forwarded: string[] = [];
  const server = createServer((incoming, response) => {
    if (!URL.canParse(incoming.url ?? '')) return response.writeHead(405).end();
    const url = new URL(incoming.url ?? '');
    forwarded.push(url.host);
    const { method, headers } = incoming;
    const outgoing = request(url, { method, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outgoing.on('error', () => response.destroy());
    incoming.pipe(outgoing);
  });
  server.on('connect', ({ url = '' }, client, head) => {
    tunnels.push(url);
    if (refusal !== undefined) return client.end(`HTTP/1.1 ${refusal} No\r\nContent-Length: 0\r\n\r\n`);
    const known = resolve[new URL(`http://${url}`).hostname];
    const { hostname, port } =
      known === undefined ? new URL(`http://${url}`) : { hostname: '127.0.0.1', port: known };
    const upstream = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    tunnels,
    forwarded,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
