import dns, { type LookupAddress } from 'node:dns';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { type DossierFile, DsClient } from '@org/ds-client';
import { downloadFile } from '@org/ds-client/download';
import { createEmulator } from '@org/ds-client/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isInternal } from '../../../src/request/wire/hosts.js';
import { InsideAddressError, outsideLookup } from '../../../src/request/wire/outside-lookup.js';

const API = 'api.example.org';
const FILES = 'files.example.org';
const INSIDE = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.31.0.1',
  '192.168.1.1',
  '192.0.0.8',
  '198.19.255.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '64:ff9b::10.0.0.1',
  '64:ff9b:1::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '2002:7f00:1::',
  '2002:a01:203::1',
  '2002:c0a8:101::1',
];
const OUTSIDE = [
  '192.0.2.1',
  '198.20.0.1',
  '223.255.255.1',
  '2002:c000:201::1',
  '172.32.0.1',
  '100.128.0.1',
  '2001:db8::1',
  '64:ff9b::c000:201',
];

/** A look-up that knows these names. */
function names(known: Readonly<Record<string, readonly string[]>>) {
  return (
    name: string,
    _options: object,
    callback: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
  ): void => {
    const found = (known[name] ?? []).map((address) => ({ address, family: net.isIP(address) }));
    const missing = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
    process.nextTick(() => callback(found.length > 0 ? null : missing, found));
  };
}

/** What a connection to the host of files would be opened to. */
async function addresses(
  known: Readonly<Record<string, readonly string[]>>,
  options: { all: boolean } = { all: true },
  bounds: { allowed?: readonly string[]; home?: string } = { home: API },
): Promise<unknown> {
  const lookup = outsideLookup({ allowed: bounds.allowed, home: bounds.home }, names(known));
  if (!lookup) return 'any';
  return await new Promise((resolve) => {
    lookup(FILES, options, (error, found) => resolve(error ?? found));
  });
}

describe('a name is looked up for a connection', () => {
  it.each(INSIDE)('and is refused where it stands for %s', async (address) => {
    for (const all of [true, false]) {
      expect(await addresses({ [FILES]: [address], [API]: ['192.0.2.9'] }, { all })).toBeInstanceOf(
        InsideAddressError,
      );
    }
  });

  it.each(OUTSIDE)('and is given where it stands for %s', async (address) => {
    expect(isInternal(address)).toBe(false);
    expect(await addresses({ [FILES]: [address] }, { all: false })).toBe(address);
    expect(await addresses({ [FILES]: [address] })).toMatchObject([{ address }]);
  });

  it('and only its addresses outside are given where it has both', async () => {
    expect(await addresses({ [FILES]: ['127.0.0.1', '192.0.2.1'], [API]: ['192.0.2.9'] })).toEqual([
      { address: '192.0.2.1', family: 4 },
    ]);
  });

  it('and may be inside where the API is, by name or by address, or where the host is listed', async () => {
    expect(await addresses({ [FILES]: ['10.0.0.2'], [API]: ['10.0.0.1'] })).toMatchObject([
      { address: '10.0.0.2' },
    ]);
    for (const bounds of [{ home: '10.0.0.1' }, { home: 'localhost' }, { allowed: [FILES], home: API }, {}]) {
      expect(await addresses({}, { all: true }, bounds)).toBe('any');
    }
  });

  it('and is refused where nobody knows the address of the API', async () => {
    expect(await addresses({ [FILES]: ['10.0.0.2'] })).toBeInstanceOf(InsideAddressError);
  });

  it('and its own failure is told as it is', async () => {
    expect(await addresses({})).toMatchObject({ code: 'ENOTFOUND' });
  });
});

describe('with the real client', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  /** A machine inside that nobody may connect to. */
  async function startNeighbour() {
    let connections = 0;
    const server = http.createServer((_request, response) => response.end('secret'));
    server.on('connection', () => connections++);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return {
      url: `https://${FILES}:${address && typeof address === 'object' ? address.port : 0}/file`,
      connections: () => connections,
      [Symbol.asyncDispose]: async () => {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      },
    };
  }

  function client(): DsClient {
    return new DsClient({
      token: 'a-secret-token',
      endpoint: `https://${API}/api/v2/graphql`,
      maxRetries: 1,
    });
  }

  async function someFile(): Promise<DossierFile> {
    const ds = createEmulator();
    const inProcess = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch });
    for await (const file of inProcess.files(1234)) return file;
    throw new Error('The default demarche has files.');
  }

  const resolving = (known: Readonly<Record<string, readonly string[]>>) =>
    vi.spyOn(dns, 'lookup').mockImplementation(names(known) as never);

  it('no connection is opened for a download', async () => {
    await using neighbour = await startNeighbour();
    resolving({ [FILES]: ['127.0.0.1'], [API]: ['192.0.2.9'] });
    const file = { ...(await someFile()), url: neighbour.url };
    const download = downloadFile(file, { refresh: client().refreshFile });
    await expect(download).rejects.toMatchObject({ isRetryable: false, attempts: 1 });
    await expect(download).rejects.toThrow(/stands for an address.*allowedHosts/);
    expect(neighbour.connections()).toBe(0);
  });

  it.each([
    ['the API is inside too', { [API]: ['127.0.0.1'] }, undefined],
    ['the host is listed', { [API]: ['192.0.2.9'] }, [FILES]],
  ])('a connection is opened where %s', async (_case, api, allowedHosts) => {
    await using neighbour = await startNeighbour();
    resolving({ [FILES]: ['127.0.0.1'], ...api });
    const file = { ...(await someFile()), url: neighbour.url };
    // It speaks no TLS: that it was asked at all is the point.
    const download = downloadFile(file, { refresh: client().refreshFile, allowedHosts, maxRetries: 0 });
    await expect(download).rejects.toThrow(/No answer|network/);
    expect(neighbour.connections()).toBe(1);
  });

  it('no connection is opened for an upload', async () => {
    await using neighbour = await startNeighbour();
    resolving({ [FILES]: ['127.0.0.1'], [API]: ['192.0.2.9'] });
    const directUpload = {
      url: neighbour.url,
      headers: '{}',
      blobId: 'blob',
      signedBlobId: 'signed-blob',
    };
    vi.stubGlobal('fetch', async () =>
      Response.json({ data: { createDirectUpload: { directUpload, errors: null } } }),
    );
    const upload = client().upload('RG9zc2llci0x', Buffer.from('bytes'), { filename: 'scan.pdf' });
    await expect(upload).rejects.toMatchObject({ code: 'unreadable', isRetryable: false });
    await expect(upload).rejects.toThrow(/stands for an address.*Nothing was sent/);
    expect(neighbour.connections()).toBe(0);
  });
});
