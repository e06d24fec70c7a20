import { type DownloadProgress, downloadFiles, saveFiles } from '@org/ds-client/download';
import { describe, expect, it } from 'vitest';
import { collect } from './collect.js';
import { temporaryDirectory } from './directory.js';
import {
  type Answer,
  answer,
  bytes,
  fileOf,
  Host,
  type HostRequest,
  honest,
  silence,
  whole,
} from './host.js';

const BODY = bytes(10_000);

function files(host: Host, count: number) {
  return Array.from({ length: count }, (_, index) => fileOf(host, BODY, `${index}.pdf`));
}

/** Answers once the test says so. */
function gate() {
  const waiting = new Map<string, () => void>();
  const held =
    (reply: Answer): Answer =>
    (socket, request) => {
      waiting.set(nameOf(request), () => reply(socket, request));
    };
  return { held, waiting };
}

function nameOf(request: HostRequest): string {
  return /\/object\/([^?]*)/.exec(request.target)?.[1] ?? '';
}

const broken: Answer = answer(400, { 'content-length': 0 });

describe('downloadFiles', () => {
  it('runs no more at once than `concurrency`, and that many', async () => {
    const { held, waiting } = gate();
    await using host = await Host.start(() => held(whole(BODY)));
    const batch = downloadFiles(files(host, 10), { concurrency: 3 });
    const first = batch.next();
    await expect.poll(() => host.requests.length).toBe(3);
    for (let done = 0; done < 10; done++) {
      const [name, open] = [...waiting][0] ?? expect.fail('nothing is under way');
      waiting.delete(name);
      open();
      await (done === 0 ? first : batch.next());
      // The next one starts when one is done, and not before.
      await expect.poll(() => host.requests.length).toBe(Math.min(10, done + 4));
      expect(waiting.size).toBeLessThanOrEqual(3);
    }
    expect((await batch.next()).done).toBe(true);
  });

  it('reads its source, and the network, no further ahead of the consumer than `concurrency`', async () => {
    await using host = await Host.start([whole(BODY)]);
    let read = 0;
    let isClosed = false;
    async function* source() {
      try {
        for (const file of files(host, 100)) {
          read++;
          yield file;
        }
      } finally {
        isClosed = true;
      }
    }
    const batch = downloadFiles(source(), { concurrency: 4 });
    for (let taken = 1; taken <= 10; taken++) {
      await batch.next();
      await expect.poll(() => host.requests.length).toBe(taken + 4);
      expect(read).toBeLessThanOrEqual(taken + 4);
    }
    await batch.return();
    expect({ isClosed, read }).toEqual({ isClosed: true, read: 14 });
  });

  it('gives files as they are done', async () => {
    const { held, waiting } = gate();
    await using host = await Host.start(() => held(whole(BODY)));
    const batch = downloadFiles(files(host, 3));
    const first = batch.next();
    await expect.poll(() => waiting.size).toBe(3);
    for (const name of ['2.pdf', '0.pdf', '1.pdf']) {
      waiting.get(name)?.();
      const { value } = await (name === '2.pdf' ? first : batch.next());
      expect(value?.file.filename).toBe(name);
    }
  });

  it('gives files in the order of the input on request', async () => {
    const { held, waiting } = gate();
    await using host = await Host.start(() => held(whole(BODY)));
    const result = collect(downloadFiles(files(host, 3), { order: 'input' }));
    await expect.poll(() => waiting.size).toBe(3);
    for (const name of ['2.pdf', '0.pdf', '1.pdf']) waiting.get(name)?.();
    expect((await result).map(({ file }) => file.filename)).toEqual(['0.pdf', '1.pdf', '2.pdf']);
  });

  it('ends with the first failure, and stops the others', async () => {
    await using host = await Host.start((request) => (nameOf(request) === '2.pdf' ? broken : silence));
    const batch = downloadFiles(files(host, 20), { concurrency: 5 });
    await expect(batch.next()).rejects.toMatchObject({ file: { filename: '2.pdf' }, status: 400 });
    expect(host.requests.length).toBeLessThanOrEqual(5);
    await expect.poll(() => host.openSockets).toBe(0);
    expect((await batch.next()).done).toBe(true);
  });

  it('goes on after failures with `onError: yield`, bad descriptions among them', async () => {
    await using host = await Host.start((request) => (nameOf(request) === '2.pdf' ? broken : whole(BODY)));
    const list = [...files(host, 5), { url: 'nonsense', filename: 'bad' }];
    const good: string[] = [];
    const bad: unknown[] = [];
    for await (const result of downloadFiles(list, { onError: 'yield', order: 'input' })) {
      if (result.error) bad.push({ name: result.file.filename, error: result.error.name });
      else good.push(result.file.filename);
    }
    expect(good).toEqual(['0.pdf', '1.pdf', '3.pdf', '4.pdf']);
    expect(bad).toEqual([
      { name: '2.pdf', error: 'DownloadError' },
      { name: 'bad', error: 'DsInputError' },
    ]);
  });

  it('finishes what is under way before it tells that its source failed', async () => {
    await using host = await Host.start([whole(BODY)]);
    async function* source() {
      yield* files(host, 3);
      throw new Error('page 2 is missing');
    }
    const done: string[] = [];
    const run = async () => {
      for await (const { file } of downloadFiles(source())) done.push(file.filename);
    };
    await expect(run()).rejects.toThrow('page 2 is missing');
    expect(done.sort()).toEqual(['0.pdf', '1.pdf', '2.pdf']);
  });

  it('fault 50: leaves nothing behind when its loop is left', async () => {
    await using host = await Host.start((request) => (nameOf(request) === '0.pdf' ? whole(BODY) : silence));
    for await (const { file } of downloadFiles(files(host, 20))) {
      expect(file.filename).toBe('0.pdf');
      break;
    }
    await expect.poll(() => host.openSockets).toBe(0);
  });

  it('leaves nothing behind when its block is left, not even waiting for a slow source', async () => {
    await using host = await Host.start([silence]);
    async function* source() {
      yield* files(host, 2);
      await new Promise(() => {});
    }
    let next: Promise<unknown> = Promise.resolve();
    {
      await using batch = downloadFiles(source());
      next = batch.next().catch((error: unknown) => error);
      await expect.poll(() => host.requests.length).toBe(2);
    }
    expect(await next).toMatchObject({ code: 'incomplete' });
    await expect.poll(() => host.openSockets).toBe(0);
  });

  it('does nothing until it is iterated, and nothing when it is left unread', async () => {
    await using host = await Host.start([whole(BODY)]);
    const batch = downloadFiles(files(host, 3));
    await batch.return();
    expect((await batch.next()).done).toBe(true);
    expect(host.requests).toEqual([]);
  });

  it.each([{ concurrency: 0 }, { concurrency: 1.5 }, { maxRetries: -1 }, { timeout: Number.NaN }])(
    'refuses %o',
    async (options) => {
      await expect(downloadFiles([], options).next()).rejects.toMatchObject({ code: 'input' });
    },
  );

  it('keeps the buffers that wait within one budget', async () => {
    await using host = await Host.start([whole(BODY)]);
    const batch = downloadFiles(files(host, 20), { concurrency: 8, maxBufferBytes: 3 * BODY.byteLength });
    for (let taken = 1; taken <= 17; taken++) {
      await batch.next();
      await expect.poll(() => host.requests.length).toBe(taken + 3);
    }
    await batch.return();
  });

  it('in the order of the input, files that take the whole budget do not wait for each other', async () => {
    await using host = await Host.start([whole(BODY)]);
    const unknownSize = files(host, 12).map((file) => ({ ...file, byteSize: 0 }));
    const batch = downloadFiles(unknownSize, { order: 'input', maxBufferBytes: BODY.byteLength });
    expect((await collect(batch)).map(({ file }) => file.filename)).toEqual(
      unknownSize.map(({ filename }) => filename),
    );
  });

  it('pauses an origin for all its files', async () => {
    const times: number[] = [];
    await using host = await Host.start((request) => {
      times.push(Date.now());
      return request.number === 1 ? answer(429, { 'retry-after': 1, 'content-length': 0 }) : whole(BODY);
    });
    const all = await collect(downloadFiles(files(host, 6), { concurrency: 2 }));
    expect(all).toHaveLength(6);
    const [first = 0] = times;
    // One more was under way when the pause was asked for; everything else came after it.
    expect(times.filter((time) => time - first < 990).length).toBeLessThanOrEqual(2);
  });

  it('tries each further file once only when everything fails', async () => {
    await using host = await Host.start([(socket) => socket.resetAndDestroy()]);
    const list = files(host, 60);
    let failures = 0;
    for await (const { error } of downloadFiles(list, { onError: 'yield', maxRetries: 1, concurrency: 4 })) {
      if (error) failures++;
    }
    expect(failures).toBe(60);
    // 24 failures look like an outage; each of the files after that is asked for once.
    expect(host.requests.length).toBeLessThan(60 + 30);
  });
});

