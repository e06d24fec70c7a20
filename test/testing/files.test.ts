import { createHash } from 'node:crypto';
import { demarche, dossier } from '@org/ds-client/testing';
import { describe, expect, it } from 'vitest';
import { at, id, type Json, list, type Stranger, start, text } from './stranger.js';

const FILES = `{ dossier(number: 1) { champs { ... on PieceJustificativeChamp {
  files { url filename contentType createdAt virusScanResult checksum byteSize byteSizeBigInt } } } } }`;

const withFile = (content = 'tout petit', filename = 'a/b: c.pdf') =>
  demarche(8)
    .withChamp('piece_justificative', 'Devis')
    .withDossier(dossier(1).withFile('Devis', { filename, content }));

async function file(stranger: Stranger): Promise<Json> {
  return at(await stranger.data(FILES), 'dossier', 'champs', 0, 'files', 0) ?? null;
}

describe('a file', () => {
  it('is described by base64 MD5, a size as text and a cleaned name', async () => {
    const stranger = await start({ demarches: [withFile()] });
    expect(await file(stranger)).toEqual({
      url: expect.stringMatching(
        new RegExp(`^${stranger.server.origins.storage}/v1/AUTH_[^?]+\\?temp_url_sig=`),
      ),
      filename: 'a-b- c.pdf',
      contentType: 'application/pdf',
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+]0[12]:00$/),
      virusScanResult: 'safe',
      checksum: createHash('md5').update('tout petit').digest('base64'),
      byteSize: 10,
      byteSizeBigInt: '10',
    });
  });

  it('has another URL at each query, under the same path, on another origin than the API', async () => {
    const stranger = await start({ demarches: [withFile()] });
    const [one, two] = [text(await file(stranger), 'url'), text(await file(stranger), 'url')];
    expect(one).not.toBe(two);
    expect(new URL(one).pathname).toBe(new URL(two).pathname);
    expect(new URL(one).origin).not.toBe(new URL(stranger.server.endpoint).origin);
  });

  it('is sent whole, with no ETag, and the connection ends', async () => {
    const stranger = await start({ demarches: [withFile()] });
    const response = await fetch(text(await file(stranger), 'url'));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '10',
      'accept-ranges': 'bytes',
      connection: 'close',
      'content-disposition': expect.stringContaining('a-b-%20c.pdf'),
    });
    expect(response.headers.has('etag')).toBe(false);
    expect(await response.text()).toBe('tout petit');
  });

  it('expires after an hour by 401, and a forged URL never worked', async () => {
    // A clock that stands still: the lifetime is counted in whole seconds.
    const stranger = await start({ demarches: [withFile()], now: '2026-02-02T02:02:02Z' });
    const url = text(await file(stranger), 'url');
    const forged = url.replace(/temp_url_sig=(.{12})./, 'temp_url_sig=$1x');
    expect((await fetch(forged)).status).toBe(401);
    expect((await fetch(url.replace(/expires=(\d)/, 'expires=9'))).status).toBe(401);
    stranger.emulator.clock.advance(3_599_000);
    expect((await fetch(url)).status).toBe(200);
    stranger.emulator.clock.advance(2_000);
    const expired = await fetch(url);
    expect(expired.status).toBe(401);
    expect(await expired.text()).toContain('Temp URL invalid');
    expect((await fetch(text(await file(stranger), 'url'))).status).toBe(200);
  });

  it.each([
    ['bytes=2-4', 206, 'ut ', 'bytes 2-4/10'],
    ['bytes=7-', 206, 'tit', 'bytes 7-9/10'],
    ['bytes=-3', 206, 'tit', 'bytes 7-9/10'],
    ['bytes=0-1,4-5', 206, 'to', 'bytes 0-1/10'],
    ['bytes=10-', 200, 'tout petit', null],
    ['lines=1-2', 200, 'tout petit', null],
  ])('answers Range %s by %i', async (range, status, body, contentRange) => {
    const stranger = await start({ demarches: [withFile()] });
    const response = await fetch(text(await file(stranger), 'url'), { headers: { range } });
    expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
      status,
      body,
      contentRange,
    ]);
  });

  it('is sliced under 200 by older proxies, and never by those without ranges', async () => {
    const legacy = await start({ demarches: [withFile()], storage: { range: 'legacy' } });
    const slice = await fetch(text(await file(legacy), 'url'), { headers: { range: 'bytes=2-4' } });
    expect([slice.status, slice.headers.get('content-range'), slice.headers.get('content-length')]).toEqual([
      200,
      'bytes 2-4/10',
      '3',
    ]);
    const none = await start({ demarches: [withFile()], storage: { range: 'none', contentLength: false } });
    const whole = await fetch(text(await file(none), 'url'), { headers: { range: 'bytes=2-4' } });
    expect([whole.status, whole.headers.get('content-range'), whole.headers.get('content-length')]).toEqual([
      200,
      null,
      null,
    ]);
    expect(await whole.text()).toBe('tout petit');
  });

  it('can be asked for its head, and whether it changed', async () => {
    const stranger = await start({ demarches: [withFile()] });
    const url = text(await file(stranger), 'url');
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), head.headers.get('etag')]).toEqual([
      200,
      null,
      null,
    ]);
    const modified = head.headers.get('last-modified') ?? '';
    expect((await fetch(url, { headers: { 'if-modified-since': modified } })).status).toBe(304);
  });

  it('may be rewritten by the server: another checksum under the same path', async () => {
    const stranger = await start({ demarches: [withFile()] });
    const before = await file(stranger);
    stranger.emulator.modify(
      1,
      ({ content }) => {
        const [devis] = content.champs;
        if (devis?.value.type === 'files') devis.value.files[0]?.rewrite('tourné');
      },
      { at: null },
    );
    const after = await file(stranger);
    expect(at(after, 'checksum')).toBe(createHash('md5').update('tourné').digest('base64'));
    expect(new URL(text(after, 'url')).pathname).toBe(new URL(text(before, 'url')).pathname);
    expect(await (await fetch(text(after, 'url'))).text()).toBe('tourné');
  });

  it('is real in every size of the default demarche', async () => {
    const stranger = await start();
    const query = `{ demarche(number: 1234) { dossiers(first: 100, after: "${Buffer.from('2025-05-01T00:00:00.000000000Z;0').toString('base64url')}") { nodes { champs { ... on PieceJustificativeChamp { files { url checksum byteSizeBigInt } } } } } } }`;
    const nodes = list(await stranger.data(query), 'demarche', 'dossiers', 'nodes');
    const files = nodes.flatMap((node) =>
      list(node, 'champs').flatMap((champ) =>
        Array.isArray(at(champ, 'files')) ? list(champ, 'files') : [],
      ),
    );
    const sizes = files.map((candidate) => Number(at(candidate, 'byteSizeBigInt')));
    expect(Math.min(...sizes)).toBe(0);
    expect(Math.max(...sizes)).toBeGreaterThan(2_000_000);
    const chosen = [
      sizes.indexOf(0),
      sizes.indexOf(Math.max(...sizes)),
      sizes.findIndex((size) => size > 0 && size < 20),
    ];
    for (const index of chosen) {
      const bytes = Buffer.from(await (await fetch(text(files[index], 'url'))).arrayBuffer());
      expect(bytes.length).toBe(sizes[index]);
      expect(createHash('md5').update(bytes).digest('base64')).toBe(at(files[index], 'checksum'));
    }
  });
});

