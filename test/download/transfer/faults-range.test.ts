import { ends, fails, fault, testFaults } from '../faults.js';
import { type Answer, answer, bytes, cutAfter, head, honest, md5Of, whole } from '../host.js';

const BODY = bytes(200_000);
// As a generated file has to begin.
BODY.write('%PDF-1.7');
const NEW_BODY = bytes(200_000, 2);
const HALF = 100_000;
const REST = BODY.subarray(HALF);
const fine = honest(BODY);
const cut = (headers = {}) => cutAfter(BODY, HALF, 'fin', headers);
const part = (range: string | undefined, body: Buffer, status = 206) =>
  answer(status, { 'content-length': body.byteLength, 'content-range': range }, body);
const HALF_BODY = BODY.subarray(0, HALF);

/** All the bytes of a body in chunks, without the chunk that ends it. */
function unfinished(body: Buffer): Answer {
  return (socket) => {
    socket.write(head(200, { connection: 'keep-alive', 'transfer-encoding': 'chunked' }));
    socket.write(`${body.byteLength.toString(16)}\r\n`);
    socket.end(Buffer.concat([body, Buffer.from('\r\n')]));
  };
}

const noWitness = { checksum: '', byteSize: 0, contentType: null };

testFaults(
  [
    fault(34, '206, exact', [cut(), fine], ends('whole', HALF)),
    ...[
      ['a wrong start', part(`bytes ${HALF + 1}-199999/200000`, BODY.subarray(HALF + 1))] as const,
      [
        'a start before the offset',
        part(`bytes ${HALF - 10}-199999/200000`, BODY.subarray(HALF - 10)),
      ] as const,
      ['a wrong total', part(`bytes ${HALF}-199999/200001`, REST)] as const,
      ['another unit', part(`items ${HALF}-199999/200000`, REST)] as const,
      ['an end before the start', part(`bytes ${HALF}-99999/200000`, REST)] as const,
      ['no Content-Range', part(undefined, REST)] as const,
      ['a length that disagrees', part(`bytes ${HALF}-199999/200000`, REST.subarray(1))] as const,
      [
        'several parts',
        answer(206, { 'content-type': 'multipart/byteranges; boundary=x' }, '--x--'),
      ] as const,
    ].map(([what, reply]) =>
      fault(35, `206 with ${what}`, [cut(), reply, fine], ends('whole', HALF, 'whole')),
    ),
    fault(
      36,
      '206 shorter than asked for',
      [cut(), part(`bytes ${HALF}-149999/200000`, BODY.subarray(HALF, 150_000)), fine],
      ends('whole', HALF, 150_000),
    ),
    fault(37, '200 with Content-Range', [cut(), honest(BODY, {}, 200)], ends('whole', HALF)),
    fault(
      37,
      '200 with the Content-Range of something else',
      [cut(), part(`bytes 0-${REST.byteLength - 1}/200000`, REST, 200), fine],
      ends('whole', HALF, 'whole'),
    ),
    fault(38, '200 with the whole file', [cut(), whole(BODY)], ends('whole', HALF)),
    fault(
      39,
      '416, and everything is there',
      [unfinished(HALF_BODY), answer(416, { 'content-range': `bytes */${HALF}`, 'content-length': 0 })],
      ends('whole', HALF),
      { file: { byteSize: 0, checksum: md5Of(HALF_BODY) }, gives: HALF_BODY },
    ),
    fault(
      40,
      '416 with another total',
      [cut(), answer(416, { 'content-range': 'bytes */5' }), fine],
      ends('whole', HALF, 'whole'),
    ),
    fault(40, '416 that says nothing', [cut(), answer(416), fine], ends('whole', HALF, 'whole')),
    fault(
      41,
      'the ETag changed',
      [cut({ etag: '"a"' }), honest(BODY, { etag: '"b"' }), fine],
      ends('whole', HALF, 'whole'),
    ),
    fault(
      41,
      'Last-Modified changed',
      [
        cut({ 'last-modified': 'Mon, 01 Jan 2026 00:00:00 GMT' }),
        honest(BODY, { 'last-modified': 'Tue, 02 Jan 2026 00:00:00 GMT' }),
        fine,
      ],
      ends('whole', HALF, 'whole'),
    ),
    fault(
      41,
      'the file changed, and only its digest tells',
      [cut(), honest(NEW_BODY), fine],
      ends('whole', HALF, 'whole'),
    ),
    fault(
      41,
      'the file has a validator and no checksum',
      [cut({ etag: '"a"' }), honest(BODY, { etag: '"a"' })],
      ends('whole', HALF),
      { file: noWitness },
    ),
    fault(41, 'the file has neither', [cut(), fine], ends('whole', 'whole'), { file: noWitness }),
    fault(41, 'a generated file is never resumed', [cut({ etag: '"a"' }), fine], ends('whole', 'whole'), {
      file: { ...noWitness, source: 'pdf' },
    }),
    fault(
      41,
      'the rest is cut as well',
      [cut(), cut(), cut(), cut(), cut(), cut()],
      fails('network', 'whole', HALF, HALF),
      { options: { maxRetries: 2 } },
    ),
  ],
  BODY,
);
