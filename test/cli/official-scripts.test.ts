// The two scripts that the API's documentation gives to people who begin, as requests of a program that knows nothing of
// this package, against the emulator of the command line.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let endpoint = '';
let token = '';
const child = spawn(
  process.execPath,
  ['--import', 'tsx', 'src/cli/main.ts', 'emulator', '--port', '0', '--json'],
  { cwd: root, env: { PATH: process.env.PATH, LANG: 'C' } },
);

beforeAll(async () => {
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  ({ endpoint, token } = JSON.parse(String(line)));
}, 60_000);
afterAll(async () => {
  child.kill('SIGINT');
  await once(child, 'close');
});

interface SentFile {
  readonly url: string;
  readonly byteSize: string;
}
interface Data {
  readonly dossier: { readonly number: number; readonly messages: readonly object[] };
  readonly demarche: {
    readonly dossiers: {
      readonly nodes: ReadonlyArray<{
        readonly champs: ReadonlyArray<{ readonly files?: readonly SentFile[] }>;
      }>;
    };
  };
}

async function ask(query: string, operationName: string, variables: object): Promise<Data> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, operationName, variables }),
  });
  const { data, errors }: { data: Data; errors?: unknown } = JSON.parse(await answer.text());
  expect(errors).toBeUndefined();
  return data;
}

describe('a script without this package', () => {
  it('reads one dossier with its messages', async () => {
    const { dossier } = await ask(
      `query getDossier($dossierNumber: Int!) {
        dossier(number: $dossierNumber) {
          id number state dateDerniereModification dateDepot datePassageEnConstruction datePassageEnInstruction
          dateTraitement dateExpiration dateSuppressionParUsager
          usager { email } demarche { title id } messages { id email body createdAt }
        }
      }`,
      'getDossier',
      { dossierNumber: 20001 },
    );
    expect(dossier).toMatchObject({ number: 20001, usager: { email: expect.any(String) } });
    expect(dossier.messages).toBeInstanceOf(Array);
  });

  it('lists the files of a page of dossiers, and downloads one', async () => {
    const { demarche } = await ask(
      `query getDemarche($demarcheNumber: Int!, $first: Int) {
        demarche(number: $demarcheNumber) {
          dossiers(first: $first) { nodes { number champs { ...ChampFragment } } }
        }
      }
      fragment ChampFragment on Champ { ... on PieceJustificativeChamp { files { ...FileFragment } } }
      fragment FileFragment on File { filename contentType checksum byteSize: byteSizeBigInt url }`,
      'getDemarche',
      { demarcheNumber: 1234, first: 100 },
    );
    expect(demarche.dossiers.nodes).toHaveLength(100);
    const files = demarche.dossiers.nodes.flatMap(({ champs }) =>
      champs.flatMap(({ files: own }) => own ?? []),
    );
    expect(files.length).toBeGreaterThan(10);
    const [file] = files;
    if (!file) throw new Error('There is no file.');
    const bytes = await (await fetch(file.url)).arrayBuffer();
    expect(String(bytes.byteLength)).toBe(file.byteSize);
  });
});
