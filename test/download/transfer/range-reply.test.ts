import { describe, expect, it } from 'vitest';
import {
  type AskedRange,
  judgeReply,
  type RangeVerdict,
} from '../../../src/download/transfer/wire/range-reply.js';

function judge(status: number, headers: Record<string, string>, asked: AskedRange): RangeVerdict {
  return judgeReply({ status, headers: new Headers(headers) }, asked);
}

const rest: AskedRange = { offset: 100, total: 200 };
const all: AskedRange = { offset: 0 };
const range = (value: string, length = '100') => ({ 'content-range': value, 'content-length': length });

describe('an answer to a request for the rest', () => {
  const body = { kind: 'body', start: 100, length: 100 };

  it.each([
    ['206, exact', 206, range('bytes 100-199/200'), rest, { ...body, total: 200 }],
    [
      '200 with Content-Range, as the proxy had it',
      200,
      range('bytes 100-199/200'),
      rest,
      { ...body, total: 200 },
    ],
    ['206 without a length', 206, { 'content-range': 'bytes 100-199/200' }, rest, { ...body, total: 200 }],
    ['206 of an unknown total', 206, range('bytes 100-199/*'), rest, body],
    [
      '206 shorter than asked for',
      206,
      range('bytes 100-149/200', '50'),
      rest,
      { ...body, length: 50, total: 200 },
    ],
    ['206 in capitals', 206, range('Bytes 100-199/200'), rest, { ...body, total: 200 }],
    [
      '206 with the same validators',
      206,
      { ...range('bytes 100-199/200'), etag: '"a"' },
      { ...rest, etag: '"a"' },
      { ...body, total: 200 },
    ],
    [
      '200 with the whole file',
      200,
      { 'content-length': '200' },
      rest,
      { kind: 'body', start: 0, length: 200, total: 200 },
    ],
    ['200 with the whole file in chunks', 200, {}, rest, { kind: 'body', start: 0 }],
    ['416 of just that size', 416, { 'content-range': 'bytes */100' }, { offset: 100 }, { kind: 'complete' }],
  ] as const)('%s is used', (_, status, headers, asked, verdict) => {
    expect(judge(status, headers, asked)).toEqual(verdict);
  });

  it.each([
    ['206 from another start', 206, range('bytes 101-199/200', '99'), rest],
    ['206 from before the offset', 206, range('bytes 90-199/200', '110'), rest],
    ['206 of another total', 206, range('bytes 100-200/201', '101'), rest],
    ['206 that ends after the total', 206, range('bytes 100-200/200', '101'), rest],
    ['206 that ends before it starts', 206, range('bytes 100-99/200', '0'), rest],
    ['206 in another unit', 206, range('items 100-199/200'), rest],
    ['206 with spaces', 206, range('bytes 100 - 199 / 200'), rest],
    ['206 with negative numbers', 206, range('bytes -100-199/200'), rest],
    ['206 with huge numbers', 206, range('bytes 100-99999999999999999999/*'), rest],
    ['206 with two ranges', 206, range('bytes 100-149/200, bytes 150-199/200'), rest],
    ['206 without Content-Range', 206, { 'content-length': '100' }, rest],
    ['206 of several parts', 206, { 'content-type': 'multipart/byteranges; boundary=x' }, rest],
    ['206 of another length', 206, range('bytes 100-199/200', '99'), rest],
    ['206 of a rubbish length', 206, range('bytes 100-199/200', '12abc'), rest],
    ['206 of another ETag', 206, { ...range('bytes 100-199/200'), etag: '"b"' }, { ...rest, etag: '"a"' }],
    [
      '206 of another date',
      206,
      { ...range('bytes 100-199/200'), 'last-modified': 'today' },
      { ...rest, lastModified: 'yesterday' },
    ],
    ['200 with the Content-Range of the start', 200, range('bytes 0-99/200'), rest],
    ['200 of a length in hex', 200, { 'content-length': '0x20' }, rest],
    ['416 of another size', 416, { 'content-range': 'bytes */200' }, rest],
    ['416 of the offset, which is not the known size', 416, { 'content-range': 'bytes */100' }, rest],
    ['416 that says nothing', 416, {}, rest],
  ] as const)('%s is not', (_, status, headers, asked) => {
    expect(judge(status, headers, asked)).toMatchObject({ kind: 'unusable' });
  });
});

describe('an answer to a request for the whole', () => {
  it.each([
    ['200', 200, { 'content-length': '5' }, { kind: 'body', start: 0, length: 5, total: 5 }],
    ['204', 204, {}, { kind: 'body', start: 0, length: 0, total: 0 }],
    ['206 from the start', 206, range('bytes 0-99/200'), { kind: 'body', start: 0, length: 100, total: 200 }],
    ['206 from elsewhere', 206, range('bytes 1-99/200', '99'), { kind: 'unusable', why: expect.any(String) }],
    ['416', 416, { 'content-range': 'bytes */0' }, { kind: 'status' }],
    ['404', 404, {}, { kind: 'status' }],
    ['304', 304, {}, { kind: 'status' }],
  ] as const)('%s', (_, status, headers, verdict) => {
    expect(judge(status, headers, all)).toEqual(verdict);
  });
});
