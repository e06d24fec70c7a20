import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { verifyFiles } from '@org/ds-client/download';
import { expect, it } from 'vitest';
import { temporaryDirectory } from '../directory.js';
import { hexOf } from '../host.js';

it('the last line of a path counts: the manifest is only ever added to', async () => {
  await using directory = await temporaryDirectory();
  const line = (content: string) => {
    const body = Buffer.from(content);
    const digests = { md5: hexOf('md5', body), sha256: hexOf('sha256', body) };
    return `${JSON.stringify({ path: 'a.txt', byteSize: body.length, ...digests, verified: [], savedAt: '', mtimeMs: 0, filename: 'a.txt' })}\n`;
  };
  await writeFile(path.join(directory.path, 'a.txt'), 'newer');
  await writeFile(path.join(directory.path, 'manifest.jsonl'), line('old') + line('newer'));
  expect(await verifyFiles(directory.path)).toMatchObject({ ok: true, problems: [] });
  await writeFile(path.join(directory.path, 'manifest.jsonl'), line('newer') + line('old'));
  expect(await verifyFiles(directory.path)).toMatchObject({ ok: false });
});
