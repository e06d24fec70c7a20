import { createHash } from 'node:crypto';
import { DsInputError } from '@org/ds-client/download';
import { describe, expect, it } from 'vitest';
import { expectationOf } from '../../src/download/transfer/content/expectation.js';
import { urlExpiry } from '../../src/download/transfer/url-expiry.js';
import { redirectUrl, requestUrl } from '../../src/download/transfer/wire/url-policy.js';

const md5 = createHash('md5').update('hello');
const [hex, base64] = [md5.copy().digest('hex'), md5.copy().digest('base64')];
const file = { url: 'https://example.org/a', filename: 'a' };

describe('what a file announces', () => {
  it.each([
    [{}, { size: undefined, md5: undefined, sha256: undefined, isGenerated: false }],
    [
      { checksum: '', byteSize: 0 },
      { size: undefined, md5: undefined },
    ],
    [
      { checksum: null, byteSize: null },
      { size: undefined, md5: undefined },
    ],
    [
      { checksum: base64, byteSize: 5 },
      { size: 5, md5: hex },
    ],
    [{ checksum: hex.toUpperCase() }, { size: undefined, md5: hex }],
    [{ checksum: `${base64}\n` }, { md5: hex }],
    [
      { checksum: base64, byteSize: 0 },
      { size: undefined, md5: hex },
    ],
    [{ checksum: '1B2M2Y8AsgTpgAmY7PhCfg==', byteSize: 0 }, { size: 0 }],
    [{ byteSizeBigInt: '1234' }, { size: 1_234 }],
    [{ byteSize: 5, byteSizeBigInt: '1234' }, { size: 5 }],
    [{ sha256: createHash('sha256').update('').digest('base64') }, { size: 0 }],
    [{ source: 'pdf' }, { isGenerated: true }],
    [{ source: 'geojson' }, { isGenerated: true }],
    [{ source: 'champs' }, { isGenerated: false }],
  ])('%o', (facts, expected) => {
    expect(expectationOf({ ...file, ...facts })).toMatchObject(expected);
  });

  it.each([
    { checksum: 'abc' },
    { checksum: `${hex}-5` },
    { checksum: 'é'.repeat(12) },
    { sha256: hex },
    { byteSize: -1 },
    { byteSize: 1.5 },
    { byteSize: Number.NaN },
    { byteSizeBigInt: '9007199254740993' },
    { byteSizeBigInt: '0x10' },
  ])('%o makes no sense, and is not passed over', (facts) => {
    expect(() => expectationOf({ ...file, ...facts })).toThrow(DsInputError);
  });
});

describe('when a URL expires', () => {
  it.each([
    ['temp_url_expires=1767225600', '2026-01-01T00:00:00Z'],
    ['temp_url_expires=2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
    ['X-Amz-Date=20260101T000000Z&X-Amz-Expires=3600', '2026-01-01T01:00:00Z'],
  ])('%s', (query, time) => {
    expect(urlExpiry({ ...file, url: `https://example.org/a?${query}` })).toBe(Date.parse(time));
  });

  it.each(['', 'temp_url_expires=soon', 'X-Amz-Date=20260101T000000Z', 'X-Amz-Date=2026&X-Amz-Expires=3600'])(
    '%j says nothing',
    (query) => {
      expect(urlExpiry({ ...file, url: `https://example.org/a?${query}` })).toBeUndefined();
    },
  );

  it('is an hour after the query for generated files', () => {
    const createdAt = '2026-01-01T00:00:00+01:00';
    expect(urlExpiry({ ...file, source: 'pdf', createdAt })).toBe(Date.parse(createdAt) + 3_600_000);
    expect(urlExpiry({ ...file, source: 'champs', createdAt })).toBeUndefined();
  });
});

const ANYWHERE = { allowed: undefined, home: undefined };

describe('where a file may come from', () => {
  const remote = { allowed: undefined, home: 'www.demarches-simplifiees.fr' };

  it.each([
    'http://localhost:8080/a',
    'https://localhost./a',
    'https://x.localhost/a',
    'https://127.0.0.2/a',
    'https://10.0.0.1/a',
    'https://169.254.169.254/a',
    'https://[::1]/a',
    'https://[::ffff:10.0.0.1]/a',
  ])('not %s while the API is remote', (url) => {
    expect(() => requestUrl(url, remote)).toThrow(/private network/);
    expect(requestUrl(url, { ...remote, home: '127.0.0.1' }).href).toBe(new URL(url).href);
    expect(requestUrl(url, ANYWHERE).href).toBe(new URL(url).href);
  });

  it('one of allowedHosts alone, where there are any', () => {
    const bounds = { ...remote, allowed: ['static.example.org', '*.cdn.example.org', '10.0.0.1'] };
    for (const host of ['static.example.org', 'STATIC.example.org.', 'a.b.cdn.example.org', '10.0.0.1']) {
      expect(requestUrl(`https://${host}/a`, bounds).pathname).toBe('/a');
    }
    for (const host of [
      'cdn.example.org',
      'static.example.org.evil.org',
      'evilcdn.example.org',
      '10.0.0.2',
    ]) {
      expect(() => requestUrl(`https://${host}/a`, bounds)).toThrow(/allowedHosts/);
    }
    expect(() =>
      redirectUrl(new URL('https://static.example.org/a'), 'https://elsewhere.org/', bounds),
    ).toThrow(/allowedHosts/);
  });
});

describe('fault 31: where a redirect may lead', () => {
  const https = 'https://files.example.org/a';
  const loopback = 'http://127.0.0.1:8080/a';

  it.each([
    [https, '/b', 'https://files.example.org/b'],
    [https, '//cdn.example.org/b', 'https://cdn.example.org/b'],
    [loopback, 'https://cdn.example.org/b', 'https://cdn.example.org/b'],
    [loopback, 'http://localhost:9090/b', 'http://localhost:9090/b'],
  ])('from %s to %s', (from, location, to) => {
    expect(redirectUrl(new URL(from), location, ANYWHERE).href).toBe(to);
  });

  it.each([
    [https, 'http://files.example.org/b'],
    [https, 'https://localhost/b'],
    [https, 'https://127.0.0.1/b'],
    [https, 'https://2130706433/b'],
    [https, 'https://0.0.0.0/b'],
    [https, 'https://169.254.169.254/latest/meta-data'],
    [https, 'https://[::1]/b'],
    [https, 'https://[fe80::1]/b'],
    [https, 'https://[::ffff:127.0.0.1]/b'],
    [https, 'https://localhost./b'],
    [https, 'https://10.1.2.3/b'],
    [https, 'https://172.31.0.1/b'],
    [https, 'https://192.168.1.1/b'],
    [https, 'https://100.64.0.1/b'],
    [https, 'https://[fd00::1]/b'],
    [https, 'https://[64:ff9b::a00:1]/b'],
    [https, 'https://user:password@example.org/b'],
    [https, 'file:///etc/passwd'],
    [https, 'data:text/plain,hello'],
    [https, 'https://'],
    [loopback, 'http://example.org/b'],
  ])('never from %s to %s', (from, location) => {
    expect(() => redirectUrl(new URL(from), location, ANYWHERE)).toThrow(/refused/);
  });
});
