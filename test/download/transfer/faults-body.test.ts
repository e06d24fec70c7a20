import { gzipSync } from 'node:zlib';
import { ends, fails, fault, testFaults } from '../faults.js';
import { type Answer, answer, bytes, cutAfter, head, honest, md5Of, silence, whole } from '../host.js';

const BODY = bytes(200_000);
const HALF = 100_000;
const HALF_BODY = BODY.subarray(0, HALF);
const EMPTY = Buffer.alloc(0);
const TWICE = Buffer.concat([BODY, BODY]);
const nothingKnown = { checksum: '', byteSize: 0, contentType: null };
const impatient = { timeout: 100 };

function flipped(at: number): Buffer {
  const body = Buffer.from(BODY);
  body.writeUInt8(body.readUInt8(at) ^ 1, at);
  return body;
}

/** A body in chunks that ends after half of it: between two chunks, or inside one. */
function chunked(where: 'between' | 'inside'): Answer {
  return (socket) => {
    socket.write(head(200, { connection: 'keep-alive', 'transfer-encoding': 'chunked' }));
    socket.write(`${(where === 'inside' ? BODY : HALF_BODY).byteLength.toString(16)}\r\n`);
    socket.end(Buffer.concat([HALF_BODY, Buffer.from(where === 'inside' ? '' : '\r\n')]));
  };
}

/** Half of the body, then nothing more, with the connection left open. */
const stall: Answer = (socket) => {
  socket.write(head(200, { 'content-length': BODY.byteLength }));
  socket.write(HALF_BODY);
};

/** A byte now and then: never silent for long, and never done. */
const trickle: Answer = (socket) => {
  socket.write(head(200, { 'content-length': BODY.byteLength }));
  let sent = 0;
  const timer = setInterval(() => socket.write(BODY.subarray(sent, ++sent)), 30);
  socket.on('close', () => clearInterval(timer));
};

const gzip = { 'content-encoding': 'gzip' };
const fine = honest(BODY);

