import { type DossierFile, DsClient, DsNotFoundError, type FileSource } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const emulator = createEmulator({ rateLimit: false, now: '2026-11-01T08:00:00Z' });
/** A client that has read nothing yet. */
const connect = () =>
  new DsClient({
    token: emulator.token,
    endpoint: emulator.endpoint,
    fetch: emulator.fetch,
    rateLimit: false,
  });
let client = connect();
const DEMARCHE = 1234;
const all = await client.files(DEMARCHE, { sources: 'all' }).toArray();

beforeEach(() => {
  client = connect();
  emulator.requests.length = 0;
});

/** What the emulator holds of a file, found by the key in its address. */
function stored(file: DossierFile) {
  const key = new URL(file.url).pathname.split('/').at(-1) ?? '';
  const found = emulator.store.files.get(key);
  if (!found) throw new Error(`The emulator has no file ${key}`);
  return found;
}
const champsOf = (dossierNumber: number) =>
  all.filter((file) => file.source === 'champs' && file.dossierNumber === dossierNumber);
/** A dossier that has several files in one champ. */
const several = all.find((file) => file.source === 'champs' && file.index === 1);
if (!several) throw new Error('The emulator has no champ with two files.');

describe('every source of every dossier', () => {
  const sources: readonly FileSource[] = [
    'champs',
    'annotations',
    'messages',
    'avis',
    'motivation',
    'attestation',
    'pdf',
    'geojson',
    'etablissement',
  ];

  test.each(sources)('%s: the files are those that the emulator holds', async (source) => {
    const files = all.filter((file) => file.source === source);
    expect(files.length).toBeGreaterThan(3);
    const alone = await client.files(DEMARCHE, { sources: [source] }).toArray();
    const place = ({ url: _, createdAt: __, ...rest }: DossierFile) => rest;
    expect(alone.map(place)).toEqual(files.map(place));
    for (const file of files) {
      if (source === 'pdf' || source === 'geojson') {
        expect(file).toMatchObject({ checksum: '', byteSize: 0, champId: null, rowId: null, index: 0 });
        continue;
      }
      const { filename, contentType, checksum, byteSize, virusScanResult } = stored(file);
      expect(file).toMatchObject({ filename, contentType, checksum, byteSize, virusScanResult });
    }
  });

  test('each dossier gives what its own record has, and none is missing', () => {
    for (const dossier of emulator.demarche(DEMARCHE).dossiers.filter(({ visible }) => visible)) {
      const own = all.filter((file) => file.dossierNumber === dossier.number);
      const { content } = dossier;
      const count = (source: FileSource) => own.filter((file) => file.source === source).length;
      expect(count('pdf')).toBe(1);
      expect(count('geojson')).toBe(1);
      expect(count('motivation')).toBe(content.motivationAttachment ? 1 : 0);
      const shown = (attachments: ReadonlyArray<{ virusScanResult: string }>) =>
        attachments.filter(({ virusScanResult }) => /^(pending|safe)$/.test(virusScanResult)).length;
      const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);
      expect(count('messages')).toBe(sum(content.messages.map(({ attachments }) => shown(attachments))));
      expect(count('avis')).toBe(sum(content.avis.map(({ attachments }) => shown(attachments))));
    }
  });

  test('rows of repetitions are included, each with its row and its place', () => {
    const inRows = all.filter((file) => file.rowId !== null);
    expect(inRows.length).toBeGreaterThan(3);
    const keys = inRows.map(({ dossierNumber, source, champId, rowId, index }) =>
      [dossierNumber, source, champId, rowId, index].join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('dossierFiles gives the same as the list', async () => {
    const files = await client.dossierFiles(several.dossierNumber, { sources: 'all' });
    const expected = all.filter((file) => file.dossierNumber === several.dossierNumber);
    expect(files.map(({ checksum, filename }) => [checksum, filename])).toEqual(
      expected.map(({ checksum, filename }) => [checksum, filename]),
    );
  });
});

describe('a file is found again', () => {
  test('by its place, after its address has expired, and after a journey through JSON', async () => {
    emulator.clock.advance(2 * 3_600_000);
    for (const source of new Set(all.map((file) => file.source))) {
      const file = all.find((one) => one.source === source);
      if (!file) continue;
      const fresh = await client.refreshFile(JSON.parse(JSON.stringify(file)));
      const { url, createdAt: _, ...rest } = fresh;
      expect(rest).toEqual((({ url: __, createdAt: ___, ...same }) => same)(file));
      expect(url).not.toBe(file.url);
      const response = await emulator.fetch(url);
      expect(response.status).toBe(200);
    }
  });

  test('when another file took its index', async () => {
    const { dossierNumber, champId } = several;
    const champ = emulator
      .dossier(dossierNumber)
      .edit()
      .champs.find(({ value }) => value.type === 'files' && value.files.length > 1);
    const files = champ?.value.type === 'files' ? champ.value.files : [];
    const [removed] = files.splice(0, 1);
    emulator.demarche(DEMARCHE).touch();
    try {
      const moved = champsOf(dossierNumber).find((file) => file.champId === champId && file.index === 1);
      if (!moved || stored(moved) !== files[0]) throw new Error('Another champ than expected.');
      const fresh = await client.refreshFile(moved);
      expect(fresh).toMatchObject({ checksum: moved.checksum, filename: moved.filename, index: 0 });
      const gone = champsOf(dossierNumber).find((file) => file.champId === champId && file.index === 0);
      if (!gone) throw new Error('The removed file was never listed.');
      await expect(client.refreshFile(gone)).rejects.toThrow(DsNotFoundError);
      // The first answer had it no longer, the second is asked for this file alone.
      expect(emulator.requests).toHaveLength(2);
    } finally {
      if (removed) files.unshift(removed);
      emulator.demarche(DEMARCHE).touch();
    }
  });

  test('when its content was rewritten in its place', async () => {
    const file = champsOf(several.dossierNumber)[0];
    if (!file) throw new Error('No file.');
    const before = { ...file };
    stored(file).rewrite('rotated by a quarter');
    const fresh = await client.refreshFile(file);
    expect(fresh.filename).toBe(before.filename);
    expect(fresh.checksum).not.toBe(before.checksum);
    expect(fresh.checksum).toBe(stored(file).checksum);
    expect(fresh.byteSize).toBe(20);
    expect(file).toEqual(before);
  });

  test('never in another place: a file that is gone is not found, with its dossier neither', async () => {
    const message = all.find((file) => file.source === 'messages');
    if (!message) throw new Error('No message has a file.');
    const elsewhere = { ...message, ownerId: 'another-message' };
    await expect(client.refreshFile(elsewhere)).rejects.toThrow(DsNotFoundError);
    await expect(client.refreshFile(elsewhere)).rejects.toMatchObject({ code: 'not_found' });
    await expect(client.refreshFile({ ...message, dossierNumber: 1 })).rejects.toThrow(DsNotFoundError);
  });
});

test('hundreds at once cost one query for each dossier', async () => {
  const files = all.filter((file) => file.source === 'champs').slice(0, 300);
  const dossiers = new Set(files.map((file) => file.dossierNumber));
  const { refreshFile } = client;
  const fresh = await Promise.all(files.map((file) => refreshFile(file)));
  expect(fresh.map(({ filename, index, champId }) => [filename, index, champId])).toEqual(
    files.map(({ filename, index, champId }) => [filename, index, champId]),
  );
  expect(files.length).toBeGreaterThan(dossiers.size);
  expect(emulator.requests).toHaveLength(dossiers.size);
  // A file that comes again has found its new address of no use.
  if (files[0]) await refreshFile(files[0]);
  expect(emulator.requests).toHaveLength(dossiers.size + 1);
});

test('one after the other, under signals of their own, cost one query for each dossier', async () => {
  const files = all.filter((file) => file.source === 'champs').slice(0, 200);
  const dossiers = new Set(files.map((file) => file.dossierNumber));
  for (const file of files) {
    const { signal } = new AbortController();
    const fresh = await client.refreshFile(file, { signal });
    expect(fresh).toMatchObject({ filename: file.filename, champId: file.champId, rowId: file.rowId });
  }
  expect(emulator.requests).toHaveLength(dossiers.size);
});

test('files of any sources of a dossier cost two queries at most', async () => {
  const own = all.filter((file) => file.dossierNumber === several.dossierNumber);
  expect(new Set(own.map(({ source }) => source)).size).toBeGreaterThan(3);
  await Promise.all(own.map((file) => client.refreshFile(file, { signal: new AbortController().signal })));
  expect(emulator.requests).toHaveLength(2);
  client = connect();
  emulator.requests.length = 0;
  for (const file of own) await client.refreshFile(file);
  expect(emulator.requests).toHaveLength(2);
});

test('bytes that were not those announced are asked about anew, unless the answer at hand says so already', async () => {
  const own = champsOf(several.dossierNumber);
  const [one, other] = own;
  if (!one || !other) throw new Error('There are not two files.');
  await client.refreshFile(one);
  stored(other).rewrite('marked');
  expect((await client.refreshFile(other, { reason: 'content' })).byteSize).toBe(6);
  expect(emulator.requests).toHaveLength(2);
  const old = { ...one, checksum: 'another' };
  expect((await client.refreshFile(old, { reason: 'content' })).checksum).toBe(stored(one).checksum);
  expect(emulator.requests).toHaveLength(2);
});

test('an answer is not served when its addresses may have expired', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    const [one, other] = champsOf(several.dossierNumber);
    if (!one || !other) throw new Error('There are not two files.');
    await client.refreshFile(one);
    vi.advanceTimersByTime(46 * 60_000);
    await client.refreshFile(other);
    expect(emulator.requests).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});

test('a request that all have left is ended, and one of many that leaves fails nobody', async () => {
  const file = champsOf(several.dossierNumber)[0];
  if (!file) throw new Error('No file.');
  const controllers = [new AbortController(), new AbortController()];
  const outcomes: string[] = [];
  client = new DsClient({
    token: emulator.token,
    endpoint: emulator.endpoint,
    fetch: emulator.fetch,
    hooks: { onResponse: ({ outcome }) => outcomes.push(outcome) },
  });
  emulator.fail({ fault: 'stall', operationName: 'GetDossierFiles' });
  const calls = controllers.map(({ signal }) => client.refreshFile(file, { signal }));
  const [first, second] = calls.map((call) => call.catch((error: unknown) => error));
  await vi.waitFor(() => expect(emulator.requests).toHaveLength(1));
  controllers[0]?.abort('one');
  expect(await first).toBe('one');
  controllers[1]?.abort('two');
  expect(await second).toBe('two');
  await vi.waitFor(() => expect(outcomes).toEqual(['aborted']));
  // Whoever comes next does not join what was given up.
  expect((await client.refreshFile(file)).filename).toBe(file.filename);
});

test('an abort of one caller does not fail the others', async () => {
  const file = champsOf(several.dossierNumber)[0];
  if (!file) throw new Error('No file.');
  const controller = new AbortController();
  const reason = new Error('enough');
  const aborted = expect(client.refreshFile(file, { signal: controller.signal })).rejects.toBe(reason);
  const others = Promise.all([client.refreshFile(file), client.refreshFile(file)]);
  controller.abort(reason);
  await aborted;
  expect((await others).map(({ filename }) => filename)).toEqual([file.filename, file.filename]);
});
