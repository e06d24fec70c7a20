import {
  type DownloadableFile,
  DownloadError,
  downloadFile,
  downloadFiles,
  UrlExpiredError,
} from '@org/ds-client/download';
import { describe, expect, it, vi } from 'vitest';
import { answer, bytes, cutAfter, fileOf, Host, honest, md5Of, whole } from '../host.js';

const BODY = bytes(200_000);
const HALF = 100_000;
const NEW_BODY = bytes(150_000, 2);
const expired = answer(401, { 'content-length': 0 });
const fine = honest(BODY);

/** The same file under a URL that is signed anew. */
function renewed<F extends DownloadableFile>(file: F): F {
  return { ...file, url: `${file.url}&renewed=${Math.random()}` };
}

describe('a URL that has expired', () => {
  it.concurrent.each([401, 403, 404, 410])('fault 22: %i is renewed once, without a wait', async (status) => {
    await using host = await Host.start([answer(status, { 'content-length': 0 }), fine]);
    const file = fileOf(host, BODY);
    const refresh = vi.fn(renewed<typeof file>);
    const result = await downloadFile(file, { refresh, maxRetries: 0 });
    expect(result.buffer.equals(BODY)).toBe(true);
    expect(result.file).toBe(file);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(host.requests[1]?.target).toContain('renewed=');
  });

  it('fault 22: is fatal where the renewed one is refused too', async () => {
    await using host = await Host.start([expired]);
    const file = fileOf(host, BODY);
    const error = await downloadFile(file, { refresh: renewed }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UrlExpiredError);
    expect(error).toMatchObject({ code: 'url_expired', status: 401, isRetryable: false, attempts: 2 });
  });

  it('fault 23: between the attempts of a resumption is renewed, and the download goes on', async () => {
    await using host = await Host.start([cutAfter(BODY, HALF, 'fin'), expired, fine]);
    const result = await downloadFile(fileOf(host, BODY), { refresh: renewed });
    expect(result.buffer.equals(BODY)).toBe(true);
    expect(host.ranges).toEqual([undefined, `bytes=${HALF}-`, `bytes=${HALF}-`]);
  });

  it('fault 24: may lead to new content, which is then read from its start', async () => {
    await using host = await Host.start([cutAfter(BODY, HALF, 'fin'), expired, honest(NEW_BODY)]);
    const fresh = { ...renewed(fileOf(host, NEW_BODY)), filename: 'new.pdf' };
    const result = await downloadFile(fileOf(host, BODY), { refresh: () => fresh });
    expect(result.buffer.equals(NEW_BODY)).toBe(true);
    expect(result.file).toBe(fresh);
    expect(host.ranges).toEqual([undefined, `bytes=${HALF}-`, undefined]);
  });

  it('fault 25: is fatal where it cannot be renewed, with both causes', async () => {
    await using host = await Host.start([expired]);
    const gone = new Error('dossier not found');
    const refresh = () => Promise.reject(gone);
    const error = await downloadFile(fileOf(host, BODY), { refresh }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UrlExpiredError);
    expect(error).toMatchObject({ cause: { errors: [{ facts: { status: 401 } }, gone] } });
  });

  it('fault 25: is fatal where the same URL comes back', async () => {
    await using host = await Host.start([expired]);
    await expect(downloadFile(fileOf(host, BODY), { refresh: (file) => file })).rejects.toThrow(
      UrlExpiredError,
    );
    expect(host.requests).toHaveLength(1);
  });

  it('fault 25: is fatal where the file has vanished', async () => {
    await using host = await Host.start([expired]);
    const refresh = () => JSON.parse('null');
    await expect(downloadFile(fileOf(host, BODY), { refresh })).rejects.toThrow(UrlExpiredError);
  });

  it('fault 26: of many files at once costs one query at a time for each dossier', async () => {
    await using host = await Host.start((request) => (request.target.includes('renewed') ? fine : expired));
    const files = Array.from({ length: 100 }, (_, index) => ({
      ...fileOf(host, BODY, `${index}.pdf`),
      dossierNumber: index % 4,
    }));
    const inFlight = new Set<number>();
    let overlaps = 0;
    const refresh = async (file: (typeof files)[number]) => {
      if (inFlight.has(file.dossierNumber)) overlaps++;
      inFlight.add(file.dossierNumber);
      await new Promise((resolve) => setImmediate(resolve));
      inFlight.delete(file.dossierNumber);
      return renewed(file);
    };
    let count = 0;
    for await (const { verified } of downloadFiles(files, { refresh, concurrency: 32 })) {
      expect(verified).toContain('md5');
      count++;
    }
    expect({ count, overlaps }).toEqual({ count: 100, overlaps: 0 });
  });

  it('ends at once when aborted while it is being renewed', async () => {
    await using host = await Host.start([expired]);
    const controller = new AbortController();
    const refresh = () => {
      setImmediate(() => controller.abort('enough'));
      return new Promise<never>(() => {});
    };
    await expect(downloadFile(fileOf(host, BODY), { refresh, signal: controller.signal })).rejects.toBe(
      'enough',
    );
  });
});