describe('virtual files', () => {
  it('stand on the host of the API, work without a token, and expire by an empty 401', async () => {
    const stranger = await start();
    const query = `{ dossier(number: 20001) {
      pdf { url filename contentType checksum byteSize byteSizeBigInt virusScanResult } geojson { url filename checksum } } }`;
    const data = await stranger.data(query);
    expect(at(data, 'dossier', 'pdf')).toMatchObject({
      filename: 'dossier-20001.pdf',
      contentType: 'application/pdf',
      checksum: '',
      byteSize: 0,
      byteSizeBigInt: '0',
      virusScanResult: 'pending',
    });
    expect(at(data, 'dossier', 'geojson', 'filename')).toBe('dossier-20001-features.json');
    const url = text(data, 'dossier', 'pdf', 'url');
    expect(url.startsWith(`${stranger.server.origins.api}/api/v2/dossiers/pdf/`)).toBe(true);
    const [one, two] = [await (await fetch(url)).text(), await (await fetch(url)).text()];
    expect(one).toMatch(/^%PDF-/);
    expect(one).not.toBe(two);
    const map = await fetch(text(data, 'dossier', 'geojson', 'url'));
    expect(await map.json()).toMatchObject({ type: 'FeatureCollection' });
    stranger.emulator.clock.advance(3_601_000);
    const expired = await fetch(url);
    expect([expired.status, await expired.text()]).toEqual([401, '']);
    expect((await fetch(url.replace('/pdf/', '/geojson/'))).status).toBe(401);
  });
});

