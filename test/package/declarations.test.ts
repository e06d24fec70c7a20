// What an editor and a compiler show of the packed types: bundling declarations renames those that share a name, and a
// renamed one is what a user would read.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Consumer, createConsumer, pack } from './install.js';

let directory: string;
let consumer: Consumer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ds-client-declarations-'));
  consumer = await createConsumer(await pack(directory), { type: 'module' });
}, 300_000);

afterAll(async () => {
  await consumer.remove();
  await rm(directory, { recursive: true, force: true });
});

test('no declaration of dist/ has a name that bundling has made up', async () => {
  const dist = join(consumer.directory, 'node_modules/@org/ds-client/dist');
  const files = (await readdir(dist, { recursive: true })).filter((file) => /\.d\.c?ts$/.test(file));
  expect(files.length).toBeGreaterThan(20);
  const made = /\b(?:interface|type|class|enum|function|const|namespace) (\w+\$\d+)/g;
  for (const file of files) {
    const text = await readFile(join(dist, file), 'utf8');
    expect([...text.matchAll(made)].map(([, name]) => `${file}: ${name}`)).toEqual([]);
  }
});

const shown: ReadonlyArray<readonly [string, string]> = [
  ['client.getDossier(1)', 'Promise<Dossier<{ readonly messages: true; }>>'],
  [
    'client.getDossier(1, { include: { messages: false } })',
    'Promise<Dossier<{ readonly messages: false; }>>',
  ],
  ['client.findDossier(1)', 'Promise<Dossier<{ readonly messages: true; }> | null>'],
  ['client.dossiers(1)', 'Paginated<Dossier>'],
  ['client.dossiers(1, { include: { avis: true } })', 'Paginated<Dossier<{ readonly avis: true; }>>'],
  ['client.groupeInstructeurDossiers(1)', 'Paginated<Dossier>'],
  ['client.getDemarche(1)', 'Promise<Demarche>'],
  [
    'client.getDemarche(1, { include: { service: false } })',
    'Promise<Demarche<{ readonly service: false; }>>',
  ],
  ['client.getDemarcheDescriptor(1)', 'Promise<DemarcheDescriptor>'],
  ['client.getGroupeInstructeur(1)', 'Promise<GroupeInstructeur>'],
  ['client.deletedDossiers(1)', 'Paginated<DeletedDossier>'],
  ['client.files(1)', 'Paginated<DossierFile>'],
  ['client.dossierFiles(1)', 'Promise<DossierFile[]>'],
  ['client.catalogue()', 'Paginated<CatalogueDemarche>'],
  ['client.reachable([1])', 'Promise<readonly ReachableDemarche[]>'],
  ['client.count(1)', 'Promise<number>'],
  ["client.prefill(1, { a: 'b' })", 'Promise<PrefilledLink>'],
  ["client.prefill(1, { a: 'b' }, { create: true })", 'Promise<PrefilledDossier>'],
  ['(await client.getDossier(1)).champs', 'readonly Champ[]'],
  ['(await client.getDossier(1)).messages', 'readonly Message[]'],
  ['client.withOptions({})', 'DsClient'],
  ['client.capabilities()', 'Promise<Capabilities>'],
  [
    "client.mutate.dossierAccepter({ dossierId: 'a', instructeurId: 'b' })",
    'Promise<MutationResult<DossierAccepterMutation, never>>',
  ],
];

test('types are shown by their own names, and a service class has ten lines of declarations', {
  timeout: 120_000,
}, async () => {
  const file = join(consumer.directory, 'shown.ts');
  const constants = shown.map(([code], index) => `export const shown${index} = ${code};`);
  await writeFile(
    file,
    `import { DsClient } from '@org/ds-client';\nexport const client = new DsClient({ token: 'a-token' });\n${constants.join('\n')}\n`,
  );
  const service = join(consumer.directory, 'service.ts');
  await writeFile(
    service,
    `import { DsClient } from '@org/ds-client';
     export class DossierService {
       constructor(private readonly client: DsClient) {}
       read(number: number) { return this.client.getDossier(number); }
       list(number: number) { return this.client.dossiers(number, { state: 'accepte' }); }
     }`,
  );
  const emitted = new Map<string, string>();
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ['node'],
    declaration: true,
    emitDeclarationOnly: true,
  };
  const host = ts.createCompilerHost(options);
  host.getCurrentDirectory = () => consumer.directory;
  host.writeFile = (name, text) => void emitted.set(name, text);
  const program = ts.createProgram([file, service], options, host);
  expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
  program.emit();

  const checker = program.getTypeChecker();
  const source = checker.getSymbolAtLocation(program.getSourceFile(file) ?? never()) ?? never();
  const found = new Map(checker.getExportsOfModule(source).map((symbol) => [symbol.name, symbol]));
  const shownAs = (name: string) => checker.typeToString(checker.getTypeOfSymbol(found.get(name) ?? never()));
  expect(shown.map(([code], index) => [code, shownAs(`shown${index}`)])).toEqual(shown);

  // What every method gives has a name, whatever its arguments.
  const client = checker.getTypeOfSymbol(found.get('client') ?? never());
  const results = resultsOf(checker, client);
  expect(results.length).toBeGreaterThan(70);
  expect(results.filter((result) => /[{&]|\$\d/.test(result))).toEqual([]);

  const declared = [...emitted].find(([name]) => name.endsWith('service.d.ts'))?.[1] ?? '';
  expect(declared).toContain('DossierService');
  expect(declared).not.toMatch(/\$\d/);
  expect(declared.trim().split('\n').length).toBeLessThanOrEqual(10);
});

/** `method: type` of each method of the client, and of its `mutate` and `write`. */
function resultsOf(checker: ts.TypeChecker, type: ts.Type, within = ''): string[] {
  return type.getProperties().flatMap((property) => {
    const member = checker.getTypeOfSymbol(property);
    if (member.getCallSignatures().length === 0) return resultsOf(checker, member, `${property.name}.`);
    return member
      .getCallSignatures()
      .map((signature) => `${within}${property.name}: ${checker.typeToString(signature.getReturnType())}`);
  });
}

function never(): never {
  throw new Error('The program has no such part.');
}