describe('a URL that is about to expire', () => {
  const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;
  const amzDate = (date: Date) => date.toISOString().replace(/[-:]|\.\d+/g, '');

  it.each([
    ['Swift, in a minute', () => `temp_url_expires=${inSeconds(60)}`],
    ['Swift, ISO 8601', () => `temp_url_expires=${new Date(Date.now() + 60_000).toISOString()}`],
    ['S3, in a minute', () => `X-Amz-Date=${amzDate(new Date(Date.now() - 3_540_000))}&X-Amz-Expires=3600`],
    ['fault 53: by a clock that is ten minutes fast', () => `temp_url_expires=${inSeconds(-600)}`],
  ])('%s: is renewed before it is used', async (_, query) => {
    await using host = await Host.start([fine]);
    const file = { ...fileOf(host, BODY), url: `${host.origin}/object?${query()}` };
    const result = await downloadFile(file, { refresh: renewed });
    expect(result.buffer.equals(BODY)).toBe(true);
    expect(host.requests).toHaveLength(1);
    expect(host.requests[0]?.target).toContain('renewed=');
  });

  it.each([
    ['in an hour', () => `temp_url_expires=${inSeconds(3_600)}`],
    ['unreadable', () => 'temp_url_expires=soon&X-Amz-Date=yesterday&X-Amz-Expires=-1'],
  ])('%s: is left alone', async (_, query) => {
    await using host = await Host.start([fine]);
    const file = { ...fileOf(host, BODY), url: `${host.origin}/object?${query()}` };
    await downloadFile(file, { refresh: () => expect.unreachable() });
  });

  it('is used as it is where it cannot be renewed', async () => {
    await using host = await Host.start([fine]);
    const file = { ...fileOf(host, BODY), url: `${host.origin}/object?temp_url_expires=${inSeconds(60)}` };
    const refresh = () => Promise.reject(new Error('the API is down'));
    expect((await downloadFile(file, { refresh })).buffer.equals(BODY)).toBe(true);
  });
});

describe('content that is not what was announced', () => {
  it('is asked for once more, and kept where that announces just these bytes', async () => {
    await using host = await Host.start([answer(200, {}, NEW_BODY)]);
    const stale = { ...fileOf(host, BODY), byteSize: 0 };
    const refresh = vi.fn((file: typeof stale) => ({ ...file, checksum: md5Of(NEW_BODY) }));
    const result = await downloadFile(stale, { refresh, maxRetries: 0 });
    expect(result.buffer.equals(NEW_BODY)).toBe(true);
    expect(result.file.checksum).toBe(md5Of(NEW_BODY));
    expect(host.requests).toHaveLength(1);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('is asked for once more where the length in the head disagrees', async () => {
    await using host = await Host.start([whole(NEW_BODY)]);
    const refresh = vi.fn(() => fileOf(host, NEW_BODY));
    const result = await downloadFile(fileOf(host, BODY), { refresh, maxRetries: 0 });
    expect(result.buffer.equals(NEW_BODY)).toBe(true);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('is given up where the API announces the same again, and the bytes stay the same', async () => {
    await using host = await Host.start([whole(NEW_BODY)]);
    const file = { ...fileOf(host, BODY), byteSize: NEW_BODY.byteLength };
    const refresh = vi.fn(renewed<typeof file>);
    const error = await downloadFile(file, { refresh }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DownloadError);
    expect(error).toMatchObject({ code: 'checksum_mismatch', attempts: 2 });
    expect(error).toHaveProperty('message', expect.stringContaining('what was announced is wrong'));
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('is told as such where it cannot be asked for once more', async () => {
    await using host = await Host.start([whole(NEW_BODY)]);
    const refresh = () => JSON.parse('null');
    const error = await downloadFile(fileOf(host, BODY), { refresh }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DownloadError);
    expect(error).toMatchObject({ code: 'size_mismatch', cause: { code: 'input' } });
  });

  it('that turns out infected is refused', async () => {
    await using host = await Host.start([expired, fine]);
    const refresh = (file: ReturnType<typeof fileOf>) => ({ ...renewed(file), virusScanResult: 'infected' });
    await expect(downloadFile(fileOf(host, BODY), { refresh })).rejects.toMatchObject({ code: 'infected' });
    expect(host.requests).toHaveLength(1);
  });
});
