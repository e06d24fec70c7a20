// The server of the benches, in a process of its own: answers ready-made bytes, so that what is measured is the client.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Demarche, type Form } from './data.js';

interface Variables {
  number: number;
  first?: number;
  last?: number;
  after?: string;
  createdSince?: string;
}

const demarches: Record<Form, Demarche> = {
  rich: await Demarche.make('rich'),
  plain: await Demarche.make('plain'),
};
/** Pages that were asked for before; a long walk does not fill it. */
const ready = new Map<string, Buffer>();
const READY = 120;

const server = createServer((request, response) => {
  const began = performance.now();
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const form = searchParams.get('form') === 'plain' ? 'plain' : 'rich';
    const body = answer(form, operationName, variables, Number(searchParams.get('count') ?? 0));
    const send = () => {
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': body.length,
      });
      response.end(body);
    };
    // The time of an answer counts from the arrival of its request.
    const wait = Number(searchParams.get('latency') ?? 0) - (performance.now() - began);
    if (wait > 0) void sleep(wait).then(send);
    else send();
  });
});
server.keepAliveTimeout = 120_000;

function answer(form: Form, operationName: string, variables: Variables, count: number): Buffer {
  const key = JSON.stringify([form, operationName, variables, count]);
  const known = ready.get(key);
  if (known) return known;
  const made = Buffer.from(make(demarches[form], operationName, variables, count));
  if (ready.size < READY) ready.set(key, made);
  return made;
}

function make(demarche: Demarche, operationName: string, variables: Variables, count: number): string {
  if (operationName === 'GetDossier') {
    return `{"data":{"dossier":${demarche.dossier(demarche.indexOf(variables.number))}}}`;
  }
  const { first = 0, last, after, createdSince } = variables;
  const begin = Math.max(
    after === undefined ? 0 : Number(after) + 1,
    createdSince === undefined ? 0 : demarche.since(createdSince),
  );
  const from = last === undefined ? begin : Math.max(begin, count - last);
  const to = last === undefined ? Math.min(count, from + first) : count;
  const isLook = operationName === 'LocateDossier';
  const nodes = Array.from({ length: Math.max(0, to - from) }, (_, index) =>
    isLook ? demarche.place(from + index) : demarche.dossier(from + index),
  );
  const pageInfo = JSON.stringify({
    startCursor: nodes.length > 0 ? String(from) : null,
    endCursor: nodes.length > 0 ? String(to - 1) : null,
    hasNextPage: to < count,
    hasPreviousPage: after !== undefined,
  });
  return `{"data":{"demarche":{"id":"x","dossiers":{"pageInfo":${pageInfo},"nodes":[${nodes.join(',')}]}}}}`;
}

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.(port);
});
process.on('disconnect', () => process.exit());
