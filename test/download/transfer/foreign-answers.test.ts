import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { DsInputError, downloadFile, saveFile, streamFile, verifyFiles } from '@org/ds-client/download';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../directory.js';
import { answer, bytes, cutAfter, fileOf, Host, honest } from '../host.js';

const BODY = bytes(200_000);
const PAGE = Buffer.from('<!DOCTYPE html><html><body>Accès refusé par le pare-feu</body></html>');
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), BODY]);
const GEOJSON = Buffer.from('{"type":"FeatureCollection","features":[]}');

describe.each(['http', 'fetch'] as const)('over %s', (transport) => {
  describe('a generated file', () => {
    const generated = (host: Host, source: string) => ({
      url: `${host.origin}/dossier`,
      filename: `dossier-1.${source}`,
      checksum: '',
      byteSize: 0,
      dossierNumber: 1,
      source,
    });

    it.each(['pdf', 'geojson'])('%s is never the page of a firewall', async (source) => {
      await using host = await Host.start([answer(200, { 'content-type': 'text/html' }, PAGE)]);
      await using directory = await temporaryDirectory();
      const saving = saveFile(generated(host, source), directory.path, { transport });
      await expect(saving).rejects.toMatchObject({ code: 'malformed' });
      expect(await directory.list()).toEqual([]);
      expect(host.requests.length).toBe(2);
      await expect(downloadFile(generated(host, source), { transport })).rejects.toThrow(/something else/);
      const seen: Buffer[] = [];
      await expect(async () => {
        for await (const chunk of streamFile(generated(host, source), { transport })) seen.push(chunk);
      }).rejects.toThrow(/something else/);
      expect(seen).toEqual([]);
    });

    it.each([
      '{"error":"blocked"}',
      '{ "type" : "about:blank", "title": "Forbidden" }',
      '{"status":503}',
      '{}',
    ])('GeoJSON is not the error of a gateway: %s', async (body) => {
      await using host = await Host.start([answer(200, {}, Buffer.from(body))]);
      await expect(downloadFile(generated(host, 'geojson'), { transport })).rejects.toThrow(/something else/);
    });

    it.each([
      '{"features":[],"type":"FeatureCollection"}',
      '{"id":5,"bbox":[],"type":"FeatureCollection"}',
      '{\n  "type" :\n"Feature","geometry":null}',
    ])('GeoJSON may begin with any member: %s', async (body) => {
      await using host = await Host.start([answer(200, {}, Buffer.from(body))]);
      const { buffer } = await downloadFile(generated(host, 'geojson'), { transport });
      expect(buffer.toString()).toBe(body);
    });

    it('replaces its own earlier version by nothing but another', async () => {
      let sent = PDF;
      await using host = await Host.start(() => answer(200, {}, sent));
      await using directory = await temporaryDirectory();
      const save = () => saveFile(generated(host, 'pdf'), directory.path, { transport, manifest: true });
      const { path: saved } = await save();
      sent = PAGE;
      await expect(save()).rejects.toThrow(/something else/);
      expect((await readFile(saved)).equals(PDF)).toBe(true);
      expect(await verifyFiles(directory.path)).toMatchObject({ ok: true });
    });

    it('comes through where the page was an accident, after blanks, and in small pieces', async () => {
      const start = Buffer.from('\ufeff\n {"type":"FeatureCollection","features":[]}');
      await using host = await Host.start([
        answer(200, {}, PAGE),
        (socket) => {
          socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${start.byteLength}\r\n\r\n`);
          for (const byte of start) socket.write(Buffer.of(byte));
          socket.end();
        },
      ]);
      const { buffer } = await downloadFile(generated(host, 'geojson'), { transport });
      expect(buffer.equals(start)).toBe(true);
      expect(GEOJSON.toString()).toBe(start.toString().trim());
    });
  });

  it('what is wrong with the way there is told, and not tried again', async () => {
    let sends = 0;
    const fetch = async () => {
      sends += 1;
      throw new DsInputError('A proxy needs the package undici: npm install undici@7');
    };
    const failed = downloadFile({ url: 'https://static.example.org/x', filename: 'x' }, { fetch });
    await expect(failed).rejects.toThrow(/npm install undici@7/);
    expect(sends).toBe(1);
  });

  it('a file without checksum is no page of HTML, unless it may be', async () => {
    await using host = await Host.start([answer(200, {}, PAGE)]);
    const url = `${host.origin}/x`;
    await expect(downloadFile({ url, filename: 'x.pdf' }, { transport })).rejects.toThrow(/something else/);
    expect((await downloadFile({ url, filename: 'x.html' }, { transport })).buffer.equals(PAGE)).toBe(true);
  });

  describe('storage that encodes what was asked for as it is', () => {
    it.each([
      ['gzip', gzipSync(BODY)],
      ['deflate', deflateSync(BODY)],
      ['br', brotliCompressSync(BODY)],
    ])('%s is taken off, and what is under it verified', async (encoding, encoded) => {
      await using host = await Host.start([answer(200, { 'content-encoding': encoding }, encoded)]);
      const { buffer, verified } = await downloadFile(fileOf(host, BODY), { transport });
      expect(buffer.equals(BODY)).toBe(true);
      expect(verified).toEqual(['size', 'md5']);
      const other = downloadFile(fileOf(host, bytes(200_000, 9)), { transport, maxRetries: 1 });
      await expect(other).rejects.toMatchObject({ code: 'checksum_mismatch' });
    });

    it('an encoding that nobody knows is refused by name', async () => {
      await using host = await Host.start([answer(200, { 'content-encoding': 'snappy' }, BODY)]);
      await expect(downloadFile(fileOf(host, BODY), { transport })).rejects.toThrow(/encoded \(snappy\)/);
    });

    it('one that is cut is asked for again, as a whole', async () => {
      const encoded = gzipSync(BODY);
      const headers = { 'content-encoding': 'gzip' };
      await using host = await Host.start([
        (socket) => {
          socket.write(
            `HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${encoded.byteLength}\r\n\r\n`,
          );
          socket.write(encoded.subarray(0, 150_000), () => socket.destroy());
        },
        answer(200, headers, encoded),
      ]);
      const { buffer } = await downloadFile(fileOf(host, BODY), { transport });
      expect(buffer.equals(BODY)).toBe(true);
      expect(host.ranges).toEqual([undefined, undefined]);
    });
  });

  it('an encoded rest is no rest', async () => {
    await using host = await Host.start([
      cutAfter(BODY, 100_000, 'fin'),
      answer(
        206,
        { 'content-encoding': 'gzip', 'content-range': 'bytes 100000-199999/200000' },
        BODY.subarray(100_000),
      ),
      honest(BODY),
    ]);
    const { buffer } = await downloadFile(fileOf(host, BODY), { transport });
    expect(buffer.equals(BODY)).toBe(true);
    expect(host.ranges).toEqual([undefined, 'bytes=100000-', undefined]);
  });

  it('a bare file whose second answer says nothing of its size has to be as long as the first said', async () => {
    await using host = await Host.start([
      cutAfter(BODY, 100_000, 'fin'),
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n');
        socket.end(BODY.subarray(0, 150_000));
      },
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n');
        socket.end(BODY);
      },
    ]);
    const { buffer } = await downloadFile({ url: `${host.origin}/x`, filename: 'x.bin' }, { transport });
    expect(buffer.equals(BODY)).toBe(true);
    expect(host.requests).toHaveLength(3);
  });
});

it('a compressed file that is stored with its compression as a header is kept as it is', async () => {
  const stored = gzipSync(BODY);
  await using host = await Host.start([
    answer(200, { 'content-encoding': 'gzip', 'content-length': stored.byteLength }, stored),
  ]);
  const { buffer } = await downloadFile(fileOf(host, stored, 'x.gz'));
  expect(buffer.equals(stored)).toBe(true);
});

describe.skipIf(process.platform === 'win32')('what stands in the place of our own files', () => {
  it.each(['manifest.jsonl', '.ds-client.jsonl'])('%s is not waited for where it is a FIFO', async (name) => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    execFileSync('mkfifo', [path.join(directory.path, name)]);
    const saving = saveFile(fileOf(host, BODY), directory.path, { manifest: true });
    await expect(saving).rejects.toMatchObject({ code: 'disk' });
    if (name === 'manifest.jsonl') {
      await expect(verifyFiles(directory.path)).rejects.toMatchObject({ code: 'input' });
    }
    expect(host.requests).toEqual([]);
  });
});
