import { DsInputError } from '@org/ds-client';
import { describe, expect, it } from 'vitest';
import { proxyFor } from '../../src/proxies/environment.js';

const through = (address: string, env: NodeJS.ProcessEnv) => proxyFor(new URL(address), env)?.href;
const api = 'https://demarche.numerique.gouv.fr/api/v2/graphql';

describe('the proxy of the environment', () => {
  it.each<[string, NodeJS.ProcessEnv, string | undefined]>([
    ['none', {}, undefined],
    ['an empty name', { HTTPS_PROXY: '  ' }, undefined],
    ['of the protocol', { HTTPS_PROXY: 'http://proxy:1', HTTP_PROXY: 'http://other:2' }, 'http://proxy:1/'],
    ['of another protocol', { HTTP_PROXY: 'http://other:2' }, undefined],
    ['in lower case first', { HTTPS_PROXY: 'http://a:1', https_proxy: 'http://b:1' }, 'http://b:1/'],
    ['without a scheme', { HTTPS_PROXY: 'proxy.example.org:3128' }, 'http://proxy.example.org:3128/'],
    ['with a password', { HTTPS_PROXY: 'http://me:p%40ss@proxy:1' }, 'http://me:p%40ss@proxy:1/'],
    ['over TLS', { HTTPS_PROXY: 'https://proxy:443' }, 'https://proxy/'],
  ])('%s', (_, env, expected) => {
    expect(through(api, env)).toBe(expected);
  });

  it.each(['socks5://proxy:1080', 'http://proxy:port', 'http://a b'])(
    '%s is refused, and not repeated',
    (value) => {
      expect(() => through(api, { HTTPS_PROXY: value })).toThrow(DsInputError);
      expect(() => through(api, { HTTPS_PROXY: value })).not.toThrow(value);
    },
  );

  it.each<[string, string, boolean]>([
    ['*', api, true],
    ['demarche.numerique.gouv.fr', api, true],
    ['DEMARCHE.numerique.gouv.fr', api, true],
    ['gouv.fr', api, true],
    ['.gouv.fr', api, true],
    ['*.gouv.fr', api, true],
    ['ouv.fr', api, false],
    ['.demarche.numerique.gouv.fr', api, true],
    ['demarche.numerique.gouv.fr:443', api, true],
    ['demarche.numerique.gouv.fr:8443', api, false],
    ['localhost,127.0.0.1', api, false],
    ['localhost, gouv.fr', api, true],
    ['localhost gouv.fr', api, true],
    ['127.0.0.1', 'https://127.0.0.1:8443/x', true],
    ['127.0.0.1:8443', 'https://127.0.0.1:8443/x', true],
    ['127.0.0.1:80', 'https://127.0.0.1:8443/x', false],
    ['10.0.0.0/8', 'https://10.1.2.3/x', true],
    ['10.0.0.0/8', 'https://11.1.2.3/x', false],
    ['10.0.0.0/99', 'https://10.1.2.3/x', false],
    ['::1', 'https://[::1]/x', true],
    ['[::1]:8443', 'https://[::1]:8443/x', true],
    ['fd00::/8', 'https://[fd12::1]/x', true],
    [',,', api, false],
  ])('NO_PROXY=%s and %s', (list, address, isExempt) => {
    expect(through(address, { HTTPS_PROXY: 'http://proxy:1', NO_PROXY: list })).toBe(
      isExempt ? undefined : 'http://proxy:1/',
    );
  });

  it('a list of any length is read in no time', () => {
    const list = `${'.a'.repeat(50_000)},${':1'.repeat(50_000)},${'['.repeat(50_000)}`;
    const began = performance.now();
    expect(through(api, { HTTPS_PROXY: 'http://proxy:1', NO_PROXY: list })).toBe('http://proxy:1/');
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