describe('progress', () => {
  it('is monotonic, adds up, and ends with everything', async () => {
    await using host = await Host.start([honest(BODY)]);
    const received = new Map<string, number>();
    let last: unknown;
    const onProgress = ({ file, received: now, total, restarted, batch }: ProgressLike) => {
      expect(now).toBeGreaterThanOrEqual(received.get(file.filename) ?? 0);
      expect({ total, restarted }).toEqual({ total: BODY.byteLength, restarted: false });
      received.set(file.filename, now);
      last = batch;
    };
    await collect(downloadFiles(files(host, 5), { onProgress }));
    expect([...received.values()]).toEqual(Array(5).fill(BODY.byteLength));
    const total = 5 * BODY.byteLength;
    expect(last).toMatchObject({
      filesDone: 5,
      filesSeen: 5,
      filesTotal: 5,
      received: total,
      total,
      secondsLeft: 0,
    });
  });

  it('says when a file starts anew, and counts its bytes once', async () => {
    const spoilt = Buffer.from(BODY);
    spoilt[0] = 0;
    await using host = await Host.start([whole(spoilt), whole(BODY)]);
    const events: ProgressLike[] = [];
    await collect(downloadFiles([fileOf(host, BODY)], { onProgress: (event) => events.push(event) }));
    expect(events.map(({ restarted, received }) => [restarted, received])).toContainEqual([true, 0]);
    expect(events.at(-1)).toMatchObject({ received: BODY.byteLength, batch: { received: BODY.byteLength } });
  });

  it('counts files that are there already', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    const list = files(host, 3);
    await collect(saveFiles(list, directory.path));
    let last: ProgressLike | undefined;
    const onProgress = (event: ProgressLike) => {
      last = event;
    };
    await collect(saveFiles(list, directory.path, { onProgress }));
    expect(last?.batch).toMatchObject({ filesDone: 3, received: 3 * BODY.byteLength });
  });

  it('a callback that throws ends the download with what it threw', async () => {
    await using host = await Host.start([honest(BODY)]);
    const onProgress = () => {
      throw new Error('mine');
    };
    await expect(downloadFiles(files(host, 3), { onProgress }).next()).rejects.toThrow('mine');
  });
});

type ProgressLike = DownloadProgress<ReturnType<typeof fileOf>>;
