import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DsError } from '../../src/index.js';
import { type Piece, s3Store } from '../../src/queue/index.js';
import { CREDENTIALS, type LocalS3, startS3 } from '../engines/s3.js';

const content = Buffer.alloc(100_000, 'devis ');
const md5 = createHash('md5').update(content).digest('base64');

let s3: LocalS3;
const host = createServer((_, response) => response.end(content));
beforeAll(async () => {
  s3 = await startS3({ readsFrames: false });
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
});
afterAll(async () => {
  host.close();
  await s3.close();
});

const store = () => {
  const { endpoint, region } = s3;
  // As the guide has it: what the SDK does by default.
  const client = new S3Client({
    endpoint,
    region,
    credentials: CREDENTIALS,
    forcePathStyle: true,
    maxAttempts: 1,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  return s3Store({ client, bucket: 'pieces' });
};

function piece(id: string, facts: { checksum: string; byteSize: number; contentType: string }): Piece {
  const address = host.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const file: Piece['file'] = {
    filename: 'devis.pdf',
    url: `http://127.0.0.1:${address.port}/devis`,
    createdAt: '2026-01-01T00:00:00Z',
    virusScanResult: 'SAFE',
    dossierNumber: 1001,
    dossierId: 'RG9zc2llci0xMDAx',
    source: 'champs',
    champId: 'Q2hhbXAtMQ==',
    champLabel: 'Devis',
    rowId: null,
    ownerId: null,
    attestation: null,
    index: 0,
    ...facts,
  };
  return { id, demarche: 42, file };
}

const options = { signal: new AbortController().signal, refresh: async (file: Piece['file']) => file };

const facts = [md5, ''].flatMap((checksum) =>
  [content.length, 0].flatMap((byteSize) =>
    ['application/pdf', '', 'a\nb', 'pièce/jointe'].map((contentType) => ({
      checksum,
      byteSize,
      contentType,
    })),
  ),
);

test.each(facts)('an object is its file, whole, whatever is known of it: %j', async (known) => {
  const id = createHash('md5').update(JSON.stringify(known)).digest('hex');
  const put = store().put(piece(id, known), options);
  if (known.checksum === '' && known.byteSize > 0) {
    // Its checksum can only follow it, framed: a bucket that cannot read that refuses it in words, and keeps nothing.
    await expect(put).rejects.toThrow('The bucket answered 501 NotImplemented');
    expect(s3.objects.has(`pieces/42/1001/${id}`)).toBe(false);
    return;
  }
  const { place, sha256 } = await put;
  expect(s3.objects.get(`pieces/${place}`)?.equals(content)).toBe(true);
  expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
});

test('what a bucket answers is an error that says so', async () => {
  s3.isAway = true;
  const away = store().put(
    piece('away', { checksum: md5, byteSize: content.length, contentType: 'application/pdf' }),
    options,
  );
  await expect(away).rejects.toMatchObject({
    code: 'store',
    isRetryable: true,
    message: expect.stringContaining('503'),
  });
  await expect(store().has('42/1001/away', {})).rejects.toBeInstanceOf(DsError);
  s3.isAway = false;
  expect(await store().has('42/1001/away', {})).toBe(false);
});
