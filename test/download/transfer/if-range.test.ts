import { downloadFile } from '@org/ds-client/download';
import { expect, it } from 'vitest';
import { bytes, cutAfter, fileOf, Host, honest } from '../host.js';

const BODY = bytes(20_000);

// RFC 9110, 13.1.5: a weak validator must not be sent in If-Range. A host that takes it for another version sends all again.
it.each([
  ['W/"a"', undefined],
  ['"a"', '"a"'],
])('a resumed transfer whose ETag was %s asks with If-Range %s', async (etag, expected) => {
  await using host = await Host.start([cutAfter(BODY, 9_000, 'fin', { etag }), honest(BODY, { etag })]);
  const { byteLength } = await downloadFile(fileOf(host, BODY));
  expect(byteLength).toBe(BODY.length);
  expect(host.ranges).toEqual([undefined, 'bytes=9000-']);
  expect(host.requests[1]?.headers.get('if-range')).toBe(expected);
});
