import { downloadFile, downloadFiles, saveFile, saveFiles } from '@org/ds-client/download';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { collect } from './collect.js';
import { temporaryDirectory } from './directory.js';
import { type Answer, answer, bytes, fileOf, Host, head, honest, silence } from './host.js';

const BODY = bytes(2_000_000);
const REASON = new Error('enough');

const rejections: unknown[] = [];
const note = (reason: unknown) => rejections.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => {
  process.off('unhandledRejection', note);
  expect(rejections).toEqual([]);
});

const half: Answer = (socket) => {
  socket.write(head(200, { 'content-length': BODY.byteLength }));
  socket.write(BODY.subarray(0, 1_000_000));
};

describe.each(['http', 'fetch'] as const)('fault 49: an aborted signal, over %s', (transport) => {
  it('that was aborted before sends nothing', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    const file = fileOf(host, BODY);
    const options = { transport, signal: AbortSignal.abort(REASON) };
    await expect(downloadFile(file, options)).rejects.toBe(REASON);
    await expect(saveFile(file, directory.path, options)).rejects.toBe(REASON);
    await expect(downloadFiles([file], options).next()).rejects.toBe(REASON);
    await expect(saveFiles([file], directory.path, options).next()).rejects.toBe(REASON);
    expect(host.requests).toEqual([]);
  });

  it.each([
    ['before the head', [silence]],
    ['in the body', [half]],
    ['while it waits to try again', [answer(500, { 'content-length': 0 })]],
    ['while its origin pauses', [answer(429, { 'retry-after': 30, 'content-length': 0 })]],
  ] as const)('%s ends it at once, with the reason and nothing else', async (_, answers) => {
    const controller = new AbortController();
    await using host = await Host.start((request) => (socket) => {
      answers[0](socket, request);
      // Once the answer is on its way; what has arrived of it by then differs, and must not matter.
      setTimeout(() => controller.abort(REASON), 50);
    });
    await using directory = await temporaryDirectory();
    const file = fileOf(host, BODY);
    const saving = saveFile(file, directory.path, { transport, signal: controller.signal });
    await expect(saving).rejects.toBe(REASON);
    expect(await directory.list()).toEqual([]);
    await expect.poll(() => host.openSockets).toBe(0);
  });

  it('ends a batch, queued files and all', async () => {
    const controller = new AbortController();
    await using host = await Host.start([half]);
    await using directory = await temporaryDirectory();
    const files = Array.from({ length: 30 }, (_, index) => fileOf(host, BODY, `${index}.pdf`));
    const options = { transport, concurrency: 4, signal: controller.signal, onError: 'yield' } as const;
    const saving = collect(saveFiles(files, directory.path, options));
    await vi.waitFor(async () => expect(await directory.list()).toHaveLength(4));
    await expect.poll(() => host.requests.length).toBe(4);
    controller.abort(REASON);
    await expect(saving).rejects.toBe(REASON);
    expect(await directory.list()).toEqual([]);
    expect(host.requests).toHaveLength(4);
    await expect.poll(() => host.openSockets).toBe(0);
  });

  it('after the end changes nothing', async () => {
    const controller = new AbortController();
    await using host = await Host.start([honest(BODY)]);
    const { buffer } = await downloadFile(fileOf(host, BODY), { transport, signal: controller.signal });
    controller.abort(REASON);
    await new Promise((resolve) => setImmediate(resolve));
    expect(buffer.equals(BODY)).toBe(true);
  });
});

describe('one signal', () => {
  it('may serve any number of downloads without a warning', async () => {
    const warnings: Error[] = [];
    const noteWarning = (warning: Error) => warnings.push(warning);
    process.on('warning', noteWarning);
    const small = bytes(100);
    await using host = await Host.start([honest(small)]);
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 50 }, () => downloadFile(fileOf(host, small), { signal })));
    await collect(
      downloadFiles(
        Array.from({ length: 50 }, () => fileOf(host, small)),
        { signal, concurrency: 32 },
      ),
    );
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', noteWarning);
    expect(warnings).toEqual([]);
  });
});
