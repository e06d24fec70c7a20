import { ends, fails, fault, testFaults } from '../faults.js';
import { type Answer, answer, bytes, cutAfter, honest, reset } from '../host.js';

const BODY = bytes(200_000);
const fine = honest(BODY);
const statusOnly = (status: number, headers = {}) => answer(status, { 'content-length': 0, ...headers });
const close: Answer = (socket) => socket.end();
const past = 'Wed, 21 Oct 2015 07:28:00 GMT';
const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();

testFaults(
  [
    fault(21, 'closed before the head', [close, fine], ends('whole', 'whole')),
    fault(21, 'reset before the head', [reset, fine], ends('whole', 'whole')),
    fault(21, 'garbage', [(socket) => socket.end('SSH-2.0\r\n\r\n'), fine], ends('whole', 'whole')),
    fault(21, 'reset, each time', [reset], fails('network', 'whole', 'whole'), {
      options: { maxRetries: 1 },
    }),
    ...[401, 403, 404, 410].map((status) =>
      fault(22, `${status} and no refresh`, [statusOnly(status)], fails('url_expired', 'whole')),
    ),
    ...[408, 425, 500, 502, 504, 520, 524].map((status) =>
      fault(27, `${status}, once`, [statusOnly(status), fine], ends('whole', 'whole')),
    ),
    fault(27, '429, each time', [statusOnly(429)], fails('rate_limited', 'whole', 'whole'), {
      options: { maxRetries: 1 },
    }),
    fault(27, '503, each time', [statusOnly(503)], fails('http', 'whole', 'whole'), {
      options: { maxRetries: 1 },
    }),
    fault(
      28,
      'Retry-After in seconds',
      [statusOnly(429, { 'retry-after': 1 }), fine],
      ends('whole', 'whole'),
    ),
    fault(
      28,
      'Retry-After in the past',
      [statusOnly(503, { 'retry-after': past }), fine],
      ends('whole', 'whole'),
    ),
    fault(
      28,
      'Retry-After is rubbish',
      [statusOnly(503, { 'retry-after': 'soon' }), fine],
      ends('whole', 'whole'),
    ),
    fault(28, 'Retry-After is huge', [statusOnly(503, { 'retry-after': 9_999 })], fails('http', 'whole')),
    fault(
      28,
      'Retry-After is a date far away',
      [statusOnly(429, { 'retry-after': inAnHour })],
      fails('rate_limited', 'whole'),
    ),
    ...[400, 405, 418, 302, 304].map((status) =>
      fault(29, `${status}`, [statusOnly(status)], fails('http', 'whole')),
    ),
    fault(
      31,
      'a redirect to file:',
      [statusOnly(302, { location: 'file:///etc/passwd' })],
      fails('http', 'whole'),
    ),
    fault(
      31,
      'a redirect to plain http elsewhere',
      [statusOnly(302, { location: 'http://example.org/' })],
      fails('http', 'whole'),
    ),
    fault(
      31,
      'a redirect with a password',
      [statusOnly(302, { location: 'http://a:b@localhost/' })],
      fails('http', 'whole'),
    ),
    fault(32, 'a redirect loop', [statusOnly(302, { location: '/again' })], {
      ...fails('http', ...Array<'whole'>(6).fill('whole')),
      attempts: 1,
    }),
    fault(
      33,
      'a redirect whose target is cut',
      [
        statusOnly(307, { location: '/signed' }),
        cutAfter(BODY, 50_000, 'fin'),
        statusOnly(307, { location: '/signed-anew' }),
        fine,
      ],
      {
        ...ends('whole', 'whole', 50_000, 50_000),
      },
    ),
  ],
  BODY,
);
