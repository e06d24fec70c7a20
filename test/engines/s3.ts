import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export const CREDENTIALS = { accessKeyId: 'ds-key', secretAccessKey: 'ds-secret' };
const REGION = 'local';

export interface LocalS3 {
  readonly endpoint: string;
  /** What is visible, by `bucket/key`. */
  readonly objects: Map<string, Buffer>;
  /** What each says of the walk that found it. */
  readonly walks: Map<string, string>;
  /** Why requests were refused. */
  readonly refused: string[];
  /** Answers 503 to everything for as long as it is set. */
  isAway: boolean;
  readonly region: string;
  close(): Promise<void>;
}

export interface S3Behaviour {
  /** Whether it knows the framing of `aws-chunked`, as Amazon's own does and many others do not. Default: `true`. */
  readonly readsFrames?: boolean;
}

/**
 * What a store needs of S3, on loopback. Every request must be signed (AWS Signature Version 4), and an object is
 * there once its bytes are what the head of the PUT says.
 */
export async function startS3({ readsFrames = true }: S3Behaviour = {}): Promise<LocalS3> {
  const objects = new Map<string, Buffer>();
  const walks = new Map<string, string>();
  const refused: string[] = [];
  const state = { isAway: false };
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request);
    const key = decodeURIComponent(new URL(request.url ?? '', 'http://s3').pathname.slice(1));
    const answer = (status: number, code = '') => {
      if (code) refused.push(code);
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(code && request.method !== 'HEAD' ? `<Error><Code>${code}</Code></Error>` : undefined);
    };
    if (state.isAway) return answer(503, 'SlowDown');
    if (!readsFrames && isFramed(request)) return answer(501, 'NotImplemented');
    if (!isSigned(request)) return answer(403, 'SignatureDoesNotMatch');
    if (request.method === 'HEAD') {
      response.writeHead(objects.has(key) ? 200 : 404).end();
      return;
    }
    if (request.method !== 'PUT') return answer(405, 'MethodNotAllowed');
    const whole = body && unchunked(request, body);
    if (!whole || whole.length !== lengthOf(request)) return answer(400, 'IncompleteBody');
    const md5 = request.headers['content-md5'];
    if (md5 !== undefined && md5 !== createHash('md5').update(whole).digest('base64'))
      return answer(400, 'BadDigest');
    objects.set(key, whole);
    walks.set(key, String(request.headers['x-amz-meta-ds-walk']));
    answer(200);
  };
  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    region: REGION,
    objects,
    walks,
    refused,
    get isAway() {
      return state.isAway;
    },
    set isAway(value) {
      state.isAway = value;
    },
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** As the documentation of Signature Version 4 has it, over the headers that the client says it signed. */
function isSigned(request: IncomingMessage): boolean {
  const header = request.headers.authorization ?? '';
  const [, credential, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=(\S+), ?SignedHeaders=(\S+), ?Signature=([0-9a-f]+)$/.exec(header) ?? [];
  if (!credential || !names || !signature) return false;
  const [id, day, region, service, end] = credential.split('/');
  if (id !== CREDENTIALS.accessKeyId || region !== REGION || service !== 's3' || !day) return false;
  const url = new URL(request.url ?? '', 'http://s3');
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`);
  const canonical = [
    request.method,
    url.pathname,
    query,
    headers.join(''),
    names,
    request.headers['x-amz-content-sha256'],
  ].join('\n');
  const scope = [day, region, service, end].join('/');
  const toSign = [
    'AWS4-HMAC-SHA256',
    request.headers['x-amz-date'],
    scope,
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${CREDENTIALS.secretAccessKey}`, day), REGION), 's3'), 'aws4_request');
  return hmac(key, toSign).toString('hex') === signature;
}

function lengthOf({ headers }: IncomingMessage): number {
  return Number(headers['x-amz-decoded-content-length'] ?? headers['content-length']);
}

function isFramed({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return String(headers['content-encoding'] ?? '').includes('aws-chunked');
}

/** The client frames a body whose checksum follows it. */
function unchunked({ headers }: IncomingMessage, body: Buffer): Buffer | undefined {
  if (!isFramed({ headers })) return body;
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at);
    if (end < 0) return undefined;
    const size = Number.parseInt(body.toString('latin1', at, end), 16);
    if (!(size >= 0)) return undefined;
    if (size === 0) return Buffer.concat(parts);
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
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