describe('direct uploads', () => {
  const content = Buffer.from('un justificatif');
  const checksum = createHash('md5').update(content).digest('base64');

  async function announce(stranger: Stranger, byteSize = content.length): Promise<Json> {
    const data = await stranger.data(
      `mutation up($input: CreateDirectUploadInput!) {
        createDirectUpload(input: $input) { clientMutationId directUpload { url headers blobId signedBlobId } } }`,
      {
        input: {
          dossierId: id('Dossier', 1),
          filename: 'j.pdf',
          byteSize,
          checksum,
          contentType: 'application/pdf',
          clientMutationId: 'abc',
        },
      },
    );
    expect(at(data, 'createDirectUpload', 'clientMutationId')).toBe('abc');
    return at(data, 'createDirectUpload', 'directUpload') ?? null;
  }

  const put = (upload: Json, body: Buffer, more: Record<string, string> = {}) =>
    fetch(text(upload, 'url'), {
      method: 'PUT',
      headers: { ...JSON.parse(text(upload, 'headers')), ...more },
      body,
    });

  it('take the bytes once, and answer by the hex MD5 of what came', async () => {
    const stranger = await start({ demarches: [withFile()] });
    const upload = await announce(stranger);
    expect(JSON.parse(text(upload, 'headers'))).toEqual({
      'Content-Type': 'application/pdf',
      ETag: createHash('md5').update(content).digest('hex'),
    });
    const first = await put(upload, content);
    expect([first.status, first.headers.get('etag')]).toEqual([
      201,
      `"${createHash('md5').update(content).digest('hex')}"`,
    ]);
    const second = await put(upload, content);
    expect([second.status, await second.text()]).toEqual([403, 'Access denied']);
  });

  it('refuse an Authorization header, and URLs that are too old', async () => {
    const stranger = await start({ demarches: [withFile()] });
    const upload = await announce(stranger);
    expect((await put(upload, content, { authorization: 'Bearer x' })).status).toBe(403);
    stranger.emulator.clock.advance(3_601_000);
    expect((await put(upload, content)).status).toBe(401);
  });

  it('are attached after a check of what really came', async () => {
    const stranger = await start({ demarches: [withFile()] });
    const instructeurId = at(
      await stranger.data('{ dossier(number: 1) { groupeInstructeur { instructeurs { id } } } }'),
      'dossier',
      'groupeInstructeur',
      'instructeurs',
      0,
      'id',
    );
    const send = async (attachment: string) =>
      at(
        await stranger.data(
          `mutation send($input: DossierEnvoyerMessageInput!) { dossierEnvoyerMessage(input: $input) {
            message { attachments { filename checksum url } } errors { message } } }`,
          { input: { dossierId: id('Dossier', 1), instructeurId, body: 'Voici', attachment } },
        ),
        'dossierEnvoyerMessage',
      );
    const refused = (message: string) => ({ message: null, errors: [{ message }] });
    expect(await send('nothing')).toEqual(refused('L’identifiant du fichier téléversé est invalide'));
    const upload = await announce(stranger);
    const signed = text(upload, 'signedBlobId');
    expect(await send(signed)).toEqual(
      refused('Le fichier n’a pas été correctement téléversé sur le serveur de stockage'),
    );
    await put(upload, content);
    const sent = await send(signed);
    expect(at(sent, 'message', 'attachments', 0)).toMatchObject({ filename: 'j.pdf', checksum });
    expect(await (await fetch(text(sent, 'message', 'attachments', 0, 'url'))).text()).toBe(
      'un justificatif',
    );
    const other = await announce(stranger);
    await put(other, Buffer.from('tout autre chose'));
    expect(await send(text(other, 'signedBlobId'))).toEqual(
      refused('Le hash du fichier téléversé est invalide'),
    );
    stranger.emulator.clock.advance(3_601_000);
    expect(await send(signed)).toEqual(refused('L’identifiant du fichier téléversé est invalide'));
  });
});