testFaults(
  [
    fault(1, 'FIN at half', [cutAfter(BODY, HALF, 'fin'), fine], ends('whole', HALF)),
    fault(1, 'FIN at half, again and again', [cutAfter(BODY, HALF, 'fin')], fails('network', 'whole', HALF), {
      options: { maxRetries: 1 },
    }),
    fault(1, 'FIN at half, with resume off', [cutAfter(BODY, HALF, 'fin'), fine], ends('whole', 'whole'), {
      options: { resume: false },
    }),
    fault(2, 'RST after the head', [cutAfter(BODY, 0, 'rst'), fine], ends('whole', 'whole')),
    fault(3, 'FIN between two chunks', [chunked('between'), fine], ends('whole', HALF)),
    fault(3, 'FIN inside a chunk', [chunked('inside'), fine], ends('whole', HALF)),
    fault(3, 'FIN in chunks, nothing known', [chunked('inside'), fine], ends('whole', 'whole'), {
      file: nothingKnown,
    }),
    fault(4, 'no length, closed at half', [answer(200, {}, HALF_BODY), fine], ends('whole', 'whole')),
    fault(
      4,
      'no length, closed at half, each time',
      [answer(200, {}, HALF_BODY)],
      fails('size_mismatch', 'whole', 'whole'),
    ),
    fault(4, 'no length, closed at half, nothing known', [answer(200, {}, HALF_BODY)], ends('whole'), {
      file: nothingKnown,
      gives: HALF_BODY,
    }),
    fault(
      5,
      'Content-Length shorter than the body',
      [answer(200, { 'content-length': HALF }, BODY), fine],
      ends('whole', 'whole'),
      { file: { byteSize: 0 } },
    ),
    fault(
      6,
      'Content-Length longer than the body, each time',
      [answer(200, { 'content-length': 300_000 }, BODY)],
      fails('network', 'whole', 'whole', 'whole'),
      { file: nothingKnown, options: { maxRetries: 2 } },
    ),
    fault(7, 'length and byteSize disagree once', [whole(TWICE), fine], ends('whole', 'whole')),
    fault(7, 'length and byteSize disagree', [whole(TWICE)], fails('size_mismatch', 'whole', 'whole')),
    fault(
      8,
      'two lengths',
      [answer(200, { 'content-length': '1\r\ncontent-length: 2' }, BODY)],
      fails('http', 'whole', 'whole'),
    ),
    fault(
      8,
      'a negative length, once',
      [answer(200, { 'content-length': -5 }, BODY), fine],
      ends('whole', 'whole'),
    ),
    fault(
      8,
      'a rubbish length',
      [answer(200, { 'content-length': '12abc' }, BODY)],
      fails('http', 'whole', 'whole'),
    ),
    fault(
      8,
      'a length and chunks',
      [answer(200, { 'content-length': 5, 'transfer-encoding': 'chunked' }, '5\r\nhello\r\n0\r\n\r\n')],
      fails('http', 'whole', 'whole'),
    ),
    fault(9, 'the first byte is wrong', [whole(flipped(0)), fine], ends('whole', 'whole')),
    fault(9, 'a byte in the middle is wrong', [whole(flipped(HALF)), fine], ends('whole', 'whole')),
    fault(9, 'the last byte is wrong', [whole(flipped(199_999)), fine], ends('whole', 'whole')),
    fault(9, 'the same wrong bytes twice', [whole(flipped(5))], fails('checksum_mismatch', 'whole', 'whole')),
    fault(
      9,
      'other wrong bytes each time',
      [whole(flipped(5)), whole(flipped(6)), whole(flipped(7))],
      fails('checksum_mismatch', 'whole', 'whole', 'whole'),
    ),
    fault(
      9,
      'wrong bytes of a file that the virus scan found damaged',
      [whole(flipped(5))],
      fails('checksum_mismatch', 'whole'),
      { file: { virusScanResult: 'integrity_error' } },
    ),
    fault(10, 'bytes after the end', [answer(200, {}, TWICE), fine], ends('whole', 'whole')),
    fault(
      10,
      'bytes after the end, each time',
      [answer(200, {}, TWICE)],
      fails('size_mismatch', 'whole', 'whole'),
    ),
    fault(11, 'gzip despite identity', [answer(200, gzip, gzipSync(BODY))], ends('whole')),
    fault(
      12,
      'gzip, cut, with the length of the cut',
      [answer(200, { ...gzip, 'content-length': 100 }, gzipSync(BODY).subarray(0, 100)), fine],
      ends('whole', 'whole'),
    ),
    fault(13, 'says gzip and is not', [answer(200, gzip, BODY)], fails('http', 'whole', 'whole')),
    fault(
      13,
      'an encoding of its own',
      [answer(200, { 'content-encoding': 'x' }, BODY)],
      fails('http', 'whole', 'whole'),
    ),
    fault(14, '204', [answer(204)], fails('size_mismatch', 'whole', 'whole')),
    fault(14, 'an empty 200', [whole(EMPTY)], fails('size_mismatch', 'whole', 'whole')),
    fault(14, 'an empty 200, nothing known', [whole(EMPTY)], fails('http', 'whole', 'whole'), {
      file: nothingKnown,
    }),
    fault(14, 'a file that is truly empty', [whole(EMPTY)], ends('whole'), {
      file: { byteSize: 0, checksum: md5Of('') },
      gives: EMPTY,
    }),
    fault(
      15,
      'a login page with 200',
      [answer(200, { 'content-type': 'text/html' }, '<html>'), fine],
      ends('whole', 'whole'),
    ),
    fault(16, 'no answer at all', [silence, fine], ends('whole', 'whole'), { options: impatient }),
    fault(16, 'no answer, each time', [silence], fails('timeout', 'whole', 'whole'), {
      options: { timeout: 50, maxRetries: 1 },
    }),
    fault(17, 'stall in the body', [stall, fine], ends('whole', HALF), { options: impatient }),
    fault(18, 'a byte now and then', [trickle, fine], ends('whole', 'rest'), { options: impatient }),
  ],
  BODY,
);
