// Files that the server has no more: told by runs that saw their dossier, and by no run that saw a part of it.
import { type DossierFile, DsClient } from '@org/ds-client';
import { saveFiles, verifyFiles } from '@org/ds-client/download';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { expect, it } from 'vitest';
import { temporaryDirectory } from '../directory.js';

async function saved() {
  const directory = await temporaryDirectory();
  const file = (filename: string) => ({ filename, content: filename });
  const ds = createEmulator({
    demarches: [
      demarche(42)
        .withChamp('piece_justificative', 'A')
        .withChamp('piece_justificative', 'B')
        .withDossier(
          ...[1001, 1002].map((number) =>
            dossier(number)
              .withFile('A', file(`${number}-a.txt`))
              .withFile('B', file(`${number}-b.txt`))
              .withMessage({ body: 'Voici', attachments: [file(`${number}-m.txt`)] }),
          ),
        ),
    ],
  });
  const { token, endpoint, fetch } = ds;
  const client = new DsClient({ token, endpoint, fetch });
  const save = async (files: AsyncIterable<DossierFile> | Iterable<DossierFile>, signal?: AbortSignal) => {
    const options = { fetch, manifest: true, refresh: client.refreshFile, ...(signal && { signal }) };
    const paths: string[] = [];
    for await (const one of saveFiles(files, directory.path, options)) paths.push(one.path);
    return paths;
  };
  const absent = async () => (await verifyFiles(directory.path)).absent.map(({ filename }) => filename);
  await save(client.files(42, { sources: 'all' }));
  const remove = (number: number, label: string) =>
    ds.modify(number, (one) => {
      const champ = one.edit().champs.find(({ descriptor }) => descriptor.label === label);
      if (champ?.value.type === 'files') champ.value.files.length = 0;
    });
  return { client, save, absent, remove, [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose]() };
}

it('the end of a run that saw the whole dossier tells them, and their return', async () => {
  await using it = await saved();
  it.remove(1001, 'A');
  it.remove(1002, 'B');
  await it.save(it.client.files(42, { sources: 'all' }));
  expect(await it.absent()).toEqual(['1001-a.txt', '1002-b.txt']);
});

it('sources that were not asked for are not missed', async () => {
  await using it = await saved();
  await it.save(it.client.files(42, { sources: ['messages'] }));
  await it.save(await it.client.dossierFiles(1001, { sources: ['pdf'] }));
  expect(await it.absent()).toEqual([]);
});

it.each([1, 2, 3, 4, 5])(
  'a stream that ends after %i files tells nothing of the dossier that it ended in',
  async (count) => {
    await using it = await saved();
    async function* some() {
      let left = count;
      for await (const file of it.client.files(42, { sources: 'all' })) {
        if (left-- === 0) return;
        yield file;
      }
    }
    await it.save(some());
    expect(await it.absent()).toEqual([]);
  },
);

it('a stream that fails, a run that is left and one that is aborted tell nothing', async () => {
  await using it = await saved();
  it.remove(1001, 'A');
  async function* failing() {
    for await (const file of it.client.files(42, { sources: 'all' })) {
      yield file;
      if (file.dossierNumber === 1002) throw new Error('The list broke.');
    }
  }
  await expect(it.save(failing())).rejects.toThrow('The list broke.');
  const controller = new AbortController();
  async function* aborting() {
    for await (const file of it.client.files(42, { sources: 'all' })) {
      yield file;
      if (file.dossierNumber === 1002) controller.abort();
    }
  }
  await expect(it.save(aborting(), controller.signal)).rejects.toThrow();
  expect(await it.absent()).toEqual([]);
});
