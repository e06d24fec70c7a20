import { createHash } from 'node:crypto';
import { DsClient } from '@org/ds-client';
import { type DownloadableFile, downloadFile, downloadFiles } from '@org/ds-client/download';
import { createEmulator } from '@org/ds-client/testing';
import { describe, expect, test } from 'vitest';

describe('refresh is asked for no more than it helps', () => {
  test('where the clock of this machine is hours ahead of the API', async () => {
    const past = new Date(Date.now() - 5 * 3_600_000).toISOString();
    const ds = createEmulator({ demarches: [{ number: 1, dossiers: 25, rich: true }], now: past });
    const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch });
    let refreshes = 0;
    let files = 0;
    const refresh: typeof client.refreshFile = (file, context) => {
      refreshes++;
      return client.refreshFile(file, context);
    };
    for await (const _ of downloadFiles(client.files(1), { fetch: ds.fetch, refresh, concurrency: 4 }))
      files++;
    expect(files).toBeGreaterThan(20);
    expect(refreshes).toBeLessThanOrEqual(4);
  });

  test('another address after wrong bytes is asked once, even without retries', async () => {
    const good = Buffer.from('what was meant');
    const checksum = createHash('md5').update(good).digest('base64');
    const asked: string[] = [];
    const file = { url: 'https://host.test/bad', filename: 'a', checksum, byteSize: good.length };
    const { buffer, verified } = await downloadFile<DownloadableFile>(file, {
      maxRetries: 0,
      async fetch(url) {
        asked.push(String(url));
        return new Response(String(url).endsWith('good') ? good : 'what was wrong');
      },
      refresh: (old) => ({ ...old, url: 'https://host.test/good' }),
    });
    expect(buffer).toEqual(good);
    expect(verified).toContain('md5');
    expect(asked).toEqual(['https://host.test/bad', 'https://host.test/good']);
  });
});
