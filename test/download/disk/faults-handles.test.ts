import { saveFiles } from '@org/ds-client/download';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { collect } from '../collect.js';
import { temporaryDirectory } from '../directory.js';
import { bytes, fileOf, Host, honest } from '../host.js';

const BODY = bytes(10_000);
const shortage = vi.hoisted(() => ({ left: 0 }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    open: async (...parameters: Parameters<typeof real.open>) => {
      if (parameters[1] === 'wx' && shortage.left-- > 0) {
        throw Object.assign(new Error('EMFILE: injected'), { code: 'EMFILE' });
      }
      return await real.open(...parameters);
    },
  };
});

afterEach(() => {
  shortage.left = 0;
});

describe('fault 45: no file handle left', () => {
  it('for a moment is waited for', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    shortage.left = 1;
    const saved = await collect(saveFiles([fileOf(host, BODY)], directory.path));
    expect(saved).toMatchObject([{ skipped: false }]);
  });

  it('for longer ends the batch', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    shortage.left = 1_000;
    const batch = saveFiles([fileOf(host, BODY)], directory.path, { onError: 'yield' });
    await expect(collect(batch)).rejects.toMatchObject({ code: 'disk', cause: { code: 'EMFILE' } });
    expect(await directory.list()).toEqual([]);
  });
});
